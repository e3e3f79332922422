// Profiles add up to a schema, in whatever order and parts; the committed corpus is what the tool makes.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { builtinLexicon } from '../../../server/knowledge/lexicon/builtin';
import { builtinOverrides, builtinSchema, layeredSchema } from '../../../server/knowledge/schema/builtin';
import { readSchema, schemaToYaml, writeFactor } from '../../../server/knowledge/schema/read';
import { habitOf } from '../../../server/knowledge/schema/schema';
import { deriveSchema, profileIssue, type Source } from '../../../server/past/learning/corpus';
import { derive, emptySchema, groupOf, mergeSchemas } from '../../../server/past/learning/derive';
import type { Profile } from '../../../server/past/learning/profile';
import { profileToYaml } from '../../../server/past/learning/read';
import { shippedContext } from '../../harness/spelling';
import { describeWithTexts } from '../../harness/texts';

const profiles: readonly Source[] = readdirSync('corpus/profiles').map((name) => {
  const file = path.join('corpus/profiles', name);
  return { path: file, content: readFileSync(file, 'utf8') };
});

function issue(name: string, text: string): Profile {
  return { ...profileIssue({ path: name, content: text }, builtinLexicon, builtinOverrides), name };
}

const lamp = (number: number, body: string, phone = '010-12345678') =>
  issue(
    `lamp-${number}`,
    `夜灯简报\n\n2024-${number}\n\n2024 年 5 月 6 日\n\n在夜里亮起来\n\n${body}\n\n编辑：张三\n\n电话：${phone}`,
  );
const issues = [
  lamp(1, '这里是一段导语，说明全文。\n\n一、设备\n\n一是清点设备。\n\n二是公布清单。\n\n二、服务\n\n设备要常开。'),
  lamp(2, '一、设备\n\n设备在 3 层。', '010-87654321'),
  lamp(3, '一、设备\n\n（一）大型设备\n\n设备在 3 层。\n\n审核：李四'),
  issue('other', '晨星专报\n\n第 7 期\n\n怎样办好技术市场\n\n技术市场是桥梁。'),
];

describe('derive', () => {
  it('gives the same schema for any split of the issues and any order of the parts', () => {
    const whole = derive(issues);
    for (let mask = 0; mask < 2 ** issues.length; mask++) {
      const [one, other] = [1, 0].map((side) => derive(issues.filter((_, at) => ((mask >> at) & 1) === side))) as [
        typeof whole,
        typeof whole,
      ];
      assert.deepEqual(mergeSchemas(one, other), whole);
      assert.deepEqual(mergeSchemas(other, one), whole);
    }
    assert.deepEqual(derive([...issues].reverse()), whole);
    assert.deepEqual(mergeSchemas(whole, emptySchema), whole);
  });

  it('counts one issue once', () => assert.deepEqual(derive([...issues, issues[0]!]), derive(issues)));

  it('sums up a series', () => {
    const { kinds } = derive(issues);
    const kind = kinds.find((each) => each.name.zh === '夜灯简报')!;
    assert.equal(
      kind.order.zh!.map(writeFactor).join(' '),
      'masthead issue date title lead? (heading|point)+ paragraph credit:审核? credit:编辑 contact:电话',
    );
    const summary = kind.elements
      .filter(({ element }) => /credit|issue|contact/.test(element))
      .map(({ element, seen, of, constant, formats }) => ({
        element,
        seen,
        of,
        constant,
        format: formats?.[0]?.value,
      }));
    assert.deepEqual(summary, [
      { element: 'issue', seen: 3, of: 3, constant: undefined, format: '{year}-{number}' },
      { element: 'credit', seen: 1, of: 3, constant: '李四', format: '审核：{names}' },
      { element: 'credit', seen: 3, of: 3, constant: '张三', format: '编辑：{names}' },
      { element: 'contact', seen: 3, of: 3, constant: undefined, format: '电话：{phone}' },
    ]);
    assert.deepEqual(kind.relations, [{ relation: 'year-of-date', element: 'issue', seen: 3, of: 3 }]);
    assert.equal(habitOf(kind, 'heading-style', 'zh')?.value, 'han-comma');
  });

  it('groups by masthead, else by series line, else by shape', () => {
    assert.equal(groupOf(issues[0]!), 'masthead:夜灯简报');
    assert.equal(
      groupOf(issue('x', '2024 Night Forum Bulletin VI\n\nKeeping the lamps lit\n\nThe guests agreed.')),
      'series:{year}NightForumBulletin{number:roman}',
    );
    assert.equal(
      groupOf(issue('x', '# 青年工作坊在蓉举办\n\n5月18日，工作坊在成都举办，百余人参加。\n\n张三作报告。')),
      'shape:zh:title lead paragraph',
    );
  });

  it('leaves braces of a conversion out', () => {
    const [note] = issue(
      'x',
      '{No.6 Vol. 167}\n\nNight Center\n\nMay 6, 2024\n\nKeeping the lamps lit',
    ).elements.filter(({ element }) => element === 'issue');
    assert.equal(note?.format, 'No.{number}');
  });
});

