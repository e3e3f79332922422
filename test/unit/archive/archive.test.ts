// What is known of a past issue, and which past issues are of one series.
import assert from 'node:assert/strict';
import { Text } from '../../../server/base/text';
import { digestOf, factsOf, issuesOfSeries, withoutIssue } from '../../../server/knowledge/archive/archive';
import { parse } from '../../../server/syntax/parse';
import { archiveOf, context, entry, issueText } from '../../harness/issues';

const facts = (text: string) => factsOf(parse(new Text(text)), context);

describe('archive entries', () => {
  it('hold what the header says', () => {
    const { digest, ...found } = entry('2024/2024-5.md', issueText(['2024-5', '（总第 17 期）', '2024 年 5 月 6 日']));
    assert.match(digest, /^[0-9a-f]+-\d+$/);
    assert.deepEqual(found, {
      path: '2024/2024-5.md',
      mastheads: ['夜间实验室简报'],
      issuers: [],
      issue: { number: 5, year: 2024 },
      cumulative: 17,
      date: '2024-05-06',
      title: { zh: '夜班有了食堂' },
    });
  });

  it('know the kind of a known series', () => {
    assert.equal(entry('a', issueText(['2024-5'], undefined, '浦江创新观察')).kind, 'pujiang-observation');
  });

  it('tell texts apart that differ in more than spaces', () => {
    assert.equal(digestOf('一 二\r\n三'), digestOf('\ufeff一二\n\n三　'));
    assert.notEqual(digestOf('一二三'), digestOf('一三二'));
  });
});

describe('the issues of a series', () => {
  const archive = archiveOf([
    issueText(['第 1 期', '2024 年 1 月 6 日']),
    issueText(['第 2 期', '2024 年 2 月 6 日'], '别家的', '白天实验室简报'),
    issueText(['第 3 期', '江临市科学技术局编', '2024 年 3 月 6 日'], '同名的'),
    issueText(['2024-5'], '浦江的', '浦江创新观察'),
  ]);
  const paths = (text: string) => issuesOfSeries(archive, facts(text)).map(({ path }) => path);

  it('are those under its masthead, or of its kind', () => {
    assert.deepEqual(paths(issueText(['第 4 期'])), ['0.bulletin.md', '2.bulletin.md']);
    assert.deepEqual(paths(issueText(['2024-6'], undefined, 'Pujiang Innovation Observation')), ['3.bulletin.md']);
    assert.deepEqual(paths(issueText(['第 4 期'], undefined, '无人实验室简报')), []);
  });

  it('are not those of another office under the same masthead', () => {
    assert.deepEqual(paths(issueText(['第 4 期', '海港市科学技术局编'])), ['0.bulletin.md']);
  });

  it('can leave out the one in hand', () => {
    assert.equal(withoutIssue(archive, '9.md'), archive);
    assert.deepEqual(
      withoutIssue(archive, '0.bulletin.md').entries.map(({ path }) => path),
      ['1.bulletin.md', '2.bulletin.md', '3.bulletin.md'],
    );
  });
});
