// Rule grammar-slip: English that no variety of it writes: "an university", "the policies has", "depends of".

import type { RawFinding } from '../../base/finding';
import { say } from '../../base/localized';
import { overlaps } from '../../base/text';
import { type GrammarSlip, grammarSlips } from '../../language/en/grammar';
import { spacingSlips } from '../../language/en/spacing';
import { addressesIn } from '../../language/shared/addresses';
import { has } from '../../model/kinds';
import { editOf, offeredFix } from '../../model/passages';
import { sourceSpan } from '../../syntax/prose';
import type { Element } from '../../syntax/tree';
import type { Rule } from '../rule';

export const grammarSlip: Rule = {
  id: 'grammar-slip',
  severity: 'warning',
  source: 'text',
  docs: {
    title: say('A slip of English grammar', '英文语法错误'),
    why: say(
      'Articles, agreement, forms of verbs, prepositions of set phrases and words that look alike are what remains ' +
        'in a translation when every word is spelt right. Only what is nearly always wrong is told, never a matter of style.',
      '冠词、主谓一致、动词形式、固定搭配的介词以及形近词，是译文中拼写检查查不出的错误。只报几乎必错之处，不评文风。',
    ),
    remedy: say(
      'Take the words offered, or word the sentence anew where it means something else.',
      '采用所给的写法；句意另有所指的，请改写。',
    ),
    examples: [
      {
        before: '⟦A⟧ important step was taken, and ⟦an⟧ university joined ⟦a⟧ NGO.',
        after: 'An important step was taken, and a university joined an NGO.',
      },
      {
        before:
          'The policies of the city ⟦has⟧ changed. Each ⟦companies⟧ has a lab, and the number of firms ⟦are⟧ rising.',
        after: 'The policies of the city have changed. Each company has a lab, and the number of firms is rising.',
      },
      {
        before: 'The council has ⟦approve⟧ a plan that depends ⟦of⟧ loans. Costs are higher ⟦then⟧ before.',
        after: 'The council has approved a plan that depends on loans. Costs are higher than before.',
      },
      {
        before: 'The fund ⟦( a⟧ joint ⟦venture )⟧ is new⟦ ,⟧ and it grows. ⟦the⟧ plan was adopted by all.',
        after: 'The fund (a joint venture) is new, and it grows. The plan was adopted by all.',
      },
      {
        before:
          'An hour later, a European union of one-person firms met an MBA class. What the park does is provide a ' +
          'place for firms, e.g. an office; a number of firms were there, and the number of guests was high.',
      },
      {
        before:
          'The city asked that the bank provide a loan; the plan, which firms support, needs time. Let the market ' +
          'decide, as it were. This will include a review of many existing research centres.',
      },
    ],
  },
  *checkPassage(passage) {
    if (passage.language !== 'en' || !has(passage, 'running')) return;
    const { text } = passage.prose;
    const slips = [...slipsOf(passage), ...spacingSlips(text)];
    if (slips.length === 0) return;
    const addresses = addressesIn(text);
    for (const slip of slips) if (!addresses.some((address) => overlaps(address, slip))) yield findingOf(passage, slip);
  },
};

type Slip = ReturnType<typeof spacingSlips>[number];

function slipsOf(passage: Element): readonly Slip[] {
  const isSentences = has(passage, 'sentences');
  return grammarSlips(passage.prose.text)
    .filter(({ kind }) => isSentences || !kind.sentencesOnly)
    .map(({ kind: { en, zh }, ...slip }: GrammarSlip) => ({ ...slip, reason: say(en, zh) }));
}

function findingOf(passage: Element, { start, end, instead, reason }: Slip): RawFinding {
  const printed = passage.prose.text.slice(start, end);
  const fix = offeredFix(say(`Write “${instead}”`, `改为“${instead}”`), editOf(passage, start, end, instead));
  return {
    span: sourceSpan(passage.prose, start, end),
    message: say(`${reason.en}: “${printed}”; write “${instead}”`, `${reason.zh}：“${printed}”，宜作“${instead}”`),
    ...(fix && { fix }),
    evidence: { source: 'text' },
  };
}
