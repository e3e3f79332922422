// Drafts by chance, in our own words: line kinds put together in any order, a real draft with lines moved, lost or cut, settings as nobody should write them.
import fc from 'fast-check';
import { lettersOf } from './contract';
import { fixtures, samples } from './fixtures';
import { referenceTexts } from './texts';

export interface Draft {
  readonly content: string;
  /** Where a line end is no author's: the paper's, in a hard-wrapped paragraph. Counted in letters and digits before it. */
  readonly wraps: readonly number[];
}

/** Some lines, and behind which of them the paper broke a paragraph. */
interface Block {
  readonly lines: readonly string[];
  readonly wraps?: readonly number[];
}

const zhSubjects = [
  '会议',
  '园区',
  '与会代表',
  '东湖大学校长吴志强',
  '江州市科技局',
  '联合实验室',
  '青山研究院',
  '约翰·韦斯特教授',
];
const zhVerbs = ['指出', '认为', '建议', '强调', '答应', '介绍说'];
const zhClauses = [
  '要把能外借的仪器列成一张表',
  '夜间开放的实验室共有12间',
  '门禁由园区和高校一起管',
  '今年有200家企业来借',
  '钥匙由学生保管',
  '合作不能停在纸面上',
  '现在在建的平台有3个',
  '中国—东盟技术市场要先办起来',
  '费用按小时计',
  '2024年9月12日起试行',
  '预约在网上办',
  'AI工具先在3个街道试用',
  '损坏由保险公司赔',
  '各地可以试一试',
];
const enSubjects = [
  'The park',
  'Wu Zhiqiang, President of Donghu University,',
  'The meeting',
  'Most of the guests',
  'Professor John West',
  'The city',
];
const enClauses = [
  'pointed out that 12 laboratories were open at night',
  'agreed that the keys should be kept by students',
  'said in 2024 that the fee was counted by the hour',
  'asked for a list of instruments that can be lent out',
  'decided to start with the state it was in in 2020',
  'opened the front door, then the back door',
];
const people = [
  '吴志强 东湖大学校长',
  '吕薇　青山研究院研究员',
  '陈一鸣（江州市科技局）',
  'Wu Jun, Qingshan Zone',
  'Lü Wei  Qingshan Institute',
  '欧阳静怡',
];
const titles = [
  '让实验室在夜间也开门',
  '江州怎样办好技术市场',
  '技术市场',
  '平台怎么建',
  'How a City Opens Its Doors',
  'Opening the Laboratories at Night',
];
const cells = ['仪器', '12', '东湖', '费用（元）', 'Key', '8.5%', '', '每周三'];

const pick = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const some = (
  arbitrary: fc.Arbitrary<string>,
  minLength: number,
  maxLength: number,
  between: string,
): fc.Arbitrary<string> => fc.array(arbitrary, { minLength, maxLength }).map((parts) => parts.join(between));

const zhSentence = fc
  .tuple(pick(zhSubjects), pick(zhVerbs), some(pick(zhClauses), 1, 4, '，'))
  .map(([who, says, what]) => `${who}${says}，${what}`);
const enSentence = fc
  .tuple(pick(enSubjects), some(pick(enClauses), 1, 2, ', and '))
  .map(([who, what]) => `${who} ${what}`);
const zhParagraph = fc
  .tuple(some(zhSentence, 1, 3, '。'), pick(['。', '。', '！', '？', '”。', '', '；', '：', '.', '。[^1]', '。**']))
  .map(([text, end]) => `${end === '。**' ? '**' : ''}${text}${end}`);
const enParagraph = fc
  .tuple(some(enSentence, 1, 3, '. '), pick(['.', '.', '?', '.”', '', ';', '。']))
  .map(([text, end]) => text + end);
const paragraph = fc.oneof(zhParagraph, enParagraph);

const one = (lines: fc.Arbitrary<string>): fc.Arbitrary<Block> => lines.map((line) => ({ lines: [line] }));
const several = (line: fc.Arbitrary<string>, minLength: number, maxLength: number): fc.Arbitrary<Block> =>
  fc.array(line, { minLength, maxLength }).map((lines) => ({ lines }));

