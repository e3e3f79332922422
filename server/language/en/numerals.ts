// Numbers in running English text.

import { unitPattern } from '../shared/codes';
import { clockReadings } from '../shared/find-dates';
import { findNumerals } from '../shared/find-numerals';
import {
  cardinalWords,
  numberFromDigits,
  numberFromOrdinalWord,
  numberFromRoman,
  ordinalWords,
  round,
  scaleWords,
} from '../shared/numerals';
import {
  FixedWords,
  type Numeral,
  type NumeralBeingRead,
  type NumeralKind,
  numeral,
  type Weight,
} from '../shared/running-text';
import { isDigit } from '../shared/script';
import { fromWords } from '../vocabulary';
import { anyOf, numeralWordsEn, unitWords } from '../words';

const approximateBefore = fromWords(
  () => new RegExp(`\\b(?:${anyOf(numeralWordsEn().about)})\\s+(?:the\\s+|an?\\s+|RMB\\s*|US)?[$¥€£]?$`, 'i'),
);
const approximateAfter = /^(?:\s+or\s+(?:so|more|less|above|below)\b|\s*\+|\s+plus\b)/;

/** Words that say two or another number without being its name. */
const countingWords = fromWords(
  (): ReadonlyMap<string, readonly number[]> => new Map(Object.entries(numeralWordsEn().counting)),
);
const doublings = fromWords((): ReadonlyMap<string, number> => new Map(Object.entries(numeralWordsEn().multiples)));
const shortScales = fromWords((): ReadonlyMap<string, number> => new Map(Object.entries(numeralWordsEn().shortScales)));

const fixed = fromWords(() => new FixedWords(numeralWordsEn().fixed, /[a-z]+|\d+/g));

/** The numbers of an English text, as `findNumerals` gives them. */
export function findEnglishNumerals(text: string): readonly Numeral[] {
  return findNumerals(text, { language: 'en', special: [], read: scan, inheritUnits });
}

function isFixed(plain: string, { start, end }: NumeralBeingRead): boolean {
  const from = Math.max(0, start - 30);
  const near = plain.slice(from, end + 30).toLowerCase();
  return fixed().around(near, near.slice(start - from, end - from), start - from) !== undefined;
}

const currencyBefore = fromWords(() => new RegExp(`(?:${anyOf(unitWords().currencies)})$`));

const digits = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/y;

const partWords = ['third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const partWord = new RegExp(`^(?:${anyOf(partWords)})s?$`);

/** All words that `readWords` knows; others are passed over. */
const vocabulary = fromWords(
  (): ReadonlySet<string> =>
    new Set([
      ...cardinalWords().keys(),
      ...scaleWords().keys(),
      ...countingWords().keys(),
      ...doublings().keys(),
      ...ordinalWords().keys(),
      'half',
      'halves',
      'quarter',
      'quarters',
      'firstly',
      'secondly',
      'thirdly',
      ...partWords.map((part) => `${part}s`),
    ]),
);
/**
 * Per initial letter, the lengths of the words of the vocabulary as bits: most words of a text are passed over
 * unread.
 */
const lengthsByInitial = fromWords(() =>
  Array.from({ length: 26 }, (_, letter) =>
    [...vocabulary()].reduce(
      (bits, word) => (word.charCodeAt(0) === 97 + letter ? bits | (1 << word.length) : bits),
      0,
    ),
  ),
);

function scan(plain: string): readonly NumeralBeingRead[] {
  const tokens = tokensOf(plain);
  const found: NumeralBeingRead[] = [];
  for (let at = 0; at < tokens.length; ) {
    const result = isDigit(plain.charCodeAt(tokens[at]!.start))
      ? readDigits(plain, tokens, at)
      : readWords(plain, tokens, at);
    for (const each of result.numerals) {
      if (each.weight !== 'weak' && isFixed(plain, each)) each.weight = 'weak';
      found.push(each);
    }
    at = Math.max(at + 1, result.next);
  }
  return found;
}

/** Numbers in digits, number words, and Roman numerals, in order. */
function tokensOf(plain: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < plain.length; ) {
    const code = plain.charCodeAt(at);
    let end = at + 1;
    if (isDigit(code)) {
      digits.lastIndex = at;
      end = at + digits.exec(plain)![0].length;
      tokens.push({ text: plain.slice(at, end), start: at, end });
    } else if (isLetter(code)) {
      while (isLetter(plain.charCodeAt(end))) end++;
      const known = end - at < 32 && (lengthsByInitial()[(code | 32) - 97]! & (1 << (end - at))) !== 0;
      if (known || code === 73 || code === 86 || code === 88) {
        const text = plain.slice(at, end);
        if (vocabulary().has(text.toLowerCase()) || isRoman(text)) tokens.push({ text, start: at, end });
      }
    }
    at = end;
  }
  return tokens;
}

