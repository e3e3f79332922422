// Lexicon files: what is read, what is reported and where, and how one lies over another.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { builtinLexicon } from '../../../server/knowledge/lexicon/builtin';
import { mergeLexicons } from '../../../server/knowledge/lexicon/merge';
import { emptyLexicon, readLexicon } from '../../../server/knowledge/lexicon/read';

/** Each mistake as its severity, the source it stands at, and what is said. */
function mistakesIn(source: string): readonly string[] {
  return readLexicon(source).mistakes.map(
    ({ severity, span, message }) => `${severity} «${source.slice(span.start, span.end).trim()}» ${message.en}`,
  );
}

describe('reading a lexicon', () => {
  it('reads the built-in files without a mistake, and as they are imported', () => {
    const files = ['people', 'organizations', 'terms'].map((part) =>
      readLexicon(readFileSync(`corpus/${part}.yaml`, 'utf8')),
    );
    assert.deepEqual(
      files.flatMap(({ mistakes }) => mistakes),
      [],
    );
    assert.deepEqual(mergeLexicons(emptyLexicon, ...files.map(({ lexicon }) => lexicon)), builtinLexicon);
  });

  it('takes bare text where there is nothing more to say', () => {
    assert.deepEqual(
      readLexicon(
        'people:\n  - {zh: 周明, also: 周铭, titles: [东湖大学教授], seen: issue-1}\nterms:\n  - {zh: 湖畔计划, renderings: [Lakeside Plan]}',
      ).lexicon,
      {
        people: [
          { zh: '周明', also: ['周铭'], seen: [{ issue: 'issue-1' }], titles: [{ zh: '东湖大学教授', seen: [] }] },
        ],
        organizations: [],
        terms: [{ zh: '湖畔计划', renderings: [{ en: 'Lakeside Plan', standing: 'accepted' }] }],
      },
    );
  });

  it('puts the preferred rendering first', () => {
    const { lexicon } = readLexicon(
      'terms:\n  - zh: 湖畔计划\n    renderings:\n      - {en: Lake Plan, standing: avoid}\n      - Lakeside Programme\n      - {en: Lakeside Plan, standing: preferred}',
    );
    assert.deepEqual(
      lexicon.terms[0]!.renderings.map(({ en }) => en),
      ['Lakeside Plan', 'Lakeside Programme', 'Lake Plan'],
    );
  });

  it('is empty for an empty file', () => {
    for (const source of ['', '\n', '# nothing yet\n', 'people:\n', 'null'])
      assert.deepEqual(readLexicon(source), { lexicon: emptyLexicon, mistakes: [], isWhole: true });
  });

  it('tells a reference to nothing and leaves out what it stands for', () => {
    const { lexicon, mistakes, isWhole } = readLexicon('people:\n  - *gone\n  - { zh: 李华, titles: *gone }\n');
    assert.deepEqual(lexicon.people, [{ zh: '李华', titles: [] }]);
    assert.deepEqual(
      mistakes.map(({ span: { start } }) => start),
      [12, 40],
    );
    assert.ok(isWhole);
  });

  it('tells what is wrong in an entry that others refer to once', () => {
    const { lexicon, mistakes } = readLexicon(
      'people:\n  - { zh: 李华, titles: &t [{ zh: 主任, sine: 3 }] }\n  - { zh: 王芳, titles: *t }\n  - { zh: 章小满, titles: *t }\n',
    );
    assert.deepEqual(
      lexicon.people.map(({ titles }) => titles[0]?.zh),
      ['主任', '主任', '主任'],
    );
    assert.equal(mistakes.length, 1);
  });

  it('reports a mistake at its place and keeps the other entries', () => {
    const source = 'people:\n  - zh: 周明\n    tiltes: []\n  - en: [a]\n  - {}\n  - 李华\n  - zh: 周明\n';
    assert.deepEqual(
      readLexicon(source).lexicon.people.map(({ zh }) => zh),
      ['周明', undefined, '周明'],
    );
    assert.deepEqual(mistakesIn(source), [
      'warning «tiltes» There is no tiltes here; did you mean titles?',
      'error «[a]» Text is expected here; put it in quotes if it looks like something else',
      'error «{}» An entry needs zh or en, its name in Chinese or English',
      'error «李华» A person is written as `key: value` lines',
      'warning «周明» 周明 is listed twice; put all titles under one entry',
    ]);
  });

  it('reports what is no lexicon', () => {
    assert.deepEqual(mistakesIn('- a'), ['error «- a» A lexicon file begins with people:, organizations: or terms:']);
    assert.deepEqual(mistakesIn('persons: []'), [
      'warning «persons» There is no persons here; known are people, organizations, terms',
    ]);
    assert.deepEqual(mistakesIn('people: 周明'), ['error «周明» A list is expected: one entry per `- `']);
    assert.deepEqual(mistakesIn('terms:\n  - {zh: 湖, renderings: [{en: lake, standing: good}]}'), [
      'error «good» A standing is preferred, accepted, avoid or unverified, not good',
    ]);
  });

  it('survives broken YAML at every length, with every mistake inside the file', () => {
    const source =
      'people:\n  - &a {zh: 周明, titles: [{zh: "教授", seen: [{issue: x, date: 2024}]}]}\n  - *a\nterms: {x: [}\n  - "';
    for (let length = 0; length <= source.length; length++) {
      for (const { span } of readLexicon(source.slice(0, length)).mistakes)
        assert.ok(span.start >= 0 && span.start <= span.end && span.end <= length);
    }
    assert.ok(readLexicon(source).mistakes.length > 0);
  });
});

