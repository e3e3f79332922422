// The light bulb: fixes, sections renumbered, the English skeleton, rules off, new entries, other wordings.
import assert from 'node:assert/strict';
import type { CodeAction, Diagnostic, TextDocumentEdit } from 'vscode-languageserver-types';
import { Text } from '../../../server/base/text';
import { offersAt } from '../../../server/features/repair/offers';
import { shownFindings } from '../../../server/features/repair/shownFindings';
import { newEntriesAt } from '../../../server/features/write/newEntries';
import { builtinContext } from '../../../server/model/builtin';
import type { Context } from '../../../server/model/context';
import { type Memory, memoryOf } from '../../../server/past/memory/memory';
import { check } from '../../../server/rules/check';
import { type ActionRequest, asCodeAction, asOfferRequest } from '../../../server/session/lsp/codeActions';
import { asDiagnostics } from '../../../server/session/lsp/diagnostics';
import { asSnippetEdit, asWorkspaceEdit } from '../../../server/session/lsp/edits';
import { parse } from '../../../server/syntax/parse';
import type { Bulletin } from '../../../server/syntax/tree';
import { context, draft } from '../../harness/cursorDrafts';
import { directory } from '../../harness/directory';
import { knowingWords } from '../../harness/spelling';
import { edited } from '../../protocol/client';

const uri = 'file:///draft.bulletin';

/** The actions with their edits made at once; what asks which way to go is followed by the ways. */
function codeActions(
  bulletin: Bulletin,
  known: Context,
  { diagnostics = [], ...request }: ActionRequest & { readonly diagnostics?: readonly Diagnostic[] },
  memories: readonly Memory[] = [],
): readonly CodeAction[] {
  const { text } = bulletin;
  return offersAt(bulletin, known, asOfferRequest(request, text), memories)
    .flatMap((offer) => [offer, ...('ways' in offer.change ? offer.change.ways : [])])
    .map((offer) => ({
      ...asCodeAction(offer, diagnostics, text, known.locale ?? 'en'),
      ...('edits' in offer.change && !offer.disabled && { edit: asWorkspaceEdit(offer.change.edits(), text, uri) }),
    }));
}

describe('code actions', () => {
  const { bulletin } = draft('一、开门\n\n前门一直锁着,应当打开。\n\n三、开窗\n\n窗子一直关着,应当打开。\n');
  const asked = (line: number, character: number, only?: readonly string[]) => {
    const position = { line, character };
    return codeActions(
      bulletin,
      { ...context, locale: 'zh' },
      {
        range: { start: position, end: position },
        diagnostics: asDiagnostics(shownFindings(bulletin, context), bulletin.text, { uri, locale: 'en' }),
        ...(only && { only }),
      },
    );
  };

  it('speak of the findings at the cursor only, the obvious remedy first', () => {
    const actions = asked(2, 6);
    assert.ok(actions[0]?.isPreferred);
    // what switches it off has no finding to its name: an editor shows what has one first
    const mended = actions.map(({ diagnostics }) => [...new Set(diagnostics?.map(({ code }) => code))].join());
    const rule = 'halfwidth-punctuation';
    assert.deepEqual(mended, [rule, rule, '', rule, rule, rule]);
    assert.deepEqual(asked(2, 1), []);
  });

  it('hold unsafe fixes back from what runs on save', () => {
    assert.ok(asked(4, 0).some((action) => action.diagnostics?.[0]?.code === 'numbering-gap' && action.isPreferred));
    const [all] = asked(0, 0, ['source']);
    assert.deepEqual(
      all?.edit?.changes?.[uri]?.map((edit) => edit.newText),
      ['，', '，'],
    );
  });

  it('are given by the kinds asked for', () => {
    assert.deepEqual(asked(2, 6, ['refactor']), []);
    assert.ok(asked(2, 6, ['quickfix']).length > 0);
    assert.deepEqual(asked(2, 6, ['source.organizeImports']), []);
  });
});

