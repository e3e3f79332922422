// The bulletin the author is looking at.
import { TabInputWebview, type TextDocument, window } from 'vscode';

/** The webview of the report; VS Code puts words of its own before it. */
export const reportView = 'bulletin.report';

let last: TextDocument | undefined;

/**
 * The document of the editor in front when it is a bulletin; while something else than a text has the focus, such as
 * the report, a bulletin that is still to be seen, else the one that the report was opened over.
 */
export function bulletinInFront(): TextDocument | undefined {
  const editors = window.activeTextEditor ? [window.activeTextEditor] : window.visibleTextEditors;
  const seen = editors.map((editor) => editor.document).find((document) => document.languageId === 'bulletin');
  if (seen) last = seen;
  return seen ?? (isReportInFront() && last?.isClosed === false ? last : undefined);
}

function isReportInFront(): boolean {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof TabInputWebview && input.viewType.endsWith(reportView);
}
