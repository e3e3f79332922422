// Entry point in a browser (vscode.dev): the server runs as a web worker.

import { type ExtensionContext, Uri, workspace } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { start } from './extension';

/** What is used of the DOM, without whose types the project is compiled. */
type Worker = ConstructorParameters<typeof BrowserMessageReader>[0] &
  ConstructorParameters<typeof BrowserMessageWriter>[0] & { terminate(): void };
declare const Worker: new (url: string) => Worker;

export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'dist/server-worker.js');
  let worker: Worker | undefined;
  context.subscriptions.push({ dispose: () => worker?.terminate() });

  // The transports are made here because a worker in VS Code's web host is no `instanceof Worker`, by which the client
  // would know it.
  const connect = async () => {
    worker?.terminate();
    worker = new Worker(await urlOf(script));
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  start(context, (options) => new LanguageClient('bulletin', 'Bulletin', connect, options));
}

/**
 * Where a worker can load a script from: not from the remote machine that an extension may be installed on, so its
 * content is taken over.
 */
async function urlOf(script: Uri): Promise<string> {
  return script.scheme === 'vscode-remote'
    ? URL.createObjectURL(new Blob([await workspace.fs.readFile(script)]))
    : script.toString(true);
}
