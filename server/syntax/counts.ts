// Numbers of issues and series, in whatever figures they are written.

import {
  numberFromCardinalWord,
  numberFromHan,
  numberFromOrdinalWord,
  numberFromRoman,
} from '../language/shared/numerals';
import { fromWords } from '../language/vocabulary';
import { hanYearFigures } from '../language/words';

/** A Chinese numeral, as a class of a pattern. */
export const hanNumeral = fromWords(() => `[${hanYearFigures()}十百千两]`);

/** The number that figures, Chinese or Roman numerals or a word of either kind mean; undefined when they mean none. */
export function countOf(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  return (
    numberFromHan(text) ??
    numberFromRoman(text) ??
    numberFromCardinalWord(text.toLowerCase()) ??
    numberFromOrdinalWord(text)
  );
}
