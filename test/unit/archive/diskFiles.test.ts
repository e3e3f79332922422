// Files below a folder on disk: found by their endings, told apart by version, read where they are texts.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findFiles, readText } from '../../../server/archive/diskFiles';

describe('files on disk', () => {
  let folder: string;
  const write = (name: string, content: string | Uint8Array) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  };
  const find = async (most = 100) => (await findFiles(folder, { endings: ['.bulletin', '.bulletin.md'], most })).map((file) => file.path);
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'bulletin-files-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('are found by their endings in all folders, but for hidden ones, node_modules and links', async () => {
    for (const name of ['b.bulletin', 'a/c.bulletin.md', 'a/b/d.bulletin', 'a/e.md', '.git/f.bulletin', 'a/node_modules/g.bulletin', '.h.bulletin']) write(name, '');
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

  it('are read when they are texts, else told why not', async () => {
    write('text', '\ufeff文');
    write('binary', new Uint8Array([65, 0, 66]));
    write('other', new Uint8Array([0xbd, 0xf1]));
    write('huge', new Uint8Array(5 * 1024 * 1024).fill(65));
    assert.deepEqual(await readText(path.join(folder, 'text')), { content: '\ufeff文' });
    for (const [name, reason] of [['binary', /UTF-8/], ['other', /UTF-8/], ['huge', /too large/], ['missing', /cannot be read/], ['.', /cannot be read/]] as const) {
      const read = await readText(path.join(folder, name));
      assert.match('mistake' in read ? read.mistake.en : '', reason, name);
    }
  });

  it('cannot be found in a folder that is not there', () => assert.rejects(findFiles(path.join(folder, 'missing'), { endings: ['.md'], most: 9 })));
});
