// The number or date of the other language that is the one at a place.

import { contains, type Span } from '../../base/text';
import { sameNumerals } from '../../language/shared/compare-numerals';
import type { Facts } from '../../language/shared/facts';
import type { DateMention } from '../../language/shared/find-dates';
import type { Bulletin } from '../../syntax/tree';
import type { Cursor } from '../element';
import { counterpartOf } from './sentences';
import { textPairs } from './texts';

/**
 * The spans of a number or date at a place and of the same one in the other language; undefined where there is none or
 * several might be meant.
 */
export function numberPairAt(bulletin: Bulletin, { offset, element }: Cursor): readonly [Span, Span] | undefined {
  if (!element || element.language === 'und') return undefined;
  const holds = ({ start, end }: Span) => start <= offset && offset <= end;
  if (element.kind === 'date') {
    const other = counterpartOf(bulletin, element);
    return other?.value === element.value && element.valueSpan && other?.valueSpan && holds(element.valueSpan)
      ? [element.valueSpan, other.valueSpan]
      : undefined;
  }
  const own = element.language;
  const pair = textPairs(bulletin).find((each) => each[own].elements.some(({ span }) => contains(span, element.span)));
  if (!pair) return undefined;
  const { zh, en } = pair;
  const found = [...sameDates(zh.facts, en.facts), ...sameNumerals(zh.facts, en.facts)]
    .map((same) => ({ zh: zh.source(same.zh), en: en.source(same.en) }))
    .find((same) => holds(same[own]));
  return found && [found.zh, found.en];
}

/** Dates that say the same day and are the only ones to do so on both sides. */
function sameDates({ dates: zh }: Facts, { dates: en }: Facts): readonly { readonly zh: Span; readonly en: Span }[] {
  const alike = (one: DateMention, all: readonly DateMention[]) => all.filter((other) => daysOf(other) === daysOf(one));
  return zh.flatMap((date) => {
    const [other, ...others] = alike(date, en);
    return other && others.length === 0 && alike(date, zh).length === 1 ? [{ zh: date, en: other }] : [];
  });
}

function daysOf({ points }: DateMention): string {
  return points.map(({ month, day }) => `${month ?? ''}-${day ?? ''}`).join(' ');
}
