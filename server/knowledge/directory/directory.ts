// The directory: organizations, places, posts and what joins them, with their English and where it comes from. The one
// reader of the packed tables; every table is read when it is first asked for.
import { lazy } from '../../base/cached';
import type { Localized } from '../../base/localized';
import { plainLetters } from '../../language/en/words';
import { mistakeIn, type PackedTables, tablesIn } from './packed';

/** Where something comes from, and when that was so (a year, or a year and month). */
export interface Origin {
  readonly source: string;
  readonly date: string;
}

export interface ListedOrganization extends Origin {
  readonly zh: string;
  readonly en: string;
  /** Other accepted English. */
  readonly alsoEn: readonly string[];
  readonly abbreviation: string;
  /** What its posts are called by: ministry, university, party …; empty when unknown. */
  readonly kind: string;
  /** Its head is called as its own country does. */
  readonly isForeign: boolean;
}

export interface Place extends Origin {
  readonly zh: string;
  readonly stem: string;
  readonly level: 'province' | 'prefecture' | 'county';
  /** Full Chinese name of the place it lies in; empty for a province. */
  readonly parent: string;
  /** Absent where the reading of its name rests on one vote. */
  readonly en?: { readonly stem: string; readonly full: string };
}

/** English with its other accepted forms, the first one first. */
export interface Pattern extends Origin {
  readonly zh: string;
  readonly forms: readonly string[];
  readonly kind: string;
  /** Levels of place, or kinds of organization, that it goes with. */
  readonly of: readonly string[];
}

export interface Post extends Origin {
  /** The kind of organization or place that it belongs to; `*` for any. */
  readonly context: string;
  /** Empty where every organization says it otherwise. */
  readonly en: string;
  readonly alsoEn: readonly string[];
  readonly preposition: string;
}

export interface Mark {
  readonly zh: string;
  /** `joint`: a further office follows. `opening`: what a sentence may say before a title. */
  readonly role: 'former' | 'honorary' | 'executive' | 'full-time' | 'acting' | 'none' | 'joint' | 'opening';
  readonly en: string;
}

export interface Alias {
  readonly zh: string;
  /**
   * `start` and `end`: what a short form begins or ends with, and what the full one has there. `country`, `optional`:
   * what may stand before a name. `homonym`: several organizations are called so.
   */
  readonly role: 'start' | 'end' | 'country' | 'optional' | 'homonym';
  readonly full: string;
}

export interface Directory {
  /** Organizations of this Chinese name or other form, the one with the most authority first. */
  organizations(zh: string): readonly ListedOrganization[];
  /** Organizations of this English name, other form or abbreviation; case and marks do not matter. */
  organizationsInEnglish(en: string): readonly ListedOrganization[];
  /** Places of this full name, or short name of a province or city. */
  places(zh: string): readonly Place[];
  /**
   * What follows a place: organs, and what all of a kind have (`{place}`, `{adjective}`, `{stem}`, `{organization}`).
   */
  forms(): readonly Pattern[];
  /** The field of an organ, longest first: `of` has the units that it goes with. */
  fields(): readonly Pattern[];
  units(): readonly Pattern[];
  /** What a kind of place is as an adjective: 省, Provincial; the longest first. */
  placeKinds(): readonly { readonly zh: string; readonly adjective: string }[];
  /** The kind of an organization by the end of its name; empty when it tells none. */
  kindOf(zh: string): string;
  /** The words for posts, longest first. */
  postWords(): readonly string[];
  posts(zh: string): readonly Post[];
  /** What an organization calls the holder of a post itself. */
  head(organization: string, post: string): (Origin & { readonly en: string }) | undefined;
  marks(): readonly Mark[];
  aliases(): readonly Alias[];
  /** English words that many names have, which tell no organization from another. */
  commonWords(): ReadonlySet<string>;
}

type Cells = readonly string[];

