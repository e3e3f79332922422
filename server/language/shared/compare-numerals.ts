// Which numbers and dates of a text its translation does not have.

import type { Span } from '../../base/text';
import { fromWords } from '../vocabulary';
import { anyOf, calendarWords, numeralWordsZh } from '../words';
import { isDroppedCount } from './dropped-counts';
import type { Facts } from './facts';
import type { CalendarPoint, DateMention } from './find-dates';
import type { Numeral } from './running-text';

/** A number that differs: on both sides, or only on the side where it stands. */
export interface Difference {
  readonly zh?: Numeral;
  readonly en?: Numeral;
}

/** Two dates that differ. */
export interface DateDifference {
  readonly zh: Span;
  readonly en: Span;
}

/** A text with more numbers is a table, not prose; each is compared with each. */
const most = 300;

/**
 * The numbers in which a Chinese text and its English differ, as offsets into the two. Silent on what may be worded
 * around, and on texts that have several numbers and none in common: they do not say the same.
 */
export function compareNumerals(zh: Facts, en: Facts): readonly Difference[] {
  if (Math.max(zh.numerals.length, en.numerals.length) > most) return [];
  const [zhAlone, enAlone] = unanswered(zh.numerals, en.numerals);
  const contradicted = contradictions(zhAlone, enAlone, unansweredWeakly(en.numerals, zh.numerals));
  const contradicting = new Set(contradicted.values());
  const rest = enAlone.filter((numeral) => !contradicting.has(numeral));
  const estimated = contradictedEstimates(zh.numerals, en.numerals, rest);
  const differences = [
    ...zhAlone.flatMap((numeral): readonly Difference[] => {
      const other = contradicted.get(numeral);
      if (other) return [{ zh: numeral, en: other }];
      return isMissing(numeral, zh, en, 'zh') ? [{ zh: numeral }] : [];
    }),
    ...rest.flatMap((numeral): readonly Difference[] => {
      const estimate = estimated.get(numeral);
      if (estimate) return [{ zh: estimate, en: numeral }];
      return isMissing(numeral, en, zh, 'en') ? [{ en: numeral }] : [];
    }),
  ];
  const nothingAgrees = zhAlone.length === zh.numerals.filter(isStrong).length;
  return nothingAgrees && differences.length > 2 ? [] : differences;
}

/**
 * The English number that each Chinese one is taken to contradict: one that nothing answers, once; for a round number
 * or
 * a factor also one of those that weigh little.
 */
function contradictions(
  zhAlone: readonly Numeral[],
  enAlone: readonly Numeral[],
  weak: readonly Numeral[],
): ReadonlyMap<Numeral, Numeral> {
  const found = new Map<Numeral, Numeral>();
  const taken = new Set<Numeral>();
  for (const numeral of zhAlone) {
    const candidates = [
      ...enAlone.filter((candidate) => !taken.has(candidate)),
      ...(isRoundOrFactor(numeral) ? weak.filter(isRoundOrFactor) : []),
    ];
    const other = candidates.find((candidate) => comparable(numeral, candidate));
    if (!other) continue;
    found.set(numeral, other);
    taken.add(other);
  }
  return found;
}

/** The numbers that weigh little and that nothing on the other side says. */
function unansweredWeakly(own: readonly Numeral[], others: readonly Numeral[]): readonly Numeral[] {
  return own.filter((numeral) => !isStrong(numeral) && !others.some((other) => agree(numeral, other)));
}

/** The first number of the Chinese estimate that each plain English one contradicts, in order. */
function contradictedEstimates(
  zh: readonly Numeral[],
  en: readonly Numeral[],
  enAlone: readonly Numeral[],
): ReadonlyMap<Numeral, Numeral> {
  const isSaid = (numeral: Numeral) => en.some((other) => agree(numeral, other));
  const unsaid = estimates(zh).filter((values) => !values.some(isSaid));
  const plain = enAlone.filter(({ kind }) => kind === 'plain');
  return new Map(plain.slice(0, unsaid.length).map((numeral, at) => [numeral, unsaid[at]![0]!]));
}

