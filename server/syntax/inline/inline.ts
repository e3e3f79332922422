// What a form inside a line is: markup that is no text, and what of it stays.
import type { Span } from '../../base/text';

/** Markup that is left out of the prose, from where it was found to `end` (offsets of the source). */
export interface Hidden {
  readonly end: number;
  /** Code or a picture: stands in the prose as one character without a source. */
  readonly isOpaque?: true;
  /** Bold type begins or ends. */
  readonly isBold?: true;
  /** What is left out further on: the target of a link, whose words stay. */
  readonly target?: Span;
}

/** A form inside a line. `at`: offset of its first character in the source; `end`: of the line's. */
export interface InlineForm {
  /** The character it begins with. */
  readonly begins: string;
  /** Only in lines that have a link's `](`. */
  readonly needsLink?: true;
  read(content: string, at: number, end: number): Hidden | undefined;
}
