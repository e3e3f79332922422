// What an edit leaves as it was: the blocks and elements that the parser takes over from the version before, wherever
// they stand now.
import { listAt } from '../base/lists';
import type { Span } from '../base/text';
import type { Block } from './forms/form';
import type { Line } from './lines';
import { copied } from './prose';
import type { Element, Prose, Segment } from './tree';

/** What was made of one version's text, to be found again by the text it was made of. */
export interface Reading {
  readonly groups: ReadonlyMap<string, readonly ReadGroup[]>;
  readonly origins: ReadonlyMap<string, readonly Element[]>;
  /** In the order in which they were read. */
  readonly elements: readonly Element[];
}

interface ReadGroup {
  readonly lines: readonly Line[];
  /** What blocks are read in, see `blocksOf`. */
  readonly state: string;
  readonly blocks: readonly Block[];
}

/**
 * Takes over what is the same in the version before, and keeps in `reading` what the next one may take over: without
 * the version before, or none would ever be given up.
 */
export class Reuse {
  readonly #groups = new Map<string, ReadGroup[]>();
  readonly #origins = new Map<string, Element[]>();
  readonly #elements: Element[] = [];
  readonly reading: Reading = { groups: this.#groups, origins: this.#origins, elements: this.#elements };
  readonly #content: string;
  readonly #before: Reading | undefined;

  constructor(content: string, before: Reading | undefined) {
    this.#content = content;
    this.#before = before;
  }

  /** The blocks of a run of lines, in their place: read anew only where the run, or the state it is read in, is new. */
  blocks(
    group: readonly Line[],
    state: string,
    read: (content: string, group: readonly Line[]) => readonly Block[],
  ): readonly Block[] {
    const { start } = group[0]!.span;
    const source = this.#content.slice(start, group.at(-1)!.span.end);
    const lines = group.map(({ span, indented, indent }, at) => ({
      span: moved(span, -start),
      indented: at > 0 && indented,
      indent,
    }));
    const same = (other: ReadGroup) => other.state === state && isSame(other.lines, lines);
    const known = this.#before?.groups.get(source)?.find(same) ??
      this.#groups.get(source)?.find(same) ?? { lines, state, blocks: read(copied(source), lines) };
    addOnce(this.#groups, source, known);
    return known.blocks.map((block) => ({
      ...block,
      lines: block.lines.map((line) => moved(line, start)),
      span: moved(block.span, start),
      prose: { ...block.prose, start: block.prose.start + start },
      emphases: block.emphases.map((emphasis) => ({ ...emphasis, span: moved(emphasis.span, start) })),
    }));
  }

  /**
   * An element in its place, with the origin it had in the version before when nothing in it has changed, and the very
   * same object when it has not even moved.
   */
  element(read: Omit<Element, 'origin'>): Element {
    const { start, end } = read.span;
    const source = this.#content.slice(start, end);
    const same = (other: Element) => isSameElement(other, read, start);
    const origin =
      this.#before?.origins.get(source)?.find(same) ?? this.#origins.get(source)?.find(same) ?? standingAlone(read);
    addOnce(this.#origins, source, origin);
    const before = this.#before?.elements[this.#elements.length];
    const element = before?.origin === origin && before.span.start === start ? before : placed(origin, origin, start);
    this.#elements.push(element);
    return element;
  }
}

/** The element at offset 0, its own origin. */
export function standingAlone(read: Omit<Element, 'origin'>): Element {
  const by = -read.span.start;
  const { text, start, segments } = read.prose;
  const fromElement = segments.map(({ at, source, length }) => ({ at, source: source + start + by, length }));
  const alone: Writable<Element> = placed(undefined, read, by);
  alone.prose = { text, start: 0, segments: fromElement };
  alone.origin = alone;
  return alone;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** An element with all its spans moved by so many UTF-16 code units. */
export function shifted(element: Element, by: number): Element {
  return placed(element.origin, element, by);
}

const none: readonly never[] = [];

/**
 * What was read, moved. All elements are made here, with the same members in the same order, present or not, so that
 * what reads them is compiled for one shape.
 */
function placed(origin: Element | undefined, read: Omit<Element, 'origin'>, by: number): Element {
  const { prose, cuts, emphases, labelSpan, valueSpan } = read;
  return {
    origin: origin as Element,
    kind: read.kind,
    language: read.language,
    span: moved(read.span, by),
    prose: { text: prose.text, start: prose.start + by, segments: prose.segments },
    cuts: cuts.length === 0 ? none : cuts.map((cut) => ({ ...cut, ...moved(cut, by) })),
    emphases: emphases.length === 0 ? none : emphases.map(({ span, closed }) => ({ span: moved(span, by), closed })),
    label: read.label,
    labelSpan: labelSpan && moved(labelSpan, by),
    number: read.number,
    value: read.value,
    valueSpan: valueSpan && moved(valueSpan, by),
    level: read.level,
    style: read.style,
    year: read.year,
  };
}

/** Whether an origin is what was read, which stands `by` UTF-16 code units further on. */
function isSameElement(origin: Element, read: Omit<Element, 'origin'>, by: number): boolean {
  return (
    origin.kind === read.kind &&
    origin.language === read.language &&
    hasSameMark(origin, read) &&
    isMovedSpan(origin.labelSpan, read.labelSpan, by) &&
    isMovedSpan(origin.valueSpan, read.valueSpan, by) &&
    isSame(origin.value, read.value) &&
    isMovedProse(origin.prose, read.prose, by) &&
    isMovedList(
      origin.cuts,
      read.cuts,
      (a, b) => isMovedSpan(a, b, by) && a.at === b.at && a.certainty === b.certainty,
    ) &&
    isMovedList(origin.emphases, read.emphases, (a, b) => a.closed === b.closed && isMovedSpan(a.span, b.span, by))
  );
}

function hasSameMark(origin: Element, read: Omit<Element, 'origin'>): boolean {
  return (
    origin.label === read.label &&
    origin.number === read.number &&
    origin.level === read.level &&
    origin.style === read.style &&
    origin.year === read.year
  );
}

function isMovedProse(origin: Prose, read: Prose, by: number): boolean {
  const further = by - read.start;
  const isMoved = (a: Segment, b: Segment) => a.at === b.at && a.length === b.length && a.source === b.source - further;
  return origin.text === read.text && isMovedList(origin.segments, read.segments, isMoved);
}

function isMovedSpan(origin: Span | undefined, read: Span | undefined, by: number): boolean {
  if (!origin || !read) return origin === read;
  return origin.start === read.start - by && origin.end === read.end - by;
}

function isMovedList<T>(origin: readonly T[], read: readonly T[], isMoved: (a: T, b: T) => boolean): boolean {
  return origin.length === read.length && origin.every((each, at) => isMoved(each, read[at]!));
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function addOnce<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = listAt(lists, key);
  if (!list.includes(item)) list.push(item);
}

/** Whether two plain values have the same members all the way down. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  return (
    keys.length === others.length &&
    keys.every((key) => isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  );
}
