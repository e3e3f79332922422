// What a source of completions puts forward, before ranking and limiting.

export interface Proposal {
  readonly label: string;
  /** Replaces what was typed. */
  readonly insert: string;
  readonly kind: 'person' | 'term' | 'verb' | 'marker' | 'field' | 'value' | 'translation';
  /** Tells entries with the same label apart: the title of one of two Wu Juns. */
  readonly description?: string;
  /** Smaller first, compared number by number. */
  readonly rank: readonly number[];
  /** What `explainSubject` explains the entry from. */
  readonly subject?: Subject;
}

/** A person (by position in the lexicon, because two may share a name) or a term. */
export type Subject = { readonly person: number } | { readonly term: string };

/** Compares ranks number by number; a missing number counts as 0. */
export function byRank(a: Proposal, b: Proposal): number {
  for (let at = 0; at < Math.max(a.rank.length, b.rank.length); at++) {
    const difference = (a.rank[at] ?? 0) - (b.rank[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
