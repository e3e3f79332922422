// How well what an author has typed so far stands for a name or term: in Chinese characters, pinyin, initials, a
// mixture of these, or English.
import { plainLetters } from '../../language/en/words';
import { pinyinKeys } from '../../language/zh/names';

/** How well a query matches; the smaller, the better. */
export type Rank = number;

/** What an author has typed, made ready to be matched against many names. */
export interface Query {
  /** Letters, digits and characters, small, without spaces and marks. */
  readonly typed: string;
  /** Plain English words, one space between. */
  readonly words: string;
}

/** What a query is matched against: prepared once, for many queries. */
export interface Matchable {
  /** Per character of the Chinese form: what may be typed for it. */
  readonly characters: readonly (readonly string[])[];
  /** The English form in each spelling that may be typed (ü as v, u, yu). */
  readonly spellings: readonly Spelling[];
}

/** An English form with spaces and without, and where its words begin in each. */
interface Spelling {
  readonly spaced: string;
  readonly joined: string;
  readonly words: readonly { readonly spaced: number; readonly joined: number }[];
}

/** Queries longer than any name are cut, which bounds the search. */
const longestQuery = 48;

export function queryOf(text: string): Query {
  const small = text.slice(0, longestQuery).normalize('NFC').toLowerCase();
  return { typed: Array.from(small).filter(isTyped).join(''), words: words(small.replaceAll('ü', 'u')) };
}

export function matchable(forms: { readonly zh?: string; readonly en?: string }): Matchable {
  return {
    characters: forms.zh === undefined ? [] : Array.from(forms.zh.toLowerCase()).filter(isTyped).map(typedAs),
    spellings: forms.en === undefined ? [] : spellingsOf(forms.en),
  };
}

/**
 * The first units of all queries that may have a rank: of the first character and its readings, of each English word;
 * of a query found inside, of the other characters.
 */
export function beginningsOf({ characters, spellings }: Matchable, within: boolean): readonly string[] {
  if (within) return characters.slice(1).flatMap((readings) => readings.map((reading) => reading.charAt(0)));
  return [
    ...(characters[0] ?? []).map((reading) => reading.charAt(0)),
    ...spellings.flatMap(({ spaced, joined, words }) =>
      words.flatMap((word) => [spaced.charAt(word.spaced), joined.charAt(word.joined)]),
    ),
  ];
}

/** The rank of a query that is found inside only. */
export const inside: Rank = 3;

/**
 * The rank of a query, or undefined when it does not match or worse than `worst`: 0 all of it, 1 its beginning, 2 the
 * beginning of a later word, 3 inside.
 */
export function rankOf(
  { typed, words: wanted }: Query,
  { characters, spellings }: Matchable,
  worst: Rank = inside,
): Rank | undefined {
  if (typed === '') return undefined;
  const english = rankInEnglish(wanted, spellings);
  const chinese = rankInChinese(typed, characters, worst);
  const rank = Math.min(english ?? Infinity, chinese ?? Infinity);
  return rank <= worst ? rank : undefined;
}

function rankInChinese(typed: string, characters: readonly (readonly string[])[], worst: Rank): Rank | undefined {
  const whole = reaches(typed, 0, characters, 0);
  if (whole !== undefined) return whole === characters.length ? 0 : 1;
  for (let start = 1; worst >= inside && start < characters.length; start++)
    if (reaches(typed, 0, characters, start) !== undefined) return inside;
  return undefined;
}

/**
 * Up to which character the query from `at` goes, when it goes on from character `from`; undefined when it does not.
 * Each character takes itself, one of its readings, or a reading's first letter; the last may be a reading begun.
 */
function reaches(
  typed: string,
  at: number,
  characters: readonly (readonly string[])[],
  from: number,
): number | undefined {
  if (at === typed.length) return from;
  for (const reading of characters[from] ?? []) {
    const rest = typed.length - at;
    if (rest < reading.length) {
      if (reading.startsWith(typed.slice(at))) return from + 1;
    } else if (typed.startsWith(reading, at)) {
      const end = reaches(typed, at + reading.length, characters, from + 1);
      if (end !== undefined) return end;
    }
    if (reading.length > 1 && reading[0] === typed[at]) {
      const end = reaches(typed, at + 1, characters, from + 1);
      if (end !== undefined) return end;
    }
  }
  return undefined;
}

function rankInEnglish(wanted: string, spellings: readonly Spelling[]): Rank | undefined {
  if (wanted === '') return undefined;
  let best: Rank | undefined;
  for (const { spaced, joined, words } of spellings) {
    const at = words.findIndex(
      (word) => spaced.startsWith(wanted, word.spaced) || joined.startsWith(wanted, word.joined),
    );
    if (at < 0) continue;
    const isWhole = spaced.length === wanted.length || joined.length === wanted.length;
    const atStart = isWhole ? 0 : 1;
    const rank = at > 0 ? 2 : atStart;
    if (best === undefined || rank < best) best = rank;
  }
  return best;
}

const typedFor = new Map<string, readonly string[]>();

/**
 * A character and its readings without tones; a letter stands for itself. The same array for the same character, of
 * which there are some thousands.
 */
function typedAs(character: string): readonly string[] {
  let typed = typedFor.get(character);
  if (!typed) {
    const readings = /\p{Script=Han}/u.test(character)
      ? pinyinKeys(character).full.filter((reading) => reading !== character)
      : [];
    typedFor.set(character, (typed = [character, ...readings]));
  }
  return typed;
}

function spellingsOf(en: string): readonly Spelling[] {
  const small = en.toLowerCase().normalize('NFC');
  const ways = small.includes('ü') ? ['u', 'v', 'yu'].map((letter) => small.replaceAll('ü', letter)) : [small];
  return ways.map(words).map(spellingOf);
}

function spellingOf(spaced: string): Spelling {
  let at = 0;
  const starts = spaced.split(' ').map((word, before) => {
    const start = at;
    at += word.length + 1;
    return { spaced: start, joined: start - before };
  });
  return { spaced, joined: spaced.replaceAll(' ', ''), words: starts };
}

/** Words of plain letters and digits, one space between. */
function words(text: string): string {
  return plainLetters(text)
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function isTyped(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}
