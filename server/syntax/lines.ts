// The first cut of the source: front matter, comments, blank lines and lines of text, tiling it without gap.
import type { Span, Text } from '../base/text';
import { commentsOf } from './pieces/comments';
import { fencedLines } from './pieces/fences';
import { frontMatterOf } from './pieces/frontMatter';
import type { Comment, FrontMatter, Piece } from './tree';
import { columnsOf } from './wrapping';

/** One line of text, without its line break and surrounding white space. */
export interface Line {
  readonly span: Span;
  /** Starts with a paragraph indent (two spaces of full width, or four and more). */
  readonly indented: boolean;
  /** Columns of white space before the text, as far as eight. */
  readonly indent: number;
}

export interface Layout {
  readonly pieces: readonly Piece[];
  /** Runs of lines between blank lines. */
  readonly groups: readonly (readonly Line[])[];
  readonly frontMatter?: FrontMatter;
  readonly comments: readonly Comment[];
}

/** Behind this many columns an indent is no deeper. */
const deepest = 8;

/** Lays out a text. Total: every character belongs to exactly one piece. */
export function layOut(text: Text): Layout {
  const { content, lineStarts } = text;
  const frontMatter = frontMatterOf(content);
  const comments = commentsOf(content);
  const pieces = new Pieces();
  if (frontMatter) pieces.add('front-matter', frontMatter.span);
  const groups: Line[][] = [];
  let group: Line[] | undefined;
  let nextComment = 0;
  const fenced = fencedLines(text);
  for (let i = 0; i < lineStarts.length; i++) {
    const whole = { start: lineStarts[i]!, end: lineStarts[i + 1] ?? content.length };
    if (frontMatter && whole.start < frontMatter.span.end) continue;
    if (fenced.has(i)) {
      pieces.add('code', whole);
      group = undefined;
      continue;
    }
    const tight = trimmed(content, whole);
    while (nextComment < comments.length && comments[nextComment]!.span.end <= tight.start) nextComment++;
    const comment = comments[nextComment]?.span;
    const kind = kindOf(whole, tight, comment);
    pieces.add(kind, whole);
    if (kind === 'blank') group = undefined;
    if (kind !== 'block') continue;
    const line = lineOf(content, whole.start, tight, comment);
    if (group) group.push(line);
    else groups.push((group = [line]));
  }
  return { pieces: pieces.list, groups, ...(frontMatter && { frontMatter }), comments };
}

/** Pieces in order; what is of one kind is one piece. */
class Pieces {
  readonly list: Piece[] = [];

  add(kind: Piece['kind'], span: Span): void {
    const last = this.list.at(-1);
    if (last?.kind === kind)
      this.list[this.list.length - 1] = { kind, span: { start: last.span.start, end: span.end } };
    else if (span.end > span.start) this.list.push({ kind, span });
  }
}

function trimmed(content: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && isSpace(content.charCodeAt(from))) from++;
  while (to > from && isSpace(content.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

/**
 * `comment`: the first that ends behind the line's start. One that is alone on its line does not interrupt the
 * paragraph around it.
 */
function kindOf(whole: Span, tight: Span, comment: Span | undefined): 'blank' | 'comment' | 'block' {
  if (tight.start === tight.end) return comment && comment.start < whole.start ? 'comment' : 'blank';
  return comment && comment.start <= tight.start && comment.end >= tight.end ? 'comment' : 'block';
}

function lineOf(content: string, start: number, tight: Span, comment: Span | undefined): Line {
  const from = comment && comment.start < tight.start ? Math.min(tight.end, comment.end) : tight.start;
  const indent = content.slice(start, from);
  return {
    span: { start: from, end: tight.end },
    indented: indent.includes('\u3000\u3000') || indent.length >= 4,
    indent: Math.min(deepest, columnsOf(indent)),
  };
}

/** White space by its code unit: of ASCII, of full width, of typesetting, the byte order mark. */
function isSpace(code: number): boolean {
  if (code < 0x80) return code === 32 || (code >= 9 && code <= 13);
  return otherSpaces.has(code) || (code >= 0x2000 && code <= 0x200b);
}

const otherSpaces: ReadonlySet<number> = new Set([0xa0, 0x3000, 0xfeff, 0x2028, 0x2029]);
