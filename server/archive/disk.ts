// Reads the archive from a folder on disk, a few files at a time, so that a server goes on answering meanwhile.
import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { say, type Localized } from '../localized';
import { parse } from '../syntax/parse';
import type { Bulletin } from '../syntax/tree';
import { Text } from '../text';
import { digestOf, entryOf, isIssue, type Archive, type ArchiveEntry, type KindContext } from './archive';

/** An archive that remembers which versions of its files it has read. */
export interface DiskArchive extends Archive {
  readonly files: ReadonlyMap<string, ReadFile>;
}

/** One version of a file, and what it held: an issue, a mistake, or neither. */
interface ReadFile {
  readonly version: string;
  readonly entry?: ArchiveEntry;
  readonly mistake?: Localized;
}

/** `.bulletin.md` and `.bulletin.txt` are among them. */
const endings = ['.bulletin', '.md', '.txt'];

/** Larger files are no bulletins. In bytes. */
const largest = 4 * 1024 * 1024;

/** Files read at once. */
const atOnce = 32;

/** Header and title stand in so many characters; what comes after them is not parsed. */
const headLength = 4000;

/**
 * The issues in a folder and the folders below, in order of path. `contextOf` says what an issue's kind is told by.
 * Files that have not changed since `before` was read are not read again. What cannot be read is a mistake of the archive; never rejects.
 */
export async function readArchive(folder: string, contextOf: (bulletin: Bulletin) => KindContext, before?: DiskArchive): Promise<DiskArchive> {
  let found;
  try {
    found = await readdir(folder, { recursive: true, withFileTypes: true });
  } catch (error) {
    return { folder, entries: [], files: new Map(), mistakes: [{ path: '', message: missing(folder, error as NodeJS.ErrnoException) }] };
  }
  const paths = found.filter(isText).map((file) => path.relative(folder, path.join(file.parentPath, file.name)).split(path.sep).join('/')).filter((name) => !/(?:^|\/)(?:\.|node_modules\/)/.test(name)).sort();
  const files = new Map<string, ReadFile>();
  for (let at = 0; at < paths.length; at += atOnce) {
    const batch = await Promise.all(paths.slice(at, at + atOnce).map(async (name) => [name, await load(path.join(folder, name), before?.files.get(name))] as const));
    for (const [name, loaded] of batch) {
      if ('content' in loaded) {
        files.set(name, { version: loaded.version, ...indexed(loaded.content, name, contextOf) });
        await setImmediate();
      } else files.set(name, loaded);
    }
  }
  return {
    folder,
    entries: [...files.values()].flatMap(({ entry }) => entry ?? []),
    mistakes: [...files].flatMap(([name, { mistake }]) => (mistake ? [{ path: name, message: mistake }] : [])),
    files,
  };
}

function isText(file: Dirent): boolean {
  return file.isFile() && endings.some((ending) => file.name.endsWith(ending));
}

/** The content of a file, or what is known of this version of it. */
async function load(file: string, known: ReadFile | undefined): Promise<ReadFile | { readonly version: string; readonly content: string }> {
  try {
    const { mtimeMs, size } = await stat(file);
    const version = `${mtimeMs} ${size}`;
    if (known?.version === version) return known;
    if (size > largest) return { version, mistake: say('is too large for a bulletin', '过大，不像专报') };
    const bytes = await readFile(file);
    if (bytes.includes(0)) return { version, mistake: say('is not a text in UTF-8', '不是 UTF-8 文本') };
    try {
      return { version, content: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
    } catch {
      return { version, mistake: say('is not a text in UTF-8', '不是 UTF-8 文本') };
    }
  } catch (error) {
    return { version: '', mistake: say(`cannot be read (${(error as Error).message})`, `无法读取（${(error as Error).message}）`) };
  }
}

function indexed(content: string, name: string, contextOf: (bulletin: Bulletin) => KindContext): { readonly entry?: ArchiveEntry } {
  const digest = digestOf(content);
  const entryFrom = (part: string) => {
    const bulletin = parse(new Text(part));
    return entryOf(bulletin, name, contextOf(bulletin), digest);
  };
  const head = headOf(content);
  let entry = entryFrom(head);
  const isWhole = head.length === content.length;
  // what has no masthead is told by its end
  if (!isWhole && (!isIssue(entry) || (entry.title.zh ?? entry.title.en) === undefined)) entry = entryFrom(content);
  return isIssue(entry) ? { entry } : {};
}

/** The lines within the first characters of a text. */
function headOf(content: string): string {
  const end = content.length > headLength ? content.lastIndexOf('\n', headLength) : -1;
  return end < 0 ? content : content.slice(0, end);
}

function missing(folder: string, error: NodeJS.ErrnoException): Localized {
  if (error.code === 'ENOENT') return say(`There is no folder ${folder}: nothing is known of past issues`, `没有文件夹 ${folder}，无法与往期比对`);
  if (error.code === 'ENOTDIR') return say(`${folder} is no folder: nothing is known of past issues`, `${folder} 不是文件夹，无法与往期比对`);
  return say(`The folder ${folder} cannot be read (${error.message}): nothing is known of past issues`, `无法读取文件夹 ${folder}（${error.message}），无法与往期比对`);
}
