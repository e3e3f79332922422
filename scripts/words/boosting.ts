// Learns the ranker: gradient boosting of small trees on histograms (Friedman 2001, Ke and others 2017).
import { inner, leaves, type Ranker } from '../../server/spelling/ranker';

/** What is learnt from: what is known of each candidate, whether it is right, and how much that weighs. */
export interface Lesson {
  readonly evidence: Float32Array;
  readonly isRight: boolean;
  readonly weight: number;
}

const trees = 200;
const rate = 0.1;
const bins = 48;
/** Candidates in a leaf at least. */
const smallest = 30;
/** Holds small leaves back. */
const restraint = 2;

export function learn(lessons: readonly Lesson[]): Ranker {
  const count = lessons[0]!.evidence.length;
  const cuts = Array.from({ length: count }, (_, feature) => cutsOf(lessons, feature));
  const binned = cuts.map((own, feature) => Uint8Array.from(lessons, ({ evidence }) => binOf(own, evidence[feature]!)));
  const right = lessons.reduce((sum, { isRight, weight }) => sum + (isRight ? weight : 0), 0);
  const all = lessons.reduce((sum, { weight }) => sum + weight, 0);
  const base = Math.log(right / (all - right));
  const work: Work = {
    cuts,
    binned,
    slopes: new Float64Array(lessons.length),
    curves: new Float64Array(lessons.length),
    odds: new Float64Array(lessons.length).fill(base),
    features: new Uint8Array(trees * inner),
    thresholds: new Float32Array(trees * inner),
    values: new Float32Array(trees * leaves),
  };
  for (let tree = 0; tree < trees; tree++) {
    for (const [at, { isRight, weight }] of lessons.entries()) {
      const likely = 1 / (1 + Math.exp(-work.odds[at]!));
      work.slopes[at] = weight * ((isRight ? 1 : 0) - likely);
      work.curves[at] = weight * likely * (1 - likely);
    }
    grow(
      work,
      tree,
      0,
      Int32Array.from(lessons, (_, at) => at),
    );
  }
  return { base, features: work.features, thresholds: work.thresholds, values: work.values };
}

interface Work {
  readonly cuts: readonly (readonly number[])[];
  readonly binned: readonly Uint8Array[];
  readonly slopes: Float64Array;
  readonly curves: Float64Array;
  readonly odds: Float64Array;
  readonly features: Uint8Array;
  readonly thresholds: Float32Array;
  readonly values: Float32Array;
}

/** Values that part those of a feature into bins of about the same size. */
function cutsOf(lessons: readonly Lesson[], feature: number): readonly number[] {
  const most = Math.min(lessons.length, 20000);
  const values = Float32Array.from(
    { length: most },
    (_, at) => lessons[Math.floor((at * lessons.length) / most)]!.evidence[feature]!,
  ).sort();
  const cuts = new Set<number>();
  for (let bin = 1; bin < bins; bin++) cuts.add(values[Math.floor((bin * most) / bins)]!);
  return [...cuts];
}

/** How many cuts a value is not below. */
function binOf(cuts: readonly number[], value: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value < cuts[middle]!) high = middle;
    else low = middle + 1;
  }
  return low;
}

interface Split {
  readonly feature: number;
  readonly bin: number;
}

/** Grows the tree below a node of the heap, and has each candidate's odds follow. */
function grow(work: Work, tree: number, node: number, own: Int32Array): void {
  if (node >= inner) {
    setLeaf(work, tree, node, own);
    return;
  }
  const split = own.length >= 2 * smallest ? bestSplit(work, own) : undefined;
  if (!split) {
    // all go to the left, down to one leaf
    work.thresholds[tree * inner + node] = Number.POSITIVE_INFINITY;
    grow(work, tree, 2 * node + 1, own);
    return;
  }
  work.features[tree * inner + node] = split.feature;
  work.thresholds[tree * inner + node] = work.cuts[split.feature]![split.bin]!;
  const bins = work.binned[split.feature]!;
  grow(
    work,
    tree,
    2 * node + 1,
    own.filter((at) => bins[at]! <= split.bin),
  );
  grow(
    work,
    tree,
    2 * node + 2,
    own.filter((at) => bins[at]! > split.bin),
  );
}

function setLeaf(work: Work, tree: number, node: number, own: Int32Array): void {
  let slope = 0;
  let curve = 0;
  for (const at of own) {
    slope += work.slopes[at]!;
    curve += work.curves[at]!;
  }
  const value = (rate * slope) / (curve + restraint);
  work.values[tree * leaves + node - inner] = value;
  for (const at of own) work.odds[at]! += value;
}

const slopesIn = new Float64Array(bins + 1);
const curvesIn = new Float64Array(bins + 1);
const countsIn = new Float64Array(bins + 1);

function bestSplit({ cuts, binned, slopes, curves }: Work, own: Int32Array): Split | undefined {
  let slope = 0;
  let curve = 0;
  for (const at of own) {
    slope += slopes[at]!;
    curve += curves[at]!;
  }
  const gainOf = (sum: number, weight: number) => (sum * sum) / (weight + restraint);
  let best: Split | undefined;
  let bestGain = gainOf(slope, curve) + 1e-6;
  for (const [feature, values] of binned.entries()) {
    fillHistogram(values, own, slopes, curves);
    let left = 0;
    let weight = 0;
    let count = 0;
    for (let bin = 0; bin < cuts[feature]!.length; bin++) {
      left += slopesIn[bin]!;
      weight += curvesIn[bin]!;
      count += countsIn[bin]!;
      if (count < smallest || own.length - count < smallest) continue;
      const gain = gainOf(left, weight) + gainOf(slope - left, curve - weight);
      if (gain <= bestGain) continue;
      bestGain = gain;
      best = { feature, bin };
    }
  }
  return best;
}

function fillHistogram(values: Uint8Array, own: Int32Array, slopes: Float64Array, curves: Float64Array): void {
  slopesIn.fill(0);
  curvesIn.fill(0);
  countsIn.fill(0);
  for (let each = 0; each < own.length; each++) {
    const at = own[each]!;
    const bin = values[at]!;
    slopesIn[bin]! += slopes[at]!;
    curvesIn[bin]! += curves[at]!;
    countsIn[bin]!++;
  }
}
