// Calendar dates, as whole strings, in the notations of both languages, and the writing of one date in the style of
// another.

import { fromWords } from '../vocabulary';
import { hanFigures, hanOrdinals } from '../words';
import { halfWidth, hanNumber, numberFromHan, numberFromOrdinalWord } from './numerals';

/** A date as written. */
export interface DateValue {
  readonly year: number;
  /** 1 … 12. */
  readonly month: number;
  /** 1 … 31; absent when only year and month are written. */
  readonly day?: number;
  /** ISO 8601: 2024-09-09, or 2024-09. */
  readonly iso: string;
  readonly style: DateStyle;
}

/**
 * How a date is written: a template such as `{year} 年 {month} 月 {day} 日`, `{month:name} {day}, {year}`,
 * `{year}-{month:02}-{day:02}`. Forms after the colon: `han` and its zeros `han〇 han零 han○` (二〇二二, 九), `yuan` (like
 * han, January is 元), `02` (padded), `name NAME` (September), `short short. SHORT` (Sep, Sept.), `ordinal` (9th).
 */
export type DateStyle = string;

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** An English month name or its abbreviation, for use inside other patterns. */
export const monthPattern =
  'Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|Jun(?:e|\\.)?|Jul(?:y|\\.)?|Aug(?:ust|\\.)?|' +
  'Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?';

const hanDigit = fromWords(() => `[0-9〇零○Ｏ${hanFigures()}]`);
const chinese = fromWords(
  () =>
    new RegExp(
      `^(${hanDigit()}(?:\\s?${hanDigit()}){3})(\\s*年\\s*)([0-9元${hanOrdinals()}\\s]{1,5}?)(\\s*月)` +
        `(?:(\\s*)([0-9${hanOrdinals()}廿卅\\s]{1,5}?)(\\s*[日号]))?$`,
    ),
);
const numeric = /^(\d{4})(\s*([-./])\s*)(\d{1,2})(?:(\s*\3\s*)(\d{1,2}))?$/;
const monthFirst = new RegExp(`^(${monthPattern})(?:(\\s*)(\\d{1,2}(?:st|nd|rd|th)?))?(\\s*,\\s*|\\s+)(\\d{4})$`, 'i');
const dayFirst = new RegExp(
  `^(\\d{1,2}(?:st|nd|rd|th)?)(\\s+(?:of\\s+)?)(${monthPattern})(\\s*,\\s*|\\s+)(\\d{4})$`,
  'i',
);

/**
 * The date that the whole string writes, spaces around and inside allowed; undefined when it is none or the calendar
 * has no such day.
 */
export function parseDate(text: string): DateValue | undefined {
  const plain = halfWidth(text).trim();
  if (plain.length > 40) return undefined;
  return parseChinese(plain) ?? parseNumeric(plain) ?? parseMonthFirst(plain) ?? parseDayFirst(plain);
}

/** How Chinese writes the date of issue: Arabic numerals, without padding (GB/T 9704-2012, 7.3.5.4). */
export const standardDateStyle: DateStyle = '{year}年{month}月{day}日';

/** Whether a style writes Chinese numerals: 二〇二四年五月六日. */
export function hasChineseNumerals(style: DateStyle): boolean {
  return style.includes(':han');
}

/**
 * An ISO 8601 date (2024-09-09 or 2024-09) written in a style. A day that the style has and the date lacks stays out
 * with what belongs to it.
 */
export function formatDate(iso: string, style: DateStyle): string {
  const [year, month, day] = iso.split('-').map(Number);
  const whole = day === undefined ? withoutDay(style) : style;
  return whole.replace(/\{(year|month|day)(?::([^}]*))?\}/g, (_, field: string, form: string | undefined) => {
    if (field === 'year') return writeYear(year ?? 0, form);
    return field === 'month' ? writeMonth(month ?? 1, form) : writeDay(day ?? 1, form);
  });
}

/** The month of an English name or abbreviation, with or without full stop, in any case. */
export function monthFromName(name: string): number | undefined {
  const plain = name.replace(/\.$/, '').toLowerCase();
  if (plain.length < 3) return undefined;
  const at = monthNames.findIndex(
    (month) =>
      month.toLowerCase() === plain ||
      month.slice(0, 3).toLowerCase() === plain ||
      (plain === 'sept' && month === 'September'),
  );
  return at < 0 ? undefined : at + 1;
}

/** Whether the calendar has the day; without a day, whether it has the month. */
export function isCalendarDay(year: number, month: number, day?: number): boolean {
  if (month < 1 || month > 12) return false;
  return day === undefined || (day >= 1 && day <= daysOfMonth(year, month));
}

/** Days of a month in the Gregorian calendar. */
function daysOfMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function parseChinese(plain: string): DateValue | undefined {
  const match = chinese().exec(plain);
  if (!match) return undefined;
  const [, year = '', afterYear = '', month = '', afterMonth = '', beforeDay = '', day, afterDay = ''] = match;
  const monthValue = month.trim() === '元' ? 1 : numberFromHan(month);
  const dayValue = day === undefined ? undefined : numberFromHan(day);
  if (monthValue === undefined || (day !== undefined && dayValue === undefined)) return undefined;
  const zero = /[〇零○]/.exec(year)?.[0];
  const yearForm = /\d/.test(year) ? 'year' : `year:han${zero ?? '〇'}`;
  const inDigits = isPadded(month, day, false) ? ':02' : '';
  const formOf = (number: string) => (/\d/.test(number) ? inDigits : ':han');
  const monthForm = `month${month.trim() === '元' ? ':yuan' : formOf(month)}`;
  const dayForm = `day${formOf(day ?? '')}`;
  const style =
    `{${yearForm}}${afterYear}{${monthForm}}${afterMonth}` +
    (day === undefined ? '' : `${beforeDay}{${dayForm}}${afterDay}`);
  return dateValue(Number(numberFromHan(year)), monthValue, dayValue, style);
}

