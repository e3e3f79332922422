// Templates: how a field is written, with slots for what changes from issue to issue: `（总第 {number} 期）`,
// `{month:name} {day}, {year}`.

import { formatDate } from '../../language/shared/dates';
import { halfWidth, hanNumber, numberFromHan, numberFromRoman, romanNumber } from '../../language/shared/numerals';
import { fromWords } from '../../language/vocabulary';
import { hanOrdinals } from '../../language/words';

/**
 * Text with slots in braces. A slot is a name and, after a colon, the form it is written in:
 * `{number}`, `{number:han}`, `{number:roman}`, `{year}`, `{names}`, `{phone}`, `{email}`, `{postcode}`, `{text}`,
 * and those of dates (see DateStyle).
 */
export type Template = string;

/** What fills the slots of a template. */
export interface Values {
  readonly number?: number;
  readonly year?: number;
  /** ISO 8601; fills year, month and day. */
  readonly date?: string;
  readonly names?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly postcode?: string;
  readonly text?: string;
}

/** The template of a header field or series line: whatever in it can change from issue to issue becomes a slot. */
export function templateOf(text: string): Template {
  let template = '';
  for (let at = 0; at < text.length; ) {
    const slot = slotAt(text, at);
    template += slot?.name ?? text[at]!.replace(/[{}]/, '');
    at += slot?.length ?? 1;
  }
  return template;
}

/**
 * The values of a text written by a template, or undefined when it is written otherwise. Spaces, the width of marks
 * and the shape of quotes are not
 * the template's business (typography rules look at them). Linear: a slot takes what its kind can hold, and nothing
 * is taken back.
 */
export function matchTemplate(template: Template, text: string): Values | undefined {
  const parts = partsOf(template);
  const values: Record<string, string | number> = {};
  let at = 0;
  for (const [index, part] of parts.entries()) {
    if (part.slot === undefined) {
      const end = literalEnd(part.literal, text, at);
      if (end === undefined) return undefined;
      at = end;
      continue;
    }
    at = skipSpace(text, at);
    const next = parts[index + 1]?.literal;
    const taken = take(part.slot, text, at, next);
    if (!taken) return undefined;
    const name = nameOf(part.slot);
    if (name !== 'month' && name !== 'day') values[name] = taken.value;
    at += taken.length;
  }
  if (skipSpace(text, at) < text.length) return undefined;
  return values;
}

/** Whether a text is written by a template. */
export function matches(template: Template, text: string): boolean {
  return matchTemplate(template, text) !== undefined;
}

/** A template with its slots filled, or undefined when a value is lacking. */
export function fill(template: Template, values: Values): string | undefined {
  const dated = values.date === undefined ? template : formatDate(values.date, template);
  let lacking = false;
  const filled = dated.replace(/\{([a-z]+)(?::([^{}]*))?\}/g, (_, name: string, form: string | undefined) => {
    const value = values[name as keyof Values];
    lacking ||= value === undefined;
    return value === undefined ? '' : written(value, form);
  });
  return lacking ? undefined : filled;
}

/** The names of a template's slots, without their forms. */
export function slotsOf(template: Template): readonly string[] {
  return partsOf(template).flatMap((part) => (part.slot === undefined ? [] : [nameOf(part.slot)]));
}

/** A text without what typography rules look after: spaces, full or half width, the shape of quotes. */
export function bare(text: string): string {
  return halfWidth(text)
    .replace(/\s+/g, '')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[‐‑–—]/g, '-');
}

interface Slot {
  readonly name: string;
  readonly length: number;
}

const scanners = fromWords(
  (): readonly {
    readonly slot: string;
    readonly pattern: RegExp;
    readonly accepts: (text: string, before: string) => boolean;
  }[] => [
    { slot: '{email}', pattern: /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/y, accepts: () => true },
    {
      slot: '{phone}',
      pattern: /\+?(?:\d{2,4}[- ])?(?:[（(]?0\d{2,3}[)）]?[- －—]?)?\d{7,8}(?:[-—转]\d{1,4})?(?!\d)/y,
      accepts: (text) => text.replace(/\D/g, '').length >= 7,
    },
    { slot: '{phone}', pattern: /1\d{10}(?!\d)/y, accepts: () => true },
    { slot: '{year}', pattern: /(?:19|20)\d{2}(?!\d)/y, accepts: () => true },
    { slot: '{postcode}', pattern: /[1-9]\d{5}(?!\d)/y, accepts: () => true },
    { slot: '{number}', pattern: /[\d０-９]{1,5}/y, accepts: () => true },
    {
      slot: '{number:han}',
      pattern: new RegExp(`[${hanOrdinals()}百零〇]{1,7}`, 'y'),
      accepts: (text, before) => /[之第期号卷]\s?$/.test(before) && numberFromHan(text) !== undefined,
    },
    {
      slot: '{number:roman}',
      pattern: /(?:[IVX]{1,6}|[Ⅰ-Ⅻ])(?![A-Za-z])/y,
      accepts: (text, before) => !/[A-Za-z]$/.test(before) && numberFromRoman(text) !== undefined,
    },
  ],
);

