// How well what an author has typed so far stands for a name or term: in Chinese characters, pinyin, initials, a mixture of these, or English.
import { plainLetters } from '../language/english';
import { pinyinKeys } from '../language/names';

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
  /** The English form from each of its words on, with spaces and without, in each spelling that may be typed (ü as v, u, yu). */
  readonly tails: readonly (readonly Tail[])[];
}

interface Tail {
  readonly spaced: string;
  readonly joined: string;
}

/** Queries longer than any name are cut, which bounds the search. */
const longestQuery = 48;

export function queryOf(text: string): Query {
  const small = text.slice(0, longestQuery).normalize('NFC').toLowerCase();
  return { typed: Array.from(small).filter(isTyped).join(''), words: words(small.replaceAll('ü', 'u')) };
}

export function matchable(forms: { readonly zh?: string; readonly en?: string }): Matchable {
  return {
    characters: forms.zh === undefined ? [] : Array.from(forms.zh.toLowerCase()).filter(isTyped).map((character) => [character, ...readingsOf(character)]),
    tails: forms.en === undefined ? [] : spellingsOf(forms.en).map(tailsOf),
  };
}

/** The rank of a query, or undefined when it does not match: 0 all of it, 1 its beginning, 2 the beginning of a later word, 3 inside. */
export function rankOf({ typed, words: wanted }: Query, { characters, tails }: Matchable): Rank | undefined {
  if (typed === '') return undefined;
  const english = rankInEnglish(wanted, tails);
  const chinese = rankInChinese(typed, characters);
  return english === undefined ? chinese : chinese === undefined ? english : Math.min(english, chinese);
}

function rankInChinese(typed: string, characters: readonly (readonly string[])[]): Rank | undefined {
  const whole = reaches(typed, 0, characters, 0);
  if (whole !== undefined) return whole === characters.length ? 0 : 1;
  for (let start = 1; start < characters.length; start++) if (reaches(typed, 0, characters, start) !== undefined) return 3;
  return undefined;
}

/**
 * Up to which character the query from `at` goes, when it goes on from character `from`; undefined when it does not.
 * Each character takes itself, one of its readings, or a reading's first letter; the last may be a reading begun.
 */
function reaches(typed: string, at: number, characters: readonly (readonly string[])[], from: number): number | undefined {
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

function rankInEnglish(wanted: string, spellings: readonly (readonly Tail[])[]): Rank | undefined {
  if (wanted === '') return undefined;
  let best: Rank | undefined;
  for (const tails of spellings) {
    for (let at = 0; at < tails.length; at++) {
      const { spaced, joined } = tails[at]!;
      if (!spaced.startsWith(wanted) && !joined.startsWith(wanted)) continue;
      const rank = at > 0 ? 2 : spaced.length === wanted.length || joined.length === wanted.length ? 0 : 1;
      if (best === undefined || rank < best) best = rank;
      break;
    }
  }
  return best;
}

/** Readings of a character without tones; a letter stands for itself. */
function readingsOf(character: string): readonly string[] {
  return /\p{Script=Han}/u.test(character) ? pinyinKeys(character).full.filter((reading) => reading !== character) : [];
}

function spellingsOf(en: string): readonly string[] {
  const small = en.toLowerCase().normalize('NFC');
  const ways = small.includes('ü') ? ['u', 'v', 'yu'].map((letter) => small.replaceAll('ü', letter)) : [small];
  return ways.map(words);
}

function tailsOf(spelling: string): readonly Tail[] {
  const all = spelling.split(' ');
  return all.map((_, at) => ({ spaced: all.slice(at).join(' '), joined: all.slice(at).join('') }));
}

/** Words of plain letters and digits, one space between. */
function words(text: string): string {
  return plainLetters(text).replace(/['’]/g, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

function isTyped(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}
