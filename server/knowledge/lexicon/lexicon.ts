// What is known of people, organizations and terms in both languages. Types; reading is in read.ts, look-up in
// lookup.ts.
import { cached } from '../../base/cached';
import type { Localized } from '../../base/localized';
import { builtinVocabulary, type Vocabulary } from '../../language/vocabulary';
import { noWording, type OfficeWording } from '../wording/wording';

export interface Lexicon {
  readonly people: readonly Person[];
  readonly organizations: readonly Organization[];
  readonly terms: readonly Term[];
  /**
   * Terms whose English nobody has looked up, all their renderings `unverified`: shown by hover and completion, which
   * ask `withUnverified`, and by nothing else. None of these is in `terms`.
   */
  readonly unverified?: readonly Term[];
  /** The words that texts are read with; corpus/words when absent. */
  readonly words?: Vocabulary;
  /** What the office never writes, and the words it knows. */
  readonly wording?: OfficeWording;
}

/** The words that texts are read with by whoever knows this. */
export function wordsOf({ words = builtinVocabulary }: Lexicon): Vocabulary {
  return words;
}

/** What the office of whoever knows this never writes, and the words it knows. */
export function wordingOf({ wording = noWording }: Lexicon): OfficeWording {
  return wording;
}

/** A lexicon with what is not verified among its terms, for who shows them and says so. */
export const withUnverified = cached((lexicon: Lexicon): Lexicon => {
  const { unverified = [], ...rest } = lexicon;
  return unverified.length === 0 ? lexicon : { ...rest, terms: [...rest.terms, ...unverified] };
});

/** Whether nobody has looked up the English of a term. */
export function isUnverified({ renderings }: Term): boolean {
  return renderings.length > 0 && renderings.every(({ standing }) => standing === 'unverified');
}

/** Where a fact was seen: the issue's profile name (`pujiang-observation-2024-13`) and its date. */
export interface Seen {
  readonly issue: string;
  /** ISO 8601; absent when the issue bears no date. */
  readonly date?: string;
}

export interface Person {
  readonly zh?: string;
  readonly en?: string;
  /** Other spellings that mean this person and are accepted. */
  readonly also?: readonly string[];
  /** Spellings seen in print that are wrong. */
  readonly misspelt?: readonly string[];
  /** Newest first. */
  readonly titles: readonly Title[];
  /** Seen without a title, as in the credits. */
  readonly seen?: readonly Seen[];
}

/** A post as printed, with its organization: zh 科技部政策法规与创新体系建设司司长, en "Director-General of the Department of …". */
export interface Title {
  readonly zh?: string;
  readonly en?: string;
  /** Key of the organization: its zh name, else its en name. */
  readonly organization?: string;
  readonly seen: readonly Seen[];
}

export interface Organization {
  readonly zh?: string;
  readonly en?: string;
  readonly also?: readonly string[];
  readonly abbreviation?: string;
  readonly seen?: readonly Seen[];
}

/** `unverified`: written from memory, in no document that anybody has looked at; only in `Lexicon.unverified`. */
export type Standing = 'preferred' | 'accepted' | 'avoid' | 'unverified';

export interface Rendering {
  readonly en: string;
  readonly standing: Standing;
  /**
   * What it was found in: a kind of text (national official text, official media, published bulletin …) or a document
   * with its year. Those of the built-in terms are listed in corpus/sources.yaml.
   */
  readonly source?: string;
  readonly note?: Localized;
}

export interface Term {
  readonly zh: string;
  /** Other Chinese wordings of the same: 自创区 for 国家自主创新示范区. */
  readonly also?: readonly string[];
  /** Chinese wordings to avoid. */
  readonly avoid?: readonly string[];
  /** Short forms in either language: 自创区, NIDZ. */
  readonly abbreviations?: readonly string[];
  /** Explained and offered, but translators word it as the sentence asks: its renderings are not demanded. */
  readonly free?: boolean;
  /** Preferred first. */
  readonly renderings: readonly Rendering[];
  /** In our own words. */
  readonly definition?: Localized;
  readonly seen?: readonly Seen[];
}