/** The directory in packed bytes, or why there is none. Nothing is read of a table before it is asked for. */
export function openDirectory(bytes: Uint8Array): Directory | { readonly mistake: Localized } {
  const mistake = mistakeIn(bytes);
  if (mistake) return { mistake };
  const tables = lazy(() => tablesIn(bytes));
  const origins = lazy(() => rowsIn(tables(), 'origins'));
  const originOf = (cells: Cells): Origin => {
    const [source = '', date = ''] = origins()[Number(cells.at(-1))] ?? [];
    return { source, date };
  };
  const rows = (name: string) => rowsIn(tables(), name);
  return {
    ...organizationsOf(tables, originOf),
    places: placesOf(tables, originOf),
    ...patternsOf(rows, originOf),
    ...postsOf(rows, originOf),
    ...wordsOf(rows),
  };
}

type Rows = (name: string) => readonly Cells[];
type OriginOf = (cells: Cells) => Origin;

function patternsOf(
  rows: Rows,
  originOf: OriginOf,
): Pick<Directory, 'forms' | 'fields' | 'units' | 'placeKinds' | 'kindOf'> {
  const patterns = (name: string, of: (cells: Cells) => Omit<Pattern, keyof Origin>) =>
    lazy(() => longestFirst(rows(name).map((cells): Pattern => ({ ...of(cells), ...originOf(cells) }))));
  const forms = patterns('forms', ([zh = '', en = '', also = '', kind = '', of = '']) => ({
    ...{ zh, kind },
    ...{ forms: [en, ...list(also)], of: list(of) },
  }));
  const fields = patterns('organs', ([zh = '', en = '', also = '', units = '']) => ({
    ...{ zh, kind: '' },
    ...{ forms: [en, ...list(also)], of: list(units) },
  }));
  const units = patterns('units', ([zh = '', en = '', also = '', kind = '']) => ({
    ...{ zh, kind },
    ...{ forms: [en, ...list(also)], of: [] },
  }));
  const placeKinds = lazy(() =>
    longestFirst(rows('place-kinds').map(([zh = '', adjective = '']) => ({ zh, adjective }))),
  );
  const endings = lazy(() => rows('endings').map(([zh = '', kind = '']) => ({ pattern: new RegExp(`${zh}$`), kind })));
  return {
    forms,
    fields,
    units,
    placeKinds,
    kindOf: (zh) => endings().find(({ pattern }) => pattern.test(zh))?.kind ?? '',
  };
}

function longestFirst<T extends { readonly zh: string }>(items: readonly T[]): readonly T[] {
  return [...items].sort((a, b) => b.zh.length - a.zh.length);
}

function postsOf(rows: Rows, originOf: OriginOf): Pick<Directory, 'posts' | 'postWords' | 'head'> {
  const posts = lazy(() => postsIn(rows('posts'), originOf));
  const postWords = lazy(() => [...posts().keys()].sort((a, b) => b.length - a.length));
  const heads = lazy(
    () =>
      new Map(
        rows('heads').map((cells) => [`${cells[0]} ${cells[1]}`, { en: cells[2] ?? '', ...originOf(cells) }] as const),
      ),
  );
  return {
    posts: (zh) => posts().get(zh) ?? [],
    postWords,
    head: (organization, post) => heads().get(`${organization} ${post}`),
  };
}

function wordsOf(rows: Rows): Pick<Directory, 'marks' | 'aliases' | 'commonWords'> {
  const marks = lazy(() =>
    longestFirst(rows('marks').map(([zh = '', role = '', en = '']) => ({ zh, role, en }) as Mark)),
  );
  const aliases = lazy(() =>
    longestFirst(rows('aliases').map(([zh = '', role = '', full = '']) => ({ zh, role, full }) as Alias)),
  );
  const commonWords = lazy(() => new Set(rows('common-words').map(([en = '']) => en)));
  return {
    marks,
    aliases,
    commonWords,
  };
}

const organizationTables = [
  'central',
  'international',
  'enterprises',
  'institutes',
  'societies',
  'universities',
  'organizations',
];

