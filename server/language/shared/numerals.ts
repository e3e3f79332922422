// Single numerals, as whole strings, in the notations of both languages: Han characters, Roman, words, full-width
// digits.
import { fromWords } from '../vocabulary';
import { hanFigures, numeralWordsEn, numeralWordsZh } from '../words';

/**
 * Full-width letters, digits and marks as half-width ones (Unicode block Halfwidth and Fullwidth Forms), character by
 * character: offsets stay the same.
 */
export function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000]/g, (mark) =>
    mark === '\u3000' ? ' ' : String.fromCharCode(mark.charCodeAt(0) - 0xfee0),
  );
}

const hanDigits = fromWords(() => ({ ...numeralWordsZh().digits, ...numeralWordsZh().formalDigits }));
const hanUnits = fromWords(() => ({ ...numeralWordsZh().units, ...numeralWordsZh().formalUnits }));
const hanTens = fromWords(() => numeralWordsZh().tens);
const hanGroups = fromWords(() => numeralWordsZh().groups);

/**
 * The number that the whole string writes in Chinese characters, digits, or digits before a unit: 十三, 一百零八, 二〇二四, 廿五,
 * 3.5 亿, １２. Undefined when it is no number, and for two digits before a unit (五六十: an estimate, not a number).
 */
export function numberFromHan(text: string): number | undefined {
  const compact = text.replace(/\s+/g, '');
  const arabic = numberFromDigits(compact);
  if (arabic !== undefined) return arabic;
  if (compact.length === 0 || compact.length > 24) return undefined;
  return digitByDigit(compact) ?? sumOfGroups(halfWidth(compact));
}

/** The number that digits of either script write one after the other; undefined where something else is among them. */
function digitByDigit(text: string): number | undefined {
  let written = '';
  for (const character of text) {
    const digit = hanDigits()[character] ?? (/^[0-9０-９]$/.test(character) ? halfWidth(character) : undefined);
    if (digit === undefined) return undefined;
    written += digit;
  }
  return Number(written);
}

/** A number in Chinese characters as far as it is read. */
interface HanSum {
  /** What is closed by 万 or 亿, and the group after it. */
  total: number;
  group: number;
  /** A digit that waits for its unit. */
  digit: number | undefined;
  lastUnit: number;
  /** Whether 零 stands before the digit. */
  zero: boolean;
}

/**
 * Sums 千百十 groups and their 万 and 亿. A digit without unit may only end the number or follow 零 (一百零八); 一百五 is 150 in
 * speech.
 */
function sumOfGroups(compact: string): number | undefined {
  const sum: HanSum = { total: 0, group: 0, digit: undefined, lastUnit: 0, zero: false };
  for (let at = 0; at < compact.length; ) {
    const arabic = /^[0-9][0-9,]*(?:\.[0-9]+)?/.exec(compact.slice(at))?.[0];
    const isRead = arabic ? addDigit(sum, numberFromDigits(arabic)) : addHan(sum, compact[at]!);
    if (!isRead) return undefined;
    at += arabic?.length ?? 1;
  }
  const { total, group, digit = 0, lastUnit, zero } = sum;
  const isSpoken = Number.isInteger(digit) && digit < 10 && !zero && lastUnit >= 100;
  return round(total + group + digit * (isSpoken ? lastUnit / 10 : 1));
}

/** False where two digits stand together. */
function addDigit(sum: HanSum, value: number | undefined): boolean {
  if (sum.digit !== undefined || value === undefined) return false;
  sum.digit = value;
  return true;
}

/** Adds a character of a number; false where it is none. */
function addHan(sum: HanSum, character: string): boolean {
  const plain = hanDigits()[character];
  if (plain !== undefined) {
    if (plain !== 0) return addDigit(sum, plain);
    sum.zero = true;
    return sum.digit === undefined;
  }
  const ten = hanTens()[character];
  const unit = hanUnits()[character];
  const magnitude = hanGroups()[character];
  if (ten !== undefined) {
    sum.group += ten;
    sum.lastUnit = 10;
    return sum.digit === undefined;
  }
  if (unit !== undefined) {
    sum.group += (sum.digit ?? 1) * unit;
  } else if (magnitude !== undefined) {
    const before = sum.group + (sum.digit ?? 0);
    sum.total = magnitude === 1e8 ? (sum.total + before || 1) * magnitude : sum.total + (before || 1) * magnitude;
    sum.group = 0;
  } else return false;
  sum.digit = undefined;
  sum.lastUnit = unit ?? magnitude!;
  sum.zero = false;
  return true;
}

/**
 * The number that the whole string writes in half- or full-width digits, thousands separated by commas or not: 26,800
 * or 3.5.
 */
export function numberFromDigits(text: string): number | undefined {
  const plain = halfWidth(text);
  if (!/^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/.test(plain)) return undefined;
  return Number(plain.replaceAll(',', ''));
}

