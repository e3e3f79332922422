// Finds speakers in English: a title after the name, a reporting verb, bold, a form of address.

import { matches } from '../../base/matches';
import { lastUpTo, type Span } from '../../base/text';
import { isNoEnglishName } from '../../language/en/likely-names';
import { fromWords } from '../../language/vocabulary';
import { actingVerbsEn, anyOf, englishNameWords, impersonalVerbsEn, reportingVerbsEn } from '../../language/words';
import { hasGivenNameFirst, looksLikePinyinName } from '../../language/zh/names';
import { englishOrganization } from '../../language/zh/organizations';
import {
  englishAddress,
  englishAdverbs,
  englishPost,
  englishPostBefore,
  englishReporting,
  englishReportingAfterTitle,
  englishTitleStart,
  englishVerbAfterTitle,
} from '../../language/zh/posts';
import type { NameInProse } from './mention';

const word = "(?:[A-ZÀ-Þ]['’](?=[A-Z])|Ma?c(?=[A-Z]))?[A-ZÀ-Þ][a-zà-ÿ]+(?:[-’'][A-Za-zà-ÿ]+)*";
const particle = fromWords(() => `(?:${anyOf(englishNameWords().particles)})`);
const offices = fromWords(() => englishNameWords().offices);
const initials = '(?:[A-Z]\\. ?)+';
const further = fromWords(
  () => `(?: (?:(?:${particle()} )*(?:al-)?(?!(?:Jr|Sr)\\b)${word}|${initials}${word}|[A-Z]\\.(?= )))`,
);
/** Runs of capitalized words, with initials, particles and a suffix; posts and forms of address are taken off later. */
const named = fromWords(() => `[A-Z]{2,} ${word}|${initials}${word}${further()}{0,4}|${word}${further()}{1,5}`);
const name = fromWords(
  () => new RegExp(`(?<![\\w’'-])((?:(?:Dr|Prof|Mr|Ms|Mrs)\\.? )?(?:${named()})(?: (?:Jr|Sr)\\.?)?)`, 'g'),
);
const addressed = new RegExp(
  `(?<![\\w’'-])(?:Dr|Prof|Mr|Ms|Mrs)\\.? (${word})(?= )|(?<![\\w’'-])(?:Professor|Academician) (${word})(?= )`,
  'g',
);
/** `Minister of `, before a field of office and a name. */
const officeBefore = fromWords(
  () =>
    new RegExp(
      `\\b((?:(?:${anyOf(offices().ranks)}) )*(?:${anyOf(offices().posts)}) ` +
        '(?:of|for) (?:the )?(?:[A-Z][a-z]+,? (?:and )?){0,3})$',
    ),
);
const fieldOfOffice = fromWords(() => new RegExp(`^(?:(?:${anyOf(offices().fields)}) (?:and )?)+`));
const accordingTo = /\bAccording to\s(?:\w+\.?\s)?$/i;
const givenNames = fromWords((): ReadonlySet<string> => new Set(englishNameWords().given));

/** What an organization has besides people, and what many people are together. */
const groups = fromWords(() => new RegExp(`\\b(?:${anyOf(englishNameWords().groups)})\\b`));

/** Reporting verbs whose subject may be a programme or a paper as well. */
const impersonal = fromWords(
  () => new RegExp(`^,?\\s(?:(?:${englishAdverbs()}) ){0,2}(?:${anyOf(impersonalVerbsEn())})`),
);

/** What a bold run covers, in offsets of the text. */
export interface Bold {
  readonly start: number;
  readonly end: number;
}

/**
 * The people an English text introduces by a title, or quotes. Offsets are into the text. `known` tells names that
 * need no proof.
 */
