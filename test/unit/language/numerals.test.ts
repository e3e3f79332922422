// Single numerals of both languages.
import assert from 'node:assert/strict';
import {
  hanNumber,
  numberFromCardinalWord,
  numberFromHan,
  numberFromOrdinalWord,
  numberFromRoman,
  romanNumber,
} from '../../../server/language/shared/numerals';

describe('numerals', () => {
  const table = (
    name: string,
    read: (text: string) => number | undefined,
    rows: Readonly<Record<string, number | undefined>>,
  ) => it(name, () => assert.deepEqual(Object.fromEntries(Object.keys(rows).map((text) => [text, read(text)])), rows));

  table('Chinese', numberFromHan, {
    一: 1,
    十: 10,
    十三: 13,
    二十: 20,
    廿五: 25,
    两: 2,
    九十九: 99,
    一百零八: 108,
    一百五: 150,
    二〇二四: 2024,
    '二零○五': 2005,
    〇: 0,
    一千零一: 1001,
    一万五千: 15000,
    五万: 50000,
    '5 万': 50000,
    '3.5亿': 350_000_000,
    '44.83万': 448_300,
    千亿: 100_000_000_000,
    一亿二千万: 120_000_000,
    三千万: 30_000_000,
    两万亿: 2e12,
    '１２': 12,
    '26,800': 26800,
    元: undefined,
    五六十: undefined,
    '': undefined,
    第五: undefined,
    一个: undefined,
  });
  table('Roman', numberFromRoman, {
    I: 1,
    IV: 4,
    VI: 6,
    Ⅵ: 6,
    ＩＸ: 9,
    XIV: 14,
    XXXIX: 39,
    iii: 3,
    IIII: undefined,
    VX: undefined,
    XL: undefined,
    '': undefined,
    Iv: undefined,
  });
  table('ordinal words', numberFromOrdinalWord, {
    First: 1,
    firstly: 1,
    Thirdly: 3,
    twelfth: 12,
    Twentieth: 20,
    'twenty-first': 21,
    '20th': 20,
    one: undefined,
    finally: undefined,
  });
  table('cardinal words', numberFromCardinalWord, {
    one: 1,
    Twenty: 20,
    'twenty-one': 21,
    hundred: 100,
    'a hundred': 100,
    'three hundred and fifty': 350,
    'two million': 2e6,
    'one hundred thousand': 1e5,
    'two thousand and five': 2005,
    first: undefined,
    a: undefined,
    '': undefined,
    'one two': undefined,
    'five twenty': undefined,
  });

  it('are written again as they were read', () => {
    for (let n = 1; n <= 99; n++) assert.equal(numberFromHan(hanNumber(n)), n);
    for (let n = 1; n <= 39; n++) assert.equal(numberFromRoman(romanNumber(n)), n);
    assert.deepEqual([10, 11, 20, 21, 99].map(hanNumber), ['十', '十一', '二十', '二十一', '九十九']);
  });
});
