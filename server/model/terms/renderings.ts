// How a phrase of one language is found again in the other: by its content words, in whatever order and inflection the
// sentence puts them.

import { cached } from '../../base/cached';
import { matches } from '../../base/matches';
import { contains, firstNot, type Span } from '../../base/text';
import type { Lexicon, Term } from '../../knowledge/lexicon/lexicon';
import { mentionsOf } from '../../knowledge/lexicon/mentions';
import { contentRoots, type EnglishToken, englishTokens, isContent, rootOf } from '../../language/en/words';
import { lasting } from '../../syntax/lasting';
import type { Bulletin, Element } from '../../syntax/tree';
import { wordsIn } from '../../syntax/words';
import { beadsOf } from '../alignment/align';

/** Chinese elements and the English ones that say the same. */
export interface Translated {
  readonly zh: readonly Element[];
  readonly en: readonly Element[];
}

/** The beads that have both languages, list items left to their paragraph. */
export const translatedBeads = cached((bulletin: Bulletin): readonly Translated[] =>
  beadsOf(bulletin).filter(({ zh, en }) => zh.length > 0 && en.length > 0 && zh[0]!.kind !== 'list-item'),
);

/** A term that an element names, and where in its prose. */
export interface TermMention {
  readonly element: Element;
  readonly start: number;
  readonly end: number;
}

/** The same of the element of a bead that has this origin. */
export function inPlace<N extends TermMention>(named: N, elements: readonly Element[]): N {
  return { ...named, element: elements.find(({ origin }) => origin === named.element) ?? named.element };
}

/**
 * The terms that Chinese elements name, with the places in their origins; a term within 《》 is part of a work's name and
 * left out.
 */
export const termsNamedIn: (
  elements: readonly Element[],
  lexicon: Lexicon,
) => ReadonlyMap<Term, readonly TermMention[]> = lasting((elements: readonly Element[], lexicon: Lexicon) => {
  const named = new Map<Term, TermMention[]>();
  for (const element of elements) {
    const works = [...matches(element.prose.text, /《[^《》]*》/g)].map(({ index, 0: work }) => ({
      start: index,
      end: index + work.length,
    }));
    for (const { start, end, entries } of mentionsOf(element, lexicon)) {
      const term = entries.find((entry) => entry.type === 'term' && entry.as !== 'rendering');
      if (term?.type !== 'term' || isWithin(works, start)) continue;
      const places = named.get(term.term);
      if (places) places.push({ element, start, end });
      else named.set(term.term, [{ element, start, end }]);
    }
  }
  return named;
});

/** Whether a place lies in one of several spans, which are in order and do not overlap. */
function isWithin(spans: readonly Span[], at: number): boolean {
  const span = spans[firstNot(spans, ({ end }) => end <= at)];
  return span !== undefined && span.start <= at;
}

/** A stretch of an English element's prose with some of the words wanted, and which share of them. */
export interface Traces extends TermMention {
  readonly share: number;
}

/** The words of an English element (of its origin) by root. */
export interface WordsByRoot {
  readonly element: Element;
  readonly tokens: readonly EnglishToken[];
  readonly places: ReadonlyMap<string, readonly number[]>;
}

export const wordsOf: (element: Element) => WordsByRoot = lasting((element: Element) => {
  const tokens = wordsIn(element);
  const places = new Map<string, number[]>();
  tokens.forEach(({ stem }, at) => {
    if (!isContent(stem)) return;
    const root = rootOf(stem);
    const all = places.get(root);
    if (all) all.push(at);
    else places.set(root, [at]);
  });
  return { element, tokens, places };
});

/** Words that may stand between the words of a phrase, beyond its own length. */
const slack = 3;

/**
 * Where an element has most of the content words of an English phrase close together: `share` is 1 when it has all of
 * them.
 * Undefined when it has none. Of equals the likelier, then the shorter.
 */
export function tracesOf(
  phrase: string,
  { element, tokens, places }: WordsByRoot,
  likelihood?: (start: number, end: number) => number,
): Traces | undefined {
  const { roots, width } = shapeOf(phrase);
  const present = roots.filter((root) => places.has(root));
  if (present.length === 0) return undefined;
  let best: { first: number; last: number; count: number; likelihood: number } | undefined;
  for (const root of present) {
    for (const at of places.get(root)!) {
      const window = windowAround(at, width, present, places, tokens);
      if (best && window.count < best.count) continue;
      const likely = likelihood ? likelihood(tokens[window.first]!.start, tokens[window.last]!.end) : 0;
      if (
        !best ||
        window.count > best.count ||
        likely > best.likelihood ||
        (likely === best.likelihood && window.last - window.first < best.last - best.first)
      )
        best = { ...window, likelihood: likely };
    }
    if (best?.count === roots.length) break;
  }
  return (
    best && { element, start: tokens[best.first]!.start, end: tokens[best.last]!.end, share: best.count / roots.length }
  );
}

