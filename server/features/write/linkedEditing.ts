// Linked editing: the number of a header field, and day and year of its date, change in both languages at once.

import { matches } from '../../base/matches';
import type { Span } from '../../base/text';
import { findDates } from '../../language/shared/find-dates';
import { has } from '../../model/kinds';
import type { Bulletin, Element } from '../../syntax/tree';
import type { AtPlace } from '../feature';

/** Places that hold the same and are to go on doing so. */
export interface LinkedPlaces {
  readonly spans: readonly Span[];
  /** What may be typed there: a regular expression. */
  readonly holding: string;
}

/**
 * The number at the place and the same one in the counterpart; undefined where the two are written differently: 七
 * and 7, 9月 and September.
 * What is written differently is set right by the fix of header-disagreement.
 */
export const linkedPlaces: AtPlace<LinkedPlaces | undefined> = ({ offset, element, counterpart, reading }) => {
  const { bulletin } = reading;
  const other =
    element && (has(element, 'counted') || element.kind === 'date')
      ? (counterpart ?? twin(bulletin, element))
      : undefined;
  if (!element || !other) return undefined;
  const own = numbersIn(bulletin, element).find(({ span: { start, end } }) => start <= offset && offset <= end);
  const theirs =
    own && numbersIn(bulletin, other).find(({ digits, part }) => digits === own.digits && part === own.part);
  return theirs && { spans: [own.span, theirs.span], holding: '[0-9]+' };
};

/** A number alone (2024-13) is printed twice. */
function twin({ elements }: Bulletin, element: Element): Element | undefined {
  return elements.find(
    (other) => other !== element && other.kind === element.kind && other.prose.text === element.prose.text,
  );
}

interface PrintedNumber {
  readonly span: Span;
  readonly digits: string;
  /** Of a date: a day may be a number as large as the month. */
  readonly part?: 'year' | 'month' | 'day';
}

function numbersIn({ text }: Bulletin, { kind, language, span }: Element): readonly PrintedNumber[] {
  const printed = text.slice(span);
  const numbers = [...matches(printed, /[0-9]+/g)].map(({ index, 0: digits }) => ({
    span: { start: span.start + index, end: span.start + index + digits.length },
    digits,
  }));
  if (kind !== 'date') return numbers;
  const date = findDates(printed, language === 'en' ? 'en' : 'zh')[0];
  const within = date
    ? numbers.filter(
        (number) => span.start + date.start <= number.span.start && number.span.end <= span.start + date.end,
      )
    : [];
  return within.flatMap((number, index) => {
    const part = partOf(number.digits, index, within);
    return part ? [{ ...number, part }] : [];
  });
}

/** The year has four digits; of the other two the month comes first, where it is a number at all. */
function partOf(digits: string, index: number, all: readonly { readonly digits: string }[]): PrintedNumber['part'] {
  if (digits.length === 4) return 'year';
  const others = all.filter((other) => other.digits.length < 4);
  if (digits.length > 2 || others.length > 2) return undefined;
  return others.length === 2 && others[0] === all[index] ? 'month' : 'day';
}
