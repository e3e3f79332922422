// The output formats: text for people, SARIF by its schema, annotations of GitHub, baselines.
import assert from 'node:assert/strict';
import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { Text } from '../../../server/base/text';
import { builtinContext } from '../../../server/model/builtin';
import { baselineOf, formatBaseline, readBaseline, withoutKnown } from '../../../server/report/baseline';
import type { Checked } from '../../../server/report/checked';
import { formatGithub } from '../../../server/report/github';
import { formatJson } from '../../../server/report/json';
import { formatSarif } from '../../../server/report/sarif';
import { formatText } from '../../../server/report/text';
import { checkWith } from '../../../server/rules/check';
import { ruleOf } from '../../../server/rules/index';
import { parse } from '../../../server/syntax/parse';

const draft = '# 园区动态\n\n园区人才不断集聚,创新能力稳步提升。\n\n推动区域\u200b创新。\n';

describe('JSON', () => {
  /** What the contract says of a fix. */
  interface JsonFix {
    readonly safe: boolean;
    readonly edits: readonly { readonly range: ReturnType<Text['rangeOf']>; readonly newText: string }[];
  }

  it('has the edits of every fix; all of them make the text right', () => {
    const one = checked('a', draft);
    const { files } = JSON.parse(formatJson([one], 'zh')) as {
      files: readonly { readonly findings: readonly { readonly fix?: JsonFix }[] }[];
    };
    const fixes = files[0]!.findings.map(({ fix }) => fix!);
    assert.deepEqual(
      fixes.map(({ safe }) => safe),
      [true, true],
    );
    const lines = draft.split('\n');
    for (const { range, newText } of fixes.flatMap(({ edits }) => edits)) {
      assert.equal(range.start.line, range.end.line);
      const line = lines[range.start.line]!;
      lines[range.start.line] = line.slice(0, range.start.character) + newText + line.slice(range.end.character);
    }
    assert.equal(lines.join('\n'), '# 园区动态\n\n园区人才不断集聚，创新能力稳步提升。\n\n推动区域创新。\n');
  });
});

describe('text format', () => {
  it('shows the line, and a mark under wide characters', () => {
    assert.equal(
      formatText([checked('园区.bulletin', draft)], { colour: false, locale: 'en' }),
      [
        '园区.bulletin',
        '  3:9  warning  Half-width , in Chinese; ， is expected  halfwidth-punctuation (--fix mends it)',
        '      园区人才不断集聚,创新能力稳步提升。',
        '                      ^',
        '  5:5  error  Invisible character: zero-width character (U+200B)  invisible-character (--fix mends it)',
        '      推动区域·创新。',
        '              ^',
        '',
        '1 error, 1 warning, 0 info, 0 hints in 1 file; --fix mends 2',
        '',
      ].join('\n'),
    );
  });

  it('speaks Chinese, in colour', () => {
    assert.equal(
      formatText([checked('a.bulletin', '园区集聚,成效显著。')], { colour: true, locale: 'zh' }),
      [
        '\u001b[4ma.bulletin\u001b[0m',
        '  1:5  \u001b[33m警告\u001b[0m  中文里用了半角“,”，应为“，”  \u001b[2mhalfwidth-punctuation\u001b[0m\u001b[2m (可用 --fix 修复)\u001b[0m',
        '      园区集聚,成效显著。',
        '      \u001b[33m        ^\u001b[0m',
        '',
        '错误 0，警告 1，提示 0，建议 0；共 1 个文件，其中 1 处可用 --fix 修复',
        '',
      ].join('\n'),
    );
  });

  it('clips a long line', () => {
    const [, , excerpt, mark] = formatText([checked('a', `${'区域创新'.repeat(50)},${'协同发展'.repeat(50)}。`)], {
      colour: false,
      locale: 'en',
    }).split('\n');
    assert.equal(excerpt, `      …${'区域创新'.repeat(50).slice(-15)},${'协同发展'.repeat(50).slice(0, 15)}…`);
    assert.equal(mark, `${' '.repeat(6 + 1 + 30)}^`);
  });

  it('begins no line with a command of a build, be it a name or the text', () => {
    const hostile = [
      checked('::error::a.md', '::stop-commands::x,园区,园区。'),
      checked('\u3000::b.md', '园区\n  ::add-mask::集聚,创新。'),
    ];
    const report = formatText(hostile, { colour: false, locale: 'en' });
    assert.deepEqual(
      report.split('\n').filter((line) => /^\s*::/.test(line)),
      [],
    );
    assert.ok(
      report.includes(`      ·:stop-commands::x,园区,园区。\n${' '.repeat(6 + '::stop-commands::x'.length)}^\n`),
      report,
    );
  });

  it('says when nothing was found', () => {
    assert.equal(
      formatText([checked('a', '园区集聚，成效显著。')], { colour: false, locale: 'en' }),
      '1 file checked, nothing found\n',
    );
  });
});

