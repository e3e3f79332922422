// Writers: a file is replaced whole or left as it is, and never when it is no longer what the writer took it for.
import assert from 'node:assert/strict';
import {
  chmodSync,
  chownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import fs, { type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { replaceFile, versionOf, writerTo } from '../../../server/cli/output';

const old = '旧稿，已经存盘。\n';
const mended = '新稿，改过一处。\n';

describe('replacing a file', () => {
  let folder: string;
  let file: string;
  const original = { ...fs };

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'bulletin-output-'));
    file = path.join(folder, 'a.bulletin.md');
    writeFileSync(file, old);
  });
  afterEach(() => {
    Object.assign(fs, original);
    rmSync(folder, { recursive: true, force: true });
  });

  /** Lets a call of the file system be something else, which is handed the real one. */
  function instead<K extends 'open' | 'rename'>(
    name: K,
    other: (real: (typeof fs)[K], ...args: Parameters<(typeof fs)[K]>) => unknown,
  ): void {
    (fs as Record<string, unknown>)[name] = (...args: Parameters<(typeof fs)[K]>) => other(original[name], ...args);
  }

  /** The handles of the new files that are made beside others, changed before use. */
  function newFiles(change: (handle: FileHandle) => void): void {
    instead('open', async (real, name, flags, mode) => {
      const handle = await real(name, flags, mode);
      if (flags === 'wx') change(handle);
      return handle;
    });
  }

  /** Refused for a reason that is told, the file as it was, nothing left beside it. */
  async function refused(
    reason: RegExp,
    expected = old,
    act = () => replaceFile(file, mended, { content: old }),
  ): Promise<void> {
    const before = readdirSync(folder);
    await assert.rejects(act, ({ message }: Error) => message.startsWith(`${file}: `) && reason.test(message));
    assert.equal(readFileSync(file, 'utf8'), expected);
    assert.deepEqual(readdirSync(folder), before);
  }

  it('writes it, and leaves nothing beside it', async () => {
    await replaceFile(file, mended, { content: old });
    assert.equal(readFileSync(file, 'utf8'), mended);
    assert.deepEqual(readdirSync(folder), ['a.bulletin.md']);
  });

  it('knows its own text again, with byte order mark and whatever line ends', async () => {
    const read = '\ufeff# 甲\r\n\r\n乙👦\r丙\u2028丁';
    writeFileSync(file, read);
    await replaceFile(file, mended, { content: read });
    assert.equal(readFileSync(file, 'utf8'), mended);
  });

  for (const [how, saved] of [
    ['longer', `${old}再加一段。\n`],
    ['of the same length', '旧稿，又改一次。\n'],
    ['empty', ''],
  ] as const) {
    it(`leaves what was saved after it was read: ${how}`, async () => {
      writeFileSync(file, saved);
      await refused(/was changed after it was read/, saved);
    });
  }

  it('leaves what was saved while the new one was being written', async () => {
    newFiles(() => writeFileSync(file, '抢先存盘。\n'));
    await refused(/was changed after it was read/, '抢先存盘。\n');
  });

  it('leaves a file that was taken away', async () => {
    rmSync(file);
    await assert.rejects(replaceFile(file, mended, { content: old }), /was changed after it was read/);
    assert.deepEqual(readdirSync(folder), []);
  });

  for (const steps of [1, 2]) {
    it(`follows ${steps === 1 ? 'a link' : 'a link to a link'} into another folder; it stays a link`, async () => {
      mkdirSync(path.join(folder, 'real'));
      const real = path.join(folder, 'real', 'x.md');
      writeFileSync(real, old);
      rmSync(file);
      if (steps === 2) symlinkSync('real/x.md', path.join(folder, 'between.md'));
      symlinkSync(steps === 1 ? 'real/x.md' : 'between.md', file);
      await replaceFile(file, mended, { content: old });
      assert.ok(lstatSync(file).isSymbolicLink());
      assert.equal(readFileSync(real, 'utf8'), mended);
      assert.deepEqual(readdirSync(path.join(folder, 'real')), ['x.md']);
    });
  }

  it('makes nothing where a link leads nowhere', async () => {
    rmSync(file);
    symlinkSync('nowhere.md', file);
    await assert.rejects(replaceFile(file, mended, { version: undefined }), /link to nothing/);
    assert.ok(lstatSync(file).isSymbolicLink());
    assert.deepEqual(readdirSync(folder), ['a.bulletin.md']);
  });

  it('does not part two names of one file', async () => {
    linkSync(file, path.join(folder, 'b.md'));
    await refused(/2 names \(hard links\)/);
    assert.equal(statSync(file).ino, statSync(path.join(folder, 'b.md')).ino);
  });

  for (const mode of [0o444, 0o400, 0o555]) {
    it(`does not write what is read-only (${mode.toString(8)})`, async () => {
      chmodSync(file, mode);
      await refused(/read-only; make it writable first/);
      assert.equal(statSync(file).mode & 0o777, mode);
    });
  }

  it('does not write into a folder', async () => {
    await assert.rejects(replaceFile(folder, mended, { version: await versionOf(folder) }), /it is a folder/);
  });

  for (const mode of [0o600, 0o640, 0o664, 0o755, 0o200]) {
    it(`keeps the mode ${mode.toString(8)}, and nobody else may ever read more`, async () => {
      chmodSync(file, mode);
      const modes: number[] = [];
      instead('open', async (real, name, flags, wanted) => {
        if (flags === 'wx') modes.push(Number(wanted) & ~(mode | 0o600));
        const handle = await real(name, flags, wanted);
        const { writeFile } = handle;
        handle.writeFile = async (...args) => {
          modes.push((await handle.stat()).mode & 0o777);
          return writeFile.apply(handle, args);
        };
        return handle;
      });
      await replaceFile(file, mended, { version: await versionOf(file) });
      assert.deepEqual(modes, [0, mode]);
      assert.equal(statSync(file).mode & 0o777, mode);
    });
  }

  it('keeps owner and group when the superuser writes', async function () {
    if (process.getuid?.() !== 0) return this.skip();
    chownSync(file, 1234, 2345);
    await replaceFile(file, mended, { content: old });
    const { uid, gid } = statSync(file);
    assert.deepEqual([uid, gid], [1234, 2345]);
  });

  it('puts the new text on the disk before it takes the place of the old', async () => {
    const steps: string[] = [];
    instead('open', async (real, name, flags, mode) => {
      const handle = await real(name, flags, mode);
      const { sync } = handle;
      handle.sync = () => {
        steps.push(flags === 'wx' ? 'text' : 'folder');
        return sync.call(handle);
      };
      return handle;
    });
    instead('rename', (real, from, to) => {
      assert.equal(readFileSync(from as string, 'utf8'), mended);
      steps.push('rename');
      return real(from, to);
    });
    await replaceFile(file, mended, { content: old });
    assert.deepEqual(steps, ['text', 'rename', 'folder']);
  });

  for (const [code, reason] of [
    ['ENOSPC', /the disk is full/],
    ['EDQUOT', /the disk is full/],
    ['EIO', /EIO/],
  ] as const) {
    it(`leaves it as it is when the disk says ${code} amid the text`, async () => {
      newFiles((handle) => {
        const { writeFile } = handle;
        handle.writeFile = async () => {
          await writeFile.call(handle, mended.slice(0, 3));
          throw Object.assign(new Error(code), { code });
        };
      });
      await refused(reason);
    });
  }

  for (const [code, reason] of [
    ['EPERM', /may not be written/],
    ['EBUSY', /another program has it open/],
  ] as const) {
    it(`leaves it as it is when its place cannot be taken: ${code}`, async () => {
      instead('rename', () => Promise.reject(Object.assign(new Error(code), { code })));
      await refused(reason);
    });
  }

  for (const name of [`${'专'.repeat(82)}.md`, `${'a'.repeat(252)}.md`]) {
    it(`writes a file whose name has ${Buffer.byteLength(name)} bytes`, async () => {
      file = path.join(folder, name);
      writeFileSync(file, old);
      await replaceFile(file, mended, { content: old });
      assert.equal(readFileSync(file, 'utf8'), mended);
    });
  }

  it('says that a name is too long, without a trace of calls', async () => {
    const name = path.join(folder, 'a'.repeat(300));
    await assert.rejects(replaceFile(name, mended, { version: undefined }), {
      message: `${name}: not written: the name is too long`,
    });
  });

  describe('with a result (-o)', () => {
    it('replaces what stood there when the command began', async () => {
      await (await writerTo(file))(mended);
      assert.equal(readFileSync(file, 'utf8'), mended);
    });

    it('makes a new file', async () => {
      rmSync(file);
      await (await writerTo(file))(mended);
      assert.equal(readFileSync(file, 'utf8'), mended);
    });

    it('leaves what was saved there meanwhile', async () => {
      const write = await writerTo(file);
      writeFileSync(file, '别人写的，长一些。\n');
      await refused(/was changed meanwhile/, '别人写的，长一些。\n', () => write(mended));
    });

    it('leaves what came to stand there meanwhile', async () => {
      rmSync(file);
      const write = await writerTo(file);
      writeFileSync(file, old);
      await refused(/was changed meanwhile/, old, () => write(mended));
    });

    it('says that there is no such folder', async () => {
      const name = path.join(folder, 'no', 'x.yaml');
      await assert.rejects((await writerTo(name))(mended), {
        message: `${name}: not written: there is no such folder`,
      });
    });
  });
});
