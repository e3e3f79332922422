// Whether what reads like a name is only a part of a longer one: 吴志 in 吴志强, Li Lin in Li Lin-feng.

import { compoundSurnames, nameCharacters, shortAdverbsZh } from '../../language/words';
import { splitChineseName } from '../../language/zh/names';
import { chineseFollower, chinesePostAfter, chineseReporting } from '../../language/zh/posts';

/** What no given name ends with: it goes on with the sentence. */
const goesOn = new RegExp(`[${nameCharacters.goesOn}${shortAdverbsZh}]`);
/** What a name may stand before: the end, a mark, a word that joins or follows names. */
const boundary = /^(?:$|[\s。；，：、！？,;:)）(（”"’》」])/;
const joining = /^(?:和|与|及|等)/;

/** Whether the name between two offsets of a Chinese text goes on before or behind them. `known` tells names that need no proof. */
export function isInLongerName(text: string, start: number, end: number, known: (name: string) => boolean): boolean {
  if (
    /[·•・‧．]/.test(text[start - 1] ?? '') ||
    (/[·•・‧．]/.test(text[end] ?? '') && /\p{L}/u.test(text[end + 1] ?? ''))
  )
    return true;
  if (
    start > 0 &&
    compoundSurnames.has(text.slice(start - 1, start + 1)) &&
    splitChineseName(text.slice(start - 1, end))
  )
    return true;
  const next = text[end] ?? '';
  const longer = text.slice(start, end + 1);
  const parts = splitChineseName(longer);
  if (parts?.given.length !== 2) return false;
  if (known(longer)) return true;
  if (
    goesOn.test(next) ||
    chineseFollower.test(text.slice(end, end + 12)) ||
    chinesePostAfter.test(text.slice(end, end + 12))
  )
    return false;
  const after = text.slice(end + 1, end + 13);
  return boundary.test(after) || joining.test(after) || chineseReporting.test(after) || chinesePostAfter.test(after);
}

/** Whether the name between two offsets of an English text goes on as a word, or with a hyphen. */
export function isInLongerWord(text: string, start: number, end: number): boolean {
  return (
    /[\p{L}\p{N}_’'-]$/u.test(text.slice(Math.max(0, start - 2), start)) ||
    /^(?:[\p{L}\p{N}_]|[-‐‑]\p{L})/u.test(text.slice(end, end + 2))
  );
}
