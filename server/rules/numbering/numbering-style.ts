// Rule numbering-style: one list numbered in two ways, or a greater level of numbers under a lesser one.
import type { RawFinding } from '../../base/finding';
import { say } from '../../base/localized';
import { type Numbered, numbered, renumbered, type Sequence } from '../../model/numbering/sequence';
import type { Reading } from '../../model/reading';
import type { Rule } from '../rule';

export const numberingStyle: Rule = {
  id: 'numbering-style',
  severity: 'warning',
  source: 'standard',
  docs: {
    title: say(
      'One list numbered in two ways, or levels of numbers that climb back',
      '同一层次编号写法不一，或层次颠倒',
    ),
    why: say(
      'Numbers go from the greater to the lesser: 一、 then （一） then 1. then （1） (GB/T 15834-2011 B.3.8, GB/T ' +
        '9704 7.3.3). Leaving a level out is no mistake; a greater one under a lesser is. And what is counted ' +
        'together is numbered in one way.',
      '编号层次由大到小：一、（一）1.（1）（GB/T 15834-2011 B.3.8、GB/T 9704 7.3.3）。可以跳过某一层，但不能以小统大。同一层次的编号写法应当一致。',
    ),
    remedy: say('Number them alike, or in the order of levels.', '统一写法，或按层次编号。'),
    examples: [
      {
        before: '一、夯实基础\n\n要稳投入。\n\n二、扩大开放\n\n要拓市场。\n\n⟦3.⟧加强协同\n\n要建平台。',
        after: '一、夯实基础\n\n要稳投入。\n\n二、扩大开放\n\n要拓市场。\n\n三、加强协同\n\n要建平台。',
      },
      { before: '一、夯实基础\n\n（1）稳投入\n\n⟦1.⟧设备更新\n\n2.设备共享\n\n（2）引人才\n\n要建平台。' },
      {
        before:
          '一、夯实基础\n\n1. 稳投入\n\n2. 引人才\n\n二、扩大开放\n\n（一）拓市场\n\n（1）展会\n\n（2）订单\n\n（二）促交流\n\n首先，走出去。\n\n第二，请进来。',
      },
    ],
  },
  *check(reading) {
    for (const sequence of reading.sequences) yield* mixedIn(sequence);
    yield* climbing(reading);
  },
};

/** Markers that go on counting in another style. */
function* mixedIn({ items }: Sequence): Iterable<RawFinding> {
  for (const [index, item] of items.entries()) {
    const before = items[index - 1];
    if (!before || item.style === before.style || item.number !== before.number + 1) continue;
    // 1. and 1、 are one style badly punctuated, which marker-punctuation mends
    if (/^arabic-(?:dot|comma)$/.test(item.style) && /^arabic-(?:dot|comma)$/.test(before.style)) continue;
    const newText = renumbered(before.marker, item.number);
    yield {
      span: item.span,
      message: say(
        `“${item.marker}” goes on from “${before.marker}” in another style`,
        `“${before.marker}”之后用了“${item.marker}”，编号写法不一`,
      ),
      ...(newText !== undefined && {
        fix: {
          title: say(`Write “${newText}”`, `改为“${newText}”`),
          safe: false,
          edits: [{ span: item.span, newText }],
        },
      }),
      related: [{ span: before.span, message: say('The one before', '前一个编号') }],
      evidence: { source: 'text' },
    };
  }
}

/** From the greatest level to the least. */
const levels = ['part', 'han-comma', 'han-paren', 'arabic-dot', 'arabic-paren', 'circled'];

function levelOf({ style }: Numbered): number {
  return levels.indexOf(style === 'arabic-comma' ? 'arabic-dot' : style);
}

/**
 * A lesser level encloses a greater one when it goes on counting after it: （1） 1. 2. （2）. Merely coming before it
 * says nothing:
 * a list may stand above the first section.
 */
function* climbing(reading: Reading): Iterable<RawFinding> {
  const open: { readonly first: Numbered; readonly last: Numbered }[] = [];
  for (const element of reading.blocksIn('zh')) {
    const item = numbered(reading.text, element);
    if (!item || levelOf(item) < 0) continue;
    const at = open.findIndex(({ last }) => levelOf(last) === levelOf(item));
    const [outer, ...inner] = at < 0 ? [] : open.splice(at);
    const goesOn = outer !== undefined && item.number === outer.last.number + 1;
    open.push({ first: goesOn ? outer.first : item, last: item });
    const enclosed = goesOn ? inner.find(({ first }) => levelOf(first) < levelOf(item))?.first : undefined;
    if (!enclosed) continue;
    yield {
      span: enclosed.span,
      message: say(
        `“${enclosed.marker}” stands under “${outer!.last.marker}”: the levels go 一、 （一） 1. （1）`,
        `“${enclosed.marker}”置于“${outer!.last.marker}”之下，层次应为：一、（一）1.（1）`,
      ),
      severity: 'info',
      related: [{ span: outer!.last.span, message: say('The level above', '上一层') }],
      evidence: { source: 'standard', clause: 'GB/T 15834 B.3.8' },
    };
  }
}
