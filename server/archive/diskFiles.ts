// Text files on a disk: which there are below a folder, and what one says when it can be a bulletin's.
import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { say, type Localized } from '../localized';

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
 * The files in a folder and the folders below, in order of path; without node_modules, what begins with a dot, and links.
 * What cannot be read, or vanishes meanwhile, is passed over. Rejects only when the folder itself cannot be read.
 */
export async function findFiles(folder: string, { endings, most }: Search): Promise<readonly DiskFile[]> {
  const found: string[] = [];
  let waiting = [''];
  let first: readonly Dirent[] | undefined = await readdir(folder, { withFileTypes: true });
  for (let opened = 0; waiting.length > 0 && opened < mostFolders && found.length < most; ) {
    const batch = waiting.slice(0, atOnce);
    waiting = waiting.slice(atOnce);
    opened += batch.length;
    const listings = await Promise.all(batch.map(async (name) => [name, (name === '' && first) || (await readdir(path.join(folder, name), { withFileTypes: true }).catch(() => []))] as const));
    first = undefined;
    for (const [name, items] of listings) {
      for (const item of items) {
        const below = name === '' ? item.name : `${name}/${item.name}`;
        if (item.name.startsWith('.') || item.name === 'node_modules') continue;
        if (item.isDirectory()) waiting.push(below);
        else if (item.isFile() && endings.some((ending) => item.name.endsWith(ending))) found.push(below);
      }
    }
  }
  found.sort();
  const files: DiskFile[] = [];
  for (let at = 0; at < Math.min(found.length, most); at += atOnce) {
    const batch = await Promise.all(found.slice(at, Math.min(at + atOnce, most)).map(async (name) => ({ path: name, version: await versionOf(path.join(folder, name)) })));
    for (const { path: name, version } of batch) if (version !== undefined) files.push({ path: name, version });
  }
  return files;
}

/** The content of a text file, or why it is none. Never rejects. */
export async function readText(file: string): Promise<{ readonly content: string } | { readonly mistake: Localized }> {
  try {
    if ((await stat(file)).size > largestText) return { mistake: say('is too large for a bulletin', '过大，不像专报') };
    const bytes = await readFile(file);
    if (!bytes.includes(0)) return { content: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch (error) {
    if (!(error instanceof TypeError)) return { mistake: say(`cannot be read (${(error as Error).message})`, `无法读取（${(error as Error).message}）`) };
  }
  return { mistake: say('is not a text in UTF-8', '不是 UTF-8 文本') };
}

async function versionOf(file: string): Promise<string | undefined> {
  try {
    const { mtimeMs, size } = await stat(file);
    return `${mtimeMs} ${size}`;
  } catch {
    return undefined;
  }
}