/** Whether the other language of a pair should have a number that it has not. */
function isMissing(numeral: Numeral, own: Facts, other: Facts, language: 'zh' | 'en'): boolean {
  const otherLanguage = language === 'zh' ? 'en' : 'zh';
  return isLost(numeral, own.text, other.text, otherLanguage) || isDroppedCount(numeral, own, other, language);
}

/** Two numerals that say the same. */
export interface Answer {
  readonly zh: Numeral;
  readonly en: Numeral;
}

/** Which number of a Chinese text is which of its English, each once, as offsets into the two. */
export function sameNumerals({ numerals: zh }: Facts, { numerals: en }: Facts): readonly Answer[] {
  return Math.max(zh.length, en.length) > most ? [] : answersOf(zh.filter(isStrong), en.filter(isStrong));
}

function answersOf(zh: readonly Numeral[], en: readonly Numeral[]): readonly Answer[] {
  const taken = new Set<Numeral>();
  return zh.flatMap((numeral) => {
    const other = en.find((candidate) => !taken.has(candidate) && agree(numeral, candidate));
    if (!other) return [];
    taken.add(other);
    return [{ zh: numeral, en: other }];
  });
}

/**
 * The numbers of either side that nothing on the other side answers. Numbers answer one for one when both sides have
 * equally many; otherwise a translation has merged or repeated some, and one may answer for several.
 */
function unanswered(zh: readonly Numeral[], en: readonly Numeral[]): readonly [readonly Numeral[], readonly Numeral[]] {
  const zhStrong = zh.filter(isStrong);
  const enStrong = en.filter(isStrong);
  const answered = new Set(answersOf(zhStrong, enStrong).flatMap((answer) => [answer.zh, answer.en]));
  const oneForOne = zhStrong.length === enStrong.length;
  const alone = (own: readonly Numeral[], others: readonly Numeral[]) =>
    own.filter(
      (numeral) =>
        !answered.has(numeral) &&
        !others.some((other) => (isStrong(other) ? !oneForOne : !isOne(other)) && agree(numeral, other)),
    );
  return [alone(zhStrong, en), alone(enStrong, zh)];
}

/** Whether a number that stands on one side only should stand on the other side too. */
function isLost(
  { weight, kind, start, end }: Numeral,
  text: string,
  otherText: string,
  otherLanguage: 'zh' | 'en',
): boolean {
  if (weight !== 'firm') return false;
  if (kind === 'year') return !relativeYear()[otherLanguage].test(otherText);
  const isForeignMoney =
    foreignMoney().before.test(text.slice(Math.max(0, start - 4), start)) ||
    foreignMoney().behind.test(text.slice(end, end + 12));
  return !isForeignMoney || foreignMoney().anywhere.test(otherText);
}

const moneyZh = fromWords(() => anyOf(numeralWordsZh().foreignMoney));
const foreignMoney = fromWords(() => ({
  before: /(?:US\$|USD|[$€£])\s?$/,
  behind: new RegExp(`^\\s?(?:(?:US )?dollars|euros|pounds|${moneyZh()})`),
  anywhere: new RegExp(`[$€£]|USD|dollar|euro|pound|${moneyZh()}`),
}));

/** A year may be told from today's. */
const relativeYear = fromWords(() => ({
  zh: new RegExp(anyOf(calendarWords().zh.relativeYears)),
  en: /\b(?:this|last|next|that|same|current|previous|following|past) year|years? (?:later|earlier|before|ago)/i,
}));

/** 一 and "one" are everywhere: they answer for nothing. */
function isOne({ kind, values }: Numeral): boolean {
  return values[0] === 1 && kind !== 'percent';
}

function isStrong({ weight, values }: Numeral): boolean {
  return weight !== 'weak' && values.length > 0;
}

/** The dates in which a Chinese text and its English differ: both have one that the other does not have. */
export function compareDates(inZh: Facts, inEn: Facts): readonly DateDifference[] {
  const zh = pointsOf(inZh.dates);
  const en = pointsOf(inEn.dates);
  if (Math.max(zh.length, en.length) > most) return [];
  const answered = new Set<Dated>();
  for (const dated of zh) {
    const other = en.find((candidate) => !answered.has(candidate) && sameDay(dated.point, candidate.point));
    if (other) answered.add(dated).add(other);
  }
  const oneForOne = zh.length === en.length;
  const alone = (own: readonly Dated[], others: readonly Dated[]) =>
    own.filter(
      (dated) => !answered.has(dated) && (oneForOne || !others.some((other) => sameDay(dated.point, other.point))),
    );
  const enAlone = alone(en, zh);
  return alone(zh, en)
    .slice(0, enAlone.length)
    .map(({ span }, at) => ({ zh: span, en: enAlone[at]!.span }));
}

