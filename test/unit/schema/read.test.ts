// Schemas as people write them: what is read, and what is wrong at its place.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readSchema, schemaToYaml } from '../../../server/knowledge/schema/read';
import { readProfile } from '../../../server/past/learning/read';

function mistakesIn(source: string): readonly string[] {
  return readSchema(source).mistakes.map(({ span, message }) => `${source.slice(span.start, span.end)}: ${message.en}`);
}

describe('reading a schema', () => {
  it('reads back what was written', () => {
    const source = readFileSync('corpus/schema.yaml', 'utf8');
    const { schema, mistakes } = readSchema(source);
    assert.deepEqual(mistakes, []);
    assert.equal(schemaToYaml(schema), source);
  });

  it('reads what one writes by hand', () => {
    const { schema, mistakes } = readSchema(
      'kinds:\n  - id: lamp\n    name: { zh: 夜灯简报 }\n    languages: [zh]\n    order: { zh: [masthead, lead+, (heading|point)*, credit:编辑] }\n    elements:\n      - { element: masthead, language: zh, seen: 3, of: 3, constant: 夜灯简报 }\n      - { element: issue, language: zh, formats: ["第 {number} 期"] }\n',
    );
    assert.deepEqual(mistakes, []);
    const [kind] = schema.kinds;
    assert.deepEqual(
      [kind!.group, kind!.order.zh!.length, kind!.elements],
      [
        'masthead:夜灯简报',
        4,
        [
          { element: 'masthead', language: 'zh', seen: 3, of: 3, constant: '夜灯简报' },
          { element: 'issue', language: 'zh', seen: 1, of: 1, formats: [{ value: '第 {number} 期', seen: 1, of: 1 }] },
        ],
      ],
    );
  });

  it('tells what is wrong where it stands, and keeps the rest', () => {
    assert.deepEqual(mistakesIn('kinds:\n  - name: x\n'), ['name: x\n: A kind needs an id']);
    assert.match(
      mistakesIn('kinds:\n  - id: lamp\n    elements: [{ element: mastehad, language: zh }]\n')[0]!,
      /^mastehad: There is no element mastehad/,
    );
    assert.match(mistakesIn('kinds:\n  - id: lamp\n    order: { zh: [masthead, "lead++"] }\n')[0]!, /^"lead\+\+": /);
    assert.deepEqual(
      mistakesIn('kinds:\n  - id: lamp\n    elements: [{ element: issue, language: zh, seen: 3, of: 2 }]\n'),
      ['3: seen and of are whole numbers, seen not more than of'],
    );
    assert.equal(mistakesIn('kinds: [\n').length > 0, true);
    assert.equal(mistakesIn('12').length, 1);
    assert.equal(mistakesIn('').length, 0);
  });

  it('refuses what is no profile', () => {
    assert.ok('en' in readProfile('name: x'));
    assert.ok('en' in readProfile('{'));
    assert.ok('name' in readProfile('name: x\nelements: []'));
  });
});
