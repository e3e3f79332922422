// The report of Check Before Publication beside its draft, renewed as the draft changes.
import {
  type CodeAction,
  CodeActionKind,
  commands,
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
import { rangeOf } from '../ranges';
import type { ServerRequests } from '../serverRequests';
import { nameIn } from '../statusText';
import { type Page, reportPage, uncheckedPage } from './page';

/**
 * The one report: where it is shown, of which draft; and how often a page was asked for, as only the last answer
 * counts.
 */
interface Report {
  readonly server: ServerRequests;
  readonly media: Uri;
  open: { readonly panel: WebviewPanel; readonly document: TextDocument } | undefined;
  questions: number;
}

/** The command: checks the bulletin in front and shows its report; there is one report at a time. */
export function showReport(
  server: ServerRequests,
  { extensionUri, subscriptions }: ExtensionContext,
): () => Promise<void> {
  const report: Report = { server, media: Uri.joinPath(extensionUri, 'media'), open: undefined, questions: 0 };
  subscriptions.push(
    { dispose: () => report.open?.panel.dispose() },
    server.onStatusChanged((uri) => {
      if (uri === report.open?.document.uri.toString()) void renew(report);
    }),
    server.onStateChanged(() => void renew(report)),
    commands.registerCommand('bulletin.revealFinding', reveal),
    commands.registerCommand('bulletin.applyFix', applyFix),
    commands.registerCommand('bulletin.applySafeFixes', applySafeFixes),
  );
  return () => checkInFront(report);
}

/** Rejects when the draft cannot be checked. */
async function checkInFront(report: Report): Promise<void> {
  const document = bulletinInFront();
  if (!document) {
    await window.showInformationMessage(
      l10n.t('Open a bulletin first. Another text can be made one with “Treat as Bulletin”.'),
    );
    return;
  }
  const page = await pageOf(report, document).catch((error: unknown) => {
    tellUnchecked(report, error);
    throw error;
  });
  if (!page) return;
  const panel = report.open?.panel ?? createPanel(report);
  report.open = { panel, document };
  panel.title = l10n.t('Check: {0}', fileName(document));
  panel.webview.html = reportPage(page, surroundings(report, panel), l10n.t);
  panel.reveal(undefined, true);
}

/** Brings an open report up to date. Never rejects. */
async function renew(report: Report): Promise<void> {
  if (!report.open) return;
  const { panel, document } = report.open;
  try {
    const page = await pageOf(report, document);
    if (page && report.open?.panel === panel)
      panel.webview.html = reportPage(page, surroundings(report, panel), l10n.t);
  } catch (error) {
    tellUnchecked(report, error);
  }
}

/** Undefined when another question has been asked since; rejects when the draft cannot be checked. */
async function pageOf(report: Report, document: TextDocument): Promise<Page | undefined> {
  const question = ++report.questions;
  const { server } = report;
  const [checked, status] = await Promise.all([server.check(document.uri), server.status(document.uri)]);
  if (question !== report.questions) return undefined;
  if (!checked) throw new Error(l10n.t('the log tells why'));
  return {
    report: checked,
    uri: document.uri.toString(),
    fileName: fileName(document),
    issue: [nameIn(env.language, status?.kindName ?? null), status?.issue].filter(Boolean).join(' ') || undefined,
    line: (number) => (number < document.lineCount ? document.lineAt(number).text : ''),
  };
}

/** What an open report said no longer holds when its draft cannot be checked. */
function tellUnchecked(report: Report, error: unknown): void {
  if (!report.open || report.open.document.isClosed) return;
  const { panel, document } = report.open;
  const reason = report.server.isStopped(error)
    ? l10n.t('The checker has stopped: nothing is checked.')
    : l10n.t('The checker did not answer: this draft is not checked.');
  const page = { fileName: fileName(document), issue: undefined };
  panel.webview.html = uncheckedPage(page, reason, surroundings(report, panel), l10n.t);
}

function surroundings({ media }: Report, { webview }: WebviewPanel) {
  return {
    language: env.language,
    styleUri: webview.asWebviewUri(Uri.joinPath(media, 'report.css')).toString(),
    styleSource: webview.cspSource,
  };
}

function createPanel(report: Report): WebviewPanel {
  const { media } = report;
  const panel = window.createWebviewPanel(
    'bulletin.report',
    '',
    { viewColumn: ViewColumn.Beside, preserveFocus: true },
    { enableCommandUris: commandsOfPage, localResourceRoots: [media] },
  );
  panel.iconPath = {
    light: Uri.joinPath(media, 'bulletin-light.svg'),
    dark: Uri.joinPath(media, 'bulletin-dark.svg'),
  };
  panel.onDidDispose(() => (report.open = undefined));
  return panel;
}

/** What links of the report may do. */
const commandsOfPage = [
  'bulletin.revealFinding',
  'bulletin.applyFix',
  'bulletin.applySafeFixes',
  'bulletin.showRule',
  'bulletin.restartServer',
];

function fileName(document: TextDocument): string {
  return document.uri.path.split('/').at(-1) ?? document.uri.path;
}

/** Shows a finding in the draft, in the column the draft is already open in. */
async function reveal(uri: string, plain: PlainRange): Promise<void> {
  const range = rangeOf(plain);
  const column = window.tabGroups.all.find((group) =>
    group.tabs.some(({ input }) => (input as { uri?: Uri } | undefined)?.uri?.toString() === uri),
  )?.viewColumn;
  const editor = await window.showTextDocument(Uri.parse(uri), { viewColumn: column ?? ViewColumn.One });
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Applies the quick fix of that title at that place. */
async function applyFix(uri: string, range: PlainRange, title: string): Promise<void> {
  await apply(uri, rangeOf(range), CodeActionKind.QuickFix, title);
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
