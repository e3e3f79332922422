// A server whose surroundings cannot be read: it answers, checks the rest, and says in the draft what it lacks.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  ErrorCodes,
  type FullDocumentDiagnosticReport,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { nodeOptions } from '../../client/nodeOptions';
import { builtFolder, type Client, startClient } from './client';

const draft = '浦江创新观察\n\n2024-22\n\n2024 年 11 月 9 日\n\n夜班有了食堂\n\n实验室在夜里,也有人值守。\n';
/** 2024-21 in the same series, in GBK. */
const pastInGbk = Buffer.concat([
  Buffer.from('c6d6bdadb4b4d0c2b9dbb2ec', 'hex'),
  Buffer.from('\n\n2024-21\n\n2024-11-02\n\n'),
  Buffer.from('bec9cce2', 'hex'),
  Buffer.from('\n'),
]);
/** 一、开门; the door was opened 200 times. */
const chineseInGbk = Buffer.from(
  'd2bba1a2bfaac3c50a0ad2bbcac7bfaac7b0c3c5a1a3c9e8b1b8d3c9c8fdbcd2b5a5cebbb9b2b9dca3acc3c5bfaac1cb2032303020b4cea1a30a',
  'hex',
);
const pastInUtf8 = draft
  .replace('2024-22', '2024-20')
  .replace('11 月 9', '10 月 9')
  .replace('夜班有了食堂', '旧题之二');

describe('language server: surroundings that cannot be read', () => {
  let folder: string;
  let client: Client;
  const at = (name: string) => pathToFileURL(path.join(folder, name)).href;
  const write = (name: string, content: string | Uint8Array) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  };
  const start = async (archive = '') =>
    (client = await startClient({ folders: [at('').replace(/\/$/, '')], configuration: () => ({ archive }) }));
  /** `rule line: message`. */
  const findings = async (name = 'draft.bulletin.md', text = draft): Promise<readonly string[]> => {
    await client.open(at(name), text);
    const { items } = (await client.pull(at(name))) as FullDocumentDiagnosticReport;
    return items.map(({ code, range, message }) => `${String(code)} ${range.start.line}: ${String(message)}`);
  };
  const archiveRead = async () => {
    const before = client.refreshes;
    await findings();
    await client.until('the archive to be read', () => (client.refreshes > before ? true : undefined));
    return findings();
  };
  const unread = (all: readonly string[]) => all.filter((line) => line.startsWith('unreadable-source'));
  const checked = (all: readonly string[]) => all.some((line) => line.startsWith('halfwidth-punctuation'));
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'bulletin-readers-'));
  });
  afterEach(async () => {
    await client.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('front matter with a * in a value: told there, and all is checked', async () => {
    await start();
    const all = await findings('draft.bulletin.md', `---\ntitle: **开放创新**\n---\n\n${draft}`);
    assert.ok(checked(all));
    assert.ok(
      all.some((line) => /^unreadable-source 1: .*put a text that begins with \* in quotes/.test(line)),
      all.join('\n'),
    );
    assert.ok(await client.hover(at('draft.bulletin.md'), { line: 4, character: 2 }));
    assert.deepEqual(client.log, []);
  });

  it('a past issue in GBK counts like any other', async () => {
    write('往期/20.md', pastInUtf8);
    write('往期/21.md', pastInGbk);
    await start('往期');
    const all = await archiveRead();
    assert.deepEqual(
      all.filter((line) => /issue-sequence|unreadable/.test(line)),
      [],
    );
    await client.stop();
    write('往期/22.md', Buffer.from(pastInGbk.toString('latin1').replace('2024-21', '2024-22'), 'latin1'));
    await start('往期');
    assert.ok((await archiveRead()).some((line) => /^issue-sequence 2: “2024-22” is taken/.test(line)));
  });

  it('a past issue that nobody can read is told on the draft, and no number is said to be wrong for want of it', async () => {
    write('往期/20.md', pastInUtf8);
    write('往期/21.md', new Uint8Array([1, 0, 2]));
    await start('往期');
    const all = await archiveRead();
    assert.deepEqual(
      all.filter((line) => line.startsWith('issue-sequence')),
      [],
    );
    assert.match(
      unread(all).join(),
      /^unreadable-source 0: One past issue could not be read: 21\.md \(is a binary file/,
    );
    assert.ok(checked(all));
  });

  it('a past issue with any front matter costs at most itself', async () => {
    write('往期/20.md', `---\ntitle: **x**\n---\n\n${pastInUtf8}`);
    write(
      '往期/19.md',
      `---\n${'['.repeat(9000)}\n---\n\n${pastInUtf8.replace('2024-20', '2024-19').replace('10 月', '9 月')}`,
    );
    await start('往期');
    assert.ok(
      (await archiveRead()).some((line) =>
        /^issue-sequence 2: “2024-22” does not follow .* the next is 2024-21/.test(line),
      ),
    );
  });

  it('the other file of the issue in GBK is compared; one that cannot be read is told', async () => {
    const english =
      '1. Opening\n\nFirst, open the front door. The equipment is shared by three institutes, and the door was opened 300 times.\n';
    write('a.zh.md', chineseInGbk);
    await start();
    const compared = await findings('a.en.md', english);
    assert.ok(
      compared.some((line) => line.startsWith('number-mismatch')),
      compared.join('\n'),
    );
    await client.stop();
    write('a.zh.md', new Uint8Array([0xe9, 0x20, 0xe9]));
    await start();
    assert.match(
      unread(await findings('a.en.md', english)).join(),
      /^unreadable-source 0: The file with the other language of this issue, a\.zh\.md, could not be read \(is in no encoding/,
    );
  });

  it('settings of the archive that are none are told on the draft', async () => {
    for (const archive of ['//a b', '\\\\my server\\往期', '//[', '\ud800', '/']) {
      await start(archive);
      const all = await findings();
      assert.match(unread(all).join(), /^unreadable-source 0: The setting bulletin\.archive: /, archive);
      assert.ok(checked(all));
      assert.deepEqual(client.log, []);
      if (archive !== '/') await client.stop();
    }
  });

  if (process.platform === 'linux') {
    it('pipes and devices neither hang nor fill the memory', async () => {
      mkdirSync(path.join(folder, '.bulletin'));
      mkdirSync(path.join(folder, '往期'));
      for (const pipe of ['.bulletin/people.yaml', '往期/1.md', 'draft.en.bulletin.md'])
        execFileSync('mkfifo', [path.join(folder, pipe)]);
      symlinkSync('/dev/zero', path.join(folder, '.bulletin/terms.yaml'));
      await start('往期');
      const all = await findings('draft.zh.bulletin.md');
      assert.ok(checked(all));
      assert.equal(unread(all).filter((line) => /pipe or a device/.test(line)).length, 3, all.join('\n'));
      assert.match(
        String(client.published.get(at('.bulletin/people.yaml'))?.diagnostics[0]?.message),
        /pipe or a device/,
      );
    });
  }

  it('files of dashes and brackets do not end the process', async () => {
    for (const name of ['config', 'people', 'organizations', 'terms', 'schema'])
      write(`.bulletin/${name}.yaml`, name === 'config' || name === 'people' ? '- '.repeat(2000) : '['.repeat(50_000));
    await start();
    const all = await findings();
    assert.ok(checked(all));
    assert.equal(unread(all).length, 5);
    assert.match(
      String(client.published.get(at('.bulletin/people.yaml'))?.diagnostics[0]?.message),
      /within each other/,
    );
    assert.deepEqual(client.log, []);
  });

  it('workspace folders without an address are passed over', async () => {
    await start();
    const change = (added: unknown, removed: unknown = []) =>
      client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added, removed } });
    await change([{ uri: 3, name: 'x' }, { name: 'y' }, null]);
    await change('x', 5);
    assert.ok(checked(await findings()));
    assert.deepEqual(client.log, []);
  });

  it('many changes of settings have the editor ask again a few times', async () => {
    await start();
    await findings();
    const before = client.refreshes;
    for (let round = 0; round < 300; round++)
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.until('a request to ask again', () => (client.refreshes > before ? true : undefined));
    assert.ok(client.refreshes - before < 30, String(client.refreshes - before));
  });
});

