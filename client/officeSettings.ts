// Open the Office's Settings: the config.yaml of the nearest .bulletin folder; a new one where there is none.
import { l10n, Uri, window, workspace } from 'vscode';
import { bulletinInFront } from './bulletinInFront';

/** Opens it beside nothing, in front; one that is not there yet is written when it is saved. */
export async function openOfficeSettings(): Promise<void> {
  const draft = bulletinInFront()?.uri ?? window.activeTextEditor?.document.uri;
  const root = (draft && workspace.getWorkspaceFolder(draft)?.uri) ?? workspace.workspaceFolders?.[0]?.uri;
  const from = draft && draft.scheme !== 'untitled' ? Uri.joinPath(draft, '..') : root;
  if (!from)
    return void (await window.showInformationMessage(
      l10n.t('Open the folder of your bulletins first: the settings of an office lie beside them.'),
    ));
  const office = (await nearestOffice(from)) ?? Uri.joinPath(root ?? from, '.bulletin');
  const config = Uri.joinPath(office, 'config.yaml');
  await window.showTextDocument((await exists(config)) ? config : config.with({ scheme: 'untitled' }));
}

/** The first .bulletin from a folder upwards. */
async function nearestOffice(folder: Uri): Promise<Uri | undefined> {
  const office = Uri.joinPath(folder, '.bulletin');
  if (await exists(office)) return office;
  const above = Uri.joinPath(folder, '..');
  return above.path === folder.path ? undefined : nearestOffice(above);
}

async function exists(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
