// The command behind what the server offers as a link to another place of a draft.
import { type CodeAction, Range, type TextDocumentShowOptions, Uri, window } from 'vscode';
import type { Range as Place } from '../server/base/text';

/** The command's name, told to the server. */
export const goToCommand = 'bulletin.goTo';

export async function goTo(uri: string, place: Place): Promise<void> {
  await window.showTextDocument(Uri.parse(uri), showing(place));
}

/**
 * An action of the light bulb that goes to what it wrote by VS Code's own command: VS Code drops the arguments of an
 * extension's command as soon as
 * the light bulb is computed anew, which what was written brings about, often before the command is run.
 */
export function goingToWritten(action: CodeAction): CodeAction {
  if (action.command?.command !== goToCommand) return action;
  const [uri, place] = action.command.arguments as Parameters<typeof goTo>;
  action.command = { title: action.command.title, command: 'vscode.open', arguments: [Uri.parse(uri), showing(place)] };
  return action;
}

function showing({ start, end }: Place): TextDocumentShowOptions {
  return { selection: new Range(start.line, start.character, end.line, end.character) };
}
