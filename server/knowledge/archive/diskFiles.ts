// Text files on a disk: which there are below a folder, and what one says when it can be a bulletin's.
import { constants, type Dirent, type Stats } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Decoded, decode, isUnreadable, type Unreadable } from '../../base/encoding';
import { type Localized, say } from '../../base/localized';

/** A file, and which version of it is there: another version, another content. */
export interface DiskFile {
  /** Below the folder that was searched, with `/`. */
  readonly path: string;
  readonly version: string;
}

export interface Search {
  /** How the names of wanted files end: `.bulletin`, `.md`. */
  readonly endings: readonly string[];
  /** The most files that are given; a folder with more is not looked through to its end. */
  readonly most: number;
}

/** Larger files are no bulletins. In bytes. */
const largestText = 4 * 1024 * 1024;

/** Folders opened, or files asked for their version, at once. */
const atOnce = 64;

/** A folder of more folders than this is somebody's whole disk. */
const mostFolders = 20_000;

/**
 * The files in a folder and the folders below, in order of path; without node_modules, what begins with a dot, and
 * links.
 * What cannot be read, or vanishes meanwhile, is passed over. Rejects only when the folder itself cannot be read.
 */
export async function findFiles(folder: string, search: Search): Promise<readonly DiskFile[]> {
  const names = (await namesBelow(folder, search)).slice(0, search.most);
  const files: DiskFile[] = [];
  for (let at = 0; at < names.length; at += atOnce) {
    const batch = await Promise.all(
      names
        .slice(at, at + atOnce)
        .map(async (name) => ({ path: name, version: await versionOf(path.join(folder, name)) })),
    );
    for (const { path: name, version } of batch) if (version !== undefined) files.push({ path: name, version });
  }
  return files;
}

/** The files to look for below a folder, sorted, as paths with / from there; beyond `most` they need not be all. */
async function namesBelow(folder: string, { endings, most }: Search): Promise<readonly string[]> {
  const found: string[] = [];
  const waiting: string[] = [];
  let listings: readonly Listing[] = [{ name: '', items: await readdir(folder, { withFileTypes: true }) }];
  for (let opened = 0; listings.length > 0; ) {
    for (const { name, item } of listings.flatMap(visibleItems)) {
      if (item.isDirectory()) waiting.push(name);
      else if (item.isFile() && endings.some((ending) => name.endsWith(ending))) found.push(name);
    }
    opened += listings.length;
    if (opened >= mostFolders || found.length >= most) break;
    listings = await Promise.all(waiting.splice(0, atOnce).map((name) => listingOf(folder, name)));
  }
  return found.sort();
}

/** A folder below the one that is searched, and what is in it. */
interface Listing {
  readonly name: string;
  readonly items: readonly Dirent[];
}

async function listingOf(folder: string, name: string): Promise<Listing> {
  return { name, items: await readdir(path.join(folder, name), { withFileTypes: true }).catch(() => []) };
}

function visibleItems({ name, items }: Listing): readonly { readonly name: string; readonly item: Dirent }[] {
  return items
    .filter((item) => !item.name.startsWith('.') && item.name !== 'node_modules')
    .map((item) => ({ name: name === '' ? item.name : `${name}/${item.name}`, item }));
}

/**
 * The text of a file and its encoding, or why there is none to be had. `largest`, in bytes: more is not read. Never
 * rejects.
 */
export async function readText(file: string, largest = largestText): Promise<Decoded | Unreadable> {
  const bytes = await readBytes(file, largest);
  return isUnreadable(bytes) ? bytes : decode(bytes);
}

/**
 * The bytes of a regular file. A pipe or a device (also one that a link leads to) is not opened: it may never end, or
 * never begin. No more than
 * `largest` bytes are held, whatever a file system says of the file's size. Never rejects.
 */
export async function readBytes(file: string, largest: number): Promise<Uint8Array | Unreadable> {
  try {
    const { size } = regular(await stat(file));
    if (size > largest) return tooLarge(largest);
    // another file may have taken its place since: opening a pipe must not wait for its writer
    const opened = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      regular(await opened.stat());
      return await upTo(largest, size, (buffer, at) => opened.read(buffer, at, buffer.length - at));
    } finally {
      await opened.close();
    }
  } catch (error) {
    if (error instanceof NoFile) return { mistake: error.reason };
    const { code } = error as NodeJS.ErrnoException;
    return {
      mistake: reasonOf(error as NodeJS.ErrnoException),
      ...((code === 'ENOENT' || code === 'ENOTDIR') && { isAbsent: true }),
    };
  }
}

class NoFile extends Error {
  constructor(readonly reason: Localized) {
    super(reason.en);
  }
}

function regular(found: Stats): Stats {
  if (found.isFile()) return found;
  throw new NoFile(
    found.isDirectory()
      ? say('is a folder, not a text', '是文件夹，不是文本')
      : say('is no regular file but a pipe or a device', '不是普通文件，而是管道或设备'),
  );
}

/** What is read until the end, at most so many bytes. */
async function upTo(
  largest: number,
  size: number,
  read: (buffer: Uint8Array, at: number) => Promise<{ readonly bytesRead: number }>,
): Promise<Uint8Array | Unreadable> {
  let buffer = new Uint8Array(size + 1);
  let length = 0;
  for (;;) {
    const { bytesRead } = await read(buffer, length);
    if (bytesRead === 0) return buffer.subarray(0, length);
    length += bytesRead;
    if (length > largest) return tooLarge(largest);
    if (length < buffer.length) continue;
    const larger = new Uint8Array(Math.min(length * 2, largest) + 1);
    larger.set(buffer);
    buffer = larger;
  }
}

/** Why what has more bytes than it may have is not read. */
export function tooLarge(largest: number): Unreadable {
  const megabytes = largest / 1024 / 1024;
  return {
    mistake: say(`has over ${megabytes} MB, too large for what it should be`, `超过 ${megabytes} MB，过大，不予读取`),
  };
}

function reasonOf(error: NodeJS.ErrnoException): Localized {
  switch (error.code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return say('no such file', '没有此文件');
    case 'EACCES':
    case 'EPERM':
      return say('may not be read', '没有读取权限');
    case 'ELOOP':
      return say('is a link that leads nowhere', '链接循环，无所指向');
    default:
      return say(`cannot be read (${error.message})`, `无法读取（${error.message}）`);
  }
}

async function versionOf(file: string): Promise<string | undefined> {
  try {
    const { mtimeMs, size } = await stat(file);
    return `${mtimeMs} ${size}`;
  } catch {
    return undefined;
  }
}
