// Whether what reads like a name is only a part of a longer one: 吴志 in 吴志强, Li Lin in Li Lin-feng.

import { fromWords } from '../../language/vocabulary';
import { compoundSurnames, nameCharacters, shortAdverbsZh } from '../../language/words';
import { splitChineseName } from '../../language/zh/names';
import { chineseFollower, chinesePostAfter, chineseReporting } from '../../language/zh/posts';

/** What no given name ends with: it goes on with the sentence. */
const goesOn = fromWords(() => new RegExp(`[${nameCharacters().goesOn}${shortAdverbsZh()}]`));
/** What a name may stand before: the end, a mark, a word that joins or follows names. */
const boundary = /^(?:$|[\s。；，：、！？,;:)）(（”"’》」])/;
const joining = /^(?:和|与|及|等)/;

/**
 * Whether the name between two offsets (UTF-16) of a Chinese text goes on before or behind them. `known` tells names
 * that need no proof.
 */
export function isInLongerName(text: string, start: number, end: number, known: (name: string) => boolean): boolean {
  return hasNameBefore(text, start, end) || hasNameBehind(text, start, end, known);
}

/** A dot of a foreign name, or the first character of a compound surname. */
function hasNameBefore(text: string, start: number, end: number): boolean {
  const dot = /[·•・‧．]/;
  if (dot.test(text[start - 1] ?? '') || (dot.test(text[end] ?? '') && /\p{L}/u.test(text[end + 1] ?? ''))) return true;
  const isCompound = start > 0 && compoundSurnames().has(text.slice(start - 1, start + 1));
  return isCompound && splitChineseName(text.slice(start - 1, end)) !== undefined;
}

/** A third character, behind which somebody speaks, has a post, or the clause ends. */
function hasNameBehind(text: string, start: number, end: number, known: (name: string) => boolean): boolean {
  const longer = text.slice(start, end + 1);
  if (splitChineseName(longer)?.given.length !== 2) return false;
  if (known(longer)) return true;
  const next = text.slice(end, end + 12);
  if (goesOn().test(text[end] ?? '') || chineseFollower().test(next) || chinesePostAfter().test(next)) return false;
  const after = text.slice(end + 1, end + 13);
  return (
    boundary.test(after) || joining.test(after) || chineseReporting().test(after) || chinesePostAfter().test(after)
  );
}

/**
 * Whether the name between two offsets of an English text goes on as a word, with a hyphen, or where it is a surname
 * alone with a further word of a name: Massey in Massey University.
 */
export function isInLongerWord(text: string, start: number, end: number): boolean {
  const isOneWord = !text.slice(start, end).includes(' ');
  return (
    /[\p{L}\p{N}_’'-]$/u.test(text.slice(Math.max(0, start - 2), start)) ||
    /^(?:[\p{L}\p{N}_]|[-‐‑]\p{L})/u.test(text.slice(end, end + 2)) ||
    (isOneWord && /^ \p{Lu}/u.test(text.slice(end, end + 2)))
  );
}
