// From profiles to a schema. A schema holds all that its issues add up to, so schemas of parts of an archive merge into
// that of the whole.

import {
  chainOf,
  factorsInOrder,
  mergeObservations,
  mergeSuccessors,
  nothingObserved,
  observe,
} from '../../knowledge/schema/crx';
import { bare } from '../../knowledge/schema/format';
import {
  type Bounds,
  type Counted,
  type ElementRule,
  type Habit,
  type Kind,
  type LastNumber,
  type Relation,
  type Schema,
  type Sign,
  signOf,
} from '../../knowledge/schema/schema';
import { has } from '../../model/kinds';
import { elementKinds } from '../../syntax/tree';
import { countingRules, type HabitCount, type Profile, type ProfiledElement } from './profile';

export const emptySchema: Schema = { kinds: [] };

/** The schema of the issues profiled. Their order does not matter; a name that comes twice is one issue. */
export function derive(profiles: readonly Profile[]): Schema {
  const byName = new Map(profiles.map((profile) => [profile.name, profile]));
  return [...byName.values()].map((profile) => ({ kinds: [kindOfOne(profile)] })).reduce(mergeSchemas, emptySchema);
}

/**
 * The schema of both sets of issues, which must not share any. Associative and commutative; `emptySchema` is neutral.
 */
export function mergeSchemas(a: Schema, b: Schema): Schema {
  const kinds = new Map<string, Kind>();
  for (const kind of [...a.kinds, ...b.kinds]) {
    const known = kinds.get(kind.group);
    kinds.set(kind.group, known ? mergeKinds(known, kind) : kind);
  }
  return { kinds: [...kinds.values()].sort((one, other) => (one.group < other.group ? -1 : 1)) };
}

/**
 * What issues are grouped by: their masthead (the Chinese one if there is one); without a masthead their series line,
 * whatever its numbers; without either their shape.
 */
export function groupOf({ elements, languages }: Pick<Profile, 'elements' | 'languages'>): string {
  const masthead = valueOfFirst(elements, 'masthead');
  if (masthead !== undefined) return `masthead:${masthead}`;
  const series = elements.find(({ element, format }) => element === 'series' && format !== undefined)?.format;
  if (series !== undefined) return `series:${bare(series)}`;
  const shape = elementKinds.filter(
    (kind) => kind !== 'footnote' && kind !== 'list-item' && elements.some(({ element }) => element === kind),
  );
  return `shape:${[...languages].sort().reverse().join('+')}:${shape.join(' ')}`;
}

function valueOfFirst(elements: readonly ProfiledElement[], kind: string, language?: string): string | undefined {
  const found = elements.filter(({ element, value }) => element === kind && typeof value === 'string');
  const first = language
    ? found.find((each) => each.language === language)
    : (found.find((each) => each.language === 'zh') ?? found[0]);
  return first?.value as string | undefined;
}

function kindOfOne(profile: Profile): Kind {
  const { elements, languages, habits } = profile;
  const standing = elements.filter(({ element }) => !isInside(element));
  const observed = (language: 'zh' | 'en') =>
    languages.includes(language)
      ? observe(standing.filter((element) => element.language === language).map(sign))
      : nothingObserved;
  const observations = { zh: observed('zh'), en: observed('en'), places: observe(standing.map(place)).successors };
  const name = nameOf(elements);
  return finished({
    id:
      (name.en
        ?.toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '') ||
        name.zh) ??
      profile.name,
    name,
    group: groupOf(profile),
    issues: [profile.name],
    languages,
    elements: [...new Set(elements.map(place))].map((at) =>
      ruleOf(
        elements.filter((element) => place(element) === at),
        profile.date,
      ),
    ),
    relations: relationsIn(elements),
    habits: habits.map(habitFrom),
    observations,
  });
}

/** List items and footnote marks lie inside other elements, wherever these stand. */
export function isInside(element: string): boolean {
  return element === 'list-item' || element === 'footnote';
}

function nameOf(elements: readonly ProfiledElement[]): Kind['name'] {
  const series = elements
    .find(({ element, format }) => element === 'series' && format)
    ?.format?.replace(/\s*\{[^}]*\}\s*/g, ' ')
    .trim();
  const zh = valueOfFirst(elements, 'masthead', 'zh');
  const en = valueOfFirst(elements, 'masthead', 'en') ?? (zh === undefined ? series : undefined);
  return { ...(zh !== undefined && { zh }), ...(en !== undefined && { en }) };
}

/** The element's sign in the chain of its language. */
function sign({ element, label }: Pick<ProfiledElement, 'element' | 'label'>): Sign {
  return signOf({ kind: element, ...(label !== undefined && { label }) });
}

