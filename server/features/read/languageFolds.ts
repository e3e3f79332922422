// Folds that hide one language of an issue in two, so that the other can be read alone.
import type { Span } from '../../base/text';
import type { Bulletin } from '../../syntax/tree';

/** A stretch in one language; the span begins on the line before it. */
export interface LanguageFold {
  readonly kind: 'zh' | 'en';
  readonly span: Span;
}

/**
 * A fold for each stretch in one language, from the blank line before it to its last line: the blank line stays, the
 * stretch goes.
 * Blocks that `others` start with stay too, so that no two folds cross and sections keep their heading.
 */
export function languageFolds(
  { text, elements, languages }: Bulletin,
  others: readonly Span[],
): readonly LanguageFold[] {
  if (languages.length < 2) return [];
  const lineOf = (offset: number) => text.positionAt(offset).line;
  const starts = new Set(others.map(({ start }) => lineOf(start)));
  const ends = new Set(others.map(({ end }) => lineOf(end)));
  const folds: LanguageFold[] = [];
  let goesOn = false;
  let last = -1;
  for (const { span, language } of elements) {
    const [startLine, endLine] = [lineOf(span.start), lineOf(span.end)];
    if (startLine <= last) continue;
    const before = folds.at(-1);
    const blank = startLine - 1 > last && startLine > 0;
    last = endLine;
    if (language === 'und' || starts.has(startLine)) {
      goesOn = false;
      continue;
    }
    if (goesOn && before?.kind === language)
      folds.splice(-1, 1, { kind: language, span: { start: before.span.start, end: span.end } });
    else if (blank && !ends.has(startLine - 1))
      folds.push({ kind: language, span: { start: text.lineStarts[startLine - 1]!, end: span.end } });
    goesOn = !ends.has(endLine) && folds.at(-1)?.span.end === span.end;
  }
  return folds;
}
