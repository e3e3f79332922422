// Completion: people, terms, markers, lines, reporting verbs, the translation memory; and what holds for every item.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { CompletionItem, TextEdit } from 'vscode-languageserver-types';
import { Text } from '../../../server/base/text';
import { completion } from '../../../server/features/write/completion/completion';
import { explainSubject } from '../../../server/features/write/completion/explainSubject';
import { builtinContext } from '../../../server/model/builtin';
import type { Context } from '../../../server/model/context';
import { memoryOf } from '../../../server/past/memory/memory';
import { asCompletionList } from '../../../server/session/lsp/completion';
import { atPosition } from '../../../server/session/lsp/positions';
import { parse } from '../../../server/syntax/parse';
import { context, draft, placeIn } from '../../harness/cursorDrafts';
import { directory } from '../../harness/directory';

const uri = 'file:///draft.bulletin';

function items(marked: string, known: Context = context): readonly CompletionItem[] {
  const here = placeIn(marked, known);
  return asCompletionList(completion(here), here.reading.bulletin.text, uri).items;
}

/** What each item would put in place of what was typed, best first. */
function inserts(marked: string, known?: Context): readonly string[] {
  return completion(placeIn(marked, known)).items.map(({ insert }) => insert);
}

const chinese = '园区里的实验室晚上也开门。';
const english = 'Laboratories of the zone are open at night as well. ';

describe('completion of terms whose English nobody has looked up', () => {
  const known = {
    ...context,
    lexicon: {
      ...context.lexicon,
      terms: [
        ...context.lexicon.terms,
        { zh: '夜灯会', renderings: [{ en: 'Night Light Fair', standing: 'preferred', source: 'our style sheet' }] },
      ],
      unverified: [{ zh: '夜灯节', renderings: [{ en: 'Night Light Project', standing: 'unverified' }] }],
    },
  } satisfies Context;

  it('offers them after the others and says so', () => {
    const found = items(`${chinese}yede|`, known);
    assert.deepEqual(
      found.map(({ label, labelDetails }) => `${label} ${labelDetails?.description}`),
      ['夜灯会 Night Light Fair', '夜灯节 Night Light Project · unverified'],
    );
    assert.deepEqual(
      items(`${english}Night Li|`, { ...known, locale: 'zh' }).map(({ labelDetails }) => labelDetails?.description),
      ['夜灯会', '夜灯节 · 未核实'],
    );
  });

  it('explains them as such', () =>
    assert.match(explainSubject({ term: '夜灯节' }, known) ?? '', /Night Light Project · unverified$/));
});

