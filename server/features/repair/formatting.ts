// Formatting: the layout is tidied and what is mechanical about marks and spacing put right; never anything that could
// change meaning.

import { applyEdits } from '../../base/edits';
import type { Edit } from '../../base/finding';
import { contains, type Span, Text } from '../../base/text';
import type { Context } from '../../model/context';
import { check } from '../../rules/check';
import { fixAll, withoutOverlap } from '../../rules/fixes';
import { parse } from '../../syntax/parse';
import type { Bulletin } from '../../syntax/tree';
import { layoutEdits } from './layout';

/**
 * The edits within a span, or the whole text, after which formatting finds nothing more to do there; nothing outside of
 * it is touched.
 */
export function formatting(
  bulletin: Bulletin,
  context: Context,
  span: Span = { start: 0, end: bulletin.text.length },
): readonly Edit[] {
  const first = roundOf(bulletin, context, span);
  let { content } = bulletin.text;
  let { end } = span;
  let edits = first;
  let rounds = 0;
  for (; edits.length > 0 && rounds < mostRounds; rounds++) {
    const formatted = applyEdits(content, edits);
    end += formatted.length - content.length;
    content = formatted;
    edits = roundOf(parse(new Text(content)), context, { start: span.start, end });
  }
  return rounds <= 1 ? first : [difference(bulletin.text.content, content)];
}

/**
 * All safe fixes, those that mending brings up included: place by place when one round is enough, else what changed as
 * one edit.
 */
export function safeEdits(bulletin: Bulletin, context: Context): readonly Edit[] {
  const { text } = bulletin;
  const edits = withoutOverlap(
    check(bulletin, context).flatMap((finding) => (finding.fix?.safe ? [finding.fix] : [])),
  ).flatMap((fix) => fix.edits);
  const mended = fixAll(text, context).content;
  return mended === applyEdits(text.content, edits) ? edits : [difference(text.content, mended)];
}

/** Mending one place may bring up another; a text that is not tidy by then is left as it is. */
const mostRounds = 10;

/** The edits that can be made together now. */
function roundOf(bulletin: Bulletin, context: Context, span: Span): readonly Edit[] {
  const changes = [
    ...check(bulletin, context).flatMap(({ fix }) => (fix?.safe ? [fix] : [])),
    ...layoutEdits(bulletin).map((edit) => ({ edits: [edit] })),
  ];
  return withoutOverlap(changes.filter(({ edits }) => edits.every((edit) => contains(span, edit.span)))).flatMap(
    ({ edits }) => edits,
  );
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
