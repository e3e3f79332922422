// Short forms that the issue itself explains, known to the lexicon or not: National Innovation Zone (NIZ),
// （以下简称“数据联盟”）, DAU（日活跃用户）.

import { cached } from '../../base/cached';
import { matches } from '../../base/matches';
import type { Span } from '../../base/text';
import { mentionsOf } from '../../knowledge/lexicon/mentions';
import { beforeFullFormsZh } from '../../language/words';
import { sourceSpan } from '../../syntax/prose';
import type { Bulletin, Element } from '../../syntax/tree';
import type { Context } from '../context';
import { type Cursor, isRunningText } from '../element';
import type { EntityMention } from '../entities';
import { explanations } from './short-forms';

export interface ShortFormAt {
  readonly name: string;
  /**
   * The short form and its full ones, in both languages, in order of place; a full form next to its short one explains.
   */
  readonly mentions: readonly EntityMention[];
}

/** A short form beside its full form; spans in the prose of the element. */
interface Explanation {
  readonly name: string;
  readonly element: Element;
  readonly full: Span;
}

/**
 * The short form at a place, or the one whose full form is there; the longest where one lies in another. Undefined
 * where the issue explains none.
 */
export function shortFormAt(
  bulletin: Bulletin,
  context: Context,
  { element, inProse: at }: Cursor,
): ShortFormAt | undefined {
  if (!element || element.language === 'und') return undefined;
  const { text } = element.prose;
  const all = explanationsIn(bulletin, context.lexicon);
  const covers = (form: string) => placesAround(text, form, at).some((start) => isWhole(text, form, start));
  const here = all
    .flatMap(({ name, element: { prose }, full }) =>
      [name, prose.text.slice(full.start, full.end)].filter(covers).map((form) => ({ name, length: form.length })),
    )
    .sort((a, b) => b.length - a.length)[0];
  return (
    here && {
      name: here.name,
      mentions: mentionsOfName(
        here.name,
        all.filter(({ name }) => name === here.name),
        bulletin,
      ),
    }
  );
}

const explanationsIn = cached((bulletin: Bulletin, lexicon: Context['lexicon']): readonly Explanation[] =>
  bulletin.elements.filter(isRunningText).flatMap((element) => [...explanationsOf(element, lexicon)]),
);

const gloss = /(?<![\w&-])([A-Z][A-Z&]{1,7})s?[（(]([\p{Script=Han}、·]{4,30})[）)]/gu;

function* explanationsOf(element: Element, lexicon: Context['lexicon']): Iterable<Explanation> {
  const {
    language,
    prose: { text },
  } = element;
  if (language === 'und') return;
  for (const { name, start, end, by } of explanations(element)) {
    const full = by === 'behind' ? behind(text, end) : before(element, start, name, lexicon);
    if (full && full.end > full.start) yield { name, element, full };
  }
  if (language === 'zh')
    for (const { index, 0: match, 1: name, 2: full } of matches(text, gloss))
      yield {
        name: name!,
        element,
        full: { start: index + match.length - 1 - full!.length, end: index + match.length - 1 },
      };
}

/** What the brackets behind a short form hold. */
function behind(text: string, end: number): Span | undefined {
  const match = /^s? ?[（(]([^（）()]+)[）)]/.exec(text.slice(end, end + 200));
  return match ? { start: end + match[0].length - 1 - match[1]!.length, end: end + match[0].length - 1 } : undefined;
}

/** What stands before the brackets that a short form is in, or before it in them: (National Innovation Zone, NIZ). */
function before(element: Element, start: number, name: string, lexicon: Context['lexicon']): Span | undefined {
  const { text } = element.prose;
  const open = Math.max(text.lastIndexOf('(', start), text.lastIndexOf('（', start));
  if (open < 0) return undefined;
  const inside = /^(.{4,80})[,，;；] ?$/u.exec(text.slice(open + 1, start))?.[1];
  if (inside !== undefined) return { start: open + 1, end: open + 1 + inside.length };
  const end = open - (/\s*$/.exec(text.slice(0, open))?.[0].length ?? 0);
  const known = mentionsOf(element, lexicon).find((mention) => mention.end === end);
  if (known) return { start: known.start, end };
  const quoted = /[“"《「]([^“”"《》「」]{2,60})[”"》」]$/u.exec(text.slice(Math.max(0, end - 64), end))?.[1];
  if (quoted !== undefined) return { start: end - 1 - quoted.length, end: end - 1 };
  const own = element.language === 'en' ? englishStart(text, end, name) : undefined;
  return { start: own ?? chineseStart(text, end, name), end };
}

