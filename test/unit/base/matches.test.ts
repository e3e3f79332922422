// The matches of a pattern, found and counted.
import assert from 'node:assert/strict';
import { countMatches, matches } from '../../../server/base/matches';

describe('matches', () => {
  it('are counted as they are found', () => {
    for (const [text, pattern] of [
      ['a bc def', /[a-z]+/g],
      ['', /[a-z]/g],
      ['吴𠮷王', /\p{Script=Han}/gu],
    ] as const) {
      assert.equal(countMatches(text, pattern), matches(text, pattern).length);
      assert.equal(pattern.lastIndex, 0);
    }
    assert.throws(() => countMatches('a', /a/), TypeError);
  });
});
