// Two columns that are open: what is known of them, and which editor is which.
import { type Tab, TabInputText, type TextDocument, type TextEditor, window } from 'vscode';
import type { PairedBlocks } from '../../server/protocol';
import type { LanguageFolding } from '../foldLanguage';
import type { ServerRequests } from '../serverRequests';
import { otherSide, type Side } from './counterparts';
import type { ColumnDecorations } from './decorations';
import type { Sides } from './sides';

/** What may change is not readonly. */
export interface Columns {
  readonly server: ServerRequests;
  readonly folding: LanguageFolding;
  readonly decorations: ColumnDecorations;
  readonly sides: Sides;
  /** Of an issue in one file both columns show the same document. */
  readonly isOneFile: boolean;
  /** What was open before the columns: it stays when they are closed. */
  readonly tabsBefore: ReadonlySet<Tab>;
  /** As the server last paired them. */
  blocks: readonly PairedBlocks[];
  /** Folded since the blocks last changed. */
  readonly folded: Record<Side, boolean>;
  /**
   * Until when a column scrolls because the other one did, in milliseconds since the epoch: until nothing more comes,
   * and at the latest.
   */
  readonly quiet: Record<Side, { readonly until: number; readonly latest: number }>;
  /** The line that a column was last scrolled to by the other one. */
  readonly placed: Partial<Record<Side, number | undefined>>;
  /** The pause in typing before the blocks are asked for again. */
  typing: ReturnType<typeof setTimeout> | undefined;
  /** How often the blocks were asked for: only the last answer counts. */
  questions: number;
  isClosed: boolean;
}

export const bothSides = ['zh', 'en'] as const;

/** The editor of a column, if it is to be seen: of one file shown twice the left one is the Chinese. */
export function editorOf({ sides, isOneFile }: Columns, side: Side): TextEditor | undefined {
  const editors = window.visibleTextEditors
    .filter(({ document, viewColumn }) => document === sides[side] && viewColumn !== undefined)
    .sort((a, b) => a.viewColumn! - b.viewColumn!);
  if (!isOneFile) return editors[0];
  if (editors.length < 2) return undefined;
  return side === 'zh' ? editors[0] : editors.at(-1);
}

export function sideOf(columns: Columns, editor: TextEditor | undefined): Side | undefined {
  return editor && bothSides.find((side) => editorOf(columns, side) === editor);
}

/** The column in which a line of a document is to be read; undefined when it is in none. */
export function editorAt(columns: Columns, document: TextDocument, line: number): TextEditor | undefined {
  const { sides, isOneFile, blocks } = columns;
  if (!isColumn(columns, document)) return undefined;
  if (!isOneFile) return editorOf(columns, document === sides.zh ? 'zh' : 'en');
  return editorOf(columns, isInEnglish(blocks, line) ? 'en' : 'zh');
}

export function isInEnglish(blocks: readonly PairedBlocks[], line: number): boolean {
  return blocks.some(({ en }) => en && en.start.line <= line && line <= en.end.line);
}

export function isColumn({ sides }: Columns, document: TextDocument): boolean {
  return document === sides.zh || document === sides.en;
}

export function showsColumn({ sides }: Columns, { input }: Tab): boolean {
  return (
    input instanceof TabInputText && [sides.zh, sides.en].some(({ uri }) => uri.toString() === input.uri.toString())
  );
}

export function tabs(): readonly Tab[] {
  return window.tabGroups.all.flatMap((group) => group.tabs);
}

export async function focus(columns: Columns, side: Side): Promise<TextEditor | undefined> {
  const editor = editorOf(columns, side);
  return editor && window.showTextDocument(editor.document, { viewColumn: editor.viewColumn!, preview: false });
}

/** Folds the other language in the column in front. */
export async function fold({ folded, isOneFile, folding }: Columns, side: Side): Promise<void> {
  folded[side] = true;
  if (isOneFile) await folding.fold(otherSide(side));
}
