// What a check should rest on and could not be read.
import type { Localized } from './localized';
import type { Span, Text } from './text';

/** Something that a check should rest on and that could not be read. */
export interface Unread {
  readonly source: 'front-matter' | 'settings' | 'lexicon' | 'schema' | 'archive' | 'other-side' | 'words';
  /** What could not be read and why, and what is not checked therefore. */
  readonly what: Localized;
  /** Where in the draft, when it is there; absent: it lies elsewhere. */
  readonly span?: Span;
}

/** Stands where findings have their rule. */
export const unreadableSource = 'unreadable-source';

/** The first line with text in it. */
export function topOf({ content }: Text): Span {
  const start = content.search(/[^\s\ufeff]/);
  if (start < 0) return { start: 0, end: 0 };
  const length = content.slice(start).search(/[\r\n]/);
  return { start, end: length < 0 ? content.length : start + length };
}
