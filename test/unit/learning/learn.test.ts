// bulletin learn: three invented series are learnt right, the next issue of each is silent with what was learnt, and
// what people decided stays.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { check } from '../../../server/cli/check';
import { Failure } from '../../../server/cli/failure';
import { learn } from '../../../server/cli/learn';
import { readLexicon } from '../../../server/knowledge/lexicon/read';
import { readSchema } from '../../../server/knowledge/schema/read';
import { ran } from '../../harness/command';

const series = path.resolve('test/fixtures/learn');

/** Who is to be learnt, with all titles, latest first; `/` parts the languages. */
const people: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  zh: {
    周启明: ['云岭省卫生健康委员会主任', '云岭省卫生健康委员会副主任'],
    沈知远: ['云岭大学公共卫生学院院长'],
    罗绍华: ['云岭省人民医院院长'],
    马立群: ['云岭省农业农村厅厅长'],
    段玉成: ['临沧茶业集团董事长'],
    傅心怡: ['云岭大学社会学系教授'],
  },
  bilingual: {
    '高远帆/Gao Yuanfan': [
      '滨江科技战略研究所所长/Director of the Riverside Institute for Science and Technology Strategy',
    ],
    '贺文澜/He Wenlan': [
      '滨江大学校长/President of Riverside University',
      '滨江大学副校长/Vice President of Riverside University',
    ],
    '陶克俭/Tao Kejian': ['江北新区管理委员会主任/Director of the Administrative Committee of Jiangbei New Area'],
  },
  en: {
    'Henrik van der Meer': ['President of the Delta Research Council'],
    'Amina Yusuf': ['Minister of Health of the Lakes Region', "Chair of the Coastal Funders' Group"],
    'Elena Petrova': ['Dean of the Graduate School at Baltic Technical University'],
  },
};

const terms: Readonly<Record<string, string>> = {
  共享中试基地: 'shared pilot bases',
  可信数据空间: 'trusted data space',
  新质生产力: 'new quality productive forces',
  概念验证: 'proof of concept',
  管委会: 'administrative committee',
};

const formats: Readonly<Record<string, readonly string[]>> = {
  zh: ['{year}年第{number}期', '（总第{number}期）', '{year}年{month}月{day}日'],
  bilingual: ['{year}-{number}', '（总第 {number} 期）', '(Issue {number} overall)'],
  en: ['No.{number}', 'Vol. {number}', 'Northern Lakes Policy Bulletin {number:roman}'],
};

/** A slip planted in the next issue of each series, and the rules that may tell it. */
const planted: readonly (readonly [string, string, string, RegExp])[] = [
  ['zh', '临沧茶业集团董事长', '临沧茶叶集团董事长', /outdated-title/],
  ['zh', '傅心怡', '付心怡', /name|speaker|confusable/],
  ['bilingual', 'President of Riverside', 'Vice President of Riverside', /title/],
  ['bilingual', 'Tao Kejian', 'Tao Kejan', /name/],
  ['en', 'Minister of Health of the Lakes Region', "Chair of the Coastal Funders' Group", /outdated-title/],
  ['en', 'Amina Yusuf', 'Amina Yussuf', /name|speaker/],
];

