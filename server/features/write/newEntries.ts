// What the lexicon could learn at a place: people introduced there, their organizations, a selected or quoted
// expression, a finding's term; with its other language where the text has it.

import { matches } from '../../base/matches';
import { contains, type Span } from '../../base/text';
import { organizationAnswer, titleAnswer } from '../../knowledge/directory/lookup';
import { lexiconIndex } from '../../knowledge/lexicon/lookup';
import { organizationEndingsEn } from '../../language/words';
import { organizationEnds, organizationInChinese, organizationInEnglish } from '../../language/zh/organizations';
import { type At, at } from '../../model/at';
import type { Context } from '../../model/context';
import { namesFor } from '../../model/directory';
import { cursorAt, isRunningText } from '../../model/element';
import { pinyinName, speakersIn, titleText } from '../../model/people/identity';
import { type Reading, readingOf } from '../../model/reading';
import { check } from '../../rules/check';
import { proseOffset, sourceSpan } from '../../syntax/prose';
import type { Bulletin, Element } from '../../syntax/tree';
import type { NewEntry, NewName } from '../repair/offer';

/**
 * The entries that a stretch of the text suggests, the likeliest first; nothing is guessed, nothing offered that the
 * lexicon has.
 */
export function newEntriesAt(bulletin: Bulletin, context: Context, asked: Span): readonly NewEntry[] {
  const reading = readingOf(bulletin, context);
  const selected = asked.end > asked.start ? expressionIn(reading, asked) : undefined;
  const people = selected ? [] : strangersAt(bulletin, context, asked);
  const expressions = selected ? [selected] : [quotedAt(at(reading, asked.start)), ...findingsAt(reading, asked)];
  const named = expressions.flatMap((each) => (each ? namesOf(each, context) : []));
  return withoutRepeats([...people, ...(selected ? [] : organizationsAt(bulletin, context, asked)), ...named]);
}

function withoutRepeats(entries: readonly NewEntry[]): readonly NewEntry[] {
  const seen = new Set<string>();
  return entries.filter((entry) => {
    const key = JSON.stringify(entry);
    return !seen.has(key) && seen.add(key);
  });
}

/**
 * People introduced here whom the lexicon does not know, with name and title as the draft has them in both languages.
 */
function strangersAt(bulletin: Bulletin, context: Context, asked: Span): readonly NewEntry[] {
  const index = lexiconIndex(context.lexicon);
  return speakersIn(bulletin, context)
    .filter(({ mentions, spellings }) => {
      const isAsked = mentions.some(({ span }) => holds(span, asked));
      return (
        isAsked &&
        mentions.some(({ title }) => title) &&
        ![...spellings.zh, ...spellings.en].some(
          (name) => index.personsNamed(name).length > 0 || index.personMisspelt(name).length > 0,
        )
      );
    })
    .map(({ zh, en = zh === undefined ? undefined : pinyinName(zh), title }) => ({
      list: 'people',
      person: {
        ...(zh !== undefined && { zh }),
        ...(en !== undefined && { en }),
        titles: [{ ...withEnglish(title, bulletin, context), seen: [] }],
      },
    }));
}

/** A title with the English that the directory has for all of it, where the draft has none. */
function withEnglish(
  title: { readonly zh?: string; readonly en?: string },
  bulletin: Bulletin,
  context: Context,
): { readonly zh?: string; readonly en?: string } {
  const names = namesFor(bulletin, context);
  if (!names || title.zh === undefined || title.en !== undefined) return title;
  const en = titleAnswer(names, title.zh)?.en;
  return en === undefined ? title : { ...title, en };
}

/** The organization in the title of a person introduced here: in both languages when both titles name one. */
function organizationsAt(bulletin: Bulletin, context: Context, asked: Span): readonly NewEntry[] {
  return speakersIn(bulletin, context).flatMap((speaker): readonly NewEntry[] => {
    const here = speaker.mentions.find((mention) => mention.title && holds(introductionOf(mention), asked));
    const title = here && titleText(here);
    if (title === undefined) return [];
    const zh = organizationInChinese(here!.language === 'zh' ? title : (speaker.title.zh ?? ''));
    const names = namesFor(bulletin, context);
    const en =
      organizationInEnglish(here!.language === 'en' ? title : (speaker.title.en ?? '')) ??
      (names && zh !== undefined ? organizationAnswer(names, zh)?.en : undefined);
    return zh === undefined || isKnown(zh, context)
      ? []
      : [{ list: 'organizations', organization: { zh, ...(en !== undefined && !isKnown(en, context) && { en }) } }];
  });
}

