// The one reader of YAML: values, references, every mistake at its place, limits, and time that grows with length alone.

import assert from 'node:assert/strict';
import { largestLexicon, largestSettings, readYaml } from '../../../server/intake/yaml';
import { entryPlaces } from '../../../server/knowledge/lexicon/places';
import { readLexicon } from '../../../server/knowledge/lexicon/read';
import { renameEntry } from '../../../server/knowledge/lexicon/rename';
import { readSchema } from '../../../server/knowledge/schema/read';
import { settingsFromYaml } from '../../../server/office/settings';
import { readProfile } from '../../../server/past/learning/read';

/** `source text: sentence`, one per mistake. */
function told(source: string, largest?: number): readonly string[] {
  return readYaml(source, largest).mistakes.map(({ span, message }) => {
    assert.match(message.zh, /[\u4e00-\u9fff]/);
    assert.ok(span.start <= span.end && span.end <= source.length, JSON.stringify(span));
    return `${source.slice(span.start, span.end).trim()}: ${message.en}`;
  });
}

const bomb = `a: &a [甲, 甲, 甲, 甲, 甲, 甲, 甲, 甲, 甲]\n${[...'bcdefghijk']
  .map((name, at) => {
    const before = `*${'abcdefghijk'[at]!}`;
    return `${name}: &${name} [${Array<string>(9).fill(before).join(', ')}]\n`;
  })
  .join('')}`;

