// The patterns of corpus/words/en/grammar.yaml, read and matched. Templates, not regular expressions: each tries a
// bounded number of words from where it begins.

import type { GrammarKind, GrammarRow } from '../words';
import { verbFormsOf } from './inflection';

/** What patterns ask of a word or mark: itself in small letters, its classes, whether a sentence opens with it. */
export interface PatternToken {
  readonly word: string;
  readonly classes: ReadonlySet<string>;
  readonly opens: boolean;
}

/** From which token to before which one an element of a pattern stands. */
export type Taken = readonly [from: number, to: number];

export interface Pattern {
  readonly kind: GrammarKind;
  readonly write: readonly string[];
  /** The words it can begin with, classes between < and >. */
  readonly beginsWith: ReadonlySet<string>;
  /** Where its elements stand if it begins at a token. */
  match(tokens: readonly PatternToken[], at: number): readonly Taken[] | undefined;
}

/** One of some words or classes; `^` and `$` are both ends of a sentence. */
interface Element {
  /** `take`: stands there; `is`, `not`: what stands beside it is, or is not, one of these. */
  readonly use: 'take' | 'is' | 'not';
  readonly words: ReadonlySet<string>;
  readonly classes: readonly string[];
  readonly least: number;
  readonly most: number;
}

/** How often what stands before one of these signs may come. */
const times: Readonly<Record<string, readonly [least: number, most: number]>> = {
  '?': [0, 1],
  '*': [0, 2],
  '~': [1, 15],
};

/** Reads a row of grammar.yaml. */
export function patternOf({ find, write }: GrammarRow, kind: GrammarKind): Pattern {
  const elements = find.split(' ').map(elementOf);
  const opening = elements.findIndex(({ use }) => use === 'take');
  const before = elements.slice(0, opening);
  const body = elements.slice(opening);
  return {
    kind,
    write: write === '' ? [] : write.split(' '),
    beginsWith: firstsOf(body),
    match(tokens, at) {
      if (!before.every((each) => isBeside(each, tokens, at - 1, tokens[at]!.opens))) return undefined;
      const taken: Taken[] = [];
      return goesOn(body, 0, tokens, at, taken) ? taken : undefined;
    },
  };
}

function elementOf(source: string): Element {
  const use = useOf(source);
  const sign = source.length > 1 ? times[source.at(-1)!] : undefined;
  const alternatives = source.slice(use === 'take' ? 0 : 1, sign ? -1 : undefined).split('|');
  const [least, most] = sign ?? [1, 1];
  return {
    use,
    words: new Set(alternatives.filter((each) => !each.startsWith('<')).flatMap(wordsOf)),
    classes: alternatives.filter((each) => each.startsWith('<')).map((each) => each.slice(1, -1)),
    least,
    most,
  };
}

function useOf(source: string): Element['use'] {
  if (source.length > 1 && source.startsWith('=')) return 'is';
  return source.length > 1 && source.startsWith('!') ? 'not' : 'take';
}

/** {depend} is the verb in all its forms. */
function wordsOf(alternative: string): readonly string[] {
  const [, verb] = /^\{(.+)\}$/.exec(alternative) ?? [];
  return verb === undefined ? [alternative] : Object.values(verbFormsOf(verb));
}

function firstsOf(elements: readonly Element[]): ReadonlySet<string> {
  const firsts = new Set<string>();
  for (const { use, words, classes, least } of elements) {
    if (use !== 'take') continue;
    for (const word of words) firsts.add(word);
    for (const each of classes) firsts.add(`<${each}>`);
    if (least > 0) break;
  }
  return firsts;
}

function accepts({ words, classes }: Element, token: PatternToken): boolean {
  return words.has(token.word) || classes.some((each) => token.classes.has(each));
}

/** Whether what stands beside a pattern lets it match: the end of the text counts as $, an opening as ^. */
function isBeside(element: Element, tokens: readonly PatternToken[], at: number, opens: boolean): boolean {
  const token = tokens[at];
  const isThere =
    (opens && element.words.has('^')) || (token ? accepts(element, token) : at > 0 && element.words.has('$'));
  return isThere === (element.use === 'is');
}

/** The elements from one on, as many words each as it may have, the most first. */
function goesOn(
  elements: readonly Element[],
  index: number,
  tokens: readonly PatternToken[],
  at: number,
  taken: Taken[],
): boolean {
  const element = elements[index];
  if (!element) return true;
  if (element.use !== 'take')
    return isBeside(element, tokens, at, false) && goesOn(elements, index + 1, tokens, at, taken);
  let to = at;
  while (to < tokens.length && to - at < element.most && accepts(element, tokens[to]!)) to++;
  for (; to >= at + element.least; to--) {
    taken.push([at, to]);
    if (goesOn(elements, index + 1, tokens, to, taken)) return true;
    taken.pop();
  }
  return false;
}
