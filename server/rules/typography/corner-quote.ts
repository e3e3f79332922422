// Rule corner-quote: 「」 and 『』 in simplified Chinese, which has “ ”.

import type { RawFinding } from '../../base/finding';
import { say } from '../../base/localized';
import { countMatches, matches } from '../../base/matches';
import { countOfScript } from '../../language/zh/traditional';
import { editOf, offeredFix } from '../../model/passages';
import { sourceSpan } from '../../syntax/prose';
import type { Element } from '../../syntax/tree';
import type { Rule } from '../rule';

export const cornerQuote: Rule = {
  id: 'corner-quote',
  severity: 'warning',
  source: 'standard',
  docs: {
    title: say('Corner brackets 「」 as quotation marks in simplified text', '简体横排文字用了直角引号「」'),
    why: say(
      'In simplified text that runs from left to right quotation marks are “ ” and ‘ ’; 「」 and 『』 are for vertical ' +
        'and traditional text (GB/T 15834-2011, 4.8 and 5.2). A text that has them throughout is left alone.',
      '简体横排文字的引号为“ ”‘ ’，「」『』用于竖排和繁体文字（GB/T 15834-2011 第4.8、5.2条）。全文都用直角引号的视为有意，不提示。',
    ),
    remedy: say('Write “ ”.', '改为“ ”。'),
    examples: [
      {
        before: '园区提出“开放办园”，落实⟦「⟧一窗受理⟦」⟧。他说：“大家都读过⟦『⟧白皮书⟦』⟧。”',
        after: '园区提出“开放办园”，落实“一窗受理”。他说：“大家都读过‘白皮书’。”',
      },
      { before: '园区提出「开放办园」，落实「一窗受理」，推广「揭榜」，设备对学校开放。' },
      { before: '園區提出「開放辦園」，落實“一窗受理”，推廣“揭榜”，設備對學校開放。' },
    ],
    planted: [
      { base: 'pujiang-observation-2024-15', edits: [['好的做法要写成手册', '好的做法要写成「手册」']], at: '「' },
    ],
  },
  *check(reading) {
    const passages = reading.passagesIn('zh');
    if (!passages.some(({ prose }) => /[「『]/.test(prose.text))) return;
    const text = passages.map(({ prose }) => prose.text).join('\n');
    const usual = countMatches(text, /“/g);
    if (
      countOfScript(text, 'traditional') >= countOfScript(text, 'simplified') ||
      usual < countMatches(text, /[「『]/g)
    )
      return;
    for (const passage of passages)
      for (const { 0: pair, index } of matches(passage.prose.text, corners)) {
        yield* findingsOf(passage, index, index + pair.length - 1);
      }
  },
};

const corners = /「[^「」]{1,80}」|『[^『』]{1,80}』/g;

/** Both marks of a pair; the first of them mends both. */
function* findingsOf(element: Element, open: number, close: number): Iterable<RawFinding> {
  const { text } = element.prose;
  const before = text.slice(0, open);
  const isWithin = before.lastIndexOf('“') > before.lastIndexOf('”');
  const [left, right] = isWithin ? ['‘', '’'] : ['“', '”'];
  const fix = offeredFix(
    say(`Write ${left} ${right}`, `改为${left} ${right}`),
    editOf(element, open, open + 1, left!),
    editOf(element, close, close + 1, right!),
  );
  for (const at of [open, close]) {
    yield {
      span: sourceSpan(element.prose, at, at + 1),
      message: say(
        `${text[at]} in simplified text; ${left} ${right} are expected`,
        `简体横排文字应用${left} ${right}，不用“${text[at]}”`,
      ),
      ...(fix && { fix }),
      evidence: { source: 'standard', clause: 'GB/T 15834-2011 4.8' },
    };
  }
}
