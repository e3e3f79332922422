// What is known of ordinary words, and the directory, read when a check needs it.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Directory, openDirectory } from '../knowledge/directory/directory';
import { type WordFile, type Words, wordFiles, wordsFrom } from '../model/spelling';
import { Failure } from './failure';

/** The directory alone; throws a Failure where it cannot be had. */
export async function readDirectory(folder: string): Promise<Directory> {
  const file = path.join(folder, wordFiles.directory);
  const bytes = await readFile(file).catch(() => undefined);
  const opened = bytes ? openDirectory(bytes) : undefined;
  if (!opened || 'mistake' in opened) throw new Failure(`${file}: ${opened?.mistake.en ?? 'cannot be read'}`);
  return opened;
}

/** Reads the files below the folder of the program. Never rejects. */
export async function readWords(folder: string): Promise<Words> {
  const read = (file: WordFile) => readFile(path.join(folder, wordFiles[file])).catch(() => undefined);
  const [zh, en, directory] = await Promise.all([read('zh'), read('en'), read('directory')]);
  return wordsFrom({ zh, en, directory });
}
