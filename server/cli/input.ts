// Reading drafts from disk or standard input; what is no text in UTF-8 is refused by name.
import { readFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { Text } from '../text';
import { Failure } from './failure';

/** Larger files are no bulletins (a year of daily issues has 20 MB). In bytes. */
const largest = 64 * 1024 * 1024;

/** The text of a file, or of standard input for `-`. Throws a Failure that names the file: missing, a folder, too large, binary, UTF-16 or other encodings. */
export async function readText(file: string): Promise<Text> {
  let bytes: Buffer;
  try {
    if (file !== '-' && (await stat(file)).size > largest) throw new Failure(`${file}: over ${largest / 1024 / 1024} MB; this is no bulletin`);
    bytes = file === '-' ? await standardInput() : await readFile(file);
  } catch (error) {
    throw error instanceof Failure ? error : new Failure(`${file}: ${reason(error as NodeJS.ErrnoException)}`);
  }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) throw new Failure(`${file}: is in UTF-16; save it as UTF-8`);
  if (bytes.includes(0)) throw new Failure(`${file}: is a binary file, not a text`);
  try {
    return new Text(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    throw new Failure(`${file}: is not in UTF-8 (GBK, perhaps); save it as UTF-8`);
  }
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

async function standardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
