// Keeps two columns in step: what belongs to the caret is marked in both, and one scrolls to what stands at the top of
// the other.
import { Range, Selection, type TextEditor, TextEditorRevealType } from 'vscode';
import { rangeOf } from '../ranges';
import { type Columns, editorOf, sideOf } from './columns';
import { counterpartAt, isAtTop, otherSide, type Side, topOfOtherSide } from './counterparts';

/** For how long a column that was scrolled to its counterpart does not scroll the other one, in milliseconds. */
const quietTime = 150;
const quietAnimation = 500;
export const quietReveal = 800;

/** Marks what belongs to the caret in both columns and brings its counterpart into view. */
export function mark(columns: Columns, editor: TextEditor | undefined): void {
  const { blocks, decorations } = columns;
  const side = sideOf(columns, editor);
  const other = side && editorOf(columns, otherSide(side));
  if (!editor || !side || !other) return;
  const found = counterpartAt(blocks, side, editor.selection.active);
  decorations.mark(editor, found?.there && found.here);
  decorations.mark(other, found?.there);
  if (!found?.there) return;
  const range = rangeOf(found.there);
  // a caret that stays in a block of the other language would open its fold
  if (!range.contains(other.selection.active)) other.selection = new Selection(range.start, range.start);
  if (other.visibleRanges.some((visible) => visible.contains(range.start))) return;
  // longer, because nothing tells what it then has at its top: where the author writes must never be scrolled for it
  calm(columns, otherSide(side), quietReveal);
  other.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Scrolls the other column to the counterpart of what stands at the top of this one. */
export function align(columns: Columns, side: Side): void {
  const other = editorOf(columns, otherSide(side));
  const top = editorOf(columns, side)?.visibleRanges[0]?.start.line;
  if (!other || top === undefined) return;
  const wanted = topOfOtherSide(columns.blocks, side, top);
  const now = other.visibleRanges[0]?.start.line;
  if (now === undefined || (wanted ? wanted.start.line <= now && now <= wanted.end.line : now === 0)) return;
  calm(columns, otherSide(side));
  const line = wanted?.start.line ?? 0;
  columns.placed[otherSide(side)] = line;
  other.revealRange(new Range(line, 0, line, 0), TextEditorRevealType.AtTop);
}

/** A column was scrolled: by the author, so that the other one follows, or because the other one was. */
export function scrolled(columns: Columns, editor: TextEditor): void {
  const side = sideOf(columns, editor);
  if (!side || isCalm(columns, side)) return;
  const line = columns.placed[side];
  // a late word of what this column was scrolled to must not scroll the other one back
  if (line !== undefined && isAtTop(editor.visibleRanges, line, editor.document.lineCount)) return;
  columns.placed[side] = undefined;
  align(columns, side);
}

/** Lets a column scroll for a while, in milliseconds, without the other one following. */
export function calm({ quiet }: Columns, side: Side, pause = quietTime): void {
  const now = Date.now();
  quiet[side] = { until: now + pause, latest: now + Math.max(pause, quietAnimation) };
}

/** Whether a column scrolls because the other one did. Smooth scrolling comes in many steps. */
function isCalm({ quiet }: Columns, side: Side): boolean {
  const now = Date.now();
  const { until, latest } = quiet[side];
  if (now >= until || now >= latest) return false;
  quiet[side] = { until: Math.max(until, now + quietTime), latest };
  return true;
}
