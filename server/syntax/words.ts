// The English words of an element, cut once for all that look at them.
import { type EnglishToken, englishTokens } from '../language/en/words';
import { lasting } from './lasting';
import type { Element } from './tree';

/** The words and marks of an element's prose; their offsets are in the prose. */
export const wordsIn: (element: Element) => readonly EnglishToken[] = lasting(({ prose }: Element) =>
  englishTokens(prose.text),
);
