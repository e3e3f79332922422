// The order of a bulletin, its symbols and its folds.
import assert from 'node:assert/strict';
import { contains } from '../../../server/base/text';
import { folds } from '../../../server/features/read/folding';
import { documentSymbols, type OutlineSymbol } from '../../../server/features/read/symbols';
import { asFoldingRanges } from '../../../server/session/lsp/folding';
import { context, draft, opening } from '../../harness/cursorDrafts';
import { publishedTexts } from '../../harness/texts';

const issue = `${opening}
青山专报之二

Special Report 2 of Qingshan

让实验室开门

Opening the laboratories

实验室一直锁着。

Laboratories have always been locked.

一、开门：从前门开始

1. Opening: Starting from the front door

一是开前门。青山研究院研究员吕薇指出，前门可以先开。

First, open the front door. **Lü Wei, Research Fellow of Qingshan Institute,** pointed out that it may be opened first.

二是开后门。后门也可以开。

Second, open the back door. It may be opened as well.

二、开窗

2. Opening windows

窗子也可以开。

Windows may be opened as well.

整理：吴志强

Compiled by: Wu Zhiqiang

电话：021-12345678
`;

function lines(symbols: readonly OutlineSymbol[], depth = 0): readonly string[] {
  return symbols.flatMap((symbol) => [
    `${'  '.repeat(depth)}${symbol.name}${symbol.detail ? ` · ${symbol.detail}` : ''}`,
    ...lines(symbol.children ?? [], depth + 1),
  ]);
}

describe('outline', () => {
  const { bulletin } = draft(issue);

  it('shows header, note, sections with points and speakers, and credits, both languages under one heading', () => {
    assert.deepEqual(lines(documentSymbols(bulletin, { ...context, locale: 'zh' })), [
      '报头',
      '  青山观察 · Qingshan Observation',
      '  2024-3 · 期号',
      '  2024 年 10 月 8 日 · October 8, 2024',
      '编者按',
      '青山专报之二 · Special Report 2 of Qingshan',
      '让实验室开门 · Opening the laboratories',
      '实验室一直锁着 · 导语',
      '一、开门：从前门开始 · 1. Opening: Starting from the front door',
      '  一是开前门 · 吕薇',
      '  二是开后门',
      '二、开窗 · 2. Opening windows',
      '  窗子也可以开',
      '署名与联系方式',
      '  整理：吴志强 · Compiled by: Wu Zhiqiang',
      '  电话：021-12345678',
    ]);
  });

  it('nests ranges', () => {
    const check = (symbols: readonly OutlineSymbol[], within?: OutlineSymbol) => {
      for (const symbol of symbols) {
        const { span, selection } = symbol;
        const outer = within?.span ?? { start: 0, end: bulletin.text.length };
        assert.ok(contains(outer, span) && contains(span, selection), symbol.name);
        check(symbol.children ?? [], symbol);
      }
    };
    check(documentSymbols(bulletin, context));
  });
});

function foldingRanges(content: string) {
  const { bulletin } = draft(content);
  return asFoldingRanges(folds(bulletin, context), bulletin.text);
}

describe('folding', () => {
  it('folds header, note, sections and credits', () => {
    assert.deepEqual(
      foldingRanges(issue)
        .filter(({ kind }) => kind === undefined)
        .map(({ startLine, endLine }) => [startLine, endLine]),
      [
        [0, 8],
        [10, 12],
        [26, 36],
        [38, 44],
        [46, 50],
      ],
    );
  });

  /** What is left to see when every fold of a kind is closed, blank lines left out. */
  const left = (content: string, kind: string) => {
    const ranges = foldingRanges(content).filter((range) => range.kind === kind);
    return content
      .split('\n')
      .filter(
        (line, index) => line !== '' && !ranges.some(({ startLine, endLine }) => startLine < index && index <= endLine),
      );
  };

  it('hides all English or all Chinese, but for what opens a section', () => {
    const lines = issue.split('\n').filter((line) => line !== '');
    const isChinese = (line: string) => /\p{Script=Han}/u.test(line);
    assert.deepEqual(
      left(issue, 'english'),
      lines.filter((line) => isChinese(line) || /^\d/.test(line)).filter((line) => !/^\d\. /.test(line)),
    );
    assert.deepEqual(left(issue, 'chinese').filter(isChinese), [
      '青山观察',
      '编者按：本期谈开门。',
      '一、开门：从前门开始',
      '二、开窗',
      '整理：吴志强',
    ]);
    assert.deepEqual(
      left(issue, 'chinese').filter((line) => !isChinese(line)),
      lines.filter((line) => !isChinese(line)),
    );
  });

  it('hides a half of an issue whose languages stand one after the other in one piece', () => {
    const halves =
      '一、开门\n\n一是开前门，让大家进来。\n\n二是开后门，让大家出去。\n\n1. Opening\n\nFirst, open the front door and let everybody in.\n\nSecond, open the back door and let everybody out.\n';
    assert.deepEqual(
      foldingRanges(halves)
        .filter(({ kind }) => kind === 'english')
        .map(({ startLine, endLine }) => [startLine, endLine]),
      [[7, 10]],
    );
  });

  it('never crosses', () => {
    for (const { content } of [{ content: issue }, ...(publishedTexts() ?? [])]) {
      const ranges = foldingRanges(content);
      for (const a of ranges)
        for (const b of ranges)
          assert.ok(
            !(a.startLine < b.startLine && b.startLine <= a.endLine && a.endLine < b.endLine),
            `${a.startLine}–${a.endLine} ${b.startLine}–${b.endLine}`,
          );
    }
  });

  it('leaves an issue of one language alone', () =>
    assert.deepEqual(
      foldingRanges('一、开门\n\n门开着。\n').map(({ kind }) => kind),
      [undefined],
    ));
});
