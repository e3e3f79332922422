// Prose: running text without markup, mapped back to the source it came from.
import type { Span } from '../text';
import type { Prose } from './tree';

/** The source offset of a prose offset. At a joining space: the end of what stands before it. */
export function sourceOffset(prose: Prose, at: number): number {
  const { segments } = prose;
  let low = 0;
  let high = segments.length - 1;
  if (high < 0) return 0;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (segments[middle]!.at <= at) low = middle;
    else high = middle - 1;
  }
  const segment = segments[low]!;
  return segment.source + Math.max(0, Math.min(at - segment.at, segment.length));
}

/** The source span of the prose between two offsets; tight: markup outside the first and last character is left out. */
export function sourceSpan(prose: Prose, start: number, end: number): Span {
  const from = sourceOffset(prose, start);
  if (end <= start) return { start: from, end: from };
  return { start: from, end: sourceOffset(prose, end - 1) + 1 };
}

/** The prose offset nearest to a source offset. */
export function proseOffset(prose: Prose, source: number): number {
  const { segments } = prose;
  let low = 0;
  let high = segments.length - 1;
  if (high < 0) return 0;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (segments[middle]!.source <= source) low = middle;
    else high = middle - 1;
  }
  const segment = segments[low]!;
  return segment.at + Math.max(0, Math.min(source - segment.source, segment.length));
}
