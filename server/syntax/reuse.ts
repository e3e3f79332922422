// What an edit leaves as it was: the blocks and elements that the parser takes over from the version before, wherever
// they stand now.
import { listAt } from '../base/lists';
import type { Span } from '../base/text';
import type { Block } from './forms/form';
import type { Line } from './lines';
import { copied } from './prose';
import type { Element } from './tree';

/** What was made of one version's text, to be found again by the text it was made of. */
export interface Reading {
  readonly groups: ReadonlyMap<string, readonly ReadGroup[]>;
  readonly origins: ReadonlyMap<string, readonly Element[]>;
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
  readonly reading: Reading = { groups: this.#groups, origins: this.#origins };
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

  /** An element in its place, with the origin it had in the version before when nothing in it has changed. */
  element(read: Omit<Element, 'origin'>): Element {
    const { start } = read.span;
    const source = this.#content.slice(start, read.span.end);
    const fresh = shifted(read, -start);
    const { segments } = fresh.prose;
    const standing = {
      ...fresh,
      prose: {
        text: fresh.prose.text,
        start: 0,
        segments:
          fresh.prose.start === 0
            ? segments
            : segments.map((segment) => ({ ...segment, source: segment.source + fresh.prose.start })),
      },
    };
    const same = ({ origin, ...other }: Element) => isSame(other, standing);
    const origin =
      this.#before?.origins.get(source)?.find(same) ?? this.#origins.get(source)?.find(same) ?? alone(standing);
    addOnce(this.#origins, source, origin);
    return { ...shifted(origin, start), origin };
  }
}

function alone(element: Omit<Element, 'origin'>): Element {
  const origin: { origin?: Element } & Omit<Element, 'origin'> = { ...element };
  return Object.assign(origin, { origin: origin as Element });
}

/** The element with all its spans moved by so many UTF-16 code units. */
export function shifted<E extends Omit<Element, 'origin'>>(element: E, by: number): E {
  const { span, prose, emphases, cuts, labelSpan, valueSpan } = element;
  return {
    ...element,
    span: moved(span, by),
    prose: { ...prose, start: prose.start + by },
    emphases: emphases.map((emphasis) => ({ ...emphasis, span: moved(emphasis.span, by) })),
    cuts: cuts.map((cut) => ({ ...cut, ...moved(cut, by) })),
    ...(labelSpan && { labelSpan: moved(labelSpan, by) }),
    ...(valueSpan && { valueSpan: moved(valueSpan, by) }),
  };
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
