// Rule percent-range: a range whose first number lacks the percent sign, 万 or 亿 that the second has.

import { say } from '../../base/localized';
import { matches } from '../../base/matches';
import { editOf, offeredFix } from '../../model/passages';
import { sourceSpan } from '../../syntax/prose';
import type { Rule } from '../rule';

/** Two numbers and the sign or scale of the second; 到 and 至 as words join amounts of 万 and 亿 as they are said. */
const range =
  /(?<![\d.A-Za-z\-—–~～])(\d{1,3}(?:\.\d+)?)\s?(?:(?:[-—–~～至到]|——)\s?(\d{1,3}(?:\.\d+)?)\s?([%％])|(?:[-—–~～]|——)\s?(\d{1,3}(?:\.\d+)?)\s?([万亿]))/g;

export const percentRange: Rule = {
  id: 'percent-range',
  severity: 'info',
  source: 'standard',
  docs: {
    title: say(
      'A range without the first %, 万 or 亿: 50-60%, 5～10亿元',
      '数值范围的前一个数缺百分号或万、亿：50-60%，5～10亿元',
    ),
    why: say(
      'GB/T 15835 repeats the sign where its lack could mislead: 50 to 60% may be read as 50 items to 60 percent, ' +
        '5～10亿元 ' +
        'as five yuan to a billion.',
      'GB/T 15835规定，省略附加符号会造成歧义时不应省略：15%～30%不写作15～30%，13亿～15亿元不写作13～15亿元。',
    ),
    remedy: say('Write the sign or 万, 亿 at both numbers.', '前后两个数都写百分号或万、亿。'),
    examples: [
      {
        before: '成本下降⟦50-60%⟧，产量增长⟦3.5～4%⟧，占比为⟦20至30%⟧。',
        after: '成本下降50%-60%，产量增长3.5%～4%，占比为20%至30%。',
      },
      { before: '计划投入⟦5～10亿⟧元，新增用户⟦30-40万⟧。', after: '计划投入5亿～10亿元，新增用户30万-40万。' },
      {
        before:
          '占50%到60%，投入2亿至3亿元，产量达20至30万吨，建设周期3～5年，增速为3%～5%，型号为A2-60%，1990-2000年增长40%。\n\nCosts fell by 50-60%.',
      },
    ],
  },
  *checkPassage(passage) {
    if (passage.language !== 'zh') return;
    for (const match of matches(passage.prose.text, range)) {
      const [text, first = '', share, percent, amount, scale] = match;
      if (Number(first) >= Number(share ?? amount)) continue;
      const sign = percent === undefined ? scale! : '%';
      const end = match.index + first.length;
      const fix = offeredFix(say(`Add ${sign}`, `补上“${sign}”`), editOf(passage, match.index, end, first + sign));
      yield {
        span: sourceSpan(passage.prose, match.index, match.index + text.length),
        message: say(`“${text}”: the first number needs its own ${sign}`, `“${text}”的前一个数应带“${sign}”`),
        ...(fix && { fix }),
        evidence: { source: 'standard', clause: 'GB/T 15835 5.1.3' },
      };
    }
  },
};
