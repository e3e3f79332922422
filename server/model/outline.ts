// The order of a bulletin as a reader sees it: header, note, title, sections with their points, credits; the two
// languages of one thing together.

import { cached } from '../base/cached';
import type { Span } from '../base/text';
import type { Bulletin, Element } from '../syntax/tree';
import { type Part, partOf } from './kinds';

export interface Outline {
  /** What stands before note, title and body. */
  readonly header: readonly Element[];
  readonly notes: readonly Element[];
  /** Series lines and titles. */
  readonly titles: readonly Entry[];
  /** Body before the first heading. */
  readonly opening: readonly Entry[];
  readonly sections: readonly Section[];
  /** Credits, contacts and distribution lists. */
  readonly credits: readonly Element[];
}

/** One thing said once, or in both languages one after the other. */
export interface Entry {
  /** The language that comes first. */
  readonly element: Element;
  readonly counterpart?: Element;
  /** List items inside it. */
  readonly inside: readonly Element[];
  readonly span: Span;
}

export interface Section {
  readonly heading: Entry;
  readonly entries: readonly Entry[];
  readonly sections: readonly Section[];
  /** From its heading to the end of what belongs to it. */
  readonly span: Span;
}

/** The outline of a bulletin; every element that is not a footnote is in it once. */
export const outline = cached(({ elements }: Bulletin): Outline => {
  const of = (part: Part) => elements.filter((element) => partOf(element) === part);
  const entries = entriesOf(of('body'));
  const first = entries.findIndex(isHeading);
  return {
    header: of('header'),
    notes: of('note'),
    titles: entriesOf(of('titles')),
    opening: first < 0 ? entries : entries.slice(0, first),
    sections: first < 0 ? [] : sectionsOf(entries.slice(first)),
    credits: of('credits'),
  };
});

/** What stands in the body, headings included, in order. */
export function bodyEntries(bulletin: Bulletin): readonly Entry[] {
  const { opening, sections } = outline(bulletin);
  const inSection = ({ heading, entries, sections: inner }: Section): readonly Entry[] => [
    heading,
    ...entries,
    ...inner.flatMap(inSection),
  ];
  return [...opening, ...sections.flatMap(inSection)];
}

/** Elements joined with the counterpart that follows them at once, and with what lies inside them. */
function entriesOf(elements: readonly Element[]): readonly Entry[] {
  const entries: Entry[] = [];
  for (const element of elements) {
    const last = entries.at(-1);
    if (last && element.kind === 'list-item' && element.span.end <= last.span.end)
      entries[entries.length - 1] = { ...last, inside: [...last.inside, element] };
    else if (last && isCounterpart(last, element))
      entries[entries.length - 1] = {
        ...last,
        counterpart: element,
        span: { start: last.span.start, end: element.span.end },
      };
    else entries.push({ element, inside: [], span: element.span });
  }
  return entries;
}

function isCounterpart({ element, counterpart }: Entry, next: Element): boolean {
  return (
    !counterpart &&
    element.kind === next.kind &&
    element.level === next.level &&
    element.number === next.number &&
    element.language !== next.language &&
    element.language !== 'und' &&
    next.language !== 'und'
  );
}

function isHeading({ element }: Entry): boolean {
  return element.kind === 'heading';
}

/** Sections of entries that start with a heading; a deeper heading opens a section inside. */
function sectionsOf(entries: readonly Entry[]): readonly Section[] {
  const sections: Section[] = [];
  let at = 0;
  while (at < entries.length) {
    const heading = entries[at]!;
    const level = heading.element.level ?? 1;
    let end = at + 1;
    while (end < entries.length && !(isHeading(entries[end]!) && (entries[end]!.element.level ?? 1) <= level)) end++;
    const belonging = entries.slice(at + 1, end);
    const deeper = belonging.findIndex(isHeading);
    sections.push({
      heading,
      entries: deeper < 0 ? belonging : belonging.slice(0, deeper),
      sections: deeper < 0 ? [] : sectionsOf(belonging.slice(deeper)),
      span: { start: heading.span.start, end: entries[end - 1]!.span.end },
    });
    at = end;
  }
  return sections;
}
