// Finds and reads files for a server that cannot: in a browser, or where the workspace is not on a disk.
import { Disposable, RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { methods, type DocumentParams, type FindFilesParams, type FoundFile } from '../server/protocol';

/** Larger files are no bulletins. In bytes. */
const largestText = 4 * 1024 * 1024;

export function serveFiles(client: BaseLanguageClient): Disposable {
  return Disposable.from(client.onRequest(methods.readFile, readFile), client.onRequest(methods.findFiles, findFiles));
}

/** A file's content, or null when it is not there. */
async function readFile({ uri }: DocumentParams): Promise<string | null> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri)));
  } catch {
    return null;
  }
}

async function findFiles({ folder, endings, most }: FindFilesParams): Promise<FoundFile[]> {
  const names = endings.length === 1 ? endings[0] : `{${endings.join(',')}}`;
  const found = await workspace.findFiles(new RelativePattern(Uri.parse(folder), `**/*${names}`), '**/{node_modules,.*}/**', most);
  return (await Promise.all(found.map(described))).flat();
}

/** None for a file that has vanished meanwhile, or is too large. */
async function described(uri: Uri): Promise<FoundFile[]> {
  try {
    const { mtime, size } = await workspace.fs.stat(uri);
    return size > largestText ? [] : [{ uri: uri.toString(), version: `${mtime} ${size}` }];
  } catch {
    return [];
  }
}
