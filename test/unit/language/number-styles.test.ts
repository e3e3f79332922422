// The ways in which a number or a date can be written.
import assert from 'node:assert/strict';
import { findEnglishNumerals } from '../../../server/language/en/numerals';
import { dateStyles, hanCardinal, numberStyles } from '../../../server/language/shared/number-styles';
import { numberFromHan } from '../../../server/language/shared/numerals';
import { findChineseNumerals } from '../../../server/language/zh/numerals';

/** The other ways to write the one number of a text. */
function others(text: string, language: 'zh' | 'en' = 'zh'): readonly string[] {
  const [numeral, ...more] = language === 'zh' ? findChineseNumerals(text) : findEnglishNumerals(text);
  assert.ok(numeral && more.length === 0, text);
  return numberStyles(text.slice(numeral.start, numeral.end), numeral, language)?.to.map((each) => each.text) ?? [];
}

describe('the styles of a number', () => {
  it('in Chinese', () => {
    assert.deepEqual(others('共一百二十三项'), ['123']);
    assert.deepEqual(others('共5,000项'), ['5000', '五千']);
    assert.deepEqual(others('共5000项'), ['5,000', '五千']);
    assert.deepEqual(others('共448300人'), ['448,300', '44.83万', '四十四万八千三百']);
    assert.deepEqual(others('共 44.83 万人'), ['448300', '448,300', '四十四万八千三百']);
    assert.deepEqual(others('增长百分之五'), ['5%']);
    assert.deepEqual(others('增长5%'), ['百分之五']);
    assert.deepEqual(others('增长12.5%'), []);
    assert.deepEqual(others('二〇二四年以来'), ['2024']);
    assert.deepEqual(others('2024年以来'), ['二〇二四']);
    assert.deepEqual(others('第十三届会议'), ['第13']);
  });

  it('in English', () => {
    assert.deepEqual(others('5,000 firms', 'en'), ['5000']);
    assert.deepEqual(others('5000 firms', 'en'), ['5,000']);
    assert.deepEqual(others('10 thousand firms', 'en'), ['10,000', '10000']);
    assert.deepEqual(others('3.5 million firms', 'en'), ['3,500,000', '3500000']);
    assert.deepEqual(others('twenty-one firms', 'en'), ['21']);
    assert.deepEqual(others('21 firms', 'en'), ['twenty-one']);
    assert.deepEqual(others('growth of 5%', 'en'), ['5 percent']);
    assert.deepEqual(others('growth of 5 percent', 'en'), ['5%']);
  });

  it('are none where the value would not stay the same', () => {
    for (const text of ['三十多家企业', '共五六十家', '几百家企业'])
      assert.deepEqual(
        findChineseNumerals(text).flatMap(
          (numeral) => numberStyles(text.slice(numeral.start, numeral.end), numeral, 'zh')?.to ?? [],
        ),
        [],
        text,
      );
  });

  for (const digits of [17, 20, 310, 400]) {
    it(`are none of a number of ${digits} digits, of which the last are not known`, () => {
      for (const text of [`第${'9'.repeat(digits)}期`, `共${'9'.repeat(digits)}项`, `增长${'9'.repeat(digits)}%`])
        assert.deepEqual(others(text), [], text);
      assert.deepEqual(others(`${'9'.repeat(digits)} firms`, 'en'), []);
    });
  }

  it('write whole numbers in Chinese characters so that they read back', () => {
    assert.equal(hanCardinal(10), '十');
    assert.equal(hanCardinal(108), '一百零八');
    assert.equal(hanCardinal(110), '一百一十');
    assert.equal(hanCardinal(20050), '二万零五十');
    assert.equal(hanCardinal(100_010_000), '一亿零一万');
    for (let value = 1; value < 1e11; value = Math.ceil(value * 1.37) + 1)
      assert.equal(numberFromHan(hanCardinal(value)), value, hanCardinal(value));
  });
});

describe('the styles of a date', () => {
  const styles = (printed: string, language: 'zh' | 'en', inHeader = false) =>
    dateStyles(printed, language, inHeader)?.to.map(({ text }) => text);
  it('in running text and in the header', () => {
    assert.deepEqual(styles('2024年9月9日', 'zh'), ['二〇二四年九月九日']);
    assert.deepEqual(styles('2024 年 9 月 9 日', 'zh', true), ['二〇二四年九月九日', '2024-09-09']);
    assert.deepEqual(styles('2024-09-09', 'zh', true), ['2024年9月9日', '二〇二四年九月九日']);
    assert.deepEqual(styles('二〇二四年九月九日', 'zh'), ['2024年9月9日']);
    assert.deepEqual(styles('9月9日', 'zh'), ['九月九日']);
    assert.deepEqual(styles('9 September 2024', 'en'), ['September 9, 2024']);
    assert.deepEqual(styles('September 9, 2024', 'en'), ['9 September 2024']);
    assert.deepEqual(styles('September 9', 'en'), ['9 September']);
    assert.deepEqual(styles('二月三十日', 'zh'), undefined);
  });
});
