// CRX: the concise regular expression of a set of sequences, and what a further sequence has against it.
// After Bex, Neven, Schwentick, Vansummeren: Inference of Concise Regular Expressions and DTDs, ACM TODS 35(2), 2010,
// section 7.

import { firstNot } from '../../base/text';

/** What CRX needs to know of sequences; observations of parts of a corpus add up by `mergeObservations`. */
export interface Observations {
  readonly successors: Successors;
  /** The distinct bags of symbols, with the number of sequences that are like it. */
  readonly bags: readonly Bag[];
}

/** Per symbol the symbols that came right after it somewhere. */
export type Successors = Readonly<Record<string, readonly string[]>>;

/** Which symbols a sequence has: once, or (with a `+`) more often. Sorted. */
export interface Bag {
  readonly symbols: readonly string[];
  readonly seen: number;
}

/**
 * A choice of symbols and how often one of them comes: once, `?` at most once, `+` at least once, `*` any number of
 * times.
 */
export interface Factor {
  readonly symbols: readonly string[];
  readonly occurs: '' | '?' | '+' | '*';
}

export const nothingObserved: Observations = { successors: {}, bags: [] };

/** The observations of one sequence. */
export function observe(sequence: readonly string[]): Observations {
  const successors = new Map<string, Set<string>>();
  const counts = new Map<string, number>();
  sequence.forEach((symbol, at) => {
    counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
    const next = sequence[at + 1];
    if (next !== undefined) successors.set(symbol, (successors.get(symbol) ?? new Set()).add(next));
  });
  const symbols = [...counts].map(([symbol, count]) => (count > 1 ? `${symbol}+` : symbol)).sort();
  return { successors: sortedRecord(successors), bags: [{ symbols, seen: 1 }] };
}

/** The observations of both sets of sequences; associative and commutative, `nothingObserved` is neutral. */
export function mergeObservations(a: Observations, b: Observations): Observations {
  const bags = new Map<string, Bag>();
  for (const bag of [...a.bags, ...b.bags]) {
    const key = JSON.stringify(bag.symbols);
    bags.set(key, { symbols: bag.symbols, seen: bag.seen + (bags.get(key)?.seen ?? 0) });
  }
  return {
    successors: mergeSuccessors(a.successors, b.successors),
    bags: [...bags].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, bag]) => bag),
  };
}

/** The successors in both sets of sequences; associative and commutative. */
export function mergeSuccessors(a: Successors, b: Successors): Successors {
  const successors = new Map<string, Set<string>>();
  for (const [symbol, next] of [a, b].flatMap(Object.entries<readonly string[]>))
    successors.set(symbol, new Set([...(successors.get(symbol) ?? []), ...next]));
  return sortedRecord(successors);
}

/**
 * The chain regular expression of the observed sequences. Every one of them matches it. Where the sequences leave the
 * order of
 * factors open, `compare` decides (by the first symbol of each), so that equal observations give equal chains.
 */
export function chainOf(observations: Observations, compare: (a: string, b: string) => number): readonly Factor[] {
  const counts = observations.bags.map(
    (bag) => new Map(bag.symbols.map((entry) => (entry.endsWith('+') ? [entry.slice(0, -1), 2] : [entry, 1]))),
  );
  const symbols = [...new Set(counts.flatMap((bag) => [...bag.keys()]))];
  return factorsInOrder(symbols, observations.successors, compare).map((members) => ({
    symbols: members,
    occurs: occurrence(members, counts),
  }));
}

/**
 * The symbols in the order that their successors say, those together that come in any order or in place of each
 * other.
 */
export function factorsInOrder(
  symbols: readonly string[],
  successors: Successors,
  compare: (a: string, b: string) => number,
): readonly (readonly string[])[] {
  return inOrder(mergeSingletons(classesOf([...symbols].sort(compare), successors), successors), successors, compare);
}