/** The element's sign in the order of both languages. */
function place(element: Pick<ProfiledElement, 'element' | 'language' | 'label'>): string {
  return `${element.language} ${sign(element)}`;
}

/** What one issue says of the elements of one sign and language. */
function ruleOf(elements: readonly ProfiledElement[], date: string | undefined): ElementRule {
  const { element, language, label, number, year } = elements[0]!;
  const formats = new Set(elements.flatMap(({ format }) => format ?? []));
  const values = new Set(elements.map(({ value }) => (Array.isArray(value) ? value.join('、') : value)));
  const [constant] = values;
  const varies = element === 'date' || values.size > 1;
  const lengths = elements.flatMap(({ length }) => length ?? []);
  return {
    element,
    language,
    ...(label !== undefined && { label }),
    seen: 1,
    of: 1,
    ...(formats.size > 0 && { formats: [...formats].sort().map((value) => ({ value, seen: 1, of: 1 })) }),
    ...(constant !== undefined && !varies && { constant: constant as string }),
    count: { min: elements.length, max: elements.length },
    ...(lengths.length > 0 && { length: { min: Math.min(...lengths), max: Math.max(...lengths) } }),
    ...(number !== undefined &&
      has(element, 'counted') && {
        last: { number, ...(year !== undefined && { year }), ...(date !== undefined && { date }) },
      }),
  };
}

const paired = ['issue', 'cumulative-issue', 'series', 'date'] as const;

function relationsIn(elements: readonly ProfiledElement[]): readonly Relation[] {
  const agreeing = paired.flatMap((kind): Relation[] => {
    const [zh, en] = (['zh', 'en'] as const).map((language) =>
      elements.find((element) => element.element === kind && element.language === language),
    );
    if (!zh || !en) return [];
    return [
      {
        relation: 'languages-agree',
        element: kind,
        seen: zh.number === en.number && zh.year === en.year && String(zh.value) === String(en.value) ? 1 : 0,
        of: 1,
      },
    ];
  });
  const year = elements.find(({ element, year }) => element === 'issue' && year !== undefined)?.year;
  const date = valueOfFirst(elements, 'date');
  if (year === undefined || date === undefined) return agreeing;
  return [
    ...agreeing,
    { relation: 'year-of-date', element: 'issue', seen: date.startsWith(`${year}-`) ? 1 : 0, of: 1 },
  ];
}

function mergeKinds(a: Kind, b: Kind): Kind {
  const key = ({ element, language, label }: ElementRule) => `${language} ${element} ${label ?? ''}`;
  const both = a.observations && b.observations;
  return finished({
    id: lower(a.id, b.id),
    name: { ...mergedName(a.name.zh, b.name.zh, 'zh'), ...mergedName(a.name.en, b.name.en, 'en') },
    group: a.group,
    issues: [...new Set([...a.issues, ...b.issues])].sort(),
    languages: [...new Set([...a.languages, ...b.languages])].sort().reverse(),
    elements: merged(a.elements, b.elements, key, mergeRules).map((rule) =>
      withTotal(rule, a.issues.length + b.issues.length),
    ),
    relations: merged(
      a.relations,
      b.relations,
      ({ relation, element }) => `${relation} ${element}`,
      (one, other) => ({ ...one, seen: one.seen + other.seen, of: one.of + other.of }),
    ),
    habits: merged(a.habits, b.habits, ({ habit, language }) => `${habit} ${language}`, mergeHabits),
    ...(both && {
      observations: {
        zh: mergeObservations(a.observations.zh, b.observations.zh),
        en: mergeObservations(a.observations.en, b.observations.en),
        places: mergeSuccessors(a.observations.places, b.observations.places),
      },
    }),
  });
}

/** A kind with what follows from its counts: the chains, the order of its elements, everything sorted. */
function finished(kind: Omit<Kind, 'order'> & { readonly order?: Kind['order'] }): Kind {
  const { observations, ...rest } = kind;
  if (!observations) return { order: {}, ...rest };
  const zh = chainOf(observations.zh, compareSigns);
  const en = chainOf(observations.en, compareSigns);
  const places = factorsInOrder(rest.elements.map(place), observations.places, comparePlaces).flat();
  const rank = new Map(places.map((each, at) => [each, at]));
  const at = (rule: ElementRule) => rank.get(place(rule))!;
  return {
    ...rest,
    order: { ...(zh.length > 0 && { zh }), ...(en.length > 0 && { en }) },
    elements: [...rest.elements].sort((one, other) => at(one) - at(other)),
    relations: [...rest.relations].sort(
      (one, other) => byText(one.relation, other.relation) || kindRank(one.element) - kindRank(other.element),
    ),
    habits: [...rest.habits].sort(
      (one, other) => byText(one.habit, other.habit) || -byText(one.language, other.language),
    ),
    observations,
  };
}