function introductionOf({
  element,
  span,
  title,
}: {
  readonly element: Element;
  readonly span: Span;
  readonly title?: Span;
}): Span {
  const post = title && sourceSpan(element.prose, title.start, title.end);
  return post ? { start: Math.min(span.start, post.start), end: Math.max(span.end, post.end) } : span;
}

/** Touching at an end counts. */
function holds({ start, end }: Span, asked: Span): boolean {
  return start <= asked.end && asked.start <= end;
}

/** A stretch of an element's prose that may be the name of something. */
export interface Expression extends Span {
  readonly element: Element;
  /** In the bulletin's other language, where there is one. */
  readonly counterpart?: Element;
}

const marks = /[\s“”"'‘’《》〈〉「」*，。、；：！？,.;:!?（）()]/u;
/** What no name has inside. */
const breaks = /[。；：！？;:!?\n]/;

/** The selected stretch of running text without the marks at its ends. */
export function expressionIn(reading: Reading, selected: Span): Expression | undefined {
  const { element, inProse } = cursorAt(reading.bulletin, selected.start);
  if (!element || !isRunningText(element) || !contains(element.span, selected)) return undefined;
  return trimmed(reading, element, inProse, proseOffset(element.prose, selected.end));
}

function trimmed(reading: Reading, element: Element, from: number, to: number): Expression | undefined {
  const { text } = element.prose;
  let [start, end] = [from, to];
  while (start < end && marks.test(text[start]!)) start++;
  while (end > start && marks.test(text[end - 1]!)) end--;
  const counterpart = reading.counterpartOf(element);
  return start < end ? { element, start, end, ...(counterpart && { counterpart }) } : undefined;
}

/** The expression in quotation marks around a place. */
function quotedAt({ reading, element, inProse: at }: At): Expression | undefined {
  if (element?.language !== 'zh' || !isRunningText(element)) return undefined;
  const quote = quotesIn(element.prose.text).find(({ start, end }) => start <= at && at <= end);
  return quote && trimmed(reading, element, quote.start, quote.end);
}

/** Findings that say of an expression that it is unknown, or not always the same. */
const ofExpressions: ReadonlySet<string> = new Set([
  'inconsistent-organization',
  'inconsistent-translation',
  'inconsistent-wording',
  'undefined-abbreviation',
]);

function findingsAt(reading: Reading, asked: Span): readonly (Expression | undefined)[] {
  return check(reading.bulletin, reading.context)
    .filter(({ rule, span }) => ofExpressions.has(rule) && holds(span, asked))
    .map(({ span }) => expressionIn(reading, span));
}

/**
 * An expression as organization or term, whichever it looks like first; nothing when the lexicon knows it or it is no
 * name.
 */
function namesOf(expression: Expression, context: Context): readonly NewEntry[] {
  const { element, start, end } = expression;
  const printed = element.prose.text.slice(start, end);
  if (breaks.test(printed) || isKnown(printed, context)) return [];
  const name = element.language === 'en' ? ofEnglish(expression, printed) : ofChinese(expression, printed);
  if (!name) return [];
  const organization: NewEntry = { list: 'organizations', organization: name };
  const term: NewEntry = { list: 'terms', term: name };
  return looksLikeOrganization(name) ? [organization, term] : [term, organization];
}

function looksLikeOrganization({ zh = '', en = '' }: NewName): boolean {
  const last = [...matches(zh, organizationEnds())].at(-1);
  return (
    (last !== undefined && last.index > 1 && last.index + last[0].length === zh.length) ||
    en.split(/\P{L}+/u).some((word) => organizationEndingsEn().has(word))
  );
}

function isKnown(name: string, { lexicon }: Context): boolean {
  const index = lexiconIndex(lexicon);
  return (
    index.termsNamed(name).length > 0 ||
    index.organizationsNamed(name).length > 0 ||
    index.personsNamed(name).length > 0
  );
}

const longestChinese = 30;
const mostWords = 12;

function ofChinese(expression: Expression, zh: string): NewName | undefined {
  if (zh.length < 2 || zh.length > longestChinese || !/\p{Script=Han}/u.test(zh)) return undefined;
  const { element, end, counterpart } = expression;
  const abbreviation = shortFormBehind(element.prose.text, end);
  const en =
    counterpart &&
    (quotedAlike(expression, counterpart) ??
      (abbreviation === undefined ? undefined : fullFormOf(abbreviation, counterpart.prose.text)));
  return { zh, ...(en !== undefined && { en }), ...(abbreviation !== undefined && { abbreviation }) };
}

function ofEnglish(expression: Expression, en: string): NewName | undefined {
  if (en.split(/\s+/).length > mostWords || !/\p{Script=Latin}{2}/u.test(en)) return undefined;
  const { element, end, counterpart } = expression;
  const abbreviation = shortFormBehind(element.prose.text, end);
  const zh =
    counterpart &&
    (quotedAlike(expression, counterpart) ??
      (abbreviation === undefined ? undefined : chineseBefore(abbreviation, counterpart.prose.text)));
  return { en, ...(zh !== undefined && { zh }), ...(abbreviation !== undefined && { abbreviation }) };
}

/** What stands in brackets right behind a name: `（NIDZ）`, `（以下简称“自创区”）`. */
function shortFormBehind(text: string, at: number): string | undefined {
  const inside = /^[”"]?\s?[（(]([^（）()]{2,20})[）)]/.exec(text.slice(at, at + 30))?.[1];
  const short = inside && (/^(?:以下|下称|以下统)?简?称?[“"]?([^“”"]+?)[”"]?$/.exec(inside)?.[1] ?? inside);
  return short && /^(?:[A-Z][A-Za-z0-9&-]{1,9}|\p{Script=Han}{2,8})$/u.test(short) ? short : undefined;
}

/** The words before `(NIDZ)` that begin with its letters. */
function fullFormOf(abbreviation: string, text: string): string | undefined {
  const at = bracketed(abbreviation, text);
  if (at === undefined || !/^[A-Z]/.test(abbreviation)) return undefined;
  const words = [...matches(text.slice(0, at), /[\p{L}\p{N}’'-]+/gu)];
  let left = Array.from(abbreviation.toUpperCase());
  for (let index = words.length - 1; index >= 0 && words.length - index <= mostWords; index--) {
    const word = words[index]![0];
    if (word[0]!.toUpperCase() === left.at(-1)) left = left.slice(0, -1);
    else if (!/^(?:of|the|and|for|in|on|to|de)$/.test(word)) return undefined;
    if (left.length === 0) return text.slice(words[index]!.index, at).trimEnd();
  }
  return undefined;
}

/** The Chinese name right before `（NIDZ）`, as far as quotation marks or punctuation show where it begins. */
function chineseBefore(abbreviation: string, text: string): string | undefined {
  const at = bracketed(abbreviation, text);
  return at === undefined
    ? undefined
    : /(?:^|[“，。、；：（])([\p{Script=Han}]{2,30})”?$/u.exec(text.slice(0, at))?.[1];
}

/** Where a short form first stands in brackets. */
function bracketed(short: string, text: string): number | undefined {
  const places = [`(${short})`, `（${short}）`, `(${short}s)`]
    .map((form) => text.indexOf(form))
    .filter((at) => at >= 0);
  return places.length > 0 ? Math.min(...places) : undefined;
}

const quote = /[“"]([^“”"]{2,80})[”"]/g;

function quotesIn(text: string): readonly (Span & { readonly inside: string })[] {
  return Array.from(matches(text, quote), ({ index, 0: whole, 1: inside = '' }) => ({
    start: index,
    end: index + whole.length,
    inside,
  }));
}

/** What stands in the same quotation marks of the counterpart, when both quote equally often. */
function quotedAlike({ element, start, end }: Expression, counterpart: Element): string | undefined {
  const own = quotesIn(element.prose.text);
  const others = quotesIn(counterpart.prose.text);
  const at = own.findIndex((each) => each.start === start - 1 && each.end === end + 1);
  return at >= 0 && own.length === others.length ? others[at]!.inside.replace(/[.,;]$/, '') : undefined;
}
