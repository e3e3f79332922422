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

  it('names what a word processor brings with it', () => {
    const html =
      '<p><b>东湖大学校长吴志强</b>指出，门要开。</p><p>下一段。</p><table><tr><td>甲</td><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr></table>';
    const rich = (locale: 'en' | 'zh') =>
      cleaning({ text: '东湖大学校长吴志强指出，门要开。\n下一段。\n甲\n乙\n丙\n丁', html }, locale, []);
    const [en, zh] = [rich('en'), rich('zh')];
    assert.deepEqual('notes' in en && en.notes, [
      '1 place kept bold',
      '2 rows of tables kept',
      '2 blank lines put between paragraphs',
    ]);
    assert.deepEqual('notes' in zh && zh.notes, ['保留加粗 1 处', '保留表格 2 行', '段间加空行 2 处']);
  });

  it('says when there is nothing to do', () => {
    assert.deepEqual(cleaning({ text: '一、现状\n' }, 'en', []), { text: '一、现状\n', notes: [], changed: false });
  });
});