describe('completion of people', () => {
  it('finds them by characters, pinyin, initials and English', () => {
    for (const typed of ['吴志', 'wuzhiqiang', 'wuzhi', 'wzq', 'wu zhi q', "wu'zhi'qiang", '吴zq', 'Wu Z']) {
      const expected = '东湖大学校长吴志强';
      assert.ok(inserts(`${chinese}会上，${typed}|`).includes(expected), typed);
    }
  });

  it('finds them after an @, which is replaced too', () => {
    const [first] = items(`${chinese}会上，@wzq|`);
    assert.deepEqual(first?.textEdit, {
      range: { start: { line: 0, character: 16 }, end: { line: 0, character: 20 } },
      newText: '东湖大学校长吴志强',
    });
    assert.equal(first.filterText, '@wzq');
    assert.equal(first.label, '吴志强');
    assert.equal(items(`${chinese}会上，@|`).length > 4, true);
  });

  it('leaves e-mail addresses alone', () => assert.deepEqual(inserts('联系人：wang@w|'), []));

  it('introduces at the first mention, newest title first, and names alone afterwards', () => {
    assert.deepEqual(inserts(`${chinese}wzq|`), ['东湖大学校长吴志强', '东湖大学教授吴志强', '吴志强']);
    assert.deepEqual(inserts(`东湖大学校长吴志强指出，开门是好事。\n\n会上，@wz|`)[0], '吴志强');
    assert.deepEqual(inserts(`${english}Wu Zh|`), [
      '**Wu Zhiqiang, President of Donghu University,** ',
      '**Wu Zhiqiang, Professor at Donghu University,** ',
      'Wu Zhiqiang',
    ]);
    assert.equal(
      inserts(`**Wu Zhiqiang, President of Donghu University**, said so. ${english}Wu Zh|`)[0],
      'Wu Zhiqiang',
    );
  });

  it('writes the name alone after a title and within fields', () => {
    assert.equal(inserts(`${chinese}东湖大学校长w|`)[0], '吴志强');
    assert.deepEqual(inserts(`${chinese}\n\n编辑：wzq|`), ['吴志强']);
    assert.deepEqual(inserts(`${chinese}\n\n一、学习wzq|`), ['吴志强']);
  });

  it('does not write a comma twice', () =>
    assert.equal(inserts(`${english}@wzq|, said so.`)[0], '**Wu Zhiqiang, President of Donghu University**'));

  it('tells two Wu Juns apart', () => {
    const found = items(`${english}Wu Jun|`);
    assert.deepEqual(
      found.filter((item) => item.label === 'Wu Jun').map((item) => item.labelDetails?.description),
      [
        'the name alone',
        'Deputy Director of the Administrative Committee of Qingshan Zone',
        'Deputy Director of the Department of Science and Technology of Linhai Province',
      ],
    );
    const introduced =
      '**Wu Jun, Deputy Director of the Department of Science and Technology of Linhai Province**, said so.\n\nLater, @wuj|';
    assert.deepEqual(inserts(introduced).slice(0, 2), [
      '**Wu Jun, Deputy Director of the Administrative Committee of Qingshan Zone,** ',
      'Wu Jun',
    ]);
  });

  it('puts the people of the Chinese block first in its English one', () => {
    assert.equal(
      inserts('一是开门。青山研究院研究员吕薇说，很好。\n\nFirst, open the doors. @|')[0],
      '**Lü Wei, Research Fellow of Qingshan Institute,** ',
    );
    assert.equal(
      inserts('一是开门。青山开发区管委会副主任吴俊说，很好。\n\nFirst, open the doors. Wu|')[0]?.includes(
        'Qingshan Zone',
      ),
      true,
    );
    assert.equal(
      inserts('一是开门。东湖大学教授吴志强说，很好。\n\nFirst, open the doors. Wu|')[0]?.includes('Wu Zhiqiang'),
      true,
    );
  });

  it('takes v, u and yu for ü', () => {
    for (const typed of ['lvw', 'luw', 'lyuw', 'lvwei', 'lyuwei', 'lw'])
      assert.ok(inserts(`${chinese}@${typed}|`).includes('青山研究院研究员吕薇'), typed);
    for (const typed of ['Lv W', 'Lu W', 'Lyu W', 'Lü W'])
      assert.equal(inserts(`${english}${typed}|`).at(-1), 'Lü Wei', typed);
  });

  it('introduces strangers with the English of the title that the Chinese block has, as far as it is known', () => {
    const known: Context = { ...context, directory: directory() };
    const offered = (title: string) => {
      const { items } = completion(placeIn(`一是开门。${title}樊少群说，很好。\n\nFirst, open the doors. Fan|`, known));
      return items.map(({ insert, description }) => `${insert}/${description ?? ''}`)[0];
    };
    assert.equal(
      offered('江西省科技厅副厅长'),
      '**Fan Shaoqun, Deputy Director of the Department of Science and Technology of Jiangxi Province,** /' +
        'Deputy Director of the Department of Science and Technology of Jiangxi Province · by a rule',
    );
    assert.equal(
      offered('南开大学副校长'),
      '**Fan Shaoqun, Vice President of Nankai University,** /Vice President of Nankai University',
    );
    assert.equal(
      offered('南开大学数学科学学院院长'),
      '**Fan Shaoqun, Dean of …, Nankai University,** /Dean of …, Nankai University · fill in …',
    );
    assert.equal(offered('江州大学校长'), 'Fan Shaoqun/the name alone');
  });

  it('spells a name in pinyin when its English form is unknown', () =>
    assert.equal(inserts(`${english}@xm|`).at(-1), 'Xie Min'));
});

