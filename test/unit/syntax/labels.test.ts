// Whoever speaks before a colon is no run-in label: every reporting verb, behind a title and name, with adverbs.
import assert from 'node:assert/strict';
import { Text } from '../../../server/base/text';
import { reportingVerbsZh } from '../../../server/language/words';
import { builtinContext } from '../../../server/model/builtin';
import { draftContext } from '../../../server/office/frontMatter';
import { check } from '../../../server/rules/check';
import { parse } from '../../../server/syntax/parse';

const said = '创新平台要面向企业开放，仪器要共享，数据要互通，人才要流动起来。';

/** The labels of the paragraphs behind a heading. */
function labelsOf(paragraph: string): readonly (string | undefined)[] {
  const { elements } = parse(new Text(`一、讨论\n\n${paragraph}\n`));
  return elements.filter(({ kind }) => kind === 'paragraph').map(({ label }) => label);
}

describe('run-in labels', () => {
  for (const verb of reportingVerbsZh()) {
    it(`who ${verb} is none`, () => {
      for (const speaker of ['江州大学教授李维明', '江州大学李维明教授'])
        for (const adverb of ['', '最后', '进一步', '会上'])
          for (const mark of ['：', ':'])
            assert.deepEqual(
              labelsOf(`${speaker}${adverb}${verb}${mark}${said}`),
              [undefined],
              `${adverb}${verb}${mark}`,
            );
    });

    it(`who ${verb} keeps the rank that the English has to give`, () => {
      const draft = [
        '# 园区观察',
        '一、讨论',
        `江州大学教授李维明${verb}：${said}`,
        'I. Discussion',
        `Li Weiming, Associate Professor at Jiangzhou University, said that platforms should be open to all companies.`,
      ].join('\n\n');
      const bulletin = parse(new Text(draft));
      const rules = check(bulletin, draftContext(bulletin, builtinContext())).map(({ rule }) => rule);
      assert.ok(rules.includes('title-mismatch'), rules.join(' '));
    });
  }

  it('a noun that is a verb too ends one, unless somebody is named', () => {
    assert.deepEqual(labelsOf(`形势分析：${said}`), ['形势分析']);
    assert.deepEqual(labelsOf(`未来展望：${said}`), ['未来展望']);
    assert.deepEqual(labelsOf(`专家解读：${said}`), ['专家解读']);
    assert.deepEqual(labelsOf(`江州大学教授李维明分析：${said}`), [undefined]);
  });

  it('the name of a place or body is one', () => {
    assert.deepEqual(labelsOf(`滨湖科学城：${said}`), ['滨湖科学城']);
    assert.deepEqual(labelsOf(`滨湖研究中心：${said}`), ['滨湖研究中心']);
  });
});
