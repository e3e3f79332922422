// Linked editing: the number of a header field changes in both languages at once.
import type { Bulletin, Element, ElementKind } from '../syntax/tree';
import type { Range, Span } from '../text';
import { counterpartOf } from './counterpart';
import { elementAt } from './element';
import type { AtPosition } from './feature';

export interface LinkedEditingRanges {
  readonly ranges: Range[];
  readonly wordPattern: string;
}

const numbered: ReadonlySet<ElementKind> = new Set(['issue', 'cumulative-issue', 'volume', 'series']);

/** The number at the position and the same number in the counterpart; undefined where the two are written differently (七, 7). */
export const linkedEditingRanges: AtPosition<LinkedEditingRanges | undefined> = (bulletin, _context, position) => {
  const offset = bulletin.text.offsetAt(position);
  const element = elementAt(bulletin, offset);
  if (!element || !numbered.has(element.kind)) return undefined;
  const other = counterpartOf(bulletin, element) ?? twin(bulletin, element);
  const own = other && numbersIn(bulletin, element).find(({ start, end }) => start <= offset && offset <= end);
  if (!own) return undefined;
  const theirs = numbersIn(bulletin, other).find((span) => bulletin.text.slice(span) === bulletin.text.slice(own));
  return theirs && { ranges: [own, theirs].map((span) => bulletin.text.rangeOf(span)), wordPattern: '[0-9]+' };
};

/** A number alone (2024-13) is printed twice. */
function twin({ elements }: Bulletin, element: Element): Element | undefined {
  return elements.find((other) => other !== element && other.kind === element.kind && other.prose.text === element.prose.text);
}

function numbersIn({ text }: Bulletin, { span }: Element): readonly Span[] {
  return [...text.slice(span).matchAll(/[0-9]+/g)].map(({ index, 0: digits }) => ({ start: span.start + index, end: span.start + index + digits.length }));
}