describe('renumbering the sections', () => {
  const offered = (content: string, line = 0) => {
    const { bulletin } = draft(content);
    const position = { line, character: 0 };
    return codeActions(
      bulletin,
      { ...context, locale: 'zh' },
      { range: { start: position, end: position }, only: ['refactor'] },
    ).find(({ title }) => title === '重排各节序号');
  };
  const renumbered = (content: string, line = 0) => {
    const edit = offered(content, line)?.edit;
    return edit && edited(content, edit.changes![uri]!);
  };

  it('gives every heading the number of its place, in each language by itself', () => {
    assert.equal(
      renumbered('一、开门\n\n1. Doors\n\n三、开窗\n\n3. Windows\n\n一是开天窗。\n\n三、开灯\n\n3. Lamps\n'),
      '一、开门\n\n1. Doors\n\n二、开窗\n\n2. Windows\n\n一是开天窗。\n\n三、开灯\n\n3. Lamps\n',
    );
  });

  it('is offered at a heading, where there is something to do', () => {
    assert.equal(renumbered('一、开门\n\n二、开窗\n'), undefined);
    assert.equal(offered('一、开门\n\n二、开窗\n')?.disabled?.reason, '各节序号已连续');
    assert.equal(renumbered('一、开门\n\n三、开窗\n\n窗开着，大家都看得见。\n', 4), undefined);
  });
});

