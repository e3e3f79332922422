// Looks at a sentence for characters that should be others.
import type { Span } from '../base/text';
import { isHanAt, likelihoods, spotsIn } from './candidates';
import { type Judged, judge } from './evidence';
import type { SpellingModel } from './model';
import { oddsOf } from './ranker';
import { padding, reach, type Sentence, sentenceOf } from './sentence';

/** A place where something else should stand. */
export interface Suspicion {
  /** In the sentence, in UTF-16 units. */
  readonly span: Span;
  readonly correction: string;
  /** Log-odds that it is right. */
  readonly confidence: number;
}

/** How far a text is in the language that was counted. */
export interface Familiarity {
  /** Chinese characters that the counts know. */
  readonly characters: number;
  /** The sum of their likelihoods, as natural logarithms; what is very unlikely is cut off. Without what is suspected. */
  readonly familiarity: number;
}

export interface Look extends Familiarity {
  /** In order, none overlapping. */
  readonly suspicions: readonly Suspicion[];
}

/** So unlikely a character counts at most: a wrong or rare one makes no other language. */
const leastLikely = -8;

/**
 * What should stand elsewise in a Chinese sentence. `known`: spans whose characters are not doubted. `least`: how sure
 * it must be, in log-odds.
 */
export function looksAtSentence(
  text: string,
  model: SpellingModel,
  known: readonly Span[] = [],
  least: number = model.sure,
): Look {
  const sentence = sentenceOf(text, model);
  const likely = likelihoods(model, sentence);
  const told = candidatesOf(sentence, likely, model, known)
    .map((candidate) => ({ candidate, odds: oddsOf(model.ranker, candidate.evidence) }))
    .filter(({ odds }) => odds >= least)
    .sort((a, b) => b.odds - a.odds || a.candidate.at - b.candidate.at);
  const taken = new Set<number>();
  const suspicions: Suspicion[] = [];
  for (const { candidate, odds } of told) {
    const { at, to } = candidate;
    if (to.some((_, each) => taken.has(at + each))) continue;
    for (let each = 0; each < to.length; each++) taken.add(at + each);
    suspicions.push({
      span: { start: sentence.places[at]!, end: sentence.places[at + to.length - 1]! + 1 },
      correction: String.fromCharCode(...to.map((number) => model.units[number]!)),
      confidence: odds,
    });
  }
  suspicions.sort((a, b) => a.span.start - b.span.start);
  return { suspicions, ...familiarityOf(sentence, likely, model, taken) };
}

/** All that could stand elsewise, with what is known of it. `likely`: see `likelihoods`. */
export function candidatesOf(
  sentence: Sentence,
  likely: Float64Array,
  model: SpellingModel,
  known: readonly Span[] = [],
): readonly Judged[] {
  const { places } = sentence;
  const isOpen = (at: number) => !known.some(({ start, end }) => places[at]! >= start && places[at]! < end);
  return judge(model, sentence, likely, spotsIn(model, sentence, likely, isOpen));
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
