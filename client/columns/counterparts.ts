// Which lines of the one column belong to which of the other, without the editor's API.

import type { Position, Range } from '../../server/base/text';
import type { PairedBlocks } from '../../server/protocol';
import { holds, isBefore } from '../comparePositions';

/** The left column is Chinese, the right one English. */
export type Side = 'zh' | 'en';

export function otherSide(side: Side): Side {
  return side === 'zh' ? 'en' : 'zh';
}

/**
 * What should stand at the top of the other column when `line` stands at the top of this one: the counterpart of the
 * block there, or of the nearest block
 * before it that has one; undefined where that is the beginning of the text.
 */
export function topOfOtherSide(blocks: readonly PairedBlocks[], side: Side, line: number): Range | undefined {
  const here = inOrder(blocks, side);
  let at = here.findIndex((block) => block[side]!.end.line >= line);
  if (at === 0 && here[0]![side]!.start.line >= line) return undefined;
  if (at < 0) at = here.length - 1;
  while (at >= 0 && !here[at]![otherSide(side)]) at--;
  return here[at]?.[otherSide(side)];
}

/** Lines that a column keeps above the line that was asked to the top: those that stick there. */
const mostAbove = 3;

/**
 * Whether what a column shows is what it was scrolled to show: a line at its top, or as near to it as the end of the
 * text allows.
 */
export function isAtTop(visible: readonly Range[], line: number, lineCount: number): boolean {
  const above = visible.reduce(
    (sum, { start, end }) => sum + Math.max(0, Math.min(end.line, line - 1) - start.line + 1),
    0,
  );
  const isShown = visible.some(({ start, end }) => start.line <= line && line <= end.line);
  const last = visible.at(-1)?.end.line ?? 0;
  return isShown && (above <= mostAbove || last >= lineCount - 1);
}

/** What belongs together at a place: the sentence in both columns where sentences are told apart, else the block. */
export interface Counterpart {
  readonly here: Range;
  /** Absent: not translated yet. */
  readonly there?: Range;
  readonly block: PairedBlocks;
}

/** What stands at a place of one column and its counterpart in the other; undefined between blocks. */
export function counterpartAt(
  blocks: readonly PairedBlocks[],
  side: Side,
  position: Position,
): Counterpart | undefined {
  const block = blocks.find((each) => each[side] && holds(each[side], position));
  if (!block) return undefined;
  // between two sentences the one before counts
  const sentence = block.sentences?.findLast((each) => !isBefore(position, each[side].start));
  const there = sentence ? sentence[otherSide(side)] : block[otherSide(side)];
  return { here: sentence ? sentence[side] : block[side]!, ...(there && { there }), block };
}

/** Blocks that stand in one column only. */
export function withoutCounterpart(blocks: readonly PairedBlocks[], side: Side): readonly Range[] {
  return blocks.flatMap((block) => (block[side] && !block[otherSide(side)] ? [block[side]] : []));
}

/**
 * Lines of the other column behind which something is missing, with how many blocks: where the block before it ends
 * there. For an issue in two files.
 */
export function gapsInOtherSide(blocks: readonly PairedBlocks[], side: Side): ReadonlyMap<number, number> {
  const gaps = new Map<number, number>();
  for (const block of blocks) {
    if (!block[side] || block[otherSide(side)]) continue;
    const line = lineBefore(blocks, side, block[side].start.line);
    gaps.set(line, (gaps.get(line) ?? 0) + 1);
  }
  return gaps;
}

/**
 * The line of the other column behind which the counterpart of the block that begins at a line belongs: where that of
 * the block before it ends.
 */
export function lineBefore(blocks: readonly PairedBlocks[], side: Side, line: number): number {
  const before = inOrder(blocks, side).findLast((block) => block[otherSide(side)] && block[side]!.start.line < line);
  return before?.[otherSide(side)]?.end.line ?? 0;
}

/** The block without counterpart that a line is in. */
export function openBlockAt(blocks: readonly PairedBlocks[], side: Side, line: number): Range | undefined {
  return withoutCounterpart(blocks, side).find(({ start, end }) => start.line <= line && line <= end.line);
}

/**
 * Lines that stay of folded blocks, with how many of these lack their counterpart. For an issue in one file, whose
 * other language is folded.
 */
export function gapsInFolds(
  missing: readonly Range[],
  folds: readonly { readonly startLine: number; readonly endLine: number }[],
): ReadonlyMap<number, number> {
  const gaps = new Map<number, number>();
  for (const { start } of missing) {
    const line =
      folds.find(({ startLine, endLine }) => startLine < start.line && start.line <= endLine)?.startLine ?? start.line;
    gaps.set(line, (gaps.get(line) ?? 0) + 1);
  }
  return gaps;
}

function inOrder(blocks: readonly PairedBlocks[], side: Side): readonly PairedBlocks[] {
  return blocks.filter((block) => block[side]).sort((a, b) => a[side]!.start.line - b[side]!.start.line);
}