describe('the English skeleton', () => {
  const skeleton = (marked: string, memories: readonly Memory[] = [], known: Context = context) => {
    const { bulletin, position } = draft(marked);
    const action = codeActions(
      bulletin,
      known,
      { range: { start: position, end: position }, only: ['refactor.rewrite'] },
      memories,
    ).find(({ title }) => /skeleton/.test(title));
    return (
      action?.edit &&
      edited(bulletin.text.content, action.edit.changes![uri]!)
        .slice(bulletin.text.content.length - 1)
        .trim()
    );
  };
  const before =
    '一、开门\n\n1. Opening the door\n\n一是开前门，让大家进来。\n\nFirst, open the front door and let everybody in.\n\n';

  it('has strangers with the title that the directory has, and a stop for a unit without English', () => {
    const known: Context = { ...context, directory: directory() };
    assert.equal(
      skeleton(`${before}二是南开大学副校长樊少|群指出，门要常开。\n`, [], known),
      'Second, … **Fan Shaoqun, Vice President of Nankai University,** pointed out ….',
    );
    assert.equal(
      skeleton(`${before}二是南开大学数学科学学院院长樊少|群指出，门要常开。\n`, [], known),
      'Second, … **Fan Shaoqun, Dean of …, Nankai University,** pointed out ….',
    );
  });

  it('has marker, names with titles, terms, dates and numbers in their order', () => {
    assert.equal(
      skeleton(
        `${before}二是开|后门。2024 年 5 月 1 日，东湖大学校长吴志强指出，新质生产力增长 12.5%，惠及 44.83 万人、5 亿元、三个方面。\n`,
      ),
      'Second, … May 1, 2024 … **Wu Zhiqiang, President of Donghu University,** pointed out … new quality productive forces … 12.5% … 448,300 … 500 million … three ….',
    );
  });

  it('is the English that the same block had before, in this issue or another', () => {
    const past = memoryOf(
      draft(
        '一、开门\n\n1. Opening the door\n\n前门开着，2024 年 5 月 1 日起收费 300 元。大家都来。\n\nThe front door is open and costs 300 yuan from May 1, 2024. Everybody comes.\n\n吴志强关上前门。灯还亮着。\n\nWu Zhiqiang closes the front door. The light is still on.\n',
      ).bulletin,
      context.lexicon,
    );
    assert.equal(
      skeleton(`${before}二是前门|开着，2024 年 5 月 1 日起收费 300 元。大家都来。\n`, [past]),
      'Second, the front door is open and costs 300 yuan from May 1, 2024. Everybody comes.',
    );
    assert.equal(
      skeleton(`${before}二是前门|开着，2025 年 6 月 2 日起收费 450 元。\n`, [past]),
      'Second, the front door is open and costs 450 yuan from June 2, 2025.',
    );
    assert.equal(
      skeleton(`${before}二是吕薇|关上前门。新质生产力很好。大家都来。\n`, [past]),
      'Second, Lü Wei closes the front door. … new quality productive forces …. Everybody comes.',
    );
    assert.equal(skeleton(`${before}一是开前门，|让大家进来。\n`), 'First, open the front door and let everybody in.');
    assert.equal(skeleton(`${before}一、|开门\n`), '1. Opening the door');
  });

  it('keeps the bold that a translation was printed with, other names in it or not', () => {
    const past = memoryOf(
      draft(
        '一、开门\n\n1. Opening the door\n\n灯亮着。东湖大学校长吴志强关上前门。\n\nThe light is on. **Wu Zhiqiang, President of Donghu University,** closes the front door.\n',
      ).bulletin,
      context.lexicon,
    );
    assert.equal(
      skeleton(`${before}二是东湖|大学校长吴志强关上前门。\n`, [past]),
      'Second, **Wu Zhiqiang, President of Donghu University,** closes the front door.',
    );
    assert.equal(
      skeleton(`${before}二是灯|亮着。东湖大学校长吴志强关上前门。\n`, [past]),
      'Second, the light is on. **Wu Zhiqiang, President of Donghu University,** closes the front door.',
    );
    assert.match(skeleton(`${before}二是东湖|大学校长吕薇关上前门。\n`, [past])!, /\*\*Lü Wei, .*,\*\* closes/);
  });

  it('breaks no rule of ours: what is found in it is what is to be filled in', () => {
    const source =
      `${before}二是东湖大学校长吴志强指出，桥梁增长 12.5%。\n\n` +
      'Second, **Wu Zhiqiang, President of Donghu University,** pointed out that bridges grew by 12.5%.\n\n';
    const { bulletin, position } = draft(`${source}三是青山研究院研究员吕|薇认为，新质生产力惠及 500 人。\n`);
    const [action] = codeActions(bulletin, context, {
      range: { start: position, end: position },
      only: ['refactor.rewrite'],
    }).filter(({ title }) => /skeleton/.test(title));
    const filled = edited(bulletin.text.content, action!.edit!.changes![uri]!);
    const from = filled.indexOf('Third,');
    assert.match(filled.slice(from), /^Third, … \*\*Lü Wei, Research Fellow of Qingshan Institute,\*\* \w+ … /);
    const found = check(parse(new Text(filled)), context).filter(({ span }) => span.end > from);
    assert.deepEqual([...new Set(found.map(({ rule }) => rule))], ['unfinished-place']);
  });

  it('is a snippet with a stop at each dot, where the editor takes one', () => {
    const { text } = draft('甲|\n').bulletin;
    const made = (...texts: readonly string[]) => {
      const edits = texts.map((newText) => ({ span: { start: 1, end: 1 }, newText }));
      const [change] = asSnippetEdit(edits, text, uri, '…').documentChanges as TextDocumentEdit[];
      return change!.edits.map((edit) => ('snippet' in edit ? edit.snippet.value : edit.newText));
    };
    assert.deepEqual(made('First, … costs $5 … }.', 'Second, ….'), [
      'First, ${1:…} costs \\$5 ${2:…} \\}.',
      'Second, ${3:…}.',
    ]);
  });

  it('is there for all blocks of a section that lack it', () => {
    const content = `${before}二、关门\n\n一是新质生产力很好。\n\n二是 300 扇门。\n\n三、开窗\n\n一是新质生产力很好。\n`;
    const { bulletin } = draft(content);
    const position = bulletin.text.positionAt(content.indexOf('关门'));
    const action = codeActions(bulletin, context, {
      range: { start: position, end: position },
      only: ['refactor'],
    }).find(({ title }) => /this section/.test(title));
    assert.equal(
      edited(content, action!.edit!.changes![uri]!),
      content
        .replace('二、关门', '二、关门\n\n2. …')
        .replace('很好。\n\n二是', '很好。\n\nFirst, … new quality productive forces ….\n\n二是')
        .replace('300 扇门。', '300 扇门。\n\nSecond, … 300 ….'),
    );
  });

  it('guesses nothing where the memory has no place for what differs', () => {
    const past = memoryOf(
      draft(
        '一、开门\n\n1. Opening the door\n\n前门有 300 扇，后门有 300 扇。\n\nThere are 300 doors in front and 300 behind.\n',
      ).bulletin,
      context.lexicon,
    );
    assert.equal(skeleton(`${before}二是前门|有 300 扇，后门有 450 扇。\n`, [past]), 'Second, … 300 … 450 ….');
  });

  it('gives no title that is not known to be this one, and no name that nobody wrote', () => {
    assert.equal(
      skeleton(`${before}二是开|后门。江州大学教授樊少群指出，青山研究院很好。东湖大学副校长吴志强指出，很好。\n`),
      'Second, … Qingshan Institute … Wu Zhiqiang pointed out ….',
    );
  });

  it('is refused where all that is known lies in the title of somebody unknown', () => {
    assert.equal(skeleton('一、开门\n\n1. Opening the door\n\n青山研究院研究|员樊少群指出，很好。\n'), undefined);
  });

  it('is offered for Chinese blocks of a bilingual issue that have no English', () => {
    assert.equal(skeleton('一、开门\n\n一是开|前门。新质生产力。\n'), undefined);
    assert.equal(skeleton(before.replace('让大', '让|大')), undefined);
    assert.equal(skeleton(`${before}Second, open the back| door. new quality productive forces.\n`), undefined);
  });
});