export function mentionsInEnglish(
  text: string,
  bolds: readonly Bold[],
  known: (name: string) => boolean,
): readonly NameInProse[] {
  const found: NameInProse[] = [];
  let pending: Candidate | undefined;
  for (const match of matches(text, name())) {
    const taken = properName(text, match[1]!, match.index, known);
    if (!taken || (found.at(-1)?.end ?? -1) > taken.start) continue;
    const mention = readMention(text, taken, bolds, known);
    if (!mention) {
      if (isSure(taken, known)) pending = taken;
      continue;
    }
    // Zhang Wei and Li Na, both researchers at …: the first speaks too
    if (pending && mention.title && /^,? and $/.test(text.slice(pending.end, mention.start)))
      found.push({ name: pending.name, start: pending.start, end: pending.end, form: 'quoted' });
    found.push(mention);
  }
  const starts = new Set(
    found.flatMap((mention) => Array.from({ length: mention.end - mention.start }, (_, i) => mention.start + i)),
  );
  for (const match of matches(text, addressed)) {
    const surname = (match[1] ?? match[2])!;
    const start = match.index + match[0].length - surname.length;
    if (
      !starts.has(start) &&
      englishReporting().test(
        text
          .slice(start + surname.length)
          .replace(/^ \([^()]{2,120}\)/, '')
          .trimStart(),
      )
    )
      found.push({ name: surname, start, end: start + surname.length, form: 'quoted', addressed: true });
  }
  return found.sort((a, b) => a.start - b.start);
}

interface Candidate {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** A post or form of address stands before it. */
  readonly honoured: boolean;
  /** A post that stands before it: Academician, Harbor Institute Director. */
  readonly title?: { readonly start: number; readonly end: number };
}

/**
 * Takes posts, forms of address and other words before a name off it (`Similarly Wu Zhiqiang`), and refuses places and
 * institutions.
 */
function properName(
  text: string,
  words: string,
  start: number,
  known: (name: string) => boolean,
): Candidate | undefined {
  const office = officeAround(text, words, start);
  if (office) {
    const after = properName(text, words.slice(office.field.length), start + office.field.length, known);
    return after && { ...after, honoured: true, title: office.title };
  }
  if (known(words)) return { name: words, start, end: start + words.length, honoured: false };
  const { first, title: capital } = honoursBefore(words, start);
  const small = smallPost(text, start);
  const title = small ? { start: small.start, end: capital?.end ?? small.end } : capital;
  const parts = words.split(' ');
  const rest = parts.slice(first);
  if (rest.length < 2) return undefined;
  const honours = { honoured: first > 0 || title !== undefined, ...(title && { title }) };
  const place = { parts: rest, start: start + offsetOfWord(parts, first) };
  const two = rest.length > 2 ? surelyNamed(place, known) : undefined;
  if (two) return two.start === place.start ? { ...two, ...honours } : { ...two, honoured: honours.honoured };
  if (isNoPerson(rest)) return undefined;
  return { name: rest.join(' '), start: place.start, end: start + words.length, ...honours };
}

/**
 * An office with its field, `Minister of` before an offset and what it is the minister of at the head of the words
 * there; undefined where either is missing.
 */
function officeAround(
  text: string,
  words: string,
  start: number,
): { readonly field: string; readonly title: Span } | undefined {
  const office = officeBefore().exec(text.slice(Math.max(0, start - 70), start))?.[1];
  const field = fieldOfOffice().exec(words)?.[0];
  if (office === undefined || !field) return undefined;
  return { field, title: { start: start - office.length, end: start + field.trimEnd().length } };
}

/** Whether capitalized words name no person: a place, an institution, a post, letters before a word. */
function isNoPerson(words: readonly string[]): boolean {
  const name = words.join(' ');
  return (
    words.length > 5 ||
    (/^[A-Z]{2,} /.test(name) && !looksLikePinyinName(name)) ||
    isNoEnglishName(name) ||
    englishPost().test(words.at(-1)!)
  );
}

/** How many words before a name are posts and forms of address, with those before them, and where the posts stand. */
function honoursBefore(
  words: string,
  start: number,
): { readonly first: number; readonly title?: { readonly start: number; readonly end: number } } {
  const parts = words.split(' ');
  const before = parts.slice(0, -1);
  const post = before.findLastIndex((part) => englishPost().test(part));
  const address = before.findLastIndex((part) => englishAddress().test(part));
  const first = Math.max(post, address) + 1;
  if (post < 0) return { first };
  return { first, title: { start, end: start + parts.slice(0, post + 1).join(' ').length } };
}

