// Reads files for a server that cannot: in a browser, or where the workspace is not on a disk.
import { Uri, workspace, type Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { methods, type DocumentParams } from '../server/protocol';

/** Answers the server with a file's content, or null when it is not there. */
export function serveFiles(client: BaseLanguageClient): Disposable {
  return client.onRequest(methods.readFile, async ({ uri }: DocumentParams): Promise<string | null> => {
    try {
      return new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri)));
    } catch {
      return null;
    }
  });
}
