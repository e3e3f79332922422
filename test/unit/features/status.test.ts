// What the status bar is told of a draft: the number of the issue as its series writes it.
import assert from 'node:assert/strict';
import { issueView } from '../../../server/features/views/sideBar/issue';
import { status } from '../../../server/features/views/status';
import { builtinContext } from '../../../server/model/builtin';
import type { Context } from '../../../server/model/context';
import { context, draft } from '../../harness/cursorDrafts';

const numbered = (line: string, knowing: Context = context) =>
  status(draft(`${line}\n\nRiver Office\n\nSeptember 22, 2023\n\n**Riverside Seminar**\n\nA lead.\n`).bulletin, knowing)
    .issue;
const inSeries = (kind: string): Context => {
  const known = builtinContext();
  return { ...known, settings: { ...known.settings, kind } };
};

describe('status: the number of the issue', () => {
  it('stands without the braces of a conversion', () =>
    assert.deepEqual(
      ['{No.6 Vol. 167}', '{No.6}', '{2024-15}'].map((line) => numbered(line)),
      ['No.6', 'No.6', '2024-15'],
    ));
  it('is left as printed where no series is known', () =>
    assert.deepEqual(
      ['2024-15', 'No. 228', '第 4 期'].map((line) => numbered(line)),
      ['2024-15', 'No. 228', '第 4 期'],
    ));
  it('is written as the series does', () => {
    assert.deepEqual(
      ['{No.6 Vol. 167}', 'No. 6', 'Issue 6'].map((line) => numbered(line, inSeries('pujiang-bulletin'))),
      ['No.6', 'No.6', 'No.6'],
    );
    assert.equal(numbered('2024-15', inSeries('pujiang-observation')), '2024-15');
  });
  it('is absent where there is none yet', () => assert.equal(numbered('River Bulletin'), null));
  it('is the same in the side bar', () =>
    assert.match(
      issueView(draft('{No.6 Vol. 167}\n\nRiver Office\n\nSeptember 22, 2023\n').bulletin, inSeries('pujiang-bulletin'))
        .title,
      / No\.6$/,
    ));
});
