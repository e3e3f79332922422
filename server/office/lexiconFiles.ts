// New entries in people.yaml, organizations.yaml and terms.yaml.
import { isMap, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml';
import type { NewEntry, NewName } from '../features/repair/offer';
import { readLexicon } from '../knowledge/lexicon/read';
import {
  type Addition,
  addToList,
  atEnd,
  flowing,
  gap,
  isRefusal,
  openMapping,
  pairOf,
  type Refusal,
  type Written,
  written,
} from './yamlFiles';

/**
 * What to insert into a file of the lexicon to add an entry; a rendering when the file has the term; or why the file is
 * left alone.
 */
export function additionTo(source: string, entry: NewEntry): Addition | Refusal {
  const root = openMapping(
    source,
    readLexicon(source).mistakes.filter(({ severity }) => severity === 'error'),
  );
  if (root && isRefusal(root)) return root;
  const { list } = entry;
  const whole = () => {
    const { text, caret } = inBlock(entry, '  ');
    return atEnd(source, `${list}:\n${text}`, `${list}:\n`.length + caret);
  };
  const pair = root && pairOf(root, list);
  if (!pair) return whole();
  const known = entry.list === 'terms' ? itemOf(pair, entry.term.zh) : undefined;
  const renderings = known && pairOf(known, 'renderings');
  if (entry.list === 'terms' && renderings && isSeq(renderings.value))
    return addToList(
      source,
      renderings,
      (indent) => written([{ en: entry.term.en ?? gap }], indent),
      flowing({ en: entry.term.en ?? gap }),
    );
  return addToList(source, pair, (indent) => inBlock(entry, indent), flowing(fieldsOf(entry)));
}

/** The mapping of a list with a Chinese name. */
function itemOf({ value }: Pair, zh: string | undefined): YAMLMap | undefined {
  const items = zh !== undefined && isSeq(value) ? value.items.filter((item) => isMap(item)) : [];
  return items.find((item) =>
    item.items.some(
      ({ key, value: name }) => isScalar(key) && key.value === 'zh' && isScalar(name) && name.value === zh,
    ),
  );
}

function inBlock(entry: NewEntry, indent: string): Written {
  return written([fieldsOf(entry)], indent);
}

function fieldsOf(entry: NewEntry): object {
  switch (entry.list) {
    case 'people': {
      const { zh, en, titles } = entry.person;
      const posts = titles
        .map(({ seen: _, ...title }) => title)
        .filter((title) => title.zh !== undefined || title.en !== undefined);
      return {
        ...named({ ...(zh !== undefined && { zh }), ...(en !== undefined && { en }) }),
        ...(posts.length > 0 && { titles: posts }),
      };
    }
    case 'organizations': {
      const { abbreviation } = entry.organization;
      return {
        ...named(entry.organization),
        ...(abbreviation !== undefined && (isLatin(abbreviation) ? { abbreviation } : { also: [abbreviation] })),
      };
    }
    case 'terms': {
      const { zh = gap, en = gap, abbreviation } = entry.term;
      return { zh, ...(abbreviation !== undefined && { abbreviations: [abbreviation] }), renderings: [{ en }] };
    }
  }
}

function named({ zh, en }: NewName): object {
  return { ...(zh !== undefined && { zh }), ...(en !== undefined && { en }) };
}

function isLatin(text: string): boolean {
  return /^\p{Script=Latin}/u.test(text);
}
