// The learnt judge of candidates: boosted trees over what is known of each (Friedman 2001).

/** Questions from the root to a leaf. */
export const depth = 5;
/** Inner nodes and leaves of a tree, laid out as a heap. */
export const inner = 2 ** depth - 1;
export const leaves = 2 ** depth;

/** `thresholds` and `features`: those of the inner nodes of each tree, `values`: those of the leaves. */
export interface Ranker {
  readonly base: number;
  readonly features: Uint8Array;
  readonly thresholds: Float32Array;
  readonly values: Float32Array;
}

/** The log-odds that a candidate is what should stand there. */
export function oddsOf({ base, features, thresholds, values }: Ranker, known: Float32Array): number {
  let sum = base;
  for (let tree = 0, leaf = 0; leaf < values.length; tree += inner, leaf += leaves) {
    let node = 0;
    while (node < inner) node = 2 * node + (known[features[tree + node]!]! < thresholds[tree + node]! ? 1 : 2);
    sum += values[leaf + node - inner]!;
  }
  return sum;
}
