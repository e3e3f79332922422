// The words of two to four characters that are known, in the order of how they sound: so a word is found, and so are
// those that sound like it.
import { characterLimit } from './characters';

/** Words are numbered behind the characters, which are words of one. */
export const firstWord = characterLimit;

export const shortestWord = 2;
export const longestWord = 4;

/** Steps of the scale of counts, to the doubling. */
const steps = 8;

/** How often what has a level on the scale of a word's counts occurs. */
const occurrences = Float64Array.from({ length: 256 }, (_, level) => 2 ** (level / steps) - 1);

/** The level of a count on the scale. */
export function levelOf(count: number): number {
  return Math.min(255, Math.round(Math.log2(1 + count) * steps));
}

/** A count as its level tells it. */
export function countAt(level: number): number {
  return occurrences[level]!;
}

export interface WordParts {
  /** Of each length from two on, the characters of its words one after the other. */
  readonly characters: readonly Uint16Array[];
  /** Of each length from two on, where the words whose first character has a sound begin; one more than sounds. */
  readonly starts: readonly Uint32Array[];
  /** By number of character or word: its level in the texts that were counted, and in general usage. */
  readonly counted: Uint8Array;
  readonly general: Uint8Array;
  /** The sound of each character, by its number. */
  readonly sounds: Uint16Array;
}

export class WordList {
  readonly counted: Uint8Array;
  readonly general: Uint8Array;
  readonly #characters: readonly Uint16Array[];
  readonly #starts: readonly Uint32Array[];
  readonly #firsts: readonly number[];
  readonly #sounds: Uint16Array;

  constructor({ characters, starts, counted, general, sounds }: WordParts) {
    this.counted = counted;
    this.general = general;
    this.#characters = characters;
    this.#starts = starts;
    this.#sounds = sounds;
    let first = firstWord;
    this.#firsts = characters.map((all, at) => {
      const own = first;
      first += all.length / (at + shortestWord);
      return own;
    });
  }

  /** The number of the word that stands at a place of a sentence; 0 when there is none. */
  numberOf(sentence: Uint16Array, at: number, length: number): number {
    if (length === 1) return sentence[at]!;
    const characters = this.#characters[length - shortestWord]!;
    const word = this.#search(sentence, at, length, true);
    for (let each = 0; each < length; each++) if (characters[word * length + each] !== sentence[at + each]) return 0;
    return this.#firsts[length - shortestWord]! + word;
  }

  /**
   * The words that sound like what stands at a place: their characters one after the other.
   */
  likeSounding(sentence: Uint16Array, at: number, length: number): Uint16Array {
    const characters = this.#characters[length - shortestWord]!;
    const first = this.#search(sentence, at, length, false);
    let end = first;
    while ((end + 1) * length <= characters.length && this.#sameSound(characters, end * length, sentence, at, length))
      end++;
    return characters.subarray(first * length, end * length);
  }

  /** The first word of a length that does not come before what stands at a place, by sounds, then by characters. */
  #search(sentence: Uint16Array, at: number, length: number, toTheCharacter: boolean): number {
    const characters = this.#characters[length - shortestWord]!;
    const starts = this.#starts[length - shortestWord]!;
    const sound = this.#sounds[sentence[at]!]!;
    let low = starts[sound]!;
    let high = starts[sound + 1]!;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#isBefore(characters, middle * length, sentence, at, length, toTheCharacter)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #isBefore(
    words: Uint16Array,
    from: number,
    sentence: Uint16Array,
    at: number,
    length: number,
    toTheCharacter: boolean,
  ): boolean {
    const sounds = this.#sounds;
    for (let each = 1; each < length; each++) {
      const difference = sounds[words[from + each]!]! - sounds[sentence[at + each]!]!;
      if (difference !== 0) return difference < 0;
    }
    for (let each = 0; toTheCharacter && each < length; each++) {
      const difference = words[from + each]! - sentence[at + each]!;
      if (difference !== 0) return difference < 0;
    }
    return false;
  }

  #sameSound(words: Uint16Array, from: number, sentence: Uint16Array, at: number, length: number): boolean {
    for (let each = 0; each < length; each++)
      if (this.#sounds[words[from + each]!] !== this.#sounds[sentence[at + each]!]) return false;
    return true;
  }
}
