// What a check should rest on and could not be read, told in the draft: no rule, so that nobody can switch it off and take silence for praise.
import type { Unread } from '../context';
import type { Text } from '../text';
import type { Finding } from './rule';

/** Stands where findings have their rule. */
export const unreadableSource = 'unreadable-source';

/** At its place in the draft, else in the first line that says something. */
export function unreadFindings(text: Text, unread: readonly Unread[] = []): readonly Finding[] {
  return unread.map(({ what, span }) => ({ rule: unreadableSource, severity: 'warning', span: span ?? topOf(text), message: what }));
}

/** The first line with text in it. */
export function topOf({ content }: Text): Finding['span'] {
  const start = content.search(/[^\s\ufeff]/);
  if (start < 0) return { start: 0, end: 0 };
  const length = content.slice(start).search(/[\r\n]/);
  return { start, end: length < 0 ? content.length : start + length };
}