const header = fc
  .subarray(
    [
      '江州开放观察',
      '内部资料',
      '2026年第3期',
      '（总第58期）',
      '第 5 期',
      '江州市开放研究室编',
      '2026年4月2日',
      'Jiangzhou Opening Watch',
      'No. 3, 2026',
      'April 2, 2026',
      '领导参阅',
      '决策参阅',
    ],
    { minLength: 1 },
  )
  .map((lines): Block => ({ lines }));
const heading = fc
  .tuple(pick(['一、', '二、', '（一）', '1. ', 'I. ', '# ', '## ', '一是', '', '**']), pick(titles))
  .map(([marker, title]) => marker + title + (marker === '**' ? '**' : ''));
const point = fc.oneof(
  fc.tuple(pick(['一是', '二是', '第一，', '——', '**一要**']), zhParagraph).map((parts) => parts.join('')),
  fc.tuple(pick(['First, ', 'Second, ', '(a) ', '— ']), enParagraph).map((parts) => parts.join('')),
);
const listed = fc.oneof(pick(zhClauses), pick(enClauses), pick(people), zhSentence, paragraph);
const bullets = fc
  .tuple(
    pick(['- ', '* ', '• ', '+ ', '· ', '●', '  - ']),
    fc.array(fc.tuple(listed, pick(['', '；', '。', '.'])), { minLength: 1, maxLength: 4 }),
  )
  .map(([marker, items]): Block => ({ lines: items.map(([text, end]) => marker + text + end) }));
const numbered = fc
  .tuple(
    pick<(at: number) => string>([
      (at) => `${at}. `,
      (at) => `${at}、`,
      (at) => `（${at}）`,
      (at) => `(${at}) `,
      () => '1. ',
      (at) => `${String.fromCodePoint(0x245f + at)} `,
    ]),
    fc.array(listed, { minLength: 1, maxLength: 4 }),
  )
  .map(([marker, items]): Block => ({ lines: items.map((text, at) => marker(at + 1) + text) }));
