// How two halves of a line that was cut are put together.

import { isDigit, isHan, isLatin, isWide } from '../../language/shared/script';
import { fromWords } from '../../language/vocabulary';
import { wordParts } from '../../language/words';

/** What the text at hand has elsewhere, by which joints are decided. */
export interface Habits {
  /** The English words of the text in small letters, those that a line end cuts aside. */
  readonly words: ReadonlySet<string>;
  /** Chinese and what is not Chinese stand apart: 23 家, not 23家. */
  readonly spaced: boolean;
}

export function habitsOf(text: string): Habits {
  const apart = text.match(/[\u4e00-\u9fff] (?=[A-Za-z\d])|[A-Za-z\d] (?=[\u4e00-\u9fff])/g)?.length ?? 0;
  const close = text.match(/[\u4e00-\u9fff](?=[A-Za-z\d])|[A-Za-z\d](?=[\u4e00-\u9fff])/g)?.length ?? 0;
  return {
    words: new Set(
      text.match(/(?<![A-Za-z])[A-Za-z]+(?:-[A-Za-z]+)*(?![A-Za-z]|-[ \t]*\n)/g)?.map((word) => word.toLowerCase()),
    ),
    spaced: apart > close,
  };
}

/**
 * What becomes of the place between two halves: characters dropped from the end of the first, what goes between,
 * characters dropped from the start of the second.
 */
export interface Joint {
  readonly drop: number;
  readonly between: '' | ' ';
  readonly skip: number;
}

/**
 * Nothing between Chinese, a space between words; a word cut with a hyphen is whole again when that is sure; bold
 * that ends with
 * one half and begins with the other is one run. `before` may be the end of the first half alone; `isBold`: it ends
 * within bold.
 */
export function jointOf(before: string, after: string, habits: Habits, isBold: boolean): Joint {
  if (!isBold && before.endsWith('**') && /^\*\*[^*]/.test(after))
    return { drop: 2, between: between(before.slice(0, -2), after.slice(2), habits), skip: 2 };
  const last = hyphenated.exec(before);
  const first = last && /^[a-z]+/.exec(after);
  if (last && first && isOneWord(last[1]!, first[0], habits)) return { drop: 1, between: '', skip: 0 };
  return { drop: 0, between: between(before, after, habits), skip: 0 };
}

/** Begins where a word begins: within one it would be tried again at each letter. */
const hyphenated = /(?<![A-Za-z])([A-Za-z]+)-$/;

function between(before: string, after: string, { spaced }: Habits): '' | ' ' {
  const last = before
    .replace(/(?<!\*)\*+$/, '')
    .slice(-1)
    .charCodeAt(0);
  const next = after.replace(/^\**/, '').charCodeAt(0);
  if (isWide(last) || isWide(next))
    return spaced && ((isHan(last) && isWord(next)) || (isWord(last) && isHan(next))) ? ' ' : '';
  // a word's own hyphen, an address, an open quotation mark
  return /[A-Za-z]-$|\/$|[‘“([]$|—$/.test(before) || /^(?:—|[,.;:!?)\]”’](?:\s|$))/.test(after) ? '' : ' ';
}

function isWord(code: number): boolean {
  return isDigit(code) || isLatin(code);
}

/** Ends of words that are no words of their own. */
const fragment = fromWords(() => new RegExp(`^(?:${wordParts().fragments.join('|')})$`));
const wordsLikeFragments = fromWords((): ReadonlySet<string> => new Set(wordParts().words));
/** Words that make others with a hyphen. */
const prefix = fromWords(() => new RegExp(`^(?:${wordParts().prefixes.join('|')})$`, 'i'));

/** Whether a hyphen at a line end only marks the cut: the word is elsewhere in the text, or its rest is no word. */
function isOneWord(start: string, end: string, { words }: Habits): boolean {
  const whole = (start + end).toLowerCase();
  if (words.has(`${start}-${end}`.toLowerCase())) return false;
  if (words.has(whole)) return true;
  return (
    /^[A-Z]?[a-z]+$/.test(start) && !prefix().test(start) && fragment().test(end) && !wordsLikeFragments().has(end)
  );
}