const romanValues: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** The number of a whole Roman numeral from I to XXXIX, in one case, also full-width or as one character (Ⅵ). */
export function numberFromRoman(text: string): number | undefined {
  const plain = text.normalize('NFKC');
  if (!/^(?=.)(?:X{0,3}(?:IX|IV|V?I{0,3})|x{0,3}(?:ix|iv|v?i{0,3}))$/.test(plain)) return undefined;
  const values = Array.from(plain.toUpperCase(), (letter) => romanValues[letter]!);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

const smallCardinals = fromWords(() => numeralWordsEn().cardinals);
const smallOrdinals = fromWords(() => numeralWordsEn().ordinals);
const tens = fromWords(() => numeralWordsEn().tens);

/** Values of English number words below a hundred. */
export const cardinalWords = fromWords(
  (): ReadonlyMap<string, number> =>
    new Map([
      ...smallCardinals().map((word, value) => [word, value] as const),
      ...tens().map((word, at) => [word, (at + 2) * 10] as const),
    ]),
);

/** Values of the English words that multiply what stands before them. */
export const scaleWords = fromWords(
  (): ReadonlyMap<string, number> => new Map(Object.entries(numeralWordsEn().scales)),
);

/** Values of English ordinals of one word. */
export const ordinalWords = fromWords(
  (): ReadonlyMap<string, number> =>
    new Map([
      ...smallOrdinals()
        .map((word, value) => [word, value] as const)
        .slice(1),
      ...tens().map((word, at) => [word.replace(/y$/, 'ieth'), (at + 2) * 10] as const),
    ]),
);

/** The number of an English ordinal that is the whole string: first, Secondly, twenty-first, 20th. */
export function numberFromOrdinalWord(text: string): number | undefined {
  const plain = text.trim().toLowerCase();
  const digits = /^(\d{1,6})(?:st|nd|rd|th)$/.exec(plain);
  if (digits) return Number(digits[1]);
  const known = ordinalWords().get(plain) ?? ordinalWords().get(plain.replace(/ly$/, ''));
  if (known !== undefined) return known;
  const [ten, one, ...rest] = plain.split(/[-‑\s]/);
  if (!ten || !one || rest.length > 0 || !tens().includes(ten)) return undefined;
  const unit = ordinalWords().get(one);
  return unit !== undefined && unit < 10 ? cardinalWords().get(ten)! + unit : undefined;
}

/**
 * The number of an English cardinal in words that is the whole string: twelve, twenty-one, three hundred and fifty, a
 * hundred.
 */
export function numberFromCardinalWord(text: string): number | undefined {
  const words = text
    .trim()
    .toLowerCase()
    .split(/[-‑\s]+/);
  const sum: WordSum = { total: 0, group: undefined, last: Infinity };
  for (const [at, word] of words.entries()) {
    const isArticle = /^an?$/.test(word) && at === 0 && words.length > 1;
    const isAnd = word === 'and' && at > 0 && at < words.length - 1;
    if (!addWord(sum, word) && !isArticle && !isAnd) return undefined;
  }
  return sum.group === undefined && sum.total === 0 ? undefined : sum.total + (sum.group ?? 0);
}

/** A number in English words as far as it is read; in its group only less than `last` may follow. */
interface WordSum {
  total: number;
  group: number | undefined;
  last: number;
}

/** Adds a word of a number; false where it is none, or cannot stand there. */
function addWord(sum: WordSum, word: string): boolean {
  const value = cardinalWords().get(word);
  const scale = scaleWords().get(word);
  if (value !== undefined) return addCardinal(sum, value);
  if (scale === 100) {
    if (sum.group === 0 || (sum.group ?? 1) > 99) return false;
    sum.group = (sum.group ?? 1) * 100;
    sum.last = 100;
  } else if (scale !== undefined) {
    if (sum.group === 0 || (sum.total > 0 && sum.total <= scale)) return false;
    sum.total += (sum.group ?? 1) * scale;
    sum.group = undefined;
    sum.last = Infinity;
  } else return false;
  return true;
}

function addCardinal(sum: WordSum, value: number): boolean {
  if (value >= sum.last || (sum.group !== undefined && value === 0)) return false;
  sum.group = (sum.group ?? 0) + value;
  sum.last = value < 20 ? 0 : 10;
  return true;
}

/** A number from 1 to 99 in Chinese characters (十三); other numbers in digits. */
export function hanNumber(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 99) return String(n);
  const digits = `〇${hanFigures()}`;
  const ten = Math.floor(n / 10);
  return (ten > 1 ? digits[ten] : '') + (ten > 0 ? '十' : '') + (n % 10 > 0 ? digits[n % 10] : '');
}

/** A number from 1 to 39 as a Roman numeral; other numbers in digits. */
export function romanNumber(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 39) return String(n);
  return 'X'.repeat(Math.floor(n / 10)) + ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][n % 10]!;
}

/** Removes the noise of binary fractions: 44.83 × 10 000 = 448 300. */
export function round(value: number): number {
  return Number(value.toPrecision(12));
}
