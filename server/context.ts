// All that a check or feature knows besides the text: schema, lexicon, archive, settings. Immutable; a change makes a new one.
import type { Archive } from './archive/archive';
import type { Lexicon } from './lexicon/lexicon';
import type { Locale, Localized } from './localized';
import type { Severity } from './rules/rule';
import type { Schema } from './schema/schema';
import type { Span, Text } from './text';

export interface Context {
  readonly schema: Schema;
  readonly lexicon: Lexicon;
  readonly settings: Settings;
  /** Past issues, without the one in hand. */
  readonly archive?: Archive;
  /** The file that the one in hand is checked together with. */
  readonly beside?: Beside;
  /**
   * What the check should rest on and could not be read: told in the draft by `unreadable-source`, and to be named by any verdict. Complete in
   * a draft's own context (`draftContext`); in that of its folder without the draft's front matter and the past issues.
   */
  readonly unread?: readonly Unread[];
  /** ISO 8601 date of today, given by the edge, for completion of dates. */
  readonly today?: string;
  /** The language to speak to the user in, given by the edge, for features that hand out finished words; English when absent. */
  readonly locale?: Locale;
}

/** Something that a check should rest on and that could not be read. */
export interface Unread {
  readonly source: 'front-matter' | 'settings' | 'lexicon' | 'schema' | 'archive' | 'other-side';
  /** What could not be read and why, and what is not checked therefore. */
  readonly what: Localized;
  /** Where in the draft, when it is there; absent: it lies elsewhere. */
  readonly span?: Span;
}

/** The other file of an issue in two, and which of them the one in hand is. */
export interface Beside {
  readonly side: 'zh' | 'en';
  /** Of the one in hand: a path, or in an editor a URI. */
  readonly path: string;
  readonly other: { readonly path: string; readonly text: Text };
  /** What the one in hand would be judged by without the other, when its own front matter changes nothing. */
  readonly alone: Context;
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