/** Where a post with small letters stands right before a name: Fonterra chief executive Theo Spiers. */
function smallPost(text: string, start: number): { readonly start: number; readonly end: number } | undefined {
  const from = Math.max(0, start - 80);
  const post = englishPostBefore().exec(text.slice(from, start));
  if (!post) return undefined;
  const article = /^The /.exec(post[0])?.[0].length ?? 0;
  return { start: from + post.index + article, end: from + post.index + post[0].replace(/,? $/, '').length };
}

function offsetOfWord(parts: readonly string[], at: number): number {
  return parts.slice(0, at).join(' ').length + (at > 0 ? 1 : 0);
}

/** The last or the first two of several words, where these are a known name or look like one in pinyin. */
function surelyNamed(
  { parts, start }: { readonly parts: readonly string[]; readonly start: number },
  known: (name: string) => boolean,
): { readonly name: string; readonly start: number; readonly end: number } | undefined {
  for (const from of [parts.length - 2, 0]) {
    const name = parts.slice(from, from + 2).join(' ');
    const at = start + offsetOfWord(parts, from);
    if (known(name) || looksLikePinyinName(name)) return { name, start: at, end: at + name.length };
  }
  return undefined;
}

/** Whether a name needs no further proof that it is a person's. */
function isSure({ name, honoured }: Candidate, known: (name: string) => boolean): boolean {
  return (
    honoured ||
    known(name) ||
    looksLikePinyinName(name) ||
    hasGivenNameFirst(name) === true ||
    givenNames().has(name.split(' ')[0]!)
  );
}

/** A name where it stands, and what shows that it is a speaker's. */
interface Standing extends Candidate {
  readonly text: string;
  readonly bold: Bold | undefined;
  readonly sure: boolean;
  /** `According to` stands before it. */
  readonly according: boolean;
}

function readMention(
  text: string,
  candidate: Candidate,
  bolds: readonly Bold[],
  known: (name: string) => boolean,
): NameInProse | undefined {
  const { name, start, end, title } = candidate;
  const before = text.slice(Math.max(0, start - 28), start);
  const bold = boldAround(bolds, start, end);
  if (!bold && /\b(?:of|at|in|from|University|the)\s$/.test(before)) return undefined;
  const standing = { ...candidate, text, bold, sure: isSure(candidate, known), according: accordingTo.test(before) };
  const titleBehind = titleAfter(standing) ?? organizationAfter(standing) ?? organizationBehindComma(standing);
  if (titleBehind) {
    const also = title && title.end <= start && titleBehind.start >= end ? { also: title } : {};
    return { name, start, end, form: 'introduced', title: { ...titleBehind, ...also } };
  }
  if (isSpeaking(standing))
    return title ? { name, start, end, form: 'introduced', title } : { name, start, end, form: 'quoted' };
  if (title && goesOnWithPeople().test(text.slice(end, end + 24)))
    return { name, start, end, form: 'introduced', title };
  return standing.sure && standing.according ? { name, start, end, form: 'quoted' } : undefined;
}

/** Whether a verb of speaking stands behind a name, or right before it and its post. */
function isSpeaking(standing: Standing): boolean {
  const { text, sure, bold, title, start } = standing;
  if (isQuoted(standing) && (sure || bold)) return true;
  const from = title?.start ?? start;
  return sure && saidBefore().test(text.slice(Math.max(0, from - 24), from));
}

/** What shows that somebody with a post before the name is one of several people, or does something. */
const goesOnWithPeople = fromWords(
  () => new RegExp(`^(?:[.;]|,? and |, (?=[A-Z]|who\\b)| (?:${anyOf(actingVerbsEn())})\\b)`),
);
/** A verb of speaking right before a name, or before the post that it has: “…,” said statistician Ola Berg. */
const saidBefore = fromWords(() => new RegExp(`\\b(?:${anyOf(reportingVerbsEn())})(?: by| the)? $`));

