// Treat as Bulletin: any text file can be checked; a folder's files can be remembered as bulletins.
import {
  ConfigurationTarget,
  l10n,
  languages,
  type TextDocument,
  type WorkspaceFolder,
  window,
  workspace,
} from 'vscode';
import { filesLike, patternFor } from './filePatterns';

/** Makes the document in front a bulletin, and offers to remember that for files like it. */
export async function treatAsBulletin(): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (!document) {
    await window.showInformationMessage(l10n.t('Open the text first, then treat it as a bulletin.'));
    return;
  }
  await languages.setTextDocumentLanguage(document, 'bulletin');
  const folder = workspace.getWorkspaceFolder(document.uri);
  // the offer waits for its answer, the command does not
  if (folder) void offerToRemember(document, folder);
}

async function offerToRemember(document: TextDocument, folder: WorkspaceFolder): Promise<void> {
  const path = workspace.asRelativePath(document.uri, false);
  const pattern = patternFor(path);
  const configuration = workspace.getConfiguration('files', folder);
  const associations = configuration.inspect<Record<string, string>>('associations')?.workspaceValue ?? {};
  if (associations[pattern] === 'bulletin') return;
  const { ending, folder: within } = filesLike(path);
  const always = within
    ? l10n.t('Always, for all {0} files in “{1}”', ending, within)
    : l10n.t('Always, for all {0} files of the workspace', ending);
  if ((await window.showInformationMessage(l10n.t('This text is now checked as a bulletin.'), always)) !== always)
    return;
  await configuration.update('associations', { ...associations, [pattern]: 'bulletin' }, ConfigurationTarget.Workspace);
}
