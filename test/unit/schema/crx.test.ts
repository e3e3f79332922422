// CRX on small languages: optional and repeated parts, merging in any order, departures of a sequence.
import assert from 'node:assert/strict';
import {
  chainOf,
  departures,
  type Factor,
  mergeObservations,
  nothingObserved,
  observe,
} from '../../../server/knowledge/schema/crx';

const alphabetical = (a: string, b: string) => Number(a > b) - Number(a < b);

function learn(...words: string[]): readonly Factor[] {
  return chainOf(words.map((word) => observe([...word])).reduce(mergeObservations, nothingObserved), alphabetical);
}

function show(chain: readonly Factor[]): string {
  return chain
    .map(({ symbols, occurs }) => (symbols.length > 1 ? `(${symbols.join('|')})` : symbols[0]!) + occurs)
    .join(' ');
}

describe('CRX', () => {
  it('learns classes, alternatives and how often they come', () => {
    assert.equal(show(learn('abccde', 'cccad', 'bfegg', 'bfehi')), '(a|b|c)+ (d|f) e? g* h? i?');
  });

  it('learns order, options and repetition', () => {
    assert.equal(show(learn('abc')), 'a b c');
    assert.equal(show(learn('abc', 'ac')), 'a b? c');
    assert.equal(show(learn('abbc', 'ac')), 'a b* c');
    assert.equal(show(learn('abab')), '(a|b)+');
    assert.equal(show(learn('abd', 'acd')), 'a (b|c) d');
    assert.equal(show(learn('')), '');
  });

  it('gives the same chain however the sequences are split and joined', () => {
    const words = ['mitnhph', 'mithpphp', 'mtnhp', 'mihpx', 'mitnhphx'].map((word) => observe([...word]));
    const whole = words.reduce(mergeObservations);
    for (let cut = 1; cut < words.length; cut++) {
      const left = words.slice(0, cut).reduce(mergeObservations);
      const right = words.slice(cut).reduce(mergeObservations);
      assert.deepEqual(mergeObservations(left, right), whole);
      assert.deepEqual(mergeObservations(right, left), whole);
    }
    assert.deepEqual(mergeObservations(whole, nothingObserved), whole);
  });

  it('every learnt sequence is without departures', () => {
    const words = ['mitnhph', 'mithpphp', 'mtnhp', 'mihpx', 'mitnhphx'];
    const chain = learn(...words);
    for (const word of words)
      assert.deepEqual(departures(chain, [...word]), { unexpected: [], misplaced: [], missing: [], repeated: [] });
  });
});

describe('departures from a chain', () => {
  const chain = learn('mitnhpphpc');

  it('tells what is missing and where it belongs', () => {
    assert.deepEqual(departures(chain, [...'mithpc']).missing, [{ factor: { symbols: ['n'], occurs: '' }, before: 3 }]);
    assert.deepEqual(departures(chain, [...'mitnhp']).missing, [{ factor: { symbols: ['c'], occurs: '' }, before: 6 }]);
  });

  it('tells what is misplaced, not what it jumped over', () => {
    assert.deepEqual(departures(chain, [...'mithnpc']), {
      unexpected: [],
      misplaced: [{ index: 4, before: 3 }],
      missing: [],
      repeated: [],
    });
  });

  it('tells what is unexpected or repeated', () => {
    assert.deepEqual(departures(chain, [...'mixtnhpcc']), {
      unexpected: [2],
      misplaced: [],
      missing: [],
      repeated: [8],
    });
  });

  it('takes a long sequence in its stride', () => {
    const long = [...'mitn', ...'hp'.repeat(50_000), 'c'];
    assert.deepEqual(departures(chain, long), { unexpected: [], misplaced: [], missing: [], repeated: [] });
  });
});
