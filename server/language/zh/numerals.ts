// Numbers in running Chinese text.

import { matches } from '../../base/matches';
import { unitPattern } from '../shared/codes';
import { clockReadings } from '../shared/find-dates';
import { findNumerals } from '../shared/find-numerals';
import { numberFromHan, round } from '../shared/numerals';
import {
  FixedWords,
  type Numeral,
  type NumeralBeingRead,
  type NumeralKind,
  numeral,
  type Weight,
} from '../shared/running-text';
import { isHan } from '../shared/script';
import { fromWords } from '../vocabulary';
import {
  anyOf,
  formalNumerals,
  hanCardinals,
  hanFigures,
  hanNumerals,
  hanOrdinals,
  hanPowers,
  hanYearFigures,
  measureWords,
  numeralWordsZh,
} from '../words';

const about = fromWords(() => numeralWordsZh().about);
const arabic = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
/** 千 begins a unit in 千瓦, 千米, 千克. */
const thousand = fromWords(() => `千(?![${numeralWordsZh().kilo}])`);
const han = fromWords(() => `(?:[${hanNumerals().replace('千', '')}]|${thousand()})+`);
const scale = fromWords(() => `(?:[${hanPowers().replace('千', '')}]|${thousand()})+`);
const approximateBefore = fromWords(
  () => new RegExp(`(?:(?<![${numeralWordsZh().notAbout}])约为?|${anyOf(about().before)})\\s*$`),
);
const approximateAfter = fromWords(() => new RegExp(`^\\s*(?:${anyOf(about().after)})`));
const fixed = fromWords(() => new FixedWords(numeralWordsZh().fixed, new RegExp(`[〇零半${hanCardinals()}]`, 'g')));

/** Digits or characters, 多 or 余 inside, a scale, 多 or 余 after, and what makes it a share or a factor. */
const token = fromWords(
  () =>
    new RegExp(
      `(?<ordinal>第\\s*)?(?:(?<parts>${arabic}|${han()})分之(?<share>(?:${arabic}|${han()}))|` +
        '(?<upper>\\d{1,3})/(?<lower>\\d{1,3})(?![\\d/])|' +
        `(?<number>\\d+(?:\\.\\d+)?[万亿](?:\\d{1,4}(?:[百万]|${thousand()})|\\d{4}(?!\\s?[年\\d]))|${arabic}|${han()})` +
        `(?:\\s*(?<inner>[${about().within}])(?=\\s*[${hanPowers()}]))?(?:\\s*(?<scale>${scale()}))?)` +
        `\\s*(?<about>${anyOf(about().attached)}|\\+)?\\s*(?<unit>%|‰|个百分点|成(?![${numeralWordsZh().notTenth}])|倍|番)?`,
      'y',
    ),
);

/** Words that say two or a share. */
const wordNumeral = /[双俩俱]|一半|半|翻番|百分百/y;

/** A single formal numeral that stands for no amount of money: 陆海, 肆意, 收拾. */
const formalAlone = fromWords(() => new RegExp(`^[${formalNumerals()}](?![元圆角分整])`));

/** 上午, 下午: which half of the day a clock time is in. */
const halfDay = fromWords(
  () => `(?:(?<am>${anyOf(numeralWordsZh().beforeNoon)})|(?<pm>${anyOf(numeralWordsZh().afterNoon)}))`,
);
/** 19:06, 19时06分, 7点06分; 下午3点. */
const clocks = fromWords(() => [
  new RegExp(`(?<![\\d:])${halfDay()}?(?<hour>\\d{1,2})\\s?[:时点]\\s?(?<minute>\\d{2})(?:\\s?分)?(?![\\d:%])`, 'g'),
  new RegExp(`${halfDay()}(?<hour>\\d{1,2})\\s?[时点](?!\\d)`, 'g'),
]);

/** The numbers of a Chinese text, as `findNumerals` gives them. */
export function findChineseNumerals(text: string): readonly Numeral[] {
  return findNumerals(text, { language: 'zh', special: clocks().map(clockTimes), read: scan, inheritUnits });
}

