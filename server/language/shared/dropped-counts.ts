// Small counts that only one of two sentences has: 三年 against "for years".

import type { Span } from '../../base/text';
import { fromWords } from '../vocabulary';
import { anyOf, droppedEn, droppedZh } from '../words';
import type { Facts } from './facts';
import type { Numeral } from './running-text';

/**
 * Whether a translation has lost a count that languages word around at other places (一个, 两国, 这三项, "both"). It has for
 * sure where the number counts things or time by its measure word or noun, the sentence that says the same has no
 * number that is left over and no word for several, and things are not listed, so that anybody can count them.
 * `own` is the language that has the number, `other` the one that may lack it.
 */
export function isDroppedCount(numeral: Numeral, own: Facts, other: Facts, language: 'zh' | 'en'): boolean {
  const [value = 0] = numeral.values;
  if (numeral.kind !== 'plain' || numeral.values.length !== 1 || numeral.weight === 'weak') return false;
  // 24 hours are a day, and "round the clock"
  if (value < 2 || value === 24) return false;
  if (!(language === 'zh' ? isChineseCount : isEnglishCount)(own.text, numeral)) return false;
  const pair = sentencesAround(numeral, own, other, language);
  if (!pair) return false;
  const [here, there] = [
    own.text.slice(pair.own.start, pair.own.end),
    other.text.slice(pair.other.start, pair.other.end),
  ];
  const isTime = (language === 'zh' ? timeZh() : timeEn()).test(own.text.slice(numeral.end, numeral.end + 10));
  const isListed = !isTime && /、|：|: /.test(here + there);
  const isVague = (language === 'zh' ? severalEn() : severalZh()).test(there);
  return !isListed && !isVague && !hasAnother(own, other, pair);
}

/**
 * Whether the other sentence has a number that none of the first is: it may be the one looked for, worded otherwise.
 * One is mostly none (一起, 统一), and years are counted by nobody.
 */
function hasAnother(own: Facts, other: Facts, pair: SentencePair): boolean {
  const values = new Set(own.numerals.filter((each) => within(each, pair.own)).flatMap((each) => each.values));
  return other.numerals.some(
    (each) =>
      within(each, pair.other) &&
      each.kind !== 'year' &&
      each.values[0] !== 1 &&
      !each.values.some((value) => values.has(value)),
  );
}

interface SentencePair {
  readonly own: Span;
  readonly other: Span;
}

/** Digits, or a number from three on, before a measure word of things or time; not taken up from before: 这三项. */
function isChineseCount(text: string, { start, end }: Numeral): boolean {
  return (
    !/^[一两二]$/.test(text.slice(start, end)) &&
    countedZh().test(text.slice(end, end + 3)) &&
    !takenUpZh().test(text.slice(Math.max(0, start - 3), start))
  );
}

/** A number before a noun in the plural; not taken up from before: these three firms, the three of them. */
function isEnglishCount(text: string, { start, end, values: [value = 0] }: Numeral): boolean {
  return (
    (value > 2 || /\d/.test(text[start]!)) &&
    countedEn().test(text.slice(end, end + 24)) &&
    !takenUpEn().test(text.slice(Math.max(0, start - 12), start))
  );
}

/** The sentence of a number and the one that says the same: of texts with equally many, of like length. */
function sentencesAround(
  { start }: Numeral,
  own: Facts,
  other: Facts,
  language: 'zh' | 'en',
): SentencePair | undefined {
  const here = own.sentences;
  const there = other.sentences;
  const at = here.findIndex((sentence) => sentence.start <= start && start < sentence.end);
  if (at < 0 || here.length !== there.length) return undefined;
  const pair = { own: here[at]!, other: there[at]! };
  const [zh, en] = language === 'zh' ? [pair.own, pair.other] : [pair.other, pair.own];
  const ratio = (en.end - en.start) / (zh.end - zh.start);
  return ratio > 2 && ratio < 6 ? pair : undefined;
}

function within({ start, end }: Span, outer: Span): boolean {
  return outer.start <= start && end <= outer.end;
}

const countedZh = fromWords(
  () => new RegExp(`^\\s?(?:多|余)?(?:${anyOf([...droppedZh().measures, ...droppedZh().time])})`),
);
const timeZh = fromWords(() => new RegExp(`^\\s?(?:${anyOf(droppedZh().time)})`));
const takenUpZh = fromWords(() => new RegExp(`(?:${anyOf(droppedZh().takenUp)})$`));
const severalZh = fromWords(() => new RegExp(anyOf(droppedZh().several)));
const countedEn = fromWords(() => new RegExp(`^[ -](?:${anyOf([...droppedEn().counted, ...droppedEn().time])})\\b`));
const timeEn = fromWords(() => new RegExp(`^[ -](?:${anyOf(droppedEn().time)})\\b`));
const takenUpEn = fromWords(() => new RegExp(`\\b(?:${anyOf(droppedEn().takenUp)})\\s+$`, 'i'));
const severalEn = fromWords(() => new RegExp(`\\b(?:${anyOf(droppedEn().several)})\\b`, 'i'));
