// Where a text has phrases of a list: Chinese as written, English word by word, in every form and case.
import { Numbers } from '../../base/numbers';
import type { Span } from '../../base/text';
import { Trie } from '../../base/trie';
import { unitsOf } from '../../base/units';
import { cutsWord } from '../../base/word-search';
import { type Form, forms, waysToWrite } from '../../language/en/inflection';
import { type EnglishToken, englishTokens, plainLetters } from '../../language/en/words';

/** A phrase of the list where it stands, as UTF-16 offsets. */
export interface FoundPhrase<T> extends Span {
  readonly phrase: Phrase<T>;
  /** In English: the forms that it may be, and of which of its words. */
  readonly inflected?: Inflected;
}

export interface Phrase<T> {
  /** As in a dictionary. */
  readonly text: string;
  readonly of: T;
}

export interface Inflected {
  readonly forms: readonly Form[];
  /** Of several words a verb is the first, a noun the last. */
  readonly word: 'first' | 'last';
}

/** Finds the phrases in a text: at each place where some begin, the longest. Time is linear in the text. */
export interface PhraseSearch<T> {
  in(text: string, language: 'zh' | 'en', words?: readonly EnglishToken[]): readonly FoundPhrase<T>[];
}

/**
 * Phrases in Latin letters are looked for in Chinese too, there as written. Of the same phrase twice the last counts.
 */
export function phraseSearch<T>(phrases: readonly Phrase<T>[]): PhraseSearch<T> {
  const chinese = new Trie<{ phrase: Phrase<T> }>();
  const english = new EnglishSearch<T>();
  for (const phrase of phrases) {
    chinese.valueAt(unitsOf(phrase.text), () => ({ phrase })).phrase = phrase;
    if (!/\p{Script=Han}/u.test(phrase.text)) english.add(phrase);
  }
  return {
    in: (text, language, words) =>
      language === 'zh' ? inChinese(text, chinese) : english.in(text, words ?? englishTokens(text)),
  };
}

function inChinese<T>(text: string, trie: Trie<{ readonly phrase: Phrase<T> }>): readonly FoundPhrase<T>[] {
  const found: FoundPhrase<T>[] = [];
  for (let start = 0; start < text.length; start++) {
    let node = trie.begin(text.charCodeAt(start));
    let longest: FoundPhrase<T> | undefined;
    for (let end = start + 1; node !== 0; end++) {
      const here = trie.at(node);
      if (here && !cutsWord(text, start, end)) longest = { start, end, phrase: here.phrase };
      node = end < text.length ? trie.step(node, text.charCodeAt(end)) : 0;
    }
    if (longest) found.push(longest);
  }
  return found;
}

/** One way to write a phrase, with what of it the letters alone do not tell. */
interface Variant<T> {
  readonly phrase: Phrase<T>;
  readonly inflected: Inflected;
  /** The words as the variant writes them, and what stands between them. */
  readonly words: readonly string[];
  readonly gaps: readonly string[];
}

class EnglishSearch<T> {
  readonly #trie = new Trie<Variant<T>[]>();
  readonly #numbers = new Numbers();
  /** The numbers of words as they are printed: a text has the same ones again and again. */
  readonly #printed = new Map<string, number>();

