// Where a speaker's title begins.
import assert from 'node:assert/strict';
import { Text } from '../../../server/base/text';
import { speakersOf } from '../../../server/model/people/speakers';
import { parse } from '../../../server/syntax/parse';

/** Who is found in a draft, with title. */
function titled(draft: string): readonly string[] {
  return speakersOf(parse(new Text(draft))).map(({ zh, en, title }) => `${zh ?? en}: ${title.zh ?? title.en ?? ''}`);
}

describe('who has which title', () => {
  for (const [sentence, people] of [
    ['新华社香港7月25日电 香港特区政府渔农局局长卢宠文表示，船队正在回港。', ['卢宠文: 香港特区政府渔农局局长']],
    ['主旨报告由青溪研究中心主任汪正明作。', ['汪正明: 青溪研究中心主任']],
    ['江州大学汪正明院士指出，要加强研究。', ['汪正明: 江州大学院士']],
    ['副校长方颖教授代表学校致辞。', ['方颖: 副校长、教授']],
    ['但首席执行官约翰·史密斯表示，还要等等。', ['约翰·史密斯: 首席执行官']],
    ['台“主计中心”专门委员曹志文坦言，菜价涨了。', ['曹志文: 台“主计中心”专门委员']],
    [
      '市政协副主席李建成、王海燕、赵立新，秘书长丁岳清出席会议。',
      ['李建成: 市政协副主席', '王海燕: 市政协副主席', '赵立新: 市政协副主席', '丁岳清: 秘书长'],
    ],
    [
      '东湖农场场长马长河说，收成好。青溪设计院高工刘少伟介绍，桥已合龙。',
      ['马长河: 东湖农场场长', '刘少伟: 青溪设计院高工'],
    ],
    ['陈茂文26日表示，经济正在恢复。', ['陈茂文: ']],
  ] as const)
    it(sentence, () => {
      assert.deepEqual(titled(`一、讨论\n\n${sentence}\n`), people);
    });

  for (const [sentence, people] of [
    [
      'Mary Holt, Minister of Water, during the opening of the forum, spoke about dams.',
      ['Mary Holt: Minister of Water'],
    ],
    ['Peter Blane, Director of Coast Labs, provided the closing remarks.', ['Peter Blane: Director of Coast Labs']],
    [
      'Harbor Dairy chief executive Theo Sparr, Lake Foods chief executive Ian Jagger and Coast Vice-Chancellor Steve ' +
        'Mahoney opened the forum.',
      [
        'Theo Sparr: Harbor Dairy chief executive',
        'Ian Jagger: Lake Foods chief executive',
        'Steve Mahoney: Coast Vice-Chancellor',
      ],
    ],
    [
      'The director of farming Professor Claire Reed noted that soils recover.',
      ['Claire Reed: director of farming Professor'],
    ],
    [
      'Professor Zhou Ming, head of the China Media Society, pointed out that content is the root.',
      ['Zhou Ming: Professor, head of the China Media Society'],
    ],
    ['“It grew,” said statistician Hannah Berg of Northshore University.', ['Hannah Berg: statistician']],
    [
      'Lakeland Minister for Rural Affairs Joris Smit and Office of Land and Water (OLW) Chief Data Officer (CDO) Ada ' +
        'Quist opened the forum.',
      [
        'Joris Smit: Lakeland Minister for Rural Affairs',
        'Ada Quist: Office of Land and Water (OLW) Chief Data Officer (CDO)',
      ],
    ],
    [
      'Minister for Water, Land and Higher Education, Tove Lind, closed the day. The Foundation and Coast ' +
        'Vice-Chancellor Mary Holt agreed.',
      ['Tove Lind: Minister for Water, Land and Higher Education', 'Mary Holt: Coast Vice-Chancellor'],
    ],
    [
      '“It works,” said COAST President, Professor Ada Quist. By then Secretary General Joris Smit had left.',
      ['Ada Quist: COAST President, Professor', 'Joris Smit: Secretary General'],
    ],
    [
      'Panelists included LAKE Deputy Chief Executive Tove Lind, Land Commission Chairman Joris Smit AO and Prof. Ada ' +
        'Quist.',
      ['Tove Lind: LAKE Deputy Chief Executive', 'Joris Smit: Land Commission Chairman', 'Ada Quist: '],
    ],
    [
      'Feng Lin, director of the Talent Office, Wu Mei, director of the Land and Water Center, Qian Yu, deputy head of ' +
        'the Archive, and Ada Quist (guest), the host of Coast Radio, attended the meeting.',
      [
        'Feng Lin: director of the Talent Office',
        'Wu Mei: director of the Land and Water Center',
        'Qian Yu: deputy head of the Archive',
        'Ada Quist: the host of Coast Radio',
      ],
    ],
    [
      'Speakers came from afar, including Joris Smit - founder of Lake Works, the first of its kind, Ada Quist - head ' +
        'of Coast Labs, and others.',
      ['Joris Smit: founder of Lake Works', 'Ada Quist: head of Coast Labs'],
    ],
    [
      'Presenter: Dr Ada Quist, Associate Professor, Coast School of Land',
      ['Ada Quist: Associate Professor, Coast School of Land'],
    ],
    ['Coast, July 3 (Reporter: Zhou Min) The fair has opened.', ['Zhou Min: Reporter']],
    ['-- Joris Smit, CEO, Lake Works', ['Joris Smit: CEO, Lake Works']],
    ['Joris Smit, MP, Governor of Lakeland;', ['Joris Smit: MP, Governor of Lakeland']],
    ['Prof. Lin Feng of Coast University compared both ways.', ['Lin Feng: of Coast University']],
    [
      'Minister Smit said that rain helps. Joris Smit, Minister of Water, spoke later.',
      ['Joris Smit: Minister of Water'],
    ],
  ] as const)
    it(sentence, () => {
      assert.deepEqual(titled(`1. Views\n\n${sentence}\n`), people);
    });

  for (const sentence of [
    'Spring Festival, the leader of all holidays, attended to.',
    'Event Industry Advisory Group said that fees rise.',
    'Silicon Valley said nothing.',
    'Council Partner: Harbor Borough of Lakeland',
    'Chief Justice said nothing. Professor Emeritus said even less.',
    'The work of Chairman Mary Holt’s office went on.',
    'Lake Green - the first of its kind, and Coast Blue - a place for all.',
    'Minister for Economic Affairs, Office of Land and Water, Coast University.',
  ])
    it(`nobody: ${sentence}`, () => {
      assert.deepEqual(titled(`1. Views\n\n${sentence}\n`), []);
    });
});

describe('the title of a speaker', () => {
  for (const [point, title] of [
    ['一是东湖大学校长樊少群指出，要加强研究。', '东湖大学校长'],
    ['第二，东湖大学校长樊少群指出，要加强研究。', '东湖大学校长'],
    ['（三）东湖大学校长樊少群指出，要加强研究。', '东湖大学校长'],
  ] as const) {
    it(`begins behind the marker: ${point}`, () => {
      const speakers = speakersOf(parse(new Text(`一、讨论\n\n${point}\n`)));
      assert.deepEqual(
        speakers.map((speaker) => speaker.title.zh),
        [title],
      );
    });
  }
});
