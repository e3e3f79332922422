// Names that only the other language gives away: it names somebody in a block who, in this language, is named everywhere but here, where something much like the name stands.
import { alignedPairs } from '../align/align';
import { cached } from '../cached';
import type { Context } from '../context';
import { editDistance } from '../language/distance';
import { splitChineseName } from '../language/names';
import { chineseReporting } from '../language/posts';
import { lexiconIndex } from '../lexicon/lookup';
import type { PlacedMention, Speaker } from '../people/speakers';
import { sourceSpan } from '../syntax/prose';
import type { Bulletin, Element } from '../syntax/tree';
import type { Span } from '../text';
import { personOf, speakersIn } from './speaking';

/** A name that is written wrongly in one language of a pair. */
export interface Misnamed {
  readonly span: Span;
  /** As it is written, and as it should be. */
  readonly written: string;
  readonly right: string;
  /** Who is meant. */
  readonly speaker: Speaker;
  /** Where the other language names the speaker. */
  readonly counterpart: PlacedMention;
}

/** The misnamed speakers of a bulletin in two languages, each place once; the same array for the same bulletin and context. */
export const misnamed = cached((bulletin: Bulletin, context: Context): readonly Misnamed[] => {
  if (bulletin.languages.length < 2) return [];
  const found = new Map<number, Misnamed>();
  const speakers = speakersIn(bulletin, context);
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
    for (const [own, other, element, language] of [[zh, en, pair.en, 'en'], [en, zh, pair.zh, 'zh']] as const) {
      for (const speaker of own) {
        const counterpart = other.has(speaker) ? undefined : speaker.mentions.find((mention) => mention.element !== element && mention.form !== 'bare' && (mention.element === pair.zh || mention.element === pair.en));
        const place = counterpart && misspeltIn(element, language, speaker, [...other], context);
        if (place && !found.has(place.span.start)) found.set(place.span.start, { ...place, speaker, counterpart });
      }
    }
  }
  return [...found.values()];
});

/** What stands in a block for the name of a speaker who is not named there. */
function misspeltIn(element: Element, language: 'zh' | 'en', speaker: Speaker, others: readonly Speaker[], context: Context): Pick<Misnamed, 'span' | 'written' | 'right'> | undefined {
  const person = personOf(speaker, context);
  const right = person?.[language] ?? speaker[language];
  if (right === undefined) return undefined;
  const { text } = element.prose;
  const read = others.flatMap(({ spellings }) => spellings[language]);
  const names = [right, ...speaker.spellings[language], ...(person?.also ?? [])];
  // 李琳 stands in 李琳琳 and is not named by it
  if (names.some((name) => text.includes(name) && !read.some((longer) => longer.includes(name)))) return undefined;
  const isOther = (name: string) =>
    others.some(({ spellings, ...each }) => spellings[language].includes(name) && each[language === 'zh' ? 'en' : 'zh'] !== undefined) || lexiconIndex(context.lexicon).personsNamed(name).some((other) => other !== person);
  const at = language === 'zh' ? chineseNear(text, right, read) : englishNear(text, right);
  if (!at || isOther(text.slice(at.start, at.end))) return undefined;
  return { span: sourceSpan(element.prose, at.start, at.end), written: text.slice(at.start, at.end), right };
}

/** Somebody of the same surname who is read as a speaker; else the name with a character lost, one too many, one other, or two that have changed places. */
function chineseNear(text: string, right: string, read: readonly string[]): Span | undefined {
  const parts = splitChineseName(right);
  if (!parts) return undefined;
  const namesake = read.find((name) => name.startsWith(parts.surname));
  if (namesake !== undefined) return spanOf(text, namesake);
  if (right.length < 3) return undefined;
  const near: Span[] = [];
  for (let at = text.indexOf(parts.surname); at >= 0; at = text.indexOf(parts.surname, at + 1)) {
    for (const length of [right.length, right.length - 1, right.length + 1]) {
      const written = text.slice(at, at + length);
      if (/^\p{Script=Han}+$/u.test(written) && written.length === length && (sorted(written) === sorted(right) || editDistance(written, right, 1) === 1)) near.push({ start: at, end: at + length });
    }
  }
  // 吴志提出: a verb shows where the name ends
  return near.find(({ end }) => chineseReporting.test(text.slice(end, end + 8))) ?? near[0];
}

/** Two capital words or more that are the name in another order, with other capitals or spaces, or a letter or two off. */
function englishNear(text: string, right: string): Span | undefined {
  const wanted = right.toLowerCase();
  const words = wanted.split(' ');
  if (words.length < 2) return undefined;
  const most = wanted.length >= 9 ? 2 : 1;
  const tokens = [...text.matchAll(/(?<![\p{L}’'-])\p{L}[\p{L}’'-]*/gu)];
  for (let first = 0; first < tokens.length; first++) {
    if (!/^\p{Lu}/u.test(tokens[first]![0])) continue;
    for (const count of [words.length, words.length + 1, words.length - 1]) {
      const last = tokens[first + count - 1];
      if (count < 1 || !last) continue;
      const [start, end] = [tokens[first]!.index, last.index + last[0].length];
      const written = text.slice(start, end);
      if (!/^[\p{L}’'-]+(?: [\p{L}’'-]+)*$/u.test(written)) continue;
      const small = written.toLowerCase();
      if (count === words.length ? small.split(' ').sort().join(' ') === [...words].sort().join(' ') || editDistance(small, wanted, most) <= most : small.replaceAll(' ', '') === words.join('')) return { start, end };
    }
  }
  return undefined;
}

function sorted(text: string): string {
  return [...text].sort().join('');
}

function spanOf(text: string, name: string): Span | undefined {
  const start = text.indexOf(name);
  return start < 0 ? undefined : { start, end: start + name.length };
}
