// The findings in the published texts are as committed: a change to a rule shows what it does to real bulletins. `npm
// run snapshot` renews them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { findingsIn, line } from '../../evaluation/published';
import { describeWithTexts } from '../../harness/texts';

describeWithTexts('findings in the published texts', (texts) => {
  it('are as in the snapshot', () => {
    assert.deepEqual(
      findingsIn(texts).map(line),
      readFileSync('test/judgements/snapshot.txt', 'utf8').trimEnd().split('\n'),
    );
  });
});
