// Rule marker-punctuation: the mark after a number that orders headings and points: 一、 （一） 1. 第一， 一是

import type { RawFinding } from '../../base/finding';
import { type Localized, say } from '../../base/localized';
import { matches } from '../../base/matches';
import { fromWords } from '../../language/vocabulary';
import { hanOrdinals } from '../../language/words';
import { editOf, offeredFix } from '../../model/passages';
import { sourceSpan } from '../../syntax/prose';
import type { Element } from '../../syntax/tree';
import type { Rule } from '../rule';

export const markerPunctuation: Rule = {
  id: 'marker-punctuation',
  severity: 'warning',
  source: 'standard',
  docs: {
    title: say(
      'The wrong mark after an ordering number: 一是，  （一）、  1、  第一、',
      '序号后的标点不当：“一是，”“（一）、”“1、”“第一、”',
    ),
    why: say(
      'GB/T 15834-2011, appendix B.3: 第一 and 首先 take ， (B.3.1); 一 takes 、; an Arabic number takes a full ' +
        'point: 1. (B.3.3); a number in brackets takes nothing: （一） (B.3.4); 一是 takes nothing (B.3.7).',
      'GB/T 15834-2011 附录B.3：“第一”“首先”后用逗号（B.3.1）；不带括号的汉字数字后用顿号；阿拉伯数字后用下脚点（B.3.3）；加括号的序次语后不用标点（B.3.4）；“一是”后不用标点（B.3.7）。',
    ),
    remedy: say('Replace or delete the mark.', '改正或删去该标点。'),
    examples: [
      {
        before: '一、夯实基础\n\n一是⟦，⟧加强协同。二是⟦：⟧扩大开放。',
        after: '一、夯实基础\n\n一是加强协同。二是扩大开放。',
      },
      { before: '（一）⟦、⟧夯实基础\n\n1⟦、⟧加强协同。', after: '（一）夯实基础\n\n1.加强协同。' },
      { before: '第一⟦、⟧加强协同。其次⟦、⟧扩大开放。', after: '第一，加强协同。其次，扩大开放。' },
      { before: '三条建议：一是持续跟踪，二是加大投入。第一、第二产业同步增长，1、2号楼已经启用。第一，稳中求进。' },
      {
        before:
          '一、夯实基础\n\n材料分三类：（一）、（二）类公开，（三）、（四）类内部使用。\n\n五一，景区开放；十一，增加班次。',
      },
      { before: '一、夯实基础\n\n（一）加强协同\n\n1.扩大开放\n\n（1）稳步推进' },
    ],
  },
  *checkPassage(passage) {
    if (passage.language === 'zh') for (const mistake of mistakes()) yield* find(passage, mistake);
  },
};

interface WrongMark {
  /** Matches the mark alone. */
  readonly pattern: RegExp;
  readonly expected: string;
  readonly message: Localized;
  readonly clause: string;
}

/** Two numerals without 十 between them are a day: 五一, 三八; and so is 十一 before a comma. */
const holiday = '十一';
const aboveTen = fromWords(() => `[${hanOrdinals()}]?十[${hanOrdinals()}]?`);

// A number orders something only where a sentence or its part starts. The mark comes first in each pattern: it is
// quickly found.
const mistakes = fromWords((): readonly WrongMark[] => [
  {
    pattern: new RegExp(`[，、：](?<=(?:^|[。；：，、！？\\s])[${hanOrdinals()}]{1,2}是.)`, 'g'),
    expected: '',
    message: say('Nothing stands after 一是, 二是', '“一是”“二是”之后不用标点'),
    clause: 'GB/T 15834-2011 B.3.7',
  },
  {
    pattern: new RegExp(
      `[、，.．](?<=(?:^|[。；：，！？\\s])[（(](?:[${hanOrdinals()}]{1,3}|\\d{1,2})[)）].)(?!\\s*[（(和及与或])`,
      'g',
    ),
    expected: '',
    message: say('Nothing stands after a number in brackets', '加括号的序号之后不用标点'),
    clause: 'GB/T 15834-2011 B.3.4',
  },
  {
    pattern: /、(?<=(?:^|[。；：！？])\d{1,2}.)(?=[^\d\s])/g,
    expected: '.',
    message: say('An Arabic number takes a full point: 1.', '阿拉伯数字序号之后用下脚点：1.'),
    clause: 'GB/T 15834-2011 B.3.3',
  },
  {
    pattern: new RegExp(
      `、(?<=(?:^|[。；：！？\\s])(?:第[${hanOrdinals()}]{1,2}|首先|其次|再次|最后).)(?!第?[${hanOrdinals()}])`,
      'g',
    ),
    expected: '，',
    message: say('第一, 首先 take a comma', '“第一”“首先”之后用逗号'),
    clause: 'GB/T 15834-2011 B.3.1',
  },
  {
    pattern: new RegExp(
      `[，.．,](?<=^(?!${holiday}[，,])(?:[${hanOrdinals()}]|${aboveTen()}).)(?=[\\u4e00-\\u9fff“])`,
      'g',
    ),
    expected: '、',
    message: say('A Chinese number without brackets takes 、', '不带括号的汉字序号之后用顿号'),
    clause: 'GB/T 15834-2011 B.3',
  },
]);

function* find(element: Element, { pattern, expected, message, clause }: WrongMark): Iterable<RawFinding> {
  const { text } = element.prose;
  for (const match of matches(text, pattern)) {
    const end = match.index + 1;
    const fix = offeredFix(
      expected ? say(`Write ${expected}`, `改为“${expected}”`) : say(`Delete ${match[0]}`, `删去“${match[0]}”`),
      editOf(element, match.index, end, expected),
    );
    yield {
      span: sourceSpan(element.prose, match.index, end),
      message,
      ...(fix && { fix }),
      evidence: { source: 'standard', clause },
    };
  }
}
