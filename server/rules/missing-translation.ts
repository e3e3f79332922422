// Rule missing-translation: a block of one language without its counterpart in the other, or with its counterpart in another order.
import { beadsOf } from '../align/align';
import { pairCost, traitsOf, unpairedCost, type Traits } from '../align/cost';
import { say } from '../localized';
import type { Bulletin, Element, ElementKind } from '../syntax/tree';
import type { Problem, Rule } from './rule';

export const missingTranslation: Rule = {
  id: 'missing-translation',
  severity: 'error',
  source: 'pair',
  docs: {
    title: say('A block without its counterpart in the other language, or counterparts in different order', '段落缺少另一种语言的对应段落，或两种语言的顺序不同'),
    why: say('In a bulletin of two languages each block is printed in both; one that was left out or moved is seen only by who reads both.', '双语刊物每段都有两种语言，漏译或错位只有对照阅读才能发现。'),
    remedy: say('Translate the block, or move it to its counterpart.', '补上译文，或移到对应位置。'),
    examples: [
      {
        before:
          '一、夯实基础\n\n1. Laying the foundation\n\n各地建成了一批开放共享的实验平台。\n\nA number of open and shared laboratories were built across the country.\n\n⟦园区还为初创企业提供了低价厂房。⟧\n\n二、扩大开放\n\n2. Opening up further\n\n论坛邀请了来自多个国家的代表。\n\nThe forum invited delegates from a number of countries.',
      },
      {
        before:
          '一、夯实基础\n\n1. Laying the foundation\n\n各地建成了一批开放共享的实验平台。\n\nA number of open and shared laboratories were built across the country.\n\n二、扩大开放\n\n2. Opening up further\n\n论坛邀请了来自多个国家的代表。\n\nThe forum invited delegates from a number of countries.',
      },
      { before: '一、夯实基础\n\n各地建成了一批开放共享的实验平台。\n\n二、扩大开放\n\n论坛邀请了来自多个国家的代表。' },
    ],
  },
  *check(bulletin) {
    const beads = beadsOf(bulletin);
    const single = { zh: [] as Element[], en: [] as Element[] };
    let paired = 0;
    for (const { zh, en } of beads) {
      const first = zh[0] ?? en[0];
      if (!first || !translated.has(first.kind) || isReference(first)) continue;
      if (zh.length > 0 && en.length > 0) paired++;
      else if (zh.length > 0) single.zh.push(...zh);
      else single.en.push(...en);
    }
    // a text of which most stands in one language only is not a translation, or not yet one
    if (paired <= Math.max(single.zh.length, single.en.length)) return;
    const moved = movedPairs(single.zh, single.en, bulletin);
    for (const [zh, en] of moved) yield inOtherOrder(zh, en);
    const found = new Set(moved.flat());
    for (const element of [...single.zh, ...single.en]) if (!found.has(element)) yield withoutCounterpart(element);
  },
};

/** What is printed in both languages; header fields and colophon are the schema's business. */
const translated: ReadonlySet<ElementKind> = new Set(['editors-note', 'title', 'lead', 'heading', 'point', 'paragraph', 'list-item']);

/** A line that points to a source reads the same in both languages. */
function isReference({ prose }: Element): boolean {
  return /https?:\/\//.test(prose.text);
}

/** More blocks than this without counterpart are not compared with each other: the text is being rewritten. */
const mostCompared = 40;

/** Blocks left over on both sides that are each other's translation. */
function movedPairs(zh: readonly Element[], en: readonly Element[], bulletin: Bulletin): readonly (readonly [Element, Element])[] {
  if (zh.length > mostCompared || en.length > mostCompared) return [];
  const traits = (element: Element): Traits => traitsOf(element, bulletin.elements.indexOf(element));
  const english = en.map(traits);
  const candidates = zh.map(traits).flatMap((a) => english.map((b) => ({ a, b, cost: pairCost(a, b, {}) })));
  const pairs: (readonly [Element, Element])[] = [];
  const taken = new Set<Traits>();
  for (const { a, b, cost } of candidates.sort((one, other) => one.cost - other.cost)) {
    if (cost >= unpairedCost / 2 || taken.has(a) || taken.has(b)) continue;
    taken.add(a).add(b);
    pairs.push([a.element, b.element]);
  }
  return pairs;
}

function withoutCounterpart({ span, language }: Element): Problem {
  return {
    span,
    message: language === 'zh' ? say('This block has no English', '这一段没有对应的英文') : say('This block has no Chinese', '这一段没有对应的中文'),
    evidence: { source: 'pair' },
  };
}

function inOtherOrder(zh: Element, en: Element): Problem {
  return {
    span: en.span,
    message: say('This block stands in another place than its Chinese', '这一段英文与对应中文的顺序不一致'),
    related: [{ span: zh.span, message: say('The Chinese', '对应的中文') }],
    evidence: { source: 'pair' },
  };
}
