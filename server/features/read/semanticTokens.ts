// Semantic tokens: what words stand for, where a grammar cannot tell: people, their titles, organizations, terms,
// numbers; and labels and markers.

import { overlaps, type Span, type Text } from '../../base/text';
import { type EntryMention, mentionsOf } from '../../knowledge/lexicon/mentions';
import { findEnglishNumerals } from '../../language/en/numerals';
import { findDates } from '../../language/shared/find-dates';
import { numberFromOrdinalWord } from '../../language/shared/numerals';
import { fromWords } from '../../language/vocabulary';
import { findChineseNumerals } from '../../language/zh/numerals';
import { englishOrganization, organizationEnds } from '../../language/zh/organizations';
import type { Context } from '../../model/context';
import { isRunningText } from '../../model/element';
import { has } from '../../model/kinds';
import { knownNames } from '../../model/people/known';
import { speakersOf } from '../../model/people/speakers';
import { sourceSpans } from '../../syntax/prose';
import type { Bulletin, Element, Prose } from '../../syntax/tree';

/**
 * What a token may be. Where two claim the same characters the later one has them: an organization within a title, a
 * person within a term.
 */
export const tokenTypes = ['number', 'term', 'title', 'organization', 'person', 'label', 'marker'] as const;

export type TokenType = (typeof tokenTypes)[number];

export interface Token extends Span {
  readonly type: TokenType;
}

/** Numbers that are read as numbers: a word of them (一国两制) or a code (5G, G60) is none. */
const isNumber = ({ weight, kind }: { readonly weight: string; readonly kind: string }): boolean =>
  weight !== 'weak' && kind !== 'code';

/**
 * The tokens of a bulletin, or of a stretch of it, in order of place; none goes over a line or holds markup. Time is
 * linear in the text.
 */
export function semanticTokens(
  bulletin: Bulletin,
  context: Context,
  asked: Span = { start: 0, end: bulletin.text.length },
): readonly Token[] {
  return tokensOn(painted(bulletin, context, asked), bulletin.text, asked);
}

/** For each character of the text the number of its token type, from 1; 0 for none. */
function painted(bulletin: Bulletin, context: Context, asked: Span): Uint8Array {
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
    if (isRunningText(element))
      for (const { span, type } of namedIn(element, context)) paintProse(element.prose, span, type);
    else if (element.valueSpan && (element.number !== undefined || element.kind === 'date'))
      paint(element.valueSpan, 'number');
  }
  for (const { mentions } of speakersOf(bulletin, knownNames(context.lexicon))) {
    for (const mention of mentions.filter(({ element }) => isAsked(element))) {
      paintProse(mention.element.prose, mention, 'person');
      if (mention.title) paintProse(mention.element.prose, mention.title, 'title');
    }
  }
  return canvas;
}

/** The numbers of running text and what the lexicon knows there, as spans of its prose. */
function namedIn(element: Element, { lexicon }: Context): readonly { readonly span: Span; readonly type: TokenType }[] {
  const known = mentionsOf(element, lexicon).flatMap((mention) => {
    const type = typeOf(mention);
    return type && (type !== 'term' || isTermItself(mention, element)) ? [{ span: mention, type }] : [];
  });
  return [...numbersIn(element).map((span) => ({ span, type: 'number' as const })), ...known];
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

/**
 * Whether a term is meant where it is found: not as a part of an organization's name, not as a verb (open up places).
 */
function isTermItself(mention: EntryMention, { prose: { text }, language }: Element): boolean {
  const [before, after] = [text.slice(Math.max(0, mention.start - 80), mention.start), text.slice(mention.end)];
  if (language !== 'en') return !organizationFollows().test(after);
  const written = text.slice(mention.start, mention.end);
  const isNamed = /^\p{Lu}/u.test(written) && (inOrganization().test(before) || organizationWord().test(after));
  return !isNamed && endInIng(mention.form) <= endInIng(written);
}

const organizationFollows = fromWords(() => new RegExp(`^(?:${organizationEnds().source})`));

/** Institute for Advanced …; joined by small words, all others are capital. */
const inOrganization = fromWords(
  () => new RegExp(`${englishOrganization().source}(?:\\s(?:of|for|on|in|and|the|\\p{Lu}[\\p{L}-]*))*\\s$`, 'u'),
);
const organizationWord = fromWords(
  () => new RegExp(`^(?:\\s(?:and|\\p{Lu}[\\p{L}-]*)){0,4}?\\s${englishOrganization().source}`, 'u'),
);

/** How many words are verbal nouns, as opening is in `opening up`. */
const endInIng = (words: string): number => words.match(/\p{L}{2}ing\b/gu)?.length ?? 0;

/** What is painted in one colour, line by line. */
function tokensOn(canvas: Uint8Array, { content, lineStarts }: Text, { start: first, end: last }: Span): Token[] {
  const tokens: Token[] = [];
  let line = 0;
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
    const type = tokenTypes[colour - 1]!;
    const { start, end } = type === 'title' ? trimmed(content, from, at) : { start: from, end: at };
    if (start < end) tokens.push({ start, end, type });
  }
  return tokens;
}

/** A title around an organization is left in pieces: without the space and marks at their ends. */
function trimmed(content: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start < end && margin.test(content[start]!)) start++;
  while (end > start && margin.test(content[end - 1]!)) end--;
  return { start, end };
}

const margin = /[\s,，、()（）]/;
