// Rule garbled-phrase: a fixed phrase broken by a stray, turned or misshapen word: "give into fully play".

import type { RawFinding } from '../../base/finding';
import { say } from '../../base/localized';
import { matches } from '../../base/matches';
import { editOf, offeredFix } from '../../model/passages';
import { sourceSpan } from '../../syntax/prose';
import type { Element } from '../../syntax/tree';
import type { Rule } from '../rule';
import { lostHalf, lostVerb } from './frames';
import { chinesePhrases, englishPhrases, type Phrase } from './phrases';
import { brokenSetPhrases } from './set-phrases';

export const garbledPhrase: Rule = {
  id: 'garbled-phrase',
  severity: 'warning',
  source: 'text',
  ofWords: true,
  docs: {
    title: say('A known phrase broken by a stray, turned or misshapen word', '固定说法中混入、颠倒或误用了字词'),
    why: say(
      'Phrases that every bulletin uses (give full play to, 相互作用) are typed from memory and reworded in haste; ' +
        'each word is right, so that no spelling checker stops at them.',
      '常用的固定说法多凭记忆输入、匆忙改写，单看每个词都对，拼写检查查不出来。',
    ),
    remedy: say('Write the phrase as it is known.', '改为通行的说法。'),
    examples: [
      { before: 'We should ⟦give into fully play⟧ the role of parks.' },
      { before: 'They ⟦made fully use⟧ of data and ⟦attached great importance on⟧ talent.' },
      { before: '这是要素⟦作用的相互过程⟧，各地应⟦因地治宜⟧、⟦与时的俱进⟧。' },
      {
        before:
          '中心分为三类：以研究为主的国家中心，专注原始创新；以应用为主的省级中心，支撑产业；⟦以一个市或相邻县的⟧市级中心，推动转化。加强前沿研究，⟦未来园区的布局⟧，打造产业集群。',
      },
      {
        before:
          'Give full play to talent, give the market full play, make full use of data, and attach great ' +
          'importance to parks; they gave talent fuller play.',
      },
      {
        before:
          '这是相互作用的过程，作用与机制的相互影响，各地因地制宜、因时制宜，与时俱进，任重而道远。以企业为主体，以市场为导向，加强数字技术的应用，推动产业升级。',
      },
    ],
  },
  *checkPassage(passage) {
    const { text } = passage.prose;
    for (const { broken, right, word } of phrasesOf(passage)) {
      if (!text.includes(word)) continue;
      for (const match of matches(text, broken))
        yield findingOf(passage, match.index, match.index + match[0].length, right);
    }
    if (passage.language !== 'zh') return;
    for (const { start, end, right } of brokenSetPhrases(text)) yield mendable(passage, start, end, right);
    for (const { start, end, right } of lostHalf(text)) yield withoutVerb(passage, start, end, right);
    for (const { start, end, right } of lostVerb(text)) yield withoutVerb(passage, start, end, right);
  },
};

function phrasesOf({ language }: Element): readonly Phrase[] {
  if (language === 'zh') return chinesePhrases();
  return language === 'en' ? englishPhrases() : [];
}

function withoutVerb({ prose }: Element, start: number, end: number, right: string): RawFinding {
  const printed = prose.text.slice(start, end);
  return {
    span: sourceSpan(prose, start, end),
    severity: 'info',
    message: say(
      `“${printed}” has no verb, unlike the parts beside it (${right})`,
      `“${printed}”缺少动词，与前后并列部分不一致（如“${right}”）`,
    ),
    evidence: { source: 'text' },
  };
}

/** With its remedy, by which another rule's finding of the same slip is known. */
function mendable(passage: Element, start: number, end: number, right: string): RawFinding {
  const fix = offeredFix(say(`Write “${right}”`, `改为“${right}”`), editOf(passage, start, end, right));
  return { ...findingOf(passage, start, end, right), ...(fix && { fix }) };
}

function findingOf({ prose }: Element, start: number, end: number, right: string): RawFinding {
  const printed = prose.text.slice(start, end);
  return {
    span: sourceSpan(prose, start, end),
    message: say(`“${printed}”: the phrase is “${right}”`, `“${printed}”疑有误，通行的说法是“${right}”`),
    evidence: { source: 'text' },
  };
}
