// What is told while a block is being written, and what waits for its end.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Text } from '../../../server/base/text';
import { shownFindings } from '../../../server/features/repair/shownFindings';
import { builtinContext } from '../../../server/model/builtin';
import { parse } from '../../../server/syntax/parse';

const context = builtinContext();

/** The rules told of a text with the caret at `|`. */
function told(marked: string, how: { readonly isTyping?: boolean; readonly isFocused?: boolean } = {}) {
  const offset = marked.indexOf('|');
  const bulletin = parse(new Text(marked.replace('|', '')));
  const { isTyping = true, isFocused = false } = how;
  return shownFindings(bulletin, context, { offset, isTyping, isFocused }).map(({ finding }) => finding.rule);
}

describe('a block being written', () => {
  const zh = '一是东湖的门开到夜里十点，去年来了 44 人。';
  const begun = `一、开门\n\n1. Opening the doors\n\n${zh}\n\nFirst, the doors at East Lake`;
  const whole = `${begun} stay open until ten at night, and 45 people came.`;

  it('is compared with its counterpart when it has its final mark', () => {
    assert.deepEqual(told(`${begun}|`), []);
    assert.deepEqual(told(`${whole}|`), ['number-mismatch']);
  });

  it('is compared, too, where the author only reads', () =>
    assert.ok(told(`${begun}|`, { isTyping: false }).length > 0));

  it('is not asked for by the block above, whose translation comes next', () => {
    const missing = `${whole.replace('45', '44')}\n\n二是窗子也开着。`;
    assert.deepEqual(told(`${missing}\n\n|`), []);
    assert.deepEqual(told(`|${missing}`), ['missing-translation']);
  });

  it('has mistakes before its last word told at once', () => {
    assert.deepEqual(told('门口的灯,整夜亮着，人们|'), ['halfwidth-punctuation']);
    assert.deepEqual(told('门口的灯整夜亮着,|'), []);
  });

  it('holds back what waits for the other half of a pair of marks', () =>
    assert.deepEqual(told('门口的灯“整夜亮着，人们|'), []));

  it('leaves the line alone in focus mode', () => {
    const text = '门口的灯,整夜亮着。人们|都来。\n\n窗口的灯,也亮着。';
    assert.deepEqual(told(text, { isTyping: false }), ['halfwidth-punctuation', 'halfwidth-punctuation']);
    assert.deepEqual(told(text, { isTyping: false, isFocused: true }), ['halfwidth-punctuation']);
  });
});

describe('a draft that is half written', () => {
  const sample = readFileSync('corpus/samples/pujiang-observation-2024-15.bulletin.md', 'utf8');

  it('cut anywhere, is told of what is still missing, at its head, and of nothing false', () => {
    const cuts = 60;
    const found = Array.from({ length: cuts }, (_, index) => {
      const cut = Math.floor((sample.length * (index + 1)) / (cuts + 1));
      return [...new Set(told(`${sample.slice(0, cut)}|`))].filter((rule) => rule !== 'missing-element').join();
    });
    assert.deepEqual(
      found.filter((rules) => rules !== ''),
      [],
    );
  });

  it('in Chinese first, is told once that the English is missing', () => {
    const blocks = sample.split('\n\n');
    const header = blocks.findIndex((block) => block.startsWith('编者按'));
    const isEnglish = (block: string) => !/\p{Script=Han}/u.test(block) && /^[A-Z*\d].*[a-z]{3}/.test(block);
    const contacts = blocks.findIndex((block) => block.startsWith('电话'));
    const chinese = blocks.filter((block, index) => index < header || (!isEnglish(block) && index < contacts));
    const findings = shownFindings(parse(new Text(chinese.join('\n\n'))), context).map(({ finding }) => finding);
    assert.deepEqual(
      findings.map(({ rule, message }) => [rule, message.zh.replace(/：.*/, '')]),
      [
        ['missing-element', '缺英文'],
        ['missing-element', '尚缺“电话”、“传真”、中文“E-mail”、“地址”、“邮编”'],
      ],
    );
  });
});
