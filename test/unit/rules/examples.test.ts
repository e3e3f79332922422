// The examples in the rules' docs are their tests; and the docs themselves are complete.

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../../../server/base/finding';
import { Text } from '../../../server/base/text';
import { mergeLexicons } from '../../../server/knowledge/lexicon/merge';
import type { Context } from '../../../server/model/context';
import { checkWith } from '../../../server/rules/check';
import { applyFixes } from '../../../server/rules/fixes';
import { rules } from '../../../server/rules/index';
import type { Example, Rule } from '../../../server/rules/rule';
import { parse } from '../../../server/syntax/parse';
import { shippedContext } from '../../harness/spelling';

const ruleFiles = readdirSync('server/rules', { recursive: true }).map(String);

for (const rule of rules) {
  describe(`rule ${rule.id}`, () => {
    rule.docs.examples.forEach((example, index) => {
      const context = contextOf(example);
      it(`finds what example ${index + 1} marks`, () => {
        const source = example.before.replace(/[⟦⟧]/g, '');
        assert.equal(marked(source, findingsIn(rule, source, context)), example.before);
      });
      if (example.after !== undefined) {
        it(`mends example ${index + 1}`, () => {
          assert.equal(mended(rule, example.before.replace(/[⟦⟧]/g, ''), context), example.after);
        });
      }
    });

    it('explains itself in both languages', () => {
      for (const part of [rule.docs.title, rule.docs.why, rule.docs.remedy]) {
        assert.match(part.en, /[A-Za-z]/);
        assert.match(part.zh, /[\u4e00-\u9fff]/);
      }
    });

    it('has an example of the flaw and one of a text that is right', () => {
      assert.ok(rule.docs.examples.some((example) => example.before.includes('⟦')));
      assert.ok(rule.docs.examples.some((example) => !example.before.includes('⟦')));
    });

    it('is named after its file', () => {
      assert.equal(ruleFiles.filter((file) => path.basename(file, '.ts') === rule.id).length, 1);
    });
  });
}

describe('rules', () => {
  it('are in alphabetical order, each once', () => {
    const ids = rules.map((rule) => rule.id);
    assert.deepEqual(ids, [...new Set(ids)].sort());
  });
});

function contextOf({ kind, people = [], wording: rows = [], archive }: Example): Context {
  const context: Context = {
    ...shippedContext({ severities: {}, options: {}, ...(kind !== undefined && { kind }) }),
    ...(archive && { archive: { folder: 'archive', entries: archive, mistakes: [] } }),
  };
  return people.length + rows.length > 0
    ? { ...context, lexicon: mergeLexicons(context.lexicon, { people, wording: { rows, known: [] } }) }
    : context;
}

function findingsIn(rule: Rule, source: string, context: Context): readonly Finding[] {
  return checkWith([rule], parse(new Text(source)), context);
}

function marked(source: string, findings: readonly Finding[]): string {
  const marks = findings.flatMap(({ span }) => [
    { at: span.start, mark: '⟦', order: span.start === span.end ? 0 : 2 },
    { at: span.end, mark: '⟧', order: 1 },
  ]);
  marks.sort((a, b) => b.at - a.at || b.order - a.order);
  return marks.reduce((text, { at, mark }) => text.slice(0, at) + mark + text.slice(at), source);
}

/** Applies the rule's fixes and checks again until nothing changes. */
function mended(rule: Rule, source: string, context: Context): string {
  let text = source;
  for (let round = 0; round < 10; round++) {
    const fixes = findingsIn(rule, text, context).flatMap((finding) => finding.fix ?? []);
    const next = applyFixes(text, fixes);
    if (next === text) return text;
    text = next;
  }
  throw new Error(`the fixes of ${rule.id} do not converge`);
}
