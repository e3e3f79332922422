// One number or date in the other styles its language has (GB/T 15835 for Chinese): the value is kept exactly, or
// there is no such style.

import { findEnglishNumerals } from '../en/numerals';
import { fromWords } from '../vocabulary';
import { hanCardinals, hanFigures, hanYearFigures } from '../words';
import { findChineseNumerals } from '../zh/numerals';
import { formatDate, parseDate } from './dates';
import {
  cardinalWords,
  halfWidth,
  numberFromCardinalWord,
  numberFromDigits,
  numberFromHan,
  round,
  scaleWords,
} from './numerals';
import type { Numeral } from './running-text';

/** A way of writing. Two numbers printed in one style can be changed to another together. */
export type NumberStyle =
  | 'digits'
  | 'grouped'
  | 'han'
  | 'han-digits'
  | 'ten-thousands'
  | 'percent'
  | 'percent-han'
  | 'words'
  | 'scaled'
  | 'percent-word';

/** A style with the numeral written in it. */
export interface Styled<S extends string = NumberStyle> {
  readonly style: S;
  readonly text: string;
}

/** The style a numeral has now, and the others. */
export interface Restyled<S extends string = NumberStyle> {
  readonly from: S;
  readonly to: readonly Styled<S>[];
}

/**
 * The styles of a numeral of a text; undefined where its print is in none of them, or its value is so large that it
 * is not known to the last digit.
 */
export function numberStyles(
  printed: string,
  { kind, values: [value], approximate }: Numeral,
  language: 'zh' | 'en',
): Restyled | undefined {
  if (value === undefined || Math.abs(kind === 'percent' ? value * 100 : value) > Number.MAX_SAFE_INTEGER)
    return undefined;
  const found =
    language === 'zh' ? chineseStyles(printed, value, kind, approximate) : englishStyles(printed, value, kind);
  if (!found) return undefined;
  const to = found.to.filter(
    ({ style, text }) => style !== found.from && text !== printed && saysSame(text, value, kind, language),
  );
  return to.length > 0 ? { from: found.from, to } : undefined;
}

/** Reads what was written back: a style that would say another number is none. */
function saysSame(text: string, value: number, kind: Numeral['kind'], language: 'zh' | 'en'): boolean {
  const [zh, en] = [kind === 'year' ? `${text}年` : `共${text}项`, `there are ${text} of them`];
  const read = language === 'zh' ? findChineseNumerals(zh) : findEnglishNumerals(en);
  return (
    read.length === 1 &&
    read[0]!.values[0] === value &&
    (read[0]!.kind === kind || kind === 'year' || kind === 'ordinal')
  );
}

function chineseStyles(
  printed: string,
  value: number,
  kind: Numeral['kind'],
  approximate: boolean,
): Restyled | undefined {
  const plain = halfWidth(printed).replace(/\s+/g, '');
  switch (kind) {
    case 'year':
      if (/^\d{4}$/.test(plain)) return { from: 'digits', to: [{ style: 'han-digits', text: hanDigits(plain) }] };
      return hanYear().test(plain) ? { from: 'han-digits', to: [{ style: 'digits', text: String(value) }] } : undefined;
    case 'percent':
      return chinesePercents(plain, round(value * 100));
    case 'ordinal':
      return chineseOrdinals(plain, value);
    case 'plain':
      return approximate && /[多余来几]/.test(plain) ? undefined : chineseCardinals(plain, value);
    default:
      return undefined;
  }
}

function chinesePercents(plain: string, share: number): Restyled | undefined {
  if (/^百分之/.test(plain)) return { from: 'percent-han', to: [{ style: 'percent', text: `${share}%` }] };
  if (!/^[\d.,]+%$/.test(plain)) return undefined;
  const inHan = Number.isInteger(share) ? [{ style: 'percent-han' as const, text: `百分之${hanCardinal(share)}` }] : [];
  return { from: 'percent', to: inHan };
}

function chineseOrdinals(plain: string, value: number): Restyled | undefined {
  const number = /^第(.+)$/.exec(plain)?.[1];
  if (number === undefined) return undefined;
  if (/^\d+$/.test(number)) return { from: 'digits', to: [{ style: 'han', text: `第${hanCardinal(value)}` }] };
  return numberFromHan(number) === value ? { from: 'han', to: [{ style: 'digits', text: `第${value}` }] } : undefined;
}

function chineseCardinals(plain: string, value: number): Restyled | undefined {
  const from = digitStyle(plain, value) ?? chineseStyle(plain, value);
  if (!from) return undefined;
  const [unit, word] = value >= 1e8 ? [1e8, '亿'] : [1e4, '万'];
  return {
    from,
    to: [
      { style: 'digits', text: plainDigits(value) },
      ...(value >= 1000 ? [{ style: 'grouped' as const, text: grouped(value) }] : []),
      ...(value >= unit ? [{ style: 'ten-thousands' as const, text: `${plainDigits(value / unit)}${word}` }] : []),
      ...(Number.isInteger(value) && value > 0 ? [{ style: 'han' as const, text: hanCardinal(value) }] : []),
    ],
  };
}

/** Whether a value is printed in digits, thousands apart or not. */
function digitStyle(plain: string, value: number): NumberStyle | undefined {
  if (numberFromDigits(plain) !== value) return undefined;
  return plain.includes(',') ? 'grouped' : 'digits';
}

const hanWords = fromWords(() => new RegExp(`^[零${hanCardinals()}]+$`));

function chineseStyle(plain: string, value: number): NumberStyle | undefined {
  if (/^[\d.]+[万亿]$/.test(plain)) return 'ten-thousands';
  return hanWords().test(plain) && numberFromHan(plain) === value ? 'han' : undefined;
}

