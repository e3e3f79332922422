// Numbers in running English text.
import { findCodes, unitPattern } from '../shared/codes';
import { clockReadings, findDatesIn } from '../shared/find-dates';
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
  type Draft,
  FixedWords,
  type Numeral,
  type NumeralKind,
  numericText,
  type Weight,
  without,
} from '../shared/running-text';
import { isDigit } from '../shared/script';
import { anyOf, numeralWordsEn, unitWords } from '../words';

const approximateBefore = new RegExp(
  `\\b(?:${anyOf(numeralWordsEn.about)})\\s+(?:the\\s+|an?\\s+|RMB\\s*|US)?[$¥€£]?$`,
  'i',
);
const approximateAfter = /^(?:\s+or\s+(?:so|more|less|above|below)\b|\s*\+|\s+plus\b)/;

/** Words that say two or another number without being its name. */
const countingWords: ReadonlyMap<string, readonly number[]> = new Map(Object.entries(numeralWordsEn.counting));
const doublings: ReadonlyMap<string, number> = new Map(Object.entries(numeralWordsEn.multiples));
const shortScales: ReadonlyMap<string, number> = new Map(Object.entries(numeralWordsEn.shortScales));

const fixed = new FixedWords(numeralWordsEn.fixed, /[a-z]+|\d+/g);

/** The numbers of an English text, in order. Of a date only the year, weakly: `findDates` is about the rest. */
export function findEnglishNumerals(text: string): readonly Numeral[] {
  const whole = numericText(text);
  const dates = findDatesIn(whole, 'en');
  const found: Draft[] = dates.flatMap(({ start, end, points }) =>
    points.flatMap(({ year }) => (year === undefined ? [] : [draft(start, end, [year], 'weak', 'year')])),
  );
  let plain = without(whole, dates);
  const codes = findCodes(plain);
  found.push(...codes);
  plain = without(plain, codes);
  for (const numeral of scan(plain)) {
    if (numeral.weight !== 'weak' && isFixed(plain, numeral)) numeral.weight = 'weak';
    found.push(numeral);
  }
  found.sort((a, b) => a.start - b.start);
  inheritUnits(found, plain);
  return found;
}

function isFixed(plain: string, { start, end }: Draft): boolean {
  const from = Math.max(0, start - 30);
  const near = plain.slice(from, end + 30).toLowerCase();
  return fixed.around(near, near.slice(start - from, end - from), start - from) !== undefined;
}

function draft(
  start: number,
  end: number,
  values: readonly number[],
  weight: Weight,
  kind: NumeralKind = 'plain',
  approximate = false,
): Draft {
  return { start, end, kind, values, weight, approximate };
}

const currencyBefore = new RegExp(`(?:${anyOf(unitWords.currencies)})$`);

const digits = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/y;

/** All words that `readWords` knows; others are passed over. */
const vocabulary: ReadonlySet<string> = new Set([
  ...cardinalWords.keys(),
  ...scaleWords.keys(),
  ...countingWords.keys(),
  ...doublings.keys(),
  ...ordinalWords.keys(),
  'half',
  'halves',
  'quarter',
  'quarters',
  'firstly',
  'secondly',
  'thirdly',
  ...['third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'].map((part) => `${part}s`),
]);
/** Per initial letter, the lengths of the words of the vocabulary as bits: most words of a text are passed over unread. */
const lengthsByInitial = Array.from({ length: 26 }, (_, letter) =>
  [...vocabulary].reduce((bits, word) => (word.charCodeAt(0) === 97 + letter ? bits | (1 << word.length) : bits), 0),
);

