// Rule spelling-variety: British and American spelling in one issue.

import type { RawFinding } from '../../base/finding';
import { type Localized, say } from '../../base/localized';
import { has } from '../../model/kinds';
import { editOf, offeredFix } from '../../model/passages';
import { type SpeltInVariety, speltInVarieties } from '../../spelling/varieties';
import { sourceSpan } from '../../syntax/prose';
import type { Element } from '../../syntax/tree';
import type { Rule } from '../rule';

/** So many times as often an issue has to write as one variety does, for the other to be a slip. */
const most = 2;

interface Place {
  readonly element: Element;
  readonly word: SpeltInVariety;
}

export const spellingVariety: Rule = {
  id: 'spelling-variety',
  severity: 'info',
  source: 'text',
  ofWords: true,
  docs: {
    title: say('British and American spelling in one issue', '英式、美式拼写混用'),
    why: say(
      'An issue keeps to one spelling. The one that it has most is taken for its own; -ise and -ize are counted by ' +
        'themselves, as British English has both. Capital words are left alone: a name is spelt as its bearer does.',
      '同一期宜统一用一种拼写，以用得多的为准。英式英语兼有 -ise 与 -ize，二者单独统计。首字母大写的词可能是名称，不报。',
    ),
    remedy: say('Write the word as the rest of the issue does.', '改为与全文一致的拼写。'),
    examples: [
      {
        before: 'The centre supports labour mobility and its neighbours, and the ⟦color⟧ of the signs is new.',
        after: 'The centre supports labour mobility and its neighbours, and the colour of the signs is new.',
      },
      {
        before:
          'The centre organizes training and recognizes skills; the Center for Labor Studies, a partner, offers four ' +
          'programs for defence.',
      },
    ],
  },
  *check(reading) {
    const english = reading.context.spelling?.en;
    if (!english) return;
    const places = reading
      .passagesIn('en')
      .filter((passage) => has(passage, 'running'))
      .flatMap((element) => speltInVarieties(element, english).map((word) => ({ element, word })));
    for (const isIse of [false, true]) yield* minority(places.filter(({ word }) => word.isIse === isIse));
  },
};

function* minority(places: readonly Place[]): Iterable<RawFinding> {
  const british = places.filter(({ word }) => word.variety === 'british');
  const american = places.filter(({ word }) => word.variety === 'american');
  const [few, many] = british.length < american.length ? [british, american] : [american, british];
  if (few.length === 0 || many.length < most * few.length) return;
  for (const place of few) if (place.word.isForeign) yield findingOf(place, many[0]!);
}

function findingOf({ element, word: { start, end, written, other, variety } }: Place, model: Place): RawFinding {
  const fix = offeredFix(say(`Write ${other}`, `改为 ${other}`), editOf(element, start, end, other));
  const { element: there, word } = model;
  return {
    span: sourceSpan(element.prose, start, end),
    message: messages[variety](written, other),
    ...(fix && { fix }),
    related: [
      {
        span: sourceSpan(there.prose, word.start, word.end),
        message: say('As most of the issue is spelt', '全文多用的拼写'),
      },
    ],
    evidence: { source: 'text' },
  };
}

const messages: Readonly<Record<SpeltInVariety['variety'], (written: string, other: string) => Localized>> = {
  british: (written, other) =>
    say(
      `${written} is British spelling; the issue is mostly in American: ${other}`,
      `${written} 为英式拼写，全文多用美式：${other}`,
    ),
  american: (written, other) =>
    say(
      `${written} is American spelling; the issue is mostly in British: ${other}`,
      `${written} 为美式拼写，全文多用英式：${other}`,
    ),
};
