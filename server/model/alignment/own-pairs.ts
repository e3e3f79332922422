// Lines that are their own pair: a heading, list item or caption that says a thing in Chinese and then in English.

import { cached } from '../../base/cached';
import { type SaidInBoth, saidInBoth } from '../../language/shared/language';
import { isPinyinOf } from '../../language/zh/names';
import { lasting } from '../../syntax/lasting';
import { partOfProse, sourceSpan } from '../../syntax/prose';
import { shifted, standingAlone } from '../../syntax/reuse';
import type { Bulletin, Element } from '../../syntax/tree';
import { has } from '../kinds';
import { passages } from '../passages';

/** What a line says in Chinese and what in English. */
export interface Halves {
  readonly zh: Element;
  readonly en: Element;
}

/** So many lines show that a text is written so, though each might be Chinese that ends with a name. */
const fewest = 3;

/**
 * The lines that say a thing in both languages, each with its halves as elements of their own. A line alone is one where
 * its English is a name's pinyin or has the small words that names have not; where a text has several, any is that
 * reads so. A Chinese line whose English stands below it is none: 部署 Kubernetes, Deploying Kubernetes.
 */
export const ownPairs = cached((bulletin: Bulletin): ReadonlyMap<Element, Halves> => {
  const lines = passages(bulletin);
  const halves = lines.flatMap((element, at) => {
    const pair = has(element, 'running') && !isTranslatedBelow(element, lines[at + 1]) && pairIn(element);
    return pair ? [[element, pair] as const] : [];
  });
  const isCustom = halves.length >= fewest;
  return new Map(
    halves
      .filter(([, { isSure }]) => isCustom || isSure)
      .map(([element, { zh, en }]) => [
        element,
        { zh: shifted(zh, element.span.start), en: shifted(en, element.span.start) },
      ]),
  );
});

function isTranslatedBelow({ kind }: Element, below: Element | undefined): boolean {
  return below?.kind === kind && below.language === 'en';
}

/** The halves of a line, at its origin; `isSure`: the line alone shows it. */
const pairIn = lasting((element: Element): (Halves & { readonly isSure: boolean }) | undefined => {
  const { text } = element.prose;
  const both = saidInBoth(text);
  if (!both) return undefined;
  const half = (language: 'zh' | 'en') => halfOf(element, language, both);
  const [zh, en] = [half('zh'), half('en')];
  const bare = (printed: string) => printed.replace(/[（(].*$/, '').trim();
  return { zh, en, isSure: both.isPlain || isPinyinOf(bare(en.prose.text), bare(zh.prose.text)) !== false };
});

function halfOf({ kind, prose }: Element, language: 'zh' | 'en', both: SaidInBoth): Element {
  const { start, end } = both[language];
  const span = sourceSpan(prose, start, end);
  const alone = standingAlone({ kind, language, span, prose: partOfProse(prose, start, end), emphases: [], cuts: [] });
  return shifted(alone, span.start);
}