/** `chief executive Ian Jagger` behind a comma: the post of somebody else. */
const nextWithPost = fromWords(
  () => new RegExp(`^(?:[\\w’'&-]+ ){0,6}?(?:${anyOf(englishNameWords().posts)}) ([A-Z][\\w’'-]+ [A-Z][\\w’'-]+)`, 'i'),
);

function isOfSomebodyElse(after: string): boolean {
  const next = nextWithPost().exec(after)?.[1];
  const isName = next !== undefined && /^[A-Z]\S* [A-Z]/.test(next) && !isNoEnglishName(next);
  // Chief Scientific Adviser is one post
  return isName && !next.split(' ').some((word) => englishPost().test(word));
}

/** Where the title stands that a comma or a bracket begins: Li Na, Professor at X. */
function titleAfter({ text, end, bold, sure, according }: Standing): NameInProse['title'] {
  const after = text.slice(end, end + 90);
  const opening = /^(?:, | \()/.exec(after)?.[0];
  if (!opening || !englishTitleStart().test(after.slice(2)) || isOfSomebodyElse(after.slice(2))) return undefined;
  const start = end + 2 + (/^(?:both|all) /.exec(after.slice(2))?.[0].length ?? 0);
  const titleEnd = opening === ' (' ? closingOf(text, start) : endOfTitle(text, start, bold, according);
  return titleEnd !== undefined && (opening === ', ' || sure || bold) ? { start, end: titleEnd } : undefined;
}

/** Where the organization stands behind the comma after a name that is sure: Dr Li Na, University of X. */
function organizationBehindComma({ text, end, sure }: Standing): NameInProse['title'] {
  const organization = /^, ((?:the )?[A-Z][^,.;:\n(]{2,60})(?=$|[.;\n(])/.exec(text.slice(end, end + 70))?.[1];
  return sure && organization !== undefined && englishOrganization().test(organization)
    ? { start: end + 2, end: end + 2 + organization.trimEnd().length }
    : undefined;
}

/** Where the organization stands that a preposition joins to a name: Li Na of X, or the title before the name. */
function organizationAfter({ text, name, start, end, title, bold, sure, according }: Standing): NameInProse['title'] {
  if (!/^ (?:of|from|at) (?:the )?[A-Z]/.test(text.slice(end, end + 12))) return undefined;
  const placeEnd = according ? clauseAfter(text, end + 1) : verbAfter(text, end + 1);
  if (placeEnd === undefined) return undefined;
  const isPerson =
    sure ||
    bold ||
    (opensClause(text, start) &&
      isOfOrganization(name, text.slice(end + 1, placeEnd)) &&
      !impersonal().test(text.slice(placeEnd, placeEnd + 60)));
  return isPerson ? (title ?? { start: end + 1, end: placeEnd }) : undefined;
}

/**
 * Whether a verb of speaking follows; in **Li Na,** said the bold run has the comma that a title would stand behind.
 */
function isQuoted({ text, end, bold }: Standing): boolean {
  const comma = bold && bold.end <= end + 2 && text[end] === ',' ? 1 : 0;
  const after = text.slice(end + comma, end + 500);
  return /^\s/.test(after) && englishReporting().test(after.trimStart());
}

/** Whether a name that nothing else proves stands where a sentence, a clause or a list goes on with a person. */
function opensClause(text: string, start: number): boolean {
  return (
    start === 0 || /(?:[.;:,!?”"’)]|\b(?:and|but|while|that|as))\s$/.test(text.slice(Math.max(0, start - 6), start))
  );
}

/**
 * Whether a name goes on with the organization of a person: Elena Petrova of the Coast Foundation, and not Planning
 * Board of Coast University.
 */
function isOfOrganization(name: string, place: string): boolean {
  return englishOrganization().test(place) && !englishOrganization().test(name) && !groups().test(name);
}

/** Where the reporting verb of `of the University of X argued` begins, within 120 characters and one sentence. */
function verbAfter(text: string, start: number): number | undefined {
  const tail = text.slice(start, start + 120);
  const verb = englishReportingAfterTitle().exec(tail);
  return verb && !/[.;,]/.test(tail.slice(0, verb.index)) ? start + verb.index : undefined;
}

/** Where the comma stands that ends `According to X of the University of Y`, within 120 characters and one sentence. */
function clauseAfter(text: string, start: number): number | undefined {
  const comma = /^[^.;,]{2,120}(?=,)/.exec(text.slice(start, start + 121))?.[0];
  return comma === undefined ? undefined : start + comma.length;
}

function closingOf(text: string, start: number): number | undefined {
  const close = text.indexOf(')', start);
  return close >= 0 && close - start < 200 ? close : undefined;
}

/** The bold run that the name opens, a form of address before it allowed. Runs are in order. */
function boldAround(bolds: readonly Bold[], start: number, end: number): Bold | undefined {
  const bold = lastUpTo(bolds, start, (run) => run.start);
  return bold && start - bold.start <= 14 && end <= bold.end ? bold : undefined;
}

/**
 * A title ends with its bold run, at the verb, or with the sentence; undefined when nothing shows that somebody
 * speaks or attends.
 */
function endOfTitle(text: string, start: number, bold: Bold | undefined, according: boolean): number | undefined {
  const tail = text.slice(start, start + 420);
  const verb = englishVerbAfterTitle().exec(tail)?.index ?? Infinity;
  // According to X, Head of Y, 40% …: the title ends where the clause begins
  const clause = according ? /, (?=\d|[a-z])(?!and )/.exec(tail) : undefined;
  if (clause && !bold) return trimEnd(text, start, start + clause.index);
  if (bold && endsWithBold(text, start, bold) && bold.end <= start + verb + 2) return trimEnd(text, start, bold.end);
  const end = Math.min(verb, stopOf(tail), clauseBehind(tail));
  return end === Infinity ? undefined : trimEnd(text, start, start + end);
}

/** Where a comma ends a title, since what follows begins small and names no post: …, during the opening. */
function clauseBehind(tail: string): number {
  const comma = [...matches(tail, /,[”"]? (?=[a-z])/g)].find(({ index, 0: mark }) => {
    const behind = tail.slice(index + mark.length).replace(/^(?:and|as well as) (?:the )?/, '');
    return /^[a-z]/.test(behind) && !englishTitleStart().test(behind);
  });
  return comma?.index ?? Infinity;
}

/** Where the sentence ends or the next person is named; Infinity when neither. */
function stopOf(tail: string): number {
  const sentenceEnd = /(?<!\b(?:Dr|Prof|Dept|U\.S|No|St|Co|Ltd|Inc))[.;]\s|[.;]$|, (?:who|which|whose)\b/.exec(tail);
  return Math.min(nextPerson(tail)?.index ?? Infinity, sentenceEnd?.index ?? Infinity);
}

/** Whether a title ends with a bold run: one that stops inside the title does not end it. */
function endsWithBold(text: string, start: number, bold: Bold): boolean {
  return (
    bold.end > start && (/,\s*$/.test(text.slice(start, bold.end)) || /^\s*(?:[,.;(]|$)/.test(text.slice(bold.end)))
  );
}

/** Where the next person of a list begins: `…, and Feng Lei, a senior engineer, shared`. */
function nextPerson(tail: string): RegExpMatchArray | undefined {
  return [...matches(tail, /(?:,|,? and) ([A-Z][a-zü]+(?: [A-Z][a-zü]+){1,2}), /g)].find(
    ({ 0: whole, 1: name, index }) =>
      !isNoEnglishName(name!) &&
      /^who\b/.test(tail.slice(index + whole.length)) !== englishTitleStart().test(tail.slice(index + whole.length)),
  );
}

function trimEnd(text: string, start: number, end: number): number {
  while (end > start && /[\s,;]/.test(text[end - 1]!)) end--;
  return end;
}
