// An issue in two files is checked as one and reported apart.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { otherSide } from '../../../server/base/sides';
import { Text } from '../../../server/base/text';
import { builtinContext } from '../../../server/model/builtin';
import { findingsIn, joinSides } from '../../../server/model/side-by-side';
import { check } from '../../../server/rules/check';
import { parse } from '../../../server/syntax/parse';

const issue = parse(new Text(readFileSync('corpus/samples/pujiang-observation-2024-15.bulletin.md', 'utf8')));

/** The sample's blocks of one language, one under the other. */
function side(language: 'zh' | 'en'): string {
  const blocks = issue.elements.filter(
    (element) => element.language === language && element.kind !== 'list-item' && element.kind !== 'footnote',
  );
  return `${blocks.map((element) => issue.text.slice(element.span)).join('\n\n')}\n`;
}

function found(zh: string, en: string, which: 'zh' | 'en'): readonly string[] {
  const [a, b] = [new Text(zh), new Text(en)];
  const findings = check(joinSides(parse(a), parse(b)), builtinContext()).filter(
    ({ severity }) => severity === 'error' || severity === 'warning',
  );
  const own = which === 'zh' ? a : b;
  return findingsIn(which, findings, { path: 'x.zh.md', text: a }, { path: 'x.en.md', text: b }).map(
    ({ rule, span, related = [] }) => {
      const beside = related.map(({ path = '', text = own, span: place }) => `${path}:${text.slice(place)}`);
      return `${rule} ${own.slice(span)} ${beside.join()}`.trim();
    },
  );
}

describe('side-by-side files', () => {
  it('are told by their names', () => {
    assert.deepEqual(otherSide('a/x.zh.bulletin.md'), { side: 'zh', other: 'a/x.en.bulletin.md' });
    assert.deepEqual(otherSide('x.en.txt'), { side: 'en', other: 'x.zh.txt' });
    assert.equal(otherSide('x.bulletin.md'), undefined);
  });

  it('a right issue is silent on both sides', () => {
    assert.deepEqual([...found(side('zh'), side('en'), 'zh'), ...found(side('zh'), side('en'), 'en')], []);
  });

  it('a number that differs is told in its file, with its place in the other', () => {
    const wrong = side('en').replace('September 12, 2024', 'September 21, 2024');
    assert.deepEqual(found(side('zh'), wrong, 'zh'), []);
    assert.deepEqual(found(side('zh'), wrong, 'en'), [
      'header-disagreement September 21, 2024 x.zh.md:2024 年 9 月 12 日',
    ]);
  });

  it('front matter of the second file is no part of the issue', () => {
    assert.deepEqual(found(side('zh'), `---\nkind: pujiang-observation\n---\n\n${side('en')}`, 'en'), []);
  });

  // figures by value, a name by its pinyin and the number of sentences tell which short paragraph is gone
  const visit = [
    [
      '园区开放了全部车间，设立了二十七条参观线路。',
      'The park opened all its workshops and set up twenty-seven routes.',
    ],
    ['全年接待44.83万人次，比上年增加三成。', 'In all 448,300 visits were counted, 30% more than the year before.'],
    ['讲解员由企业的技术人员轮流担任。', 'Engineers of the companies take turns as guides.'],
    ['园区主任高志远说，费用还会再降。', 'Gao Zhiyuan, director of the park, said that fees would fall further.'],
    ['学生可以免费乘坐班车。周末也能使用会议室。', 'Students ride free. They may use the meeting rooms at weekends.'],
  ] as const;
  const head = {
    zh: '湖畔科技简报\n\n第3期\n\n2026年11月20日\n\n园区开放见成效',
    en: 'Lakeside Bulletin\n\nIssue 3\n\nNovember 20, 2026\n\nThe Park Opens Up',
  };

  it('a draft without credits is silent when it is right, and its head is compared when it is not', () => {
    const zh = [head.zh, ...visit.map(([block]) => block)].join('\n\n');
    const en = [head.en, ...visit.map(([, block]) => block)].join('\n\n');
    assert.deepEqual([...found(zh, en, 'zh'), ...found(zh, en, 'en')], []);
    assert.deepEqual(found(zh, en.replace('Issue 3', 'Issue 4'), 'en'), ['header-disagreement Issue 4 x.zh.md:第3期']);
  });

  for (const [chinese, english] of visit)
    it(`the loss of one short paragraph is told, and nothing else: ${english}`, () => {
      const zh = [head.zh, ...visit.map(([block]) => block)].join('\n\n');
      const en = [head.en, ...visit.flatMap(([, block]) => (block === english ? [] : [block]))].join('\n\n');
      const told = [...found(zh, en, 'zh'), ...found(zh, en, 'en')];
      assert.equal(told.length, 1, told.join('; '));
      const [rule, marked = ''] = told[0]!.split(' ');
      assert.equal(rule, 'missing-translation');
      assert.ok(chinese.startsWith(marked), marked);
    });
});
