// Going from a name to where it is introduced, from a short form to its full one, from a footnote mark to its note,
// from a block to its counterpart; and all places of each.

import type { Span } from '../../base/text';
import type { LexiconEntry } from '../../knowledge/lexicon/mentions';
import { sentencePairAt } from '../../model/alignment/sentences';
import type { At } from '../../model/at';
import type { EntityMention } from '../../model/entities';
import { has } from '../../model/kinds';
import { sourceSpan } from '../../syntax/prose';
import type { Element } from '../../syntax/tree';
import type { AtPlace } from '../feature';
import { type Footnote, footnoteAt } from '../read/footnotes';
import { type FilePlace, withoutIntroductions } from './references';

/** A way from one place of a bulletin to another. */
export interface Way {
  /** What is led to, around the selection. */
  readonly target: Span;
  /** What of it is selected. */
  readonly selection: Span;
  /** What leads there; absent: the word at the place. */
  readonly origin?: Span;
}

export interface Definition {
  readonly ways: readonly Way[];
  /** What the lexicon knows of it, where that is an answer too: at the introduction itself, and where there is none. */
  readonly entries: readonly LexiconEntry[];
  /** What the entries are about. */
  readonly origin?: Span;
}

/**
 * Where what is named here is introduced, in this language or else the other; from the introduction itself that of the
 * other language, and the lexicon.
 * From a marker or label, and where nothing is named, the counterpart.
 */
export const definition: AtPlace<Definition> = (here) => {
  const { offset, element, counterpart } = here;
  const footnote = footnoteAt(here);
  if (footnote) return { ways: waysOfFootnote(footnote, offset), entries: [] };
  const label = element && labelAt(element, offset);
  if (label && counterpart)
    return { ways: [wayTo(counterpart.span, counterpart.labelSpan ?? counterpart.span, label)], entries: [] };
  const mentions = named(here);
  const mention = mentions.find(({ span }) => holds(span, offset));
  if (mention) {
    const explaining = mentions.filter(({ explains }) => explains);
    const [introduction, ...others] = [
      ...explaining.filter(({ language }) => language === mention.language).slice(0, 1),
      ...explaining.filter(({ language }) => language !== mention.language).slice(0, 1),
      ...mentions.slice(0, 1),
    ];
    const isIntroduction = introduction?.span === mention.span;
    const target = isIntroduction ? others.find(({ span }) => span !== mention.span) : introduction;
    const entries = isIntroduction || !target ? here.entries : [];
    if (target || entries.length > 0)
      return {
        ways: target ? [wayTo(target.element.span, target.span, mention.span)] : [],
        entries,
        origin: mention.span,
      };
  }
  return {
    ways: element && counterpart ? [wayToCounterpart(here, element, counterpart)] : [],
    entries: [],
  };
};

/** The entries of the lexicon for what is named here. */
export const declaration: AtPlace<Definition> = (here) => {
  const origin = named(here).find(({ span }) => holds(span, here.offset))?.span;
  return { ways: [], entries: here.entries, ...(origin && { origin }) };
};

/**
 * All mentions of what is named here, in both languages; the note of a footnote with its marks. On request without what
 * introduces it.
 */
export function references(here: At, withDeclaration = true): readonly FilePlace[] {
  const places = placesOf(here);
  return withDeclaration ? places : withoutIntroductions(places);
}

/** The same places, and those of a number or date in both languages. */
export const highlights: AtPlace<readonly FilePlace[]> = (here) => {
  const places = placesOf(here);
  const numbers = places.length > 0 ? undefined : here.numbers;
  return [...places, ...(numbers ?? []).map((span) => ({ span, explains: false }))];
};

function placesOf(here: At): readonly FilePlace[] {
  const footnote = footnoteAt(here);
  if (!footnote) return named(here);
  const { marks, note } = footnote;
  const places = [
    ...marks.map((span): FilePlace => ({ span, explains: false })),
    ...(note ? [{ span: labelOf(note), explains: true }] : []),
  ];
  return places.sort((a, b) => a.span.start - b.span.start);
}

/**
 * The mentions of the person, organization, term or short form at a place; a full form that only this issue gives to
 * a known short form is among them.
 */
function named(here: At): readonly EntityMention[] {
  const known = here.entity?.mentions;
  if (known?.some(({ explains }) => explains)) return known;
  const own = here.shortForm?.mentions ?? [];
  if (!known) return own;
  const starts = new Set(known.map(({ span }) => span.start));
  return [...known, ...own.filter(({ span }) => !starts.has(span.start))].sort((a, b) => a.span.start - b.span.start);
}

function waysOfFootnote({ marks, note }: Footnote, offset: number): readonly Way[] {
  const mark = marks.find((span) => holds(span, offset));
  if (mark) return note ? [wayTo(note.span, labelOf(note), mark)] : [];
  return note ? marks.slice(0, 1).map((first) => wayTo(first, first, labelOf(note))) : [];
}

/** To the number or sentence that says the same, where that is certain; else to the whole block. */
function wayToCounterpart({ offset, numbers }: At, element: Element, counterpart: Element): Way {
  if (numbers) {
    const [own, theirs] = holds(numbers[0], offset) ? numbers : [numbers[1], numbers[0]];
    return wayTo(counterpart.span, theirs, own);
  }
  const pair = sentencePairAt(element, counterpart, offset);
  return wayTo(
    counterpart.span,
    pair ? sourceSpan(counterpart.prose, pair.theirs.start, pair.theirs.end) : counterpart.span,
    pair?.own,
  );
}

function wayTo(target: Span, selection: Span, origin: Span | undefined): Way {
  const around = { start: Math.min(target.start, selection.start), end: Math.max(target.end, selection.end) };
  return { target: around, selection, ...(origin && { origin }) };
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

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
