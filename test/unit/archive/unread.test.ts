// How a draft is told of past issues that could not be read.
import assert from 'node:assert/strict';
import { unreadIn } from '../../../server/knowledge/archive/unread';
import { archiveOf, issueText } from '../../harness/issues';

const past = archiveOf([issueText(['2024-1'])]);
const told = (...paths: readonly string[]) =>
  unreadIn({
    ...past,
    mistakes: paths.map((path) => ({ path, message: { en: 'is binary', zh: '是二进制文件' } })),
  }).map(({ what }) => what);

describe('past issues that could not be read', () => {
  it('are named, up to a few', () => {
    assert.deepEqual(told(), []);
    assert.match(told('a.md')[0]!.en, /^One past issue could not be read: a\.md \(is binary\)\. /);
    const [many, ...others] = told('a.md', 'b.md', 'c.md', 'd.md', 'e.md');
    assert.match(many!.en, /^5 past issues could not be read: a\.md .*, c\.md \(is binary\) and 2 more\. /);
    assert.match(many!.zh, /^往期中有 5 个文件无法读取：a\.md（是二进制文件）、.*等。/);
    assert.deepEqual(others, []);
  });

  it('or their folder, which says all', () =>
    assert.deepEqual(
      told('', 'a.md').map(({ en }) => en),
      ['is binary'],
    ));
});
