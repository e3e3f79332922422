// The report page: verdict, groups, links that are commands, and text that cannot break out of the page.
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { commandUri, reportPage, uncheckedPage } from '../../../client/report/page';
import { excerptOf } from '../../../server/base/excerpt';
import type { CheckedFinding, CheckReport } from '../../../server/protocol';

const lines = ['一、先把桥修好', '河畔<区>投入 3.5 亿元'];
const surroundings = {
  language: 'en',
  styleUri: 'https://host/report.css',
  scriptUri: 'https://host/report.js',
  source: 'https://host',
};

describe('report page', () => {
  it('an issue with every kind of finding', () => {
    const text = plain(
      page(
        [
          finding('error', { fixTitle: 'Write 二、', fixIsSafe: true, evidence: '2 of 2 past issues' }),
          finding('warning'),
          finding('info'),
          finding('hint'),
        ],
        'blocked',
      ),
    );
    assert.equal(
      text,
      [
        'draft.bulletin · 河畔观察 2025-3',
        'Not ready to publish',
        'What blocks 1 What to look at 1 Notes 2',
        'Apply all safe fixes: 1',
        'Stay with this bulletin · Save Proof Sheet…',
        'What blocks',
        'Line 1',
        'Error A & B',
        '一、先把桥修好',
        '2 of 2 past issues · numbering-gap · Fix: Write 二、 · Not an error…',
        'What to look at',
        ...['Line 1', 'Warning A & B', '一、先把桥修好', 'numbering-gap · Not an error…'],
        'Notes',
        ...['Line 1', 'Note A & B', '一、先把桥修好', 'numbering-gap · Not an error…'],
        ...['Line 1', 'Note A & B', '一、先把桥修好', 'numbering-gap · Not an error…'],
      ].join('\n'),
    );
  });

  it('an issue without findings', () => {
    assert.equal(
      plain(page([], 'ready')),
      [
        'draft.bulletin · 河畔观察 2025-3',
        'Ready to publish',
        'What blocks 0 What to look at 0 Notes 0',
        'Stay with this bulletin · Save Proof Sheet…',
        'What blocks',
        'Nothing blocks publication.',
        'What to look at',
        'Nothing needs a look.',
        'Notes',
        'No notes.',
      ].join('\n'),
    );
  });

  it('an issue without findings of which not everything was checked', () => {
    const html = page([], 'incomplete', {
      notChecked: [
        {
          what: 'front matter could not be read: settings were not applied',
          range: { start: { line: 1, character: 0 }, end: { line: 1, character: 2 } },
        },
        { what: 'past issues could not be read' },
      ],
      hasSeries: false,
    });
    assert.equal(
      plain(html),
      [
        'draft.bulletin · 河畔观察 2025-3',
        'Not everything was checked',
        'What was not checked',
        'front matter could not be read: settings were not applied',
        'past issues could not be read',
        'No known series: not compared with past issues.',
        'What blocks 0 What to look at 0 Notes 0',
        'Stay with this bulletin · Save Proof Sheet…',
        ...['What blocks', 'What to look at', 'Notes'].flatMap((title) => [
          title,
          'Nothing found in what was checked.',
        ]),
      ].join('\n'),
    );
    assert.ok(
      html.includes(
        `<a href="${commandUri('bulletin.revealFinding', 'file:///draft.bulletin', { start: { line: 1, character: 0 }, end: { line: 1, character: 2 } })}">front matter`,
      ),
    );
  });

  it('places to fill in: how many, and the way to each', () => {
    const html = page(
      [
        finding('error', { rule: 'unfinished-place' }),
        finding('error'),
        finding('error', {
          rule: 'unfinished-place',
          range: { start: { line: 1, character: 0 }, end: { line: 1, character: 2 } },
        }),
      ],
      'blocked',
    );
    assert.match(plain(html), /^Places to fill in: 2 Line 1 Line 2$/m);
    assert.ok(
      html.includes(
        `href="${commandUri('bulletin.revealFinding', 'file:///draft.bulletin', { start: { line: 1, character: 0 }, end: { line: 1, character: 2 } })}">Line 2</a>`,
      ),
    );
  });

  it('a draft that cannot be checked: nothing of the report before stays', () => {
    const html = uncheckedPage(
      { fileName: 'draft.bulletin', issue: undefined },
      'The checker has stopped: nothing is checked.',
      surroundings,
      say,
    );
    assert.equal(
      plain(html),
      'draft.bulletin\nNot checked\nThe checker has stopped: nothing is checked. Restart Server',
    );
    assert.ok(html.includes(`href="${commandUri('bulletin.restartServer')}"`));
  });

  it('runs no script and loads nothing but its own', () => {
    const html = page([finding('error', { message: '<script>alert(1)</script>' })], 'blocked');
    assert.deepEqual(html.match(/<script[^>]*>/g), ['<script defer src="https://host/report.js">']);
    const policy = "default-src 'none'; style-src https://host; script-src https://host;";
    assert.ok(html.includes(`content="${policy.replaceAll("'", '&#39;')}"`));
  });

  it('links name the command and its arguments', () => {
    assert.equal(
      decodeURIComponent(commandUri('bulletin.showRule', 'digit-spacing')),
      'command:bulletin.showRule?["digit-spacing"]',
    );
  });
});

