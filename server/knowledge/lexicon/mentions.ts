// Where a text names what the lexicon knows: people, organizations, terms, in any of their forms.
import { cached } from '../../base/cached';
import { Numbers } from '../../base/numbers';
import type { Span } from '../../base/text';
import { Trie } from '../../base/trie';
import { unitsOf, unitTest } from '../../base/units';
import { cutsWord } from '../../base/word-search';
import { type EnglishToken, englishTokens, plainLetters } from '../../language/en/words';
import { lasting } from '../../syntax/lasting';
import type { Element } from '../../syntax/tree';
import { wordsIn } from '../../syntax/words';
import type { Lexicon, Organization, Person, Rendering, Term } from './lexicon';

/**
 * In which of its forms an entry is named: its main name, another accepted one, a short form, a rendering (standing
 * in `rendering`), a form that is wrong or to be avoided.
 */
export type FormKind = 'name' | 'also' | 'abbreviation' | 'rendering' | 'misspelt' | 'avoid';

/** What a form stands for; `rendering` when the form is one. */
export type LexiconEntry =
  | { readonly type: 'person'; readonly person: Person; readonly as: FormKind }
  | { readonly type: 'organization'; readonly organization: Organization; readonly as: FormKind }
  | { readonly type: 'term'; readonly term: Term; readonly as: FormKind; readonly rendering?: Rendering };

/**
 * A stretch of text that names something known. Several entries when they share the form (two people called Wu Jun).
 */
export interface EntryMention extends Span {
  /** As the lexicon writes it; the text may differ in case, number or hyphens. */
  readonly form: string;
  readonly entries: readonly LexiconEntry[];
}

/**
 * Finds the mentions in a text of either language: from left to right, the longest at each place, none overlapping. A
 * plain compound of Chinese gives way to a longer name that begins inside it: in 传统产业链供应链 the chains are named.
 * Time is linear in the text. `words`: those of an English text, when they are at hand.
 */
export type MentionFinder = (
  text: string,
  language: 'zh' | 'en',
  words?: readonly EnglishToken[],
) => readonly EntryMention[];

export function mentionFinder(lexicon: Lexicon): MentionFinder {
  const chinese = new Trie<SpeltEntry[]>();
  const english = new Trie<SpeltEntry[]>();
  const stems = new Numbers();
  for (const [form, entry] of formsOf(lexicon)) {
    const isChinese = /\p{Script=Han}/u.test(form);
    // A Latin name or abbreviation may stand in Chinese; a term's rendering does not.
    if (isChinese || entry.as !== 'rendering') addForm(chinese, unitsOf(form), form, entry);
    if (!isChinese)
      addForm(
        english,
        Array.from(englishTokens(form), ({ stem }) => stems.add(stem)),
        form,
        entry,
      );
  }
  return (text, language, words) =>
    language === 'zh' ? inChinese(text, chinese) : inEnglish(text, words ?? englishTokens(text), english, stems);
}

const finderOf = cached(mentionFinder);

/** The mentions in an element, as spans of its prose; found once per element and lexicon. */
export const mentionsOf: (element: Element, lexicon: Lexicon) => readonly EntryMention[] = lasting(
  (element: Element, lexicon: Lexicon) => {
    const find = finderOf(lexicon);
    return element.language === 'en'
      ? find(element.prose.text, 'en', wordsIn(element))
      : find(element.prose.text, 'zh');
  },
);

/** All forms of all entries, with what each stands for. */
function* formsOf({ people, organizations, terms }: Lexicon): Iterable<readonly [string, LexiconEntry]> {
  for (const person of people) {
    for (const [form, as] of forms({ name: [person.zh, person.en], also: person.also, misspelt: person.misspelt }))
      yield [form, { type: 'person', person, as }];
  }
  for (const organization of organizations) {
    const { zh, en, also, abbreviation } = organization;
    for (const [form, as] of forms({ name: [zh, en], also, abbreviation: [abbreviation] }))
      yield [form, { type: 'organization', organization, as }];
  }
  for (const term of terms) {
    const { zh, also, abbreviations, avoid, renderings } = term;
    for (const [form, as] of forms({ name: [zh], also, abbreviation: abbreviations, avoid }))
      yield [form, { type: 'term', term, as }];
    for (const rendering of renderings)
      yield [
        rendering.en,
        { type: 'term', term, as: rendering.standing === 'avoid' ? 'avoid' : 'rendering', rendering },
      ];
  }
}

function* forms(
  named: Partial<Record<FormKind, readonly (string | undefined)[] | undefined>>,
): Iterable<readonly [string, FormKind]> {
  for (const [kind, all] of Object.entries(named))
    for (const form of all ?? []) if (form) yield [form, kind as FormKind];
}

/** What ends at one place of a trie: forms of the same stems, told apart by their letters. */
interface SpeltEntry {
  readonly form: string;
  readonly entries: LexiconEntry[];
}

function addForm(trie: Trie<SpeltEntry[]>, keys: readonly number[], form: string, entry: LexiconEntry): void {
  if (keys.length === 0) return;
  const forms = trie.valueAt(keys, () => []);
  const same = forms.find((each) => each.form === form);
  if (same) same.entries.push(entry);
  else forms.push({ form, entries: [entry] });
}

