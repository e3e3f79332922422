// Where entries of a lexicon stand in the YAML they are written in.
import { isMap, isNode, isScalar, isSeq } from 'yaml';
import type { Span } from '../../base/text';
import { largestLexicon, readYaml } from '../../intake/yaml';
import type { LexiconEntry } from './mentions';

export interface EntryPlace {
  readonly type: LexiconEntry['type'];
  readonly zh?: string;
  readonly en?: string;
  /** All of the entry. */
  readonly span: Span;
  /** Its name, Chinese if it has one. */
  readonly name: Span;
}

/** The list that entries of a type are in. */
export const listOf = { person: 'people', organization: 'organizations', term: 'terms' } as const;

const types = ['person', 'organization', 'term'] as const;

/**
 * The entries of a lexicon file in order, as spans of its source; of what is no YAML as much as can be read. Never
 * throws.
 */
export function entryPlaces(source: string): readonly EntryPlace[] {
  const { root } = readYaml(source, largestLexicon);
  if (!isMap(root)) return [];
  return root.items.flatMap(({ key, value }): EntryPlace[] => {
    const type = isScalar(key) ? types.find((each) => listOf[each] === key.value) : undefined;
    if (!type || !isSeq(value)) return [];
    return value.items.flatMap((item): EntryPlace[] => {
      if (!isMap(item)) return [];
      const [zh, en] = ['zh', 'en']
        .map((field) => item.get(field, true))
        .map((node) =>
          isScalar(node) && node.value !== null
            ? { text: String(node.source ?? node.value).trim(), span: spanOf(node, source) }
            : undefined,
        );
      const name = (zh ?? en)?.span;
      return name
        ? [{ type, ...(zh && { zh: zh.text }), ...(en && { en: en.text }), span: spanOf(item, source), name }]
        : [];
    });
  });
}

/**
 * The place of an entry: by its Chinese name, else by its English one where the place gives no Chinese name or the
 * entry has none.
 */
export function placeOf(entry: LexiconEntry, places: readonly EntryPlace[]): EntryPlace | undefined {
  const { zh, en } = namesOf(entry);
  const own = places.filter(({ type }) => type === entry.type);
  return (
    own.find((place) => zh !== undefined && place.zh === zh) ??
    own.find((place) => en !== undefined && place.en === en && place.zh === undefined) ??
    own.find((place) => zh === undefined && en !== undefined && place.en === en)
  );
}

/** Where a node stands, without the white space behind it. */
export function spanOf(node: unknown, source: string): Span {
  const [start = 0, end = 0] = (isNode(node) ? node.range : undefined) ?? [];
  return { start, end: start + source.slice(start, end).trimEnd().length };
}

function namesOf(entry: LexiconEntry): { readonly zh?: string | undefined; readonly en?: string | undefined } {
  if (entry.type === 'person') return entry.person;
  return entry.type === 'term' ? { zh: entry.term.zh } : entry.organization;
}
