// Chinese characters of an issue that should be others, as far as its sentences tell by themselves.
import { cached } from '../base/cached';
import { overlaps, type Span } from '../base/text';
import { unitTable } from '../base/units';
import type { Lexicon } from '../knowledge/lexicon/lexicon';
import { mentionsOf } from '../knowledge/lexicon/mentions';
import { isHan } from '../language/shared/script';
import { sentences } from '../language/shared/sentences';
import { namesBySound } from '../language/zh/foreign-names';
import { type Familiarity, type Look, looksAtSentence, type Suspicion } from '../spelling/suspicions';
import { lasting } from '../syntax/lasting';
import { opaque, sourceSpan } from '../syntax/prose';
import type { Element } from '../syntax/tree';
import type { Spelling } from './context';
import { has } from './kinds';
import type { Reading } from './reading';

const nothing: Look = { suspicions: [], characters: 0, familiarity: 0 };

/** So often a draft has to write something for it to be meant. */
const meant = 3;

/**
 * The least familiar that a draft may be on average, and a passage: official texts lie about -3, plain
 * drafts down to -5, as does one passage in a hundred; a letter to a friend lies about -6, a classic at -7.
 */
const leastFamiliarDraft = -5.3;
const leastFamiliarPassage = -5.8;

/** Of fewer characters nothing can be said. */
const fewInAll = 30;

/** A passage with more suspicions than this, and than one for so many characters, was not written by mistake. */
const mostInPassage = 3;
const charactersForOne = 6;

/** So many characters are looked at in one step: a few milliseconds. */
const portion = 3000;

/** The Chinese passages of running text. */
function passagesOfWords(reading: Reading): readonly Element[] {
  return reading.passagesIn('zh').filter((passage) => has(passage, 'running'));
}

/** Looks at all that was not looked at yet, in steps. */
export function* lookInSteps(reading: Reading): Generator<void, void> {
  const { spelling } = reading.context;
  if (!spelling?.zh) return;
  let looked = 0;
  for (const passage of passagesOfWords(reading)) {
    lookAt(passage, reading.lexicon, spelling);
    looked += passage.prose.text.length;
    if (looked < portion) continue;
    looked = 0;
    yield;
  }
}

/** What is suspected in an issue: not in another style, nor of what it names, nor of what it writes again and again. */
export const suspectedIn = cached((reading: Reading): readonly Suspected[] => {
  const { spelling } = reading.context;
  if (!spelling?.zh) return [];
  const looked = passagesOfWords(reading).map((passage) => ({
    passage,
    looked: lookAt(passage, reading.lexicon, spelling),
  }));
  if (!isFamiliar(sumOf(looked.map((each) => each.looked)), leastFamiliarDraft)) return [];
  const suspected = looked.flatMap(({ passage, looked: own }) =>
    isFamiliar(own, leastFamiliarPassage) && !hasTooMany(own)
      ? own.suspicions.map((suspicion) => suspectedAt(passage, suspicion))
      : [],
  );
  if (suspected.length === 0) return [];
  const named = placesNamed(reading);
  const times = timesIn(reading.text.content, new Set(suspected.map(({ company }) => company)));
  return suspected.filter(
    ({ span, company }) => !named.has(span.start) && !named.has(span.end - 1) && times.get(company)! < meant,
  );
});

/**
 * Looks at a passage, sentence by sentence; once, as long as it stays as it is. The spans are those of its prose.
 */
