// A pasted text as lines with what their place tells: indents, blank lines and page ends.

import { Text } from '../../base/text';
import { isWide } from '../../language/shared/script';
import { fencedLines } from '../../syntax/pieces/fences';

export interface Line {
  /** Without surrounding space. */
  readonly text: string;
  /** Columns of white space before the text, a Chinese character counting two. */
  readonly indent: number;
  /** What stands between this line and the one before: a line break, blank lines, the end of a page. */
  readonly gap: 'line' | 'blank' | 'page';
  /** Part of an HTML comment or of fenced code, which are none of the text. */
  readonly isComment: boolean;
}

const tab = 8;

/** The lines that hold something; a form feed is the end of a page. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let gap: Line['gap'] = 'line';
  let start = 0;
  let isComment = false;
  const code = fencedStarts(text);
  while (start <= text.length) {
    let end = start;
    while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 12) end++;
    const raw = text.slice(start, end);
    const body = raw.trim();
    if (body !== '') {
      lines.push({
        text: body,
        isComment: isComment || body.startsWith('<!--') || code.has(start),
        indent: columns(raw.slice(0, raw.length - raw.trimStart().length)),
        gap,
      });
      isComment = body.lastIndexOf('<!--') > body.lastIndexOf('-->') || (isComment && !body.includes('-->'));
      gap = 'line';
    } else if (gap === 'line' && start > 0) gap = 'blank';
    if (text.charCodeAt(end) === 12) gap = 'page';
    start = end + 1;
  }
  return lines;
}

/** The offsets at which lines of fenced code start. */
function fencedStarts(text: string): ReadonlySet<number> {
  const whole = new Text(text);
  return new Set([...fencedLines(whole)].map((line) => whole.lineStarts[line]!));
}

/** How wide a text is printed, without the asterisks of bold. */
export function columns(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 9) width += tab;
    else if (code !== 42) width += isWide(code) ? 2 : 1;
  }
  return width;
}
