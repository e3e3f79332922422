// Header fields in a line: issue numbers, volumes and dates, and what stands between them.

import { matches } from '../base/matches';
import { monthPattern, parseDate } from '../language/shared/dates';
import { halfWidth, numberFromHan } from '../language/shared/numerals';
import { fromWords } from '../language/vocabulary';
import { anyOf, calendarWords, formsZh, hanOrdinals, hanYearFigures } from '../language/words';
import { countOf, hanNumeral } from './counts';
import { oneOf } from './patterns';
import type { ElementKind } from './tree';

/** A field found in a line; offsets are into the line's prose. */
export interface Field {
  readonly kind: ElementKind;
  readonly start: number;
  readonly end: number;
  readonly number?: number;
  readonly year?: number;
  readonly value?: string;
}

/** What stands in a line between its fields: a masthead or an issuer, perhaps. */
export interface Rest {
  readonly start: number;
  readonly end: number;
}

type Found = Omit<Field, 'start' | 'end'> | undefined;

/** How one kind of field is written, and what its groups mean. */
interface FieldForm {
  readonly patterns: readonly RegExp[];
  readonly make: (match: RegExpMatchArray) => Found;
}

const count = fromWords(() => `(\\d{1,5}|${hanNumeral()}{1,8})`);
/** Chinese figures, as in 二〇二四. */
const hanDigits = fromWords(() => `${hanYearFigures()}`);
const hanYear = fromWords(() => `[${hanDigits()}]{4}`);
const digit = fromWords(() => `[\\d${hanDigits()}Ｏ]`);

/** In the order in which they take their characters. */
const fieldForms = fromWords((): readonly FieldForm[] => [dates(), cumulativeIssues(), volumes(), ...issues()]);

