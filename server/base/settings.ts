// Settings in force: which rules are on, how grave they are, what the editor shows beside the text.
import type { Severity } from './finding';

export interface Settings {
  /** Per rule: a severity, or off. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  /** Per rule, by name: those of its own options that are set, each of the type that the rule declares. */
  readonly options: Readonly<Record<string, Readonly<Record<string, OptionValue>>>>;
  /** A kind chosen by the user for this document. */
  readonly kind?: string;
  /** What the editor shows beside the text; absent: nothing. */
  readonly shown?: ShownHints;
}

export type OptionValue = number | boolean | string | readonly string[];

/** What an author may have shown in a draft that is not its text. */
export interface ShownHints {
  /** Inlay hints. */
  readonly names?: boolean;
  readonly numbers?: boolean;
  readonly length?: boolean;
  /** Code lenses. */
  readonly codeLens?: boolean;
}

export const defaultSettings: Settings = { severities: {}, options: {} };
