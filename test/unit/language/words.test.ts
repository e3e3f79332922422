// The lists of corpus/words serve all who ask them: what one reader knows, the others know.
import assert from 'node:assert/strict';
import { readYaml } from '../../../scripts/yaml-plugin.mjs';
import { Text } from '../../../server/base/text';
import {
  organizationEndingsAnywhereZh,
  organizationEndingsEn,
  organizationEndingsZh,
  reportingNounsZh,
  reportingVerbsEn,
  reportingVerbsZh,
  wordsAfterSpeakerZh,
} from '../../../server/language/words';
import { englishOrganization } from '../../../server/language/zh/organizations';
import { builtinContext } from '../../../server/model/builtin';
import { speakersOf } from '../../../server/model/people/speakers';
import { check } from '../../../server/rules/check';
import { looksLikeOrganization } from '../../../server/syntax/names';
import { parse } from '../../../server/syntax/parse';

const said = '基础研究要走在产业需求的前面，不能等待市场给出答案。';

function speakers(sentence: string): readonly (string | undefined)[] {
  return speakersOf(parse(new Text(`一、讨论\n\n${sentence}\n`))).map(({ zh, en }) => zh ?? en);
}

describe('every Chinese reporting verb', () => {
  const frames: readonly ((verb: string) => string)[] = [
    (verb) => `江州大学教授李维明${verb}，${said}`,
    (verb) => `江州大学教授李维明${verb},${said}`,
    (verb) => `江州大学教授李维明${verb}${said}`,
    (verb) => `江州大学教授李维明还${verb}，${said}`,
    (verb) => `江州大学教授李维明进一步${verb}，${said}`,
    (verb) => `江州大学李维明教授${verb}，${said}`,
    (verb) => `李维明（江州大学教授）${verb}，${said}`,
    (verb) => `李维明${verb}，${said}`,
  ];
  for (const verb of reportingVerbsZh()) {
    it(`keeps its speaker: ${verb}`, () => {
      for (const frame of frames) assert.deepEqual(speakers(frame(verb)), ['李维明'], frame(verb));
    });
  }
});

describe('every English reporting verb', () => {
  for (const verb of reportingVerbsEn()) {
    it(`keeps its speaker: ${verb}`, () => {
      for (const sentence of [
        `Li Weiming, Professor at Jiangzhou University, ${verb} that research comes first.`,
        `Li Weiming, Professor at Jiangzhou University, also ${verb} that research comes first.`,
        `Li Weiming ${verb} that research comes first.`,
      ])
        assert.deepEqual(speakers(sentence), ['Li Weiming'], sentence);
    });
  }
});

describe('every ending of an organization', () => {
  const anywhere = new Set(
    organizationEndingsAnywhereZh().map((each) => (typeof each === 'string' ? each : each.word)),
  );
  const context = builtinContext();
  for (const ending of organizationEndingsZh()) {
    const name = (stem: string) => `${stem}${ending}`;
    const [right, wrong] = [name('东湖区域协同创新'), name('东湖区域协同新')];
    it(`names one: ${ending}`, () => {
      const text = anywhere.has(ending)
        ? `${right}主办论坛。\n\n${right}主任致辞。\n\n论坛由${wrong}承办。\n`
        : `主办单位：${right}。\n\n参加的有${right}。\n\n承办的是${wrong}。\n`.replaceAll(right, `“${right}”`);
      const found = check(parse(new Text(`# 论坛\n\n${text}`)), context).filter(
        ({ rule }) => rule === 'inconsistent-organization',
      );
      assert.deepEqual(
        found.map(({ span }) => `# 论坛\n\n${text}`.slice(span.start, span.end)),
        [wrong],
      );
    });
  }
  it('is known to a line of the header', () => {
    const unknown = [...organizationEndingsZh()].filter((ending) => !looksLikeOrganization(`东湖创新${ending}`, 'zh'));
    assert.ok(unknown.length <= 20, unknown.join(' '));
  });
  it('in English', () => {
    const parts = new Set(['Division', 'Team']);
    for (const word of organizationEndingsEn())
      assert.equal(englishOrganization().test(`Donghu ${word}`), !parts.has(word), word);
  });
});

describe('lists', () => {
  it('hold together', () => {
    for (const noun of reportingNounsZh()) assert.ok(reportingVerbsZh().has(noun), noun);
    for (const verb of reportingVerbsZh()) assert.ok(wordsAfterSpeakerZh().has(verb), verb);
  });
  it('with an empty word, a word twice or nothing at all are refused, by line', () => {
    const problems = (source: string) => readYaml(source, true).problems.map(({ text, line }) => [line, text]);
    assert.deepEqual(problems('a: [b, c]\nd: { e: 1 }\n'), []);
    assert.deepEqual(problems('a:\n  [b, c,\n   b]\n'), [[3, '“b” stands twice in one list']]);
    assert.deepEqual(problems("a: [b, '']\n"), [[1, ' is no word; put it in quotation marks if it is one']]);
    assert.deepEqual(problems('a: [b, true]\n'), [[1, 'true is no word; put it in quotation marks if it is one']]);
    assert.deepEqual(problems('# nothing\na:\n'), [[2, '“a” has no words']]);
    assert.deepEqual(problems('- a\n'), [[1, 'a file of words is a map of lists']]);
    assert.equal(problems('a: [b\n').length > 0, true);
  });
});
