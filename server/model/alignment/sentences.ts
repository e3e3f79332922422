// What says the same in the other language: the element, and in it the sentence.

import { cached } from '../../base/cached';
import type { Span } from '../../base/text';
import { sentences } from '../../language/shared/sentences';
import { proseOffset, sourceSpan } from '../../syntax/prose';
import type { Bulletin, Element } from '../../syntax/tree';
import { alignedPairs } from './align';

const counterpartsIn = cached(
  (bulletin: Bulletin): ReadonlyMap<Element, Element> =>
    new Map(
      alignedPairs(bulletin).flatMap(
        ({ zh, en }) =>
          [
            [zh, en],
            [en, zh],
          ] as const,
      ),
    ),
);

/** The counterpart of an element, or undefined. */
export function counterpartOf(bulletin: Bulletin, element: Element): Element | undefined {
  return counterpartsIn(bulletin).get(element);
}

export interface SentencePair {
  /** In the source. */
  readonly own: Span;
  /** In the prose of the counterpart. */
  readonly theirs: Span;
}

/**
 * The sentence at a source offset, of two that meet there the second, and the one that says the same; undefined where
 * the two elements do not have equally many.
 */
export function sentencePairAt(element: Element, counterpart: Element, offset: number): SentencePair | undefined {
  if (element.language === 'und' || counterpart.language === 'und') return undefined;
  const own = sentences(element.prose.text, element.language);
  const theirs = sentences(counterpart.prose.text, counterpart.language);
  const at = proseOffset(element.prose, offset);
  const index = Math.max(
    0,
    own.findLastIndex(({ start }) => start <= at),
  );
  if (own.length !== theirs.length || own.length === 0) return undefined;
  return { own: sourceSpan(element.prose, own[index]!.start, own[index]!.end), theirs: theirs[index]! };
}
