// Rule missing-translation: a block of one language without its counterpart in the other, or with its counterpart in
// another order.
import type { RawFinding } from '../../base/finding';
import { say } from '../../base/localized';
import type { Span } from '../../base/text';
import { endsSentence } from '../../language/shared/script';
import { clauses } from '../../language/shared/sentences';
import { sourceSpan } from '../../syntax/prose';
import type { Element } from '../../syntax/tree';
import type { Rule } from '../rule';

export const missingTranslation: Rule = {
  id: 'missing-translation',
  severity: 'error',
  source: 'pair',
  docs: {
    title: say(
      'A block without its counterpart in the other language, or counterparts in different order',
      '段落缺少另一种语言的对应段落，或两种语言的顺序不同',
    ),
    why: say(
      'In a bulletin of two languages each block is printed in both; one that was left out or moved is seen ' +
        'only by who reads both.',
      '双语刊物每段都有两种语言，漏译或错位只有对照阅读才能发现。',
    ),
    remedy: say('Translate the block, or move it to its counterpart.', '补上译文，或移到对应位置。'),
    examples: [
      {
        before:
          '一、夯实基础\n\n1. Laying the foundation\n\n各地建成了一批开放共享的实验平台。\n\nA number of open and shared laboratories ' +
          'were built across the country.\n\n⟦园区还为初创企业提供了低价厂房。⟧\n\n二、扩大开放\n\n2. Opening up ' +
          'further\n\n论坛邀请了来自多个国家的代表。\n\nThe forum invited delegates from a number of countries.',
      },
      {
        before:
          '一、夯实基础\n\n1. Laying the foundation\n\n各地建成了一批开放共享的实验平台。\n\nA number of open and shared laboratories ' +
          'were built across the country.\n\n二、扩大开放\n\n2. Opening up further\n\n论坛邀请了来自多个国家的代表。\n\nThe forum ' +
          'invited delegates from a number of countries.',
      },
      {
        before:
          '论坛通知 Notice of the forum\n\n## 参会人员 Attendees\n\n论坛向各方开放，欢迎报名参加。\n\nThe forum is open to all who ' +
          'register.\n\n1. 周明（东湖大学） Zhou Ming (Donghu University)\n1. 李红（湖畔公司）Li Hong (Lakeside)\n\n' +
          '## 议程 Programme\n\n**9:00-9:40 开幕 Opening**\n\n会后安排参观实验室。\n\nA visit to the laboratories follows.',
      },
      {
        before:
          '一、夯实基础\n\n1. Laying the foundation\n\n【园区动态】\n\n各地建成了一批开放共享的实验平台。\n\nA number of open and ' +
          'shared laboratories were built across the country.\n\n——摘自园区年报\n\n二、扩大开放\n\n2. Opening up ' +
          'further\n\n论坛邀请了来自多个国家的代表。\n\nThe forum invited delegates from a number of countries.',
      },
      {
        before: '一、夯实基础\n\n各地建成了一批开放共享的实验平台。\n\n二、扩大开放\n\n论坛邀请了来自多个国家的代表。',
      },
    ],
  },
  *check(reading) {
    const { paired, moved, single } = reading.translated;
    // a text of which most stands in one language only is not a translation, or not yet one
    if (paired <= Math.max(single.zh.length, single.en.length) + moved.length) return;
    for (const [zh, en] of moved) yield inOtherOrder(zh, en);
    for (const element of [...single.zh, ...single.en]) if (!standsAlone(element)) yield withoutCounterpart(element);
  },
};

/** A label in lenticular brackets or the source of a quotation, which bulletins print in one language: 【动态】, ——园区年报. */
function standsAlone({ prose: { text } }: Element): boolean {
  return /^【[^【】]{1,12}】$/.test(text) || (/^——.{2,60}$/.test(text) && !endsSentence(text));
}

/** A first clause shorter than this (UTF-16 units) takes the next in: 此外， says little. */
const shortest = { zh: 6, en: 16 };
/** No first clause is looked for beyond this. */
const longest = 240;

/**
 * Where a block begins, up to the end of its first clause: enough to find it by, and no mark under a whole paragraph
 * that is being written.
 */
function beginningOf({ span, prose, language }: Element): Span {
  const spoken = language === 'zh' ? 'zh' : 'en';
  const text = prose.text.slice(0, longest);
  const first = clauses(text, spoken).find(({ end }) => end >= shortest[spoken]);
  if (!first) return span;
  const end = /[，,；;：:]/.test(text[first.end - 1]!) ? first.end - 1 : first.end;
  return { start: span.start, end: Math.min(sourceSpan(prose, 0, end).end, span.end) };
}

function withoutCounterpart(element: Element): RawFinding {
  const { language } = element;
  return {
    span: beginningOf(element),
    message:
      language === 'zh'
        ? say('This block has no English', '这一段没有对应的英文')
        : say('This block has no Chinese', '这一段没有对应的中文'),
    evidence: { source: 'pair' },
  };
}

function inOtherOrder(zh: Element, en: Element): RawFinding {
  return {
    span: beginningOf(en),
    message: say('This block stands in another place than its Chinese', '这一段英文与对应中文的顺序不一致'),
    related: [{ span: zh.span, message: say('The Chinese', '对应的中文') }],
    evidence: { source: 'pair' },
  };
}
