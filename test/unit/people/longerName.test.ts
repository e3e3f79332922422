// Where a name is only a part of a longer one.
import assert from 'node:assert/strict';
import { isInLongerName, isInLongerWord } from '../../../server/model/people/longerName';

/** Texts with the name in brackets. */
function bracketed(marked: string): { text: string; start: number; end: number } {
  const start = marked.indexOf('[');
  return { text: marked.replace(/[[\]]/g, ''), start, end: marked.indexOf(']') - 1 };
}

describe('a name inside a longer one', () => {
  const isInside = (marked: string, ...known: string[]) => {
    const { text, start, end } = bracketed(marked);
    return isInLongerName(text, start, end, (name) => known.includes(name));
  };

  for (const marked of [
    '与会的有[吴志]强、李明。',
    '[吴志]强',
    '[吴志]强和李明',
    '[吴志]强院士认为',
    '欧[阳修]',
    '司[马光]说',
    '约翰·[李明]',
    '[李明]·史密斯',
  ]) {
    it(`is told in ${marked}`, () => assert.ok(isInside(marked)));
  }

  for (const marked of [
    '[吴志]强调，要快。',
    '[吴志]指出，要快。',
    '[吴志]等，三人到会。',
    '[吴志]和李明到会。',
    '[吴志]',
    '[吴志]、李明',
    '[吴志强]强调',
    '[吴志]在会上说',
    '[李明]院士认为',
  ]) {
    it(`is not seen in ${marked}`, () => assert.ok(!isInside(marked)));
  }

  it('is told wherever the longer name is known', () => {
    assert.ok(isInside('见过[吴志]强的人不多', '吴志强'));
    assert.ok(!isInside('见过[吴志]强的人不多'));
  });

  it('is told in English by letters and hyphens', () => {
    const inWord = (marked: string) => {
      const { text, start, end } = bracketed(marked);
      return isInLongerWord(text, start, end);
    };
    for (const marked of [
      '[Li Lin]g said',
      '[Li Lin]-feng said',
      'Ma[li Lin]',
      '[Li L]ü said',
      'Wang-[Li Lin]',
      '[Holt] University',
    ])
      assert.ok(inWord(marked), marked);
    for (const marked of [
      '[Li Lin] said',
      '[Li Lin]’s plan',
      '“[Li Lin]”',
      '**[Li Lin],** said',
      '[Li Lin]—a fellow',
      'by [Li Lin].',
    ])
      assert.ok(!inWord(marked), marked);
  });
});
