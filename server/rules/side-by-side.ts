// Side-by-side files: x.zh.bulletin.md and x.en.bulletin.md are one issue in two files, checked as one text and reported apart.
import type { Edit, Finding, Fix } from './rule';
import { contains, Text, type Range, type Span } from '../text';
import { topOf, unreadableSource } from './unread';

const sides = /^(.*)\.(zh|en)(\.(?:bulletin(?:\.md|\.txt)?|md|txt))$/;
/** Between the two texts: a blank line, so that no block runs from one into the other. */
const between = '\n\n';
const frontMatter = /^\ufeff?---[ \t]*\r?\n[\s\S]*?\n---[ \t]*(?=\r?\n|$)/;

/** The other file of the issue by its name, and which side the given one is; undefined for a name that is no side's. */
export function otherSide(path: string): { readonly side: 'zh' | 'en'; readonly other: string } | undefined {
  const match = sides.exec(path);
  if (!match) return undefined;
  const side = match[2] as 'zh' | 'en';
  return { side, other: `${match[1]}.${side === 'zh' ? 'en' : 'zh'}${match[3]}` };
}

/** Both sides as one text, the Chinese first. Offsets into the Chinese stay; the second front matter is blanked. */
export function joinSides(zh: Text, en: Text): Text {
  const second = en.content.replace(frontMatter, (found) => found.replace(/[^\r\n]/g, ' '));
  return new Text(zh.content + between + second);
}

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

/** The findings of the joined text that stand in one side, their spans its own; places in the other side keep their file. */
export function findingsIn(side: 'zh' | 'en', joined: readonly Finding[], zh: Side, en: Side): readonly Finding[] {
  const start = zh.text.length + between.length;
  const isHere = (span: Span) => (side === 'zh' ? span.start < start : span.start >= start);
  const own = (span: Span): Span => (span.start < start ? span : { start: span.start - start, end: span.end - start });
  const other = side === 'zh' ? en : zh;
  const fixHere = (fix: Fix): Fix[] => (fix.edits.every((edit) => isHere(edit.span)) ? [{ ...fix, edits: fix.edits.map((edit): Edit => ({ ...edit, span: own(edit.span) })) }] : []);
  const whole = side === 'zh' ? zh.text : en.text;
  return joined.flatMap((finding) => {
    // it belongs to the file in hand, by whose context the two were judged
    if (finding.rule === unreadableSource) return [contains({ start: 0, end: whole.length }, finding.span) ? finding : { ...finding, span: topOf(whole) }];
    if (!isHere(finding.span)) return [];
    const { fix, alternatives, related, ...rest } = finding;
    const fixes = fix ? fixHere(fix) : [];
    return [
      {
        ...rest,
        span: own(finding.span),
        ...(fixes[0] && { fix: fixes[0] }),
        ...(alternatives && { alternatives: alternatives.flatMap(fixHere) }),
        ...(related && { related: related.map((place) => (place.path !== undefined ? place : isHere(place.span) ? { ...place, span: own(place.span) } : { ...place, span: own(place.span), path: other.path, text: other.text })) }),
      },
    ];
  });
}
