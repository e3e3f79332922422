// Finding the numbers of a text: what goes before the reading of each is the same in both languages.
import { findCodes } from './codes';
import { findDatesIn } from './find-dates';
import { type Numeral, type NumeralBeingRead, numeral, numericText, without } from './running-text';

/** How a language writes its numbers. Texts come with what is no number of theirs blanked out. */
export interface NumeralReader {
  readonly language: 'zh' | 'en';
  /** Numbers of special forms, read and blanked out one form after the other before all others are read. */
  readonly special: readonly ((plain: string) => readonly NumeralBeingRead[])[];
  /** All other numbers. */
  readonly read: (plain: string) => readonly NumeralBeingRead[];
  /** Gives numbers, in order, what they take over from their neighbours: the unit of a range. */
  readonly inheritUnits: (numerals: readonly NumeralBeingRead[], plain: string) => void;
}

/** The numbers of a text, in order. Of a date only the year, weakly: `findDates` is about the rest. */
export function findNumerals(text: string, { language, special, read, inheritUnits }: NumeralReader): Numeral[] {
  const whole = numericText(text);
  const dates = findDatesIn(whole, language);
  let found = dates.flatMap(({ start, end, points }) =>
    points.flatMap(({ year }) => (year === undefined ? [] : [numeral(start, end, [year], 'weak', 'year')])),
  );
  let plain = without(whole, dates);
  for (const findForm of [findCodes, ...special]) {
    const ofForm = findForm(plain);
    found = [...found, ...ofForm];
    plain = without(plain, ofForm);
  }
  found = [...found, ...read(plain)];
  found.sort((a, b) => a.start - b.start);
  inheritUnits(found, plain);
  return found;
}
