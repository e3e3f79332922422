// How far the characters of a Chinese name tell it from a word, before anything in the text speaks for it.
import { fromWords } from '../vocabulary';
import {
  chieflySurnames,
  commonWordsZh,
  everydayCharactersZh,
  nameCharacters,
  wordsFromSurnames,
  wordsLikeNames,
} from '../words';
import { splitChineseName } from './names';

/** No person's name ends so; an institution's or a group's does. */
const tails = fromWords(() => new RegExp(`[${nameCharacters().tails}]$`));
/** Surnames that are common words first: no name of two characters is told by them. */
const rareAsSurnames = fromWords(() => new RegExp(`^[${nameCharacters().rareAsSurnames}]`));

/**
 * Whether nothing but a title that is somebody's could make a name of two to four characters: a word that begins with
 * a surname (成都, 白皮书), the end of an institution (李子园区), a surname that is a word first and goes on with words
 * (曾指出, 有号令).
 */
export function isNoName(name: string): boolean {
  if (wordsLikeNames().has(name) || wordsLikeNames().has(name.slice(0, 2)) || tails().test(name)) return true;
  if (rareAsSurnames().test(name) && name.length < 3) return true;
  const parts = splitChineseName(name);
  if (!parts || parts.surname.length > 1) return false;
  const everyday = everydayIn(parts.given);
  if (name.length === 2) return everyday > 0 && isWordOfTwo(name);
  if (chieflySurnames().has(parts.surname)) return false;
  return everyday === parts.given.length || (everyday > 0 && hasCommonWord(name));
}

/**
 * Whether a name of three characters or more needs no title to be believed where somebody speaks: no word is in it, and
 * its given name has no everyday character (向社会, 麦肯锡), of which a surname that is nothing else forgives one.
 */
export function isLikelyName(name: string): boolean {
  const parts = splitChineseName(name);
  if (!parts || name.length < 3 || isNoName(name) || rareAsSurnames().test(name)) return false;
  const everyday = everydayIn(parts.given);
  // 司马 is nothing but a surname, 东方 is a word too
  if (parts.surname.length > 1) return everyday < parts.given.length || !isWordOfTwo(parts.surname);
  if (!chieflySurnames().has(parts.surname)) return everyday === 0 && !hasCommonWord(name);
  return !isWordOfTwo(name.slice(0, 2)) && (everyday === 0 || (everyday === 1 && !hasCommonWord(name)));
}

/** Whether a name has no everyday character and no word in it at all. */
export function isSureName(name: string): boolean {
  const parts = splitChineseName(name);
  return parts !== undefined && isLikelyName(name) && everydayIn(parts.given) === 0 && !hasCommonWord(name);
}

function everydayIn(given: string): number {
  return Array.from(given).filter((character) => everydayCharactersZh().has(character)).length;
}

/** Whether two neighbouring characters of a name are a word of everyday texts. */
function hasCommonWord(name: string): boolean {
  return Array.from({ length: name.length - 1 }, (_, at) => name.slice(at, at + 2)).some((pair) => isWordOfTwo(pair));
}

function isWordOfTwo(pair: string): boolean {
  return commonWordsZh().has(pair) || wordsFromSurnames().has(pair);
}
