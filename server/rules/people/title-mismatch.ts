// Rule title-mismatch: the two languages give a person different ranks or posts.

import type { RawFinding } from '../../base/finding';
import { type Localized, say } from '../../base/localized';
import { organizationDifference } from '../../knowledge/directory/compare';
import { isOtherRank, type RankDifference, rankDifference } from '../../language/shared/ranks';
import { namesFor } from '../../model/directory';
import { titleSpan, titleText } from '../../model/people/identity';
import type { Mention } from '../../model/people/speakers';
import type { Reading } from '../../model/reading';
import type { Rule } from '../rule';

export const titleMismatch: Rule = {
  id: 'title-mismatch',
  severity: 'error',
  source: 'pair',
  docs: {
    title: say(
      'A person has another rank, post or organization in the other language',
      '同一人的职务或单位在中英文中不一致',
    ),
    why: say(
      'A deputy printed as the head, or a secretary as a deputy, offends both. Compared are 副 (deputy, vice, ' +
        'associate), 原 and 前 (former), each post with the English words that can render it, and the organizations that ' +
        'your files or the directory know.',
      '副职印成正职、书记印成副书记、单位张冠李戴都是严重差错。比对“副”（deputy、vice、associate）、“原”“前”（former）、各职务可用的英文词，' +
        '以及本单位资料或名录所载机构的英文。',
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
      {
        before:
          '一、讨论\n\n1. Views\n\n南开大学副校长樊少群指出，要加强研究。\n\n**Fan Shaoqun, ⟦Vice President of Tianjin University⟧,** ' +
          'pointed out that research matters.\n',
      },
      {
        before:
          '一、讨论\n\n1. Views\n\n江西省科技厅副厅长樊少群指出，要加强研究。\n\n**Fan Shaoqun, Deputy Director-General of the Jiangxi ' +
          'Provincial Department of Science and Technology,** pointed out that research matters.\n',
      },
      {
        before: '一、讨论\n\n江州大学校长樊少群指出，要加强研究。⟦副校长⟧樊少群强调，要加强应用。\n',
      },
      {
        before:
          '一、讨论\n\n江州大学党委副书记、校长樊少群指出，要加强研究。党委副书记樊少群强调，要加强应用。\n\n江州市原副市长高远认为，应用同样重要。市长高远来信祝贺。\n',
      },
      {
        before:
          '1. Views\n\n**Professor Zhou Ming, Head of the Lakeside School of Media,** pointed out that content ' +
          'matters.\n\n一、讨论\n\n湖岸传媒学院院长、教授周明指出，内容重要。\n',
      },
      {
        before:
          '一、讨论\n\n青溪研究所所长、江州科学研究会副理事长樊少群指出，要加强研究。樊少群⟦理事长⟧还强调，要加强应用。\n',
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
        const message = chinese && differenceOf(reading, chinese, english);
        if (!chinese || !message) continue;
        yield {
          span: titleSpan(english)!,
          message,
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
    for (const { mentions } of reading.speakers)
      for (const language of ['zh', 'en'] as const) yield* otherRank(mentions, language);
  },
};

/** What the titles of one person in two languages contradict each other in: rank and post, else the organization. */
function differenceOf({ bulletin, context }: Reading, chinese: Mention, english: Mention): Localized | undefined {
  const [zh, en] = [titleText(chinese)!, titleText(english)!];
  const rank = rankDifference(zh, en);
  if (rank) return messageOf(rank, chinese.name, english.name);
  const names = namesFor(bulletin, context);
  const other = names && organizationDifference(names, zh, en);
  return (
    other &&
    say(
      `The Chinese title of ${chinese.name} has ${other.zh} (${other.en}), the English ${other.printed ?? 'another organization'}`,
      `中文职务为“${other.zh}”（${other.en}），英文${other.printed === undefined ? '不是这个机构' : `写作 ${other.printed}`}`,
    )
  );
}

/** Another rank than the one somebody is introduced with, in the same language: 组长, and later 副组长. */
function* otherRank(mentions: readonly Mention[], language: 'zh' | 'en'): Iterable<RawFinding> {
  const [first, ...others] = mentions.filter((mention) => mention.language === language && mention.title);
  for (const other of others) {
    const [before, here] = [titleText(first!)!, titleText(other)!];
    if (!isOtherRank(before, here, language)) continue;
    yield {
      span: titleSpan(other)!,
      severity: 'warning',
      message: say(
        `${other.name} is “${here}” here and “${before}” above`,
        `${other.name}此处为“${here}”，前文为“${before}”`,
      ),
      related: [{ span: titleSpan(first!)!, message: say(`The title above: ${before}`, `前文职务：${before}`) }],
      evidence: { source: 'text' },
    };
  }
}

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
