// bulletin check on an issue in two files: judged as the editor judges it.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { check } from '../../../server/cli/check';
import { ran } from '../../harness/command';

const chinese = '一、开门\n\n去年有 200 家企业来借实验室，今年还会更多。\n\n园区答应明年换锁，钥匙由学生保管。\n';
const english =
  '1. Opening\n\nLast year 300 enterprises came to borrow laboratories, and this year there will be more.\n\nThe park promised to change the locks next year; students will keep the keys.\n';

describe('bulletin check on an issue in two files', () => {
  let folder: string;
  const file = (side: 'zh' | 'en') => path.join(folder, `x.${side}.bulletin.md`);

  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'bulletin-check-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** `file rule` of each finding of a rule, and what is told on standard error. */
  async function checked(
    zh: string,
    en: string,
    wanted = 'number-mismatch',
  ): Promise<{ readonly found: readonly string[]; readonly told: string }> {
    writeFileSync(file('zh'), zh);
    writeFileSync(file('en'), en);
    const { out, told } = await ran(check, { format: 'json', locale: 'en' }, [file('zh'), file('en')]);
    const { files } = JSON.parse(out) as { files: readonly { path: string; findings: readonly { rule: string }[] }[] };
    return {
      found: files.flatMap(({ path: name, findings }) =>
        findings.filter(({ rule }) => rule === wanted).map(({ rule }) => `${path.basename(name)} ${rule}`),
      ),
      told,
    };
  }

  it('tells each finding in its file', async () => {
    assert.deepEqual((await checked(chinese, english)).found, ['x.en.bulletin.md number-mismatch']);
  });

  it('judges each file by its own front matter', async () => {
    assert.deepEqual((await checked(chinese, `---\nrules:\n  number-mismatch: off\n---\n\n${english}`)).found, []);
    assert.deepEqual((await checked(`---\nrules:\n  number-mismatch: off\n---\n\n${chinese}`, english)).found, [
      'x.en.bulletin.md number-mismatch',
    ]);
  });

  it('tells what is not in force of front matter as a finding, in its file', async () => {
    const { found } = await checked(
      `---\nrules:\n  no-such-rule: off\n---\n\n${chinese}`,
      `---\nrules: [\n---\n\n${english}`,
      'unreadable-source',
    );
    assert.deepEqual(found, ['x.zh.bulletin.md unreadable-source', 'x.en.bulletin.md unreadable-source']);
  });
});
