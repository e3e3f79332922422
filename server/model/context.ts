// All that a check or feature knows besides the text: schema, lexicon, archive, settings. Immutable; a change makes a
// new one.

import type { Locale } from '../base/localized';
import type { Settings } from '../base/settings';
import type { Text } from '../base/text';
import type { Unread } from '../base/unread';
import type { Archive } from '../knowledge/archive/archive';
import type { Directory } from '../knowledge/directory/directory';
import type { Lexicon } from '../knowledge/lexicon/lexicon';
import type { Schema } from '../knowledge/schema/schema';
import type { EnglishDictionary } from '../spelling/dictionary';
import type { SpellingModel } from '../spelling/model';
import type { UsageModel } from '../spelling/usage';

export interface Context {
  readonly schema: Schema;
  readonly lexicon: Lexicon;
  readonly settings: Settings;
  /**
   * What is known of ordinary words, given by the edge once it is read; words of a language without are not checked.
   */
  readonly spelling?: Spelling;
  /** Organizations, places and posts with their English, given by the edge once it is read. */
  readonly directory?: Directory;
  /** Past issues, without the one in hand. */
  readonly archive?: Archive;
  /** The file that the one in hand is checked together with. */
  readonly otherSide?: OtherSide;
  /**
   * What the check should rest on and could not be read: told in the draft by `unreadable-source`, and to be named by
   * any verdict. Complete in
   * a draft's own context (`draftContext`); in that of its folder without the draft's front matter and the past issues.
   */
  readonly unread?: readonly Unread[];
  /** ISO 8601 date of today, given by the edge, for completion of dates. */
  readonly today?: string;
  /**
   * The language to speak to the user in, given by the edge, for features that hand out finished words; English when
   * absent.
   */
  readonly locale?: Locale;
}

/** What is known of ordinary words, by the file that tells it. */
export interface Spelling {
  readonly zh?: SpellingModel;
  /** Chinese words that are typed for each other; of no use without `zh`. */
  readonly usage?: UsageModel;
  readonly en?: EnglishDictionary;
}

/** The other file of an issue in two, and which of them the one in hand is. */
export interface OtherSide {
  readonly side: 'zh' | 'en';
  /** Of the one in hand: a path, or in an editor a URI. */
  readonly path: string;
  readonly other: { readonly path: string; readonly text: Text };
  /** What the one in hand would be judged by without the other, when its own front matter changes nothing. */
  readonly alone: Context;
}
