// Folding: front matter, header, note, sections and credits, each from its first to its last line; and in an issue of
// two languages all that is in one of them.
import type { Span } from '../../base/text';
import { outline, type Section } from '../../model/outline';
import type { Element } from '../../syntax/tree';
import type { InDocument } from '../feature';
import { type LanguageFold, languageFolds } from './languageFolds';

/** Lines that can be hidden, from the one the span begins on, which stays, to the one it ends on. */
export interface Fold {
  /** A part of the issue, something around it, or a stretch in one language. */
  readonly kind: 'part' | 'front-matter' | 'comment' | LanguageFold['kind'];
  readonly span: Span;
}

export const folds: InDocument<readonly Fold[]> = (bulletin) => {
  const { header, notes, sections, credits } = outline(bulletin);
  const foldsOf = (kind: Fold['kind'], spans: readonly (Span | undefined)[]): readonly Fold[] =>
    spans.flatMap((span) => (span ? [{ kind, span }] : []));
  const lineOf = (offset: number) => bulletin.text.positionAt(offset).line;
  const all = [
    ...foldsOf('front-matter', [bulletin.frontMatter?.span]),
    ...foldsOf('part', [around(header), around(notes), ...sections.flatMap(spansOf), around(credits)]),
    ...foldsOf(
      'comment',
      bulletin.comments.map(({ span }) => span),
    ),
  ].filter(({ span }) => lineOf(span.end) > lineOf(span.start));
  return [
    ...all,
    ...languageFolds(
      bulletin,
      all.map(({ span }) => span),
    ),
  ];
};

/** A section and those in it. */
function spansOf({ span, sections }: Section): readonly Span[] {
  return [span, ...sections.flatMap(spansOf)];
}

function around(elements: readonly Element[]): Span | undefined {
  return elements.length > 0
    ? { start: elements[0]!.span.start, end: Math.max(...elements.map((element) => element.span.end)) }
    : undefined;
}
