// Additions to the YAML files of a .bulletin folder, which keep all that an author wrote there: bytes, comments,
// layout.

import { isMap, isNode, isScalar, isSeq, type Node, type Pair, stringify, type YAMLMap, type YAMLSeq } from 'yaml';
import type { FileMistake } from '../base/fileMistake';
import { type Localized, say } from '../base/localized';
import type { Span } from '../base/text';
import { largestLexicon, readYaml } from '../intake/yaml';

/** What to insert or replace in a file, and where its author goes on writing. */
export interface Addition {
  /** Offsets in the file as it is. */
  readonly span: Span;
  readonly newText: string;
  /** Offset in `newText`. */
  readonly caret: number;
}

/** Why a file is left as it is, and the place in it that is the reason. */
export interface Refusal {
  readonly reason: Localized;
  readonly at: number;
}

/**
 * The mapping of a file; undefined when the file is empty or holds nothing but comments. `mistakes`: those that keep
 * the file out of force.
 */
export function openMapping(source: string, mistakes: readonly FileMistake[]): YAMLMap | Refusal | undefined {
  const [mistake] = mistakes;
  if (mistake) return { reason: mistake.message, at: mistake.span.start };
  const { root } = readYaml(source, largestLexicon);
  if (!root) return undefined;
  if (isMap(root) && !root.flow) return root;
  return {
    reason: say('The file is not written as `key: value` lines', '该文件不是“键: 值”逐行书写的形式'),
    at: root.range?.[0] ?? 0,
  };
}

export function isRefusal(value: object): value is Refusal {
  return 'reason' in value;
}

/** The pair of a key in a mapping. */
export function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

/** Adds lines behind all that is there. */
export function atEnd(source: string, newText: string, caret: number): Addition {
  const apart = source === '' || source.endsWith('\n') ? '' : '\n';
  return { span: { start: source.length, end: source.length }, newText: apart + newText, caret: apart.length + caret };
}

/**
 * Adds an entry to the list that is a pair's value. `block` gives its lines with the indent of the list's dashes,
 * `flow` the entry within brackets;
 * both with the offset at which the author goes on.
 */
export function addToList(
  source: string,
  { key, value }: Pair,
  block: (indent: string) => Written,
  flow: Written,
): Addition | Refusal {
  const list = isNode(value) ? value : undefined;
  if (list && isSeq(list) && list.items.length > 0 && !list.flow)
    return behindLine(source, list.range!, block(indentOf(source, list)));
  if (list && isSeq(list) && list.flow) {
    const last = list.items.at(-1) as Node | undefined;
    const at = last ? last.range![1] : list.range![0] + 1;
    const before = last ? ', ' : '';
    return { span: { start: at, end: at }, newText: before + flow.text, caret: before.length + flow.caret };
  }
  if (!list || (isScalar(list) && list.value === null))
    return behindLine(source, (key as Node).range!, block(`${indentBefore(source, (key as Node).range![0])}  `));
  return {
    reason: say(
      `${String((key as { value?: unknown }).value)} is not written as a list`,
      `${String((key as { value?: unknown }).value)} 下面不是列表`,
    ),
    at: list.range?.[0] ?? 0,
  };
}

export interface Written {
  readonly text: string;
  readonly caret: number;
}

/** Stands for what the author has to fill in until the text is made. */
export const gap = '\u2026';

/** A value as lines, each behind an indent. */
export function written(value: unknown, indent: string): Written {
  return withCaret(
    stringify(value, { lineWidth: 0, aliasDuplicateObjects: false }).replace(/^(?=.)/gm, indent),
    (text) => text.length - 1,
  );
}

/** A value within brackets. */
export function flowing(value: unknown): Written {
  return withCaret(
    stringify(value, {
      lineWidth: 0,
      aliasDuplicateObjects: false,
      collectionStyle: 'flow',
      flowCollectionPadding: true,
    }).trim(),
    (text) => text.length,
  );
}

/** The author goes on at the gap, else at the end of the entry. */
function withCaret(text: string, end: (text: string) => number): Written {
  const at = text.indexOf(gap);
  return at < 0 ? { text, caret: end(text) } : { text: text.slice(0, at) + text.slice(at + gap.length), caret: at };
}

/** What stands before a list's first dash in its line. */
function indentOf(source: string, list: YAMLSeq): string {
  const dash = source.lastIndexOf('-', (list.items[0] as Node).range![0]);
  return indentBefore(source, dash);
}

function indentBefore(source: string, at: number): string {
  return /^\s*/.exec(source.slice(source.lastIndexOf('\n', at - 1) + 1, at))![0];
}

/** Adds lines below the line in which a node ends. */
export function behindLine(
  source: string,
  [start = 0, valueEnd = 0]: readonly number[],
  { text, caret }: Written,
): Addition {
  const end = source.slice(0, valueEnd).trimEnd().length;
  const lineEnd = source.indexOf('\n', Math.max(start, end));
  if (lineEnd < 0)
    return { span: { start: source.length, end: source.length }, newText: `\n${text}`, caret: caret + 1 };
  return { span: { start: lineEnd + 1, end: lineEnd + 1 }, newText: text, caret };
}
