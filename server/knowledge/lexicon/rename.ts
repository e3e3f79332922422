// Names of entries in a lexicon file that change with the texts that use them; all else an author wrote there stays.
import { isMap, isScalar, isSeq, type Scalar, stringify, type YAMLMap } from 'yaml';
import type { Span } from '../../base/text';
import { largestLexicon, readYaml } from '../../intake/yaml';
import type { LexiconEntry } from './mentions';
import { listOf, spanOf } from './places';

export interface NameChange {
  /** In the file. */
  readonly span: Span;
  readonly newText: string;
}

const fields = ['zh', 'en', 'also', 'abbreviation', 'abbreviations', 'renderings'];

/**
 * What changes in the entry that goes by one of some names: each of its names that becomes another. Nothing in a file
 * that is no YAML, that has no such
 * entry, or in which another entry has the new name already. Never throws.
 */
export function renameEntry(
  source: string,
  type: LexiconEntry['type'],
  names: readonly string[],
  becomes: (name: string) => string | undefined,
): readonly NameChange[] {
  const { root, isWhole } = readYaml(source, largestLexicon);
  if (!isWhole || !isMap(root)) return [];
  const list = root.get(listOf[type], true);
  if (!isSeq(list)) return [];
  const entries = list.items.filter((item) => isMap(item));
  const own = entries.find((entry) => isNamed(entry, names));
  if (!own) return [];
  const changes = scalarsOf(own).flatMap((scalar) => {
    const newName = becomes(String(scalar.value));
    return newName === undefined || newName === scalar.value
      ? []
      : [{ newName, change: { span: spanOf(scalar, source), newText: written(scalar, newName) } }];
  });
  const taken = new Set(
    entries.filter((entry) => entry !== own).flatMap((entry) => scalarsOf(entry).map(({ value }) => String(value))),
  );
  return changes.some(({ newName }) => /\p{Script=Han}/u.test(newName) && taken.has(newName))
    ? []
    : changes.map(({ change }) => change);
}

/** By its Chinese name where it has one, else by its English one. */
function isNamed(entry: YAMLMap, names: readonly string[]): boolean {
  const name = entry.get('zh') ?? entry.get('en');
  return typeof name === 'string' && names.includes(name);
}

/** The names an entry goes by, as they stand in the file. */
function scalarsOf(entry: YAMLMap): readonly Scalar[] {
  return fields.flatMap((field) => {
    const value = entry.get(field, true);
    const items = isSeq(value) ? value.items.map((item) => (isMap(item) ? item.get('en', true) : item)) : [value];
    return items.filter((item) => isScalar(item)).filter((scalar) => typeof scalar.value === 'string' && scalar.range);
  });
}

/** A text in the quotation marks of another, or without where it has none and needs none. */
function written({ type }: Scalar, text: string): string {
  if (type === 'QUOTE_DOUBLE') return JSON.stringify(text);
  if (type === 'QUOTE_SINGLE') return `'${text.replaceAll("'", "''")}'`;
  return stringify(text, { lineWidth: 0 }).trimEnd();
}
