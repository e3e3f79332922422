// What stands beside numbers and dates that a Chinese text and its English have in common: percent or percentage
// points, the part of a month or year, the day of the week.

import { matches } from '../../base/matches';
import type { Span } from '../../base/text';
import { fromWords } from '../vocabulary';
import { anyOf, calendarWords, hanOrdinals } from '../words';
import { monthFromName, monthPattern } from './dates';
import type { Facts } from './facts';
import { numberFromHan } from './numerals';
import type { Numeral } from './running-text';

/** Two places that say of the same number or date another thing. */
export interface UnitDifference {
  readonly kind: 'points' | 'part' | 'weekday';
  readonly zh: Span;
  readonly en: Span;
}

/** Where the two texts agree in a number or date and differ in what it is, as offsets into the two. */
export function compareUnits(zh: Facts, en: Facts): readonly UnitDifference[] {
  return [...pointsThatDiffer(zh, en), ...partsThatDiffer(zh.text, en.text), ...weekdaysThatDiffer(zh.text, en.text)];
}

/** A share that both sides have equally often, as percent here and as points there. */
function pointsThatDiffer(inZh: Facts, inEn: Facts): readonly UnitDifference[] {
  const isPercent = ({ kind }: Numeral) => kind === 'percent';
  const zh = inZh.numerals.filter(isPercent);
  const en = inEn.numerals.filter(isPercent);
  return zh.flatMap((numeral) => {
    const same = ({ values }: Numeral) => values[0] === numeral.values[0];
    const [other, ...more] = en.filter(same);
    const isOnly = other !== undefined && more.length === 0 && zh.filter(same).length === 1;
    return isOnly && numeral.points !== other.points ? [{ kind: 'points', zh: numeral, en: other }] : [];
  });
}

/** A part of a month (month 1 … 12) or of a year: early, mid or late. */
interface CalendarPart extends Span {
  readonly of: number;
  readonly part: 'early' | 'mid' | 'late';
}

type Part = CalendarPart['part'];

/** Of what both sides name one part of, the part. */
function partsThatDiffer(zhText: string, enText: string): readonly UnitDifference[] {
  if (!/[年月]/.test(zhText)) return [];
  const zh = partsOf(zhText, chineseParts());
  const en = zh.length > 0 ? partsOf(enText, englishParts()) : [];
  return zh.flatMap((here) => {
    const same = ({ of }: CalendarPart) => of === here.of;
    const [there, ...more] = en.filter(same);
    const isOnly = there !== undefined && more.length === 0 && zh.filter(same).length === 1;
    return isOnly && here.part !== there.part ? [{ kind: 'part', zh: here, en: there }] : [];
  });
}

const partsEn = fromWords(() => calendarWords().en.parts);
const chineseParts = fromWords(
  () =>
    new RegExp(
      `(?<of>\\d{4}\\s?年|(?:\\d{1,2}|[${hanOrdinals()}]{1,3})\\s?月)(?:${named(calendarWords().zh.parts)})`,
      'g',
    ),
);
const ofWhat = `(?<of>(?:${monthPattern})(?![A-Za-z])|(?:19|20)\\d{2}(?!\\d|,\\d))`;
const englishParts = fromWords(
  () =>
    new RegExp(
      `\\b(?:${named(partsEn().before)})[- ]${ofWhat}|\\b(?:${named(partsEn().of)}) of ${ofWhat.replace('<of>', '<whole>')}`,
      'gi',
    ),
);

/** The words for each part as alternatives, each part a group of its name; a second set of them gets another letter. */
function named(words: Readonly<Record<Part, readonly string[]>>): string {
  const letter = words === partsEn().of ? 'Of' : '';
  return (Object.keys(words) as Part[]).map((part) => `(?<${part}${letter}>${anyOf(words[part])})`).join('|');
}

function partsOf(text: string, pattern: RegExp): readonly CalendarPart[] {
  return Array.from(matches(text, pattern), ({ 0: found, index, groups = {} }): CalendarPart => {
    const part = (['early', 'mid', 'late'] as const).find((name) => groups[name] ?? groups[`${name}Of`])!;
    const of = (groups.of ?? groups.whole)!;
    return { start: index, end: index + found.length, part, of: monthOrYear(of) };
  });
}

function monthOrYear(text: string): number {
  return monthFromName(text) ?? numberFromHan(text.replace(/\s?[年月]$/, '')) ?? 0;
}

/** The one day of the week that each side names. */
function weekdaysThatDiffer(zhText: string, enText: string): readonly UnitDifference[] {
  const [zh, ...moreZh] = weekdaysIn(zhText, 'zh');
  if (!zh) return [];
  const [en, ...moreEn] = weekdaysIn(enText, 'en');
  if (!en || moreZh.length + moreEn.length > 0 || zh.day === en.day) return [];
  return [{ kind: 'weekday', zh, en }];
}

/** A day of the week, 0 for Sunday … 6. */
export interface Weekday extends Span {
  readonly day: number;
}

const week = fromWords(() => calendarWords().zh.weekdays);
const weekdays = fromWords(() => ({
  zh: new RegExp(`(?:${anyOf(week().names)})([${week().days}${week().sunday}])(?![\\-—–~～、${week().goesOn}])`, 'g'),
  en: new RegExp(`\\b(${anyOf(calendarWords().en.weekdays)})\\b`, 'g'),
}));

/** The days of the week that a text names. */
export function weekdaysIn(text: string, language: 'zh' | 'en'): readonly Weekday[] {
  return Array.from(matches(text, weekdays()[language]), ({ 0: found, 1: day = '', index }) => ({
    start: index,
    end: index + found.length,
    day: language === 'zh' ? chineseWeekday(day) : calendarWords().en.weekdays.indexOf(day),
  }));
}

/** The number of a day of the week by its character; Sunday is written with two. */
function chineseWeekday(character: string): number {
  return character === week().sunday ? 0 : week().days.indexOf(character);
}
