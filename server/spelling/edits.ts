// The words that one slip of the pen or the keyboard away from a written one: what may have been meant (after Norvig,
// "How to Write a Spelling Corrector"; the four kinds of slip are Damerau's, 1964).

/**
 * What one slip did: two letters exchanged, one of two like letters dropped or one doubled, a letter dropped or put in,
 * a vowel for another, any other letter for another.
 */
export type Slip = 'exchanged' | 'doubling' | 'dropped' | 'added' | 'vowel' | 'letter';

/** A word that may have been meant, what the slip was, and what it costs: the less, the likelier. */
export interface Edited {
  readonly word: string;
  readonly slip: Slip;
  readonly cost: number;
}

const letters = 'abcdefghijklmnopqrstuvwxyz';
const vowels = 'aeiouy';

const costs: Readonly<Record<Slip, number>> = {
  exchanged: 0.8,
  doubling: 0.8,
  dropped: 1,
  added: 1.1,
  vowel: 1,
  letter: 1.4,
};
/** The first letter is seldom wrong (Pollock & Zamora 1984). */
const firstLetter = 0.6;

/** All words one slip away from one in small letters, and the right plural of technologys. */
export function* editsOf(word: string): Iterable<Edited> {
  if (/[^aeiou]ys$/.test(word)) yield { word: `${word.slice(0, -2)}ies`, slip: 'vowel', cost: costs.exchanged };
  for (let at = 0; at <= word.length; at++) {
    const extra = at === 0 ? firstLetter : 0;
    for (const [other, slip] of slipsAt(word, at)) yield { word: other, slip, cost: costs[slip] + extra };
  }
}

/** What one slip at a place makes of a word, and which slip that is. */
function* slipsAt(word: string, at: number): Iterable<readonly [word: string, slip: Slip]> {
  const [before, here, after] = [word.slice(0, at), word[at], word.slice(at + 1)];
  for (const letter of letters)
    yield [before + letter + word.slice(at), letter === here || letter === word[at - 1] ? 'doubling' : 'dropped'];
  if (here === undefined) return;
  for (const letter of letters)
    if (letter !== here)
      yield [before + letter + after, vowels.includes(letter) && vowels.includes(here) ? 'vowel' : 'letter'];
  yield [before + after, here === word[at - 1] || here === word[at + 1] ? 'doubling' : 'added'];
  if (after !== '' && after[0] !== here) yield [before + after[0]! + here + after.slice(1), 'exchanged'];
}
