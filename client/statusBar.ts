// The status bar item of the bulletin in front: its kind, number and findings.
import { Disposable, env, l10n, MarkdownString, StatusBarAlignment, window, workspace } from 'vscode';
import { bulletinInFront } from './bulletinInFront';
import type { Checking } from './checking';
import type { ServerRequests } from './serverRequests';
import { offText, offTooltip, statusText, statusTooltip, stoppedText, stoppedTooltip } from './statusText';

/** Shows the item while a bulletin is in front, until disposed. */
export function showStatus(server: ServerRequests, checking: Checking): Disposable {
  const item = window.createStatusBarItem('bulletin.status', StatusBarAlignment.Right, 101);
  item.name = l10n.t('Bulletin');

  const refresh = async (): Promise<void> => {
    const document = bulletinInFront();
    if (!document) return item.hide();
    if (checking.isOff()) return show('bulletin.toggleChecking', offText(l10n.t), offTooltip(l10n.t));
    const status = await server
      .status(document.uri)
      .catch((error: unknown) => (server.isStopped(error) ? ('stopped' as const) : null));
    if (bulletinInFront() !== document || checking.isOff()) return;
    if (!status) return item.hide();
    if (status === 'stopped') show('bulletin.restartServer', stoppedText(l10n.t), stoppedTooltip(l10n.t));
    else show('bulletin.check', statusText(status, env.language, l10n.t), statusTooltip(status, env.language, l10n.t));
  };
  const show = (command: string, text: string, markdown: string): void => {
    const tooltip = new MarkdownString(markdown, true);
    tooltip.isTrusted = { enabledCommands: [command] };
    Object.assign(item, { command, text, tooltip });
    item.show();
  };
  void refresh();

  return Disposable.from(
    item,
    window.onDidChangeActiveTextEditor(() => void refresh()),
    workspace.onDidOpenTextDocument(() => void refresh()),
    checking.onChanged(() => void refresh()),
    server.onStateChanged(() => void refresh()),
    server.onStatusChanged((uri) => void (uri === bulletinInFront()?.uri.toString() && refresh())),
  );
}
