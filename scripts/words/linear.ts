// A linear judge of two words by what stands around them: logistic regression by adaptive gradients (Duchi and others
// 2011), of which the weights that matter are kept, learnt once more and brought to a scale of 16.
import { weightScale } from '../../server/spelling/usage';

/** One place in a text. */
export interface Example {
  /** See `thingsAround`. */
  readonly things: Uint32Array;
  /** Whether the second word stands there. */
  readonly isSecond: boolean;
}

export interface LearntPair {
  /** Log-odds of the second word, before anything around is known. */
  readonly bias: number;
  /** By thing, a level of `weightScale`. */
  readonly weights: ReadonlyMap<number, number>;
}

/** A thing must be seen so often. */
const leastSeen = 4;
const rounds = 2;
const rate = 0.2;
/** Weights are drawn to nothing by so much at each example that has them. */
const decay = 2e-4;

/** Learns a pair; keeps `most` weights. */
export function learnPair(examples: readonly Example[], most: number): LearntPair {
  const seen = new Map<number, number>();
  for (const { things } of examples) for (const thing of things) seen.set(thing, (seen.get(thing) ?? 0) + 1);
  const often = [...seen].filter(([, count]) => count >= leastSeen).map(([thing]) => thing);
  const first = descended(examples, often);
  const worth = (at: number) => Math.abs(first.weights[at]!) * Math.log2(1 + seen.get(often[at]!)!);
  const kept = [...often.keys()]
    .filter((at) => Math.abs(first.weights[at]!) >= least)
    .sort((a, b) => worth(b) - worth(a) || often[a]! - often[b]!)
    .slice(0, most)
    .map((at) => often[at]!);
  const second = descended(examples, kept);
  const weights = new Map<number, number>();
  for (const [at, thing] of kept.entries()) {
    const weight = second.weights[at]!;
    if (Math.abs(weight) >= least) weights.set(thing, levelOf(weight));
  }
  return { bias: second.bias, weights };
}

/** Smaller weights say nothing. */
const least = Math.min(...weightScale.map(Math.abs)) / 2;

function levelOf(weight: number): number {
  let best = 0;
  for (const [level, value] of weightScale.entries())
    if (Math.abs(value - weight) < Math.abs(weightScale[best]! - weight)) best = level;
  return best;
}

function descended(
  examples: readonly Example[],
  things: readonly number[],
): { readonly bias: number; readonly weights: Float64Array } {
  const places = new Map(things.map((thing, at) => [thing, at]));
  const own = examples.map((example) =>
    Int32Array.from(example.things, (thing) => places.get(thing) ?? -1).filter(isKept),
  );
  const weights = new Float64Array(things.length);
  const squares = new Float64Array(things.length).fill(1e-2);
  let bias = 0;
  let ofBias = 1e-2;
  for (let round = 0; round < rounds; round++)
    for (const [at, { isSecond }] of examples.entries()) {
      let odds = bias;
      for (const each of own[at]!) odds += weights[each]!;
      const wrong = 1 / (1 + Math.exp(-odds)) - (isSecond ? 1 : 0);
      bias -= (rate * wrong) / Math.sqrt((ofBias += wrong * wrong));
      for (const each of own[at]!) {
        const slope = wrong + decay * Math.sign(weights[each]!);
        weights[each]! -= (rate * slope) / Math.sqrt((squares[each]! += slope * slope));
      }
    }
  return { bias, weights };
}

function isKept(at: number): boolean {
  return at >= 0;
}
