// The index over past issues: what each is called, numbered and dated. Facts only, so that ten thousand issues fit;
// no texts, but of the newest issues which characters stand together in them.
import { cached } from '../../base/cached';
import type { Localized } from '../../base/localized';
import type { Settings } from '../../base/settings';
import { Text } from '../../base/text';
import { parse } from '../../syntax/parse';
import type { Bulletin, Element, ElementKind } from '../../syntax/tree';
import { bare } from '../schema/format';
import { kindOf } from '../schema/kind-of';
import type { Schema } from '../schema/schema';

/** What an issue's header says, each fact as its first field has it. */
export interface IssueFacts {
  /** The kind's id, when it is known. */
  readonly kind?: string;
  /** In both languages, as they are compared: no spaces, lower case. */
  readonly mastheads: readonly string[];
  readonly issuers: readonly string[];
  readonly issue?: NumberInYear;
  readonly cumulative?: number;
  readonly volume?: number;
  readonly series?: NumberInYear;
  /** ISO 8601. */
  readonly date?: string;
  readonly title: { readonly zh?: string; readonly en?: string };
}

/** A number and the year printed with it: 2024-13. */
export interface NumberInYear {
  readonly number: number;
  readonly year?: number;
}

/** A past issue. */
export interface ArchiveEntry extends IssueFacts {
  /** Below the archive's folder, with `/`. */
  readonly path: string;
  /** See `digestOf`. */
  readonly digest: string;
}

export interface Archive {
  /** A path, or in an editor a URI: what entries' paths are below. */
  readonly folder: string;
  readonly entries: readonly ArchiveEntry[];
  /** What could not be read; the empty path is the folder itself. */
  readonly mistakes: readonly ArchiveMistake[];
  /** How the newest issues are worded, by their paths: see `sequencesIn`. */
  readonly sequences?: ReadonlyMap<string, Uint32Array>;
}

export interface ArchiveMistake {
  readonly path: string;
  readonly message: Localized;
}

/** What decides an issue's kind. */
export interface KindContext {
  readonly schema: Schema;
  readonly settings: Settings;
}

/** How files of an archive end; `.bulletin.md` and `.bulletin.txt` are among them. */
export const archiveEndings = ['.bulletin', '.md', '.txt'];

/** Header and title stand in so many characters; what comes after them is not parsed. */
const headLength = 4000;

/**
 * The index entry of the issue that a text of an archive is, at a path below the folder; undefined when it is none.
 * `contextOf` says what its kind is told by.
 */
export function issueIn(
  content: string,
  path: string,
  contextOf: (bulletin: Bulletin) => KindContext,
): ArchiveEntry | undefined {
  const digest = digestOf(content);
  const entryFrom = (part: string) => {
    const bulletin = parse(new Text(part));
    return entryOf(bulletin, path, contextOf(bulletin), digest);
  };
  const head = headOf(content);
  let entry = entryFrom(head);
  const isWhole = head.length === content.length;
  // what has no masthead is told by its end
  if (!isWhole && (!isIssue(entry) || (entry.title.zh ?? entry.title.en) === undefined)) entry = entryFrom(content);
  return isIssue(entry) ? entry : undefined;
}

/** The lines within the first characters of a text. */
function headOf(content: string): string {
  const end = content.length > headLength ? content.lastIndexOf('\n', headLength) : -1;
  return end < 0 ? content : content.slice(0, end);
}

/**
 * The index entry of an issue at a path below the archive's folder. `digest` is that of the whole text where only its
 * head was parsed.
 */
export function entryOf(
  bulletin: Bulletin,
  path: string,
  context: KindContext,
  digest = digestOf(bulletin.text.content),
): ArchiveEntry {
  const entry: ArchiveEntry = { ...factsOf(bulletin, context), path, digest };
  // a copy, because a slice of a string keeps the whole text in memory
  return JSON.parse(JSON.stringify(entry)) as ArchiveEntry;
}

