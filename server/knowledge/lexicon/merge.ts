// One lexicon over another: an office's own people and terms add to the built-in ones or correct them.
import { mergedWording } from '../wording/wording';
import type { Lexicon, Organization, Person, Seen, Term, Title } from './lexicon';

/**
 * The base with what others add, the last one having the last word. Entries meet by Chinese name, else by English name;
 * of two that meet, the later one's fields replace the earlier one's, while titles, renderings, spellings and places
 * where seen join. The words are those of the last one that has any; of the
 * wording the last word counts.
 */
export function mergeLexicons(base: Lexicon, ...over: readonly Partial<Lexicon>[]): Lexicon {
  return over.reduce<Lexicon>(
    (
      { words, wording, ...under },
      { people = [], organizations = [], terms = [], unverified = [], words: ownWords = words, wording: own },
    ) => ({
      people: merged(under.people, people, mergePeople),
      organizations: merged(under.organizations, organizations, mergeOrganizations),
      terms: merged(under.terms, terms, mergeTerms),
      ...stillUnverified(merged(under.unverified ?? [], unverified, mergeTerms), [...under.terms, ...terms]),
      ...(ownWords && { words: ownWords }),
      ...(own ? { wording: mergedWording(wording, own) } : wording && { wording }),
    }),
    base,
  );
}

/** Without those whose English the other terms know. */
function stillUnverified(unverified: readonly Term[], known: readonly Term[]): Pick<Lexicon, 'unverified'> {
  const names = new Set(known.map(({ zh }) => zh));
  const left = unverified.filter(({ zh }) => !names.has(zh));
  return left.length > 0 ? { unverified: left } : {};
}

interface NamedEntry {
  readonly zh?: string;
  readonly en?: string;
}

/** Entries of one list are never joined with each other: two of the same English name in one list are two people. */
function merged<T extends NamedEntry>(
  base: readonly T[],
  over: readonly T[],
  merge: (under: T, over: T) => T,
): readonly T[] {
  if (over.length === 0) return base;
  const all = [...base];
  const byChinese = new Map<string, number>();
  const byEnglish = new Map<string, number[]>();
  base.forEach((entry, at) => {
    if (entry.zh !== undefined && !byChinese.has(entry.zh)) byChinese.set(entry.zh, at);
    if (entry.en !== undefined) byEnglish.set(entry.en, [...(byEnglish.get(entry.en) ?? []), at]);
  });
  for (const entry of over) {
    const at =
      (entry.zh !== undefined ? byChinese.get(entry.zh) : undefined) ??
      counterpart(entry, all, byEnglish.get(entry.en ?? '') ?? []);
    if (at === undefined) all.push(entry);
    else all[at] = merge(all[at]!, entry);
  }
  return all;
}

/**
 * Of those with the entry's English name the one that it can be: without a Chinese name, or the only one when the
 * entry has none.
 */
function counterpart<T extends NamedEntry>(
  entry: T,
  all: readonly T[],
  candidates: readonly number[],
): number | undefined {
  const without = candidates.find((at) => all[at]!.zh === undefined);
  if (without !== undefined || entry.zh !== undefined) return without;
  return candidates.length === 1 ? candidates[0] : undefined;
}

function mergePeople(under: Person, over: Person): Person {
  return {
    ...under,
    ...over,
    ...joined(under, over, 'also'),
    ...joined(under, over, 'misspelt'),
    ...seenJoined(under, over),
    titles: mergeTitles(under.titles, over.titles),
  };
}

function mergeOrganizations(under: Organization, over: Organization): Organization {
  return { ...under, ...over, ...joined(under, over, 'also'), ...seenJoined(under, over) };
}

/**
 * The office's renderings come first, so that its preferred one is the preferred one; what it lists anew takes its
 * new standing.
 */
function mergeTerms(under: Term, over: Term): Term {
  const decided = new Set(over.renderings.map((rendering) => rendering.en.toLowerCase()));
  const prefers = over.renderings.some((rendering) => rendering.standing === 'preferred');
  const rest = under.renderings
    .filter((rendering) => !decided.has(rendering.en.toLowerCase()))
    .map((rendering) =>
      prefers && rendering.standing === 'preferred' ? { ...rendering, standing: 'accepted' as const } : rendering,
    );
  const all = [...over.renderings, ...rest];
  const renderings = (['preferred', 'accepted', 'avoid', 'unverified'] as const).flatMap((standing) =>
    all.filter((rendering) => rendering.standing === standing),
  );
  return {
    ...under,
    ...over,
    ...joined(under, over, 'also'),
    ...joined(under, over, 'avoid'),
    ...joined(under, over, 'abbreviations'),
    ...seenJoined(under, over),
    renderings,
  };
}

/** Newest first; a title without a date that was just added counts as the newest. */
function mergeTitles(under: readonly Title[], over: readonly Title[]): readonly Title[] {
  const same = (a: Title, b: Title) =>
    a.zh !== undefined && b.zh !== undefined ? a.zh === b.zh : a.en !== undefined && a.en === b.en;
  const fresh = over.map((title) => {
    const old = under.find((each) => same(each, title));
    return old ? { ...old, ...title, seen: joinSeen(old.seen, title.seen) } : title;
  });
  const all = [...fresh, ...under.filter((title) => !over.some((each) => same(title, each)))];
  const age = (title: Title) => latestOf(title.seen) ?? (over.includes(title) && title.seen.length === 0 ? '9999' : '');
  return all
    .map((title) => ({ title, date: age(title) }))
    .sort((a, b) => Number(a.date < b.date) - Number(a.date > b.date))
    .map(({ title }) => title);
}

/** The latest date of all places where something was seen. */
export function latestOf(seen: readonly Seen[] | undefined): string | undefined {
  return seen?.reduce<string | undefined>(
    (latest, { date }) => (date !== undefined && (latest === undefined || date > latest) ? date : latest),
    undefined,
  );
}

function joined<K extends string>(
  under: { readonly [key in K]?: readonly string[] },
  over: { readonly [key in K]?: readonly string[] },
  key: K,
): Partial<Record<K, readonly string[]>> {
  const all: Partial<Record<K, readonly string[]>> = {};
  const strings = [...new Set([...(over[key] ?? []), ...(under[key] ?? [])])];
  if (strings.length > 0) all[key] = strings;
  return all;
}

function seenJoined(
  under: { readonly seen?: readonly Seen[] },
  over: { readonly seen?: readonly Seen[] },
): { readonly seen?: readonly Seen[] } {
  const seen = joinSeen(under.seen ?? [], over.seen ?? []);
  return seen.length > 0 ? { seen } : {};
}

function joinSeen(under: readonly Seen[], over: readonly Seen[]): readonly Seen[] {
  const issues = new Set(over.map(({ issue }) => issue));
  return [...over, ...under.filter(({ issue }) => !issues.has(issue))];
}
