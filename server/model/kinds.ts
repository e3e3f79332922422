// What each kind of element is: the part of an issue that it belongs to, and what it has in common with other kinds.
// The one place that says so.

import { type Element, type ElementKind, elementKinds } from '../syntax/tree';

/** The parts of an issue, as a reader sees them. */
export type Part = 'header' | 'note' | 'titles' | 'body' | 'footnotes' | 'credits';

/**
 * What kinds have in common:
 * - `running`: text in which names, terms and short forms occur, rather than a field.
 * - `authored`: what an author writes, not what a series prescribes.
 * - `prose`: running text that is broken to the width of the paper; not titles and headings, whose line ends are their
 *   author's.
 * - `sentences`: prose made of whole sentences, the last one with its stop: where people are quoted, and what editors
 *   measure.
 * - `introducing`: where people are introduced or quoted; titles, footnotes and credits name them only.
 * - `translated`: printed in both languages of an issue and counted in its length. Footnotes keep the language of what
 *   they refer to.
 * - `numbered`: in a sequence of its own kind: sections, points, items.
 * - `labelled`: begins with a marker or label that is no part of what it says.
 * - `counted`: bears a number that goes up from issue to issue.
 */
export type Trait =
  | 'running'
  | 'authored'
  | 'prose'
  | 'sentences'
  | 'introducing'
  | 'translated'
  | 'numbered'
  | 'labelled'
  | 'counted';

interface Nature {
  readonly part: Part;
  readonly traits: readonly Trait[];
}

const natures: Readonly<Record<ElementKind, Nature>> = {
  classification: { part: 'header', traits: [] },
  masthead: { part: 'header', traits: [] },
  issue: { part: 'header', traits: ['counted'] },
  'cumulative-issue': { part: 'header', traits: ['counted'] },
  volume: { part: 'header', traits: ['counted'] },
  issuer: { part: 'header', traits: [] },
  date: { part: 'header', traits: [] },
  'editors-note': {
    part: 'note',
    traits: ['running', 'prose', 'sentences', 'introducing', 'translated', 'labelled'],
  },
  series: { part: 'titles', traits: ['counted'] },
  title: { part: 'titles', traits: ['running', 'translated'] },
  lead: { part: 'body', traits: ['running', 'authored', 'prose', 'sentences', 'introducing', 'translated'] },
  heading: { part: 'body', traits: ['running', 'authored', 'introducing', 'translated', 'numbered', 'labelled'] },
  point: {
    part: 'body',
    traits: ['running', 'authored', 'prose', 'sentences', 'introducing', 'translated', 'numbered', 'labelled'],
  },
  paragraph: {
    part: 'body',
    traits: ['running', 'authored', 'prose', 'sentences', 'introducing', 'translated', 'labelled'],
  },
  'list-item': {
    part: 'body',
    traits: ['running', 'authored', 'prose', 'introducing', 'translated', 'numbered', 'labelled'],
  },
  footnote: { part: 'footnotes', traits: ['running', 'authored', 'prose'] },
  credit: { part: 'credits', traits: ['labelled'] },
  contact: { part: 'credits', traits: ['labelled'] },
  distribution: { part: 'credits', traits: ['labelled'] },
};

/** Whether an element, or a kind of element, has a trait. */
export function has(what: Pick<Element, 'kind'> | ElementKind, trait: Trait): boolean {
  return withTrait[trait].has(typeof what === 'string' ? what : what.kind);
}

/** The part of an issue that an element belongs to. */
export function partOf({ kind }: Pick<Element, 'kind'>): Part {
  return natures[kind].part;
}

/** The kinds of which a part is made. */
export function kindsIn(part: Part): ReadonlySet<ElementKind> {
  return inPart[part];
}

const withTrait = sets(
  ['running', 'authored', 'prose', 'sentences', 'introducing', 'translated', 'numbered', 'labelled', 'counted'],
  (kind, trait: Trait) => natures[kind].traits.includes(trait),
);

const inPart = sets(
  ['header', 'note', 'titles', 'body', 'footnotes', 'credits'],
  (kind, part: Part) => natures[kind].part === part,
);

function sets<K extends string>(
  keys: readonly K[],
  belongs: (kind: ElementKind, key: K) => boolean,
): Readonly<Record<K, ReadonlySet<ElementKind>>> {
  const all: Partial<Record<K, ReadonlySet<ElementKind>>> = {};
  for (const key of keys) all[key] = new Set(elementKinds.filter((kind) => belongs(kind, key)));
  return all as Record<K, ReadonlySet<ElementKind>>;
}