function parseNumeric(plain: string): DateValue | undefined {
  const match = numeric.exec(plain);
  if (!match) return undefined;
  const [, year = '', first = '', mark = '', month = '', second = '', day] = match;
  const form = isPadded(month, day, mark === '-') ? ':02' : '';
  const style = `{year}${first}{month${form}}` + (day === undefined ? '' : `${second}{day${form}}`);
  return dateValue(Number(year), Number(month), day === undefined ? undefined : Number(day), style);
}

function parseMonthFirst(plain: string): DateValue | undefined {
  const match = monthFirst.exec(plain);
  if (!match) return undefined;
  const [, month = '', gap = '', day, beforeYear = '', year = ''] = match;
  const style =
    `{month:${formOfMonth(month)}}` + (day === undefined ? '' : `${gap}{day${formOfDay(day)}}`) + `${beforeYear}{year}`;
  return dateValue(Number(year), monthFromName(month)!, day === undefined ? undefined : dayNumber(day), style);
}

function parseDayFirst(plain: string): DateValue | undefined {
  const match = dayFirst.exec(plain);
  if (!match) return undefined;
  const [, day = '', gap = '', month = '', beforeYear = '', year = ''] = match;
  return dateValue(
    Number(year),
    monthFromName(month)!,
    dayNumber(day),
    `{day${formOfDay(day)}}${gap}{month:${formOfMonth(month)}}${beforeYear}{year}`,
  );
}

function dateValue(year: number, month: number, day: number | undefined, style: DateStyle): DateValue | undefined {
  if (!isCalendarDay(year, month, day)) return undefined;
  const iso = [String(year).padStart(4, '0'), pad(month), ...(day === undefined ? [] : [pad(day)])].join('-');
  return { year, month, ...(day === undefined ? {} : { day }), iso, style };
}

/** Whether single digits are padded; when both numbers have two digits anyway, `otherwise`. */
function isPadded(month: string, day: string | undefined, otherwise: boolean): boolean {
  const numbers = [month.trim(), ...(day === undefined ? [] : [day.trim()])];
  if (numbers.some((number) => /^0\d$/.test(number))) return true;
  return numbers.every((number) => number.length === 2) && otherwise;
}

function formOfMonth(name: string): string {
  const short =
    name.replace(/\.$/, '').length <= 4 && monthNames.every((month) => month.toLowerCase() !== name.toLowerCase());
  const upper = name.length > 1 && name === name.toUpperCase();
  if (upper) return short ? 'SHORT' : 'NAME';
  if (short) return name.endsWith('.') ? 'short.' : 'short';
  return 'name';
}

function formOfDay(day: string): string {
  if (/\D$/.test(day)) return ':ordinal';
  return /^0/.test(day) ? ':02' : '';
}

function dayNumber(day: string): number {
  return numberFromOrdinalWord(day) ?? Number(day);
}

function writeYear(year: number, form: string | undefined): string {
  if (!form?.startsWith('han')) return String(year);
  const zero = form.slice(3) || '〇';
  return Array.from(String(year), (digit) => (digit === '0' ? zero : hanNumber(Number(digit)))).join('');
}

/** June, July, Sept, Oct: as English prose shortens the name of a month, without a stop. */
function shortened(name: string): string {
  if (name === 'September') return 'Sept';
  return name.length <= 4 ? name : name.slice(0, 3);
}

function writeMonth(month: number, form: string | undefined): string {
  const name = monthNames[month - 1] ?? '';
  const short = shortened(name);
  switch (form) {
    case 'name':
      return name;
    case 'NAME':
      return name.toUpperCase();
    case 'short':
      return short;
    case 'short.':
      return short === name ? name : `${short}.`;
    case 'SHORT':
      return short.toUpperCase();
    case 'han':
      return hanNumber(month);
    case 'yuan':
      return month === 1 ? '元' : hanNumber(month);
    case '02':
      return pad(month);
    default:
      return String(month);
  }
}

function writeDay(day: number, form: string | undefined): string {
  switch (form) {
    case 'han':
      return hanNumber(day);
    case 'ordinal':
      return day + ordinalSuffix(day);
    case '02':
      return pad(day);
    default:
      return String(day);
  }
}

/** The style without its day and the mark that joins it: `{year}年{month}月`, `{month:name} {year}`. */
function withoutDay(style: DateStyle): string {
  return style
    .replace(/\s*\{day[^}]*\}\s*[日号]/, '')
    .replace(/\s*[-./]\s*\{day[^}]*\}/, '')
    .replace(/\{day[^}]*\}\s*(?:of\s+)?(?=\{month)/, '')
    .replace(/\s*\{day[^}]*\}\s*,?\s*/, ' ');
}

function ordinalSuffix(n: number): string {
  if (n % 100 >= 11 && n % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][n % 10] ?? 'th';
}

function pad(n: number): string {
  return String(n).padStart(2, '0');
}