describe('SARIF', () => {
  it('is valid by the schema of SARIF 2.1.0', () => {
    const ajv = new Ajv({ strict: false, unicodeRegExp: false });
    addFormats(ajv as unknown as Parameters<typeof addFormats>[0]);
    const validate = ajv.compile(sarifSchema);
    const log: unknown = JSON.parse(
      formatSarif(
        [checked('园区 动态.bulletin', draft), checked('-', 'The  the park ,, grew。'), checked('C:\\x\\y.md', '')],
        'zh',
      ),
    );
    assert.ok(validate(log), JSON.stringify(validate.errors));
    assert.ok(!validate({ ...(log as object), version: '2' }), 'the schema tells valid from invalid');
  });

  it('places a finding by lines and UTF-16 columns from 1', () => {
    const log = JSON.parse(formatSarif([checked('园区 动态.bulletin', draft)], 'en')) as {
      runs: { results: object[] }[];
    };
    assert.deepEqual(log.runs[0]!.results[0], {
      ruleId: 'halfwidth-punctuation',
      ruleIndex: (
        log.runs[0] as unknown as { tool: { driver: { rules: { id: string }[] } } }
      ).tool.driver.rules.findIndex(({ id }) => id === 'halfwidth-punctuation'),
      level: 'warning',
      message: { text: 'Half-width , in Chinese; ， is expected' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: '%E5%9B%AD%E5%8C%BA%20%E5%8A%A8%E6%80%81.bulletin', index: 0 },
            region: { startLine: 3, startColumn: 9, endLine: 3, endColumn: 10 },
          },
        },
      ],
      fixes: [
        {
          description: { text: 'Replace , by ，' },
          artifactChanges: [
            {
              artifactLocation: { uri: '%E5%9B%AD%E5%8C%BA%20%E5%8A%A8%E6%80%81.bulletin', index: 0 },
              replacements: [
                {
                  deletedRegion: { startLine: 3, startColumn: 9, endLine: 3, endColumn: 10 },
                  insertedContent: { text: '，' },
                },
              ],
            },
          ],
        },
      ],
      partialFingerprints: {
        'bulletin/v1': (log.runs[0]!.results[0] as { partialFingerprints: Record<string, string> }).partialFingerprints[
          'bulletin/v1'
        ],
      },
      properties: { severity: 'warning', evidence: { source: 'standard', clause: 'GB/T 15834-2011 5.1' } },
    });
  });
});

describe('GitHub annotations', () => {
  it('escapes what workflow commands would read', () => {
    const file = checked('a,b:c%.md', '园区集聚,成效显著。');
    assert.equal(
      formatGithub([file], 'en'),
      '::warning file=a%2Cb%3Ac%25.md,line=1,endLine=1,col=5,endColumn=5,title=halfwidth-punctuation::Half-width , in Chinese; ， is expected\n',
    );
  });
});

describe('baseline', () => {
  const before = checked('./a.md', draft);
  const baseline = readBaseline(formatBaseline(baselineOf([before])));

  it('knows its own findings', () => {
    assert.deepEqual(withoutKnown([before], baseline)[0]!.findings, []);
  });

  it('knows them again when lines move and other paragraphs change', () => {
    const after = checked('a.md', draft.replace('# 园区动态\n\n', '# 园区动态\n\n新增一段\n\n又一段\n\n'));
    assert.deepEqual(withoutKnown([after], baseline)[0]!.findings, []);
  });

  it('knows an untranslated block again while it is being written on', () => {
    const pairs = Array.from(
      { length: 3 },
      (_, at) =>
        `园区第${'一二三'[at]}年建成了开放的实验平台。\n\nIn its ${['first', 'second', 'third'][at]} year the park built open laboratories.\n\n`,
    ).join('');
    const open = (more: string) =>
      checked(
        'b.md',
        `一、平台\n\n1. Platforms\n\n${pairs}园区为初创企业提供厂房，租金只有同类厂房市价的一半${more}。\n`,
        ['missing-translation'],
      );
    const [written, longer] = [open(''), open('；入园的企业免交物业费，期限为三年')];
    assert.deepEqual(
      [written, longer].map(({ text, findings }) => findings.map(({ span }) => text.slice(span))),
      [['园区为初创企业提供厂房'], ['园区为初创企业提供厂房']],
    );
    assert.deepEqual(withoutKnown([longer], readBaseline(formatBaseline(baselineOf([written]))))[0]!.findings, []);
  });

  it('tells a new finding, also one like a known one', () => {
    const after = checked('a.md', `${draft}\n园区人才不断集聚,创新能力稳步提升。\n`);
    assert.deepEqual(
      withoutKnown([after], baseline)[0]!.findings.map(({ rule, span }) => [
        rule,
        after.text.positionAt(span.start).line,
      ]),
      [['halfwidth-punctuation', 6]],
    );
  });

  it('refuses what is no baseline', () => {
    assert.throws(() => readBaseline('{"files":[]}'), /not a baseline/);
  });
});

/** A text checked by a few rules, so that this test does not change with the others. */
function checked(
  path: string,
  content: string,
  ids: readonly string[] = ['adjacent-mark', 'halfwidth-punctuation', 'invisible-character'],
): Checked {
  const text = new Text(content);
  const rules = ids.map((id) => ruleOf(id)!);
  return { path, text, kind: undefined, findings: checkWith(rules, parse(text), builtinContext()) };
}