describe('one lexicon over another', () => {
  const base = readLexicon(
    'people:\n  - {zh: 周明, en: Zhou Ming, titles: [{zh: 东湖大学教授, seen: [{issue: a, date: 2023-01-01}]}]}\n  - {en: Wu Jun, titles: []}\n  - {zh: 吴俊, en: Wu Jun, titles: []}',
  ).lexicon;

  it('adds titles newest first and keeps what was known', () => {
    const over = readLexicon(
      'people:\n  - {zh: 周明, titles: [{zh: 东湖大学副校长, seen: [{issue: b, date: 2024-01-01}]}]}',
    ).lexicon;
    assert.deepEqual(mergeLexicons(base, over).people[0], {
      zh: '周明',
      en: 'Zhou Ming',
      titles: [
        { zh: '东湖大学副校长', seen: [{ issue: 'b', date: '2024-01-01' }] },
        { zh: '东湖大学教授', seen: [{ issue: 'a', date: '2023-01-01' }] },
      ],
    });
  });

  it('gives a Chinese name to the one that had none, and leaves the namesake alone', () => {
    const over = readLexicon('people:\n  - {zh: 吴军, en: Wu Jun}').lexicon;
    assert.deepEqual(
      mergeLexicons(base, over).people.map(({ zh, en }) => [zh, en]),
      [
        ['周明', 'Zhou Ming'],
        ['吴军', 'Wu Jun'],
        ['吴俊', 'Wu Jun'],
      ],
    );
  });

  it('lets the office decide the standing of a rendering', () => {
    const terms = readLexicon(
      'terms:\n  - {zh: 湖畔计划, renderings: [{en: Lakeside Plan, standing: preferred}, Lake Plan]}',
    ).lexicon;
    const over = readLexicon(
      'terms:\n  - {zh: 湖畔计划, renderings: [{en: Lake Plan, standing: avoid}, {en: Shore Plan, standing: preferred}]}',
    ).lexicon;
    assert.deepEqual(mergeLexicons(terms, over).terms[0]!.renderings, [
      { en: 'Shore Plan', standing: 'preferred' },
      { en: 'Lakeside Plan', standing: 'accepted' },
      { en: 'Lake Plan', standing: 'avoid' },
    ]);
  });
});
