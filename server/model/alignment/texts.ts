// What the rules about two languages share: texts that say the same, with the way back to the source.

import { cached } from '../../base/cached';
import type { Span } from '../../base/text';
import { Facts } from '../../language/shared/facts';
import { lasting } from '../../syntax/lasting';
import { sourceSpan } from '../../syntax/prose';
import type { Bulletin, Element } from '../../syntax/tree';
import { factsOf } from '../facts';
import { has } from '../kinds';
import { passages } from '../passages';
import { beadsOf } from './align';
import { ownPairs } from './own-pairs';

/** The running text of one language of a pair: an element's, or that of several that the other language says in one. */
export interface PairedText {
  /** Markers (一是, First,) and labels are blanked out. */
  readonly text: string;
  /** What stands in it. */
  readonly facts: Facts;
  readonly elements: readonly Element[];
  /** The source of a stretch of the text. */
  readonly source: (span: Span) => Span;
}

export interface TextPair {
  readonly zh: PairedText;
  readonly en: PairedText;
}

/**
 * Body, note, titles and contacts of a bulletin in two languages, pair by pair, each text once; and in any bulletin the
 * lines that are their own pair, half by half.
 */
export const textPairs = cached((bulletin: Bulletin): readonly TextPair[] => {
  const outer = new Set(passages(bulletin));
  const isOwn = (element: Element) => (has(element, 'running') || element.kind === 'contact') && outer.has(element);
  const halves = [...ownPairs(bulletin).values()].flat().map(({ zh, en }) => ({
    zh: sideOf([zh], 'zh'),
    en: sideOf([en], 'en'),
  }));
  return [
    ...beadsOf(bulletin).flatMap(({ zh, en }) =>
      zh.length > 0 && en.length > 0 && zh.every(isOwn) && en.every(isOwn)
        ? [{ zh: sideOf(zh, 'zh'), en: sideOf(en, 'en') }]
        : [],
    ),
    ...halves,
  ];
});

/** A function of the texts of a pair, computed once for as long as neither changes. */
export function ofTexts<T>(compute: (zh: Facts, en: Facts) => T): (pair: TextPair) => T {
  const known = lasting((zh: readonly Element[], en: readonly Element[]) =>
    compute(joined(zh, 'zh').facts, joined(en, 'en').facts),
  );
  return ({ zh, en }) => known(zh.elements, en.elements);
}

/** Which side is the translation: the language that mostly comes second. */
export const translationOf = cached((bulletin: Bulletin): 'zh' | 'en' => {
  const pairs = textPairs(bulletin);
  const chineseFirst = pairs.filter(({ zh, en }) => zh.elements[0]!.span.start < en.elements[0]!.span.start).length;
  return 2 * chineseFirst >= pairs.length ? 'en' : 'zh';
});

function sideOf(elements: readonly Element[], language: 'zh' | 'en'): PairedText {
  const { facts, starts } = joined(elements, language);
  const source = ({ start, end }: Span): Span => {
    const index = Math.max(
      0,
      starts.findLastIndex((at) => at <= start),
    );
    return sourceSpan(elements[index]!.prose, start - starts[index]!, end - starts[index]!);
  };
  return { text: facts.text, facts, elements, source };
}

const joined = lasting(
  (
    elements: readonly Element[],
    language: 'zh' | 'en',
  ): { readonly facts: Facts; readonly starts: readonly number[] } => {
    const all = elements.map((element) => factsOf(element, language));
    const texts = all.map(({ text }) => text);
    return {
      facts: all.length === 1 ? all[0]! : new Facts(texts.join('\n'), language),
      starts: texts.map((_, index) => texts.slice(0, index).reduce((length, text) => length + text.length + 1, 0)),
    };
  },
);
