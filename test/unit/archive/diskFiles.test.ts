// Files below a folder on disk: found by their endings, told apart by version, read where they are texts.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isUnreadable } from '../../../server/base/encoding';
import { findFiles, readBytes, readText } from '../../../server/knowledge/archive/diskFiles';

const reasonIn = (read: object) => (isUnreadable(read) ? read.mistake.en : 'was read');

describe('files on disk', () => {
  let folder: string;
  const write = (name: string, content: string | Uint8Array) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  };
  const find = async (most = 100) =>
    (await findFiles(folder, { endings: ['.bulletin', '.bulletin.md'], most })).map((file) => file.path);
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'bulletin-files-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('are found by their endings in all folders, but for hidden ones, node_modules and links', async () => {
    for (const name of [
      'b.bulletin',
      'a/c.bulletin.md',
      'a/b/d.bulletin',
      'a/e.md',
      '.git/f.bulletin',
      'a/node_modules/g.bulletin',
      '.h.bulletin',
    ])
      write(name, '');
    symlinkSync(folder, path.join(folder, 'loop'));
    assert.deepEqual(await find(), ['a/b/d.bulletin', 'a/c.bulletin.md', 'b.bulletin']);
  });

  it('are not more than asked for', async () => {
    for (let at = 0; at < 150; at++) write(`${at % 7}/${at}.bulletin`, '');
    assert.equal((await find(20)).length, 20);
    assert.equal((await find(1000)).length, 150);
  });

  it('have another version when they have another content', async () => {
    write('a.bulletin', '一');
    const [before] = await findFiles(folder, { endings: ['.bulletin'], most: 9 });
    write('a.bulletin', '一二');
    const [after] = await findFiles(folder, { endings: ['.bulletin'], most: 9 });
    assert.notEqual(before?.version, after?.version);
  });

  it('are read when they are texts, whatever their encoding, else told why not', async () => {
    write('text', '\ufeff文');
    write('gbk', new Uint8Array([0xbd, 0xf1]));
    write('binary', new Uint8Array([65, 0, 66]));
    write('other', new Uint8Array([0xe9, 0x20]));
    write('huge', new Uint8Array(5 * 1024 * 1024).fill(65));
    assert.deepEqual(await readText(path.join(folder, 'text')), { content: '\ufeff文', encoding: 'utf-8' });
    assert.deepEqual(await readText(path.join(folder, 'gbk')), { content: '今', encoding: 'gb18030' });
    for (const [name, reason] of [
      ['binary', /binary/],
      ['other', /no encoding/],
      ['huge', /too large/],
      ['missing', /no such file/],
      ['.', /a folder/],
    ] as const) {
      assert.match(reasonIn(await readText(path.join(folder, name))), reason, name);
    }
  });

  it('are read to their end and no further than asked', async () => {
    write('exact', new Uint8Array(1000).fill(65));
    assert.equal(((await readBytes(path.join(folder, 'exact'), 1000)) as Uint8Array).length, 1000);
    assert.match(reasonIn(await readBytes(path.join(folder, 'exact'), 999)), /too large/);
  });

  if (process.platform === 'linux') {
    it('are not opened when they are pipes or devices, nor through links to such', async () => {
      execFileSync('mkfifo', [path.join(folder, 'pipe')]);
      symlinkSync('/dev/zero', path.join(folder, 'zero'));
      symlinkSync('loop', path.join(folder, 'loop'));
      for (const name of ['pipe', 'zero'])
        assert.match(reasonIn(await readText(path.join(folder, name))), /pipe or a device/);
      assert.match(reasonIn(await readText(path.join(folder, 'loop'))), /leads nowhere/);
    });

    it('are held to the limit though they do not tell their size', async () => {
      // its size is 0 by `stat`
      assert.ok(((await readBytes('/proc/self/status', 1e6)) as Uint8Array).length > 100);
      assert.match(reasonIn(await readBytes('/proc/self/status', 100)), /too large/);
    });
  }

  it('cannot be found in a folder that is not there', () =>
    assert.rejects(findFiles(path.join(folder, 'missing'), { endings: ['.md'], most: 9 })));
});