describe('excerpt', () => {
  const line = (number: number) => lines[number] ?? '';
  const at = (startLine: number, startCharacter: number, endLine: number, endCharacter: number) =>
    excerptOf(
      { start: { line: startLine, character: startCharacter }, end: { line: endLine, character: endCharacter } },
      line,
    );

  it('within a line', () => assert.deepEqual(at(0, 2, 0, 5), { before: '一、', flagged: '先把桥', after: '修好' }));
  it('over lines', () =>
    assert.deepEqual(at(0, 5, 1, 2), { before: '一、先把桥', flagged: '修好 ⏎ 河畔', after: '<区>投入 3.5 亿元' }));
  it('an empty place', () => assert.deepEqual(at(0, 0, 0, 0), { before: '', flagged: '', after: '一、先把桥修好' }));
  it('beyond the text', () => assert.deepEqual(at(9, 0, 9, 4), { before: '', flagged: '', after: '' }));
  it('far from both ends of its line', () =>
    assert.deepEqual(within(`${'前'.repeat(40)}⟦中⟧${'后'.repeat(40)}`), {
      before: `…${'前'.repeat(24)}`,
      flagged: '中',
      after: `${'后'.repeat(24)}…`,
    }));
  it('cut between words', () =>
    assert.deepEqual(
      within(
        'They said that the riverside needed more bridges than ⟦the the⟧ council had planned to build before the end of the decade.',
      ),
      {
        before: '…that the riverside needed more bridges than ',
        flagged: 'the the',
        after: ' council had planned to build before the end of…',
      },
    ));
  it('a finding too long to show in full', () =>
    assert.deepEqual(within(`⟦始${'中'.repeat(80)}终⟧`), {
      before: '',
      flagged: `始${'中'.repeat(23)}… ${'中'.repeat(23)}终`,
      after: '',
    }));
});

/** The excerpt of a line whose finding stands between ⟦ and ⟧. */
function within(marked: string) {
  const [before = '', flagged = '', after = ''] = marked.split(/[⟦⟧]/);
  const character = before.length;
  return excerptOf(
    { start: { line: 0, character }, end: { line: 0, character: character + flagged.length } },
    () => before + flagged + after,
  );
}

function page(
  findings: readonly CheckedFinding[],
  verdict: CheckReport['verdict'],
  { notChecked = [], hasSeries = true }: Partial<CheckReport> = {},
): string {
  const report = { verdict, notChecked, hasSeries, findings, summary: { errors: 0, warnings: 0, infos: 0, hints: 0 } };
  return reportPage(
    {
      report,
      uri: 'file:///draft.bulletin',
      fileName: 'draft.bulletin',
      issue: '河畔观察 2025-3',
      isPinned: false,
      line: (number) => lines[number] ?? '',
    },
    surroundings,
    say,
  );
}

function finding(severity: CheckedFinding['severity'], more: Partial<CheckedFinding> = {}): CheckedFinding {
  return {
    rule: 'numbering-gap',
    severity,
    message: 'A & B',
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 2 } },
    ...more,
  };
}

function say(message: string, ...args: (string | number)[]): string {
  return message.replace(/\{(\d)\}/g, (_, index) => String(args[Number(index)]));
}

/** What a reader sees, a line for each block. */
function plain(html: string): string {
  return html
    .replace(/^.*<body>/s, '')
    .replace(/<\/a><a/g, '</a> <a')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .split('\n')
    .filter((line) => line.trim())
    .join('\n');
}
