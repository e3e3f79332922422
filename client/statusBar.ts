// The status bar item of the bulletin in front: its kind, number and findings.
import { Disposable, MarkdownString, StatusBarAlignment, env, l10n, window, workspace } from 'vscode';
import { bulletinInFront } from './inFront';
import type { ServerRequests } from './serverRequests';
import { statusText, statusTooltip } from './statusText';

/** Shows the item while a bulletin is in front, until disposed. */
export function showStatus(server: ServerRequests): Disposable {
  const item = window.createStatusBarItem('bulletin.status', StatusBarAlignment.Right, 101);
  item.name = l10n.t('Bulletin');
  item.command = 'bulletin.check';

  const refresh = async (): Promise<void> => {
    const document = bulletinInFront();
    if (!document) return item.hide();
    const status = await server.status(document.uri).catch(() => null);
    if (bulletinInFront() !== document) return;
    if (!status) return item.hide();
    const tooltip = new MarkdownString(statusTooltip(status, env.language, l10n.t), true);
    tooltip.isTrusted = { enabledCommands: ['bulletin.check'] };
    item.text = statusText(status, env.language, l10n.t);
    item.tooltip = tooltip;
    item.show();
  };
  void refresh();

  return Disposable.from(
    item,
    window.onDidChangeActiveTextEditor(() => void refresh()),
    workspace.onDidOpenTextDocument(() => void refresh()),
    server.onStatusChanged((uri) => void (uri === bulletinInFront()?.uri.toString() && refresh())),
  );
}