describe('completion of terms', () => {
  it('writes the term in Chinese and its rendering in English', () => {
    for (const typed of ['xzscl', 'xinzhi', '新质', 'new qu'])
      assert.equal(inserts(`${chinese}发展${typed}|`)[0], '新质生产力', typed);
    for (const typed of ['xzscl', '新质', 'new qu', '@xinzhi'])
      assert.equal(inserts(`${english}Develop ${typed}|`)[0], 'new quality productive forces', typed);
  });

  it('prefers the rendering that the issue already uses and never offers one to be avoided', () => {
    assert.deepEqual(inserts(`${english}Develop new-quality productive forces and xzscl|`), [
      'new-quality productive forces',
      'new quality productive forces',
    ]);
  });

  it('puts the terms of the Chinese block first in its English one', () => {
    assert.equal(inserts('一是先行先试。园区可以先行先试。\n\nFirst, try. The zone xxxs|')[0], 'pilot reforms');
    assert.deepEqual(inserts('一是先行先试。园区可以先行先试。\n\nFirst, try. |').slice(0, 1), ['pilot reforms']);
  });

  it('says nothing after a colon in running text, which pops completion up', () =>
    assert.deepEqual(inserts('一是先行先试。园区可以先行先试。\n\nFirst, try. The zone:|'), []));

  it('keeps the capital that was typed', () =>
    assert.equal(inserts(`${english}New qu|`)[0], 'New quality productive forces'));

  it('finds abbreviations', () => assert.equal(inserts(`${chinese}NID|`)[0], '国家自主创新示范区'));

  it('says nothing to ordinary words, though a name or a term begins with them', () => {
    const known = builtinContext();
    const words = [
      'the',
      'of',
      'in',
      'a',
      'are',
      'it',
      'night',
      'we',
      'laboratory',
      'innovation',
      'new',
      'The',
      'Wu',
      'high',
    ];
    for (const word of words)
      for (const each of [context, known]) assert.deepEqual(inserts(`${english}${word}|`, each), [], word);
    for (const word of ['开门', '晚上', '的', '，', '创新', '市场', '企业', '要', '服务', '产业', 'The', 'w'])
      for (const each of [context, known]) assert.deepEqual(inserts(`${chinese}${word}|`, each), [], word);
  });

  it('puts a name before every term', () => {
    for (const typed of ['Wu Z', 'Wu Zh', 'wzq'])
      assert.match(inserts(`${english}${typed}|`, builtinContext())[0]!, /Wu Zhiqiang/, typed);
  });
});

describe('completion of markers', () => {
  const section =
    '一、开门\n\n1. Opening\n\n一是开前门。前门一直锁着。\n\nFirst, open the front door. It has always been locked.\n\n';

  it('offers the counterpart of the block before first', () => {
    assert.equal(inserts('一、开门\n\n1. Opening\n\n一是开前门。前门一直锁着。\n\n|')[0], 'First, ');
    assert.equal(inserts(`${section}二、开窗\n\n|`)[0], '2. ');
  });

  it('offers the next point and the next section as the draft writes them', () => {
    assert.deepEqual(inserts(`${section}|`).slice(0, 2), ['二是', '二、']);
    assert.deepEqual(inserts(`${section}二|`).slice(0, 2), ['二是', '二、']);
    assert.deepEqual(inserts('I. Opening\n\nFirst, open the front door.\n\nI|'), ['II. ']);
    assert.deepEqual(inserts('（一）开门\n\n前门一直锁着。\n\n（|'), ['（二）']);
  });
});