/** The words of `roots` nearest to the word at `at`, all within `width` words and its sentence. */
function windowAround(
  at: number,
  width: number,
  roots: readonly string[],
  places: ReadonlyMap<string, readonly number[]>,
  tokens: readonly EnglishToken[],
): { first: number; last: number; count: number } {
  let first = at;
  let last = at;
  let count = 0;
  for (const root of roots) {
    const near = nearest(places.get(root)!, at);
    if (
      Math.max(last, near) - Math.min(first, near) >= width ||
      partsSentences(tokens, Math.min(near, at), Math.max(near, at))
    )
      continue;
    first = Math.min(first, near);
    last = Math.max(last, near);
    count++;
  }
  return { first, last, count };
}

/** Of places in order, at least one, the nearest to `at`, of two as near the one behind it. */
function nearest(places: readonly number[], at: number): number {
  const next = firstNot(places, (place) => place < at);
  const [before, behind] = [places[next - 1], places[next]];
  if (before === undefined) return behind!;
  return behind === undefined || at - before < behind - at ? before : behind;
}

function partsSentences(tokens: readonly EnglishToken[], first: number, last: number): boolean {
  for (let at = first + 1; at < last; at++) if (sentenceMarks.has(tokens[at]!.stem)) return true;
  return false;
}

const sentenceMarks: ReadonlySet<string> = new Set('.;!?');

/**
 * What a phrase is looked for by: the stems of its words, the roots of its content words, and within how many words
 * these must stand.
 */
export interface Shape {
  readonly stems: readonly string[];
  readonly roots: readonly string[];
  readonly width: number;
}

const shapes = new Map<string, Shape>();
const mostShapes = 50_000;

export function shapeOf(phrase: string): Shape {
  let shape = shapes.get(phrase);
  if (!shape) {
    if (shapes.size >= mostShapes) shapes.clear();
    const stems = englishTokens(phrase).map(({ stem }) => stem);
    shapes.set(phrase, (shape = { stems, roots: [...contentRoots(phrase)], width: stems.length + slack }));
  }
  return shape;
}

/**
 * Whether one of several elements has all content words of one of several phrases close together, not all of them
 * inside what renders something else.
 */
export function hasOneOf(phrases: readonly string[], elements: readonly Element[], expectation?: Expectation): boolean {
  return elements.some((element) => {
    const words = wordsOf(element);
    const full = phrases.filter((phrase) => shapeOf(phrase).roots.every((root) => words.places.has(root)));
    if (full.length === 0) return false;
    const spans = expectation?.taken(element) ?? [];
    const likelihood = expectation && likelihoodIn(element, expectation);
    return full.some((phrase) => {
      const traces = tracesOf(phrase, words, likelihood);
      return traces?.share === 1 && !spans.some((span) => contains(span, traces));
    });
  });
}

/**
 * Where traces are likelier: not in what renders something else (spans in order, none overlapping), and as far into the
 * text as the Chinese is.
 */
export interface Expectation {
  taken(element: Element): readonly Span[];
  readonly expected: TermMention;
}

/** The best traces of any of several phrases in any of several elements. */
export function bestTraces(
  phrases: readonly string[],
  elements: readonly Element[],
  expectation?: Expectation,
): Traces | undefined {
  let best: Traces | undefined;
  for (const element of elements) {
    const words = wordsOf(element);
    const likelihood = expectation && likelihoodIn(element, expectation);
    for (const phrase of phrases) {
      const traces = tracesOf(phrase, words, likelihood);
      if (traces && (!best || traces.share > best.share)) best = traces;
    }
  }
  return best;
}

function likelihoodIn(element: Element, { taken, expected }: Expectation): (start: number, end: number) => number {
  const spans = taken(element);
  const { length } = element.prose.text;
  const at = (expected.start / Math.max(1, expected.element.prose.text.length)) * length;
  return (start, end) =>
    (isWithin(spans, start) || isWithin(spans, end - 1) ? -1 : 0) - Math.abs(start - at) / (length + 1);
}
