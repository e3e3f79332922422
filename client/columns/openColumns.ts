// Opens two columns, has them follow what happens to their documents, and closes them.
import {
  commands,
  Disposable,
  EndOfLine,
  l10n,
  Position,
  Selection,
  type TabChangeEvent,
  type TabInputText,
  type TextDocument,
  type TextDocumentChangeEvent,
  type TextEditor,
  TextEditorRevealType,
  type Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import { languageFoldKinds, type Pairs } from '../../server/protocol';
import type { LanguageFolding } from '../foldLanguage';
import type { ServerRequests } from '../serverRequests';
import {
  bothSides,
  type Columns,
  editorAt,
  editorOf,
  focus,
  fold,
  isColumn,
  isInEnglish,
  showsColumn,
  sideOf,
  tabs,
} from './columns';
import {
  counterpartAt,
  gapsInFolds,
  gapsInOtherSide,
  lineBefore,
  openBlockAt,
  otherSide,
  type Side,
  withoutCounterpart,
} from './counterparts';
import { columnDecorations } from './decorations';
import { align, calm, mark, quietReveal, scrolled } from './inStep';
import { pairsOf, type Sides } from './sides';

/** In milliseconds. */
const pauseInTyping = 250;
const settling = 300;

export interface OpenColumns {
  shows(document: TextDocument): boolean;
  /** The column in which a line of a document is to be read; undefined when it is in none. */
  editorAt(document: TextDocument, line: number): TextEditor | undefined;
  /**
   * Makes room for the missing counterpart of a block, that at a line of a column or that at the caret, and goes there.
   */
  write(side?: Side, line?: number): Promise<void>;
  close(): Promise<void>;
}

/** What columns are opened with. */
export interface ColumnsOptions {
  readonly server: ServerRequests;
  readonly folding: LanguageFolding;
  readonly extensionUri: Uri;
  readonly sides: Sides;
  readonly pairs: Pairs;
  /** Told once, whoever closed them. */
  onClosed(): void;
}

export async function openColumns({ onClosed, ...options }: ColumnsOptions): Promise<OpenColumns> {
  const columns = newColumns(options);
  const side = await showBoth(columns);
  await update(columns);
  // the editors tell what they show a moment after they were folded
  setTimeout(() => void (columns.isClosed || align(columns, side)), settling);
  const closeOnce = async () => {
    if (columns.isClosed) return;
    events.dispose();
    await close(columns);
    onClosed();
  };
  const events = follow(columns, () => void closeOnce());
  return {
    shows: (document) => isColumn(columns, document),
    editorAt: (document, line) => editorAt(columns, document, line),
    write: (...place) => write(columns, ...place),
    close: closeOnce,
  };
}

function newColumns({ server, folding, extensionUri, sides, pairs }: Omit<ColumnsOptions, 'onClosed'>): Columns {
  return {
    server,
    folding,
    decorations: columnDecorations(extensionUri),
    sides,
    isOneFile: sides.zh === sides.en,
    tabsBefore: new Set(tabs()),
    blocks: pairs.blocks,
    folded: { zh: false, en: false },
    quiet: { zh: { until: 0, latest: 0 }, en: { until: 0, latest: 0 } },
    placed: {},
    typing: undefined,
    questions: 0,
    isClosed: false,
  };
}

/**
 * Opens both columns, each with its caret at the counterpart of where it was: never in what is about to be folded.
 * Gives the side in front.
 */
async function showBoth(columns: Columns): Promise<Side> {
  const { sides, isOneFile, blocks } = columns;
  const began = window.activeTextEditor;
  const caret = began?.selection.active ?? new Position(0, 0);
  const isEnglish = began?.document === sides.en && (!isOneFile || isInEnglish(blocks, caret.line));
  const beganIn: Side = isEnglish ? 'en' : 'zh';
  const left = (began && isColumn(columns, began.document) && began.viewColumn) || ViewColumn.One;
  for (const side of bothSides) {
    const there =
      side === beganIn
        ? caret
        : (counterpartAt(blocks, beganIn, caret)?.there ?? blocks.find((block) => block[side])?.[side])?.start;
    const position = new Position(there?.line ?? 0, there?.character ?? 0);
    await window.showTextDocument(sides[side], {
      viewColumn: side === 'zh' ? left : left + 1,
      preview: false,
      selection: new Selection(position, position),
    });
    await fold(columns, side);
  }
  await focus(columns, beganIn);
  return beganIn;
}

/** Asks anew what belongs together, and shows what has no counterpart. */
async function update(columns: Columns): Promise<void> {
  const { server, sides, isOneFile, decorations } = columns;
  clearTimeout(columns.typing);
  const question = ++columns.questions;
  const [pairs, folds] = await Promise.all([
    pairsOf(server, sides).catch(() => null),
    isOneFile ? server.foldingRanges(sides.zh.uri).catch(() => []) : [],
  ]);
  if (question !== columns.questions || columns.isClosed || !pairs) return;
  const { blocks } = pairs;
  columns.blocks = blocks;
  for (const side of bothSides) {
    const other = otherSide(side);
    const editor = editorOf(columns, side);
    if (!editor) continue;
    const foldsOfOther = folds.filter(({ kind }) => kind === languageFoldKinds[other]);
    const gaps = isOneFile
      ? gapsInFolds(withoutCounterpart(blocks, other), foldsOfOther)
      : gapsInOtherSide(blocks, other);
    decorations.alone(editor, side, withoutCounterpart(blocks, side));
    decorations.gaps(editor, side, gaps);
    decorations.dim(editor, isOneFile ? blocks.flatMap((block) => block[other] ?? []) : []);
  }
  mark(columns, window.activeTextEditor);
}

/** Has columns follow the editor's events. `close`: a column was closed. */
function follow(columns: Columns, close: () => void): Disposable {
  return Disposable.from(
    window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => scrolled(columns, textEditor)),
    window.onDidChangeTextEditorSelection(
      ({ textEditor }) =>
        textEditor === window.activeTextEditor && isColumn(columns, textEditor.document) && mark(columns, textEditor),
    ),
    workspace.onDidChangeTextDocument((change) => textChanged(columns, change)),
    window.onDidChangeActiveTextEditor((editor) => cameToFront(columns, editor)),
    window.onDidChangeVisibleTextEditors(() => void update(columns)),
    window.tabGroups.onDidChangeTabs((change) => isLeft(columns, change) && close()),
  );
}