describe('language server: requests out of turn', () => {
  it('are refused as the protocol says', async () => {
    const server = spawn(process.execPath, [...nodeOptions, path.join(builtFolder, 'server.js'), '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const connection: ProtocolConnection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    connection.listen();
    const codeOf = (method: string, params: object | null = { textDocument: { uri: 'file:///a.bulletin' } }) =>
      connection.sendRequest(method, params).then(
        () => 0,
        ({ code }: { code: number }) => code,
      );
    const initialize = () => codeOf('initialize', { processId: null, rootUri: null, capabilities: {} });
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: 'file:///a.bulletin', languageId: 'bulletin', version: 1, text: '甲' },
    });
    assert.equal(await codeOf('textDocument/documentSymbol'), ErrorCodes.ServerNotInitialized);
    assert.equal(await codeOf('shutdown', null), ErrorCodes.ServerNotInitialized);
    assert.equal(await initialize(), 0);
    assert.equal(await initialize(), ErrorCodes.InvalidRequest);
    assert.equal(await codeOf('textDocument/documentSymbol'), 0);
    assert.equal(await codeOf('shutdown', null), 0);
    assert.equal(await codeOf('textDocument/documentSymbol'), ErrorCodes.InvalidRequest);
    assert.equal(await initialize(), ErrorCodes.InvalidRequest);
    const ended = new Promise<number | null>((resolve) => server.once('exit', resolve));
    await connection.sendNotification('exit');
    assert.equal(await ended, 0);
    connection.dispose();
  });
});
