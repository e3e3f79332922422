// Entry point in a browser (vscode.dev): the server runs as a web worker.
import { LanguageClient } from 'vscode-languageclient/browser';
import { Uri, type ExtensionContext } from 'vscode';
import { start } from './extension';

/** The project is compiled without the DOM's types, because nothing else of it is used. */
declare const Worker: new (url: string) => Exclude<ConstructorParameters<typeof LanguageClient>[2], () => unknown>;

export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'dist/server-worker.js').toString(true);
  start(context, (options) => new LanguageClient('bulletin', 'Bulletin', async () => new Worker(script), options));
}
