// wording.yaml and wording.csv: read, told where they are wrong, in force layer over layer.
import assert from 'node:assert/strict';
import { Text } from '../../../server/base/text';
import { wordingOf } from '../../../server/knowledge/lexicon/lexicon';
import type { ReadWording } from '../../../server/knowledge/wording/examine';
import { readWording } from '../../../server/knowledge/wording/read';
import { readWordingTable } from '../../../server/knowledge/wording/read-table';
import { builtinContext } from '../../../server/model/builtin';
import type { FileName } from '../../../server/office/folders';
import { layered, readLayer } from '../../../server/office/layers';
import { check } from '../../../server/rules/check';
import { parse } from '../../../server/syntax/parse';

type Mistake = readonly [severity: string, place: string, message?: RegExp];

function assertMistakes(read: (source: string) => ReadWording, source: string, expected: readonly Mistake[]): void {
  const { mistakes } = read(source);
  assert.deepEqual(
    mistakes.map(({ severity, span }) => [severity, source.slice(span.start, span.end)]),
    expected.map(([severity, place]) => [severity, place]),
    JSON.stringify(mistakes),
  );
  for (const [at, [, , message]] of expected.entries()) if (message) assert.match(mistakes[at]!.message.en, message);
}

describe('a wording.yaml', () => {
  it('has rows, reasons, examples and known words', () => {
    const { wording, mistakes } = readWording(
      [
        'wording:',
        '  - never: 我国政府',
        '    write: 中国政府',
        '    why: 对外稿件不用“我国”',
        '    examples:',
        '      - { wrong: 我国政府宣布新政策, right: 中国政府宣布新政策 }',
        '  - never: [leverage, utilize]',
        '    write: [use, draw on]',
        '    why: { zh: 大词, en: a big word }',
        '    examples: { wrong: They leveraged it., right: They used it. }',
        'known: [数智, agrivoltaics, 5G]',
        '',
      ].join('\n'),
    );
    assert.deepEqual(mistakes, []);
    assert.deepEqual(wording, {
      rows: [
        { never: ['我国政府'], write: ['中国政府'], why: { zh: '对外稿件不用“我国”', en: '对外稿件不用“我国”' } },
        { never: ['leverage', 'utilize'], write: ['use', 'draw on'], why: { zh: '大词', en: 'a big word' } },
      ],
      known: ['数智', 'agrivoltaics', '5G'],
    });
  });

  for (const [what, source, ...expected] of [
    ['that is empty', ''],
    ['that is a comment', '# ours\n'],
    ['with empty lists', 'wording:\nknown:\n'],
    ['that is a list', '- never: a b\n', ['error', '- never: a b\n', /begins with/]],
    ['with a slip in a key', 'wording: [{ nver: 我国, never: 我方 }]\n', ['warning', 'nver', /never\?/]],
    ['with a row without never', 'wording: [{ write: 我方 }]\n', ['error', '{ write: 我方 }', /needs never/]],
    ['with a row that is a word', 'wording: [我国]\n', ['error', '我国', /A row/]],
    ['with an empty never', 'wording: [{ never: "" }]\n', ['error', '""', /Text/]],
    ['with one letter', 'wording: [{ never: a, write: b }]\n', ['error', 'a', /every sentence/]],
    [
      'with a small word',
      'wording: [{ never: [The, 的, "12"] }]\n',
      ['error', 'The'],
      ['error', '的'],
      ['error', '"12"'],
    ],
    ['with marks alone', 'wording: [{ never: "——" }]\n', ['error', '"——"', /marks/]],
    ['with a pattern', 'wording: [{ never: "我[国方].*" }]\n', ['error', '"我[国方].*"', /patterns/]],
    ['with a sentence', `wording: [{ never: ${'我'.repeat(61)} }]\n`, ['error', '我'.repeat(61), /60/]],
    [
      'with two ways for the same',
      'wording: [{ never: 我国, write: 中国 }, { never: 我国, write: 国内 }]\n',
      ['error', '我国', /“中国” instead/],
    ],
    [
      'with the same twice',
      'wording: [{ never: leverage, write: use }, { never: Leverage, write: use }]\n',
      ['warning', 'Leverage', /already/],
    ],
    [
      'that goes in a circle',
      'wording: [{ never: 制订, write: 制定 }, { never: 制定, write: 制订 }]\n',
      ['error', '制定', /itself never/],
      ['error', '制订', /itself never/],
    ],
    ['that writes the same', 'wording: [{ never: 我国, write: 我国 }]\n', ['error', '我国', /this row/]],
    ['that knows what it never writes', 'wording: [{ never: 我国 }]\nknown: [我国]\n', ['error', '我国', /known here/]],
    [
      'with examples that are none',
      'wording: [{ never: use up, examples: [{ wrong: They use it., right: They used up all. }] }]\n',
      ['error', 'They use it.', /not found/],
      ['error', 'They used up all.', /still found/],
    ],
    ['that is no YAML', 'wording: [\n', ['error', '\n']],
  ] as readonly (readonly [string, string, ...Mistake[]])[])
    it(`${what} is told at its place`, () => {
      const { mistakes } = readWording(source);
      if (what === 'that is no YAML') assert.ok(mistakes.length > 0);
      else assertMistakes(readWording, source, expected);
    });

  it('of 10,000 rows is read in no time, and none beyond', function () {
    this.timeout(20_000);
    const rows = (count: number) =>
      `wording:\n${Array.from({ length: count }, (_, at) => `  - { never: never${at} it, write: 写${at} }\n`).join('')}`;
    const start = process.cpuUsage().user;
    assert.equal(readWording(rows(10_000)).wording.rows.length, 10_000);
    assert.deepEqual(readWording(rows(10_000)).mistakes, []);
    const spent = (process.cpuUsage().user - start) / 1000;
    assert.ok(spent < 6000, `${spent.toFixed(0)} ms`);
    const more = readWording(rows(10_001));
    assert.equal(more.wording.rows.length, 10_000);
    assert.match(more.mistakes[0]!.message.en, /10000 rows/);
  });
});

