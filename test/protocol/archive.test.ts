// The setting `bulletin.archive`: past issues are read behind the first findings, and again when they change.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic, FullDocumentDiagnosticReport } from 'vscode-languageserver/node';
import type { CheckReport, IssueView, Status } from '../../server/protocol';
import { type Client, startClient } from './client';

const issue = (number: string, date: string, title: string) =>
  `浦江创新观察\n\n${number}\n\n${date}\n\n${title}\n\n实验室在夜里也有人值守。\n`;
const draft = issue('2024-21', '2024 年 11 月 9 日', '夜班有了食堂');

describe('language server with an archive', () => {
  let folder: string;
  let client: Client;
  let setting: string;
  const at = (name: string) => pathToFileURL(path.join(folder, name)).href;
  const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
  const changed = (name: string) =>
    client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: at(name), type: 2 }] });
  const findings = async (uri: string): Promise<readonly Diagnostic[]> =>
    ((await client.pull(uri)) as FullDocumentDiagnosticReport).items.filter(({ code }) => code === 'issue-sequence');
  /**
   * The findings once they are as `holds` says: they are asked for again at each request to look again, and such a
   * request comes for the word lists too, not for past issues alone.
   */
  const findingsOnce = async (uri: string, holds: (found: readonly Diagnostic[]) => boolean) => {
    for (let refreshes = 0; ; refreshes += 1) {
      const heard = client.refreshes;
      const found = await findings(uri);
      if (holds(found)) return found;
      assert.ok(refreshes < 10, `not so after ${refreshes} requests to look again: ${JSON.stringify(found)}`);
      await client.until('a request to look again', () => (client.refreshes > heard ? true : undefined));
    }
  };
  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'bulletin-'));
    mkdirSync(path.join(folder, '往期'));
    write('往期/a.bulletin.md', issue('2024-20', '2024 年 11 月 2 日', '旧题'));
    setting = '往期';
    client = await startClient({ folders: [at('').replace(/\/$/, '')], configuration: () => ({ archive: setting }) });
  });
  afterEach(async () => {
    await client.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('compares with past issues, links to them, and looks again when they change', async () => {
    await client.open(at('draft.bulletin.md'), draft.replace('2024-21', '2024-20'));
    const [found] = await findingsOnce(at('draft.bulletin.md'), ({ length }) => length > 0);
    assert.match(String(found?.message), /^“2024-20” is taken/);
    assert.equal(
      decodeURIComponent(found!.relatedInformation![0]!.location.uri),
      decodeURIComponent(at('往期/a.bulletin.md')),
    );
    write('往期/a.bulletin.md', issue('2024-19', '2024 年 11 月 2 日', '旧题'));
    await changed('往期/a.bulletin.md');
    await findingsOnce(at('draft.bulletin.md'), ({ length }) => length === 0);
  });

  const verdict = (uri: string) => client.connection.sendRequest<CheckReport>('bulletin/check', { uri, locale: 'en' });

  it('gives no verdict before past issues are read', async () => {
    await client.open(at('draft.bulletin.md'), draft.replace('2024-21', '2024-20'));
    const { findings, notChecked } = await verdict(at('draft.bulletin.md'));
    assert.ok(findings.some(({ rule }) => rule === 'issue-sequence'));
    assert.deepEqual(notChecked, []);
  });

  it('names a missing archive in verdict, status and side bar', async () => {
    setting = '没有';
    await client.open(at('draft.bulletin.md'), draft);
    const { notChecked, verdict: given } = await verdict(at('draft.bulletin.md'));
    assert.notEqual(given, 'ready');
    assert.equal(notChecked.length, 1);
    const status = await client.connection.sendRequest<Status>('bulletin/status', { uri: at('draft.bulletin.md') });
    assert.deepEqual(
      status.notChecked,
      notChecked.map(({ what }) => what),
    );
    const view = await client.connection.sendRequest<IssueView>('bulletin/issueView', { uri: at('draft.bulletin.md') });
    assert.deepEqual(
      view.nodes[0]!.children!.map(({ label }) => label),
      status.notChecked,
    );
  });

  it('does not compare an issue in the archive with itself', async () => {
    await client.open(at('draft.bulletin.md'), draft.replace('2024-21', '2024-20'));
    await findingsOnce(at('draft.bulletin.md'), ({ length }) => length > 0);
    await client.open(at('往期/a.bulletin.md'), issue('2024-20', '2024 年 11 月 2 日', '改了的旧题'));
    assert.deepEqual(await findings(at('往期/a.bulletin.md')), []);
  });

  it('takes the next number from it', async () => {
    const made = await client.connection.sendRequest<{ suggested: { issue: string } }>('bulletin/newIssue', {
      kind: 'pujiang-observation',
      locale: 'en',
    });
    const year = new Date().getFullYear();
    assert.equal(made.suggested.issue, year === 2024 ? '2024-21' : `${year}-1`);
  });

  it('without an archive takes the next number from the issues of the workspace', async () => {
    setting = '';
    write('c.bulletin.md', issue('2024-31\n\n（总第 31 期）', '2024 年 12 月 3 日', '又一期'));
    const made = await client.connection.sendRequest<{ suggested: { cumulative: string } }>('bulletin/newIssue', {
      kind: 'pujiang-observation',
      locale: 'en',
    });
    assert.equal(made.suggested.cumulative, '32');
  });

  it('is told when the folder is not there, and goes on without', async () => {
    const warnings: string[] = [];
    client.connection.onNotification(
      'window/showMessage',
      ({ message }: { message: string }) => void warnings.push(message),
    );
    setting = '../无此文件夹';
    await client.open(at('draft.bulletin.md'), draft);
    assert.deepEqual(await findings(at('draft.bulletin.md')), []);
    assert.match(await client.until('a warning', () => warnings[0]), /^There is no folder /);
  });

  it('is told when the setting leads to no disk, and goes on without', async () => {
    const warnings: string[] = [];
    client.connection.onNotification(
      'window/showMessage',
      ({ message }: { message: string }) => void warnings.push(message),
    );
    setting = 'file:///past%2Fissues';
    await client.open(at('draft.bulletin.md'), draft);
    assert.deepEqual(await findings(at('draft.bulletin.md')), []);
    assert.match(await client.until('a warning', () => warnings[0]), /^Past issues are read from a disk only/);
    const made = await client.connection.sendRequest<{ snippet: string }>('bulletin/newIssue', {
      kind: 'pujiang-observation',
      locale: 'en',
    });
    assert.match(made.snippet, /浦江创新观察/);
    assert.deepEqual(client.log, []);
  });
});