describe('completion of lines', () => {
  const known = { ...builtinContext(), today: '2024-10-08' };
  const head = '浦江创新观察\n\nPujiang Innovation Observation\n\n';

  it('begins an issue with a known masthead', () => assert.equal(inserts('浦|', known)[0], '浦江创新观察'));

  it('offers the fields that follow, with the next number and the date of today in the form of the series', () => {
    assert.deepEqual(inserts(`${head}|`, known).slice(0, 7), [
      '2024-15',
      '（总第 15 期）',
      '(Issue 15 overall)',
      '上海浦江创新论坛中心',
      '2024 年 10 月 8 日',
      'Shanghai Pujiang Innovation Forum Center',
      'October 8, 2024',
    ]);
    assert.deepEqual(inserts(`${head}2024 浦|`, known), ['2024 浦江创新论坛专报之八']);
    assert.deepEqual(inserts('决策参阅\n\n二〇|', known)[0], '二〇二四年十月八日');
  });

  it('takes the number that the draft already bears in the other language', () =>
    assert.equal(inserts(`${head}2024-15\n\n2024-15\n\n（总第 20 期）\n\n|`, known)[0], '(Issue 20 overall)'));

  it('starts anew in another year what the series counts by the year, and still offers to go on', () => {
    assert.deepEqual(inserts(`${head}20|`, { ...known, today: '2025-02-03' }).slice(0, 2), ['2025-1', '2024-15']);
    assert.equal(inserts(`${head}（|`, { ...known, today: '2025-02-03' })[0], '（总第 15 期）');
  });

  it('offers credits and contacts with the values of the series, by pinyin too', () => {
    assert.ok(inserts(`${head}编|`, known).includes('编辑：殷梦宇'));
    assert.deepEqual(inserts(`${head}zrbj|`, known), ['责任编辑：王冰']);
    assert.deepEqual(inserts(`${head}电话：|`, known), ['021-53300806']);
    assert.deepEqual(inserts(`${head}Editor:|`, known), [' Yin Mengyu']);
  });

  it('offers labels alone in a draft of no known series', () =>
    assert.deepEqual(inserts('青山的实验室晚上也开门，大家都说好。\n\n编者|', known), ['编者按：']));
});

describe('what is typed in full', () => {
  it('comes first, so that Enter changes nothing', () => {
    assert.deepEqual(inserts(`${chinese}会上，吴志强|`).slice(0, 2), ['吴志强', '东湖大学校长吴志强']);
    assert.equal(inserts(`${english}Wu Jun|`)[0], 'Wu Jun');
  });
  it('alone is no list', () => assert.deepEqual(inserts(`${chinese}坚持先行先试|`), []));
  it('is not put first where it is only a part', () =>
    assert.deepEqual(inserts(`${chinese}会上，吴志|`).includes('吴志'), false));
});

describe('every completion item', () => {
  const known = { ...builtinContext(), today: '2024-10-08' };

  /** With the rest of the line cut off at `cut`, as while it is being typed. */
  function checkCut(content: string, cut: number, end: number, what: string): void {
    const truncated = new Text(content.slice(0, cut) + content.slice(end));
    const position = truncated.positionAt(cut);
    const list = asCompletionList(completion(atPosition(parse(truncated), known, position)), truncated, uri);
    assert.equal(list.isIncomplete, true);
    for (const [at, item] of list.items.entries()) {
      const { range, newText } = item.textEdit as TextEdit;
      const where = `${what} ${position.line}:${position.character} ${item.label}`;
      assert.deepEqual(range.end, position, where);
      assert.equal(range.start.line, position.line, where);
      assert.ok(range.start.character >= 0, where);
      assert.equal(item.filterText, truncated.slice(truncated.spanOf(range)), where);
      assert.ok(newText !== item.filterText || (at === 0 && list.items.length > 1), where);
      assert.ok(item.label.length > 0, where);
    }
  }

  function checkLines(content: string, what: string, cutsPerLine: number): void {
    const text = new Text(content);
    text.lineStarts.forEach((start, line) => {
      const end = text.offsetAt({ line, character: Infinity });
      const step = Math.max(1, Math.ceil((end - start) / cutsPerLine));
      for (let cut = start; cut < end; cut += step) checkCut(content, cut, end, what);
      checkCut(content, end, end, what);
    });
  }

  it('replaces exactly what was typed, up to the cursor, at every truncation of every line', () => {
    const lines = [
      '浦江创新观察',
      '2024-15',
      '（总第 15 期）',
      'October 8, 2024',
      "Editor's note: Guests spoke about xzscl.",
      '一、开门：从自创区开始',
      '1. Opening: Starting from NIDZs',
      '一是开前门。会上，@wzq指出，新质生产力“很好”。',
      'First, open it. **Wu Zhiqiang, Academician of',
      '整 理：吴志强、wj',
      'Editor in Charge: Wang',
      'E-mail: a.b@c.cn',
      '<!-- bulletin-disable wu',
      '**吴',
      "《新质 wu'zhi q🙂zhi",
    ];
    for (const ends of ['\n\n', '\r\n\r\n']) checkLines(lines.join(ends), 'all forms', Infinity);
  });

  it('does so in the samples', () => {
    const folder = path.resolve('corpus/samples');
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.md')))
      checkLines(readFileSync(path.join(folder, name), 'utf8'), name, 4);
  }).timeout(60_000);
});

