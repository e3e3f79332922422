// Edits of a text: applied together, and widened to what an editor can point at.
import type { Edit } from './finding';
import type { Text } from './text';

/** The text after edits that do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { span, newText } of [...edits].sort(byPosition)) {
    result += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return result + text.slice(at);
}

/** In order of place. */
export function byPosition(a: Edit, b: Edit): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}

/** The same change over the whole of each line end that it touches: what of `\r\n` stays is part of the new text. */
export function overWholeLineEnds({ span, newText }: Edit, { content }: Text): Edit {
  const [before, after] = [isAmidLineEnd(content, span.start), isAmidLineEnd(content, span.end)];
  if (!before && !after) return { span, newText };
  return {
    span: { start: before ? span.start - 1 : span.start, end: after ? span.end + 1 : span.end },
    newText: `${before ? '\r' : ''}${newText}${after ? '\n' : ''}`,
  };
}

/** Whether an offset lies between the two characters of a line end. */
export function isAmidLineEnd(content: string, offset: number): boolean {
  return content.charCodeAt(offset) === 10 && content.charCodeAt(offset - 1) === 13;
}
