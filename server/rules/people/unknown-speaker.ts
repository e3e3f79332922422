// Rule unknown-speaker: somebody is introduced who is in no lexicon.

import { say } from '../../base/localized';
import type { Rule } from '../rule';

export const unknownSpeaker: Rule = {
  id: 'unknown-speaker',
  severity: 'hint',
  source: 'office',
  docs: {
    title: say('Somebody is introduced who is in no lexicon', '介绍的发言人不在词库中'),
    why: say(
      'A person in the lexicon is completed by initials, checked for spelling, and followed from title to title.',
      '收入词库的人可按首字母补全、检查写法并跟踪职务变动。',
    ),
    remedy: say('Add the person to .bulletin/people.yaml.', '将此人加入 .bulletin/people.yaml。'),
    examples: [
      { before: '一、讨论\n\n江州大学教授⟦樊少群⟧指出，要加强研究。樊少群还认为，要加强应用。\n' },
      { before: '一、讨论\n\n同济大学原副校长吴志强指出，要加强研究。\n' },
    ],
  },
  *check(reading) {
    const { index } = reading;
    const misspelt = new Set(reading.misspeltNames.map(({ written }) => written));
    for (const { mentions, spellings } of reading.speakers) {
      const introduced = mentions.find((mention) => mention.title);
      if (
        !introduced ||
        misspelt.has(introduced.name) ||
        [...spellings.zh, ...spellings.en].some(
          (name) => index.personsNamed(name).length > 0 || index.personMisspelt(name).length > 0,
        )
      )
        continue;
      yield {
        span: introduced.span,
        message: say(`${introduced.name} is not in the lexicon yet`, `词库中还没有${introduced.name}`),
        evidence: { source: 'office' },
      };
    }
  },
};
