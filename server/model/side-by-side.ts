// Side-by-side files: x.zh.bulletin.md and x.en.bulletin.md are one issue in two files, checked as one bulletin and
// reported apart.

import { cached } from '../base/cached';
import type { Edit, Finding, Fix, Related } from '../base/finding';
import { contains, type Range, type Span, Text } from '../base/text';
import { topOf, unreadableSource } from '../base/unread';
import { shifted } from '../syntax/reuse';
import type { Bulletin, Piece } from '../syntax/tree';

/** Between the two texts: a blank line, so that no block runs from one into the other. */
const between = '\n\n';

/**
 * Both sides as one bulletin, the Chinese first. Each was read by itself, so nothing runs from the end of the one into
 * the other and
 * the second has a header of its own. Offsets into the Chinese stay. The front matter in force is the one in hand's.
 * Cached.
 */
export const joinSides = cached((zh: Bulletin, en: Bulletin): Bulletin => {
  const text = new Text(zh.text.content + between + en.text.content);
  const start = zh.text.length + between.length;
  const moved = (span: Span): Span => ({ start: span.start + start, end: span.end + start });
  const seam: Piece = { kind: 'blank', span: { start: zh.text.length, end: start } };
  const languages = [...zh.languages, ...en.languages];
  return {
    text,
    pieces: [...zh.pieces, seam, ...en.pieces.map((piece) => ({ ...piece, span: moved(piece.span) }))],
    elements: [...zh.elements, ...en.elements.map((element) => shifted(element, start))],
    ...(zh.frontMatter && { frontMatter: zh.frontMatter }),
    comments: [...zh.comments, ...en.comments.map((comment) => ({ ...comment, span: moved(comment.span) }))],
    lineWidths: { ...en.lineWidths, ...zh.lineWidths },
    languages: languages.filter((language, at) => languages.indexOf(language) === at),
  };
});

/** Where a span of the joined text stands in its side's file. */
export function rangeInSides(joined: Text, span: Span, zh: Text): Range {
  const { start, end } = joined.rangeOf(span);
  if (span.start < zh.length + between.length) return { start, end };
  // the English begins on a line of its own, two line breaks behind the end of the Chinese
  const lines = zh.lineStarts.length - 1 + between.length;
  return { start: { ...start, line: start.line - lines }, end: { ...end, line: end.line - lines } };
}

/** Where an offset of one side is in the joined text. */
export function offsetInJoined(side: 'zh' | 'en', zh: Text, offset: number): number {
  return side === 'zh' ? offset : zh.length + between.length + offset;
}

/** One side's file: where findings of the joined text belong. */
export interface Side {
  readonly path: string;
  readonly text: Text;
}

/**
 * The findings of the joined text that stand in one side, their spans its own; places in the other side keep their
 * file. Nothing reaches over the seam: a span ends there, a change that would touch both files is left out.
 */
export function findingsIn(side: 'zh' | 'en', joined: readonly Finding[], zh: Side, en: Side): readonly Finding[] {
  const start = zh.text.length + between.length;
  const isHere = (span: Span) => (side === 'zh' ? span.start < start : span.start >= start);
  const [whole, other] =
    side === 'zh' ? [{ start: 0, end: zh.text.length }, en] : [{ start, end: start + en.text.length }, zh];
  const own = (span: Span): Span => clipped(span, whole);
  const fixHere = (fix: Fix): Fix[] =>
    fix.edits.every((edit) => contains(whole, edit.span))
      ? [{ ...fix, edits: fix.edits.map((edit): Edit => ({ ...edit, span: own(edit.span) })) }]
      : [];
  const there = side === 'zh' ? { start, end: start + en.text.length } : { start: 0, end: zh.text.length };
  const place = (related: Related): Related => {
    if (related.path !== undefined) return related;
    return isHere(related.span)
      ? { ...related, span: own(related.span) }
      : { ...related, span: clipped(related.span, there), path: other.path, text: other.text };
  };
  const inHand = (side === 'zh' ? zh : en).text;
  return joined.flatMap((finding) => {
    // it belongs to the file in hand, by whose context the two were judged
    if (finding.rule === unreadableSource)
      return [contains({ start: 0, end: inHand.length }, finding.span) ? finding : { ...finding, span: topOf(inHand) }];
    if (!isHere(finding.span)) return [];
    const { fix, alternatives, related, ...rest } = finding;
    const fixes = fix ? fixHere(fix) : [];
    return [
      {
        ...rest,
        span: own(finding.span),
        ...(fixes[0] && { fix: fixes[0] }),
        ...(alternatives && { alternatives: alternatives.flatMap(fixHere) }),
        ...(related && { related: related.map(place) }),
      },
    ];
  });
}

/** What of a span lies within another, counted from that one's start. */
function clipped({ start, end }: Span, within: Span): Span {
  const clip = (offset: number) => Math.max(within.start, Math.min(offset, within.end)) - within.start;
  return { start: clip(start), end: clip(end) };
}
