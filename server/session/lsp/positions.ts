// Between lines and offsets: an editor's positions in a text, and places of a text as an editor points at them.
import type { SelectionRange } from 'vscode-languageserver-types';
import type { Position, Span, Text } from '../../base/text';
import { type At, at } from '../../model/at';
import type { Context } from '../../model/context';
import { readingOf } from '../../model/reading';
import type { Bulletin } from '../../syntax/tree';

/** What stands at an editor's position; one that is not in the text is taken for the nearest that is. */
export function atPosition(bulletin: Bulletin, context: Context, position: Position): At {
  return at(readingOf(bulletin, context), bulletin.text.offsetAt(position));
}

/** The whole of the lines that a stretch touches. */
export function wholeLines(text: Text, { start, end }: Span): Span {
  const last = { line: text.positionAt(end).line, character: Infinity };
  return { start: text.lineStarts[text.positionAt(start).line]!, end: text.offsetAt(last) };
}

/** The steps of a growing selection, from the inside; there is at least one. */
export function asSelectionRange(steps: readonly Span[], text: Text): SelectionRange {
  return steps.reduceRight<SelectionRange | undefined>(
    (parent, span) => ({ range: text.rangeOf(span), ...(parent && { parent }) }),
    undefined,
  )!;
}
