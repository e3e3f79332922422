// Counts characters, sequences of characters and sequences of words.
import {
  boundary,
  characterLimit,
  characterNumbers,
  firstCharacter,
  isHan,
  isSpace,
  numberedUnits,
} from '../../server/spelling/characters';
import { firstWord, longestWord, shortestWord } from '../../server/spelling/wordList';

/** Sequences, each as one number, in order, with how often they occur. */
export interface Counted {
  readonly keys: Float64Array;
  readonly counts: Uint32Array;
}

export interface CharacterCounts {
  /** The units of the characters, from number `firstCharacter` on. */
  readonly units: readonly number[];
  readonly numbers: Uint16Array;
  readonly single: Uint32Array;
  readonly total: number;
  readonly pairs: Counted;
  readonly triples: Counted;
}

/** What is counted occurs so often at least. */
const least = 2;

/** `also`: characters that get a number, however rarely they occur. */
export function countCharacters(lines: readonly string[], also: readonly string[]): CharacterCounts {
  const frequencies = countUnits(lines);
  for (const character of also)
    frequencies[character.charCodeAt(0)] = Math.max(least, frequencies[character.charCodeAt(0)]!);
  const units = numberedUnits(frequencies);
  const numbers = characterNumbers(units);
  const most = lines.reduce((sum, line) => sum + line.length + 1, 0);
  const pairs = new Float64Array(most);
  const triples = new Float64Array(most);
  const single = new Uint32Array(units.length + firstCharacter);
  let total = 0;
  for (const line of lines) {
    let first = boundary;
    let second = boundary;
    for (let at = 0; at <= line.length; at++) {
      const unit = line.charCodeAt(at);
      if (isSpace(unit)) continue;
      const own = at < line.length ? numbers[unit]! : boundary;
      single[own]!++;
      pairs[total] = second * characterLimit + own;
      triples[total++] = (first * characterLimit + second) * characterLimit + own;
      first = second;
      second = own;
    }
  }
  return {
    units,
    numbers,
    single,
    total,
    pairs: sequences(pairs.subarray(0, total)),
    triples: sequences(triples.subarray(0, total)),
  };
}

function countUnits(lines: readonly string[]): Uint32Array {
  const counts = new Uint32Array(0x10000);
  for (const line of lines) for (let at = 0; at < line.length; at++) counts[line.charCodeAt(at)]!++;
  return counts;
}

/** Sorts them, and counts those that are the same. */
function sequences(keys: Float64Array): Counted {
  keys.sort();
  const found: number[] = [];
  const counts: number[] = [];
  for (let from = 0; from < keys.length; ) {
    let end = from + 1;
    while (end < keys.length && keys[end] === keys[from]) end++;
    if (end - from >= least) {
      found.push(keys[from]!);
      counts.push(end - from);
    }
    from = end;
  }
  return { keys: Float64Array.from(found), counts: Uint32Array.from(counts) };
}

/** A word of the list that texts are cut with: its characters as one number, and how often it occurs in general usage. */
export interface ListedWord {
  readonly word: string;
  readonly general: number;
}

export interface WordCounts {
  /** Those of several characters. */
  readonly words: readonly string[];
  /** By number: of characters, then from `firstWord` on of words. */
  readonly counted: Uint32Array;
  readonly general: Float64Array;
  /** How much a count of general usage weighs. */
  readonly generalWeight: number;
  readonly total: number;
  /** Keys: the first word times `wordLimit` and the second. */
  readonly pairs: Counted;
}

/** Numbers of words are below it. */
export const wordLimit = 2 ** 20;

/** General usage altogether weighs so much of what the texts hold. */
const generalShare = 0.1;
const leastCount = 0.01;

/**
 * Cuts the lines into words, by the likeliest way through each stretch of Chinese; twice, as the first time teaches how
 * often words occur here.
 */
export function countWords(
  lines: readonly string[],
  { numbers, units }: CharacterCounts,
  list: readonly ListedWord[],
): WordCounts {
  const listed = new Listed(list, numbers);
  const general = listed.general;
  const generalTotal = general.reduce((sum, each) => sum + each, 0);
  const runs = runsOf(lines, numbers, units);
  const firstShares = general.map((each) => Math.log(Math.max(each, 0.1) / generalTotal));
  const first = cut(runs, listed, firstShares);
  const generalWeight = (generalShare * first.total) / generalTotal;
  const weights = general.map((each, word) => first.counted[word]! + generalWeight * each + leastCount);
  const total = weights.reduce((sum, each) => sum + each, 0);
  const second = cut(
    runs,
    listed,
    weights.map((each) => Math.log(each / total)),
    true,
  );
  return {
    words: listed.words,
    counted: second.counted,
    general,
    generalWeight,
    total,
    pairs: sequences(second.pairs!),
  };
}

