// What holds for numbers in running text of either language: their type, and the places where digits are no numbers.
import type { Span } from '../text';
import { halfWidth } from './numerals';

/** What a number counts: things, a share of a hundred, a place in an order, a part, a factor, a calendar year. */
export type NumeralKind = 'plain' | 'percent' | 'ordinal' | 'fraction' | 'multiple' | 'year' | 'code';

/**
 * How much a number says for a comparison. `firm`: a translation must have it (digits). `usual`: it may be worded around (三个方面, two).
 * `weak`: part of a word or an idiom, or "a" (一国两制, 一个, both): it can answer for a number of the other language, but needs no answer.
 */
export type Weight = 'firm' | 'usual' | 'weak';

/** A number in running text. */
export interface Numeral extends Span {
  readonly kind: NumeralKind;
  /** What it may mean, the likeliest first: 50,000 for 5 万, 0.5 for 50% and 五成. None for indefinite numbers (数万, dozens). */
  readonly values: readonly number[];
  readonly weight: Weight;
  /** Said to be rounded or a bound: 近, 约, 余, more than. */
  readonly approximate: boolean;
  /** The letters of a code with digits (G60, COVID-19, 5G), upper case without hyphen; its values hold the digits. */
  readonly code?: string;
}

const noNumbers: readonly RegExp[] = [
  /https?:\/\/\S+|\bwww\.\S+/g,
  /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}/g,
  /\[\^[^\]\s]{1,20}\]/g,
  /\+\d{1,3}[ -]?\d[\d -]{5,14}\d/g,
  /(?<![\d-])0\d{2,3}[- ]\d{7,8}(?!\d)|(?<!\d)1[3-9]\d{9}(?!\d)/g,
  /#[A-Z]{2,}_?[A-Z]*#/g,
];

/**
 * The text with full-width digits and marks made half-width, and web and mail addresses, phone numbers and footnote marks blanked out.
 * As long as the text: offsets stay.
 */
export function numericText(text: string): string {
  let plain = halfWidth(text);
  for (const pattern of noNumbers) plain = plain.replace(pattern, (match) => '\0'.repeat(match.length));
  return plain;
}

/** The text with spans blanked out. */
export function without(text: string, spans: readonly Span[]): string {
  let result = '';
  let from = 0;
  for (const { start, end } of spans) {
    result += text.slice(from, start) + '\0'.repeat(end - start);
    from = end;
  }
  return result + text.slice(from);
}
