// Rule short-ellipsis: half an ellipsis in Chinese (…), or one made of full stops (。。。).

import type { RawFinding } from '../../base/finding';
import { say } from '../../base/localized';
import { matches } from '../../base/matches';
import { editOf, offeredFix } from '../../model/passages';
import { sourceSpan } from '../../syntax/prose';
import type { Rule } from '../rule';

/** One of the signs of an ellipsis alone, three of them, or as many stops or dots. */
const wrong =
  /(?<=[\u4e00-\u9fff，、“（])(?:(?<!…)…(?!…)|(?<!…)…{3}(?!…)|。{3,}|[·・]{3,})|(?<![…\s])…(?=[\u4e00-\u9fff])/g;

export const shortEllipsis: Rule = {
  id: 'short-ellipsis',
  severity: 'warning',
  source: 'standard',
  docs: {
    title: say('An ellipsis of another length than ……', '省略号不是六个点'),
    why: say(
      'The Chinese ellipsis has six dots in the width of two characters (GB/T 15834-2011, 4.11); … is its half, and ' +
        '。。。 are three full stops.',
      '省略号为六个小圆点，占两个字的位置（GB/T 15834-2011 第4.11条）；“…”只有一半，“。。。”是三个句号。',
    ),
    remedy: say('Write ……', '改为“……”。'),
    examples: [
      {
        before: '他说到一半⟦…⟧又停下来，设备、车间、人才⟦…⟧都已齐备，大家笑了⟦。。。⟧后来散会了⟦………⟧',
        after: '他说到一半……又停下来，设备、车间、人才……都已齐备，大家笑了……后来散会了……',
      },
      { before: '他说到一半……又停下来。\n\n…………\n\nHe stopped… and went on. “We … agree.”' },
    ],
    planted: [{ base: 'pujiang-observation-2024-15', edits: [['好的做法要写成手册', '好的做法…要写成手册']], at: '…' }],
  },
  *checkPassage(passage): Iterable<RawFinding> {
    if (passage.language !== 'zh') return;
    for (const { 0: mark, index } of matches(passage.prose.text, wrong)) {
      const fix = offeredFix(say('Write ……', '改为“……”'), editOf(passage, index, index + mark.length, '……'));
      yield {
        span: sourceSpan(passage.prose, index, index + mark.length),
        message: say(`The Chinese ellipsis is ……, not ${mark}`, `省略号应为“……”，不是“${mark}”`),
        ...(fix && { fix }),
        evidence: { source: 'standard', clause: 'GB/T 15834-2011 4.11' },
      };
    }
  },
};
