// A sequence: markers that count one thing. Where it breaks, and another number in a marker's own form.

import type { Span, Text } from '../../base/text';
import { hanNumber, numberFromOrdinalWord, romanNumber } from '../../language/shared/numerals';
import { fromWords } from '../../language/vocabulary';
import { hanOrdinals } from '../../language/words';
import type { Element } from '../../syntax/tree';

/** One marker of a sequence. */
export interface Numbered {
  /** 0: a last one that bears no number (最后, Finally). */
  readonly number: number;
  readonly span: Span;
  /** As printed: 一、 */
  readonly marker: string;
  /** What it is written with; see `markers.ts`. 首先, 第二 and 其三 are of one style. */
  readonly style: string;
}

/**
 * Markers that count one thing, in text order: the sections, the points of one section, the parts of one sentence, the
 * tables.
 */
export interface Sequence {
  readonly items: readonly Numbered[];
  /** The number it goes on from: 0 for a sequence of its own. */
  readonly after: number;
}

/** The style of a caption's number. */
export const captionStyle = 'caption';

/** A marker that neither goes on from the one before nor agrees with its own place in the sequence. */
export interface Break {
  readonly item: Numbered;
  readonly index: number;
  readonly before?: Numbered;
  /** The number due there. */
  readonly due: number;
}

/** A list in figures that begins with a higher number than this goes on from what is no list here: a table, a page. */
const latestStart = 2;

/** Where a sequence breaks. */
export function breaksIn({ items, after }: Sequence): readonly Break[] {
  const first = items[0]!;
  // a single Arabic number may be a quantity or a date at a paragraph's start; it takes two to make a list that begins
  // too late
  if (items.length === 1 && /\d/.test(first.marker)) return [];
  return items.flatMap((item, index): readonly Break[] => {
    const before = items[index - 1];
    if (item.number === 0 || before?.number === 0) return [];
    const due = (before?.number ?? after) + 1;
    const startsLate = index === 0 && item.number > latestStart && /\d/.test(item.marker);
    const isInPlace = index > 0 && item.number === after + index + 1;
    if (item.number === due || startsLate || isInPlace) return [];
    return [{ item, index, ...(before && { before }), due }];
  });
}

/** The marker of a heading, point or list item. */
export function numbered(text: Text, element: Element): Numbered | undefined {
  const { number, labelSpan } = element;
  if (number === undefined || !labelSpan) return undefined;
  return { number, span: labelSpan, marker: text.slice(labelSpan), style: styleOf(element) };
}

/** 首先, 第二 and 其三 count together. */
function styleOf({ style = '', kind }: Element): string {
  return style === 'sequence' ? 'di-han' : style || kind;
}

/**
 * A marker with another number in the same form, or undefined when the form has none: 二、 → 三、, Second → Third, II. →
 * III.
 */
export function renumbered(marker: string, number: number): string | undefined {
  if (/首先|其次|再次|最后/.test(marker)) {
    const word = ['首先', '其次', '再次'][number - 1];
    return word && marker.replace(/首先|其次|再次|最后/, word);
  }
  const word = /^[A-Za-z]{4,}/.exec(marker)?.[0];
  if (word && numberFromOrdinalWord(word) !== undefined) return renumberedWord(word, number, marker.slice(word.length));
  const circled = /[①-⑳]/.exec(marker)?.[0];
  if (circled) return number <= 20 ? marker.replace(circled, String.fromCharCode(0x245f + number)) : undefined;
  const numeral = anyNumeral().exec(marker)?.[0];
  if (!numeral) return undefined;
  if (/\d/.test(numeral)) return marker.replace(numeral, String(number));
  return marker.replace(numeral, /[IVX]/.test(numeral) ? romanNumber(number) : hanNumber(number));
}

function renumberedWord(word: string, number: number, rest: string): string | undefined {
  const ordinal = ordinals[number - 1];
  if (ordinal === undefined) return undefined;
  const cased = /^[a-z]/.test(word) ? ordinal.toLowerCase() : ordinal;
  return cased + (word.endsWith('ly') ? 'ly' : '') + rest;
}

const anyNumeral = fromWords(() => new RegExp(`[${hanOrdinals()}]+|\\d+|[IVX]+`));
const ordinals = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth', 'Tenth'];
