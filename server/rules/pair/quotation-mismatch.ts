// Rule quotation-mismatch: what one language quotes and the other does not, where the text pairs its quotations.

import type { RawFinding } from '../../base/finding';
import { say } from '../../base/localized';
import { matches } from '../../base/matches';
import { lasting } from '../../syntax/lasting';
import { sourceSpan } from '../../syntax/prose';
import type { Element } from '../../syntax/tree';
import type { Rule } from '../rule';

export const quotationMismatch: Rule = {
  id: 'quotation-mismatch',
  severity: 'info',
  source: 'pair',
  docs: {
    title: say('Quoted in one language only', '只有一种语言加了引号'),
    why: say(
      'Where a text carries its quotation marks over into the other language, a pair that is missing is a ' +
        'slip, or one was added that the original has not. Known terms (“一带一路”) need none in English.',
      '全文的引号都对应译出时，缺的一处多为疏漏，多的一处则为原文所无。“一带一路”等固定术语的英文不必加引号。',
    ),
    remedy: say('Quote in both languages or in neither.', '两种语言统一加或不加引号。'),
    examples: [
      {
        before:
          '首次发布“湖畔宣言”，成立“创新联盟”。\n\nThe "Lakeside Declaration" and the "Innovation Alliance" were ' +
          'announced.\n\n启动“揭榜”行动，掀起硬科技热潮。\n\nThe "open call" was started, with a wave of ⟦"hard technology"⟧ ' +
          'following.',
      },
      {
        before:
          '首次发布“湖畔宣言”，成立“创新联盟”。\n\nThe "Lakeside Declaration" and the "Innovation Alliance" were ' +
          'announced.\n\n推进“一带一路”合作，发布《蓝皮书》。\n\nCooperation under the Belt and Road Initiative went on, and ' +
          'the "Blue Book" was released.',
      },
      {
        before:
          '首次发布“湖畔宣言”，成立“创新联盟”。\n\nThe "Lakeside Declaration" was released. Under the “Lakeside Declaration" an ' +
          '“Innovation Alliance" was founded.\n\n她说：“园区要向所有企业开放，车间要在夜里开放，设备要让学生也能预约。”\n\nShe said, “The park should ' +
          'be open to all companies of the region, whatever their size or trade; its workshops should stay open at ' +
          'night, with somebody there who knows the machines; and students, too, should be able to book what they ' +
          'need for their work."',
      },
    ],
  },
  *check(reading) {
    const pairs = reading.pairs.map(({ zh, en }) => {
      const { matched, onlyZh, onlyEn } = matchQuotations(zh, en);
      return {
        matched,
        onlyZh: onlyZh.map((quotation) => ({ ...quotation, element: zh })),
        onlyEn: onlyEn.map((quotation) => ({ ...quotation, element: en })),
      };
    });
    const matched = pairs.reduce((sum, pair) => sum + pair.matched, 0);
    const isTerm = (text: string) => reading.index.termsNamed(text).length > 0;
    const single = pairs.flatMap(({ onlyZh, onlyEn }) => [
      ...onlyZh.filter((quotation) => !isTerm(quotation.text)),
      ...onlyEn,
    ]);
    const all = matched + single.length;
    if (matched < all * pairingRate) return;
    for (const quotation of single) yield findingOf(quotation, matched, all);
  },
};

/** A text pairs its quotations when at least half of them have a counterpart. */
const pairingRate = 0.5;

interface Quotation {
  readonly element: Element;
  /** Without its marks. */
  readonly text: string;
  /** Offsets of the prose, marks included. */
  readonly start: number;
  readonly end: number;
  /** A work's title 《》 may be quoted in English, and need not. */
  readonly optional: boolean;
}

interface Matched {
  readonly matched: number;
  readonly onlyZh: readonly Quotation[];
  readonly onlyEn: readonly Quotation[];
}

