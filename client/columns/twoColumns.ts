// Two columns: Chinese on the left, English on the right, kept in step. An issue in one file is shown twice, each time
// with the other language folded; an issue in two files as these.
import {
  commands,
  Disposable,
  EndOfLine,
  l10n,
  Position,
  Range,
  Selection,
  type Tab,
  TabInputText,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  type Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import { languageFoldKinds, type Pairs } from '../../server/protocol';
import { bulletinInFront } from '../bulletinInFront';
import type { LanguageFolding } from '../foldLanguage';
import type { ServerRequests } from '../serverRequests';
import {
  counterpartAt,
  gapsBeside,
  gapsInFolds,
  isAtTop,
  lineBefore,
  openBlockAt,
  otherSide,
  type Side,
  topBeside,
  withoutCounterpart,
} from './counterparts';
import { columnDecorations } from './decorations';
import { pairsOf, type Sides, sidesOf } from './sides';

/** In milliseconds. */
const pauseInTyping = 250;
/** For how long a column that was scrolled to its counterpart does not scroll the other one. */
const quietTime = 150;
const quietAnimation = 500;
const quietReveal = 800;
const settling = 300;

export interface TwoColumns extends Disposable {
  /** The column in which a line of a document is to be read; undefined when it is in no columns. */
  editorAt(document: TextDocument, line: number): TextEditor | undefined;
  /** The command: opens the columns for the bulletin in front, or closes them. */
  toggle(): Promise<void>;
  /**
   * Makes room for the missing counterpart of a block, that at a line of a column or that at the caret, and goes there.
   */
  write(side?: Side, line?: number): Promise<void>;
}

export function twoColumns(server: ServerRequests, folding: LanguageFolding, extensionUri: Uri): TwoColumns {
  let open: Columns | undefined;

  async function toggle(): Promise<void> {
    const document = bulletinInFront();
    const isShown = open !== undefined && document !== undefined && open.shows(document);
    await open?.close();
    if (isShown || !document) return;
    const sides = await sidesOf(document);
    const pairs = await pairsOf(server, sides);
    if (!pairs || pairs.blocks.length === 0) {
      void window.showInformationMessage(
        l10n.t(
          'Two columns need both languages: Chinese and English in this bulletin, or a file of the same name with .zh or .en beside it.',
        ),
      );
      return;
    }
    open = await openColumns(server, folding, extensionUri, sides, pairs, () => {
      open = undefined;
      void commands.executeCommand('setContext', 'bulletin.twoColumns', false);
    });
    void commands.executeCommand('setContext', 'bulletin.twoColumns', true);
  }

  return {
    editorAt: (document, line) => open?.editorAt(document, line),
    toggle,
    async write(side, line) {
      if (!open) await toggle();
      await open?.write(side, line);
    },
    dispose: () => void open?.close(),
  };
}

interface Columns {
  shows(document: TextDocument): boolean;
  editorAt(document: TextDocument, line: number): TextEditor | undefined;
  write(side?: Side, line?: number): Promise<void>;
  close(): Promise<void>;
}

async function openColumns(
  server: ServerRequests,
  folding: LanguageFolding,
  extensionUri: Uri,
  sides: Sides,
  first: Pairs,
  onClosed: () => void,
): Promise<Columns> {
  const isOneFile = sides.zh === sides.en;
  const decorations = columnDecorations(extensionUri);
  const tabsBefore = new Set(tabs());
  const began = window.activeTextEditor;
  let { blocks } = first;
  /** Folded since the blocks last changed. */
  const folded: Record<Side, boolean> = { zh: false, en: false };
  const quiet: Record<Side, { until: number; latest: number }> = {
    zh: { until: 0, latest: 0 },
    en: { until: 0, latest: 0 },
  };
  /** The line that a column was last scrolled to by the other one. */
  const placed: Partial<Record<Side, number | undefined>> = {};
  let typing: ReturnType<typeof setTimeout> | undefined;
  let question = 0;
  let isClosed = false;

  const caret = began?.selection.active ?? new Position(0, 0);
  const beganIn: Side =
    began?.document === sides.en &&
    (!isOneFile || blocks.some(({ en }) => en && en.start.line <= caret.line && caret.line <= en.end.line))
      ? 'en'
      : 'zh';
  const left = (began && [sides.zh, sides.en].includes(began.document) && began.viewColumn) || ViewColumn.One;
  await show('zh', left);
  await show('en', left + 1);
  await focus(beganIn);
  await update();
  // the editors tell what they show a moment after they were folded
  setTimeout(() => void (isClosed || align(beganIn)), settling);

  /** Opens a column with the caret at the counterpart of where it was: never in what is about to be folded. */
  async function show(side: Side, viewColumn: ViewColumn): Promise<void> {
    const there =
      side === beganIn
        ? caret
        : (counterpartAt(blocks, beganIn, caret)?.there ?? blocks.find((block) => block[side])?.[side])?.start;
    const position = new Position(there?.line ?? 0, there?.character ?? 0);
    await window.showTextDocument(sides[side], {
      viewColumn,
      preview: false,
      selection: new Selection(position, position),
    });
    await fold(side);
  }

  /** Folds the other language in the column in front. */
  async function fold(side: Side): Promise<void> {
    folded[side] = true;
    if (isOneFile) await folding.fold(otherSide(side));
  }

  /** The editor of a column, if it is to be seen: of one file shown twice the left one is the Chinese. */
  function editorOf(side: Side): TextEditor | undefined {
    const editors = window.visibleTextEditors
      .filter(({ document, viewColumn }) => document === sides[side] && viewColumn !== undefined)
      .sort((a, b) => a.viewColumn! - b.viewColumn!);
    if (!isOneFile) return editors[0];
    return editors.length < 2 ? undefined : side === 'zh' ? editors[0] : editors.at(-1);
  }

  function sideOf(editor: TextEditor | undefined): Side | undefined {
    return editor && (['zh', 'en'] as const).find((side) => editorOf(side) === editor);
  }

  function editorAt(document: TextDocument, line: number): TextEditor | undefined {
    if (!isColumn(document)) return undefined;
    if (!isOneFile) return editorOf(document === sides.zh ? 'zh' : 'en');
    const block = blocks.find(({ en }) => en && en.start.line <= line && line <= en.end.line);
    return editorOf(block ? 'en' : 'zh');
  }

  async function focus(side: Side): Promise<TextEditor | undefined> {
    const editor = editorOf(side);
    return editor && window.showTextDocument(editor.document, { viewColumn: editor.viewColumn!, preview: false });
  }

  async function update(): Promise<void> {
    clearTimeout(typing);
    const asked = ++question;
    const [pairs, folds] = await Promise.all([
      pairsOf(server, sides).catch(() => null),
      isOneFile ? server.foldingRanges(sides.zh.uri).catch(() => []) : [],
    ]);
    if (asked !== question || isClosed || !pairs) return;
    ({ blocks } = pairs);
    for (const side of ['zh', 'en'] as const) {
      const other = otherSide(side);
      const editor = editorOf(side);
      if (!editor) continue;
      decorations.alone(editor, side, withoutCounterpart(blocks, side));
      decorations.gaps(
        editor,
        side,
        isOneFile
          ? gapsInFolds(
              withoutCounterpart(blocks, other),
              folds.filter(({ kind }) => kind === languageFoldKinds[other]),
            )
          : gapsBeside(blocks, other),
      );
      decorations.dim(editor, isOneFile ? blocks.flatMap((block) => block[other] ?? []) : []);
    }
    mark(window.activeTextEditor);
  }

  /** Marks what belongs to the caret in both columns and brings its counterpart into view. */
  function mark(editor: TextEditor | undefined): void {
    const side = sideOf(editor);
    const beside = side && editorOf(otherSide(side));
    if (!editor || !side || !beside) return;
    const found = counterpartAt(blocks, side, editor.selection.active);
    decorations.mark(editor, found?.there && found.here);
    decorations.mark(beside, found?.there);
    if (!found?.there) return;
    const { start, end } = found.there;
    const range = new Range(start.line, start.character, end.line, end.character);
    // a caret that stays in a block of the other language would open its fold
    if (!range.contains(beside.selection.active)) beside.selection = new Selection(range.start, range.start);
    if (beside.visibleRanges.some((visible) => visible.contains(range.start))) return;
    // longer, because nothing tells what it then has at its top: where the author writes must never be scrolled for it
    calm(otherSide(side), quietReveal);
    beside.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  /** Scrolls the other column to the counterpart of what stands at the top of this one. */
  function align(side: Side): void {
    const beside = editorOf(otherSide(side));
    const top = editorOf(side)?.visibleRanges[0]?.start.line;
    if (!beside || top === undefined) return;
    const wanted = topBeside(blocks, side, top);
    const now = beside.visibleRanges[0]?.start.line;
    if (now === undefined || (wanted ? wanted.start.line <= now && now <= wanted.end.line : now === 0)) return;
    calm(otherSide(side));
    const line = wanted?.start.line ?? 0;
    placed[otherSide(side)] = line;
    beside.revealRange(new Range(line, 0, line, 0), TextEditorRevealType.AtTop);
  }

  function calm(side: Side, pause = quietTime): void {
    const now = Date.now();
    quiet[side] = { until: now + pause, latest: now + Math.max(pause, quietAnimation) };
  }

  /** Whether a column scrolls because the other one did. Smooth scrolling comes in many steps. */
  function isCalm(side: Side): boolean {
    const now = Date.now();
    const { until, latest } = quiet[side];
    if (now >= until || now >= latest) return false;
    quiet[side] = { until: Math.max(until, now + quietTime), latest };
    return true;
  }

  async function close(): Promise<void> {
    if (isClosed) return;
    isClosed = true;
    clearTimeout(typing);
    events.dispose();
    decorations.dispose();
    const position =
      window.activeTextEditor && isColumn(window.activeTextEditor.document)
        ? window.activeTextEditor.selection.active
        : undefined;
    const stays = isOneFile
      ? (editorOf('zh') ?? window.visibleTextEditors.find(({ document }) => document === sides.zh))
      : undefined;
    // of one file the last editor stays; a file that is not saved stays too
    await window.tabGroups.close(
      tabs().filter(
        (tab) =>
          !tabsBefore.has(tab) &&
          showsColumn(tab) &&
          (isOneFile ? tab.group.viewColumn !== stays?.viewColumn : !tab.isDirty),
      ),
    );
    if (stays) {
      const editor = await window.showTextDocument(stays.document, {
        ...(stays.viewColumn !== undefined && { viewColumn: stays.viewColumn }),
        preview: false,
      });
      await folding.fold();
      if (position) {
        editor.selection = new Selection(position, position);
        editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
      }
    }
    onClosed();
  }

  function isColumn(document: TextDocument): boolean {
    return document === sides.zh || document === sides.en;
  }

  function showsColumn({ input }: Tab): boolean {
    return (
      input instanceof TabInputText && [sides.zh, sides.en].some(({ uri }) => uri.toString() === input.uri.toString())
    );
  }

  async function write(
    side = sideOf(window.activeTextEditor),
    line = window.activeTextEditor?.selection.active.line,
  ): Promise<void> {
    const block = side && line !== undefined ? openBlockAt(blocks, side, line) : undefined;
    if (!side || !block) {
      void window.showInformationMessage(l10n.t('Put the caret into a block that has no counterpart yet.'));
      return;
    }
    const editor = await focus(otherSide(side));
    if (!editor) return;
    // neither column may scroll the other away from what is being written
    for (const each of ['zh', 'en'] as const) calm(each, quietReveal);
    const end = editor.document.lineAt(isOneFile ? block.end.line : lineBefore(blocks, side, block.start.line)).range
      .end;
    await editor.edit((edit) => edit.insert(end, editor.document.eol === EndOfLine.CRLF ? '\r\n\r\n' : '\n\n'));
    const place = new Position(end.line + 2, 0);
    editor.selection = new Selection(place, place);
    // of the editor in front the workbench itself knows what its folds leave in view
    await commands.executeCommand('revealLine', { lineNumber: place.line, at: 'center' });
  }

  const events = Disposable.from(
    window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      const side = sideOf(textEditor);
      if (!side || isCalm(side)) return;
      const line = placed[side];
      // a late word of what this column was scrolled to must not scroll the other one back
      if (line !== undefined && isAtTop(textEditor.visibleRanges, line, textEditor.document.lineCount)) return;
      placed[side] = undefined;
      align(side);
    }),
    window.onDidChangeTextEditorSelection(
      ({ textEditor }) => textEditor === window.activeTextEditor && isColumn(textEditor.document) && mark(textEditor),
    ),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (!isColumn(document) || contentChanges.length === 0) return;
      folded.zh = folded.en = false;
      clearTimeout(typing);
      typing = setTimeout(() => void update(), pauseInTyping);
    }),
    window.onDidChangeActiveTextEditor((editor) => {
      const side = sideOf(editor);
      if (!editor || !side) return;
      mark(editor);
      // what was written in the other column since is folded here when the author comes back
      if (!folded[side]) void fold(side);
    }),
    window.onDidChangeVisibleTextEditors(() => void update()),
    window.tabGroups.onDidChangeTabs(({ closed }) => {
      if (!closed.some(showsColumn)) return;
      const left = tabs().filter(showsColumn);
      const isWhole = isOneFile
        ? new Set(left.map(({ group }) => group)).size > 1
        : [sides.zh, sides.en].every(({ uri }) =>
            left.some(({ input }) => (input as TabInputText).uri.toString() === uri.toString()),
          );
      if (!isWhole) void close();
    }),
  );

  return { shows: isColumn, editorAt, write, close };
}

function tabs(): readonly Tab[] {
  return window.tabGroups.all.flatMap((group) => group.tabs);
}
