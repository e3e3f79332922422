// Rule date-mismatch: a day or month that differs between the Chinese and the English.

import { say } from '../../base/localized';
import { compareDates } from '../../language/shared/compare-numerals';
import { fromWords } from '../../language/vocabulary';
import { ofTexts } from '../../model/alignment/texts';
import type { Rule } from '../rule';
import { disagreement } from './disagreement';

export const dateMismatch: Rule = {
  id: 'date-mismatch',
  severity: 'error',
  source: 'pair',
  docs: {
    title: say('A date differs between the two languages', '两种语言的日期不一致'),
    why: say(
      'The day of an event is a fact of the record. Dates are compared by day, month and year as far as each ' +
        'language gives them; a year that only one language writes is no difference.',
      '日期是事实。逐项比对年、月、日；只有一种语言写出年份的，不算不一致。',
    ),
    remedy: say(
      'Check the programme or the invitation, and correct the wrong side.',
      '核对会议通知或议程，改正错误的一方。',
    ),
    examples: [
      { before: '会议于12月8日至10日举行。\n\nThe conference was held from ⟦December 8 to 12⟧.' },
      { before: 'The list was published on 3 May 2021.\n\n清单于⟦2021年5月4日⟧公布。' },
      {
        before:
          '论坛于2024年9月7日开幕，9月下旬发布报告，11日还将举办沙龙。\n\nThe forum opened on September 7 and will publish its report ' +
          'in late September; a salon follows on September 11.',
      },
    ],
  },
  *check(reading) {
    for (const pair of reading.textPairs)
      for (const { zh, en } of datesThatDiffer()(pair))
        yield disagreement(reading, pair.zh.source(zh), pair.en.source(en));
  },
};

const datesThatDiffer = fromWords(() => ofTexts(compareDates));
