// Issue numbers in running text, and the past issues that they lead to.
import assert from 'node:assert/strict';
import { issueNumberAt, issuesMeant } from '../../../server/features/navigate/issueNumbers';
import { factsOf } from '../../../server/knowledge/archive/archive';
import { cursorAt } from '../../../server/model/element';
import { draft } from '../../harness/cursorDrafts';
import { context, entry, issueText } from '../../harness/issues';

const known = [
  entry('2023-12', issueText(['2023-12', '总第 40 期', '2023 年 12 月 8 日'])),
  entry('2024-1', issueText(['2024-1', '总第 41 期', '2024 年 1 月 8 日'])),
  entry('2024-2', issueText(['2024-2', '总第 42 期', '2024 年 2 月 8 日'])),
  entry('other 2024-2', issueText(['2024-2', '2024 年 2 月 9 日'], '另题', '园区观察')),
];
const own = (sentence: string, number = '2024-3') =>
  `夜间实验室简报\n\n${number}\n\n总第 43 期\n\n2024 年 3 月 8 日\n\n一、开门\n\n1. Opening\n\n${sentence}\n`;

/** The issues meant at the mark. */
function meant(marked: string): readonly string[] {
  const { bulletin, position } = draft(marked);
  const named = issueNumberAt(cursorAt(bulletin, bulletin.text.offsetAt(position)));
  return named ? issuesMeant(named, factsOf(bulletin, context), known).map(({ path }) => path) : ['none named'];
}

describe('the issue that a number means', () => {
  for (const [sentence, ...paths] of [
    ['一是开门。第| 2 期谈过此事。', '2024-2'],
    ['一是开门。第|二期谈过此事。', '2024-2'],
    ['一是开门。2023 年第| 12 期谈过此事。', '2023-12'],
    ['一是开门。202|3-12 谈过此事。', '2023-12'],
    ['一是开门。第| 12 期谈过此事。', '2023-12'],
    ['一是开门。总第| 41 期谈过此事。', '2024-1'],
    ['一是开门。第| 41 期谈过此事。', '2024-1'],
    ['一是开门。《园区观察》第| 2 期谈过此事。', 'other 2024-2'],
    ['一是开门。2022 年第| 2 期谈过此事。'],
    ['First, open it. Issue| 2 spoke of this.', '2024-2'],
    ['First, open it. Issue No. |12 of 2023 spoke of this.', '2023-12'],
    ['一是开|门。第 2 期谈过此事。', 'none named'],
    ['一是开门。今年 2 月 8| 日谈过此事。', 'none named'],
  ] as const) {
    it(`is ${paths.join(', ') || 'none'} in ${sentence}`, () => assert.deepEqual(meant(own(sentence)), paths));
  }

  it('is the issue before at the number of the issue itself, or another one that bears it', () => {
    assert.deepEqual(meant(own('一是开门。').replace('2024-3', '202|4-3')), ['2024-2']);
    assert.deepEqual(meant(own('一是开门。').replace('2024-3', '202|4-2')), ['2024-2']);
    assert.deepEqual(meant(own('一是开门。').replace('第 43', '第 4|3')), ['2024-2']);
  });
});
