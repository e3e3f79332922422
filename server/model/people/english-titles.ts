// Where the title of a person stands in an English text: before the name, behind it, and where it ends.

import { matches } from '../../base/matches';
import type { Span } from '../../base/text';
import { isEverydayWord, isNoEnglishName } from '../../language/en/likely-names';
import { fromWords } from '../../language/vocabulary';
import { anyOf, englishNameWords, sentenceOpeningsEn } from '../../language/words';
import {
  englishAddress,
  englishPost,
  englishPostBefore,
  englishTitleStart,
  englishVerbAfterTitle,
} from '../../language/zh/posts';

/** No title before a name is longer, in UTF-16 units. */
export const longestTitle = 160;

/** Fields of an office, which `and` joins within one title: Minister of Science and Technology. */
export const fieldsOfOffice = fromWords((): ReadonlySet<string> => new Set(englishNameWords().fields));

const capital = /^[A-ZÀ-Þ](?:[\w’'&/-]*|[a-z]{2,4}\.)$/;
const ranks = fromWords((): ReadonlySet<string> => new Set(englishNameWords().ranksBefore));
const inBrackets = /^\([A-Z][\w&-]*\)$/;
const joins = /^(?:of|for|at|in|to|and|&|the)$/;

/**
 * The post right before a name, back to `from`: Netherlands Minister for Economic Affairs, CHASS President, Harbor
 * Dairy chief executive. A form of address may stand between.
 */
export function titleBefore(text: string, from: number, name: number): Span | undefined {
  const end = beforeAddress(text, name);
  const start = Math.max(from, end - longestTitle);
  const window = text.slice(start, end);
  const large = officeAtEnd(window);
  // director of farming Professor Mary Holt
  const small = postAtEnd(window) ?? (large && postAtEnd(window.slice(0, large.start)));
  if (!large && !small) return undefined;
  const title = {
    start: Math.min(large?.start ?? end, small?.start ?? end),
    end: Math.max(large?.end ?? 0, small?.end ?? 0),
  };
  // X, President of A, Y, Dean of B: the title of the one before
  const isOfOneBefore =
    from > 0 && /,\s*$/.test(window) && /^\s*(?:,(?! and )|\(|[-–—]{1,2} )/.test(text.slice(from, start + title.start));
  const opening = start + withRanks(window, title.start) + openingAt(window.slice(title.start, title.end));
  return isOfOneBefore || opening >= start + title.end ? undefined : { start: opening, end: start + title.end };
}

/** Where the form of address before a name begins, or the name itself. */
function beforeAddress(text: string, name: number): number {
  const word = /(?<![\w’'-])(\S+) $/.exec(text.slice(Math.max(0, name - 12), name))?.[1];
  if (word === undefined) return name;
  const isAddress = englishAddress().test(word) && !englishPost().test(word);
  return isAddress
    ? beforeAddress(text, name - word.length - 1 - (word === 'Rt' ? articleBefore(text, name - 3) : 0))
    : name;
}

/** Length of the article that stands before The Rt Hon. */
function articleBefore(text: string, at: number): number {
  return /\b[Tt]he $/.test(text.slice(Math.max(0, at - 4), at)) ? 4 : 0;
}

/** Where a title begins with the small words of rank before it: former Director. */
function withRanks(window: string, start: number): number {
  const rank = /(?<![\w’'-])([a-z]+) $/.exec(window.slice(0, start))?.[1];
  return rank !== undefined && ranks().has(rank) ? withRanks(window, start - rank.length - 1) : start;
}

/** Length of what a sentence opens with before a title: The, By. */
function openingAt(title: string): number {
  const word = /^\S+ /.exec(title)?.[0];
  return word !== undefined && sentenceOpeningsEn().has(word.trimEnd()) ? word.length : 0;
}

/** A word before a name, its comma apart. */
interface Token extends Span {
  readonly word: string;
  readonly comma: boolean;
  /** A bracket opens before it. */
  readonly opens: boolean;
}

function tokensOf(text: string): readonly Token[] {
  return Array.from(matches(text, /\S+/g), ({ 0: printed, index }) => {
    const comma = printed.endsWith(',');
    const opens = /^\([^)]*$/.test(printed);
    const start = index + Number(opens);
    const end = index + printed.length - Number(comma);
    return { word: text.slice(start, end), comma, opens, start, end };
  });
}

/** Where an office with capitals stands at the end of a text. */
function officeAtEnd(text: string): Span | undefined {
  if (!/[\w’').-],? $/.test(text)) return undefined;
  const tokens = tokensOf(text);
  const own = tokens.slice(firstOfTitle(tokens));
  const hasPost = own.some(({ word }) => englishPost().test(word));
  return hasPost && isOneTitle(own) ? { start: own[0]!.start, end: own.at(-1)!.end } : undefined;
}

/** Which of the words is the first of the title that one of them, the last or a later one, is the end of. */
function firstOfTitle(tokens: readonly Token[], last = tokens.length - 1): number {
  let first = last + 1;
  while (first > 0 && !tokens[first]?.opens && goesBack(tokens, first - 1, last)) first--;
  while (first < tokens.length && joins.test(tokens[first]!.word)) first++;
  return first;
}

/** Whether a word belongs to the title that the words behind it are the end of. */
function goesBack(tokens: readonly Token[], at: number, last: number): boolean {
  const { word, comma } = tokens[at]!;
  const [left, right] = [tokens[at - 1]?.word ?? '', tokens[at + 1]?.word ?? ''];
  if (at === last) return capital.test(word) || inBrackets.test(word);
  if (capital.test(word) || inBrackets.test(word)) return true;
  if (comma || !joins.test(word)) return false;
  if (word === 'the') return /^(?:of|for|at|in|to)$/.test(left);
  if (word !== 'and' && word !== '&') return capital.test(left) || inBrackets.test(left);
  // the Foundation and Minister Mary Holt: what stands before is another's; Minister for Land and Water
  const hasPost = tokens.slice(at + 1).some((token) => isPost(token.word));
  // Chief Financial Officer and Deputy Chair
  const isRanked = ranks().has(right.toLowerCase()) && isPost(tokens[at + 2]?.word ?? '');
  const arePosts = englishPost().test(left) && (englishPost().test(right) || isRanked);
  // Roads and Transport Secretary
  const isArticle = /^the$/i.test(tokens[at - 2]?.word ?? '');
  const areFields = isEverydayWord(left) && !isNoEnglishName(left) && !isPost(left) && !isPost(right) && !isArticle;
  return !hasPost || isField(left) || areFields || arePosts || endsListOfFields(tokens, at);
}

/** Whether `and` at a place ends what an office is of: Office of Land and, Ministry of Land, Food and. */
function endsListOfFields(tokens: readonly Token[], at: number): boolean {
  let first = at - 1;
  while (tokens[first - 1]?.comma) first--;
  return tokens[first - 1]?.word === 'of';
}

/** A post, also with a small letter. */
function isPost(word: string): boolean {
  return word !== '' && englishPost().test(word[0]!.toUpperCase() + word.slice(1));
}

function isField(word: string): boolean {
  return fieldsOfOffice().has(word.replace(/,$/, ''));
}

/** Whether commas stand only between posts, in a list of fields that ends with `and`, and before the name. */
function isOneTitle(tokens: readonly Token[]): boolean {
  return tokens.every(({ comma }, at) => {
    if (!comma || at === tokens.length - 1) return true;
    const next = tokens[at + 1]!.word;
    // CHASS President, Professor; Dean of the School, Professor
    if (englishPost().test(next) && tokens.slice(0, at + 1).some((token) => englishPost().test(token.word)))
      return true;
    const isOf = tokens.slice(0, at).some((token) => token.word === 'of' || token.word === 'for');
    return isOf && tokens.slice(at + 1).some((token) => token.word === 'and');
  });
}

/** Where a post with small letters stands at the end of a text: Fonterra chief executive, director of farming. */
function postAtEnd(text: string): Span | undefined {
  const post = englishPostBefore().exec(text);
  if (!post) return undefined;
  const end = post.index + post[0].replace(/,? $/, '').length;
  // Ministry of Land, Food and Water deputy director
  const tokens = tokensOf(text.slice(0, end));
  if (tokens.length === 0 || joins.test(tokens.at(-1)!.word)) return undefined;
  const last = tokens.findIndex((token) => token.start >= post.index);
  const own = /^[A-Z]/.test(post[0]) ? tokens.slice(firstOfTitle(tokens, last)) : [];
  const start = own.length > 0 && isOneTitle(own) ? own[0]!.start : post.index;
  return { start: start + (/^The /.exec(text.slice(start))?.[0].length ?? 0), end };
}

/** `chief executive Ian Jagger` behind a comma: the post of somebody else. */
const nextWithPost = fromWords(
  () => new RegExp(`^(?:[\\w’'&-]+ ){0,6}?(?:${anyOf(englishNameWords().posts)}) ([A-Z][\\w’'-]+ [A-Z][\\w’'-]+)`, 'i'),
);

/** Whether a text begins with somebody and the post before the name. */
export function isOfSomebodyElse(text: string): boolean {
  const next = nextWithPost().exec(text)?.[1];
  // Mayor Tess Hart’s liaison is the post of another
  const isName = next !== undefined && /^[A-Z]\S* [A-Z](?!\S*[’']s?$)/.test(next) && !isNoEnglishName(next);
  // Chief Scientific Adviser is one post
  return isName && !next.split(' ').some((word) => englishPost().test(word));
}

/**
 * The offset where a title ends that begins at an offset: at the verb, where the next person is named, where the clause
 * or the element ends. Undefined where it goes on for too long.
 */
export function endOfTitle(text: string, start: number): number | undefined {
  const tail = text.slice(start, start + 420);
  const verb = englishVerbAfterTitle().exec(tail)?.index ?? Infinity;
  const end = Math.min(verb, stopOf(tail), clauseBehind(tail), text.length - start);
  return end > 419 ? undefined : trimEnd(text, start, start + end);
}

/** Where a comma ends a title, since what follows begins small and names no post: …, during the opening. */
function clauseBehind(tail: string): number {
  const comma = [...matches(tail, /,[”"]? (?=[a-z])/g)].find(({ index, 0: mark }) => {
    const behind = tail
      .slice(index + mark.length)
      .replace(/^(?:and|as well as) (?:the |(?:currently|formerly|previously|now|later|also),? )?/, '');
    // geopolitics, security and economics, is
    if (/^[a-z-]+(?: [a-z-]+)? and [a-z-]+(?: [a-z-]+)?(?:,|$)/.test(behind)) return false;
    return /^[a-z]/.test(behind) && (/^(?:[a-z]+ )?others?\b/.test(behind) || !englishTitleStart().test(behind));
  });
  return comma?.index ?? Infinity;
}

/** Where the sentence ends or the next person is named; Infinity when neither. */
function stopOf(tail: string): number {
  const sentenceEnd =
    /(?<!\b(?:Dr|Prof|Mr|Ms|Mrs|Dept|U\.S|No|St|Co|Ltd|Inc))[.;]\s|[.;]$|, (?:which|whose)\b|,? who\b| (?:along|together) with\b| (?:[–—]|--) /.exec(
      tail,
    );
  return Math.min(nextPerson(tail), sentenceEnd?.index ?? Infinity);
}

/** Where the next person of a list begins: `…, and Feng Lei, a senior engineer, shared`; Infinity when nobody does. */
function nextPerson(tail: string): number {
  const next = [...matches(tail, /(?:,|,? and) (?=[A-Z])/g)].find(({ index, 0: mark }) =>
    beginsWithPerson(tail.slice(index + mark.length, index + mark.length + 120)),
  );
  return next?.index ?? Infinity;
}

const nameWord = "[A-ZÀ-Þ][\\wà-ÿ’'-]+";
const nameAndComma = new RegExp(
  `^(?:(?:Dr|Prof|Mr|Ms|Mrs|Professor)\\.? )?(${nameWord}(?: (?:[a-z]{2,3} |[A-Z]\\. ?)*${nameWord}){1,3})` +
    '(?: \\([^()]{1,40}\\))?(?:, | - )',
);

function beginsWithPerson(text: string): boolean {
  if (/^(?:Dr|Prof|Mr|Ms|Mrs)\b/.test(text)) return true;
  const named = nameAndComma.exec(text);
  if (!named || isNoEnglishName(named[1]!) || englishPost().test(named[1]!.split(' ').at(-1)!))
    return isOfSomebodyElse(text);
  const behind = text.slice(named[0].length).replace(lettersBehind, '');
  return /^who\b/.test(behind) !== englishTitleStart().test(behind);
}

/** Letters that somebody has behind the name, before the title: MP, PhD, USMC (Ret.). */
export const lettersBehind = /^(?:(?:[A-Z]{2,5}|Ph\.?D\.?|M\.?[DAP]\.?|Jr\.?|Esq\.?)(?: \([A-Z][a-z]+\.\))?, )+/;

/** Where a stretch ends without the blanks and commas behind it. */
export function trimEnd(text: string, start: number, end: number): number {
  while (end > start && /[\s,;\\]/.test(text[end - 1]!)) end--;
  return end;
}
