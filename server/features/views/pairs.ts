// Which blocks say the same in both languages and which lack their counterpart, for two columns kept in step.

import type { Range, Span } from '../../base/text';
import { sentences } from '../../language/shared/sentences';
import { beadsOf } from '../../model/alignment/align';
import { blockPairs } from '../../model/alignment/blocks';
import type { PairedBlocks } from '../../protocol';
import { sourceSpan } from '../../syntax/prose';
import type { Bulletin, Element } from '../../syntax/tree';

/**
 * The blocks of both languages in document order, list items within theirs; `rangeOf` tells where a span of the
 * bulletin's text is shown. Nothing in an issue of one language.
 */
export function pairedBlocks(
  bulletin: Bulletin,
  rangeOf: (span: Span) => Range = (span) => bulletin.text.rangeOf(span),
): readonly PairedBlocks[] {
  const { moved, single } = blockPairs(bulletin);
  const together = beadsOf(bulletin).filter(({ zh, en }) => zh.length > 0 && en.length > 0);
  const all: readonly Block[] = [
    ...together,
    ...moved.map(([zh, en]) => ({ zh: [zh], en: [en] })),
    ...single.zh.map((element) => ({ zh: [element], en: [] })),
    ...single.en.map((element) => ({ zh: [], en: [element] })),
  ];
  return all
    .filter(({ zh, en }) => (zh[0] ?? en[0])!.kind !== 'list-item')
    .sort((a, b) => startOf(a) - startOf(b))
    .map(({ zh, en }) => {
      const pairs = sentencePairs(zh, en);
      return {
        ...(zh.length > 0 && { zh: rangeOf(around(zh)) }),
        ...(en.length > 0 && { en: rangeOf(around(en)) }),
        ...(pairs.length > 1 && { sentences: pairs.map((pair) => ({ zh: rangeOf(pair.zh), en: rangeOf(pair.en) })) }),
      };
    });
}

interface Block {
  readonly zh: readonly Element[];
  readonly en: readonly Element[];
}

function startOf({ zh, en }: Block): number {
  return Math.min(zh[0]?.span.start ?? Infinity, en[0]?.span.start ?? Infinity);
}

function around(elements: readonly Element[]): Span {
  return { start: elements[0]!.span.start, end: elements.at(-1)!.span.end };
}

/** One sentence is taken for the other's translation when both languages have as many. */
function sentencePairs(
  zh: readonly Element[],
  en: readonly Element[],
): readonly { readonly zh: Span; readonly en: Span }[] {
  const [own, theirs] = [sentencesOf(zh, 'zh'), sentencesOf(en, 'en')];
  return own.length === theirs.length ? own.map((span, at) => ({ zh: span, en: theirs[at]! })) : [];
}

function sentencesOf(elements: readonly Element[], language: 'zh' | 'en'): readonly Span[] {
  return elements.flatMap(({ prose }) =>
    sentences(prose.text, language).map(({ start, end }) => sourceSpan(prose, start, end)),
  );
}
