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
});
