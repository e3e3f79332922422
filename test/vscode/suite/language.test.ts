// Language features through VS Code's own commands: completion, hover, outline, folding.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { atMark, eventually, open, write } from './drafts';

let count = 0;
async function openAt(
  marked: string,
): Promise<{ uri: vscode.Uri; document: vscode.TextDocument; position: vscode.Position }> {
  const { content, position } = atMark(marked);
  const document = await open(`language/${++count}.bulletin.md`, content);
  return { uri: document.uri, document, position };
}

async function completions(marked: string): Promise<vscode.CompletionItem[]> {
  const { uri, position } = await openAt(marked);
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    uri,
    position,
    undefined,
    10,
  );
  return items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Snippet);
}

function labels(items: readonly vscode.CompletionItem[]): string[] {
  return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

function inserted({ insertText, label }: vscode.CompletionItem): string {
  return typeof insertText === 'string' ? insertText : (insertText?.value ?? String(label));
}

async function hover(marked: string): Promise<string> {
  const { uri, position } = await openAt(marked);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
  return hovers
    .flatMap(({ contents }) => contents.map((content) => (typeof content === 'string' ? content : content.value)))
    .join('\n');
}

describe('completion', () => {
  for (const typed of ['@wzq', '@wuzhiqiang', '@吴', 'wuzhiqiang']) {
    it(`finds 吴志强 by ${typed}`, async () => {
      const items = await completions(`一、测试\n\n会上，${typed}|\n`);
      const item = items.find((each) => labels([each])[0]!.includes('吴志强'));
      assert.ok(item, labels(items).join(', '));
      assert.match(inserted(item), /.+吴志强$/, 'the first mention comes with the title before the name');
      const range = item.range instanceof vscode.Range ? item.range : item.range?.replacing;
      assert.deepEqual(range, new vscode.Range(2, 3, 2, 3 + typed.length), 'it replaces what was typed');
    });
  }

  it('offers the bare name once introduced', async () => {
    const items = await completions('一、测试\n\n同济大学原副校长吴志强认为，园区要好用。\n\n会上，@wzq|\n');
    assert.equal(inserted(items[0]!), '吴志强');
  });

  it('offers the English introduction in bold', async () => {
    const items = await completions('1. Test\n\nFirst, look at the flows. @Wu Zhiq|\n');
    assert.match(inserted(items[0]!), /^\*\*Wu Zhiqiang, .+\*\*/);
  });

  it('finds 新质生产力 by its initials', async () => {
    assert.ok(labels(await completions('一、测试\n\n要培育xzscl|\n')).includes('新质生产力'));
  });

  it("offers the workspace's own people as soon as they are written down", async () => {
    const people = await write(
      '.bulletin/people.yaml',
      'people:\n  - zh: 李清照\n    en: Li Qingzhao\n    titles:\n      - zh: 词人\n        en: poet\n        seen: []\n',
    );
    try {
      await eventually('李清照', async () =>
        labels(await completions('一、测试\n\n会上，@lqz|\n')).includes('李清照') ? true : undefined,
      );
    } finally {
      await vscode.workspace.fs.delete(people);
    }
  });
});

describe('hover', () => {
  it('explains 新质生产力 with its rendering', async () => {
    assert.match(await hover('一、测试\n\n要培育新质|生产力。\n'), /new quality productive forces/i);
  });

  it('explains NIDZ', async () => {
    assert.match(
      await hover('1. Test\n\nThe NID|Zs should rely on policy advantages.\n'),
      /National Independent Innovation Demonstration Zone/i,
    );
  });

  it('tells who a speaker is', async () => {
    assert.match(await hover('一、测试\n\n会上，吴志|强认为，园区要好用。\n'), /Wu Zhiqiang/);
  });
});

describe('structure', () => {
  const draft =
    '浦江创新观察\n\nPujiang Innovation Observation\n\n2024-15\n\n一、找准需求\n\n1. Finding the needs\n\n一是把人流看清楚。\n\nFirst, see clearly where people go.\n\n二、改进服务\n\n2. Improving services\n';

  it('has an outline with header and headings', async () => {
    const { uri } = await openAt(`|${draft}`);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      uri,
    );
    const names = (list: readonly vscode.DocumentSymbol[]): string =>
      list.map(({ name, children }) => `${name} ${names(children)}`).join('\n');
    const outline = names(symbols);
    for (const part of ['浦江创新观察', '找准需求', '改进服务']) assert.ok(outline.includes(part), outline);
  });

  it('folds sections', async () => {
    const { uri } = await openAt(`|${draft}`);
    const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      uri,
    );
    assert.ok(
      ranges.some(({ start, end }) => start === 6 && end >= 12),
      JSON.stringify(ranges),
    );
  });
});

describe('folding a language', () => {
  const draft =
    '|一、找准需求\n\n1. Finding the needs\n\n一是把人流看清楚。\n\nFirst, see clearly where people go.\n\n二是把时间看清楚。\n\nSecond, see clearly when they go.\n';
  const seen = () => {
    const { document, visibleRanges } = vscode.window.activeTextEditor!;
    return visibleRanges
      .flatMap(({ start, end }) =>
        Array.from({ length: end.line - start.line + 1 }, (_, index) => document.lineAt(start.line + index).text),
      )
      .filter((line) => line !== '');
  };
  const isChinese = (line: string) => /\p{Script=Han}/u.test(line);

  it('hides all English, then all Chinese but the headings, then nothing', async () => {
    await openAt(draft);
    await eventually(
      'the folds',
      async () => (
        await vscode.commands.executeCommand('bulletin.foldEnglish'), seen().every(isChinese) ? true : undefined
      ),
      seen,
    );
    await vscode.commands.executeCommand('bulletin.foldChinese');
    await eventually(
      'the English alone',
      () => (seen().filter(isChinese).length === 1 && seen().length === 4 ? true : undefined),
      seen,
    );
    await vscode.commands.executeCommand('bulletin.unfoldLanguages');
    await eventually('both', () => (seen().length === 6 ? true : undefined), seen);
  });
});

describe('Treat as Bulletin', () => {
  it('checks a plain text file', async () => {
    const document = await open('language/plain.txt', '一、测试\n\n实验室白天拥挤,夜间空着。\n');
    // Not awaited: it ends by asking whether to remember it.
    void vscode.commands.executeCommand('bulletin.treatAsBulletin');
    await eventually('its language to change', () =>
      vscode.window.activeTextEditor?.document.languageId === 'bulletin' ? true : undefined,
    );
    await eventually('its findings', () => (vscode.languages.getDiagnostics(document.uri).length ? true : undefined));
  });
});
