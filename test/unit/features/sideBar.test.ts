// The rows of the side bar, and what a click on one writes.
import assert from 'node:assert/strict';
import { issueView } from '../../../server/features/views/sideBar/issue';
import { peopleView } from '../../../server/features/views/sideBar/people';
import { termsView } from '../../../server/features/views/sideBar/terms';
import { wordingAt } from '../../../server/features/views/sideBar/wording';
import { builtinContext } from '../../../server/model/builtin';
import type { Context } from '../../../server/model/context';
import type { ViewNode } from '../../../server/protocol';
import { context, draft, opening, placeIn } from '../../harness/cursorDrafts';

const issue = `${opening}
让实验室开门

Opening the laboratories

一、开门

1. Opening

一是开前门。青山研究院研究员吕薇指出，新质生产力要从前门进来。

First, open the front door. **Lü Wei, Research Fellow of Qingshan Institute,** pointed out that new-type productivity comes in by the front door.

二是开后门。后门也可以开，吕薇说。

三是开侧门。侧门不常用。

Third, open the side door. It is not often used.

整理：吴志强

Compiled by: Wu Zhiqiang
`;

function lines(nodes: readonly ViewNode[], depth = 0): readonly string[] {
  return nodes.flatMap((node) => [
    [
      '  '.repeat(depth) + node.label,
      node.description && `· ${node.description}`,
      node.state,
      node.errors && `E${node.errors}`,
      node.warnings && `W${node.warnings}`,
    ]
      .filter(Boolean)
      .join(' '),
    ...lines(node.children ?? [], depth + 1),
  ]);
}

function all(nodes: readonly ViewNode[]): readonly ViewNode[] {
  return nodes.flatMap((node) => [node, ...all(node.children ?? [])]);
}

function row(nodes: readonly ViewNode[], label: string): ViewNode {
  const found = all(nodes).find((node) => node.label === label);
  assert.ok(
    found,
    `no row ${label} among ${all(nodes)
      .map((node) => node.label)
      .join(', ')}`,
  );
  return found;
}

describe('side bar: this issue', () => {
  const { bulletin } = draft(issue);

  it('shows the structure with values, lengths, speakers and what has no counterpart', () => {
    const view = issueView(bulletin, context);
    assert.equal(view.title, '青山观察 2024-3');
    assert.equal(view.isBilingual, true);
    assert.deepEqual(lines(view.nodes), [
      '1 to translate',
      '  二是开后门。后门也可以开，吕薇说。 · line 27',
      '1 to mend',
      '  Third · line 31',
      'Header',
      '  Masthead · 青山观察 · Qingshan Observation',
      '  Issue number · 2024-3',
      '  Date · 2024 年 10 月 8 日 · October 8, 2024',
      'Editor’s note · 8 chars · 7 words',
      '让实验室开门 · Opening the laboratories',
      '一、开门 · 3/4 · 55 chars · 35 words · 吕薇 E2 W2',
      '  一是开前门 · 吕薇 W2',
      '  二是开后门 · no English yet · 吕薇 untranslated E1',
      // its English is the third without a second
      '  三是开侧门 E1',
      'Credits and contacts',
      '  Compiled by · 吴志强 · Wu Zhiqiang',
    ]);
  });

  it('speaks the user’s language', () => {
    const { nodes } = issueView(bulletin, { ...context, locale: 'zh' });
    assert.deepEqual(
      nodes.map(({ label }) => label),
      ['还有 1 段未译', '还有 1 处要改', '报头', '编者按', '让实验室开门', '一、开门', '署名与联系方式'],
    );
    assert.equal(row(nodes, '二是开后门').description, '尚无英文 · 吕薇');
  });

  it('goes to a field and knows both its places', () => {
    const date = row(issueView(bulletin, context).nodes, 'Date');
    assert.deepEqual(date.target?.start, { line: 6, character: 0 });
    assert.deepEqual(
      date.extents?.map(({ start }) => start.line),
      [6, 8],
    );
  });

  it('keeps the ids of rows when the text above them changes', () => {
    const ids = (text: string) => all(issueView(draft(text).bulletin, context).nodes).map(({ id }) => id);
    assert.deepEqual(ids(issue.replace('本期谈开门', '本期先谈开门，再谈别的')), ids(issue));
    assert.equal(new Set(ids(issue)).size, ids(issue).length);
  });

  it('shows what the series has and the draft lacks in its place, ready to be inserted', () => {
    const known: Context = { ...builtinContext(), locale: 'en' };
    const { nodes } = issueView(
      draft(
        "浦江创新观察\n\nPujiang Innovation Observation\n\n2024-15\n\n2024-15\n\n（总第 15 期）\n\n(Issue 15 overall)\n\n2024 年 9 月 12 日\n\nSeptember 12, 2024\n\n编者按：本期谈园区。\n\nEditor's note: This issue is about parks.\n\n园区应该好用，企业才会来。\n\nParks should be easy to use, so that enterprises come.\n",
      ).bulletin,
      known,
    );
    const header = nodes.find(({ id }) => id === 'header')!;
    assert.deepEqual(
      header.children!.map(({ label, state }) => [label, state]),
      [
        ['Masthead', 'fine'],
        ['Issue number', 'fine'],
        ['Cumulative issue number', 'fine'],
        ['Chinese issuer', 'missing'],
        ['Date', 'fine'],
        ['English issuer', 'missing'],
      ],
    );
    assert.equal(header.description, '2 missing');
    assert.match(row(nodes, 'Chinese issuer').insertion!.newText, /上海浦江创新论坛中心/);
  });

  it('tells a language that is missing altogether in one row', () => {
    const known: Context = { ...builtinContext(), locale: 'en' };
    const { nodes } = issueView(
      draft(
        '浦江创新观察\n\n2024-15\n\n（总第 15 期）\n\n2024 年 9 月 12 日\n\n编者按：本期谈园区。\n\n一、园区\n\n园区要好用。\n',
      ).bulletin,
      known,
    );
    assert.equal(row(nodes, 'English text').state, 'missing');
    assert.ok(
      !all(nodes).some(
        ({ label, state }) => state === 'missing' && label.startsWith('English ') && label !== 'English text',
      ),
    );
  });

  it('has nothing to show of an empty draft', () => {
    assert.deepEqual(issueView(draft('').bulletin, context).nodes, []);
  });
});

