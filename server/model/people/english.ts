// Finds speakers in English: a title after the name, a reporting verb, bold, a form of address.

import { matches } from '../../base/matches';
import { lastUpTo, type Span } from '../../base/text';
import { isEverydayWord, isNoEnglishName } from '../../language/en/likely-names';
import { classesOf } from '../../language/en/word-classes';
import { fromWords } from '../../language/vocabulary';
import {
  actingVerbsEn,
  anyOf,
  englishNameWords,
  holdingVerbsEn,
  impersonalVerbsEn,
  passiveVerbsEn,
  reportingVerbsEn,
} from '../../language/words';
import { hasGivenNameFirst, looksLikePinyinName } from '../../language/zh/names';
import { englishOrganization } from '../../language/zh/organizations';
import {
  englishAddress,
  englishAdverbs,
  englishOfficeOf,
  englishPost,
  englishReporting,
  englishReportingAfterTitle,
  englishTitleStart,
  englishVerbAfterTitle,
} from '../../language/zh/posts';
import {
  endOfTitle,
  fieldsOfOffice,
  isOfSomebodyElse,
  lettersBehind,
  longestTitle,
  titleBefore,
  trimEnd,
} from './english-titles';
import type { NameInProse } from './mention';

const word = "(?:[A-ZÀ-Þ]['’](?=[A-Z])|Ma?c(?=[A-Z]))?[A-ZÀ-Þ][a-zà-ÿ]+(?:[-’'][A-Za-zà-ÿ]+)*";
const particle = fromWords(() => `(?:${anyOf(englishNameWords().particles)})`);
const initials = '(?:[A-Z]\\. ?)+';
const further = fromWords(
  () =>
    `(?: (?:(?:${particle()} )*(?:al-)?(?!(?:Jr|Sr)\\b)${word}|${initials}${word}|[A-Z]\\.(?= )|[B-HJ-Z](?= [A-Z][a-z])))`,
);
/** Runs of capitalized words, with initials, particles and a suffix; posts and forms of address are taken off later. */
const named = fromWords(
  () => `[A-Z]{2,}\\d? ${word}${further()}{0,6}|${initials}${word}${further()}{0,4}|${word}${further()}{1,12}`,
);
const name = fromWords(
  () => new RegExp(`(?<![\\w’'-])((?:(?:Dr|Prof|Mr|Ms|Mrs)\\.? )?(?:${named()})(?: (?:Jr|Sr)\\.?)?)`, 'g'),
);
const addressed = fromWords(
  () =>
    new RegExp(
      `(?<![\\w’'-])(?:(?:Dr|Prof|Mr|Ms|Mrs)\\.?|Professor|Academician) (${word})(?= )|` +
        `(?<![\\w’'-])(?:${anyOf(englishNameWords().posts)}) (${word})(?= )`,
      'g',
    ),
);
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
  let shared: NameInProse | undefined;
  let from = 0;
  for (const match of matches(text, name())) {
    const taken = properName({ text, words: match[1]!, start: match.index, from }, known);
    if (!taken || (found.at(-1)?.end ?? -1) > taken.start) continue;
    const own = readMention(text, taken, bolds, known);
    const mention = own?.title ? own : (withTitleOf(shared, taken, text) ?? own);
    shared = mention && (mention.title?.shared || sharesTitle(text, mention)) ? mention : undefined;
    if (mention || isSure(taken, known)) from = taken.end;
    if (!mention) {
      if (isSure(taken, known)) pending = taken;
      continue;
    }
    // Zhang Wei and Li Na, both researchers at …: the first speaks too
    if (pending && mention.title && /^,? and $/.test(text.slice(pending.end, mention.start)))
      found.push({ name: pending.name, start: pending.start, end: pending.end, form: 'quoted' });
    found.push(mention);
  }
  return [...found, ...surnamesAlone(text, found)].sort((a, b) => a.start - b.start);
}

/** Whether a post in the plural stands before a name: those of the list that it begins have the post as well. */
function sharesTitle(text: string, { title, start }: NameInProse): boolean {
  const post = title && title.end <= start ? /\S+$/.exec(text.slice(title.start, title.end))?.[0] : undefined;
  return post !== undefined && /s\.?$/.test(post) && englishPost().test(post[0]!.toUpperCase() + post.slice(1));
}

