// An issue in two files: each is judged together with the other, open or on disk.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic, FullDocumentDiagnosticReport } from 'vscode-languageserver/node';
import type { IssueView } from '../../server/protocol';
import { type Client, type ClientOptions, startClient } from './client';

const chinese = '一、开门\n\n去年有 200 家企业来借实验室，今年还会更多。\n\n园区答应明年换锁，钥匙由学生保管。\n';
const english = (number: number) =>
  `1. Opening\n\nLast year ${number} enterprises came to borrow laboratories, and this year there will be more.\n\nThe park promised to change the locks next year; students will keep the keys.\n`;

describe('language server: an issue in two files', () => {
  let folder: string;
  let client: Client;
  const uri = (name: string) => pathToFileURL(path.join(folder, name)).href;
  const start = async (options?: ClientOptions) => {
    client = await startClient(options);
  };
  const rules = async (name: string) =>
    ((await client.pull(uri(name))) as FullDocumentDiagnosticReport).items.map(({ code }: Diagnostic) => code);

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'bulletin-beside-'));
  });
  afterEach(async () => {
    assert.deepEqual(client.log, []);
    await client.stop();
    rmSync(folder, { recursive: true });
  });

  it('finds what differs between the two, each finding in its file', async () => {
    await start();
    await client.open(uri('x.zh.bulletin'), chinese);
    assert.ok(!(await rules('x.zh.bulletin')).includes('number-mismatch'));
    await client.open(uri('x.en.bulletin'), english(300));
    const found = [...(await rules('x.zh.bulletin')), ...(await rules('x.en.bulletin'))].filter(
      (rule) => rule === 'number-mismatch',
    );
    assert.equal(found.length, 1);
    const [{ range }] = [
      ...((await client.pull(uri('x.en.bulletin'))) as FullDocumentDiagnosticReport).items,
      ...((await client.pull(uri('x.zh.bulletin'))) as FullDocumentDiagnosticReport).items,
    ].filter(({ code }) => code === 'number-mismatch') as [Diagnostic];
    assert.equal(range.start.line, 2);
    const { refreshes } = client;
    await client.change(uri('x.en.bulletin'), 2, english(200));
    await client.until('that the editor is told to ask for the other file again', () =>
      client.refreshes > refreshes ? true : undefined,
    );
    assert.deepEqual(
      [...(await rules('x.zh.bulletin')), ...(await rules('x.en.bulletin'))].filter(
        (rule) => rule === 'number-mismatch',
      ),
      [],
    );
  });

  it('reads the other file where it is not open', async () => {
    writeFileSync(path.join(folder, 'x.zh.bulletin'), chinese);
    await start();
    await client.open(uri('x.en.bulletin'), english(300));
    await client.open(uri('y.en.bulletin'), english(300));
    assert.ok((await rules('x.en.bulletin')).includes('number-mismatch'));
    assert.ok(!(await rules('y.en.bulletin')).includes('number-mismatch'));
    writeFileSync(path.join(folder, 'x.zh.bulletin'), chinese.replace('200', '300'));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uri('x.zh.bulletin'), type: 2 }],
    });
    assert.ok(!(await rules('x.en.bulletin')).includes('number-mismatch'));
  });

  it('sends findings of the one again when the other changes, to an editor that does not ask', async () => {
    await start({ pull: false });
    await client.open(uri('x.zh.bulletin'), chinese);
    await client.open(uri('x.en.bulletin'), english(300));
    const count = () =>
      ['x.zh.bulletin', 'x.en.bulletin']
        .flatMap((name) => client.published.get(uri(name))?.diagnostics ?? [])
        .filter(({ code }) => code === 'number-mismatch').length;
    await client.until('the mismatch', () => (count() === 1 ? true : undefined));
    await client.change(uri('x.zh.bulletin'), 2, chinese.replace('200', '300'));
    await client.until('silence', () => (count() === 0 ? true : undefined));
  });

  it('does not miss in one file what is in the other', async () => {
    await start();
    const header = (name: string) => `${name}\n\n2024-15\n\n`;
    await client.open(uri('z.zh.bulletin'), header('浦江创新观察') + chinese);
    const missing = async () =>
      (await client.connection.sendRequest<IssueView>('bulletin/issueView', { uri: uri('z.zh.bulletin') })).nodes.some(
        ({ id }) => id === 'missing-en',
      );
    assert.equal(await missing(), true);
    await client.open(uri('z.en.bulletin'), header('Pujiang Innovation Observation') + english(200));
    assert.equal(await missing(), false);
  });
});
