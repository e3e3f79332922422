// Look-up: exact names, and what an author has typed so far.
import assert from 'node:assert/strict';
import { builtinLexicon } from '../../../server/knowledge/lexicon/builtin';
import type { Person } from '../../../server/knowledge/lexicon/lexicon';
import { lexiconIndex } from '../../../server/knowledge/lexicon/lookup';
import { cpuTime } from '../../harness/cpuTime';

const index = lexiconIndex(builtinLexicon);
const nameOf = ({ zh, en }: { readonly zh?: string; readonly en?: string }) => zh ?? en;
const people = (query: string) => index.peopleMatching(query).map(({ item }) => nameOf(item));
const terms = (query: string, language: 'zh' | 'en') => index.termsMatching(query, language).map(({ item }) => item.zh);

describe('exact look-up', () => {
  it('knows a name in both languages whatever its case, accents, hyphens and spaces', () => {
    for (const name of ['吕薇', '吕 薇', 'Lü Wei', 'Lyu Wei', 'LYU WEI', 'LÜ Wei'])
      assert.deepEqual(index.personsNamed(name).map(nameOf), ['吕薇'], name);
    assert.deepEqual(index.personsNamed('Lv Wei'), []);
    assert.deepEqual(index.personMisspelt('Lv Wei').map(nameOf), ['吕薇']);
    assert.deepEqual(index.personMisspelt('刘东梅').map(nameOf), ['刘冬梅']);
  });

  it('keeps namesakes apart', () => {
    assert.deepEqual(
      index.personsNamed('Wu Jun').map((person: Person) => person.titles[0]?.organization),
      ['湖北省科学技术厅', '上海市张江科学城管委会'],
    );
  });

  it('finds organizations and terms by any of their forms', () => {
    for (const name of ['SISS', '上海市科学学研究所'])
      assert.deepEqual(index.organizationsNamed(name).map(nameOf), ['上海市科学学研究所']);
    for (const name of ['NIDZ', '自创区', 'National Independent Innovation Demonstration Zone'])
      assert.ok(
        index.termsNamed(name).some(({ zh }) => zh === '国家自主创新示范区'),
        name,
      );
  });
});

describe('completing a name', () => {
  it('takes characters, pinyin, initials, mixtures and English', () => {
    for (const query of [
      '吴志',
      '志强',
      'wuzhiqiang',
      'wuzhiq',
      'wzq',
      'w志强',
      '吴zq',
      'wuzq',
      'Wu Z',
      'wu zhi',
      'zhiq',
      'WUZHI',
    ])
      assert.equal(people(query)[0], '吴志强', query);
  });

  it('takes v, u and yu for ü, and every reading of a surname', () => {
    for (const query of ['lvw', 'luw', 'lyuw', 'lüw', 'Lü Wei']) assert.ok(people(query).includes('吕薇'), query);
    for (const query of ['xiemin', 'xm']) assert.ok(people(query).includes('解敏'), query);
  });

  it('puts the whole name before its beginning, and that before a later word', () => {
    assert.deepEqual(
      index.peopleMatching('wu jun').map(({ item, rank }) => [nameOf(item), rank]),
      [
        ['吴俊', 0],
        ['Wu Jun', 0],
      ],
    );
    const ranks = index.peopleMatching('ji').map(({ rank }) => rank);
    assert.deepEqual(ranks, [...ranks].sort());
    assert.ok(ranks.includes(1) && ranks.includes(2));
  });

  it('finds at every truncation of a name that which it finds for the whole', () => {
    for (const whole of ['吴志强', 'wuzhiqiang', 'Alexandre Villain', '埃里克·索尔海姆']) {
      const wanted = people(whole)[0]!;
      for (let length = 1; length <= whole.length; length++)
        assert.ok(people(whole.slice(0, length)).includes(wanted), whole.slice(0, length));
    }
  });

  it('finds nothing for nothing', () => {
    for (const query of ['', ' ', '，', '@', 'qqqq']) assert.deepEqual(people(query), [], query);
  });

  it('answers at once, however long the query', () => {
    people('w');
    terms('x', 'en');
    for (const query of ['wzq', 'xzscl', 'a'.repeat(10_000), 'i'.repeat(60), '新'.repeat(5_000)]) {
      const spent = cpuTime(() => {
        people(query);
        terms(query, 'en');
      });
      assert.ok(spent < 100, query.slice(0, 10));
    }
  });
});

describe('completing a term', () => {
  it('takes initials of the Chinese in either language', () => {
    assert.equal(terms('xzscl', 'zh')[0], '新质生产力');
    assert.equal(terms('xzscl', 'en')[0], '新质生产力');
    assert.equal(terms('zcq', 'zh')[0], '国家自主创新示范区');
  });

  it('takes a rendering only in English', () => {
    assert.equal(terms('new quality', 'en')[0], '新质生产力');
    assert.deepEqual(terms('new quality', 'zh'), []);
  });
});
