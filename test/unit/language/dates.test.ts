// Dates in both languages: read, checked against the calendar, written again in the style of another.
import assert from 'node:assert/strict';
import { formatDate, parseDate } from '../../../server/language/shared/dates';

describe('dates', () => {
  const read: readonly (readonly [string, string | undefined])[] = [
    ['2024 年 9 月 9 日', '2024-09-09'],
    ['2024年09月09日', '2024-09-09'],
    ['２０２４年９月９日', '2024-09-09'],
    ['二〇二二年元月二十五日', '2022-01-25'],
    ['二○二四年十二月三十一日', '2024-12-31'],
    ['2024年9月', '2024-09'],
    ['September 9, 2024', '2024-09-09'],
    ['September 9,2024', '2024-09-09'],
    ['Sept. 9th, 2024', '2024-09-09'],
    ['14 March 2022', '2022-03-14'],
    ['the 14 March 2022', undefined],
    ['March 2022', '2022-03'],
    ['2024-09-09', '2024-09-09'],
    ['2024.3.5', '2024-03-05'],
    ['2024/3/5', '2024-03-05'],
    ['2024-3.5', undefined],
    ['2024年13月40日', undefined],
    ['2023年2月29日', undefined],
    ['2024年2月29日', '2024-02-29'],
    ['February 30, 2024', undefined],
    ['', undefined],
    ['年月日', undefined],
  ];
  for (const [text, iso] of read) {
    it(`${text || '(empty)'} is ${iso ?? 'no date'}`, () => assert.equal(parseDate(text)?.iso, iso));
  }

  it('writes another date in the style of the first', () => {
    const written = [
      '2024 年 9 月 9 日',
      '二〇二二年元月二十五日',
      'Sept. 9th, 2024',
      '14 March 2022',
      '2024-09-09',
      '2024.3.5',
      'SEPTEMBER 9, 2024',
    ].map((text) => {
      const style = parseDate(text)!.style;
      return [formatDate(parseDate(text)!.iso, style), formatDate('2023-01-02', style), formatDate('2023-10', style)];
    });
    assert.deepEqual(written, [
      ['2024 年 9 月 9 日', '2023 年 1 月 2 日', '2023 年 10 月'],
      ['二〇二二年元月二十五日', '二〇二三年元月二日', '二〇二三年十月'],
      ['Sept. 9th, 2024', 'Jan. 2nd, 2023', 'Oct. 2023'],
      ['14 March 2022', '2 January 2023', 'October 2023'],
      ['2024-09-09', '2023-01-02', '2023-10'],
      ['2024.3.5', '2023.1.2', '2023.10'],
      ['SEPTEMBER 9, 2024', 'JANUARY 2, 2023', 'OCTOBER 2023'],
    ]);
  });
});
