// Layout: what a page is tidied of without a word about it: loose spaces, blank lines too many, paragraphs broken into lines.
import type { Edit } from '../rules/rule';
import { editOf, passages } from '../rules/passages';
import type { Bulletin, Element, ElementKind } from '../syntax/tree';
import { isRunningText } from './element';

/** The edits that tidy a bulletin: they change no word and no mark, and leave every element what it is. Where two overlap the earlier in the list goes first. Time is linear in the text. */
export function layoutEdits(bulletin: Bulletin): readonly Edit[] {
  const running = passages(bulletin).filter(isRunningText);
  const starts = new Set(bulletin.elements.map(({ span }) => span.start));
  return [...running.flatMap((element) => joins(bulletin, element, starts)), ...lineEdits(bulletin), ...running.flatMap(spaceEdits)];
}

/** Spaces at the end of a line, blank lines beyond the first, those at the top and at the end. Front matter and comments are left as they are. */
function lineEdits({ text: { content }, pieces }: Bulletin): readonly Edit[] {
  return pieces.flatMap(({ kind, span }, index): Edit[] => {
    if (kind === 'blank') {
      const isLast = index === pieces.length - 1;
      const kept = index === 0 || isLast ? '' : firstLineEnd(content.slice(span.start, span.end));
      return content.slice(span.start, span.end) === kept ? [] : [{ span, newText: kept }];
    }
    if (kind !== 'block') return [];
    return [...content.slice(span.start, span.end).matchAll(/(?<![^\S\r\n])[^\S\r\n]+(?=[\r\n]|$)/g)].map(({ index: at, 0: spaces }) => ({ span: { start: span.start + at, end: span.start + at + spaces.length }, newText: '' }));
  });
}

function firstLineEnd(blank: string): string {
  return /\r\n|\r|\n/.exec(blank)?.[0] ?? '';
}

/** Beside a full-width mark no space; between words one, and none before a mark. A space of full width or a tab is the author's. */
const loose = {
  zh: /(?<! ) +(?=[，。、；：？！）》])|(?<=[，。、；：？！（《]) +/g,
  en: /(?<=\S) +(?=[,;:?!](?:\s|$)|\.(?:\s|$))|(?<=\S ) +(?=\S)/g,
} as const;

function spaceEdits(element: Element): readonly Edit[] {
  const { language, prose, labelSpan } = element;
  if (language === 'und') return [];
  return [...prose.text.matchAll(loose[language])].flatMap(({ index, 0: spaces }) => editOf(element, index, index + spaces.length, '') ?? []).filter(({ span }) => !labelSpan || span.start >= labelSpan.end || span.end <= labelSpan.start);
}

const wrapped: ReadonlySet<ElementKind> = new Set(['editors-note', 'lead', 'point', 'paragraph', 'list-item', 'footnote']);

/** Line ends inside a block, as hard-wrapped text has them, but for a list item on a line of its own. What a page end cut is the rule broken-paragraph's. */
function joins({ text: { content } }: Bulletin, { kind, prose: { text, start, segments } }: Element, starts: ReadonlySet<number>): readonly Edit[] {
  if (!wrapped.has(kind)) return [];
  return segments.flatMap((segment, index): Edit[] => {
    const before = segments[index - 1];
    if (!before || starts.has(start + segment.source)) return [];
    const span = { start: start + before.source + before.length, end: start + segment.source };
    const between = content.slice(span.start, span.end);
    if (!/^[^\S\r\n]*(?:\r\n|\r|\n)[^\S\r\n]*$/.test(between)) return [];
    return [{ span, newText: text[segment.at - 1] === ' ' && segment.at > before.at + before.length ? ' ' : '' }];
  });
}
