// The draft of a next issue: what follows from the last one, what is left open.
import assert from 'node:assert/strict';
import { Text } from '../../../server/base/text';
import { newIssue } from '../../../server/features/write/newIssue';
import { kindOf } from '../../../server/knowledge/schema/kind-of';
import { builtinContext } from '../../../server/model/builtin';
import { check } from '../../../server/rules/check';
import { parse } from '../../../server/syntax/parse';

const context = { ...builtinContext(), today: '2024-10-08' };

/** The snippet with its places left as they are suggested. */
function plain(snippet: string): string {
  return snippet.replace(/\$\{\d+:((?:\\.|[^}])*)\}|\$0/g, '$1').replace(/\\([\\$}])/g, '$1');
}

describe('new issue', () => {
  it('suggests what follows the last issue known', () => {
    assert.deepEqual(newIssue('pujiang-observation', undefined, context)?.suggested, {
      issue: '2024-15',
      cumulative: '15',
      series: '8',
      date: '2024-10-08',
    });
    assert.deepEqual(newIssue('pujiang-bulletin', undefined, context)?.suggested, {
      issue: '1',
      series: '1',
      volume: '168',
      date: '2024-10-08',
    });
    assert.equal(newIssue('no-such-kind', undefined, context), undefined);
  });

  it('writes what the author settled on into both languages', () => {
    const made = newIssue(
      'pujiang-observation',
      { issue: '2024-21', cumulative: '22', series: '3', date: '2024-11-30' },
      context,
    )!;
    for (const line of [
      '2024-21',
      '（总第 22 期）',
      '(Issue 22 overall)',
      '2024 年 11 月 30 日',
      'November 30, 2024',
      '2024 浦江创新论坛专报之三',
      'Special Report 3 of the 2024 Pujiang Innovation Forum',
    ])
      assert.ok(made.snippet.split('\n').includes(line), line);
    assert.equal(made.fileName, '浦江创新观察-2024-21.bulletin.md');
  });

  it('writes Chinese marks in Chinese, also where past issues did not', () => {
    const { snippet } = newIssue('decision-reference', undefined, context)!;
    assert.match(snippet, /（总第 ?\d+ ?期）/);
    assert.doesNotMatch(snippet, /[\u4e00-\u9fff] ?[:(]/);
  });

  it('sets labels as rule letter-spacing has them', () =>
    assert.match(newIssue('pujiang-observation', undefined, context)!.snippet, /^整理：/m));

  it('names its kind where the text does not show it', () => {
    assert.match(newIssue('event-report', undefined, context)!.snippet, /^---\nkind: event-report\n---\n\n/);
    assert.doesNotMatch(newIssue('pujiang-bulletin', undefined, context)!.snippet, /^---/);
  });

  for (const { id } of context.schema.kinds) {
    it(`makes a ${id} in which nothing blocks and nothing is to be looked at but what is to be written`, () => {
      const flaws = check(
        parse(new Text(plain(newIssue(id, undefined, { ...context, locale: 'zh' })!.snippet))),
        context,
      );
      assert.deepEqual(
        flaws
          .filter(
            ({ rule, severity }) => rule !== 'unfinished-place' && (severity === 'error' || severity === 'warning'),
          )
          .map(({ rule, message }) => `${rule}: ${message.en}`),
        [],
      );
    });

    it(`makes a ${id} that lacks nothing and has no disagreement`, () => {
      const bulletin = parse(new Text(plain(newIssue(id, undefined, { ...context, locale: 'zh' })!.snippet)));
      if (id !== 'event-report') assert.equal(kindOf(bulletin, context.schema)?.id, id);
      const flaws = check(bulletin, context).filter(({ rule }) =>
        [
          'missing-element',
          'misplaced-element',
          'unexpected-element',
          'element-format',
          'header-disagreement',
          'unusual-value',
          'numbering-gap',
        ].includes(rule),
      );
      assert.deepEqual(
        flaws.map(({ rule, message }) => `${rule}: ${message.en}`),
        [],
      );
    });
  }
});
