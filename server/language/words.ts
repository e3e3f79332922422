// The one reader of corpus/words: the vocabulary of both languages as data, ready to be matched.
import breaksEn from '../../corpus/words/en/breaks.yaml';
import breaksZh from '../../corpus/words/zh/breaks.yaml';
import commonZh from '../../corpus/words/zh/common.yaml';

interface Listed {
  readonly words: readonly string[];
}

interface BreaksZh {
  readonly unfinished: readonly Listed[];
  readonly finished: readonly string[];
  readonly particles: string;
  readonly openers: readonly Listed[];
}

const zh = breaksZh as BreaksZh;
const en = breaksEn as { readonly unfinished: readonly string[] };

/** Words that a Chinese sentence cannot end with. */
export const unfinishedZh: ReadonlySet<string> = new Set(zh.unfinished.flatMap(({ words }) => words));

/** Words that a Chinese sentence may end with though their last character is one of the others. */
export const finishedZh: ReadonlySet<string> = new Set(zh.finished);

/** Words of one character, which what follows is no part of. */
export const particlesZh: ReadonlySet<string> = new Set(zh.particles);

/** What a new Chinese sentence begins with. */
export const openersZh: ReadonlySet<string> = new Set(zh.openers.flatMap(({ words }) => words));

/** Words that an English sentence cannot end with, in small letters. */
export const unfinishedEn: ReadonlySet<string> = new Set(en.unfinished);

/** The commonest Chinese words of two characters. */
export const commonWordsZh: ReadonlySet<string> = new Set(
  (commonZh as { readonly pairs: string }).pairs.replace(/\s/g, '').match(/../gu),
);

// rules: the vocabulary of the rules, each file as its head comment says
import abbreviations from '../../corpus/words/en/abbreviations.yaml';
import countingInEnglish from '../../corpus/words/en/counting.yaml';
import doubledInEnglish from '../../corpus/words/en/doubled.yaml';
import phrasesInEnglish from '../../corpus/words/en/phrases.yaml';
import wordPartsInEnglish from '../../corpus/words/en/word-parts.yaml';
import clauses from '../../corpus/words/zh/clauses.yaml';
import countingInChinese from '../../corpus/words/zh/counting.yaml';
import doubledInChinese from '../../corpus/words/zh/doubled.yaml';
import fields from '../../corpus/words/zh/fields.yaml';
import lists from '../../corpus/words/zh/lists.yaml';
import nouns from '../../corpus/words/zh/nouns.yaml';
import phrasesInChinese from '../../corpus/words/zh/phrases.yaml';
import radicalPairs from '../../corpus/words/zh/radicals.yaml';
import setPhrases from '../../corpus/words/zh/set-phrases.yaml';
import telling from '../../corpus/words/zh/telling.yaml';

/** Source of a regular expression for any of some words, the longest first. */
export function anyWord(words: Iterable<string>): string {
  return `(?:${[...words].sort((a, b) => b.length - a.length).join('|')})`;
}

export const countingZh = countingInChinese as {
  readonly announced: readonly string[];
  readonly places: readonly string[];
  readonly joint: readonly string[];
  readonly partial: readonly string[];
  readonly openers: readonly string[];
  readonly closeOpeners: readonly string[];
  readonly notLast: readonly string[];
  readonly actions: readonly string[];
  readonly oneCharacter: readonly { readonly names: string }[];
  readonly jointNames: readonly string[];
};

export const countingEn = countingInEnglish as {
  readonly announced: readonly string[];
  readonly listed: readonly string[];
};

/** A frame of a sentence: one of `opens`, and later one of `closes` or of `without`. */
export interface Frame {
  readonly opens: readonly string[];
  readonly closes: readonly string[];
  readonly without: readonly string[];
}

export const clausesZh = clauses as {
  readonly opening: readonly string[];
  readonly doing: readonly string[];
  readonly ownVerbs: string;
  readonly goesOn: readonly string[];
  readonly frames: readonly Frame[];
};

export const doubledZh = doubledInChinese as {
  /** By the function word: the characters that make a right phrase of the second one. */
  readonly single: Readonly<Record<string, string>>;
  readonly twice: readonly string[];
};

export const doubledEn = doubledInEnglish as {
  readonly closedBy: readonly string[];
  readonly prepositions: readonly string[];
  readonly mayDouble: readonly string[];
  readonly beforeOf: readonly string[];
  readonly clashes: readonly string[];
};

export const nounsZh = nouns as {
  readonly heads: readonly string[];
  readonly eitherOrder: readonly string[];
  readonly explained: readonly string[];
  readonly labels: readonly string[];
  readonly events: readonly string[];
  readonly workEnds: readonly string[];
};

/** Classes of things that are listed side by side. */
export const listsZh = (
  lists as { readonly classes: readonly { readonly words: readonly string[]; readonly compounds: readonly string[] }[] }
).classes;

/** Labels of fields that mean the same, and those whose values do not depend on the language. */
export const fieldLabels = fields as {
  readonly synonyms: readonly (readonly string[])[];
  readonly counterparts: Readonly<Record<string, string>>;
};

/** Characters that make another post or organization of a name. */
export const tellingZh = telling as { readonly titles: string; readonly organizations: string };

/** A radical as PDFs have it, and its character. */
export const radicals: ReadonlyMap<string, string> = new Map(
  (radicalPairs as { readonly pairs: string }).pairs.split(' ').map((pair) => [pair[0]!, pair[1]!] as const),
);

/** Short forms that every reader of a policy bulletin knows. */
export const knownAbbreviations: readonly string[] = (abbreviations as { readonly known: string }).known.split(' ');

/** A phrase, the pattern of its broken forms, and an example of each. */
export interface PhraseRow {
  readonly right: string;
  readonly word: string;
  readonly broken: string;
  readonly wrong: string;
  readonly example: string;
}

export interface VerbPhraseRow {
  readonly right: string;
  readonly verbs: readonly string[];
  readonly adjectives: readonly string[];
  readonly adverb: string;
  readonly noun: string;
  readonly wrong: string;
  readonly example: string;
}

export const phrasesZh = phrasesInChinese as {
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly phrases: readonly PhraseRow[];
};

export const phrasesEn = phrasesInEnglish as {
  readonly stray: readonly string[];
  readonly verbPhrases: readonly VerbPhraseRow[];
  readonly phrases: readonly PhraseRow[];
};

/** A word that is typed for another though both exist. */
export interface ConfusedWords {
  readonly right: string;
  readonly wrong: string;
  readonly goesOn?: string;
  readonly before?: string;
}

export const setPhrasesZh = setPhrases as {
  readonly idioms: readonly (readonly string[])[];
  readonly phrases: string;
  readonly confused: readonly ConfusedWords[];
  readonly lookAlike: string;
  readonly traditional: string;
};

/** Parts of English words that a line end leaves alone. */
export const wordParts = wordPartsInEnglish as {
  readonly fragments: readonly string[];
  readonly words: readonly string[];
  readonly prefixes: readonly string[];
};
