// Semantic tokens: what words stand for, where a grammar cannot tell: people, their titles, organizations, terms,
// numbers; and labels and markers.

import { overlaps, type Range, type Span } from '../../base/text';
import { type EntryMention, mentionsOf } from '../../knowledge/lexicon/mentions';
import { findEnglishNumerals } from '../../language/en/numerals';
import { findDates } from '../../language/shared/find-dates';
import { numberFromOrdinalWord } from '../../language/shared/numerals';
import { findChineseNumerals } from '../../language/zh/numerals';
import type { Context } from '../../model/context';
import { isRunningText } from '../../model/element';
import { has } from '../../model/kinds';
import { knownNames } from '../../model/people/known';
import { speakersOf } from '../../model/people/speakers';
import { sourceSpans } from '../../syntax/prose';
import type { Bulletin, Element, Prose } from '../../syntax/tree';
import type { InDocument } from '../feature';

/**
 * In the order of the legend. Where two claim the same characters the later one has them: an organization within a
 * title, a person within a term.
 */
export const tokenTypes = ['number', 'term', 'title', 'organization', 'person', 'label', 'marker'] as const;

type TokenType = (typeof tokenTypes)[number];

/** Numbers that are read as numbers: a word of them (一国两制) or a code (5G, G60) is none. */
const isNumber = ({ weight, kind }: { readonly weight: string; readonly kind: string }): boolean =>
  weight !== 'weak' && kind !== 'code';

/**
 * The tokens in LSP's relative encoding, five integers each; none goes over a line or holds markup. Time is linear in
 * the text.
 */
export const semanticTokens: InDocument<number[]> = (bulletin, context) =>
  encoded(bulletin, painted(bulletin, context), { start: 0, end: bulletin.text.length });

/** Those of the lines that a range touches, for an editor that shows a part first. */
export function semanticTokensIn(bulletin: Bulletin, context: Context, range: Range): number[] {
  const { text } = bulletin;
  const lines = text.spanOf({
    start: { line: range.start.line, character: 0 },
    end: { line: range.end.line, character: Infinity },
  });
  return encoded(bulletin, painted(bulletin, context, lines), lines);
}

/** For each character of the text the number of its token type, from 1; 0 for none. */
function painted(
  bulletin: Bulletin,
  context: Context,
  asked: Span = { start: 0, end: bulletin.text.length },
): Uint8Array {
  const isAsked = ({ span }: { readonly span: Span }) => overlaps(span, asked);
  const canvas = new Uint8Array(bulletin.text.length);
  const paint = ({ start, end }: Span, type: TokenType) => {
    const colour = tokenTypes.indexOf(type) + 1;
    for (let at = start; at < end; at++) if (canvas[at]! < colour) canvas[at] = colour;
  };
  const paintProse = (prose: Prose, { start, end }: Span, type: TokenType) => {
    for (const span of sourceSpans(prose, start, end)) paint(span, type);
  };
  for (const element of bulletin.elements.filter(isAsked)) {
    if (element.labelSpan) paint(element.labelSpan, isMarked(element) ? 'marker' : 'label');
    if (!isRunningText(element)) {
      if (element.valueSpan && (element.number !== undefined || element.kind === 'date'))
        paint(element.valueSpan, 'number');
      continue;
    }
    for (const span of numbersIn(element)) paintProse(element.prose, span, 'number');
    for (const mention of mentionsOf(element, context.lexicon)) {
      const type = typeOf(mention);
      if (type) paintProse(element.prose, mention, type);
    }
  }
  for (const { mentions } of speakersOf(bulletin, knownNames(context.lexicon))) {
    for (const mention of mentions.filter(({ element }) => isAsked(element))) {
      paintProse(mention.element.prose, mention, 'person');
      if (mention.title) paintProse(mention.element.prose, mention.title, 'title');
    }
  }
  return canvas;
}

function isMarked({ kind }: Element): boolean {
  return has(kind, 'numbered') || kind === 'footnote';
}

/** First, second as words put things in order and count nothing. */
function numbersIn({ prose: { text }, language }: Element): readonly Span[] {
  const numerals =
    language === 'en'
      ? findEnglishNumerals(text).filter(
          ({ start, end }) => numberFromOrdinalWord(text.slice(start, end).toLowerCase()) === undefined,
        )
      : findChineseNumerals(text);
  return [...numerals.filter(isNumber), ...findDates(text, language === 'en' ? 'en' : 'zh')];
}

/** People are told by the search for speakers; a name of two characters alone may be part of another word. */
function typeOf({ form, entries }: EntryMention): TokenType | undefined {
  const { type } = entries[0]!;
  return type === 'person' && form.length < 3 ? undefined : type;
}

function encoded({ text }: Bulletin, canvas: Uint8Array, { start: first, end: last }: Span): number[] {
  const data: number[] = [];
  const { lineStarts } = text;
  let line = 0;
  let lastLine = 0;
  let lastStart = 0;
  for (let at = first; at < last; ) {
    const colour = canvas[at]!;
    if (colour === 0) {
      at++;
      continue;
    }
    while (line + 1 < lineStarts.length && lineStarts[line + 1]! <= at) line++;
    const lineEnd = Math.min(lineStarts[line + 1] ?? last, last);
    const from = at;
    while (at < lineEnd && canvas[at] === colour) at++;
    const { start, end } =
      tokenTypes[colour - 1] === 'title' ? trimmed(text.content, from, at) : { start: from, end: at };
    if (start === end) continue;
    const character = start - lineStarts[line]!;
    data.push(line - lastLine, line === lastLine ? character - lastStart : character, end - start, colour - 1, 0);
    lastLine = line;
    lastStart = character;
  }
  return data;
}

/** A title around an organization is left in pieces: without the space and marks at their ends. */
function trimmed(content: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start < end && margin.test(content[start]!)) start++;
  while (end > start && margin.test(content[end - 1]!)) end--;
  return { start, end };
}

const margin = /[\s,，、()（）]/;
