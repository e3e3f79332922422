// Words that the office knows: no rule about words reports them, whichever looks at them, and in whatever form.
import assert from 'node:assert/strict';
import { Text } from '../../../server/base/text';
import { builtinContext } from '../../../server/model/builtin';
import { layered, readLayer } from '../../../server/office/layers';
import { check } from '../../../server/rules/check';
import { rules } from '../../../server/rules/index';
import { parse } from '../../../server/syntax/parse';
import { knowingWords } from '../../harness/spelling';

const ofWords = new Set(rules.filter((rule) => rule.ofWords).map(({ id }) => id));

/** What rules about words find in a text, where an office knows some words. */
function found(content: string, ...known: readonly string[]): readonly string[] {
  const { layer, mistakes } = readLayer('wording.yaml', `known: [${known.join(', ')}]\n`);
  assert.deepEqual(mistakes, []);
  return check(parse(new Text(content)), knowingWords(layered(builtinContext(), [layer])))
    .filter(({ rule }) => ofWords.has(rule))
    .map(({ rule, span }) => `${rule} ${content.slice(span.start, span.end)}`);
}

describe('known words', () => {
  const chinese = '会议要求各单位认真贯彻落实有关部署，确保各项工作取得实效。要加快科技成果砖化，完善体制机制。\n';
  const english = 'The goverment supports firms, and several goverments do so as well in many cities of the region.\n';

  it('are right though a character is unlikely, also as part of a longer word', () => {
    assert.deepEqual(found(chinese), ['wrong-character 砖化']);
    assert.deepEqual(found(chinese, '砖化'), []);
    assert.deepEqual(found(chinese, '成果砖化'), []);
  });

  it('are no slip of another word, in any form', () => {
    assert.deepEqual(found(english), ['misspelt-word goverment', 'misspelt-word goverments']);
    assert.deepEqual(found(english, 'goverment'), []);
  });

  it('silence nothing else', () => {
    assert.deepEqual(found(chinese, '成果', '部署'), ['wrong-character 砖化']);
    assert.deepEqual(found(english, 'firms'), ['misspelt-word goverment', 'misspelt-word goverments']);
  });
});
