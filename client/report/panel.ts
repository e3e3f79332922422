// The report of Check Before Publication beside its draft, renewed as the draft changes.
import {
  type CodeAction,
  CodeActionKind,
  commands,
  Disposable,
  type ExtensionContext,
  env,
  l10n,
  Range,
  Selection,
  type TextDocument,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { Range as PlainRange } from '../../server/base/text';
import { bulletinInFront } from '../bulletinInFront';
import type { ServerRequests } from '../serverRequests';
import { nameIn } from '../statusText';
import { type Page, reportPage, uncheckedPage } from './page';

/** The command: checks the bulletin in front and shows its report; there is one report at a time. */
export function showReport(
  server: ServerRequests,
  { extensionUri, subscriptions }: ExtensionContext,
): () => Promise<void> {
  const media = Uri.joinPath(extensionUri, 'media');
  let open: { readonly panel: WebviewPanel; readonly document: TextDocument } | undefined;
  let asked = 0;

  /** Undefined when another question has been asked since; rejects when the draft cannot be checked. */
  const pageOf = async (document: TextDocument): Promise<Page | undefined> => {
    const question = ++asked;
    const [report, status] = await Promise.all([server.check(document.uri), server.status(document.uri)]);
    if (question !== asked) return undefined;
    if (!report) throw new Error(l10n.t('the log tells why'));
    return {
      report,
      uri: document.uri.toString(),
      fileName: fileName(document),
      issue: [nameIn(env.language, status?.kindName ?? null), status?.issue].filter(Boolean).join(' ') || undefined,
      line: (number) => (number < document.lineCount ? document.lineAt(number).text : ''),
    };
  };

  const surroundings = ({ webview }: WebviewPanel) => ({
    language: env.language,
    styleUri: webview.asWebviewUri(Uri.joinPath(media, 'report.css')).toString(),
    styleSource: webview.cspSource,
  });
  const fill = (panel: WebviewPanel, page: Page): void => {
    panel.webview.html = reportPage(page, surroundings(panel), l10n.t);
  };

  /** What an open report said no longer holds when its draft cannot be checked. */
  const tellUnchecked = (error: unknown): void => {
    if (!open || open.document.isClosed) return;
    const { panel, document } = open;
    const reason = server.isStopped(error)
      ? l10n.t('The checker has stopped: nothing is checked.')
      : l10n.t('The checker did not answer: this draft is not checked.');
    panel.webview.html = uncheckedPage(
      { fileName: fileName(document), issue: undefined },
      reason,
      surroundings(panel),
      l10n.t,
    );
  };

  const renew = async (): Promise<void> => {
    if (!open) return;
    const { panel, document } = open;
    const page = await pageOf(document);
    if (page && open?.panel === panel) fill(panel, page);
  };

  const createPanel = (): WebviewPanel => {
    const panel = window.createWebviewPanel(
      'bulletin.report',
      '',
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      {
        enableCommandUris: [
          'bulletin.revealFinding',
          'bulletin.applyFix',
          'bulletin.applySafeFixes',
          'bulletin.showRule',
          'bulletin.restartServer',
        ],
        localResourceRoots: [media],
      },
    );
    panel.iconPath = {
      light: Uri.joinPath(media, 'bulletin-light.svg'),
      dark: Uri.joinPath(media, 'bulletin-dark.svg'),
    };
    panel.onDidDispose(() => (open = undefined));
    return panel;
  };

  subscriptions.push(
    Disposable.from({ dispose: () => open?.panel.dispose() }),
    server.onStatusChanged((uri) => void (uri === open?.document.uri.toString() && renew().catch(tellUnchecked))),
    server.onStateChanged(() => void renew().catch(tellUnchecked)),
    commands.registerCommand('bulletin.revealFinding', reveal),
    commands.registerCommand('bulletin.applyFix', applyFix),
    commands.registerCommand('bulletin.applySafeFixes', applySafeFixes),
  );

  return async () => {
    const document = bulletinInFront();
    if (!document) {
      await window.showInformationMessage(
        l10n.t('Open a bulletin first. Another text can be made one with “Treat as Bulletin”.'),
      );
      return;
    }
    const page = await pageOf(document).catch((error: unknown) => {
      tellUnchecked(error);
      throw error;
    });
    if (!page) return;
    const panel = open?.panel ?? createPanel();
    open = { panel, document };
    panel.title = l10n.t('Check: {0}', fileName(document));
    fill(panel, page);
    panel.reveal(undefined, true);
  };
}

function fileName(document: TextDocument): string {
  return document.uri.path.split('/').at(-1) ?? document.uri.path;
}

/** Shows a finding in the draft, in the column the draft is already open in. */
async function reveal(uri: string, plain: PlainRange): Promise<void> {
  const range = toRange(plain);
  const column = window.tabGroups.all.find((group) =>
    group.tabs.some(({ input }) => (input as { uri?: Uri } | undefined)?.uri?.toString() === uri),
  )?.viewColumn;
  const editor = await window.showTextDocument(Uri.parse(uri), { viewColumn: column ?? ViewColumn.One });
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Applies the quick fix of that title at that place. */
async function applyFix(uri: string, range: PlainRange, title: string): Promise<void> {
  await apply(uri, toRange(range), CodeActionKind.QuickFix, title);
}

async function applySafeFixes(uri: string): Promise<void> {
  await apply(uri, new Range(0, 0, 0, 0), CodeActionKind.SourceFixAll.append('bulletin'));
}

/**
 * Applies the first code action of a kind, with the given title if there is one; says so when the draft has changed and
 * it is no longer offered.
 */
async function apply(uri: string, range: Range, kind: CodeActionKind, title?: string): Promise<void> {
  const offered = await commands.executeCommand<readonly CodeAction[]>(
    'vscode.executeCodeActionProvider',
    Uri.parse(uri),
    range,
    kind.value,
    20,
  );
  const edit = offered.find((action) => title === undefined || action.title === title)?.edit;
  if (edit) await workspace.applyEdit(edit);
  else await window.showInformationMessage(l10n.t('The draft has changed since; check it again.'));
}

function toRange({ start, end }: PlainRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
