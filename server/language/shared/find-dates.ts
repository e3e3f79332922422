// Dates in running text of either language, whole or in part, with their ranges.

import { matches } from '../../base/matches';
import type { Span } from '../../base/text';
import { fromWords } from '../vocabulary';
import { anyOf, calendarWords, hanOrdinals, hanYearFigures } from '../words';
import { isCalendarDay, monthFromName, monthPattern } from './dates';
import { numberFromHan } from './numerals';
import { numericText, without } from './running-text';

/** A day or month as far as it is written. */
export interface CalendarPoint {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

/** A date in running text: one point, or the two ends of a range, or the days of an enumeration (29 and 30 July). */
export interface DateMention extends Span {
  readonly points: readonly CalendarPoint[];
}

const number = fromWords(() => `(?:\\d{1,2}|[${hanOrdinals()}廿]{1,3}|元)`);
const joiner = '\\s*(?:至|到|-|—|–|~|、|和|及|——)\\s*';
const yearBefore = (name: string) => `(?:(?<${name}>\\d{4}|[${hanYearFigures()}]{4})\\s*年\\s*)?`;
const monthBefore = (name: string) => `(?<${name}>${number()})\\s*月\\s*`;
const start = fromWords(() => `(?<![\\d.A-Za-z第${hanOrdinals()}])`);
const calendar = fromWords(() => calendarWords().zh);
const chinese = fromWords((): readonly RegExp[] =>
  [
    `${start()}${yearBefore('y')}${monthBefore('m')}(?<d>${number()})\\s*[日号]?${joiner}` +
      `${yearBefore('y2')}(?:${monthBefore('m2')})?(?<d2>${number()})\\s*[日号]`,
    `${start()}${yearBefore('y')}${monthBefore('m')}(?<d>${number()})\\s*[日号]`,
    `${start()}${yearBefore('y')}(?:(?<m0>${number()})\\s*月?${joiner})?${monthBefore('m')}(?![${calendar().notMonth}])`,
    `${start()}(?<![年月\\d近续每满]\\s*|为期)(?<d>\\d{1,2})(?:\\s*日?${joiner}(?<d2>\\d{1,2}))?` +
      `\\s*日(?![${calendar().notDay}]|(?:[前后]?的?|多)[^\\s]?时)`,
  ].map((source) => new RegExp(source, 'gu')),
);

const ordinal = '(?:st|nd|rd|th)?';
const to = '\\s*(?:to|through|until|and|[-–—~])\\s*(?:the\\s+)?';
const month = `(?:${monthPattern})(?![A-Za-z])`;
const yearBehind = '(?:\\s*,?\\s*(?<y>(?:1[89]|20)\\d{2})(?!\\d|,\\d))?';
const englishMonthFirst = new RegExp(
  `(?<![A-Za-z])(?<m>${month})\\s*(?<d>\\d{1,2})${ordinal}(?![\\d,.]*\\d|\\s*%)` +
    `(?:${to}(?:(?<m2>${month})\\s*)?(?<d2>\\d{1,2})${ordinal}(?![\\d,.]*\\d|\\s*%|[A-Za-z]))?${yearBehind}`,
  'g',
);
const englishDayFirst = new RegExp(
  `(?<![\\d.,])(?<d>\\d{1,2})${ordinal}(?:${to}(?<d2>\\d{1,2})${ordinal})?\\s+(?:of\\s+)?(?<m>${month})${yearBehind}`,
  'g',
);
const englishMonthYear = new RegExp(
  `(?<![A-Za-z])(?<m>${month})(?:\\s+of)?\\s*,?\\s*(?<y>(?:1[89]|20)\\d{2})(?!\\d|,\\d)`,
  'g',
);
/** March and May are other words too, unless something before them shows the month. */
const plainMonth = 'January|February|April|June|July|August|September|October|November|December';
const beforeMonth = 'in|of|by|since|until|from|to|late|early|mid|this|last|next';
const englishMonth = new RegExp(
  `(?<![A-Za-z])(?<m>${plainMonth}|(?<=\\b(?:${beforeMonth})[ -])(?:March|May))(?![A-Za-z])`,
  'g',
);

/** 2024-09-09, 2024.9.9, 2024/9/9 in either language. */
const numericDate = /(?<![\d./-])(?<y>(?:1[89]|20)\d{2})([-./])(?<m>\d{1,2})\2(?<d>\d{1,2})(?![\d/-]|\.\d)/g;

const english = [englishMonthFirst, englishDayFirst, englishMonthYear, englishMonth];

/** Cheap signs that a text may have a date. */
const numericSign = /\d[-./]\d{1,2}[-./]\d/;
const worded = fromWords(() => ({
  zh: { sign: /月|\d\s?日/, patterns: chinese() },
  en: { sign: /(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z.]{0,6}[ ,.\d]/, patterns: english },
}));

/**
 * The dates of a text, in order; what the calendar does not have (13月40日) is no date. Lunar dates (农历) are left out.
 */
export function findDates(text: string, language: 'zh' | 'en'): readonly DateMention[] {
  return findDatesIn(numericText(text), language);
}

/** Like `findDates`, of a text that `numericText` gave. */
export function findDatesIn(plain: string, language: 'zh' | 'en'): readonly DateMention[] {
  const { sign, patterns } = worded()[language];
  const mentions: DateMention[] = [];
  let rest = plain;
  for (const pattern of [...(numericSign.test(plain) ? [numericDate] : []), ...(sign.test(plain) ? patterns : [])]) {
    const spans: Span[] = [];
    for (const match of matches(rest, pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      spans.push(span);
      if (isLunar(plain, span)) continue;
      const points = pointsOf(match.groups ?? {}, language).filter(isReal);
      if (points.length > 0) mentions.push({ ...span, points });
    }
    rest = without(rest, spans);
  }
  return mentions.sort((a, b) => a.start - b.start);
}

const lunar = fromWords(() => new RegExp(`(?:${anyOf(calendar().lunar)})$`));

function isLunar(plain: string, { start, end }: Span): boolean {
  return (
    lunar().test(plain.slice(Math.max(0, start - 3), start)) ||
    /Lunar|Chinese calendar/.test(plain.slice(end, end + 24))
  );
}

/**
 * What a time of day may be, as hour × 100 + minute by the clock of 24 hours: 7:06 may be in the evening. With its half
 * of the day (7:06 p.m.), and from 13:00 on, it is one time.
 */
export function clockReadings(hour: number, minute: number, half?: 'am' | 'pm'): readonly number[] {
  const time = hour * 100 + minute;
  if (hour > 12) return [time];
  if (half) return [half === 'pm' && hour < 12 ? time + 1200 : time];
  return [time, time + 1200];
}

function pointsOf(
  groups: Readonly<Record<string, string | undefined>>,
  language: 'zh' | 'en',
): readonly CalendarPoint[] {
  const read = (text = '') => (text === '元' ? 1 : numberFromHan(text));
  const monthOf = (text = '') => (language === 'zh' || /^\d/.test(text) ? read(text) : monthFromName(text));
  const first = point(read(groups.y), monthOf(groups.m), read(groups.d ?? groups.only));
  const points = [first];
  if (groups.m0 !== undefined) points.unshift(point(read(groups.y), read(groups.m0), undefined));
  if (groups.d2 !== undefined)
    points.push(point(read(groups.y2) ?? first.year, monthOf(groups.m2) ?? first.month, read(groups.d2)));
  return points;
}

function point(year: number | undefined, month: number | undefined, day: number | undefined): CalendarPoint {
  return {
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  };
}

function isReal({ year, month, day }: CalendarPoint): boolean {
  if (month === undefined) return day !== undefined && day >= 1 && day <= 31;
  return isCalendarDay(year ?? 2000, month, day);
}
