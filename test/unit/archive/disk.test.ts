// An archive on disk: which files are read, what is read again, what cannot be.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { withoutIssue } from '../../../server/knowledge/archive/archive';
import { readArchive } from '../../../server/knowledge/archive/disk';
import { archivedContext } from '../../../server/office/frontMatter';
import { context, issueText } from '../../harness/issues';

/** Every character that GB 2312 has, by the decoder that the reader uses too. */
const bytesInGbk = new Map(
  Array.from({ length: 0x48 }, (_, row) => 0xb0 + row)
    .concat(0xa1, 0xa3)
    .flatMap((lead) =>
      Array.from({ length: 0x5e }, (_, cell) => Buffer.from([lead, 0xa1 + cell])).map(
        (bytes) => [new TextDecoder('gb18030').decode(bytes), bytes] as const,
      ),
    ),
);

describe('archive on disk', () => {
  let folder: string;
  const write = (name: string, content: string | Uint8Array) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  };
  const read = (before?: Awaited<ReturnType<typeof readArchive>>) => readArchive(folder, () => context, before);
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'bulletin-archive-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('reads issues with all endings in all folders, and nothing else', async () => {
    for (const name of [
      'a.bulletin',
      'b.bulletin.md',
      'c.bulletin.txt',
      '2024/d.md',
      '2024/e.txt',
      'f.html',
      '.git/g.md',
      'node_modules/h/i.md',
    ])
      write(name, issueText(['2024-1', name]));
    write('README.md', '# What is here\n\nPast issues.');
    const { entries, mistakes } = await read();
    assert.deepEqual(
      entries.map((entry) => entry.path),
      ['2024/d.md', '2024/e.txt', 'a.bulletin', 'b.bulletin.md', 'c.bulletin.txt'],
    );
    assert.deepEqual(mistakes, []);
  });

  it('remembers how the newest issues are worded, over another reading too', async () => {
    for (let number = 1; number <= 50; number++)
      write(`${number}.md`, issueText([`2024-${number}`, `第${number}期`]).replace(/\n*$/, '\n\n园区贯彻部署。\n'));
    const first = await read();
    assert.equal(first.entries.length, 50);
    assert.equal(first.sequences?.size, 40);
    assert.ok([...first.sequences.values()].every((sequences) => sequences.length >= 16));
    assert.deepEqual([...((await read(first)).sequences?.keys() ?? [])], [...first.sequences.keys()]);
    const [left] = [...first.sequences.keys()];
    assert.equal(withoutIssue(first, left!).sequences?.has(left!), false);
  });

  it('says which files it could not read, and reads the others', async () => {
    write('a.md', issueText(['2024-1']));
    write('b.md', new Uint8Array([0xe9, 0x20, 0xe9]));
    write('c.md', new Uint8Array([0, 1, 2]));
    const { entries, mistakes } = await read();
    assert.deepEqual(
      entries.map((entry) => entry.path),
      ['a.md'],
    );
    assert.deepEqual(
      mistakes.map((mistake) => mistake.path),
      ['b.md', 'c.md'],
    );
  });

  it('takes issues of all encodings alike', async () => {
    const gbk = (text: string) =>
      Buffer.concat([...text].map((character) => bytesInGbk.get(character) ?? Buffer.from(character)));
    const issue = '夜间实验室简报\n\n2024-5\n\n夜班有了食堂\n\n实验室在夜里也有人值守。\n';
    write('a.md', issue);
    write('b.md', gbk(issue));
    write('c.md', Buffer.from(`\ufeff${issue}`, 'utf16le'));
    const { entries, mistakes } = await read();
    assert.deepEqual(mistakes, []);
    const [first, ...others] = entries.map(({ path: _, ...facts }) => facts);
    assert.equal(first?.issue?.number, 5);
    assert.deepEqual(others, [first, first]);
  });

  it('goes on when an issue cannot be indexed, and says which', async () => {
    write('a.md', issueText(['2024-1']));
    write('b.md', '---\ntitle: **x**\n---\n\n' + issueText(['2024-2']));
    write('c.md', issueText(['2024-3']));
    const { entries, mistakes } = await readArchive(folder, (bulletin) => archivedContext(bulletin, context));
    assert.deepEqual(
      entries.map((entry) => entry.path),
      ['a.md', 'b.md', 'c.md'],
    );
    assert.deepEqual(mistakes, []);
    const broken = await readArchive(folder, ({ text }) => {
      if (text.content.includes('2024-3')) throw new Error('no kind');
      return context;
    });
    assert.deepEqual(
      broken.entries.map((entry) => entry.path),
      ['a.md', 'b.md'],
    );
    assert.match(
      broken.mistakes.map((mistake) => `${mistake.path} ${mistake.message.en}`).join(),
      /^c\.md .*\(no kind\)/,
    );
  });

  it('is empty, with a message, when there is no folder', async () => {
    rmSync(folder, { recursive: true });
    const { entries, mistakes } = await read();
    assert.deepEqual(entries, []);
    assert.equal(mistakes[0]?.path, '');
    assert.match(mistakes[0].message.zh, /没有文件夹/);
  });

  it('reads again only what has changed', async () => {
    write('a.md', issueText(['2024-1']));
    write('b.md', issueText(['2024-2']));
    const before = await read();
    write('b.md', issueText(['2024-12']));
    const after = await read(before);
    assert.equal(after.entries[0], before.entries[0]);
    assert.equal(after.entries[1]?.issue?.number, 12);
    rmSync(path.join(folder, 'a.md'));
    assert.deepEqual(
      (await read(after)).entries.map((entry) => entry.path),
      ['b.md'],
    );
  });

  it('finds the header of a long issue, also behind a long comment', async () => {
    const body = '\n\n实验室在夜里也有人值守，设备由三家单位共管。'.repeat(400);
    write('a.md', issueText(['2024-1', '2024 年 5 月 6 日']) + body);
    write('b.md', `<!--${'\nkept for the office'.repeat(400)}\n-->\n\n${issueText(['2024-2'])}`);
    const { entries } = await read();
    assert.deepEqual(
      entries.map(({ title }) => title),
      [{ zh: '夜班有了食堂' }, { zh: '夜班有了食堂' }],
    );
    assert.equal(
      entries[0]!.digest.split('-')[1],
      String((issueText(['2024-1', '2024 年 5 月 6 日']) + body).replace(/\s/g, '').length),
    );
  });
});