describe('switching a rule off', () => {
  it('names the rule by its title, in the words of the editor’s language', () => {
    const { bulletin } = draft('一、开门\n\n前门一直锁着,应当打开。\n');
    const position = bulletin.text.positionAt(bulletin.text.content.indexOf(','));
    const titles = (locale: 'en' | 'zh') =>
      codeActions(bulletin, { ...context, locale }, { range: { start: position, end: position } })
        .map(({ title }) => title)
        .filter((title) => /isable|witch|停用/.test(title));
    assert.deepEqual(
      titles('zh'),
      ['停用…：', '此处停用：', '本期停用：', '各期一律停用：'].map(
        (what) => `${what}中文里用了半角标点，或英文里用了中文标点`,
      ),
    );
    assert.deepEqual(
      titles('en'),
      ['Switch off…: ', 'Disable here: ', 'Disable in this issue: ', 'Switch off for all issues: '].map(
        (what) => `${what}A half-width mark in Chinese, or a Chinese mark in English`,
      ),
    );
  });

  const disabled = (content: string, title: string) => {
    const { bulletin } = draft(content);
    const position = bulletin.text.positionAt(content.indexOf(','));
    const action = codeActions(
      bulletin,
      { ...context, locale: 'zh' },
      { range: { start: position, end: position } },
    ).find((each) => each.title === title);
    const now = edited(content, action!.edit!.changes![uri]!);
    assert.deepEqual(
      shownFindings(draft(now).bulletin, context).filter(({ finding }) => finding.rule === 'halfwidth-punctuation'),
      [],
      now,
    );
    return now;
  };
  const here = '此处停用：中文里用了半角标点，或英文里用了中文标点';
  const inIssue = '本期停用：中文里用了半角标点，或英文里用了中文标点';

  it('comes behind every remedy and every entry, in one line for all rules', () => {
    const { bulletin } = draft(
      '一、开门\n\n1. Opening the door\n\n一是开前门,让大家进来。\n\nFirst, open the front door.\n\n二是开“后门清单”,不再上锁。\n',
    );
    const position = bulletin.text.positionAt(bulletin.text.content.lastIndexOf(','));
    const offers = offersAt(
      bulletin,
      context,
      asOfferRequest({ range: { start: position, end: position } }, bulletin.text),
    );
    const titles = offers.filter(({ kind }) => kind === 'fix').map(({ title }) => title.zh);
    assert.deepEqual(titles.slice(-1), ['停用…（2 条规则）']);
    assert.ok(titles.indexOf('插入本段的英文骨架') >= 0, titles.join(' | '));
    assert.ok(
      titles.every((title, at) => at === titles.length - 1 || !title.includes('停用')),
      titles.join(' | '),
    );
  });

  it('cuts a title that is too wide for a menu', () => {
    const { bulletin } = draft('一、开门\n\n前门“一直锁着。\n');
    const at = bulletin.text.positionAt(bulletin.text.content.indexOf('“'));
    const here = (locale: 'en' | 'zh') =>
      codeActions(bulletin, { ...context, locale }, { range: { start: at, end: at } })
        .map(({ title }) => title)
        .find((title) => /here|此处/.test(title));
    assert.equal(here('en'), 'Disable here: A quotation mark, title mark or bracket without its other…');
    assert.equal(here('zh'), '此处停用：引号、书名号、括号不成对或交叉，中文里用了直引号');
  });

  it('works for one place and for the issue', () => {
    assert.equal(
      disabled('一、开门\n\n前门一直锁着,应当打开。\n', here),
      '一、开门\n\n<!-- bulletin-disable-next-line halfwidth-punctuation -->\n前门一直锁着,应当打开。\n',
    );
    assert.equal(
      disabled('一、开门\n\n前门一直锁着,应当打开。\n', inIssue),
      '<!-- bulletin-disable halfwidth-punctuation -->\n\n一、开门\n\n前门一直锁着,应当打开。\n',
    );
  });

  it('joins what is switched off already, below front matter', () => {
    assert.equal(
      disabled('---\nkind: a\n---\n\n<!-- bulletin-disable digit-spacing -->\n\n前门锁着,应当打开。\n', inIssue),
      '---\nkind: a\n---\n\n<!-- bulletin-disable digit-spacing halfwidth-punctuation -->\n\n前门锁着,应当打开。\n',
    );
    assert.equal(
      disabled('---\r\nkind: a\r\n---\r\n前门锁着,应当打开。\r\n', inIssue),
      '---\r\nkind: a\r\n---\r\n<!-- bulletin-disable halfwidth-punctuation -->\r\n\r\n前门锁着,应当打开。\r\n',
    );
  });
});

