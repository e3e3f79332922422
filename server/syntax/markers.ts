// Markers: how headings, points and list items are numbered, in both languages.

import { numberFromHan, numberFromOrdinalWord, numberFromRoman } from '../language/shared/numerals';
import { fromWords } from '../language/vocabulary';
import { formsEn, formsZh, hanFigures, hanOrdinals } from '../language/words';
import { oneOf } from './patterns';

/** How a marker is written. */
export type MarkerStyle =
  | 'han-comma' // 一、
  | 'han-paren' // （一）
  | 'arabic-dot' // 1.
  | 'arabic-comma' // 1、
  | 'arabic-paren' // （1） 1）
  | 'circled' // ①
  | 'roman-dot' // I.
  | 'roman-paren' // (I)
  | 'part' // 第一部分 / Part I
  | 'han-is' // 一是
  | 'di-han' // 第一，
  | 'sequence' // 首先，
  | 'ordinal-word'; // First,

export interface Marker {
  readonly kind: 'heading' | 'point' | 'list-item';
  readonly style: MarkerStyle;
  readonly number: number;
  /** As printed, without surrounding space: 一、 */
  readonly label: string;
  /** Length of the marker in the prose, white space after it included. */
  readonly length: number;
}

/** Words that count, 0 where the points before tell the number. */
const sequence = fromWords(
  (): ReadonlyMap<string, number> => new Map(formsZh().sequence.map(({ word, number }) => [word, number])),
);

const han = fromWords(() => `[${hanOrdinals()}百零〇两]`);
const figure = fromWords(() => `[${hanFigures()}〇]`);

/** How a marker is written; `number` reads group 1. */
interface MarkerForm {
  readonly style: MarkerStyle;
  readonly kind: Marker['kind'];
  readonly pattern: RegExp;
  readonly number: (group: string) => number | undefined;
}

/** In the order they are tried. */
const forms = fromWords((): readonly MarkerForm[] => [
  ...chineseHeadings(),
  ...latinHeadings,
  ...listItems,
  ...chinesePoints(),
  englishPoint,
]);

const chineseHeadings = fromWords((): readonly MarkerForm[] => [
  {
    style: 'han-comma',
    kind: 'heading',
    // 五一 and 一九三七 are days and years, 十一 before a comma is a holiday
    pattern: new RegExp(`^(?!十一[，,]|${han()}*${figure()}{2})(${han()}{1,4})\\s?[、．.，,]\\s*`),
    number: numberFromHan,
  },
  {
    style: 'han-paren',
    kind: 'heading',
    pattern: new RegExp(`^[（(]\\s*(${han()}{1,4})\\s*[)）]\\s*[、，.．,]?\\s*`),
    number: numberFromHan,
  },
  {
    style: 'part',
    kind: 'heading',
    pattern: new RegExp(`^第(${han()}{1,3})${oneOf(formsZh().parts)}[：:、，]?\\s*`),
    number: numberFromHan,
  },
  {
    style: 'part',
    kind: 'heading',
    pattern: new RegExp(`^${oneOf(formsEn().parts)} ([IVX]{1,5}|\\d{1,2}|[A-Z][a-z]{2,5})\\b[.:]?\\s*`),
    number: anyNumber,
  },
]);

const latinHeadings: readonly MarkerForm[] = [
  { style: 'roman-dot', kind: 'heading', pattern: /^([IVX]{1,6}|[Ⅰ-Ⅻ])\s?[.．、]\s*(?=\S)/, number: numberFromRoman },
  {
    style: 'roman-paren',
    kind: 'heading',
    pattern: /^[（(]\s*([IVX]{1,6}|[Ⅰ-Ⅻ])\s*[)）]\s*/,
    number: numberFromRoman,
  },
  { style: 'arabic-dot', kind: 'heading', pattern: /^(\d{1,2})\s?[.．](?![\d])\s*(?=\S)/, number: Number },
  { style: 'arabic-comma', kind: 'heading', pattern: /^(\d{1,2})\s?、\s*(?=[^\s\d])/, number: Number },
];

const listItems: readonly MarkerForm[] = [
  {
    style: 'arabic-paren',
    kind: 'list-item',
    pattern: /^(?:[（(]\s*(\d{1,2})\s*[)）]|(\d{1,2})[)）])\s*[、，.．,]?\s*/,
    number: Number,
  },
  { style: 'circled', kind: 'list-item', pattern: /^([①-⑳])\s*/, number: (group) => group.charCodeAt(0) - 0x245f },
];

const chinesePoints = fromWords((): readonly MarkerForm[] => [
  {
    style: 'han-is',
    kind: 'point',
    pattern: new RegExp(`^(${han()}{1,3})(?:是|要|则)(?!否|不是)[，,、：:]?\\s*`),
    number: numberFromHan,
  },
  {
    style: 'di-han',
    kind: 'point',
    pattern: new RegExp(`^第(${han()}{1,3})(?:[，,、：:；]|是[，,、：:]?)\\s*`),
    number: numberFromHan,
  },
  { style: 'di-han', kind: 'point', pattern: new RegExp(`^其(${han()}{1,2})[，,、：:]\\s*`), number: numberFromHan },
  {
    style: 'sequence',
    kind: 'point',
    pattern: new RegExp(`^(${oneOf(sequence().keys())})[，,、：:]\\s*`),
    number: (group) => sequence().get(group),
  },
]);

const englishPoint: MarkerForm = {
  style: 'ordinal-word',
  kind: 'point',
  pattern: new RegExp(
    '^(First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Last|Final)(?:ly)?' +
      '(?: of all| and foremost)?\\s?[,:，]\\s*',
  ),
  number: numberFromOrdinalWord,
};

/** A mark behind a word that counts is no part of it. */
const countedComma = fromWords(() => new RegExp(`^(第.{1,3}|${oneOf(sequence().keys())}|其.{1,2})、$`));
const inlineSecond = /^[^。]*[，；,;]\s?(?:二(?:是|要|则)|第二[，、是]|其次[，、是]|second,)/;

const startsMarker = fromWords(() => new RegExp(`^[${han().slice(1, -1)}第首其再最（(\\dIVX①-⑳Ⅰ-ⅻFSTELNPC]`));

/** The marker a block or line starts with. 最后 and Finally get number 0: what they are depends on the points before. */
export function markerAt(text: string): Marker | undefined {
  const first = text.charCodeAt(0);
  // most blocks start with an ordinary character: look before trying a dozen patterns
  if (!(first < 0x7b || first > 0x2400) || !startsMarker().test(text)) return undefined;
  for (const { style, kind, pattern, number } of forms()) {
    const match = pattern.exec(text);
    if (!match) continue;
    const value = number(match[1] ?? match[2]!);
    // 一是先开门，二是再谈收费 in one paragraph is a sentence, no list of points
    if (value === 1 && kind === 'point' && inlineSecond.test(text.slice(match[0].length, match[0].length + 80)))
      return undefined;
    if (value === undefined && !/^(Last|Final)$/.test(match[1]!)) continue;
    return {
      kind,
      style,
      number: value ?? 0,
      label: match[0]
        .trim()
        .replace(/[，,：:；]$/, style === 'han-comma' ? '$&' : '')
        .replace(countedComma(), '$1'),
      length: match[0].length,
    };
  }
  return undefined;
}

function anyNumber(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  return (
    numberFromRoman(text) ??
    numberFromOrdinalWord(text) ??
    ['One', 'Two', 'Three', 'Four', 'Five', 'Six'].indexOf(text) + 1
  );
}
