// What stands around a word, each thing as one number of 32 bits: what its use is learnt from and judged by.
import { firstCharacter } from './characters';
import type { SpellingModel } from './model';
import { padding, type Sentence } from './sentence';

/** Characters beside the word that are taken in their order. */
const beside = 4;
/** Characters on either side of which each two that stand together are taken, wherever they stand. */
const near = 10;

/**
 * A sentence as it is taken: the UTF-16 unit of each character, that of a digit or letter being one for all; below
 * `firstCharacter` what no text has.
 */
export function unitsOf({ numbers }: Sentence, { units }: SpellingModel): Uint16Array {
  return numbers.map((number) => (number < firstCharacter ? number : units[number]!));
}

/** Characters before and behind the word that are taken together. */
const together = [
  [1, 1],
  [1, 2],
  [2, 1],
  [2, 2],
  [2, 3],
  [3, 2],
] as const;

/**
 * What stands around the characters from one place to another, the end excluded: what stands beside them, and if
 * `isNearToo`, what stands near. `end`: of the sentence.
 */
export function thingsAround(
  units: Uint16Array,
  start: number,
  last: number,
  end: number,
  isNearToo: boolean,
): readonly number[] {
  const things: number[] = [];
  let left = seedOf(1);
  for (let each = 1; each <= beside; each++) things.push((left = mixed(left, units[start - each] ?? 0)));
  let right = seedOf(2);
  for (let each = 0; each < beside; each++) things.push((right = mixed(right, units[last + each] ?? 0)));
  for (const [before, behind] of together) things.push(both(units, start, last, before, behind));
  if (!isNearToo) return things;
  for (let at = Math.max(padding, start - near); at < start - 1; at++) things.push(two(units, at, 3));
  for (let at = last; at < Math.min(end, last + near) - 1; at++) things.push(two(units, at, 4));
  return things;
}

function both(units: Uint16Array, start: number, last: number, before: number, behind: number): number {
  let hash = seedOf(10 * before + behind);
  for (let each = 1; each <= before; each++) hash = mixed(hash, units[start - each] ?? 0);
  for (let each = 0; each < behind; each++) hash = mixed(hash, units[last + each] ?? 0);
  return hash;
}

function two(units: Uint16Array, at: number, kind: number): number {
  return mixed(mixed(seedOf(kind), units[at]!), units[at + 1]!);
}

function seedOf(kind: number): number {
  return Math.imul(kind, 0x9e3779b1) >>> 0;
}

/** As in MurmurHash3 (Appleby 2008). */
function mixed(hash: number, value: number): number {
  let x = Math.imul(hash ^ value, 0xcc9e2d51);
  x ^= x >>> 15;
  x = Math.imul(x, 0x1b873593);
  return (x ^ (x >>> 13)) >>> 0;
}
