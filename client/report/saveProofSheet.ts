// Save Proof Sheet: what a report says as a document beside its draft, to print and write on.
import { env, FileSystemError, l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';
import { localeOf } from '../../server/base/localized';
import { proofSheets, type SheetFormat, timeChecked } from '../../server/base/proofSheet';
import type { Page } from './page';
import { sheetName } from './sheetName';

/** Asks for form and place and writes the sheet of a draft; says what stood in the way. Never rejects for that. */
export async function saveProofSheet(draft: Uri, page: Page): Promise<void> {
  const checked = timeChecked(new Date());
  const chosen = await window.showQuickPick(forms(), { title: l10n.t('Save Proof Sheet') });
  if (!chosen) return;
  const place = placeFor(draft, sheetName(page.fileName, chosen.ending));
  const target = await window.showSaveDialog({
    title: l10n.t('Save Proof Sheet'),
    ...(place && { defaultUri: place }),
    filters: { [chosen.label]: [chosen.ending] },
  });
  if (!target) return;
  const name = target.path.split('/').at(-1) ?? target.path;
  if (target.toString() === draft.toString())
    return void (await window.showErrorMessage(
      l10n.t('“{0}” is the draft itself: give the proof sheet another name. Nothing was changed.', name),
    ));
  const sheet = { ...page, checked };
  try {
    await replace(target, proofSheets([sheet], chosen.format, localeOf(env.language)));
  } catch (error) {
    return void (await window.showErrorMessage(notSaved(name, error)));
  }
  const open = l10n.t('Open');
  if ((await window.showInformationMessage(l10n.t('Proof sheet saved: {0}', name), open)) !== open) return;
  if (chosen.format === 'html') await env.openExternal(target);
  else await window.showTextDocument(target);
}

type Form = QuickPickItem & { readonly format: SheetFormat; readonly ending: string };

function forms(): readonly Form[] {
  return [
    { label: l10n.t('Web page'), detail: l10n.t('To print, or to open in Word'), format: 'html', ending: 'html' },
    { label: 'Markdown', detail: l10n.t('To go on writing in'), format: 'markdown', ending: 'md' },
  ];
}

/** Beside the draft; for one that lies nowhere yet in the first folder, if there is one. */
function placeFor(draft: Uri, name: string): Uri | undefined {
  const isSomewhere = draft.scheme !== 'untitled' || draft.path.startsWith('/');
  if (isSomewhere) return Uri.joinPath(draft, '..', name).with({ scheme: schemeOf(draft) });
  const folder = workspace.workspaceFolders?.[0]?.uri;
  return folder && Uri.joinPath(folder, name);
}

function schemeOf({ scheme }: Uri): string {
  return scheme === 'untitled' ? (workspace.workspaceFolders?.[0]?.uri.scheme ?? 'file') : scheme;
}

/** Whole or not at all: a new file beside it takes its place. Rejects, with the old one as it was. */
async function replace(target: Uri, content: string): Promise<void> {
  const beside = target.with({ path: `${target.path}.${Date.now().toString(36)}.part` });
  try {
    await workspace.fs.writeFile(beside, new TextEncoder().encode(content));
    await workspace.fs.rename(beside, target, { overwrite: true });
  } catch (error) {
    await workspace.fs.delete(beside).then(undefined, () => undefined);
    throw error;
  }
}

function notSaved(name: string, error: unknown): string {
  return error instanceof FileSystemError && error.code === 'NoPermissions'
    ? l10n.t('“{0}” was not saved: nothing may be written there. Choose another folder.', name)
    : l10n.t(
        '“{0}” was not saved: {1}. Choose another folder.',
        name,
        (error instanceof Error ? error.message : String(error)).replace(/[.。]+$/, ''),
      );
}
