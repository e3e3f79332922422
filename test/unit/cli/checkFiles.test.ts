// bulletin check on many files and folders: one that cannot be read or written costs only itself, and is told.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { check } from '../../../server/cli/check';
import { Failure } from '../../../server/cli/failure';
import { ran } from '../../harness/command';

const draft = '园区人才不断集聚,创新能力稳步提升。\n';
const clean = '园区人才不断集聚，创新能力稳步提升。\n';
/** 园区人才,人才。 in GBK: a mark that a fix would widen. */
const gbk = Buffer.from([
  0xd4, 0xb0, 0xc7, 0xf8, 0xc8, 0xcb, 0xb2, 0xc5, 0x2c, 0xc8, 0xcb, 0xb2, 0xc5, 0xa1, 0xa3, 0x0a,
]);
const noText = Buffer.from([0x89, 0x50, 0x00, 0x01, 0xff]);

interface Entry {
  readonly path: string;
  readonly kind: string | null;
  readonly findings: readonly { readonly rule: string }[];
  readonly unread?: string;
  readonly otherSideUnread?: string;
  readonly unmended?: string;
}

describe('bulletin check on many files', () => {
  let folder: string;
  const file = (name: string) => path.join(folder, name);
  const rulesOf = ({ findings }: Entry) =>
    findings.map(({ rule }) => rule).filter((rule) => rule === 'halfwidth-punctuation');

  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'bulletin-check-files-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function put(name: string, content: string | Uint8Array): string {
    mkdirSync(path.dirname(file(name)), { recursive: true });
    writeFileSync(file(name), content);
    return file(name);
  }

  async function entries(
    operands: readonly string[],
    options = {},
  ): Promise<{ readonly code: number; readonly told: string; readonly files: readonly Entry[] }> {
    const { code, out, told } = await ran(check, { format: 'json', locale: 'en', ...options }, operands);
    return { code, told, files: (JSON.parse(out) as { files: Entry[] }).files };
  }

  describe('one of ten cannot be read', () => {
    const bad: Readonly<Record<string, () => string>> = {
      'is not there': () => file('5.bulletin.md'),
      'is no text': () => put('5.bulletin.md', noText),
      'is a link to nothing': () => (symlinkSync('nowhere', file('5.bulletin.md')), file('5.bulletin.md')),
      'is a pipe': () => (execFileSync('mkfifo', [file('5.bulletin.md')]), file('5.bulletin.md')),
      'is an empty folder': () => (mkdirSync(file('5.bulletin.md')), file('5.bulletin.md')),
    };
    for (const [how, make] of Object.entries(bad)) {
      for (const fix of [false, true]) {
        it(`${how}${fix ? ', with --fix' : ''}: the nine are checked, and it is told by name`, async () => {
          const ten = Array.from({ length: 10 }, (_, at) => (at === 5 ? make() : put(`${at}.bulletin.md`, draft)));
          const { code, told, files } = await entries(ten, { fix });
          assert.equal(code, 2);
          assert.deepEqual(
            files.map((entry) => entry.path),
            ten,
          );
          assert.deepEqual(
            files.map((entry) => entry.unread !== undefined),
            ten.map((_, at) => at === 5),
          );
          assert.deepEqual(
            files.filter((_, at) => at !== 5).map(rulesOf),
            Array(9).fill(fix ? [] : ['halfwidth-punctuation']),
          );
          assert.deepEqual(told.trimEnd().split('\n'), [`${ten[5]}: not checked: ${files[5]!.unread}`]);
          for (const name of ten.filter((_, at) => at !== 5))
            assert.equal(readFileSync(name, 'utf8'), fix ? clean : draft);
        });
      }
    }

    it('in text: a line for it, and the last line counts it', async () => {
      const { code, out } = await ran(check, { locale: 'en' }, [put('a.bulletin.md', `# 甲\n`), file('b.bulletin.md')]);
      assert.equal(code, 2);
      assert.ok(out.includes(`${file('b.bulletin.md')}\n  not checked  no such file\n`), out);
      assert.match(out, /; 1 file not checked\n$/);
    });

    it('nothing found is never said where nothing was checked', async () => {
      for (const locale of ['en', 'zh']) {
        const { code, out } = await ran(check, { locale }, [file('b.bulletin.md'), file('c.bulletin.md')]);
        assert.equal(code, 2);
        assert.doesNotMatch(out, /nothing found|未发现/);
        assert.match(
          out,
          locale === 'en' ? /nothing was checked; 2 files not checked\n$/ : /没有检查任何文件；2 个文件未检查\n$/,
        );
      }
    });

    it('for GitHub: an error on it', async () => {
      const { out } = await ran(check, { format: 'github', locale: 'en' }, [file('b.bulletin.md')]);
      assert.equal(out, `::error file=${file('b.bulletin.md')},title=not checked::no such file\n`);
    });

    it('in SARIF: the run was no success, and says where', async () => {
      const run = async (names: readonly string[]) =>
        (
          JSON.parse((await ran(check, { format: 'sarif', locale: 'en' }, names)).out) as {
            runs: {
              invocations: {
                executionSuccessful: boolean;
                toolExecutionNotifications?: { message: { text: string } }[];
              }[];
            }[];
          }
        ).runs[0]!.invocations[0]!;
      assert.deepEqual(await run([put('a.bulletin.md', draft)]), { executionSuccessful: true });
      const { executionSuccessful, toolExecutionNotifications } = await run([
        file('a.bulletin.md'),
        file('b.bulletin.md'),
      ]);
      assert.equal(executionSuccessful, false);
      assert.deepEqual(
        toolExecutionNotifications!.map(({ message }) => message.text),
        ['not checked: no such file'],
      );
    });
  });

  describe('a folder', () => {
    it('stands for the bulletins in it, in order of path', async () => {
      for (const name of ['b.bulletin.md', 'a.bulletin', 'sub/c.bulletin.txt', 'sub/deeper/d.bulletin.md'])
        put(name, draft);
      for (const name of [
        'README.md',
        'x.txt',
        'sub/node_modules/n.bulletin.md',
        '.git/h.bulletin.md',
        '.x.bulletin.md',
      ])
        put(name, draft);
      symlinkSync('.', file('loop'));
      const { code, files } = await entries([folder, file('README.md')]);
      assert.equal(code, 0);
      assert.deepEqual(
        files.map((entry) => path.relative(folder, entry.path)),
        ['a.bulletin', 'b.bulletin.md', 'sub/c.bulletin.txt', 'sub/deeper/d.bulletin.md', 'README.md'],
      );
    });

    it('has its issues in two files checked together', async () => {
      put(
        'x.zh.bulletin.md',
        '一、开门\n\n去年有 200 家企业来借实验室，今年还会更多。\n\n园区答应明年换锁，钥匙由学生保管。\n',
      );
      put(
        'x.en.bulletin.md',
        '1. Opening\n\nLast year 300 enterprises came to borrow laboratories, and this year there will be more.\n\nThe park promised to change the locks next year; students will keep the keys.\n',
      );
      const { files } = await entries([folder]);
      assert.deepEqual(
        files.map(({ findings }) => findings.filter(({ rule }) => rule === 'number-mismatch').length),
        [1, 0],
      );
    });

    it('without bulletins is told', async () => {
      put('empty/README.md', draft);
      const { code, told, files } = await entries([file('empty'), put('a.bulletin.md', draft)]);
      assert.equal(code, 2);
      assert.match(files[0]!.unread!, /holds no bulletin/);
      assert.deepEqual(rulesOf(files[1]!), ['halfwidth-punctuation']);
      assert.ok(told.startsWith(`${file('empty')}: not checked: `), told);
    });
  });

  describe('the other side of an issue', () => {
    for (const [how, make] of [
      ['is no text', () => put('x.en.bulletin.md', noText)],
      ['is a folder', () => mkdirSync(file('x.en.bulletin.md'))],
      ['is a link to nothing', () => symlinkSync('nowhere', file('x.en.bulletin.md'))],
    ] as const) {
      it(`${how}: that is told, and the file is still judged by itself`, async () => {
        make();
        const { code, told, files } = await entries([put('x.zh.bulletin.md', draft)]);
        assert.equal(code, 2);
        assert.ok(files[0]!.otherSideUnread!.startsWith(file('x.en.bulletin.md')), files[0]!.otherSideUnread);
        assert.deepEqual(rulesOf(files[0]!), ['halfwidth-punctuation']);
        assert.ok(told.startsWith(`${file('x.zh.bulletin.md')}: checked without its other side: `), told);
      });
    }

    it('in GBK is read', async () => {
      put('x.zh.bulletin.md', gbk);
      const { code, files } = await entries([put('x.en.bulletin.md', 'Talent.\n')]);
      assert.equal(code, 0);
      assert.equal(files[0]!.otherSideUnread, undefined);
    });

    it('need not be there', async () => {
      const { code, files } = await entries([put('x.zh.bulletin.md', draft)]);
      assert.deepEqual([code, Object.keys(files[0]!)], [0, ['path', 'kind', 'findings']]);
    });
  });

  describe('--fix that may not write one of three', () => {
    const bad: Readonly<Record<string, { readonly make: () => string; readonly reason: RegExp }>> = {
      'read-only': {
        make: () => (chmodSync(put('b.bulletin.md', draft), 0o444), file('b.bulletin.md')),
        reason: /read-only/,
      },
      'of two names': {
        make: () => (linkSync(put('b.bulletin.md', draft), file('other')), file('b.bulletin.md')),
        reason: /hard links/,
      },
      'in GBK': { make: () => put('b.bulletin.md', gbk), reason: /GBK.*only UTF-8 is written/ },
      'in UTF-16': {
        make: () => put('b.bulletin.md', Buffer.from(`\ufeff${draft}`, 'utf16le')),
        reason: /UTF-16.*only UTF-8 is written/,
      },
    };
    for (const [how, { make, reason }] of Object.entries(bad)) {
      it(`${how}: it is left, told, and reported as it is; the others are mended`, async () => {
        const names = [put('a.bulletin.md', draft), make(), put('c.bulletin.md', draft)];
        const before = readFileSync(names[1]!);
        const { code, told, files } = await entries(names, { fix: true });
        assert.equal(code, 2);
        assert.deepEqual(readFileSync(names[1]!), before);
        assert.match(files[1]!.unmended!, reason);
        assert.deepEqual(
          files.map((entry) => rulesOf(entry).length),
          [0, 1, 0],
        );
        assert.ok(told.startsWith(`${names[1]}: not mended: `), told);
        for (const at of [0, 2]) assert.equal(readFileSync(names[at]!, 'utf8'), clean);
      });
    }

    it('does not ask to write what needs no mending', async () => {
      chmodSync(put('a.bulletin.md', clean), 0o444);
      const { mtimeMs } = statSync(file('a.bulletin.md'));
      assert.equal((await entries([file('a.bulletin.md')], { fix: true })).code, 0);
      assert.equal(statSync(file('a.bulletin.md')).mtimeMs, mtimeMs);
    });
  });

  describe('--update-baseline', () => {
    it('goes on knowing what it knew of a file that cannot be read', async () => {
      const [a, b, baseline] = [put('a.bulletin.md', draft), put('b.bulletin.md', draft), file('baseline.json')];
      await entries([a, b], { baseline, 'update-baseline': true });
      writeFileSync(b, noText);
      assert.equal((await entries([a, b], { baseline, 'update-baseline': true })).code, 2);
      writeFileSync(b, draft);
      assert.deepEqual(
        (await entries([a, b], { baseline })).files.map(({ findings }) => findings.length),
        [0, 0],
      );
    });

    it('does not replace a draft', async () => {
      const a = put('a.bulletin.md', draft);
      await assert.rejects(ran(check, { baseline: a, 'update-baseline': true, fix: true }, [a]), Failure);
      assert.equal(readFileSync(a, 'utf8'), draft);
    });

    it('follows a link', async () => {
      put('real.json', '{"version":1,"files":{}}');
      symlinkSync('real.json', file('baseline.json'));
      await entries([put('a.bulletin.md', draft)], { baseline: file('baseline.json'), 'update-baseline': true });
      assert.ok(readFileSync(file('real.json'), 'utf8').includes('a.bulletin.md'));
    });

    it('a baseline that is not there stops the run before anything is mended', async () => {
      const a = put('a.bulletin.md', draft);
      await assert.rejects(ran(check, { baseline: file('none.json'), fix: true }, [a]), /no such baseline/);
      assert.deepEqual([readFileSync(a, 'utf8'), existsSync(file('none.json'))], [draft, false]);
    });
  });

  describe('what is in a draft or a name', () => {
    const hostile =
      '---\nrules: {"y\\n::error file=a.md::pwned\\e[31m": off}\n---\n\n::error file=a.md::pwned,园区。\n\n##[add-mask]园区,园区\u001b[2J\u009b31m\u202e\u2028。\n\n第3届《\u0007甲》,《乙》论坛。\n';

    const commands = /^\s*::|##\[/;

    for (const format of ['text', 'github']) {
      it(`neither steers a terminal nor the log of a build: ${format}`, async () => {
        const { out, told } = await ran(check, { format, locale: 'en' }, [
          put('::error::x.bulletin.md', hostile),
          put('a\u001b[31m\n::error::y.bulletin.md', hostile),
        ]);
        for (const line of [...out.split('\n'), ...told.split('\n')])
          assert.doesNotMatch(line, /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
        for (const line of out.split('\n').slice(0, -1)) {
          if (format === 'github') assert.match(line, /^::(?:error|warning|notice) file=[^:]*,title=[\w-]+::/);
          else assert.doesNotMatch(line, commands);
        }
        for (const line of told.split('\n')) assert.doesNotMatch(line, commands);
        assert.match(out, /There is no rule y(?:\\u000a|%0A):{1,2}error file=a\.md::pwned\\u001b\[31m/);
      });
    }

    it('is exact in JSON', async () => {
      const { files } = await entries([put('a\u001b.bulletin.md', hostile)]);
      assert.equal(files[0]!.path, file('a\u001b.bulletin.md'));
    });
  });
});
