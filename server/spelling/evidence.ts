// What is known of a candidate, as numbers for the ranker.

import { type Candidate, isHanAt, type Spot } from './candidates';
import { unknown } from './characters';
import { pairOf, type SpellingModel } from './model';
import { readWords, type Step, type WordReading } from './segmentation';
import { likelihood, padding, reach, type Sentence } from './sentence';
import { countAt } from './wordList';

/** How many numbers are known of each. */
export const evidenceLength = 47;

/** Characters before and behind a place that words are read in. */
const before = 7;
const behind = 9;
/** Characters at either side whose likelihood tells how well the surroundings are known. */
const around = 6;

/** A candidate with what is known of it. */
export interface Judged extends Candidate {
  readonly evidence: Float32Array;
}

/** `mean`: of the likelihoods of the whole sentence. */
export function judge(
  model: SpellingModel,
  sentence: Sentence,
  likely: Float64Array,
  spots: readonly Spot[],
): readonly Judged[] {
  const mean = likely.subarray(padding).reduce((sum, each) => sum + each, 0) / Math.max(1, likely.length - padding);
  return spots.flatMap((spot) => {
    const window = windowOf(model, sentence, spot.at);
    const written = readWords(model, sentence.numbers, window.start, window.end);
    return spot.best.map((candidate) => {
      const evidence = new Float32Array(evidenceLength);
      fill(evidence, { model, sentence, likely, spot, candidate, window, written, mean });
      return { ...candidate, evidence };
    });
  });
}

interface Window {
  readonly start: number;
  readonly end: number;
}

interface Case {
  readonly model: SpellingModel;
  readonly sentence: Sentence;
  readonly likely: Float64Array;
  readonly spot: Spot;
  readonly candidate: Candidate;
  readonly window: Window;
  /** The words as they are written. */
  readonly written: WordReading;
  readonly mean: number;
}

/** The Chinese characters around a place, up to the next that is none. */
export function windowOf(model: SpellingModel, { numbers, end }: Sentence, at: number): Window {
  let start = at;
  while (start > Math.max(padding, at - before) && isHanAt(model, numbers, start - 1)) start--;
  let last = at;
  while (last < Math.min(end, at + behind) && isHanAt(model, numbers, last)) last++;
  return { start, end: last };
}

function fill(evidence: Float32Array, one: Case): void {
  const { model, sentence, spot, candidate, window, written } = one;
  const { numbers } = sentence;
  const { at, to } = candidate;
  const counted = companyOf(model, numbers, at, to.length);
  const original = numbers.slice(at, at + to.length);
  numbers.set(to, at);
  const corrected = readWords(model, numbers, window.start, window.end);
  const company = companyOf(model, numbers, at, to.length);
  const likelier = [0, 1, 2].map((each) => likelihood(model, numbers, at + to.length - 1 + each));
  numbers.set(original, at);
  const wordGain = corrected.score - written.score;
  const second = spot.best.find((other) => other !== candidate)?.gain ?? 0;
  let next = 0;
  const put = (...values: readonly number[]) => {
    for (const value of values) evidence[next++] = value;
  };
  put(candidate.gain, wordGain, spot.count, second, candidate.gain - second);
  put(candidate.gain + wordGain, Math.min(candidate.gain, wordGain), spot.own, candidate.kind, to.length);
  put(...wordAt(model, written, at), ...wordAt(model, corrected, at));
  put(corrected.steps.length - written.steps.length);
  put(...counted, ...company);
  put(...likelier, ...[-1, 0, 1, 2].map((each) => one.likely[at + each] ?? 0));
  put(...surroundings(one));
}

/**
 * Of the word that covers a place: its length, how often it occurs in what was counted, and in general, how often with
 * the word before it, and with the one behind.
 */
function wordAt({ words, wordPairs }: SpellingModel, { steps }: WordReading, at: number): readonly number[] {
  const own = steps.findIndex((step) => covers(step, at));
  const { word, length } = steps[own]!;
  const last = steps[own - 1];
  const next = steps[own + 1];
  return [
    length,
    Math.log1p(countAt(words.counted[word]!)),
    Math.log1p(countAt(words.general[word]!)),
    last ? Math.log1p(wordPairs.get(last.word, word)) : -1,
    next ? Math.log1p(wordPairs.get(word, next.word)) : -1,
  ];
}

function covers({ start, length }: Step, at: number): boolean {
  return start <= at && at < start + length;
}

/** How often what stands at a place occurs with what stands beside it. */
function companyOf(model: SpellingModel, numbers: Uint16Array, at: number, length: number): readonly number[] {
  const last = at + length - 1;
  const pair = (from: number) => Math.log1p(model.pairs.get(numbers[from]!, numbers[from + 1]!));
  const triple = (from: number) =>
    Math.log1p(model.triples.get(numbers[from]!, pairOf(numbers[from + 1]!, numbers[from + 2]!)));
  return [
    pair(at - 1),
    pair(last),
    triple(at - 2),
    triple(at - 1),
    triple(last),
    Math.log((model.single[numbers[at]!]! + 0.5) / model.total),
  ];
}

/** How well the surroundings are known, and what they are. */
function surroundings({ model, sentence, likely, candidate, mean, window }: Case): readonly number[] {
  const { numbers, end } = sentence;
  const { at, to } = candidate;
  const behindIt = at + to.length;
  let sum = 0;
  let count = 0;
  let strange = 0;
  for (let each = Math.max(padding, at - around); each < Math.min(end, behindIt + around); each++) {
    if (numbers[each] === unknown) strange++;
    if (each >= at && each < behindIt + reach) continue;
    sum += likely[each]!;
    count++;
  }
  return [
    count > 0 ? sum / count : -9,
    mean,
    strange,
    window.end - window.start,
    isHanAt(model, numbers, at - 1) ? 1 : 0,
    isHanAt(model, numbers, behindIt) ? 1 : 0,
  ];
}
