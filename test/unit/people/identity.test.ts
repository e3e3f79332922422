// Who of the lexicon a speaker is: told from namesakes by title, the same answer for rules and features.
import assert from 'node:assert/strict';
import { defaultSettings } from '../../../server/base/settings';
import { Text } from '../../../server/base/text';
import type { Person } from '../../../server/knowledge/lexicon/lexicon';
import type { Context } from '../../../server/model/context';
import { readingOf } from '../../../server/model/reading';
import { check } from '../../../server/rules/check';
import { parse } from '../../../server/syntax/parse';

const president: Person = {
  zh: '王维民',
  titles: [
    { zh: '青山大学校长', seen: [{ issue: 'qingshan-2024-5', date: '2024-05-20' }] },
    { zh: '青山大学教授', seen: [{ issue: 'qingshan-2022-1', date: '2022-01-10' }] },
  ],
};
const director: Person = {
  zh: '王维民',
  titles: [{ zh: '临海省科技厅副厅长', seen: [{ issue: 'linhai-2023-4', date: '2023-04-02' }] }],
};

function asked(introduction: string, people: readonly Person[]) {
  const context: Context = {
    schema: { kinds: [] },
    lexicon: { people, organizations: [], terms: [] },
    settings: defaultSettings,
  };
  const bulletin = parse(new Text(`一、讨论\n\n${introduction}指出，要加强研究。\n`));
  const { speakers, who, people: named } = readingOf(bulletin, context);
  return {
    who: speakers.map(who),
    known: named.map(({ known }) => known),
    outdated: check(bulletin, context)
      .filter(({ rule }) => rule === 'outdated-title')
      .map(({ span, evidence }) => ({ title: bulletin.text.slice(span), examples: evidence?.examples })),
  };
}

describe('who a speaker is', () => {
  const namesakes = [president, director];
  const outdated = [{ title: '青山大学教授', examples: ['青山大学校长'] }];

  it('is told by the name where it is one person’s', () => {
    assert.deepEqual(asked('青山大学教授王维民', [president]), { who: [president], known: [president], outdated });
  });

  it('is told by the title among namesakes, and their old title from their own latest', () => {
    assert.deepEqual(asked('青山大学教授王维民', namesakes), { who: [president], known: [president], outdated });
    assert.deepEqual(asked('临海省科技厅副厅长王维民', namesakes), {
      who: [director],
      known: [director],
      outdated: [],
    });
  });

  it('is none of the namesakes whose titles do not fit', () => {
    assert.deepEqual(asked('东湖图书馆馆长王维民', namesakes), { who: [undefined], known: [undefined], outdated: [] });
  });
});
