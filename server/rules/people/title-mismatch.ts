// Rule title-mismatch: the two languages give a person different ranks or posts.

import { type Localized, say } from '../../base/localized';
import { type RankDifference, rankDifference } from '../../language/shared/ranks';
import { titleSpan, titleText } from '../../model/people/identity';
import type { Rule } from '../rule';

export const titleMismatch: Rule = {
  id: 'title-mismatch',
  severity: 'error',
  source: 'pair',
  docs: {
    title: say('A person has another rank or post in the other language', '同一人的职务在中英文中不一致'),
    why: say(
      'A deputy printed as the head, or a secretary as a deputy, offends both. Compared are 副 (deputy, vice, ' +
        'associate), 原 and 前 (former), and each post with the English words that can render it.',
      '副职印成正职、书记印成副书记都是严重差错。比对“副”（deputy、vice、associate）、“原”“前”（former）以及各职务可用的英文词。',
    ),
    remedy: say(
      'Check the post with the guest’s card or the office’s site, and correct the language that is wrong.',
      '与本人名片或单位网站核对，改正有误的一方。',
    ),
    examples: [
      {
        before:
          '一、讨论\n\n1. Views\n\n江州高新区党工委书记樊少群指出，要加强研究。\n\n**Fan Shaoqun, ⟦Deputy Director of Jiangzhou ' +
          'High-tech Zone⟧,** pointed out that research matters.\n',
      },
      {
        before:
          '一、讨论\n\n1. Views\n\n江州市科技局副局长樊少群指出，要加强研究。\n\n**Fan Shaoqun, ⟦Director of the Science and Technology ' +
          'Bureau of Jiangzhou⟧,** pointed out that research matters.\n',
      },
      {
        before:
          '一、讨论\n\n1. Views\n\n江州大学原副校长、教授樊少群指出，要加强研究。\n\n**Fan Shaoqun, Professor and former Vice President ' +
          'of Jiangzhou University,** pointed out that research matters.\n',
      },
    ],
  },
  *check(reading) {
    for (const { mentions } of reading.speakers) {
      const introductions = mentions.filter(({ title }) => title);
      const inElement = new Map(introductions.toReversed().map((mention) => [mention.element, mention]));
      for (const english of introductions) {
        const counterpart = english.language === 'en' ? reading.counterpartOf(english.element) : undefined;
        const chinese = counterpart && inElement.get(counterpart);
        const difference = chinese && rankDifference(titleText(chinese)!, titleText(english)!);
        if (!chinese || !difference) continue;
        yield {
          span: titleSpan(english)!,
          message: messageOf(difference, chinese.name, english.name),
          related: [
            {
              span: titleSpan(chinese)!,
              message: say(`The Chinese title: ${titleText(chinese)!}`, `中文职务：${titleText(chinese)!}`),
            },
          ],
          evidence: { source: 'pair' },
        };
      }
    }
  },
};

function messageOf({ what, word, onlyIn }: RankDifference, zh: string, en: string): Localized {
  if (what === 'post')
    return say(
      `${zh} is ${word} in the Chinese; the English title of ${en} says nothing of it`,
      `中文称${zh}为“${word}”，英文职务中没有对应的词`,
    );
  return onlyIn === 'zh'
    ? say(
        `${zh} is “${word}” in the Chinese; the English title has no such rank`,
        `中文职务有“${word}”，英文职务中没有`,
      )
    : say(
        `The English title says “${word}”; the Chinese title of ${zh} does not`,
        `英文职务有“${word}”，中文职务中没有`,
      );
}