function inChinese(text: string, trie: Trie<SpeltEntry[]>): readonly EntryMention[] {
  const mentions: EntryMention[] = [];
  for (let start = 0; start < text.length; start++) {
    const found = longestAt(text, start, trie);
    if (!found || (isPlain(found) && givesWay(text, found, trie))) continue;
    mentions.push(found);
    start = found.end - 1;
  }
  return mentions;
}

function longestAt(text: string, start: number, trie: Trie<SpeltEntry[]>): EntryMention | undefined {
  let node = trie.begin(text.charCodeAt(start));
  let found: SpeltEntry | undefined;
  let last = start;
  for (let end = start + 1; node !== 0; end++) {
    const forms = trie.at(node);
    if (forms && !cutsWord(text, start, end)) {
      found = forms[0]!;
      last = end;
    }
    node = end < text.length ? trie.step(node, text.charCodeAt(end)) : 0;
  }
  return found && { start, end: last, form: found.form, entries: found.entries };
}

function isPlain({ entries }: EntryMention): boolean {
  return entries.every((entry) => entry.type === 'term' && entry.term.free);
}

/** Whether something longer that is no plain compound begins inside and goes on behind. */
function givesWay(text: string, { start, end }: EntryMention, trie: Trie<SpeltEntry[]>): boolean {
  for (let at = start + 1; at < end; at++) {
    const other = longestAt(text, at, trie);
    if (other && other.end > end && other.end - at > end - start && !isPlain(other)) return true;
  }
  return false;
}

function inEnglish(
  text: string,
  tokens: readonly EnglishToken[],
  trie: Trie<SpeltEntry[]>,
  numbers: Numbers,
): readonly EntryMention[] {
  const mentions: EntryMention[] = [];
  const stems = new Int32Array(tokens.length);
  for (let at = 0; at < tokens.length; at++) stems[at] = numbers.of(tokens[at]!.stem);
  for (let first = 0; first < tokens.length; first++) {
    let node = trie.begin(stems[first]!);
    if (node === 0) continue;
    let found: SpeltEntry | undefined;
    let last = first;
    for (let at = first; node !== 0; at++) {
      const forms = trie.at(node);
      const form = forms && fitting(forms, text, tokens, first, at);
      if (form) {
        found = form;
        last = at;
      }
      node = at + 1 < tokens.length ? trie.step(node, stems[at + 1]!) : 0;
    }
    if (!found) continue;
    const end = endOf(text, tokens[last]!, found.form);
    mentions.push({ start: tokens[first]!.start, end, form: found.form, entries: found.entries });
    first = last;
  }
  return mentions;
}

/** A possessive ending is no part of the name, unless the form ends with one. */
function endOf(text: string, { end }: EnglishToken, form: string): number {
  const isPossessive = text[end - 1] === 's' && isApostrophe(text.charCodeAt(end - 2));
  return isPossessive && !/['’]s?$/.test(form) ? end - 2 : end;
}

const isApostrophe = unitTest(/['’]/);

/** What the words stand for: the form that is written just so, else all forms that they may be an inflection of. */
function fitting(
  forms: readonly SpeltEntry[],
  text: string,
  tokens: readonly EnglishToken[],
  first: number,
  last: number,
): SpeltEntry | undefined {
  const written = text.slice(tokens[first]!.start, tokens[last]!.end);
  const exact = forms.find(({ form }) => form === written);
  if (exact && forms.length === 1) return exact;
  const words = tokens.slice(first, last + 1).map((token) => text.slice(token.start, token.end));
  const fit = forms.flatMap(({ form, entries }) => {
    const kept = entries.filter((entry) => fits(entry, form, words));
    return kept.length > 0 ? [{ form, entries: kept }] : [];
  });
  if (fit.length <= 1) return fit[0];
  const best = fit.find(({ form }) => form === written) ?? fit[0]!;
  const others = fit
    .flatMap(({ entries }) => entries)
    .filter((entry) => !best.entries.some((each) => sameThing(each, entry)));
  return { form: best.form, entries: [...best.entries, ...others] };
}

function sameThing(a: LexiconEntry, b: LexiconEntry): boolean {
  if (a.type === 'person' && b.type === 'person') return a.person === b.person;
  if (a.type === 'organization' && b.type === 'organization') return a.organization === b.organization;
  return a.type === 'term' && b.type === 'term' && a.term === b.term;
}

/**
 * Names are capital as the lexicon writes them, abbreviations exact (a plural s apart); terms may be inflected and in
 * any case.
 */
function fits(entry: LexiconEntry, form: string, words: readonly string[]): boolean {
  const bare = words.map((word) => word.replace(/['’]s?$/, ''));
  if (/^[\p{Lu}\p{N}&]+s?$/u.test(form)) return [form, `${form}s`].includes(bare.join(''));
  if (entry.type === 'term') return true;
  return englishTokens(form).every(({ start, end }, at) => {
    const own = form.slice(start, end);
    return (
      (!/^\p{Lu}/u.test(own) || /^\p{Lu}/u.test(bare[at]!)) &&
      (entry.type !== 'person' || plainLetters(bare[at]!) === plainLetters(own))
    );
  });
}
