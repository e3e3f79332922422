// Classes of UTF-16 units, as tables.
import assert from 'node:assert/strict';
import { unitsOf, unitTable, unitTest } from '../../../server/base/units';

describe('classes of UTF-16 units', () => {
  it('a unit is asked of the pattern once', () => {
    let asked = 0;
    const pattern = /[a-c吴]/;
    const test = pattern.test.bind(pattern);
    pattern.test = (text) => {
      asked++;
      return test(text);
    };
    const isOne = unitTest(pattern);
    const text = 'ab吴z吴';
    assert.deepEqual(
      unitsOf(text).map((unit) => isOne(unit)),
      [true, true, true, false, true],
    );
    assert.equal(asked, 4);
  });

  it('nothing stands before and behind a text', () => {
    const isAny = unitTest(/[^]/);
    assert.equal(isAny('a'.charCodeAt(1)), false);
    assert.equal(isAny('a'.charCodeAt(-1)), false);
    assert.equal(isAny(0), true);
  });

  it('a table has its units alone', () => {
    const table = unitTable(unitsOf('吴a'));
    assert.deepEqual([table[0x61], table[0x62], table[0x5434], table.indexOf(1)], [1, 0, 1, 0x61]);
  });
});
