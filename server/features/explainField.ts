// What the series expects of a field, with its evidence.
import type { Context } from '../context';
import type { Bulletin, Element } from '../syntax/tree';

/** What past issues say about an element; undefined when the kind is unknown or they say nothing. */
export function explainField(_element: Element, _bulletin: Bulletin, _context: Context): string | undefined {
  return undefined;
}