const behindNumeral = fromWords(() => new RegExp(`[\\d两${hanOrdinals()}百千第]\\s?$`));
const candidate = fromWords(() => new RegExp(`[\\d第${hanNumerals()}双俩俱半翻]`, 'g'));

function scan(plain: string): readonly NumeralBeingRead[] {
  const found: NumeralBeingRead[] = [];
  let end = 0;
  for (const { index, 0: character } of matches(plain, candidate())) {
    if (index < end) continue;
    const word = fixed().around(plain, character, index);
    if (word && !behindNumeral().test(plain.slice(Math.max(0, word.start - 2), word.start))) {
      found.push(...valuesWithin(plain, word.start, word.end));
      end = word.end;
      continue;
    }
    wordNumeral.lastIndex = token().lastIndex = index;
    const match = wordNumeral.exec(plain) ?? token().exec(plain);
    if (!match || (match[0].length === 1 && formalAlone().test(plain.slice(index, index + 2)))) continue;
    found.push(...(match.groups ? read(match, plain) : readWord(match)));
    end = index + match[0].length;
  }
  return found;
}

/** The numerals of a fixed word, one by one. */
function valuesWithin(plain: string, start: number, end: number): readonly NumeralBeingRead[] {
  return Array.from(plain.slice(start, end)).flatMap((character) => {
    if (character === '半') return [numeral(start, end, [0.5], 'weak', 'fraction')];
    const value = isHan(character.charCodeAt(0)) ? numberFromHan(character) : undefined;
    return value === undefined ? [] : [numeral(start, end, [value], 'weak')];
  });
}

function clockTimes(clock: RegExp): (plain: string) => readonly NumeralBeingRead[] {
  return (plain) =>
    Array.from(matches(plain, clock), ({ 0: text, index, groups: { am, pm, hour, minute } = {} }) => {
      const readings = clockReadings(Number(hour), Number(minute ?? 0), (am && 'am') || (pm && 'pm') || undefined);
      return numeral(index, index + text.length, readings, 'usual', 'time');
    });
}

/** A number as it stands in a text, before it is known what it counts. */
interface Printed {
  readonly plain: string;
  readonly start: number;
  readonly end: number;
  readonly groups: Readonly<Record<string, string | undefined>>;
  /** A few characters before and after it. */
  readonly before: string;
  readonly after: string;
  /** What it is written with, the scale left out. */
  readonly digits: string;
  readonly isArabic: boolean;
  /** One reading of it. */
  one(values: readonly number[], weight: Weight, kind?: NumeralKind): NumeralBeingRead;
}

interface Valued extends Printed {
  readonly value: number;
  /** What follows it, a space left out. */
  readonly unit: string;
}

/** The readings of a number that one form has; undefined where it has another form. */
type Reader<N extends Printed> = (number: N) => readonly NumeralBeingRead[] | undefined;

function read(match: RegExpMatchArray, plain: string): readonly NumeralBeingRead[] {
  const number = printed(match, plain);
  const special = firstReading(shares, number);
  if (special) return special;
  const { digits: base, groups } = number;
  const value = isCount(base) ? numberFromHan(base) : undefined;
  const factor = groups.scale === undefined ? 1 : numberFromHan(groups.scale);
  if (value === undefined || factor === undefined)
    return digitsOf(base).flatMap((digit) => number.one([digit], 'weak'));
  const valued = { ...number, value: round(value * factor), unit: number.after.trimStart() };
  return firstReading([inUnits, inWords, inTime, inMeasures, ...(number.isArabic ? arabicForms : [])], valued) ?? [];
}

function firstReading<N extends Printed>(
  readers: readonly Reader<N>[],
  number: N,
): readonly NumeralBeingRead[] | undefined {
  for (const reader of readers) {
    const found = reader(number);
    if (found) return found;
  }
  return undefined;
}

