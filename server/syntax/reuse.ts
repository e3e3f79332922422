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
  readonly groups: Products<ReadGroup>;
  readonly origins: Products<Element>;
  /** In the order in which they were read. */
  readonly elements: readonly Element[];
}

interface ReadGroup {
  readonly lines: readonly Line[];
  /** What blocks are read in, see `blocksOf`. */
  readonly state: string;
  readonly blocks: readonly Block[];
}

/** A stretch of the source and what was made of it. */
interface Product<T> {
  readonly source: string;
  readonly made: T;
}

/** What was made of the stretches of a text: by their text, and in order. */
class Products<T> {
  readonly #bySource = new Map<string, T[]>();
  readonly #inOrder: Product<T>[] = [];

  at(place: number): Product<T> | undefined {
    return this.#inOrder[place];
  }

  /** What was made of such a stretch, and is as it must be. */
  like(source: string, isSame: (made: T) => boolean): T | undefined {
    return this.#bySource.get(source)?.find(isSame);
  }

  add(product: Product<T>): void {
    this.#inOrder.push(product);
    const list = listAt(this.#bySource, product.source);
    if (!list.includes(product.made)) list.push(product.made);
  }
}

/**
 * Goes through the stretches of a text, and along with them through those of the version before: what was made of a
 * stretch is mostly where it is expected. Then its text is compared, and need not be looked up.
 */
class ProductSearch<T> {
  readonly #content: string;
  readonly #before: Products<T> | undefined;
  readonly #now: Products<T>;
  #next = 0;

  constructor(content: string, before: Products<T> | undefined, now: Products<T>) {
    this.#content = content;
    this.#before = before;
    this.#now = now;
  }

  /** What was made of the stretch between two offsets, if it is as it must be; else what is made of it now. */
  madeOf(start: number, end: number, isSame: (made: T) => boolean, make: (source: string) => T): T {
    const product = this.#expected(start, end, isSame) ?? this.#lookedUp(this.#content.slice(start, end), isSame, make);
    this.#now.add(product);
    return product.made;
  }

  /** The next of the version before, or the one behind it, where the next was taken out or changed. */
  #expected(start: number, end: number, isSame: (made: T) => boolean): Product<T> | undefined {
    for (const place of [this.#next, this.#next + 1]) {
      const product = this.#before?.at(place);
      if (product?.source.length !== end - start || !this.#content.startsWith(product.source, start)) continue;
      if (!isSame(product.made)) continue;
      this.#next = place + 1;
      return product;
    }
    return undefined;
  }

  #lookedUp(source: string, isSame: (made: T) => boolean, make: (source: string) => T): Product<T> {
    const made = this.#before?.like(source, isSame) ?? this.#now.like(source, isSame) ?? make(source);
    return { source, made };
  }
}

/**
 * Takes over what is the same in the version before, and keeps in `reading` what the next one may take over: without
 * the version before, or none would ever be given up.
 */
export class Reuse {
  readonly #elements: Element[] = [];
  readonly reading: Reading = { groups: new Products(), origins: new Products(), elements: this.#elements };
  readonly #before: Reading | undefined;
  readonly #groups: ProductSearch<ReadGroup>;
  readonly #origins: ProductSearch<Element>;

  constructor(content: string, before: Reading | undefined) {
    this.#before = before;
    this.#groups = new ProductSearch(content, before?.groups, this.reading.groups);
    this.#origins = new ProductSearch(content, before?.origins, this.reading.origins);
  }

  /** The blocks of a run of lines, in their place: read anew only where the run, or the state it is read in, is new. */
  blocks(
    group: readonly Line[],
    state: string,
    read: (content: string, group: readonly Line[]) => readonly Block[],
  ): readonly Block[] {
    const { start } = group[0]!.span;
    const isSameGroup = (other: ReadGroup) => other.state === state && areMoved(other.lines, group, start);
    const known = this.#groups.madeOf(start, group.at(-1)!.span.end, isSameGroup, (source) => {
      const lines = group.map((line, at) => fromGroup(line, at, start));
      return { lines, state, blocks: read(copied(source), lines) };
    });
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
    const isSameOrigin = (other: Element) => isSameElement(other, read, start);
    const origin = this.#origins.madeOf(start, end, isSameOrigin, () => standingAlone(read));
    const before = this.#before?.elements[this.#elements.length];
    const element = before?.origin === origin && before.span.start === start ? before : placed(origin, origin, start);
    this.#elements.push(element);
    return element;
  }
}

/** A line by its offsets in the group; how far its first line is indented is no part of the group. */
function fromGroup({ span, indented, indent }: Line, at: number, start: number): Line {
  return { span: moved(span, -start), indented: at > 0 && indented, indent };
}

/** Whether the lines of a group read before are those of one that begins at `start`. */
function areMoved(read: readonly Line[], group: readonly Line[], start: number): boolean {
  return isMovedList(
    read,
    group,
    (a, b) =>
      isMovedSpan(a.span, b.span, start) && a.indent === b.indent && (a === read[0] || a.indented === b.indented),
  );
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

/** Whether two plain values have the same members all the way down. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  return (
    keys.length === others.length &&
    keys.every((key) => isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  );
}
