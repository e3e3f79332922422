// How unlikely it is that a Chinese block and an English block say the same: length, figures by value, Latin words,
// names in pinyin, markers, closeness.
import type { Element } from '../../syntax/tree';
import { factsOf } from '../facts';
import { type Anchors, anchorsIn, sharedAnchors } from './anchors';

/** What is compared of an element, taken once. */
export interface Traits {
  readonly element: Element;
  readonly index: number;
  /** Characters of the prose. */
  readonly length: number;
  readonly anchors: Anchors;
  /** How many it has. */
  readonly sentences: number;
  /** Cannot be one of two that one block of the other language stands for, nor that one: a heading, a note. */
  readonly single: boolean;
}

/**
 * English characters for one Chinese character where a text does not tell: 2.9 to 5.6 in 21 professional translations
 * of news (WMT 2021–2023) and in the published bulletins, 4.4 in most.
 */
const usualRatio = 4.4;
/**
 * Of the logarithm of that ratio around its text's own. In the translations named it is 0.21 for blocks of 12 to 100
 * characters, whatever their length, so that it is the logarithm that is taken to be normally distributed (Gale &
 * Church 1993 take the difference, with a variance proportional to the length).
 */
const spread = 0.25;

/** Cost of leaving a block without counterpart. */
export const unpairedCost = 3;
/** Extra cost of one block standing for two: no rarer than a block left out, and both show by their lengths. */
const mergedCost = 2.6;
/**
 * The same where blocks and translations alternate: two neighbours of one language mean that a translation is missing,
 * far more often than that two were merged.
 */
const mergedInterleavedCost = 4;

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
    sentences: element.language === 'und' ? 0 : factsOf(element, element.language).sentences.length,
    single: structural[element.kind] !== undefined,
  };
}

/** How the blocks of the two languages stand in the draft. */
export interface Arrangement {
  /** Block and translation alternate, this language first; undefined when they do not. */
  readonly alternatingFrom?: 'zh' | 'en';
  /** English characters for one Chinese character. */
  readonly ratio: number;
}

/** How far the ratio of a text may be from the usual one. */
const [leastRatio, greatestRatio] = [2.5, 6.5];

/**
 * The ratio of lengths in a text, by all its blocks; the usual one where one language has so many more blocks that it
 * is not all translated. In steps, so that a keystroke seldom changes it.
 */
export function ratioOf(zh: readonly Traits[], en: readonly Traits[]): number {
  const isWhole = zh.length > 2 && Math.abs(zh.length - en.length) * 8 <= Math.max(zh.length, en.length);
  if (!isWhole) return usualRatio;
  const total = (side: readonly Traits[]) => side.reduce((sum, { length }) => sum + length, 0);
  const step = 0.2;
  const ratio = Math.round(total(en) / total(zh) / step) * step;
  return Math.max(leastRatio, Math.min(ratio, greatestRatio));
}

/** Cost of one Chinese block against one English block; the lower, the likelier a pair. */
export function pairCost(zh: Traits, en: Traits, arrangement: Arrangement): number {
  return (
    lengthCost(zh.length, en.length, arrangement) +
    formCost(zh.element, en.element) +
    sentenceCost([zh], [en]) +
    anchorCost([zh], [en]) +
    distanceCost(zh, en, arrangement)
  );
}

/** Cost of Chinese blocks and English blocks that together say the same: one, and two neighbours. */
export function mergeCost(zh: readonly Traits[], en: readonly Traits[], arrangement: Arrangement): number {
  const all = [...zh, ...en];
  const second = zh[1] ?? en[1]!;
  if (all.some(({ single }) => single) || second.element.number !== undefined || second.element.label !== undefined)
    return Infinity;
  const together = (side: readonly Traits[]) => side.reduce((sum, { length }) => sum + length, 0);
  return (
    (arrangement.alternatingFrom ? mergedInterleavedCost : mergedCost) +
    lengthCost(together(zh), together(en), arrangement) +
    formCost(zh[0]!.element, en[0]!.element) +
    sentenceCost(zh, en) +
    anchorCost(zh, en)
  );
}

function lengthCost(zh: number, en: number, { ratio }: Arrangement): number {
  const departure = Math.log((en + 12) / (zh * ratio + 12)) / spread;
  return Math.min(5, departure ** 2 / 2);
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

/** A translator seldom parts or joins sentences: one alone says little, more the fewer there are. */
const sentenceWeight = 1.8;

function sentenceCost(zh: readonly Traits[], en: readonly Traits[]): number {
  const count = (side: readonly Traits[]) => side.reduce((sum, each) => sum + each.sentences, 0);
  const [ofZh, ofEn] = [count(zh), count(en)];
  return (sentenceWeight * Math.abs(ofZh - ofEn)) / Math.sqrt(Math.max(1, ofZh, ofEn));
}

/** What anchors weigh: all shared, none shared. One alone weighs half, as it may be worded around or met by chance. */
const [allShared, noneShared] = [-2.4, 2];

function anchorCost(zh: readonly Traits[], en: readonly Traits[]): number {
  const { shared, all } = sharedAnchors(
    zh.map(({ anchors }) => anchors),
    en.map(({ anchors }) => anchors),
  );
  return all === 0 ? 0 : (noneShared + (allShared - noneShared) * (shared / all)) * Math.min(1, (all + 1) / 4);
}

/** What it weighs that one stands right below the other. */
const [belowAlternating, below] = [-2.4, -0.4];

/**
 * Where block and translation alternate, the translation stands right below: a strong sign. Elsewhere it settles what
 * nothing else does: with one block translated of several alike, it is the one above the translation.
 */
function distanceCost(zh: Traits, en: Traits, { alternatingFrom }: Arrangement): number {
  const distance = en.index - zh.index;
  if (!alternatingFrom) return Math.abs(distance) === 1 ? below : 0;
  return distance === (alternatingFrom === 'zh' ? 1 : -1) ? belowAlternating : 0;
}
