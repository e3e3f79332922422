// An element while it is being built, and what its kind says of it.
import type { Span } from '../base/text';
import type { Cut, Element, ElementKind, Emphasis, Language, Prose } from './tree';

/** `unknown` stands for a header line that is a masthead, an issuer or a title, to be told by its place. */
export interface UnsettledElement {
  kind: ElementKind | 'unknown';
  language: Language;
  lines: Span[];
  span: Span;
  prose: Prose;
  emphases: readonly Emphasis[];
  cuts: Cut[];
  hashes?: number;
  label?: string;
  labelSpan?: Span;
  number?: number;
  value?: string | readonly string[];
  valueSpan?: Span;
  level?: number;
  style?: string;
  year?: number;
  running?: boolean;
}

/** Kinds of running text. */
export const proseKinds: ReadonlySet<string> = new Set([
  'editors-note',
  'lead',
  'paragraph',
  'point',
  'list-item',
  'footnote',
]);

const countedFields: ReadonlySet<string> = new Set(['issue', 'cumulative-issue', 'volume', 'date']);

/** Whether a draft is a field that says which issue this is. */
export function isCountedField({ kind }: UnsettledElement): boolean {
  return countedFields.has(kind);
}

/** Whether a draft is a field of the header: which issue this is, or who made it. */
export function isField(draft: UnsettledElement): boolean {
  return isCountedField(draft) || draft.kind === 'issuer';
}

/** Whether a draft says who made the issue or how to reach them. */
export function isColophon({ kind }: UnsettledElement): boolean {
  return kind === 'contact' || kind === 'credit';
}

/** The element that a draft has become, its members in one order. */
export function finished(draft: UnsettledElement): Omit<Element, 'origin'> {
  const { kind, language, span, prose, emphases, cuts, label, labelSpan, number } = draft;
  const { value, valueSpan, level, style, year } = draft;
  return {
    kind: kind === 'unknown' ? 'paragraph' : kind,
    language,
    span,
    prose,
    emphases,
    cuts,
    ...(label !== undefined && { label }),
    ...(labelSpan && { labelSpan }),
    ...(number !== undefined && { number }),
    ...(value !== undefined && { value }),
    ...(valueSpan && { valueSpan }),
    ...(level !== undefined && { level }),
    ...(style !== undefined && { style }),
    ...(year !== undefined && { year }),
  };
}