function textChanged(columns: Columns, { document, contentChanges }: TextDocumentChangeEvent): void {
  if (!isColumn(columns, document) || contentChanges.length === 0) return;
  columns.folded.zh = columns.folded.en = false;
  clearTimeout(columns.typing);
  columns.typing = setTimeout(() => void update(columns), pauseInTyping);
}

function cameToFront(columns: Columns, editor: TextEditor | undefined): void {
  const side = sideOf(columns, editor);
  if (!editor || !side) return;
  mark(columns, editor);
  // what was written in the other column since is folded here when the author comes back
  if (!columns.folded[side]) void fold(columns, side);
}

/** Whether a column was closed, so that one alone is left. */
function isLeft(columns: Columns, { closed }: TabChangeEvent): boolean {
  const { sides, isOneFile } = columns;
  if (!closed.some((tab) => showsColumn(columns, tab))) return false;
  const left = tabs().filter((tab) => showsColumn(columns, tab));
  if (isOneFile) return new Set(left.map(({ group }) => group)).size < 2;
  const uris = new Set(left.map(({ input }) => (input as TabInputText).uri.toString()));
  return !uris.has(sides.zh.uri.toString()) || !uris.has(sides.en.uri.toString());
}

/**
 * Closes what the columns opened: of one file the last editor stays, unfolded at the caret; a file that is not saved
 * stays too.
 */
async function close(columns: Columns): Promise<void> {
  const { sides, isOneFile, decorations, folding, tabsBefore } = columns;
  columns.isClosed = true;
  clearTimeout(columns.typing);
  decorations.dispose();
  const front = window.activeTextEditor;
  const position = front && isColumn(columns, front.document) ? front.selection.active : undefined;
  const stays = isOneFile
    ? (editorOf(columns, 'zh') ?? window.visibleTextEditors.find(({ document }) => document === sides.zh))
    : undefined;
  const closing = tabs()
    .filter((tab) => !tabsBefore.has(tab) && showsColumn(columns, tab))
    .filter((tab) => (isOneFile ? tab.group.viewColumn !== stays?.viewColumn : !tab.isDirty));
  await window.tabGroups.close(closing);
  if (!stays) return;
  const editor = await window.showTextDocument(stays.document, {
    ...(stays.viewColumn !== undefined && { viewColumn: stays.viewColumn }),
    preview: false,
  });
  await folding.fold();
  if (!position) return;
  editor.selection = new Selection(position, position);
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
}

async function write(
  columns: Columns,
  side = sideOf(columns, window.activeTextEditor),
  line = window.activeTextEditor?.selection.active.line,
): Promise<void> {
  const { blocks, isOneFile } = columns;
  const block = side && line !== undefined ? openBlockAt(blocks, side, line) : undefined;
  if (!side || !block) {
    void window.showInformationMessage(l10n.t('Put the caret into a block that has no counterpart yet.'));
    return;
  }
  const editor = await focus(columns, otherSide(side));
  if (!editor) return;
  // neither column may scroll the other away from what is being written
  for (const each of bothSides) calm(columns, each, quietReveal);
  const lineAbove = isOneFile ? block.end.line : lineBefore(blocks, side, block.start.line);
  const { end } = editor.document.lineAt(lineAbove).range;
  await editor.edit((edit) => edit.insert(end, editor.document.eol === EndOfLine.CRLF ? '\r\n\r\n' : '\n\n'));
  const place = new Position(end.line + 2, 0);
  editor.selection = new Selection(place, place);
  // of the editor in front the workbench itself knows what its folds leave in view
  await commands.executeCommand('revealLine', { lineNumber: place.line, at: 'center' });
}
