// Packs what was learnt of words that are typed for each other into the one file that `openUsage` reads.
import { scale } from '../../server/spelling/countTable';
import { usageFormat, type WordPair } from '../../server/spelling/usage';
import type { LearntPair } from './linear';
import { packParts, packTable } from './packing';

/** Of a slot of the table of weights: 4 are the weight. */
const bits = 12;

/** `variants`, `slips`: rows of forms between slashes, the right one first. */
export function packUsage(
  pairs: readonly (WordPair & LearntPair)[],
  { variants, slips, phrases }: Readonly<Record<'variants' | 'slips' | 'phrases', readonly string[]>>,
): Uint8Array {
  const text = (rows: readonly string[]) => Uint16Array.from(rows.join('\n'), (character) => character.charCodeAt(0));
  const entries = pairs.flatMap(({ weights }, pair) =>
    [...weights].map(([thing, level]) => ({ pair, thing, count: scale[level]! })),
  );
  return packParts(usageFormat, {
    pairs: text(pairs.map(({ words }) => words.join(' '))),
    variants: text(variants),
    slips: text(slips),
    phrases: text(phrases),
    numbers: Float32Array.from(pairs.flatMap(({ bias, needed, isParticle }) => [bias, ...needed, isParticle ? 1 : 0])),
    weights: packTable(
      {
        high: Uint32Array.from(entries, ({ pair }) => pair),
        low: Uint32Array.from(entries, ({ thing }) => thing),
        counts: Uint32Array.from(entries, ({ count }) => count),
      },
      bits,
    ),
  });
}
