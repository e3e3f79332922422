// The check as a whole: severities in force, suppression comments, order, doubles, a rule that fails; and how fixes are
// applied together.

import assert from 'node:assert/strict';
import type { Fix } from '../../../server/base/finding';
import { say } from '../../../server/base/localized';
import type { Settings } from '../../../server/base/settings';
import { Text } from '../../../server/base/text';
import { builtinContext } from '../../../server/model/builtin';
import { check, checkWith } from '../../../server/rules/check';
import { applyFixes, fixAll } from '../../../server/rules/fixes';
import type { Rule } from '../../../server/rules/rule';
import { parse } from '../../../server/syntax/parse';

const word = (id: string, pattern: RegExp, severity?: 'info' | 'error'): Rule => ({
  id,
  severity: 'warning',
  source: 'text',
  docs: { title: say('', ''), why: say('', ''), remedy: say('', ''), examples: [] },
  *check({ text }) {
    for (const match of text.content.matchAll(pattern))
      yield {
        span: { start: match.index, end: match.index + match[0].length },
        message: say(match[0], match[0]),
        ...(severity && { severity }),
      };
  },
});
const alpha = word('alpha', /ALPHA/g);
const beta = word('beta', /BETA/g);
const draft = 'ALPHA one\n\nBETA two\n\nALPHA three BETA\n';

function found(rules: readonly Rule[], content: string, settings: Partial<Settings> = {}): readonly string[] {
  const text = new Text(content);
  return checkWith(rules, parse(text), builtinContext({ severities: {}, options: {}, ...settings })).map(
    ({ rule, severity, span }) => `${text.positionAt(span.start).line + 1} ${severity} ${rule}`,
  );
}

describe('check', () => {
  it('gives findings in order of place', () => {
    assert.deepEqual(found([beta, alpha], draft), [
      '1 warning alpha',
      '3 warning beta',
      '5 warning alpha',
      '5 warning beta',
    ]);
  });

  it('applies the settings: a severity, off', () => {
    assert.deepEqual(found([alpha, beta], draft, { severities: { alpha: 'error', beta: 'off' } }), [
      '1 error alpha',
      '5 error alpha',
    ]);
  });

  it('lets a finding lower the severity in force, not raise it', () => {
    assert.deepEqual(found([word('low', /one/g, 'info'), word('high', /two/g, 'error')], draft), [
      '1 info low',
      '3 warning high',
    ]);
    assert.deepEqual(found([word('low', /one/g, 'info')], draft, { severities: { low: 'hint' } }), ['1 hint low']);
  });

  it('tells a finding once', () => {
    assert.deepEqual(found([word('twice', /one/g), word('twice', /one/g)], draft), ['1 warning twice']);
  });

  it('contains a rule that fails, keeps what it found and what the others find', () => {
    const failing: Rule = {
      ...alpha,
      id: 'failing',
      *check(reading) {
        yield* beta.check!(reading, {});
        throw new Error('broken');
      },
    };
    assert.deepEqual(found([failing, alpha], draft), [
      '1 info internal-error',
      '1 warning alpha',
      '3 warning failing',
      '5 warning alpha',
      '5 warning failing',
    ]);
  });

  it('goes on where a rule fails in what it does before', () => {
    const failing: Rule = {
      ...alpha,
      id: 'failing',
      // biome-ignore lint/correctness/useYield: it fails before its first step is done
      *prepare() {
        throw new Error('broken');
      },
    };
    assert.deepEqual(found([failing, alpha], draft), [
      '1 warning failing',
      '1 warning alpha',
      '5 warning failing',
      '5 warning alpha',
    ]);
  });

  it('is computed once for a bulletin and a context', () => {
    const bulletin = parse(new Text(draft));
    const context = builtinContext();
    assert.equal(check(bulletin, context), check(bulletin, context));
    assert.notEqual(check(bulletin, context), check(bulletin, builtinContext()));
  });
});

describe('suppression comments', () => {
  const both = [alpha, beta];

  it('disable-next-line: the next line that is not blank', () => {
    assert.deepEqual(found(both, `<!-- bulletin-disable-next-line -->\n\n${draft}`), [
      '5 warning beta',
      '7 warning alpha',
      '7 warning beta',
    ]);
  });

  it('disable-next-line with rules', () => {
    assert.deepEqual(found(both, 'one\n\n<!-- bulletin-disable-next-line beta, gamma -->\nALPHA BETA\n'), [
      '4 warning alpha',
    ]);
    assert.deepEqual(found(both, '<!-- bulletin-disable-next-line alpha beta -->\nALPHA BETA\n\nBETA\n'), [
      '4 warning beta',
    ]);
  });

  it('disable … enable', () => {
    assert.deepEqual(
      found(both, draft.replace('BETA two', '<!-- bulletin-disable -->\n\nBETA two\n\n<!-- bulletin-enable -->')),
      ['1 warning alpha', '9 warning alpha', '9 warning beta'],
    );
  });

  it('disable all, enable one; disable one, enable all', () => {
    assert.deepEqual(found(both, `<!-- bulletin-disable -->\n\n<!-- bulletin-enable beta -->\n\n${draft}`), [
      '7 warning beta',
      '9 warning beta',
    ]);
    assert.deepEqual(found(both, `<!-- bulletin-disable beta -->\n\n${draft}\n<!-- bulletin-enable -->\n\nBETA\n`), [
      '3 warning alpha',
      '7 warning alpha',
      '11 warning beta',
    ]);
  });

  it('other comments say nothing', () => {
    assert.deepEqual(found(both, '<!-- bulletin-disabled -->\n<!-- disable -->\n\nALPHA\n'), ['4 warning alpha']);
  });
});

describe('fixes', () => {
  const fix = (...edits: readonly (readonly [number, number, string])[]): Fix => ({
    title: say('', ''),
    safe: true,
    edits: edits.map(([start, end, newText]) => ({ span: { start, end }, newText })),
  });

  it('are applied together, whole or not at all', () => {
    assert.equal(
      applyFixes('abcdef', [fix([4, 5, 'E'], [0, 1, 'A']), fix([1, 2, 'B']), fix([2, 3, 'C'], [4, 6, '!'])]),
      'ABcdEf',
    );
  });

  it('insert once at one place', () => {
    assert.equal(applyFixes('ab', [fix([1, 1, '-']), fix([1, 1, '+'])]), 'a-b');
  });

  it('keep every character outside of the edits', () => {
    assert.equal(applyFixes('ab', [fix([0, 0, '<']), fix([2, 2, '>'])]), '<ab>');
    assert.equal(applyFixes('ab', []), 'ab');
  });

  it('run until nothing is left to mend', () => {
    assert.equal(
      fixAll(new Text('# 动态\n\n园区集聚,,成效显著(见附件)。。'), builtinContext()).content,
      '# 动态\n\n园区集聚，，成效显著（见附件）。。',
    );
  });
});
