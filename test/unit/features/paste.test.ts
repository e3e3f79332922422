// What the author is told of a cleaning.
import assert from 'node:assert/strict';
import { cleaning } from '../../../server/features/views/paste';

describe('cleaning, told', () => {
  it('names what was joined and what is gone, in her language', () => {
    const text = '平台首先是公共设施，不能变成少数企业的车间，开放程度应当写进\n\n— 2 —\n\n运营协议。\u200b';
    const en = cleaning({ text }, 'en', []);
    const zh = cleaning({ text }, 'zh', []);
    assert.deepEqual('notes' in en && en.notes, [
      '1 line break inside paragraphs joined',
      '1 page number removed: “— 2 —”',
      '1 invisible character removed',
    ]);
    assert.deepEqual('notes' in zh && zh.notes, ['接上段内断行 1 处', '删去页码 1 处：“— 2 —”', '删去不可见字符 1 个']);
  });

  it('says when there is nothing to do', () => {
    assert.deepEqual(cleaning({ text: '一、现状\n' }, 'en', []), { text: '一、现状\n', notes: [], changed: false });
  });
});
