// The profile of an issue: what it is made of and how it is written. Facts, no sentences; what a schema is derived
// from.

import { matches } from '../../base/matches';
import type { Lexicon } from '../../knowledge/lexicon/lexicon';
import { mentionsOf } from '../../knowledge/lexicon/mentions';
import { packed, type Template, templateOf } from '../../knowledge/schema/format';
import { labelOf } from '../../knowledge/schema/schema';
import { parseDate } from '../../language/shared/dates';
import { countScripts, isDigit, isHan, isLatin } from '../../language/shared/script';
import { chinesePost, englishTitleStart } from '../../language/zh/posts';
import { has } from '../../model/kinds';
import { boldsOf, type Speaker } from '../../model/people/speakers';
import type { Bulletin, Element, ElementKind, Language } from '../../syntax/tree';

export interface Profile {
  /** `pujiang-observation-2024-13`: the kind's id, year and number. */
  readonly name: string;
  /** ISO 8601. */
  readonly date?: string;
  readonly languages: readonly ('zh' | 'en')[];
  /** In document order. */
  readonly elements: readonly ProfiledElement[];
  /** Who is introduced, with which title. */
  readonly people: readonly ProfiledPerson[];
  /** The lexicon's terms that occur, by their Chinese wording. */
  readonly terms: readonly string[];
  readonly habits: readonly HabitCount[];
}

export interface ProfiledElement {
  readonly element: ElementKind;
  readonly language: Language;
  readonly label?: string;
  readonly number?: number;
  readonly year?: number;
  readonly level?: number;
  readonly style?: string;
  /**
   * Masthead, issuer, classification, contact: as printed, because it is the same in every issue. Credits: the names.
   * Dates: ISO 8601.
   */
  readonly value?: string | readonly string[];
  readonly format?: Template;
  /** Chinese characters or English words of running text. */
  readonly length?: number;
}

export interface ProfiledPerson {
  readonly zh?: string;
  readonly en?: string;
  /** The posts that the title names, shortest first: a set of facts, not the printed phrase. */
  readonly posts?: { readonly zh?: readonly string[]; readonly en?: readonly string[] };
}

/** How often each way of writing was seen. */
export interface HabitCount {
  readonly habit: string;
  readonly language: 'zh' | 'en';
  readonly counts: Readonly<Record<string, number>>;
}

/** How each habit is counted; part of the schema, so that a rate can be checked by hand. */
export const countingRules: Readonly<Record<string, string>> = {
  'digit-spacing': 'each place where a Chinese character and an Arabic digit meet; a % belongs to its number',
  'latin-spacing': 'each place where a Chinese character and a Latin letter meet',
  'heading-style': 'each numbered heading of the first level',
  'subheading-style': 'each numbered heading of a lower level',
  'point-style': 'each numbered point',
  'first-mention': 'for each person introduced, whether the name is bold where it first stands',
  'later-mention': 'for each further mention of a person introduced, whether the name is bold',
};

/**
 * Profiles an issue. `name` is what the schema and the lexicon call it, `speakers` are who is introduced or quoted in
 * it.
 */
export function profileOf(bulletin: Bulletin, name: string, speakers: readonly Speaker[], lexicon: Lexicon): Profile {
  const date = bulletin.elements.find((element) => element.kind === 'date')?.value;
  return {
    name,
    ...(typeof date === 'string' && { date }),
    languages: bulletin.languages,
    elements: bulletin.elements.map(profiled),
    people: speakers.map(({ zh, en, title }) => ({ ...(zh && { zh }), ...(en && { en }), ...postsOf(title) })),
    terms: termsIn(bulletin, lexicon),
    habits: habitsOf(bulletin, speakers),
  };
}

/** How an element is written, or undefined when it has no form of its own: a masthead, running text. */
export function formatOf(element: Element): Template | undefined {
  const text = element.prose.text.trim();
  switch (element.kind) {
    case 'issue':
    case 'cumulative-issue':
    case 'volume':
    case 'series':
      return templateOf(text);
    case 'date':
      return parseDate(text.replace(/[{}]/g, ''))?.style ?? templateOf(text);
    case 'editors-note':
      return labelPart(element) + '{text}';
    case 'credit':
      return labelPart(element) + '{names}';
    case 'contact':
      return labelPart(element) + valueSlot(element);
    default:
      return undefined;
  }
}

function profiled(element: Element): ProfiledElement {
  const { kind, language, number, year, level, style } = element;
  const label = labelOf(element);
  const value = valueOf(element);
  const format = formatOf(element);
  const length = lengthOf(element);
  return {
    element: kind,
    language,
    ...(label !== undefined && { label }),
    ...(number !== undefined && { number }),
    ...(year !== undefined && { year }),
    ...(level !== undefined && { level }),
    ...(style !== undefined && { style }),
    ...(value !== undefined && { value }),
    ...(format !== undefined && { format }),
    ...(length !== undefined && { length }),
  };
}