const rows = fc
  .integer({ min: 2, max: 4 })
  .chain((columns) =>
    fc.array(fc.array(pick(cells), { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 4 }),
  );
const markdownTable = rows.map((all): Block => {
  const [first, ...rest] = all.map((row) => `| ${row.join(' | ')} |`);
  return { lines: [first!, `|${all[0]!.map(() => ' --- ').join('|')}|`, ...rest] };
});
// a row whose first and second cell are filled: of others nobody can tell that they are rows
const tabTable = rows.map(
  (all): Block => ({
    lines: all.map((row) => ['名称', '数', ...row.slice(2)].map((cell, at) => row[at] || cell).join('\t')),
  }),
);
const caption = fc
  .tuple(
    pick(['表1 ', '图1 ', '图2', '附件1：', '附件1 ', '专栏1 ', '表3　', 'Table 1. ', 'Figure 2: ']),
    fc.oneof(pick(titles), pick(zhClauses)),
  )
  .map((parts) => parts.join(''));
const quote = fc
  .array(fc.oneof(paragraph, pick(zhClauses)), { minLength: 1, maxLength: 3 })
  .map((lines): Block => ({ lines: lines.map((line) => `> ${line}`) }));
const fence = fc
  .array(pick(['let a = 1,b = 2;', '  return  (a,b) ;', '门=开', '- key: 值', 'x , y', '']), {
    minLength: 1,
    maxLength: 4,
  })
  .map((lines): Block => ({ lines: ['```', ...lines, '```'] }));
const opaque = fc
  .tuple(
    pick(zhClauses),
    pick([
      '[报名](https://example.org/a_(b)?q=1,2)',
      'https://example.org/路径,a;b',
      '`a, b(c)`',
      'a.b@example.org',
      '[表,1](./a,b.md)',
      'http://例子.测试/?甲=乙',
    ]),
    pick(zhClauses),
  )
  .map(([a, link, b]) => `${a}，见${link}，${b}。`);
const programme = several(
  fc
    .tuple(pick(['9:00', '09:30', '14：00']), pick(['开幕式', '吴志强作报告', 'Coffee break', '茶歇；合影']))
    .map((parts) => parts.join(' ')),
  2,
  4,
);
const source = fc
  .tuple(
    pick(['来源：', '资料来源：', 'Source: ', '（来源：']),
    pick(['江州市统计局', 'Jiangzhou Daily', '根据会议记录整理']),
  )
  .map((parts) => parts.join(''));
const colophon = fc
  .subarray(
    [
      '报：市委、市政府',
      '送：各区',
      '整 理：杜若、孟凡舟',
      '责任编辑：陈一鸣',
      '电话：0580-2211334',
      '邮箱：kf@example.org',
      'Editor: Wu Jun',
      'Tel: 0580-2211334',
    ],
    { minLength: 1 },
  )
  .map((lines): Block => ({ lines }));
const comment = pick([
  ['<!-- 待核 -->'],
  ['<!-- bulletin-disable -->'],
  ['<!-- bulletin-disable-next-line digit-spacing -->'],
  ['<!-- 两', '', '行 -->'],
  ['<!--'],
  ["Editor:<!---->'"],
]).map((lines): Block => ({ lines }));
const paper = pick([
  ['- 5 -'],
  ['— 6 —'],
  ['第7页 共9页'],
  ['8'],
  ['江州开放观察'],
  ['2026年第3期'],
  ['江州开放观察', '9'],
]).map((lines): Block => ({ lines }));
const slips = pick([
  '太好了!!!!!!!!!!!!我们说',
  '真的???',
  '他说(好）。',
  '（好)的',
  '“好"的',
  '"好”的',
  '约翰.韦斯特教授说',
  '约翰•韦斯特',
  '他们试一试试一试',
  '在在园区',
  'all of the the parks',
  'the state it was in in 2020',
  '2024年1月3号',
  '二〇二四年1月3日',
  '5%-8%',
  '３家企业',
  '江州 12家',
  '江州,青山,东湖',
  '开 放 创 新',
  'a ,b',
  '。。',
  '，，',
  '……。',
  '...',
  '--',
  '中国—东盟',
  '研究生的的生活',
  '他说:“好.”',
  '注释[1],[2]',
  '《甲》、《乙》',
  "it's 'so'",
  '参会人员 Attendees',
  '甲；乙;丙',
]);
const oddities = pick([
  '👦',
  '👩‍🔬',
  '\ud83d',
  '\udc66甲',
  'e\u0301',
  '\u200b',
  '\ufeff',
  '\u00a0',
  '\u3000\u3000',
  '\u0007',
  '\u001b[31m红',
  '\u202e',
  '第' + '9'.repeat(310) + '期',
  '\u{20000}',
  'ﬁ',
  '⼀',
  '\t',
  '\f',
  '\u2028',
  '甲\u00ad乙',
]);
const odd = fc
  .array(fc.oneof(slips, oddities, pick(titles), pick(zhClauses)), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(''));

/** A paragraph of one sentence on paper: no line of it ends in a full stop but the last. */
const wrappedZh = fc
  .tuple(fc.integer({ min: 26, max: 40 }), fc.array(pick(zhClauses), { minLength: 8, maxLength: 14 }))
  .map(([width, clauses]): Block => {
    const text = `会议指出，${clauses.join('，')}。`;
    const lines: string[] = [];
    let line = '';
    for (const piece of text.match(/[A-Za-z\d]+|[^，、。][，、。]*/gu)!) {
      if (line.length + piece.length > width) {
        lines.push(line);
        line = '';
      }
      line += piece;
    }
    return onPaper([...lines, line]);
  });
const wrappedEn = fc
  .tuple(fc.integer({ min: 60, max: 84 }), fc.array(pick(enClauses), { minLength: 5, maxLength: 9 }))
  .map(([width, clauses]): Block => {
    const lines: string[] = [];
    let line = 'The meeting';
    for (const word of `${clauses.join(', and ')}.`.split(' ')) {
      if (line.length + word.length + 1 > width) {
        lines.push(line);
        line = word;
      } else line += ` ${word}`;
    }
    return onPaper([...lines, line]);
  });

function onPaper(lines: readonly string[]): Block {
  return { lines, wraps: lines.slice(0, -1).map((_, at) => at) };
}

const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 2, arbitrary: one(zhParagraph) },
  { weight: 2, arbitrary: one(enParagraph) },
  { weight: 2, arbitrary: one(heading) },
  { weight: 2, arbitrary: one(odd) },
  ...[
    header,
    one(point),
    bullets,
    numbered,
    markdownTable,
    tabTable,
    one(caption),
    quote,
    fence,
    one(opaque),
    several(pick(people), 1, 4),
    programme,
    one(source),
    colophon,
    comment,
    paper,
    wrappedZh,
    wrappedEn,
  ].map((arbitrary) => ({ weight: 1, arbitrary })),
);

