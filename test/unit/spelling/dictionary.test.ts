// The words of English: read from their file whole or not at all, and what a word may be a slip of.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type EnglishDictionary, openDictionary } from '../../../server/spelling/dictionary';
import { editsOf } from '../../../server/spelling/edits';

const bytes = new Uint8Array(readFileSync('corpus/spelling/en.bin'));
const opened = openDictionary(bytes);
const dictionary = opened as EnglishDictionary;

describe('words of English', () => {
  it('has what either variety has, in any case, with any apostrophe', () => {
    for (const word of ['development', 'Development', 'colour', 'color', 'Shanghai', "don't", 'don’t', 'naïve'])
      assert.ok(dictionary.has(word), word);
    for (const word of ['developement', 'shangai', 'dont’', '']) assert.ok(!dictionary.has(word), word);
  });

  it('tells the variety that alone has a word', () => {
    assert.equal(dictionary.varietyOf('colour'), 'british');
    assert.equal(dictionary.varietyOf('color'), 'american');
    assert.equal(dictionary.varietyOf('park'), undefined);
    assert.equal(dictionary.varietyOf('xyzzyx'), undefined);
  });

  for (const [written, meant] of [
    ['goverment', 'government'],
    ['recieve', 'receive'],
    ['inovation', 'innovation'],
    ['policys', 'policies'],
    ['sucessfull', 'successful'],
  ])
    it(`${written} may be ${meant}`, () => {
      assert.ok(dictionary.nearestTo(written!).some(({ word }) => word === meant));
    });

  it('nothing is near to what is no word', () => {
    assert.deepEqual(dictionary.nearestTo('qqxzvwkjq'), []);
  });

  describe('a file that is none', () => {
    const other = bytes.slice();
    other[4] = 99;
    const damaged = bytes.slice();
    damaged[damaged.length >> 1]! ^= 1;
    for (const [how, content] of [
      ['empty', new Uint8Array()],
      ['another file', new TextEncoder().encode('BLEN is not what this begins with')],
      ['of another version', other],
      ['cut short', bytes.slice(0, -1)],
      ['one bit turned', damaged],
    ] as const)
      it(`${how}: told, not read`, () => {
        const { mistake } = openDictionary(content) as {
          readonly mistake: { readonly en: string; readonly zh: string };
        };
        assert.match(mistake.en, /no file|another version|damaged/);
        assert.match(mistake.zh, /[\u4e00-\u9fff]/);
      });
  });
});

describe('slips of one word', () => {
  it('are of all kinds; a vowel costs less than another letter, and the first letter most', () => {
    const edits = new Map(Array.from(editsOf('form'), (edit) => [edit.word, edit]));
    assert.equal(edits.get('from')?.slip, 'exchanged');
    assert.equal(edits.get('forum')?.slip, 'dropped');
    assert.equal(edits.get('for')?.slip, 'added');
    assert.equal(edits.get('foorm')?.slip, 'doubling');
    assert.equal(edits.get('farm')?.slip, 'vowel');
    assert.ok(edits.get('farm')!.cost < edits.get('fork')!.cost);
    assert.ok(edits.get('fork')!.cost < edits.get('norm')!.cost);
  });
});
