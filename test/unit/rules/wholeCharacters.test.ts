// No finding begins or ends within a character, and no fix cuts one in two.

import assert from 'node:assert/strict';
import type { Finding } from '../../../server/base/finding';
import { say } from '../../../server/base/localized';
import { Text } from '../../../server/base/text';
import { builtinContext } from '../../../server/model/builtin';
import { check, checkWith } from '../../../server/rules/check';
import type { Rule } from '../../../server/rules/rule';
import { parse } from '../../../server/syntax/parse';

const content = '👦\n甲👧乙𠮷\n👨‍👩';

/** A rule that finds each stretch of so many UTF-16 units, and would take it away. */
const each = (units: number): Rule => ({
  id: 'each',
  severity: 'warning',
  source: 'text',
  docs: { title: say('', ''), why: say('', ''), remedy: say('', ''), examples: [] },
  *check({ text }) {
    for (let start = 0; start + units <= text.length; start++) {
      const span = { start, end: start + units };
      const fix = { title: say('', ''), safe: true, edits: [{ span, newText: '' }] };
      yield {
        span,
        message: say(String(start), String(start)),
        fix,
        alternatives: [fix],
        related: [{ span, message: say('', '') }],
      };
    }
  },
});

describe('findings over whole characters', () => {
  for (const units of [0, 1, 2, 3]) {
    it(`of places of ${units} UTF-16 units`, () => {
      const text = new Text(content);
      const findings = checkWith([each(units)], parse(text), builtinContext());
      assert.ok(findings.length > 8);
      assert.deepEqual(
        findings.filter((finding) => !isWhole(finding)),
        [],
      );
      // what cuts nothing stays as it was
      assert.ok(findings.some(({ fix }) => fix));
      assert.equal(findings.length, content.length + 1 - units);
    });
  }

  for (const draft of [
    '👦\n领导参阅\n决策参阅',
    '领导参阅\n👦会议的的👦',
    '决策参阅\n\n第1期\n\n𠮷',
    '# 👦\n\n会议👦👦,👦。。👦',
  ]) {
    it(JSON.stringify(draft), () => {
      const findings = check(parse(new Text(draft)), builtinContext());
      assert.ok(findings.length > 0);
      assert.deepEqual(
        findings.filter((finding) => !isWhole(finding, draft)),
        [],
      );
    });
  }
});

function isWhole({ span, fix, alternatives = [], related = [] }: Finding, within = content): boolean {
  const places = [
    span,
    ...related.map((place) => place.span),
    ...[...(fix ? [fix] : []), ...alternatives].flatMap(({ edits }) => edits.map((edit) => edit.span)),
  ];
  const isLone = (part: string) => /\p{Cs}/u.test(part);
  return places.every(
    ({ start, end }) => ![within.slice(0, start), within.slice(start, end), within.slice(end)].some(isLone),
  );
}
