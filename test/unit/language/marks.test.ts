// What is no punctuation although it looks so: addresses, faces, dots of foreign names; words that a function word may follow; joiners.
import assert from 'node:assert/strict';
import { addressesIn } from '../../../server/language/shared/addresses';
import { withoutInvisible } from '../../../server/language/shared/invisible';
import { facesIn } from '../../../server/language/shared/punctuation';
import { isNameDot } from '../../../server/language/zh/foreign-names';
import { wordEndsAt } from '../../../server/language/zh/word-ends';
import { cpuTime } from '../../harness/cpuTime';

describe('addresses', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    [
      '详见https://example.org/a?b=1,2;c，另见www.example.cn/x:y。',
      ['https://example.org/a?b=1,2;c', 'www.example.cn/x:y'],
    ],
    ['网址为https://example.org/wiki/创新(消歧义),请查看', ['https://example.org/wiki/创新(消歧义)']],
    ['(见 https://example.org/a_(b)).', ['https://example.org/a_(b)']],
    ['来信请寄 office+zh@mail.example.com,谢谢', ['office+zh@mail.example.com']],
    ['example.com:8080/a,b 和 example.cn 都能用', ['example.com:8080/a,b', 'example.cn']],
    ['附件见 docs/list-1.2.pdf,共三页', ['docs/list-1.2.pdf']],
    ['园区发展.人才集聚，Mr. Li came at 9.30, e.g. by train.', []],
  ];
  for (const [text, expected] of cases)
    it(text, () =>
      assert.deepEqual(
        addressesIn(text).map(({ start, end }) => text.slice(start, end)),
        expected,
      ),
    );

  it('takes time that grows with the length', () => {
    const spent = cpuTime(() => {
      addressesIn(`https://example.org/${')'.repeat(200_000)}`);
      addressesIn('a.'.repeat(100_000));
    });
    assert.ok(spent < 2000);
  });
});

describe('faces', () => {
  for (const [text, faces] of [
    ['可以玩了 :)', [':)']],
    ['欢迎 ;-) 来信 :D', [';-)', ':D']],
    ['时间:(一)上午', []],
    ['10:30开始', []],
    ['结果:D项', []],
  ] as const) {
    it(text, () =>
      assert.deepEqual(
        facesIn(text).map(({ start, end }) => text.slice(start, end)),
        faces,
      ),
    );
  }
});

describe('dots of foreign names', () => {
  for (const text of ['总裁比尔.霍尔提出', '研究员玛丽・杜邦认为', '作家加西亚•马尔克斯', '院长恩戈齐‧奥卡福'])
    it(text, () => assert.ok(isNameDot(text, text.search(/[.・•‧]/))));
  for (const text of ['人才不断集聚.创新能力提升', '产业•城市融合', '本期第5.6节', '一.加强协同'])
    it(`not in ${text}`, () => assert.ok(!isNameDot(text, text.search(/[.•]/))));
});

describe('words before a function word', () => {
  for (const text of ['他现在|在上海', '这一目的|的实现', '参与|与共享'])
    it(text, () => assert.ok(wordEndsAt(text.replace('|', ''), text.indexOf('|'))));
  for (const text of ['平台在|在北京', '园区的|的建设'])
    it(`not in ${text}`, () => assert.ok(!wordEndsAt(text.replace('|', ''), text.indexOf('|'))));
});

describe('invisible characters', () => {
  for (const text of ['👩\u200d💻', '⛹🏽\u200d♂️', '❤️\u200d🔥', 'می\u200cخواهم', 'क्\u200dष', 'ab\u00a0c\nd'])
    it(`stay in ${text}`, () => assert.equal(withoutInvisible(text), text));
  for (const [text, plain] of [
    ['区域\u200b创新\ufeff', '区域创新'],
    ['张\u200d三', '张三'],
    ['inno\u00advation', 'innovation'],
    ['💻\u200d 网', '💻 网'],
  ] as const)
    it(`go from ${plain}`, () => assert.equal(withoutInvisible(text), plain));
});
