// The words in force: corpus/words, and what an office adds to it. They are set for as long as something is read or
// checked with them, like a locale, so that what knows words need not be handed them.

import abbreviationsEn from '../../corpus/words/en/abbreviations.yaml';
import breaksEn from '../../corpus/words/en/breaks.yaml';
import calendarEn from '../../corpus/words/en/calendar.yaml';
import commonEn from '../../corpus/words/en/common.yaml';
import countingInEnglish from '../../corpus/words/en/counting.yaml';
import doubledInEnglish from '../../corpus/words/en/doubled.yaml';
import formsInEn from '../../corpus/words/en/forms.yaml';
import functionWordsInEn from '../../corpus/words/en/function-words.yaml';
import grammarOfEnglish from '../../corpus/words/en/grammar.yaml';
import inflectionEn from '../../corpus/words/en/inflection.yaml';
import namesEn from '../../corpus/words/en/names.yaml';
import numeralsEn from '../../corpus/words/en/numerals.yaml';
import openingsEn from '../../corpus/words/en/openings.yaml';
import organizationsEn from '../../corpus/words/en/organizations.yaml';
import phrasesInEnglish from '../../corpus/words/en/phrases.yaml';
import placeholdersEn from '../../corpus/words/en/placeholders.yaml';
import pronounsEn from '../../corpus/words/en/pronouns.yaml';
import reportingEn from '../../corpus/words/en/reporting.yaml';
import spellingEn from '../../corpus/words/en/spelling.yaml';
import unitsEn from '../../corpus/words/en/units.yaml';
import wordClassesOfEnglish from '../../corpus/words/en/word-classes.yaml';
import wordPartsInEnglish from '../../corpus/words/en/word-parts.yaml';
import labelsOfBoth from '../../corpus/words/labels.yaml';
import lookAlikeLetters from '../../corpus/words/look-alikes.yaml';
import placesOfChina from '../../corpus/words/places.yaml';
import breaksZh from '../../corpus/words/zh/breaks.yaml';
import calendarZh from '../../corpus/words/zh/calendar.yaml';
import clauses from '../../corpus/words/zh/clauses.yaml';
import commonZh from '../../corpus/words/zh/common.yaml';
import countingInChinese from '../../corpus/words/zh/counting.yaml';
import doubledInChinese from '../../corpus/words/zh/doubled.yaml';
import fields from '../../corpus/words/zh/fields.yaml';
import foreignNamesZh from '../../corpus/words/zh/foreign-names.yaml';
import formsInZh from '../../corpus/words/zh/forms.yaml';
import functionWordsInZh from '../../corpus/words/zh/function-words.yaml';
import japaneseZh from '../../corpus/words/zh/japanese-surnames.yaml';
import lists from '../../corpus/words/zh/lists.yaml';
import namesZh from '../../corpus/words/zh/names.yaml';
import nouns from '../../corpus/words/zh/nouns.yaml';
import numeralsZh from '../../corpus/words/zh/numerals.yaml';
import organizationsZh from '../../corpus/words/zh/organizations.yaml';
import phrasesInChinese from '../../corpus/words/zh/phrases.yaml';
import placeholdersZh from '../../corpus/words/zh/placeholders.yaml';
import postsZh from '../../corpus/words/zh/posts.yaml';
import pronounsZh from '../../corpus/words/zh/pronouns.yaml';
import radicalPairs from '../../corpus/words/zh/radicals.yaml';
import ranksZh from '../../corpus/words/zh/ranks.yaml';
import reportingZh from '../../corpus/words/zh/reporting.yaml';
import romanizedSurnames from '../../corpus/words/zh/romanized-surnames.yaml';
import setPhrases from '../../corpus/words/zh/set-phrases.yaml';
import surnameWords from '../../corpus/words/zh/surname-words.yaml';
import surnamesZh from '../../corpus/words/zh/surnames.yaml';
import telling from '../../corpus/words/zh/telling.yaml';
import traditionalZh from '../../corpus/words/zh/traditional.yaml';
import wordEndsZh from '../../corpus/words/zh/word-ends.yaml';

