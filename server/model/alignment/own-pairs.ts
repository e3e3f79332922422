// Lines that are their own pair: a heading, list item or caption that says a thing in Chinese and then in English.

import { cached } from '../../base/cached';
import { matches } from '../../base/matches';
import type { Span } from '../../base/text';
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
 * The lines that say a thing in both languages, each with its halves as elements of their own, of a row of cells those
 * of each cell. A line alone is one where its English is a name's pinyin or has the small words that names have not;
 * where a text has several, any is that reads so. A Chinese line whose English stands below it is none: 部署 Kubernetes,
 * Deploying Kubernetes.
 */
export const ownPairs = cached((bulletin: Bulletin): ReadonlyMap<Element, readonly Halves[]> => {
  const lines = passages(bulletin).filter((element) => has(element, 'running'));
  const found = lines.flatMap((element, at) => {
    const pairs = isTranslatedBelow(element, lines[at + 1]) ? [] : pairsIn(element);
    return pairs.length > 0 ? [[element, pairs] as const] : [];
  });
  const isCustom = found.length >= fewest;
  return new Map(
    found
      .filter(([, pairs]) => isCustom || pairs.some(({ isSure }) => isSure))
      .map(([element, pairs]) => [element, pairs.map(({ zh, en }) => placedIn(element, { zh, en }))]),
  );
});

function isTranslatedBelow({ kind }: Element, below: Element | undefined): boolean {
  return below?.kind === kind && below.language === 'en';
}

function placedIn({ span: { start } }: Element, { zh, en }: Halves): Halves {
  return { zh: shifted(zh, start), en: shifted(en, start) };
}

/** Halves at the origin of their line; `isSure`: they alone show it. */
interface FoundHalves extends Halves {
  readonly isSure: boolean;
}

/** The halves of a line, or of each cell of a row if every cell with Chinese has both; none where it has not. */
const pairsIn = lasting((element: Element): readonly FoundHalves[] => {
  const { text } = element.prose;
  const parts = element.style === 'table-row' ? cellsOf(text) : [{ start: 0, end: text.length }];
  const chinese = parts.filter(({ start, end }) => /[\u3400-\u9fff]/.test(text.slice(start, end)));
  const found = chinese.flatMap((part) => {
    const both = saidInBoth(text.slice(part.start, part.end));
    return both ? [halvesOf(element, part.start, both)] : [];
  });
  return found.length === chinese.length ? found : [];
});

function cellsOf(text: string): readonly Span[] {
  return Array.from(matches(text, /[^|\t]+/g), ({ 0: cell, index }) => ({ start: index, end: index + cell.length }));
}

function halvesOf({ kind, prose }: Element, from: number, both: SaidInBoth): FoundHalves {
  const half = (language: 'zh' | 'en') => {
    const [start, end] = [from + both[language].start, from + both[language].end];
    const span = sourceSpan(prose, start, end);
    const alone = standingAlone({
      kind,
      language,
      span,
      prose: partOfProse(prose, start, end),
      emphases: [],
      cuts: [],
    });
    return shifted(alone, span.start);
  };
  const [zh, en] = [half('zh'), half('en')];
  const bare = (printed: string) => printed.replace(/[（(].*$/, '').trim();
  return { zh, en, isSure: both.isPlain || isPinyinOf(bare(en.prose.text), bare(zh.prose.text)) !== false };
}
