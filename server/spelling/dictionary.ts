// The words of British and American English: whether a word is one, which variety it is of, what it may be a slip of.
// The words are those of cspell's dictionaries en_US and en_GB, read by its own library.

import { decodeTrie, type ITrie } from 'cspell-trie-lib';
import { type Damaged, damaged } from './damaged';
import { type Edited, editsOf } from './edits';

/** What one may ask of the words of English. Words are in any case, apostrophes straight or not. */
export interface EnglishDictionary {
  /**
   * Whether British or American English has the word: as written or, where it begins with a capital, in small letters.
   */
  has(word: string): boolean;
  /** The variety that alone has the word; undefined where both have it, or neither. */
  varietyOf(word: string): Variety | undefined;
  /** What a word in small letters may be a slip of, the likeliest first; none where nothing is near. */
  nearestTo(word: string): readonly Nearest[];
}

export type Variety = 'british' | 'american';

/** A word of the dictionary near a written one, and what is between them; the less it costs, the likelier. */
export interface Nearest {
  readonly word: string;
  readonly cost: number;
  /** What one slip changed; undefined where it took more than one. */
  readonly slip?: Edited['slip'];
}

/** "BLEN", then the version, the lengths of the two tries and a checksum of them, each of four bytes, little-endian. */
const magic = 0x4e454c42;
const version = 1;
const headerLength = 20;

/** The file of the two tries, American and British, as `openDictionary` reads it. */
export function packDictionary(american: Uint8Array, british: Uint8Array): Uint8Array {
  const packed = new Uint8Array(headerLength + american.length + british.length);
  packed.set(american, headerLength);
  packed.set(british, headerLength + american.length);
  const header = new DataView(packed.buffer);
  const fields = [magic, version, american.length, british.length, checksumOf(packed.subarray(headerLength))];
  for (const [at, field] of fields.entries()) header.setUint32(at * 4, field, true);
  return packed;
}

/** Opens the bytes of the file; what is no such file, cut short, damaged or of another version is told and not read. */
export function openDictionary(bytes: Uint8Array): EnglishDictionary | Damaged {
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < headerLength || header.getUint32(0, true) !== magic)
    return damaged('is no file of words', '不是用字数据');
  if (header.getUint32(4, true) !== version) return damaged('is of another version', '版本不符');
  const [american, british] = [header.getUint32(8, true), header.getUint32(12, true)];
  const body = bytes.subarray(headerLength);
  if (body.length !== american + british || checksumOf(body) !== header.getUint32(16, true))
    return damaged('is damaged or cut short', '已损坏或不完整');
  return dictionaryOf(trieOf(body.slice(0, american)), trieOf(body.slice(american)));
}

function trieOf(bytes: Uint8Array<ArrayBuffer>): ITrie {
  return decodeTrie(bytes);
}

/** FNV-1a, 32 bits (Fowler, Noll and Vo). */
function checksumOf(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

const mostRemembered = 20_000;

function dictionaryOf(american: ITrie, british: ITrie): EnglishDictionary {
  const known = new Map<string, boolean>();
  const nearest = new Map<string, readonly Nearest[]>();
  const has = (word: string) => isWrittenIn(american, word) || isWrittenIn(british, word);
  return {
    has: (word) => remembered(known, word, has),
    varietyOf(word) {
      const [inAmerican, inBritish] = [isWrittenIn(american, word), isWrittenIn(british, word)];
      if (inAmerican === inBritish) return undefined;
      return inAmerican ? 'american' : 'british';
    },
    nearestTo: (word) => remembered(nearest, word, () => nearestIn([american, british], word)),
  };
}

function remembered<T>(known: Map<string, T>, word: string, make: (word: string) => T): T {
  const value = known.get(word);
  if (value !== undefined) return value;
  if (known.size >= mostRemembered) known.clear();
  const made = make(word);
  known.set(word, made);
  return made;
}

function isWrittenIn(trie: ITrie, word: string): boolean {
  const straight = word.normalize('NFC').replaceAll('’', "'");
  const small = straight.toLowerCase();
  return trie.has(straight) || (small !== straight && trie.has(small));
}

/** How many a search among all words gives, how long it may take (ms), and up to which cost of the library's. */
const search = { numSuggestions: 4, timeout: 40, changeLimit: 2 };
/** What the library takes for a change; ours is 1. */
const libraryCost = 100;

function nearestIn(tries: readonly ITrie[], word: string): readonly Nearest[] {
  const near = new Map<string, Nearest>();
  for (const { word: other, slip, cost } of editsOf(word)) {
    const before = near.get(other);
    if ((!before || cost < before.cost) && tries.some((trie) => trie.has(other)))
      near.set(other, { word: other, cost, slip });
  }
  if (near.size === 0) {
    for (const trie of tries) {
      for (const { word: other, cost } of trie.suggestWithCost(word, search))
        if (/^[a-z]+$/.test(other) && cost <= 2 * libraryCost)
          near.set(other, { word: other, cost: 1 + cost / libraryCost });
    }
  }
  return [...near.values()].sort((one, other) => one.cost - other.cost || (one.word < other.word ? -1 : 1));
}
