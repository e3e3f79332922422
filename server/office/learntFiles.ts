// What was learnt from past issues, put into the files of an office: added to what is there, never over it.

import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  visit,
  type YAMLMap,
} from 'yaml';
import { say } from '../base/localized';
import { editableYaml } from '../intake/yaml';
import type { Person, Seen, Term, Title } from '../knowledge/lexicon/lexicon';
import { readLexicon } from '../knowledge/lexicon/read';
import { isRecord, readSchema, schemaToYaml, writeFactor } from '../knowledge/schema/read';
import type { Kind, Schema } from '../knowledge/schema/schema';
import { derive, mergeSchemas } from '../past/learning/derive';
import type { Profile } from '../past/learning/profile';
import {
  type Addition,
  addToList,
  atEnd,
  behindLine,
  flowing,
  isRefusal,
  openMapping,
  pairOf,
  type Refusal,
  type Written,
  written,
} from './yamlFiles';

/** A file as it is to be, how many entries are new in it and how many have something new. */
export interface Grown {
  readonly content: string;
  readonly added: number;
  readonly extended: number;
  /** Entries left as they are, though there was something to add, and why. */
  readonly left: readonly { readonly name: string; readonly refusal: Refusal }[];
}

/** people.yaml with the people, titles and places where seen that it lacks; `source` may be empty. */
export function withPeople(source: string, people: readonly Person[]): Grown | Refusal {
  return grown(source, 'people', people, {
    nameOf: ({ zh, en }) => zh ?? en ?? '',
    isSame: (person, item) => {
      const names = [...textsAt(item, 'zh'), ...textsAt(item, 'en'), ...textsAt(item, 'also')];
      const own = person.zh ?? person.en;
      if (own !== undefined && names.includes(own)) return true;
      // an entry that was made before the Chinese name was known
      return person.en !== undefined && textsAt(item, 'zh').length === 0 && names.includes(person.en);
    },
    fieldsOf: ({ zh, en, titles }) => ({
      ...(zh !== undefined && { zh }),
      ...(en !== undefined && { en }),
      titles: titles.map(plainTitle),
    }),
    additionsTo: (text, item, { titles }) =>
      extendList(text, item, 'titles', withoutLearnt(titles, item), {
        isSame: (title, known) =>
          isScalar(known)
            ? [title.zh, title.en].includes(String(known.value))
            : isMap(known) && sameTitle(title, known),
        plain: plainTitle,
        extend: (title, known) => (isMap(known) ? seenAdditions(text, known, title.seen) : []),
      }),
  });
}

/** terms.yaml likewise; a rendering that the file has, with whatever standing, stays as it is. */
export function withTerms(source: string, terms: readonly Term[]): Grown | Refusal {
  return grown(source, 'terms', terms, {
    nameOf: ({ zh }) => zh,
    isSame: ({ zh }, item) => ['zh', 'also', 'avoid', 'abbreviations'].some((key) => textsAt(item, key).includes(zh)),
    fieldsOf: ({ zh, renderings, seen = [] }) => ({ zh, renderings: renderings.map(({ en }) => ({ en })), seen }),
    additionsTo: (text, item, term) =>
      withoutLearnt([{ seen: [], ...term }], item).flatMap(({ renderings, seen }) => [
        ...extendList(text, item, 'renderings', renderings, {
          isSame: ({ en }, known) => textOf(known, 'en')?.toLowerCase() === en.toLowerCase(),
          plain: ({ en }) => ({ en }),
          extend: () => [],
        }),
        ...seenAdditions(text, item, seen),
      ]),
  });
}

/**
 * What is seen in issues that an entry names nowhere as seen, with these alone: what the others taught it has been put
 * there before, and may have been mended since.
 */
