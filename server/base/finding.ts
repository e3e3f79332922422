// Findings as plain data: what a rule finds, what it rests on, and how it is mended.
import type { Localized } from './localized';
import type { Span, Text } from './text';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** What a rule rests on. */
export type Source = 'corpus' | 'standard' | 'office' | 'pair' | 'text';

/** A finding as a rule yields it, before it has its rule and its severity in force. */
export interface RawFinding {
  readonly span: Span;
  readonly message: Localized;
  /** Overrides the rule's severity, downwards for thin evidence. */
  readonly severity?: Severity;
  readonly fix?: Fix;
  /** Further remedies, offered one by one. */
  readonly alternatives?: readonly Fix[];
  readonly related?: readonly Related[];
  readonly evidence?: Evidence;
}

export interface Fix {
  readonly title: Localized;
  /** Mechanical, cannot change meaning: may run on save and by `--fix`. */
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/** Replaces the source's span by `newText`. Edits of one fix do not overlap. */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

/** Another place that explains the finding. */
export interface Related {
  /** Another file, of which the span is the beginning: a path, or in an editor a URI. */
  readonly path?: string;
  readonly span: Span;
  readonly message: Localized;
  /** The other file's text, when the span is an offset into it. */
  readonly text?: Text;
}

/** What a finding rests on. */
export interface Evidence {
  readonly source: Source;
  /**
   * What `seen` and `of` count: past issues where it rests on the corpus, else places; said where a habit is counted by
   * its places in past issues.
   */
  readonly unit?: 'issues' | 'places';
  /** So many have it so, of all that could. */
  readonly seen?: number;
  readonly of?: number;
  /** The clause of a standard: `GB/T 15834 B.3.8`. */
  readonly clause?: string;
  /** Values or places seen: former titles, past issues. */
  readonly examples?: readonly string[];
}

/** A finding with its rule and the severity in force. What `check` returns. */
export interface Finding extends RawFinding {
  readonly rule: string;
  readonly severity: Severity;
}
