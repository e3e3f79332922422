// The side bar: this issue, its people, its terms, beside the bulletin in front; renewed after a pause in typing,
// following the caret.
import {
  commands,
  Disposable,
  l10n,
  Selection,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  window,
  workspace,
} from 'vscode';
import type { Range as Place } from '../../server/base/text';
import type { IssueView, ViewNode } from '../../server/protocol';
import { bulletinInFront } from '../bulletinInFront';
import { writeCommand } from '../columns/decorations';
import type { TwoColumns } from '../columns/twoColumns';
import { rangeOf } from '../ranges';
import type { ServerRequests } from '../serverRequests';
import { decorateRows } from './badges';
import { rowAt } from './rows';
import { type RowsView, rowCommand, rowsView } from './tree';

/** In milliseconds. */
const pauseInTyping = 300;
const pauseOfCaret = 100;

type Register = (command: string, run: (...args: never[]) => unknown) => void;

/** The names of the two lists that can be filtered. */
type Filtered = 'people' | 'terms';

/** What the side bar shows; what may change is not readonly. */
interface SideBar {
  readonly server: ServerRequests;
  readonly columns: Pick<TwoColumns, 'editorAt'>;
  readonly views: Readonly<Record<'issue' | Filtered, RowsView>>;
  readonly filters: Record<Filtered, string>;
  /** The bulletin that is shown. */
  document: TextDocument | undefined;
  /** How often the rows were asked for: only the last answer counts. */
  questions: number;
  /** The pauses in typing, and of the caret. */
  typing: ReturnType<typeof setTimeout> | undefined;
  moving: ReturnType<typeof setTimeout> | undefined;
}

/** Of the two lists what is in the issue is open, and what a filter found. */
const isOpen = ({ id }: ViewNode) => id === 'present' || id === 'credits' || id === 'found';

/** Of the issue all is open but what is still to do, the credits, and a header that lacks nothing. */
const isOpenInIssue = ({ id, errors, children }: ViewNode) =>
  !closedAtFirst.has(id) &&
  (id !== 'header' || errors !== undefined || children!.some(({ state }) => state === 'missing'));

const closedAtFirst = new Set(['unfinished', 'untranslated', 'mistakes', 'credits']);

export function showSideBar(
  server: ServerRequests,
  columns: Pick<TwoColumns, 'editorAt'>,
  register: Register,
): Disposable {
  const bar: SideBar = {
    server,
    columns,
    views: {
      issue: rowsView('bulletin.issue', isOpenInIssue),
      people: rowsView('bulletin.people', isOpen),
      terms: rowsView('bulletin.terms', isOpen),
    },
    filters: { people: '', terms: '' },
    document: undefined,
    questions: 0,
    typing: undefined,
    moving: undefined,
  };
  registerCommands(bar, register);
  void refresh(bar);
  return Disposable.from(...Object.values(bar.views), decorateRows(), followEditor(bar), {
    dispose: () => [bar.typing, bar.moving].forEach(clearTimeout),
  });
}

function registerCommands(bar: SideBar, register: Register): void {
  const placeholder = l10n.t('Name, pinyin, initials or English');
  register(rowCommand, (viewId: string, row: string) => openRow(bar, viewId, row));
  register('bulletin.insertName', (row: string) => insert(bar, row));
  register('bulletin.insertMissing', (row: string) => insertMissing(bar, row));
  register('bulletin.findMentions', (row: string) =>
    goToTarget(bar, row, () => commands.executeCommand('editor.action.goToReferences')),
  );
  register('bulletin.writeForRow', (row: string) => goToTarget(bar, row, () => commands.executeCommand(writeCommand)));
  register('bulletin.filterPeople', () => filter(bar, 'people', l10n.t('People'), placeholder));
  register('bulletin.filterTerms', () => filter(bar, 'terms', l10n.t('Terms'), placeholder));
  register('bulletin.showAllPeople', () => setFilter(bar, 'people', ''));
  register('bulletin.showAllTerms', () => setFilter(bar, 'terms', ''));
}

/** Has the side bar follow the bulletin in front, its caret and the server. */
function followEditor(bar: SideBar): Disposable {
  return Disposable.from(
    ...Object.values(bar.views).map(({ view }) =>
      view.onDidChangeVisibility(
        ({ visible }) => void (visible && refresh(bar).then(() => follow(bar, window.activeTextEditor))),
      ),
    ),
    window.onDidChangeActiveTextEditor(() => void refresh(bar)),
    workspace.onDidOpenTextDocument((opened) => void (opened === bulletinInFront() && refresh(bar))),
    workspace.onDidChangeTextDocument(({ document }) => document === bar.document && refreshLater(bar)),
    bar.server.onStateChanged(() => refreshLater(bar)),
    bar.server.onStatusChanged((uri) => uri === bar.document?.uri.toString() && refreshLater(bar)),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor !== window.activeTextEditor || textEditor.document !== bar.document) return;
      clearTimeout(bar.moving);
      bar.moving = setTimeout(() => follow(bar, textEditor), pauseOfCaret);
    }),
  );
}

function refreshLater(bar: SideBar): void {
  clearTimeout(bar.typing);
  bar.typing = setTimeout(() => void refresh(bar), pauseInTyping);
}

