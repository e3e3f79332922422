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
