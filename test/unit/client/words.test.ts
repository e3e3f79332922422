// What counts as a word in a bulletin, and how completion goes on from word to word.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { maybeMeant, withAsTyped } from '../../../client/typedCompletion';

const { pattern, flags } = JSON.parse(readFileSync('language-configuration.json', 'utf8')).wordPattern;

describe('word pattern', () => {
  it('sets pinyin apart from the Chinese it is typed into', () => expectWords('由wzq指出', '由|wzq|指出'));
  it('keeps Latin names, hyphens and abbreviations together', () =>
    expectWords('François Lü’s Beijing-Tianjin R&D U.S. G60', 'François|Lü’s|Beijing-Tianjin|R&D|U.S|G60'));
  it('keeps numbers together', () => expectWords('44.83万、1,200人、50%', '44.83|万|1,200|人|50%'));
  it('leaves out punctuation of both languages', () => expectWords('《河》“畔”，(a)', '河|畔|a'));
  it('never matches nothing, which would stop the editor', () =>
    assert.equal(new RegExp(pattern, flags).test(''), false));
});

describe('what was typed', () => {
  it('may be meant where what is offered is of the same script', () => {
    for (const [typed, label] of [
      ['创新', '创新驱动发展'],
      ['吴', '吴志强'],
      ['green', 'green energy'],
      ['use', 'application scenarios'],
    ] as const)
      assert.ok(maybeMeant(typed, label), typed);
  });
  it('is not put before an item that is the same', () => {
    const item = (insertText: string) => ({ label: insertText, insertText, filterText: '创新' });
    const listed = (...texts: string[]) =>
      withAsTyped(texts.map(item), (typed) => ({ label: `${typed}!` })).map(({ label }) => label);
    assert.deepEqual(
      [listed('创新', '创新驱动发展'), listed('创新驱动发展')],
      [
        ['创新', '创新驱动发展'],
        ['创新!', '创新驱动发展'],
      ],
    );
  });
  it('is not meant behind an @, and where Chinese is offered for pinyin', () => {
    for (const [typed, label] of [
      ['@吴', '吴志强'],
      ['＠Wu', 'Wu Jun'],
      ['wzq', '吴志强'],
      ['吴z', '吴志强'],
      ['', '一、'],
    ] as const)
      assert.ok(!maybeMeant(typed, label), typed);
  });
});

function expectWords(line: string, words: string): void {
  assert.equal(line.match(new RegExp(pattern, `${flags}g`))?.join('|'), words);
}
