// What is wrong in a file that an office writes: YAML, settings, schema, lexicon.
import type { Localized } from './localized';
import type { Span } from './text';

/** Something wrong in a file, and where in its source. */
export interface FileMistake {
  readonly span: Span;
  readonly message: Localized;
}

/** An error: what is wrong has no effect, or the whole file has none. A warning: something was overlooked. */
export interface GradedMistake extends FileMistake {
  readonly severity: 'error' | 'warning';
}
