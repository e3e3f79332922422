// Folding: front matter, header, note, sections and credits, each from its first to its last line; and in an issue of
// two languages all that is in one of them.
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import type { Span } from '../../base/text';
import { outline, type Section } from '../../model/outline';
import type { Element } from '../../syntax/tree';
import type { InDocument } from '../feature';
import { languageFolds } from './languageFolds';

export const foldingRanges: InDocument<FoldingRange[]> = (bulletin) => {
  const { header, notes, sections, credits } = outline(bulletin);
  const ranges: FoldingRange[] = [];
  const fold = (span: Span | undefined, kind?: FoldingRangeKind) => {
    if (!span) return;
    const startLine = bulletin.text.positionAt(span.start).line;
    const endLine = bulletin.text.positionAt(span.end).line;
    if (endLine > startLine) ranges.push({ startLine, endLine, ...(kind && { kind }) });
  };
  const foldSection = (section: Section) => {
    fold(section.span);
    section.sections.forEach(foldSection);
  };
  fold(bulletin.frontMatter?.span, FoldingRangeKind.Region);
  fold(around(header));
  fold(around(notes));
  sections.forEach(foldSection);
  fold(around(credits));
  for (const comment of bulletin.comments) fold(comment.span, FoldingRangeKind.Comment);
  return [...ranges, ...languageFolds(bulletin, ranges)];
};

function around(elements: readonly Element[]): Span | undefined {
  return elements.length > 0
    ? { start: elements[0]!.span.start, end: Math.max(...elements.map((element) => element.span.end)) }
    : undefined;
}
