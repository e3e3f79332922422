// The command behind "Always an error": asks what to write instead, and has it written into wording.yaml.
import { l10n, window } from 'vscode';
import type { ServerRequests } from './serverRequests';

/** The command's name, told to the server. */
export const askWordingCommand = 'bulletin.askWording';

export async function askWording(server: ServerRequests, draft: string, never: string): Promise<void> {
  const write = await window.showInputBox({
    title: l10n.t('Always an error: “{0}”', never),
    prompt: l10n.t('What to write instead? Leave it empty where that depends on the sentence.'),
  });
  if (write === undefined) return;
  const left = await server.neverWrite(draft, never, write);
  if (left) await window.showWarningMessage(left.refusal);
}
