// What a light bulb offers: its title at once, the change itself only when it is chosen.

import type { Edit } from '../../base/finding';
import type { Localized } from '../../base/localized';
import type { Span } from '../../base/text';
import type { Person } from '../../knowledge/lexicon/lexicon';

/**
 * What mends a finding, or keeps it from being found again; what writes a place otherwise; and of the whole issue all
 * safe fixes, and the credits in the order of the series. The last is not among the fixes, as an issue may differ from
 * the series on purpose.
 */
export const offerKinds = ['fix', 'rewriting', 'safe-fixes', 'credits-order'] as const;

export type OfferKind = (typeof offerKinds)[number];

export interface Offer {
  readonly title: Localized;
  readonly kind: OfferKind;
  /** The findings that the change mends: all of a rule, or the one at a span. */
  readonly mends?: { readonly rule: string; readonly span?: Span };
  readonly isPreferred?: boolean;
  /** Why it cannot be done here; shown only to an author who looks for it. */
  readonly disabled?: Localized;
  readonly change: Change;
}

/**
 * Edits of the draft, made when they are asked for (`places`: what stands in them where something is to be filled in); something to be written into a file of its .bulletin folder; or
 * several ways of doing what the title says, one of which the author chooses.
 */
export type Change =
  | { readonly edits: () => readonly Edit[]; readonly places?: string }
  | { readonly ways: readonly Offer[] }
  | { readonly entry: NewEntry }
  | { readonly switchOff: string }
  | { readonly wording: NewWording }
  | { readonly known: string };

/** What is never to be written, for wording.yaml; what to write instead where that is known. */
export interface NewWording {
  readonly never: string;
  readonly write?: string;
}

/** An entry for a file of the lexicon, named after the list. What is not known is left out. */
export type NewEntry =
  | { readonly list: 'people'; readonly person: Person }
  | { readonly list: 'organizations'; readonly organization: NewName }
  | { readonly list: 'terms'; readonly term: NewName };

export interface NewName {
  readonly zh?: string;
  readonly en?: string;
  /** As the text defines it: NIDZ, 自创区. */
  readonly abbreviation?: string;
}

function namesIn(entry: NewEntry): { readonly zh?: string; readonly en?: string } {
  if (entry.list === 'people') return entry.person;
  return entry.list === 'terms' ? entry.term : entry.organization;
}

/** What the entry is called. */
export function nameOfEntry(entry: NewEntry): string {
  const { zh, en } = namesIn(entry);
  return zh ?? en ?? '';
}
