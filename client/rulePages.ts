// The page of a rule: read-only Markdown from the server, shown as a preview.
import { Uri, commands, l10n, window, workspace, type Disposable } from 'vscode';
import type { ServerRequests } from './serverRequests';

const scheme = 'bulletin-rule';

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
  const page = Uri.from({ scheme, path: `/${rule}.md` });
  const draft = window.activeTextEditor ?? window.visibleTextEditors[0];
  // “To side” counts from the column in front, which is the report's when its link was followed.
  if (draft) await window.showTextDocument(draft.document, draft.viewColumn);
  await commands.executeCommand(draft ? 'markdown.showPreviewToSide' : 'markdown.showPreview', page);
}

async function chosenRule(server: ServerRequests): Promise<string | undefined> {
  const rules = server.rules().then((titles) => titles.map(({ id, title }) => ({ label: title, description: id, id })));
  const chosen = await window.showQuickPick(rules, { title: l10n.t('Show Rule'), placeHolder: l10n.t('What the checker looks for'), matchOnDescription: true });
  return chosen?.id;
}
