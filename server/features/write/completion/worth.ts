// What is worth a list that nobody asked for: a list that pops up while prose is typed stands in the way of the next
// word, so what was typed has to mean a name or term, not just begin like one. After an `@` everything is asked for.
import type { Rank } from '../../../knowledge/lexicon/matching';
import { isSingleWord } from '../../../language/zh/segments';
import type { Query } from './query';

/** A name or term that what was typed may mean. */
export interface Candidate {
  readonly fit: Rank;
  /** Whether the Chinese block being rendered holds it. */
  readonly isRendered: boolean;
}

/** Whether a person is worth it, in a language. `isAwaited`: a title stands before, and only the name is wanting. */
export function isPersonMeant(
  { sought, mention }: Query,
  { fit, isRendered }: Candidate,
  language: 'zh' | 'en',
  isAwaited: boolean,
): boolean {
  if (mention || isAwaited || (isRendered && sought === '')) return true;
  if (language === 'zh' || isChinese(sought)) return says(sought) && fit <= beginning;
  const letters = lettersOf(sought);
  if (isRendered) return letters >= fewestOfRendered;
  const isName = /^\p{Lu}/u.test(sought) && fit <= beginning;
  return letters >= fewest && (isName || fit === whole);
}

/** Whether a term is worth it, in a language. */
export function isTermMeant(
  { sought, mention }: Query,
  { fit, isRendered }: Candidate,
  language: 'zh' | 'en',
): boolean {
  if (mention || (isRendered && sought === '')) return true;
  if (language === 'zh' || isChinese(sought)) return says(sought) && fit <= beginning;
  const letters = lettersOf(sought);
  if (isRendered) return letters >= fewest && fit <= beginning;
  const isPhrase = sought.includes(' ') && letters >= fewestOfPhrase && fit <= beginning;
  return isPhrase || (letters >= fewestOfInitials && fit === whole);
}

const whole: Rank = 0;
const beginning: Rank = 1;
const fewest = 3;
/** Of the name of somebody whom the Chinese block names. */
const fewestOfRendered = 2;
/** Of several words that a rendering begins with. */
const fewestOfPhrase = 5;
/** Of the initials or pinyin of a whole term, which a short English word may look like. */
const fewestOfInitials = 4;

/**
 * Whether what was typed in Chinese is no ordinary word of either language, but pinyin, capitals, or part of a word.
 */
function says(sought: string): boolean {
  if (sought.length < 2 || /^\p{Lu}\p{Ll}+$/u.test(sought)) return false;
  return !(isChinese(sought) && isSingleWord(sought));
}

function isChinese(sought: string): boolean {
  return /^\p{Script=Han}+$/u.test(sought);
}

function lettersOf(sought: string): number {
  return sought.replace(/[^\p{L}]/gu, '').length;
}
