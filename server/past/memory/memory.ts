// The translation memory: what a bulletin says in Chinese and how its English has it, heading by heading, block by
// block, sentence by sentence.

import { cached } from '../../base/cached';
import type { Span } from '../../base/text';
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
  /** The same with the bold it was printed with (`**…**`), where it has some. */
  readonly marked?: string;
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
    const bolds = is === 'block' && counterpart ? boldsOf(counterpart) : [];
    const unit: Unit = { is, zh, ...(en !== undefined && { en, ...markedWith(bolds, en, 0) }) };
    return is === 'block' && en !== undefined ? [unit, ...sentenceUnits(zh, en, bolds)] : [unit];
  });
}

/** A block's text behind its marker or label. */
export function withoutMarker({ prose, labelSpan }: Element): string {
  return prose.text.slice(markerEnd({ prose, labelSpan })).trim();
}

/** Where the text behind a block's marker begins, in its prose. */
function markerEnd({ prose, labelSpan }: Pick<Element, 'prose'> & { readonly labelSpan: Span | undefined }): number {
  const end = labelSpan ? proseOffset(prose, labelSpan.end - 1) + 1 : 0;
  return end + /^[\s，,.、：:]*/.exec(prose.text.slice(end))![0].length;
}

/** Its bold stretches, in offsets of its text without marker. */
function boldsOf({ prose, labelSpan, emphases }: Element): readonly Span[] {
  const from = markerEnd({ prose, labelSpan });
  return emphases
    .filter(({ closed }) => closed)
    .map(({ span }) => ({
      start: proseOffset(prose, span.start) - from,
      end: proseOffset(prose, span.end - 1) + 1 - from,
    }));
}

/** A stretch of that text, which begins at `from` in it, with its bold. */
function markedWith(bolds: readonly Span[], text: string, from: number): Pick<Unit, 'marked'> {
  const own = bolds
    .map(({ start, end }) => ({ start: Math.max(0, start - from), end: Math.min(text.length, end - from) }))
    .filter(({ start, end }) => start < end)
    .reverse();
  const marked = own.reduce(
    (all, { start, end }) => `${all.slice(0, start)}**${all.slice(start, end)}**${all.slice(end)}`,
    text,
  );
  return own.length > 0 ? { marked } : {};
}

/**
 * Sentences of a block that correspond one to one: as many in both languages, each of a fitting length and with the
 * same firm numbers.
 */
function sentenceUnits(zhText: string, enText: string, bolds: readonly Span[]): readonly Unit[] {
  const cut = (text: string, language: 'zh' | 'en') =>
    sentences(text, language).map(({ start, end }) => ({ start, text: text.slice(start, end) }));
  const [zh, en] = [cut(zhText, 'zh'), cut(enText, 'en')];
  if (zh.length !== en.length || zh.length < 2) return [];
  const fits = zh.every((sentence, at) => isPlausible(sentence.text, en[at]!.text));
  return fits
    ? zh.map(({ text }, at) => ({
        is: 'sentence',
        zh: text,
        en: en[at]!.text,
        ...markedWith(bolds, en[at]!.text, en[at]!.start),
      }))
    : [];
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
