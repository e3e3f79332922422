// What is suspected in sentences, by a small model counted from sentences of our own.
import assert from 'node:assert/strict';
import { looksAtSentence } from '../../../server/spelling/suspicions';
import { smallModel } from '../../harness/spelling';

function told(text: string, known: readonly string[] = []): readonly string[] {
  const spans = known.map((word) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length }));
  return looksAtSentence(text, smallModel(), { known: spans }).suspicions.map(
    ({ span, correction }) => `${text.slice(span.start, span.end)}→${correction}`,
  );
}

describe('a sentence', () => {
  it('that is right is left alone', () => {
    assert.deepEqual(told('园区要认真贯彻落实各项部署。'), []);
    assert.deepEqual(told('企业是科技创新的主体，要加快科技成果转化。'), []);
  });

  it('has a character that sounds alike told, with the right one', () =>
    assert.deepEqual(told('园区要认真贯撤落实各项部署。'), ['撤→彻']));

  it('has a character that looks alike told', () =>
    assert.deepEqual(told('会议研究了科技成果的砖化机制。'), ['砖→转']));

  it('has a word that sounds alike told as one', () => {
    const [first] = told('园区要认真灌澈落实各项部署。');
    assert.equal(first, '灌澈→贯彻');
  });

  it('is read over white space, and its places stay', () => {
    assert.deepEqual(told('园区要认真贯 撤落实各项部署。'), ['撤→彻']);
    const { suspicions } = looksAtSentence('  园区要认真贯撤落实各项部署。', smallModel());
    assert.deepEqual(suspicions[0]?.span, { start: 8, end: 9 });
  });

  it('has nothing told in what is known', () => assert.deepEqual(told('园区要认真贯撤落实各项部署。', ['贯撤']), []));

  it('of rare characters, of other scripts, or of nothing is read all the same', () => {
    for (const text of ['', ' ', '𠮷野家𠮷', '😀😀', 'abc 123', '龘龘龘龘', '\ud842', '，。，。', '園區要認眞貫徹'])
      assert.deepEqual(told(text), [], text);
  });

  it('tells how far its language is the one that was counted', () => {
    const own = looksAtSentence('各单位要贯彻会议精神，落实责任。', smallModel());
    const other = looksAtSentence('位落议贯责要任会彻单神各实精，。', smallModel());
    assert.equal(own.characters, 14);
    assert.ok(own.familiarity / own.characters > other.familiarity / other.characters + 1);
  });

  it('that is very long takes time in proportion', () => {
    const sentence = '园区要认真贯撤落实各项部署，';
    assert.equal(looksAtSentence(sentence.repeat(400), smallModel()).suspicions.length, 400);
  });
});
