// What the operands of a command name: files as they are, of folders the bulletins in them.
import { lstat, stat } from 'node:fs/promises';
import path from 'node:path';
import { findFiles } from '../knowledge/archive/diskFiles';
import { reasonOf } from './failure';

/** A file to read, or an operand that gives none, and why. */
export type Operand = { readonly path: string; readonly none?: string };

/** How the names of bulletins end. */
const endings = ['.bulletin', '.bulletin.md', '.bulletin.txt'];

/**
 * The files that an operand names: itself, or for a folder the bulletins below it in order of path, without
 * node_modules and what begins with a dot.
 */
export async function namedBy(operand: string): Promise<readonly Operand[]> {
  if (operand === '-' || !(await isFolder(operand))) return [{ path: operand }];
  try {
    const found = await findFiles(operand, { endings, most: Number.POSITIVE_INFINITY });
    if (found.length > 0) return found.map((file) => ({ path: path.join(operand, file.path) }));
    return [
      { path: operand, none: `the folder holds no bulletin (${endings.map((ending) => `*${ending}`).join(', ')})` },
    ];
  } catch (error) {
    return [{ path: operand, none: `the folder cannot be read (${reasonOf(error, operand)})` }];
  }
}

/** Whether something stands at a path, be it that it cannot be read. */
export async function exists(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT' && error.code !== 'ENOTDIR',
  );
}

async function isFolder(file: string): Promise<boolean> {
  return stat(file).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
