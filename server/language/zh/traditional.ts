// Traditional characters and simplified ones: what a text is written in, and one made the other, one for one: offsets
// stay.

import { matches } from '../../base/matches';
import type { Span } from '../../base/text';
import { countUnits, hasUnit, unitsOf, unitTable } from '../../base/units';
import { fromWords } from '../vocabulary';
import { traditionalPairs } from '../words';

const distinct = fromWords(() => traditionalPairs().distinct);
const merged = fromWords(() => traditionalPairs().merged);
const shared = fromWords(() => traditionalPairs().shared);
const simplifiedOf = fromWords((): ReadonlyMap<string, string> => new Map([...distinct(), ...merged(), ...shared()]));
const traditionalOf = fromWords(
  (): ReadonlyMap<string, string> => new Map(distinct().map(([old, plain]) => [plain, old])),
);

const anyTraditional = fromWords(() => new RegExp(`[${[...simplifiedOf().keys()].join('')}]`, 'g'));
const isTraditional = fromWords(() => unitTable(unitsOf([...simplifiedOf().keys()].join(''))));

/** The text with its traditional characters made simplified; of the same length. */
export function simplified(text: string): string {
  return hasUnit(text, isTraditional())
    ? text.replace(anyTraditional(), (character) => simplifiedOf().get(character)!)
    : text;
}

/** A run of characters of one script, and the same in the other one. */
export interface ScriptRun extends Span {
  readonly other: string;
}

export type Script = 'traditional' | 'simplified';

/** The characters that only text of the script has. */
const characters = fromWords(() => ({
  traditional: [...distinct(), ...merged()].map(([old]) => old).join(''),
  simplified: [...traditionalOf().keys()].join(''),
}));
const tables = fromWords(() => ({
  traditional: unitTable(unitsOf(characters().traditional)),
  simplified: unitTable(unitsOf(characters().simplified)),
}));
const runs = fromWords(() => ({
  traditional: new RegExp(`[${characters().traditional}]+|(?<=[\\u4e00-\\u9fff])[於後]`, 'g'),
  simplified: new RegExp(`[${characters().simplified}]+`, 'g'),
}));

/** How many UTF-16 units of a text only text of a script has. */
export function countOfScript(text: string, script: Script): number {
  return countUnits(text, tables()[script]);
}

/** The runs of what only text of a script has; 於 and 後 behind a Chinese character among the traditional ones. */
export function runsOfScript(text: string, script: Script): readonly ScriptRun[] {
  if (!hasUnit(text, tables()[script]) && !(script === 'traditional' && /[於後]/.test(text))) return [];
  const others = script === 'traditional' ? simplifiedOf() : traditionalOf();
  return Array.from(matches(text, runs()[script]), ({ 0: run, index }) => ({
    start: index,
    end: index + run.length,
    other: Array.from(run, (character) => others.get(character) ?? character).join(''),
  }));
}