const frontMatter = pick([
  '',
  '',
  '',
  '---\nkind: pujiang-observation\n---',
  '---\ntitle: "甲：乙"\nrules:\n  digit-spacing: off\n---\n',
  '---\n---',
  '---\nkind: [\n---',
]);
/** What stands between two blocks, as line ends. */
const gap = pick(['\n', '\n\n', '\n\n', '\n\n\n', ' \n\n', '\n　　', '\n\n    ', '\t\n \n']);
/** Each line end of a draft as some program writes it. */
const lineEnds = pick<(at: number) => string>([
  () => '\n',
  () => '\n',
  () => '\n',
  () => '\r\n',
  () => '\r',
  (at) => (at % 3 === 0 ? '\r\n' : '\n'),
  (at) => ['\r', '\n', '\r\n'][at % 3]!,
]);

/** Drafts made of all kinds of lines in any order. */
export const generatedDraft: fc.Arbitrary<Draft> = fc
  .tuple(frontMatter, fc.array(fc.tuple(block, gap), { minLength: 1, maxLength: 7 }), lineEnds, fc.boolean())
  .map(([front, blocks, lineEnd, ends]) => {
    let content = front === '' ? '' : `${front}\n`;
    const wraps: number[] = [];
    blocks.forEach(([{ lines, wraps: own = [] }, between], at) => {
      lines.forEach((line, index) => {
        content += line;
        if (own.includes(index)) wraps.push(lettersOf(content).length);
        if (index < lines.length - 1) content += '\n';
      });
      if (at < blocks.length - 1) content += between;
    });
    if (ends) content += '\n';
    let count = 0;
    return { content: content.replaceAll('\n', () => lineEnd(count++)), wraps };
  });

/** Any string at all, most of them like drafts. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: generatedDraft.map(({ content }) => content) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);

/** Own drafts, and real ones when they are at hand. */
const originals = [...fixtures, ...samples, ...(referenceTexts() ?? [])].map(({ content }) => content.split('\n'));

type Change = (lines: readonly string[]) => readonly string[];

const at = fc.nat({ max: 30 });

/** Two lines in each other's place, where both are there. */
function swapped(lines: readonly string[], a: number, b: number): readonly string[] {
  const [one, other] = [lines[a], lines[b]];
  return one === undefined || other === undefined ? lines : lines.with(a, other).with(b, one);
}

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(at, at).map(
    ([a, b]): Change =>
      (lines) =>
        swapped(lines, a, b),
  ),
  at.map(
    (a): Change =>
      (lines) =>
        lines.filter((_, index) => index !== a),
  ),
  at.map(
    (a): Change =>
      (lines) =>
        lines.flatMap((line, index) => (index === a ? [line, line] : [line])),
  ),
  at.map(
    (a): Change =>
      (lines) => [...lines.slice(0, a), lines.slice(a, a + 2).join(''), ...lines.slice(a + 2)],
  ),
  fc.tuple(at, fc.nat({ max: 80 })).map(
    ([a, cut]): Change =>
      (lines) =>
        lines.map((line, index) => (index === a ? line.slice(0, cut) : line)),
  ),
  fc.tuple(at, fc.nat({ max: 80 })).map(
    ([a, cut]): Change =>
      (lines) =>
        lines.flatMap((line, index) => (index === a ? [line.slice(0, cut), line.slice(cut)] : [line])),
  ),
  fc.tuple(at, block).map(
    ([a, { lines: inserted }]): Change =>
      (lines) => [...lines.slice(0, a), ...inserted, ...lines.slice(a)],
  ),
  fc.constant<Change>((lines) => lines.filter((line) => line.trim() !== '')),
  fc.constant<Change>((lines) => lines.map((line) => `${line}\r`)),
);

