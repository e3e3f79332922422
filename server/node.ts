// The language server as a process: over stdio, a socket, a pipe or node IPC.
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Connection, createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { say } from './base/localized';
import { largestLexicon } from './intake/yaml';
import { type DiskArchive, readArchive } from './knowledge/archive/disk';
import { findFiles, readText } from './knowledge/archive/diskFiles';
import { spellingFiles } from './model/spelling';
import { archivedContext } from './office/frontMatter';
import type { FileContent, FindFilesParams, FoundFile } from './protocol';
import { startServer } from './server';
import { connectionOptions } from './session/connection';
import { findThroughClient, type Host, readThroughClient } from './session/host';

/** Of a Chinese character in UTF-8, for one UTF-16 unit. */
const bytesPerUnit = 3;

const namesTransport = process.argv.some((argument) => /^--(?:stdio|node-ipc|socket|pipe)\b/.test(argument));
const connection: Connection = namesTransport
  ? createConnection(ProposedFeatures.all, connectionOptions())
  : createConnection(ProposedFeatures.all, process.stdin, process.stdout, connectionOptions());

process.on('unhandledRejection', (error) =>
  connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error)),
);

startServer(connection, {
  read: (uri) =>
    uri.startsWith('file:') ? readFromDisk(uri, largestLexicon * bytesPerUnit) : readThroughClient(connection, uri),
  now: () => new Date(),
  findFiles: (search) =>
    search.folder.startsWith('file:') ? findOnDisk(search) : findThroughClient(connection, search),
  readIssue: (uri) => (uri.startsWith('file:') ? readFromDisk(uri) : readThroughClient(connection, uri)),
  readArchive: archiveReader(),
  readWords: (file) => readFile(path.join(__dirname, spellingFiles[file])).catch(() => undefined),
  home: pathToFileURL(homedir()).href,
});

async function findOnDisk({ folder, endings, most }: FindFilesParams): Promise<readonly FoundFile[]> {
  try {
    const top = fileURLToPath(folder);
    return (await findFiles(top, { endings, most })).map((file) => ({
      uri: pathToFileURL(path.join(top, file.path)).href,
      version: file.version,
    }));
  } catch {
    return [];
  }
}

/** `largest` in bytes. */
async function readFromDisk(uri: string, largest?: number): Promise<FileContent | undefined> {
  const file = pathOf(uri);
  if (file === undefined) return undefined;
  const read = await readText(file, largest);
  return 'isAbsent' in read ? undefined : read;
}

/** Reads archives from the disk; their folder is called by its URI, as everything is in an editor. */
function archiveReader(): Host['readArchive'] {
  const read = new Map<string, DiskArchive>();
  return async (folder, context, before, told) => {
    const onDisk = pathOf(folder);
    if (onDisk === undefined)
      return {
        folder,
        entries: [],
        mistakes: [
          {
            path: '',
            message: say(
              `Past issues are read from a disk only, not from ${folder}`,
              `往期只能从磁盘读取，无法读取 ${folder}`,
            ),
          },
        ],
      };
    const archive = await readArchive(
      onDisk,
      (bulletin) => archivedContext(bulletin, context),
      before && read.get(folder),
      told,
    );
    read.set(folder, archive);
    return { ...archive, folder };
  };
}

/** The path of a file URI; undefined for one that leads to no disk of this machine. */
function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
