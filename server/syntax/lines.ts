// The first cut of the source: front matter, comments, blank lines and lines of text, tiling it without gap.
import type { Span, Text } from '../base/text';
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

const fence = /^\ufeff?---[ \t]*(?:\r\n|\r|\n)/;
/** Behind this many columns an indent is no deeper. */
const deepest = 8;
const codeFence = /^(`{3,}|~{3,})[^`]*$/;
const closingFence = /(?:^|\r\n|\r|\n)(?:---|\.\.\.)[ \t]*(?=\r|\n|$)/g;

/** Lays out a text. Total: every character belongs to exactly one piece. */
export function layOut(text: Text): Layout {
  const { content } = text;
  const frontMatter = frontMatterOf(content);
  const pieces: Piece[] = [];
  const groups: Line[][] = [];
  let group: Line[] | undefined;
  const add = (kind: Piece['kind'], start: number, end: number) => {
    const last = pieces.at(-1);
    if (last?.kind === kind && kind !== 'front-matter')
      pieces[pieces.length - 1] = { kind, span: { start: last.span.start, end } };
    else if (end > start) pieces.push({ kind, span: { start, end } });
  };
  const comments = commentsOf(content);
  let nextComment = 0;
  const starts = text.lineStarts;
  const fenced = fencedLines(text);
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i]!;
    const end = starts[i + 1] ?? content.length;
    if (frontMatter && start < frontMatter.span.end) {
      if (i === 0) add('front-matter', 0, frontMatter.span.end);
      continue;
    }
    if (fenced.has(i)) {
      add('code', start, end);
      group = undefined;
      continue;
    }
    let from = start;
    let to = end;
    while (from < to && isSpace(content.charCodeAt(from))) from++;
    while (to > from && isSpace(content.charCodeAt(to - 1))) to--;
    while (nextComment < comments.length && comments[nextComment]!.span.end <= from) nextComment++;
    const inside = comments[nextComment];
    if (from === to) {
      const within = inside !== undefined && inside.span.start < start;
      add(within ? 'comment' : 'blank', start, end);
      if (!within) group = undefined;
    } else if (inside && inside.span.start <= from && inside.span.end >= to) {
      // a comment alone on its line does not interrupt the paragraph around it
      add('comment', start, end);
    } else {
      add('block', start, end);
      if (inside && inside.span.start < from) from = Math.min(to, inside.span.end);
      const indent = content.slice(start, from);
      const line = {
        span: { start: from, end: to },
        indented: indent.includes('\u3000\u3000') || indent.length >= 4,
        indent: Math.min(deepest, columnsOf(indent)),
      };
      if (group) group.push(line);
      else groups.push((group = [line]));
    }
  }
  return { pieces, groups, ...(frontMatter && { frontMatter }), comments };
}

function frontMatterOf(content: string): FrontMatter | undefined {
  const opening = fence.exec(content);
  if (!opening) return undefined;
  closingFence.lastIndex = opening[0].length - 1;
  const closing = closingFence.exec(content);
  if (!closing) return undefined;
  let end = closing.index + closing[0].length;
  if (content[end] === '\r') end++;
  if (content[end] === '\n') end++;
  return {
    span: { start: 0, end },
    content: { start: opening[0].length, end: Math.max(opening[0].length, closing.index) },
  };
}

/** A comment that is never closed is text. */
function commentsOf(content: string): Comment[] {
  const found: Comment[] = [];
  for (let start = content.indexOf('<!--'); start >= 0; ) {
    const close = content.indexOf('-->', start + 4);
    if (close < 0) break;
    found.push({ span: { start, end: close + 3 }, text: content.slice(start + 4, close).trim() });
    start = content.indexOf('<!--', close + 3);
  }
  return found;
}

/** The lines of fenced code, fences included. A fence that is never closed fences nothing: what is below it would be checked by nobody. */
export function fencedLines({ content, lineStarts }: Text): ReadonlySet<number> {
  const lines = new Set<number>();
  if (!content.includes('```') && !content.includes('~~~')) return lines;
  let open: { readonly at: number; readonly mark: string } | undefined;
  for (let i = 0; i < lineStarts.length; i++) {
    const start = lineStarts[i]!;
    // a fence may have the name of a language behind it
    const mark = codeFence.exec(
      content.slice(start, Math.min(lineStarts[i + 1] ?? content.length, start + 80)).trim(),
    )?.[1];
    if (mark === undefined) continue;
    if (!open) open = { at: i, mark };
    else if (mark.startsWith(open.mark)) {
      for (let line = open.at; line <= i; line++) lines.add(line);
      open = undefined;
    }
  }
  return lines;
}

function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0x3000 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029
  );
}