/** A stretch of a real draft with its lines changed. */
export const changedText: fc.Arbitrary<string> = fc
  .tuple(
    fc.nat({ max: originals.length - 1 }),
    fc.nat({ max: 1000 }),
    fc.integer({ min: 1, max: 24 }),
    fc.array(change, { maxLength: 4 }),
  )
  .map(([which, from, count, changes]) => {
    const lines = originals[which]!;
    const start = from % lines.length;
    return changes.reduce<readonly string[]>((text, make) => make(text), lines.slice(start, start + count)).join('\n');
  });

/** An edit as a keystroke or a paste makes it: where (in thousandths of the text), how much is replaced, by what. */
export interface Keystroke {
  readonly at: number;
  readonly length: number;
  readonly inserted: string;
}

export const keystroke: fc.Arbitrary<Keystroke> = fc.record({
  at: fc.nat({ max: 1000 }),
  length: fc.oneof(fc.constant(0), fc.nat({ max: 3 }), fc.nat({ max: 60 })),
  inserted: fc.oneof(
    fc.constant(''),
    pick([
      '的',
      'a',
      ' ',
      '1',
      '。',
      '，',
      '“',
      '(',
      '\n',
      '\n\n',
      '\r',
      '**',
      '<!--',
      '-->',
      '---\n',
      '一、',
      '- ',
      '> ',
      '```\n',
      '|',
      '\t',
      '\ud83d',
      '\udc66',
    ]),
    slips,
    block.map(({ lines }) => lines.join('\n')),
  ),
});

const scalars = [
  '**开放创新**',
  '*甲',
  '&a 乙',
  '&a [*a, *a]',
  '!!set 丙',
  '!<tag:x> y',
  '"甲\\q"',
  "'甲",
  '@甲',
  '`甲`',
  '%YAML',
  '{甲',
  '[乙',
  '- 丙',
  '? 丁',
  '|',
  '>',
  '甲: 乙: 丙',
  '#',
  'off',
  '~',
  '1e999',
  '0x1',
  '2024-13-45',
  '.nan',
  '<<',
  '*a',
  '\u0000',
  '\u001b[31m',
  '\ud83d',
  '\u2028甲',
  '\t甲',
  'pujiang-observation',
  '吴志强',
  'error',
];
const keys = [
  'kind',
  'rules',
  'title',
  'people',
  'organizations',
  'terms',
  'kinds',
  'zh',
  'en',
  'titles',
  'renderings',
  'inlayHints',
  'codeLens',
  'seen',
  'order',
  'elements',
  'id',
  'name',
  'digit-spacing',
  'length-ratio',
  '__proto__',
  'constructor',
  '<<',
  '*a',
  '&a k',
  '? k',
  '',
  '"y\\n::error file=a.md::x"',
];
const yamlLine = fc
  .tuple(
    pick(['', '', '  ', '    ', '- ', '  - ', '\t', ' ']),
    pick(keys),
    pick([': ', ':', ' : ', ': \t']),
    fc.oneof(pick(scalars), fc.constant('')),
  )
  .map((parts) => parts.join(''));
const nested = fc
  .tuple(pick(['- ', '[', '{a: ', '? ', '- - ', '&a [', '"', '> ', '!!seq ']), fc.integer({ min: 1, max: 400 }))
  .map(([opening, depth]) => opening.repeat(depth));
/** Each anchor holds the one before several times over: short to write, endless to read. */
const bomb = fc
  .integer({ min: 2, max: 12 })
  .map((depth) =>
    [
      'a0: &a0 [x, x, x, x, x, x, x, x]',
      ...Array.from(
        { length: depth },
        (_, level) => `a${level + 1}: &a${level + 1} [${Array.from({ length: 8 }, () => `*a${level}`).join(', ')}]`,
      ),
    ].join('\n'),
  );

/** Many entries that share one, as a program may write them: valid. */
const sharing = fc
  .tuple(pick(['people', 'terms', 'kinds']), fc.integer({ min: 2, max: 200 }))
  .map(([key, count]) => `shared: &t [东湖大学校长]\n${key}:\n${'  - { zh: 吴志强, titles: *t }\n'.repeat(count)}`);

/** YAML as nobody should write it. */
export const anyYaml: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: yamlLine },
      { weight: 2, arbitrary: pick(scalars) },
      { weight: 1, arbitrary: nested },
      { weight: 1, arbitrary: fc.oneof(bomb, bomb, bomb, sharing) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((lines) => lines.join('\n'));
