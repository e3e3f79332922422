// The next issue's numbers come from the archive.
import assert from 'node:assert/strict';
import { Text } from '../../../server/base/text';
import { completion } from '../../../server/features/write/completion/completion';
import { newIssue, withoutPlaces } from '../../../server/features/write/newIssue';
import { kindAfter } from '../../../server/knowledge/archive/last';
import { at } from '../../../server/model/at';
import { readingOf } from '../../../server/model/reading';
import { parse } from '../../../server/syntax/parse';
import { archiveOf, context, issueText } from '../../harness/issues';

const past = archiveOf([
  issueText(['2025-2', '（总第 21 期）', '2025 年 2 月 3 日'], '后来的', '浦江创新观察'),
  issueText(['2025-1', '（总第 20 期）', '2025 年 1 月 3 日'], '先前的', '浦江创新观察'),
]);
const observed = { ...context, archive: past, today: '2025-03-04' };

describe('numbers after those of the archive', () => {
  it('are suggested for a new issue', () => {
    assert.deepEqual(newIssue('pujiang-observation', undefined, observed)?.suggested, {
      issue: '2025-3',
      cumulative: '22',
      series: '1',
      date: '2025-03-04',
    });
    assert.equal(
      newIssue('pujiang-observation', undefined, { ...observed, today: '2026-01-04' })?.suggested.issue,
      '2026-1',
    );
  });

  it('are completed', () => {
    const text = new Text('浦江创新观察\n\n');
    const end = at(readingOf(parse(text), observed), text.length);
    const labels = completion(end).items.map(({ label }) => label);
    assert.ok(labels.includes('2025-3'), String(labels));
  });

  it('leave a kind alone that the archive has nothing of', () => {
    const kind = context.schema.kinds.find(({ id }) => id === 'decision-reference')!;
    assert.equal(kindAfter(kind, past), kind);
    assert.equal(kindAfter(kind, undefined), kind);
  });

  it('stand in a draft in plain text', () => {
    const draft = withoutPlaces(newIssue('pujiang-observation', undefined, observed)!.snippet);
    assert.ok(!draft.includes('${') && draft.includes('\n2025-3\n'));
    assert.equal(withoutPlaces('a${1:b\\}c}\\$d\n$0'), 'ab}c$d\n');
  });
});
