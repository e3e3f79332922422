// What is known of ordinary words, read when a check needs it.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { spellingFile, type Words, wordsFrom } from '../model/spelling';

/** Reads the file below the folder of the program. Never rejects. */
export async function readWords(folder: string): Promise<Words> {
  return wordsFrom(await readFile(path.join(folder, spellingFile)).catch(() => undefined));
}
