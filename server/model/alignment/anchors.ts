// What a translation must have as well, in whatever form: numbers by value, Latin words, names by their pinyin, terms
// and organizations by their renderings.

import { matches } from '../../base/matches';
import { builtinLexicon } from '../../knowledge/lexicon/builtin';
import { mentionsOf } from '../../knowledge/lexicon/mentions';
import type { Numeral } from '../../language/shared/running-text';
import { pinyinIn, soundsOf } from '../../language/zh/names';
import { lasting } from '../../syntax/lasting';
import type { Element } from '../../syntax/tree';
import { factsOf } from '../facts';
import { mentionsInChinese } from '../people/chinese';

/** What shows of a block that its translation must have. */
export interface Anchors {
  /** Numbers, each by the values that it may have: 44.83万 and 448,300 are one. */
  readonly figures: readonly (readonly string[])[];
  /** Latin words in lower case: of a Chinese text all, of an English one those with a capital. */
  readonly words: ReadonlySet<string>;
  /**
   * People by the sounds of their names: of a Chinese text whom it introduces or quotes, of an English one all pinyin.
   */
  readonly names: readonly ReadonlySet<number>[];
  /** What the whole sounds like, so that places and names nobody introduces are found; of a Chinese text. */
  readonly sounds: ReadonlySet<number>;
  /** Terms and organizations that every build knows: those of an office do not decide which blocks are a pair. */
  readonly terms: ReadonlySet<object>;
}

/** The anchors of an element. */
export const anchorsIn = lasting(
  (element: Element): Anchors => (element.language === 'zh' ? inChinese(element) : inEnglish(element)),
);

function inChinese(element: Element): Anchors {
  const { text } = element.prose;
  return {
    figures: valuesOf(factsOf(element, 'zh').numerals),
    words: wordsIn(text, /[A-Za-z][A-Za-z0-9&-]+/g),
    names: mentionsInChinese(text, () => false).map(({ name }) => soundsOf(name)),
    sounds: soundsOf(text),
    terms: termsIn(element),
  };
}

function inEnglish(element: Element): Anchors {
  const { text } = element.prose;
  return {
    figures: valuesOf(factsOf(element, 'en').numerals),
    words: wordsIn(text, /[A-Z][A-Za-z0-9&-]*/g),
    names: pinyinIn(text).map((sounds) => new Set(sounds)),
    sounds: new Set(),
    terms: termsIn(element),
  };
}

function termsIn(element: Element): ReadonlySet<object> {
  const entries = mentionsOf(element, builtinLexicon).flatMap((mention) => mention.entries);
  return new Set(
    entries.flatMap((entry): readonly object[] => {
      if (entry.type === 'person') return [];
      return [entry.type === 'term' ? entry.term : entry.organization];
    }),
  );
}

function wordsIn(text: string, pattern: RegExp): ReadonlySet<string> {
  return new Set(Array.from(matches(text, pattern), ([word]) => word.toLowerCase()));
}

function valuesOf(numerals: readonly Numeral[]): readonly (readonly string[])[] {
  return numerals.filter(isTelling).map(({ values }) => values.map((value) => String(Number(value.toPrecision(6)))));
}

/** Whether a number tells one block from another: 一 and "two" are everywhere. */
function isTelling({ weight, values: [value = 0] }: Numeral): boolean {
  return weight === 'firm' || (weight === 'usual' && value > 3);
}

/** How many anchors blocks of the two languages have in common, and how many there are. */
export interface Shared {
  readonly shared: number;
  readonly all: number;
}

/** What Chinese and English blocks have in common. Latin words of the English count where the Chinese has them. */
export function sharedAnchors(zh: readonly Anchors[], en: readonly Anchors[]): Shared {
  const parts = [sharedFigures(zh, en), sharedWords(zh, en), sharedNames(zh, en), sharedTerms(zh, en)];
  return parts.reduce((sum, { shared, all }) => ({ shared: sum.shared + shared, all: sum.all + all }));
}

function sharedFigures(zh: readonly Anchors[], en: readonly Anchors[]): Shared {
  const chinese = zh.flatMap(({ figures }) => figures);
  const english = en.flatMap(({ figures }) => figures);
  if (chinese.length === 0 || english.length === 0) return { shared: 0, all: chinese.length + english.length };
  // how often each value is still free: a table has many, and is not to be compared with each other
  const free = new Map<string, number>();
  for (const value of english.flat()) free.set(value, (free.get(value) ?? 0) + 1);
  let shared = 0;
  for (const values of chinese) {
    const same = values.find((value) => (free.get(value) ?? 0) > 0);
    if (same === undefined) continue;
    free.set(same, free.get(same)! - 1);
    shared++;
  }
  return { shared: Math.min(shared, english.length), all: Math.max(chinese.length, english.length) };
}

function sharedWords(zh: readonly Anchors[], en: readonly Anchors[]): Shared {
  const words = zh.flatMap((anchors) => [...anchors.words]);
  return { shared: words.filter((word) => en.some((anchors) => anchors.words.has(word))).length, all: words.length };
}

function sharedNames(zh: readonly Anchors[], en: readonly Anchors[]): Shared {
  const people = zh.flatMap(({ names }) => names);
  const spelt = en.flatMap(({ names }) => names);
  const shared = spelt.filter((name) => zh.some(({ sounds }) => meets(name, sounds))).length;
  const lost = people.filter((name) => !spelt.some((other) => meets(other, name))).length;
  return { shared, all: spelt.length + lost };
}

/** What a term weighs that the other side has not: it may be worded otherwise there. */
const lostTerm = 0.5;

function sharedTerms(zh: readonly Anchors[], en: readonly Anchors[]): Shared {
  const chinese = new Set(zh.flatMap(({ terms }) => [...terms]));
  const shared = [...chinese].filter((term) => en.some(({ terms }) => terms.has(term))).length;
  return { shared, all: shared + lostTerm * (chinese.size - shared) };
}

function meets(some: ReadonlySet<number>, others: ReadonlySet<number>): boolean {
  for (const each of some) if (others.has(each)) return true;
  return false;
}