describe('a wording.csv', () => {
  const expected = [
    { never: ['我国政府'], write: ['中国政府'], why: { zh: '对外，稿件', en: '对外，稿件' } },
    { never: ['leverage'], write: ['use', 'draw on'] },
  ];
  for (const [what, source] of [
    ['between commas', '我国政府,中国政府,对外，稿件\nleverage,use; draw on\n'],
    ['between tabs', '我国政府\t中国政府\t对外，稿件\r\nleverage\tuse；draw on\t\r\n'],
    ['with a first line', '\ufeff不用,改用,理由\n我国政府,中国政府,"对外，稿件"\n"leverage","use;draw on",\n\n'],
    ['in another order', 'Why,Number,Never,Write\n对外，稿件,1,我国政府,中国政府\n,2,leverage,use;draw on'],
  ] as const)
    it(`is read ${what}`, () => {
      const { wording, mistakes, isWhole } = readWordingTable(source);
      assert.deepEqual([mistakes, isWhole], [[], true]);
      assert.deepEqual(wording, { rows: expected, known: [] });
    });

  it('may have marks of its own in quotation marks', () => {
    const { wording } = readWordingTable('"say ""yes"" to","agree, with",two\n');
    assert.deepEqual(wording.rows[0]!.never, ['say "yes" to']);
    assert.deepEqual(wording.rows[0]!.write, ['agree, with']);
  });

  for (const [what, source, ...expected] of [
    ['that is empty', ''],
    ['with a cell that is not closed', '我国,中国\n"我方,中方\n', ['error', '"', /not closed/]],
    ['with a row without its first cell', '我国,中国\n,中方\n', ['error', ',中方', /first cell/]],
    ['with a circle', '制订,制定\n制定,制订\n', ['error', '制定'], ['error', '制订']],
    ['with a letter', 'a,b\n', ['error', 'a', /every sentence/]],
  ] as readonly (readonly [string, string, ...Mistake[]])[])
    it(`${what} is told at its place`, () => assertMistakes(readWordingTable, source, expected));

  it('costs a time linear in its length', () => {
    const quotes = (count: number) => '"a""b'.repeat(count);
    const time = (count: number) => {
      const start = process.cpuUsage().user;
      readWordingTable(quotes(count));
      return (process.cpuUsage().user - start) / 1000;
    };
    time(1000);
    assert.ok(time(200_000) < 2.6 * time(100_000) + 30);
  });
});

describe('the wording in force', () => {
  const layersOf = (files: Readonly<Partial<Record<FileName, string>>>) =>
    Object.entries(files).map(([name, source]) => readLayer(name as FileName, source).layer);
  const told = (files: Readonly<Partial<Record<FileName, string>>>, content: string) =>
    check(parse(new Text(content)), layered(builtinContext(), layersOf(files)))
      .filter(({ rule }) => rule === 'office-wording')
      .map(({ span, fix }) => `${content.slice(span.start, span.end)}>${fix?.edits[0]?.newText ?? ''}`);

  const draft = '我国政府推动甲方案，各方热议。\n';

  it('is of all files, the later one having the last word', () => {
    assert.deepEqual(told({ 'wording.csv': '我国政府,中国政府\n甲方案,乙方案\n' }, draft), [
      '我国政府>中国政府',
      '甲方案>乙方案',
    ]);
    const both = {
      'wording.csv': '我国政府;甲方案,乙\n',
      'wording.yaml': 'wording: [{ never: 我国政府, write: 丙 }]\n',
    };
    assert.deepEqual(told(both, draft), ['我国政府>丙', '甲方案>乙']);
    assert.deepEqual(told({ ...both, 'wording.yaml': 'known: [我国政府]\n' }, draft), ['甲方案>乙']);
  });

  it('leaves names of the lexicon alone', () => {
    const files = { 'wording.csv': '方案,办法\n' };
    assert.deepEqual(told(files, draft), ['方案>办法']);
    assert.deepEqual(
      told(
        { ...files, 'organizations.yaml': 'organizations: [{ zh: 甲方案研究院 }]\n' },
        '甲方案研究院来访，介绍了情况。\n',
      ),
      [],
    );
  });

  it('silences what rules about words find in known words', () => {
    const content = 'Our parks serve our country well, and Parks take lead in research.\n';
    const rulesTold = (source: string) =>
      check(parse(new Text(content)), layered(builtinContext(), layersOf({ 'wording.yaml': source }))).map(
        ({ rule }) => rule,
      );
    assert.deepEqual(rulesTold(''), ['discouraged-term', 'garbled-phrase']);
    assert.deepEqual(rulesTold('known: [our country]\n'), ['garbled-phrase']);
    assert.deepEqual(rulesTold('known: [our country, take lead in research]\n'), []);
    assert.deepEqual(rulesTold('known: [country, lead]\n'), ['discouraged-term', 'garbled-phrase']);
  });

  it('is none without a file', () => {
    assert.deepEqual(told({}, draft), []);
    assert.deepEqual(wordingOf(builtinContext().lexicon), { rows: [], known: [] });
  });
});