const matchQuotations = lasting((zh: Element, en: Element): Matched => {
  // with one half of a pair lost nobody knows what is quoted: unpaired-mark tells of that
  if ([zh, en].some(({ prose: { text } }) => (text.match(/["“”]/g)?.length ?? 0) % 2 === 1))
    return { matched: 0, onlyZh: [], onlyEn: [] };
  const a = quotations(zh, /“([^“”]{1,800})”|《([^《》]{1,60})》/g);
  const b = quotations(en, /(?:“|(?<!\d)")([^“”"]{1,4000})[”"]/g);
  if (a.length === 0 && b.length === 0) return { matched: 0, onlyZh: [], onlyEn: [] };
  const pairs = inOrder(a, b);
  const withPartner = new Set(pairs.flat().map(({ text }) => text));
  // what is quoted twice may be named otherwise the second time; a whole speech is its block's business
  const isAlone = ({ text }: Quotation, longest: number) => text.length <= longest && !withPartner.has(text);
  return {
    matched: pairs.filter(([one]) => !one.optional).length,
    onlyZh: a.filter((quotation) => !quotation.optional && isAlone(quotation, 80)),
    onlyEn: b.filter((quotation) => isAlone(quotation, 200)),
  };
});

function quotations(element: Element, pattern: RegExp): readonly Quotation[] {
  return Array.from(matches(element.prose.text, pattern), (match) => ({
    element,
    text: match[1] ?? match[2]!,
    start: match.index,
    end: match.index + match[0].length,
    optional: match[0].startsWith('《'),
  }));
}

/**
 * The cheapest matching in order: close in place, the same figures inside; one in each language that stand far apart
 * are not a pair.
 */
function inOrder(a: readonly Quotation[], b: readonly Quotation[]): readonly (readonly [Quotation, Quotation])[] {
  const cost: number[][] = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length; i >= 0; i--) {
    for (let j = b.length; j >= 0; j--) {
      if (i === a.length && j === b.length) continue;
      cost[i]![j] = Math.min(
        i < a.length ? cost[i + 1]![j]! + skipped(a[i]!) : Infinity,
        j < b.length ? cost[i]![j + 1]! + skipped(b[j]!) : Infinity,
        i < a.length && j < b.length ? cost[i + 1]![j + 1]! + distance(a[i]!, b[j]!) : Infinity,
      );
    }
  }
  const pairs: (readonly [Quotation, Quotation])[] = [];
  for (let [i, j] = [0, 0]; i < a.length && j < b.length; ) {
    const here = cost[i]![j]!;
    if (here === cost[i + 1]![j + 1]! + distance(a[i]!, b[j]!)) pairs.push([a[i++]!, b[j++]!]);
    else if (here === cost[i + 1]![j]! + skipped(a[i]!)) i++;
    else j++;
  }
  return pairs;
}

function skipped({ optional }: Quotation): number {
  return optional ? 0.05 : 0.3;
}

/**
 * How far apart two quotations stand, as shares of their paragraphs; English moves phrases about, so that up to 0.6
 * is still a pair.
 */
function distance(a: Quotation, b: Quotation): number {
  const apart = Math.abs(a.start / a.element.prose.text.length - b.start / b.element.prose.text.length);
  const figures = (text: string) => (text.match(/\d+(?:\.\d+)?/g) ?? []).join();
  return apart - (figures(a.text) !== '' && figures(a.text) === figures(b.text) ? 0.5 : 0);
}

function findingOf({ element, start, end, text }: Quotation, matched: number, all: number): RawFinding {
  const english = element.language === 'en';
  return {
    span: sourceSpan(element.prose, start, end),
    message: english
      ? say(`“${text}” is quoted in English only`, `“${text}”只在英文中加了引号`)
      : say(`“${text}” is quoted in Chinese only`, `“${text}”只在中文中加了引号`),
    evidence: { source: 'pair', seen: matched, of: all },
  };
}
