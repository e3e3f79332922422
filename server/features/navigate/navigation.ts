// Going from a name to where it is introduced, from a short form to its full one, from a footnote mark to its note, from a block to its counterpart; and all places of each.

import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  type LocationLink,
} from 'vscode-languageserver-types';
import type { Position, Range, Span } from '../../base/text';
import type { LexiconEntry } from '../../knowledge/lexicon/mentions';
import { numberPairAt } from '../../model/alignment/numbers';
import { counterpartOf, sentencePairAt } from '../../model/alignment/sentences';
import type { Context } from '../../model/context';
import { elementAt } from '../../model/element';
import { entityAt, type Occurrence } from '../../model/entities';
import { entriesAt } from '../../model/entries';
import { has } from '../../model/kinds';
import { shortFormAt } from '../../model/terms/short-form-at';
import { sourceSpan } from '../../syntax/prose';
import type { Bulletin, Element } from '../../syntax/tree';
import type { AtPosition } from '../feature';
import { type Footnote, footnoteAt } from '../read/footnotes';
import { locations, type Place } from './references';

export interface Definition {
  readonly links: readonly LocationLink[];
  /** What the lexicon knows of it, where that is an answer too: at the introduction itself, and where there is none. */
  readonly entries: readonly LexiconEntry[];
  /** What the entries are about. */
  readonly origin?: Range;
}

/**
 * Where what is named here is introduced, in this language or else the other; from the introduction itself that of the other language, and the lexicon.
 * From a marker or label, and where nothing is named, the counterpart.
 */
export function definition(bulletin: Bulletin, context: Context, position: Position, uri: string): Definition {
  const offset = bulletin.text.offsetAt(position);
  const link = (target: Span, selection: Span, origin?: Span): LocationLink =>
    linkTo(bulletin, uri, target, selection, origin);
  const footnote = footnoteAt(bulletin, offset);
  if (footnote) return { links: footnoteLinks(footnote, offset, link), entries: [] };
  const element = elementAt(bulletin, offset);
  const label = element && labelAt(element, offset);
  const counterpart = element && counterpartOf(bulletin, element);
  if (label && counterpart)
    return { links: [link(counterpart.span, counterpart.labelSpan ?? counterpart.span, label)], entries: [] };
  const occurrences = named(bulletin, context, offset);
  const here = occurrences.find(({ span }) => holds(span, offset));
  if (here) {
    const explaining = occurrences.filter(({ explains }) => explains);
    const [introduction, ...others] = [
      ...explaining.filter(({ language }) => language === here.language).slice(0, 1),
      ...explaining.filter(({ language }) => language !== here.language).slice(0, 1),
      ...occurrences.slice(0, 1),
    ].map(({ span }) => span);
    const isIntroduction = introduction === here.span;
    const target = isIntroduction ? others.find((span) => span !== here.span) : introduction;
    const entries = isIntroduction || !target ? entriesAt(bulletin, context, offset) : [];
    if (target || entries.length > 0)
      return {
        links: target ? [link(blockAt(bulletin, target), target, here.span)] : [],
        entries,
        origin: bulletin.text.rangeOf(here.span),
      };
  }
  return {
    links: element && counterpart ? [toCounterpart(bulletin, element, counterpart, offset, link)] : [],
    entries: [],
  };
}

/** The entries of the lexicon for what is named here. */
export function declared(
  bulletin: Bulletin,
  context: Context,
  position: Position,
): Pick<Definition, 'entries' | 'origin'> {
  const offset = bulletin.text.offsetAt(position);
  const origin = named(bulletin, context, offset).find(({ span }) => holds(span, offset))?.span;
  return { entries: entriesAt(bulletin, context, offset), ...(origin && { origin: bulletin.text.rangeOf(origin) }) };
}

/** All mentions of what is named here, in both languages; the note of a footnote with its marks. On request without what introduces it. */
export function references(
  bulletin: Bulletin,
  context: Context,
  position: Position,
  uri: string,
  withDeclaration = true,
): Location[] {
  return locations(bulletin, placesOf(bulletin, context, bulletin.text.offsetAt(position)), uri, withDeclaration);
}

