// Entry point on the desktop and on a remote machine: the server runs as a process of its own.

import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { start } from './extension';
import { nodeOptions } from './nodeOptions';

export function activate(context: ExtensionContext): void {
  const module = context.asAbsolutePath('dist/server.js');
  start(
    context,
    (options) =>
      new LanguageClient(
        'bulletin',
        'Bulletin',
        { module, transport: TransportKind.ipc, options: { execArgv: [...nodeOptions] } },
        options,
      ),
  );
}