describe('side bar: people', () => {
  const { bulletin } = draft(issue);

  it('lists those of the issue with both names and title, who made it, then who else is known', () => {
    const nodes = peopleView(bulletin, context);
    assert.deepEqual(lines(nodes).slice(0, 4), [
      'In this issue · 1',
      '  吕薇 · Lü Wei · 3 mentions · 青山研究院研究员',
      'Credits · 1',
      '  吴志强 · Wu Zhiqiang · Compiled by',
    ]);
    assert.deepEqual(
      nodes[2]!.children!.map(({ label }) => label),
      ['解敏', '吴俊', 'Wu Jun'],
    );
  });

  const credited = (credits: string, locale: 'en' | 'zh' = 'zh') =>
    peopleView(draft(issue.slice(0, issue.indexOf('整理：')) + credits).bulletin, { ...context, locale }).find(
      ({ id }) => id === 'credits',
    );

  it('joins the credits of both languages, and several roles of one person', () => {
    const credits =
      '整理：焦小燕、兰海峰\n\nCompiled by: Jiao Xiaoyan, and Lan Haifeng\n\n编辑：王 冰\n\n责任编辑：王 冰\n\nEditor: Wang Bing\n\nEditor in Charge: Wang Bing\n';
    assert.deepEqual(lines(credited(credits)!.children!), [
      '焦小燕 · Jiao Xiaoyan · 整理',
      '兰海峰 · Lan Haifeng · 整理',
      '王冰 · Wang Bing · 编辑、责任编辑',
    ]);
    assert.deepEqual(
      credited(credits, 'en')!.children!.map(({ description }) => description),
      ['Jiao Xiaoyan · Compiled by', 'Lan Haifeng · Compiled by', 'Wang Bing · Editor, Editor in Charge'],
    );
    assert.deepEqual(credited(credits)!.children![2]!.target, {
      start: { line: 36, character: 3 },
      end: { line: 36, character: 6 },
    });
  });

  it('takes one left over on each side for one, and a body for nobody', () => {
    assert.deepEqual(
      lines(
        credited(
          '翻译：山本健一\n\nTranslated by: Kenichi Yamamoto\n\n编辑：本刊编辑部\n\nEditor: Office of the Bulletin\n',
        )!.children!,
      ),
      ['山本健一 · Kenichi Yamamoto · 翻译'],
    );
  });

  it('leaves a speaker among the speakers', () =>
    assert.equal(credited('整理：吕 薇\n\nCompiled by: Lü Wei\n'), undefined));

  it('goes to the introduction', () => {
    assert.equal(
      row(peopleView(draft(`吕薇说过开门的事。\n\n${issue}`).bulletin, context), '吕薇').target?.start.line,
      24,
    );
  });

  it('warns of a name that is spelt in two ways', () => {
    const nodes = peopleView(
      draft('一、讨论\n\n江州大学教授樊少群指出，要加强研究。樊绍群认为，还要加强应用。\n').bulletin,
      context,
    );
    assert.equal(row(nodes, '樊少群').errors, 1);
    assert.match(row(nodes, '樊少群').tooltip!, /樊绍群/);
  });

  it('finds by initials, in the issue and beyond', () => {
    assert.deepEqual(lines(peopleView(bulletin, context, 'wzq')), [
      'Credits · 1',
      '  吴志强 · Wu Zhiqiang · Compiled by',
    ]);
    assert.deepEqual(lines(peopleView(bulletin, context, 'xm')), ['Known · 1', '  解敏 · 临海省科技厅处长']);
    assert.deepEqual(lines(peopleView(bulletin, context, 'lw')).slice(0, 1), ['In this issue · 1']);
  });

  it('shows the first of many and says how many more there are', () => {
    const people = Array.from({ length: 800 }, (_, at) => ({ zh: `吴志强${at}`, titles: [] }));
    const [known] = peopleView(draft('').bulletin, { ...context, lexicon: { ...context.lexicon, people } });
    assert.equal(known!.description, '800');
    assert.equal(known!.children!.length, 501);
    assert.equal(known!.children!.at(-1)!.label, '300 more');
  });
});