describe('completion of reporting verbs', () => {
  const past = memoryOf(
    draft(
      '一、开门\n\n1. Opening\n\n一是东湖大学校长吴志强指出，前门要开。\n\nFirst, Wu Zhiqiang, President of Donghu University, pointed out that the front door must open.\n\n二是青山研究院研究员吕薇指出，后门要开。\n\nSecond, Lü Wei, Research Fellow of Qingshan Institute, pointed out that the back door must open.\n\n青山研究院研究员吕薇表示，窗也要开。\n\nLü Wei, Research Fellow of Qingshan Institute, said that windows must open.\n',
    ).bulletin,
    context.lexicon,
  );
  const verbs = (marked: string) => completion(placeIn(marked), [past]).items.map(({ insert }) => insert);

  it('come behind a speaker, those of the series first, by characters or pinyin', () => {
    assert.deepEqual(verbs(`${chinese}东湖大学校长吴志强z|`).slice(0, 1), ['指出']);
    assert.deepEqual(verbs(`${chinese}东湖大学校长吴志强b|`).slice(0, 1), ['表示']);
    assert.deepEqual(verbs(`${chinese}江州大学教授樊少群进一步qd|`), ['强调']);
    assert.deepEqual(verbs(`${chinese}东湖大学校长吴志强指|`), ['指出']);
    assert.deepEqual(
      verbs(`${chinese}东湖大学校长吴志强|`).slice(0, 2),
      ['吴志强', '吴志强指出'],
      'the title is not written twice',
    );
    assert.deepEqual(verbs(`${english}Wu Zhiqiang p|`), [
      'pointed out',
      'proposed',
      'put forward',
      'presented',
      'predicted',
    ]);
    assert.deepEqual(verbs(`${english}**Fan Shaoqun, Professor at Jiangzhou University,** pointed o|`), [
      'pointed out',
    ]);
  });

  it('put the one just used behind others', () => {
    const offered = verbs(`${chinese}东湖大学校长吴志强指出，要开门。青山研究院研究员吕薇|`).filter((verb) =>
      /指出|表示/.test(verb),
    );
    assert.equal(offered[0], '吕薇表示');
  });

  it('render the verb of the Chinese block first', () => {
    const block = '一是开门。东湖大学校长吴志强强调，很好。青山研究院研究员吕薇表示，也好。\n\nFirst, open the doors. ';
    assert.deepEqual(verbs(`${block}**Wu Zhiqiang, President of Donghu University**, |`).slice(0, 2), [
      'emphasized',
      'stressed',
    ]);
    assert.deepEqual(verbs(`${block}Wu Zhiqiang emphasized that it was good. Lü Wei s|`).slice(0, 2), [
      'said',
      'stated',
    ]);
    assert.deepEqual(
      verbs(
        `一是开门。江州大学教授樊少群强调，很好。江州大学教授梁新宇建议，再开。\n\nFirst, Fan Shaoqun, Professor at Jiangzhou University, emphasized that it was good. Liang Xinyu, Professor at Jiangzhou University, |`,
      )[0],
      'suggested',
    );
  });

  it('do not come where nobody is named', () => {
    for (const marked of [
      `${chinese}园区z|`,
      `${english}The zone e|`,
      `${english}The zone, |`,
      `${chinese}\n\n编辑：吴志强z|`,
    ])
      assert.ok(!verbs(marked).some((verb) => /指出|emphasized|pointed out/.test(verb)), marked);
  });
});

