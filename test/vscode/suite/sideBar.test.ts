// The side bar's rows and the two columns through the commands behind them.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { halfTranslated, inTwoFiles } from '../half-translated';
import { eventually, open, write } from './drafts';

const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(`bulletin.${command}`, ...args);

function active(): vscode.TextEditor {
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor, 'no editor is in front');
  return editor;
}

function caretLine(): string {
  const { document, selection } = active();
  return document.lineAt(selection.active.line).text;
}

function columns(document: vscode.TextDocument): vscode.TextEditor[] {
  return vscode.window.visibleTextEditors
    .filter((editor) => editor.document === document)
    .sort((a, b) => a.viewColumn! - b.viewColumn!);
}

/** Whether an editor shows a line that begins so. */
function shows({ document, visibleRanges }: vscode.TextEditor, beginning: string): boolean {
  const line = document
    .getText()
    .split('\n')
    .findIndex((text) => text.startsWith(beginning));
  assert.ok(line >= 0, beginning);
  return visibleRanges.some(({ start, end }) => start.line <= line && line <= end.line);
}

describe('side bar', () => {
  before(async () => {
    await open('sideBar/half.bulletin.md', halfTranslated);
    await vscode.commands.executeCommand('bulletin.issue.focus');
  });

  it('goes to the section of a row', async () => {
    await eventually('the second section', async () => {
      await run('openRow', 'bulletin.issue', 'section-1-2-zh');
      return caretLine().startsWith('二、') || undefined;
    });
  });

  it('goes to the introduction of a person, and inserts what is known', async () => {
    await vscode.commands.executeCommand('bulletin.people.focus');
    await eventually('李琳', async () => {
      await run('openRow', 'bulletin.people', 'here-李琳|Li Lin');
      return caretLine().startsWith('一是清点存量') || undefined;
    });
    await vscode.commands.executeCommand('bulletin.terms.focus');
    const editor = active();
    const end = editor.document.lineAt(editor.selection.active.line).range.end;
    editor.selection = new vscode.Selection(end, end);
    await eventually('新质生产力', async () => {
      await run('openRow', 'bulletin.terms', 'known-term-新质生产力');
      return caretLine().endsWith('谁都可以来借。新质生产力') || undefined;
    });
    await vscode.commands.executeCommand('undo');
  });

  it('inserts what is missing in its place', async () => {
    await eventually('the missing issuer', async () => {
      await run('insertMissing', 'missing-issuer-zh-');
      return active().document.getText().includes('上海浦江创新论坛中心\n') || undefined;
    });
    assert.equal(caretLine(), '上海浦江创新论坛中心');
  });
});

describe('two columns', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('shows a draft twice, each language folded once and closes again', async () => {
    const document = await open('sideBar/columns.bulletin.md', halfTranslated);
    await run('twoColumns');
    const [left, right] = columns(document);
    assert.ok(left && right, 'two editors');
    await eventually(
      'English folded on the left',
      () => (shows(left, '2024 年 10 月') && !shows(left, 'October 18')) || undefined,
    );
    await eventually(
      'Chinese folded on the right',
      () => (shows(right, 'October 18') && !shows(right, '2024 年 10 月')) || undefined,
      () => right.visibleRanges,
    );
    await run('twoColumns');
    await eventually('one editor', () => columns(document).length === 1 || undefined);
    const [editor] = columns(document);
    await eventually(
      'both languages',
      () => (shows(editor!, 'October 18') && shows(editor!, '2024 年 10 月')) || undefined,
    );
  });

  it('makes room for what is missing below its block', async () => {
    const document = await open('sideBar/write.bulletin.md', halfTranslated);
    const line = halfTranslated.split('\n').findIndex((text) => text.startsWith('二是核算成本'));
    active().selection = new vscode.Selection(line, 3, line, 3);
    await run('writeCounterpart');
    assert.equal(active().viewColumn, columns(document)[1]!.viewColumn);
    assert.equal(active().selection.active.line, line + 2);
    assert.equal(document.lineAt(line + 2).text, '');
    assert.match(document.lineAt(line + 4).text, /^三是明确责任/);
  });

  it('shows an issue in two files side by side', async () => {
    const { zh, en } = inTwoFiles();
    await write('sideBar/x.en.bulletin.md', en);
    const document = await open('sideBar/x.zh.bulletin.md', zh);
    await run('twoColumns');
    const names = () =>
      vscode.window.visibleTextEditors.map((editor) => editor.document.uri.path.split('/').at(-1)).sort();
    assert.deepEqual(names(), ['x.en.bulletin.md', 'x.zh.bulletin.md']);
    const chinese = columns(document)[0]!;
    await vscode.window.showTextDocument(document, chinese.viewColumn!);
    const english = vscode.window.visibleTextEditors.find((editor) => editor.document !== document)!;
    const line = zh.split('\n').findIndex((text) => text.startsWith('二者合在一起'));
    active().selection = new vscode.Selection(line, 0, line, 0);
    await eventually(
      'the counterpart of the last paragraph',
      () => english.document.lineAt(english.selection.active.line).text.startsWith('Only when') || undefined,
      () => english.selection.active.line,
    );
    await run('twoColumns');
    await eventually('one file', () => names().length === 1 || undefined);
  });

  it('leaves an issue in one language as it is', async () => {
    const document = await open('sideBar/one.bulletin.md', '一、园区\n\n园区要好用。\n');
    await run('twoColumns');
    assert.equal(columns(document).length, 1);
  });
});
