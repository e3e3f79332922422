// Prose: running text without markup, mapped back to the source it came from.

import { lastUpTo, type Span } from '../base/text';
import { isWide } from '../language/shared/script';
import type { Element, Emphasis, Prose, Segment } from './tree';

/**
 * Strips markup (bold asterisks, comments) from lines of the source and joins them: nothing between Chinese characters,
 * one space between words. A bold run may cross lines.
 */
export function proseOf(content: string, lines: readonly Span[]): { prose: Prose; emphases: readonly Emphasis[] } {
  const segments: Segment[] = [];
  const emphases: Emphasis[] = [];
  let text = '';
  let opened: number | undefined;
  const take = (start: number, end: number) => {
    if (end <= start) return;
    segments.push({ at: text.length, source: start, length: end - start });
    text += content.slice(start, end);
  };
  for (const { start, end } of lines) {
    const first = skipMarkup(content, start, end);
    if (text !== '' && first < end && needsSpace(text, content.charCodeAt(first))) text += ' ';
    let from = start;
    let at = start;
    const hasLink = content.slice(start, end).includes('](');
    let target: Span | undefined;
    while (at < end) {
      const code = content.charCodeAt(at);
      if (code === 42 && content.charCodeAt(at + 1) === 42 && at + 1 < end) {
        take(from, at);
        at += 2;
        from = at;
        if (opened === undefined) opened = at;
        else {
          emphases.push({ span: { start: opened, end: at - 2 }, closed: true });
          opened = undefined;
        }
      } else if (code === 96 || (hasLink && (code === 91 || (code === 33 && content.charCodeAt(at + 1) === 91)))) {
        const hidden = hiddenAt(content, at, end);
        if (!hidden) at++;
        else {
          take(from, at);
          if (hidden.isOpaque) text += opaque;
          from = at = hidden.end;
          target = hidden.target ?? target;
        }
      } else if (target !== undefined && at === target.start) {
        take(from, at);
        from = at = target.end;
        target = undefined;
      } else if (code === 60 && content.startsWith('<!--', at)) {
        const close = content.indexOf('-->', at + 4);
        if (close < 0 || close + 3 > end) at += 4;
        else {
          take(from, at);
          from = at = close + 3;
        }
      } else at++;
    }
    take(from, end);
  }
  if (opened !== undefined) emphases.push({ span: { start: opened, end: lines.at(-1)!.end }, closed: false });
  return { prose: { text: copied(text), start: 0, segments }, emphases };
}

/** Stands in prose for what is no text: code, a picture. It has no source, so that no edit can touch it. */
export const opaque = '\ufffc';

/** Markup that starts at an offset of a line: a code span, a picture, or the opening bracket of a link, whose words stay and whose target goes. */
function hiddenAt(
  content: string,
  at: number,
  end: number,
): { readonly end: number; readonly isOpaque: boolean; readonly target?: Span } | undefined {
  const code = content.charCodeAt(at);
  if (code === 96) {
    let open = at;
    while (content.charCodeAt(open) === 96) open++;
    const ticks = content.slice(at, open);
    const close = content.indexOf(ticks, open);
    return close < 0 || close + ticks.length > end ? undefined : { end: close + ticks.length, isOpaque: true };
  }
  const link = /^!?\[((?:[^[\]]|\[[^\]]*\])*)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+"[^"]*")?\)/.exec(
    content.slice(at, Math.min(end, at + longestLink)),
  );
  if (!link) return undefined;
  if (code === 33) return { end: at + link[0].length, isOpaque: true };
  return { end: at + 1, isOpaque: false, target: { start: at + 1 + link[1]!.length, end: at + link[0].length } };
}

/** A longer one is no link. UTF-16 code units. */
const longestLink = 1000;

/** A line as its language and form show, its offsets those of its prose: without comments and the targets of links, code and pictures as `opaque`. */
export function withoutTargets(line: string): string {
  return /[`\]]|<!--/.test(line) ? proseOf(line, [{ start: 0, end: line.length }]).prose.text : line;
}

/** The same characters in a string of their own: what is cut out of a string keeps all of it in memory, and an element may outlive the version it was cut from. */
export function copied(text: string): string {
  return text.length < 2 ? text : [text.slice(0, 1), text.slice(1)].join('');
}

function skipMarkup(content: string, start: number, end: number): number {
  while (start < end && content.charCodeAt(start) === 42) start++;
  return start;
}

/** Whether joining needs a space: not beside Chinese characters, nor after a word's own hyphen or a break inside `/`. */
function needsSpace(before: string, next: number): boolean {
  const last = before.charCodeAt(before.length - 1);
  if (isWide(last) || isWide(next)) return false;
  if (last === 0x2018 || last === 0x201c) return false;
  return !(last === 45 && /[A-Za-z]-$/.test(before.slice(-2))) && last !== 32;
}

/** The source offset of a prose offset. At a joining space: the end of what stands before it. */
export function sourceOffset(prose: Prose, at: number): number {
  const segment = segmentBefore(prose.segments, at, 'at');
  return prose.start + (segment ? segment.source + Math.max(0, Math.min(at - segment.at, segment.length)) : 0);
}

/** The source span of the prose between two offsets; tight: markup outside the first and last character is left out. */
export function sourceSpan(prose: Prose, start: number, end: number): Span {
  const from = sourceOffset(prose, start);
  if (end <= start) return { start: from, end: from };
  return { start: from, end: sourceOffset(prose, end - 1) + 1 };
}

/** The source of the prose between two offsets, piece by piece: without the markup, line breaks and page cuts in between. */
export function sourceSpans(prose: Prose, start: number, end: number): readonly Span[] {
  const spans: Span[] = [];
  for (let at = start; at < end; ) {
    const segment = segmentBefore(prose.segments, at, 'at');
    const length = segment ? Math.min(segment.length, end - segment.at) - (at - segment.at) : 0;
    const start = prose.start + (segment ? segment.source + at - segment.at : 0);
    if (length > 0) spans.push({ start, end: start + length });
    at += Math.max(1, length);
  }
  return spans;
}

/** The prose offset nearest to a source offset. */
export function proseOffset(prose: Prose, source: number): number {
  const from = source - prose.start;
  const segment = segmentBefore(prose.segments, from, 'source');
  return segment ? segment.at + Math.max(0, Math.min(from - segment.source, segment.length)) : 0;
}

function segmentBefore(segments: readonly Segment[], value: number, key: 'at' | 'source'): Segment | undefined {
  return lastUpTo(segments, value, (segment) => segment[key]) ?? segments[0];
}

/** The text of an element with its label or marker (一是, First,) blanked by U+0000, which is no part of any word; offsets stay as they are. */
export function withMarkerBlank({ prose, labelSpan }: Element): string {
  if (!labelSpan) return prose.text;
  const start = proseOffset(prose, labelSpan.start);
  const end = proseOffset(prose, labelSpan.end - 1) + 1;
  return prose.text.slice(0, start) + '\0'.repeat(end - start) + prose.text.slice(end);
}