/** The next of a list of people with one title: Ministers A, B and C. */
function withTitleOf(
  before: NameInProse | undefined,
  { name, start, end }: Candidate,
  text: string,
): NameInProse | undefined {
  if (!before?.title || !/^(?:, (?:and )?| and | & )$/.test(text.slice(before.end, start))) return undefined;
  return { name, start, end, form: 'introduced', title: { ...before.title, shared: true } };
}

/** Surnames behind an address or a post, before a verb of speaking; a post alone proves nobody: Chief Justice said. */
function surnamesAlone(text: string, found: readonly NameInProse[]): readonly NameInProse[] {
  const taken = new Set(
    found.flatMap((mention) => Array.from({ length: mention.end - mention.start }, (_, i) => mention.start + i)),
  );
  return [...matches(text, addressed())].flatMap(({ 0: whole, 1: withAddress, 2: withPost, index }): NameInProse[] => {
    const surname = (withAddress ?? withPost)!;
    const end = index + whole.length;
    const after = text.slice(end, end + 160).replace(/^ \([^()]{2,120}\)/, '');
    if (taken.has(end - surname.length) || englishNameWords().behindPosts.includes(surname)) return [];
    if (!englishReporting().test(after.trimStart())) return [];
    const mention = { name: surname, start: end - surname.length, end, form: 'quoted' } as const;
    return [withAddress === undefined ? mention : { ...mention, addressed: true }];
  });
}

interface Candidate {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** A post or form of address stands before it. */
  readonly honoured: boolean;
  /** A post that stands before it: Academician, Harbor Institute Director. */
  readonly title?: Span;
  /** A post that is the label before it: Reporter: Zhou Rui. */
  readonly label?: Span;
}

/** Capitalized words where they stand, and where somebody before them ends. */
interface Run {
  readonly text: string;
  readonly words: string;
  readonly start: number;
  readonly from: number;
}

/**
 * Takes posts, forms of address and other words before a name off it (`Similarly Wu Zhiqiang`), and refuses places and
 * institutions.
 */
