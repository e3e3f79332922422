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
import { bulletinInFront, reportView } from '../bulletinInFront';
import { chooseActionCommand } from '../chooseAction';
import { rangeOf } from '../ranges';
import type { ServerRequests } from '../serverRequests';
import { nameIn } from '../statusText';
import { type Page, reportPage, uncheckedPage } from './page';
import { saveProofSheet } from './saveProofSheet';

/**
 * The one report: where it is shown, of which draft; and how often a page was asked for, as only the last answer
 * counts.
 */
interface Report {
  readonly server: ServerRequests;
  readonly media: Uri;
  open: { readonly panel: WebviewPanel; readonly document: TextDocument; readonly page?: Page } | undefined;
  /** Whether it stays with its draft when another comes to the front. */
  isPinned: boolean;
  questions: number;
}

/** The command: checks the bulletin in front and shows its report; there is one report at a time. */
export function showReport(
  server: ServerRequests,
  { extensionUri, subscriptions }: ExtensionContext,
): () => Promise<void> {
  const report: Report = {
    server,
    media: Uri.joinPath(extensionUri, 'media'),
    open: undefined,
    isPinned: false,
    questions: 0,
  };
  subscriptions.push(
    { dispose: () => report.open?.panel.dispose() },
    server.onStatusChanged((uri) => {
      if (uri === report.open?.document.uri.toString()) void renew(report);
    }),
    server.onStateChanged(() => void renew(report)),
    window.onDidChangeActiveTextEditor((editor) => void follow(report, editor?.document)),
    commands.registerCommand('bulletin.pinReport', () => {
      report.isPinned = !report.isPinned;
      return report.isPinned ? renew(report) : follow(report, bulletinInFront());
    }),
    commands.registerCommand('bulletin.saveProofSheet', () => saveInFront(report)),
    commands.registerCommand('bulletin.switchOffAt', switchOff),
    commands.registerCommand('bulletin.revealFinding', reveal),
    commands.registerCommand('bulletin.applyFix', applyFix),
    commands.registerCommand('bulletin.applySafeFixes', applySafeFixes),
  );
  return () => checkInFront(report);
}

/** Rejects when the draft cannot be checked. */
async function checkInFront(report: Report): Promise<void> {
  const document = bulletinInFront();
  if (!document) return tellNoBulletin();
  const page = await pageOf(report, document).catch((error: unknown) => {
    tellUnchecked(report, error);
    throw error;
  });
  if (!page) return;
  const panel = report.open?.panel ?? createPanel(report);
  report.open = { panel, document };
  show(report, page);
  // never over the draft itself
  const covers = panel.viewColumn === window.activeTextEditor?.viewColumn;
  panel.reveal(covers ? ViewColumn.Beside : undefined, true);
}

/**
 * The command: saves the proof sheet of the bulletin in front, checked anew; of one that was closed since, what its
 * report says. Never rejects.
 */
async function saveInFront(report: Report): Promise<void> {
  const { document, page } = subjectOfSheet(report);
  if (!document) return tellNoBulletin();
  try {
    await saveProofSheet(document.uri, document.isClosed && page ? page : await checkedPage(report, document));
  } catch (error) {
    await window.showErrorMessage(
      report.server.isStopped(error)
        ? l10n.t('The checker has stopped: nothing is checked.')
        : l10n.t('The checker did not answer: this draft is not checked.'),
    );
  }
}

/** With the report in front its draft, else the bulletin in front. */
function subjectOfSheet({ open }: Report): { readonly document?: TextDocument; readonly page?: Page | undefined } {
  const inFront = open?.panel.active ? undefined : bulletinInFront();
  return inFront && inFront !== open?.document ? { document: inFront } : (open ?? {});
}

async function tellNoBulletin(): Promise<void> {
  await window.showInformationMessage(
    l10n.t('Open a bulletin first. Another text can be made one with “Treat as Bulletin”.'),
  );
}

/** The draft that has come to the front is the one reported on, unless the report is to stay. Never rejects. */
async function follow(report: Report, document: TextDocument | undefined): Promise<void> {
  if (!report.open || !document || document.languageId !== 'bulletin') return;
  if (!report.isPinned) report.open = { panel: report.open.panel, document };
  await renew(report);
}

function show(report: Report, page: Page): void {
  if (!report.open) return;
  const { panel, document } = report.open;
  report.open = { panel, document, page };
  panel.title = l10n.t('Check: {0}', fileName(document));
  panel.webview.html = reportPage(page, surroundings(report, panel), l10n.t);
}

/** Brings an open report up to date. Never rejects. */
async function renew(report: Report): Promise<void> {
  if (!report.open) return;
  const { panel, document } = report.open;
  try {
    const page = await pageOf(report, document);
    if (page && report.open?.panel === panel) show(report, page);
  } catch (error) {
    tellUnchecked(report, error);
  }
}

/** Undefined when another question has been asked since; rejects when the draft cannot be checked. */
async function pageOf(report: Report, document: TextDocument): Promise<Page | undefined> {
  const question = ++report.questions;
  const page = await checkedPage(report, document);
  return question === report.questions ? page : undefined;
}

/** Rejects when the draft cannot be checked. */
async function checkedPage({ server, isPinned }: Report, document: TextDocument): Promise<Page> {
  const [checked, status] = await Promise.all([server.check(document.uri), server.status(document.uri)]);
  if (!checked) throw new Error(l10n.t('the log tells why'));
  return {
    report: checked,
    uri: document.uri.toString(),
    fileName: fileName(document),
    issue: [nameIn(env.language, status?.kindName ?? null), status?.issue].filter(Boolean).join(' ') || undefined,
    isPinned,
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
    scriptUri: webview.asWebviewUri(Uri.joinPath(media, 'report.js')).toString(),
    source: webview.cspSource,
  };
}

function createPanel(report: Report): WebviewPanel {
  const { media } = report;
  const panel = window.createWebviewPanel(
    reportView,
    '',
    { viewColumn: ViewColumn.Beside, preserveFocus: true },
    { enableScripts: true, enableCommandUris: commandsOfPage, localResourceRoots: [media] },
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
  'bulletin.pinReport',
  'bulletin.saveProofSheet',
  'bulletin.switchOffAt',
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

/** Lets the author choose how to hear no more of what is found at a place. */
async function switchOff(uri: string, range: PlainRange): Promise<void> {
  const actions = await actionsAt(uri, rangeOf(range), CodeActionKind.QuickFix);
  const command = actions.find((action) => action.command?.command === chooseActionCommand)?.command;
  if (command) await commands.executeCommand(command.command, ...(command.arguments ?? []));
  else await tellChanged();
}

/**
 * Applies the first code action of a kind, with the given title if there is one; says so when the draft has changed and
 * it is no longer offered.
 */
async function apply(uri: string, range: Range, kind: CodeActionKind, title?: string): Promise<void> {
  const offered = await actionsAt(uri, range, kind);
  const edit = offered.find((action) => title === undefined || action.title === title)?.edit;
  if (edit) await workspace.applyEdit(edit);
  else await tellChanged();
}

/** The first code actions at a place, with their changes made. */
function actionsAt(uri: string, range: Range, kind: CodeActionKind): Thenable<readonly CodeAction[]> {
  const most = 20;
  return commands.executeCommand('vscode.executeCodeActionProvider', Uri.parse(uri), range, kind.value, most);
}

async function tellChanged(): Promise<void> {
  await window.showInformationMessage(l10n.t('The draft has changed since; check it again.'));
}