const dates = fromWords(
  (): FieldForm => ({
    patterns: [
      new RegExp(
        `${digit()}(?:\\s?${digit()}){3}\\s*年\\s*[\\d元${hanOrdinals()}]{1,3}(?:\\s?\\d)?\\s*月` +
          `(?:\\s*[\\d${hanOrdinals()}廿卅]{1,4}(?:\\s?\\d)?\\s*[日号])?`,
        'g',
      ),
      /\b\d{4}\s?([-./])\s?\d{1,2}\s?\1\s?\d{1,2}\b/g,
      new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?:${monthPattern}),?\\s+\\d{4}\\b`, 'gi'),
      new RegExp(`\\b(?:${monthPattern})\\s*(?:\\d{1,2}(?:st|nd|rd|th)?\\s*,?)?\\s*\\d{4}\\b`, 'gi'),
    ],
    make([found]) {
      const date = parseDate(found);
      return date && { kind: 'date', value: date.iso };
    },
  }),
);

const cumulativeIssues = fromWords(
  (): FieldForm => ({
    patterns: [
      new RegExp(`[（(\\[【]?\\s*(?:总|總|累计|总期)\\s*(?:第|期)?\\s*${count()}\\s*[期號号辑][)）\\]】]?`, 'g'),
      /[（(]?\s*(?:Issue|No\.?|Number)\s*(\d{1,5})\s*(?:overall|in total|in all)\s*[)）]?/gi,
      /[（(]?\s*(?:Overall|Cumulative|Total|General|Whole)\s+(?:Issue\s+)?(?:No\.?|Number|Issue)\s*(\d{1,5})\s*[)）]?/gi,
      /[（(]?\s*Total\s+Issues?\s*:?\s*(\d{1,5})\s*[)）]?/gi,
    ],
    make: ([, number]) => numbered('cumulative-issue', number),
  }),
);

const volumes = fromWords(
  (): FieldForm => ({
    patterns: [/\bVol(?:ume)?\.?\s*(\d{1,4}|[IVXLC]{1,8}\b)/gi, new RegExp(`第\\s*${count()}\\s*卷`, 'g')],
    make: ([, number]) => numbered('volume', number),
  }),
);

const issues = fromWords((): readonly FieldForm[] => [
  {
    patterns: [new RegExp(`[（(]\\s*第\\s*${count()}\\s*[期號号辑]\\s*[)）]`, 'g')],
    make: ([, number]) => numbered('issue', number),
  },
  {
    patterns: [
      new RegExp(
        `(?:(\\d{4}|${hanYear()})\\s*年度?\\s*|[〔\\[［(（]\\s*(\\d{4})\\s*[〕\\]］)）]\\s*(?:年\\s*)?)?` +
          `(?:增刊|专刊)?第\\s*(?:\\d{4}\\s*[-–—]\\s*)?${count()}(?:\\s*[-–—～~、]\\s*\\d{1,4})?` +
          '\\s*[期號号辑](?:合刊)?(?![)）])',
        'g',
      ),
    ],
    make: ([, year, bracketed, number]) => numbered('issue', number, year ?? bracketed),
  },
  {
    patterns: [new RegExp(`[〔\\[［(（]\\s*\\d{4}\\s*[〕\\]］)）]\\s*${count()}\\s*[期号]`, 'g')],
    make: (match) => numbered('issue', match[1], /\d{4}/.exec(match[0])![0]),
  },
  {
    patterns: [/(?<![\d.-])(\d{4})\s?[-–—/]\s?(\d{1,3})(?![\d/.-])/g],
    make: ([, year, number]) => (isYear(Number(year)) ? numbered('issue', number, year) : undefined),
  },
  {
    patterns: [
      new RegExp(
        '(?:(\\d{4})\\s*,?\\s+)?(?:\\b(?:Special |Bulletin |Report )?Issue\\s*(?:No\\.?\\s*|Number\\s*|#\\s*)?' +
          '|\\bBulletin\\s+No\\.?\\s*|\\bN[Oo][.:：]?\\s*|№\\s*|#\\s*|\\bIssue\\s*#\\s*|\\bNumber\\s+)' +
          '(\\d{1,5}|[IVXL]{1,7}\\b)(?:\\s*[,(（/]?\\s*((?:19|20)\\d{2})\\b[)）]?)?',
        'g',
      ),
    ],
    make: ([, year, number, later]) => numbered('issue', number, year ?? later),
  },
]);

/** Every field has a number; one in Roman numerals has a word before. */
const counted = fromWords(
  () => new RegExp(`${digit()}|${hanNumeral()}|(?:vol|volume|issue|no|number|[#№])[^A-Za-z]*[IVXLC]`, 'i'),
);
const longest = 160;
const separators = /^[\s　|｜/,，;；·•—–-]+|[\s　|｜/,，;；·•—–-]+$/g;
const braces = /[{}｛｝]/g;
const week = fromWords(() => calendarWords().zh.weekdays);
/** What goes with a date and says nothing of its own: a weekday, 印发. */
const besideDate = fromWords(
  () =>
    new RegExp(
      `^[（(]?(?:(?:${anyOf(week().names)})[${week().days}${week().sunday}]|` +
        '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|' +
        `${oneOf(formsZh().besideDates)}[:：]?|Date[:：]?)[)）]?$`,
    ),
);

/** Takes a line of a header apart into its fields, in order, and what is left between them. No field: no result. */
export function fieldsOf(text: string): { fields: readonly Field[]; rests: readonly Rest[] } | undefined {
  if (text.length > longest) return undefined;
  const plain = halfWidth(text);
  if (!counted().test(plain)) return undefined;
  const taken: Field[] = [];
  for (const { patterns, make } of fieldForms()) {
    for (const pattern of patterns) {
      for (const match of matches(plain, pattern)) {
        const start = match.index + (match[0].length - match[0].trimStart().length);
        const end = match.index + match[0].trimEnd().length;
        const isFree = taken.every((field) => end <= field.start || field.end <= start);
        const field = isFree ? make(match) : undefined;
        if (field) taken.push({ ...field, start, end });
      }
    }
  }
  if (taken.length === 0) return undefined;
  taken.sort((a, b) => a.start - b.start);
  return { fields: taken, rests: restsOf(text, taken) };
}

function restsOf(text: string, taken: readonly Field[]): readonly Rest[] {
  const rests: Rest[] = [];
  let from = 0;
  for (const { start, end } of [...taken, { start: text.length, end: text.length }]) {
    const rest = trimmed(text, from, start);
    if (rest && !besideDate().test(text.slice(rest.start, rest.end))) rests.push(rest);
    from = end;
  }
  return rests;
}

function trimmed(text: string, start: number, end: number): Rest | undefined {
  const raw = text.slice(start, end).replace(braces, ' ');
  const body = raw.replace(separators, '').replace(/^[（(]\s*[)）]$|^[)）(（]+$/, '');
  if (body.trim() === '') return undefined;
  const at = raw.indexOf(body);
  return { start: start + at, end: start + at + body.length };
}

function numbered(kind: ElementKind, number: string | undefined, year?: string): Found {
  const value = number === undefined ? undefined : countOf(number);
  if (value === undefined) return undefined;
  const inYear = year === undefined ? undefined : yearOf(year);
  return { kind, number: value, ...(inYear !== undefined && { year: inYear }) };
}

function yearOf(year: string): number | undefined {
  return /^\d+$/.test(year) ? Number(year) : numberFromHan(year);
}

function isYear(year: number): boolean {
  return year >= 1900 && year <= 2100;
}
