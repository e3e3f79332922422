// Footnotes: the note of a mark, the marks of a note. Marks are ¹ and [^1], and ① where a block of that number stands
// for its note.

import { matches } from '../../base/matches';
import { contains, type Span } from '../../base/text';
import type { At } from '../../model/at';
import { isRunningText } from '../../model/element';
import { sourceSpan } from '../../syntax/prose';
import type { Bulletin, Element, Prose } from '../../syntax/tree';

export interface Footnote {
  /** In order of place. */
  readonly marks: readonly Span[];
  readonly note?: Element;
}

/** The footnote whose mark is at a place, or in whose note's label it is; undefined where there is neither. */
export function footnoteAt({ offset, element, inProse, reading: { bulletin } }: At): Footnote | undefined {
  const holds = ({ start, end }: Span) => start <= offset && offset <= end;
  const notes = bulletin.elements.filter(({ kind }) => kind === 'footnote');
  const mark = notes.find((note) => isMark(note) && holds(note.span));
  const note = notes.find((each) => !isMark(each) && each.labelSpan && holds(each.labelSpan));
  if (mark ?? note) return footnoteOf((mark ?? note)!, notes);
  return element && circledAt(bulletin, element.prose, inProse);
}

function isMark({ style }: Element): boolean {
  return style === 'mark';
}

/** ¹ and [^1] are one. */
function keyOf({ number, label }: Element): string {
  return number === undefined ? (label ?? '') : String(number);
}

/** Each language counts its notes by itself; a note that only one language has serves both. */
function footnoteOf(from: Element, notes: readonly Element[]): Footnote {
  const same = notes.filter((note) => keyOf(note) === keyOf(from));
  const definitions = same.filter((note) => !isMark(note));
  const marks = same.filter(isMark);
  const note = definitions.find(({ language }) => language === from.language) ?? definitions[0];
  const own = marks.filter(({ language }) => language === note?.language);
  const theirs = isMark(from) ? marks.filter(({ language }) => language === from.language) : own;
  const shared = definitions.length === 1 || theirs.length === 0 ? marks : theirs;
  return { marks: shared.map(({ span }) => span), ...(note && { note }) };
}

const circled = /[①-⑳]/g;

/**
 * Office software sets footnotes with ①, which elsewhere begin the items of a list: a mark is one within a sentence,
 * with a block behind it that begins with the same.
 */
function circledAt(bulletin: Bulletin, { text }: Prose, at: number): Footnote | undefined {
  const character = [text[at], text[at - 1]].find((each) => each !== undefined && /[①-⑳]/.test(each));
  if (character === undefined) return undefined;
  const items = new Set(
    bulletin.elements.flatMap(({ kind, labelSpan }) => (kind === 'list-item' && labelSpan ? [labelSpan.start] : [])),
  );
  let outer: Element | undefined;
  const marks: Span[] = [];
  let note: Element | undefined;
  for (const each of bulletin.elements) {
    const isInside = outer !== undefined && contains(outer.span, each.span);
    if (!isInside) outer = each;
    if (each.kind === 'list-item' && !isInside && each.label === character && marks.length > 0) note ??= each;
    if (isInside || !isRunningText(each) || note) continue;
    for (const { index, 0: mark } of matches(each.prose.text, circled)) {
      const span = sourceSpan(each.prose, index, index + 1);
      if (mark === character && !items.has(span.start)) marks.push(span);
    }
  }
  return note && { marks, note };
}
