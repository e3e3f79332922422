// What is known of ordinary words, and the directory, read when a check needs it.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Directory, openDirectory } from '../knowledge/directory/directory';
import { laterFiles, type Words, wordsFrom } from '../model/spelling';
import { type DataFile, dataFiles } from '../protocol';
import { Failure } from './failure';

/** The directory alone; throws a Failure where it cannot be had. */
export async function readDirectory(folder: string): Promise<Directory> {
  const bytes = await readBelow(folder, 'directory');
  const opened = bytes ? openDirectory(bytes) : undefined;
  if (!opened || 'mistake' in opened)
    throw new Failure(`${path.join(folder, dataFiles.directory)}: ${opened?.mistake.en ?? 'cannot be read'}`);
  return opened;
}

/** Reads the files below the folder of the program. Never rejects. */
export async function readWords(folder: string): Promise<Words> {
  const [zh, usage, en, directory] = await Promise.all(laterFiles.map((file) => readBelow(folder, file)));
  return wordsFrom({ zh, usage, en, directory });
}

function readBelow(folder: string, file: DataFile): Promise<Uint8Array | undefined> {
  return readFile(path.join(folder, dataFiles[file])).catch(() => undefined);
}
