// What could stand in place of what stands there: at the places where a sentence is least likely, characters and words
// like those that stand there with which it is likelier.
import { firstCharacter, isHan } from './characters';
import { sameShape } from './likeness';
import { pairOf, type SpellingModel } from './model';
import { likelihood, padding, reach, type Sentence } from './sentence';

/** One thing that could stand there. */
export interface Candidate {
  /** In the numbers of the sentence. */
  readonly at: number;
  /** The numbers of its characters, as many as it replaces. */
  readonly to: readonly number[];
  /** How it is like what stands there; see `likeness.ts`, or `soundingWord`. */
  readonly kind: number;
  /** By how much likelier the characters make the sentence with it. */
  readonly gain: number;
}

/** All that was found at one place, the likeliest first. */
export interface Spot {
  readonly at: number;
  /** How likely what stands there is, with the two characters behind it. */
  readonly own: number;
  /** The best; the others are only counted. */
  readonly best: readonly Candidate[];
  readonly count: number;
}

/** A word of several characters that sounds alike: no kind of likeness has this number. */
export const soundingWord = sameShape + 3;

/** Likelier spots are not looked at. */
const likelyEnough = -15;
/** What a character must gain at least, and a word. */
const leastGain = 2;
const leastGainOfWord = 3;
/** Candidates of a place that are ranked. */
const mostRanked = 4;

/** The likelihoods of all characters of a sentence, by place, and of the boundaries behind it. */
export function likelihoods(model: SpellingModel, { numbers, end }: Sentence): Float64Array {
  const all = new Float64Array(end + reach);
  for (let at = padding; at < end + reach; at++) all[at] = likelihood(model, numbers, at);
  return all;
}

/** `isOpen`: whether the character at a place may be doubted. */
export function spotsIn(
  model: SpellingModel,
  sentence: Sentence,
  likely: Float64Array,
  isOpen: (at: number) => boolean,
): readonly Spot[] {
  const spots: Spot[] = [];
  for (let at = padding; at < sentence.end; at++) {
    const own = sumOf(likely, at, 1);
    if (own > likelyEnough || !isHanAt(model, sentence.numbers, at) || !isOpen(at)) continue;
    const found = [...likeCharacters(model, sentence, at, own), ...likeWords(model, sentence, likely, at, isOpen)];
    if (found.length === 0) continue;
    found.sort((a, b) => b.gain - a.gain);
    spots.push({ at, own, best: found.slice(0, mostRanked), count: found.length });
  }
  return spots;
}

/** Whether a place holds a Chinese character that is known. */
export function isHanAt({ units }: SpellingModel, numbers: Uint16Array, at: number): boolean {
  const number = numbers[at]!;
  return number >= firstCharacter && isHan(units[number]!);
}

/** By how much likelier other characters make a sentence at a place, as many as stand there. */
export function gainOf(model: SpellingModel, { numbers, end }: Sentence, at: number, to: ArrayLike<number>): number {
  const last = Math.min(at + to.length + reach, end + reach);
  const written = numbers.slice(at, at + to.length);
  const own = likelihoodFrom(model, numbers, at, last);
  numbers.set(to, at);
  const gain = likelihoodFrom(model, numbers, at, last) - own;
  numbers.set(written, at);
  return gain;
}

/** The likelihood of some characters and those that it reaches. */
export function sumOf(likely: Float64Array, at: number, length: number): number {
  let sum = 0;
  for (let each = at; each < Math.min(at + length + reach, likely.length); each++) sum += likely[each]!;
  return sum;
}

function likeCharacters(model: SpellingModel, { numbers, end }: Sentence, at: number, own: number): Candidate[] {
  const found: Candidate[] = [];
  const written = numbers[at]!;
  for (const each of model.likeness.of(written)) {
    const character = each & 0xffff;
    if (!isSeen(model, numbers, at, character)) continue;
    numbers[at] = character;
    const gain = likelihoodFrom(model, numbers, at, Math.min(at + 1 + reach, end + reach)) - own;
    if (gain >= leastGain) found.push({ at, to: [character], kind: each >>> 16, gain });
  }
  numbers[at] = written;
  return found;
}

/** Whether a character was ever seen in the company that it would have at a place: two of those beside it. */
function isSeen({ pairs, triples }: SpellingModel, numbers: Uint16Array, at: number, character: number): boolean {
  const before = numbers[at - 1]!;
  const behind = numbers[at + 1]!;
  const left = pairs.get(before, character) > 0;
  const right = pairs.get(character, behind) > 0;
  return (
    (left && right && triples.get(before, pairOf(character, behind)) > 0) ||
    (left && triples.get(numbers[at - 2]!, pairOf(before, character)) > 0) ||
    (right && triples.get(character, pairOf(behind, numbers[at + 2]!)) > 0)
  );
}

function likeWords(
  model: SpellingModel,
  { numbers, end }: Sentence,
  likely: Float64Array,
  at: number,
  isOpen: (at: number) => boolean,
): Candidate[] {
  const found: Candidate[] = [];
  for (let length = 2; length <= 3; length++) {
    const last = at + length - 1;
    if (last >= end || !isHanAt(model, numbers, last) || !isOpen(last)) break;
    const words = model.words.likeSounding(numbers, at, length);
    if (words.length === 0) continue;
    const own = sumOf(likely, at, length);
    const written = numbers.slice(at, at + length);
    for (let from = 0; from < words.length; from += length) {
      const word = words.subarray(from, from + length);
      if (differences(word, written) < 2) continue;
      numbers.set(word, at);
      const gain = likelihoodFrom(model, numbers, at, Math.min(last + 1 + reach, end + reach)) - own;
      if (gain >= leastGainOfWord) found.push({ at, to: [...word], kind: soundingWord, gain });
    }
    numbers.set(written, at);
  }
  return found;
}

function likelihoodFrom(model: SpellingModel, numbers: Uint16Array, from: number, end: number): number {
  let sum = 0;
  for (let at = from; at < end; at++) sum += likelihood(model, numbers, at);
  return sum;
}

function differences(a: Uint16Array, b: Uint16Array): number {
  let count = 0;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) count++;
  return count;
}