function withoutLearnt<T extends { readonly seen: readonly Seen[] }>(
  values: readonly T[],
  item: YAMLMap,
): readonly T[] {
  const learnt = new Set<string>();
  visit(item, {
    Pair: (_, pair) => {
      if (isScalar(pair.key) && pair.key.value === 'seen')
        for (const each of itemsOf(pair)) learnt.add(textOf(each, 'issue') ?? '');
    },
  });
  return values.flatMap((value) => {
    const seen = value.seen.filter(({ issue }) => !learnt.has(issue));
    return seen.length > 0 ? [{ ...value, seen }] : [];
  });
}

interface Entries<T> {
  nameOf(entry: T): string;
  isSame(entry: T, item: YAMLMap): boolean;
  fieldsOf(entry: T): object;
  additionsTo(source: string, item: YAMLMap, entry: T): readonly (Addition | Refusal)[];
}

function grown<T>(
  source: string,
  list: 'people' | 'terms',
  entries: readonly T[],
  { nameOf, isSame, fieldsOf, additionsTo }: Entries<T>,
): Grown | Refusal {
  const root = openMapping(
    source,
    readLexicon(source).mistakes.filter(({ severity }) => severity === 'error'),
  );
  if (root && isRefusal(root)) return root;
  const pair = root && pairOf(root, list);
  const items = pair && isSeq(pair.value) ? pair.value.items.filter((item) => isMap(item)) : [];
  const fresh: T[] = [];
  const additions: Addition[] = [];
  const left: { name: string; refusal: Refusal }[] = [];
  let extended = 0;
  for (const entry of entries) {
    const known = items.filter((item) => isSame(entry, item));
    if (known.length === 0) fresh.push(entry);
    // of two who bear the name somebody has to say which is meant
    if (known.length !== 1) continue;
    const found = additionsTo(source, known[0]!, entry);
    const refusal = found.find((each) => isRefusal(each));
    if (refusal) left.push({ name: nameOf(entry), refusal });
    else if (found.length > 0) {
      extended++;
      additions.push(...(found as readonly Addition[]));
    }
  }
  const whole = freshIn(source, list, pair, fresh.map(fieldsOf));
  if (whole && isRefusal(whole)) return whole;
  const content = withAdditions(source, whole ? [whole, ...additions] : additions);
  const broken = readLexicon(content).mistakes.find(({ severity }) => severity === 'error');
  if (broken)
    return { reason: say(`nothing fits into it: ${broken.message.en}`, `无法添入：${broken.message.zh}`), at: 0 };
  return { content, added: fresh.length, extended, left };
}

function freshIn(source: string, list: string, pair: Pair | undefined, fields: readonly object[]) {
  if (fields.length === 0) return undefined;
  if (!pair) return atEnd(source, `${list}:\n${written(fields, '  ').text}`, 0);
  return addToList(source, pair, (indent) => written(fields, indent), flowingItems(fields));
}

/** Items for a list within brackets. */
function flowingItems(items: readonly object[]): Written {
  return { text: items.map((item) => flowing(item).text).join(', '), caret: 0 };
}

interface Items<T> {
  isSame(value: T, known: Node): boolean;
  plain(value: T): object;
  extend(value: T, known: Node): readonly (Addition | Refusal)[];
}

/** What to add to a list that is a field of an entry, and to the items of it that are known. */
function extendList<T>(
  source: string,
  item: YAMLMap,
  key: string,
  values: readonly T[],
  { isSame, plain, extend }: Items<T>,
): readonly (Addition | Refusal)[] {
  const pair = pairOf(item, key);
  if (values.length === 0) return [];
  if (!pair) return [newField(source, item, { [key]: values.map(plain) })];
  const known = itemsOf(pair).filter((each) => isNode(each));
  const fresh = values.filter((value) => !known.some((each) => isSame(value, each))).map(plain);
  return [
    ...(fresh.length > 0 ? [addToList(source, pair, (indent) => written(fresh, indent), flowingItems(fresh))] : []),
    ...values.flatMap((value) => known.filter((each) => isSame(value, each)).flatMap((each) => extend(value, each))),
  ];
}

