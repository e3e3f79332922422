// Tells the server where the author is writing, so that a half-written block is left in peace.
import { type Disposable, type TextEditorSelectionChangeEvent, window, workspace } from 'vscode';
import type { ServerRequests } from './serverRequests';

/** Follows the caret of bulletins, until disposed of. */
export function followCaret(server: ServerRequests): Disposable {
  let last: { readonly uri: string; readonly version: number; readonly line: number; readonly isTyping: boolean };

  const follow = ({ textEditor: { document, selection } }: TextEditorSelectionChangeEvent) => {
    if (document.languageId !== 'bulletin') return;
    const [uri, { version }, { line }] = [document.uri.toString(), document, selection.active];
    const isSame = last?.uri === uri;
    // who jumps to a finding, or clicks into a block, is reading: only what was just typed in is being written
    const isTyping = isSame && (last.version !== version || (last.isTyping && last.line === line));
    last = { uri, version, line, isTyping };
    const isFocused = workspace.getConfiguration('bulletin', document).get('focusMode', false);
    server.caret({ uri, position: { line, character: selection.active.character }, isTyping, isFocused });
  };
  return window.onDidChangeTextEditorSelection(follow);
}
