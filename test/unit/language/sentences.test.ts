// Where sentences and clauses end.
import assert from 'node:assert/strict';
import { clauses, sentences } from '../../../server/language/shared/sentences';

const parts = (cutter: typeof sentences, text: string, language: 'zh' | 'en') =>
  cutter(text, language).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it('end at a Chinese stop and what closes after it', () => {
    assert.deepEqual(parts(sentences, '他说：“好。”然后走了！为什么？等等……好吧', 'zh'), [
      '他说：“好。”',
      '然后走了！',
      '为什么？',
      '等等……',
      '好吧',
    ]);
  });
  it('do not end at English abbreviations, initials and decimals', () => {
    const text =
      'Dr. Li of No. 5 school in the U.S. said 3.5 is fine. He left. See e.g. John F. Kennedy in Sept. 2024. "Really?" Yes.';
    assert.deepEqual(parts(sentences, text, 'en'), [
      'Dr. Li of No. 5 school in the U.S. said 3.5 is fine.',
      'He left.',
      'See e.g. John F. Kennedy in Sept. 2024.',
      '"Really?"',
      'Yes.',
    ]);
  });
  it('keep the number of a heading', () => {
    assert.deepEqual(parts(sentences, '1. Focusing on hotspots. II. Grasping trends', 'en'), [
      '1. Focusing on hotspots.',
      'II. Grasping trends',
    ]);
  });
  it('fall into clauses', () => {
    assert.deepEqual(parts(clauses, 'About 26,800 people, at 8:30, came; none left.', 'en'), [
      'About 26,800 people,',
      'at 8:30,',
      'came;',
      'none left.',
    ]);
    assert.deepEqual(parts(clauses, '一方面，增长；另一方面，放缓。', 'zh'), [
      '一方面，',
      '增长；',
      '另一方面，',
      '放缓。',
    ]);
  });
});
