// Looks at a sentence for words that were typed for others which are words as well.
import { thingsAround } from './around';
import { gainOf, isHanAt } from './candidates';
import { windowOf } from './evidence';
import type { SpellingModel } from './model';
import { readWords } from './segmentation';
import { padding, type Sentence } from './sentence';
import { type DoubtedWord, oddsOfSecond, type UsageModel } from './usage';

/** A word that should be another. */
export interface Misuse {
  /** In the numbers of the sentence. */
  readonly at: number;
  readonly right: string;
  /** By how much the log-odds are beyond what is needed. */
  readonly beyond: number;
  readonly isParticle: boolean;
}

/** What the characters by themselves must gain. */
const leastGain = 0.5;

/** A place where a word of a pair stands, with what is known of it. */
export interface Doubt extends DoubtedWord {
  readonly at: number;
  /** The log-odds of the other word. */
  readonly odds: number;
}

/** The words of a sentence that should be others. `isOpen`: whether the character at a place may be doubted. */
export function misusesIn(
  model: SpellingModel,
  usage: UsageModel,
  sentence: Sentence,
  units: Uint16Array,
  isOpen: (at: number) => boolean,
): readonly Misuse[] {
  const found: Misuse[] = [];
  for (const { at, word, pair, side, odds } of doubtsIn(usage, sentence, units)) {
    const { needed, isParticle } = usage.pairs[pair]!;
    const beyond = odds - needed[side];
    if (!(beyond >= 0) || !isOpenAt(at, word.length, isOpen) || !isBetter(model, usage, sentence, at, pair, side))
      continue;
    const right = usage.pairs[pair]!.words[1 - side]!;
    const last = found.at(-1);
    if (last && last.at + last.right.length > at) {
      if (last.beyond >= beyond) continue;
      found.pop();
    }
    found.push({ at, right, beyond, isParticle });
  }
  return found;
}

/** All the words of a sentence that may be others; `units`: see `unitsOf`. */
export function* doubtsIn(usage: UsageModel, sentence: Sentence, units: Uint16Array): Generator<Doubt, void> {
  for (let at = padding; at < sentence.end; at++) {
    let around: readonly number[] | undefined;
    let length = 0;
    for (const doubted of usage.words.get(units[at]!) ?? []) {
      if (!standsAt(units, at, doubted.word)) continue;
      const { isParticle } = usage.pairs[doubted.pair]!;
      if (length !== doubted.word.length) around = undefined;
      length = doubted.word.length;
      around ??= thingsAround(units, at, at + length, sentence.end, !isParticle);
      const odds = oddsOfSecond(usage, doubted.pair, around);
      yield { ...doubted, at, odds: doubted.side === 0 ? odds : -odds };
    }
  }
}

/**
 * Whether the characters are likelier with the other word of a pair than as they stand, and than with any other that
 * may
 * stand there; and whether both are read as
 * words. A particle that is mistyped may have been the end of one (取的 for 取得).
 */
export function isBetter(
  model: SpellingModel,
  usage: UsageModel,
  sentence: Sentence,
  at: number,
  pair: number,
  side: 0 | 1,
): boolean {
  const { words, isParticle } = usage.pairs[pair]!;
  const right = numbersOf(model, words[1 - side]!);
  const gain = gainOf(model, sentence, at, right);
  if (gain < leastGain) return false;
  for (const other of usage.words.get(words[side]!.charCodeAt(0))!) {
    if (other.word !== words[side] || other.pair === pair) continue;
    const instead = usage.pairs[other.pair]!.words[1 - other.side]!;
    if (gainOf(model, sentence, at, numbersOf(model, instead)) > gain) return false;
  }
  const { numbers } = sentence;
  if (!isReadAsWord(model, sentence, at, right.length)) return false;
  const written = numbers.slice(at, at + right.length);
  numbers.set(right, at);
  const isRead = isParticle || isReadAsWord(model, sentence, at, right.length);
  numbers.set(written, at);
  return isRead;
}

/** Whether some characters are read as a word or, where they are several, as a part of one (法制化). */
function isReadAsWord(model: SpellingModel, sentence: Sentence, at: number, length: number): boolean {
  if (!isHanAt(model, sentence.numbers, at)) return false;
  const { start, end } = windowOf(model, sentence, at);
  return readWords(model, sentence.numbers, start, end).steps.some(
    (step) => step.start <= at && step.start + step.length >= at + length && (length > 1 || step.length === 1),
  );
}

/** The numbers of a word's characters. */
export function numbersOf({ numbers }: SpellingModel, word: string): Uint16Array {
  return Uint16Array.from(word, (character) => numbers[character.charCodeAt(0)]!);
}

/** The characters of some numbers. */
export function textOf({ units }: SpellingModel, numbers: ArrayLike<number>): string {
  return String.fromCharCode(...Array.from(numbers, (number) => units[number]!));
}

/** Whether a word stands at a place; `units`: see `unitsOf`. */
export function standsAt(units: Uint16Array, at: number, word: string): boolean {
  for (let each = 0; each < word.length; each++) if (units[at + each] !== word.charCodeAt(each)) return false;
  return true;
}

function isOpenAt(at: number, length: number, isOpen: (at: number) => boolean): boolean {
  for (let each = at; each < at + length; each++) if (!isOpen(each)) return false;
  return true;
}
