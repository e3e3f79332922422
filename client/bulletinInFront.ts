// The bulletin the author is looking at.
import { type TextDocument, window } from 'vscode';

/**
 * The document of the editor in front when it is a bulletin; while something else than a text has the focus, such as
 * the report, a bulletin that is still to be seen.
 */
export function bulletinInFront(): TextDocument | undefined {
  const editors = window.activeTextEditor ? [window.activeTextEditor] : window.visibleTextEditors;
  return editors.map((editor) => editor.document).find((document) => document.languageId === 'bulletin');
}
