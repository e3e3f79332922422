// Where a text has what an office never writes, and what would stand there instead.
import { cached } from '../../base/cached';
import type { Span } from '../../base/text';
import { capital, type Form, inCaseOf, inflect, isIrregularVerb } from '../../language/en/inflection';
import { type EnglishToken, isContent } from '../../language/en/words';
import { addressesIn } from '../../language/shared/addresses';
import { isQuoted } from '../../language/shared/quotations';
import { type Vocabulary, wordsInForce } from '../../language/vocabulary';
import { commonWordsZh } from '../../language/words';
import { lasting } from '../../syntax/lasting';
import type { Element } from '../../syntax/tree';
import { wordsIn } from '../../syntax/words';
import { type Lexicon, wordingOf } from '../lexicon/lexicon';
import { mentionsOf } from '../lexicon/mentions';
import { type FoundPhrase, type Inflected, type Phrase, phraseSearch } from './phrases';
import { languageOf, type OfficeWording, type WordingRow } from './wording';

/** What an office never writes where it stands, as UTF-16 offsets. */
export interface FoundWording extends Span {
  readonly row: WordingRow;
  /** What would stand there, in the form and case of what does; preferred first. */
  readonly better: readonly string[];
}

/** What an office never writes in an element, as spans of its prose; no part of what its lexicon knows by name. */
export const wordingIn: (element: Element, lexicon: Lexicon) => readonly FoundWording[] = lasting(
  (element: Element, lexicon: Lexicon) => {
    const wording = wordingOf(lexicon);
    if (wording.rows.length === 0) return [];
    const { text } = element.prose;
    const isEnglish = element.language === 'en';
    const found = isEnglish ? wordingInText(wording, text, 'en', wordsIn(element)) : wordingInText(wording, text, 'zh');
    return found.length > 0 ? found.filter((one) => !isInName(one, element, lexicon)) : found;
  },
);

/** The same in a text by itself. */
export function wordingInText(
  wording: OfficeWording,
  text: string,
  language: 'zh' | 'en',
  words?: readonly EnglishToken[],
): readonly FoundWording[] {
  const { nevers, longer } = searchesOf(wording, wordsInForce());
  const found = nevers.in(text, language, words);
  if (found.length === 0) return [];
  const apart = withoutParts(found, longer.in(text, language, words));
  const addresses = addressesIn(text);
  return apart
    .filter(({ start, end }) => {
      const isOwn = !addresses.some((address) => address.start < end && start < address.end);
      const cuts = language === 'zh' ? cutsWords(text, start, end) : isCompound(text, start, end);
      return isOwn && !cuts && !isQuoted(text, start, end);
    })
    .flatMap((one) => {
      const better = betterFor(one, text);
      const isRight = better.includes(text.slice(one.start, one.end));
      return isRight ? [] : [{ start: one.start, end: one.end, row: one.phrase.of, better }];
    });
}

/** Whether an office knows a word in this or another form, so that no rule about words reports it. */
export function isKnownWord(lexicon: Lexicon, word: string): boolean {
  return knownWordsIn(word, lexicon, languageOf(word)).some(({ start, end }) => start === 0 && end === word.length);
}

/** Where a text has words that an office knows, in any form. */
export function knownWordsIn(text: string, lexicon: Lexicon, language: 'zh' | 'en'): readonly Span[] {
  const wording = wordingOf(lexicon);
  return wording.known.length > 0 ? searchesOf(wording, wordsInForce()).known.in(text, language) : [];
}

/** What is looked for: what is never written, what is right and contains such, and what is known. */
const searchesOf = cached(({ rows, known }: OfficeWording, _words: Vocabulary) => {
  const nevers = phraseSearch(rows.flatMap((row) => row.never.map((text): Phrase<WordingRow> => ({ text, of: row }))));
  const containing = rows
    .flatMap(({ write }) => write)
    .filter((text) => {
      const language = /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
      return nevers.in(text, language).some(({ start, end }) => end - start < text.length);
    });
  return {
    nevers,
    longer: phraseSearch(containing.map((text) => ({ text, of: undefined }))),
    known: phraseSearch(known.map((text) => ({ text, of: undefined }))),
  };
});

/** What is found, without what is part of something longer that is right, or overlaps what is found before it. */
function withoutParts<T>(found: readonly FoundPhrase<T>[], longer: readonly Span[]): readonly FoundPhrase<T>[] {
  let next = 0;
  let covered = 0;
  let from = 0;
  return found.filter(({ start, end }) => {
    for (; next < longer.length && longer[next]!.start <= start; next++) covered = Math.max(covered, longer[next]!.end);
    if (start < from || end <= covered) return false;
    from = end;
    return true;
  });
}

/** Whether it is part of a longer name or term of the lexicon. */
function isInName({ start, end }: Span, element: Element, lexicon: Lexicon): boolean {
  return mentionsOf(element, lexicon).some(
    (mention) =>
      mention.start <= start &&
      end <= mention.end &&
      end - start < mention.end - mention.start &&
      mention.entries.some(({ as }) => as !== 'avoid' && as !== 'misspelt'),
  );
}

/** Whether Chinese characters in a row are the end of one common word and the beginning of another: 个|人才|能. */
function cutsWords(text: string, start: number, end: number): boolean {
  return commonWordsZh().has(text.slice(start - 1, start + 1)) && commonWordsZh().has(text.slice(end - 1, end + 1));
}

/** Whether English words are part of a longer one with a hyphen or apostrophe. */
function isCompound(text: string, start: number, end: number): boolean {
  return (
    /[\p{L}\p{N}][-‐‑'’@_]$/u.test(text.slice(start - 2, start)) ||
    /^[-‐‑@_][\p{L}\p{N}]/u.test(text.slice(end, end + 2))
  );
}

function betterFor({ start, end, phrase, inflected }: FoundPhrase<WordingRow>, text: string): readonly string[] {
  const printed = text.slice(start, end);
  const { write } = phrase.of;
  if (!inflected) return write;
  const better = write.flatMap((each) =>
    /\p{Script=Han}/u.test(each) ? [each] : inflectedLike(each, phrase.text, inflected),
  );
  const isOpening = /^\p{Lu}/u.test(printed) && opensSentence(text, start);
  return [...new Set(better)].map((each) => {
    const inCase = inCaseOf(each, printed, phrase.text);
    return isOpening ? capital(inCase) : inCase;
  });
}

/** Whether a sentence opens at a place. */
export function opensSentence(text: string, at: number): boolean {
  return /(?:^|[.!?:]["”’)]*\s+)["“‘(]*$/.test(text.slice(Math.max(0, at - 8), at));
}

/** What is written instead, in the forms in which the other stands. */
function inflectedLike(write: string, never: string, { forms, word }: Inflected): readonly string[] {
  const words = write.split(' ');
  return forms.map((form) => {
    const at = isOfVerb(form, word, never, words) ? 0 : words.length - 1;
    return words.with(at, inflect(words[at]!, form)).join(' ');
  });
}

/** Whether it is the first of several words that is inflected: make use of, not a point. */
function isOfVerb(form: Form, word: Inflected['word'], never: string, words: readonly string[]): boolean {
  if (form !== 's') return true;
  if (/\s/.test(never)) return word === 'first';
  return isIrregularVerb(words[0]!) || words.slice(1).some((each) => !isContent(each));
}