/** A field behind the last one of an entry. */
function newField(source: string, item: YAMLMap, field: object): Addition | Refusal {
  if (item.flow || item.items.length === 0)
    return {
      reason: say(
        'The entry stands on one line in braces; write it as lines',
        '该条目写在花括号内的一行中，请改为分行书写',
      ),
      at: item.range?.[0] ?? 0,
    };
  const start = (item.items[0]!.key as Node).range![0];
  const indent = ' '.repeat(start - (source.lastIndexOf('\n', start - 1) + 1));
  return behindLine(source, item.range!, written(field, indent));
}

/**
 * Issues that a known entry lacks among those it was seen in. Where its author named none it stays so: what bears no
 * date is the latest, and that was decided.
 */
function seenAdditions(source: string, known: YAMLMap, seen: readonly Seen[]): readonly (Addition | Refusal)[] {
  const pair = pairOf(known, 'seen');
  if (!pair) return [];
  const names = new Set(itemsOf(pair).map((item) => textOf(item, 'issue')));
  const fresh = seen.filter(({ issue }) => !names.has(issue));
  if (fresh.length === 0) return [];
  return [addToList(source, pair, (indent) => written(fresh, indent), flowingItems(fresh))];
}

function plainTitle({ zh, en, seen }: Title): object {
  return { ...(zh !== undefined && { zh }), ...(en !== undefined && { en }), seen };
}

/** As two titles are one when lexicons are laid over each other. */
function sameTitle({ zh, en }: Title, known: YAMLMap): boolean {
  const [knownZh, knownEn] = [known.get('zh'), known.get('en')];
  return zh !== undefined && knownZh !== undefined ? zh === knownZh : en !== undefined && en === knownEn;
}

/** The items of a list; a single item stands for a list of one. */
function itemsOf({ value }: Pair): readonly unknown[] {
  return isSeq(value) ? value.items : [value];
}

/** An item that may be written as its main text alone. */
function textOf(item: unknown, key: string): string | undefined {
  if (isMap(item)) return item.has(key) ? String(item.get(key)) : undefined;
  return isScalar(item) ? String(item.value) : undefined;
}

/** The text or texts of a field. */
function textsAt(item: YAMLMap, key: string): readonly string[] {
  const value: unknown = item.get(key);
  const items = isSeq(value) ? value.items : [value];
  return items.map((each) => (isScalar(each) ? each.value : each)).filter((each) => typeof each === 'string');
}

/** What is added at one place stands in the order opposite to that of the list: an entry's own before the next one. */
function withAdditions(source: string, additions: readonly Addition[]): string {
  let text = source;
  for (const { span, newText } of [...additions].sort((a, b) => b.span.start - a.span.start))
    text = text.slice(0, span.start) + newText + text.slice(span.end);
  return text;
}

/**
 * schema.yaml with what the issues say that its kinds do not count yet. A kind's id, name, title words, and the habits
 * that were decided stay; so does a kind that was written by hand and counts nothing.
 */
export function withSchema(
  source: string,
  profiles: readonly Profile[],
  ids: (schema: Schema) => Schema,
): Grown | Refusal {
  const { schema: old, mistakes } = readSchema(source);
  const root = openMapping(source, mistakes);
  if (root && isRefusal(root)) return root;
  const counted = new Set(old.kinds.flatMap(({ observations, issues }) => (observations ? issues : [])));
  const learnt = ids(derive(profiles.filter(({ name }) => !counted.has(name))));
  if (learnt.kinds.length === 0) return { content: source, added: 0, extended: 0, left: [] };
  if (!root) return { content: source + schemaToYaml(learnt), added: learnt.kinds.length, extended: 0, left: [] };
  const document = editableYaml(source);
  if (hasAliases(document)) return { reason: say('The file has references (&, *)', '文件中有引用（& 或 *）'), at: 0 };
  const list = document.get('kinds');
  if (!isSeq(list)) return { reason: say('kinds is no list', 'kinds 下面不是列表'), at: 0 };
  const left: { name: string; refusal: Refusal }[] = [];
  let [added, extended] = [0, 0];
  for (const kind of learnt.kinds) {
    const at = old.kinds.findIndex(({ group, id }) => group === kind.group || id === kind.id);
    const item = list.items[at];
    const known = old.kinds[at];
    if (!known) {
      list.add(document.createNode(plainKind(kind)));
      added++;
    } else if (!known.observations || !isMap(item) || list.items.length !== old.kinds.length) {
      left.push({ name: known.id, refusal: writtenByHand(isNode(item) ? (item.range?.[0] ?? 0) : 0) });
    } else {
      update(document, item, plainKind(decidedKept(known, { ...kind, group: known.group })));
      extended++;
    }
  }
  // the printer lays brackets out anew: not where nothing is added
  const content = added + extended > 0 ? document.toString({ lineWidth: 0, flowCollectionPadding: true }) : source;
  return { content, added, extended, left };
}

