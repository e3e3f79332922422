// Chinese personal names: their parts, their spelling in Hanyu Pinyin (GB/T 28039-2011), and which names sound alike.

import { pinyin } from 'pinyin-pro';
import { matches } from '../../base/matches';
import { unitTable, unitTest } from '../../base/units';
import { fromWords } from '../vocabulary';
import { compoundSurnames, englishNameWords, furtherReadings, singleSurnames, surnamesAbroad } from '../words';
import { isSyllable, splitSyllables } from './syllables';

export interface ChineseName {
  readonly surname: string;
  readonly given: string;
}

/** How an English form renders a Chinese name: by the standard, recognizably but against it, or not at all. */
export type PinyinMatch = 'standard' | 'nonstandard' | false;

/**
 * Surname and given name of a name of two to four Chinese characters; undefined when it does not begin with a
 * surname.
 */
export function splitChineseName(name: string): ChineseName | undefined {
  if (surnameStarts()[name.charCodeAt(0)] === 0 && !isSpace(name.charCodeAt(0))) return undefined;
  const compact = name.replace(/\s+/g, '');
  const compound = compact.slice(0, 2);
  const isCompound = compoundSurnames().has(compound);
  const isSingle = singleSurnames().has(compact[0]!);
  if ((!isSingle && !isCompound) || !/^\p{Script=Han}{2,4}$/u.test(compact)) return undefined;
  if (compact.length > 2 && isCompound) return { surname: compound, given: compact.slice(2) };
  return compact.length > 3 || !isSingle ? undefined : { surname: compact[0]!, given: compact.slice(1) };
}

/** The characters that surnames begin with: most others need no look-up. */
const surnameStarts = fromWords(() =>
  unitTable(Array.from([...singleSurnames(), ...compoundSurnames()], (name) => name.charCodeAt(0))),
);
const isSpace = unitTest(/\s/);

/**
 * Spellings of a Chinese name by GB/T 28039 (surname first, given name joined, apostrophe before a, o, e), the
 * likeliest first: all readings of the given name's characters, ü as Lü and Lyu. Empty when it is no Chinese name.
 */
export const romanizations = fromWords((): ((name: string) => readonly string[]) =>
  remembered((name) => {
    const parts = splitChineseName(name);
    if (!parts) return [];
    const surnames = surnameReadings(parts).map((reading) => capitalized(reading.join('')));
    const givens = givenReadings(parts).map((reading) => capitalized(joinSyllables(reading)));
    const spellings = surnames.flatMap((surname) => givens.map((given) => `${surname} ${given}`));
    return unique(
      spellings.flatMap((spelling) => (/ü/i.test(spelling) ? [spelling, spelling.replaceAll('ü', 'yu')] : [spelling])),
    );
  }),
);

/**
 * Whether an English form is the pinyin of a Chinese name. Case does not matter; a hyphen or apostrophe in the given
 * name is allowed. Nonstandard: given name first or written apart, compound surname apart, ü as v or u (Lv, Lu), a
 * comma.
 */
export function isPinyinOf(en: string, zh: string): PinyinMatch {
  const parts = splitChineseName(zh);
  if (!parts) return false;
  const { standard, nonstandard } = acceptedKeys()(zh);
  const words = plainWords(en);
  const key = words.join(' ');
  if (standard.has(key)) return en.includes(',') ? 'nonstandard' : 'standard';
  return nonstandard.has(key) || nonstandard.has(`=${words.join('')}`) ? 'nonstandard' : false;
}

/**
 * Whether an English name can be the bearer's own spelling of a Chinese one, of Hong Kong, Taiwan or overseas: the
 * surname as it is spelt there, in any place, or as in pinyin with the given name's syllables apart or hyphenated
 * (Chan Mo-po, Paul Chan, Lee Hsien Loong, Chen Shui-bian). A surname so beside a given name in pinyin is none: 查明远
 * Cha Mingyuan.
 */
