// What holds for numbers in running text of either language: their type, and the places where digits are no numbers.
import { matches } from '../../base/matches';
import type { Span } from '../../base/text';
import { halfWidth } from './numerals';

/**
 * What a number counts: things, a share of a hundred, a place in an order, a part, a factor, a calendar year, the time
 * of day (its values are hour × 100 + minute).
 */
export type NumeralKind = 'plain' | 'percent' | 'ordinal' | 'fraction' | 'multiple' | 'year' | 'time' | 'code';

/**
 * How much a number says for a comparison. `firm`: a translation must have it (digits). `usual`: it may be worded
 * around (三个方面, two). `weak`: part of a word or an idiom, or "a" (一国两制, 一个, both): it can answer for a number of the
 * other language, but needs no answer.
 */
export type Weight = 'firm' | 'usual' | 'weak';

/** A number in running text. */
export interface Numeral extends Span {
  readonly kind: NumeralKind;
  /**
   * What it may mean, the likeliest first: 50,000 for 5 万, 0.5 for 50% and 五成. None for indefinite numbers (数万,
   * dozens).
   */
  readonly values: readonly number[];
  readonly weight: Weight;
  /** Said to be rounded or a bound: 近, 约, 余, more than. */
  readonly approximate: boolean;
  /** Percentage points: the difference of two shares. */
  readonly points?: true;
  /** The letters of a code with digits (G60, COVID-19, 5G), upper case without hyphen; its values hold the digits. */
  readonly code?: string;
}

/** A numeral while it is being read. */
export type NumeralBeingRead = { -readonly [Key in keyof Numeral]: Numeral[Key] };

/** A numeral at a pair of UTF-16 offsets. */
export function numeral(
  start: number,
  end: number,
  values: readonly number[],
  weight: Weight,
  kind: NumeralKind = 'plain',
  approximate = false,
): NumeralBeingRead {
  return { start, end, kind, values, weight, approximate };
}

/** Addresses, phone numbers, footnote marks and placeholders, each with a cheap sign that a text may have one. */
const noNumbers: readonly { sign: RegExp; pattern: RegExp }[] = [
  { sign: /:\/\/|www\./, pattern: /https?:\/\/\S+|\bwww\.\S+/g },
  { sign: /@/, pattern: /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}/g },
  { sign: /\[\^/, pattern: /\[\^[^\]\s]{1,20}\]/g },
  { sign: /\+\d/, pattern: /\+\d{1,3}[ -]?\d[\d -]{5,14}\d/g },
  { sign: /\d{7}/, pattern: /(?<![\d-])0\d{2,3}[- ]\d{7,8}(?!\d)|(?<!\d)1[3-9]\d{9}(?!\d)/g },
  { sign: /#[A-Z]{2}/, pattern: /#[A-Z]{2,}_?[A-Z]*#/g },
];

/** One of the signs, or of full width: most texts have none, and are asked once. */
const anySign = /[\uff05\uff0b\uff0d-\uff19\uff21-\uff3a\uff41-\uff5a\uff5e@#+]|\[\^|:\/\/|www\.|\d(?:\uff1a|\d{6})/;

const fullWidth = /[\uff0b\uff0d-\uff19\uff21-\uff3a\uff41-\uff5a\uff05\uff5e]|\d\uff1a/;

/**
 * The text with full-width digits and what belongs to them made half-width, and web and mail addresses, phone numbers
 * and footnote marks blanked out. As long as the text: offsets stay.
 */
export function numericText(text: string): string {
  if (!anySign.test(text)) return text;
  let plain = fullWidth.test(text) ? halfWidth(text) : text;
  for (const { sign, pattern } of noNumbers)
    if (sign.test(plain)) plain = plain.replace(pattern, (match) => '\0'.repeat(match.length));
  return plain;
}

/** The text with spans blanked out; they must be in order and apart. */
export function without(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  let result = '';
  let from = 0;
  for (const { start, end } of spans) {
    result += text.slice(from, start) + '\0'.repeat(end - start);
    from = end;
  }
  return result + text.slice(from);
}

/** Fixed words by the numerals in them: finds the longest that lies around a numeral. */
export class FixedWords {
  readonly #byNumeral = new Map<string, { readonly word: string; readonly offset: number }[]>();

  /** `numerals` finds the numerals in a word. */
  constructor(words: readonly string[], numerals: RegExp) {
    for (const word of [...words].sort((a, b) => b.length - a.length)) {
      for (const match of matches(word, numerals)) {
        const known = this.#byNumeral.get(match[0]);
        if (known) known.push({ word, offset: match.index });
        else this.#byNumeral.set(match[0], [{ word, offset: match.index }]);
      }
    }
  }

  /** The span of the fixed word around the numeral that stands at an offset. */
  around(text: string, numeral: string, at: number): Span | undefined {
    const found = this.#byNumeral
      .get(numeral)
      ?.find(({ word, offset }) => offset <= at && text.startsWith(word, at - offset));
    return found && { start: at - found.offset, end: at - found.offset + found.word.length };
  }
}
