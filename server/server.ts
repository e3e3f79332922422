// The language server over a connection, whatever the transport.
import type { Connection } from 'vscode-languageserver';
import { refuseOutOfTurn } from './session/connection';
import { acrossIssues } from './session/handlers/acrossIssues';
import { capabilitiesOf, type Handler } from './session/handlers/handler';
import { followDocuments, introduced, lifecycle } from './session/handlers/lifecycle';
import { navigating } from './session/handlers/navigating';
import { reading } from './session/handlers/reading';
import { repairing } from './session/handlers/repairing';
import { views } from './session/handlers/views';
import { writing } from './session/handlers/writing';
import type { Host } from './session/host';
import { openSession } from './session/openSession';

/** All that the server answers. */
export const handlers: readonly Handler[] = [
  ...lifecycle,
  ...reading,
  ...navigating,
  ...writing,
  ...repairing,
  ...acrossIssues,
  ...views,
];

/**
 * Answers an editor over a connection that is not listening yet. A feature that fails is logged and answers that one
 * request with nothing.
 */
export function startServer(connection: Connection, host: Host): void {
  const session = openSession(connection, host);
  refuseOutOfTurn(connection);
  connection.onInitialize((params) => {
    introduced(session, params);
    return { capabilities: capabilitiesOf(handlers, session.client), serverInfo: { name: 'bulletin' } };
  });
  for (const handler of handlers) handler.register(session);
  followDocuments(session);
  session.documents.listen(connection);
  connection.listen();
}
