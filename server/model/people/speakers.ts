// The people a bulletin introduces or quotes: one entry each, both languages and all spellings joined.

import { cached } from '../../base/cached';
import { listAt } from '../../base/lists';
import { type Span, twoUnitsAt } from '../../base/text';
import { editDistance } from '../../language/shared/distance';
import { everydayCharactersZh } from '../../language/words';
import { isLikelyName } from '../../language/zh/likely-names';
import {
  isPinyinOf,
  isSpeltAbroad,
  isTurnedAround,
  looksLikePinyinName,
  pinyinLinks,
  romanizations,
  splitChineseName,
  surnameSpellingsOf,
} from '../../language/zh/names';
import { chinesePostAtEnd, englishPost } from '../../language/zh/posts';
import { lasting } from '../../syntax/lasting';
import { proseOffset, sourceSpan, withMarkerBlank } from '../../syntax/prose';
import type { Bulletin, Element } from '../../syntax/tree';
import { alignedPairs } from '../alignment/align';
import { counterpartOf } from '../alignment/sentences';
import { has } from '../kinds';
import { mentionsInChinese } from './chinese';
import { mentionsInEnglish } from './english';
import { isJapanese } from './japanese';
import { isInLongerName, isInLongerWord } from './longerName';
import { type NameInProse, titleIn } from './mention';
import { isSlip, maySpellOneName } from './near';

/** A mention in its element. `start`, `end` and `title` are offsets of the element's prose, `span` of the source. */
export interface Mention extends NameInProse {
  readonly element: Element;
  readonly language: 'zh' | 'en';
  readonly span: Span;
}

export interface Speaker {
  /** The spelling that is introduced, or comes first. */
  readonly zh?: string;
  readonly en?: string;
  /** All spellings in the text, in order. */
  readonly spellings: { readonly zh: readonly string[]; readonly en: readonly string[] };
  readonly title: { readonly zh?: string; readonly en?: string };
  /** Introductions, quotations and bare mentions, in order of place. */
  readonly mentions: readonly Mention[];
}

/** What is known of names beforehand (a lexicon). Equal keys are one person. */
export interface KnownNames {
  keyOf(name: string, language: 'zh' | 'en'): object | undefined;
}

const nobody: KnownNames = { keyOf: () => undefined };

/**
 * The speakers of a bulletin, in order of their first mention; the same array for the same bulletin and known names.
 */
export function speakersOf(bulletin: Bulletin, known: KnownNames = nobody): readonly Speaker[] {
  return findSpeakers(bulletin, known);
}

/** Mentions of one name in one language, before people are joined. */
interface MentionsOfName {
  readonly name: string;
  readonly language: 'zh' | 'en';
  readonly key: object | undefined;
  readonly mentions: Mention[];
}

const findSpeakers = cached((bulletin: Bulletin, known: KnownNames): readonly Speaker[] => {
  const elements = bodyElements(bulletin);
  const named = new Map<string, MentionsOfName>();
  for (const element of elements) {
    for (const mention of mentionsIn(element, known)) place(named, element, mention, known);
  }
  const fulls = fullNames([...named.values()]);
  const proven = [...named.values()].filter((each) => isProven(each, named, fulls, bulletin));
  const people = joinSpellings(proven);
  const covered = new Map<Element, Set<number>>();
  for (const { mentions } of proven) for (const mention of mentions) cover(covered, mention);
  const places = placesOf(proven, elements, known);
  return joinLanguages(bulletin, people)
    .map((group) => speakerOf(group, places, covered))
    .sort((a, b) => a.mentions[0]!.span.start - b.mentions[0]!.span.start);
});

const mentionsIn = lasting((element: Element, known: KnownNames): readonly NameInProse[] => {
  const language = element.language as 'zh' | 'en';
  // no title begins before the end of 一是; Reporter: is the post of who follows
  const isPost = language === 'en' && englishPost().test(element.label?.split(' ').at(-1) ?? '');
  const text = isPost ? element.prose.text : withMarkerBlank(element).replaceAll('\0', language === 'zh' ? '。' : ' ');
  const isKnown = (name: string) => known.keyOf(name, language) !== undefined;
  return language === 'zh' ? mentionsInChinese(text, isKnown) : mentionsInEnglish(text, boldsOf(element), isKnown);
});

