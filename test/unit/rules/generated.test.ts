// What is generated from the rules is up to date, and the schemas of an office's files say what their readers say.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { generatedFiles, generatedFolders } from '../../../scripts/generate/files';
import { indexModule, ruleFiles } from '../../../scripts/generate/ruleIndex';
import { configSchema, lexiconSchema, schemaSchema } from '../../../scripts/generate/schemas';
import { readLexicon } from '../../../server/knowledge/lexicon/read';
import { readSchema } from '../../../server/knowledge/schema/read';
import { fileNames } from '../../../server/office/folders';
import { settingsFromYaml } from '../../../server/office/settings';
import { rules } from '../../../server/rules/index';
import { optionsInForce, readOption } from '../../../server/rules/options';

const files: Readonly<Record<string, string>> = {
  'server/rules/index.ts': indexModule(ruleFiles('server/rules')),
  ...generatedFiles((file) => readFileSync(file, 'utf8')),
};

describe('what is generated from the rules', () => {
  for (const [file, content] of Object.entries(files)) {
    it(`${file} is up to date`, () =>
      assert.ok(existsSync(file) && readFileSync(file, 'utf8') === content, 'run npm run generate'));
  }

  it('is all that stands in its folders', () => {
    const found = generatedFolders.flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`));
    assert.deepEqual(
      found.filter((file) => files[file] === undefined),
      [],
      'run npm run generate',
    );
  });

  it('has nothing left to fill in', () => {
    const open = rules.filter(({ docs: { title, why, remedy } }) =>
      [title, why, remedy].some(({ en, zh }) => / …$/.test(en) || / ……$/.test(zh)),
    );
    assert.deepEqual(
      open.map(({ id }) => id),
      [],
      'fill in what npm run new-rule left open',
    );
  });
});

describe('options of rules', () => {
  for (const rule of rules.filter(({ options }) => options)) {
    it(`${rule.id}: each default is a value that may be written`, () => {
      for (const [name, option] of Object.entries(rule.options!)) {
        assert.deepEqual(readOption(option, option.default), { value: option.default }, name);
        assert.match(option.what.en, /[A-Za-z]/);
        assert.match(option.what.zh, /\p{Script=Han}/u);
        assert.notEqual(name, 'severity');
      }
      const defaults = Object.fromEntries(
        Object.entries(rule.options!).map(([name, { default: value }]) => [name, value]),
      );
      assert.deepEqual(optionsInForce(rule, { severities: {}, options: {} }), defaults);
    });
  }
});

const ajv = new Ajv({ strict: false, allErrors: true });
const config = ajv.compile(configSchema());
const lexicon = ajv.compile(lexiconSchema());
const schema = ajv.compile(schemaSchema());
const settings = ajv.compile(
  JSON.parse(readFileSync('package.json', 'utf8')).contributes.configuration.properties['bulletin.rules'],
);

describe('schemas', () => {
  for (const [file, validate] of [
    ['corpus/people.yaml', lexicon],
    ['corpus/organizations.yaml', lexicon],
    ['corpus/terms.yaml', lexicon],
    ['corpus/schema.yaml', schema],
    ['corpus/schema.overrides.yaml', schema],
    ['corpus/samples/.bulletin/config.yaml', config],
  ] as const) {
    it(`take ${file}`, () => {
      validate(parse(readFileSync(file, 'utf8')));
      assert.deepEqual(validate.errors ?? [], []);
    });
  }

  it('there is one for each file of a .bulletin folder', () => {
    const { yamlValidation } = JSON.parse(readFileSync('package.json', 'utf8')).contributes;
    const contributed = yamlValidation as readonly { readonly fileMatch: string; readonly url: string }[];
    assert.deepEqual(
      contributed.map(({ fileMatch }) => fileMatch),
      fileNames.filter((name) => name.endsWith('.yaml')).map((name) => `/.bulletin/${name}`),
    );
    for (const { url } of contributed) assert.ok(existsSync(url), url);
  });
});

describe('schemas and readers agree', () => {
  const written: Readonly<Record<string, string>> = {
    'a severity': 'rules: { digit-spacing: off }',
    'a severity as YAML 1.1 writes it': 'rules: { digit-spacing: false }',
    'options with severity': 'rules: { length-ratio: { severity: warning, shortest: 60 } }',
    'a list': 'rules: { undefined-abbreviation: { known: [EASL] } }',
    'a slip in a rule': 'rules: { digit-spaceing: off }',
    'a slip in a severity': 'rules: { digit-spacing: of }',
    'a slip in an option': 'rules: { undefined-abbreviation: { knwon: [EASL] } }',
    'an option of another type': 'rules: { length-ratio: { shortest: long } }',
    'an option too small': 'rules: { length-ratio: { shortest: 0 } }',
    'an option where there is none': 'rules: { digit-spacing: { nosuch: 1 } }',
    'a kind that is none': 'kind: [a]',
  };
  for (const [what, yaml] of Object.entries(written)) {
    it(`on ${what}`, () => {
      const isRight = settingsFromYaml(yaml, rules).mistakes.length === 0;
      const value = parse(yaml);
      assert.equal(config(value), isRight);
      if (value.rules && !yaml.includes('false')) assert.equal(settings(value.rules), isRight);
    });
  }

  for (const [entry, path] of [
    ['person', 'people:\n  - '],
    ['organization', 'organizations:\n  - '],
    ['term', 'terms:\n  - '],
  ] as const) {
    it(`on the keys of a ${entry}`, () => {
      const { definitions } = lexiconSchema() as { definitions: Record<string, { properties: object }> };
      const keys = Object.keys(definitions[entry]!.properties);
      const known = readLexicon(`${path}{ zh: 甲, qqqqqqqqqqqqqqqqqqqq: 1 }\n`).mistakes.map(
        ({ message }) => /known are (.*)$/.exec(message.en)?.[1],
      );
      assert.deepEqual(known, [keys.join(', ')]);
    });
  }

  it('on the elements of a kind', () => {
    for (const element of ['title', 'tittle']) {
      const yaml = `kinds: [{ id: a, elements: [{ element: ${element}, language: zh }] }]`;
      assert.equal(schema(parse(yaml)), readSchema(yaml).mistakes.length === 0, element);
    }
  });
});
