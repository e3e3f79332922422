// The verdict of the check before publication: never ready for what did not run.

import assert from 'node:assert/strict';
import { say } from '../../../server/base/localized';
import { Text } from '../../../server/base/text';
import type { Unread } from '../../../server/base/unread';
import { shownFindings } from '../../../server/features/repair/shownFindings';
import { checkReport } from '../../../server/features/views/checkReport';
import { issueView } from '../../../server/features/views/sideBar/issue';
import { status } from '../../../server/features/views/status';
import { builtinContext } from '../../../server/model/builtin';
import type { Context } from '../../../server/model/context';
import { draftContext } from '../../../server/office/frontMatter';
import { rules } from '../../../server/rules/index';
import type { Rule } from '../../../server/rules/rule';
import { asDiagnostics } from '../../../server/session/lsp/diagnostics';
import { parse } from '../../../server/syntax/parse';

const right = '河畔观察\n\n第 3 期\n\n2025 年 3 月 9 日\n\n先把桥修好\n\n与会嘉宾一致认为，两岸的桥应当先修好。';
const open = '河畔观察\n\n第 3 期\n\n2025 年 3 月 9 日\n\n标题\n\n导语\n\n与会嘉宾一致认为，XX 桥应当先修好。';
const draft = (source: string) => parse(new Text(source));
const context: Context = { ...builtinContext(), locale: 'en' };
const unread: Unread = {
  source: 'front-matter',
  what: say('The front matter could not be read: its settings were not applied', '文首设置无法读取：未按其设置检查'),
  span: { start: 0, end: 2 },
};

describe('check report', () => {
  it('ready when nothing blocks and everything ran', () => {
    const { verdict, notChecked, hasSeries } = checkReport(draft(right), context);
    assert.deepEqual({ verdict, notChecked, hasSeries }, { verdict: 'ready', notChecked: [], hasSeries: false });
  });

  it('knows the series it compares with', () =>
    assert.equal(
      checkReport(draft(right), { ...context, settings: { ...context.settings, kind: 'event-report' } }).hasSeries,
      true,
    ));

  it('incomplete when a source could not be read, and says where', () => {
    const { verdict, notChecked } = checkReport(draft(right), { ...context, unread: [unread] });
    assert.equal(verdict, 'incomplete');
    assert.deepEqual(notChecked, [
      {
        what: 'The front matter could not be read: its settings were not applied',
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 2 } },
      },
    ]);
  });

  it('incomplete when past issues could not be read', () => {
    const past = (...paths: readonly string[]) => ({
      folder: '/past',
      entries: [],
      mistakes: paths.map((path) => ({ path, message: say('no such folder', '没有此文件夹') })),
    });
    const verdictWith = (...paths: readonly string[]) => {
      const bulletin = draft(right);
      const { verdict, notChecked, findings } = checkReport(
        bulletin,
        draftContext(bulletin, { ...context, archive: past(...paths) }),
      );
      return {
        verdict,
        said: notChecked.length,
        again: findings.filter(({ rule }) => rule === 'unreadable-source').length,
      };
    };
    assert.deepEqual(verdictWith(''), { verdict: 'incomplete', said: 1, again: 0 });
    assert.deepEqual(verdictWith('a.txt', 'b.txt'), { verdict: 'incomplete', said: 1, again: 0 });
    assert.deepEqual(verdictWith(), { verdict: 'ready', said: 0, again: 0 });
  });

  it('incomplete when the front matter could not be read', () => {
    for (const yaml of ['rules: [', 'kind: "a', '- : : ]']) {
      const bulletin = draft(`---\n${yaml}\n---\n\n${right}`);
      const { verdict, notChecked } = checkReport(bulletin, draftContext(bulletin, context));
      assert.deepEqual([verdict, notChecked.length], ['incomplete', 1], yaml);
      assert.ok(notChecked[0]!.range!.start.line > 0, yaml);
    }
  });

  it('incomplete when a rule broke off', () => {
    const broken: Rule = {
      ...rules[0]!,
      id: 'broken',
      check: () => {
        throw new Error('lost');
      },
    };
    (rules as Rule[]).push(broken);
    try {
      const { verdict, notChecked } = checkReport(draft(right), { ...context });
      assert.equal(verdict, 'incomplete');
      assert.ok(notChecked[0]!.what.includes(`“${broken.docs.title.en}” broke off (lost)`), notChecked[0]!.what);
      assert.equal(checkReport(draft(`<!-- bulletin-disable -->\n\n${right}`), { ...context }).verdict, 'incomplete');
    } finally {
      (rules as Rule[]).pop();
    }
  });

  it('what blocks comes before what did not run, that before what wants a look', () => {
    assert.equal(checkReport(draft(open), { ...context, unread: [unread] }).verdict, 'blocked');
    assert.equal(checkReport(draft(open), context).verdict, 'blocked');
  });
});

describe('places to fill in', () => {
  const places = ['标题', '导语', 'XX'];

  it('are counted in the status', () => assert.equal(status(draft(open), context).toDo.unfinished, places.length));

  it('are counted in the side bar, each a way to it', () => {
    const [row] = issueView(draft(open), context).nodes;
    assert.equal(row!.label, '3 to fill in');
    assert.deepEqual(
      row!.children!.map(({ label, target }) => [label, target!.start.line]),
      [
        ['标题', 6],
        ['导语', 8],
        ['XX', 10],
      ],
    );
    assert.equal(issueView(draft(open), { ...context, locale: 'zh' }).nodes[0]!.label, '还有 3 处未填');
  });

  it('come behind what was not checked', () => {
    const ids = issueView(draft(open), { ...context, unread: [unread] }).nodes.map(({ id }) => id);
    assert.deepEqual(ids.slice(0, 2), ['not-checked', 'unfinished']);
  });

  it('are faint in the editor, and in full where the author says so', () => {
    const bulletin = draft(open);
    const shown = (settings: Context['settings']) =>
      asDiagnostics(shownFindings(bulletin, { ...context, settings }), bulletin.text, {
        uri: 'file:///a',
        locale: 'en',
      })
        .filter(({ code }) => code === 'unfinished-place')
        .map(({ severity, tags }) => ({ severity, tags }));
    assert.deepEqual(shown(context.settings), Array(3).fill({ severity: 4, tags: [1] }));
    assert.deepEqual(
      shown({ ...context.settings, severities: { 'unfinished-place': 'warning' } }),
      Array(3).fill({ severity: 2, tags: undefined }),
    );
  });
});
