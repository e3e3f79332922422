// The contract itself: what it calls harm, and what it lets pass.
import assert from 'node:assert/strict';
import { type HarmKind, harmOf, joinsOf, lettersOf, skeletonOf } from '../../harness/contract';

describe('the safe contract', () => {
  const harmful: Readonly<Record<string, readonly [string, string, HarmKind]>> = {
    'a word deleted': ['关于关于门的事。', '关于门的事。', 'letters'],
    'a digit of another width': ['３家企业。', '3家企业。', 'letters'],
    'a stop added': ['开门\n', '开门。\n', 'marks'],
    'a doubled mark deleted': ['开门，，开窗。', '开门，开窗。', 'marks'],
    'one mark for another': ['门、窗', '门，窗', 'marks'],
    'paragraphs that end in stops': ['开前门。\n开后门。\n', '开前门。开后门。\n', 'line'],
    'paragraphs that end in stops, a blank line between': [
      'The front door.\n\nThe back door.\n',
      'The front door. The back door.\n',
      'line',
    ],
    bullets: ['- 前门\n- 后门\n', '- 前门- 后门\n', 'line'],
    'a long item and the next': [`- ${'门'.repeat(40)}，\n- 窗\n`, `- ${'门'.repeat(40)}，- 窗\n`, 'line'],
    'numbered items': ['1. Front\n2. Back\n', '1. Front 2. Back\n', 'line'],
    'rows of a Markdown table': ['| 甲 | 乙 |\n| --- | --- |\n', '| 甲 | 乙 | | --- | --- |\n', 'line'],
    'rows with tabs': ['名称\t数\n前门\t2\n', '名称\t数前门\t2\n', 'line'],
    'a caption and the text': [
      '表1 门的数量\n门一共有十二扇，都锁着，钥匙在门卫那里，白天可以去拿。\n',
      '表1 门的数量门一共有十二扇，都锁着，钥匙在门卫那里，白天可以去拿。\n',
      'line',
    ],
    'lines of a quotation': ['> 开门\n> 开窗\n', '> 开门> 开窗\n', 'line'],
    'a fence and what it holds': ['```\na b\n```\n', '``` a b ```\n', 'line'],
    'a heading and the text': [
      '一、开门\n前门一直锁着，应当打开，钥匙由学生保管，白天和夜里都一样。\n',
      '一、开门前门一直锁着，应当打开，钥匙由学生保管，白天和夜里都一样。\n',
      'line',
    ],
    'people, one to a line': ['吴志强 校长\n吕薇 研究员\n', '吴志强 校长吕薇 研究员\n', 'line'],
    'a programme': ['9:00 开幕\n9:30 报告\n', '9:00 开幕9:30 报告\n', 'line'],
    'a source line': [
      '门有十二扇，钥匙由学生保管，白天和夜里都一样，周末也一样\n来源：门卫\n',
      '门有十二扇，钥匙由学生保管，白天和夜里都一样，周末也一样来源：门卫\n',
      'line',
    ],
    'blocks no longer apart': ['开前门\n\n开后门\n', '开前门\n开后门\n', 'blank'],
    'half a bracket pair': ['（甲）', '（甲)', 'pair'],
    'a mark in an address': ['见 https://example.org/a?q=(1)。', '见 https://example.org/a?q=（1）。', 'opaque'],
    'a link': ['见[表](https://example.org/表,1)。', '见[表]（https://example.org/表，1）。', 'opaque'],
    'a mark in code': ['用`a,b`。', '用`a，b`。', 'opaque'],
    'white space in fenced code': ['```\na  b\n```\n', '```\na b\n```\n', 'opaque'],
    'half a pair of quotation marks': ['"甲"', '“甲"', 'pair'],
  };
  for (const [what, [before, after, kind]] of Object.entries(harmful))
    it(`forbids: ${what}`, () =>
      assert.deepEqual([...new Set(harmOf(before, after).map((harm) => harm.kind))], [kind]));

  const harmless: Readonly<Record<string, readonly [string, string]>> = {
    'nothing changed': ['开门。\n', '开门。\n'],
    'marks of another width, whole pairs': ['(甲),乙:"丙".', '（甲），乙：“丙”。'],
    'the dot in a name': ['约翰.韦斯特', '约翰·韦斯特'],
    'a dash and dots of another form': ['开门--开窗...', '开门——开窗……'],
    'white space, invisible characters, line ends': ['\ufeff开 门 。 \r\n\r\n\r\n开\u200b窗。', '开门。\n\n开窗。\n'],
    'a hard wrap': [
      '会议指出，门要开，窗要开，灯也要开，\n园区的实验室在夜里也要开放，钥匙由学\n生保管。\n',
      '会议指出，门要开，窗要开，灯也要开，园区的实验室在夜里也要开放，钥匙由学生保管。\n',
    ],
    'a word at a line end': [
      'The speakers agreed that the front door and\nthe back door should be opened at night.\n',
      'The speakers agreed that the front door and the back door should be opened at night.\n',
    ],
    'an abbreviation at a line end': [
      'The keys will be kept by the students, said Prof.\nWu Zhiqiang at the meeting.\n',
      'The keys will be kept by the students, said Prof. Wu Zhiqiang at the meeting.\n',
    ],
    'an item that goes on': [`- ${'门要开，'.repeat(8)}窗\n  也要开。\n`, `- ${'门要开，'.repeat(8)}窗也要开。\n`],
    'blank lines between what had none': ['开前门。\n开后门。\n', '开前门。\n\n开后门。\n'],
  };
  for (const [what, [before, after]] of Object.entries(harmless))
    it(`lets pass: ${what}`, () => assert.deepEqual(harmOf(before, after), []));

  it('lets a page give what it is said to give, and no more', () => {
    const page = '与会代表认为应当由园区和高校共同制定规则，\n— 2 —\n并把２个规则公布在网站上。\n';
    const clean = '与会代表认为应当由园区和高校共同制定规则，并把2个规则公布在网站上。\n';
    assert.deepEqual(harmOf(page, clean, { removed: ['— 2 —'], fromPaper: true }), []);
    assert.deepEqual(
      harmOf(page, clean, { fromPaper: true }).map(({ kind, line }) => `${kind} ${line}`),
      ['letters 2'],
    );
  });

  it('takes a full line amid its like for a wrap on paper, whatever it ends in', () => {
    const first = '会议指出，门要开，窗要开，灯也要开，园区也要开。';
    const page = `${first}\n实验室在夜里也要开放，钥匙由学生保管，按小时计费，\n周末也一样。\n`;
    const joined = page.replace('\n', '');
    assert.deepEqual(harmOf(page, joined, { fromPaper: true }), []);
    assert.deepEqual(
      harmOf(page, joined).map(({ kind, line }) => `${kind} ${line}`),
      ['line 1'],
    );
  });

  it('says where lines were joined, and which joins look right', () => {
    const long = 'The speakers agreed that the front door and';
    assert.deepEqual(
      joinsOf(`${long}\nthe back door should be open.\n- a\n- b\n`, `${long} the back door should be open.\n- a- b\n`),
      [
        { line: 1, place: lettersOf(long).length, against: undefined, looksRight: true },
        {
          line: 3,
          place: lettersOf(`${long}the back door should be open a`).length,
          against: 'before a list item',
          looksRight: false,
        },
      ],
    );
  });

  it('finds its place again behind what is gone', () => {
    assert.deepEqual(
      harmOf('前门前门开着。\n后门开着。\n', '前门开着。后门开着。\n')
        .map(({ kind }) => kind)
        .sort(),
      ['letters', 'line'],
    );
  });

  it('knows one form of a mark from another family', () => {
    assert.equal(skeletonOf('“甲”（乙）——丙……'), skeletonOf('"甲" (乙)--丙...'));
    assert.notEqual(skeletonOf('甲。'), skeletonOf('甲，'));
  });
});
