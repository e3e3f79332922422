// Where a text has words of a list.
import type { Span } from './text';
import { Trie } from './trie';
import { unitsOf, unitTest } from './units';

/** A word of the list where it stands, as UTF-16 offsets. */
export interface FoundWord extends Span {
  readonly word: string;
}

/**
 * Finds words of a list: from left to right, the longest at each place, none overlapping, in time linear in the text.
 */
export class WordSearch {
  readonly #trie = new Trie<string>();

  constructor(words: Iterable<string>) {
    for (const word of words) this.#trie.valueAt(unitsOf(word), () => word);
  }

  /** `isWhole` tells whether a stretch may be a word, and no part of a longer one. */
  in(text: string, isWhole: (start: number, end: number) => boolean = () => true): readonly FoundWord[] {
    const trie = this.#trie;
    const found: FoundWord[] = [];
    for (let start = 0; start < text.length; start++) {
      let node = trie.begin(text.charCodeAt(start));
      if (node === 0) continue;
      let word: string | undefined;
      for (let end = start + 1; node !== 0; end++) {
        const here = trie.at(node);
        if (here !== undefined && isWhole(start, end)) word = here;
        node = end < text.length ? trie.step(node, text.charCodeAt(end)) : 0;
      }
      if (word === undefined) continue;
      found.push({ start, end: start + word.length, word });
      start += word.length - 1;
    }
    return found;
  }
}

/** Whether a stretch begins or ends inside a Latin word or number. */
export function cutsWord(text: string, start: number, end: number): boolean {
  return isInWord(text, start) || isInWord(text, end);
}

/** Whether a place has a letter of ASCII, a digit or _ on either side. */
function isInWord(text: string, at: number): boolean {
  return isWordUnit(text.charCodeAt(at)) && isWordUnit(text.charCodeAt(at - 1));
}

const isWordUnit = unitTest(/\w/);
