// Where a text has what an office never writes: forms, cases, boundaries, what would stand there instead.
import assert from 'node:assert/strict';
import { builtinLexicon } from '../../../server/knowledge/lexicon/builtin';
import { mergeLexicons } from '../../../server/knowledge/lexicon/merge';
import { isKnownWord, knownWordsIn, wordingInText } from '../../../server/knowledge/wording/find';
import { languageOf, type OfficeWording } from '../../../server/knowledge/wording/wording';

function officeOf(rows: Readonly<Record<string, string | readonly string[]>>): OfficeWording {
  return {
    rows: Object.entries(rows).map(([never, write]) => ({ never: [never], write: [write].flat() })),
    known: [],
  };
}

/** What is found, with what would stand there. */
function found(text: string, wording: OfficeWording, language = languageOf(text)): readonly string[] {
  return wordingInText(wording, text, language).map(
    ({ start, end, better }) => `${text.slice(start, end)}>${better.join('/')}`,
  );
}

interface Case {
  readonly rows: Readonly<Record<string, string | readonly string[]>>;
  readonly told: Readonly<Record<string, string>>;
  readonly silent: readonly string[];
}

const cases: Readonly<Record<string, Case>> = {
  'a verb in all its forms': {
    rows: { leverage: 'use' },
    told: {
      'Parks leverage data.': 'leverage>use',
      'It leverages data.': 'leverages>uses',
      'It leveraged data.': 'leveraged>used',
      'By leveraging it.': 'leveraging>using',
      'LEVERAGE DATA': 'LEVERAGE>USE',
      'Leveraging it is hard.': 'Leveraging>Using',
      "The leverage's end.": 'leverage>use',
    },
    silent: ['A leveragist spoke.', 'The high-leverage fund', 'See www.leverage.com', 'It “can leverage all” of it.'],
  },
  'a verb of which past and participle differ': {
    rows: { utilize: ['take', 'use'] },
    told: { 'They utilized it.': 'utilized>took/taken/used' },
    silent: [],
  },
  'an irregular verb': {
    rows: { undertake: 'do' },
    told: { 'They undertook it.': 'undertook>did', 'It was undertaken.': 'undertaken>done' },
    silent: ['An undertaker came.'],
  },
  'a phrase that is a noun, and one that is a verb': {
    rows: { 'guest expert': 'visiting scholar', 'give priority to': 'put first', viewpoint: 'point of view' },
    told: {
      'Two guest experts spoke.': 'guest experts>visiting scholars',
      'It gave priority to parks.': 'gave priority to>put first',
      'Both viewpoints count.': 'viewpoints>points of view',
      'Guest Experts of the Park': 'Guest Experts>Visiting Scholars',
    },
    silent: ['The guest, expert in law, spoke.', 'It gives parks priority to grow.'],
  },
  'words that only look like a form': {
    rows: { new: 'novel', good: 'fine', even: 'flat' },
    told: { 'A new park.': 'new>novel' },
    silent: ['The news of the evening is on goods.'],
  },
  'another case alone': {
    rows: { Internet: 'internet', beijing: 'Beijing' },
    told: { 'On the Internet it is.': 'Internet>internet', 'In beijing it is.': 'beijing>Beijing' },
    silent: ['Internet firms grow. Internet use too.', 'In Beijing it is.', 'The internet is here.'],
  },
  'hyphen or none': {
    rows: { 'e-mail': 'email', 'every day': 'daily' },
    told: { 'Send an e-mail.': 'e-mail>email', 'It is every day.': 'every day>daily' },
    silent: ['Grades D, e, mail.', 'An every-day thing.', 'Email it.'],
  },
  'short forms': {
    rows: { AI: 'artificial intelligence', OBOR: 'the Belt and Road Initiative' },
    told: { 'On AI and OBOR.': 'AI>artificial intelligence' },
    silent: ['Ai Wei spoke.', 'The obor is near.', 'AIDS is a disease.'],
  },
  'what is right and contains it': {
    rows: { 'our country': 'our country China', 国内外: '境内外', 通知: '通知书' },
    told: { 'In our country.': 'our country>our country China', '收到通知。': '通知>通知书' },
    silent: ['In our country China.', '收到通知书。'],
  },
  'Chinese as written': {
    rows: { 我国政府: '中国政府', 人才: '人力', APP: '应用程序' },
    told: { 我国政府宣布: '我国政府>中国政府', 引进人才: '人才>人力', 下载APP即可: 'APP>应用程序' },
    silent: ['《我国政府工作》', '他说：“我国政府很好。”', '发挥个人才能', '学习happy即APPLE', '我国各级政府'],
  },
  'the longest of several': {
    rows: { 我国: '中国', 我国政府: '中国政府' },
    told: { 我国政府: '我国政府>中国政府', 我国企业: '我国>中国' },
    silent: [],
  },
  'rare characters': { rows: { 𠮷祥: '吉祥' }, told: { 祝您𠮷祥: '𠮷祥>吉祥' }, silent: ['祝您𠮷利'] },
};

describe('what an office never writes', () => {
  for (const [what, { rows, told, silent }] of Object.entries(cases)) {
    const wording = officeOf(rows);
    it(`is found: ${what}`, () => {
      for (const [text, expected] of Object.entries(told)) assert.equal(found(text, wording)[0], expected, text);
    });
    it(`is not found where it is not: ${what}`, () => {
      for (const text of silent) assert.deepEqual(found(text, wording), [], text);
    });
  }

  it('is found no more once it is mended', () => {
    for (const { rows, told } of Object.values(cases))
      for (const text of Object.keys(told)) {
        const wording = officeOf(rows);
        const mended = wordingInText(wording, text, languageOf(text)).reduceRight(
          (all, { start, end, better }) => all.slice(0, start) + better[0] + all.slice(end),
          text,
        );
        assert.deepEqual(found(mended, wording), [], mended);
      }
  });

  it('costs a time linear in the text, with 10,000 rows', function () {
    this.timeout(20_000);
    const rows = Array.from({ length: 10_000 }, (_, at) => [`甲${String.fromCharCode(0x4e00 + at)}乙`, '丙'] as const);
    const wording = officeOf({ ...Object.fromEntries(rows), leverage: 'use' });
    const text = (length: number) => '甲乙甲丁'.repeat(length / 4);
    wordingInText(wording, text(4000), 'zh');
    const time = (length: number) => {
      const start = process.cpuUsage().user;
      for (let round = 0; round < 3; round++) wordingInText(wording, text(length), 'zh');
      return (process.cpuUsage().user - start) / 1000;
    };
    const [once, twice] = [time(400_000), time(800_000)];
    assert.ok(twice < 2.6 * once + 20, `${once.toFixed(0)} ms, ${twice.toFixed(0)} ms`);
  });
});

describe('words that an office knows', () => {
  const lexicon = mergeLexicons(builtinLexicon, { wording: { rows: [], known: ['数智', 'agrivoltaic', 'GovTech'] } });

  it('are known in every form', () => {
    for (const word of ['数智', 'agrivoltaic', 'Agrivoltaics', 'GovTech']) assert.ok(isKnownWord(lexicon, word), word);
    for (const word of ['数字', 'agrivoltage', 'govtech', '数', '数智化']) assert.ok(!isKnownWord(lexicon, word), word);
  });

  it('are found in a text, also in a quotation', () => {
    const text = '推动“数智”转型';
    assert.deepEqual(
      knownWordsIn(text, lexicon, 'zh').map(({ start, end }) => text.slice(start, end)),
      ['数智'],
    );
    assert.deepEqual(knownWordsIn(text, builtinLexicon, 'zh'), []);
  });
});
