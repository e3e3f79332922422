// What a rule is, what it finds, and how a finding is mended.
import type { ArchiveEntry } from '../archive/archive';
import type { Context } from '../context';
import type { Lexicon, Person } from '../lexicon/lexicon';
import type { Localized } from '../localized';
import type { Bulletin, Element } from '../syntax/tree';
import type { Span, Text } from '../text';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** What a rule rests on. */
export type Source = 'corpus' | 'standard' | 'office' | 'pair' | 'text';

/** A mistake that a rule finds, in one or both of two ways: a keystroke has only its own passage looked at again, but the whole bulletin. One file per rule, named after the rule. */
export interface Rule {
  /** Named after the flaw, kebab-case; part of the contract. */
  readonly id: string;
  readonly severity: Severity;
  readonly source: Source;
  readonly docs: Docs;
  /** What it finds in the bulletin as a whole. */
  check?(bulletin: Bulletin, context: Context): Iterable<Problem>;
  /** What it finds in a passage by itself, whatever stands around it. The passage stands at its origin: see `passages`. */
  checkPassage?(passage: Element, lexicon: Lexicon): Iterable<Problem>;
}

/** A rule's page: `bulletin rules ID`, the hover, docs/rules.md. Written for an editor. */
export interface Docs {
  /** One line: what is flagged. */
  readonly title: Localized;
  /** Why it matters and what it rests on (corpus, clause). */
  readonly why: Localized;
  /** What to do about it. */
  readonly remedy: Localized;
  /** These are the rule's tests: text with its findings marked ⟦so⟧ (none: the text is right), and the text after all fixes. */
  readonly examples: readonly Example[];
}

export interface Example {
  /** A whole small draft; each finding's range is put between ⟦ and ⟧. No marks: the rule must be silent. */
  readonly before: string;
  /** The draft after every fix of the rule was applied, when it has fixes. */
  readonly after?: string;
  /** The kind to check as, when it cannot be told from the text. */
  readonly kind?: string;
  /** People whom the workspace adds to the built-in lexicon. */
  readonly people?: readonly Person[];
  /** Past issues. */
  readonly archive?: readonly ArchiveEntry[];
}

export interface Problem {
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
  /** What `seen` and `of` count: past issues where it rests on the corpus, else places; said where a habit is counted by its places in past issues. */
  readonly unit?: 'issues' | 'places';
  /** So many have it so, of all that could. */
  readonly seen?: number;
  readonly of?: number;
  /** The clause of a standard: `GB/T 15834 B.3.8`. */
  readonly clause?: string;
  /** Values or places seen: former titles, past issues. */
  readonly examples?: readonly string[];
}

/** A problem with the rule and the severity in force. What `check` returns. */
export interface Finding extends Problem {
  readonly rule: string;
  readonly severity: Severity;
}
