// How issues of one series follow each other: numbers that start again each year or volume, totals that go on, dates.
import { cached } from '../../base/cached';
import type { ArchiveEntry, IssueFacts } from './archive';

/** Where an issue stands in a count. */
export interface IssuePlace {
  /** The year or volume within which it is counted; undefined where the count goes on over all of them. */
  readonly period?: number;
  readonly number: number;
}

/** One of the numbers a series counts its issues by. */
export interface Count {
  readonly field: 'issue' | 'cumulative-issue' | 'volume';
  /**
   * Whether 1 follows the last number of the period before. Where that is not known only issues of one period are
   * compared.
   */
  readonly restarts: boolean | undefined;
  placeOf(issue: IssueFacts): IssuePlace | undefined;
}

/** How an issue stands to past ones in a count. */
export interface Standing {
  readonly place: IssuePlace;
  /** Past issues with its very number. */
  readonly same: readonly ArchiveEntry[];
  /** The nearest past issue with a smaller number. */
  readonly previous?: ArchiveEntry;
  /** The nearest past issue with a greater number. */
  readonly following?: ArchiveEntry;
  /** Whether its number is the one after that of `previous`. */
  readonly follows: boolean;
  /** Whether it is dated after `following`. */
  readonly isLate: boolean;
  /** The number that is free after the last one of its period. */
  readonly next: number;
}

/** What a series counts its issues by, as far as past issues and the one in hand tell. */
export function countsOf(past: readonly IssueFacts[], issue: IssueFacts): readonly Count[] {
  const habits = habitsOf(past);
  const { totalOf, periodOf } = habits;
  const restarts = bearsPeriod(issue, totalOf) || habits.restarts;
  const numbered: Count = {
    field: 'issue',
    restarts,
    placeOf: (each) => each.issue && place(each.issue.number, restarts === false ? undefined : periodOf(each)),
  };
  const totalled: Count = {
    field: issue.cumulative === undefined ? 'volume' : 'cumulative-issue',
    restarts: false,
    placeOf(each) {
      const total = totalOf(each);
      return total === undefined ? undefined : place(total, undefined);
    },
  };
  return [numbered, totalled];
}

/** How an issue stands to past ones; undefined when it has no such number. */
export function standingOf(
  issue: IssueFacts,
  past: readonly ArchiveEntry[],
  { placeOf, restarts }: Count,
): Standing | undefined {
  const own = placeOf(issue);
  if (!own) return undefined;
  const comparable = past.flatMap((entry): readonly Placed[] => {
    const at = placeOf(entry);
    return at && isComparable(at, own, restarts) ? [{ entry, at }] : [];
  });
  const previous = outermost(
    comparable.filter(({ at }) => compare(at, own) < 0),
    'last',
  );
  const following = outermost(
    comparable.filter(({ at }) => compare(at, own) > 0),
    'first',
  );
  const ofPeriod = comparable.filter(({ at }) => at.period === own.period);
  return {
    place: own,
    same: comparable.filter(({ at }) => compare(at, own) === 0).map(({ entry }) => entry),
    follows: !previous || own.number === numberAfter(previous.at, own.period),
    isLate: following !== undefined && isDatedBefore(following.entry, issue),
    next: (outermost(ofPeriod, 'last')?.at.number ?? 0) + 1,
    ...(previous && { previous: previous.entry }),
    ...(following && { following: following.entry }),
  };
}

/** Whether one comes before the other: a year that is not known is neither before nor after another. */
function isComparable(one: IssuePlace, other: IssuePlace, restarts: boolean | undefined): boolean {
  if (one.period === other.period) return true;
  return restarts === true && one.period !== undefined && other.period !== undefined;
}

/** The number that follows a place within a period: 1 in a new one. */
function numberAfter(at: IssuePlace, period: number | undefined): number {
  return at.period === period ? at.number + 1 : 1;
}

function isDatedBefore(one: IssueFacts, other: IssueFacts): boolean {
  return one.date !== undefined && other.date !== undefined && isBefore(one.date, other.date);
}

/** The latest of past issues that has a number: by date, then by its place in the series; undefined when none has. */
export function latest<E extends IssueFacts>(
  past: readonly E[],
  numberOf: (issue: E) => number | undefined,
): E | undefined {
  let found: E | undefined;
  for (const entry of past) {
    if (numberOf(entry) === undefined) continue;
    if (!found || later(entry, found, numberOf)) found = entry;
  }
  return found;
}

