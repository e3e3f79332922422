// Open Walkthrough: the first steps again, whenever she likes.
import { commands, type ExtensionContext } from 'vscode';

/** The walkthrough's id in package.json. */
const walkthrough = 'firstIssue';

export async function openWalkthrough({ extension }: ExtensionContext): Promise<void> {
  await commands.executeCommand('workbench.action.openWalkthrough', `${extension.id}#${walkthrough}`, false);
}
