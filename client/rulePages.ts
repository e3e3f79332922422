// The page of a rule: read-only Markdown from the server; package.json has it open as a preview
// (workbench.editorAssociations).
import { commands, type Disposable, l10n, Uri, window, workspace } from 'vscode';
import type { ServerRequests } from './serverRequests';

const scheme = 'bulletin-rule';

/** Where a finding links to. Not a command, because the editor's hover follows no link to one. */
export const rulePage = `${scheme}:/{rule}.md`;

/** Serves `bulletin-rule:/digit-spacing.md`. */
export function provideRulePages(server: ServerRequests): Disposable {
  return workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: async ({ path }) => {
      const id = path.replace(/^\/|\.md$/g, '');
      return (await server.rule(id))?.markdown ?? l10n.t('There is no rule {0}.', id);
    },
  });
}

/** Opens the page of a rule beside the draft; without an id the author chooses one. */
export async function showRule(server: ServerRequests, id?: string): Promise<void> {
  const rule = id ?? (await chosenRule(server));
  if (rule === undefined) return;
  const draft = window.activeTextEditor ?? window.visibleTextEditors[0];
  const beside = (draft?.viewColumn ?? 0) + 1;
  await commands.executeCommand('vscode.open', Uri.from({ scheme, path: `/${rule}.md` }), {
    viewColumn: beside,
    preview: true,
  });
}

async function chosenRule(server: ServerRequests): Promise<string | undefined> {
  const rules = server.rules().then((titles) => titles.map(({ id, title }) => ({ label: title, description: id, id })));
  const chosen = await window.showQuickPick(rules, {
    title: l10n.t('Show Rule'),
    placeHolder: l10n.t('What the checker looks for'),
    matchOnDescription: true,
  });
  return chosen?.id;
}
