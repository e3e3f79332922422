// What cleaning a pasted text gives: the text, and an account of all that is no longer in it.

/** What can be taken out of a text that is not part of it. */
export type RemovedKind = 'page-number' | 'running-line' | 'hidden' | 'picture' | 'address';

/** Something of the clipboard that the cleaned text lacks, as it read there. */
export interface Removed {
  readonly what: RemovedKind;
  readonly text: string;
}

/** A text fit for a draft: a block per line, no traces of pages and of the program it comes from. */
export interface Cleaned {
  readonly text: string;
  /** In order of the text. */
  readonly removed: readonly Removed[];
  /** Line breaks and page ends inside paragraphs that are gone. */
  readonly joined: number;
  /** Blanks that are gone, or now one where there were several. */
  readonly spaces: number;
  /** Characters that say nothing: soft hyphens, zero-width ones, control characters. */
  readonly invisible: number;
  /** Characters that look like others (⼀, ﬁ, ２) or cannot be shown, written as those they stand for. */
  readonly replaced: number;
  /** Private-use characters that cannot be read, still there. */
  readonly unreadable: number;
}
