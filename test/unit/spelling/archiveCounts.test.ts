// What past issues say of an office's Chinese is counted on top of the model.
import assert from 'node:assert/strict';
import { sequencesIn, withSequences } from '../../../server/spelling/archiveCounts';
import { pairOf } from '../../../server/spelling/model';
import { looksAtSentence } from '../../../server/spelling/suspicions';
import { smallModel } from '../../harness/spelling';

const text = '园区要认真贯撤落实各项部署。';
const told = (model = smallModel()) => looksAtSentence(text, model).suspicions.map(({ correction }) => correction);

describe('past issues', () => {
  it('make known what the office writes', () => {
    assert.deepEqual(told(), ['彻']);
    const issues = Array.from({ length: 60 }, () => sequencesIn('园区认真贯撤落实。'));
    assert.deepEqual(told(withSequences(smallModel(), issues)), []);
  });

  it('change nothing where they say nothing of it', () => {
    assert.deepEqual(told(withSequences(smallModel(), [])), ['彻']);
    assert.deepEqual(told(withSequences(smallModel(), [sequencesIn('Annual report 2024, 企业。')])), ['彻']);
  });

  it('count each sequence three times, Chinese characters alone', () => {
    const model = smallModel();
    const numberOf = (character: string) => model.numbers[character.charCodeAt(0)]!;
    const [one, two, three] = [numberOf('园'), numberOf('区'), numberOf('要')];
    const { single, pairs, triples } = withSequences(model, [sequencesIn('园区要，园区'), sequencesIn('园 区')]);
    assert.equal(single[one], model.single[one]! + 9);
    assert.equal(pairs.get(one, two), model.pairs.get(one, two) + 6);
    assert.equal(triples.get(one, pairOf(two, three)), model.triples.get(one, pairOf(two, three)) + 3);
  });

  it('take time in proportion', () => {
    assert.equal(sequencesIn('园区'.repeat(50_000)).length, 3 * 100_000 - 3);
  });
});
