// What issues hold that a search for symbols may find: looked for once for each version of an issue, and kept as a list
// of places.
import { placesOf } from '../features/navigate/workspaceSymbols';
import type { Lexicon } from '../knowledge/lexicon/lexicon';
import { decoded } from './archives';
import type { IssueFile } from './issueFiles';
import type { Issue } from './issues';
import { type KeptPlace, kept } from './lsp/symbols';

export interface SymbolStore {
  /** Whether it is known what a version of an issue holds, as a lexicon has it. */
  isKnown(file: IssueFile, lexicon: Lexicon): boolean;
  learn(issue: Issue, lexicon: Lexicon): void;
  /** The file is no issue, or cannot be read. */
  learnNothing(file: IssueFile, lexicon: Lexicon): void;
  /** As it was last known; none for a file never looked into. */
  placesIn(file: IssueFile): readonly KeptPlace[];
  /** The date of an issue, ISO 8601; '' where none is known. */
  dateOf(file: IssueFile): string;
  /** Forgets all but these. */
  keepOnly(files: readonly IssueFile[]): void;
}

/** What an issue holds, in one version and as one lexicon has it. */
interface KeptSymbols {
  readonly version: string;
  readonly lexicon: Lexicon;
  /** ISO 8601; '' for an issue without one. */
  readonly date: string;
  readonly places: readonly KeptPlace[];
}

export function openSymbolStore(): SymbolStore {
  const known = new Map<string, KeptSymbols>();
  const same = shared();
  return {
    isKnown(file, lexicon) {
      const before = known.get(decoded(file.uri));
      return before?.version === file.version && before.lexicon === lexicon;
    },
    learn(issue, lexicon) {
      known.set(decoded(issue.file.uri), knownOf(issue, lexicon, same));
    },
    learnNothing({ uri, version }, lexicon) {
      known.set(decoded(uri), { version, lexicon, date: '', places: [] });
    },
    placesIn: ({ uri }) => known.get(decoded(uri))?.places ?? [],
    dateOf: ({ uri }) => known.get(decoded(uri))?.date ?? '',
    keepOnly(files) {
      if (known.size <= files.length) return;
      const present = new Set(files.map(({ uri }) => decoded(uri)));
      for (const uri of known.keys()) if (!present.has(uri)) known.delete(uri);
    },
  };
}

function knownOf({ file, bulletin, context }: Issue, lexicon: Lexicon, same: (text: string) => string): KeptSymbols {
  const date = bulletin.elements.find(({ kind, value }) => kind === 'date' && typeof value === 'string')?.value as
    | string
    | undefined;
  const places = placesOf(bulletin, context).map((place): KeptPlace => {
    const { name, issue, texts, ...rest } = kept(place, bulletin.text);
    return {
      ...rest,
      name: same(name),
      texts: texts.map(same),
      ...(issue !== undefined && { issue: same(issue) }),
    };
  });
  return { version: file.version, lexicon, date: date === undefined ? '' : same(date), places };
}

/**
 * One copy of each text: the same names come in issue after issue, and a slice of a text would keep all of it in
 * memory.
 */
function shared(): (text: string) => string {
  const copies = new Map<string, string>();
  return (text) => {
    let copy = copies.get(text);
    if (copy === undefined) {
      if (copies.size >= 200_000) copies.clear();
      copies.set((copy = JSON.parse(JSON.stringify(text)) as string), copy);
    }
    return copy;
  };
}