describe('new entries for the lexicon', () => {
  /** What is offered for the stretch between two `|`, or at one. */
  const offered = (marked: string, known: Context = context) => {
    const [before, inside, after] = marked.split('|');
    const { bulletin } = draft(after === undefined ? marked : `${before}${inside}|${after}`);
    const start = before!.length;
    return newEntriesAt(bulletin, known, { start, end: start + (after === undefined ? 0 : inside!.length) });
  };
  const pair = (zh: string, en: string) => `一、开门\n\n1. Opening the door\n\n${zh}\n\n${en}\n`;

  it('take a selected expression, with the English in the same quotation marks or brackets', () => {
    assert.deepEqual(
      offered(
        pair(
          '园区要建“|门禁清单|”，让“白天的门”晚上也开。',
          'The zone should build “door lists” so that “the doors of the day” open at night.',
        ),
      )[0],
      { list: 'terms', term: { zh: '门禁清单', en: 'door lists' } },
    );
    assert.deepEqual(
      offered(
        pair(
          '园区设|夜间实验联盟|（NLA），大家都来。',
          'The zone founds the Night Laboratory Alliance (NLA), and everybody comes.',
        ),
      )[0],
      {
        list: 'organizations',
        organization: { zh: '夜间实验联盟', en: 'Night Laboratory Alliance', abbreviation: 'NLA' },
      },
    );
    assert.deepEqual(
      offered(pair('园区有|门禁清单|，大家都来。', 'The zone has door lists, and everybody comes.'))[0],
      { list: 'terms', term: { zh: '门禁清单' } },
    );
    assert.deepEqual(offered(pair('园区设“门禁清单”。', 'The zone has “|door lists|” now.'))[0], {
      list: 'terms',
      term: { en: 'door lists', zh: '门禁清单' },
    });
  });

  it('take what stands in quotation marks around the cursor', () =>
    assert.deepEqual(offered('园区要建“门禁|清单”。\n')[0], { list: 'terms', term: { zh: '门禁清单' } }));

  it('take people and their organizations that nobody knows', () => {
    const entries = offered(
      pair(
        '江州大学教授樊|少群指出，很好。',
        'Fan Shaoqun, Professor at Jiangzhou University, pointed out that it was good.',
      ),
    );
    assert.deepEqual(entries, [
      {
        list: 'people',
        person: {
          zh: '樊少群',
          en: 'Fan Shaoqun',
          titles: [{ zh: '江州大学教授', en: 'Professor at Jiangzhou University', seen: [] }],
        },
      },
      { list: 'organizations', organization: { zh: '江州大学', en: 'Jiangzhou University' } },
    ]);
  });

  it('have the English that the directory has, in a draft of one language', () =>
    assert.deepEqual(offered('南开大学副校长樊|少群指出，很好。\n', { ...context, directory: directory() }), [
      {
        list: 'people',
        person: {
          zh: '樊少群',
          en: 'Fan Shaoqun',
          titles: [{ zh: '南开大学副校长', en: 'Vice President of Nankai University', seen: [] }],
        },
      },
      { list: 'organizations', organization: { zh: '南开大学', en: 'Nankai University' } },
    ]));

  it('are silent about what is known, and about what is no name', () => {
    for (const marked of [
      '发展|新质生产力|很好。\n',
      '园区|很好。大家|都来。\n',
      '园区|很好。\n',
      '青山研究院|研究员吕薇指出，很好。\n',
      '|、|很好\n',
    ])
      assert.deepEqual(offered(marked), [], marked);
  });
});

