// Rule doubled-approximation: a number that is said to be rounded twice: 约300名左右, about 300 or so.

import { say } from '../../base/localized';
import { matches } from '../../base/matches';
import { fromWords } from '../../language/vocabulary';
import { anyOf, hanCardinals, hanPowers, roundedTwice } from '../../language/words';
import { sourceSpan } from '../../syntax/prose';
import type { Rule } from '../rule';

/** What says it before the number, the number with its unit, and what says it again. */
const patterns = fromWords(() => ({
  zh: roundedTwice().zh.map(
    ({ before, behind, notBefore }) =>
      new RegExp(
        `${notBefore ? `(?<![${notBefore}])` : ''}(?:${anyOf(before)})有?\\s?` +
          `(?:\\d[\\d,.]*|[〇零${hanCardinals()}]+)\\s?[${hanPowers()}]*(?:%|个?[\\u4e00-\\u9fff℃]{0,2})(?:${anyOf(behind)})`,
        'g',
      ),
  ),
  en: roundedTwice().en.map(
    ({ before, behind }) =>
      new RegExp(
        `\\b(?:${anyOf(before)})\\s+[$¥€£]?\\d[\\d,.]*%?(?:\\s[a-z]+){0,3}\\s(?:${anyOf(behind)})(?![A-Za-z])`,
        'gi',
      ),
  ),
}));

export const doubledApproximation: Rule = {
  id: 'doubled-approximation',
  severity: 'warning',
  source: 'text',
  docs: {
    title: say('A number said to be rounded twice', '约数重复或矛盾'),
    why: say(
      '约300名左右 says “about” twice, and 近30余家 says less than thirty and more than thirty.',
      '“约300名左右”两个约数词重复；“近30余家”既说不到三十，又说超过三十，自相矛盾。',
    ),
    remedy: say('Keep one of the two.', '两个约数词只留一个。'),
    examples: [
      { before: '⟦约300名左右⟧学生参加，⟦近30余⟧家企业到会，投入⟦超过5亿多⟧元。' },
      { before: 'The park has ⟦about 300 companies or so⟧ and ⟦over 20 laboratories or more⟧.' },
      {
        before:
          '约300名学生参加，30余家企业到会，超过5亿元。最近30多家企业签约10个左右，节约20元左右，大约在会前三天左右到达。',
      },
      { before: 'About 300 companies took part. More or less, some 20 laboratories are open, or so he said.' },
    ],
  },
  *checkPassage(passage) {
    const { language, prose } = passage;
    if (language === 'und') return;
    for (const pattern of patterns()[language]) {
      for (const { 0: printed, index } of matches(prose.text, pattern)) {
        yield {
          span: sourceSpan(prose, index, index + printed.length),
          message: say(`“${printed}” is said to be rounded twice`, `“${printed}”的约数词重复或矛盾`),
          evidence: { source: 'text' },
        };
      }
    }
  },
};