/** Whether a day or month comes before another (ISO 8601); a day within the other's month does not. */
export function isBefore(date: string, other: string): boolean {
  const length = Math.min(date.length, other.length);
  return date.slice(0, length) < other.slice(0, length);
}

/** The year an issue is of; undefined when neither its number nor its date has one. */
export function yearOf({ issue, date }: IssueFacts): number | undefined {
  return issue?.year ?? (date === undefined ? undefined : Number(date.slice(0, 4)));
}

/** How a series counts, as its past issues show. */
interface Habits {
  /** The number counted over all periods. */
  totalOf(issue: IssueFacts): number | undefined;
  /** The year or volume that an issue number belongs to. */
  periodOf(issue: IssueFacts): number | undefined;
  readonly restarts: boolean | undefined;
}

const habitsOf = cached((past: readonly IssueFacts[]): Habits => {
  const volumes = usageOfVolumes(past);
  const totalOf = (each: IssueFacts) => each.cumulative ?? (volumes === 'counted' ? each.volume : undefined);
  const periodOf = (each: IssueFacts) =>
    each.issue?.year ?? (volumes === 'counted' ? undefined : each.volume) ?? yearOf(each);
  const restarts =
    volumes === 'periods' || past.some((each) => bearsPeriod(each, totalOf)) || startsAgain(past, periodOf);
  return { totalOf, periodOf, restarts };
});

/** Whether an issue number shows that it starts again: it bears its year, or is another than the total. */
function bearsPeriod(each: IssueFacts, totalOf: Habits['totalOf']): boolean {
  const total = totalOf(each);
  return (
    each.issue !== undefined && (each.issue.year !== undefined || (total !== undefined && total !== each.issue.number))
  );
}

interface Placed {
  readonly entry: ArchiveEntry;
  readonly at: IssuePlace;
}

/** The first or last in the count, of equals the one that is first in the list; undefined for none. */
function outermost(issues: readonly Placed[], end: 'first' | 'last'): Placed | undefined {
  const sign = end === 'first' ? -1 : 1;
  return issues.reduce<Placed | undefined>(
    (found, each) => (!found || sign * compare(each.at, found.at) > 0 ? each : found),
    undefined,
  );
}

function place(number: number, period: number | undefined): IssuePlace {
  return period === undefined ? { number } : { number, period };
}

function compare(a: IssuePlace, b: IssuePlace): number {
  return (a.period ?? 0) - (b.period ?? 0) || a.number - b.number;
}

function later<E extends IssueFacts>(one: E, other: E, numberOf: (issue: E) => number | undefined): boolean {
  const [a = '', b = ''] = [one, other].map((each) => each.date ?? String(yearOf(each) ?? ''));
  if (isBefore(a, b) || isBefore(b, a)) return isBefore(b, a);
  return numberOf(one)! > numberOf(other)!;
}

/**
 * Volumes are years of a periodical (several issues in each: periods), or one more number of each issue (several in
 * one year: counted).
 */
function usageOfVolumes(past: readonly IssueFacts[]): 'periods' | 'counted' | 'unknown' {
  const numbers = new Map<number, Set<number | undefined>>();
  const years = new Map<number, Set<number>>();
  for (const each of past) {
    const year = yearOf(each);
    if (each.volume === undefined) continue;
    add(numbers, each.volume, each.issue?.number);
    if (year !== undefined) add(years, year, each.volume);
  }
  if ([...numbers.values()].some(({ size }) => size > 1)) return 'periods';
  return [...years.values()].some(({ size }) => size > 1) ? 'counted' : 'unknown';
}

/**
 * Whether numbers of a later period are smaller than, or the same as, those of an earlier one (true), are all greater
 * (false); undefined when there is only one period.
 */
function startsAgain(
  past: readonly IssueFacts[],
  periodOf: (issue: IssueFacts) => number | undefined,
): boolean | undefined {
  const bounds = new Map<number, { least: number; greatest: number }>();
  for (const each of past) {
    const period = periodOf(each);
    if (period === undefined || !each.issue) continue;
    const { number } = each.issue;
    const known = bounds.get(period);
    if (!known) bounds.set(period, { least: number, greatest: number });
    else Object.assign(known, { least: Math.min(known.least, number), greatest: Math.max(known.greatest, number) });
  }
  if (bounds.size < 2) return undefined;
  const periods = [...bounds].sort(([a], [b]) => a - b).map(([, each]) => each);
  return periods.some(({ least }, index) => index > 0 && least <= periods[index - 1]!.greatest);
}

function add<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.add(value);
  else map.set(key, new Set([value]));
}
