// What is known of ordinary words, read when a check needs it.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Words, wordsFrom } from '../model/spelling';
import { dataFiles } from '../protocol';

/** Reads the files below the folder of the program. Never rejects. */
export async function readWords(folder: string): Promise<Words> {
  const read = (language: 'zh' | 'en') => readFile(path.join(folder, dataFiles[language])).catch(() => undefined);
  const [zh, en] = await Promise.all([read('zh'), read('en')]);
  return wordsFrom({ zh, en });
}