describe('side bar: terms', () => {
  it('lists terms and organizations of the issue with the rendering used and warns of one to be avoided', () => {
    const nodes = termsView(draft(issue).bulletin, context);
    assert.deepEqual(lines(nodes), [
      'In this issue · 2',
      '  青山研究院 · Qingshan Institute · 2 mentions',
      '  新质生产力 · new-type productivity · 2 mentions W2',
      'Known · 2',
      '  国家自主创新示范区 · national independent innovation demonstration zone',
      '  先行先试 · pilot reforms',
    ]);
    assert.match(row(nodes, '新质生产力').tooltip!, /Productivity led by innovation/);
  });

  it('warns of a term in two renderings', () => {
    const nodes = termsView(
      draft(
        '园区坚持先行先试。\n\nThe park goes on with pilot reforms.\n\n专家肯定了先行先试的做法。\n\nThe experts praised the pilot testing.\n',
      ).bulletin,
      context,
    );
    assert.equal(row(nodes, '先行先试').description, 'pilot reforms / pilot testing · 4 mentions');
    assert.equal(row(nodes, '先行先试').warnings, 1);
  });
});

describe('side bar: what a click inserts', () => {
  const subject = (label: string, view = peopleView) => row(view(draft(issue).bulletin, context), label).subject!;
  const at = (marked: string, label: string, view = peopleView) => wordingAt(placeIn(marked), subject(label, view));

  it('introduces a person at the first mention and names him later', () => {
    assert.equal(at('一、讨论\n\n会上，|指出要开门。\n', '吴志强'), '东湖大学校长吴志强');
    assert.equal(at('一、讨论\n\n东湖大学校长吴志强到会。\n\n会上，|指出要开门。\n', '吴志强'), '吴志强');
  });

  it('writes the language of the block, set off from the words beside it', () => {
    assert.equal(
      at('1. Views\n\nIn the discussion,| pointed out that doors open.\n', '吴志强'),
      ' **Wu Zhiqiang, President of Donghu University,** ',
    );
    assert.equal(at('The city relies on|\n', '新质生产力', termsView), ' new quality productive forces');
    assert.equal(at('城市依靠|。\n', '新质生产力', termsView), '新质生产力');
    assert.equal(at('The meeting was held at |.\n', '青山研究院', termsView), 'Qingshan Institute');
  });

  it('knows somebody of the issue who is in no lexicon', () => {
    const marked = '一、讨论\n\n江州大学教授樊少群指出，要加强研究。\n\n|认为，还要加强应用。\n';
    const here = placeIn(marked);
    const { bulletin } = here.reading;
    assert.equal(wordingAt(here, row(peopleView(bulletin, context), '樊少群').subject!), '樊少群');
  });

  it('knows somebody whom only the credits name', () => {
    const here = placeIn('一、讨论\n\n|认为，还要加强应用。\n\n整理：焦小燕\n');
    const { bulletin } = here.reading;
    assert.equal(wordingAt(here, row(peopleView(bulletin, context), '焦小燕').subject!), '焦小燕');
  });

  it('has nothing for somebody who is not known any more', () => {
    const here = placeIn('会上，|\n');
    assert.equal(wordingAt(here, { type: 'person', id: '无名氏||' }), undefined);
    assert.equal(wordingAt(here, { type: 'term', id: '无' }), undefined);
  });
});
