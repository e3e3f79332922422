// What is known of ordinary words: read once the first findings are out, so that they do not wait for it.
import { type Words, wordsFrom } from '../model/spelling';
import type { Host } from './host';

export interface WordStore {
  /** Has them read, unless they are; resolves when they are in force. Never rejects. */
  needed(): Promise<void>;
}

/** `onRead`: told once, what they are or that there are none. */
export function openWords(host: Host, onRead: (words: Words) => void): WordStore {
  let reading: Promise<void> | undefined;
  return {
    needed: () =>
      (reading ??= Promise.all([host.readWords('zh'), host.readWords('en')]).then(([zh, en]) =>
        onRead(wordsFrom({ zh, en })),
      )),
  };
}