function bodyElements(bulletin: Bulletin): readonly Element[] {
  let end = -1;
  return bulletin.elements.filter((element) => {
    if (element.language === 'und' || !has(element, 'introducing') || element.span.start < end) return false;
    end = element.span.end;
    return true;
  });
}

function place(named: Map<string, MentionsOfName>, element: Element, mention: NameInProse, known: KnownNames): void {
  const language = element.language as 'zh' | 'en';
  const name = language === 'zh' ? mention.name.replace(/\s+/g, ' ') : mention.name;
  const id = `${language}:${name}`;
  let entry = named.get(id);
  if (!entry) named.set(id, (entry = { name, language, key: known.keyOf(name, language), mentions: [] }));
  entry.mentions.push({
    ...mention,
    name,
    element,
    language,
    span: sourceSpan(element.prose, mention.start, mention.end),
  });
}

/**
 * A name only quoted must be known, be such that its characters prove it, or have its pinyin in the text; a surname
 * alone must be somebody's whose full name stands there.
 */
function isProven(
  entry: MentionsOfName,
  all: ReadonlyMap<string, MentionsOfName>,
  fulls: FullNames,
  bulletin: Bulletin,
): boolean {
  if (entry.key !== undefined) return true;
  if (isPostOfOthers(entry, all)) return false;
  if (entry.mentions.some((mention) => mention.title)) return true;
  if (entry.language === 'en')
    return (
      entry.name.includes(' ') || fulls.has(`en:${entry.name}`) || entry.mentions.some(({ addressed }) => addressed)
    );
  if (entry.mentions.some(({ listed }) => listed)) return true;
  if (!splitChineseName(entry.name) || isJapanese(entry.name)) return entry.name.length >= 3;
  if (isLikelyName(entry.name) && !goesOnBehind(entry, all)) return true;
  const pinyin = romanizations()(entry.name);
  return bulletin.languages.length > 1 && pinyin.some((reading) => all.has(`en:${reading}`));
}

/**
 * Whether a shorter name is introduced, and the post behind the longer one is what the sentence goes on with: 林芳从专家构成.
 */
function isPostOfOthers(entry: MentionsOfName, all: ReadonlyMap<string, MentionsOfName>): boolean {
  const areBehind = entry.mentions.every(({ title, end }) => title && title.start >= end);
  return entry.language === 'zh' && areBehind && goesOnBehind(entry, all);
}

/** Whether a name is a shorter one that is introduced, with a character of the sentence behind it: 文华在. */
function goesOnBehind({ name }: MentionsOfName, all: ReadonlyMap<string, MentionsOfName>): boolean {
  const shorter = all.get(`zh:${name.slice(0, -1)}`);
  return everydayCharactersZh().has(name.at(-1)!) && shorter !== undefined && isIntroduced([shorter]);
}

/** Names of several words by language and word: en:Okafor → Ngozi Okafor. */
type FullNames = ReadonlyMap<string, readonly MentionsOfName[]>;

function fullNames(entries: readonly MentionsOfName[]): FullNames {
  const fulls = new Map<string, MentionsOfName[]>();
  for (const entry of entries) {
    const words = new Set(entry.name.split(' '));
    if (words.size > 1 && /[A-Za-z]/.test(entry.name))
      for (const word of words) listAt(fulls, `${entry.language}:${word}`).push(entry);
  }
  return fulls;
}

/**
 * Spellings of one person: the lexicon says so, they sound alike with one introduced, or a surname stands for the
 * full name.
 */
