// What drafts are judged by has changed: the editor is told to ask again for everything it shows.
import { CodeLensRefreshRequest } from 'vscode-languageserver';
import { checkAgain } from './findings';
import type { Session } from './session';

/**
 * How long further changes of settings and files are waited for before the editor is told to ask again, in
 * milliseconds.
 */
const pauseInChanges = 30;

/** Everything shown of open drafts is asked for again; once, where changes come one upon the other. */
export function lookAgain(session: Session): void {
  session.lookingAgain ??= setTimeout(() => {
    session.lookingAgain = undefined;
    refreshAll(session);
  }, pauseInChanges);
}

function refreshAll(session: Session): void {
  const { client, connection } = session;
  checkAgain(session);
  const { semanticTokens, inlayHint, codeLens } = client.workspace ?? {};
  if (semanticTokens?.refreshSupport) connection.languages.semanticTokens.refresh().catch(() => undefined);
  if (inlayHint?.refreshSupport) connection.languages.inlayHint.refresh().catch(() => undefined);
  if (codeLens?.refreshSupport) connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
}