function isRoman(text: string): boolean {
  const first = text.charCodeAt(0);
  return (
    (first === 73 || first === 86 || first === 88) &&
    text.length <= 5 &&
    text !== 'I' &&
    numberFromRoman(text) !== undefined
  );
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** Units that a Chinese text does not count in: the number was converted. */
const otherUnit = fromWords(() => new RegExp(`^[\\s-](?:${anyOf(numeralWordsEn().foreignUnits)})\\b`));

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Reading {
  readonly numerals: readonly NumeralBeingRead[];
  readonly next: number;
}

/** Digits where they stand. */
interface Digits {
  readonly plain: string;
  readonly tokens: readonly Token[];
  readonly at: number;
  readonly first: Token;
  readonly value: number;
  /** Letters that touch them, and what stands before them. */
  readonly touching: string;
  readonly before: string;
  readonly tail: Tail;
}

/** What one form of numbers in digits reads; undefined where they have another form. */
type DigitReader = (digits: Digits) => Reading | undefined;

function readDigits(plain: string, tokens: readonly Token[], at: number): Reading {
  const first = tokens[at]!;
  const value = numberFromDigits(first.text) ?? 0;
  const number: Digits = {
    ...{ plain, tokens, at, first, value },
    touching: /^[A-Za-z]{1,2}(?![A-Za-z])/.exec(plain.slice(first.end, first.end + 3))?.[0] ?? '',
    before: plain.slice(Math.max(0, first.start - 24), first.start),
    tail: extend(plain, tokens, at, value),
  };
  for (const reader of digitForms) {
    const reading = reader(number);
    if (reading) return reading;
  }
  return readPlainDigits(number);
}

const digitForms: readonly DigitReader[] = [
  readSlash,
  ({ first, value, touching, at }) =>
    /^(?:st|nd|rd|th)$/i.test(touching)
      ? { numerals: [numeral(first.start, first.end + 2, [value], 'usual', 'ordinal')], next: at + 1 }
      : undefined,
  // the 1990s
  ({ first, value, touching, at }) =>
    touching === 's' && value >= 10
      ? { numerals: [numeral(first.start, first.end + 1, [value, value % 100], 'usual')], next: at + 1 }
      : undefined,
  ({ first, value, at }) =>
    /^\d{8,}$/.test(first.text)
      ? { numerals: [{ ...numeral(first.start, first.end, [value], 'usual', 'code'), code: '' }], next: at + 1 }
      : undefined,
  ({ plain, first, value, tail, at }) =>
    tail.next > at + 1 || tail.kind !== 'plain'
      ? finish(plain, first.start, tail, isFirm(value, tail) ? 'firm' : 'usual')
      : undefined,
  ({ plain, first, value, at }) =>
    /^(?:1[0-9]|20|21)\d{2}$/.test(first.text) && !unitPattern().test(plain.slice(first.end, first.end + 8))
      ? { numerals: [numeral(first.start, first.end, [value], 'firm', 'year')], next: at + 1 }
      : undefined,
  readClock,
];

/** 3/4 */
function readSlash({ plain, first, value, before, at }: Digits): Reading | undefined {
  const slash = /^\/(\d{1,3})(?![\d/])/.exec(plain.slice(first.end, first.end + 5));
  if (!slash || !/^\d{1,3}$/.test(first.text) || /[\d/]$/.test(before)) return undefined;
  const lower = Number(slash[1]);
  if (value >= lower || lower > 100) return undefined;
  return {
    numerals: [numeral(first.start, first.end + slash[0].length, [round(value / lower)], 'usual', 'fraction')],
    next: at + 2,
  };
}

/** 7:06, 7 pm */
function readClock({ plain, first, value, at }: Digits): Reading | undefined {
  const minute = /^:(\d{2})(?![\d:])/.exec(plain.slice(first.end, first.end + 4));
  const end = first.end + (minute?.[0].length ?? 0);
  const half = /^\s?([ap])\.?m\b\.?/i.exec(plain.slice(end, end + 6));
  if (value > 24 || !(minute || half)) return undefined;
  const readings = clockReadings(value, Number(minute?.[1] ?? 0), half ? halfDays[half[1]!.toLowerCase()] : undefined);
  return {
    numerals: [numeral(first.start, end + (half?.[0].length ?? 0), readings, 'usual', 'time')],
    next: at + (minute ? 2 : 1),
  };
}

const halfDays: Readonly<Record<string, 'am' | 'pm'>> = { a: 'am', p: 'pm' };

/** Whether a number with a scale or a percent sign is one that no translator writes otherwise. */
function isFirm(value: number, tail: Tail): boolean {
  if (tail.kind === 'percent') return value !== 100;
  return value >= 13 || tail.scaled !== 1 || !Number.isInteger(value);
}

function readPlainDigits({ plain, first, value, touching, before, tail }: Digits): Reading {
  const glued = /[A-Za-z]$/.test(before) && !currencyBefore().test(before);
  if (glued || isLabel(plain, first)) return finish(plain, first.start, tail, 'weak');
  const letter = /^[kKmMbB](?![A-Za-z])/.exec(touching)?.[0];
  const worded =
    (value < 13 && Number.isInteger(value)) ||
    (value === 24 && /^[\s-]hours?\b/.test(plain.slice(first.end, first.end + 7))) ||
    otherUnit().test(plain.slice(first.end, first.end + 16));
  const further = letter ? [value * (shortScales().get(letter) ?? 1)] : [];
  return finish(plain, first.start, tail, worded ? 'usual' : 'firm', further);
}

interface Tail {
  readonly value: number;
  readonly scaled: number;
  readonly kind: NumeralKind;
  /** Said of percentage points. */
  readonly points?: true;
  readonly end: number;
  readonly next: number;
}

/** Scale words and a percent sign or word after a number: 3.5 million, 20 percent, 20 percentage points, 50%. */
function extend(plain: string, tokens: readonly Token[], at: number, value: number): Tail {
  let next = at + 1;
  let end = tokens[at]!.end;
  let scaled = 1;
  for (let token = tokens[next]; token && /^[\s-]?$/.test(plain.slice(end, token.start)); token = tokens[next]) {
    const factor = scaleWords().get(token.text.toLowerCase());
    if (factor === undefined) break;
    scaled *= factor;
    end = token.end;
    next++;
  }
  const short = shortScale(plain, end);
  if (short) {
    scaled *= short.factor;
    end += short.length;
  }
  const after = plain.slice(end, end + 24);
  const percent = /^[\s-]?%(?:\s*points?)?|^[\s-](?:percentage points?|percent|per cent|pct|pp)\b/.exec(after);
  if (percent) {
    end += percent[0].length;
    while (tokens[next] && tokens[next]!.start < end) next++;
    const points = /point|pp/.test(percent[0]) ? ({ points: true } as const) : {};
    return { value: round((value * scaled) / 100), scaled, kind: 'percent', ...points, end, next };
  }
  const fold = /^[\s-]?fold\b/.exec(after);
  if (fold)
    return { value: round(value * scaled), scaled, kind: 'multiple', end: end + fold[0].length, next: next + 1 };
  if (/^\s+times\b/.test(after)) return { value: round(value * scaled), scaled, kind: 'multiple', end, next };
  return { value: round(value * scaled), scaled, kind: 'plain', end, next };
}

/** bn and mn after digits; k, m and b only after an amount of money: $3.5m. */
function shortScale(plain: string, end: number): { factor: number; length: number } | undefined {
  if (!isDigit(plain.charCodeAt(end - 1))) return undefined;
  const text = /^(?:bn|mn|trn|[kKmMB])(?![A-Za-z])/.exec(plain.slice(end, end + 4))?.[0];
  if (
    !text ||
    (text.length === 1 && !/(?:[$¥€£]|RMB|USD|CNY|EUR)\s?[\d.,]+$/.test(plain.slice(Math.max(0, end - 20), end)))
  )
    return undefined;
  return { factor: shortScales().get(text)!, length: text.length };
}

function finish(plain: string, start: number, tail: Tail, weight: Weight, further: readonly number[] = []): Reading {
  const approximate =
    approximateBefore().test(plain.slice(Math.max(0, start - 32), start)) ||
    approximateAfter.test(plain.slice(tail.end, tail.end + 16));
  const found = numeral(start, tail.end, [tail.value, ...further], weight, tail.kind, approximate);
  return { numerals: [tail.points ? { ...found, points: true } : found], next: tail.next };
}

/** A cardinal, ordinal or counting word, with all the words that belong to it. */
function readWords(plain: string, tokens: readonly Token[], at: number): Reading {
  const first = tokens[at]!;
  const word = first.text.toLowerCase();
  if (word === 'half') return readHalf(plain, tokens, at);
  const single = singleWord(first, word, at + 1);
  if (single) return single;
  const ordinal = ordinalWords().get(word);
  if (ordinal !== undefined) return readOrdinal(plain, tokens, at, ordinal);
  const article = scaleWords().has(word)
    ? /\ban?\s+$/i.exec(plain.slice(Math.max(0, first.start - 4), first.start))?.[0]
    : undefined;
  return article !== undefined || cardinalWords().has(word)
    ? readCardinal(plain, tokens, at, article)
    : { numerals: [], next: at + 1 };
}

/** A word that says a number by itself: twice, quarter, decade, secondly, VI. */
function singleWord({ text, start, end }: Token, word: string, next: number): Reading | undefined {
  const weakly = (values: readonly number[], kind: NumeralKind = 'plain'): Reading => ({
    numerals: [numeral(start, end, values, 'weak', kind)],
    next,
  });
  const doubling = doublings().get(word);
  if (doubling !== undefined) return weakly([doubling], 'multiple');
  if (word === 'quarter' || word === 'quarters') return weakly([0.25], 'fraction');
  if (word === 'decades') return { numerals: [], next };
  const counted = countingWords().get(word);
  if (counted) return weakly(counted);
  if (/^(?:first|second|third)ly$/.test(word)) return weakly([numberFromOrdinalWord(word)!], 'ordinal');
  const roman = isRoman(text) ? numberFromRoman(text) : undefined;
  return roman === undefined ? undefined : weakly([roman]);
}

/** three hundred and fifty, two thirds, one in ten, two and a half, a million with its article */
function readCardinal(plain: string, tokens: readonly Token[], at: number, article: string | undefined): Reading {
  const first = tokens[at]!;
  const sum = sumWords(plain, tokens, at);
  const last = tokens[sum.next - 1]!;
  const part = fractionAfter(plain, tokens, sum.next, last.end);
  if (part && !(part.of === 4 && isSeason(plain, first.start, part.end)))
    return {
      numerals: [numeral(first.start, part.end, [round(sum.value / part.of)], 'usual', 'fraction')],
      next: part.next,
    };
  const tail = extend(plain, tokens, sum.next - 1, sum.value);
  const decades = /^[\s-]decades?\b/.test(plain.slice(tail.end, tail.end + 9)) ? [tail.value * 10] : [];
  const half = /^\s+and a half\b/.test(plain.slice(tail.end, tail.end + 12)) ? [tail.value + 0.5] : [];
  const ofTen = shareOf(sum.value, plain.slice(last.end, last.end + 24));
  const isWeak = sum.value <= 1 || ofTen.length > 0 || (article !== undefined && tail.value <= 1000);
  return finish(plain, first.start - (article?.length ?? 0), tail, isWeak ? 'weak' : 'usual', [
    ...decades,
    ...half,
    ...ofTen,
  ]);
}

/** The share that one in ten, nine out of ten are. */
function shareOf(value: number, after: string): readonly number[] {
  const whole = cardinalWords().get(/^\s+(?:out of|in)\s+(?:every\s+)?([a-z]+)/.exec(after)?.[1] ?? '');
  return whole !== undefined && value < whole ? [round(value / whole)] : [];
}

/** half a million, half of them */
function readHalf(plain: string, tokens: readonly Token[], at: number): Reading {
  const { start, end } = tokens[at]!;
  const scale = tokens[at + 1];
  const factor =
    scale && /^\s+an?\s+$/.test(plain.slice(end, scale.start)) ? scaleWords().get(scale.text.toLowerCase()) : undefined;
  if (scale && factor !== undefined)
    return { numerals: [numeral(start, scale.end, [factor / 2], 'usual')], next: at + 2 };
  return { numerals: [numeral(start, end, [0.5], 'weak', 'fraction')], next: at + 1 };
}

function readOrdinal(plain: string, tokens: readonly Token[], at: number, value: number): Reading {
  const { start, end, text } = tokens[at]!;
  const marker = /^\p{Lu}/u.test(text) && /^,/.test(plain.slice(end, end + 1));
  const part =
    /\ban?\s+$/.test(plain.slice(Math.max(0, start - 4), start)) &&
    /^\s+of\b/.test(plain.slice(end, end + 4)) &&
    value > 2;
  const numerals = [numeral(start, end, [value], marker || part ? 'weak' : 'usual', 'ordinal')];
  if (part) numerals.push(numeral(start, end, [round(1 / value)], 'weak', 'fraction'));
  return { numerals, next: at + 1 };
}

/** Reads twenty-one, three hundred and fifty, two million from a word on. */
function sumWords(plain: string, tokens: readonly Token[], at: number): { value: number; next: number } {
  let total = 0;
  let group: number | undefined;
  let next = at;
  for (; next < tokens.length; next++) {
    const word = tokens[next]!.text.toLowerCase();
    const value = cardinalWords().get(word);
    const factor = scaleWords().get(word);
    if (value === undefined && factor === undefined) break;
    if (next > at && !(isJoined(plain, tokens, next, value) && (value === undefined || mayAdd(group, value)))) break;
    if (value !== undefined) group = (group ?? 0) + value;
    else if (factor === 100) group = (group ?? 1) * 100;
    else {
      total += (group ?? 1) * factor!;
      group = undefined;
    }
  }
  return { value: total + (group ?? 0), next };
}

/** Whether a word belongs to the number before it: by a space or hyphen, or by "and" after a scale. */
function isJoined(plain: string, tokens: readonly Token[], at: number, value: number | undefined): boolean {
  const before = tokens[at - 1]!;
  const gap = plain.slice(before.end, tokens[at]!.start);
  return (
    /^(?:\s+|-)$/.test(gap) ||
    (/^\s+and\s+$/.test(gap) && value !== undefined && scaleWords().has(before.text.toLowerCase()))
  );
}

/** Whether a cardinal may follow in a group: hundreds and more, tens and ones, but not two tens. */
function mayAdd(group: number | undefined, value: number): boolean {
  if (group === undefined) return true;
  if (value === 0) return false;
  return group % 100 === 0 || (group % 100 >= 20 && group % 10 === 0 && value < 10);
}

/** "third", "fifths", "quarters" directly after a cardinal: two thirds. */
function fractionAfter(
  plain: string,
  tokens: readonly Token[],
  next: number,
  end: number,
): { of: number; end: number; next: number } | undefined {
  const token = tokens[next];
  if (!token || !/^[\s-]$/.test(plain.slice(end, token.start))) return undefined;
  const word = token.text.toLowerCase();
  const of = partsOf(word);
  return of === undefined ? undefined : { of, end: token.end, next: next + 1 };
}

/** How many of what a word names make a whole: 4 for quarters, 5 for fifth; undefined for what is no part of ten. */
function partsOf(word: string): number | undefined {
  if (/^quarters?$/.test(word)) return 4;
  if (/^hal(?:f|ves)$/.test(word)) return 2;
  return partWord.test(word) ? numberFromOrdinalWord(word.replace(/s$/, '')) : undefined;
}

/** Quarters of a year, not of a thing: the first two quarters, in three quarters; but three quarters of the firms. */
function isSeason(plain: string, start: number, end: number): boolean {
  return (
    !/^\s+of\b/.test(plain.slice(end, end + 4)) ||
    /\b(?:first|last|past|previous|next)\s+$/i.test(plain.slice(Math.max(0, start - 10), start))
  );
}

/** Whether digits number a list item: (1) 1. 1) */
function isLabel(plain: string, { start, end, text }: Token): boolean {
  if (text.length > 2) return false;
  const before = plain.slice(Math.max(0, start - 3), start);
  const after = plain.slice(end, end + 2);
  return (
    (/\($/.test(before) && /^\)/.test(after)) ||
    (/(?:^|[.;:]\s*|\n)$/.test(before) && /^(?:\)|\.(?!\d)|、)/.test(after))
  );
}

