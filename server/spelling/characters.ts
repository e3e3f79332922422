// Characters as the counts know them: numbered by how often they occur, digits and Latin letters each as one.

/** What stands before and behind a sentence. */
export const boundary = 0;
/** A character that the counts do not know. */
export const unknown = 1;
/** A digit, and a Latin letter, whichever. */
export const digit = 2;
export const letter = 3;
/** The number of the most frequent character. */
export const firstCharacter = 4;

/** Numbers of characters are below it: 13 bits. */
export const characterLimit = 8192;

/** Marks of half width or of another shape, and the one that they are counted as. */
const sameMarks: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
  '"': '“',
  '”': '“',
  "'": '‘',
  '’': '‘',
};

/** The number of every UTF-16 unit, by the characters in the order of theirs, from `firstCharacter` on. */
export function characterNumbers(units: ArrayLike<number>): Uint16Array {
  const numbers = new Uint16Array(0x10000).fill(unknown);
  for (let at = 0; at < units.length; at++) numbers[units[at]!] = at + firstCharacter;
  for (const [mark, same] of Object.entries(sameMarks)) numbers[mark.charCodeAt(0)] = numbers[same.charCodeAt(0)]!;
  for (const first of '0０') fill(numbers, first, 10, digit);
  for (const first of 'AaＡａ') fill(numbers, first, 26, letter);
  return numbers;
}

function fill(numbers: Uint16Array, first: string, length: number, number: number): void {
  const from = first.charCodeAt(0);
  numbers.fill(number, from, from + length);
}

/** The characters of texts that get a number, the commonest first; `counts`: of each UTF-16 unit. */
export function numberedUnits(counts: ArrayLike<number>): readonly number[] {
  const classed = characterNumbers([]);
  for (const mark of Object.keys(sameMarks)) classed[mark.charCodeAt(0)] = boundary;
  const seen: number[] = [];
  for (let unit = 0; unit < counts.length; unit++)
    if (counts[unit]! >= 2 && classed[unit] === unknown && !isSpace(unit) && !isSurrogate(unit)) seen.push(unit);
  seen.sort((a, b) => counts[b]! - counts[a]! || a - b);
  return seen.slice(0, characterLimit - firstCharacter);
}

/** Whether a UTF-16 unit is a Chinese character of the basic block. */
export function isHan(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff;
}

/** Whether a UTF-16 unit is white space, which the counts leave out. */
export function isSpace(unit: number): boolean {
  return unit <= 0x20 || unit === 0xa0 || unit === 0x3000 || unit === 0xfeff || (unit >= 0x2000 && unit <= 0x200b);
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}
