// All that a check or feature knows besides the text: schema, lexicon, archive, settings. Immutable; a change makes a new one.
import type { Archive } from './archive/archive';
import type { Lexicon } from './lexicon/lexicon';
import type { Locale } from './localized';
import type { Severity } from './rules/rule';
import type { Schema } from './schema/schema';

export interface Context {
  readonly schema: Schema;
  readonly lexicon: Lexicon;
  readonly settings: Settings;
  /** Past issues, without the one in hand. */
  readonly archive?: Archive;
  /** ISO 8601 date of today, given by the edge, for completion of dates. */
  readonly today?: string;
  /** The language to speak to the user in, given by the edge, for features that hand out finished words; English when absent. */
  readonly locale?: Locale;
}

export interface Settings {
  /** Per rule: a severity, or off. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  /** Per rule: its own options. */
  readonly options: Readonly<Record<string, unknown>>;
  /** A kind chosen by the user for this document. */
  readonly kind?: string;
  /** What the editor shows beside the text; absent: nothing. */
  readonly shown?: Shown;
}

/** What an author may have shown in a draft that is not its text. */
export interface Shown {
  /** Inlay hints. */
  readonly names?: boolean;
  readonly numbers?: boolean;
  readonly length?: boolean;
  /** Code lenses. */
  readonly codeLens?: boolean;
}

export const defaultSettings: Settings = { severities: {}, options: {} };
