// Rule emphasis-mismatch: bold in one language only, where the text pairs its bold runs.

import { say } from '../../base/localized';
import type { Rule } from '../rule';

export const emphasisMismatch: Rule = {
  id: 'emphasis-mismatch',
  severity: 'info',
  source: 'pair',
  docs: {
    title: say('Bold in one language only, where the text has it in both', '只有一种语言加粗，而全文两种语言对应加粗'),
    why: say(
      'Where a text sets the same words bold in both languages, a block that has bold in one only has lost it ' +
        'in the other.',
      '全文两种语言对应加粗时，只有一种语言加粗的段落多为疏漏。',
    ),
    remedy: say('Set the same words bold in both languages, or in neither.', '两种语言统一加粗或不加粗。'),
    examples: [
      {
        before:
          '**张小明**指出，要加强协同。\n\n**Zhang Xiaoming** pointed out that coordination should be ' +
          'strengthened.\n\n**李建华**认为，要扩大开放。\n\n**Li Jianhua** thought that opening up should be ' +
          'expanded.\n\n**赵敏**提出，要完善机制。\n\n**Zhao Min** proposed that mechanisms should be ' +
          'improved.\n\n⟦**王明**⟧强调，要培育人才。\n\nWang Ming stressed that talent should be fostered.',
      },
      {
        before:
          '张小明指出，要加强协同。\n\n**Zhang Xiaoming** pointed out that coordination should be strengthened.\n\n李建华认为，' +
          '要扩大开放。\n\n**Li Jianhua** thought that opening up should be expanded.\n\n**赵敏**提出，要完善机制。\n\n**Zhao ' +
          'Min** proposed that mechanisms should be improved.',
      },
    ],
  },
  *check(reading) {
    const pairs = reading.pairs.filter(({ zh, en }) => zh.emphases.length > 0 || en.emphases.length > 0);
    const both = pairs.filter(({ zh, en }) => zh.emphases.length > 0 && en.emphases.length > 0).length;
    if (both < fewest || both < pairs.length * pairingRate) return;
    for (const { zh, en } of pairs) {
      if (zh.emphases.length > 0 && en.emphases.length > 0) continue;
      const bold = zh.emphases.length > 0 ? zh : en;
      const { start, end } = bold.emphases[0]!.span;
      const { content } = reading.text;
      const marked = content.slice(start - 2, start) === '**' && content.slice(end, end + 2) === '**';
      yield {
        span: marked ? { start: start - 2, end: end + 2 } : { start, end },
        message:
          bold === zh ? say('Bold in Chinese only', '只有中文加粗') : say('Bold in English only', '只有英文加粗'),
        related: [
          { span: (bold === zh ? en : zh).span, message: say('The counterpart, without bold', '对应段落，没有加粗') },
        ],
        evidence: { source: 'pair', seen: both, of: pairs.length },
      };
    }
  },
};

/** A text pairs its bold runs when at least three blocks have it in both languages, and most that have it. */
const fewest = 3;
const pairingRate = 0.7;
