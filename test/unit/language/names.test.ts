// Names of both languages: parts, pinyin, likeness, typing keys.
import assert from 'node:assert/strict';
import {
  hasGivenNameFirst,
  isPinyinOf,
  isTurnedAround,
  looksLikePinyinName,
  pinyinKeys,
  romanizations,
  soundsAlike,
  splitChineseName,
} from '../../../server/language/zh/names';

describe('names', () => {
  it('are split after the surname', () => {
    const split = (name: string) => {
      const parts = splitChineseName(name);
      return parts && `${parts.surname} ${parts.given}`;
    };
    assert.deepEqual(
      ['刘东梅', '王 冰', '欧阳修', '尉迟敬德', '司马光', '司马', '的人', '刘', '王小二三', '弗朗索瓦'].map(split),
      ['刘 东梅', '王 冰', '欧阳 修', '尉迟 敬德', '司马 光', '司 马', undefined, undefined, undefined, undefined],
    );
  });

  it('are spelt by GB/T 28039', () => {
    assert.deepEqual(
      ['解敏', '单志广', '仇保兴', '区伯', '尉迟恭', '吕薇', '高志安', '朱乐'].map((name) => romanizations()(name)[0]),
      ['Xie Min', 'Shan Zhiguang', 'Qiu Baoxing', 'Ou Bo', 'Yuchi Gong', 'Lü Wei', "Gao Zhi'an", 'Zhu Le'],
    );
    assert.deepEqual(romanizations()('吕薇'), ['Lü Wei', 'Lyu Wei']);
    assert.ok(romanizations()('朱乐').includes('Zhu Yue'));
  });

  const matches: readonly (readonly [string, string, ReturnType<typeof isPinyinOf>])[] = [
    ['Liu Dongmei', '刘东梅', 'standard'],
    ['LIU Dongmei', '刘东梅', 'standard'],
    ['Liu Dong-mei', '刘东梅', 'standard'],
    ["Gao Zhi'an", '高志安', 'standard'],
    ['Gao Zhian', '高志安', 'standard'],
    ['Liú Dōngméi', '刘东梅', 'standard'],
    ['Lü Wei', '吕薇', 'standard'],
    ['Lyu Wei', '吕薇', 'standard'],
    ['Lv Wei', '吕薇', 'nonstandard'],
    ['Lu Wei', '吕薇', 'nonstandard'],
    ['Dongmei Liu', '刘东梅', 'nonstandard'],
    ['Liu Dong Mei', '刘东梅', 'nonstandard'],
    ['Ou Yang Xiu', '欧阳修', 'nonstandard'],
    ['Ouyang Xiu', '欧阳修', 'standard'],
    ['Wu Jiayi', '吴家喜', false],
    ['Liu Dongme', '刘东梅', false],
    ['Liu', '刘东梅', false],
    ['', '刘东梅', false],
  ];
  for (const [en, zh, expected] of matches)
    it(`${en || '(empty)'} for ${zh}: ${expected || 'no'}`, () => assert.equal(isPinyinOf(en, zh), expected));

  it('are told from other capitalized pairs', () => {
    assert.deepEqual(['Liu Dongmei', 'Xie Min', 'Ouyang Xiu', "Gao Zhi'an", 'Lv Wei'].map(looksLikePinyinName), [
      true,
      true,
      true,
      true,
      true,
    ]);
    assert.deepEqual(
      ['Gary Hack', 'New York', 'High Quality', 'Liu', 'liu dongmei', 'Yangtze River', 'Silicon Valley'].map(
        looksLikePinyinName,
      ),
      [false, false, false, false, false, false, false],
    );
  });

  it('are one with the surname first and the given name first', () => {
    assert.deepEqual(
      [
        ['Zhiqiang Wu', 'Wu Zhiqiang'],
        ['Zhi-qiang Wu', 'WU Zhiqiang'],
        ['James Martin', 'Martin James'],
        ['Wu Zhiqiang', 'Wu Zhiqiang'],
        ['Lin Lin', 'Lin Lin'],
      ].map(([a, b]) => isTurnedAround(a!, b!)),
      [true, true, false, false, false],
    );
    assert.deepEqual(
      ['Zhiqiang Wu', 'Wu Zhiqiang', 'Wei Wen', 'James Martin', 'Wu', 'Gao Zhi An', 'Beijing Li'].map(
        hasGivenNameFirst,
      ),
      [true, false, undefined, undefined, undefined, undefined, undefined],
    );
  });

  it('sound alike when one character differs and its sound does not', () => {
    assert.ok(soundsAlike('刘东梅', '刘冬梅'));
    assert.ok(!soundsAlike('刘东梅', '刘西梅'));
    assert.ok(!soundsAlike('刘东梅', '刘东梅'));
    assert.ok(!soundsAlike('刘东梅', '刘冬妹'));
    assert.ok(!soundsAlike('刘东梅', '刘冬'));
  });

  it('are found by what is typed', () => {
    const { full, initials } = pinyinKeys('吴志强');
    assert.equal(full[0], 'wuzhiqiang');
    assert.equal(initials[0], 'wzq');
    assert.ok(['lvwei', 'luwei', 'lyuwei'].every((key) => pinyinKeys('吕薇').full.includes(key)));
    assert.equal(pinyinKeys('G60 科创')['initials'][0], 'g60kc');
    assert.ok(pinyinKeys('行长').full.length <= 24);
  });
});