function writtenByHand(at: number): Refusal {
  return {
    reason: say(
      'it was written by hand and holds no observations to add to; compare with bulletin derive',
      '该系列由人工编写，没有可供累加的统计；请用 bulletin derive 另存后比较',
    ),
    at,
  };
}

/** Both kinds added up, with what people decided of the known one. */
function decidedKept(known: Kind, more: Kind): Kind {
  const [sum] = mergeSchemas({ kinds: [known] }, { kinds: [more] }).kinds;
  const { id, name, titleWords, habits } = known;
  return {
    ...sum!,
    id,
    name: { ...sum!.name, ...name },
    ...(titleWords && { titleWords }),
    habits: sum!.habits.map((habit) => {
      const decided = habits.find(
        (each) => each.decided && each.habit === habit.habit && each.language === habit.language,
      );
      return decided ? { ...decided } : habit;
    }),
  };
}

/** A kind as schema.yaml has it. */
function plainKind({ order, ...kind }: Kind): object {
  const { id, name, group, issues, languages, ...rest } = kind;
  const chains = Object.entries(order).map(([language, chain]) => [language, chain.map(writeFactor)]);
  return JSON.parse(JSON.stringify({ id, name, group, issues, languages, order: Object.fromEntries(chains), ...rest }));
}

function hasAliases(document: Document): boolean {
  let found = false;
  visit(document, (_, node) => {
    if (isAlias(node)) found = true;
  });
  return found;
}

/** Sets what differs and leaves every node that does not, with its comments, as it is. */
function update(document: Document, node: Node, value: unknown): void {
  if (!isMap(node) || !isRecord(value)) return;
  for (const [key, wanted] of Object.entries(value)) {
    const old = node.get(key, true);
    if (isNode(old) && JSON.stringify(old.toJS(document)) === JSON.stringify(wanted)) continue;
    if (isMap(old) && isRecord(wanted)) update(document, old, wanted);
    else if (isSeq(old) && Array.isArray(wanted) && wanted.every(isRecord))
      old.items = wanted.map((each) => {
        const same = old.items.find(
          (item) => isMap(item) && isNode(item) && identity(item.toJS(document)) === identity(each),
        );
        if (isMap(same)) update(document, same, each);
        return same ?? flowNode(document, each);
      });
    else if (isScalar(old) && typeof wanted !== 'object') old.value = wanted;
    else node.set(key, flowNode(document, wanted));
  }
  // what is the same in all issues no more
  for (const key of ['constant', 'length', 'last', 'others']) if (!(key in value) && node.has(key)) node.delete(key);
}

function flowNode(document: Document, value: unknown): Node {
  return document.createNode(value, { flow: typeof value === 'object' });
}

/** What tells the items of a kind's lists apart. */
function identity(value: unknown): string {
  if (!isRecord(value)) return JSON.stringify(value);
  const { element, language, label, relation, habit, symbols } = value;
  const own = typeof value.value === 'string' && habit === undefined ? value.value : undefined;
  return JSON.stringify([element, language, label, relation, habit, symbols, own]);
}
