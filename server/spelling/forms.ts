// Looks at a sentence for forms of words that are known by themselves: those that are simply wrong, those that have a
// recommended form, and set phrases of four characters of which one is another.
import { gainOf, isHanAt, sumOf } from './candidates';
import { windowOf } from './evidence';
import { pairOf, type SpellingModel } from './model';
import { readWords } from './segmentation';
import { padding, type Sentence } from './sentence';
import type { WordForm } from './usage';
import { numbersOf, standsAt, textOf } from './usages';

/** A form, and what should stand instead. */
export interface FoundForm {
  /** In the numbers of the sentence. */
  readonly at: number;
  readonly to: Uint16Array;
  readonly isVariant: boolean;
}

/** By how much likelier the right form must make the sentence, where the form is simply wrong. */
const leastGain = 2;

/** The listed forms that a sentence has, where they are no ends of two other words. */
export function listedForms(
  model: SpellingModel,
  forms: ReadonlyMap<number, readonly WordForm[]>,
  sentence: Sentence,
  units: Uint16Array,
  isOpen: (at: number) => boolean,
): readonly FoundForm[] {
  const found: FoundForm[] = [];
  for (let at = padding; at < sentence.end; at++) {
    for (const { written, right, isVariant } of forms.get(units[at]!) ?? []) {
      if (!standsAt(units, at, written) || !isOpen(at) || isCutInto(model, sentence, at, at + written.length)) continue;
      const to = numbersOf(model, right);
      if (isVariant || gainOf(model, sentence, at, to) >= leastGain) found.push({ at, to, isVariant });
    }
  }
  return found;
}

/** Whether words begin before a place and end within, or begin within and end behind. */
function isCutInto(model: SpellingModel, sentence: Sentence, start: number, end: number): boolean {
  if (!isHanAt(model, sentence.numbers, start)) return false;
  const window = windowOf(model, sentence, start);
  return readWords(model, sentence.numbers, window.start, window.end).steps.some(
    ({ start: from, length }) =>
      (from < start && from + length > start && from + length < end) ||
      (from > start && from < end && from + length > end),
  );
}

const length = 4;
/** Likelier places are no slip in a phrase. */
const likelyEnough = -12;
/** By how much likelier a phrase must make the sentence. */
const leastGainOfPhrase = 5;
/** What was seen so often is meant. */
const seenOften = 3;

/** Set phrases of which one character is another that sounds or looks alike: 走头无路. */
export function brokenPhrases(
  model: SpellingModel,
  phrases: ReadonlySet<string>,
  sentence: Sentence,
  likely: Float64Array,
  isOpen: (at: number) => boolean,
): readonly FoundForm[] {
  const found: FoundForm[] = [];
  const { numbers, end } = sentence;
  for (let at = padding; at < end; at++) {
    if (sumOf(likely, at, 1) > likelyEnough || !isHanAt(model, numbers, at) || !isOpen(at)) continue;
    for (let start = Math.max(padding, at - length + 1); start <= Math.min(at, end - length); start++) {
      if (!isDoubted(model, numbers, start, isOpen)) continue;
      const to = phraseWith(model, phrases, sentence, start, at);
      if (to) found.push({ at: start, to, isVariant: false });
    }
  }
  return found;
}

/** Whether four characters are Chinese, open to doubt, and neither a known phrase nor often seen together. */
function isDoubted(
  model: SpellingModel,
  numbers: Uint16Array,
  start: number,
  isOpen: (at: number) => boolean,
): boolean {
  for (let at = start; at < start + length; at++) if (!isHanAt(model, numbers, at) || !isOpen(at)) return false;
  if (model.words.numberOf(numbers, start, length) > 0) return false;
  const seen = (at: number) => model.triples.get(numbers[at]!, pairOf(numbers[at + 1]!, numbers[at + 2]!));
  return Math.min(seen(start), seen(start + 1)) < seenOften;
}

/** The phrase that four characters are with another at a place, which makes the sentence much likelier. */
function phraseWith(
  model: SpellingModel,
  phrases: ReadonlySet<string>,
  sentence: Sentence,
  start: number,
  at: number,
): Uint16Array | undefined {
  const { numbers } = sentence;
  const written = numbers[at]!;
  let best: Uint16Array | undefined;
  let bestGain = leastGainOfPhrase;
  for (const each of model.likeness.of(written)) {
    numbers[at] = each & 0xffff;
    const isWord = model.words.numberOf(numbers, start, length) > 0;
    const phrase = isWord ? numbers.slice(start, start + length) : undefined;
    numbers[at] = written;
    if (!phrase || !phrases.has(textOf(model, phrase))) continue;
    const gain = gainOf(model, sentence, start, phrase);
    if (gain < bestGain) continue;
    best = phrase;
    bestGain = gain;
  }
  return best;
}
