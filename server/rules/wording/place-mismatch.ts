// Rule place-mismatch: a city under another province than its own, or a place that differs between the languages.

import { say } from '../../base/localized';
import { comparePlaces, misplacedIn } from '../../language/shared/places';
import { fromWords } from '../../language/vocabulary';
import { ofTexts } from '../../model/alignment/texts';
import type { Reading } from '../../model/reading';
import { lasting } from '../../syntax/lasting';
import { sourceSpan } from '../../syntax/prose';
import type { Element } from '../../syntax/tree';
import { disagreement } from '../pair/disagreement';
import type { Rule } from '../rule';

export const placeMismatch: Rule = {
  id: 'place-mismatch',
  severity: 'warning',
  source: 'text',
  docs: {
    title: say(
      'A city under the wrong province, or another place in the other language',
      '城市所属省份有误，或两种语言的地名不一致',
    ),
    why: say(
      'Hangzhou is in Zhejiang, and 陕西 is Shaanxi where 山西 is Shanxi. Provinces and prefectures are compared; a name ' +
        'within another name (南京西路, 北京大学深圳医院) says nothing of where something is.',
      '杭州属浙江；陕西是Shaanxi，山西是Shanxi。比对省级和地级地名；包含在别的名称里的（南京西路、北京大学深圳医院）不算。',
    ),
    remedy: say('Look the place up, and correct it.', '查对地名后改正。'),
    examples: [
      { before: '代表团访问了⟦江苏杭州⟧，随后到⟦浙江省苏州市⟧考察。' },
      {
        before:
          'The delegation went to ⟦Suzhou, Zhejiang⟧, then to ⟦Hangzhou City, Jiangsu⟧ Province, and met firms of Hangzhou, Jiangsu, and Shanghai.',
      },
      { before: '陕西的企业来到夜间实验室。\n\nCompanies from ⟦Shanxi⟧ came to the night laboratory.' },
      { before: '实验室在苏州设立分部。\n\nThe laboratory has set up a branch in ⟦Hangzhou⟧.' },
      {
        before:
          '代表团访问了吉林省吉林市、江苏苏州、北京朝阳、上海南京西路和北京大学深圳医院，京津冀和长江西岸各地参加。\n\nThe delegation went to Suzhou, ' +
          'Anhui, and to Jilin City, Jilin Province; Beijing, Tianjin and Hebei took part.',
      },
    ],
  },
  *check(reading) {
    for (const passage of reading.passages) {
      if (passage.language === 'und') continue;
      for (const { start, end, prefecture, lies } of misplaced(passage)) {
        yield {
          span: sourceSpan(passage.prose, start, end),
          message: say(`${prefecture} is in ${lies.join(' or ')}`, `${prefecture}属${lies.join('或')}`),
          evidence: { source: 'text' },
        };
      }
    }
    yield* placesThatDiffer(reading);
  },
};

const misplaced = lasting((passage: Element) =>
  passage.language === 'und' ? [] : misplacedIn(passage.prose.text, passage.language),
);

const differences = fromWords(() => ofTexts(comparePlaces));

function* placesThatDiffer(reading: Reading): ReturnType<NonNullable<Rule['check']>> {
  for (const pair of reading.textPairs) {
    for (const difference of differences()(pair)) {
      yield disagreement(reading, pair.zh.source(difference.zh), pair.en.source(difference.en));
    }
  }
}
