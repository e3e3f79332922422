// Rows of the side bar as plain data: by id, by place, with the icon that tells their state. Without the editor's API.

import type { Position } from '../../server/base/text';
import type { ViewNode } from '../../server/protocol';
import { holds, isBefore } from '../comparePositions';

/** The rows of one view. */
export interface Rows {
  readonly top: readonly string[];
  readonly nodes: ReadonlyMap<string, ViewNode>;
  readonly parents: ReadonlyMap<string, string>;
}

export function rowsOf(top: readonly ViewNode[]): Rows {
  const nodes = new Map<string, ViewNode>();
  const parents = new Map<string, string>();
  const add = (node: ViewNode, parent?: ViewNode): void => {
    nodes.set(node.id, node);
    if (parent) parents.set(node.id, parent.id);
    node.children?.forEach((child) => add(child, node));
  };
  top.forEach((node) => add(node));
  return { top: top.map(({ id }) => id), nodes, parents };
}

/** The innermost row that stands for a place: the one whose stretch there begins last; undefined between blocks. */
export function rowAt({ nodes }: Rows, position: Position): string | undefined {
  let found: { readonly id: string; readonly start: Position } | undefined;
  for (const { id, extents = [] } of nodes.values()) {
    const here = extents.find((extent) => holds(extent, position));
    if (here && (!found || !isBefore(here.start, found.start))) found = { id, start: here.start };
  }
  return found?.id;
}

/** Whether two answers look the same: places in the text apart, which change with every keystroke. */
export function looksSame(a: readonly ViewNode[], b: readonly ViewNode[]): boolean {
  return looks(a) === looks(b);
}

const places: ReadonlySet<string> = new Set(['target', 'extents', 'insertion', 'range']);

function looks(nodes: readonly ViewNode[]): string {
  return JSON.stringify(nodes, (key, value: unknown) => (places.has(key) ? Boolean(value) : value));
}

export interface Icon {
  readonly name: string;
  /** A theme colour. */
  readonly color?: string;
}

/** What a row's state looks like; without findings what it is. */
export function iconOf({ kind, state, errors = 0, warnings = 0 }: ViewNode): Icon | undefined {
  if (kind === 'more') return { name: 'ellipsis' };
  if (state === 'missing')
    return {
      name: 'circle-slash',
      ...(errors > 0 ? { color: 'problemsErrorIcon.foreground' } : { color: 'disabledForeground' }),
    };
  if (errors > 0) return { name: 'error', color: 'problemsErrorIcon.foreground' };
  if (warnings > 0) return { name: 'warning', color: 'problemsWarningIcon.foreground' };
  if (state === 'fine') return { name: 'check' };
  return kind in icons ? { name: icons[kind]! } : undefined;
}

const icons: Readonly<Partial<Record<ViewNode['kind'], string>>> = {
  note: 'note',
  title: 'bookmark',
  section: 'list-tree',
  point: 'circle-small-filled',
  text: 'list-selection',
  item: 'circle-small',
  field: 'circle-small',
  credit: 'circle-small',
  person: 'person',
  term: 'tag',
  organization: 'organization',
  place: 'edit',
  unchecked: 'warning',
};

/** The state of a row as the query of its URI, which its badge is made from. */
export function badgeQuery({ state, errors = 0, warnings = 0 }: ViewNode): string {
  if (state === 'missing') return 'missing';
  return errors + warnings > 0 ? `${errors},${warnings}` : '';
}

export interface Badge {
  readonly isMissing: boolean;
  readonly errors: number;
  readonly warnings: number;
}

export function badgeOf(query: string): Badge | undefined {
  if (query === 'missing') return { isMissing: true, errors: 0, warnings: 0 };
  const counts = /^(\d+),(\d+)$/.exec(query);
  return counts ? { isMissing: false, errors: Number(counts[1]), warnings: Number(counts[2]) } : undefined;
}
