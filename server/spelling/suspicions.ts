// Looks at a sentence for characters that should be others.
import type { Span } from '../base/text';
import { unitsOf } from './around';
import { isHanAt, likelihoods, spotsIn } from './candidates';
import { type Judged, judge, windowOf } from './evidence';
import { brokenPhrases, listedForms } from './forms';
import type { SpellingModel } from './model';
import { oddsOf } from './ranker';
import { readWords } from './segmentation';
import { padding, reach, type Sentence, sentenceOf } from './sentence';
import type { UsageModel } from './usage';
import { misusesIn, numbersOf, textOf } from './usages';

/**
 * What is suspected: a character, a word, or particle, that was typed for another, or a form that is right, where
 * another is
 * recommended.
 */
export type SuspicionKind = 'character' | 'word' | 'particle' | 'variant';

/** A place where something else should stand. */
export interface Suspicion {
  readonly kind: SuspicionKind;
  /** In the sentence, in UTF-16 units. */
  readonly span: Span;
  readonly correction: string;
  /** The whole word that should stand there, and where: it covers `span`. */
  readonly word: { readonly span: Span; readonly right: string };
  /** Log-odds that it is right. */
  readonly confidence: number;
}

/** How far a text is in the language that was counted. */
export interface Familiarity {
  /** Chinese characters that the counts know. */
  readonly characters: number;
  /**
   * The sum of their likelihoods, as natural logarithms; what is very unlikely is cut off. Without what is suspected.
   */
  readonly familiarity: number;
}

export interface Look extends Familiarity {
  /** In order, none overlapping. */
  readonly suspicions: readonly Suspicion[];
}

/** So unlikely a character counts at most: a wrong or rare one makes no other language. */
const leastLikely = -8;

/** What is asked of a sentence besides. */
export interface Asked {
  /** Spans whose characters are not doubted. */
  readonly known?: readonly Span[];
  /** How sure it must be, in log-odds; absent: as sure as the model says. */
  readonly least?: number;
  /** Words that are typed for each other; absent: only characters are doubted. */
  readonly usage?: UsageModel | undefined;
}

/** A correction: as many characters as it replaces. */
interface Correction {
  readonly kind: SuspicionKind;
  readonly at: number;
  readonly to: ArrayLike<number>;
  readonly odds: number;
  /** Whether it is a word, or several. */
  readonly isWhole?: true;
}

/** What should stand elsewise in a Chinese sentence. */
export function looksAtSentence(text: string, model: SpellingModel, asked: Asked = {}): Look {
  const { known = [], least = model.sure, usage } = asked;
  const sentence = sentenceOf(text, model);
  const likely = likelihoods(model, sentence);
  const isOpen = openPlaces(sentence, known);
  const ofCharacters = judge(model, sentence, likely, spotsIn(model, sentence, likely, isOpen)).map(
    ({ at, to, evidence }): Correction => ({ kind: 'character', at, to, odds: oddsOf(model.ranker, evidence) }),
  );
  const ofWords = usage ? ofUsage(model, usage, sentence, likely, isOpen) : [];
  const told = apart([...ofWords, ...ofCharacters].filter(({ odds }) => odds >= least));
  const taken = new Set(told.flatMap(({ at, to }) => Array.from(to, (_, each) => at + each)));
  const suspicions = told.map((correction) => suspicionOf(correction, sentence, model));
  return { suspicions, ...familiarityOf(sentence, likely, model, taken) };
}

/** By how much what is known by itself is surer than it must be. */
const beyondDoubt = 2;

/** What the words themselves tell: misused ones, forms that are listed, broken phrases. */
function ofUsage(
  model: SpellingModel,
  usage: UsageModel,
  sentence: Sentence,
  likely: Float64Array,
  isOpen: (at: number) => boolean,
): readonly Correction[] {
  const units = unitsOf(sentence, model);
  const misused = misusesIn(model, usage, sentence, units, isOpen).map(
    ({ at, right, beyond, isParticle }): Correction => ({
      kind: isParticle ? 'particle' : 'word',
      at,
      to: numbersOf(model, right),
      odds: model.sure + beyond,
    }),
  );
  const forms = [
    ...listedForms(model, usage.forms, sentence, units, isOpen),
    ...brokenPhrases(model, usage.phrases, sentence, units, likely, isOpen),
  ].map(
    ({ at, to, isVariant }): Correction => ({
      kind: isVariant ? 'variant' : 'character',
      at,
      to,
      isWhole: true,
      odds: model.sure + beyondDoubt,
    }),
  );
  return [...misused, ...forms];
}

