// Classes of UTF-16 units, asked of a table: what is asked of every character of a text must cost next to nothing.

/** Of each UTF-16 unit: 0 not yet asked for, else one of these. */
const within = 1;
const without = 2;

/**
 * Whether a UTF-16 unit is of a class, as a pattern for one character tells; asked of the pattern once for each unit.
 * NaN, which `charCodeAt` gives behind a text, is of no class.
 */
export function unitTest(pattern: RegExp): (unit: number) => boolean {
  const known = new Uint8Array(0x10000);
  return (unit) => {
    if (!(unit >= 0)) return false;
    const state = known[unit];
    if (state !== 0) return state === within;
    const isWithin = pattern.test(String.fromCharCode(unit));
    known[unit] = isWithin ? within : without;
    return isWithin;
  };
}

/** The UTF-16 units of a word. */
export function unitsOf(word: string): readonly number[] {
  return Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));
}

/** A table with 1 at each of some UTF-16 units, 0 at all others. */
export function unitTable(units: Iterable<number>): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const unit of units) table[unit] = 1;
  return table;
}

/**
 * A table with 1 at each UTF-16 unit of a class, written as between the brackets of a pattern: `a-z〇`; without classes
 * (`\\d`), and a hyphen only between the ends of a range.
 */
export function unitsOfClass(characters: string): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let at = 0; at < characters.length; at++) {
    const from = characters.charCodeAt(at);
    const isRange = characters[at + 1] === '-';
    table.fill(1, from, (isRange ? characters.charCodeAt((at += 2)) : from) + 1);
  }
  return table;
}

/** Whether a text has one of the UTF-16 units of a table. */
export function hasUnit(text: string, table: Uint8Array): boolean {
  for (let at = 0; at < text.length; at++) if (table[text.charCodeAt(at)] !== 0) return true;
  return false;
}

/** How many UTF-16 units of a text are in a table. */
export function countUnits(text: string, table: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (table[text.charCodeAt(at)] !== 0) count++;
  return count;
}

/** Whether so many UTF-16 units of a table stand in a row. */
export function hasRun(text: string, table: Uint8Array, length: number): boolean {
  let run = 0;
  for (let at = 0; at < text.length; at++) {
    run = table[text.charCodeAt(at)] === 0 ? 0 : run + 1;
    if (run === length) return true;
  }
  return false;
}
