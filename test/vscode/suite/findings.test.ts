// Findings as VS Code shows them: their rule, place and severity; the fixes; settings and workspace files that change them at once.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, finding, folder, open, ruleOf, rulesIn, silence, write } from './drafts';

const comma = '一、夜间实验室\n\n实验室白天拥挤,夜间空着。\n';

/** Applies the first quick fix offered at a finding that has the kind. */
async function fixAt(
  document: vscode.TextDocument,
  range: vscode.Range,
  kind = vscode.CodeActionKind.QuickFix,
): Promise<vscode.CodeAction> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    kind.value,
    20,
  );
  const action = actions.find(({ edit }) => edit);
  assert.ok(action?.edit, `no fix among ${actions.map(({ title }) => title).join(', ')}`);
  await vscode.workspace.applyEdit(action.edit);
  return action;
}

describe('findings', () => {
  it('shows a half-width comma with rule, place, severity and page', async () => {
    const { uri } = await open('findings/comma.bulletin.md', comma);
    const { range, severity, source, code } = await finding(uri, 'halfwidth-punctuation');
    assert.deepEqual(range, new vscode.Range(2, 7, 2, 8));
    assert.equal(severity, vscode.DiagnosticSeverity.Warning);
    assert.match(String(source), /bulletin/i);
    assert.ok(code);
  });

  it('follows typing', async () => {
    const document = await open('findings/typing.bulletin.md', comma);
    await finding(document.uri, 'halfwidth-punctuation');
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(2, 7, 2, 8), '，');
    await vscode.workspace.applyEdit(edit);
    await silence(document.uri, 'halfwidth-punctuation');
  });

  it('offers a fix that removes the finding and nothing else', async () => {
    const document = await open('findings/fix.bulletin.md', comma);
    const { range } = await finding(document.uri, 'halfwidth-punctuation');
    await fixAt(document, range);
    assert.equal(document.getText(), comma.replace(',', '，'));
    await silence(document.uri, 'halfwidth-punctuation');
  });

  it('fixes all that is safe at once', async () => {
    const document = await open(
      'findings/fix-all.bulletin.md',
      '一、夜间实验室\n\n实验室白天拥挤,夜间空着,周末也空着。\n',
    );
    await finding(document.uri, 'halfwidth-punctuation');
    await fixAt(document, new vscode.Range(0, 0, 0, 0), vscode.CodeActionKind.SourceFixAll.append('bulletin'));
    assert.equal(document.getText(), '一、夜间实验室\n\n实验室白天拥挤，夜间空着，周末也空着。\n');
  });

  it('obeys the settings at once', async () => {
    const { uri } = await open('findings/settings.bulletin.md', comma);
    await finding(uri, 'halfwidth-punctuation');
    const settings = vscode.workspace.getConfiguration('bulletin');
    await settings.update('rules', { 'halfwidth-punctuation': 'off' }, vscode.ConfigurationTarget.Workspace);
    try {
      await silence(uri, 'halfwidth-punctuation');
    } finally {
      await settings.update('rules', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await finding(uri, 'halfwidth-punctuation');
  });

  it("obeys the workspace's .bulletin/config.yaml at once", async () => {
    const { uri } = await open('findings/config.bulletin.md', comma);
    await finding(uri, 'halfwidth-punctuation');
    const config = await write('.bulletin/config.yaml', 'rules:\n  halfwidth-punctuation: off\n');
    try {
      await silence(uri, 'halfwidth-punctuation');
    } finally {
      await vscode.workspace.fs.delete(config);
    }
    await finding(uri, 'halfwidth-punctuation');
  });

  it('shows a mistake in a workspace file at its place, and goes on', async () => {
    const { uri } = await open('findings/typo.bulletin.md', comma);
    const people = await write('.bulletin/people.yaml', 'people:\n  - zh: 李清照\n    titels: [词人]\n');
    const [mistake] = await eventually('a mistake in people.yaml', () => {
      const found = vscode.languages.getDiagnostics(people);
      return found.length ? found : undefined;
    });
    assert.equal(mistake!.range.start.line, 2);
    await finding(uri, 'halfwidth-punctuation');
    await vscode.workspace.fs.delete(people);
    await eventually('the mistake to go with the file', () =>
      vscode.languages.getDiagnostics(people).length ? undefined : true,
    );
  });

  it('is silent on the right samples and not on the wrong one', async () => {
    const samples = vscode.Uri.joinPath(folder(), 'samples');
    for (const [name, type] of await vscode.workspace.fs.readDirectory(samples)) {
      if (type !== vscode.FileType.File) continue;
      const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(samples, name));
      await vscode.window.showTextDocument(document);
      const probe = await eventually(`outline of ${name}`, async () => {
        const symbols = await vscode.commands.executeCommand<unknown[] | undefined>(
          'vscode.executeDocumentSymbolProvider',
          document.uri,
        );
        return symbols?.length ? symbols : undefined;
      });
      assert.ok(probe.length);
      const serious = () =>
        vscode.languages
          .getDiagnostics(document.uri)
          .filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning);
      if (name.startsWith('full-of-mistakes')) {
        await eventually(
          'ten rules in the sample full of mistakes',
          () => (new Set(serious().map(ruleOf)).size >= 10 ? true : undefined),
          () => rulesIn(document.uri),
        );
      } else {
        await new Promise((resolve) => setTimeout(resolve, 500));
        assert.deepEqual(
          serious().map((diagnostic) => `${ruleOf(diagnostic)}: ${diagnostic.message}`),
          [],
          name,
        );
      }
    }
  });

  it('forgets a draft that is deleted', async () => {
    const { uri } = await open('findings/deleted.bulletin.md', comma);
    await finding(uri, 'halfwidth-punctuation');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.workspace.fs.delete(uri);
    await eventually('its findings to go', () => (rulesIn(uri).length ? undefined : true));
  });

  for (const [what, content] of Object.entries({
    'an empty draft': '',
    'one line': '专报',
    'half a header': '浦江创新观察\n\n2024-',
    'Windows line ends': comma.replaceAll('\n', '\r\n'),
    'a byte order mark': `\ufeff${comma}`,
    'broken front matter': '---\nkind: [\n---\n\n一、测试\n',
    'a long paragraph': `${'实验室白天拥挤，夜间空着。'.repeat(20_000)}\n`,
  })) {
    it(`stands ${what}`, async () => {
      const { uri } = await open(
        `findings/bad-${[...what].filter((sign) => sign !== ' ').join('')}.bulletin.md`,
        content,
      );
      await eventually('folding to answer', () =>
        vscode.commands.executeCommand<unknown[]>('vscode.executeFoldingRangeProvider', uri),
      );
      const next = await open('findings/after.bulletin.md', comma);
      await finding(next.uri, 'halfwidth-punctuation');
    });
  }
});
