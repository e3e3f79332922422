// The translation memory: what a bulletin says in Chinese and how its English has it, heading by heading, block by
// block, sentence by sentence.

import { cached } from '../../base/cached';
import type { Lexicon } from '../../knowledge/lexicon/lexicon';
import { findEnglishNumerals } from '../../language/en/numerals';
import { sentences } from '../../language/shared/sentences';
import { findChineseNumerals } from '../../language/zh/numerals';
import { alignedPairs } from '../../model/alignment/align';
import { knownNames } from '../../model/people/known';
import { proseOffset } from '../../syntax/prose';
import type { Bulletin, Element, ElementKind } from '../../syntax/tree';
import { type VerbUse, verbsOf } from './verbs';

export interface Unit {
  readonly is: 'heading' | 'title' | 'block' | 'sentence';
  readonly zh: string;
  /** Absent for a Chinese heading that has no English. */
  readonly en?: string;
}

/** What one issue, or many, can be asked for. Immutable. */
export interface Memory {
  readonly units: readonly Unit[];
  readonly verbs: readonly VerbUse[];
}

/**
 * What a bulletin has translated; its verbs are counted when they are first asked for. Cached per bulletin and lexicon.
 */
export const memoryOf = cached((bulletin: Bulletin, lexicon: Lexicon): Memory => {
  const parts: { units?: readonly Unit[]; verbs?: readonly VerbUse[] } = {};
  return {
    get units() {
      return (parts.units ??= unitsOf(bulletin));
    },
    get verbs() {
      return (parts.verbs ??= verbsOf(bulletin, knownNames(lexicon)));
    },
  };
});

const kinds: Readonly<Partial<Record<ElementKind, Unit['is']>>> = {
  title: 'title',
  heading: 'heading',
  point: 'block',
  paragraph: 'block',
  lead: 'block',
  'editors-note': 'block',
};

function unitsOf(bulletin: Bulletin): readonly Unit[] {
  const english = new Map(alignedPairs(bulletin).map(({ zh, en }) => [zh, en]));
  return bulletin.elements.flatMap((element): readonly Unit[] => {
    const is = element.language === 'zh' ? kinds[element.kind] : undefined;
    const counterpart = english.get(element);
    if (!is || (!counterpart && is !== 'heading')) return [];
    const zh = withoutMarker(element);
    const en = counterpart && withoutMarker(counterpart);
    if (zh === '' || en === '') return [];
    const unit: Unit = { is, zh, ...(en !== undefined && { en }) };
    return is === 'block' && en !== undefined ? [unit, ...sentenceUnits(zh, en)] : [unit];
  });
}

/** A block's text behind its marker or label. */
export function withoutMarker({ prose, labelSpan }: Element): string {
  return prose.text
    .slice(labelSpan ? proseOffset(prose, labelSpan.end - 1) + 1 : 0)
    .replace(/^[\s，,.、：:]+/, '')
    .trim();
}

/**
 * Sentences of a block that correspond one to one: as many in both languages, each of a fitting length and with the
 * same firm numbers.
 */
function sentenceUnits(zhText: string, enText: string): readonly Unit[] {
  const cut = (text: string, language: 'zh' | 'en') =>
    sentences(text, language).map(({ start, end }) => text.slice(start, end));
  const [zh, en] = [cut(zhText, 'zh'), cut(enText, 'en')];
  if (zh.length !== en.length || zh.length < 2) return [];
  const fits = zh.every((sentence, at) => isPlausible(sentence, en[at]!));
  return fits ? zh.map((sentence, at) => ({ is: 'sentence', zh: sentence, en: en[at]! })) : [];
}

/** English letters per Chinese character of a translation. */
const [fewest, most] = [1.2, 8];

function isPlausible(zh: string, en: string): boolean {
  const rate = en.length / zh.length;
  if (rate < fewest || rate > most) return false;
  const values = new Set(findEnglishNumerals(en).flatMap((numeral) => numeral.values));
  return findChineseNumerals(zh).every(
    (numeral) => numeral.weight !== 'firm' || numeral.values.some((value) => values.has(value)),
  );
}
