// The block between two markers that has lost its own, where only one block can be it.
import type { Edit } from '../../base/finding';
import { firstFrom, type Span } from '../../base/text';
import { endsSentence } from '../../language/shared/script';
import { sourceOffset, sourceSpan } from '../../syntax/prose';
import type { Bulletin, Element } from '../../syntax/tree';
import { blocksOf } from './blocks';
import type { Break } from './sequence';

/** A heading is no longer than this many times the one that goes on counting. */
const longer = 3;

/**
 * The one block that can have lost the number that a break leaves out; undefined where more than one number or no one
 * block is concerned. A heading has text above it and below, and no stop where the next has none; of points, all that
 * stands between two of them is the lost one, and what stands above a second is the first.
 */
export function bareBlock(bulletin: Bulletin, { before, item, due }: Break): Element | undefined {
  const language = (['zh', 'en'] as const).find((each) => blockAt(blocksOf(bulletin, each), item.span.start) >= 0);
  if (language === undefined || item.number !== due + 1) return undefined;
  const blocks = blocksOf(bulletin, language);
  const last = blockAt(blocks, item.span.start);
  const first = before ? blockAt(blocks, before.span.start) : sectionOf(blocks, last);
  if (before && first < 0) return undefined;
  if (blocks[last]!.kind === 'heading') return bareHeading(blocks, first, last);
  return blocks[last]!.kind === 'point' ? barePoint(blocks, before ? first : undefined, last) : undefined;
}

/** The place of the block that a marker opens; -1 where it opens none. */
function blockAt(blocks: readonly Element[], start: number): number {
  const at = firstFrom(blocks, start + 1, ({ span }) => span.start) - 1;
  return blocks[at]?.labelSpan?.start === start ? at : -1;
}

/** The place of the heading that a heading stands below; -1 where there is none. */
function sectionOf(blocks: readonly Element[], heading: number): number {
  const { level = 0 } = blocks[heading]!;
  return blocks.slice(0, heading).findLastIndex((block) => block.kind === 'heading' && (block.level ?? level) < level);
}

function bareHeading(blocks: readonly Element[], first: number, last: number): Element | undefined {
  const numbered = blocks[last]!;
  const hasStop = endsSentence(numbered.prose.text);
  const possible = blocks
    .slice(first + 2, last - 1)
    .filter(
      ({ kind, number, prose: { text } }) =>
        (kind === 'paragraph' || kind === 'heading') &&
        number === undefined &&
        text.length <= longer * numbered.prose.text.length &&
        (hasStop || !endsSentence(text)),
    );
  return possible.length === 1 ? possible[0] : undefined;
}

function barePoint(blocks: readonly Element[], first: number | undefined, last: number): Element | undefined {
  const bare = blocks[last - 1];
  if (bare?.kind !== 'paragraph' || bare.number !== undefined || !endsSentence(bare.prose.text)) return undefined;
  return first === undefined || first === last - 2 ? bare : undefined;
}

/** The edit that puts a marker before what a block begins with; behind First and its comma a sentence goes on small. */
export function putBefore({ prose, language }: Element, marker: string): Edit {
  const { text } = prose;
  const start = sourceOffset(prose, 0);
  if (language === 'zh') return { span: { start, end: start }, newText: marker };
  const isWord = /^[A-Za-z]/.test(marker) && !marker.endsWith('.');
  const small = isWord && /^[A-Z][a-z]/.test(text) && !/^(?:I\b|[A-Z][a-z]+ [A-Z])/.test(text);
  const before = `${marker}${isWord && !marker.endsWith(',') ? ',' : ''} `;
  return small
    ? { span: { start, end: start + 1 }, newText: before + text[0]!.toLowerCase() }
    : { span: { start, end: start }, newText: before };
}

/** The first word of a block, or its first characters up to a mark: where one that lacks its marker is told. */
export function firstWordOf({ prose }: Element): Span {
  const length = /^(?:[\p{Script=Latin}\d'’-]+|\p{Script=Han}{1,8})/u.exec(prose.text)?.[0].length ?? 1;
  return sourceSpan(prose, 0, Math.max(1, length));
}
