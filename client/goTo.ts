// The command behind what the server offers as a link to another place of a draft.
import { Range, Uri, window } from 'vscode';
import type { Range as Place } from '../server/text';

/** The command's name, told to the server. */
export const goToCommand = 'bulletin.goTo';

export async function goTo(uri: string, { start, end }: Place): Promise<void> {
  await window.showTextDocument(Uri.parse(uri), { selection: new Range(start.line, start.character, end.line, end.character) });
}
