// Formatting: what is mechanical about spacing, marks and numbering is put right; never anything that could change meaning.
import type { TextEdit } from 'vscode-languageserver-types';
import type { Context } from '../context';
import { check } from '../rules/check';
import { applyEdits, fixAll, withoutOverlap } from '../rules/fixes';
import type { Edit } from '../rules/rule';
import type { Bulletin } from '../syntax/tree';
import { contains, type Range } from '../text';
import type { InDocument } from './feature';

export const formatting: InDocument<TextEdit[]> = (bulletin, context) => safeEdits(bulletin, context).map((edit) => textEdit(bulletin, edit));

/** The safe fixes that lie within a range. */
export function rangeFormatting(bulletin: Bulletin, context: Context, range: Range): TextEdit[] {
  const span = bulletin.text.spanOf(range);
  const fixes = check(bulletin, context).flatMap(({ fix }) => (fix?.safe && fix.edits.every((edit) => contains(span, edit.span)) ? [fix] : []));
  return withoutOverlap(fixes).flatMap((fix) => fix.edits).map((edit) => textEdit(bulletin, edit));
}

/** All safe fixes, those that mending brings up included: place by place when one round is enough, else what changed as one edit. */
export function safeEdits(bulletin: Bulletin, context: Context): readonly Edit[] {
  const { text } = bulletin;
  const edits = withoutOverlap(check(bulletin, context).flatMap((finding) => (finding.fix?.safe ? [finding.fix] : []))).flatMap((fix) => fix.edits);
  const mended = fixAll(text, context).content;
  return mended === applyEdits(text.content, edits) ? edits : [difference(text.content, mended)];
}

function textEdit({ text }: Bulletin, { span, newText }: Edit): TextEdit {
  return { range: text.rangeOf(span), newText };
}

/** The one edit that makes a text into another. */
function difference(from: string, to: string): Edit {
  const most = Math.min(from.length, to.length);
  let start = 0;
  while (start < most && from[start] === to[start]) start++;
  let same = 0;
  while (same < most - start && from[from.length - 1 - same] === to[to.length - 1 - same]) same++;
  return { span: { start, end: from.length - same }, newText: to.slice(start, to.length - same) };
}