function printed(match: RegExpMatchArray, plain: string): Printed {
  const groups = match.groups ?? {};
  const start = match.index!;
  const end = start + match[0].trimEnd().length;
  const before = plain.slice(Math.max(0, start - 6), start);
  const after = plain.slice(end, end + 6);
  const approximate =
    groups.about !== undefined ||
    groups.inner !== undefined ||
    approximateBefore().test(before) ||
    approximateAfter().test(after);
  return {
    ...{ plain, start, end, groups, before, after },
    digits: groups.number ?? '',
    isArabic: /^\d/.test(groups.number ?? ''),
    one: (values, weight, kind = 'plain') => numeral(start, end, values, weight, kind, approximate),
  };
}

const startsWithPower = fromWords(() => new RegExp(`^[${hanPowers()}]`));

/** What is no whole number, or has no one value: 三分之二, 3/4, 数十, 三五, 十四五. */
const shares: readonly Reader<Printed>[] = [
  ({ groups: { parts, share }, one }) => {
    if (parts === undefined) return undefined;
    const [whole, part] = [numberFromHan(parts), numberFromHan(share ?? '')];
    if (whole === undefined || part === undefined || whole === 0) return [];
    return [one([round(part / whole)], 'usual', whole === 100 ? 'percent' : 'fraction')];
  },
  ({ groups, one }) => {
    if (groups.upper === undefined) return undefined;
    const [upper, lower] = [Number(groups.upper), Number(groups.lower)];
    return upper < lower && lower <= 100
      ? [one([round(upper / lower)], 'usual', 'fraction')]
      : [one([upper], 'weak'), one([lower], 'weak')];
  },
  ({ groups, before, digits }) => {
    const indefinite = /[数几好]\s*$/.test(before) && startsWithPower().test(digits);
    return indefinite || groups.about === '几' ? [] : undefined;
  },
  ({ groups, digits, isArabic, one }) =>
    isArabic || groups.ordinal !== undefined ? undefined : neighbours(digits)?.map((value) => one([value], 'weak')),
  ({ digits, one }) => (isPlan(digits) ? [one([10 + numberFromHan(digits[1]!)!], 'usual', 'ordinal')] : undefined),
];

/** Percents, tenths, multiples, doublings. */
const inUnits: Reader<Valued> = ({ groups, before, value, isArabic, one }) => {
  switch (groups.unit) {
    case '%':
    case '个百分点': {
      const share = one([round(value / 100)], isArabic && value !== 100 ? 'firm' : 'usual', 'percent');
      return [groups.unit === '%' ? share : { ...share, points: true }];
    }
    case '‰':
      return [one([round(value / 1000)], 'firm', 'percent')];
    case '成':
      return value > 0 && value <= 10 ? [one([round(value / 10)], 'usual', 'percent')] : undefined;
    case '倍':
      return [one(isAdded().test(before) ? [value + 1] : [value, value + 1], 'usual', 'multiple')];
    case '番':
      return /翻了?\s*$/.test(before) ? [one([2 ** value], 'usual', 'multiple')] : [];
    default:
      return undefined;
  }
};

/** 增长两倍 is three times as much; 增长到两倍 is twice. */
const isAdded = fromWords(() => new RegExp(`(?:${anyOf(numeralWordsZh().growing)})了?(?:近|约|超)?\\s*$`));

/** 百, 千, 万, 亿 and their products, no figure before them; 十 is a number like any other. */
const countedByPower = fromWords(() => new RegExp(`^[${numeralWordsZh().countedByPower}]`));
const countedByPowers = fromWords(() => new RegExp(`^[${numeralWordsZh().countedByPowers}]`));
const roundPowers = fromWords(() => new RegExp(`^[${hanPowers().replace('十', '')}]+$`));