/** How a sequence departs from a chain. Indices are into the sequence. */
export interface Departures {
  /** Symbols that the chain does not have. */
  readonly unexpected: readonly number[];
  /** Symbols out of the chain's order: the fewest whose removal leaves the others in order. */
  readonly misplaced: readonly Misplaced[];
  /** Factors that must occur and do not. */
  readonly missing: readonly Missing[];
  /** Further occurrences of what the chain has at most once. */
  readonly repeated: readonly number[];
}

export interface Misplaced {
  readonly index: number;
  /** It belongs before this index (the sequence's length: at the end). */
  readonly before: number;
}

export interface Missing {
  readonly factor: Factor;
  readonly before: number;
}

/** Compares a sequence with a chain, in time linear in the sequence's length. */
export function departures(chain: readonly Factor[], sequence: readonly string[]): Departures {
  const factorOf = new Map(chain.flatMap((factor, at) => factor.symbols.map((symbol) => [symbol, at] as const)));
  const places = sequence.map((symbol) => factorOf.get(symbol) ?? -1);
  const unexpected = places.flatMap((place, index) => (place < 0 ? [index] : []));
  const inPlace = heaviestAscent(places, chain);
  const kept = places.flatMap((place, index) => (inPlace.has(index) ? [{ place, index }] : []));
  const before = (place: number) => kept[firstAbove(kept, place)]?.index ?? sequence.length;
  const occurrences = new Map<number, number[]>();
  places.forEach((place, index) => {
    if (occurrences.get(place)?.push(index) === undefined) occurrences.set(place, [index]);
  });
  return {
    unexpected,
    misplaced: places.flatMap((place, index) =>
      place < 0 || inPlace.has(index) ? [] : [{ index, before: before(place) }],
    ),
    missing: chain.flatMap((factor, place) =>
      factor.occurs === '?' || factor.occurs === '*' || occurrences.has(place)
        ? []
        : [{ factor, before: before(place) }],
    ),
    repeated: chain.flatMap((factor, place) =>
      factor.occurs === '' || factor.occurs === '?' ? (occurrences.get(place) ?? []).slice(1) : [],
    ),
  };
}

/** Strongly connected components of the successor relation (Tarjan 1972), singletons included. */
function classesOf(symbols: readonly string[], successors: Successors): string[][] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const classes: string[][] = [];
  const visit = (symbol: string) => {
    order.set(symbol, order.size);
    low.set(symbol, order.get(symbol)!);
    stack.push(symbol);
    for (const next of successors[symbol] ?? []) {
      if (!order.has(next)) visit(next);
      if (stack.includes(next)) low.set(symbol, Math.min(low.get(symbol)!, low.get(next)!));
    }
    if (low.get(symbol) === order.get(symbol)) classes.push(stack.splice(stack.indexOf(symbol)));
  };
  for (const symbol of symbols) if (!order.has(symbol)) visit(symbol);
  const rank = new Map(symbols.map((symbol, at) => [symbol, at]));
  return classes
    .map((members) => members.sort((a, b) => rank.get(a)! - rank.get(b)!))
    .sort((a, b) => rank.get(a[0]!)! - rank.get(b[0]!)!);
}

/** Joins single symbols that have the same neighbours in the Hasse diagram: they are alternatives. */
function mergeSingletons(classes: string[][], successors: Successors): string[][] {
  for (;;) {
    const neighbours = hasseNeighbours(classes, successors);
    const groups = new Map<string, number[]>();
    classes.forEach((members, at) => {
      if (members.length === 1) groups.set(neighbours[at]!, [...(groups.get(neighbours[at]!) ?? []), at]);
    });
    const group = [...groups.values()].find((indices) => indices.length > 1);
    if (!group) return classes;
    const [first, ...others] = group as [number, ...number[]];
    classes = classes
      .map((members, at) => (at === first ? group.flatMap((index) => classes[index]!) : members))
      .filter((_, at) => !others.includes(at));
  }
}

