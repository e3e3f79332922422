// What the side bar's views share: rows with the findings inside them counted, long lists cut.
import type { Severity } from '../../../base/finding';
import { type Localized, say } from '../../../base/localized';
import type { Range, Span } from '../../../base/text';
import type { Context } from '../../../model/context';
import type { ViewNode } from '../../../protocol';
import type { Bulletin } from '../../../syntax/tree';
import { inWords } from '../../feature';

/** A row before its findings are counted. */
export interface Row {
  readonly node: Omit<ViewNode, 'children' | 'errors' | 'warnings' | 'extents' | 'target'> & {
    readonly target?: Range;
  };
  /**
   * What it stands for in the text, its children's apart. Its first is where it goes to, unless the node says
   * otherwise.
   */
  readonly spans: readonly Span[];
  /** What is counted besides the findings in its spans. */
  readonly own?: readonly Severity[];
  readonly children?: readonly Row[];
}

/** A finding, by where it is. */
export interface Placed {
  readonly span: Span;
  readonly severity: Severity;
}

/**
 * The rows as the editor gets them, each with the errors and warnings that start in it or in its children; each finding
 * is counted in the innermost row.
 */
export function finished({ text }: Bulletin, rows: readonly Row[], findings: readonly Placed[]): readonly ViewNode[] {
  const places = rows
    .flatMap(allRows)
    .flatMap((row) => row.spans.map((span) => ({ span, row })))
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const found = new Map<Row, Severity[]>();
  let last = -1;
  for (const { span, severity } of [...findings].sort((a, b) => a.span.start - b.span.start)) {
    while (last + 1 < places.length && places[last + 1]!.span.start <= span.start) last++;
    let at = last;
    while (at >= 0 && places[at]!.span.end < span.start) at--;
    const row = places[at]?.row;
    if (!row) continue;
    const own = found.get(row);
    if (own) own.push(severity);
    else found.set(row, [severity]);
  }
  const finish = (row: Row): ViewNode => {
    const children = row.children?.map(finish) ?? [];
    const own = [...(found.get(row) ?? []), ...(row.own ?? [])];
    // rows of a list may concern one finding together: their sum would say nothing
    const summed = row.node.kind === 'list' ? [] : children;
    const count = (severity: Severity, inside: (node: ViewNode) => number | undefined) =>
      own.filter((each) => each === severity).length + summed.reduce((sum, child) => sum + (inside(child) ?? 0), 0);
    const errors = count('error', (child) => child.errors);
    const warnings = count('warning', (child) => child.warnings);
    const [first] = row.spans;
    return {
      ...(first && { target: text.rangeOf(first), extents: row.spans.map((span) => text.rangeOf(span)) }),
      ...row.node,
      ...(errors > 0 && { errors }),
      ...(warnings > 0 && { warnings }),
      ...(children.length > 0 && { children }),
    };
  };
  return rows.map(finish);
}

function allRows(row: Row): readonly Row[] {
  return [row, ...(row.children ?? []).flatMap(allRows)];
}

/** More rows than this under one are not shown: nobody reads them, and the list can be filtered. */
const mostShown = 500;

/** The first items of a long list, and a row that says how many more there are. */
export function listed<T>(id: string, items: readonly T[], row: (item: T) => Row, context: Context): Listed {
  const rest = items.length - mostShown;
  if (rest <= 0) return { rows: items.map(row), count: items.length };
  const more: Row = {
    node: {
      id: `${id}/more`,
      kind: 'more',
      label: inWords(context, say(`${rest} more`, `还有 ${rest} 项`)),
      description: inWords(context, say('type to find them', '输入以查找')),
    },
    spans: [],
  };
  return { rows: [...items.slice(0, mostShown).map(row), more], count: items.length };
}

/** Ids that tell equal ones apart: the second `a` is `a~2`. */
export function uniqueIds(): (id: string) => string {
  const seen = new Map<string, number>();
  return (id) => {
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? id : `${id}~${count}`;
  };
}

/** Parts of a description, the empty and absent ones left out. */
export function described(...parts: readonly (string | false | undefined)[]): { readonly description?: string } {
  const text = parts.filter(Boolean).join(' · ');
  return text === '' ? {} : { description: text };
}

/** Rows of a group, and of how many they show the first. */
export interface Listed {
  readonly rows: readonly Row[];
  readonly count: number;
}

export const groupNames = {
  present: say('In this issue', '本期'),
  credits: say('Credits', '编校人员'),
  known: say('Known', '已知'),
} as const;

/**
 * What is in the issue, and what else is known, each under its name; a group without rows is left out. What a filter
 * found has an id of its own, so that it is open although the whole list is not.
 */
export function groups(
  all: readonly (readonly [id: string, label: Localized, listed: Listed])[],
  context: Context,
): readonly Row[] {
  return all
    .filter(([, , { count }]) => count > 0)
    .map(([id, label, { rows, count }]) => ({
      node: { id, kind: 'list', label: inWords(context, label), description: String(count) },
      spans: [],
      children: rows,
    }));
}
