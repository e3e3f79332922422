// Layout: what a page is tidied of without a word about it: loose spaces, blank lines too many, paragraphs broken into
// lines.

import type { Edit } from '../../base/finding';
import { matches } from '../../base/matches';
import { endsSentence } from '../../language/shared/script';
import { isRunningText } from '../../model/element';
import { has } from '../../model/kinds';
import { editOf, passages } from '../../model/passages';
import { isLineStyle } from '../../syntax/forms';
import type { Bulletin, Element } from '../../syntax/tree';
import { wrapAt } from '../../syntax/wrapping';

/**
 * The edits that tidy a bulletin: they change white space and line ends alone, and leave every element and every line
 * that stands for itself what it is (DESIGN, the safe contract). Where two overlap the earlier in the list goes first.
 * Time is linear in the text.
 */
export function layoutEdits(bulletin: Bulletin): readonly Edit[] {
  const running = passages(bulletin).filter(isRunningText);
  return [
    ...running.flatMap((element) => joins(bulletin, element)),
    ...lineEdits(bulletin),
    ...running.flatMap(spaceEdits),
  ];
}

/**
 * Spaces at the end of a line, blank lines beyond the first, those at the top and at the end. Front matter and comments
 * are left as they are.
 */
function lineEdits({ text: { content }, pieces }: Bulletin): readonly Edit[] {
  return pieces.flatMap(({ kind, span }, index): Edit[] => {
    if (kind === 'blank') {
      const isLast = index === pieces.length - 1;
      const kept = index === 0 || isLast ? '' : firstLineEnd(content.slice(span.start, span.end));
      return content.slice(span.start, span.end) === kept ? [] : [{ span, newText: kept }];
    }
    if (kind !== 'block') return [];
    return [...matches(content.slice(span.start, span.end), /(?<![^\S\r\n])[^\S\r\n]+(?=[\r\n]|$)/g)].map(
      ({ index: at, 0: spaces }) => ({
        span: { start: span.start + at, end: span.start + at + spaces.length },
        newText: '',
      }),
    );
  });
}

function firstLineEnd(blank: string): string {
  return /\r\n|\r|\n/.exec(blank)?.[0] ?? '';
}

/**
 * Beside a full-width mark no space; between words one, and none before a mark. A space of full width or a tab is the
 * author's.
 */
const loose = {
  zh: /(?<! ) +(?=[，。、；：？！）》])|(?<=[，。、；：？！（《]) +/g,
  en: /(?<=\S) +(?=[,;:?!](?:\s|$)|\.(?:\s|$))|(?<=\S ) +(?=\S)/g,
} as const;

function spaceEdits(element: Element): readonly Edit[] {
  const { language, prose, labelSpan, style } = element;
  // columns of a table are set by blanks
  if (language === 'und' || style === 'table-row') return [];
  return [...matches(prose.text, loose[language])]
    .flatMap(({ index, 0: spaces }) => editOf(element, index, index + spaces.length, '') ?? [])
    .filter(({ span }) => !labelSpan || span.start >= labelSpan.end || span.end <= labelSpan.start);
}

/**
 * Line ends that the paper made and the text itself shows to be none of its author's. What a page end cut is the rule
 * broken-paragraph's.
 */
function joins({ text: { content }, lineWidths }: Bulletin, element: Element): readonly Edit[] {
  const { kind, language, prose, style } = element;
  if (!has(kind, 'prose') || isLineStyle(style)) return [];
  let first: string | undefined;
  return prose.segments.flatMap((segment, index): Edit[] => {
    const before = prose.segments[index - 1];
    if (!before) return [];
    const span = { start: prose.start + before.source + before.length, end: prose.start + segment.source };
    const between = content.slice(span.start, span.end);
    if (!/^[^\S\r\n]*(?:\r\n|\r|\n)[^\S\r\n]*$/.test(between)) return [];
    const line = lineBefore(content, span.start);
    first ??= lineBefore(content, Math.min(span.start, endOfLine(content, element.span.start)));
    const seam = {
      before: line,
      after: content.slice(span.end, endOfLine(content, span.end)),
      language,
      first,
      runsToStop: endsSentence(prose.text),
      widths: lineWidths,
    };
    if (wrapAt(seam) !== 'sure') return [];
    return [{ span, newText: prose.text[segment.at - 1] === ' ' && segment.at > before.at + before.length ? ' ' : '' }];
  });
}

/** The line up to an offset, without space around it and bold marks. */
function lineBefore(content: string, end: number): string {
  let start = end;
  while (start > 0 && !/[\r\n]/.test(content[start - 1]!)) start--;
  return content.slice(start, end).replaceAll('**', '').trim();
}

function endOfLine(content: string, from: number): number {
  let end = from;
  while (end < content.length && !/[\r\n]/.test(content[end]!)) end++;
  return end;
}
