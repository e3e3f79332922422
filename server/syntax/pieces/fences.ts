// Fenced code: lines between two fences, which nobody checks.
import type { Text } from '../../base/text';

const fence = /^(`{3,}|~{3,})[^`]*$/;
/** A fence may have the name of a language behind it; so much of a line is looked at, UTF-16 code units. */
const shown = 80;

/**
 * The lines of fenced code, fences included. A fence that is never closed fences nothing: what is below it would be
 * checked by nobody.
 */
export function fencedLines({ content, lineStarts }: Text): ReadonlySet<number> {
  const lines = new Set<number>();
  if (!content.includes('```') && !content.includes('~~~')) return lines;
  let open: { readonly at: number; readonly mark: string } | undefined;
  for (let i = 0; i < lineStarts.length; i++) {
    const start = lineStarts[i]!;
    const mark = fence.exec(content.slice(start, Math.min(lineStarts[i + 1] ?? content.length, start + shown)).trim());
    if (!mark) continue;
    if (!open) open = { at: i, mark: mark[1]! };
    else if (mark[1]!.startsWith(open.mark)) {
      for (let line = open.at; line <= i; line++) lines.add(line);
      open = undefined;
    }
  }
  return lines;
}
