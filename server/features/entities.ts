// Who or what is named at a place, and everywhere else in the issue, in both languages.
import type { Context } from '../context';
import { mentionsOf, type LexiconEntry } from '../lexicon/mentions';
import { knownNames } from '../people/known';
import { speakersOf } from '../people/speakers';
import { proseOffset, sourceSpan } from '../syntax/prose';
import type { Bulletin, Element } from '../syntax/tree';
import { contains, type Span } from '../text';
import { elementAt } from './element';

export interface Entity {
  readonly type: 'person' | 'term' | 'organization';
  /** In order of place. */
  readonly occurrences: readonly Occurrence[];
}

export interface Occurrence {
  /** In the source. */
  readonly span: Span;
  readonly language: 'zh' | 'en';
  /** A person with a title, a term or organization in full: where a reader learns who or what it is. */
  readonly explains: boolean;
}

/** The person, term or organization named at an offset; undefined when nothing known is. */
export function entityAt(bulletin: Bulletin, { lexicon }: Context, offset: number): Entity | undefined {
  const holds = ({ start, end }: Span) => start <= offset && offset <= end;
  const speaker = speakersOf(bulletin, knownNames(lexicon)).find(({ mentions }) => mentions.some(({ span }) => holds(span)));
  if (speaker) return { type: 'person', occurrences: inOrder(speaker.mentions.map(({ span, language, title }) => ({ span, language, explains: title !== undefined }))) };
  const element = elementAt(bulletin, offset);
  if (!element) return undefined;
  const at = proseOffset(element.prose, offset);
  const entry = mentionsOf(element, lexicon).find(({ start, end }) => start <= at && at <= end)?.entries[0];
  if (!entry) return undefined;
  const subject = subjectOf(entry);
  const occurrences = outermost(bulletin.elements).flatMap((each) =>
    mentionsOf(each, lexicon).flatMap(({ start, end, entries }) => {
      const same = entries.find((other) => subjectOf(other) === subject);
      return same ? [{ span: sourceSpan(each.prose, start, end), language: each.language === 'en' ? ('en' as const) : ('zh' as const), explains: same.as === 'name' || same.as === 'rendering' }] : [];
    }),
  );
  return { type: entry.type, occurrences: inOrder(occurrences) };
}

function subjectOf(entry: LexiconEntry): object {
  return entry.type === 'person' ? entry.person : entry.type === 'term' ? entry.term : entry.organization;
}

/** Without list items that lie inside a point, which names the same again. */
export function outermost(elements: readonly Element[]): readonly Element[] {
  let outer: Element | undefined;
  return elements.filter((element) => {
    if (outer && contains(outer.span, element.span)) return false;
    outer = element;
    return true;
  });
}

function inOrder(occurrences: readonly Occurrence[]): readonly Occurrence[] {
  return [...occurrences].sort((a, b) => a.span.start - b.span.start);
}