describe('rewriting', () => {
  /** What the titles at the first place of some words make of a draft. */
  const rewritten = (content: string, words: string, known: Context = context): Readonly<Record<string, string>> => {
    const { bulletin } = draft(content);
    const position = bulletin.text.positionAt(content.indexOf(words) + 1);
    const actions = codeActions(bulletin, known, {
      range: { start: position, end: position },
      only: ['refactor.rewrite'],
    });
    return Object.fromEntries(
      actions.filter(({ edit }) => edit).map(({ title, edit }) => [title, edited(content, edit!.changes![uri]!)]),
    );
  };

  it('writes a number otherwise, alone or with all that are written so', () => {
    const found = rewritten('一、开门\n\n前门一百二十三扇，后门二百扇，**三**个方面。\n', '一百二十三');
    assert.equal(found['Write as 123'], '一、开门\n\n前门123扇，后门二百扇，**三**个方面。\n');
    assert.equal(
      found['Write all 3 numbers of this issue like 123'],
      '一、开门\n\n前门123扇，后门200扇，**3**个方面。\n',
    );
  });

  it('keeps to the spaces of the issue', () => {
    assert.equal(
      rewritten('一、开门\n\n前门 12 扇，后门二百扇。\n', '二百')['Write as 200'],
      '一、开门\n\n前门 12 扇，后门 200 扇。\n',
    );
    assert.equal(
      rewritten('一、开门\n\n前门 12 扇，后门 200 扇。\n', '200')['Write as 二百'],
      '一、开门\n\n前门 12 扇，后门二百扇。\n',
    );
  });

  it('writes dates otherwise', () => {
    const found = rewritten(
      '1. Doors\n\nThe doors opened on 9 September 2024 and on 10 October 2024.\n',
      '9 September',
    );
    assert.equal(
      found['Write all 2 dates of this issue like September 9, 2024'],
      '1. Doors\n\nThe doors opened on September 9, 2024 and on October 10, 2024.\n',
    );
  });

  it('puts credits and contacts into the order of the series, each pair together', () => {
    const known = { ...builtinContext(), locale: 'en' as const };
    const head =
      '浦江创新观察\n\nPujiang Innovation Observation\n\n2024-15\n\n2024-15\n\n一、开门\n\n1. Opening\n\n前门开着。\n\nThe front door is open.\n\n';
    const found = rewritten(
      `${head}编辑：李明\n\nEditor: Li Ming\n\n\n责任编辑：王芳\nEditor in Charge: Wang Fang\n整 理：赵一\nCompiled by: Zhao Yi\n电话：123\n`,
      '责任',
      known,
    );
    assert.equal(
      found['Sort the credits as the series does'],
      `${head}整 理：赵一\n\nCompiled by: Zhao Yi\n\n\n编辑：李明\n责任编辑：王芳\nEditor: Li Ming\nEditor in Charge: Wang Fang\n电话：123\n`,
    );
    assert.deepEqual(rewritten(`${head}编辑：李明\n责任编辑：王芳\n`, '责任', known), {});
  });
});

describe('about words, the light bulb', () => {
  const { bulletin } = draft('Our parks serve our country well.\n');
  const builtin = builtinContext();
  const offeredAt = (words: string, known: Context = builtin) => {
    const start = bulletin.text.content.indexOf(words);
    const request = { span: { start, end: start + words.length }, kinds: new Set(['fix'] as const), explains: false };
    return offersAt(bulletin, known, request).filter(({ title }) => /^(?:Always an error|Never report)/.test(title.en));
  };

  it('writes what was found with its remedy, or makes it known', () => {
    assert.deepEqual(
      offeredAt('our country').map(({ change }) => change),
      [{ wording: { never: 'our country', write: 'China' } }, { known: 'our country' }],
    );
  });

  it('takes what is selected as a dictionary has it', () => {
    assert.deepEqual(
      offeredAt('Our parks').map(({ change }) => change),
      [{ wording: { never: 'our parks' } }, { known: 'our parks' }],
    );
    assert.deepEqual(offeredAt('.'), []);
    assert.deepEqual(offeredAt(''), []);
  });

  it('speaks of the word that a wrong character stands in, never of the character', () => {
    const own = draft('会议要求各单位认真管彻有关部署，确保各项工作取得实效。\n').bulletin;
    const start = own.text.content.indexOf('管');
    const request = { span: { start, end: start + 1 }, kinds: new Set(['fix'] as const), explains: false };
    const titles = offersAt(own, knowingWords(builtin), request).map(({ title }) => title.zh);
    assert.deepEqual(titles.slice(0, 3), [
      '改为“认真贯彻”',
      '本单位一律不用“认真管彻”，改用“认真贯彻”',
      '各期不再提示“认真管彻”',
    ]);
  });

  it('offers nothing that the office has said', () => {
    const wording = { rows: [{ never: ['Our parks'], write: [] }], known: [] };
    assert.deepEqual(offeredAt('Our parks', { ...builtin, lexicon: { ...builtin.lexicon, wording } }), []);
  });
});
