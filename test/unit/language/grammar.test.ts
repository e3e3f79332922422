// Every pattern of grammar.yaml finds its wrong example, mends it as its right one says, and leaves that alone.
import assert from 'node:assert/strict';
import { grammarSlips } from '../../../server/language/en/grammar';
import { inflect, verbFormsOf } from '../../../server/language/en/inflection';
import { soundOf } from '../../../server/language/en/word-classes';
import { grammarEn } from '../../../server/language/words';

function mended(text: string): string {
  return grammarSlips(text).reduceRight(
    (rest, { start, end, instead }) => rest.slice(0, start) + instead + rest.slice(end),
    text,
  );
}

describe('grammar patterns', () => {
  for (const { find, wrong, right } of grammarEn().kinds.flatMap(({ patterns }) => patterns))
    it(find, () => {
      assert.notEqual(wrong, right);
      assert.equal(mended(wrong), right);
      assert.deepEqual(grammarSlips(right), []);
    });

  it('write only what they have found', () => {
    for (const { find, write } of grammarEn().kinds.flatMap(({ patterns }) => patterns)) {
      const taken = find.split(' ').filter((each) => !/^[=!]./.test(each)).length;
      for (const [, place] of write.matchAll(/\$(\d)/g)) assert.ok(Number(place) <= taken, `${find}: $${place}`);
    }
  });
});

describe('forms of English words', () => {
  it('are made by rule or told by the vocabulary', () => {
    assert.deepEqual(
      ['policy', 'process', 'analysis', 'firm', 'hero'].map((noun) => inflect(noun, 's')),
      ['policies', 'processes', 'analyses', 'firms', 'heroes'],
    );
    assert.deepEqual(
      ['submit', 'agree', 'carry', 'write', 'hold'].map((verb) => Object.values(verbFormsOf(verb))),
      [
        ['submit', 'submits', 'submitted', 'submitted', 'submitting'],
        ['agree', 'agrees', 'agreed', 'agreed', 'agreeing'],
        ['carry', 'carries', 'carried', 'carried', 'carrying'],
        ['write', 'writes', 'wrote', 'written', 'writing'],
        ['hold', 'holds', 'held', 'held', 'holding'],
      ],
    );
  });

  it('the article goes with the sound', () => {
    const words = { vowel: ['hour', 'MBA', '8', '11th', '18', '80,000', 'AI', 'X-ray', 'unimportant', 'NGO-led'] };
    for (const word of words.vowel) assert.equal(soundOf(word), 'vowel', word);
    for (const word of ['university', 'European', 'one-off', 'US', '100', '1,800', 'UNESCO', 'house', 'use', 'PhD'])
      assert.equal(soundOf(word), 'consonant', word);
    for (const word of ['historic', 'NASA', 'FAQ', 'ftp']) assert.equal(soundOf(word), undefined, word);
  });
});