describe('bulletin learn', () => {
  let folder: string;
  const file = (name: string) => path.join(folder, name);
  const read = (name: string) => readFileSync(file(name), 'utf8');

  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'bulletin-learn-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function put(name: string, content: string): string {
    mkdirSync(path.dirname(file(name)), { recursive: true });
    writeFileSync(file(name), content);
    return file(name);
  }

  /** Past issues of a series in the folder `past`; all, or those whose names hold a word. */
  function pastOf(name: string, word = ''): string {
    mkdirSync(file('past'), { recursive: true });
    for (const each of readdirSync(path.join(series, name)))
      if (!each.endsWith('.draft') && each.includes(word))
        copyFileSync(path.join(series, name, each), path.join(folder, 'past', each));
    return file('past');
  }

  const learnt = () => ({
    people: readLexicon(read('.bulletin/people.yaml')),
    terms: readLexicon(existsSync(file('.bulletin/terms.yaml')) ? read('.bulletin/terms.yaml') : ''),
    schema: readSchema(read('.bulletin/schema.yaml')),
  });
  const into = () => ({ output: file('.bulletin') });

  async function rulesIn(text: string): Promise<readonly string[]> {
    const { out } = await ran(check, { format: 'json', config: folder }, [put('next.bulletin.md', text)]);
    return (JSON.parse(out) as { files: { findings: { rule: string }[] }[] }).files[0]!.findings.map(
      ({ rule }) => rule,
    );
  }

  for (const name of Object.keys(people)) {
    describe(name, () => {
      it('learns people, titles, kind and formats', async () => {
        const { code } = await ran(learn, into(), [pastOf(name)]);
        const { people: found, schema } = learnt();
        assert.equal(code, 0);
        assert.deepEqual([...found.mistakes, ...schema.mistakes], []);
        const both = ({ zh, en }: { zh?: string; en?: string }) => [zh, en].filter(Boolean).join('/');
        assert.deepEqual(
          Object.fromEntries(found.lexicon.people.map((person) => [both(person), person.titles.map(both)])),
          people[name],
        );
        assert.equal(schema.schema.kinds.length, 1);
        assert.equal(schema.schema.kinds[0]!.issues.length, 3);
        const learntFormats = schema.schema.kinds[0]!.elements.flatMap(({ formats = [] }) =>
          formats.filter(({ seen }) => seen === 3).map(({ value }) => value),
        );
        for (const format of formats[name]!) assert.ok(learntFormats.includes(format), `${format}: ${learntFormats}`);
      });

      it('is silent on the next issue, and tells what is planted in it', async () => {
        await ran(learn, into(), [pastOf(name)]);
        const next = readFileSync(path.join(series, name, 'next.draft'), 'utf8');
        assert.deepEqual(await rulesIn(next), []);
        for (const [of, right, wrong, rule] of planted) {
          if (of !== name) continue;
          assert.ok(next.includes(right), right);
          const told = await rulesIn(next.replace(right, wrong));
          assert.ok(
            told.some((each) => rule.test(each)),
            `${wrong}: ${told.join(', ')}`,
          );
        }
      });
    });
  }

  it('learns terms that two issues render alike, and no others', async () => {
    await ran(learn, into(), [pastOf('bilingual')]);
    const found = learnt().terms.lexicon.terms;
    assert.deepEqual(Object.fromEntries(found.map(({ zh, renderings }) => [zh, renderings[0]!.en])), terms);
    assert.ok(found.every(({ seen = [] }) => seen.length >= 2));
  });

  it('writes beside the issues where nothing else is said, and takes nothing from there', async () => {
    const names = ['people', 'schema', 'terms'].map((name) => `past/.bulletin/${name}.yaml`);
    await ran(learn, {}, [pastOf('bilingual')]);
    const before = names.map(read);
    // no references of YAML's, which nobody types
    assert.ok(before.every((text) => !/[&*]a\d/.test(text)));
    await ran(learn, {}, [file('past')]);
    assert.deepEqual(names.map(read), before);
  });

  for (const name of Object.keys(people)) {
    it(`comes to the same issue by issue as all at once (${name})`, async () => {
      await ran(learn, into(), [pastOf(name)]);
      const whole = learnt();
      rmSync(file('.bulletin'), { recursive: true });
      rmSync(file('past'), { recursive: true });
      for (const number of ['1', '2', '3', '7', '8', '9']) {
        const past = pastOf(name, `${number}.`);
        if (readdirSync(past).length > 0) await ran(learn, into(), [past]);
      }
      const { people: grown, schema } = learnt();
      const sorted = (all: typeof grown) =>
        all.lexicon.people.map((person) => [
          person.zh ?? person.en,
          person.titles.map(({ zh, en, seen }) => `${zh} ${en} ${seen.map(({ issue }) => issue).sort()}`).sort(),
        ]);
      assert.deepEqual(sorted(grown), sorted(whole.people));
      assert.deepEqual(schema.schema, whole.schema.schema);
    });
  }

  it('adds to what is there: comments, decisions and wording stay', async () => {
    put(
      '.bulletin/people.yaml',
      '# ours\npeople:\n  - zh: 周启明 # the deputy no more\n    titles:\n      - 云岭省卫生健康委员会党组书记\n  # retired\n  - { zh: 沈知远, titles: [] }\n',
    );
    put(
      '.bulletin/terms.yaml',
      'terms:\n  - zh: 共享中试基地\n    renderings:\n      - { en: shared pilot bases, standing: avoid }\n',
    );
    await ran(learn, into(), [pastOf('zh', '-01')]);
    const kept = read('.bulletin/people.yaml');
    assert.match(kept, /^# ours\npeople:\n {2}- zh: 周启明 # the deputy no more\n/);
    assert.match(kept, / {2}# retired\n/);
    put('.bulletin/schema.yaml', read('.bulletin/schema.yaml').replace('id: 云岭改革内参', 'id: yunling # short'));
    await ran(learn, into(), [pastOf('zh')]);
    await ran(learn, into(), [pastOf('bilingual')]);
    const { people: found, terms: words, schema } = learnt();
    const zhou = found.lexicon.people.find(({ zh }) => zh === '周启明')!;
    assert.deepEqual(
      zhou.titles.map(({ zh }) => zh).sort(),
      ['云岭省卫生健康委员会党组书记', '云岭省卫生健康委员会主任', '云岭省卫生健康委员会副主任'].sort(),
    );
    assert.equal(found.lexicon.people.filter(({ zh }) => zh === '周启明').length, 1);
    assert.deepEqual(
      words.lexicon.terms.find(({ zh }) => zh === '共享中试基地')!.renderings.map(({ standing }) => standing),
      ['avoid'],
    );
    assert.match(read('.bulletin/schema.yaml'), /id: yunling # short/);
    assert.deepEqual(
      schema.schema.kinds.map(({ id, issues }) => [id, issues.length]),
      [
        ['yunling', 3],
        ['riverside-innovation-brief', 3],
      ],
    );
  });

  it('does not bring back what was mended since', async () => {
    await ran(learn, into(), [pastOf('zh')]);
    const mended = read('.bulletin/people.yaml').replace('云岭省农业农村厅厅长', '云岭省农业农村厅党组书记、厅长');
    put('.bulletin/people.yaml', mended);
    await ran(learn, into(), [file('past')]);
    assert.equal(read('.bulletin/people.yaml'), mended);
  });

  it('leaves a kind that was written by hand, and says so', async () => {
    const own = 'kinds:\n  - id: yunling\n    name: { zh: 云岭改革内参 }\n    languages: [zh]\n';
    put('.bulletin/schema.yaml', own);
    const { told } = await ran(learn, into(), [pastOf('zh')]);
    assert.equal(read('.bulletin/schema.yaml'), own);
    assert.match(told, /schema\.yaml: yunling left as it is: it was written by hand/);
  });

  it('leaves a file with a mistake as it is and writes the others', async () => {
    put('.bulletin/people.yaml', 'people: [\n');
    const { code, told } = await ran(learn, into(), [pastOf('zh')]);
    assert.equal(code, 2);
    assert.match(told, /people\.yaml:\d+: left as it is/);
    assert.equal(read('.bulletin/people.yaml'), 'people: [\n');
    assert.equal(learnt().schema.schema.kinds.length, 1);
  });

  it('tells what it did not learn from; each costs only itself', async () => {
    pastOf('zh');
    const first = readFileSync(path.join(series, 'zh/2025-01.md'), 'utf8');
    put('past/again.md', `${first}\n又一段。\n`);
    put('past/copy.md', first);
    put('past/README.md', '# 说明\n\n这里存放往期。\n');
    put('past/broken.txt', '\0\u0001\0');
    put('past/scan.docx', 'PK');
    symlinkSync(folder, file('past/loop.md'));
    if (process.platform !== 'win32') execFileSync('mkfifo', [file('past/pipe.md')]);
    const { code, told, out } = await ran(learn, { ...into(), format: 'json' }, [file('past')]);
    assert.equal(code, 2);
    const value = JSON.parse(out) as {
      issues: unknown[];
      leftOut: { path: string; why: string; as?: string }[];
      unread: { path: string }[];
    };
    assert.equal(value.issues.length, 3);
    assert.deepEqual(value.leftOut, [
      { path: 'README.md', why: 'no-issue' },
      { path: 'again.md', why: 'same-number', as: '2025-01.md' },
      { path: 'copy.md', why: 'same-text', as: '2025-01.md' },
    ]);
    assert.deepEqual(value.unread.map((each) => each.path).sort(), ['broken.txt', 'loop.md', 'pipe.md']);
    assert.match(told, /not looked at: 1 \.docx/);
    assert.equal(learnt().people.lexicon.people.length, 6);
  });

  it('says where there is nothing to learn from', async () => {
    await assert.rejects(ran(learn, into(), []), Failure);
    await assert.rejects(ran(learn, into(), [file('nowhere')]), /nowhere: the folder cannot be read/);
    put('past/README.md', '说明。\n');
    await assert.rejects(ran(learn, into(), [file('past')]), /no past issue/);
    assert.ok(!existsSync(file('.bulletin')));
  });
});
