// What the changes that are made without asking do to a text: how many texts they harm, in what way, and where lines were joined.
import { type Harm, type HarmKind, harmOf, type Join, joinsOf } from '../harness/contract';
import { changes } from '../harness/properties';
import type { ReferenceText } from '../harness/texts';

/** What one change did to one text. */
export interface Measured {
  readonly change: string;
  readonly text: string;
  readonly harms: readonly Harm[];
  /** All line ends that are gone, right or wrong. */
  readonly joins: readonly Join[];
}

export const harmKinds: readonly HarmKind[] = ['letters', 'marks', 'line', 'blank', 'pair', 'opaque'];

/** Formats, fixes and cleans each text. */
export function measureHarm(texts: readonly ReferenceText[]): readonly Measured[] {
  return Object.entries(changes).flatMap(([change, make]) =>
    texts.map(({ name, content }) => {
      const { text, ...allowance } = make(content);
      return { change, text: name, harms: harmOf(content, text, allowance), joins: joinsOf(content, text, allowance) };
    }),
  );
}

/** One row per change: texts, those harmed in any way, those harmed in each way, line ends gone, joins that look right, places. */
export function harmTable(measured: readonly Measured[]): {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
} {
  const rows = [...new Set(measured.map(({ change }) => change))].map((change) => {
    const own = measured.filter((each) => each.change === change);
    const having = (holds: (harm: Harm) => boolean) => own.filter(({ harms }) => harms.some(holds)).length;
    const joins = own.flatMap((each) => each.joins);
    const places = own.flatMap((each) => each.harms);
    return [
      change,
      own.length,
      having(() => true),
      ...harmKinds.map((kind) => having((harm) => harm.kind === kind)),
      joins.length,
      joins.filter(({ looksRight }) => looksRight).length,
      joins.filter(({ against }) => against !== undefined).length,
      places.length,
    ].map(String);
  });
  return {
    head: ['change', 'texts', 'harmed', ...harmKinds, 'line ends lost', 'look right', 'forbidden', 'places'],
    rows,
  };
}

/** The places of the harm in one text, lines from 1, one entry per way: `line (complete): 3, 14`. */
export function placesOf({ harms }: Measured): readonly string[] {
  const ways = new Map<string, number[]>();
  for (const { kind, line, what } of harms) {
    const way = kind === 'line' ? `line (${what})` : kind;
    ways.set(way, [...(ways.get(way) ?? []), line]);
  }
  return [...ways].map(([way, lines]) => `${way}: ${lines.join(', ')}`);
}
