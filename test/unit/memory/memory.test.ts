// The translation memory: what it takes in, and what it recalls.
import assert from 'node:assert/strict';
import { memoryOf } from '../../../server/past/memory/memory';
import { recall } from '../../../server/past/memory/recall';
import { context, draft } from '../../harness/cursorDrafts';

const past = draft(`一、打开大门

1. Opening the gate

一是东湖大学校长吴志强强调，前门要开。会上有 12 人。

First, Wu Zhiqiang, President of Donghu University, emphasized that the front door must open. There were 12 people at the meeting.

吕薇进一步指出，后门也要开。

Lü Wei further pointed out that the back door must open as well.

二、关灯
`).bulletin;
const memory = memoryOf(past, context.lexicon);

describe('the translation memory', () => {
  it('has headings, blocks and sentences with their English', () => {
    assert.deepEqual(
      memory.units.map(({ is, zh, en }) => `${is} ${zh} = ${en ?? ''}`),
      [
        'heading 打开大门 = Opening the gate',
        'block 东湖大学校长吴志强强调，前门要开。会上有 12 人。 = Wu Zhiqiang, President of Donghu University, emphasized that the front door must open. There were 12 people at the meeting.',
        'sentence 东湖大学校长吴志强强调，前门要开。 = Wu Zhiqiang, President of Donghu University, emphasized that the front door must open.',
        'sentence 会上有 12 人。 = There were 12 people at the meeting.',
        'block 吕薇进一步指出，后门也要开。 = Lü Wei further pointed out that the back door must open as well.',
        'heading 关灯 = ',
      ],
    );
  });

  it('has the reporting verbs with their renderings', () => {
    assert.deepEqual(memory.verbs, [
      { zh: '强调', en: 'emphasized', seen: 1 },
      { zh: '指出', en: 'pointed out', seen: 1 },
    ]);
  });

  it('recalls what was said so, spaces and the last mark apart', () => {
    assert.deepEqual(recall('打开大门', [memory], context.lexicon), ['Opening the gate']);
    assert.deepEqual(recall('会上有12人', [memory], context.lexicon), ['There were 12 people at the meeting.']);
    assert.deepEqual(recall('关灯', [memory], context.lexicon), []);
  });

  it('puts names and numbers in place of others', () => {
    assert.deepEqual(recall('会上有 30 人。', [memory], context.lexicon), ['There were 30 people at the meeting.']);
    assert.deepEqual(recall('吴志强进一步指出，后门也要开。', [memory], context.lexicon), [
      'Wu Zhiqiang further pointed out that the back door must open as well.',
    ]);
    assert.deepEqual(recall('解敏进一步指出，后门也要开。', [memory], context.lexicon), [], 'no English name is known');
    assert.deepEqual(recall('会上有 30 个人。', [memory], context.lexicon), []);
  });

  it('takes no longer name for the one to be replaced, and begins a sentence with a capital', () => {
    const other = memoryOf(
      draft(
        '一、开门\n\n1. Doors\n\n吕薇说，湖边的门要开。\n\nThe Lü Weihua Gate by the lake must open, said Ms. Wei.\n\n二、开窗\n\n2. Windows\n\n八扇窗都开了。\n\nEight windows were opened.\n',
      ).bulletin,
      context.lexicon,
    );
    assert.deepEqual(recall('吴志强说，湖边的门要开。', [other], context.lexicon), []);
    assert.deepEqual(recall('六扇窗都开了。', [other], context.lexicon), ['Six windows were opened.']);
  });
});
