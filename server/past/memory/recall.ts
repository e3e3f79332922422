// Asking the translation memory: the English that a Chinese text was printed with, exactly, or with its names, dates
// and numbers put in place of others.
import { cached } from '../../base/cached';
import type { Span } from '../../base/text';
import type { Lexicon, Person } from '../../knowledge/lexicon/lexicon';
import { mentionFinder } from '../../knowledge/lexicon/mentions';
import { findEnglishNumerals } from '../../language/en/numerals';
import { englishDate, englishNumber } from '../../language/en/written';
import { type CalendarPoint, findDates } from '../../language/shared/find-dates';
import { halfWidth } from '../../language/shared/numerals';
import type { Numeral } from '../../language/shared/running-text';
import { findChineseNumerals } from '../../language/zh/numerals';
import { isInLongerWord } from '../../model/people/longerName';
import type { Memory, Unit } from './memory';

/**
 * The translations of a Chinese text with their bold, those of equal wording first, the first memories first; none that would have to
 * be guessed at.
 */
export function recall(zh: string, memories: readonly Memory[], lexicon: Lexicon): readonly string[] {
  const exact = plain(zh);
  const found = memories.flatMap((memory) => indexOf(memory, lexicon).exact.get(exact) ?? []);
  if (found.length > 0) return unique(found);
  const asked = abstracted(zh, lexicon);
  if (asked.slots.length === 0) return [];
  return unique(
    memories
      .flatMap((memory) => indexOf(memory, lexicon).abstract().get(asked.key) ?? [])
      .flatMap((unit) => filledIn(unit, asked.slots, lexicon) ?? []),
  );
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

interface Index {
  readonly exact: ReadonlyMap<string, readonly string[]>;
  abstract(): ReadonlyMap<string, readonly Translated[]>;
}

type Translated = Unit & { readonly en: string };

const indexOf = cached((memory: Memory, lexicon: Lexicon): Index => {
  const translated = memory.units.filter((unit): unit is Translated => unit.en !== undefined);
  let abstract: ReadonlyMap<string, readonly Translated[]> | undefined;
  return {
    exact: grouped(
      translated,
      ({ zh }) => plain(zh),
      ({ en, marked }) => marked ?? en,
    ),
    abstract: () =>
      (abstract ??= grouped(
        translated,
        ({ zh }) => abstracted(zh, lexicon).key,
        (unit) => unit,
      )),
  };
});

function grouped<T, V>(
  items: readonly T[],
  keyOf: (item: T) => string,
  valueOf: (item: T) => V,
): ReadonlyMap<string, readonly V[]> {
  const groups = new Map<string, V[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(valueOf(item));
    else groups.set(key, [valueOf(item)]);
  }
  return groups;
}

/** Spaces, width and the mark at the end make no difference. */
function plain(zh: string): string {
  return halfWidth(zh)
    .replace(/\s+/g, '')
    .replace(/[.。;；,，]$/, '');
}

/** A name, date or number of a Chinese text. */
type Slot = Span & { readonly printed: string } & (
    | { readonly is: 'person'; readonly person: Person }
    | { readonly is: 'date'; readonly points: readonly CalendarPoint[] }
    | { readonly is: 'number'; readonly numeral: Numeral }
  );

const personFinder = cached(({ people }: Lexicon) => mentionFinder({ people, organizations: [], terms: [] }));

function abstracted(zh: string, lexicon: Lexicon): { readonly key: string; readonly slots: readonly Slot[] } {
  const find = personFinder(lexicon);
  const all: Slot[] = [
    ...find(zh, 'zh').flatMap(({ start, end, entries: [entry, ...others] }): Slot[] =>
      entry?.type === 'person' && others.length === 0
        ? [{ is: 'person', person: entry.person, start, end, printed: zh.slice(start, end) }]
        : [],
    ),
    ...findDates(zh, 'zh').map(
      ({ start, end, points }): Slot => ({ is: 'date', points, start, end, printed: zh.slice(start, end) }),
    ),
    ...findChineseNumerals(zh).flatMap((numeral): Slot[] =>
      numeral.values.length === 0 || numeral.weight === 'weak'
        ? []
        : [
            {
              is: 'number',
              numeral,
              start: numeral.start,
              end: numeral.end,
              printed: zh.slice(numeral.start, numeral.end),
            },
          ],
    ),
  ];
  const slots: Slot[] = [];
  for (const slot of all.sort((a, b) => a.start - b.start || b.end - a.end))
    if (slot.start >= (slots.at(-1)?.end ?? 0)) slots.push(slot);
  let key = '';
  let from = 0;
  for (const { is, start, end } of slots) {
    key += `${zh.slice(from, start)}\0${is}\0`;
    from = end;
  }
  return { key: plain(key + zh.slice(from)), slots };
}

/**
 * The unit's English with what differs put in; undefined when one of them has not exactly one place in it, or no
 * English is known.
 */
function filledIn(unit: Translated, wanted: readonly Slot[], lexicon: Lexicon): string | undefined {
  const { zh, marked: en = unit.en } = unit;
  const { slots } = abstracted(zh, lexicon);
  const edits: (Span & { readonly text: string })[] = [];
  for (const [at, slot] of slots.entries()) {
    const other = wanted[at];
    if (!other || other.is !== slot.is) return undefined;
    if (other.printed === slot.printed) continue;
    const places = placesOf(slot, en);
    const text = englishOf(other);
    if (places.length !== 1 || text === undefined) return undefined;
    // at the beginning of a sentence: Eight → Six
    const isCapital = /^\p{Lu}/u.test(en.slice(places[0]!.start));
    edits.push({ ...places[0]!, text: isCapital ? text.slice(0, 1).toUpperCase() + text.slice(1) : text });
  }
  edits.sort((a, b) => b.start - a.start);
  if (edits.some(({ end }, at) => at > 0 && end > edits[at - 1]!.start)) return undefined;
  return edits.reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), en);
}

function placesOf(slot: Slot, en: string): readonly Span[] {
  switch (slot.is) {
    case 'person':
      return slot.person.en === undefined ? [] : placesOfName(slot.person.en, en);
    case 'date':
      return findDates(en, 'en').filter(({ points }) => JSON.stringify(points) === JSON.stringify(slot.points));
    case 'number':
      return findEnglishNumerals(en).filter(
        ({ values, kind }) => values[0] === slot.numeral.values[0] && kind === slot.numeral.kind,
      );
  }
}

function placesOfName(name: string, en: string): readonly Span[] {
  const places: Span[] = [];
  for (let start = en.indexOf(name); start >= 0; start = en.indexOf(name, start + name.length)) {
    const end = start + name.length;
    if (!isInLongerWord(en, start, end)) places.push({ start, end });
  }
  return places;
}

function englishOf(slot: Slot): string | undefined {
  switch (slot.is) {
    case 'person':
      return slot.person.en;
    case 'date':
      return englishDate({ start: slot.start, end: slot.end, points: slot.points });
    case 'number':
      return englishNumber(slot.numeral);
  }
}
