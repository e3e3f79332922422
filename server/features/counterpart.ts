// The element that says the same in the other language.
import { alignedPairs } from '../align/align';
import type { Bulletin, Element } from '../syntax/tree';

const cache = new WeakMap<Bulletin, ReadonlyMap<Element, Element>>();

/** The counterpart of an element, or undefined. */
export function counterpartOf(bulletin: Bulletin, element: Element): Element | undefined {
  let counterparts = cache.get(bulletin);
  if (!counterparts) {
    counterparts = new Map(alignedPairs(bulletin).flatMap(({ zh, en }) => [[zh, en], [en, zh]] as const));
    cache.set(bulletin, counterparts);
  }
  return counterparts.get(element);
}