function slotAt(text: string, at: number): Slot | undefined {
  const before = text.slice(Math.max(0, at - 2), at);
  if (/[0-9]/.test(before.at(-1) ?? '')) return undefined;
  for (const { slot, pattern, accepts } of scanners()) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match && accepts(match[0], before)) return { name: slot, length: match[0].length };
  }
  return undefined;
}

function nameOf(slot: string): string {
  return slot.replace(/:.*/, '');
}

type Part =
  | { readonly literal: string; readonly slot?: undefined }
  | { readonly slot: string; readonly literal?: undefined };

function partsOf(template: Template): readonly Part[] {
  return template
    .split(/(\{[^{}]*\})/)
    .filter((piece) => piece !== '')
    .map((piece) => (piece.startsWith('{') && piece.endsWith('}') ? { slot: piece.slice(1, -1) } : { literal: piece }));
}

/** Where a literal ends that stands at `at`, spaces and widths aside. */
function literalEnd(literal: string, text: string, at: number): number | undefined {
  const wanted = bare(literal);
  let taken = 0;
  for (let end = at; ; end++) {
    if (taken === wanted.length) return end;
    if (end >= text.length) return undefined;
    const found = text[end] === wanted[taken] ? text[end] : bare(text[end]!);
    if (found === '') continue;
    if (found !== wanted[taken]) return undefined;
    taken++;
  }
}

function skipSpace(text: string, at: number): number {
  while (at < text.length && /\s/.test(text[at]!)) at++;
  return at;
}

const hanDate = fromWords(() => new RegExp(`[〇零○Ｏ${hanOrdinals()}元廿卅]{1,4}`, 'y'));
const alphabets = fromWords(
  (): Readonly<Record<string, RegExp>> => ({
    number: /[\d０-９]{1,5}/y,
    'number:han': new RegExp(`[${hanOrdinals()}百零〇两]{1,7}`, 'y'),
    'number:roman': /[IVXivx]{1,6}|[Ⅰ-Ⅻⅰ-ⅻ]/y,
    year: /[\d０-９]{4}/y,
    month: /[\d０-９]{1,2}/y,
    day: /[\d０-９]{1,2}/y,
    phone: /[\d０-９+（(][\d０-９ ()（）－—转-]{5,22}[\d０-９]/y,
    email: /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/y,
    postcode: /[\d０-９]{6}/y,
  }),
);
/** Forms of years, months and days (see DateStyle). */
const dateForms = fromWords(
  (): Readonly<Record<string, RegExp>> => ({
    han: hanDate(),
    han〇: hanDate(),
    han零: hanDate(),
    'han○': hanDate(),
    yuan: hanDate(),
    '02': /\d{2}/y,
    ordinal: /\d{1,2}(?:st|nd|rd|th)/y,
  }),
);
const monthName = /[A-Z][a-z]{2,8}\.?/iy;

function take(
  slot: string,
  text: string,
  at: number,
  next: string | undefined,
): { readonly value: string | number; readonly length: number } | undefined {
  const name = nameOf(slot);
  if (name === 'text' || name === 'names') {
    const end = next === undefined ? text.length : indexOfBare(text, next, at);
    return end === undefined ? undefined : { value: text.slice(at, end).trim(), length: end - at };
  }
  const form = slot.slice(name.length + 1);
  const pattern = alphabets()[slot] ?? dateForms()[form] ?? (name === 'month' ? monthName : undefined);
  if (!pattern) return undefined;
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match
    ? {
        value: name === 'number' || name === 'year' ? (numberOf(match[0]) ?? match[0]) : match[0],
        length: match[0].length,
      }
    : undefined;
}

function indexOfBare(text: string, literal: string, from: number): number | undefined {
  const first = bare(literal)[0];
  for (let at = from; at < text.length; at++)
    if (first === undefined || (bare(text[at]!) === first && literalEnd(literal, text, at) !== undefined)) return at;
  return undefined;
}

function numberOf(text: string): number | undefined {
  return numberFromHan(text) ?? numberFromRoman(text);
}

function written(value: string | number, form: string | undefined): string {
  if (typeof value === 'string') return value;
  if (form === 'han') return hanNumber(value);
  return form === 'roman' ? romanNumber(value) : String(value);
}

/**
 * A name as the schema keeps it: letters that were set apart for looks are joined (决 策 参 阅), spaces between Latin
 * words kept.
 */
export function packed(text: string): string {
  return text
    .replace(/[{}]/g, '')
    .replace(/(?<=[^\x00-\xff])[\s\u3000]+(?=[^\x00-\xff])/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
