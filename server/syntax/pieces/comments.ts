// HTML comments, on lines of their own or within a line.
import type { Comment } from '../tree';

/** The comments of a source, in order. One that is never closed is text. */
export function commentsOf(content: string): readonly Comment[] {
  const found: Comment[] = [];
  for (let start = content.indexOf('<!--'); start >= 0; ) {
    const close = content.indexOf('-->', start + 4);
    if (close < 0) break;
    found.push({ span: { start, end: close + 3 }, text: content.slice(start + 4, close).trim() });
    start = content.indexOf('<!--', close + 3);
  }
  return found;
}
