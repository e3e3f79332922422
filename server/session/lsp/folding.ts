// Folds as LSP has them.
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import type { Text } from '../../base/text';
import type { Fold } from '../../features/read/folding';
import { languageFoldKinds } from '../../protocol';

export function asFoldingRanges(folds: readonly Fold[], text: Text): FoldingRange[] {
  return folds.map(({ kind, span }) => {
    const [startLine, endLine] = [text.positionAt(span.start).line, text.positionAt(span.end).line];
    const shownAs = kinds[kind];
    return { startLine, endLine, ...(shownAs && { kind: shownAs }) };
  });
}

const kinds: Readonly<Record<Fold['kind'], FoldingRangeKind | undefined>> = {
  part: undefined,
  'front-matter': FoldingRangeKind.Region,
  comment: FoldingRangeKind.Comment,
  ...languageFoldKinds,
};
