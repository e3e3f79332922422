// A past issue as evidence of what is learnt from it.

import type { Seen } from '../../knowledge/lexicon/lexicon';
import type { Bulletin } from '../../syntax/tree';

/** A past issue, as evidence: what the schema and the lexicon call it, and where it is. */
export interface PastIssue extends Seen {
  readonly path: string;
  readonly bulletin: Bulletin;
}
