// All matches of a pattern, without the copy of the pattern that `matchAll` makes for every call.

const none: readonly RegExpExecArray[] = [];

/**
 * The matches of a global pattern in a text, in order. The pattern may be used again at once; its `lastIndex` is 0
 * afterwards. Throws a TypeError for a pattern that is not global, as `matchAll` does.
 */
export function matches(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  if (!pattern.global) throw new TypeError(`not a global pattern: ${pattern}`);
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return none;
  const all: RegExpExecArray[] = [];
  do {
    all.push(match);
    if (match[0] === '') pattern.lastIndex = nextCharacter(text, match.index, pattern.unicode);
    match = pattern.exec(text);
  } while (match !== null);
  return all;
}

/** How many matches a global pattern, which takes at least a character, has in a text; no match is made. */
export function countMatches(text: string, pattern: RegExp): number {
  if (!pattern.global) throw new TypeError(`not a global pattern: ${pattern}`);
  pattern.lastIndex = 0;
  let count = 0;
  while (pattern.test(text)) count++;
  return count;
}

/** Behind the character that begins at a place: two units for a pair of surrogates, in a pattern that knows of them. */
function nextCharacter(text: string, at: number, unicode: boolean): number {
  return at + (unicode && text.codePointAt(at)! > 0xffff ? 2 : 1);
}
