// Reading drafts from disk or standard input, in any encoding that is known; what is no text is refused by name.
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { decode, type Encoding, isUnreadable, type Unreadable } from '../base/encoding';
import { Text } from '../base/text';
import { readBytes, tooLarge } from '../knowledge/archive/diskFiles';
import { Failure } from './failure';

/** Larger files are no bulletins (a year of daily issues has 20 MB). In bytes. */
const largest = 64 * 1024 * 1024;

/**
 * A text and how it is written on disk. What is not `utf-8` must not be written back: nobody asked for another
 * encoding.
 */
export interface Source {
  readonly text: Text;
  readonly encoding: Encoding;
}

/**
 * The text of a file, or of standard input for `-`. Throws a Failure that names the file: missing, a folder, a pipe,
 * too large, binary, of an unknown encoding.
 */
export async function readText(file: string): Promise<Text> {
  return (await readSource(file)).text;
}

/** As `readText`, with the encoding. */
export async function readSource(file: string): Promise<Source> {
  const bytes = file === '-' ? await standardInput() : await readBytes(file, largest);
  const decoded = isUnreadable(bytes) ? bytes : decode(bytes);
  if (isUnreadable(decoded)) throw new Failure(`${file}: ${decoded.mistake.en}`);
  return { text: new Text(decoded.content), encoding: decoded.encoding };
}

/** The text files below a folder, in order of path; the folder's own path when it is a file. */
export async function filesBelow(folder: string, endings: readonly string[]): Promise<readonly string[]> {
  let entries;
  try {
    if (!(await stat(folder)).isDirectory()) return [folder];
    entries = await readdir(folder, { recursive: true, withFileTypes: true });
  } catch (error) {
    throw new Failure(`${folder}: ${reason(error as NodeJS.ErrnoException)}`);
  }
  return entries
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

function reason(error: NodeJS.ErrnoException): string {
  switch (error.code) {
    case 'ENOENT':
      return 'no such file';
    case 'EISDIR':
      return 'is a folder, not a text';
    case 'EACCES':
      return 'may not be read';
    default:
      return error.message;
  }
}

async function standardInput(): Promise<Uint8Array | Unreadable> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin) {
    length += (chunk as Buffer).length;
    if (length > largest) return tooLarge(largest);
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}
