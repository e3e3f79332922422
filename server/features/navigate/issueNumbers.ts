// Which issue a number means: in the header, or in the text (第 13 期, Issue 13, 2024-13).
import { type Archive, type ArchiveEntry, type IssueFacts, issuesOfSeries } from '../../knowledge/archive/archive';
import { countsOf, isBefore, latest, standingOf, yearOf } from '../../knowledge/archive/sequence';
import { bare } from '../../knowledge/schema/format';
import { elementAt } from '../../model/element';
import { fieldsOf } from '../../syntax/fields';
import { proseOffset } from '../../syntax/prose';
import type { Bulletin, Element } from '../../syntax/tree';

/** An issue as a text names it. */
export interface NamedIssue {
  readonly field: 'issue' | 'cumulative-issue';
  readonly number: number;
  readonly year?: number;
  /** The number is that of the issue itself. */
  readonly isOwn: boolean;
  /** What stands around it, where a periodical may be named. */
  readonly around: string;
}

/** How far before and behind a number its words and the periodical's name may stand, in UTF-16 units. */
const reach = 70;

/** The issue that is named at an offset; undefined when no number stands there. */
export function issueNumberAt(bulletin: Bulletin, offset: number): NamedIssue | undefined {
  const element = elementAt(bulletin, offset);
  if (!element) return undefined;
  const { kind, number, year } = element;
  if (kind === 'issue' || kind === 'cumulative-issue')
    return number === undefined
      ? undefined
      : { field: kind, number, ...(year !== undefined && { year }), isOwn: true, around: '' };
  return mentionIn(element, proseOffset(element.prose, offset));
}

function mentionIn({ prose: { text } }: Element, at: number): NamedIssue | undefined {
  const from = Math.max(0, at - reach);
  const around = text.slice(from, at + reach);
  for (const { kind, start, end, number, year } of fieldsOf(around)?.fields ?? []) {
    if (
      (kind !== 'issue' && kind !== 'cumulative-issue') ||
      number === undefined ||
      at - from < start ||
      at - from > end
    )
      continue;
    return { field: kind, number, ...(year !== undefined && { year }), isOwn: false, around };
  }
  return undefined;
}

/**
 * The issues that are meant, of all that are known but the one in hand: those with the number, in the periodical named beside it or else the own one;
 * without a year those of the own year, else the last one before. At the number of the issue itself, and where no other bears it, the issue before.
 */
export function issuesMeant(
  named: NamedIssue,
  own: IssueFacts,
  known: readonly ArchiveEntry[],
): readonly ArchiveEntry[] {
  const archive: Archive = { folder: '', entries: seriesNamed(named.around, known) ?? known, mistakes: [] };
  const hasSeries = own.kind !== undefined || own.mastheads.length > 0;
  const past = archive.entries === known && hasSeries ? issuesOfSeries(archive, own) : archive.entries;
  const year = named.year ?? (named.field === 'issue' ? yearOf(own) : undefined);
  const bearing = past.filter(
    ({ issue, cumulative }) => (named.field === 'issue' ? issue?.number : cumulative) === named.number,
  );
  const ofYear = bearing.filter((entry) => year === undefined || yearOf(entry) === undefined || yearOf(entry) === year);
  if (ofYear.length > 0) return ofYear;
  if (named.isOwn) return previous(named, own, past);
  if (named.year !== undefined) return [];
  const before = bearing.filter(({ date }) => date === undefined || own.date === undefined || isBefore(date, own.date));
  const last = latest(before.length > 0 ? before : bearing, () => 0);
  if (last) return [last];
  return named.field === 'issue' ? past.filter(({ cumulative }) => cumulative === named.number) : [];
}

function previous({ field }: NamedIssue, own: IssueFacts, past: readonly ArchiveEntry[]): readonly ArchiveEntry[] {
  const count = countsOf(past, own).find((each) => each.field === field);
  const before = count && standingOf(own, past, count)?.previous;
  return before ? [before] : [];
}

/** The issues of a periodical that is named in a text; undefined when none is. */
function seriesNamed(around: string, known: readonly ArchiveEntry[]): readonly ArchiveEntry[] | undefined {
  if (around === '') return undefined;
  const text = bare(around).toLowerCase();
  const named = known.filter(({ mastheads }) =>
    mastheads.some((masthead) => masthead.length > 1 && text.includes(masthead)),
  );
  return named.length > 0 ? named : undefined;
}
