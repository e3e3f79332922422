// What a rule is, and what its page says.
import type { RawFinding, Severity, Source } from '../base/finding';
import type { Localized } from '../base/localized';
import type { ArchiveEntry } from '../knowledge/archive/archive';
import type { Lexicon, Person } from '../knowledge/lexicon/lexicon';
import type { WordingRow } from '../knowledge/wording/wording';
import type { Reading } from '../model/reading';
import type { Element } from '../syntax/tree';
import type { Options, OptionsInForce } from './options';

/**
 * A mistake that a rule finds, in one or both of two ways: a keystroke has only its own passage looked at again, but
 * the whole bulletin. One file per rule, named after the rule; `npm run new-rule GROUP ID` makes it, `npm run generate`
 * lists it. `O`: the rule's options, `typeof options` of its file.
 */
export interface Rule<O extends Options = Options> {
  /** Named after the flaw, kebab-case; part of the contract. */
  readonly id: string;
  readonly severity: Severity;
  readonly source: Source;
  readonly docs: Docs;
  /**
   * Whether it finds words that an office may know better: nothing is told of what stands in its list of known words.
   */
  readonly ofWords?: true;
  /**
   * Whether it judges a block as a whole (a mark without its partner, a term left untranslated): nothing is told of one
   * still being written. Rules whose source is `pair` do.
   */
  readonly ofWholeBlock?: true;
  /** What an office or an author may set besides the severity; a name that is not here is told where it is written. */
  readonly options?: O;
  /** What takes long before `check`, in steps of a few milliseconds; `check` finds it done. */
  prepare?(reading: Reading): Generator<void, void>;
  /**
   * What it finds in the bulletin as a whole. `reading`: the bulletin and all that follows from it in its context, each
   * thing computed once for all rules; `options`: those in force, complete and of the declared types.
   */
  check?(reading: Reading, options: OptionsInForce<O>): Iterable<RawFinding>;
  /**
   * What it finds in a passage by itself, whatever stands around it. The passage stands at its origin: see `passages`.
   * It knows no options: what it found is kept over changes of settings.
   */
  checkPassage?(passage: Element, lexicon: Lexicon): Iterable<RawFinding>;
}

/** A rule's page: `bulletin rules ID`, the hover, docs/rules/<group>.md. Written for an editor. */
export interface Docs {
  /** One line: what is flagged. */
  readonly title: Localized;
  /** Why it matters and what it rests on (corpus, clause). */
  readonly why: Localized;
  /** What to do about it. */
  readonly remedy: Localized;
  /**
   * These are the rule's tests: text with its findings marked ⟦so⟧ (none: the text is right), and the text after all
   * fixes.
   */
  readonly examples: readonly Example[];
  /**
   * Right drafts with one mistake in each, which all rules together report once. Older ones:
   * test/fixtures/planted.yaml.
   */
  readonly planted?: readonly PlantedSlip[];
}

/** A mistake put into a right draft: nothing but this rule may report an error or a warning then. */
export interface PlantedSlip {
  /** A file of corpus/samples or test/fixtures, without .bulletin.md. */
  readonly base: string;
  /** Right and wrong text; each right text occurs once. */
  readonly edits: readonly (readonly [right: string, wrong: string])[];
  /** Characters that the finding touches; absent: the last wrong text; empty: anywhere. */
  readonly at?: string;
  /** Rules that may speak up too. */
  readonly also?: readonly string[];
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
  /** What the office of the workspace never writes. */
  readonly wording?: readonly WordingRow[];
  /** Past issues. */
  readonly archive?: readonly ArchiveEntry[];
}