describe('the corpus', () => {
  it('schema.yaml is what derive makes of the profiles', () => {
    const { schema, mistakes } = deriveSchema(profiles, builtinLexicon, builtinOverrides);
    assert.deepEqual(mistakes, []);
    assert.equal(schemaToYaml(schema), readFileSync('corpus/schema.yaml', 'utf8'));
  });

  it('schemas of single issues merge into it', () => {
    const shards = profiles.map((profile) => ({
      path: 'shard.yaml',
      content: schemaToYaml(deriveSchema([profile], builtinLexicon, builtinOverrides).schema),
    }));
    assert.equal(
      schemaToYaml(deriveSchema(shards, builtinLexicon, builtinOverrides).schema),
      readFileSync('corpus/schema.yaml', 'utf8'),
    );
  });

  it('has the four kinds, with the office’s decisions', () => {
    assert.deepEqual(builtinSchema.kinds.map(({ id }) => id).sort(), [
      'decision-reference',
      'event-report',
      'pujiang-bulletin',
      'pujiang-observation',
    ]);
    const observation = builtinSchema.kinds.find(({ id }) => id === 'pujiang-observation');
    assert.deepEqual(
      [habitOf(observation, 'later-mention', 'en')?.value, habitOf(observation, 'later-mention', 'en')?.decided],
      ['plain', true],
    );
  });

  it('a workspace’s own schema takes the place of the same kind and keeps the office’s decisions', () => {
    const own = readSchema('kinds:\n  - id: mine\n    group: masthead:浦江创新观察\n    name: { zh: 浦江创新观察 }\n');
    const layered = layeredSchema(builtinSchema, own.schema);
    assert.deepEqual(layered.kinds.map(({ id }) => id).sort(), [
      'decision-reference',
      'event-report',
      'pujiang-bulletin',
      'pujiang-observation',
    ]);
    assert.equal(layered.kinds[0]!.elements.length, 0);
    assert.equal(habitOf(layered.kinds[0], 'first-mention', 'en')?.value, 'bold');
  });

  describeWithTexts('profiles', (texts) => {
    const made = texts.map(({ path: file, content }) =>
      profileIssue({ path: file, content }, shippedContext().lexicon, builtinOverrides),
    );
    it('are those of the published texts (npm run corpus makes them anew)', () => {
      const committed = new Map(profiles.map(({ path: file, content }) => [path.basename(file, '.yaml'), content]));
      assert.deepEqual(
        new Map(made.map((profile) => [profile.name, profileToYaml(profile)])),
        new Map(
          [...committed].sort(
            ([a], [b]) => made.findIndex(({ name }) => name === a) - made.findIndex(({ name }) => name === b),
          ),
        ),
      );
    });
  });
});