describe('YAML', () => {
  it('is read to plain values', () => {
    const { value, mistakes, isWhole } = readYaml(
      'a: 1\nb: [x, "y", true, null, ~]\nc: { d: e }\n"": f\n__proto__: g\n',
    );
    assert.deepEqual(
      value(),
      Object.fromEntries([
        ['a', 1],
        ['b', ['x', 'y', true, null, null]],
        ['c', { d: 'e' }],
        ['', 'f'],
        ['__proto__', 'g'],
      ]),
    );
    assert.deepEqual([mistakes, isWhole], [[], true]);
    for (const empty of ['', '\n', '# nothing\n', '---\n', '~']) assert.equal(readYaml(empty).root, undefined);
  });

  it('has references resolved: to the last of that name before, shared and not copied', () => {
    const value = readYaml('- &a { zh: 甲 }\n- *a\n- &a 乙\n- *a\n').value() as unknown[];
    assert.deepEqual(value, [{ zh: '甲' }, { zh: '甲' }, '乙', '乙']);
    assert.equal(value[0], value[1]);
  });

  it('whose references lead nowhere costs these values only', () => {
    for (const source of [
      'title: **开放创新**\nkind: a\n',
      'kind: a\ntitle: *later\nlater: &later x\n',
      'kind: a\nloop: &l [*l]\n',
      'kind: a\n*x : y\n',
    ]) {
      const { value, mistakes, isWhole } = readYaml(source);
      assert.equal((value() as { kind?: string }).kind, 'a', source);
      assert.equal(mistakes.length, 1, source);
      assert.ok(isWhole);
    }
    assert.match(told('title: **开放创新**\n')[0]!, /^\*\*开放创新\*\*: What begins with \* refers to/);
    assert.match(told('a: &l [*l]\n')[0]!, /^\*l: .* stands in itself$/);
  });

  it('tells what is written twice, and reads the rest', () => {
    const source = 'a: 1\nb: { c: 1, c: 2 }\na: 3\n';
    assert.deepEqual(told(source), [
      'c: c is written twice here; only one of them counts',
      'a: a is written twice here; only one of them counts',
    ]);
    assert.ok(readYaml(source).isWhole);
  });

  const faults: readonly (readonly [string, RegExp])[] = [
    ['a:\n\tb: 1\n', /tabs/],
    ['a: [1, 2\n', /not closed/],
    ['a: "b\n', /missing/],
    ['title: 创新: 开放\n', /colon/],
    ['title: @all\n', /quotes/],
    ['a: "\\q"\n', /backslash/],
    ['a: 1\n---\nb: 2\n', /---/],
    ['a: "b" c\n', /./],
    ['a: 1\n b: 2\n', /./],
    ['%x\n', /./],
  ];
  for (const [source, sentence] of faults) {
    it(`tells what is wrong in ${JSON.stringify(source)}`, () => {
      const [first] = told(source);
      assert.match(first ?? 'nothing told', sentence);
      assert.doesNotMatch(first!, /implicit|scalar|mapping|flow|token/i);
    });
  }

  const excessive: readonly (readonly [string, string, RegExp])[] = [
    ['brackets', '['.repeat(200_000), /within each other/],
    ['braces', '{a: '.repeat(50_000), /within each other/],
    ['dashes', '- '.repeat(2000), /within each other/],
    ['questions', '? '.repeat(2000), /within each other/],
    ['colons', ': '.repeat(2000), /within each other/],
    ['indents', Array.from({ length: 300 }, (_, at) => `${' '.repeat(at)}a:\n`).join(''), /within each other/],
    ['dashes in lines', Array.from({ length: 300 }, (_, at) => `${' '.repeat(at)}-\n`).join(''), /within each other/],
    ['brackets within dashes', `- - - a: ${'['.repeat(120)}`, /within each other/],
    ['references to references', bomb, /stand for too much/],
    ['length', `a: ${'长'.repeat(largestSettings)}`, /Over 1 million/],
  ];
  for (const [what, source, sentence] of excessive) {
    it(`is not read with too much of: ${what}`, () => {
      const [first, ...others] = told(source);
      assert.match(first ?? 'nothing told', sentence);
      assert.deepEqual(others, []);
      assert.deepEqual(
        [readYaml(source).root, readYaml(source).isWhole, readYaml(source).value()],
        [undefined, false, undefined],
      );
    });
  }

  it('is read with as much as anybody writes', () => {
    for (const source of [
      `${'['.repeat(40)}${']'.repeat(40)}`,
      `${'- '.repeat(40)}a`,
      `note: "${'['.repeat(200)}"`,
      `# ${'['.repeat(200)}\na: 1`,
      `a: |\n  ${'- '.repeat(200)}\n`,
      `a: ${'长'.repeat(100_000)}`,
    ]) {
      assert.deepEqual(told(source), []);
    }
    assert.deepEqual(
      told(
        `terms:\n${Array.from({ length: 5000 }, (_, at) => `  - { zh: 词${at}, renderings: [word ${at}] }\n`).join('')}`,
        largestLexicon,
      ),
      [],
    );
  });

  it('of any kind is read without an exception by every reader', () => {
    const pieces = [
      'a',
      ': ',
      '- ',
      '\n',
      '  ',
      '*a',
      '&a ',
      '**',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '|',
      '>',
      '!x ',
      '# ',
      '? ',
      '---',
      '\t',
      '@',
      '%',
      '\\',
      '，',
      'people:',
      'kinds:',
      'rules:',
      'elements:',
      '\ufeff',
      '\r\n',
      '👦',
      '\ud83d',
      '<<: ',
    ];
    let seed = 5;
    const next = (most: number) => ((seed = (Math.imul(seed, 1103515245) + 12345) >>> 0) >>> 8) % most;
    for (let round = 0; round < 1000; round++) {
      const source = Array.from({ length: 1 + next(30) }, () => pieces[next(pieces.length)]!).join('');
      told(source);
      readYaml(source).value();
      for (const read of [
        readLexicon,
        readSchema,
        readProfile,
        entryPlaces,
        (text: string) => settingsFromYaml(text, []),
        (text: string) => renameEntry(text, 'person', ['a'], () => 'b'),
      ])
        assert.doesNotThrow(() => read(source), JSON.stringify(source));
    }
  });

  const growing: readonly (readonly [string, (length: number) => string, (source: string) => unknown])[] = [
    [
      'entries that share an anchor',
      (n) =>
        `people:\n  - { zh: 甲, titles: &t [主任] }\n${Array.from({ length: n }, (_, at) => `  - { zh: 人${at}, titles: *t }\n`).join('')}`,
      readLexicon,
    ],
    [
      'anchors, each used',
      (n) =>
        `people:\n${Array.from({ length: n }, (_, at) => `  - { zh: 人${at}, titles: &t${at} [主任] }\n  - { zh: 某${at}, titles: *t${at} }\n`).join('')}`,
      readLexicon,
    ],
    [
      'keys in one mapping',
      (n) => Array.from({ length: n }, (_, at) => `key${at}: 1\n`).join(''),
      (source) => readYaml(source).value(),
    ],
    [
      'unknown rules',
      (n) => `rules:\n${Array.from({ length: n }, (_, at) => `  rule${at}: off\n`).join('')}`,
      (source) => settingsFromYaml(source, []),
    ],
    [
      'kinds that are none',
      (n) => `kinds:\n${Array.from({ length: n }, (_, at) => `  - ${at}\n`).join('')}`,
      readSchema,
    ],
    [
      'references of nothing',
      (n) => `people:\n${Array.from({ length: n }, () => '  - **x**\n').join('')}`,
      readLexicon,
    ],
    ['brackets', (n) => '['.repeat(n * 10), (source) => readYaml(source)],
  ];
  /** What the process may spend otherwise, in µs of CPU; a short text may be read in no time that is counted. */
  const noise = 2000;
  for (const [what, sourceOf, read] of growing) {
    it(`takes time by its length alone: ${what}`, () => {
      const spent = (n: number) => {
        const source = sourceOf(n);
        const before = process.cpuUsage().user;
        read(source);
        return process.cpuUsage().user - before;
      };
      spent(2000);
      // the process is not alone: what grows faster than its input does so on each of several trials
      const trials: { readonly half: number; readonly whole: number }[] = [];
      const isLinear = ({ half, whole }: (typeof trials)[number]) => whole < 2.8 * half + noise;
      do trials.push({ half: spent(2000), whole: spent(4000) });
      while (trials.length < 5 && !isLinear(trials.at(-1)!));
      assert.ok(isLinear(trials.at(-1)!), JSON.stringify(trials));
    });
  }
});
