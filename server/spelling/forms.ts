// Looks at a sentence for forms of words that are known by themselves: those that are simply wrong, those that have a
// recommended form, and set phrases of four characters of which one is another.
import { gainOf, isHanAt, sumOf } from './candidates';
import { windowOf } from './evidence';
import { pairOf, type SpellingModel } from './model';
import { type PhraseIndex, phraseLength } from './phraseIndex';
import { readWords } from './segmentation';
import { padding, type Sentence } from './sentence';
import type { WordForm } from './usage';
import { numbersOf, standsAt } from './usages';

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

/** Likelier places are no slip in a phrase. */
const likelyEnough = -12;
/** By how much likelier a phrase must make the sentence. */
const leastGainOfPhrase = 5;
/** What was seen so often is meant. */
const seenOften = 3;

/** Set phrases of which one character is another that sounds or looks alike: 走头无路. */
export function brokenPhrases(
  model: SpellingModel,
  phrases: PhraseIndex,
  sentence: Sentence,
  units: Uint16Array,
  likely: Float64Array,
  isOpen: (at: number) => boolean,
): readonly FoundForm[] {
  const found: FoundForm[] = [];
  for (let start = padding; start <= sentence.end - phraseLength; start++) {
    for (const { phrase, place } of phrases.near(units, start)) {
      const at = start + place;
      if (sumOf(likely, at, 1) > likelyEnough || !isDoubted(model, sentence.numbers, start, isOpen)) continue;
      const to = numbersOf(model, phrase);
      const isLike = model.likeness.of(sentence.numbers[at]!).some((each) => (each & 0xffff) === to[place]);
      if (isLike && gainOf(model, sentence, start, to) >= leastGainOfPhrase)
        found.push({ at: start, to, isVariant: false });
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
  for (let at = start; at < start + phraseLength; at++) if (!isHanAt(model, numbers, at) || !isOpen(at)) return false;
  if (model.words.numberOf(numbers, start, phraseLength) > 0) return false;
  const seen = (at: number) => model.triples.get(numbers[at]!, pairOf(numbers[at + 1]!, numbers[at + 2]!));
  return Math.min(seen(start), seen(start + 1)) < seenOften;
}
