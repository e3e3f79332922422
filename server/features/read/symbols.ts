// The outline: header, note, title, sections with their points and who speaks in them, credits; both languages of a
// heading in one entry.
import { type Localized, say } from '../../base/localized';
import type { Span } from '../../base/text';
import { counterpartOf } from '../../model/alignment/sentences';
import type { Context } from '../../model/context';
import { type Entry, outline, type Section } from '../../model/outline';
import { speakerNamesIn } from '../../model/people/speakers-in';
import type { Bulletin, Element, ElementKind } from '../../syntax/tree';
import { type InDocument, inWords } from '../feature';

/** An entry of the outline. */
export interface OutlineSymbol {
  readonly kind: 'group' | 'field' | 'title' | 'block' | 'section' | 'item';
  readonly name: string;
  /** What stands behind the name, less prominent. */
  readonly detail?: string;
  readonly span: Span;
  /** What is selected of it: the label, or the first line. */
  readonly selection: Span;
  readonly children?: readonly OutlineSymbol[];
}

/** In order of place. */
export const documentSymbols: InDocument<readonly OutlineSymbol[]> = (bulletin, context) => {
  const { header, notes, titles, opening, sections, credits } = outline(bulletin);
  const fields = (elements: readonly Element[]) => fieldSymbols(elements, bulletin, context);
  return [
    ...group(bulletin, header, inWords(context, say('Header', '报头')), fields(header)),
    ...group(bulletin, notes, inWords(context, words['editors-note']!), []),
    ...titles.map((entry) => entrySymbol(entry, 'title', bulletin, context)),
    ...opening.map((entry) => entrySymbol(entry, 'block', bulletin, context)),
    ...sections.map((section) => sectionSymbol(section, bulletin, context)),
    ...group(bulletin, credits, inWords(context, say('Credits and contacts', '署名与联系方式')), fields(credits)),
  ].sort((a, b) => a.span.start - b.span.start);
};

/** Fields of a header or of the credits, each once: beside it what the other language prints, or what it is. */
function fieldSymbols(elements: readonly Element[], bulletin: Bulletin, context: Context): readonly OutlineSymbol[] {
  const said = new Set<Element>();
  const later = new Map<string, Element[]>();
  const key = ({ kind, prose }: Element) => `${kind} ${prose.text}`;
  for (const element of elements) later.set(key(element), [...(later.get(key(element)) ?? []).slice(0, 1), element]);
  return elements.flatMap((element, index): readonly OutlineSymbol[] => {
    if (said.has(element)) return [];
    const { kind, span, prose } = element;
    const again =
      later.get(key(element))?.find((each) => each.span.start > span.start) ?? counterpartOf(bulletin, element);
    if (again) said.add(again);
    const isNext = again !== undefined && elements[index + 1] === again;
    const detail = again && again.prose.text !== prose.text ? again.prose.text : wordFor(kind, context);
    return [
      symbol(
        isNext ? { start: span.start, end: Math.max(span.end, again.span.end) } : span,
        prose.text,
        'field',
        detail,
      ),
    ];
  });
}

function sectionSymbol(section: Section, bulletin: Bulletin, context: Context): OutlineSymbol {
  const children = [
    ...section.entries.map((entry) => entrySymbol(entry, 'block', bulletin, context)),
    ...section.sections.map((inner) => sectionSymbol(inner, bulletin, context)),
  ];
  return {
    ...entrySymbol(section.heading, 'section', bulletin, context),
    span: section.span,
    children,
  };
}

/** An entry by its beginning; beside it its speakers, or what the other language calls it. */
function entrySymbol(entry: Entry, kind: OutlineSymbol['kind'], bulletin: Bulletin, context: Context): OutlineSymbol {
  const { element, counterpart } = entry;
  const speakers = speakerNamesIn(bulletin, context, entry.span);
  const isHeadline = element.kind === 'heading' || element.kind === 'title' || element.kind === 'series';
  const unspoken = isHeadline ? (counterpart?.prose.text ?? '') : wordFor(element.kind, context);
  const detail = speakers.length > 0 ? speakers.join(inWords(context, say(', ', '、'))) : unspoken;
  const inside = entry.inside.map((item) => symbol(item.span, beginning(item), 'item'));
  return {
    ...symbol(entry.span, beginning(element), kind, detail),
    selection: element.labelSpan ?? firstLine(bulletin, element.span),
    ...(inside.length > 0 && { children: inside }),
  };
}

/** One symbol over elements that stand together, around all of them; none when there are none. */
function group(
  bulletin: Bulletin,
  elements: readonly Element[],
  name: string,
  children: readonly OutlineSymbol[],
): readonly OutlineSymbol[] {
  if (elements.length === 0) return [];
  const start = elements[0]!.span.start;
  const span = { start, end: Math.max(...elements.map((element) => element.span.end)) };
  return [
    {
      ...symbol(span, name, 'group'),
      selection: firstLine(bulletin, elements[0]!.span),
      ...(children.length > 0 && { children }),
    },
  ];
}

function symbol(span: Span, name: string, kind: OutlineSymbol['kind'], detail = ''): OutlineSymbol {
  return { name: name.trim() || '…', kind, span, selection: span, ...(detail && { detail }) };
}

const longestName = { zh: 28, en: 60, und: 28 };

/** The text's first clause, or as much of it as fits: 一是进一步融入国家战略. A run-in label stands for its paragraph. */
export function beginning({ kind, label, prose, language }: Element): string {
  if (kind === 'paragraph' && label !== undefined) return label;
  const first =
    kind === 'heading' ? prose.text : (/^.+?[。；;：]/u.exec(prose.text.slice(0, 200))?.[0].slice(0, -1) ?? prose.text);
  const most = longestName[language];
  return first.length > most ? `${first.slice(0, most).trimEnd()}…` : first;
}

function firstLine({ text }: Bulletin, span: Span): Span {
  return {
    start: span.start,
    end: Math.min(span.end, text.offsetAt({ line: text.positionAt(span.start).line, character: Infinity })),
  };
}

const words: Readonly<Partial<Record<ElementKind, Localized>>> = {
  classification: say('classification', '密级'),
  masthead: say('masthead', '刊名'),
  issue: say('issue', '期号'),
  'cumulative-issue': say('cumulative issue', '总期号'),
  volume: say('volume', '卷号'),
  issuer: say('issuer', '编发单位'),
  date: say('date', '日期'),
  'editors-note': say("Editor's note", '编者按'),
  lead: say('lead', '导语'),
};

function wordFor(kind: ElementKind, context: Context): string {
  const word = words[kind];
  return word ? inWords(context, word) : '';
}