function valueOf({ kind, prose, value }: Element): string | readonly string[] | undefined {
  if (kind === 'masthead' || kind === 'classification') return packed(prose.text);
  if (kind === 'issuer') return packed(typeof value === 'string' ? value : prose.text);
  return kind === 'contact' || kind === 'credit' || kind === 'date' ? value : undefined;
}

/** What stands before the value: `责任编辑：`. */
function labelPart({ prose: { text }, label = '' }: Element): string {
  const end = text.indexOf(label) + label.length;
  return text.slice(0, end) + (/^\s*[】\])）]?\s*[:：]?\s*/.exec(text.slice(end))?.[0] ?? '');
}

/** The slot for a contact's value: its kind when it is of one, else any text. */
function valueSlot({ value }: Element): string {
  const slot = typeof value === 'string' ? templateOf(value.trim()) : '';
  return /^\{(?:phone|email|postcode)\}$/.test(slot) ? slot : '{text}';
}

/** The length of running text as editors count it: characters in Chinese, words in English. */
export function lengthOf({
  kind,
  language,
  prose: { text },
}: Pick<Element, 'kind' | 'language' | 'prose'>): number | undefined {
  if (!has(kind, 'translated')) return undefined;
  return language === 'en' ? (text.match(/[A-Za-z0-9][\w’'-]*/g)?.length ?? 0) : countScripts(text).han;
}

function postsOf({ zh, en }: Speaker['title']): Pick<ProfiledPerson, 'posts'> {
  if (!zh && !en) return {};
  const sorted = (posts: readonly string[]) => [...posts].sort((a, b) => a.length - b.length);
  return { posts: { ...(zh && { zh: sorted(chinesePosts(zh)) }), ...(en && { en: sorted(englishPosts(en)) }) } };
}

/** Enumeration commas part posts, and also the houses of one post: what ends in no post belongs to the post after. */
function chinesePosts(title: string): readonly string[] {
  const posts: string[] = [];
  let begun = '';
  for (const piece of title.split(/(?<=[、，,；])/)) {
    const post = piece.replace(/[、，,；]$/, '');
    const last = [...matches(post, chinesePost())].at(-1);
    if (last && last.index + last[0].length === post.length) posts.push(begun + post);
    begun = last ? '' : begun + piece;
  }
  return begun === '' ? posts : [...posts, begun];
}

/**
 * Commas part posts, and also an office from its house: what starts no post belongs to the post before. What stands in
 * brackets only explains.
 */
function englishPosts(title: string): readonly string[] {
  const posts: string[] = [];
  for (const piece of title.replace(/\s*\([^()]*\)/g, '').split(/,\s+(?:and\s+)?/)) {
    if (posts.length === 0 || englishTitleStart().test(piece)) posts.push(piece);
    else posts.push(`${posts.pop()!}, ${piece}`);
  }
  return posts;
}

function termsIn({ elements }: Bulletin, lexicon: Lexicon): readonly string[] {
  const named = elements
    .flatMap((element) => mentionsOf(element, lexicon))
    .flatMap(({ entries }) => entries.flatMap((entry) => (entry.type === 'term' ? entry.term.zh : [])));
  return [...new Set(named)];
}

function habitsOf(bulletin: Bulletin, speakers: readonly Speaker[]): readonly HabitCount[] {
  const tally = new Map<string, { habit: string; language: 'zh' | 'en'; counts: Record<string, number> }>();
  const count = (habit: string, language: Language, way: string) => {
    if (language === 'und') return;
    const key = `${habit} ${language}`;
    const entry = tally.get(key) ?? { habit, language, counts: {} };
    entry.counts[way] = (entry.counts[way] ?? 0) + 1;
    tally.set(key, entry);
  };
  for (const element of bulletin.elements) {
    const { kind, language, style, level = 1 } = element;
    if (kind === 'heading' && style) count(level === 1 ? 'heading-style' : 'subheading-style', language, style);
    if (kind === 'point' && style) count('point-style', language, style);
    if (language === 'zh' && kind !== 'list-item' && kind !== 'footnote') countSpacing(element.prose.text, count);
  }
  for (const { mentions } of speakers) {
    for (const language of ['zh', 'en'] as const) {
      const own = mentions.filter((mention) => mention.language === language);
      own.forEach(({ element, start, end }, at) => {
        const bold = boldsOf(element).some((run) => run.start <= start && end <= run.end);
        count(at === 0 ? 'first-mention' : 'later-mention', language, bold ? 'bold' : 'plain');
      });
    }
  }
  return [...tally.values()];
}

function countSpacing(text: string, count: (habit: string, language: Language, way: string) => void): void {
  for (let at = 1; at < text.length; at++) {
    const before = text.charCodeAt(at - 1);
    const spaced = text[at] === ' ';
    const after = text.charCodeAt(spaced ? at + 1 : at);
    const meet = (other: (code: number) => boolean) =>
      (isHan(before) && other(after)) || (isHan(after) && other(before));
    const number = (code: number) => isDigit(code) || code === 0x25;
    if (meet(number)) count('digit-spacing', 'zh', spaced ? 'space' : 'none');
    else if (meet(isLatin)) count('latin-spacing', 'zh', spaced ? 'space' : 'none');
  }
}
