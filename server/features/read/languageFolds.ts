// Folds that hide one language of an issue in two, so that the other can be read alone.
import type { FoldingRange } from 'vscode-languageserver-types';
import { languageFoldKinds } from '../../protocol';
import type { Bulletin } from '../../syntax/tree';

/**
 * A fold for each stretch in one language, from the blank line before it to its last line: the blank line stays, the
 * stretch goes.
 * Blocks that `others` start with stay too, so that no two folds cross and sections keep their heading.
 */
export function languageFolds(
  { text, elements, languages }: Bulletin,
  others: readonly FoldingRange[],
): readonly FoldingRange[] {
  if (languages.length < 2) return [];
  const starts = new Set(others.map(({ startLine }) => startLine));
  const ends = new Set(others.map(({ endLine }) => endLine));
  const folds: FoldingRange[] = [];
  let goesOn = false;
  let last = -1;
  for (const { span, language } of elements) {
    const startLine = text.positionAt(span.start).line;
    const endLine = text.positionAt(span.end).line;
    if (startLine <= last) continue;
    const before = folds.at(-1);
    const blank = startLine - 1 > last && startLine > 0;
    last = endLine;
    if (language === 'und' || starts.has(startLine)) {
      goesOn = false;
      continue;
    }
    const kind = languageFoldKinds[language];
    if (goesOn && before?.kind === kind) before.endLine = endLine;
    else if (blank && !ends.has(startLine - 1)) folds.push({ startLine: startLine - 1, endLine, kind });
    goesOn = !ends.has(endLine) && folds.at(-1)?.endLine === endLine;
  }
  return folds;
}
