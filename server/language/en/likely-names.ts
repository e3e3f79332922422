// Which capitalized words of English are no person's name.
import { fromWords } from '../vocabulary';
import { anyOf, englishNameWords } from '../words';
import { englishOrganization } from '../zh/organizations';
import { classesOf } from './word-classes';

/** Capitalized words that no name contains. */
const notNames = fromWords(() => new RegExp(`\\b(?:${anyOf(englishNameWords().notNames)})\\b`));

/**
 * Whether a run of capitalized words has one that no name has, or names an organization: Event Industry Advisory
 * Group.
 */
export function isNoEnglishName(words: string): boolean {
  return notNames().test(words) || englishOrganization().test(words);
}

/** Whether a word is one of the language's everyday ones, whatever its case: nobody is called Green Deal. */
export function isEverydayWord(word: string): boolean {
  return nounEnding.test(word) || [...classesOf(word.toLowerCase(), false)].some((each) => everyday.has(each));
}

const everyday = new Set([
  'noun',
  'nouns',
  'either',
  'eithers',
  'mass',
  'adj',
  'verb',
  'verbing',
  'any-verbing',
  'verbs',
]);
/** Endings of nouns that no surname has. */
const nounEnding = /[a-z]{2}(?:tions?|ments|ities|ships?|isms?|[ae]nces|tics|[aeoy]sis)$/;
