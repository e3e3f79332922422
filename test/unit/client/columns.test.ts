// Two columns: what stands beside what, and where the other column scrolls to.
import assert from 'node:assert/strict';
import {
  counterpartAt,
  gapsInFolds,
  gapsInOtherSide,
  isAtTop,
  lineBefore,
  openBlockAt,
  topOfOtherSide,
  withoutCounterpart,
} from '../../../client/columns/counterparts';
import type { PairedBlocks } from '../../../server/protocol';

const line = (number: number, from = 0, to = 40) => ({
  start: { line: number, character: from },
  end: { line: number, character: to },
});

/** One file: each Chinese block with its English two lines below, the third without. */
const oneFile: readonly PairedBlocks[] = [
  { zh: line(0), en: line(2) },
  {
    zh: line(4),
    en: line(6),
    sentences: [
      { zh: line(4, 0, 9), en: line(6, 0, 19) },
      { zh: line(4, 9, 40), en: line(6, 20, 40) },
    ],
  },
  { zh: line(8) },
  { zh: line(10), en: line(12) },
];
/** The same in two files. */
const twoFiles: readonly PairedBlocks[] = [
  { zh: line(0), en: line(0) },
  { zh: line(2), en: line(2) },
  { zh: line(4) },
  { zh: line(6), en: line(4) },
];

describe('two columns', () => {
  it('has the counterpart of what stands at the top at the top', () => {
    const tops = (side: 'zh' | 'en', lines: readonly number[]) =>
      lines.map((at) => topOfOtherSide(oneFile, side, at)?.start.line);
    assert.deepEqual(tops('zh', [0, 1, 4, 5, 8, 10, 11, 99]), [undefined, 6, 6, 6, 6, 12, 12, 12]);
    assert.deepEqual(tops('en', [0, 2, 3, 6, 7, 12]), [undefined, undefined, 4, 4, 10, 10]);
    assert.equal(topOfOtherSide([], 'zh', 3), undefined);
  });

  it('knows a column that shows what it was scrolled to: below sticking lines, between folds, at the end of the text', () => {
    const shown = (...ranges: readonly (readonly [number, number])[]) =>
      ranges.map(([from, to]) => ({ start: { line: from, character: 0 }, end: { line: to, character: 0 } }));
    assert.ok(isAtTop(shown([10, 40]), 10, 100));
    assert.ok(isAtTop(shown([3, 4], [9, 40]), 10, 100));
    assert.ok(!isAtTop(shown([3, 40]), 10, 100));
    assert.ok(!isAtTop(shown([11, 40]), 10, 100));
    assert.ok(isAtTop(shown([60, 99]), 90, 100));
  });

  it('finds the sentence that belongs to the one at the caret, else the block', () => {
    const at = (side: 'zh' | 'en', number: number, character: number) =>
      counterpartAt(oneFile, side, { line: number, character });
    assert.deepEqual(at('zh', 4, 3)?.there, line(6, 0, 19));
    assert.deepEqual(at('en', 6, 30)?.there, line(4, 9, 40));
    assert.deepEqual(at('zh', 10, 3)?.there, line(12));
    assert.equal(at('zh', 8, 3)?.there, undefined);
    assert.equal(at('zh', 1, 0), undefined);
  });

  it('tells what has no counterpart, and where it belongs', () => {
    assert.deepEqual(withoutCounterpart(oneFile, 'zh'), [line(8)]);
    assert.deepEqual(withoutCounterpart(oneFile, 'en'), []);
    assert.deepEqual(openBlockAt(oneFile, 'zh', 8), line(8));
    assert.equal(openBlockAt(oneFile, 'zh', 4), undefined);
    assert.deepEqual(
      [
        ...gapsInFolds(
          [line(8), line(10)],
          [
            { startLine: 3, endLine: 4 },
            { startLine: 7, endLine: 10 },
          ],
        ),
      ],
      [[7, 2]],
    );
    assert.deepEqual([...gapsInOtherSide(twoFiles, 'zh')], [[2, 1]]);
    assert.equal(lineBefore(twoFiles, 'zh', 6), 2);
  });
});
