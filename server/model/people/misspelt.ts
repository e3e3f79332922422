// Names that something else gives away as wrong: the other language's name, the title, or somebody else's name in the
// text.

import { cached } from '../../base/cached';
import { matches } from '../../base/matches';
import type { Span } from '../../base/text';
import { unitTest } from '../../base/units';
import type { Lexicon, Person } from '../../knowledge/lexicon/lexicon';
import { lexiconIndex } from '../../knowledge/lexicon/lookup';
import { anyOf, commonWordsZh } from '../../language/words';
import { looksLikePinyinName, splitChineseName } from '../../language/zh/names';
import { chineseReporting, englishAddress, englishReporting } from '../../language/zh/posts';
import { lasting } from '../../syntax/lasting';
import { sourceSpan } from '../../syntax/prose';
import type { Bulletin, Element } from '../../syntax/tree';
import { alignedPairs } from '../alignment/align';
import type { Context } from '../context';
import { has } from '../kinds';
import { personOf, speakersIn, titleText } from './identity';
import { isSlip } from './near';
import type { Mention, Speaker } from './speakers';

/** A name that is written wrongly at one place. */
export interface MisspeltName {
  readonly span: Span;
  /** As it is written, and as it should be. */
  readonly written: string;
  readonly right: string;
  /** Who is meant, where the text names the person rightly elsewhere or in the other language. */
  readonly speaker?: Speaker;
  /**
   * What gives it away: the lexicon (by the name's other language or the title), or a mention in the other language's
   * block or elsewhere in the text.
   */
  readonly evidence: 'lexicon' | Mention;
}

/** The misspelt names of a bulletin, each place once; the same array for the same bulletin and context. */
export const misspeltNames = cached((bulletin: Bulletin, context: Context): readonly MisspeltName[] => {
  const first = new Map<number, MisspeltName>();
  for (const each of all(bulletin, context)) if (!first.has(each.span.start)) first.set(each.span.start, each);
  return [...first.values()];
});

/** In the order of what is surest. */
function* all(bulletin: Bulletin, context: Context): Iterable<MisspeltName> {
  const speakers = speakersIn(bulletin, context);
  yield* byLexicon(speakers, context);
  if (bulletin.languages.length > 1) yield* byCounterpart(bulletin, speakers, context);
  if (speakers.length > most) return;
  yield* byNamesake(speakers, context);
  yield* notRead(bulletin, speakers);
  yield* doubled(bulletin, speakers);
}

/** A text with more speakers is a list of people; each is compared with each. */
const most = 300;

/** Spellings that the lexicon has otherwise, for the person whom the name in the other language or the title shows. */
function* byLexicon(speakers: readonly Speaker[], context: Context): Iterable<MisspeltName> {
  const index = lexiconIndex(context.lexicon);
  const titles = titlesOf(context.lexicon);
  for (const speaker of speakers) {
    for (const mention of speaker.mentions) {
      const { name: written, language, span } = mention;
      if (index.personsNamed(written).length > 0 || index.personMisspelt(written).length > 0) continue;
      const person =
        personOf(speaker, context.lexicon) ??
        bearersOf(titleText(mention) ?? '', titles).find(
          (each) => each[language] !== undefined && isSlip(written, each[language]!, language),
        );
      const right = person?.[language];
      // the pinyin of a Chinese name is for romanized-name to judge
      if (
        right === undefined ||
        (language === 'en' && speaker.zh !== undefined && splitChineseName(speaker.zh)) ||
        !isSlip(written, right, language)
      )
        continue;
      yield { span, written, right, evidence: 'lexicon' };
    }
  }
}

/** Shorter titles are many people's. */
const shortestTitle = 8;

/** Who has had a title, by its letters and characters. */
const titlesOf = cached((lexicon: Lexicon): ReadonlyMap<string, readonly Person[]> => {
  const index = new Map<string, Person[]>();
  for (const person of lexicon.people) {
    for (const form of person.titles.flatMap(({ zh, en }) => [zh, en])) {
      if (form === undefined || plain(form).length < shortestTitle) continue;
      const others = index.get(plain(form));
      if (others) others.push(person);
      else index.set(plain(form), [person]);
    }
  }
  return index;
});

/** Who has had the title that a printed one is or, behind other words (会议由…主任), ends with. */
function bearersOf(printed: string, titles: ReadonlyMap<string, readonly Person[]>): readonly Person[] {
  const letters = plain(printed);
  return Array.from(
    { length: Math.max(0, letters.length - shortestTitle + 1) },
    (_, start) => titles.get(letters.slice(start)) ?? [],
  ).flat();
}

function plain(title: string): string {
  return title.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}

