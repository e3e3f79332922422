// Rule name-mark: the dot between the parts of a foreign name, written with another mark than ·.

import { say } from '../../base/localized';
import { matches } from '../../base/matches';
import { isNameDot } from '../../language/zh/foreign-names';
import { editOf, offeredFix } from '../../model/passages';
import { sourceSpan } from '../../syntax/prose';
import type { Rule } from '../rule';

export const nameMark: Rule = {
  id: 'name-mark',
  severity: 'warning',
  source: 'standard',
  docs: {
    title: say('A foreign name whose parts are joined by another mark than ·', '外国人名的间隔号不是“·”'),
    why: say(
      'The parts of a transliterated name are set apart by the middle dot · (GB/T 15834-2011, 4.14). A full ' +
        'point, a bullet or the Japanese dot in its place hides the name from searches, and a full point reads ' +
        'like the end of a sentence.',
      '音译人名各部分之间用间隔号“·”（GB/T 15834-2011 第4.14条）。写成下脚点、圆点或日文中点，检索不到，下脚点还会误作句号。',
    ),
    remedy: say('Write ·.', '改为“·”。'),
    examples: [
      {
        before: '海洋公司总裁比尔⟦.⟧霍尔提出，研究员玛丽⟦・⟧杜邦、院长恩戈齐⟦•⟧奥卡福和亨利⟦．⟧沃克表示赞同。',
        after: '海洋公司总裁比尔·霍尔提出，研究员玛丽·杜邦、院长恩戈齐·奥卡福和亨利·沃克表示赞同。',
      },
      { before: '湖区学院院长约翰·史密斯表示赞同，人才不断集聚.创新能力提升，产业•城市•生态三者融合。' },
    ],
  },
  *checkPassage(passage) {
    if (passage.language !== 'zh') return;
    for (const { 0: mark, index: at } of matches(passage.prose.text, /[.．・‧•∙]/g)) {
      if (!isNameDot(passage.prose.text, at)) continue;
      const fix = offeredFix(say('Write ·', '改为“·”'), editOf(passage, at, at + 1, '·'));
      yield {
        span: sourceSpan(passage.prose, at, at + 1),
        message: say(
          `The parts of a foreign name are joined by ·, not ${mark}`,
          `外国人名的间隔号应为“·”，不是“${mark}”`,
        ),
        ...(fix && { fix }),
        evidence: { source: 'standard', clause: 'GB/T 15834-2011 4.14' },
      };
    }
  },
};
