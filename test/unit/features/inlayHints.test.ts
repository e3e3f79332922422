// Inlay hints: names, numbers, lengths.

import assert from 'node:assert/strict';
import type { ShownHints } from '../../../server/base/settings';
import { defaultSettings } from '../../../server/base/settings';
import { inlayHints } from '../../../server/features/read/inlayHints';
import type { Kind } from '../../../server/knowledge/schema/schema';
import { context, draft } from '../../harness/cursorDrafts';

const { bulletin } = draft(`一、开门

1. Opening

一是开前门。青山研究院研究员吕薇指出，门票已售出 44.83 万张，占 50%，分三个方面。吕薇还说，很好。

First, open it. **Lü Wei, Research Fellow of Qingshan Institute,** pointed out that 448,300 tickets were sold, 50% of all, in three respects. Lü Wei was glad.

二是开后门。东湖大学校长吴志强表示同意。
`);

const all = { start: 0, end: bulletin.text.length };

function hints(shown: ShownHints, asked = all, kinds: readonly Kind[] = []): readonly string[] {
  return inlayHints(
    bulletin,
    { ...context, schema: { kinds }, settings: { ...defaultSettings, shown, ...(kinds[0] && { kind: kinds[0].id }) } },
    asked,
  ).map(({ at, label }) => `${bulletin.text.content.slice(at - 3, at)}|${label}`);
}

describe('inlay hints', () => {
  it('are off unless asked for', () => assert.deepEqual(hints({}), []));

  it('give the name in the other language at its first mention in each block, from the lexicon where the issue lacks it', () => {
    assert.deepEqual(hints({ names: true }), ['员吕薇|Lü Wei', 'Wei|吕薇', '吴志强|Wu Zhiqiang']);
  });

  it('give a number as the other language writes it, where that looks different', () => {
    assert.deepEqual(hints({ numbers: true }), ['3 万|448,300', '300|44.83 万']);
  });

  it('give the length beside that of past issues, where the schema has it', () => {
    const kind: Kind = {
      id: 'doors',
      name: { zh: '门' },
      group: 'doors',
      issues: ['a'],
      languages: ['zh', 'en'],
      order: {},
      relations: [],
      habits: [],
      elements: [{ element: 'point', language: 'zh', seen: 1, of: 1, length: { min: 20, max: 40 } }],
    };
    assert.deepEqual(hints({ length: true }, all, [kind]), [
      '很好。|36 characters, usually 20–40',
      '同意。|18 characters, usually 20–40',
    ]);
    assert.deepEqual(hints({ length: true }), []);
  });

  it('are for the range asked for', () => {
    const last = { start: bulletin.text.content.indexOf('二是'), end: bulletin.text.length };
    assert.deepEqual(hints({ names: true, numbers: true }, last), ['吴志强|Wu Zhiqiang']);
  });
});