/**
 * Where the words begin that a short form is made of: its letters are sought from the last to the first, which must
 * begin a word (Schwartz & Hearst 2003), a capital one if there is one.
 * Undefined where the words do not have them.
 */
function englishStart(text: string, end: number, name: string): number | undefined {
  const letters = name.replace(/[^A-Za-z]/g, '');
  const from = wordsBack(text, end, Math.min(letters.length + 5, letters.length * 2));
  let at = end;
  for (let letter = letters.length - 1; letter > 0; letter--) {
    do at--;
    while (at >= from && text[at]!.toLowerCase() !== letters[letter]!.toLowerCase());
    if (at < from) return undefined;
  }
  const begins = (initial: string | undefined) => {
    for (let start = at - 1; start >= from; start--)
      if (text[start] === initial && !/\w/.test(text[start - 1] ?? '')) return start;
    return undefined;
  };
  return begins(letters[0]) ?? begins(letters[0]?.toLowerCase());
}

/** The start of at most so many words before an offset, within their sentence. */
function wordsBack(text: string, end: number, count: number): number {
  const words = [
    ...matches(text.slice(Math.max(0, end - 200), end), /[^\s,.;:!?，。；：（）()“”"]+|[.;:!?，。；：（）()]/g),
  ];
  let start = end;
  for (let index = words.length - 1, taken = 0; index >= 0 && taken < count; index--, taken++) {
    const word = words[index]!;
    if (/^[.;:!?，。；：（）()]$/.test(word[0])) break;
    start = Math.max(0, end - 200) + word.index;
  }
  return start;
}

/**
 * The start of a run of Chinese before an offset: as far as the characters of its short form reach, and on to a word
 * that seldom is in a name.
 */
function chineseStart(text: string, end: number, name: string): number {
  const from = Math.max(0, end - 30);
  let start = end;
  for (const character of [...name].reverse()) {
    const found = text.lastIndexOf(character, start - 1);
    if (found < from) break;
    start = found;
  }
  while (
    start > from &&
    /[\p{Script=Han}\w、·—-]/u.test(text[start - 1]!) &&
    !beforeFullFormsZh().includes(text[start - 1]!)
  )
    start--;
  return start;
}

function mentionsOfName(name: string, explained: readonly Explanation[], bulletin: Bulletin): readonly EntityMention[] {
  const explaining = new Map<Element, Set<number>>();
  const forms = new Set([name]);
  for (const { element, full } of explained) {
    forms.add(element.prose.text.slice(full.start, full.end));
    explaining.set(element, (explaining.get(element) ?? new Set()).add(full.start));
  }
  const longestFirst = [...forms].sort((a, b) => b.length - a.length);
  const found = bulletin.elements.filter(isRunningText).flatMap((element): EntityMention[] => {
    const { language, prose } = element;
    if (language === 'und') return [];
    const taken = new Set<number>();
    return longestFirst.flatMap((form) =>
      wholePlaces(prose.text, form)
        .filter((start) => !taken.has(start))
        .map((start): EntityMention => {
          for (let at = start; at < start + form.length; at++) taken.add(at);
          const inProse = { start, end: start + form.length };
          return {
            span: sourceSpan(prose, inProse.start, inProse.end),
            language,
            explains: form !== name && (explaining.get(element)?.has(start) ?? false),
            element,
            inProse,
          };
        }),
    );
  });
  const places = new Set<number>();
  return found
    .sort((a, b) => a.span.start - b.span.start)
    .filter(({ span }) => !places.has(span.start) && places.add(span.start));
}

function wholePlaces(text: string, form: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length))
    if (isWhole(text, form, at)) places.push(at);
  return places;
}

/** Whether a form stands in a text without being part of a longer Latin word; a plural s may follow. */
function isWhole(text: string, form: string, start: number): boolean {
  const end = start + form.length;
  return (
    !(/\w/.test(form[0]!) && /[\w&]/.test(text[start - 1] ?? '')) &&
    !(/\w/.test(form.at(-1)!) && /^(?!s(?![\w&]))[\w&]/.test(text.slice(end, end + 2)))
  );
}

/** Where a form stands so that it holds or touches an offset. */
function placesAround(text: string, form: string, at: number): readonly number[] {
  const from = Math.max(0, at - form.length);
  const start = text.slice(from, at + form.length).indexOf(form);
  return start < 0 ? [] : [from + start];
}