function joinSpellings(entries: readonly MentionsOfName[]): MentionsOfName[][] {
  const groups: MentionsOfName[][] = [];
  const titles = new Map(entries.map((entry) => [entry, titlesOf(entry)]));
  const introduced = (entry: MentionsOfName) => titles.get(entry)!.size > 0;
  const fulls = fullNames(entries);
  const byWeight = [...entries].sort(
    (a, b) =>
      Number(introduced(b)) - Number(introduced(a)) ||
      b.name.length - a.name.length ||
      a.mentions[0]!.span.start - b.mentions[0]!.span.start,
  );
  // only names that share a key, or all of their letters but one word or character, can be one person's
  const near = new Map<unknown, { readonly entry: MentionsOfName; readonly group: number }[]>();
  for (const entry of byWeight) {
    const full = fulls.get(`${entry.language}:${entry.name}`) ?? [];
    const keys = keysOf(entry);
    const joined = [
      ...keys.flatMap((key) => near.get(key) ?? []),
      ...(near.get(full.length === 1 && `${entry.language}:${full[0]!.name}`) ?? []),
    ].filter(
      ({ entry: other }) =>
        other.language === entry.language &&
        ((other.key !== undefined && other.key === entry.key) ||
          other === full[0] ||
          ((introduced(entry)
            ? shareTitle(entry, other, titles)
            : entry.key === undefined || other.key === undefined) &&
            (maySpellOneName(entry.name, other.name, entry.language) ||
              isSlipUnderPost(entry, other, titles) ||
              isWrittenOtherwise(entry, other, entries)))),
    );
    const group = joined.length > 0 ? Math.min(...joined.map((each) => each.group)) : groups.push([]) - 1;
    groups[group]!.push(entry);
    for (const key of keys) listAt(near, key).push({ entry, group });
  }
  return groups;
}

/**
 * Whether two names come with one title: the same words, or in Chinese the post alone for its longer form (江州大学院长陈立生,
 * 陈立升院长), where the two never stand in one element.
 */
function shareTitle(
  entry: MentionsOfName,
  other: MentionsOfName,
  titles: ReadonlyMap<MentionsOfName, ReadonlySet<string>>,
): boolean {
  const [own, theirs] = [[...titles.get(entry)!], [...titles.get(other)!]];
  if (own.some((title) => theirs.includes(title))) return true;
  if (entry.language === 'en' || entry.name.length < 3) return false;
  const places = elementsOf([entry]);
  return (
    !other.mentions.some(({ element }) => places.has(element)) &&
    own.some((title) => theirs.some((their) => title.endsWith(their) || their.endsWith(title)))
  );
}

/**
 * Whether a Chinese name comes with a bare post alone (李文水校长) and is a character off one whose title says of what: who
 * is in no other place introduced with an organization is that one.
 */
function isSlipUnderPost(
  entry: MentionsOfName,
  other: MentionsOfName,
  titles: ReadonlyMap<MentionsOfName, ReadonlySet<string>>,
): boolean {
  const [own, theirs] = [[...titles.get(entry)!], [...titles.get(other)!]];
  return (
    entry.language === 'zh' &&
    own.length > 0 &&
    own.every((title) => chinesePostAtEnd().exec(title)?.[1] === '') &&
    theirs.some((title) => own.every((post) => title.length > post.length + 1 && title.endsWith(post))) &&
    isSlip(entry.name, other.name, 'zh')
  );
}

/**
 * The same name with other capitals, or the surname in the other place; not where the Chinese has somebody for each
 * (魏文 Wei Wen, 文伟 Wen Wei).
 */
function isWrittenOtherwise(
  { name, language }: MentionsOfName,
  other: MentionsOfName,
  entries: readonly MentionsOfName[],
): boolean {
  if (language === 'zh') return false;
  if (name.toLowerCase() === other.name.toLowerCase()) return true;
  const isSomebody = (en: string) =>
    entries.some((entry) => entry.language === 'zh' && isPinyinOf(en, entry.name) === 'standard');
  return isTurnedAround(name, other.name) && !(isSomebody(name) && isSomebody(other.name));
}

/**
 * What the spellings of one person have in common: the person's key, the name itself, the name with one character (in
 * English one word) left open, its words in whatever order.
 */
