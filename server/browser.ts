// The language server as a web worker, for editors that run in a browser.
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { startServer } from './server';
import { connectionOptions } from './session/connection';
import { findThroughClient, readThroughClient, readWordsThroughClient } from './session/host';

/** The project is compiled without the DOM's types, because nothing else of it is used. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(self),
  new BrowserMessageWriter(self),
  connectionOptions(),
);

startServer(connection, {
  read: (uri) => readThroughClient(connection, uri),
  now: () => new Date(),
  findFiles: (search) => findThroughClient(connection, search),
  readIssue: (uri) => readThroughClient(connection, uri),
  readWords: (file) => readWordsThroughClient(connection, file),
});
