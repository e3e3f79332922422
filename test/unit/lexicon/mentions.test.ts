// Mentions: which known names and terms a text has, where, and in which form.
import assert from 'node:assert/strict';
import { builtinLexicon } from '../../../server/knowledge/lexicon/builtin';
import { mentionFinder } from '../../../server/knowledge/lexicon/mentions';
import { emptyLexicon, readLexicon } from '../../../server/knowledge/lexicon/read';
import { cpuTime } from '../../harness/cpuTime';

/** The mentions as `text = entry (kind)`. */
function mentionsIn(text: string, language: 'zh' | 'en', lexicon = builtinLexicon): readonly string[] {
  return mentionFinder(lexicon)(text, language).map(({ start, end, entries }) => {
    const named = entries.map((entry) => {
      if (entry.type === 'term') return `${entry.term.zh} (${entry.as})`;
      const { zh, en } = entry.type === 'person' ? entry.person : entry.organization;
      return `${zh ?? en} (${entry.as})`;
    });
    return `${text.slice(start, end)} = ${named.join(', ')}`;
  });
}

describe('mentions in Chinese', () => {
  it('takes the longest at each place', () => {
    assert.deepEqual(mentionsIn('吴志强介绍了国家自主创新示范区和自创区的高质量发展。', 'zh'), [
      '吴志强 = 吴志强 (name)',
      '国家自主创新示范区 = 国家自主创新示范区 (name)',
      '自创区 = 国家自主创新示范区 (abbreviation)',
      '高质量发展 = 高质量发展 (name)',
    ]);
  });

  it('lets a plain compound give way to a longer name that begins inside it, and to no other', () => {
    const find = mentionFinder({
      ...emptyLexicon,
      terms: [
        { zh: '夜间产业', free: true, renderings: [] },
        { zh: '产业灯链工程', renderings: [] },
        { zh: '产业灯', renderings: [] },
        { zh: '产业夜景设施网', free: true, renderings: [] },
        { zh: '夜间灯会', renderings: [] },
        { zh: '灯会文化节', renderings: [] },
      ],
    });
    const forms = (text: string) => find(text, 'zh').map(({ form }) => form);
    assert.deepEqual(forms('办好夜间产业灯链工程'), ['产业灯链工程']);
    assert.deepEqual(forms('办好夜间产业灯'), ['夜间产业']);
    assert.deepEqual(forms('办好夜间产业夜景设施网'), ['夜间产业']);
    assert.deepEqual(forms('办好夜间灯会文化节'), ['夜间灯会']);
  });

  it('finds Latin names and abbreviations, but not inside words', () => {
    assert.deepEqual(mentionsIn('Gary Hack以MIT为例，SMITH不是', 'zh'), [
      'Gary Hack = Gary Hack (name)',
      'MIT = 麻省理工学院 (abbreviation)',
    ]);
  });
});

describe('mentions in English', () => {
  it('does not mind number, case, hyphens, possessives and quotation marks in a term', () => {
    for (const text of [
      'national independent innovation demonstration zone',
      'National Independent Innovation Demonstration Zones',
      "the national independent-innovation demonstration zone's",
    ]) {
      assert.deepEqual(
        mentionsIn(text, 'en').map((line) => line.split(' = ')[1]),
        ['国家自主创新示范区 (rendering)'],
        text,
      );
    }
    assert.deepEqual(mentionsIn('NIDZs and a NIDZ', 'en'), [
      'NIDZs = 国家自主创新示范区 (abbreviation)',
      'NIDZ = 国家自主创新示范区 (abbreviation)',
    ]);
  });

  it('wants names and abbreviations as they are written', () => {
    assert.deepEqual(mentionsIn('He saw li lin and nidz, and the state council', 'en'), []);
    assert.deepEqual(mentionsIn("Li Lin's speech at the State Council, with Lv Wei", 'en'), [
      'Li Lin = 李琳 (name)',
      'State Council = 国务院 (name)',
      'Lv Wei = 吕薇 (misspelt)',
    ]);
  });

  it('gives both of those who share a name', () => {
    assert.deepEqual(mentionsIn('Wu Jun said', 'en'), ['Wu Jun = Wu Jun (name), 吴俊 (name)']);
  });

  it('does not reach over a full stop', () => {
    assert.deepEqual(mentionsIn('It is of high quality. Development goes on.', 'en'), []);
  });

  it('tells a form to be avoided', () => {
    assert.deepEqual(mentionsIn('in our country', 'en'), ['our country = 我国 (avoid)']);
  });
});

describe('mentions in long texts', () => {
  it('needs time in proportion to the length, with thousands of entries', () => {
    const entries = Array.from(
      { length: 3000 },
      (_, at) => `  - {zh: 湖畔第${at}号计划, renderings: [Lakeside Plan No ${at}]}`,
    );
    const find = mentionFinder(readLexicon(`terms:\n${entries.join('\n')}`).lexicon);
    const zh = '湖畔第17号计划与湖畔第2999号计划。'.repeat(30_000);
    const en = 'Lakeside Plan No 17 and Lakeside Plan No 2999 and Lakeside. '.repeat(17_000);
    const spent = cpuTime(() => {
      assert.equal(find(zh, 'zh').length, 60_000);
      assert.equal(find(en, 'en').length, 34_000);
    });
    assert.ok(spent < 5_000);
  });
});
