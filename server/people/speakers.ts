// The people a bulletin introduces or quotes: one entry each, both languages and all spellings joined.
import { alignedPairs } from '../align/align';
import { isPinyinOf, romanizations, soundsAlike } from '../language/names';
import { proseOffset, sourceSpan } from '../syntax/prose';
import type { Bulletin, Element } from '../syntax/tree';
import type { Span } from '../text';
import { mentionsInChinese } from './chinese';
import { mentionsInEnglish } from './english';
import type { Mention } from './mention';

/** A mention in its element. `start`, `end` and `title` are offsets of the element's prose, `span` of the source. */
export interface PlacedMention extends Mention {
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
  readonly mentions: readonly PlacedMention[];
}

/** What is known of names beforehand (a lexicon). Equal keys are one person. */
export interface KnownNames {
  keyOf(name: string, language: 'zh' | 'en'): object | undefined;
}

const bodyKinds = new Set(['lead', 'paragraph', 'point', 'editors-note', 'heading', 'list-item']);
const nobody: KnownNames = { keyOf: () => undefined };
const cache = new WeakMap<Bulletin, WeakMap<KnownNames, readonly Speaker[]>>();

/** The speakers of a bulletin, in order of their first mention; the same array for the same bulletin and known names. */
export function speakersOf(bulletin: Bulletin, known: KnownNames = nobody): readonly Speaker[] {
  let byKnown = cache.get(bulletin);
  if (!byKnown) cache.set(bulletin, (byKnown = new WeakMap()));
  let speakers = byKnown.get(known);
  if (!speakers) byKnown.set(known, (speakers = findSpeakers(bulletin, known)));
  return speakers;
}

/** Mentions of one name in one language, before people are joined. */
interface Named {
  readonly name: string;
  readonly language: 'zh' | 'en';
  readonly key: object | undefined;
  readonly mentions: PlacedMention[];
}

function findSpeakers(bulletin: Bulletin, known: KnownNames): readonly Speaker[] {
  const elements = bodyElements(bulletin);
  const named = new Map<string, Named>();
  for (const element of elements) {
    const language = element.language as 'zh' | 'en';
    const { text } = element.prose;
    const isKnown = (name: string) => known.keyOf(name, language) !== undefined;
    const found = language === 'zh' ? mentionsInChinese(text, isKnown) : mentionsInEnglish(text, boldsOf(element), isKnown);
    for (const mention of found) place(named, element, mention, known);
  }
  const proven = [...named.values()].filter((each) => isProven(each, named, bulletin));
  const people = joinSpellings(proven);
  const covered = new Map<Element, Set<number>>();
  for (const { mentions } of proven) for (const mention of mentions) cover(covered, mention);
  return joinLanguages(bulletin, people)
    .map((group) => speakerOf(group, elements, covered))
    .sort((a, b) => a.mentions[0]!.span.start - b.mentions[0]!.span.start);
}

function bodyElements(bulletin: Bulletin): readonly Element[] {
  let end = -1;
  return bulletin.elements.filter((element) => {
    if (element.language === 'und' || !bodyKinds.has(element.kind) || element.span.start < end) return false;
    end = element.span.end;
    return true;
  });
}

function place(named: Map<string, Named>, element: Element, mention: Mention, known: KnownNames): void {
  const language = element.language as 'zh' | 'en';
  const name = language === 'zh' ? mention.name.replace(/\s+/g, ' ') : mention.name;
  const id = `${language}:${name}`;
  let entry = named.get(id);
  if (!entry) named.set(id, (entry = { name, language, key: known.keyOf(name, language), mentions: [] }));
  entry.mentions.push({ ...mention, name, element, language, span: sourceSpan(element.prose, mention.start, mention.end) });
}

/** A name only quoted must be known, be a full name of three characters, or have its pinyin or a namesake in the text. */
function isProven(entry: Named, all: ReadonlyMap<string, Named>, bulletin: Bulletin): boolean {
  if (entry.key !== undefined || entry.mentions.some((mention) => mention.title)) return true;
  if (entry.language === 'en') return entry.name.includes(' ') || [...all.values()].some((other) => other.language === 'en' && other.name !== entry.name && other.name.split(' ').includes(entry.name));
  if (entry.name.length >= 3 || /[A-Za-z·]/.test(entry.name)) return entry.name.length >= 3;
  const pinyin = romanizations(entry.name);
  return bulletin.languages.length > 1 && pinyin.some((reading) => all.has(`en:${reading}`));
}

