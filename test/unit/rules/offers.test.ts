// What the structure rules offer to write: it changes something, keeps the front matter readable, and ends lines as the
// draft does.
import assert from 'node:assert/strict';
import { Text } from '../../../server/base/text';
import { builtinContext } from '../../../server/model/builtin';
import { settingsFromFrontMatter } from '../../../server/office/settings';
import { checkWith } from '../../../server/rules/check';
import { applyFixes } from '../../../server/rules/fixes';
import type { Rule } from '../../../server/rules/rule';
import { misplacedElement } from '../../../server/rules/structure/misplaced-element';
import { missingElement } from '../../../server/rules/structure/missing-element';
import { unknownKind } from '../../../server/rules/structure/unknown-kind';
import { parse } from '../../../server/syntax/parse';

/** The draft after each thing the rule offers, the kind being as its front matter says. */
function offered(rule: Rule, source: string): readonly string[] {
  const bulletin = parse(new Text(source));
  const { frontMatter } = bulletin;
  const settings = frontMatter
    ? settingsFromFrontMatter(source.slice(frontMatter.content.start, frontMatter.content.end), [])
    : {};
  const context = builtinContext({ severities: {}, options: {}, ...settings });
  return checkWith([rule], bulletin, context)
    .flatMap(({ fix, alternatives = [] }) => [...(fix ? [fix] : []), ...alternatives])
    .map((fix) => applyFixes(source, [fix]));
}

const draft = '夜间实验室简报\n\n第 5 期\n\n实验室在夜里亮起来\n';

describe('unknown-kind offers a kind', () => {
  it('in a front matter made anew', () => {
    assert.ok(offered(unknownKind, draft).includes(`---\nkind: decision-reference\n---\n\n${draft}`));
  });

  it('beside what the front matter says already', () => {
    assert.ok(
      offered(unknownKind, `---\nlength: 3000\n---\n\n${draft}`).includes(
        `---\nkind: decision-reference\nlength: 3000\n---\n\n${draft}`,
      ),
    );
  });

  for (const written of ['kind: decision-referense', 'kind:', '"kind" : x # ours']) {
    it(`instead of ${written}: a key twice cannot be read`, () => {
      const after = offered(unknownKind, `---\nlength: 3000\n${written}\n---\n\n${draft}`);
      assert.ok(after.includes(`---\nlength: 3000\nkind: decision-reference\n---\n\n${draft}`), after[0]);
    });
  }

  it('with the line ends of the draft', () => {
    assert.ok(
      offered(unknownKind, draft.replaceAll('\n', '\r\n')).includes(
        `---\nkind: decision-reference\n---\n\n${draft}`.replaceAll('\n', '\r\n'),
      ),
    );
  });
});

describe('what belongs elsewhere', () => {
  it('is moved before what it belongs before, where the place by the whole series is the one it has', () => {
    const contacts = [
      'Editor: Yin Mengyu',
      'E-mail: night@example.org',
      '传真：021-64381056',
      'Tel: 021-53300806',
      'Address: No.1634 Huaihai Middle Road, Shanghai',
    ];
    const front = '---\nkind: pujiang-observation\n---';
    const source = `${[front, 'Laboratories lit at night', '1、值守人员要经过培训', ...contacts].join('\n\n')}\n`;
    const moved = offered(misplacedElement, source);
    assert.ok(moved.length > 0);
    for (const after of moved) assert.notEqual(after, source);
  });

  it('and what is missing keeps the line ends of the draft', () => {
    const source =
      '---\nkind: decision-reference\n---\n\n决策参阅\n\n第 5 期\n\n怎样办好技术市场\n\n手续要简，中介要懂行。\n'.replaceAll(
        '\n',
        '\r\n',
      );
    const after = offered(missingElement, source);
    assert.ok(after.length > 0);
    for (const each of after) assert.doesNotMatch(each, /(?<!\r)\n/);
  });
});
