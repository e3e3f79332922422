// Which capitalized words of English are no person's name.
import { fromWords } from '../vocabulary';
import { anyOf, englishNameWords } from '../words';
import { englishOrganization } from '../zh/organizations';

/** Capitalized words that no name contains. */
const notNames = fromWords(() => new RegExp(`\\b(?:${anyOf(englishNameWords().notNames)})\\b`));

/**
 * Whether a run of capitalized words has one that no name has, or names an organization: Event Industry Advisory
 * Group.
 */
export function isNoEnglishName(words: string): boolean {
  return notNames().test(words) || englishOrganization().test(words);
}
