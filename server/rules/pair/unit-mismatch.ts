// Rule unit-mismatch: one number or date in both languages, and another unit, part or weekday beside it.

import { type Localized, say } from '../../base/localized';
import { compareUnits, type UnitDifference } from '../../language/shared/compare-units';
import { fromWords } from '../../language/vocabulary';
import { ofTexts } from '../../model/alignment/texts';
import type { Rule } from '../rule';
import { disagreement } from './disagreement';

export const unitMismatch: Rule = {
  id: 'unit-mismatch',
  severity: 'error',
  source: 'pair',
  docs: {
    title: say('The number agrees, what it is of differs', '数字相同，单位或时段不同'),
    why: say(
      'From 40% to 43% is an increase of 3 percentage points, and of 7.5 percent. The first ten days of a month are ' +
        'not its end, and a day has one weekday. Only what both languages say once is compared.',
      '由40%升至43%，是提高3个百分点，不是增长3%；上旬不是月底；一天只有一个星期几。只比对两种语言各出现一次的。',
    ),
    remedy: say('Check the source and correct the wrong side.', '核对原始材料，改正错误的一方。'),
    examples: [
      { before: '就业率提高3个百分点。\n\nThe employment rate rose by ⟦3 percent⟧.' },
      { before: '夜间实验室的成本下降8%。\n\nThe cost of the night laboratory fell by ⟦8 percentage points⟧.' },
      { before: '论坛每年四月上旬举行。\n\nThe forum takes place in ⟦late April⟧ every year.' },
      { before: '实验室于2024年底开放。\n\nThe laboratory opened at ⟦the beginning of 2024⟧.' },
      { before: '会议改在星期五举行。\n\nThe meeting was moved to ⟦Thursday⟧.' },
      {
        before:
          '满意率提高5个百分点，能耗下降5%，成本下降2.5%。\n\nThe satisfaction rate rose by 5 percentage points, energy use ' +
          'fell by 5 percent, and costs by 2.5%.',
      },
      {
        before:
          '论坛于9月初开幕，9月底闭幕，每周一至周五开放。\n\nThe forum opens in early September and closes at the end of ' +
          'September; it is open from Monday to Friday.',
      },
    ],
  },
  *check(reading) {
    for (const pair of reading.textPairs) {
      for (const { kind, ...places } of unitsThatDiffer()(pair)) {
        const [zh, en] = [pair.zh.source(places.zh), pair.en.source(places.en)];
        yield {
          ...disagreement(reading, zh, en),
          message: messageOf(kind, reading.text.slice(zh), reading.text.slice(en)),
        };
      }
    }
  },
};

const unitsThatDiffer = fromWords(() => ofTexts(compareUnits));

function messageOf(kind: UnitDifference['kind'], zh: string, en: string): Localized {
  switch (kind) {
    case 'points':
      return say(
        `The Chinese says ${zh}, the English ${en}: percent and percentage points are not the same`,
        `中文为“${zh}”，英文为“${en}”：百分比与百分点不是一回事`,
      );
    case 'part':
      return say(
        `The Chinese says ${zh}, the English ${en}: another part of the month or year`,
        `中文为“${zh}”，英文为“${en}”：时段不同`,
      );
    case 'weekday':
      return say(
        `The Chinese says ${zh}, the English ${en}: another day of the week`,
        `中文为“${zh}”，英文为“${en}”：星期不同`,
      );
  }
}
