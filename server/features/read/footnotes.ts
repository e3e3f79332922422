// Footnotes: the note of a mark, the marks of a note. Marks are ¹, [^1], [1] and ①.

import type { Span } from '../../base/text';
import type { At } from '../../model/at';
import type { Element } from '../../syntax/tree';

export interface Footnote {
  /** In order of place. */
  readonly marks: readonly Span[];
  readonly note?: Element;
}

/** The footnote whose mark is at a place, or in whose note's label it is; undefined where there is neither. */
export function footnoteAt({ offset, reading: { bulletin } }: At): Footnote | undefined {
  const holds = ({ start, end }: Span) => start <= offset && offset <= end;
  const notes = bulletin.elements.filter(({ kind }) => kind === 'footnote');
  const mark = notes.find((note) => isMark(note) && holds(note.span));
  const note = notes.find((each) => !isMark(each) && each.labelSpan && holds(each.labelSpan));
  const from = mark ?? note;
  return from && footnoteOf(from, notes);
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