/** Per class its predecessors and successors in the transitive reduction of the order, as a key. */
function hasseNeighbours(classes: readonly (readonly string[])[], successors: Successors): readonly string[] {
  const reach = reachability(classes, successors);
  const covers = reach.map((reached, at) =>
    [...reached].filter((to) => ![...reached].some((via) => via !== to && via !== at && reach[via]!.has(to))),
  );
  return classes.map((_, at) =>
    JSON.stringify([
      covers.flatMap((to, from) => (to.includes(at) ? [from] : [])),
      [...covers[at]!].sort((a, b) => a - b),
    ]),
  );
}

/** Per class the other classes that come after it, directly or not. */
function reachability(classes: readonly (readonly string[])[], successors: Successors): readonly ReadonlySet<number>[] {
  const classOf = new Map(classes.flatMap((members, at) => members.map((symbol) => [symbol, at] as const)));
  const direct = classes.map(
    (members, at) =>
      new Set(
        members
          .flatMap((symbol) => (successors[symbol] ?? []).map((next) => classOf.get(next)!))
          .filter((to) => to !== at),
      ),
  );
  return direct.map((_, from) => {
    const reached = new Set<number>();
    const open = [from];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      for (const to of direct[at]!) {
        if (reached.has(to)) continue;
        reached.add(to);
        open.push(to);
      }
    }
    return reached;
  });
}

/** Topological order; of the classes that may come next, the one that compares lowest. */
function inOrder(
  classes: readonly string[][],
  successors: Successors,
  compare: (a: string, b: string) => number,
): string[][] {
  const reach = reachability(classes, successors);
  const left = new Set(classes.keys());
  const ordered: string[][] = [];
  while (left.size > 0) {
    const free = [...left].filter((at) => ![...left].some((other) => reach[other]!.has(at)));
    const next = free.reduce((best, at) => (compare(classes[at]![0]!, classes[best]![0]!) < 0 ? at : best));
    left.delete(next);
    ordered.push(classes[next]!);
  }
  return ordered;
}

function occurrence(members: readonly string[], bags: readonly ReadonlyMap<string, number>[]): Factor['occurs'] {
  const counts = bags.map((bag) => members.reduce((sum, symbol) => sum + (bag.get(symbol) ?? 0), 0));
  const optional = counts.some((count) => count === 0);
  const many = counts.some((count) => count > 1);
  if (many) return optional ? '*' : '+';
  return optional ? '?' : '';
}

/**
 * Indices of the heaviest non-descending subsequence, negative values left out. What the chain repeats weighs double:
 * of a
 * misplaced field and the section it has got into, the field is the one to move.
 */
function heaviestAscent(places: readonly number[], chain: readonly Factor[]): ReadonlySet<number> {
  const weights = chain.map(({ occurs }) => (occurs === '+' || occurs === '*' ? 2 : 1));
  const best: { weight: number; last: number | undefined }[] = chain.map(() => ({ weight: 0, last: undefined }));
  const previous = new Map<number, number | undefined>();
  places.forEach((place, index) => {
    if (place < 0) return;
    let under = best[place]!;
    for (let lower = place - 1; lower >= 0; lower--) if (best[lower]!.weight > under.weight) under = best[lower]!;
    previous.set(index, under.last);
    best[place] = { weight: under.weight + weights[place]!, last: index };
  });
  const kept = new Set<number>();
  const heaviest = best.reduce((one, other) => (other.weight > one.weight ? other : one), {
    weight: 0,
    last: undefined,
  });
  for (let at = heaviest.last; at !== undefined; at = previous.get(at)) kept.add(at);
  return kept;
}

function firstAbove(kept: readonly { readonly place: number }[], place: number): number {
  return firstNot(kept, (each) => each.place <= place);
}

function sortedRecord(sets: ReadonlyMap<string, ReadonlySet<string>>): Record<string, readonly string[]> {
  return Object.fromEntries(
    [...sets].sort(([a], [b]) => (a < b ? -1 : 1)).map(([symbol, next]) => [symbol, [...next].sort()]),
  );
}
