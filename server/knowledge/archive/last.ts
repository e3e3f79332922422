// A kind as its archive has it: the numbers that the next issue goes on from.
import { cached } from '../../base/cached';
import type { ElementRule, Kind, LastNumber } from '../schema/schema';
import type { Archive, ArchiveEntry, NumberInYear } from './archive';
import { latest } from './sequence';

/**
 * The kind with the last numbers of its past issues instead of those it was learnt with; the kind itself when the
 * archive has none of its issues.
 */
export function kindAfter(kind: Kind, archive: Archive | undefined): Kind {
  return archive ? after(archive, kind) : kind;
}

const after = cached(({ entries }: Archive, kind: Kind): Kind => {
  const past = entries.filter((entry) => entry.kind === kind.id);
  if (past.length === 0) return kind;
  const lastOf = new Map(Object.entries(numbers).map(([element, numberOf]) => [element, lastNumber(past, numberOf)]));
  const elements = kind.elements.map((rule): ElementRule => {
    const last = lastOf.get(rule.element);
    return last ? { ...rule, last } : rule;
  });
  return { ...kind, elements };
});

const numbers: Readonly<Record<string, (entry: ArchiveEntry) => NumberInYear | undefined>> = {
  issue: ({ issue }) => issue,
  'cumulative-issue': ({ cumulative }) => alone(cumulative),
  volume: ({ volume }) => alone(volume),
  series: ({ series }) => series,
};

function lastNumber(
  past: readonly ArchiveEntry[],
  numberOf: (entry: ArchiveEntry) => NumberInYear | undefined,
): LastNumber | undefined {
  const entry = latest(past, (each) => numberOf(each)?.number);
  return entry && { ...numberOf(entry)!, ...(entry.date !== undefined && { date: entry.date }) };
}

function alone(number: number | undefined): NumberInYear | undefined {
  return number === undefined ? undefined : { number };
}
