// The command behind an entry of the light bulb that ends in …: shows the ways there are, and goes the chosen one.
import { commands, window, workspace } from 'vscode';
import { type BaseLanguageClient, type CodeAction, CodeActionResolveRequest } from 'vscode-languageclient';

/** The command's name, told to the server. */
export const chooseActionCommand = 'bulletin.chooseAction';

/** `actions`: as the server gave them; what they change it tells of the chosen one. */
export async function chooseAction(client: BaseLanguageClient, actions: readonly CodeAction[]): Promise<void> {
  const items = actions.map((action) => ({ label: action.title, action }));
  const chosen = await window.showQuickPick(items);
  if (!chosen) return;
  const { edit, command } = await client.sendRequest(CodeActionResolveRequest.type, chosen.action);
  if (edit) await workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(edit));
  if (command) await commands.executeCommand(command.command, ...(command.arguments ?? []));
}