/** The facts of a draft or issue. */
export function factsOf(bulletin: Bulletin, { schema, settings }: KindContext): IssueFacts {
  const { elements } = bulletin;
  const kind = kindOf(bulletin, schema, settings.kind)?.id;
  const [issue, cumulative, volume, series] = (['issue', 'cumulative-issue', 'volume', 'series'] as const).map(
    (field) => elements.find((element) => element.kind === field && element.number !== undefined),
  );
  const date = elements.find((element) => element.kind === 'date' && typeof element.value === 'string')?.value as
    | string
    | undefined;
  const [zh, en] = (['zh', 'en'] as const).map(
    (language) => elements.find((element) => element.kind === 'title' && element.language === language)?.prose.text,
  );
  return {
    ...(kind !== undefined && { kind }),
    mastheads: namesIn(elements, 'masthead'),
    issuers: namesIn(elements, 'issuer'),
    ...(issue && { issue: numberOf(issue) }),
    ...(cumulative && { cumulative: cumulative.number! }),
    ...(volume && { volume: volume.number! }),
    ...(series && { series: numberOf(series) }),
    ...(date !== undefined && { date }),
    title: { ...(zh !== undefined && { zh }), ...(en !== undefined && { en }) },
  };
}

/** Whether a text is an issue of some series, not a README that lies among them. */
export function isIssue({ kind, mastheads, issue, cumulative, date }: IssueFacts): boolean {
  return (kind !== undefined || mastheads.length > 0) && (issue ?? cumulative ?? date) !== undefined;
}

const seriesIn = cached((_: Archive) => new Map<string, readonly ArchiveEntry[]>());

/**
 * The past issues of an issue's series: of the same kind; of an unknown kind those under the same masthead, by the
 * same office. The same array for the same archive and series.
 */
export function issuesOfSeries(archive: Archive, issue: IssueFacts): readonly ArchiveEntry[] {
  const known = seriesIn(archive);
  const key = JSON.stringify([issue.kind, issue.mastheads, issue.issuers]);
  let found = known.get(key);
  if (!found) known.set(key, (found = archive.entries.filter((entry) => isOfSeries(entry, issue))));
  return found;
}

function isOfSeries(entry: ArchiveEntry, { kind, mastheads, issuers }: IssueFacts): boolean {
  if (entry.kind !== undefined && kind !== undefined) return entry.kind === kind;
  return (
    share(entry.mastheads, mastheads) &&
    (entry.issuers.length === 0 || issuers.length === 0 || share(entry.issuers, issuers))
  );
}

/** Where a past issue is: a URI where the archive's folder is one, else a path. */
export function fileOf({ folder }: Archive, path: string): string {
  const below = /^[a-z][\w+.-]+:\/\//i.test(folder) ? path.split('/').map(encodeURIComponent).join('/') : path;
  return `${folder.replace(/\/+$/, '')}/${below}`;
}

/** The archive without the issue at a path below its folder; the archive itself when there is none. */
export function withoutIssue(archive: Archive, path: string): Archive {
  const entries = archive.entries.filter((entry) => entry.path !== path);
  if (entries.length === archive.entries.length) return archive;
  const { sequences } = archive;
  return {
    ...archive,
    entries,
    ...(sequences && { sequences: new Map([...sequences].filter(([of]) => of !== path)) }),
  };
}

/** So many issues tell how an office words things today. */
const mostWorded = 40;

/** The paths of the newest issues, whose wording is remembered. */
export function newestIssues(entries: readonly ArchiveEntry[]): ReadonlySet<string> {
  const dateOf = ({ date = '' }: ArchiveEntry) => date;
  const inOrder = [...entries].sort((a, b) => dateOf(b).localeCompare(dateOf(a)));
  return new Set(inOrder.slice(0, mostWorded).map(({ path }) => path));
}

/**
 * What two texts have in common when they differ in nothing but spaces and line ends: FNV-1a (Fowler, Noll, Vo 1991)
 * over UTF-16 units, and their number.
 */
export function digestOf(content: string): string {
  let hash = 0x811c9dc5;
  let length = 0;
  for (let at = 0; at < content.length; at++) {
    const unit = content.charCodeAt(at);
    if (unit <= 0x20 || unit === 0x3000 || unit === 0xfeff) continue;
    hash = Math.imul(hash ^ unit, 0x01000193);
    length++;
  }
  return `${(hash >>> 0).toString(16)}-${length}`;
}

function numberOf({ number, year }: Element): NumberInYear {
  return { number: number!, ...(year !== undefined && { year }) };
}

function namesIn(elements: readonly Element[], kind: ElementKind): readonly string[] {
  const names = elements
    .filter((element) => element.kind === kind)
    .map(({ value, prose }) => bare(typeof value === 'string' ? value : prose.text).toLowerCase());
  return [...new Set(names)];
}

function share(some: readonly string[], others: readonly string[]): boolean {
  return some.some((each) => others.includes(each));
}
