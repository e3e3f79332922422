// How unlikely it is that a Chinese block and an English block say the same: length, numbers, markers, Latin words,
// closeness.
import { matches } from '../../base/matches';
import { lasting } from '../../syntax/lasting';
import type { Element } from '../../syntax/tree';

/** What is compared of an element, taken once. */
export interface Traits {
  readonly element: Element;
  readonly index: number;
  /** Characters of the prose. */
  readonly length: number;
  /**
   * Arabic numbers and Latin words of a Chinese text, and the same of an English one: what a translation leaves as it
   * is.
   */
  readonly anchors: ReadonlySet<string>;
  /** Cannot be one of two that one block of the other language stands for, nor that one: a heading, a note. */
  readonly single: boolean;
}

/**
 * An English character stands for about 0.3 Chinese ones; the spread is wide. (Gale & Church 1993 model length
 * differences
 * as normally distributed with a variance proportional to the length; here the logarithm of the ratio is, which
 * tolerates the
 * long paragraphs of this genre better.)
 */
const englishPerChinese = 3.3;
const spread = 0.4;

/** Cost of leaving a block without counterpart. */
export const unpairedCost = 3;
/** Extra cost of one block standing for two. */
export const mergedCost = 1.4;
/**
 * The same where blocks and translations alternate: two neighbours of one language mean that a translation is missing,
 * far more often than that two were merged.
 */
export const mergedInterleavedCost = 4;

const structural: Readonly<Record<string, number>> = {
  heading: 1,
  title: 2,
  'editors-note': 3,
  distribution: 4,
  footnote: 5,
};

export function traitsOf(element: Element, index: number): Traits {
  return {
    element,
    index,
    length: element.prose.text.length,
    anchors: anchorsIn(element),
    single: structural[element.kind] !== undefined,
  };
}

const anchorsIn = lasting(({ language, prose: { text } }: Element): ReadonlySet<string> => {
  const wanted = language === 'zh' ? /\d+(?:[.,]\d+)*|[A-Za-z][A-Za-z0-9&-]+/g : /\d+(?:[.,]\d+)*|[A-Z][A-Za-z0-9&-]*/g;
  return new Set(Array.from(matches(text, wanted), ([found]) => found.replace(/,/g, '').toLowerCase()));
});

/** How the blocks of the two languages stand in the draft. */
export interface Arrangement {
  /** Block and translation alternate, this language first; undefined when they do not. */
  readonly alternatingFrom?: 'zh' | 'en';
}

/** Cost of one Chinese block against one English block; the lower, the likelier a pair. */
export function pairCost(zh: Traits, en: Traits, arrangement: Arrangement): number {
  return (
    lengthCost(zh.length, en.length) +
    formCost(zh.element, en.element) +
    anchorCost(zh, [en]) +
    distanceCost(zh, en, arrangement)
  );
}

/** Cost of one block against two neighbours that together say the same. */
export function mergeCost(
  one: Traits,
  two: readonly [Traits, Traits],
  oneIsChinese: boolean,
  { alternatingFrom }: Arrangement,
): number {
  const [first, second] = two;
  if (
    one.single ||
    first.single ||
    second.single ||
    second.element.number !== undefined ||
    second.element.label !== undefined
  )
    return Infinity;
  const together = first.length + second.length;
  const length = oneIsChinese ? lengthCost(one.length, together) : lengthCost(together, one.length);
  return (
    (alternatingFrom ? mergedInterleavedCost : mergedCost) +
    length +
    formCost(oneIsChinese ? one.element : first.element, oneIsChinese ? first.element : one.element) +
    anchorCost(one, two)
  );
}

function lengthCost(zh: number, en: number): number {
  const ratio = Math.log((en + 12) / (zh * englishPerChinese + 12));
  return Math.min(5, (ratio / spread) ** 2 / 2);
}

function formCost(zh: Element, en: Element): number {
  if (structural[zh.kind] !== structural[en.kind]) return 6;
  const unlike = zh.kind === 'point' || en.kind === 'point' ? 1.2 : 0.4;
  let cost = zh.kind === en.kind ? 0 : unlike;
  if (zh.number !== undefined && en.number !== undefined) cost += zh.number === en.number ? -1.2 : 1.2;
  if ((zh.kind === 'heading' && zh.level !== en.level) || (zh.label === undefined) !== (en.label === undefined))
    cost += 0.8;
  return cost;
}

function anchorCost(one: Traits, others: readonly Traits[]): number {
  if (one.anchors.size === 0) return 0;
  let shared = 0;
  for (const anchor of one.anchors) if (others.some(({ anchors }) => anchors.has(anchor))) shared++;
  const total =
    one.element.language === 'zh'
      ? one.anchors.size
      : Math.min(
          one.anchors.size,
          Math.max(
            1,
            others.reduce((sum, { anchors }) => sum + anchors.size, 0),
          ),
        );
  return total === 0 ? 0 : 0.6 - 1.8 * (shared / total);
}

/** Where block and translation alternate, the translation stands right below: a strong sign. */
function distanceCost(zh: Traits, en: Traits, { alternatingFrom }: Arrangement): number {
  if (!alternatingFrom) return 0;
  return (alternatingFrom === 'zh' ? en.index - zh.index : zh.index - en.index) === 1 ? -2.4 : 0;
}
