// What is added to wording.yaml: as text, at the places its parser tells.
import assert from 'node:assert/strict';
import { readWording } from '../../../server/knowledge/wording/read';
import { alsoKnown, neverWritten } from '../../../server/office/wordingFile';
import { type Addition, isRefusal, type Refusal } from '../../../server/office/yamlFiles';

function after(source: string, made: Addition | Refusal): string {
  assert.ok(!isRefusal(made), JSON.stringify(made));
  return source.slice(0, made.span.start) + made.newText + source.slice(made.span.end);
}

describe('additions to wording.yaml', () => {
  const row = { never: 'leverage', write: 'use' };
  for (const [what, source, expected] of [
    ['to nothing', '', 'wording:\n  - never: leverage\n    write: use\n'],
    ['behind known words', 'known: [数智]\n', 'known: [数智]\nwording:\n  - never: leverage\n    write: use\n'],
    [
      'behind rows, with their comments',
      'wording: # ours\n- never: 我国 # abroad\n  write: 中国\n',
      'wording: # ours\n- never: 我国 # abroad\n  write: 中国\n- never: leverage\n  write: use\n',
    ],
    [
      'to a list in brackets',
      'wording: [{ never: 我国 }]\n',
      'wording: [{ never: 我国 }, { never: leverage, write: use }]\n',
    ],
    ['under an empty key', 'wording:\n', 'wording:\n  - never: leverage\n    write: use\n'],
  ] as const)
    it(`a row is added ${what}`, () => {
      const made = after(source, neverWritten(source, row));
      assert.equal(made, expected);
      assert.deepEqual(readWording(made).mistakes, []);
    });

  for (const [what, source, expected] of [
    ['to nothing', '', 'known:\n  - 5G\n'],
    ['to a list in brackets', 'known: [数智]\n', 'known: [数智, 5G]\n'],
    ['to a list in lines', 'known:\n  - 数智\n', 'known:\n  - 数智\n  - 5G\n'],
  ] as const)
    it(`a known word is added ${what}`, () => assert.equal(after(source, alsoKnown(source, '5G')), expected));

  for (const [what, source] of [
    ['has the word', 'wording: [{ never: Leverage }]\n'],
    ['knows the word', 'known: [leverage]\n'],
    ['has a mistake', 'wording: [{ never: a }]\n'],
    ['is no mapping', '- leverage\n'],
  ] as const)
    it(`a file that ${what} is left alone`, () => assert.ok(isRefusal(neverWritten(source, row))));

  it('words that YAML would read otherwise are put in quotes', () => {
    const made = after('', neverWritten('', { never: 'yes: no', write: '#1' }));
    assert.deepEqual(readWording(made).wording.rows, [{ never: ['yes: no'], write: ['#1'] }]);
  });
});
