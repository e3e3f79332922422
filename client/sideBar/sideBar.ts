// The side bar: this issue, its people, its terms, beside the bulletin in front; renewed after a pause in typing,
// following the caret.
import {
  commands,
  Disposable,
  l10n,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  window,
  workspace,
} from 'vscode';
import type { Range as Place } from '../../server/base/text';
import type { ViewNode } from '../../server/protocol';
import { bulletinInFront } from '../bulletinInFront';
import { writeCommand } from '../columns/decorations';
import type { TwoColumns } from '../columns/twoColumns';
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

/** Of the two lists what is in the issue is open, and what a filter found. */
const isOpen = ({ id }: ViewNode) => id === 'present' || id === 'credits' || id === 'found';

export function showSideBar(
  server: ServerRequests,
  columns: Pick<TwoColumns, 'editorAt'>,
  register: Register,
): Disposable {
  const views = {
    issue: rowsView(
      'bulletin.issue',
      ({ id, errors, children }) =>
        id !== 'credits' &&
        id !== 'unfinished' &&
        (id !== 'header' || errors !== undefined || children!.some(({ state }) => state === 'missing')),
    ),
    people: rowsView('bulletin.people', isOpen),
    terms: rowsView('bulletin.terms', isOpen),
  };
  const filters: Record<Filtered, string> = { people: '', terms: '' };
  let document: TextDocument | undefined;
  let asked = 0;
  let typing: ReturnType<typeof setTimeout> | undefined;
  let moving: ReturnType<typeof setTimeout> | undefined;

  async function refresh(): Promise<void> {
    clearTimeout(typing);
    const question = ++asked;
    const before = document;
    document = bulletinInFront();
    void commands.executeCommand('setContext', 'bulletin.inFront', document !== undefined);
    if (!document) return empty();
    const { uri } = document;
    const of = <T>(view: RowsView, answer: () => Promise<T | null>) =>
      view.view.visible ? answer().catch(() => null) : Promise.resolve(null);
    const [issue, people, terms] = await Promise.all([
      server.issueView(uri).catch((error: unknown) => (server.isStopped(error) ? ('stopped' as const) : null)),
      of(views.people, () => server.peopleView(uri, filters.people)),
      of(views.terms, () => server.termsView(uri, filters.terms)),
    ]);
    if (question !== asked) return;
    views.issue.view.message = issue === 'stopped' ? l10n.t('The checker has stopped: nothing is checked.') : undefined;
    if (issue === 'stopped') return empty();
    if (issue) {
      const { errors } = issue.findings;
      views.issue.show(issue.nodes);
      views.issue.view.description = issue.title;
      views.issue.view.badge =
        errors > 0 ? { value: errors, tooltip: l10n.t('Blocks publication: {0}', errors) } : undefined;
      void commands.executeCommand('setContext', 'bulletin.isBilingual', issue.isBilingual);
    }
    if (people) views.people.show(people);
    if (terms) views.terms.show(terms);
    if (before !== document) follow(window.activeTextEditor);
  }

  function empty(): void {
    for (const { show, view } of Object.values(views)) {
      show([]);
      view.description = undefined;
      view.badge = undefined;
    }
    void commands.executeCommand('setContext', 'bulletin.isBilingual', false);
  }

  function follow(editor: TextEditor | undefined): void {
    const { view, rows } = views.issue;
    if (!editor || editor.document !== document || !view.visible) return;
    const row = rowAt(rows, editor.selection.active);
    if (row !== undefined && view.selection[0] !== row)
      void view.reveal(row, { select: true, focus: false }).then(undefined, () => undefined);
  }

  function nodeOf(row: string): ViewNode | undefined {
    return Object.values(views)
      .map(({ rows }) => rows.nodes.get(row))
      .find((node) => node !== undefined);
  }

  /** The editor that shows the bulletin of the side bar. */
  function editorInUse(): TextEditor | undefined {
    return [window.activeTextEditor, ...window.visibleTextEditors].find((editor) => editor?.document === document);
  }

  async function openRow(viewId: string, row: string): Promise<void> {
    const node = Object.values(views)
      .find(({ id }) => id === viewId)
      ?.rows.nodes.get(row);
    if (!node) return;
    if (node.kind === 'more')
      await commands.executeCommand(viewId === 'bulletin.people' ? 'bulletin.filterPeople' : 'bulletin.filterTerms');
    else if (node.target) await goTo(node.target);
    else if (node.subject) await insert(row);
  }

  async function goTo({ start, end }: Place): Promise<TextEditor | undefined> {
    const editor = (document && columns.editorAt(document, start.line)) ?? editorInUse();
    if (!editor) return undefined;
    const range = new Range(start.line, start.character, end.line, end.character);
    const shown = await window.showTextDocument(editor.document, {
      ...(editor.viewColumn !== undefined && { viewColumn: editor.viewColumn }),
    });
    shown.selection = new Selection(range.start, range.start);
    shown.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
    return shown;
  }

  async function insert(row: string): Promise<void> {
    const subject = nodeOf(row)?.subject;
    const editor = editorInUse();
    if (!subject || !editor) return;
    const wording = await server.wording(editor.document.uri, editor.selection.start, subject);
    if (!wording) return;
    await editor.edit((edit) => edit.replace(editor.selection, wording.newText));
    const shown = await window.showTextDocument(editor.document, {
      ...(editor.viewColumn !== undefined && { viewColumn: editor.viewColumn }),
    });
    shown.selection = new Selection(shown.selection.end, shown.selection.end);
  }

  async function insertMissing(row: string): Promise<void> {
    const insertion = nodeOf(row)?.insertion;
    const editor = editorInUse();
    if (!insertion || !editor) return;
    const { start, end } = insertion.range;
    await editor.edit((edit) =>
      edit.replace(new Range(start.line, start.character, end.line, end.character), insertion.newText),
    );
    const blank = /^\s*/.exec(insertion.newText)![0].split('\n').length - 1;
    const line = start.line + blank;
    await goTo({ start: { line, character: 0 }, end: { line, character: editor.document.lineAt(line).text.length } });
  }

  async function findMentions(row: string): Promise<void> {
    const target = nodeOf(row)?.target;
    if (target && (await goTo(target))) await commands.executeCommand('editor.action.goToReferences');
  }

  async function write(row: string): Promise<void> {
    const target = nodeOf(row)?.target;
    if (target && (await goTo(target))) await commands.executeCommand(writeCommand);
  }

  /** Asks for a filter; the list follows what is typed, Escape brings back what was before. */
  function filter(of: Filtered, title: string, placeholder: string): void {
    const before = filters[of];
    const input = window.createInputBox();
    let isAccepted = false;
    Object.assign(input, { title, placeholder, value: before });
    input.onDidChangeValue((value) => setFilter(of, value));
    input.onDidAccept(() => {
      isAccepted = true;
      input.hide();
    });
    input.onDidHide(() => {
      if (!isAccepted) setFilter(of, before);
      input.dispose();
    });
    input.show();
  }

  function setFilter(of: Filtered, value: string): void {
    filters[of] = value.trim();
    views[of].view.message = filters[of] === '' ? undefined : l10n.t('Filter: {0}', filters[of]);
    void commands.executeCommand('setContext', `bulletin.${of}Filtered`, filters[of] !== '');
    void refresh();
  }

  function refreshLater(): void {
    clearTimeout(typing);
    typing = setTimeout(() => void refresh(), pauseInTyping);
  }

  register(rowCommand, openRow);
  register('bulletin.insertName', insert);
  register('bulletin.insertMissing', insertMissing);
  register('bulletin.findMentions', findMentions);
  register('bulletin.writeForRow', write);
  register('bulletin.filterPeople', () =>
    filter('people', l10n.t('People'), l10n.t('Name, pinyin, initials or English')),
  );
  register('bulletin.filterTerms', () => filter('terms', l10n.t('Terms'), l10n.t('Name, pinyin, initials or English')));
  register('bulletin.showAllPeople', () => setFilter('people', ''));
  register('bulletin.showAllTerms', () => setFilter('terms', ''));
  void refresh();

  return Disposable.from(
    ...Object.values(views),
    decorateRows(),
    { dispose: () => [typing, moving].forEach(clearTimeout) },
    ...Object.values(views).map(({ view }) =>
      view.onDidChangeVisibility(
        ({ visible }) => void (visible && refresh().then(() => follow(window.activeTextEditor))),
      ),
    ),
    window.onDidChangeActiveTextEditor(() => void refresh()),
    workspace.onDidOpenTextDocument((opened) => void (opened === bulletinInFront() && refresh())),
    workspace.onDidChangeTextDocument(({ document: changed }) => changed === document && refreshLater()),
    server.onStateChanged(() => refreshLater()),
    server.onStatusChanged((uri) => uri === document?.uri.toString() && refreshLater()),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor !== window.activeTextEditor || textEditor.document !== document) return;
      clearTimeout(moving);
      moving = setTimeout(() => follow(textEditor), pauseOfCaret);
    }),
  );
}