/** The same places, and those of a number or date in both languages. */
export const highlights: AtPosition<DocumentHighlight[]> = (bulletin, context, position) => {
  const offset = bulletin.text.offsetAt(position);
  const places = placesOf(bulletin, context, offset);
  const numbers = places.length > 0 ? undefined : numberPairAt(bulletin, offset);
  return [...places, ...(numbers ?? []).map((span) => ({ span, explains: false }))].map(({ span, explains }) => ({
    range: bulletin.text.rangeOf(span),
    kind: explains ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
};

function placesOf(bulletin: Bulletin, context: Context, offset: number): readonly Place[] {
  const footnote = footnoteAt(bulletin, offset);
  if (!footnote) return named(bulletin, context, offset);
  const { marks, note } = footnote;
  const places = [
    ...marks.map((span): Place => ({ span, explains: false })),
    ...(note ? [{ span: labelOf(note), explains: true }] : []),
  ];
  return places.sort((a, b) => a.span.start - b.span.start);
}

/** The occurrences of the person, organization, term or short form at an offset; a full form that only this issue gives to a known short form is among them. */
function named(bulletin: Bulletin, context: Context, offset: number): readonly Occurrence[] {
  const known = entityAt(bulletin, context, offset)?.occurrences;
  if (known?.some(({ explains }) => explains)) return known;
  const own = shortFormAt(bulletin, context, offset)?.occurrences ?? [];
  if (!known) return own;
  const starts = new Set(known.map(({ span }) => span.start));
  return [...known, ...own.filter(({ span }) => !starts.has(span.start))].sort((a, b) => a.span.start - b.span.start);
}

type Link = (target: Span, selection: Span, origin?: Span) => LocationLink;

function footnoteLinks({ marks, note }: Footnote, offset: number, link: Link): readonly LocationLink[] {
  const mark = marks.find((span) => holds(span, offset));
  if (mark) return note ? [link(note.span, labelOf(note), mark)] : [];
  return note ? marks.slice(0, 1).map((first) => link(first, first, labelOf(note))) : [];
}

/** To the number or sentence that says the same, where that is certain; else to the whole block. */
function toCounterpart(
  bulletin: Bulletin,
  element: Element,
  counterpart: Element,
  offset: number,
  link: Link,
): LocationLink {
  const numbers = numberPairAt(bulletin, offset);
  if (numbers) {
    const [own, theirs] = holds(numbers[0], offset) ? numbers : [numbers[1], numbers[0]];
    return link(counterpart.span, theirs, own);
  }
  const pair = sentencePairAt(element, counterpart, offset);
  return link(
    counterpart.span,
    pair ? sourceSpan(counterpart.prose, pair.theirs.start, pair.theirs.end) : counterpart.span,
    pair?.own,
  );
}

function linkTo(
  { text }: Bulletin,
  targetUri: string,
  target: Span,
  selection: Span,
  origin: Span | undefined,
): LocationLink {
  const around = { start: Math.min(target.start, selection.start), end: Math.max(target.end, selection.end) };
  return {
    targetUri,
    targetRange: text.rangeOf(around),
    targetSelectionRange: text.rangeOf(selection),
    ...(origin && { originSelectionRange: text.rangeOf(origin) }),
  };
}

/** The marker or label when an offset is in it. */
function labelAt({ kind, labelSpan }: Element, offset: number): Span | undefined {
  return has(kind, 'labelled') && labelSpan && labelSpan.start <= offset && offset < labelSpan.end
    ? labelSpan
    : undefined;
}

function labelOf({ labelSpan, span, prose }: Element): Span {
  if (!labelSpan) return span;
  const printed =
    labelSpan.end -
    labelSpan.start -
    (/^\S+/.exec(prose.text.slice(0, labelSpan.end - labelSpan.start))?.[0].length ?? 0);
  return { start: labelSpan.start, end: labelSpan.end - Math.max(0, printed) };
}

/** What an editor shows of a place when it peeks at it. */
function blockAt(bulletin: Bulletin, span: Span): Span {
  return elementAt(bulletin, span.start)?.span ?? span;
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