function keysOf({ name, language, key }: MentionsOfName): readonly unknown[] {
  const parts =
    language === 'zh' ? Array.from({ length: name.length }, (_, at) => name[at]!) : name.toLowerCase().split(' ');
  const inAnyOrder =
    language === 'en' && parts.length === 2
      ? [
          parts
            .map((part) => part.replace(/[-‐‑'’]/g, ''))
            .sort()
            .join(' '),
        ]
      : [];
  return [
    ...(key === undefined ? [] : [key]),
    `${language}:${name}`,
    ...inAnyOrder,
    ...parts.map((_, open) => `${language}|${parts.map((part, at) => (at === open ? '' : part)).join('|')}`),
  ];
}

function isIntroduced(group: readonly MentionsOfName[]): boolean {
  return group.some(({ mentions }) => mentions.some((mention) => mention.title));
}

/** The titles by which a name is introduced. */
function titlesOf({ mentions }: MentionsOfName): ReadonlySet<string> {
  return new Set(mentions.flatMap(({ title, element }) => (title ? [titleIn(element.prose.text, title)] : [])));
}

/** Who of the one language is who of the other. */
class Partners {
  readonly #of = new Map<MentionsOfName[], MentionsOfName[]>();
  readonly #taken = new Set<MentionsOfName[]>();

  link(zh: MentionsOfName[], en: MentionsOfName[]): void {
    this.#of.set(zh, en);
    this.#taken.add(en);
  }

  of(zh: MentionsOfName[]): readonly MentionsOfName[] {
    return this.#of.get(zh) ?? [];
  }

  isOpen(group: MentionsOfName[]): boolean {
    return !this.#of.has(group) && !this.#taken.has(group);
  }
}

/**
 * What shows that a Chinese and an English name are one person's, the surest first; the last only within a pair of
 * blocks.
 */
const evidence: readonly {
  readonly test: (zh: MentionsOfName, en: MentionsOfName) => boolean;
  readonly anywhere: boolean;
}[] = [
  { test: isSameName, anywhere: true },
  { test: (zh, en) => isPinyinOf(en.name, zh.name) !== false, anywhere: true },
  { test: (zh, en) => sameSurname(zh.name, en.name), anywhere: false },
];

function isSameName(zh: MentionsOfName, en: MentionsOfName): boolean {
  return (
    (zh.key !== undefined && zh.key === en.key) ||
    zh.name.toLowerCase() === en.name.toLowerCase() ||
    isPinyinOf(en.name, zh.name) === 'standard'
  );
}

/**
 * Joins Chinese and English names of one person: by pinyin or identity within a pair, else by what is left over in a
 * pair.
 */
function joinLanguages(bulletin: Bulletin, groups: readonly MentionsOfName[][]): MentionsOfName[][] {
  const chinese = groups.filter((group) => group[0]!.language === 'zh');
  const english = withoutNamesakes(
    bulletin,
    groups.filter((group) => group[0]!.language === 'en'),
    chinese,
  );
  if (english.length === 0 || chinese.length === 0) return [...groups];
  const groupsIn = new Map<Element, MentionsOfName[][]>();
  for (const group of [...chinese, ...english])
    for (const element of elementsOf(group)) listAt(groupsIn, element).push(group);
  const pairs = alignedPairs(bulletin).map(({ zh, en }) => ({
    zh: groupsIn.get(zh)?.filter(([named]) => named!.language === 'zh') ?? [],
    en: groupsIn.get(en)?.filter(([named]) => named!.language === 'en') ?? [],
  }));
  const partners = new Partners();
  linkByNames(partners, chinese, english, pairs);
  linkWhatIsLeft(partners, pairs);
  return [...chinese.map((zh) => [...zh, ...partners.of(zh)]), ...english.filter((en) => partners.isOpen(en))];
}

type PairOfGroups = Readonly<Record<'zh' | 'en', readonly MentionsOfName[][]>>;

function linkByNames(
  partners: Partners,
  chinese: readonly MentionsOfName[][],
  english: readonly MentionsOfName[][],
  pairs: readonly PairOfGroups[],
): void {
  const alike = linked(english);
  for (const { test, anywhere } of evidence) {
    const linkOne = (zh: MentionsOfName[], candidates: readonly MentionsOfName[][]) => {
      if (!partners.isOpen(zh)) return;
      const en = candidates.find((group) => partners.isOpen(group) && zh.some((a) => group.some((b) => test(a, b))));
      if (en) partners.link(zh, en);
    };
    for (const pair of pairs) for (const zh of pair.zh) linkOne(zh, pair.en);
    if (anywhere) for (const zh of chinese) linkOne(zh, alike(zh));
  }
}

/** The one person of each language whom a pair of blocks has left over. */
function linkWhatIsLeft(partners: Partners, pairs: readonly PairOfGroups[]): void {
  for (const pair of pairs) {
    const [zh, ...otherZh] = pair.zh.filter((group) => partners.isOpen(group));
    const [en, ...otherEn] = pair.en.filter((group) => partners.isOpen(group));
    const areAlone = otherZh.length === 0 && otherEn.length === 0;
    if (zh && en && areAlone && isIntroduced(zh) === isIntroduced(en) && mayBeOne(zh[0]!.name, en[0]!.name))
      partners.link(zh, en);
  }
}

/** Letters by which the pinyin of a name that is misread or misspelt may differ. */
const mostMisread = 5;

/** Whether a Chinese name and one in pinyin have anything in common: not 龚柏威 and Xi Jinping. */
function mayBeOne(zh: string, en: string): boolean {
  if (!looksLikePinyinName(en) || !splitChineseName(zh) || sameSurname(zh, en)) return true;
  return romanizations()(zh).some(
    (reading) => editDistance(reading.toLowerCase(), en.toLowerCase(), mostMisread) <= mostMisread,
  );
}

/**
 * Finds the groups that may be the same person as one of the other language, in order: by key, by letters, by pinyin.
 */
function linked(
  groups: readonly MentionsOfName[][],
): (group: readonly MentionsOfName[]) => readonly MentionsOfName[][] {
  const linksOf = (group: readonly MentionsOfName[]) =>
    new Set<unknown>(
      group.flatMap(({ key, name }) => [...(key === undefined ? [] : [key]), name.toLowerCase(), ...pinyinLinks(name)]),
    );
  const byLink = new Map<unknown, number[]>();
  groups.forEach((group, at) => linksOf(group).forEach((link) => listAt(byLink, link).push(at)));
  return (group) =>
    [...new Set([...linksOf(group)].flatMap((link) => byLink.get(link) ?? []))]
      .sort((a, b) => a - b)
      .map((at) => groups[at]!);
}

/**
 * Two people may share one English name (章伟 and 张威 are both Zhang Wei): its mentions go to the one whose Chinese
 * block they stand under.
 */
function withoutNamesakes(
  bulletin: Bulletin,
  english: readonly MentionsOfName[][],
  chinese: readonly MentionsOfName[][],
): MentionsOfName[][] {
  const alike = linked(chinese);
  return english.flatMap((group) => {
    const [named] = group;
    const bearers =
      group.length > 1
        ? []
        : alike(group).filter((zh) => zh.some(({ name }) => isPinyinOf(named!.name, name) === 'standard'));
    if (bearers.length < 2) return [group];
    const shares = bearers.map((zh) => {
      const own = elementsOf(zh);
      return named!.mentions.filter(({ element }) => own.has(counterpartOf(bulletin, element)!));
    });
    const shared = new Set(shares.flat());
    const [first, ...others] = shares;
    return [[...first!, ...named!.mentions.filter((mention) => !shared.has(mention))], ...others]
      .filter((share) => share.length > 0)
      .map((mentions) => [{ ...named!, mentions: mentions.sort((a, b) => a.span.start - b.span.start) }]);
  });
}

function elementsOf(group: readonly MentionsOfName[]): ReadonlySet<Element> {
  return new Set(group.flatMap(({ mentions }) => mentions.map(({ element }) => element)));
}

function sameSurname(zh: string, en: string): boolean {
  const spellings = surnameSpellingsOf(zh);
  const words = en.toLowerCase().split(/[ -]/);
  return isSpeltAbroad(en, zh) || spellings.includes(words[0]!);
}

function speakerOf(group: readonly MentionsOfName[], places: Places, covered: Map<Element, Set<number>>): Speaker {
  const spellings = {
    zh: group.filter(({ language }) => language === 'zh').map(({ name }) => name),
    en: group.filter(({ language }) => language === 'en').map(({ name }) => name),
  };
  const mentions = [...group.flatMap((named) => named.mentions), ...bareMentions(group, places, covered)].sort(
    (a, b) => a.span.start - b.span.start,
  );
  const titleOf = (language: 'zh' | 'en') => {
    const titles = mentions.flatMap(({ language: own, title, element }) =>
      own === language && title ? [titleIn(element.prose.text, title)] : [],
    );
    return titles.sort((a, b) => b.length - a.length)[0];
  };
  const [zhTitle, enTitle] = [titleOf('zh'), titleOf('en')];
  return {
    ...(spellings.zh[0] !== undefined && { zh: spellings.zh[0] }),
    ...(spellings.en[0] !== undefined && { en: spellings.en[0] }),
    spellings,
    title: { ...(zhTitle !== undefined && { zh: zhTitle }), ...(enTitle !== undefined && { en: enTitle }) },
    mentions,
  };
}

/** Further places in the body where one of the spellings stands, and no longer name. Marks them as covered. */
function bareMentions(group: readonly MentionsOfName[], places: Places, covered: Map<Element, Set<number>>): Mention[] {
  const found: Mention[] = [];
  for (const { name, language } of group) {
    for (const { element, start } of places.get(`${language}:${name}`) ?? []) {
      const end = start + name.length;
      if (covered.get(element)?.has(start) || covered.get(element)?.has(end - 1)) continue;
      const mention: Mention = {
        name,
        start,
        end,
        form: 'bare',
        element,
        language,
        span: sourceSpan(element.prose, start, end),
      };
      found.push(mention);
      cover(covered, mention);
    }
  }
  return found;
}

/** Where names stand in the body, in order: zh:李明 → places. */
type Places = ReadonlyMap<string, readonly { readonly element: Element; readonly start: number }[]>;

/**
 * All places of all names: one pass over the text, however many names there are, and none over what has not changed
 * as long as the names are the same.
 */
function placesOf(named: readonly MentionsOfName[], elements: readonly Element[], known: KnownNames): Places {
  const places = new Map<string, { element: Element; start: number }[]>();
  const index = indexOf(named, known);
  for (const element of elements)
    for (const { name, start } of placesIn(element, index))
      listAt(places, `${element.language}:${name}`).push({ element, start });
  return places;
}

/** Names by how they begin. */
interface NameIndex {
  /** All of them, to tell two indexes apart. */
  readonly key: string;
  readonly names: ReadonlySet<string>;
  readonly zh: NamesByStart;
  readonly en: NamesByStart;
}

interface NamesByStart {
  /** 1 for each low byte of a UTF-16 unit that a name begins with: most units need no further look. */
  readonly begins: Uint8Array;
  readonly byHead: ReadonlyMap<number, readonly string[]>;
}

const indexes = new WeakMap<KnownNames, NameIndex>();

/** The same object as long as the names are the same. */
function indexOf(named: readonly MentionsOfName[], known: KnownNames): NameIndex {
  const key = named.map(({ language, name }) => `${language}:${name}`).join('\n');
  let index = indexes.get(known);
  if (index?.key !== key)
    indexes.set(
      known,
      (index = {
        key,
        names: new Set(named.map(({ name }) => name)),
        zh: byStart(named, 'zh'),
        en: byStart(named, 'en'),
      }),
    );
  return index;
}

function byStart(named: readonly MentionsOfName[], language: 'zh' | 'en'): NamesByStart {
  const byHead = new Map<number, string[]>();
  const own = named.filter((each) => each.language === language);
  for (const { name } of own) listAt(byHead, twoUnitsAt(name, 0)).push(name);
  const begins = new Uint8Array(0x100);
  for (const { name } of own) begins[name.charCodeAt(0) & 0xff] = 1;
  return { begins, byHead };
}

const placesIn = lasting(
  (
    { language, prose: { text } }: Element,
    { names, ...languages }: NameIndex,
  ): readonly { readonly name: string; readonly start: number }[] => {
    const { begins, byHead } = languages[language as 'zh' | 'en'];
    const found: { name: string; start: number }[] = [];
    if (byHead.size === 0) return found;
    const lasts = new Map<string, number>();
    const isNamed = (name: string) => names.has(name);
    for (let start = 0; start < text.length; start++) {
      if (begins[text.charCodeAt(start) & 0xff] === 0) continue;
      for (const name of byHead.get(twoUnitsAt(text, start)) ?? none) {
        const end = start + name.length;
        if (!text.startsWith(name, start) || (lasts.get(name) ?? 0) > start) continue;
        if (language === 'zh' ? isInLongerName(text, start, end, isNamed) : isInLongerWord(text, start, end)) continue;
        found.push({ name, start });
        lasts.set(name, end);
      }
    }
    return found;
  },
);

const none: readonly never[] = [];

function cover(covered: Map<Element, Set<number>>, { element, start, end }: Mention): void {
  let places = covered.get(element);
  if (!places) covered.set(element, (places = new Set()));
  for (let at = start; at < end; at++) places.add(at);
}

/** The bold runs of an element in offsets of its prose. */
export const boldsOf: (element: Element) => readonly { start: number; end: number; closed: boolean }[] = lasting(
  ({ emphases, prose }: Element) =>
    emphases.map(({ span, closed }) => ({
      start: proseOffset(prose, span.start),
      end: proseOffset(prose, span.end),
      closed,
    })),
);