/** 第三; and 百, 千, 万, 亿 alone, which are mostly part of a word. */
const inWords: Reader<Valued> = ({ groups, plain, start, end, before, unit, digits, value, one }) => {
  if (groups.ordinal !== undefined) return [one([value], isMarker(plain, start, end) ? 'weak' : 'usual', 'ordinal')];
  if (digits.length === 1 && roundPowers().test(digits) && groups.scale === undefined) {
    const isCounted = groups.about !== undefined || (/[上近超]$/.test(before) && countedByPower().test(unit));
    return [one([value], isCounted ? 'usual' : 'weak')];
  }
  return undefined;
};

/** Years, decades, centuries, hours. */
const inTime: Reader<Valued> = ({ plain, end, digits, isArabic, value, unit, one }) => {
  if (/^年/.test(unit) && isYear(digits, value)) return [one([value], 'firm', 'year')];
  if (/^后(?!$|[，。,、])/.test(unit) && /^\d0$/.test(digits))
    return [one([value, 1900 + value, 2000 + value], 'usual')];
  if (/^世纪/.test(unit)) {
    const hasDecade = /^世纪.{0,4}年代/.test(plain.slice(end, end + 10).trimStart());
    return [one([value], hasDecade ? 'weak' : 'usual', 'ordinal')];
  }
  if (/^年代/.test(unit)) return [one([value, value % 100], 'usual')];
  if (/^(?:时|点(?!的|建|政))/.test(unit))
    return [one([value, ...clockReadings(value, 0)], isArabic ? 'usual' : 'weak')];
  return undefined;
};

const yearDigits = fromWords(() => new RegExp(`^(?:\\d{4}|[${hanYearFigures()}]{4})$`));

function isYear(digits: string, value: number): boolean {
  return yearDigits().test(digits) && value >= 1000 && value <= 2200;
}

/** Units that English counts otherwise, congresses, and numbers in characters. */
const inMeasures: Reader<Valued> = ({ start, end, digits, isArabic, before, after, value, unit, one }) => {
  if (/^千瓦/.test(unit)) return [one([value, value / 1e3, value / 1e6, value / 1e9], 'usual')];
  if (/^[亩斤里]/.test(unit))
    return [{ ...one([value, value / 15, value * 0.1647, value / 2, value / 2000], 'usual'), approximate: true }];
  if (/^[毛角](?![大形度])/.test(unit)) return [one([value, value * 10], 'weak')];
  if (/^(?:中全会|大(?![型小中量于家地]))/.test(after) && (value > 10 || after[0] === '中'))
    return [numeral(start, end + 1, [value], 'usual', 'ordinal')];
  if (/^届/.test(unit)) return [one([value], 'usual', 'ordinal')];
  return isArabic ? undefined : [one([value], hanWeight(digits, value, unit, before))];
};

/** Digits: numbers of a list, codes, years without 年, and plain numbers. */
const arabicForms: readonly Reader<Valued>[] = [
  ({ plain, start, end, value, one }) => (isLabel(plain, start, end) ? [one([value], 'weak')] : undefined),
  ({ start, end, digits, value }) =>
    /^\d{8,}$/.test(digits) ? [{ ...numeral(start, end, [value], 'usual', 'code'), code: '' }] : undefined,
  ({ before, after, value, one }) =>
    /[A-Za-z]$/.test(before) || /^[A-Za-z-]/.test(after)
      ? [one([value], unitPattern().test(after) ? 'firm' : 'weak')]
      : undefined,
  ({ digits, value, unit, one }) =>
    /^(?:19|20)\d{2}$/.test(digits) && !measureWords().has(unit[0] ?? '') ? [one([value], 'firm', 'year')] : undefined,
  ({ value, unit, one }) => {
    const worded = (value < 13 && Number.isInteger(value)) || (value === 24 && /^(?:个)?小时/.test(unit));
    return [one([value], worded ? 'usual' : 'firm')];
  },
];