/** People whom one language of a pair names while in the other only something like their name stands. */
function* byCounterpart(bulletin: Bulletin, speakers: readonly Speaker[], context: Context): Iterable<MisspeltName> {
  const byElement = new Map<Element, Set<Speaker>>();
  for (const speaker of speakers) {
    for (const { element } of speaker.mentions) {
      const own = byElement.get(element);
      if (own) own.add(speaker);
      else byElement.set(element, new Set([speaker]));
    }
  }
  for (const pair of alignedPairs(bulletin)) {
    const [zh, en] = [byElement.get(pair.zh) ?? new Set<Speaker>(), byElement.get(pair.en) ?? new Set<Speaker>()];
    for (const [own, other, from, to, language] of [
      [zh, en, pair.zh, pair.en, 'en'],
      [en, zh, pair.en, pair.zh, 'zh'],
    ] as const) {
      for (const speaker of own) {
        const evidence = other.has(speaker)
          ? undefined
          : speaker.mentions.find(({ element, form }) => element === from && form !== 'bare');
        const place = evidence && misspeltIn(to, language, speaker, [...other], context);
        if (place) yield { ...place, speaker, evidence };
      }
    }
  }
}

/** What stands in a block for the name of a speaker who is not named there. */
function misspeltIn(
  element: Element,
  language: 'zh' | 'en',
  speaker: Speaker,
  others: readonly Speaker[],
  context: Context,
): Pick<MisspeltName, 'span' | 'written' | 'right'> | undefined {
  const person = personOf(speaker, context.lexicon);
  const right = person?.[language] ?? speaker[language];
  if (right === undefined) return undefined;
  const { text } = element.prose;
  const read = others.flatMap(({ spellings }) => spellings[language]);
  const names = [right, ...speaker.spellings[language], ...(person?.also ?? [])];
  // 李琳 stands in 李琳琳 and is not named by it
  if (names.some((name) => text.includes(name) && !read.some((longer) => longer.includes(name)))) return undefined;
  const isOther = (name: string) =>
    others.some(
      ({ spellings, ...each }) =>
        spellings[language].includes(name) && each[language === 'zh' ? 'en' : 'zh'] !== undefined,
    ) ||
    lexiconIndex(context.lexicon)
      .personsNamed(name)
      .some((other) => other !== person);
  const at =
    language === 'zh'
      ? chineseIn(text, right, read)
      : namesIn(text).find(({ start, end }) => isSlip(text.slice(start, end), right, 'en'));
  if (!at || isOther(text.slice(at.start, at.end))) return undefined;
  return { span: sourceSpan(element.prose, at.start, at.end), written: text.slice(at.start, at.end), right };
}

/**
 * Somebody of the same surname who is read as a speaker; else what is near the name, first of all before a verb of
 * speaking.
 */
function chineseIn(text: string, right: string, read: readonly string[]): Span | undefined {
  const surname = splitChineseName(right)?.surname;
  if (surname === undefined) return undefined;
  const namesake = read.find((name) => name.startsWith(surname));
  if (namesake !== undefined) return { start: text.indexOf(namesake), end: text.indexOf(namesake) + namesake.length };
  const near: Span[] = [];
  for (let start = text.indexOf(surname); start >= 0; start = text.indexOf(surname, start + 1)) {
    for (const length of [right.length, right.length - 1, right.length + 1]) {
      const end = start + length;
      const speaks = chineseReporting().test(text.slice(end, end + 8));
      // of two characters only the surname is left: 李芳提到 for 李琳提到
      if (
        length > surname.length &&
        /^\p{Script=Han}+$/u.test(text.slice(start, end)) &&
        (right.length > 2 ? isSlip(text.slice(start, end), right, 'zh') : length === 2 && speaks)
      )
        near.push({ start, end });
    }
  }
  return near.find(({ end }) => chineseReporting().test(text.slice(end, end + 8))) ?? near[0];
}

/** Speakers whom no title and no lexicon knows, near to one who is known. */
function* byNamesake(speakers: readonly Speaker[], context: Context): Iterable<MisspeltName> {
  const isIntroduced = ({ mentions }: Speaker, language: 'zh' | 'en') =>
    mentions.some((mention) => mention.language === language && mention.title);
  const known = speakers.map((speaker) => ({ speaker, person: personOf(speaker, context.lexicon) }));
  for (const language of ['zh', 'en'] as const) {
    for (const { speaker, person } of known) {
      const written = speaker[language];
      if (
        person ||
        written === undefined ||
        speaker.spellings[language].length > 1 ||
        (language === 'zh' && written.length < 3)
      )
        continue;
      const isOdd = language === 'en' && !looksLikePinyinName(written);
      if (isIntroduced(speaker, language) && !isOdd) continue;
      const other = known.find(
        (each) =>
          each.speaker !== speaker &&
          (each.person || isIntroduced(each.speaker, language)) &&
          each.speaker[language] !== undefined &&
          isSlip(written, each.speaker[language]!, language) &&
          (!isOdd || looksLikePinyinName(each.speaker[language]!) || !isIntroduced(speaker, language)),
      );
      const evidence = other?.speaker.mentions.find(
        (mention) => mention.language === language && mention.name === other.speaker[language],
      );
      if (evidence)
        for (const mention of speaker.mentions)
          if (mention.language === language)
            yield { span: mention.span, written, right: evidence.name, speaker: other!.speaker, evidence };
    }
  }
}