/**
 * In 50-60%, 20 to 30 million, 5, 10 and 15 percent, 2022-24 a number may take its unit or century from its
 * neighbour: it gets that reading too.
 */
function inheritUnits(found: readonly NumeralBeingRead[], plain: string): void {
  for (let at = found.length - 2; at >= 0; at--) {
    const [first, second] = [found[at]!, found[at + 1]!];
    const between = plain.slice(first.end, second.start);
    if (/^[-–/]$/.test(between)) inheritCentury(first, second);
    if (first.kind === 'plain' && first.values.length > 0) inheritUnit(first, second, between, plain);
  }
}

/** 2022-24 */
function inheritCentury(first: NumeralBeingRead, second: NumeralBeingRead): void {
  if (first.kind !== 'year' || second.kind !== 'plain' || second.end - second.start !== 2) return;
  const [own = 0] = first.values;
  const [other = 0] = second.values;
  if (other <= own % 100) return;
  second.values = [other, own - (own % 100) + other];
  second.kind = 'year';
}

function inheritUnit(first: NumeralBeingRead, second: NumeralBeingRead, between: string, plain: string): void {
  const [own = 0] = first.values;
  const [other = 0] = second.values;
  const isRange =
    /^\s*(?:to|or|-|–|—|~)\s*(?:[$¥€£]|RMB\s?|US\$)?$/.test(between) ||
    (/^\s+and\s+$/.test(between) && /\bbetween\s+$/i.test(plain.slice(Math.max(0, first.start - 10), first.start)));
  const isList = /^(?:,|,?\s+and)\s+$/.test(between);
  if (second.kind === 'percent') {
    if (!isRange && (!isList || plain.slice(second.start, second.end).endsWith('%'))) return;
    first.kind = 'percent';
    first.values = [round(own / 100)];
  } else if (second.kind === 'plain' && (isRange || isList) && other >= 1000 && own < 1000) {
    const unit = [1e12, 1e9, 1e6, 1e3].find((candidate) => other >= candidate)!;
    first.values = [...first.values, own * unit];
  }
}
