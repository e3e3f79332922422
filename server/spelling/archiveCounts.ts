// What an office's past issues say of its Chinese: their sequences of characters, counted on top of those of the model,
// so
// that its own words and names count as known.
import { isHan } from './characters';
import type { Counts } from './countTable';
import type { SpellingModel } from './model';

/** So much one sequence of an issue counts beside those of the model: an office writes again what it wrote. */
const weight = 3;

/** Every Chinese character of a text, and every two and three that stand together, as a number of 32 bits each. */
export function sequencesIn(text: string): Uint32Array {
  const sequences: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const [one, two, three] = [text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2)];
    if (!isHan(one)) continue;
    sequences.push(one);
    if (!isHan(two)) continue;
    sequences.push(hashOf(one, two));
    if (isHan(three)) sequences.push(hashOf(hashOf(one, two), three));
  }
  return Uint32Array.from(sequences);
}

/** The model with the sequences of issues on top. */
export function withSequences(model: SpellingModel, issues: Iterable<Uint32Array>): SpellingModel {
  const counted = counterOf([...issues]);
  const { units } = model;
  const unitsOfPair = (pair: number) => [units[pair >>> 13]!, units[pair & 0x1fff]!] as const;
  const added = (sequence: number) => weight * counted(sequence);
  return {
    ...model,
    single: model.single.map((count, number) => count + added(units[number]!)),
    pairs: onTop(model.pairs, (first, second) => added(hashOf(units[first]!, units[second]!))),
    triples: onTop(model.triples, (first, pair) => {
      const [second, third] = unitsOfPair(pair);
      return added(hashOf(hashOf(units[first]!, second), third));
    }),
  };
}

function onTop(counts: Counts, added: (high: number, low: number) => number): Counts {
  return { get: (high, low) => counts.get(high, low) + added(high, low) };
}

/** How often sequences occur: a table with open places, twice as many as there are sequences at most. */
function counterOf(issues: readonly Uint32Array[]): (sequence: number) => number {
  const most = issues.reduce((sum, { length }) => sum + length, 0);
  const mask = 2 ** Math.ceil(Math.log2(2 * most + 2)) - 1;
  const keys = new Uint32Array(mask + 1);
  const counts = new Uint16Array(mask + 1);
  const placeOf = (sequence: number) => {
    let place = Math.imul(sequence, 0x9e3779b1) & mask;
    while (counts[place]! > 0 && keys[place] !== sequence) place = (place + 1) & mask;
    return place;
  };
  for (const issue of issues)
    for (const sequence of issue) {
      const place = placeOf(sequence);
      keys[place] = sequence;
      counts[place] = Math.min(0xffff, counts[place]! + 1);
    }
  return (sequence) => counts[placeOf(sequence)]!;
}

function hashOf(before: number, unit: number): number {
  let x = Math.imul(before ^ 0x2c1b3c6d, 0x85ebca6b) ^ Math.imul(unit + 1, 0xc2b2ae35);
  x ^= x >>> 15;
  x = Math.imul(x, 0x297a2d39);
  return (x ^ (x >>> 13)) >>> 0;
}
