// Templates learnt from fields, matched against fields, and filled.
import assert from 'node:assert/strict';
import { fill, matchTemplate, slotsOf, templateOf } from '../../../server/knowledge/schema/format';
import { cpuTime } from '../../harness/cpuTime';

describe('template of a field', () => {
  const learnt: readonly (readonly [string, string])[] = [
    ['2024-13', '{year}-{number}'],
    ['2024-12', '{year}-{number}'],
    ['（总第 13 期）', '（总第 {number} 期）'],
    ['(Issue 13 overall)', '(Issue {number} overall)'],
    ['No.6', 'No.{number}'],
    ['{No.6 Vol. 167}', 'No.{number} Vol. {number}'],
    ['第 4 期', '第 {number} 期'],
    ['2005年第一期', '{year}年第{number:han}期'],
    ['2024 浦江创新论坛专报之六', '{year} 浦江创新论坛专报之{number:han}'],
    [
      'Special Report 6 of the 2024 Pujiang Innovation Forum',
      'Special Report {number} of the {year} Pujiang Innovation Forum',
    ],
    ['2023 Pujiang Innovation Forum Bulletin VI', '{year} Pujiang Innovation Forum Bulletin {number:roman}'],
    ['电话：021-53300806', '电话：{phone}'],
    ['邮编：200031', '邮编：{postcode}'],
    ['E-mail: wangbing@siss.sh.cn', 'E-mail: {email}'],
    ['第三产业观察', '第{number:han}产业观察'],
    ['两江新区科技专报', '两江新区科技专报'],
  ];
  for (const [text, template] of learnt) it(`${text} → ${template}`, () => assert.equal(templateOf(text), template));

  it('matches the text it was learnt from', () => {
    for (const [text, template] of learnt) assert.ok(matchTemplate(template, text.replace(/[{}]/g, '')), text);
  });
});

describe('matching a template', () => {
  it('reads the values', () => {
    assert.deepEqual(matchTemplate('{year} 浦江创新论坛专报之{number:han}', '2025 浦江创新论坛专报之十二'), {
      year: 2025,
      number: 12,
    });
    assert.deepEqual(matchTemplate('{month:name} {day}, {year}', 'September 9, 2024'), { year: 2024 });
    assert.deepEqual(matchTemplate('整 理：{names}', '整理：周一、吴二'), { names: '周一、吴二' });
  });

  it('leaves spaces, widths and quotes to typography', () => {
    assert.ok(matchTemplate('（总第 {number} 期）', '(总第13期)'));
    assert.ok(matchTemplate('{year} 年 {month} 月 {day} 日', '2024年9月9日'));
    assert.ok(matchTemplate("Editor's note: {text}", 'Editor’s note: some text'));
  });

  it('refuses another form', () => {
    assert.equal(matchTemplate('{year}-{number}', '第13期'), undefined);
    assert.equal(matchTemplate('（总第 {number} 期）', '总第 13 期'), undefined);
    assert.equal(matchTemplate('（总第 {number} 期）', '（总第 13 期'), undefined);
    assert.equal(matchTemplate('{year:han〇}年{month:han}月', '2022年1月'.slice(0, 4)), undefined);
    assert.equal(matchTemplate('邮编：{postcode}', '邮编：20003'), undefined);
    assert.equal(matchTemplate('邮编：{postcode}', '邮编：2000311'), undefined);
  });

  it('is linear even for a template meant to make it wander', () => {
    assert.ok(cpuTime(() => matchTemplate(`${'{text}a'.repeat(50)}b`, 'a'.repeat(200_000))) < 2000);
  });
});

describe('filling a template', () => {
  it('writes values in the form of their slots', () => {
    assert.equal(fill('{year} 浦江创新论坛专报之{number:han}', { year: 2024, number: 8 }), '2024 浦江创新论坛专报之八');
    assert.equal(
      fill('{year} Pujiang Innovation Forum Bulletin {number:roman}', { year: 2024, number: 8 }),
      '2024 Pujiang Innovation Forum Bulletin VIII',
    );
    assert.equal(fill('{month:name} {day}, {year}', { date: '2024-09-09' }), 'September 9, 2024');
    assert.equal(fill('{year} 年 {month} 月 {day} 日', { date: '2024-09-09' }), '2024 年 9 月 9 日');
  });

  it('gives nothing when a value is lacking', () => assert.equal(fill('{year}-{number}', { year: 2024 }), undefined));
  it('knows its slots', () => assert.deepEqual(slotsOf('{year} 专报之{number:han}'), ['year', 'number']));
});
