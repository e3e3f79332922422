// Which words of an English passage are in no dictionary and near to one that is.

import { cached } from '../base/cached';
import type { Span } from '../base/text';
import type { Lexicon } from '../knowledge/lexicon/lexicon';
import { type EnglishToken, englishTokens } from '../language/en/words';
import { addressesIn } from '../language/shared/addresses';
import { commonWordsEn, spellingEn } from '../language/words';
import { splitSyllables } from '../language/zh/syllables';
import { lasting } from '../syntax/lasting';
import type { Element } from '../syntax/tree';
import { wordsIn } from '../syntax/words';
import type { EnglishDictionary, Nearest } from './dictionary';
import { editsOf, type Slip } from './edits';

/** A word that is none, as a span of the prose, and what may have been meant, the likeliest first and at least one. */
export interface Misspelt extends Span {
  readonly written: string;
  readonly meant: readonly string[];
}

/** Shorter words in small letters are units, symbols and foreign particles as often as slips. */
const shortest = 4;
/** A capital word may be anybody's name: shorter ones are near to some common word by chance. */
const shortestCapital = 6;

/** The words of an English passage that are misspelt. */
export const misspeltIn = lasting(
  (passage: Element, lexicon: Lexicon, dictionary: EnglishDictionary): readonly Misspelt[] => {
    const { text } = passage.prose;
    const addresses = addressesIn(text);
    const words = new Words(text, lexicon, dictionary);
    return wordsIn(passage).flatMap((token) => {
      const isInAddress = addresses.some(({ start, end }) => start <= token.start && token.end <= end);
      const found = isInAddress ? undefined : words.slipAt(token);
      return found ? [found] : [];
    });
  },
);

class Words {
  readonly #text: string;
  readonly #lexicon: ReadonlySet<string>;
  readonly #names: ReadonlySet<string>;
  readonly #dictionary: EnglishDictionary;

