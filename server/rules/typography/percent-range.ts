// Rule percent-range: a range of percentages whose first number has no percent sign.

import { say } from '../../base/localized';
import { matches } from '../../base/matches';
import { editOf, offeredFix } from '../../model/passages';
import { sourceSpan } from '../../syntax/prose';
import type { Rule } from '../rule';

const range = /(?<![\d.A-Za-z\-—–~～])(\d{1,3}(?:\.\d+)?)\s?(?:[-—–~～至到]|——)\s?(\d{1,3}(?:\.\d+)?)\s?[%％]/g;

export const percentRange: Rule = {
  id: 'percent-range',
  severity: 'info',
  source: 'standard',
  docs: {
    title: say('A range of percentages without the first %: 50-60%', '百分比范围的前一个数缺百分号：50-60%'),
    why: say(
      'GB/T 15835 repeats the sign where its lack could mislead: 50 to 60% may be read as 50 items to 60 percent.',
      'GB/T 15835规定，省略附加符号会造成歧义时不应省略：15%～30%不写作15～30%。',
    ),
    remedy: say('Write the sign at both numbers.', '前后两个数都写百分号。'),
    examples: [
      {
        before: '成本下降⟦50-60%⟧，产量增长⟦3.5～4%⟧，占比为⟦20至30%⟧。',
        after: '成本下降50%-60%，产量增长3.5%～4%，占比为20%至30%。',
      },
      { before: '占50%到60%，增速为3%～5%，型号为A2-60%，1990-2000年增长40%。\n\nCosts fell by 50-60%.' },
    ],
  },
  *checkPassage(passage) {
    if (passage.language !== 'zh') return;
    for (const match of matches(passage.prose.text, range)) {
      const [text, first = '', second = ''] = match;
      if (Number(first) >= Number(second)) continue;
      const end = match.index + first.length;
      const fix = offeredFix(say('Add the %', '补上百分号'), editOf(passage, match.index, end, `${first}%`));
      yield {
        span: sourceSpan(passage.prose, match.index, match.index + text.length),
        message: say(`“${text}”: the first number needs its own %`, `“${text}”的前一个数应带百分号`),
        ...(fix && { fix }),
        evidence: { source: 'standard', clause: 'GB/T 15835 5.1.3' },
      };
    }
  },
};