/** The vocabulary of both languages, as the files of corpus/words have it; immutable. */
export interface Vocabulary {
  readonly zh: Readonly<Record<keyof typeof chinese, object>>;
  readonly en: Readonly<Record<keyof typeof english, object>>;
  /** What is of both languages. */
  readonly labels: object;
  readonly 'look-alikes': object;
  readonly places: object;
}

const chinese = {
  breaks: breaksZh as object,
  calendar: calendarZh as object,
  clauses: clauses as object,
  common: commonZh as object,
  counting: countingInChinese as object,
  doubled: doubledInChinese as object,
  fields: fields as object,
  'foreign-names': foreignNamesZh as object,
  forms: formsInZh as object,
  'function-words': functionWordsInZh as object,
  'japanese-surnames': japaneseZh as object,
  lists: lists as object,
  names: namesZh as object,
  nouns: nouns as object,
  numerals: numeralsZh as object,
  organizations: organizationsZh as object,
  phrases: phrasesInChinese as object,
  placeholders: placeholdersZh as object,
  posts: postsZh as object,
  pronouns: pronounsZh as object,
  radicals: radicalPairs as object,
  ranks: ranksZh as object,
  reporting: reportingZh as object,
  'romanized-surnames': romanizedSurnames as object,
  'set-phrases': setPhrases as object,
  'surname-words': surnameWords as object,
  surnames: surnamesZh as object,
  telling: telling as object,
  traditional: traditionalZh as object,
  'word-ends': wordEndsZh as object,
};

const english = {
  abbreviations: abbreviationsEn as object,
  breaks: breaksEn as object,
  calendar: calendarEn as object,
  common: commonEn as object,
  counting: countingInEnglish as object,
  doubled: doubledInEnglish as object,
  forms: formsInEn as object,
  'function-words': functionWordsInEn as object,
  inflection: inflectionEn as object,
  grammar: grammarOfEnglish as object,
  names: namesEn as object,
  numerals: numeralsEn as object,
  openings: openingsEn as object,
  organizations: organizationsEn as object,
  phrases: phrasesInEnglish as object,
  placeholders: placeholdersEn as object,
  pronouns: pronounsEn as object,
  reporting: reportingEn as object,
  spelling: spellingEn as object,
  units: unitsEn as object,
  'word-classes': wordClassesOfEnglish as object,
  'word-parts': wordPartsInEnglish as object,
};

/** corpus/words. */
export const builtinVocabulary: Vocabulary = {
  zh: chinese,
  en: english,
  labels: labelsOfBoth as object,
  'look-alikes': lookAlikeLetters as object,
  places: placesOfChina as object,
};

let inForce: Vocabulary = builtinVocabulary;

/** The words that texts are read with now. */
export function wordsInForce(): Vocabulary {
  return inForce;
}

/** Does something with these words in force, at once: what it leaves for later is done with the words of then. */
export function withWords<T>(words: Vocabulary, act: () => T): T {
  const before = inForce;
  inForce = words;
  try {
    return act();
  } finally {
    inForce = before;
  }
}

/** The same steps, each with these words in force. */
export function* stepsWithWords<T>(words: Vocabulary, steps: Generator<void, T>): Generator<void, T> {
  for (;;) {
    const step = withWords(words, () => steps.next());
    if (step.done) return step.value;
    yield;
  }
}

/** What follows from the words in force, such as a pattern of them: made when first asked for, once a vocabulary. */
export function fromWords<T>(make: (words: Vocabulary) => T): () => T {
  const known = new WeakMap<Vocabulary, { readonly made: T }>();
  let lastWords: Vocabulary | undefined;
  let last: T;
  return () => {
    if (lastWords === inForce) return last;
    let found = known.get(inForce);
    if (!found) known.set(inForce, (found = { made: make(inForce) }));
    lastWords = inForce;
    return (last = found.made);
  };
}
