// Rule nested-mark: 《》 within 《》, where 〈〉 are due.
import type { RawFinding } from '../../base/finding';
import { say } from '../../base/localized';
import { editOf, offeredFix } from '../../model/passages';
import { sourceSpan } from '../../syntax/prose';
import type { Element } from '../../syntax/tree';
import type { Rule } from '../rule';

export const nestedMark: Rule = {
  id: 'nested-mark',
  severity: 'warning',
  source: 'standard',
  docs: {
    title: say('《》 within 《》', '书名号里又用双书名号'),
    why: say(
      'Within title marks 《》 another title takes 〈〉 (GB/T 15834-2011, 4.15.3.4), so that one sees where each ends.',
      '书名号内再用书名号时，外用双书名号、内用单书名号（GB/T 15834-2011 第4.15.3.4条），书名的起止才分明。',
    ),
    remedy: say('Write the inner ones 〈〉.', '里面一层改用“〈〉”。'),
    examples: [
      {
        before: '印发《关于落实⟦《⟧夜间开放办法⟦》⟧的通知》，并公布《设备目录》《价目表》。',
        after: '印发《关于落实〈夜间开放办法〉的通知》，并公布《设备目录》《价目表》。',
      },
      { before: '印发《关于落实〈夜间开放办法〉的通知》，学习《设备目录，并阅读《价目表》。' },
    ],
  },
  *checkPassage(passage) {
    const { text } = passage.prose;
    if (passage.language !== 'zh' || !text.includes('《')) return;
    for (const inner of innerPairs(text)) yield* [inner.open, inner.close].map((at) => findingOf(passage, at, inner));
  },
};

interface Pair {
  readonly open: number;
  readonly close: number;
}

/** The pairs of 《》 that stand within another one; none in a text where one is left open, as nobody knows which. */
function innerPairs(text: string): readonly Pair[] {
  const open: number[] = [];
  const inner: Pair[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '《') open.push(at);
    else if (text[at] === '》') {
      const start = open.pop();
      if (start === undefined) return [];
      if (open.length > 0) inner.push({ open: start, close: at });
    }
  }
  return open.length > 0 ? [] : inner;
}

function findingOf(passage: Element, at: number, { open, close }: Pair): RawFinding {
  const fix = offeredFix(
    say('Write 〈〉', '改为“〈〉”'),
    editOf(passage, open, open + 1, '〈'),
    editOf(passage, close, close + 1, '〉'),
  );
  return {
    span: sourceSpan(passage.prose, at, at + 1),
    message: say('A title within 《》 takes 〈〉', '书名号里的书名用单书名号“〈〉”'),
    ...(fix && { fix }),
    evidence: { source: 'standard', clause: 'GB/T 15834-2011 4.15.3.4' },
  };
}
