// Traditional characters and simplified ones: what a text is written in, and one made the other, one for one: offsets
// stay.

import { matches } from '../../base/matches';
import type { Span } from '../../base/text';
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

/** The text with its traditional characters made simplified; of the same length. */
export function simplified(text: string): string {
  return text.replace(anyTraditional(), (character) => simplifiedOf().get(character)!);
}

/** A run of characters of one script, and the same in the other one. */
export interface ScriptRun extends Span {
  readonly other: string;
}

/** What a text has of characters that only traditional, and only simplified text has. */
export interface Scripts {
  readonly traditional: readonly ScriptRun[];
  readonly simplified: readonly ScriptRun[];
}

const runs = fromWords(() => ({
  traditional: new RegExp(
    `[${[...distinct(), ...merged()].map(([old]) => old).join('')}]+|(?<=[\\u4e00-\\u9fff])[於後]`,
    'g',
  ),
  simplified: new RegExp(`[${[...traditionalOf().keys()].join('')}]+`, 'g'),
}));

export function scriptsOf(text: string): Scripts {
  return {
    traditional: runsOf(text, runs().traditional, simplifiedOf()),
    simplified: runsOf(text, runs().simplified, traditionalOf()),
  };
}

function runsOf(text: string, pattern: RegExp, others: ReadonlyMap<string, string>): readonly ScriptRun[] {
  return Array.from(matches(text, pattern), ({ 0: run, index }) => ({
    start: index,
    end: index + run.length,
    other: Array.from(run, (character) => others.get(character) ?? character).join(''),
  }));
}
