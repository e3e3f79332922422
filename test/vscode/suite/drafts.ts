// What the suite's tests share: drafts in the workspace, and waiting for what the server finds in them.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** The workspace folder, a scratch copy. */
export function folder(): vscode.Uri {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(first, 'the suite needs a workspace folder');
  return first.uri;
}

export async function write(path: string, content: string): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(folder(), path);
  await vscode.workspace.fs.writeFile(uri, Buffer.from(content));
  return uri;
}

/** Writes a draft and shows it. */
export async function open(path: string, content: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(await write(path, content));
  await vscode.window.showTextDocument(document);
  return document;
}

/** Asks until the answer is there. @throws with the last answer after 20 s */
export async function eventually<T>(
  what: string,
  ask: () => T | undefined | Thenable<T | undefined>,
  last?: () => unknown,
): Promise<T> {
  for (const end = Date.now() + 20_000; ; ) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end)
      throw new Error(`waited in vain for ${what}${last ? `; last: ${JSON.stringify(last())}` : ''}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The rules that find something in a document. */
export function rulesIn(uri: vscode.Uri): readonly string[] {
  return vscode.languages.getDiagnostics(uri).map(ruleOf);
}

/** The first finding of a rule, waited for. */
export function finding(uri: vscode.Uri, rule: string): Promise<vscode.Diagnostic> {
  return eventually(
    `a finding of ${rule}`,
    () => vscode.languages.getDiagnostics(uri).find((diagnostic) => ruleOf(diagnostic) === rule),
    () => rulesIn(uri),
  );
}

/** Waits until a rule finds nothing. */
export async function silence(uri: vscode.Uri, rule: string): Promise<void> {
  await eventually(
    `silence of ${rule}`,
    () => (rulesIn(uri).includes(rule) ? undefined : true),
    () => rulesIn(uri),
  );
}

export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** The document's text after `|` marks the place: without the mark, and the place. */
export function atMark(marked: string): { content: string; position: vscode.Position } {
  const before = marked.slice(0, marked.indexOf('|')).split('\n');
  return { content: marked.replace('|', ''), position: new vscode.Position(before.length - 1, before.at(-1)!.length) };
}
