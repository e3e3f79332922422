// The proof sheet: one for editor and command line, with nothing of a draft as markup, and no praise for what did not run.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { sheetName } from '../../../client/report/sheetName';
import { type ProofSheet, proofSheets, timeChecked } from '../../../server/base/proofSheet';
import { Text } from '../../../server/base/text';
import type { CheckedFinding, CheckReport } from '../../../server/protocol';
import type { Checked } from '../../../server/report/checked';
import { formatSheets } from '../../../server/report/proofSheets';

const lines = ['一、先把桥修好', '河畔<区>投入|*3.5* 亿元 & 更多'];
const none: CheckReport = {
  verdict: 'ready',
  notChecked: [],
  hasSeries: true,
  findings: [],
  summary: { errors: 0, warnings: 0, infos: 0, hints: 0 },
};
const finding: CheckedFinding = {
  rule: 'numbering-gap',
  severity: 'error',
  message: '“<script>” | 缺二、',
  range: { start: { line: 1, character: 2 }, end: { line: 1, character: 5 } },
  fixTitle: '改为“二、”',
  evidence: '往期 2 期中有 2 期',
};

describe('proof sheet', () => {
  it('in Markdown: head, then findings by severity in words', () =>
    assert.equal(
      proofSheets(
        [
          sheet({
            verdict: 'blocked',
            date: '2025-03-09',
            findings: [{ ...finding, severity: 'hint', range: emptyAt(0, 2), message: '缺逗号' }, finding],
          }),
        ],
        'markdown',
        'zh',
      ).replace(/^\| (?:行|--:).*\n/gm, ''),
      [
        '# 校样表',
        '',
        '- 刊期：河畔观察 2025-3',
        '- 刊发日期：2025-03-09',
        '- 文稿：draft.bulletin',
        '- 检查时间：2026-12-01 17:05',
        '- 结论：暂不能刊发',
        '- 发现：错误 1，警告 0，提示 1',
        '',
        '## 错误',
        '',
        '| 2 | 河畔<b>\\<区\\></b>投入\\|\\*3.5\\* 亿元 \\& 更多 | “\\<script\\>” \\| 缺二、（往期 2 期中有 2 期） | 改为“二、” |  |',
        '',
        '## 提示',
        '',
        '| 1 | 一、<b>‸</b>先把桥修好 | 缺逗号（往期 2 期中有 2 期） | 改为“二、” |  |',
        '',
      ].join('\n'),
    ));

  it('in HTML: a page of its own without script, nothing of the draft in it as markup', () => {
    const html = proofSheets([sheet({ verdict: 'blocked', findings: [finding] })], 'html', 'zh');
    assert.doesNotMatch(html, /<script|<区|src=|href=|url\(/);
    assert.match(html, /河畔<mark>&#60;区&#62;<\/mark>投入\|\*3\.5\* 亿元 &#38; 更多/);
    assert.match(html, /<html lang="zh-CN">/);
    assert.match(html, /default-src 'none'/);
    assert.equal(html.match(/<th scope="col">/g)!.length, html.match(/<td>/g)!.length);
  });

  it('what cannot be seen is told by its number and turns nothing round', () => {
    for (const format of ['markdown', 'html'] as const) {
      const text = proofSheets([{ ...sheet({}), fileName: 'a\u202eb\nc' }], format, 'en');
      assert.ok(text.includes('aU+202Eb c'), text);
    }
  });

  it('says that nothing was found only where everything ran', () => {
    const said = (report: Partial<CheckReport>, more: Partial<ProofSheet> = {}) =>
      proofSheets([{ ...sheet(report), ...more }], 'markdown', 'zh');
    const notChecked = [{ what: '往期未能读取' }];
    assert.match(said({}), /^未发现问题。$/m);
    assert.match(
      said({ verdict: 'incomplete', notChecked }),
      /^- 未检查：往期未能读取$[^]*^已检查的部分未发现问题。$/m,
    );
    assert.doesNotMatch(said({ verdict: 'incomplete', notChecked }, { isUnread: true }), /未发现问题|发现：/);
    assert.doesNotMatch(said({ verdict: 'blocked', findings: [finding] }), /未发现/);
    assert.match(said({ hasSeries: false }), /^- 刊物：未收录，未与往期比较$/m);
    for (const format of ['markdown', 'html'] as const)
      assert.match(proofSheets([], format, 'zh'), /没有检查任何文件。/);
  });

  it('has the verdicts in the words of the report', () => {
    const bundle = JSON.parse(readFileSync('l10n/bundle.l10n.zh-cn.json', 'utf8')) as Record<string, string>;
    for (const verdict of ['blocked', 'incomplete', 'look', 'ready'] as const) {
      const said = (locale: 'en' | 'zh') =>
        /^- (?:Verdict: |结论：)(.*)$/m.exec(proofSheets([sheet({ verdict })], 'markdown', locale))![1]!;
      assert.equal(bundle[said('en')], said('zh'));
    }
  });

  it('is named after its draft, and never as a bulletin', () => {
    assert.deepEqual(
      ['甲.bulletin.md', '甲.bulletin', '甲.bulletin.txt', '甲.txt', '甲-2024.5.md', 'Untitled-1', '.md'].map((name) =>
        sheetName(name, 'md'),
      ),
      ['甲', '甲', '甲', '甲', '甲-2024.5', 'Untitled-1', '.md'].map((name) => `${name}.proof.md`),
    );
  });

  it('has the time as a clock on the wall', () =>
    assert.equal(timeChecked(new Date(2026, 0, 2, 3, 4)), '2026-01-02 03:04'));
});

describe('proof sheets of files', () => {
  const asked = { format: 'markdown', locale: 'zh', checked: '2026-12-01 17:05' } as const;
  const file: Checked = { path: '甲.bulletin.md', text: new Text('先把桥修好,'), kind: 'riverside', findings: [] };

  it('a sheet for each, one that could not be read among them', () => {
    const text = formatSheets(
      [
        { ...file, head: { series: { zh: '河畔观察' }, issue: '2025-3', date: '2025-03-09' } },
        { path: '乙.md', text: new Text(''), kind: undefined, findings: [], undone: { unread: 'no such file' } },
      ],
      asked,
    );
    const [first, second] = text.split(/^# 校样表$/m).slice(1);
    assert.match(first!, /刊期：河畔观察 2025-3[^]*结论：可以刊发[^]*未发现问题。/);
    assert.match(second!, /结论：未检查\n- 未检查：no such file\n/);
    assert.doesNotMatch(second!, /发现/);
  });

  it('what was not read stands in the head, what was found below', () => {
    const text = formatSheets(
      [
        {
          ...file,
          findings: [
            { rule: 'unreadable-source', severity: 'warning', message: { en: 'lost', zh: '往期未读' }, span: at(0, 1) },
            { rule: 'any', severity: 'warning', message: { en: 'half', zh: '半角逗号' }, span: at(5, 6) },
          ],
        },
      ],
      asked,
    );
    assert.match(text, /结论：尚未全部检查\n- 未检查：往期未读\n- 发现：错误 0，警告 1，提示 0/);
    assert.match(text, /^\| 1 \| 先把桥修好<b>,<\/b> \| 半角逗号 \|/m);
  });
});

function sheet(report: Partial<CheckReport>): ProofSheet {
  return {
    report: { ...none, ...report },
    fileName: 'draft.bulletin',
    issue: '河畔观察 2025-3',
    checked: '2026-12-01 17:05',
    line: (number) => lines[number] ?? '',
  };
}

function emptyAt(line: number, character: number): CheckedFinding['range'] {
  return { start: { line, character }, end: { line, character } };
}

function at(start: number, end: number) {
  return { start, end };
}
