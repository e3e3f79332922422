// Formatting: what it mends, that doing it twice does no more, that the tree stays, that a range keeps to itself.
import assert from 'node:assert/strict';
import { builtinContext } from '../../../server/builtin';
import { formatting, rangeFormatting } from '../../../server/features/formatting';
import { check } from '../../../server/rules/check';
import { parse } from '../../../server/syntax/parse';
import type { Bulletin } from '../../../server/syntax/tree';
import { Text } from '../../../server/text';
import { edited } from '../../protocol/client';
import { describeWithTexts } from '../../texts';
import { fixtures, samples } from '../fixtures/fixtures';
import { draft } from './drafts';

const context = builtinContext();
const read = (content: string): Bulletin => parse(new Text(content));

function formatted(content: string): string {
  return edited(content, formatting(read(content), context));
}

/** What a reader takes from the tree; a joined cut leaves it as it is. */
function treeOf(bulletin: Bulletin): unknown {
  return bulletin.elements.map(({ kind, language, label, number, level, value }) => ({ kind, language, label: label?.replace(/[^\p{L}\p{N}]/gu, ''), number, level, value: value === undefined ? undefined : String(value).replace(/\s/g, '') }));
}

function assertFormats(content: string): void {
  const once = formatted(content);
  assert.ok(formatted(once) === once, 'formatting again changes more');
  assert.deepEqual(treeOf(read(once)), treeOf(read(content)), 'the tree changes');
  const [before, after] = [mistakesIn(content), mistakesIn(once)];
  assert.ok(after <= before, `${before} findings before, ${after} after`);
}

/** Without those who are not in the lexicon yet: in a tidy text more of them are found. */
function mistakesIn(content: string): number {
  return check(read(content), context).filter(({ rule }) => rule !== 'unknown-speaker').length;
}

describe('formatting', () => {
  const cases: Readonly<Record<string, readonly [string, string]>> = {
    'marks of the right width': ['一、开门\n\n一是开前门,再开后门。\n', '一、开门\n\n一是开前门，再开后门。\n'],
    'no space beside a full-width mark': ['一、开门\n\n一是开前门 。再开后门， 关窗。\n', '一、开门\n\n一是开前门。再开后门，关窗。\n'],
    'one space between words, none before a mark': ['1. Doors\n\nFirst, open  the front door , then the back door .\n', '1. Doors\n\nFirst, open the front door, then the back door.\n'],
    'no blank lines beyond one, none at the top or the end': ['\n\n一、开门\n\n\n \n\n一是开前门。\n\n\n', '一、开门\n\n一是开前门。\n'],
    'no spaces at the end of a line': ['一、开门  \n\n一是开前门。\t\n', '一、开门\n\n一是开前门。\n'],
    'no spaces at the end of a text without a last line end': ['一、开门\n\n一是开前门。  ', '一、开门\n\n一是开前门。'],
    'hard-wrapped Chinese in one line': ['一、开门\n\n一是开前门，\n再开后门，\n最后关窗。\n', '一、开门\n\n一是开前门，再开后门，最后关窗。\n'],
    'hard-wrapped English in one line': ['1. Doors\n\nFirst, open the front door,\nthen the back door,\nand then the window.\n', '1. Doors\n\nFirst, open the front door, then the back door, and then the window.\n'],
    'a paragraph that a page end cut': ['一、夯实基础\n\n与会专家认为，要推动人才、资本和技\n\n术相互融合，形成合力。\n', '一、夯实基础\n\n与会专家认为，要推动人才、资本和技术相互融合，形成合力。\n'],
    'line ends of Windows': ['一、开门  \r\n\r\n\r\n一是开前门,\r\n再开后门。\r\n', '一、开门\r\n\r\n一是开前门，再开后门。\r\n'],
  };
  for (const [what, [before, after]] of Object.entries(cases)) {
    it(`makes: ${what}`, () => {
      assert.equal(formatted(before), after);
      assertFormats(before);
    });
  }

  it('leaves alone front matter, comments, indents, list items on lines of their own, and what no format can know', () => {
    for (const content of [
      '---\nkind: x  \n\n\n---\n一、开门\n\n一是开前门。\n',
      '<!--  a\n\n\n  b  -->\n\n一、开门\n',
      '一、开门\n\n　　一是开前门。\n\n　　二是开后门。\n',
      '一、开门\n\n一是分四类：\n（1）前门；\n（2）后门。\n',
      '从小处着手 让园区更好用\n\n一、开门\n\n一是开前门。\n',
      '',
    ]) {
      assert.equal(formatted(content), content);
    }
  });

  for (const { name, content } of [...fixtures, ...samples]) {
    it(`once is enough and keeps the tree: ${name}`, () => {
      assertFormats(content);
      for (const messy of [content.replaceAll('\n\n', '\n'), content.replaceAll('\n\n', '\n\n\n\n'), content.replaceAll('\n', ' \n'), content.replaceAll('\n', '\r\n'), content.replaceAll('，', '， '), content.replaceAll('，', '，\n'), content.replaceAll(', ', ' , ')]) assertFormats(messy);
    });
  }

  it('of a range touches nothing outside of it', () => {
    for (const { content } of [...fixtures, ...samples]) {
      const text = new Text(content);
      const lines = content.split('\n').length;
      for (let line = 0; line < lines; line += 5) {
        const range = { start: { line, character: 0 }, end: { line: Math.min(lines - 1, line + 4), character: Infinity } };
        const span = text.spanOf(range);
        const after = edited(content, rangeFormatting(parse(text), context, range));
        assert.ok(after.startsWith(content.slice(0, span.start)) && after.endsWith(content.slice(span.end)));
      }
    }
  });

  it('of a range mends what lies in it', () => {
    const { bulletin } = draft('一、开门\n\n一是开前门,再开后门。\n\n二是开天窗,再关上。\n');
    assert.equal(edited(bulletin.text.content, rangeFormatting(bulletin, context, { start: { line: 4, character: 0 }, end: { line: 4, character: 99 } })), '一、开门\n\n一是开前门,再开后门。\n\n二是开天窗，再关上。\n');
  });
});

describeWithTexts('formatting the published texts', (texts) => {
  for (const { id, content } of texts) it(`once is enough and keeps the tree: ${id}`, () => assertFormats(content));
});