export function isSpeltAbroad(en: string, zh: string): boolean {
  const parts = splitChineseName(zh);
  if (!parts || hasPinyinGivenName(en, zh)) return false;
  const words = plainWords(en);
  if (words.some((word) => surnamesAbroad()[parts.surname]?.includes(word))) return true;
  const isApart = words.length === 3 || /\p{L}[-‐‑]\p{L}/u.test(en);
  return isApart && words.some((word) => surnameReadings(parts).some((reading) => reading.join('') === word));
}

/** Whether the second word of an English name is the given name of a Chinese one in pinyin, whatever the first is. */
export function hasPinyinGivenName(en: string, zh: string): boolean {
  const parts = splitChineseName(zh);
  const words = plainWords(en);
  if (!parts || words.length !== 2) return false;
  return givenReadings(parts).some((reading) => reading.join('') === words[1]);
}

/**
 * The spellings of a Chinese name's surname, in pinyin and as abroad, in small letters; none when it is no such name.
 */
export function surnameSpellingsOf(zh: string): readonly string[] {
  const parts = splitChineseName(zh);
  if (!parts) return [];
  return [...surnameReadings(parts).map((reading) => reading.join('')), ...(surnamesAbroad()[parts.surname] ?? [])];
}

/** Keys to find by: a Chinese name shares one with every English form that is its pinyin (`isPinyinOf`). */
export function pinyinLinks(name: string): readonly string[] {
  if (splitChineseName(name)) return [...acceptedKeys()(name).standard, ...acceptedKeys()(name).nonstandard];
  const words = plainWords(name);
  return [words.join(' '), `=${words.join('')}`];
}

const places = fromWords((): ReadonlySet<string> => new Set(englishNameWords().places));
const placesLikeNames = fromWords((): ReadonlySet<string> => new Set(englishNameWords().placesLikeNames));