  constructor(text: string, lexicon: Lexicon, dictionary: EnglishDictionary) {
    this.#text = text;
    ({ all: this.#lexicon, names: this.#names } = wordsOfLexicon(lexicon));
    this.#dictionary = dictionary;
  }

  slipAt({ start, end }: EnglishToken): Misspelt | undefined {
    const written = this.#text.slice(start, end).replace(/['’]s?$/, '');
    if (!mayBeChecked.test(written) || this.#isPartOfCode(start, start + written.length)) return undefined;
    const small = written.toLowerCase();
    const rather = spellingEn().seldomMeant[written];
    if (rather !== undefined && !this.#lexicon.has(small)) return { start, end, written, meant: [rather] };
    if (this.#lexicon.has(small) || this.#dictionary.has(written)) return undefined;
    const meant = small === written ? this.#ordinary(small, start, end) : this.#capital(small);
    if (meant.length === 0) return undefined;
    const asWritten = (word: string) => (small === written ? word : word[0]!.toUpperCase() + word.slice(1));
    return { start, end: start + written.length, written, meant: meant.map(asWritten) };
  }

  /** Figures, underscores and symbols next to a word: v2beta, snake_case, $HOME, C++, file.txt. */
  #isPartOfCode(start: number, end: number): boolean {
    return (
      /[\d_$#/\\@.:]/.test(this.#text[start - 1] ?? '') ||
      /^(?:[\d_/\\@+]|\.[a-z])/.test(this.#text.slice(end, end + 2))
    );
  }

  #ordinary(small: string, start: number, end: number): readonly string[] {
    const isBesideHyphen = /[-‐‑]/.test((this.#text[start - 1] ?? '') + (this.#text[end] ?? ''));
    if (isBesideHyphen && (small.length < shortestCapital || splitSyllables(small) !== undefined)) return [];
    if (small.length < shortest) return shortSlips(small);
    const near = this.#dictionary
      .nearestTo(small)
      .filter(({ word, slip }) => slip || (!isBesideHyphen && isLikelyMeant(word, small)));
    // independant is no dependant, and inovation no ovation
    const isNearCommon = near.some(({ word, slip }) => slip && commonWordsEn().has(word));
    if (isNearCommon) return ranked(near, this.#lexicon);
    const parted = partedIn(small);
    if (parted.length > 0) return parted;
    return isFormed(small, this.#dictionary) ? [] : ranked(near, this.#lexicon);
  }

  /** A capital word is taken for a name unless it is a common word with a slip that no name has by chance. */
  #capital(small: string): readonly string[] {
    if (small.length < shortestCapital || splitSyllables(small) !== undefined) return [];
    const near = Array.from(editsOf(small)).filter(
      ({ word, slip }) => slipsOfCapitals.has(slip) && (commonWordsEn().has(word) || this.#names.has(word)),
    );
    return near.length > 0 && !isFormed(small, this.#dictionary) ? ranked(near, this.#lexicon) : [];
  }
}

/**
 * Whether a word two slips away is likely to be meant: a common one, or a long one that begins and ends alike. Other
 * words are near by chance, to what is in no dictionary.
 */
function isLikelyMeant(word: string, written: string): boolean {
  const isAlike = word.slice(0, 3) === written.slice(0, 3) && word.slice(-2) === written.slice(-2);
  return commonWordsEn().has(word) || (written.length >= longWord && isAlike);
}

const longWord = 9;

/** A blank dropped between a common word and one of the very commonest: ofthe, technologyand. */
function partedIn(small: string): readonly string[] {
  const rankOf = (word: string) => commonWordsEn().get(word) ?? Infinity;
  for (let at = 2; at <= small.length - 2; at++) {
    const parts = [small.slice(0, at), small.slice(at)];
    const ranks = parts.map(rankOf);
    if (Math.max(...ranks) < Infinity && Math.min(...ranks) < joining) return [parts.join(' ')];
  }
  return [];
}

/** Words of this rank join others: the, and, of, to, in … */
const joining = 40;

/** Of three letters a word is told where one of the very commonest had its letters exchanged or lost one. */
function shortSlips(small: string): readonly string[] {
  if (small.length < 3 || !/[aeiouy]/.test(small)) return [];
  return Array.from(editsOf(small))
    .filter(({ word, slip }) => slipsOfShort.has(slip) && (commonWordsEn().get(word) ?? commonest) < commonest)
    .map(({ word }) => word);
}

const slipsOfShort: ReadonlySet<Slip> = new Set(['exchanged', 'dropped']);

/** Latin letters, a capital at most at the beginning. */
const mayBeChecked = /^[A-Za-z][a-z]+(?:['’][a-z]+)?$/;

/** Of a capital word another letter makes another name: Mobike is no mobile. */
const slipsOfCapitals: ReadonlySet<Slip> = new Set(['exchanged', 'doubling', 'dropped', 'added']);

/** So much a word costs less that the lexicon has, and one that is common. */
const [knownBonus, commonBonus, commonest] = [0.8, 0.5, 500];
/** How many are offered. */
const mostMeant = 4;

function ranked(near: readonly Nearest[], lexicon: ReadonlySet<string>): readonly string[] {
  const costOf = ({ word, cost }: Nearest) => {
    const rank = commonWordsEn().get(word);
    const common = rank === undefined ? 0 : commonBonus + (rank < commonest ? commonBonus / 2 : 0);
    return cost - common - (lexicon.has(word) ? knownBonus : 0);
  };
  return [...near]
    .sort((one, other) => costOf(one) - costOf(other))
    .slice(0, mostMeant)
    .map(({ word }) => word);
}

/**
 * The Latin words of the lexicon, in small letters: all, and those of organizations and terms. Slips in people's names
 * are other rules' business.
 */
const wordsOfLexicon = cached(({ people, organizations, terms }: Lexicon) => {
  const names = smallWordsOf([
    ...organizations.flatMap(({ en, also = [], abbreviation }) => [en, ...also, abbreviation]),
    ...terms.flatMap(({ abbreviations = [], renderings }) => [...abbreviations, ...renderings.map(({ en }) => en)]),
  ]);
  const ofPeople = smallWordsOf(
    people.flatMap(({ en, also = [], titles }) => [en, ...also, ...titles.map((title) => title.en)]),
  );
  return { names, all: new Set([...names, ...ofPeople]) };
});

function smallWordsOf(forms: readonly (string | undefined)[]): ReadonlySet<string> {
  return new Set(
    forms.flatMap((form = '') => englishTokens(form).map(({ start, end }) => form.slice(start, end).toLowerCase())),
  );
}

/** Parts of a word made of two have so many letters at least; behind a prefix of two or three letters one more. */
const shortestPart = 4;
const shortPrefix = 3;

/** Whether a word is made of others as English makes them: cyberattack, livestreaming, biotech. */
function isFormed(small: string, dictionary: EnglishDictionary): boolean {
  const { prefixes, endings } = spellingEn();
  const isWord = (part: string) => part.length >= shortestPart && dictionary.has(part);
  const hasPrefix = prefixes.some((prefix) => {
    const rest = small.startsWith(prefix) ? small.slice(prefix.length) : '';
    return isWord(rest) && (prefix.length > shortPrefix || rest.length > shortestPart);
  });
  if (hasPrefix) return true;
  if (endings.some((ending) => small.endsWith(ending) && isWord(small.slice(0, -ending.length)))) return true;
  for (let at = shortestPart; at <= small.length - shortestPart; at++) {
    const parts = [small.slice(0, at), small.slice(at)];
    if (parts.every((part) => isWord(part) && commonWordsEn().has(part))) return true;
  }
  return false;
}