/** In English, capital words before a verb of speaking that are no name, and near to one of the text. */
function* notRead(bulletin: Bulletin, speakers: readonly Speaker[]): Iterable<MisspeltName> {
  const spellings = new Set(speakers.flatMap(({ spellings }) => spellings.en));
  const mentions = speakers.flatMap(
    ({ mentions }) => mentions.find(({ language, name }) => language === 'en' && name.includes(' ')) ?? [],
  );
  for (const element of bulletin.elements) {
    if (element.language !== 'en' || !has(element, 'sentences')) continue;
    for (const { start, end, written } of speakingIn(element)) {
      if (spellings.has(written)) continue;
      const evidence = mentions.find(({ name }) => isSlip(written, name, 'en'));
      if (evidence) yield { span: sourceSpan(element.prose, start, end), written, right: evidence.name, evidence };
    }
  }
}

/** In Chinese, the first or last character of an introduced name set twice: 樊樊少群, 樊少群群; not in 樊少群群众. */
function* doubled(bulletin: Bulletin, speakers: readonly Speaker[]): Iterable<MisspeltName> {
  const byDoubled = new Map<
    string,
    { readonly right: string; readonly speaker: Speaker; readonly evidence: Mention }
  >();
  for (const speaker of speakers) {
    const evidence = speaker.mentions.find(({ language, title }) => language === 'zh' && title);
    if (!evidence || !/^\p{Script=Han}{3,4}$/u.test(evidence.name)) continue;
    const person = { right: evidence.name, speaker, evidence };
    byDoubled.set(evidence.name[0]! + evidence.name, person);
    byDoubled.set(evidence.name + evidence.name.at(-1)!, person);
  }
  if (byDoubled.size === 0) return;
  const pattern = new RegExp(anyOf(byDoubled.keys()), 'g');
  for (const element of bulletin.elements) {
    if (element.language !== 'zh' || !has(element, 'sentences')) continue;
    const { text } = element.prose;
    for (const { 0: written, index } of matches(text, pattern)) {
      const end = index + written.length;
      // 提高高远志, 樊少群群众: the character belongs to a word beside the name
      if (commonWordsZh().has(text.slice(index - 1, index + 1)) || commonWordsZh().has(text.slice(end - 1, end + 1)))
        continue;
      yield { span: sourceSpan(element.prose, index, end), written, ...byDoubled.get(written)! };
    }
  }
}

const speakingIn = lasting(({ prose: { text } }: Element) =>
  namesIn(text)
    .filter(({ start, end }) => speaks(text, end) && !englishAddress().test(text.slice(start, end).split(' ')[0]!))
    .map(({ start, end }) => ({ start, end, written: text.slice(start, end) })),
);

/** Whether a verb of speaking stands behind a name, a comma and the end of a bold run between them. */
function speaks(text: string, end: number): boolean {
  behindName.lastIndex = end;
  const isApart = behindName.test(text);
  return isApart && englishReporting().test(text.slice(behindName.lastIndex, end + 40));
}

/** Verbs of speaking and their adverbs are in small letters. */
const behindName = /\*{0,2},?\*{0,2} (?=[a-z])/y;

/** Stretches of two words, one space between, that begin with a capital; of three where the third has one too. */
function namesIn(text: string): readonly Span[] {
  const names: Span[] = [];
  for (let start = 0; start < text.length; start++) {
    if (!isCapital(text.charCodeAt(start)) || isOfName(text.charCodeAt(start - 1))) continue;
    const first = endOfWord(text, start);
    if (text[first] !== ' ' || !isLetter(text.charCodeAt(first + 1))) continue;
    const second = endOfWord(text, first + 1);
    names.push({ start, end: second });
    if (text[second] === ' ' && isCapital(text.charCodeAt(second + 1)))
      names.push({ start, end: endOfWord(text, second + 1) });
  }
  return names;
}

function endOfWord(text: string, start: number): number {
  let end = start + 1;
  while (isOfName(text.charCodeAt(end))) end++;
  return end;
}

const isCapital = unitTest(/\p{Lu}/u);
const isLetter = unitTest(/\p{L}/u);
const isOfName = unitTest(/[\p{L}’'-]/u);
