// Words that are typed for each other, forms that are listed, broken phrases: by the product's file, in sentences of our own.
import assert from 'node:assert/strict';
import { packUsage } from '../../../scripts/words/packingUsage';
import { lazy } from '../../../server/base/cached';
import { isDamaged } from '../../../server/spelling/damaged';
import { openModel, type SpellingModel } from '../../../server/spelling/model';
import { looksAtSentence, type SuspicionKind } from '../../../server/spelling/suspicions';
import { openUsage, type UsageModel } from '../../../server/spelling/usage';
import { builtinWords } from '../../harness/spelling';

const model = lazy(() => openModel(builtinWords().zh) as SpellingModel);
const usage = lazy(() => openUsage(builtinWords().usage) as UsageModel);

function told(text: string, kind: SuspicionKind): readonly string[] {
  return looksAtSentence(text, model(), { usage: usage() })
    .suspicions.filter((suspicion) => suspicion.kind === kind)
    .map(({ word: { span, right } }) => `${text.slice(span.start, span.end)}→${right}`);
}

function ofAnyKind(text: string): readonly string[] {
  return looksAtSentence(text, model(), { usage: usage() }).suspicions.map(({ correction }) => correction);
}

describe('words that are typed for each other', () => {
  it('are told where the other one is meant', () => {
    assert.deepEqual(told('各单位必需坚持党的领导。', 'word'), ['必需→必须']);
    assert.deepEqual(told('当前经济形式总体向好。', 'word'), ['形式→形势']);
    assert.deepEqual(told('要加快推动行程新发展格局。', 'word'), ['行程→形成']);
  });

  it('are left alone where each is right', () => {
    for (const text of [
      '各单位必须坚持党的领导，生活必需品供应充足。',
      '当前经济形势总体向好，培训采取多种形式。',
      '公民的权利受法律保护，国家的一切权力属于人民。',
      '专家一直认为意见应当一致，市场反应良好。',
      '企业可以当场试用新产品，再决定是否使用。',
    ])
      assert.deepEqual(ofAnyKind(text), [], text);
  });

  it('are at least a hundred pairs', () => {
    assert.ok(usage().pairs.filter(({ isParticle }) => !isParticle).length >= 100);
  });
});

describe('的, 地 and 得', () => {
  it('are told in each other’s place, those that ended a word too', () => {
    assert.deepEqual(told('改革不断取的新成效。', 'particle'), ['取的→取得']);
    assert.deepEqual(told('发展得质量和效益稳步提升。', 'particle').length, 1);
  });

  it('are left alone where they are right, and as nouns', () => {
    for (const text of [
      '要扎实地推进工作，取得新的成效，让群众的日子过得更好。',
      '企业应当向登记地主管部门报告，注册地和经营地不一致的，报注册地主管部门。',
    ])
      assert.deepEqual(ofAnyKind(text), [], text);
  });
});

describe('forms of words', () => {
  it('that have a recommended one are told, those that are simply wrong as wrong characters', () => {
    assert.deepEqual(told('这份计画要听取各方意见。', 'variant'), ['计画→计划']);
    assert.deepEqual(told('各地把稳就业做为重点工作。', 'character'), ['做为→作为']);
  });

  it('are none where two words meet', () => {
    for (const text of ['股份内容已经核实。', '天平空间站正在建设。', '这些部门内容各不相同。'])
      assert.deepEqual(told(text, 'variant'), [], text);
  });

  it('of set phrases are told where one character sounds or looks like the right one', () => {
    assert.deepEqual(told('企业一度走头无路。', 'character'), ['走头无路→走投无路']);
    assert.deepEqual(told('代表们各抒已见。', 'character'), ['各抒已见→各抒己见']);
    assert.deepEqual(ofAnyKind('企业一度走投无路，代表们各抒己见。'), []);
  });
});

describe('the file of usage', () => {
  const small = () =>
    packUsage(
      [
        {
          words: ['甲乙', '丙丁'],
          bias: 0.5,
          needed: [3, Number.POSITIVE_INFINITY],
          isParticle: false,
          weights: new Map([[7, 15]]),
        },
      ],
      { variants: ['计划/计画'], slips: ['作为/做为'], phrases: ['走投无路'] },
    );

  it('gives back what was packed', () => {
    const { pairs, weights, forms, phrases } = openUsage(small()) as UsageModel;
    assert.deepEqual(pairs[0]?.words, ['甲乙', '丙丁']);
    assert.deepEqual(pairs[0]?.needed, [3, Number.POSITIVE_INFINITY]);
    assert.equal(weights.levelOf(0, 7), 15);
    assert.deepEqual(
      [...forms.values()].flat().map(({ written, isVariant }) => [written, isVariant]),
      [
        ['计画', true],
        ['做为', false],
      ],
    );
    assert.deepEqual(
      phrases.near(
        Uint16Array.from('走头无路', (one) => one.charCodeAt(0)),
        0,
      ),
      [{ phrase: '走投无路', place: 1 }],
    );
    for (const other of ['走投无路', '走头有路', '走头无'])
      assert.deepEqual(
        phrases.near(
          Uint16Array.from(other, (one) => one.charCodeAt(0)),
          0,
        ),
        [],
      );
  });

  it('is refused when it is cut short, damaged, or another', () => {
    const bytes = small();
    for (const length of [0, 20, bytes.length - 1]) assert.ok(isDamaged(openUsage(bytes.slice(0, length))));
    const changed = bytes.slice();
    changed[changed.length - 9]! ^= 4;
    assert.ok(isDamaged(openUsage(changed)));
    assert.ok(isDamaged(openUsage(builtinWords().en)));
  });

  it('is packed to the same bytes again', () => assert.deepEqual(small(), small()));
});
