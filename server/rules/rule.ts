// What a rule is, and what its page says.
import type { Problem, Severity, Source } from '../base/finding';
import type { Localized } from '../base/localized';
import type { ArchiveEntry } from '../knowledge/archive/archive';
import type { Lexicon, Person } from '../knowledge/lexicon/lexicon';
import type { Context } from '../model/context';
import type { Bulletin, Element } from '../syntax/tree';

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
