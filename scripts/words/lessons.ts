// What the ranker learns from: errors planted in sentences that were not counted, and those of the sets.
import { likelihoods } from '../../server/spelling/candidates';
import type { Judged } from '../../server/spelling/evidence';
import type { SpellingModel } from '../../server/spelling/model';
import { type Sentence, sentenceOf } from '../../server/spelling/sentence';
import { candidatesOf } from '../../server/spelling/suspicions';
import type { Lesson } from './boosting';
import { plant } from './planting';
import type { Row, Texts } from './texts';

const seed = 7;
/** Errors of the sets are real ones: each weighs as much as so many planted. */
const weightOfSets = 3;
/** A correction at the right place that is another than what should stand there teaches little. */
const weightBeside = 0.3;

/** `sets`: rows of wrong and right sentences; the right ones are looked at too. */
export function lessonsFrom(model: SpellingModel, { lessons }: Texts, sets: readonly Row[]): readonly Lesson[] {
  const planted = [...lessons.values()].flatMap((lines) => plant(lines, model, seed));
  const right = sets.filter(([written, should]) => written !== should).map(([, should]): Row => [should, should]);
  return [
    ...planted.flatMap((row) => lessonsOf(row, model, 1)),
    ...[...sets, ...right].flatMap((row) => lessonsOf(row, model, weightOfSets)),
  ];
}

function lessonsOf([written, right]: Row, model: SpellingModel, weight: number): readonly Lesson[] {
  const sentence = sentenceOf(written, model);
  return candidatesOf(sentence, likelihoods(model, sentence), model).map((candidate) => {
    const isWrong = candidate.to.some((_, each) => differs(written, right, sentence, candidate.at + each));
    const isRight = isWrong && candidate.to.every((_, each) => isAt(right, sentence, model, candidate, each));
    return { evidence: candidate.evidence, isRight, weight: weight * (isWrong && !isRight ? weightBeside : 1) };
  });
}

function differs(written: string, right: string, { places }: Sentence, at: number): boolean {
  return written[places[at]!] !== right[places[at]!];
}

/** Whether a character of a candidate is the right one. */
function isAt(
  right: string,
  { places }: Sentence,
  { units }: SpellingModel,
  { at, to }: Judged,
  each: number,
): boolean {
  return right.charCodeAt(places[at + each]!) === units[to[each]!];
}