/** Whether a Latin text has the shape of a Chinese name in pinyin, surname first: "Liu Dongmei", "Ouyang Xiu". */
export function looksLikePinyinName(text: string): boolean {
  if (!/^\p{Lu}\p{L}+ \p{Lu}[\p{L}'’-]+$/u.test(text) || placesLikeNames().has(text)) return false;
  const [surname = '', given = ''] = plainWords(text);
  return surnameSpellings().has(surname) && (splitSyllables(given) ?? Infinity) <= 2;
}

/**
 * Whether two Latin texts are one Chinese name in pinyin, with the surname first and last: Wu Zhiqiang and Zhiqiang
 * Wu.
 */
export function isTurnedAround(a: string, b: string): boolean {
  const [x, y] = [plainWords(a), plainWords(b)];
  return (
    x.length === 2 &&
    y.length === 2 &&
    x[0] !== x[1] &&
    x[0] === y[1] &&
    x[1] === y[0] &&
    (looksLikePinyinName(a) || looksLikePinyinName(b))
  );
}

/**
 * Whether a name in pinyin has the given name first; undefined where either word may be the surname, where the first
 * is a place, or it is no such name.
 */
export function hasGivenNameFirst(name: string): boolean | undefined {
  const [first, second] = name.split(' ');
  if (places().has(first!)) return undefined;
  const [is, turned] = [looksLikePinyinName(name), looksLikePinyinName(`${second} ${first}`)];
  return is === turned || name.split(' ').length !== 2 ? undefined : turned;
}

/**
 * What a Chinese text sounds like, two neighbouring characters at a time, in pinyin without tones (zhiqiang, donghu):
 * every usual reading, ü as u; each by its number. A name or place in pinyin is found by it whether or not anybody
 * knows it.
 */
export function soundsOf(text: string): ReadonlySet<number> {
  const sounds = new Set<number>();
  let before: readonly number[] = [];
  for (let at = 0; at < text.length; at++) {
    const readings = readingNumbers(text.charCodeAt(at));
    for (const first of before) for (const second of readings) sounds.add(first * mostSyllables + second);
    before = readings;
  }
  return sounds;
}

/** There are some 400. */
const mostSyllables = 1024;
const syllableNumbers = new Map<string, number>();

function numberOfSyllable(syllable: string): number {
  const known = syllableNumbers.get(syllable);
  if (known !== undefined) return known;
  syllableNumbers.set(syllable, syllableNumbers.size);
  return syllableNumbers.size - 1;
}

const noReadings: readonly number[] = [];
const readingsByUnit: (readonly number[] | undefined)[] = new Array(0x10000);

/** The numbers of a character's readings; of what is no character of the basic plane none. */
function readingNumbers(unit: number): readonly number[] {
  const known = readingsByUnit[unit];
  if (known) return known;
  const character = String.fromCharCode(unit);
  const readings = isHan(character)
    ? readingsOf(character).map((reading) => numberOfSyllable(reading.replaceAll('ü', 'u')))
    : noReadings;
  readingsByUnit[unit] = readings;
  return readings;
}

/**
 * What in an English text may be pinyin of two characters: Zhiqiang, Donghu, and a name of two syllables (Li Ming) as
 * one. Each once, by the numbers that `soundsOf` may give it.
 */
export function pinyinIn(text: string): readonly (readonly number[])[] {
  const words = matches(text, /\b\p{Lu}\p{Ll}+(?:['’]\p{Ll}+)?/gu).map(([word]) => plainWords(word)[0]!);
  const short = matches(text, /\b\p{Lu}\p{Ll}{1,5} \p{Lu}\p{Ll}{1,5}\b/gu).map(([words]) => words);
  return unique([
    ...words.filter(hasTwoSyllables),
    ...short.filter(looksLikePinyinName).map((name) => plainWords(name).join('')),
  ]).map(soundsOfPinyin);
}

const hasTwoSyllables: (word: string) => boolean = remembered((word) => splitSyllables(word) === 2);

/** The numbers of a word of two syllables, one for each way to part it. */
const soundsOfPinyin: (word: string) => readonly number[] = remembered((word) =>
  Array.from({ length: word.length - 1 }, (_, at) => [word.slice(0, at + 1), word.slice(at + 1)]).flatMap(
    (syllables) => {
      if (!syllables.every(isSyllable)) return [];
      const [first, second] = syllables.map((syllable) => numberOfSyllable(syllable.replaceAll('ü', 'u')));
      return [first! * mostSyllables + second!];
    },
  ),
);

/**
 * Whether two names of the same length differ in one character that is pronounced alike, tones left aside: 刘东梅 and
 * 刘冬梅.
 */
export function soundsAlike(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const different = Array.from(a, (_, at) => at).filter((at) => a[at] !== b[at]);
  if (different.length !== 1) return false;
  const at = different[0]!;
  const readings = readingsOf(a[at]!);
  return readingsOf(b[at]!).some((reading) => readings.includes(reading));
}

/** What an author may type to find a Chinese word: pinyin without tones in full and as initials. */
export interface PinyinKeys {
  /** wuzhiqiang; every reading, with ü as v, u and yu. */
  readonly full: readonly string[];
  /** wzq */
  readonly initials: readonly string[];
}

/** The keys of a word or name; other characters than Chinese stand for themselves, spaces and marks fall away. */
export const pinyinKeys: (text: string) => PinyinKeys = remembered((text) => {
  const characters = Array.from(text.toLowerCase()).filter((character) => /[\p{L}\p{N}]/u.test(character));
  const likely = pinyin(characters.join(''), { surname: 'head', toneType: 'none', type: 'array', nonZh: 'spaced' });
  const choices = characters.map((character, at) => {
    const spoken = likely[at];
    const readings = isHan(character) ? unique([...(spoken ? [spoken] : []), ...readingsOf(character)]) : [character];
    return readings.flatMap((reading) =>
      reading.includes('ü') ? ['v', 'u', 'yu'].map((letter) => reading.replace('ü', letter)) : [reading],
    );
  });
  return {
    full: combinations(choices).map((syllables) => syllables.join('')),
    initials: combinations(choices.map((readings) => unique(readings.map((reading) => reading[0] ?? '')))).map(
      (letters) => letters.join(''),
    ),
  };
});

const mostCombinations = 24;
const mostRemembered = 20_000;

/** A function of a string that remembers its results; emptied when full, so that memory stays bounded. */
function remembered<R>(compute: (text: string) => R): (text: string) => R {
  const known = new Map<string, R>();
  return (text) => {
    let result = known.get(text);
    if (result === undefined) {
      if (known.size >= mostRemembered) known.clear();
      known.set(text, (result = compute(text)));
    }
    return result;
  };
}

/** Readings of one character without tones, ü kept, the most frequent first. */
const readingsOf = remembered((character) =>
  unique(pinyin(character, { multiple: true, toneType: 'none', type: 'array' })),
);

const spokenName = remembered((name) => pinyin(name, { surname: 'head', toneType: 'none', type: 'array' }));

function surnameReadings({ surname, given }: ChineseName): readonly (readonly string[])[] {
  const spoken = spokenName(surname + given).slice(0, surname.length);
  const further = (furtherReadings()[surname] ?? []).map((reading) => [reading]);
  return further.length === 0 ? [spoken] : [spoken, ...further.filter(([reading]) => reading !== spoken.join(''))];
}

function givenReadings({ surname, given }: ChineseName): readonly (readonly string[])[] {
  const spoken = spokenName(surname + given).slice(surname.length);
  return combinations(
    Array.from(given, (character, at) => unique([spoken[at] ?? character, ...readingsOf(character)])),
  );
}

interface Keys {
  readonly standard: ReadonlySet<string>;
  readonly nonstandard: ReadonlySet<string>;
}

const acceptedKeys = fromWords((): ((zh: string) => Keys) =>
  remembered((zh) => {
    const parts = splitChineseName(zh)!;
    const standard = new Set<string>();
    const nonstandard = new Set<string>();
    for (const surname of surnameReadings(parts)) {
      for (const given of givenReadings(parts)) {
        for (const spelt of spellingsOfU([...surname, '|', ...given])) {
          const bar = spelt.syllables.indexOf('|');
          const family = spelt.syllables.slice(0, bar).join('');
          const personal = spelt.syllables.slice(bar + 1);
          const target = spelt.standard ? standard : nonstandard;
          target.add(`${family} ${personal.join('')}`);
          nonstandard.add(`${personal.join('')} ${family}`);
          nonstandard.add(`${personal.join(' ')} ${family}`);
          nonstandard.add(`=${family}${personal.join('')}`);
        }
      }
    }
    return { standard, nonstandard };
  }),
);

function spellingsOfU(syllables: readonly string[]): readonly { syllables: readonly string[]; standard: boolean }[] {
  if (!syllables.some((syllable) => syllable.includes('ü'))) return [{ syllables, standard: true }];
  return ['ü', 'yu', 'v', 'u'].map((letter) => ({
    syllables: syllables.map((syllable) => syllable.replace('ü', letter)),
    standard: letter.length > 1 || letter === 'ü',
  }));
}

/** Lower-case words without tone marks, hyphens and apostrophes; ü stays. */
const plainWords = remembered((text): readonly string[] => {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/u\u0308/g, 'ü')
    .replace(/[\u0300-\u036f'’‘\-‐‑]/g, '')
    .normalize('NFC')
    .split(/[\s,，]+/)
    .filter((word) => word.length > 0);
});

const surnameSpellings = (() => {
  let known: ReadonlySet<string> | undefined;
  return () =>
    (known ??= new Set(
      [...singleSurnames(), ...compoundSurnames()]
        .flatMap((surname) => surnameReadings({ surname, given: '明' }))
        .flatMap((reading) => ['ü', 'yu', 'v', 'u'].map((letter) => reading.join('').replace('ü', letter)))
        .filter((spelling) => isSyllable(spelling) || splitSyllables(spelling) === 2),
    ));
})();

function joinSyllables(syllables: readonly string[]): string {
  return syllables.map((syllable, at) => (at > 0 && /^[aoe]/.test(syllable) ? `'${syllable}` : syllable)).join('');
}

function capitalized(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** One choice from each list, the first of all first; at most a couple of dozen. */
function combinations(lists: readonly (readonly string[])[]): readonly (readonly string[])[] {
  let all: (readonly string[])[] = [[]];
  for (const list of lists)
    all = all.flatMap((start) => list.map((item) => [...start, item])).slice(0, mostCombinations);
  return all;
}

function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}

function isHan(character: string): boolean {
  return /\p{Script=Han}/u.test(character);
}