  add(phrase: Phrase<T>): void {
    for (const variant of variantsOf(phrase)) {
      const keys = variant.words.map((word) => this.#numbers.add(letters(word)));
      if (keys.length === 0) continue;
      const known = this.#trie.valueAt(keys, () => []);
      const same = known.findIndex((each) => each.words.every((word, at) => word === variant.words[at]));
      if (same < 0) known.push(variant);
      else if (known[same]!.phrase !== phrase) known[same] = variant;
    }
  }

  in(text: string, tokens: readonly EnglishToken[]): readonly FoundPhrase<T>[] {
    const numbers = new Int32Array(tokens.length);
    for (let at = 0; at < tokens.length; at++) numbers[at] = this.#numberOf(wordAt(text, tokens[at]!));
    const found: FoundPhrase<T>[] = [];
    for (let first = 0; first < tokens.length; first++) {
      let node = this.#trie.begin(numbers[first]!);
      let longest: FoundPhrase<T> | undefined;
      for (let last = first; node !== 0; last++) {
        const variant = this.#trie.at(node)?.find((each) => isWritten(each, text, tokens, first));
        if (variant) longest = foundAs(variant, tokens[first]!.start, endOfWord(text, tokens[last]!));
        node = last + 1 < tokens.length ? this.#trie.step(node, numbers[last + 1]!) : 0;
      }
      if (longest) found.push(longest);
    }
    return found;
  }

  #numberOf(printed: string): number {
    let number = this.#printed.get(printed);
    if (number === undefined) {
      if (this.#printed.size >= mostPrinted) this.#printed.clear();
      this.#printed.set(printed, (number = this.#numbers.of(letters(printed))));
    }
    return number;
  }
}

const mostPrinted = 20_000;

function foundAs<T>({ phrase, inflected }: Variant<T>, start: number, end: number): FoundPhrase<T> {
  return { start, end, phrase, inflected };
}

/** A phrase in all its forms: of several words the first or the last is inflected. */
function variantsOf<T>(phrase: Phrase<T>): readonly Variant<T>[] {
  const tokens = englishTokens(phrase.text);
  const words = tokens.map((token) => phrase.text.slice(token.start, token.end));
  const gaps = tokens.slice(1).map(({ start }, at) => gapBetween(phrase.text, tokens[at]!.end, start));
  const places = words.length > 1 ? (['first', 'last'] as const) : (['first'] as const);
  return places.flatMap((place) => {
    const at = place === 'first' ? 0 : words.length - 1;
    return [...formsByText(words[at] ?? '')].map(([text, own]) => ({
      phrase,
      inflected: { forms: own, word: place },
      words: words.with(at, text),
      gaps,
    }));
  });
}

/** What a word can look like, and the forms that look so. A name has a plural and no past. */
function formsByText(word: string): ReadonlyMap<string, readonly Form[]> {
  const byText = new Map<string, Form[]>();
  const isPlain = /^\p{Ll}+$/u.test(word);
  for (const form of isPlain ? forms : formsOfNames)
    for (const text of waysToWrite(word, form)) byText.set(text, [...(byText.get(text) ?? []), form]);
  return byText;
}

const formsOfNames = ['plain', 's'] as const;

function isWritten<T>(
  { words, gaps }: Variant<T>,
  text: string,
  tokens: readonly EnglishToken[],
  first: number,
): boolean {
  return words.every((word, at) => {
    const token = tokens[first + at]!;
    const isLast = at === words.length - 1;
    const printed = isLast ? wordAt(text, token) : text.slice(token.start, token.end);
    const gap = isLast || gapBetween(text, token.end, tokens[first + at + 1]!.start) === gaps[at];
    return gap && hasCaseOf(word, printed) && letters(printed) === letters(word);
  });
}

/**
 * A capital of the phrase is one of the text; small letters may be capitals at the beginning, in a title, in capitals.
 */
function hasCaseOf(word: string, printed: string): boolean {
  if (printed === word || /^[^\p{Lu}]*$/u.test(word)) return true;
  const isShort = /^\p{Lu}{2,}/u.test(word);
  return isShort ? false : printed[0] === word[0];
}

/** A word without the ending of a possessive. */
function wordAt(text: string, token: EnglishToken): string {
  return text.slice(token.start, endOfWord(text, token));
}

function endOfWord(text: string, { start, end }: EnglishToken): number {
  const isPossessive = end - start > 2 && text[end - 1] === 's' && "'’".includes(text[end - 2]!);
  return isPossessive ? end - 2 : end;
}

/** What two words are compared by: small letters without accents, one kind of apostrophe. */
function letters(word: string): string {
  return plainLetters(word).replaceAll('’', "'");
}

function gapBetween(text: string, from: number, to: number): string {
  return text.slice(from, to).replace(/\s+/g, ' ');
}
