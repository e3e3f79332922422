// Reads the archive from a folder on disk, a few files at a time, so that a server goes on answering meanwhile.
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type Localized, say } from '../../base/localized';
import { sequencesIn } from '../../spelling/archiveCounts';
import type { Bulletin } from '../../syntax/tree';
import { type Archive, type ArchiveEntry, archiveEndings, issueIn, type KindContext, newestIssues } from './archive';
import { findFiles, readText } from './diskFiles';

/** An archive that remembers which versions of its files it has read. */
export interface DiskArchive extends Archive {
  readonly files: ReadonlyMap<string, ReadFile>;
}

/** One version of a file, and what it held: an issue, a mistake, or neither. */
interface ReadFile {
  readonly version: string;
  readonly entry?: ArchiveEntry;
  /** Of an issue that was among the newest. */
  readonly sequences?: Uint32Array;
  readonly mistake?: Localized;
}

/** More files than any archive has. */
const mostFiles = 50_000;

/** Files read at once. */
const atOnce = 32;

/** Told while an archive is read: how many of its files have been looked at, of how many. */
export type ReportProgress = (done: number, total: number) => void;

/**
 * The issues in a folder and the folders below, in order of path. `contextOf` says what an issue's kind is told by.
 * Files that have not changed since `before` was read are not read again. What cannot be read is a mistake of the
 * archive; never rejects.
 */
export async function readArchive(
  folder: string,
  contextOf: (bulletin: Bulletin) => KindContext,
  before?: DiskArchive,
  told?: ReportProgress,
): Promise<DiskArchive> {
  let found;
  try {
    found = await findFiles(folder, { endings: archiveEndings, most: mostFiles });
  } catch (error) {
    return {
      folder,
      entries: [],
      files: new Map(),
      mistakes: [{ path: '', message: missing(folder, error as NodeJS.ErrnoException) }],
    };
  }
  const files = new Map<string, ReadFile>();
  for (let at = 0; at < found.length; at += atOnce) {
    const batch = await Promise.all(
      found.slice(at, at + atOnce).map(async ({ path: name, version }) => {
        const known = before?.files.get(name);
        return { name, version, known: known?.version === version ? known : await readText(path.join(folder, name)) };
      }),
    );
    for (const { name, version, known } of batch) {
      if ('content' in known) {
        files.set(name, { version, ...indexed(known.content, name, contextOf) });
        await setImmediate();
      } else files.set(name, { ...known, version });
    }
    told?.(Math.min(at + atOnce, found.length), found.length);
  }
  const entries = [...files.values()].flatMap(({ entry }) => entry ?? []);
  const newest = newestIssues(entries);
  const sequences = new Map<string, Uint32Array>();
  for (const [name, { sequences: own, ...file }] of files) {
    if (own && newest.has(name)) sequences.set(name, own);
    else if (own) files.set(name, file);
  }
  return {
    folder,
    entries,
    mistakes: [...files].flatMap(([name, { mistake }]) => (mistake ? [{ path: name, message: mistake }] : [])),
    sequences,
    files,
  };
}

/** One issue that cannot be indexed costs itself. */
function indexed(
  content: string,
  name: string,
  contextOf: (bulletin: Bulletin) => KindContext,
): Omit<ReadFile, 'version'> {
  try {
    const entry = issueIn(content, name, contextOf);
    return entry ? { entry, sequences: sequencesIn(content) } : {};
  } catch (error) {
    const { message } = error as Error;
    return {
      mistake: say(
        `cannot be understood (${message}); please report it with this text`,
        `解析出错（${message}），请连同该文反馈`,
      ),
    };
  }
}

function missing(folder: string, error: NodeJS.ErrnoException): Localized {
  if (error.code === 'ENOENT')
    return say(`There is no folder ${folder}: nothing is known of past issues`, `没有文件夹 ${folder}，无法与往期比对`);
  if (error.code === 'ENOTDIR')
    return say(`${folder} is no folder: nothing is known of past issues`, `${folder} 不是文件夹，无法与往期比对`);
  return say(
    `The folder ${folder} cannot be read (${error.message}): nothing is known of past issues`,
    `无法读取文件夹 ${folder}（${error.message}），无法与往期比对`,
  );
}
