// The English words of an element, cut once for all that look at them.
import { englishTokens, type EnglishToken } from '../language/english';
import type { Element } from './tree';

const cache = new WeakMap<Element, readonly EnglishToken[]>();

/** The words and marks of an element's prose; their offsets are in the prose. */
export function wordsIn(element: Element): readonly EnglishToken[] {
  let words = cache.get(element);
  if (!words) cache.set(element, (words = englishTokens(element.prose.text)));
  return words;
}