describe('completion from the translation memory', () => {
  const past = [
    '一、打开大门\n\n1. Opening the gate\n\n前门开着。\n\nThe front door is open.\n',
    '一、打开大门\n\n二、打开窗户\n\n窗户开着，大家都看得见。\n',
  ].map((text) => memoryOf(draft(text).bulletin, context.lexicon));
  const offered = (marked: string) => completion(placeIn(marked), past).items.map(({ insert }) => insert);

  it('writes the English of a heading or block above', () => {
    const before = '一、关门\n\n1. Closing\n\n门关着。\n\nThe door is closed.\n\n';
    assert.equal(offered(`${before}二、打开大门\n\n|`)[0], '2. Opening the gate');
    assert.equal(offered(`${before}二、打开大门\n\n2. |`)[0], '2. Opening the gate');
    assert.equal(offered(`${before}前门开着。\n\n|`)[0], 'The front door is open.');
    assert.equal(offered(`${before}前门开着。\n\nThe f|`)[0], 'The front door is open.');
    assert.equal(offered(`${before}二、关门\n\n|`)[0], '2. Closing', 'from this issue');
  });

  it('offers Chinese headings of other issues, unasked only those that several have', () => {
    assert.deepEqual(
      offered('一、|').filter((text) => /打开/.test(text)),
      ['一、打开大门'],
    );
    assert.deepEqual(
      offered('一、打开|').filter((text) => /打开/.test(text)),
      ['一、打开大门', '一、打开窗户'],
    );
  });
});

describe('completion of introductions', () => {
  it('has the English of the very title in the Chinese block', () => {
    assert.equal(
      inserts('一是开门。东湖大学教授吴志强说，很好。\n\nFirst, open the doors. @wzq|')[0],
      '**Wu Zhiqiang, Professor at Donghu University,** ',
    );
  });

  it('has people whom only this issue knows', () => {
    assert.equal(inserts('一是开门。江州大学教授樊少群说，很好。\n\nFirst, open the doors. Fan|')[0], 'Fan Shaoqun');
    assert.equal(inserts('江州大学教授樊少群指出，门要开。\n\n会上，@fsq|')[0], '樊少群');
  });

  it('puts people before terms behind an @, in headings too', () => {
    const known = {
      ...context,
      lexicon: {
        ...context.lexicon,
        terms: [...context.lexicon.terms, { zh: '无尘', renderings: [{ en: 'Wu Z', standing: 'preferred' as const }] }],
      },
    };
    assert.equal(inserts('一、关于无尘\n\n1. About @Wu Z|', known)[0], 'Wu Zhiqiang');
  });
});

describe('completion of credits', () => {
  const known = { ...builtinContext(), today: '2024-10-08' };
  const head = '浦江创新观察\n\nPujiang Innovation Observation\n\n2024-15\n\n门开着。\n\nThe door is open.\n\n';
  it('has the compilers of past issues, and those of the Chinese credit in English', () => {
    assert.ok(inserts(`${head}整 理：|`, known).includes('蒋娇燕'), String(inserts(`${head}整 理：|`, known)));
    assert.equal(inserts(`${head}整 理：蒋娇燕、樊少群\n\nCompiled by: |`, known)[0], 'Jiang Jiaoyan, Fan Shaoqun');
  });
});
