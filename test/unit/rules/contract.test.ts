// The contract of safe fixes: what counts as white space, line ends and the width of marks; and that no rule can claim
// more.

import assert from 'node:assert/strict';
import type { Finding } from '../../../server/base/finding';
import { say } from '../../../server/base/localized';
import { Text } from '../../../server/base/text';
import { builtinContext } from '../../../server/model/builtin';
import { checkWith } from '../../../server/rules/check';
import { keepsContract } from '../../../server/rules/contract';
import { applyFixes } from '../../../server/rules/fixes';
import { rules } from '../../../server/rules/index';
import type { Rule } from '../../../server/rules/rule';
import { parse } from '../../../server/syntax/parse';

/** Whether the contract allows what is between ⟦ and ⟧ to become the new text. */
function allows(marked: string, newText: string): boolean {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  const content = marked.replace(/[⟦⟧]/g, '');
  return keepsContract([{ span: { start, end }, newText }], parse(new Text(content)));
}

describe('the contract of safe fixes', () => {
  const kept: readonly (readonly [string, string])[] = [
    ['人才集聚⟦,⟧创新提升。', '，'],
    ['人才集聚 ⟦( ⟧MIT)。', '（'],
    ['太好了⟦!!!⟧', '！！！'],
    ['以后再说⟦.....⟧', '……'],
    ['园区发展⟦.⟧', '。'],
    ['提出⟦"⟧开放"', '“'],
    ['占⟦ ⟧20%', ''],
    ['占⟦⟧20%', ' '],
    ['No.⟦\u00a0⟧12', ' '],
    ['inno⟦\u00ad⟧vation', ''],
    ['第一行⟦\r\n⟧第二行\n第三行', '\n'],
    ['园区持续发展，人才、⟦\n⟧资金不断集聚，成效显著。', ''],
  ];
  for (const [marked, newText] of kept)
    it(`allows ${JSON.stringify(marked)} → ${JSON.stringify(newText)}`, () =>
      assert.equal(allows(marked, newText), true));

  const broken: readonly (readonly [string, string])[] = [
    ['成效显著⟦。。⟧', '。'],
    ['人才⟦、⟧资金', ','],
    ['1⟦、⟧加强协同', '.'],
    ['论坛⟦—⟧平台', '——'],
    ['增长3⟦-⟧5家', '～'],
    ['比尔⟦.⟧霍尔', '·'],
    ['现⟦在在⟧上海', '在'],
    ['⟦09⟧月', '9'],
    ['⟦１⟧月', '1'],
    ['成本下降⟦50⟧-60%', '50%'],
    ['the⟦ ⟧park', ''],
    ['in⟦⟧form', ' '],
    ['共3⟦ ⟧000家', ''],
    ['-⟦ (⟧一) 开放', '（'],
    ['1.⟦ ⟧开放', ''],
    ['##⟦ ⟧开放', ''],
    ['第一条⟦\u000b⟧第二条', ''],
    ['- 开放\n⟦⟧- 共享', '\n'],
    ['# 园区动态⟦\n\n⟧园区开放。', ''],
    ['**园区⟦**⟧开放', ''],
    ['{第5期⟦}⟧', ''],
  ];
  for (const [marked, newText] of broken)
    it(`refuses ${JSON.stringify(marked)} → ${JSON.stringify(newText)}`, () =>
      assert.equal(allows(marked, newText), false));
});

describe('the contract of safe fixes, where findings leave the check', () => {
  it('is applied to every finding, whatever its rule claims', () => {
    const fix = (at: number, end: number, newText: string) => ({
      title: say('', ''),
      safe: true,
      edits: [{ span: { start: at, end }, newText }],
    });
    const boasting: Rule = {
      ...rules[0]!,
      id: 'boasting',
      *check() {
        yield {
          span: { start: 0, end: 2 },
          message: say('a', 'a'),
          fix: fix(0, 2, '园'),
          alternatives: [fix(2, 3, '，'), fix(0, 1, '')],
        };
      },
      *checkPassage() {},
    };
    const [finding] = checkWith([boasting], parse(new Text('园区,开放')), builtinContext());
    assert.deepEqual(
      [finding?.fix?.safe, ...(finding?.alternatives ?? []).map(({ safe }) => safe)],
      [false, true, false],
    );
  });
});

describe('safe fixes of the examples keep letters, digits and the division into blocks', () => {
  let safe = 0;
  for (const rule of rules) {
    it(rule.id, () => {
      for (const { before, kind } of rule.docs.examples) {
        const content = before.replace(/[⟦⟧]/g, '');
        const findings = checkWith(
          [rule],
          parse(new Text(content)),
          builtinContext({ severities: {}, options: {}, ...(kind !== undefined && { kind }) }),
        );
        const fixes = safeFixesOf(findings);
        safe += fixes.length;
        const mended = applyFixes(content, fixes);
        assert.equal(letters(mended), letters(content));
        assert.deepEqual(blocksOf(mended), blocksOf(content));
      }
    });
  }

  it('and there are such', () => assert.ok(safe > 20, String(safe)));
});

function safeFixesOf(findings: readonly Finding[]) {
  return findings.flatMap(({ fix }) => (fix?.safe ? [fix] : []));
}

/** The blocks as the parser tells them, each by its kind and its letters. */
function blocksOf(content: string): readonly string[] {
  return parse(new Text(content)).elements.map(({ kind, prose }) => `${kind}: ${letters(prose.text)}`);
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}