function scan(plain: string): readonly Draft[] {
  const tokens = tokensOf(plain);
  const found: Draft[] = [];
  for (let at = 0; at < tokens.length; ) {
    const result = isDigit(plain.charCodeAt(tokens[at]!.start))
      ? readDigits(plain, tokens, at)
      : readWords(plain, tokens, at);
    found.push(...result.numerals);
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
      const known = end - at < 32 && (lengthsByInitial[(code | 32) - 97]! & (1 << (end - at))) !== 0;
      if (known || code === 73 || code === 86 || code === 88) {
        const text = plain.slice(at, end);
        if (vocabulary.has(text.toLowerCase()) || isRoman(text)) tokens.push({ text, start: at, end });
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
const otherUnit = new RegExp(`^[\\s-](?:${anyOf(numeralWordsEn.foreignUnits)})\\b`);

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Reading {
  readonly numerals: readonly Draft[];
  readonly next: number;
}

function readDigits(plain: string, tokens: readonly Token[], at: number): Reading {
  const first = tokens[at]!;
  const value = numberFromDigits(first.text) ?? 0;
  const touching = /^[A-Za-z]{1,2}(?![A-Za-z])/.exec(plain.slice(first.end, first.end + 3))?.[0] ?? '';
  const beforeText = plain.slice(Math.max(0, first.start - 24), first.start);
  const slash = /^\/(\d{1,3})(?![\d/])/.exec(plain.slice(first.end, first.end + 5));
  if (slash && /^\d{1,3}$/.test(first.text) && !/[\d/]$/.test(beforeText)) {
    const lower = Number(slash[1]);
    if (value < lower && lower <= 100)
      return {
        numerals: [draft(first.start, first.end + slash[0].length, [round(value / lower)], 'usual', 'fraction')],
        next: at + 2,
      };
  }
  if (/^(?:st|nd|rd|th)$/i.test(touching))
    return { numerals: [draft(first.start, first.end + 2, [value], 'usual', 'ordinal')], next: at + 1 };
  if (touching === 's' && value >= 10)
    return { numerals: [draft(first.start, first.end + 1, [value, value % 100], 'usual')], next: at + 1 };
  if (/^\d{8,}$/.test(first.text))
    return { numerals: [{ ...draft(first.start, first.end, [value], 'usual', 'code'), code: '' }], next: at + 1 };
  const isYear = /^(?:1[0-9]|20|21)\d{2}$/.test(first.text);
  const tail = extend(plain, tokens, at, value);
  if (tail.next > at + 1 || tail.kind !== 'plain')
    return finish(
      plain,
      first.start,
      tail,
      tail.kind === 'percent'
        ? value === 100
          ? 'usual'
          : 'firm'
        : value < 13 && tail.scaled === 1 && Number.isInteger(value)
          ? 'usual'
          : 'firm',
    );
  if (isYear && !unitPattern.test(plain.slice(first.end, first.end + 8)))
    return { numerals: [draft(first.start, first.end, [value], 'firm', 'year')], next: at + 1 };
  const minute = /^:(\d{2})(?![\d:])/.exec(plain.slice(first.end, first.end + 4));
  if (minute && value < 25)
    return {
      numerals: [draft(first.start, first.end + 3, clockReadings(value, Number(minute[1])), 'usual')],
      next: at + 2,
    };
  if (/^\s?[ap]\.?m\b/.test(plain.slice(first.end, first.end + 5)))
    return { numerals: [draft(first.start, first.end, [value, value + 12], 'usual')], next: at + 1 };
  const glued = /[A-Za-z]$/.test(beforeText) && !currencyBefore.test(beforeText);
  if (glued || isLabel(plain, first)) return finish(plain, first.start, tail, 'weak');
  const letter = /^[kKmMbB](?![A-Za-z])/.exec(touching)?.[0];
  const worded =
    (value < 13 && Number.isInteger(value)) ||
    (value === 24 && /^[\s-]hours?\b/.test(plain.slice(first.end, first.end + 7))) ||
    otherUnit.test(plain.slice(first.end, first.end + 16));
  return finish(
    plain,
    first.start,
    tail,
    worded ? 'usual' : 'firm',
    letter ? [value * (shortScales.get(letter) ?? 1)] : [],
  );
}

interface Tail {
  readonly value: number;
  readonly scaled: number;
  readonly kind: NumeralKind;
  readonly end: number;
  readonly next: number;
}

/** Scale words and a percent sign or word after a number: 3.5 million, 20 percent, 20 percentage points, 50%. */
function extend(plain: string, tokens: readonly Token[], at: number, value: number): Tail {
  let next = at + 1;
  let end = tokens[at]!.end;
  let scaled = 1;
  for (let token = tokens[next]; token && /^[\s-]?$/.test(plain.slice(end, token.start)); token = tokens[next]) {
    const factor = scaleWords.get(token.text.toLowerCase());
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
    return { value: round((value * scaled) / 100), scaled, kind: 'percent', end, next };
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
  return { factor: shortScales.get(text)!, length: text.length };
}

function finish(plain: string, start: number, tail: Tail, weight: Weight, further: readonly number[] = []): Reading {
  const approximate =
    approximateBefore.test(plain.slice(Math.max(0, start - 32), start)) ||
    approximateAfter.test(plain.slice(tail.end, tail.end + 16));
  return {
    numerals: [draft(start, tail.end, [tail.value, ...further], weight, tail.kind, approximate)],
    next: tail.next,
  };
}

/** A cardinal, ordinal or counting word, with all the words that belong to it. */
function readWords(plain: string, tokens: readonly Token[], at: number): Reading {
  const first = tokens[at]!;
  const word = first.text.toLowerCase();
  const nothing = { numerals: [], next: at + 1 };
  const weakly = (values: readonly number[], kind: NumeralKind = 'plain'): Reading => ({
    numerals: [draft(first.start, first.end, values, 'weak', kind)],
    next: at + 1,
  });

  const doubling = doublings.get(word);
  if (doubling !== undefined) return weakly([doubling], 'multiple');
  if (word === 'half') return readHalf(plain, tokens, at);
  if (word === 'quarter' || word === 'quarters') return weakly([0.25], 'fraction');
  if (word === 'decades') return nothing;
  const counted = countingWords.get(word);
  if (counted) return weakly(counted);
  if (/^(?:first|second|third)ly$/.test(word)) return weakly([numberFromOrdinalWord(word)!], 'ordinal');
  const roman = isRoman(first.text) ? numberFromRoman(first.text) : undefined;
  if (roman !== undefined) return weakly([roman]);
  const ordinal = ordinalWords.get(word);
  if (ordinal !== undefined) return readOrdinal(plain, tokens, at, ordinal);
  const article = scaleWords.has(word)
    ? /\ban?\s+$/i.exec(plain.slice(Math.max(0, first.start - 4), first.start))
    : undefined;
  if (!article && !cardinalWords.has(word)) return nothing;

  const sum = sumWords(plain, tokens, at);
  const last = tokens[sum.next - 1]!;
  const part = fractionAfter(plain, tokens, sum.next, last.end);
  if (part && !(part.of === 4 && isSeason(plain, first.start, part.end)))
    return {
      numerals: [draft(first.start, part.end, [round(sum.value / part.of)], 'usual', 'fraction')],
      next: part.next,
    };
  const outOf = /^\s+(?:out of|in)\s+(?:every\s+)?([a-z]+)/.exec(plain.slice(last.end, last.end + 24));
  const tail = extend(plain, tokens, sum.next - 1, sum.value);
  const decades = /^[\s-]decades?\b/.test(plain.slice(tail.end, tail.end + 9)) ? [tail.value * 10] : [];
  const half = /^\s+and a half\b/.test(plain.slice(tail.end, tail.end + 12)) ? [tail.value + 0.5] : [];
  const ofTen =
    outOf && cardinalWords.has(outOf[1]!) && sum.value < cardinalWords.get(outOf[1]!)!
      ? [round(sum.value / cardinalWords.get(outOf[1]!)!)]
      : [];
  const weight: Weight = sum.value <= 1 || ofTen.length > 0 || (article && tail.value <= 1000) ? 'weak' : 'usual';
  return finish(plain, first.start - (article?.[0].length ?? 0), tail, weight, [...decades, ...half, ...ofTen]);
}

/** half a million, half of them */
function readHalf(plain: string, tokens: readonly Token[], at: number): Reading {
  const { start, end } = tokens[at]!;
  const scale = tokens[at + 1];
  const factor =
    scale && /^\s+an?\s+$/.test(plain.slice(end, scale.start)) ? scaleWords.get(scale.text.toLowerCase()) : undefined;
  if (scale && factor !== undefined)
    return { numerals: [draft(start, scale.end, [factor / 2], 'usual')], next: at + 2 };
  return { numerals: [draft(start, end, [0.5], 'weak', 'fraction')], next: at + 1 };
}

function readOrdinal(plain: string, tokens: readonly Token[], at: number, value: number): Reading {
  const { start, end, text } = tokens[at]!;
  const marker = /^\p{Lu}/u.test(text) && /^,/.test(plain.slice(end, end + 1));
  const part =
    /\ban?\s+$/.test(plain.slice(Math.max(0, start - 4), start)) &&
    /^\s+of\b/.test(plain.slice(end, end + 4)) &&
    value > 2;
  const numerals = [draft(start, end, [value], marker || part ? 'weak' : 'usual', 'ordinal')];
  if (part) numerals.push(draft(start, end, [round(1 / value)], 'weak', 'fraction'));
  return { numerals, next: at + 1 };
}

/** Reads twenty-one, three hundred and fifty, two million from a word on. */
function sumWords(plain: string, tokens: readonly Token[], at: number): { value: number; next: number } {
  let total = 0;
  let group: number | undefined;
  let next = at;
  while (next < tokens.length) {
    const token = tokens[next]!;
    const gap = next === at ? '' : plain.slice(tokens[next - 1]!.end, token.start);
    const word = token.text.toLowerCase();
    const value = cardinalWords.get(word);
    const factor = scaleWords.get(word);
    const joined =
      next === at ||
      /^(?:\s+|-)$/.test(gap) ||
      (/^\s+and\s+$/.test(gap) && value !== undefined && scaleWords.has(tokens[next - 1]!.text.toLowerCase()));
    if (!joined) break;
    if (
      value !== undefined &&
      next > at &&
      !(
        group === undefined ||
        (group % 100 === 0 && value > 0) ||
        (group % 100 >= 20 && group % 10 === 0 && value > 0 && value < 10)
      )
    )
      break;
    if (value !== undefined) group = (group ?? 0) + value;
    else if (factor === 100) group = (group ?? 1) * 100;
    else if (factor !== undefined) {
      total += (group ?? 1) * factor;
      group = undefined;
    } else break;
    next++;
  }
  return { value: total + (group ?? 0), next };
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
  const of = /^quarters?$/.test(word)
    ? 4
    : /^hal(?:f|ves)$/.test(word)
      ? 2
      : /^(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)s?$/.test(word)
        ? numberFromOrdinalWord(word.replace(/s$/, ''))
        : undefined;
  return of === undefined ? undefined : { of, end: token.end, next: next + 1 };
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

/** In 50-60%, 20 to 30 million, 5, 10 and 15 percent, 2022-24 a number may take its unit or century from its neighbour: it gets that reading too. */
function inheritUnits(found: Draft[], plain: string): void {
  for (let at = found.length - 2; at >= 0; at--) {
    const [first, second] = [found[at]!, found[at + 1]!];
    const [own = 0] = first.values;
    const [other = 0] = second.values;
    const between = plain.slice(first.end, second.start);
    if (
      first.kind === 'year' &&
      second.kind === 'plain' &&
      /^[-–/]$/.test(between) &&
      second.end - second.start === 2 &&
      other > own % 100
    ) {
      second.values = [other, own - (own % 100) + other];
      second.kind = 'year';
    }
    if (first.kind !== 'plain' || first.values.length === 0) continue;
    const range =
      /^\s*(?:to|or|-|–|—|~)\s*(?:[$¥€£]|RMB\s?|US\$)?$/.test(between) ||
      (/^\s+and\s+$/.test(between) && /\bbetween\s+$/i.test(plain.slice(Math.max(0, first.start - 10), first.start)));
    const list = /^(?:,|,?\s+and)\s+$/.test(between);
    if (second.kind === 'percent' && (range || (list && !plain.slice(second.start, second.end).endsWith('%')))) {
      first.kind = 'percent';
      first.values = [round(own / 100)];
    } else if (second.kind === 'plain' && (range || list) && other >= 1000 && own < 1000) {
      const unit = [1e12, 1e9, 1e6, 1e3].find((candidate) => other >= candidate)!;
      first.values = [...first.values, own * unit];
    }
  }
}