/** In order, none overlapping another: of two the surer one, but a word before a part of it that says the same. */
function apart(all: readonly Correction[]): readonly Correction[] {
  const taken = new Map<number, Correction>();
  for (const each of [...all].sort((a, b) => b.odds - a.odds || a.at - b.at)) {
    const places = Array.from(each.to, (_, by) => each.at + by);
    const others = new Set(places.flatMap((place) => taken.get(place) ?? []));
    const isFree =
      others.size === 0 ||
      ((each.kind === 'word' || each.isWhole) && [...others].every((other) => isPart(other, each)));
    if (isFree) for (const place of places) taken.set(place, each);
  }
  return [...new Set(taken.values())].sort((a, b) => a.at - b.at);
}

function isPart(small: Correction, large: Correction): boolean {
  const from = small.at - large.at;
  return from >= 0 && Array.from(small.to).every((number, each) => large.to[from + each] === number);
}

function suspicionOf({ kind, at, to, odds, isWhole }: Correction, sentence: Sentence, model: SpellingModel): Suspicion {
  const { numbers } = sentence;
  const written = numbers.slice(at, at + to.length);
  numbers.set(to, at);
  const own = { start: at, end: at + to.length };
  const word = isWhole || to.length > 1 ? own : wordCovering(sentence, model, at);
  const right = textOf(model, numbers.subarray(word.start, word.end));
  numbers.set(written, at);
  return {
    kind,
    span: placesOf(sentence, at, at + to.length),
    correction: textOf(model, to),
    word: { span: placesOf(sentence, word.start, word.end), right },
    confidence: odds,
  };
}

/** The word that covers a character, as the sentence reads; of four characters (认真|贯彻) the half that is a word. */
function wordCovering({ numbers, ...rest }: Sentence, model: SpellingModel, at: number): Span {
  const window = windowOf(model, { numbers, ...rest }, at);
  const own = readWords(model, numbers, window.start, window.end).steps.find(
    ({ start, length }) => start <= at && at < start + length,
  );
  if (!own) return { start: at, end: at + 1 };
  const half = own.start + (at < own.start + 2 ? 0 : 2);
  const isTwo = own.length === 4 && model.words.numberOf(numbers, half, 2) > 0;
  return isTwo ? { start: half, end: half + 2 } : { start: own.start, end: own.start + own.length };
}

function placesOf({ places }: Sentence, start: number, end: number): Span {
  return { start: places[start]!, end: places[end - 1]! + 1 };
}

function openPlaces({ places }: Sentence, known: readonly Span[]): (at: number) => boolean {
  return (at) => !known.some(({ start, end }) => places[at]! >= start && places[at]! < end);
}

/** All characters that could stand elsewise, with what is known of each. `likely`: see `likelihoods`. */
export function candidatesOf(sentence: Sentence, likely: Float64Array, model: SpellingModel): readonly Judged[] {
  return judge(
    model,
    sentence,
    likely,
    spotsIn(model, sentence, likely, () => true),
  );
}

/** `left`: places that are left out, as are those whose likelihood they reach. */
function familiarityOf(
  { numbers, end }: Sentence,
  likely: Float64Array,
  model: SpellingModel,
  left: ReadonlySet<number>,
): Familiarity {
  let characters = 0;
  let familiarity = 0;
  for (let at = padding; at < end; at++) {
    if (!isHanAt(model, numbers, at) || left.has(at) || left.has(at - 1) || left.has(at - reach)) continue;
    characters++;
    familiarity += Math.max(leastLikely, likely[at]!);
  }
  return { characters, familiarity };
}
