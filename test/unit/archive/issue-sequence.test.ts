// What follows a past issue and what does not, for the ways in which series count.
import assert from 'node:assert/strict';
import { Text } from '../../../server/base/text';
import type { Archive } from '../../../server/knowledge/archive/archive';
import { checkWith } from '../../../server/rules/check';
import { issueSequence } from '../../../server/rules/structure/issue-sequence';
import { parse } from '../../../server/syntax/parse';
import { archive, archiveOf, context, issueText } from '../../harness/issues';

/** `severity field → fix`, one per finding. */
function found(text: string, past: Archive): readonly string[] {
  const bulletin = parse(new Text(text));
  return checkWith([issueSequence], bulletin, { ...context, archive: past }).map(
    ({ severity, span, fix }) =>
      `${severity} ${bulletin.text.slice(span)}${fix ? ` → ${fix.edits.map(({ newText }) => newText).join(' ')}` : ''}`,
  );
}

const draft = (...fields: readonly string[]) => issueText(fields);

describe('issue-sequence', () => {
  const yearly = archive(['2024-14', '2024 年 9 月 9 日'], ['2024-15', '2024 年 9 月 12 日']);
  const totalled = archive(
    ['第 11 期（总第 418 期）', '2023 年 11 月 5 日'],
    ['第 12 期（总第 419 期）', '2023 年 12 月 5 日'],
  );
  const onward = archive(['No.226', '2023-11-05'], ['No.227', '2023-12-05'], ['No.228', '2024-01-05']);
  const young = archive(['第 3 期', '2024 年 3 月 5 日'], ['第 4 期', '2024 年 4 月 5 日']);

  const silent: readonly (readonly [string, string, Archive])[] = [
    ['the next number', draft('2024-16', '2024 年 9 月 12 日'), yearly],
    ['1 in a new year', draft('2025-1', '2025 年 1 月 5 日'), yearly],
    ['1 in a new year, while the total goes on', draft('第 1 期（总第 420 期）', '2024 年 1 月 5 日'), totalled],
    ['a count that goes on over the year', draft('No.229', '2024-02-05'), onward],
    ['a new year where it is not known whether numbers start again', draft('第 1 期', '2025 年 1 月 5 日'), young],
    ['the same, going on', draft('第 5 期', '2025 年 1 月 5 日'), young],
    [
      'an old issue that stands between others',
      draft('No.227', '2023-12-05'),
      archive(['No.226', '2023-11-05'], ['No.228', '2024-01-05']),
    ],
    ['an issue before all others', draft('2024-13', '2024 年 9 月 1 日'), yearly],
    [
      'volumes that are years',
      draft('Vol. 13, Issue 1', '14 January 2023'),
      archive(['Vol. 12, Issue 2', '14 February 2022'], ['Vol. 12, Issue 3', '14 March 2022']),
    ],
    ['another series', issueText(['2024-15'], undefined, '白天实验室简报'), yearly],
    ['no masthead', '2024-15\n\n夜班有了食堂', yearly],
    ['an empty archive', draft('2024-15'), archive()],
    ['an issue without number or date', draft(), yearly],
    ['an issue of which only the month is printed', draft('2024-16', '2024 年 9 月'), yearly],
  ];
  for (const [what, text, past] of silent) it(`is silent about ${what}`, () => assert.deepEqual(found(text, past), []));

  const flawed: readonly (readonly [string, string, Archive, readonly string[]])[] = [
    ['a number that is taken', draft('2024-15', '2024 年 9 月 20 日'), yearly, ['error 2024-15 → 2024-16']],
    ['a gap', draft('2024-18', '2024 年 9 月 20 日'), yearly, ['warning 2024-18 → 2024-16']],
    [
      'a number that went on in a new year',
      draft('2025-16', '2025 年 1 月 5 日'),
      yearly,
      ['warning 2025-16 → 2025-1'],
    ],
    [
      'a total that started again',
      draft('第 1 期（总第 1 期）', '2024 年 1 月 5 日'),
      totalled,
      ['warning （总第 1 期） → （总第 420 期）'],
    ],
    [
      'a total that is taken',
      draft('第 1 期（总第 419 期）', '2024 年 1 月 5 日'),
      totalled,
      ['error （总第 419 期） → （总第 420 期）'],
    ],
    ['a count that did not go on', draft('No.1', '2024-02-05'), onward, ['warning No.1 → No.229']],
    ['a date before the previous issue', draft('2024-16', '2024 年 9 月 2 日'), yearly, ['warning 2024 年 9 月 2 日']],
    [
      'a number below that of an earlier issue',
      draft('2024-9', '2024 年 9 月 20 日'),
      yearly,
      ['warning 2024-9 → 2024-16'],
    ],
    [
      'an issue and volume left as they were',
      draft('Vol. 12, Issue 3', '14 April 2022'),
      archive(['Vol. 12, Issue 2', '14 February 2022'], ['Vol. 12, Issue 3', '14 March 2022']),
      ['error Issue 3 → Issue 4'],
    ],
    [
      'volumes that count issues',
      draft('No.3 Vol. 12', '2022-04-14'),
      archive(['No.1 Vol. 11', '2022-02-14'], ['No.2 Vol. 12', '2022-03-14']),
      ['error Vol. 12 → Vol. 13'],
    ],
  ];
  for (const [what, text, past, wanted] of flawed)
    it(`reports ${what}`, () => assert.deepEqual(found(text, past), wanted));

  it('mends both languages at once', () => {
    const text =
      '夜间实验室简报\n\nNight Laboratory Bulletin\n\n2024-15\n\n2024-15\n\n2024 年 9 月 20 日\n\nSeptember 20, 2024\n\n夜班有了食堂';
    assert.deepEqual(found(text, yearly), ['error 2024-15 → 2024-16 2024-16']);
  });

  it('never takes an issue for its own predecessor', () => {
    const text = draft('2024-15', '2024 年 9 月 12 日');
    assert.deepEqual(found(text, archiveOf([text.replaceAll('\n', '\r\n')])), []);
  });

  it('tells of another version of the issue, and is silent about its edition in another language', () => {
    const text = draft('2024-15', '2024 年 9 月 12 日');
    assert.deepEqual(found(`${text}。`, archiveOf([text])), ['info 2024-15']);
    const english =
      'Night Laboratory Bulletin\n\n夜间实验室简报\n\n2024-15\n\nSeptember 12, 2024\n\nA Canteen for the Night Shift\n\nThe laboratories are staffed at night as well.';
    assert.deepEqual(found(text, archiveOf([english])), []);
  });

  describe('with past issues that could not be read', () => {
    const lacking = (past: Archive, ...paths: readonly string[]): Archive => ({
      ...past,
      mistakes: paths.map((path) => ({ path, message: { en: 'is a binary file', zh: '是二进制文件' } })),
    });
    const messages = (text: string, past: Archive) =>
      checkWith([issueSequence], parse(new Text(text)), { ...context, archive: past }).map(
        ({ message, fix }) => message.en + (fix ? ' (mended)' : ''),
      );

    it('says nothing of a gap that one of them may fill', () => {
      for (const path of ['x.md', '2024/x.md', '2023-2024/x.md'])
        assert.deepEqual(found(draft('2024-18', '2024 年 9 月 20 日'), lacking(yearly, path)), [], path);
      assert.deepEqual(found(draft('2025-16', '2025 年 1 月 5 日'), lacking(yearly, '2025/x.md')), []);
      assert.deepEqual(found(draft('第 1 期（总第 430 期）', '2024 年 1 月 5 日'), lacking(totalled, 'x.md')), []);
    });

    it('tells a gap where they are of other years', () => {
      assert.deepEqual(found(draft('2024-18', '2024 年 9 月 20 日'), lacking(yearly, '2019/x.md', '往期2022.txt')), [
        'warning 2024-18 → 2024-16',
      ]);
    });

    it('tells what holds all the same, a number that is taken or a date that goes back, without a number for it', () => {
      assert.match(
        messages(draft('2024-15', '2024 年 9 月 20 日'), lacking(yearly, 'x.md')).join(),
        /^“2024-15” is taken by an issue in the archive \(2024-09-12, 1.bulletin.md\)$/,
      );
      assert.match(messages(draft('2024-9', '2024 年 9 月 20 日'), lacking(yearly, 'x.md')).join(), /came before$/);
      assert.deepEqual(found(draft('2024-16', '2024 年 9 月 2 日'), lacking(yearly, 'x.md')), [
        'warning 2024 年 9 月 2 日',
      ]);
    });
  });

  it('names the past issue and its file', () => {
    const bulletin = parse(new Text(draft('2024-18', '2024 年 9 月 20 日')));
    const [finding] = checkWith([issueSequence], bulletin, { ...context, archive: yearly });
    assert.equal(
      finding?.message.en,
      '“2024-18” does not follow the previous issue, 2024-15 (2024-09-12); the next is 2024-16',
    );
    assert.equal(finding?.related?.[0]?.path, 'past/1.bulletin.md');
    assert.deepEqual(finding?.evidence, { source: 'corpus', examples: ['2024-15 (2024-09-12)'] });
  });

  it('leads to a file of any name', () => {
    const bulletin = parse(new Text(draft('2024-18', '2024 年 9 月 20 日')));
    const entries = yearly.entries.map((each) => ({ ...each, path: '2024/第 15 期#定稿?.md' }));
    const related = (folder: string) =>
      checkWith([issueSequence], bulletin, { ...context, archive: { ...yearly, folder, entries } })[0]?.related?.[0]
        ?.path;
    assert.equal(
      related('file:///work/past/'),
      'file:///work/past/2024/%E7%AC%AC%2015%20%E6%9C%9F%23%E5%AE%9A%E7%A8%BF%3F.md',
    );
    assert.equal(related('past'), 'past/2024/第 15 期#定稿?.md');
  });
});
