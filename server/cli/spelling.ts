// What is known of ordinary words, and the directory, read when a check needs it.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type WordFile, type Words, wordFiles, wordsFrom } from '../model/spelling';

/** Reads the files below the folder of the program. Never rejects. */
export async function readWords(folder: string): Promise<Words> {
  const read = (file: WordFile) => readFile(path.join(folder, wordFiles[file])).catch(() => undefined);
  const [zh, en, directory] = await Promise.all([read('zh'), read('en'), read('directory')]);
  return wordsFrom({ zh, en, directory });
}
