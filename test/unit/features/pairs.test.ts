// The blocks and sentences that two columns put side by side.
import assert from 'node:assert/strict';
import { type Range, Text } from '../../../server/base/text';
import { pairedBlocks } from '../../../server/features/views/pairs';
import { joinSides, rangeInSides } from '../../../server/model/side-by-side';
import type { PairedBlocks } from '../../../server/protocol';
import { parse } from '../../../server/syntax/parse';

const chinese = ['一、开门', '实验室一直锁着。钥匙不知在哪里。', '后门也可以开，只是少有人走。', '园区答应明年换锁。'];
const english = [
  '1. Opening',
  'Laboratories have always been locked. Nobody knows where the key is.',
  'The back door may be opened as well, but few people use it.',
  'The park promised to change the locks next year.',
];
const interleaved = chinese.flatMap((text, at) => (at === 2 ? [text] : [text, english[at]!])).join('\n\n');

const linesOf = (blocks: readonly PairedBlocks[]) => blocks.map(({ zh, en }) => [zh?.start.line, en?.start.line]);

describe('pairs', () => {
  it('pairs blocks and tells the one without counterpart', () => {
    assert.deepEqual(linesOf(pairedBlocks(parse(new Text(interleaved)))), [
      [0, 2],
      [4, 6],
      [8, undefined],
      [10, 12],
    ]);
  });

  it('pairs sentences where there are as many', () => {
    const text = new Text(interleaved);
    const [, block] = pairedBlocks(parse(text));
    const said = (range: Range) => text.slice(text.spanOf(range));
    assert.deepEqual(
      block!.sentences!.map(({ zh, en }) => [said(zh), said(en)]),
      [
        ['实验室一直锁着。', 'Laboratories have always been locked.'],
        ['钥匙不知在哪里。', 'Nobody knows where the key is.'],
      ],
    );
  });

  it('has nothing in an issue of one language', () => {
    assert.deepEqual(pairedBlocks(parse(new Text(chinese.join('\n\n')))), []);
  });

  it('tells places in the two files of an issue', () => {
    const zh = new Text(`---\nkind: x\n---\n\n${chinese.join('\n\n')}\n`);
    const en = new Text(`---\r\nkind: x\r\n---\r\n\r\n${english.join('\r\n\r\n')}`);
    const joined = joinSides(parse(zh), parse(en));
    const blocks = pairedBlocks(joined, (span) => rangeInSides(joined.text, span, zh));
    assert.deepEqual(linesOf(blocks), [
      [4, 4],
      [6, 6],
      [8, 8],
      [10, 10],
    ]);
    assert.equal(en.slice(en.spanOf(blocks[1]!.en!)), english[1]);
  });
});
