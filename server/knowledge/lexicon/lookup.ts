// Look-up in a lexicon: by exact name, and by what an author has typed of it so far.
import { cached } from '../../base/cached';
import { plainLetters } from '../../language/en/words';
import type { Lexicon, Organization, Person, Seen, Term } from './lexicon';
import { beginningsOf, inside, type Matchable, matchable, queryOf, type Rank, rankOf } from './matching';
import { latestOf } from './merge';

/** A find with its rank; the smaller, the better. */
export interface Ranked<T> {
  readonly item: T;
  readonly rank: Rank;
}

export interface LexiconIndex {
  /**
   * People of exactly this name in either language or an accepted other spelling; case, accents, hyphens and spaces
   * do not matter (Lü Wei, LYU Wei).
   */
  personsNamed(name: string): readonly Person[];
  /** People of whom this is a known misspelling. */
  personMisspelt(name: string): readonly Person[];
  organizationsNamed(name: string): readonly Organization[];
  /** Terms of exactly this Chinese wording, rendering or abbreviation; those to be avoided too. */
  termsNamed(name: string): readonly Term[];
  /**
   * The matches of Chinese characters, pinyin, initials, a mixture or English, best first; of equals the one seen
   * latest; none that matches worse than `worst`.
   */
  peopleMatching(query: string, worst?: Rank): readonly Ranked<Person>[];
  organizationsMatching(query: string): readonly Ranked<Organization>[];
  /**
   * `language`: that of the text being written; in Chinese only Chinese forms are matched, in English also
   * renderings.
   */
  termsMatching(query: string, language: 'zh' | 'en', worst?: Rank): readonly Ranked<Term>[];
}

/** The index of a lexicon: built once for each, its parts when first asked. */
export const lexiconIndex = cached(({ people, organizations, terms }: Lexicon): LexiconIndex => {
  const peopleByName = byName(people, ({ zh, en, also }) => [zh, en, ...(also ?? [])]);
  const peopleByMisspelling = byName(people, ({ misspelt }) => misspelt ?? []);
  const organizationsByName = byName(organizations, ({ zh, en, also, abbreviation }) => [
    zh,
    en,
    abbreviation,
    ...(also ?? []),
  ]);
  const termsByName = byName(terms, ({ zh, also, avoid, abbreviations, renderings }) => [
    zh,
    ...(also ?? []),
    ...(avoid ?? []),
    ...(abbreviations ?? []),
    ...renderings.map(({ en }) => en),
  ]);
  const matchPeople = matcher(people, ({ zh, en, also }) => [{ zh, en }, ...eachForm(also)], latestTitle);
  const matchOrganizations = matcher(
    organizations,
    ({ zh, en, also, abbreviation }) => [{ zh, en }, ...eachForm(also), { en: abbreviation }],
    ({ seen }) => latestOf(seen),
  );
  const chineseOf = ({ zh, also, abbreviations }: Term) => [
    { zh },
    ...eachForm([...(also ?? []), ...(abbreviations ?? [])]),
  ];
  const matchChineseTerms = matcher(terms, chineseOf, ({ seen }) => latestOf(seen));
  const matchTerms = matcher(
    terms,
    (term) => [
      ...chineseOf(term),
      ...term.renderings.filter(({ standing }) => standing !== 'avoid').map(({ en }) => ({ en })),
    ],
    ({ seen }) => latestOf(seen),
  );
  return {
    personsNamed: (name) => peopleByName().get(keyOf(name)) ?? [],
    personMisspelt: (name) => peopleByMisspelling().get(keyOf(name)) ?? [],
    organizationsNamed: (name) => organizationsByName().get(keyOf(name)) ?? [],
    termsNamed: (name) => termsByName().get(keyOf(name)) ?? [],
    peopleMatching: matchPeople,
    organizationsMatching: matchOrganizations,
    termsMatching: (query, language, worst) => (language === 'zh' ? matchChineseTerms : matchTerms)(query, worst),
  };
});

/** When a person's latest title, or else the name, was last seen. */
function latestTitle({ titles, seen }: Person): string | undefined {
  return latestOf([...titles.flatMap((title): readonly Seen[] => title.seen), ...(seen ?? [])]);
}

function byName<T>(
  items: readonly T[],
  namesOf: (item: T) => readonly (string | undefined)[],
): () => ReadonlyMap<string, readonly T[]> {
  return once(() =>
    indexed(items, (item) => namesOf(item).flatMap((name) => (name === undefined ? [] : [keyOf(name)]))),
  );
}

function keyOf(name: string): string {
  return plainLetters(name).replace(/[\s'’\-‐‑]+/g, '');
}

interface SpeltName {
  readonly zh?: string;
  readonly en?: string;
}

function eachForm(forms: readonly string[] | undefined): readonly SpeltName[] {
  return (forms ?? []).map((form) => (/\p{Script=Han}/u.test(form) ? { zh: form } : { en: form }));
}

function matcher<T>(
  items: readonly T[],
  formsOf: (item: T) => readonly SpeltName[],
  latest: (item: T) => string | undefined,
): (query: string, worst?: Rank) => readonly Ranked<T>[] {
  interface Prepared {
    readonly item: T;
    readonly place: number;
    readonly forms: readonly Matchable[];
    readonly date: string;
  }
  const prepared = once(() =>
    items.map(
      (item, place): Prepared => ({ item, place, forms: formsOf(item).map(matchable), date: latest(item) ?? '' }),
    ),
  );
  /** By what a query may begin with: most items need no further look. */
  const byFirst = once(() => indexed(prepared(), ({ forms }) => forms.flatMap((form) => beginningsOf(form, false))));
  const byInner = once(() => indexed(prepared(), ({ forms }) => forms.flatMap((form) => beginningsOf(form, true))));
  return (text, worst = inside) => {
    const query = queryOf(text);
    const firsts = [query.typed, query.words].map((typed) => typed.slice(0, 1));
    const candidates = new Set(
      [byFirst, ...(worst >= inside ? [byInner] : [])].flatMap((index) =>
        firsts.flatMap((first) => index().get(first) ?? []),
      ),
    );
    return [...candidates]
      .flatMap(({ item, place, forms, date }) => {
        const rank = forms.reduce((best, form) => Math.min(best, rankOf(query, form, worst) ?? Infinity), Infinity);
        return rank === Infinity ? [] : [{ item, place, rank, date }];
      })
      .sort((a, b) => a.rank - b.rank || byLatest(a.date, b.date) || a.place - b.place)
      .map(({ item, rank }) => ({ item, rank }));
  };
}

/** The later date first; none is the earliest. */
function byLatest(a: string, b: string): number {
  if (a === b) return 0;
  return a > b ? -1 : 1;
}

function indexed<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const all = new Map<string, T[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const same = all.get(key);
      if (same) same.push(item);
      else all.set(key, [item]);
    }
  }
  return all;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
