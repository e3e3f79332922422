// What goes beyond one draft, through VS Code's own commands: references, rename and workspace symbols over two files.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, open, write } from './drafts';

const issue = (number: number, speaker: string) =>
  `青山观察\n\n2024-${number}\n\n2024 年 ${number} 月 8 日\n\n一、开门\n\n1. Opening\n\n一是开前门。${speaker}高明远指出，门要开。\n\nFirst, open it. Gao Mingyuan said that doors should be open.\n`;

describe('beyond one draft', () => {
  let first: vscode.TextDocument;
  let second: vscode.Uri;
  let position: vscode.Position;
  before(async () => {
    second = await write('across/2.bulletin.md', issue(2, '青山研究院研究员'));
    first = await open('across/3.bulletin.md', issue(3, ''));
    position = first.positionAt(first.getText().indexOf('高明远') + 1);
  });
  after(() => vscode.workspace.fs.delete(vscode.Uri.joinPath(second, '..'), { recursive: true }));

  it('references come from a file that is not open', async () => {
    const found = await eventually('references of both', async () => {
      const all = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        first.uri,
        position,
      );
      return all.some(({ uri }) => uri.toString() === second.toString()) ? all : undefined;
    });
    assert.equal(new Set(found.map(({ uri }) => uri.toString())).size, 2);
  });

  it('the definition of somebody not introduced is the introduction in the issue before', async () => {
    const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      first.uri,
      position,
    );
    assert.deepEqual(
      found.map((each) => ('targetUri' in each ? each.targetUri : each.uri).toString())[0],
      second.toString(),
    );
  });

  it('workspace symbols find people of closed issues by pinyin', async () => {
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'gaomingyuan',
    );
    assert.ok(
      found.some(({ location }) => location.uri.toString() === second.toString()),
      JSON.stringify(found.map(({ name }) => name)),
    );
  });

  it('a rename reaches both files', async () => {
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      first.uri,
      position,
      '高鸣岐',
    );
    const texts = new Map(edit.entries().map(([uri, edits]) => [uri.toString(), edits.map(({ newText }) => newText)]));
    for (const uri of [first.uri, second])
      assert.deepEqual([...new Set(texts.get(uri.toString()))].sort(), ['Gao Mingqi', '高鸣岐'].sort(), uri.toString());
    await assert.rejects(async () =>
      vscode.commands.executeCommand('vscode.executeDocumentRenameProvider', first.uri, position, '  '),
    );
  });
});
