// A section in figures: who speaks in it, how long it is in each language, which of its blocks stand in one language
// only.

import { cached } from '../../base/cached';
import { say } from '../../base/localized';
import { type Bead, beadsOf } from '../../model/alignment/align';
import type { Context } from '../../model/context';
import type { Section } from '../../model/outline';
import { speakerNamesIn } from '../../model/people/speakers-in';
import { lengthOf } from '../../past/learning/profile';
import type { Bulletin, Element } from '../../syntax/tree';
import { inWords } from '../feature';

export interface SectionSummary {
  readonly speakers: readonly string[];
  /** Chinese characters. */
  readonly characters: number;
  /** English words. */
  readonly words: number;
  /** Blocks, both languages of one counted once; 0 in an issue of one language. */
  readonly blocks: number;
  /** Those of them that stand in one language only. */
  readonly open: readonly Bead[];
}

export function summaryOf(bulletin: Bulletin, context: Context, section: Section): SectionSummary {
  const elements = elementsOf(section);
  const beads = [...new Set(elements.flatMap((element) => beadOf(bulletin, element) ?? []))];
  return {
    speakers: speakerNamesIn(bulletin, context, section.span),
    ...lengthsOf(elements),
    blocks: beads.length,
    open: beads.filter(({ zh, en }) => zh.length === 0 || en.length === 0),
  };
}

/** How long elements are, together. */
export function lengthsOf(elements: readonly Element[]): Pick<SectionSummary, 'characters' | 'words'> {
  const total = (language: 'zh' | 'en') =>
    elements.reduce((sum, element) => sum + (element.language === language ? (lengthOf(element) ?? 0) : 0), 0);
  return { characters: total('zh'), words: total('en') };
}

/** The lengths in words, one part for each language that there is. */
export function lengthsInWords(
  { characters, words }: Pick<SectionSummary, 'characters' | 'words'>,
  context: Context,
): readonly string[] {
  return [
    ...(characters > 0 ? [inWords(context, say(`${characters} characters`, `${characters} 字`))] : []),
    ...(words > 0 ? [inWords(context, say(`${words} words`, `英文 ${words} 词`))] : []),
  ];
}

/** The blocks of a section in both languages; list items are in their points. */
function elementsOf({ heading, entries, sections }: Section): readonly Element[] {
  return [
    ...[heading, ...entries].flatMap(({ element, counterpart }) => (counterpart ? [element, counterpart] : [element])),
    ...sections.flatMap(elementsOf),
  ];
}

const beadsByElement = cached(
  (bulletin: Bulletin): ReadonlyMap<Element, Bead> =>
    new Map(beadsOf(bulletin).flatMap((bead) => [...bead.zh, ...bead.en].map((each) => [each, bead] as const))),
);

/** What an element stands in, with its counterpart; undefined in an issue of one language. */
export function beadOf(bulletin: Bulletin, element: Element): Bead | undefined {
  return beadsByElement(bulletin).get(element);
}