interface Dated {
  readonly span: Span;
  readonly point: CalendarPoint;
}

function pointsOf(mentions: readonly DateMention[]): readonly Dated[] {
  return mentions.flatMap((mention) =>
    mention.points.map((point) => ({ span: { start: mention.start, end: mention.end }, point })),
  );
}

function sameDay(a: CalendarPoint, b: CalendarPoint): boolean {
  return agreeing(a.year, b.year) && agreeing(a.month, b.month) && agreeing(a.day, b.day);
}

function agreeing(a: number | undefined, b: number | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}

function agree(a: Numeral, b: Numeral): boolean {
  if (a.kind === 'code' || b.kind === 'code') return a.values[0] === b.values[0];
  if (isShare(a) !== isShare(b) && a.kind !== 'multiple' && b.kind !== 'multiple') return false;
  return a.values.some((value) =>
    b.values.some(
      (other) =>
        isEqual(value, other) ||
        (a.approximate && isRounded(value, other)) ||
        (b.approximate && isRounded(other, value)),
    ),
  );
}

function isEqual(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}

/**
 * Whether a number that is said to be rounded (about 450,000) is the rounding of an exact one of three digits or more
 * (448,300).
 */
function isRounded(rounded: number, exact: number): boolean {
  const digits = significantDigits(rounded);
  return (
    significantDigits(exact) > Math.max(digits, 2) &&
    [Math.round, Math.floor, Math.ceil].some((way) => isEqual(roundedTo(exact, digits, way), rounded))
  );
}

function significantDigits(value: number): number {
  return String(Number(value.toPrecision(12)))
    .replace(/e.*$/, '')
    .replace(/^0\.0*|\.|/g, '')
    .replace(/^0+|0+$/g, '').length;
}

function roundedTo(value: number, digits: number, way: (value: number) => number): number {
  const unit = 10 ** (Math.floor(Math.log10(value)) + 1 - Math.max(1, digits));
  return way(value / unit) * unit;
}

/** The numbers that are two in one place, as an estimate is: 两三家, 三四十名. */
function estimates(zh: readonly Numeral[]): Numeral[][] {
  return zh.flatMap((numeral, at) => {
    const next = zh[at + 1];
    return numeral.weight === 'weak' &&
      numeral.kind === 'plain' &&
      next?.start === numeral.start &&
      next.end === numeral.end
      ? [[numeral, next]]
      : [];
  });
}

/** A factor (翻两番, doubled) or a round hundred or thousand (上千, a hundred): in words alone it contradicts another. */
function isRoundOrFactor({ kind, values: [value = 0] }: Numeral): boolean {
  return kind === 'multiple' || (kind === 'plain' && [100, 1000, 10_000].includes(value));
}

/** Whether one may stand for the other by mistake. */
function comparable(a: Numeral, b: Numeral): boolean {
  if (a.kind === 'code' || b.kind === 'code') return a.kind === b.kind && a.code === b.code;
  if (a.kind === 'time' || b.kind === 'time') return a.kind === b.kind;
  // 40% against 40: the sign is lost
  if (isShare(a) !== isShare(b))
    return [
      [a, b],
      [b, a],
    ].some(
      ([share, plain]) =>
        share!.kind === 'percent' && plain!.kind !== 'year' && isEqual(share!.values[0]! * 100, plain!.values[0]!),
    );
  if (
    (a.kind === 'year') !== (b.kind === 'year') &&
    ![a, b].every(({ values: [value = 0] }) => value >= 1000 && value < 10_000)
  )
    return false;
  return a.kind === b.kind || !(a.values[0]! <= 1 || b.values[0]! <= 1);
}

function isShare({ kind }: Numeral): boolean {
  return kind === 'percent' || kind === 'fraction';
}