function properName(run: Run, known: (name: string) => boolean): Candidate | undefined {
  const { text, words, start } = run;
  if (known(words)) return { name: words, start, end: start + words.length, honoured: false };
  const parts = words.split(' ');
  const first = wordsBeforeName(parts, text, start);
  const rest = parts.slice(first);
  if (rest.length < 2 || /[’']s$/.test(words)) return undefined;
  const place = { parts: rest, start: start + offsetOfWord(parts, first) };
  const two = rest.length > 2 ? surelyNamed(place, known) : undefined;
  if (!two && isNoPerson(rest)) return undefined;
  if (!two && isOfOffice(run, parts, first)) return undefined;
  const person = two ?? { name: rest.join(' '), start: place.start, end: start + words.length };
  const [title, post] = [titleBefore(text, run.from, person.start), labelBefore(text, start, person.end)];
  // NASA before a name honours nobody
  const honoured = first > (/^[A-Z]{2,}\d?$/.test(parts[0]!) ? 1 : 0) || title !== undefined || post !== undefined;
  return { ...person, honoured, ...(title && { title }), ...(post && { label: post }) };
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

/**
 * Whether words behind others go on with what an office is of: the European Green Deal, everyday words all; the United
 * States Marine Corps, behind an adjective.
 */
function isOfOffice({ text, start }: Run, parts: readonly string[], first: number): boolean {
  if (givenNames().has(parts[first]!)) return false;
  const before = parts[first - 1] ?? '';
  const isBehindAdjective =
    adjectiveEnding.test(before) &&
    !englishPost().test(before) &&
    /\bthe $/.test(text.slice(Math.max(0, start - 5), start));
  return isBehindAdjective || groups().test(parts.at(-1)!) || parts.slice(first).every(isEverydayWord);
}

/** How an adjective ends, which belongs to the word behind it: the European, the State-owned. */
const adjectiveEnding = /[a-z]{2}(?:ed|an|al|ic|ese|ern)$/;

/** How many capitalized words at an offset are posts, forms of address, and what the office before them is of. */
function wordsBeforeName(parts: readonly string[], text: string, start: number): number {
  const before = parts.slice(0, -1);
  const isHonour = (part: string, at: number) =>
    (englishPost().test(part) && !isGivenBehindPost(before, at)) ||
    englishAddress().test(part) ||
    (englishPost().test(before[at - 1] ?? '') && englishNameWords().behindPosts.includes(part));
  // NASA Goddard Mary Holt
  const letters =
    parts.length > 2 && /^[A-Z]{2,}\d?$/.test(parts[0]!) && !looksLikePinyinName(parts.slice(0, 2).join(' ')) ? 1 : 0;
  const honours = Math.max(letters, before.findLastIndex(isHonour) + 1);
  if (!englishOfficeOf().test(text.slice(Math.max(0, start - longestTitle), start))) return honours;
  // Minister for Economic Affairs Henk Smit, President of Acme Widgets Mary Holt
  const field = parts.findLastIndex((part) => isNoEnglishName(part) || fieldsOfOffice().has(part)) + 1;
  // Director of Public Prosecutions Belio Kamande
  const ordinary = before.findIndex((part) => !isEverydayWord(part));
  const given = before.findIndex((part) => givenNames().has(part));
  return Math.max(honours, field, given, given < 0 ? ordinary : 0);
}

/** President Dean Smith: a post that is a given name, behind another post. */
function isGivenBehindPost(parts: readonly string[], at: number): boolean {
  return givenNames().has(parts[at]!) && at > 0 && englishPost().test(parts[at - 1]!);
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
function isSure(candidate: Candidate, known: (name: string) => boolean): boolean {
  return candidate.honoured || isSureByItself(candidate, known);
}

function isSureByItself({ name }: Pick<Candidate, 'name'>, known: (name: string) => boolean): boolean {
  return (
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
  const { name, start, end, title, honoured } = candidate;
  const before = text.slice(Math.max(0, start - 28), start);
  const bold = boldAround(bolds, start, end);
  if (!bold && /\b(?:of|at|in|from|University|the)\s$/.test(before)) return undefined;
  const standing = { ...candidate, text, bold, sure: isSure(candidate, known), according: accordingTo.test(before) };
  const titleBehind =
    titleAfter(standing) ??
    organizationAfter(standing) ??
    organizationBehindComma(standing) ??
    organizationInBrackets(standing) ??
    officeHeld(standing);
  if (titleBehind) {
    const also = title && title.end <= start && titleBehind.start >= end ? { also: title } : {};
    return { name, start, end, form: 'introduced', title: { ...titleBehind, ...also } };
  }
  const own = title ?? candidate.label;
  const introduced = { name, start, end, form: 'introduced', title: own! } as const;
  if (isSpeaking(standing)) return own ? introduced : { name, start, end, form: 'quoted' };
  const goesOn = goesOnWithPerson().test(text.slice(end, end + 24));
  if (title && (goesOn || isSureByItself(candidate, known))) return introduced;
  // (Reporter: Li Na) says who wrote, not who speaks; Senior Manager Coaching Skills course is nobody
  if (own && (isSureByItself(candidate, known) || !isBeforeNoun(text, end))) return { ...introduced, form: 'bare' };
  if (standing.sure && standing.according) return { name, start, end, form: 'quoted' };
  // (Coast Radio, by Li Na)
  const wrote = /\bby $/.test(before) && text[end] === ')' && isSureByItself(candidate, known);
  return (honoured && goesOn) || wrote ? { name, start, end, form: 'bare' } : undefined;
}

/** Whether a noun with a small letter goes on behind a name. */
function isBeforeNoun(text: string, end: number): boolean {
  const word = /^ ([a-z]+)/.exec(text.slice(end, end + 24))?.[1];
  return word !== undefined && ['noun', 'nouns', 'mass'].some((each) => classesOf(word, false).has(each));
}

const label = /([A-Za-z][a-z-]+): ((?:[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+)+(?:,? and |, ))*)$/;

/** Where a post is the label before a name, or before a list of names that it is in. */
function labelBefore(text: string, start: number, end: number): Span | undefined {
  const from = Math.max(0, start - 80);
  const found = label.exec(text.slice(from, start));
  if (!found || !/^(?:$|[,.;()]| and )/.test(text.slice(end, end + 5))) return undefined;
  const post = found[1]!;
  // photographer: Lake Works
  const name = text.slice(start, end);
  const isName =
    isSureByItself({ name }, () => false) ||
    (!englishOrganization().test(found[2]!) && !name.split(' ').some(isEverydayWord));
  return isName && englishPost().test(post[0]!.toUpperCase() + post.slice(1))
    ? { start: from + found.index, end: from + found.index + post.length }
    : undefined;
}

/** Whether a verb of speaking stands behind a name, or right before it and its post. */
function isSpeaking(standing: Standing): boolean {
  const { text, sure, bold, title, start } = standing;
  if (isQuoted(standing) && (sure || bold)) return true;
  const from = title?.start ?? start;
  return (sure || isFollowedByWho(standing)) && saidBefore().test(text.slice(Math.max(0, from - 24), from));
}

/** Whether `who` goes on with one person: said Ada Quist, who joined in May. */
function isFollowedByWho({ text, end }: Standing): boolean {
  return /^, who (?!are |were |have |run )/.test(text.slice(end, end + 12));
}

/** What shows that somebody with a post or form of address is one of several people, or does something. */
const goesOnWithPerson = fromWords(
  () =>
    new RegExp(
      '^(?: [A-Z]{2,3}\\b)?(?:$|[.,;:)]| and | the | who | \\(| (?:of|from|at) (?:the )?[A-Z]|' +
        ` (?:[a-z]+ed|ha[ds]|did|does|can|could|may|might|must|should|${anyOf(actingVerbsEn())})\\b)`,
    ),
);
/** A verb of speaking right before a name, or before the post that it has: “…,” said statistician Ola Berg. */
const saidBefore = fromWords(() => new RegExp(`\\b(?:${anyOf(reportingVerbsEn())})(?: by| the)? $`));

/** What may stand between a name and its title: a comma, with something in brackets before it, a bracket, a dash. */
const beforeTitle = /^(?:(?:, (?:Jr|Sr)\.?)?(?: \([^()]{1,40}\))?, (?:\d\d, )?| \((?=[^()]{3})| (?:-{1,2}|[–—]) )/;

/** Where the title stands that a comma, a bracket or a dash begins: Li Na, Professor at X; Li Na - founder of X. */
function titleAfter({ text, end, bold, sure, according }: Standing): NameInProse['title'] {
  const opening = beforeTitle.exec(text.slice(end, end + 48))?.[0];
  if (opening === undefined) return undefined;
  const after = text.slice(end + opening.length, end + opening.length + 90);
  // Li Na, MP, Governor of X
  const isTitle = [after, after.replace(lettersBehind, '')].some((words) => englishTitleStart().test(words));
  // (Reporter: Li Na, photographer: Wu Wei)
  if (!isTitle || /^[\w -]{2,25}: /.test(after) || isOfSomebodyElse(after)) return undefined;
  // Dean Li Na, expressed her thanks to the President
  if (englishVerbAfterTitle().exec(` ${after}`)?.index === 0) return undefined;
  const start = end + opening.length + (/^(?:both|all) /.exec(after)?.[0].length ?? 0);
  const isComma = opening.endsWith(', ');
  const behind = opening === ' (' ? closingOf(text, start) : endOfTitleBehind(text, start, bold, according);
  const isPerson = isComma || sure || bold || opening.endsWith('- ') || speaksBehind(text, (behind ?? start) + 1);
  if (behind === undefined || !isPerson) return undefined;
  const comma = isComma || opening === ' (' ? -1 : text.slice(start, behind).indexOf(',');
  return { start, end: comma < 0 ? behind : start + comma };
}

const behindComma =
  /^, (?:\d\d, )?(?:(?:of|from|at) )?((?:the )?[A-Z](?:U\.S\. |U\.K\. |[^,.;:\n(\\]|\.S\. ){2,70}(?:\([A-Z][A-Za-z]+\))?)(?=$|[.;,\n(\\])/;

/** Where the organization stands behind the comma after a name: Dr Li Na, University of X; Li Na, of X, said. */
function organizationBehindComma(standing: Standing): NameInProse['title'] {
  const { text, end } = standing;
  const found = behindComma.exec(text.slice(end, end + 100));
  const organization = found?.[1];
  if (organization === undefined || !englishOrganization().test(organization) || isOfSomebodyElse(organization))
    return undefined;
  const start = end + found![0].indexOf(organization);
  const behind = end + found![0].length;
  return isPersonOf(standing, organization, behind) ? { start, end: start + organization.trimEnd().length } : undefined;
}

/** Where the organization stands in brackets behind a name: Dr Li Na (University of X). */
function organizationInBrackets(standing: Standing): NameInProse['title'] {
  const { text, end } = standing;
  const organization = /^ \(([A-Z][^()]{3,80})\)/.exec(text.slice(end, end + 90))?.[1];
  if (organization === undefined || !englishOrganization().test(organization)) return undefined;
  const start = end + 2;
  const behind = start + organization.length;
  return isPersonOf(standing, organization, behind + 1) ? { start, end: behind } : undefined;
}

/**
 * Whether who stands before an organization is a person: a sure name, one who speaks, one by whom something is done.
 */
function isPersonOf(standing: Standing, organization: string, behind: number): boolean {
  const { text, name, start, sure } = standing;
  if (sure) return true;
  return (
    isOfOrganization(name, organization) &&
    (speaksBehind(text, behind) || doneBy().test(text.slice(Math.max(0, start - 32), start)))
  );
}

/** Whether a verb of speaking or acting stands behind a title or organization and its closing mark. */
function speaksBehind(text: string, at: number): boolean {
  return englishVerbAfterTitle().exec(text.slice(at, at + 60))?.index === 0;
}

/** Something done by somebody: chaired by, given by. */
const doneBy = fromWords(
  () => new RegExp(`\\b(?:${anyOf([...reportingVerbsEn(), ...passiveVerbsEn()])}) by (?:the )?$`),
);

/** Where it is said what somebody does, behind `who`: Li Na, who heads the climate unit of X, said. */
function officeHeld({ text, end }: Standing): NameInProse['title'] {
  const found = holds().exec(text.slice(end, end + 160));
  if (!found) return undefined;
  const behind = end + found[0].length;
  return { start: behind - found[1]!.length, end: behind };
}

const holds = fromWords(
  () => new RegExp(`^,? who (?:also |now |currently )?((?:${anyOf(holdingVerbsEn())}) [^,.;:()\\n]{3,110})(?=[,.;]|$)`),
);

/** Where the organization stands that a preposition joins to a name: Li Na of X, or the title before the name. */
function organizationAfter(standing: Standing): NameInProse['title'] {
  const { text, name, start, end, title, bold, sure, according } = standing;
  if (!/^ (?:of|from|at) (?:the )?[A-Z]/.test(text.slice(end, end + 12))) return undefined;
  const placeEnd = according ? clauseAfter(text, end + 1) : (verbAfter(text, end + 1) ?? placeOfSomebody(standing));
  if (placeEnd === undefined) return undefined;
  const isPerson =
    sure ||
    bold ||
    ((opensClause(text, start) || doneBy().test(text.slice(Math.max(0, start - 32), start))) &&
      isOfOrganization(name, text.slice(end + 1, placeEnd)) &&
      !impersonal().test(text.slice(placeEnd, placeEnd + 60)));
  return isPerson ? (title ?? { start: end + 1, end: placeEnd }) : undefined;
}

/** Where the organization of somebody ends whom a post or form of address shows: Dr Li Na of Coast College. */
function placeOfSomebody({ text, start, end, honoured }: Standing): number | undefined {
  const place = /^ (?:of|from|at) (?:the )?[A-Z][\w’'&-]*(?: (?:(?:of|and|for|the|&) )*[A-Z][\w’'&-]*)*/.exec(
    text.slice(end, end + 120),
  )?.[0];
  if (place === undefined || !englishOrganization().test(place)) return undefined;
  return honoured || doneBy().test(text.slice(Math.max(0, start - 32), start)) ? end + place.length : undefined;
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

/** Where a title behind a name ends: with its bold run, with the clause of `According to`, else as titles end. */
function endOfTitleBehind(text: string, start: number, bold: Bold | undefined, according: boolean): number | undefined {
  // According to X, Head of Y, 40% …: the title ends where the clause begins
  const clause = according ? /, (?=\d|[a-z])(?!and )/.exec(text.slice(start, start + 420)) : undefined;
  if (clause && !bold) return trimEnd(text, start, start + clause.index);
  const end = endOfTitle(text, start);
  const verb = bold ? (englishVerbAfterTitle().exec(text.slice(start, start + 420))?.index ?? Infinity) : 0;
  if (bold && endsWithBold(text, start, bold) && bold.end <= start + verb + 2) return trimEnd(text, start, bold.end);
  return end;
}

/** Whether a title ends with a bold run: one that stops inside the title does not end it. */
function endsWithBold(text: string, start: number, bold: Bold): boolean {
  return (
    bold.end > start && (/,\s*$/.test(text.slice(start, bold.end)) || /^\s*(?:[,.;(]|$)/.test(text.slice(bold.end)))
  );
}
