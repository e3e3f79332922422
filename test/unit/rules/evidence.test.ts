// What one past issue shows makes at most an info, what several agree on is demanded.
import assert from 'node:assert/strict';
import { Text } from '../../../server/base/text';
import { builtinContext } from '../../../server/model/builtin';
import { layered, readLayer } from '../../../server/office/layers';
import { check } from '../../../server/rules/check';
import { parse } from '../../../server/syntax/parse';

/** The masthead, a date and text; the series has an issuer as well, and the date in another form. */
const draft = '青山参考\n\n2026-04-09\n\n食堂开放的经验\n\n清单每月更新一次，由园区保存。\n';

function severities(issues: number): readonly string[] {
  const seen = `language: zh, seen: ${issues}, of: ${issues}`;
  const { layer } = readLayer(
    'schema.yaml',
    `kinds:
  - id: qingshan
    name: { zh: 青山参考 }
    languages: [zh]
    order: { zh: [masthead, issuer, date, title, paragraph+] }
    elements:
      - { element: masthead, ${seen} }
      - { element: issuer, constant: 青山市政策研究室, ${seen} }
      - { element: date, formats: ['{year}年{month}月{day}日'], ${seen} }
      - { element: title, ${seen} }
      - { element: paragraph, ${seen} }
`,
  );
  return check(parse(new Text(draft)), layered(builtinContext(), [layer]))
    .filter(({ evidence }) => evidence?.source === 'corpus')
    .map(({ rule, severity }) => `${rule} ${severity}`);
}

describe('evidence of past issues', () => {
  it('of one makes at most an info', () => {
    const found = severities(1);
    assert.ok(found.length >= 2, found.join(', '));
    assert.deepEqual(
      found.filter((each) => !/ (?:info|hint)$/.test(each)),
      [],
    );
  });

  it('of several is demanded', () => assert.ok(severities(3).includes('missing-element error')));
});