function englishStyles(printed: string, value: number, kind: Numeral['kind']): Restyled | undefined {
  const plain = halfWidth(printed).trim();
  if (kind === 'percent') return englishPercents(plain, plainDigits(round(value * 100)));
  const from = kind === 'plain' ? (digitStyle(plain, value) ?? englishStyle(plain, value)) : undefined;
  if (!from) return undefined;
  const scale = [...scaleWords()].reverse().find(([, unit]) => unit >= 1e3 && value >= unit);
  return {
    from,
    to: [
      ...(value >= 1000 ? [{ style: 'grouped' as const, text: grouped(value) }] : []),
      { style: 'digits', text: plainDigits(value) },
      ...(scale && value >= 1e4
        ? [{ style: 'scaled' as const, text: `${plainDigits(value / scale[1])} ${scale[0]}` }]
        : []),
      ...(Number.isInteger(value) && value < 100 ? [{ style: 'words' as const, text: inWords(value) }] : []),
    ],
  };
}

function englishPercents(plain: string, share: string): Restyled | undefined {
  const to = [
    { style: 'percent' as const, text: `${share}%` },
    { style: 'percent-word' as const, text: `${share} percent` },
  ];
  if (/^[\d.,]+\s?%$/.test(plain)) return { from: 'percent', to };
  return /^[\d.,]+ (?:percent|per cent)$/.test(plain) ? { from: 'percent-word', to } : undefined;
}

function englishStyle(plain: string, value: number): NumberStyle | undefined {
  if (/^[\d.,]+[ -](?:thousand|million|billion|trillion)$/.test(plain)) return 'scaled';
  return numberFromCardinalWord(plain) === value ? 'words' : undefined;
}

/**
 * A whole date in the other styles of a language, the style that it has now first, each with the template it is
 * written by.
 */
export function dateStyles(printed: string, language: 'zh' | 'en', inHeader: boolean): Restyled<string> | undefined {
  const { parsed, strip } = parsedDate(printed, language);
  if (!parsed || parsed.day === undefined) return undefined;
  const gap = /\d\s/.test(printed) ? ' ' : '';
  const styles =
    language === 'zh'
      ? [`{year}${gap}年${gap}{month}${gap}月${gap}{day}${gap}日`, '{year:han〇}年{month:han}月{day:han}日']
      : ['{month:name} {day}, {year}', '{day} {month:name} {year}'];
  const all = inHeader ? [...styles, '{year}-{month:02}-{day:02}'] : styles;
  const to = all
    .map((style) => ({ style: strip(style), text: formatDate(parsed.iso, strip(style)) }))
    .filter(({ style, text }) => style !== strip(parsed.style) && text !== printed);
  return { from: strip(parsed.style), to };
}

/** A date without its year is read as one of a leap year, and written without it. */
function parsedDate(
  printed: string,
  language: 'zh' | 'en',
): { readonly parsed: ReturnType<typeof parseDate>; readonly strip: (style: string) => string } {
  const whole = parseDate(printed);
  if (whole) return { parsed: whole, strip: (style) => style };
  const inEnglish = /^\d/.test(printed) ? `${printed} 2000` : `${printed}, 2000`;
  const completed = language === 'zh' ? `2000年${printed}` : inEnglish;
  return {
    parsed: parseDate(completed),
    strip: (style) => style.replace(/^\{year[^}]*\}\s?年\s?/, '').replace(/,? \{year\}$/, ''),
  };
}

function plainDigits(value: number): string {
  return String(round(value));
}

function grouped(value: number): string {
  return round(value).toLocaleString('en-US', { maximumFractionDigits: 6 });
}

const hanYear = fromWords(() => new RegExp(`^[${hanYearFigures()}]{4}$`));

function hanDigit(digit: number): string {
  return `〇${hanFigures()}`[digit]!;
}

function hanDigits(digits: string): string {
  return Array.from(digits, (digit) => hanDigit(Number(digit))).join('');
}

const hanUnits = ['', '十', '百', '千'];

/** A whole number from 1 to 2⁵³ − 1 in Chinese characters, as GB/T 15835 writes it: 一百零八, 十三, 二万零五十. */
export function hanCardinal(value: number): string {
  if (value >= 1e8) return joinGroups(Math.floor(value / 1e8), '亿', value % 1e8, 1e7);
  if (value >= 1e4) return joinGroups(Math.floor(value / 1e4), '万', value % 1e4, 1e3);
  let text = '';
  for (let unit = 3, rest = value; unit >= 0; unit--) {
    const digit = Math.floor(rest / 10 ** unit);
    rest -= digit * 10 ** unit;
    if (digit > 0) text += `${hanDigit(digit)}${hanUnits[unit]}`;
    else if (text !== '' && rest > 0 && !text.endsWith('零')) text += '零';
  }
  return text.replace(/^一十/, '十');
}

function joinGroups(high: number, unit: string, low: number, full: number): string {
  const lower = low === 0 ? '' : hanCardinal(low).replace(/^十/, '一十');
  return `${hanCardinal(high)}${unit}${low > 0 && low < full ? '零' : ''}${lower}`;
}

function inWords(value: number): string {
  const [word] = [...cardinalWords()].find(([, number]) => number === value) ?? [];
  if (word !== undefined) return word;
  const [ten] = [...cardinalWords()].find(([, number]) => number === value - (value % 10))!;
  const [one] = [...cardinalWords()].find(([, number]) => number === value % 10)!;
  return `${ten}-${one}`;
}
