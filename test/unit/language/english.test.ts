// English words: where they are cut and what their family is.
import assert from 'node:assert/strict';
import { contentRoots, englishTokens, plainLetters, stemOf } from '../../../server/language/en/words';

const stems = (text: string) =>
  englishTokens(text)
    .map(({ stem }) => stem)
    .join(' ');

describe('English words', () => {
  it('are cut at spaces, hyphens and quotation marks, with their offsets', () => {
    const text = 'the "hard-tech" firm’s plan.';
    assert.deepEqual(
      englishTokens(text).map(({ start, end }) => text.slice(start, end)),
      ['the', 'hard', 'tech', 'firm’s', 'plan', '.'],
    );
  });

  it('make one list with and without the comma before "and", and with &', () => {
    for (const text of [
      'universities, firms, and institutes',
      'universities, firms and institutes',
      'Universities, firms & institutes',
    ])
      assert.equal(stems(text), 'university , firm and institut');
  });

  it('share a stem with their inflections', () => {
    for (const family of [
      ['reform', 'reforms', "reform's", 'reforming', 'reformed'],
      ['city', 'cities'],
      ['share', 'sharing', 'shares'],
      ['process', 'processes'],
      ['plan', 'planned', 'planning', 'plans'],
    ]) {
      assert.equal(new Set(family.map(stemOf)).size, 1, family.join());
    }
    for (const [a, b] of [
      ['status', 'statu'],
      ['need', 'ne'],
      ['spring', 'spr'],
      ['analysis', 'analysi'],
    ] as const)
      assert.notEqual(stemOf(a), b);
  });

  it('share a root with their derivations, but not with other words of the same beginning', () => {
    const roots = (text: string) => [...contentRoots(text)].join(' ');
    assert.equal(roots('scientific and technological innovation'), roots('sci-tech innovative'));
    assert.equal(roots('development of the region'), roots('developing regions'));
    assert.notEqual(roots('industrialization'), roots('industries'));
    assert.notEqual(roots('productive'), roots('production'));
  });

  it('have plain letters for names', () => {
    assert.equal(plainLetters('Lü Wei'), 'lyu wei');
    assert.equal(plainLetters('Café'), 'cafe');
  });
});
