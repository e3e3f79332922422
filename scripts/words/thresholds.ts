// How sure one word must be to be told in place of another: so that, in texts that taught nothing, what is told is
// nearly always right.
import { unitsOf } from '../../server/spelling/around';
import type { SpellingModel } from '../../server/spelling/model';
import { sentenceOf } from '../../server/spelling/sentence';
import type { UsageModel, WordPair } from '../../server/spelling/usage';
import { doubtsIn, isBetter } from '../../server/spelling/usages';

type Needed = WordPair['needed'];

/** Of what is told, so much may be wrong. */
const wrong = 0.03;

interface Caution {
  /** How often one of a pair is typed for the other, it is held. */
  readonly mistyped: number;
  /** The least that is ever enough. */
  readonly least: number;
  /** Added to what the texts ask for, as others are less like them. */
  readonly margin: number;
  /** What stands around must say so much more than that the other word is the commoner one. */
  readonly evidence: number;
}

const cautions: Readonly<Record<'word' | 'particle', Caution>> = {
  word: { mistyped: 1 / 300, least: 4.5, margin: 1.5, evidence: 2.5 },
  particle: { mistyped: 1 / 300, least: 3.2, margin: 1, evidence: 2 },
};
/** Of a word that is seen in fewer places little is known: so much is added. */
const fewPlaces = 40;
const forFew = 1.5;
/** It must find so many of the places where one is typed for the other. */
const leastFound = 0.03;

/** As long as nothing is chosen: never. */
export function untilSure(pairs: number): readonly Needed[] {
  return Array.from({ length: pairs }, () => [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]);
}

/**
 * The log-odds that are needed for each pair, where its first word is written, and where its second is. `learnt`: from how
 * many places of each word.
 */
export function neededFor(
  model: SpellingModel,
  usage: UsageModel,
  learnt: readonly (readonly [number, number])[],
  texts: ReadonlyMap<string, readonly string[]>,
): readonly Needed[] {
  const found = usage.pairs.map(() => ({
    mistaken: [[], []] as [number[], number[]],
    rightly: [[], []] as [number[], number[]],
  }));
  const places = usage.pairs.map(() => [0, 0]);
  for (const line of [...texts.values()].flat()) {
    const sentence = sentenceOf(line, model);
    for (const { at, pair, side, odds } of doubtsIn(usage, sentence, unitsOf(sentence, model))) {
      places[pair]![side]!++;
      // typed for the other, it would have to be told by as much as the other would have to be told here
      const { least } = cautionFor(usage.pairs[pair]!);
      if (-odds >= least) found[pair]!.rightly[side].push(-odds);
      if (odds >= least && isBetter(model, usage, sentence, at, pair, side)) found[pair]!.mistaken[side].push(odds);
    }
  }
  return found.map(({ mistaken, rightly }, pair) => {
    const caution = cautionFor(usage.pairs[pair]!);
    const of = (written: 0 | 1, right: 0 | 1) => {
      const [ofWritten, ofRight] = [places[pair]![written]!, places[pair]![right]!];
      const commoner = Math.log((1 + learnt[pair]![right]!) / (1 + learnt[pair]![written]!));
      const asked = levelFor(mistaken[written], rightly[right], caution) + (ofWritten < fewPlaces ? forFew : 0);
      const level = Math.max(asked, commoner + caution.evidence);
      const told = rightly[right].filter((odds) => odds >= level).length;
      return told >= leastFound * Math.max(1, ofRight) ? level : Number.POSITIVE_INFINITY;
    };
    return [of(0, 1), of(1, 0)];
  });
}

/** `mistaken`: log-odds of the other word where this is right; `rightly`: where the other is right. */
function levelFor(
  mistaken: readonly number[],
  rightly: readonly number[],
  { least, margin, mistyped }: Caution,
): number {
  for (const level of [least, ...mistaken.map((odds) => odds + 1e-3)].sort((a, b) => a - b)) {
    const alarms = mistaken.filter((odds) => odds >= level).length;
    const told = rightly.filter((odds) => odds >= level).length;
    if (alarms <= wrong * (alarms + mistyped * told)) return level > least ? level + margin : level;
  }
  return Number.POSITIVE_INFINITY;
}

function cautionFor({ isParticle }: WordPair): Caution {
  return cautions[isParticle ? 'particle' : 'word'];
}
