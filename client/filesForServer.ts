// Finds and reads files for a server that cannot: in a browser, or where the workspace is not on a disk.
import { Disposable, FileSystemError, FileType, RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { decode } from '../server/base/encoding';
import { say } from '../server/base/localized';
import {
  type DocumentParams,
  type FileContent,
  type FindFilesParams,
  type FoundFile,
  methods,
  type WordFile,
  type WordFileParams,
} from '../server/protocol';

/** Larger files are no bulletins. In bytes. */
const largestText = 4 * 1024 * 1024;

/** Nor is a larger one a lexicon. In bytes. */
const largestFile = 36 * 1024 * 1024;

/** The files of ordinary words in the extension. */
const words: Readonly<Record<WordFile, string>> = {
  zh: 'dist/spelling/zh.bin',
  usage: 'dist/spelling/usage.bin',
  en: 'dist/spelling/en.bin',
};

/** `extension`: the folder of the extension. */
export function serveFiles(client: BaseLanguageClient, extension: Uri): Disposable {
  return Disposable.from(
    client.onRequest(methods.readFile, readFile),
    client.onRequest(methods.findFiles, findFiles),
    client.onRequest(methods.readWords, ({ file }: WordFileParams) =>
      workspace.fs.readFile(Uri.joinPath(extension, words[file])),
    ),
  );
}

/** A file's content, or why it has none; null when it is not there. */
async function readFile({ uri }: DocumentParams): Promise<FileContent | null> {
  const file = Uri.parse(uri);
  try {
    const { type, size } = await workspace.fs.stat(file);
    if ((type & FileType.File) === 0) return { mistake: say('is no regular file', '不是普通文件') };
    if (size > largestFile) return { mistake: say('is too large', '过大，不予读取') };
    return decode(await workspace.fs.readFile(file));
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return null;
    return { mistake: say(`cannot be read (${(error as Error).message})`, `无法读取（${(error as Error).message}）`) };
  }
}

async function findFiles({ folder, endings, most }: FindFilesParams): Promise<FoundFile[]> {
  const names = endings.length === 1 ? endings[0] : `{${endings.join(',')}}`;
  const found = await workspace.findFiles(
    new RelativePattern(Uri.parse(folder), `**/*${names}`),
    '**/{node_modules,.*}/**',
    most,
  );
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