async function refresh(bar: SideBar): Promise<void> {
  const { server, views, filters } = bar;
  clearTimeout(bar.typing);
  const question = ++bar.questions;
  const before = bar.document;
  bar.document = bulletinInFront();
  void commands.executeCommand('setContext', 'bulletin.inFront', bar.document !== undefined);
  if (!bar.document) return empty(bar);
  const { uri } = bar.document;
  const [issue, people, terms] = await Promise.all([
    server.issueView(uri).catch((error: unknown) => (server.isStopped(error) ? ('stopped' as const) : null)),
    ifVisible(views.people, () => server.peopleView(uri, filters.people)),
    ifVisible(views.terms, () => server.termsView(uri, filters.terms)),
  ]);
  if (question !== bar.questions) return;
  views.issue.view.message = issue === 'stopped' ? l10n.t('The checker has stopped: nothing is checked.') : undefined;
  if (issue === 'stopped') return empty(bar);
  if (issue) showIssue(bar, issue);
  if (people) views.people.show(people);
  if (terms) views.terms.show(terms);
  if (before !== bar.document) follow(bar, window.activeTextEditor);
}

function ifVisible<T>({ view }: RowsView, answer: () => Promise<T | null>): Promise<T | null> {
  return view.visible ? answer().catch(() => null) : Promise.resolve(null);
}

function showIssue({ views }: SideBar, { nodes, title, findings: { errors }, isBilingual }: IssueView): void {
  const { show, view } = views.issue;
  show(nodes);
  view.description = title;
  view.badge = errors > 0 ? { value: errors, tooltip: l10n.t('Blocks publication: {0}', errors) } : undefined;
  void commands.executeCommand('setContext', 'bulletin.isBilingual', isBilingual);
}

function empty({ views }: SideBar): void {
  for (const { show, view } of Object.values(views)) {
    show([]);
    view.description = undefined;
    view.badge = undefined;
  }
  void commands.executeCommand('setContext', 'bulletin.isBilingual', false);
}

/** Selects the row of what the caret is in. */
function follow(bar: SideBar, editor: TextEditor | undefined): void {
  const { view, rows } = bar.views.issue;
  if (!editor || editor.document !== bar.document || !view.visible) return;
  const row = rowAt(rows, editor.selection.active);
  if (row !== undefined && view.selection[0] !== row)
    void view.reveal(row, { select: true, focus: false }).then(undefined, () => undefined);
}

function nodeOf({ views }: SideBar, row: string): ViewNode | undefined {
  return Object.values(views)
    .map(({ rows }) => rows.nodes.get(row))
    .find((node) => node !== undefined);
}

/** The editor that shows the bulletin of the side bar. */
function editorInUse({ document }: SideBar): TextEditor | undefined {
  return [window.activeTextEditor, ...window.visibleTextEditors].find((editor) => editor?.document === document);
}

async function openRow(bar: SideBar, viewId: string, row: string): Promise<void> {
  const node = Object.values(bar.views)
    .find(({ id }) => id === viewId)
    ?.rows.nodes.get(row);
  if (!node) return;
  if (node.kind === 'more')
    await commands.executeCommand(viewId === 'bulletin.people' ? 'bulletin.filterPeople' : 'bulletin.filterTerms');
  else if (node.target) await goTo(bar, node.target);
  else if (node.subject) await insert(bar, row);
}

async function goTo(bar: SideBar, place: Place): Promise<TextEditor | undefined> {
  const editor = (bar.document && bar.columns.editorAt(bar.document, place.start.line)) ?? editorInUse(bar);
  if (!editor) return undefined;
  const range = rangeOf(place);
  const shown = await showAgain(editor);
  shown.selection = new Selection(range.start, range.start);
  shown.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  return shown;
}

/** Goes to what a row is about, and does something there. */
async function goToTarget(bar: SideBar, row: string, act: () => Thenable<unknown>): Promise<void> {
  const target = nodeOf(bar, row)?.target;
  if (target && (await goTo(bar, target))) await act();
}

async function insert(bar: SideBar, row: string): Promise<void> {
  const subject = nodeOf(bar, row)?.subject;
  const editor = editorInUse(bar);
  if (!subject || !editor) return;
  const wording = await bar.server.wording(editor.document.uri, editor.selection.start, subject);
  if (!wording) return;
  await editor.edit((edit) => edit.replace(editor.selection, wording.newText));
  const shown = await showAgain(editor);
  shown.selection = new Selection(shown.selection.end, shown.selection.end);
}

async function insertMissing(bar: SideBar, row: string): Promise<void> {
  const insertion = nodeOf(bar, row)?.insertion;
  const editor = editorInUse(bar);
  if (!insertion || !editor) return;
  await editor.edit((edit) => edit.replace(rangeOf(insertion.range), insertion.newText));
  const blank = /^\s*/.exec(insertion.newText)![0].split('\n').length - 1;
  const line = insertion.range.start.line + blank;
  const { length } = editor.document.lineAt(line).text;
  await goTo(bar, { start: { line, character: 0 }, end: { line, character: length } });
}

/** Brings an editor to the front, in the column it is in. */
function showAgain({ document, viewColumn }: TextEditor): Thenable<TextEditor> {
  return window.showTextDocument(document, { ...(viewColumn !== undefined && { viewColumn }) });
}

/** Asks for a filter; the list follows what is typed, Escape brings back what was before. */
function filter(bar: SideBar, of: Filtered, title: string, placeholder: string): void {
  const before = bar.filters[of];
  const input = window.createInputBox();
  let isAccepted = false;
  Object.assign(input, { title, placeholder, value: before });
  input.onDidChangeValue((value) => setFilter(bar, of, value));
  input.onDidAccept(() => {
    isAccepted = true;
    input.hide();
  });
  input.onDidHide(() => {
    if (!isAccepted) setFilter(bar, of, before);
    input.dispose();
  });
  input.show();
}

function setFilter(bar: SideBar, of: Filtered, value: string): void {
  const { filters, views } = bar;
  filters[of] = value.trim();
  views[of].view.message = filters[of] === '' ? undefined : l10n.t('Filter: {0}', filters[of]);
  void commands.executeCommand('setContext', `bulletin.${of}Filtered`, filters[of] !== '');
  void refresh(bar);
}
