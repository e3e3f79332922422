// Jump to Counterpart: from a block to the one that says the same in the other language, sentence by sentence where both have as many.
import { Selection, TextEditorRevealType, l10n, window } from 'vscode';
import type { Range as Place } from '../server/text';
import type { ServerRequests } from './serverRequests';

export async function goToCounterpart(server: ServerRequests): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'bulletin') return;
  const { line, character } = editor.selection.active;
  const pairs = await server.pairs(editor.document.uri);
  const holds = (place: Place | undefined): boolean =>
    place !== undefined && (place.start.line < line || (place.start.line === line && place.start.character <= character)) && (line < place.end.line || (line === place.end.line && character <= place.end.character));
  for (const block of pairs?.blocks ?? []) {
    const own = holds(block.zh) ? 'zh' : holds(block.en) ? 'en' : undefined;
    if (!own) continue;
    const other = own === 'zh' ? 'en' : 'zh';
    const target = (block.sentences?.find((sentence) => holds(sentence[own])) ?? block)[other];
    if (!target) break;
    const { start } = target;
    editor.selection = new Selection(start.line, start.character, start.line, start.character);
    editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
    return;
  }
  window.setStatusBarMessage(l10n.t('What stands here has no counterpart in the other language.'), 5_000);
}
