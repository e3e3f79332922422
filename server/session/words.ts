// What is known of ordinary words, and the directory: read once the first findings are out, and asked last where much
// of a draft is new, so that no other finding waits for it.
import { laterFiles, type Words, wordsFrom } from '../model/spelling';
import type { Host } from './host';

export interface WordStore {
  /**
   * A draft of this length, in characters, is about to be checked: much that is new is looked at without words first.
   */
  begin(uri: string, length: number): void;
  /** Whether a draft is looked at without words for now. */
  comeLater(uri: string): boolean;
  /** Findings of a draft are out: has words read, or looked at. */
  next(uri: string): void;
  /** Has words read, and looked at in a draft from now on; resolves when they are in force. Never rejects. */
  complete(uri: string): Promise<void>;
  closed(uri: string): void;
}

export interface WordStoreOptions {
  readonly host: Host;
  /** Told once, what they are or that there are none. */
  onRead(words: Words): void;
  /** Told when a draft is to be looked at with words. */
  onNext(): void;
}

/** So many characters are looked at in less than the pause between two keystrokes. */
const muchNew = 8000;

export function openWords({ host, onRead, onNext }: WordStoreOptions): WordStore {
  const lengths = new Map<string, number>();
  const later = new Set<string>();
  let reading: Promise<void> | undefined;
  const read = () => (reading ??= readAll(host).then(onRead));
  return {
    begin(uri, length) {
      if (reading && length - (lengths.get(uri) ?? 0) > muchNew) later.add(uri);
      lengths.set(uri, length);
    },
    comeLater: (uri) => later.has(uri),
    next(uri) {
      if (later.delete(uri)) onNext();
      else void read();
    },
    complete(uri) {
      later.delete(uri);
      return read();
    },
    closed(uri) {
      lengths.delete(uri);
      later.delete(uri);
    },
  };
}

async function readAll({ readData }: Host): Promise<Words> {
  const [zh, usage, en, directory] = await Promise.all(laterFiles.map(readData));
  return wordsFrom({ zh, usage, en, directory });
}