/** The numbers of all Chinese characters of the texts, each stretch with a boundary behind it. */
function runsOf(lines: readonly string[], numbers: Uint16Array, units: readonly number[]): Uint16Array {
  const han = new Uint8Array(characterLimit);
  for (const [at, unit] of units.entries()) if (isHan(unit)) han[at + firstCharacter] = 1;
  const all = new Uint16Array(lines.reduce((sum, line) => sum + line.length + 1, 0));
  let length = 0;
  for (const line of lines) {
    for (let at = 0; at < line.length; at++) {
      const number = numbers[line.charCodeAt(at)]!;
      if (han[number] === 1) all[length++] = number;
      else if (length > 0 && all[length - 1] !== boundary) all[length++] = boundary;
    }
    if (length > 0 && all[length - 1] !== boundary) all[length++] = boundary;
  }
  return all.subarray(0, length);
}

/** The words as numbers, found by their characters: open addressing on all characters of a word as one number. */
class Listed {
  readonly words: readonly string[];
  readonly general: Float64Array;
  readonly #mask: number;
  readonly #keys: Float64Array;
  readonly #numbers: Int32Array;

  constructor(list: readonly ListedWord[], numbers: Uint16Array) {
    const long = list.filter(({ word }) => word.length >= shortestWord);
    this.words = long.map(({ word }) => word);
    this.general = new Float64Array(firstWord + long.length);
    for (const { word, general } of list) if (word.length === 1) this.general[numbers[word.charCodeAt(0)]!] = general;
    for (const [at, { general }] of long.entries()) this.general[firstWord + at] = general;
    let slots = 1;
    while (slots < long.length * 2) slots *= 2;
    this.#mask = slots - 1;
    this.#keys = new Float64Array(slots);
    this.#numbers = new Int32Array(slots);
    for (const [at, word] of this.words.entries()) {
      let key = 0;
      for (let each = 0; each < word.length; each++) key = key * characterLimit + numbers[word.charCodeAt(each)]!;
      const slot = this.#slotOf(key);
      this.#keys[slot] = key;
      this.#numbers[slot] = firstWord + at;
    }
  }

  /** The number of a word, -1 for none. */
  find(key: number): number {
    const slot = this.#slotOf(key);
    return this.#keys[slot] === key ? this.#numbers[slot]! : -1;
  }

  #slotOf(key: number): number {
    const high = Math.floor(key / 0x4000000);
    let hash = Math.imul((key % 0x4000000) ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b);
    hash ^= hash >>> 15;
    let slot = hash & this.#mask;
    while (this.#keys[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & this.#mask;
    return slot;
  }
}

interface Cut {
  readonly counted: Uint32Array;
  readonly total: number;
  readonly pairs?: Float64Array;
}

/** Cuts every stretch by the likeliest way, `shares` being the logarithms of how likely each word is. */
function cut(runs: Uint16Array, listed: Listed, shares: Float64Array, withPairs = false): Cut {
  const counted = new Uint32Array(shares.length);
  const pairs = withPairs ? new Float64Array(2 * runs.length) : undefined;
  let total = 0;
  let length = 0;
  for (let start = 0; start < runs.length; ) {
    let end = start;
    while (runs[end] !== boundary) end++;
    let before: number = boundary;
    for (const word of wordsOf(runs, start, end, listed, shares)) {
      counted[word]!++;
      total++;
      if (pairs) pairs[length++] = before * wordLimit + word;
      before = word;
    }
    start = end + 1;
  }
  return { counted, total, ...(pairs && { pairs: pairs.subarray(0, length) }) };
}

const unlikely = -18;
const best = new Float64Array(0x10000);
const lastWord = new Int32Array(0x10000);
const lastLength = new Uint8Array(0x10000);

function wordsOf(
  runs: Uint16Array,
  start: number,
  end: number,
  listed: Listed,
  shares: Float64Array,
): readonly number[] {
  const length = end - start;
  best.fill(Number.NEGATIVE_INFINITY, 1, length + 1);
  best[0] = 0;
  for (let at = 0; at < length; at++) {
    let key = 0;
    for (let each = 1; each <= longestWord && at + each <= length; each++) {
      key = key * characterLimit + runs[start + at + each - 1]!;
      const word = each === 1 ? key : listed.find(key);
      if (word < 0) continue;
      const score = best[at]! + Math.max(shares[word]!, unlikely);
      if (score <= best[at + each]!) continue;
      best[at + each] = score;
      lastWord[at + each] = word;
      lastLength[at + each] = each;
    }
  }
  const words: number[] = [];
  for (let at = length; at > 0; at -= lastLength[at]!) words.push(lastWord[at]!);
  return words.reverse();
}
