// An immutable text and the two ways of pointing into it: offsets (Span) inside the engine, lines and characters
// (Range) at its edges.

/** A place in a text: line and character from 0, the character in UTF-16 code units (the LSP default). */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A stretch of text between two positions, the end excluded. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A stretch of text between two UTF-16 offsets, the end excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * One version of a document. A changed document is a new Text, so whatever is computed from one may be cached on it for
 * ever.
 */
export class Text {
  readonly content: string;
  #lineStarts: number[] | undefined;

  constructor(content: string) {
    this.content = content;
  }

  get length(): number {
    return this.content.length;
  }

  /** Offsets at which lines start. Line ends are \n, \r\n and a lone \r, as in LSP. */
  get lineStarts(): readonly number[] {
    return (this.#lineStarts ??= startsOfLines(this.content));
  }

  slice(span: Span): string {
    return this.content.slice(span.start, span.end);
  }

  /** The position of an offset; an offset outside the text is moved to its nearest end. */
  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.content.length));
    const starts = this.lineStarts;
    const line = firstNot(starts, (start) => start <= at) - 1;
    return { line, character: at - starts[line]! };
  }

  /** The offset of a position; a character beyond the line's end means the end of the line (before its line break). */
  offsetAt(position: Position): number {
    const starts = this.lineStarts;
    if (position.line < 0) return 0;
    if (position.line >= starts.length) return this.content.length;
    const start = starts[position.line]!;
    let end = position.line + 1 < starts.length ? starts[position.line + 1]! : this.content.length;
    while (end > start && (this.content[end - 1] === '\n' || this.content[end - 1] === '\r')) end--;
    return Math.min(start + Math.max(0, position.character), end);
  }

  rangeOf(span: Span): Range {
    return { start: this.positionAt(span.start), end: this.positionAt(span.end) };
  }

  spanOf(range: Range): Span {
    return { start: this.offsetAt(range.start), end: this.offsetAt(range.end) };
  }
}

/** Whether two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether the inner span lies within the outer one. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/**
 * The index of the first of some items, in order of their places, whose place is at or behind an offset; their number
 * when there is none.
 */
export function firstFrom<T>(items: readonly T[], offset: number, placeOf: (item: T) => number): number {
  return firstNot(items, (item) => placeOf(item) < offset);
}

/**
 * The last of some items, in order of their places, whose place is at or before an offset; undefined when there is
 * none.
 */
export function lastUpTo<T>(items: readonly T[], offset: number, placeOf: (item: T) => number): T | undefined {
  return items[firstNot(items, (item) => placeOf(item) <= offset) - 1];
}

/**
 * The index of the first of some items that something is no longer true of, which is true of none behind it; their
 * number when it is true of all. Binary search.
 */
export function firstNot<T>(items: readonly T[], isTrue: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isTrue(items[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Two UTF-16 units of a text as one number of 32 bits, cheaper to look up than a string; 0 for one behind its end. */
export function twoUnitsAt(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
}

/** How lines of a text end: \r\n where one of them does; a lone \r where none ends otherwise. */
export function lineEndOf(content: string): '\r\n' | '\n' | '\r' {
  if (content.includes('\r\n')) return '\r\n';
  return content.includes('\r') && !content.includes('\n') ? '\r' : '\n';
}

function startsOfLines(content: string): number[] {
  const starts = [0];
  for (let i = 0; i < content.length; i++) {
    const code = content.charCodeAt(i);
    if (code === 10 || (code === 13 && content.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}