const lookAt: (passage: Element, lexicon: Lexicon, spelling: Spelling) => Look = lasting(
  (passage: Element, lexicon: Lexicon, { zh, usage }: Spelling): Look => {
    const { text } = passage.prose;
    if (!zh || isTable(text)) return nothing;
    const known = [...mentionsOf(passage, lexicon), ...titlesIn(text), ...namesBySound(text)];
    const suspicions: Suspicion[] = [];
    let characters = 0;
    let familiarity = 0;
    for (const { start, end } of sentences(text, 'zh')) {
      const sentence = text.slice(start, end);
      const inIt = known
        .filter((span) => overlaps(span, { start, end }))
        .map((span) => ({ start: span.start - start, end: span.end - start }));
      const own = looksAtSentence(sentence, zh, { known: inIt, usage });
      for (const suspicion of own.suspicions) suspicions.push(moved(suspicion, start));
      characters += own.characters;
      familiarity += own.familiarity;
    }
    const least = zh.sure + strangeness({ characters, familiarity });
    return { suspicions: suspicions.filter(({ confidence }) => confidence >= least), characters, familiarity };
  },
);

function moved({ span, word, ...rest }: Suspicion, by: number): Suspicion {
  const behind = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  return { ...rest, span: behind(span), word: { ...word, span: behind(word.span) } };
}

/** Passages as familiar as this are in the language that was counted, by the mean of the likelihoods. */
const familiar = -4;

/** Of fewer characters there is no mean. */
const fewCharacters = 8;

/** How much surer it must be in a passage that is less familiar: in a language less known less is wrong. */
function strangeness({ characters, familiarity }: Familiarity): number {
  return characters < fewCharacters ? 0 : Math.max(0, familiar - familiarity / characters);
}

/** Cells of a table are words without a sentence. */
function isTable(text: string): boolean {
  return /\t|\|.*\|/.test(text);
}

/** Titles of works, what is opaque, and slogans in quotation marks (“因海而生”): all are as somebody else coined them. */
function titlesIn(text: string): readonly Span[] {
  const pattern = new RegExp(`《[^《》]{1,60}》|“[^“”。；]{2,10}”|${opaque}+`, 'g');
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
}

/** A suspicion that a rule may tell. */
export interface Suspected {
  readonly passage: Element;
  readonly suspicion: Suspicion;
  /** In the source. */
  readonly span: Span;
  /** What is written, with the Chinese characters beside it. */
  readonly company: string;
}

function suspectedAt(passage: Element, suspicion: Suspicion): Suspected {
  const { text } = passage.prose;
  const { start, end } = suspicion.span;
  const from = isHan(text.charCodeAt(start - 1)) ? start - 1 : start;
  const to = isHan(text.charCodeAt(end)) ? end + 1 : end;
  return { passage, suspicion, span: sourceSpan(passage.prose, start, end), company: text.slice(from, to) };
}

function sumOf(all: readonly Familiarity[]): Familiarity {
  return {
    characters: all.reduce((sum, { characters }) => sum + characters, 0),
    familiarity: all.reduce((sum, { familiarity }) => sum + familiarity, 0),
  };
}

function isFamiliar({ characters, familiarity }: Familiarity, least: number): boolean {
  return characters < fewInAll || familiarity / characters >= least;
}

function hasTooMany({ suspicions, characters }: Look): boolean {
  return suspicions.length > mostInPassage && suspicions.length * charactersForOne > characters;
}

/** The offsets at which somebody or something that the issue names stands. */
function placesNamed({ people }: Reading): ReadonlySet<number> {
  const places = new Set<number>();
  for (const { span } of people.flatMap(({ mentions }) => mentions))
    for (let at = span.start; at < span.end; at++) places.add(at);
  return places;
}

/** How often a text has each of some strings of a few characters. */
function timesIn(text: string, strings: ReadonlySet<string>): ReadonlyMap<string, number> {
  const times = new Map([...strings].map((string) => [string, 0]));
  const firsts = unitTable([...strings].map((string) => string.charCodeAt(0)));
  const lengths = new Set([...strings].map(({ length }) => length));
  for (let at = 0; at < text.length; at++) {
    if (firsts[text.charCodeAt(at)] === 0) continue;
    for (const length of lengths) {
      const string = text.slice(at, at + length);
      const before = times.get(string);
      if (before !== undefined) times.set(string, before + 1);
    }
  }
  return times;
}
