// What is known of ordinary words, read when a check needs it.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { spellingFiles, type Words, wordsFrom } from '../model/spelling';
import type { WordFile } from '../protocol';

/** Reads the files below the folder of the program. Never rejects. */
export async function readWords(folder: string): Promise<Words> {
  const read = (file: WordFile) => readFile(path.join(folder, spellingFiles[file])).catch(() => undefined);
  const [zh, usage, en] = await Promise.all([read('zh'), read('usage'), read('en')]);
  return wordsFrom({ zh, usage, en });
}
