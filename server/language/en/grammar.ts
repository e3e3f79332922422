// Slips of English grammar: where the patterns of corpus/words/en/grammar.yaml match, and what is written instead.

import type { Span } from '../../base/text';
import { fromWords } from '../vocabulary';
import { type GrammarKind, grammarEn } from '../words';
import { type Pattern, type PatternToken, patternOf, type Taken } from './grammar-patterns';
import { classesOf, formOf, soundOf } from './word-classes';

/** A slip as a span of the text, and the words to write there. */
export interface GrammarSlip extends Span {
  readonly instead: string;
  readonly kind: GrammarKind;
}

/**
 * A word or mark of a text. Its `word` is empty where a capital is there that its place does not ask for: it is taken
 * for a name.
 */
export interface GrammarToken extends Span, PatternToken {
  /** As written. */
  readonly text: string;
  readonly patterns: readonly Pattern[];
}

/** The slips of a text, in order of place and none over another. Work is linear in its length. */
export function grammarSlips(text: string): readonly GrammarSlip[] {
  const tokens = grammarTokens(text);
  const slips: GrammarSlip[] = [];
  let done = -1;
  tokens.forEach((token, at) => {
    for (const pattern of token.patterns) {
      const taken = pattern.match(tokens, at);
      const slip = taken && slipOf(text, tokens, pattern, taken);
      if (!slip || slip.start <= done) continue;
      slips.push(slip);
      done = slip.end + 1;
      return;
    }
  });
  return slips;
}

const tokenPattern =
  /[A-Za-z0-9\u00c0-\u024f]+(?:[-‐‑'’&/](?=[A-Za-z0-9])[A-Za-z0-9\u00c0-\u024f]+|(?<=\d)[.,](?=\d)\d+|(?<=\b[A-Z])\.(?=[A-Z]\b)[A-Z])*|\S/g;

/** The words and marks of a text. */
export function grammarTokens(text: string): readonly GrammarToken[] {
  const tokens: GrammarToken[] = [];
  for (const { 0: written, index: start } of text.matchAll(tokenPattern)) {
    const end = start + written.length;
    const opens = openingAt(tokens, written);
    tokens.push({ start, end, text: written, opens, ...known()(written, opens) });
  }
  return tokens;
}

/** A sentence opens behind a stop with a capital, a part of one behind a colon; quotation marks make no difference. */
function openingAt(tokens: readonly GrammarToken[], written: string): boolean {
  const before = tokens.at(-1);
  if (!before) return true;
  if (/^[“"‘•·]$/.test(before.text)) return before.opens;
  if (/^[;:]$/.test(before.text)) return true;
  return /^[.?!]$/.test(before.text) && /^[A-Z0-9“"‘•]/.test(written);
}

type Known = Pick<GrammarToken, 'word' | 'classes' | 'patterns'>;

/** More different words than these no office writes; then the memory of them begins anew. */
const mostKnown = 50_000;

const known = fromWords(() => {
  const all = [new Map<string, Known>(), new Map<string, Known>()] as const;
  return (written: string, opens: boolean): Known => {
    const memory = all[opens ? 1 : 0];
    let found = memory.get(written);
    if (!found) {
      if (memory.size >= mostKnown) memory.clear();
      memory.set(written, (found = knownOf(written, opens)));
    }
    return found;
  };
});

function knownOf(written: string, opens: boolean): Known {
  if (!/[A-Za-z0-9\u00c0-\u024f]/.test(written)) {
    const classes = new Set(/^[.,;:?!)]$/.test(written) ? ['mark', 'edge'] : []);
    return { word: written, classes, patterns: patternsOf(written, classes) };
  }
  const isName = /^[A-Z]/.test(written) && written !== 'I' && !(opens && !/^[A-Z].*[A-Z]/.test(written));
  const classes = classesOf(written, isName);
  const word = isName ? '' : written.toLowerCase().replaceAll('’', "'");
  return { word, classes, patterns: patternsOf(word, classes) };
}

const patterns = fromWords(() => {
  const all = grammarEn().kinds.flatMap((kind) => kind.patterns.map((row) => patternOf(row, kind)));
  const by = new Map<string, Set<Pattern>>();
  for (const pattern of all) {
    for (const key of pattern.beginsWith) {
      const under = by.get(key) ?? new Set();
      by.set(key, under.add(pattern));
    }
  }
  return { all, by };
});

/** The patterns that a word can begin, in their order. */
function patternsOf(word: string, classes: ReadonlySet<string>): readonly Pattern[] {
  const { all, by } = patterns();
  const found = new Set<Pattern>(by.get(word));
  for (const each of classes) for (const pattern of by.get(`<${each}>`) ?? []) found.add(pattern);
  return found.size === 0 ? none : all.filter((pattern) => found.has(pattern));
}

const none: readonly Pattern[] = [];

function slipOf(
  text: string,
  tokens: readonly GrammarToken[],
  { write, kind }: Pattern,
  taken: readonly Taken[],
): GrammarSlip | undefined {
  const [from, to] = [taken[0]![0], taken.at(-1)![1]];
  const before = tokens.slice(from, to);
  const after = written(tokens, write, taken);
  if (before[0]!.opens && /^[A-Z]/.test(before[0]!.text)) after[0] = capital(after[0]!);
  const same = sameEnds(
    before.map((token) => token.text),
    after,
  );
  const rest = before.slice(same.first, before.length - same.last);
  if (rest.length === 0) return undefined;
  const [start, end] = [rest[0]!.start, rest.at(-1)!.end];
  const instead = after
    .slice(same.first, after.length - same.last)
    .join(' ')
    .replace(/ (?=[.,;:)])/g, '');
  return instead === text.slice(start, end) ? undefined : { start, end, instead, kind };
}

function capital(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1);
}

/** The words that a pattern writes instead, those at the opening in small letters. */
function written(tokens: readonly GrammarToken[], write: readonly string[], taken: readonly Taken[]): string[] {
  const words: string[] = [];
  for (const each of write) {
    const [, place, form] = /^\$(\d)(?:\.([a-z]+))?$/.exec(each) ?? [];
    if (place === undefined) {
      words.push(each);
      continue;
    }
    const [from, to] = taken[Number(place) - 1]!;
    for (const token of tokens.slice(from, to)) {
      const small = token.opens && token.word !== 'i' && !token.classes.has('capital') ? lower(token.text) : token.text;
      words.push(form === undefined ? small : formed(token, form));
    }
  }
  return words.map((word, at) => (word === 'a*' ? articleBefore(words[at + 1]!) : word));
}

function formed(token: GrammarToken, form: string): string {
  return form === 'capital' ? capital(token.word) : formOf(token.word, form);
}

function lower(word: string): string {
  return word[0]!.toLowerCase() + word.slice(1);
}

function articleBefore(word: string): string {
  return soundOf(word) === 'vowel' ? 'an' : 'a';
}

/** How many words at both ends stay as they are; of what is put in or taken out, one word beside it is left. */
function sameEnds(
  before: readonly string[],
  after: readonly string[],
): { readonly first: number; readonly last: number } {
  const shorter = Math.min(before.length, after.length);
  let first = 0;
  while (first < shorter && before[first] === after[first]) first++;
  let last = 0;
  while (last < shorter - first && before.at(-1 - last) === after.at(-1 - last)) last++;
  if (first + last < shorter) return { first, last };
  return last > 0 ? { first, last: last - 1 } : { first: Math.max(0, first - 1), last };
}