/** Spellings of one person: the lexicon says so, they sound alike with one introduced, or a surname stands for the full name. */
function joinSpellings(entries: readonly Named[]): Named[][] {
  const groups: Named[][] = [];
  const byWeight = [...entries].sort((a, b) => Number(isIntroduced([b])) - Number(isIntroduced([a])) || b.name.length - a.name.length || a.mentions[0]!.span.start - b.mentions[0]!.span.start);
  for (const entry of byWeight) {
    const group = groups.find(
      (candidates) =>
        candidates[0]!.language === entry.language &&
        candidates.some(
          (other) =>
            (other.key !== undefined && other.key === entry.key) ||
            (isShortFor(entry.name, other.name) && !entries.some((rival) => rival !== other && rival.language === entry.language && isShortFor(entry.name, rival.name))) ||
            (!isIntroduced([entry]) && (entry.key === undefined || other.key === undefined) && nearSpelling(entry.name, other.name, entry.language)) ||
            (isIntroduced([entry]) && sameTitle(entry, other) && nearSpelling(entry.name, other.name, entry.language)),
        ),
    );
    if (group) group.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

function isIntroduced(group: readonly Named[]): boolean {
  return group.some(({ mentions }) => mentions.some((mention) => mention.title));
}

function isShortFor(short: string, full: string): boolean {
  return short !== full && short.length < full.length && /[A-Za-z]/.test(full) && full.split(' ').includes(short);
}

/** One character apart with the same sound; in English one or two letters apart in one word. */
export function nearSpelling(a: string, b: string, language: 'zh' | 'en'): boolean {
  if (language === 'zh') return soundsAlike(a, b);
  const [x, y] = [a.toLowerCase().split(' '), b.toLowerCase().split(' ')];
  if (x.length !== y.length) return false;
  const different = x.map((word, i) => [word, y[i]!] as const).filter(([one, other]) => one !== other);
  return different.length === 1 && different[0]![0].length > 3 && distance(different[0]![0], different[0]![1]) === 1;
}

function sameTitle(a: Named, b: Named): boolean {
  const titles = (entry: Named) => entry.mentions.flatMap((mention) => (mention.title ? [mention.element.prose.text.slice(mention.title.start, mention.title.end)] : []));
  return titles(a).some((title) => titles(b).includes(title));
}

/** Joins Chinese and English names of one person: by pinyin or identity within a pair, else by what is left over in a pair. */
function joinLanguages(bulletin: Bulletin, groups: readonly Named[][]): Named[][] {
  const chinese = groups.filter((group) => group[0]!.language === 'zh');
  const english = withoutNamesakes(bulletin, groups.filter((group) => group[0]!.language === 'en'), chinese);
  if (english.length === 0 || chinese.length === 0) return [...groups];
  const partner = new Map<Named[], Named[]>();
  const taken = new Set<Named[]>();
  const link = (zh: Named[], en: Named[]) => {
    partner.set(zh, en);
    taken.add(en);
  };
  const inElement = (candidates: readonly Named[][], element: Element) => candidates.filter((group) => group.some(({ mentions }) => mentions.some((mention) => mention.element === element)));
  const pairs = alignedPairs(bulletin);
  const tests: ((zh: Named[], en: Named[]) => boolean)[] = [
    (zh, en) => zh.some((a) => en.some((b) => (a.key !== undefined && a.key === b.key) || a.name.toLowerCase() === b.name.toLowerCase() || isPinyinOf(b.name, a.name) === 'standard')),
    (zh, en) => zh.some((a) => en.some((b) => isPinyinOf(b.name, a.name) !== false)),
    (zh, en) => zh.some((a) => en.some((b) => sameSurname(a.name, b.name))),
  ];
  for (const test of tests) {
    for (const pair of pairs) {
      for (const zh of inElement(chinese, pair.zh)) {
        if (partner.has(zh)) continue;
        const en = inElement(english, pair.en).find((group) => !taken.has(group) && test(zh, group));
        if (en) link(zh, en);
      }
    }
    for (const zh of chinese) {
      if (partner.has(zh) || test === tests[2]) continue;
      const en = english.find((group) => !taken.has(group) && test(zh, group));
      if (en) link(zh, en);
    }
  }
  for (const pair of pairs) {
    const openZh = inElement(chinese, pair.zh).filter((group) => !partner.has(group));
    const openEn = inElement(english, pair.en).filter((group) => !taken.has(group));
    if (openZh.length === 1 && openEn.length === 1 && isIntroduced(openZh[0]!) === isIntroduced(openEn[0]!)) link(openZh[0]!, openEn[0]!);
  }
  return [...chinese.map((zh) => [...zh, ...(partner.get(zh) ?? [])]), ...english.filter((en) => !taken.has(en))];
}

/** Two people may share one English name (章伟 and 张威 are both Zhang Wei): its mentions go to the one whose Chinese block they stand under. */
function withoutNamesakes(bulletin: Bulletin, english: readonly Named[][], chinese: readonly Named[][]): Named[][] {
  const above = new Map(alignedPairs(bulletin).map(({ zh, en }) => [en, zh]));
  return english.flatMap((group) => {
    const [named] = group;
    const bearers = chinese.filter((zh) => zh.some(({ name }) => isPinyinOf(named!.name, name) === 'standard'));
    if (group.length > 1 || bearers.length < 2) return [group];
    const shares = bearers.map((zh) => named!.mentions.filter(({ element }) => zh.some(({ mentions }) => mentions.some((mention) => mention.element === above.get(element)))));
    const rest = named!.mentions.filter((mention) => !shares.some((share) => share.includes(mention)));
    shares[0]!.push(...rest);
    return shares.filter((share) => share.length > 0).map((mentions) => [{ ...named!, mentions: mentions.sort((a, b) => a.span.start - b.span.start) }]);
  });
}

function sameSurname(zh: string, en: string): boolean {
  const surname = en.split(' ')[0]!.toLowerCase();
  return romanizations(zh).some((reading) => reading.split(' ')[0]!.toLowerCase() === surname);
}

function speakerOf(group: readonly Named[], elements: readonly Element[], covered: Map<Element, Set<number>>): Speaker {
  const spellings = { zh: group.filter(({ language }) => language === 'zh').map(({ name }) => name), en: group.filter(({ language }) => language === 'en').map(({ name }) => name) };
  const mentions = [...group.flatMap((named) => named.mentions), ...bareMentions(spellings, elements, covered)].sort((a, b) => a.span.start - b.span.start);
  const titleIn = (language: 'zh' | 'en') => {
    const titles = mentions.flatMap(({ language: own, title, element }) => (own === language && title ? [element.prose.text.slice(title.start, title.end)] : []));
    return titles.sort((a, b) => b.length - a.length)[0];
  };
  const [zhTitle, enTitle] = [titleIn('zh'), titleIn('en')];
  return {
    ...(spellings.zh[0] !== undefined && { zh: spellings.zh[0] }),
    ...(spellings.en[0] !== undefined && { en: spellings.en[0] }),
    spellings,
    title: { ...(zhTitle !== undefined && { zh: zhTitle }), ...(enTitle !== undefined && { en: enTitle }) },
    mentions,
  };
}

/** Further places in the body where one of the spellings stands, and no longer name. Marks them as covered. */
function bareMentions(spellings: Speaker['spellings'], elements: readonly Element[], covered: Map<Element, Set<number>>): PlacedMention[] {
  const found: PlacedMention[] = [];
  for (const element of elements) {
    const language = element.language as 'zh' | 'en';
    const { text } = element.prose;
    for (const name of spellings[language]) {
      for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
        const end = at + name.length;
        if (language === 'en' && (/[\w’-]/.test(text[at - 1] ?? '') || /[\w-]/.test(text[end] ?? ''))) continue;
        if (covered.get(element)?.has(at) || covered.get(element)?.has(end - 1)) continue;
        const mention: PlacedMention = { name, start: at, end, form: 'bare', element, language, span: sourceSpan(element.prose, at, end) };
        found.push(mention);
        cover(covered, mention);
      }
    }
  }
  return found;
}

function cover(covered: Map<Element, Set<number>>, { element, start, end }: PlacedMention): void {
  let places = covered.get(element);
  if (!places) covered.set(element, (places = new Set()));
  for (let at = start; at < end; at++) places.add(at);
}

/** The bold runs of an element in offsets of its prose. */
export function boldsOf(element: Element): readonly { start: number; end: number; closed: boolean }[] {
  return element.emphases.map(({ span, closed }) => ({ start: proseOffset(element.prose, span.start), end: proseOffset(element.prose, span.end), closed }));
}

/** Edit distance of two short words, 2 standing for two or more. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 1) return 2;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  return Math.max(endA - start, endB - start) <= 1 ? (a === b ? 0 : 1) : 2;
}