/** Look-up of organizations by their forms: the lines are cut into cells when one of them is found. */
function organizationsOf(
  tables: () => PackedTables,
  originOf: (cells: Cells) => Origin,
): Pick<Directory, 'organizations' | 'organizationsInEnglish'> {
  const read = new Map<string, ListedOrganization>();
  const organization = (line: string) => {
    let found = read.get(line);
    if (!found) read.set(line, (found = organizationIn(line.split('\t'), originOf)));
    return found;
  };
  const byForm = (formsOf: (cells: Cells) => readonly string[]) =>
    lazy(() =>
      linesBy(
        organizationTables.flatMap((name) => tables().get(name) ?? []),
        formsOf,
      ),
    );
  const inChinese = byForm(([zh = '', , also = '']) => [zh, ...list(also)]);
  const inEnglish = byForm(([, en = '', , also = '', abbreviation = '']) =>
    [en, ...list(also), abbreviation].map(englishKey),
  );
  return {
    organizations: (zh) => linesOf(inChinese().get(zh)).map(organization),
    organizationsInEnglish: (en) => linesOf(inEnglish().get(englishKey(en))).map(organization),
  };
}

function organizationIn(cells: Cells, originOf: (cells: Cells) => Origin): ListedOrganization {
  const [zh = '', en = '', , alsoEn = '', abbreviation = '', kind = '', country = ''] = cells;
  const isForeign = country !== '' && !/^(?:CN|HK|MO|TW)$/.test(country);
  return { zh, en, alsoEn: list(alsoEn), abbreviation, kind, isForeign, ...originOf(cells) };
}

/** English as it is looked up by: letters and digits in small letters, `&` as and, without articles. */
export function englishKey(en: string): string {
  return plainLetters(en.replaceAll('&', ' and '))
    .replace(/\bhi-tech\b/g, 'high-tech')
    .replace(/\bcentre\b/g, 'center')
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\bthe /g, '')
    .trim();
}

function placesOf(tables: () => PackedTables, originOf: OriginOf): Directory['places'] {
  const read = new Map<string, Place>();
  const place = (line: string): Place => {
    const known = read.get(line);
    if (known) return known;
    const cells = line.split('\t');
    const [, zh = '', stem = '', level = '', parent = '', en = '', full = ''] = cells;
    const found = {
      ...{ zh, stem, parent },
      level: level as Place['level'],
      ...(en !== '' && { en: { stem: en, full } }),
      ...originOf(cells),
    };
    read.set(line, found);
    return found;
  };
  const byName = lazy(() =>
    linesBy(tables().get('places') ?? [], ([, zh = '', stem = '', level]) => (level === 'county' ? [zh] : [zh, stem])),
  );
  return (zh) => linesOf(byName().get(zh)).map(place);
}

/** Lines of a table by what they are looked up by; one that stands alone as it is. */
type LinesByKey = ReadonlyMap<string, string | readonly string[]>;

/** `keysOf` is given the first five cells of a line. */
function linesBy(lines: readonly string[], keysOf: (cells: Cells) => readonly string[]): LinesByKey {
  const found = new Map<string, string | string[]>();
  for (const line of lines)
    for (const key of keysOf(line.split('\t', 5))) {
      const same = found.get(key);
      if (same === undefined) found.set(key, line);
      else if (typeof same !== 'string') same.push(line);
      else if (same !== line) found.set(key, [same, line]);
    }
  found.delete('');
  return found;
}

function linesOf(found: string | readonly string[] | undefined): readonly string[] {
  return typeof found === 'string' ? [found] : (found ?? []);
}

function postsIn(rows: readonly Cells[], originOf: (cells: Cells) => Origin): ReadonlyMap<string, readonly Post[]> {
  const found = new Map<string, Post[]>();
  for (const cells of rows) {
    const [zh = '', context = '', en = '', also = '', preposition = ''] = cells;
    const post = { context, en, alsoEn: list(also), preposition, ...originOf(cells) };
    const same = found.get(zh);
    if (same) same.push(post);
    else found.set(zh, [post]);
  }
  return found;
}

function rowsIn(tables: PackedTables, name: string): readonly Cells[] {
  return (tables.get(name) ?? []).map((line) => line.split('\t'));
}

function list(cell: string): readonly string[] {
  return cell === '' ? [] : cell.split('|');
}
