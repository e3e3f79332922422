// All that is counted in a bulletin.

import { cached } from '../../base/cached';
import type { Bulletin } from '../../syntax/tree';
import { passages } from '../passages';
import { blockSequences } from './blocks';
import { inlineSequences } from './inline';
import type { Sequence } from './sequence';

/** All sequences of a bulletin: of blocks, and of the parts of one sentence or paragraph. Cached per bulletin. */
export const sequencesOf = cached((bulletin: Bulletin): readonly Sequence[] => {
  const ofBlocks = blockSequences(bulletin);
  const counted = new Set(ofBlocks.flatMap(({ items }) => items.map(({ span }) => span.start)));
  const inline = passages(bulletin).flatMap(inlineSequences);
  return [...ofBlocks, ...inline.filter(({ items }) => !counted.has(items[0]!.span.start))];
});
