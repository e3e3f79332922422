// Letters joined to digits: names such as G60, COVID-19 and 5G against units such as 30km.

import { matches } from '../../base/matches';
import { fromWords } from '../vocabulary';
import { anyOf, unitWords } from '../words';
import type { NumeralBeingRead } from './running-text';

/** Units of measure that may follow digits directly. */
const units = fromWords(() => anyOf(unitWords().units));

/** Whether the text begins, after a space at most, with a unit. */
export const unitPattern = fromWords(() => new RegExp(`^\\s?(?:${units()})(?![A-Za-z])`));

const lettersFirst = fromWords(
  () =>
    `(?!(?:${anyOf(unitWords().before)})\\d)[A-Z][A-Za-z]{0,5}\\d+(?:\\.\\d+)?[A-Za-z]{0,2}` +
    `|(?!(?:${anyOf(unitWords().beforeHyphen)})-)[A-Za-z]{2,}-\\d+(?:\\.\\d+)?[A-Z]?|[A-Z]-\\d+`,
);
const digitsFirst = fromWords(
  () => `\\d+(?:\\.\\d+)?(?!(?:${units()}|st|nd|rd|th|s|ST|ND|RD|TH)(?![A-Za-z]))[A-Z][A-Za-z]?`,
);
const codePattern = fromWords(
  () => new RegExp(`(?<![A-Za-z\\d])(?:${lettersFirst()}|${digitsFirst()})(?![A-Za-z\\d])`, 'g'),
);

const sign = /[A-Za-z]-?\d|\d[A-Z]/;

/**
 * Names of letters and digits, in order: G60, COVID-19, Covid-19, PM2.5, 5G. Currency before an amount (RMB3.5, No.5)
 * and units after it are none.
 */
export function findCodes(plain: string): readonly NumeralBeingRead[] {
  if (!sign.test(plain)) return [];
  return Array.from(matches(plain, codePattern()), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: 'code',
    values: [Number(/\d+(?:\.\d+)?/.exec(match[0])![0])],
    weight: 'usual',
    approximate: false,
    code: match[0].replace(/[^A-Za-z]/g, '').toUpperCase(),
  }));
}
