// A sentence as the counts see it: the numbers of its characters without white space, and how likely each is after
// those
// before it.
import { boundary, isSpace } from './characters';
import { pairOf, type SpellingModel } from './model';

/** Boundaries before the first character and, at least, behind the last. */
export const padding = 4;

/** How far a character's likelihood reaches: it and the two behind it change with it. */
export const reach = 2;

export interface Sentence {
  /** Numbers of the characters, the first at `padding`. */
  readonly numbers: Uint16Array;
  /** Where each of them stands in the text, in UTF-16 units. */
  readonly places: Uint32Array;
  /** Where the characters end in `numbers`. */
  readonly end: number;
}

export function sentenceOf(text: string, model: SpellingModel): Sentence {
  const numbers = new Uint16Array(text.length + 2 * padding + reach);
  const places = new Uint32Array(numbers.length);
  let end = padding;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isSpace(unit)) continue;
    numbers[end] = model.numbers[unit]!;
    places[end++] = at;
  }
  numbers.fill(boundary, end);
  return { numbers, places, end };
}

/**
 * How much the estimate from fewer characters weighs, in counts: after one character, and after two (MacKay and Peto
 * 1995).
 */
const weightAfterOne = 8;
const weightAfterTwo = 6;

/** The natural logarithm of how likely the character at a place is after the two before it. */
export function likelihood({ single, total, pairs, triples }: SpellingModel, numbers: Uint16Array, at: number): number {
  const own = numbers[at]!;
  const before = numbers[at - 1]!;
  const first = numbers[at - 2]!;
  let estimate = (single[own]! + 0.5) / total;
  const both = pairs.get(before, own);
  estimate = (both + weightAfterOne * estimate) / (single[before]! + weightAfterOne);
  const context = pairs.get(first, before);
  if (context > 0) {
    const all = both > 0 ? Math.min(triples.get(first, pairOf(before, own)), both, context) : 0;
    estimate = (all + weightAfterTwo * estimate) / (context + weightAfterTwo);
  }
  return Math.log(estimate);
}
