// Finds speakers in Chinese: a post before the name, a reporting verb or a post after it.

import { matches } from '../../base/matches';
import type { Span } from '../../base/text';
import { unitTable, unitTest } from '../../base/units';
import { isNoEnglishName } from '../../language/en/likely-names';
import { fromWords } from '../../language/vocabulary';
import {
  anyOf,
  beforeTitles,
  chinesePostWords,
  commonWordsZh,
  compoundSurnames,
  nameCharacters,
  organizationEndingsBeforePeopleZh,
  reportingVerbsZh,
  shortAdverbsZh,
  singleSurnames,
  wordsAfterSpeakerZh,
} from '../../language/words';
import { isWrittenBySound, soundsAtStart } from '../../language/zh/foreign-names';
import { isLikelyName, isNoName, isSureName } from '../../language/zh/likely-names';
import { splitChineseName } from '../../language/zh/names';
import {
  chineseFollower,
  chineseLooseFollower,
  chinesePost,
  chinesePostAfter,
  chineseReporting,
} from '../../language/zh/posts';
import { simplified } from '../../language/zh/traditional';
import {
  bylines,
  entries,
  hasNameShape,
  inBrackets,
  namesInLists,
  officeHeld,
  organizationAtEnd,
} from './chinese-lists';
import { japaneseStarts } from './japanese';
import { type NameInProse, type NameRange, type TitleInProse, withTitle } from './mention';

