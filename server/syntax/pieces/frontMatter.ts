// Front matter: YAML between two fences at the top.
import type { FrontMatter } from '../tree';

const opening = /^\ufeff?---[ \t]*(?:\r\n|\r|\n)/;
const closing = /(?:^|\r\n|\r|\n)(?:---|\.\.\.)[ \t]*(?=\r|\n|$)/g;

/** The front matter of a source; undefined where it has none, or its fence is never closed. */
export function frontMatterOf(content: string): FrontMatter | undefined {
  const open = opening.exec(content);
  if (!open) return undefined;
  closing.lastIndex = open[0].length - 1;
  const close = closing.exec(content);
  if (!close) return undefined;
  let end = close.index + close[0].length;
  if (content[end] === '\r') end++;
  if (content[end] === '\n') end++;
  return {
    span: { start: 0, end },
    content: { start: open[0].length, end: Math.max(open[0].length, close.index) },
  };
}