function readWord(match: RegExpMatchArray): readonly NumeralBeingRead[] {
  const start = match.index!;
  const end = start + match[0].length;
  switch (match[0]) {
    case '翻番':
      return [numeral(start, end, [2], 'usual', 'multiple')];
    case '百分百':
      return [numeral(start, end, [1], 'weak', 'percent')];
    case '一半':
      return [numeral(start, end, [0.5], 'usual', 'fraction')];
    case '半':
      return [numeral(start, end, [0.5], 'weak', 'fraction'), numeral(start, end, [6], 'weak')];
    default:
      return [numeral(start, end, [2], 'weak')];
  }
}

/** 十四五 is the 14th Five-Year Plan. */
function isPlan(digits: string): boolean {
  return /^十[一二三四五六]五$/.test(digits);
}

/** 一 is mostly no number, and two is one only before a measure word. */
function hanWeight(digits: string, value: number, after: string, before: string): Weight {
  if (value <= 1 || /[之其]$/.test(before)) return 'weak';
  if (digits.length > 1 && roundPowers().test(digits)) return countedByPowers().test(after) ? 'usual' : 'weak';
  if (measureWords().has(after[0] ?? '')) return 'usual';
  return value >= 3 ? 'usual' : 'weak';
}

const twoDigits = fromWords(() => new RegExp(`^([两${hanFigures()}])([${hanFigures()}])([${hanPowers()}]*)$`));

/** Two neighbouring digits before a measure word or unit are an estimate: 三五年, 七八百, 五六十. */
function neighbours(digits: string): readonly number[] | undefined {
  const match = twoDigits().exec(digits);
  if (!match) return undefined;
  const [first = 0, second = 0, unit = 1] = [
    numberFromHan(match[1]!),
    numberFromHan(match[2]!),
    match[3] ? numberFromHan(match[3]) : 1,
  ];
  return second === first + 1 || (first === 3 && second === 5)
    ? [first * (unit ?? 1), second * (unit ?? 1)]
    : undefined;
}

const onlyDigits = fromWords(() => new RegExp(`^[两${hanFigures()}]+$`));

/** Characters without a unit are one number only when they write a year or one digit: 一二三年级 are three grades. */
function isCount(digits: string): boolean {
  return digits.length < 2 || digits.length === 4 || !onlyDigits().test(digits);
}

function digitsOf(run: string): readonly number[] {
  return Array.from(run.slice(0, 12), (character) => numberFromHan(character)).filter((value) => value !== undefined);
}

/** Whether a number in Arabic digits numbers a list item: （1） 1. 1、 ①. */
function isLabel(plain: string, start: number, end: number): boolean {
  const opens = /(?:^|[\s。；;:：,，、>》」）)])[（(]?$/.test(plain.slice(Math.max(0, start - 3), start));
  return opens && /^(?:[)）]|[.、](?!\d))/.test(plain.slice(end, end + 2)) && end - start <= 2;
}

/** Whether 第二 opens an item of a list: followed by a comma or 是. */
function isMarker(plain: string, start: number, end: number): boolean {
  return (
    /^[,，、是:：]/.test(plain.slice(end, end + 1)) &&
    /(?:^|[。；;:：\s])$/.test(plain.slice(Math.max(0, start - 2), start))
  );
}

/** In 50-60%, 20至30亿, 三四成 the first number may take the second's unit: it gets that reading too. */
function inheritUnits(found: readonly NumeralBeingRead[], plain: string): void {
  for (const [at, first] of found.entries()) {
    const second = found[at + 1];
    if (
      !second ||
      first.kind !== 'plain' ||
      first.values.length === 0 ||
      !/^\s*(?:至|到|-|—|–|~|——|、|或)\s*$/.test(plain.slice(first.end, second.start))
    )
      continue;
    if (second.kind === 'percent') {
      first.kind = 'percent';
      first.values = [round(first.values[0]! / 100)];
    } else if (second.kind === 'plain' && (second.values[0] ?? 0) >= 10_000 && first.values[0]! < 10_000) {
      const unit = (second.values[0] ?? 0) >= 1e8 ? 1e8 : 1e4;
      first.values = [first.values[0]!, first.values[0]! * unit];
    }
  }
}