function mergeRules(a: ElementRule, b: ElementRule): ElementRule {
  const { constant: one, formats: aFormats, count: aCount, length: aLength, last: aLast, ...rest } = a;
  const last = aLast && b.last ? later(aLast, b.last) : (aLast ?? b.last);
  const formats = merged(
    aFormats ?? [],
    b.formats ?? [],
    ({ value }) => value,
    (some, more): Counted => ({ value: some.value, seen: some.seen + more.seen, of: 0 }),
  );
  return {
    ...rest,
    seen: a.seen + b.seen,
    of: a.of + b.of,
    ...(formats.length > 0 && { formats }),
    ...(one !== undefined && one === b.constant && { constant: one }),
    ...bounds('count', aCount, b.count),
    ...bounds('length', aLength, b.length),
    ...(last && { last }),
  };
}

/** The number of the later issue: by its date, else by year and number. */
function later(a: LastNumber, b: LastNumber): LastNumber {
  const order = byText(a.date ?? '', b.date ?? '') || (a.year ?? 0) - (b.year ?? 0) || a.number - b.number;
  return order >= 0 ? a : b;
}

/** The evidence counts every issue of the kind, also those without the element. */
function withTotal(rule: ElementRule, issues: number): ElementRule {
  const formats = rule.formats
    ?.map((format) => ({ ...format, of: rule.seen }))
    .sort((one, other) => other.seen - one.seen || byText(one.value, other.value));
  return { ...rule, of: issues, ...(formats && { formats }) };
}

function bounds<K extends string>(key: K, a: Bounds | undefined, b: Bounds | undefined): { [P in K]?: Bounds } {
  const [one, other] = [a ?? b, b ?? a];
  if (!one || !other) return {};
  return { [key]: { min: Math.min(one.min, other.min), max: Math.max(one.max, other.max) } } as { [P in K]?: Bounds };
}

function habitFrom({ habit, language, counts }: HabitCount): Habit {
  const ways = Object.entries(counts).sort(([one, few], [other, many]) => many - few || byText(one, other));
  const [value, seen] = ways[0]!;
  const others = Object.fromEntries(ways.slice(1).sort(([one], [other]) => byText(one, other)));
  return {
    habit,
    language,
    value,
    seen,
    of: ways.reduce((sum, [, count]) => sum + count, 0),
    rule: countingRules[habit] ?? '',
    ...(ways.length > 1 && { others }),
  };
}

function mergeHabits(a: Habit, b: Habit): Habit {
  const counts: Record<string, number> = {};
  for (const { value, seen, others = {} } of [a, b]) {
    for (const [way, count] of [[value, seen] as const, ...Object.entries(others)])
      counts[way] = (counts[way] ?? 0) + count;
  }
  return habitFrom({ habit: a.habit, language: a.language, counts });
}

function merged<T>(
  a: readonly T[],
  b: readonly T[],
  key: (each: T) => string,
  merge: (one: T, other: T) => T,
): readonly T[] {
  const all = new Map(a.map((each) => [key(each), each]));
  for (const each of b) {
    const known = all.get(key(each));
    all.set(key(each), known ? merge(known, each) : each);
  }
  return [...all.values()];
}

function mergedName<L extends string>(
  a: string | undefined,
  b: string | undefined,
  language: L,
): { [P in L]?: string } {
  const name = a !== undefined && b !== undefined ? lower(a, b) : (a ?? b);
  return name === undefined ? {} : ({ [language]: name } as { [P in L]?: string });
}

function lower(a: string, b: string): string {
  return a < b ? a : b;
}

function byText(a: string, b: string): number {
  return Number(a > b) - Number(a < b);
}

function kindRank(kind: string): number {
  return (elementKinds as readonly string[]).indexOf(kind);
}

/** Signs in the usual order of elements, then by label. */
function compareSigns(a: string, b: string): number {
  const [one = '', other = ''] = [a, b].map((each) => each.replace(/:.*/s, ''));
  return kindRank(one) - kindRank(other) || byText(a, b);
}

/** Places (`zh credit:编辑`) likewise, Chinese before English. */
function comparePlaces(a: string, b: string): number {
  return compareSigns(a.slice(a.indexOf(' ') + 1), b.slice(b.indexOf(' ') + 1)) || -byText(a, b);
}
