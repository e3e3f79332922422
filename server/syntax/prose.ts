// Prose: running text without markup, mapped back to the source it came from.

import { lastUpTo, type Span } from '../base/text';
import { isWide } from '../language/shared/script';
import { hiddenAt } from './inline';
import type { Element, Emphasis, Prose, Segment } from './tree';
import { isLatinOrMark } from './wrapping';

/**
 * Strips markup (bold asterisks, comments) from lines of the source and joins them: nothing between Chinese characters,
 * one space between words. A bold run may cross lines.
 */
export function proseOf(content: string, lines: readonly Span[]): { prose: Prose; emphases: readonly Emphasis[] } {
  const stripper = new Stripper(content);
  for (const line of lines) stripper.take(line);
  return stripper.finish(lines.at(-1)?.end ?? 0);
}

/** Stands in prose for what is no text: code, a picture. It has no source, so that no edit can touch it. */
export const opaque = '\ufffc';

/** Where markup may begin. */
const markup = /\*\*|[`[<]|!\[/g;

/** Takes lines of the source one by one and keeps what is no markup. */
class Stripper {
  readonly #content: string;
  readonly #segments: Segment[] = [];
  readonly #emphases: Emphasis[] = [];
  #text = '';
  /** Where a bold run that is still open began. */
  #opened: number | undefined;

  constructor(content: string) {
    this.#content = content;
  }

  take({ start, end }: Span): void {
    const first = skipMarkup(this.#content, start, end);
    if (this.#text !== '' && first < end && needsSpace(this.#text, this.#content.charCodeAt(first))) this.#text += ' ';
    const line = this.#content.slice(start, end);
    if (!/[*`[<]/.test(line)) {
      this.#keep(start, end);
      return;
    }
    const hasLink = line.includes('](');
    let from = start;
    let target: Span | undefined;
    for (let at = start; at < end; ) {
      const next = start + nextMarkup(line, at - start, target && target.start - start);
      if (next >= end) break;
      if (next === target?.start) {
        this.#keep(from, next);
        from = at = target.end;
        target = undefined;
        continue;
      }
      const hidden = hiddenAt(this.#content, next, end, hasLink);
      if (!hidden) {
        at = next + 1;
        continue;
      }
      this.#keep(from, next);
      from = at = hidden.end;
      if (hidden.isBold) this.#turnBold(next, at);
      if (hidden.isOpaque) this.#text += opaque;
      target = hidden.target ?? target;
    }
    this.#keep(from, end);
  }

  finish(end: number): { prose: Prose; emphases: readonly Emphasis[] } {
    if (this.#opened !== undefined) this.#emphases.push({ span: { start: this.#opened, end }, closed: false });
    return { prose: { text: copied(this.#text), start: 0, segments: this.#segments }, emphases: this.#emphases };
  }

  #keep(start: number, end: number): void {
    if (end <= start) return;
    this.#segments.push({ at: this.#text.length, source: start, length: end - start });
    this.#text += this.#content.slice(start, end);
  }

  /** `start`, `end`: of the asterisks. */
  #turnBold(start: number, end: number): void {
    if (this.#opened === undefined) this.#opened = end;
    else {
      this.#emphases.push({ span: { start: this.#opened, end: start }, closed: true });
      this.#opened = undefined;
    }
  }
}

/**
 * The next place in a line, from an offset, where markup may begin or the target of a link whose words are read does;
 * else its end.
 */
function nextMarkup(line: string, at: number, target: number | undefined): number {
  markup.lastIndex = at;
  const found = markup.exec(line)?.index ?? line.length;
  return target !== undefined && target >= at && target <= found ? target : found;
}

/**
 * A line as its language and form show, its offsets those of its prose: without comments and the targets of links,
 * code and pictures as `opaque`.
 */
export function withoutTargets(line: string): string {
  return /[`\]]|<!--/.test(line) ? proseOf(line, [{ start: 0, end: line.length }]).prose.text : line;
}

/**
 * The same characters in a string of their own: what is cut out of a string keeps all of it in memory, and an element
 * may outlive the version it was cut from.
 */
export function copied(text: string): string {
  return text.length < 2 ? text : [text.slice(0, 1), text.slice(1)].join('');
}

function skipMarkup(content: string, start: number, end: number): number {
  while (start < end && content.charCodeAt(start) === 42) start++;
  return start;
}

/**
 * Whether joining needs a space: not beside Chinese characters, nor after a word's own hyphen or a break inside `/`.
 */
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

/**
 * The source of the prose between two offsets, piece by piece: without the markup, line breaks and page cuts in
 * between.
 */
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

/**
 * The text of an element with its label or marker (一是, First,) blanked by U+0000, which is no part of any word;
 * offsets stay as they are.
 */
export function withMarkerBlank({ prose, labelSpan }: Element): string {
  if (!labelSpan) return prose.text;
  const start = proseOffset(prose, labelSpan.start);
  const end = proseOffset(prose, labelSpan.end - 1) + 1;
  return prose.text.slice(0, start) + '\0'.repeat(end - start) + prose.text.slice(end);
}

/** The prose between two offsets, as one of its own. */
export function partOfProse(prose: Prose, start: number, end: number): Prose {
  const segments = prose.segments.flatMap(({ at, source, length }) => {
    const from = Math.max(at, start);
    const to = Math.min(at + length, end);
    return from < to ? [{ at: from - start, source: source + from - at, length: to - from }] : [];
  });
  return { text: prose.text.slice(start, end), start: prose.start, segments };
}

/** The prose of two pieces of one text: a space only between Latin words. */
export function joinedProse(a: Prose, b: Prose): Prose {
  const space = a.text !== '' && b.text !== '' && isLatinOrMark(a.text.at(-1)!) && isLatinOrMark(b.text[0]!) ? ' ' : '';
  const shift = a.text.length + space.length;
  const further = b.segments.map((segment) => ({
    ...segment,
    at: segment.at + shift,
    source: segment.source + b.start - a.start,
  }));
  return { text: a.text + space + b.text, start: a.start, segments: [...a.segments, ...further] };
}
