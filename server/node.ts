// The language server as a process: over stdio, a socket, a pipe or node IPC.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures, type Connection } from 'vscode-languageserver/node';
import { say } from './localized';
import { startServer } from './server';
import { readArchive, type DiskArchive } from './archive/disk';
import { archivedContext } from './workspace/frontMatter';
import { readThroughClient, type Host } from './workspace/host';

const namesTransport = process.argv.some((argument) => /^--(?:stdio|node-ipc|socket|pipe)\b/.test(argument));
const connection: Connection = namesTransport ? createConnection(ProposedFeatures.all) : createConnection(ProposedFeatures.all, process.stdin, process.stdout);

process.on('unhandledRejection', (error) => connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error)));

startServer(connection, {
  read: (uri) => (uri.startsWith('file:') ? readFile(fileURLToPath(uri), 'utf8').catch(() => undefined) : readThroughClient(connection, uri)),
  now: () => new Date(),
  readArchive: archiveReader(),
});

/** Reads archives from the disk; their folder is called by its URI, as everything is in an editor. */
function archiveReader(): Host['readArchive'] {
  const read = new Map<string, DiskArchive>();
  return async (folder, context, before) => {
    if (!folder.startsWith('file:')) return { folder, entries: [], mistakes: [{ path: '', message: say(`Past issues are read from a disk only, not from ${folder}`, `往期只能从磁盘读取，无法读取 ${folder}`) }] };
    const archive = await readArchive(fileURLToPath(folder), (bulletin) => archivedContext(bulletin, context), before && read.get(folder));
    read.set(folder, archive);
    return { ...archive, folder };
  };
}
