// Titles by the directory: our own collection as it was judged, and the kinds of title that the reader must tell apart.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { rowsOf } from '../../../scripts/directory/tables';
import { organizationDifference } from '../../../server/knowledge/directory/compare';
import { lookUp, titleAnswer } from '../../../server/knowledge/directory/lookup';
import { readLexicon } from '../../../server/knowledge/lexicon/read';
import { builtinNames, directory } from '../../harness/directory';

const english = (zh: string, place?: string) => {
  const [ownPlace] = place === undefined ? [] : directory().places(place);
  return titleAnswer({ ...builtinNames(), ...(ownPlace && { ownPlace }) }, zh)?.en ?? '';
};

describe('titles', () => {
  it('of our own collection are as they were judged', () => {
    const rows = rowsOf(readFileSync('test/judgements/titles.tsv', 'utf8'));
    assert.equal(rows.length, 88);
    assert.deepEqual(
      rows.map(({ zh }) => [zh, english(zh!)]),
      rows.map(({ zh, en }) => [zh, en]),
    );
    assert.deepEqual(
      rows.filter(({ en = '', judged = '' }) => (en === '') !== (judged === '') || /^wrong/.test(judged)),
      [],
    );
  });

  it('a post after a committee may belong to the place', () => {
    assert.equal(
      english('宁波市委副书记、市长'),
      'Deputy Secretary of the CPC Ningbo Municipal Committee and Mayor of Ningbo',
    );
    assert.equal(
      english('浙江省委副书记、组织部部长'),
      'Deputy Secretary of the CPC Zhejiang Provincial Committee and Head of the Organization Department of the CPC Zhejiang Provincial Committee',
    );
  });

  it('a head is called what the organization calls it', () => {
    assert.equal(english('国家发展改革委主任'), 'Chairman of the National Development and Reform Commission');
    assert.equal(
      english('江西省发展改革委主任'),
      'Director of the Jiangxi Provincial Development and Reform Commission',
    );
    assert.equal(english('国家能源局局长'), '');
    assert.equal(english('牛津大学校长'), '');
    assert.equal(english('牛津大学教授'), 'Professor at the University of Oxford');
  });

  it('an organ without its place is that of the office, and of nobody where that is not known', () => {
    assert.equal(english('省科技厅副厅长'), '');
    assert.equal(
      english('省科技厅副厅长', '江西省'),
      'Deputy Director of the Department of Science and Technology of Jiangxi Province',
    );
    assert.equal(english('市科协主席', '江西省'), '');
  });

  it('former, acting and executive stand where they belong', () => {
    for (const zh of ['原江西省副省长', '江西省原副省长', '前江西省副省长'])
      assert.equal(english(zh), 'former Vice Governor of Jiangxi Province');
    assert.equal(english('江西省代省长'), 'Acting Governor of Jiangxi Province');
    assert.equal(english('南开大学常务副校长'), 'Executive Vice President of Nankai University');
  });

  it('may begin in the middle of a sentence', () =>
    assert.equal(english('近日，江西省副省长'), 'Vice Governor of Jiangxi Province'));

  it('may be in traditional characters, and have many posts', () => {
    assert.equal(english('江蘇省省長'), 'Governor of Jiangsu Province');
    const many = titleAnswer(builtinNames(), `南开大学${Array(20).fill('教授').join('、')}`);
    assert.match(many?.en ?? '', /^Professor, Professor, .*, and Professor at Nankai University$/);
  });

  it('a unit without English is a stop, never a guess', () => {
    const answer = titleAnswer(builtinNames(), '南开大学数学科学学院院长');
    assert.deepEqual([answer?.en, answer?.how, answer?.draft], [undefined, 'refused', 'Dean of …, Nankai University']);
  });
});

describe('look-up', () => {
  it('lets the office have the last word', () => {
    const { lexicon: own } = readLexicon('organizations:\n  - { zh: 南开大学, en: Nankai }\n');
    const names = {
      directory: directory(),
      lexicon: { ...own, organizations: own.organizations! },
    };
    const { en, how, source } = lookUp(names, '南开大学');
    assert.deepEqual([en, how, source], ['Nankai', 'office', '.bulletin/organizations.yaml']);
    assert.equal(lookUp(names, '南开大学教授').en, 'Professor at Nankai');
  });

  it('says what it is, how it is known and from where', () => {
    const said = (text: string) => {
      const { kind, en, zh, how } = lookUp(builtinNames(), text);
      return [kind, en ?? zh, how];
    };
    assert.deepEqual(said('清华大学'), ['organization', 'Tsinghua University', 'corpus']);
    assert.deepEqual(said('南开大学'), ['organization', 'Nankai University', 'listed']);
    assert.deepEqual(said('Nankai University'), ['organization', '南开大学', 'listed']);
    assert.deepEqual(said('江西省教育厅'), ['organization', 'Department of Education of Jiangxi Province', 'pattern']);
    assert.deepEqual(said('江西省'), ['place', 'Jiangxi Province', 'listed']);
    assert.deepEqual(said('临平区'), ['place', undefined, 'refused']);
    assert.deepEqual(said('东海大学'), ['organization', undefined, 'refused']);
    assert.deepEqual(said('东海大学教授'), ['title', undefined, 'refused']);
    assert.deepEqual(said('一把椅子'), [undefined, undefined, 'refused']);
  });
});

describe('organizations of two titles', () => {
  const difference = (zh: string, en: string) =>
    organizationDifference(builtinNames(), zh, en)?.printed ?? organizationDifference(builtinNames(), zh, en)?.en;

  it('are the same in every usual wording', () => {
    for (const [zh, en] of [
      ['江西省科技厅副厅长', 'Deputy Director-General of the Jiangxi Provincial Department of Science and Technology'],
      ['江西省科技厅副厅长', 'Deputy Director of the Science & Technology Department, Jiangxi'],
      ['商务部部长助理', 'Assistant Minister of Commerce'],
      ['南开大学数学科学学院院长', 'Dean of the School of Mathematical Sciences, Nankai University'],
      ['南开大学教授', 'Professor'],
      ['南开大学经济学院院长', 'Dean of the School of Economics'],
      ['北京航空航天大学教授', 'Professor at Beijing University of Aeronautics and Astronautics'],
      ['北京大学教授', 'professor of PKU'],
      ['中国科学院院士、南开大学教授', 'Academician of CAS and Professor at Nankai University'],
      ['宁波市委副书记、市长', 'Deputy Party Secretary and Mayor of Ningbo'],
      ['江州大学教授、南开大学教授', 'Professor of Jiangzhou University'],
    ] as const)
      assert.equal(difference(zh, en), undefined, `${zh} / ${en}`);
  });

  it('are told where another one stands', () => {
    assert.equal(difference('南开大学教授', 'Professor at Tianjin University'), 'Tianjin University');
    assert.equal(difference('商务部部长助理', 'Assistant Minister of the Ministry of Finance'), 'Ministry of Finance');
    assert.equal(
      difference('江西省科技厅副厅长', 'Deputy Director of the Department of Science and Technology of Guangxi'),
      'Department of Science and Technology of Jiangxi Province',
    );
    assert.equal(difference('宁波市副市长', 'Vice Mayor of Wenzhou'), 'Ningbo');
  });
});
