// Rule missing-translation: a block of one language without its counterpart in the other, or with its counterpart in another order.
import { say } from '../localized';
import type { Element } from '../syntax/tree';
import type { Problem, Rule } from './rule';
import { translatedBlocks } from './translated-blocks';

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
    const { paired, moved, single } = translatedBlocks(bulletin);
    // a text of which most stands in one language only is not a translation, or not yet one
    if (paired <= Math.max(single.zh.length, single.en.length) + moved.length) return;
    for (const [zh, en] of moved) yield inOtherOrder(zh, en);
    for (const element of [...single.zh, ...single.en]) yield withoutCounterpart(element);
  },
};

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