/** Posts that groups have too: what follows them is a name only when it speaks. */
const looseposts = fromWords(() => new RegExp(`(?:${anyOf(chinesePostWords().ofGroups)})$`));
/** Characters that begin what follows a name more often than they end one. */
const followerStarts = fromWords(() => new RegExp(`^[${nameCharacters().followers}]`));
const mark = '[，。、；：）)(（”"》！？,;:·\\s]';
/** One or two short adverbs and what they go on with (不仅, 并没有), before a verb; 均 only of several people. */
const adverbRun = (adverb: string) => new RegExp(`^(?:${adverb}){1,2}(?:有|仅|只|曾)?(?!$|${mark})`);
const adverbs = fromWords(() => adverbRun(`[${shortAdverbsZh()}]`));
const adverbsOfSeveral = fromWords(() => adverbRun(`[${shortAdverbsZh()}]|均(?![和与及等])`));
/** A preposition without what it is of: it ends a name (王永和表示). */
const lonePreposition = fromWords(
  () => new RegExp(`^[${nameCharacters().prepositions}](?:$|${mark}|[和与及]|${chineseReporting().source.slice(1)})`),
);
const latinName = /^[A-Z][A-Za-zÀ-ÿ'’-]+(?:[ ·](?:de|van|von|der|la|bin|al|[A-Z][A-Za-zÀ-ÿ'’-]*\.?)){1,3}/;
const transliterated = /^[\u4e00-\u9fff-]{1,10}(?:[·•・‧．][\u4e00-\u9fffA-Z.-]{1,12}){1,3}/;
const clauseStart = /[。；，：、！？,;:“”"（(\s]/;
const isClauseStart = unitTest(clauseStart);
/** What may stand right before a name. */
const isBeforeName = fromWords(() => {
  const lasts = [...organizationEndingsBeforePeopleZh(), ...chinesePostWords().electing].map((word) => word.at(-1)!);
  return unitTest(new RegExp(`[。；，：、！？,;:“”"（(\\s由据和与及的${[...new Set(lasts)].join('')}]`));
});
const joinsNames = unitTest(/[、和与及]/);
/** What a name may begin with, but for a transliterated one. */
const nameStarts = fromWords(() =>
  unitTable(
    Array.from(
      [...singleSurnames(), ...compoundSurnames(), ...japaneseStarts(), ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'],
      (start) => start.charCodeAt(0),
    ),
  ),
);
/**
 * What stands before a title in its clause: a dateline, what is done to somebody (得到了), by somebody (报告由), words of
 * an event (论坛邀请, 据, 会议主持人、).
 */
const lead = fromWords(
  () =>
    new RegExp(
      `^(?:.{0,20}\\d日电\\s*|.{1,24}了|.{1,20}(?<![自理经])由|` +
        `.{2,14}的(?:还|也)?有|(?:.{0,14}?(?:${anyOf(beforeTitles().events)}))?(?:${anyOf(beforeTitles().inviting)})|` +
        `${anyOf(beforeTitles().others)})+`,
    ),
);

/** Chinese names known beforehand, so that a bare mention needs no introduction. */
export type IsKnownName = (name: string) => boolean;

/** The people found so far, by where they are named. */
class Found {
  readonly byStart = new Map<number, NameInProse>();
  readonly ends = new Set<number>();

  /** A mention with a title goes before one without. */
  add(mention: NameInProse): void {
    const before = this.byStart.get(mention.start);
    if (before && (before.title || !mention.title)) return;
    this.byStart.set(mention.start, mention);
    this.ends.add(mention.end);
    // 林心淦副所长和林昌华: a list goes on behind the post
    if (mention.title && mention.title.start >= mention.end) this.ends.add(mention.title.end);
  }
}

/**
 * The people a Chinese text introduces by a post, or quotes. Offsets are into the text. `known` tells names that need
 * no proof.
 */
export function mentionsInChinese(printed: string, known: IsKnownName): readonly NameInProse[] {
  const text = simplified(printed);
  const found = new Found();
  introduced(text, known, found);
  quoted(text, known, found);
  for (const mention of [...namesInLists(text), ...bylines(text), ...entries(text), ...inBrackets(text)])
    found.add(mention);
  const mentions = withTitles(
    text,
    [...found.byStart.values()].sort((a, b) => a.start - b.start),
  );
  return text === printed
    ? mentions
    : mentions.map((mention) => ({ ...mention, name: printed.slice(mention.start, mention.end) }));
}

/** Blanks, also with a dash: 组长 - 王俊. */
const betweenPostAndName = /^[ \u3000]*(?:[-–] )?/;

/** Those who have a post before their name or behind it. */
function introduced(text: string, known: IsKnownName, found: Found): void {
  for (const { index } of matches(text, amongExperts())) {
    const name = nameAtEnd(text, index, known);
    if (name) found.add({ ...name, form: 'introduced', title: { start: 0, end: name.start } });
  }
  for (const match of matches(text, chinesePost())) {
    const affiliated = nameBeforePost(text, match.index, match[0], known);
    // 院长司马志诚研究员: the name that ends there is known already, and no 马志诚 of a 司
    if (affiliated && !found.ends.has(affiliated.end)) found.add(affiliated);
    let at = match.index + match[0].length;
    at += betweenPostAndName.exec(text.slice(at, at + 6))![0].length;
    const former = text[at] === '的' ? speakerAt(text, at + 1) : undefined;
    if (former) found.add({ ...former, form: 'introduced', title: { start: 0, end: at } });
    // 代表黄宁生厅长: the post is behind the name
    if (match[0] === '代表' && chinesePostAfter().test(text.slice(at + 3, at + 15))) continue;
    const name = nameAfterPost(text, at, looseposts().test(match[0]), known, found.ends);
    if (name) {
      const also = rankBehind(text, name.end, match[0]);
      const title = { start: 0, end: match.index + match[0].length, ...(also && { also }) };
      found.add({ ...name, form: 'introduced', title });
    }
  }
}

/** 曾任校长的陈立生认为: a name that hardly anything else is, before a verb of speaking. */
function speakerAt(text: string, at: number): NameRange | undefined {
  const name = text.slice(at, at + 3);
  return isLikelyName(name) && chineseReporting().test(text.slice(at + 3, at + 15))
    ? { name, start: at, end: at + 3 }
    : undefined;
}

/** 副校长方颖教授, 党委书记 肖松 社长: a second post, behind the name; not 院士陈新滋院士. */
function rankBehind(text: string, at: number, before: string): Span | undefined {
  const start = at + blanks.exec(text.slice(at, at + 4))![0].length;
  const post = chinesePostAfter().exec(text.slice(start, start + 12))?.[0];
  if (post === undefined || before.endsWith(post)) return undefined;
  const isPersonal = personalPost().test(post.replace(rankAhead(), ''));
  return isPersonal || (start > at && isClauseEnd.test(text.slice(start + post.length)))
    ? { start, end: start + post.length }
    : undefined;
}

const blanks = /^[ \u3000]*/;
const isClauseEnd = /^(?:$|[，。、；）\s])/;
const rankAhead = fromWords(() => new RegExp(`^(?:${anyOf(chinesePostWords().ranks)})`));

/** Those whose name a verb of speaking or a post follows, or who stand in a list with others. */
function quoted(text: string, known: IsKnownName, found: Found): void {
  const { byStart, ends } = found;
  const isForeign = /[·•・‧．]/.test(text);
  for (let at = 0; at < text.length; at++) {
    const before = text.charCodeAt(at - 1);
    if (at > 0 && !isBeforeName()(before)) continue;
    const mayName = isForeign || nameStarts()[text.charCodeAt(at)] === 1;
    const mayBeListed = joinsNames(before) && ends.has(at - 1);
    if (!(mayName || mayBeListed)) continue;
    const opens = at === 0 || isClauseStart(before) || opensName(text, at, ends);
    const name = opens
      ? (mayName && quotedName(text, at, known, ends)) || (mayBeListed && listedName(text, at))
      : mayName && !byStart.has(at + 1) && ofOrganization(text, at, known, ends);
    if (name && !byStart.has(name.start)) found.add(name);
  }
}

/** 江州大学陈立生认为: a name that hardly anything else is, between an institution and a verb of speaking. */
function ofOrganization(
  text: string,
  at: number,
  known: IsKnownName,
  ends: ReadonlySet<number>,
): NameInProse | undefined {
  const end = text[at - 1] === '的' ? at - 1 : at;
  if (!organizationAtEnd().test(text.slice(Math.max(0, end - 4), end))) return undefined;
  const name = quotedName(text, at, known, ends);
  if (name?.form !== 'quoted' || !isLikelyName(name.name)) return undefined;
  return { ...name, form: 'introduced', title: { start: 0, end } };
}

const electing = fromWords(() => new RegExp(`(?:${anyOf(chinesePostWords().electing)})$`));

/**
 * After 由 or an opening 据, after a verb of electing, and after 和, 与 or 及 behind another name, a name may start
 * without a mark before it.
 */
function opensName(text: string, at: number, ends: ReadonlySet<number>): boolean {
  const before = text[at - 1]!;
  return (
    before === '由' ||
    (before === '据' && (at < 2 || clauseStart.test(text[at - 2]!))) ||
    ('和与及'.includes(before) && ends.has(at - 1)) ||
    electing().test(text.slice(at - 2, at))
  );
}

function nameAfterPost(
  text: string,
  at: number,
  mustSpeak: boolean,
  known: IsKnownName,
  ends: ReadonlySet<number>,
): NameRange | undefined {
  const rest = text.slice(at, at + 60);
  const latin = latinName.exec(rest)?.[0] ?? '';
  if (latin) return { name: latin.replace(/[.\s]+$/, ''), start: at, end: at + latin.length };
  const foreign = transliterated.exec(rest)?.[0] ?? '';
  if (foreign) return foreignName(foreign, at);
  const length = nameLength(
    rest,
    (after, length) =>
      chineseReporting().test(after) ||
      ((!mustSpeak || isLikelyName(rest.slice(0, length))) && chineseFollower().test(after)) ||
      chinesePostAfter().test(after.trimStart()) ||
      (length > 2 && !mustSpeak && (chineseLooseFollower().test(after) || isNameBeforeAnything(rest, length))),
    known,
    () => isAmongOthers(text, at, ends),
  );
  const bySound = undottedName(rest, mustSpeak);
  const end =
    at +
    (bySound !== undefined && bySound.length > Math.max(length, 3) ? bySound.length : length || (bySound?.length ?? 0));
  return end > at ? { name: text.slice(at, end).replace(/\s/g, ''), start: at, end } : undefined;
}

/** 局长费玉兰整理: three characters that nothing but a name has, the last not part of a word with the next (正在). */
function isNameBeforeAnything(rest: string, length: number): boolean {
  const next = rest.slice(2, 4);
  return length === 3 && isSureName(rest.slice(0, 3)) && !commonWordsZh().has(next) && !follows().has(next);
}

const affiliation = fromWords(() => new RegExp(`(?:${anyOf(organizationEndingsBeforePeopleZh())}|的)$`));
const personalPost = fromWords(() => new RegExp(`^(?:${anyOf(chinesePostWords().ofOne)})$`));
const rankBefore = fromWords(() => new RegExp(`(?:${anyOf(chinesePostWords().ranks)})$`));

/** 同济大学蔡三发教授: a name between an institution, or 的, and a post. */
function nameBeforePost(text: string, post: number, word: string, known: IsKnownName): NameInProse | undefined {
  if (!/[\u4e00-\u9fff]/.test(text[post - 1] ?? '')) return undefined;
  const after = text.slice(post + word.length, post + word.length + 12);
  const goesOn = chineseFollower().test(after) || chineseReporting().test(after);
  const end = post - (rankBefore().exec(text.slice(Math.max(0, post - 2), post))?.[0].length ?? 0);
  const name = nameAtEnd(text, end, known);
  return name && ((goesOn && personalPost().test(word)) || isLikelyName(name.name))
    ? { ...name, form: 'introduced', title: { start: end, end: post + word.length } }
    : undefined;
}

/** 怡维研究院王滨等专家: what tells that a name of a list ends. */
const amongExperts = fromWords(
  () =>
    new RegExp(
      `等[\\d一二两三四五六七八九十多数几]{0,3}[余多]?[位名]?(?:与会|参会)?(?:${anyOf(chinesePostWords().ofExperts)})`,
      'g',
    ),
);

/** The name behind an institution that ends at an offset. */
function nameAtEnd(text: string, end: number, known: IsKnownName): NameRange | undefined {
  const before = text.slice(Math.max(0, end - 24), end);
  const name =
    foreignNameAtEnd(before) ??
    [3, 2].map((length) => before.slice(-length)).find((each) => isOfOne(before, each, known));
  return name === undefined ? undefined : { name, start: end - name.length, end };
}

function foreignNameAtEnd(text: string): string | undefined {
  const foreign = /([\u4e00-\u9fff-]{1,6}(?:[·•・‧．][\u4e00-\u9fff-]{1,8}){1,3})$/.exec(text)?.[1];
  if (foreign === undefined) return undefined;
  const first = foreign.slice(0, foreign.search(/[·•・‧．]/));
  return foreign.slice(Math.max(...Array.from(nameCharacters().beforeForeign, (each) => first.lastIndexOf(each))) + 1);
}

/** Whether a Chinese name ends a text, an institution before it. */
function isOfOne(text: string, name: string, known: IsKnownName): boolean {
  const institution = text.slice(0, text.length - name.length).slice(-3);
  if (!splitChineseName(name) || !affiliation().test(institution)) return false;
  return known(name) || !(isNoName(name) || chinesePostAfter().test(name.slice(1)));
}

/** A transliteration runs up to a verb: 约翰·史密斯表示. */
function foreignName(matched: string, at: number): NameRange | undefined {
  const dot = matched.search(/[·•・‧．]/);
  for (let end = dot + 2; end <= matched.length; end++) {
    if (/^[·•・‧．-]|^[A-Z]/.test(matched.slice(end))) continue;
    if (chineseFollower().test(matched.slice(end)) || chinesePostAfter().test(matched.slice(end)))
      return isWrittenBySound(matched.slice(0, end))
        ? { name: matched.slice(0, end), start: at, end: at + end }
        : undefined;
  }
  return undefined;
}

/** A foreign name written by its sound without a dot, before what follows a name: 比尔盖茨, 马斯克. */
function undottedName(rest: string, mustSpeak: boolean): string | undefined {
  const sounds = /^\p{Script=Han}{3,8}/u.exec(rest)?.[0] ?? '';
  for (let length = soundsAtStart(sounds); length >= 3; length--) {
    const after = rest.slice(length);
    if (chineseReporting().test(after) || (!mustSpeak && chineseFollower().test(after))) return rest.slice(0, length);
  }
  return undefined;
}

function quotedName(text: string, at: number, known: IsKnownName, ends: ReadonlySet<number>): NameInProse | undefined {
  const rest = text.slice(at, at + 60);
  const latin = latinName.exec(rest)?.[0];
  if (latin) return quotedLatin(text, at, latin);
  const foreign = transliterated.exec(rest)?.[0];
  if (foreign) return quotedForeign(text, at, foreign);
  const maySpeak = (after: string, length: number) =>
    speaks(after) || (speaksLater().test(after) && isLikelyName(rest.slice(0, length)));
  const length = nameLength(rest, maySpeak, known, () => isAmongOthers(text, at, ends));
  if (!length) return undefined;
  const place = { name: rest.slice(0, length), start: at, end: at + length };
  const bracketed = bracketedPost(rest.slice(length));
  if (bracketed !== undefined)
    return { ...place, form: 'introduced', title: { start: place.end + 1, end: place.end + 1 + bracketed.length } };
  const behind = place.end + blanks.exec(rest.slice(length))![0].length;
  const post = chinesePostAfter().exec(text.slice(behind, behind + 24))?.[0];
  if (post !== undefined) return { ...place, form: 'introduced', title: { start: behind, end: behind + post.length } };
  const held = officeHeld(rest.slice(length));
  if (!held) return { ...place, form: 'quoted' };
  return { ...place, form: 'introduced', title: { start: place.end + held.start, end: place.end + held.end } };
}

function quotedLatin(text: string, at: number, name: string): NameInProse | undefined {
  if (isNoEnglishName(name)) return undefined;
  const place = { name, start: at, end: at + name.length };
  const after = text.slice(place.end, place.end + 24).trimStart();
  if (chineseReporting().test(after)) return { ...place, form: 'quoted' };
  const post = chinesePostAfter().exec(after)?.[0];
  if (!post || !chineseFollower().test(after.slice(post.length))) return undefined;
  const start = text.indexOf(post, place.end);
  return { ...place, form: 'introduced', title: { start, end: start + post.length } };
}

/** A transliterated name before a verb; where a post stands before it, the name begins after that. */
function quotedForeign(text: string, at: number, foreign: string): NameInProse | undefined {
  if (foreign.slice(0, foreign.search(/[·•・‧．]/)).search(chinesePost()) >= 0) return undefined;
  const name = foreignName(foreign, at);
  return name && chineseReporting().test(text.slice(name.end, name.end + 10).trimStart())
    ? { ...name, form: 'quoted' }
    : undefined;
}

/** What shows, behind a post, that its bearer goes on to speak or act. */
const goesOnAfterPost = fromWords(
  () => new RegExp(`^[\\u4e00-\\u9fff]*?(?:$|[，、和与等从以就在对致作提参]|出席|代表|${anyOf(reportingVerbsZh())})`),
);

/** A preposition, and in the same clause a verb of speaking: 向与会专家表示. */
const speaksLater = fromWords(
  () =>
    new RegExp(
      `^(?:[${nameCharacters().prepositions}在就]|围绕|结合|针对)[^，。；！？：]{1,30}?(?:${anyOf(reportingVerbsZh())})`,
    ),
);

/** Whether what follows a name shows that it is a speaker's. */
function speaks(after: string): boolean {
  return (
    chineseReporting().test(after) ||
    bracketedPost(after) !== undefined ||
    officeHeld(after) !== undefined ||
    (chinesePostAfter().test(after.trimStart()) &&
      [goesOnAfterPost(), chineseFollower()].some((next) =>
        next.test(after.trimStart().replace(chinesePostAfter(), '')),
      ))
  );
}

/** 王小川（某公司创始人）认为: the title in brackets behind a name that speaks. */
function bracketedPost(after: string): string | undefined {
  const [whole, title] = /^[（(]([^（）()。；]{2,36})[）)]/.exec(after) ?? [];
  if (whole === undefined || title === undefined || !chineseReporting().test(after.slice(whole.length)))
    return undefined;
  return [...matches(title, chinesePost())].some((post) => post.index + post[0].length === title.length)
    ? title
    : undefined;
}

/** Words that tell of somebody: 一行 in 高远一行. */
const follows = fromWords((): ReadonlySet<string> => new Set(wordsAfterSpeakerZh()));

const listed = fromWords(
  () =>
    new RegExp(
      `^(?:([\\u4e00-\\u9fff]{3})(?=[、和]|${anyOf(reportingVerbsZh())}|分别|共同|先后|等)|` +
        `([\\u4e00-\\u9fff]{2,3})(?=[，。；、和与及等]|${anyOf([...follows()].filter((word) => word.length > 1))}|$))`,
    ),
);

/**
 * In a list after a name, what stands before the next mark is a name: of three characters whatever the surname where
 * the list goes on or speaks.
 */
function listedName(text: string, at: number): NameInProse | undefined {
  const [, any, other] = listed().exec(text.slice(at, at + 8)) ?? [];
  const name = any ?? other;
  if (name === undefined || isNoName(name) || chinesePostAfter().test(name.slice(1))) return undefined;
  if (any === undefined && !hasNameShape(name)) return undefined;
  return { name, start: at, end: at + name.length, form: 'quoted' };
}

/** Whether somebody is named in the same clause before. */
function isAmongOthers(text: string, at: number, ends: ReadonlySet<number>): boolean {
  for (let i = at; i > Math.max(0, at - 60) && !/[。；！？，]/.test(text[i - 1]!); i--) if (ends.has(i)) return true;
  return false;
}

/** What is asked of a text that may begin with a Chinese name. */
interface NameStart {
  readonly rest: string;
  readonly known: IsKnownName;
  /** A test of what follows a name of a length. */
  readonly followed: (after: string, length: number) => boolean;
  /** Whether 均 may stand behind it, since others are named before. */
  readonly several: boolean;
}

/** Length of the Chinese name at the start of a text, given a test of what follows it; 0 when there is none. */
function nameLength(
  rest: string,
  followed: (after: string, length: number) => boolean,
  known: IsKnownName,
  amongOthers: () => boolean,
): number {
  const spacedOut = spacedOutName.exec(rest);
  const isApart = spacedOut && splitChineseName(spacedOut[1]! + spacedOut[2]!) !== undefined;
  const next = spacedOut ? rest.slice(spacedOut[0].length) : '';
  if (isApart && (!/^[\u4e00-\u9fff]/.test(next) || chinesePostAfter().test(next))) return spacedOut[0].length;
  const start = { rest, known, followed, several: rest.slice(2, 5).includes('均') && amongOthers() };
  const lengths = [4, 3, 2].filter((length) => isNameOf(start, length));
  return lengths.length > 1 ? likeliest(start, lengths) : (lengths[0] ?? 0);
}

const spacedOutName = /^([\u4e00-\u9fff])[ \u3000]+([\u4e00-\u9fff])/;

/** Length of the adverb that a text begins with. */
function adverbLength(after: string, several: boolean): number {
  return (several ? adverbsOfSeveral() : adverbs()).exec(after)?.[0].length ?? 0;
}

function isNameOf({ rest, known, followed, several }: NameStart, length: number): boolean {
  const name = rest.slice(0, length);
  if (name.length < length || !hasNameShape(name)) return false;
  const isKnown = known(name);
  if (!isKnown && isNoName(name)) return false;
  const after = rest.slice(length);
  const parts = splitChineseName(name);
  const isPostNext = chinesePostAfter().test(after);
  if (!isKnown) {
    // 吕薇不同意: the third character is no part of the name
    const goesOn = parts !== undefined && parts.given.length > 1 && adverbLength(rest.slice(length - 1), several) > 0;
    if (goesOn && !isPostNext) return false;
  }
  const adverb = adverbLength(after, several);
  if (!followed(after, length) && !(adverb > 0 && followed(after.slice(adverb), length + adverb))) return false;
  // 卢校长 and 张秘书长 are a surname and a post; in 李明副厅长 the 副 belongs to the post
  const hasPost = chinesePostAfter().test(rest.slice(parts?.surname.length ?? 1));
  return !hasPost && !(isPostNext && /[副原前总兼]$/.test(name));
}

/** Which of several lengths, the longest first, a name has: 陈光以芯片为例, 吴军认为 are of two characters. */
function likeliest({ rest, known, several }: NameStart, lengths: readonly number[]): number {
  const [longest] = lengths as [number, ...number[]];
  const certain = lengths.find((length) => known(rest.slice(0, length)));
  if (certain) return certain;
  // the last character of the longer reading may begin what follows
  const from = rest.slice(longest - 1);
  if (from[0] === '均' && !several) return longest;
  // 司马更表示: a surname alone is no name
  if (lonePreposition().test(from) || splitChineseName(rest.slice(0, longest))?.given.length === 1) return longest;
  const beginsNext = [followerStarts(), chineseReporting(), chinesePostAfter()].some((next) => next.test(from));
  const isShorter = beginsNext || follows().has(from.slice(0, 2)) || officeHeld(from) !== undefined;
  return isShorter && lengths.includes(longest - 1) ? longest - 1 : longest;
}

/** Gives each introduced name its title: back to the clause's start or the person before. */
function withTitles(text: string, mentions: readonly NameInProse[]): readonly NameInProse[] {
  const titled: NameInProse[] = [];
  for (const mention of mentions) {
    const before = titled.at(-1);
    const own = mention.title && ownTitle(text, mention, mention.title, before ? withTitle(before).end : 0);
    const title = own ?? (mention.title ? undefined : sharedTitle(text, mention, before));
    const { title: _, ...bare } = mention;
    const form = mention.form === 'bare' ? 'bare' : 'introduced';
    titled.push(title ? { ...bare, form, title } : { ...bare, form: mention.title ? 'quoted' : mention.form });
  }
  return titled;
}

/** A title from where its words begin; of one behind the name the organization before it is the other part. */
function ownTitle(text: string, mention: NameInProse, title: TitleInProse, before: number): TitleInProse | undefined {
  if (title.shared) return title;
  if (title.start <= mention.start) {
    const start = titleStart(text, title.end, before);
    return start < title.end ? { ...title, start } : undefined;
  }
  const start = titleStart(text, mention.start, before);
  // 江州大学的X教授 has an organization, 深耕芯片三十年的X教授 has none
  const place = text.slice(start, mention.start).replace(/[的\s]+$/, '');
  return organizationAtEnd().test(place) ? { ...title, also: { start, end: start + place.length } } : title;
}

/** Where the clause begins that an offset is in, not before another: behind a mark or a bracket that is still open. */
function clauseStartBefore(text: string, end: number, before: number): number {
  let start = end;
  let closed = 0;
  while (start > before) {
    const mark = text[start - 1]!;
    if (isClosing(mark)) closed++;
    else if (isOpening(mark) && closed-- === 0) break;
    // 台“主计总处”专门委员: quotation marks that belong to the name of the organization
    const quoted =
      mark === '”' && start < end
        ? /“[^“”。；！？，：]{2,12}”$/.exec(text.slice(Math.max(before, start - 14), start))
        : null;
    if (!quoted && endsClause(mark)) break;
    start -= quoted?.[0].length ?? 1;
  }
  return start;
}

const isClosing = (mark: string) => mark === '）' || mark === ')';
const isOpening = (mark: string) => mark === '（' || mark === '(';
const endsClause = (mark: string) => /[。；！？，：,;:“”"\n]/.test(mark);

/** A dash before who is quoted, marks of emphasis, somebody with a Latin name who has no title. */
const beforeTitle = /^[\s—–_*>·•（(-]*(?:[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,2}\s?[和与、]\s?)?/;

/** Where the words begin that stand in one clause before an offset, behind the person before and words of no title. */
function titleStart(text: string, end: number, before: number): number {
  let start = clauseStartBefore(text, end, before);
  // behind somebody: the post that 张颖君老师 has besides, and what joins
  if (start === before && before > 0) {
    start += chinesePostAfter().exec(text.slice(start, end - 1))?.[0].length ?? 0;
    while (/[、和与及以\s]/.test(text[start] ?? '')) start++;
  }
  start += beforeTitle.exec(text.slice(start, end))![0].length;
  start += lead().exec(text.slice(start, end))?.[0].length ?? 0;
  start += beforeTitle.exec(text.slice(start, end))![0].length;
  return start;
}

/** 副主席X、Y和Z: the title of the person right before in a list, where it stands before that one. */
function sharedTitle(text: string, { start }: NameInProse, before: NameInProse | undefined): TitleInProse | undefined {
  if (!before?.title || before.title.start > before.start || before.title.also) return undefined;
  return /^[、和与及]$/.test(text.slice(before.end, start)) ? { ...before.title, shared: true } : undefined;
}
