// What an office adds to corpus/words, in its .bulletin/words.yaml: the same lists, by language and file.

import { type Localized, say } from '../../base/localized';
import type { Span } from '../../base/text';
import { type Path, readYaml, type Yaml } from '../../intake/yaml';
import { editDistance } from '../../language/shared/distance';
import { builtinVocabulary, type Vocabulary } from '../../language/vocabulary';

/**
 * Words to add: a part of the tree of the vocabulary, with new words where that has a list, new characters where it has
 * a string of them, and new entries where it has a dictionary.
 */
export interface WordAdditions {
  readonly [name: string]: WordAdditions | AddedList | string;
}

/** Words, entries, or several words that belong together. */
type AddedList = readonly (string | WordAdditions | readonly string[])[];

/** What is wrong in words.yaml, and where in its source (UTF-16 offsets). */
export interface WordMistake {
  readonly span: Span;
  readonly message: Localized;
  readonly severity: 'error' | 'warning';
}

export interface ReadWords {
  readonly additions: WordAdditions;
  readonly mistakes: readonly WordMistake[];
  /** Whether the source could be read to its end. */
  readonly isWhole: boolean;
}

/** A longer one is a sentence, or was pasted by mistake; UTF-16 units. */
const longestWord = 60;

/** All that one file may add. */
const mostWords = 5000;

/**
 * What is made of patterns, not of words: corpus/words has the pattern with its examples, and a test holds them
 * together.
 */
const ofPatterns: ReadonlySet<string> = new Set(['zh.phrases', 'en.phrases', 'en.grammar', 'en.word-parts']);

/** Whether what stands at a path of the vocabulary (`zh.reporting.verbs`) may be added to. */
export function mayBeAddedTo(path: Path): boolean {
  return !ofPatterns.has(path.slice(0, 2).join('.'));
}

/** Whether a mapping of the vocabulary is a dictionary, which may get new keys: they are words, not names of lists. */
export function isDictionary(mapping: object): boolean {
  const keys = Object.keys(mapping);
  return keys.length > 0 && keys.every((key) => !/^[a-z][A-Za-z-]*$/.test(key));
}

/**
 * Reads words.yaml. What is no word, or stands where the vocabulary has no list, is left out and told. Never throws.
 */
export function readWords(source: string): ReadWords {
  const yaml = readYaml(source);
  const mistakes: WordMistake[] = yaml.mistakes.map((mistake) => ({ ...mistake, severity: 'error' }));
  if (!yaml.root || !yaml.isWhole) return { additions: {}, mistakes, isWhole: yaml.isWhole };
  const value = yaml.value();
  const reader = new Reader(yaml, mistakes);
  const additions = isMapping(value) ? reader.mapping(value, builtinVocabulary, []) : reader.noMapping([]);
  return { additions: additions ?? {}, mistakes, isWhole: true };
}

type Mapping = Readonly<Record<string, unknown>>;

/** Reads additions beside what they are added to: each method tells of what it leaves out and answers undefined. */
class Reader {
  readonly #yaml: Yaml;
  readonly #mistakes: WordMistake[];
  #words = 0;

  constructor(yaml: Yaml, mistakes: WordMistake[]) {
    this.#yaml = yaml;
    this.#mistakes = mistakes;
  }

  mapping(added: Mapping, base: object, path: Path): WordAdditions | undefined {
    const isOpen = isDictionary(base);
    const known = Object.keys(base);
    const entries = Object.entries(added).flatMap(([key, value]) => {
      const own = [...path, key];
      const under = (base as Mapping)[key] ?? (isOpen ? (base as Mapping)[known[0]!] : undefined);
      if (under === undefined) this.#tell(this.#yaml.keySpanAt(own), noSuchList(key, known), 'warning');
      else if (!mayBeAddedTo(own)) this.#tell(this.#yaml.keySpanAt(own), isPattern, 'error');
      const read = under === undefined || !mayBeAddedTo(own) ? undefined : this.value(value, under, own);
      return read === undefined ? [] : [[key, read] as const];
    });
    return Object.fromEntries(entries);
  }

  value(added: unknown, base: unknown, path: Path): WordAdditions | AddedList | string | undefined {
    if (Array.isArray(base)) return this.list(added, base, path);
    if (typeof base === 'string') return isInEntry(path) ? this.word(added, path) : this.characters(added, path);
    if (isMapping(base)) return isMapping(added) ? this.mapping(added, base, path) : this.noMapping(path);
    this.#tell(this.#yaml.keySpanAt(path), isNumber, 'error');
    return undefined;
  }

  /** One word stands for a list of one. */
  list(added: unknown, base: readonly unknown[], path: Path): AddedList {
    const items = Array.isArray(added) ? added : [added];
    return items.flatMap((item, at) => this.item(item, base, Array.isArray(added) ? [...path, at] : path) ?? []);
  }

  /** An item of the same form as some item of the list that it is added to. */
  item(added: unknown, base: readonly unknown[], path: Path): AddedList | undefined {
    const entries = base.filter(isMapping);
    if (isMapping(added) && entries.length > 0) {
      const entry = this.mapping(added, Object.assign({}, ...entries), path);
      return entry && [entry];
    }
    if (Array.isArray(added) && base.some(Array.isArray))
      return [added.flatMap((word, at) => this.word(word, [...path, at]) ?? [])];
    if (entries.length === base.length) return this.#no(path, entryExpected(Object.keys(entries[0]!)));
    const word = this.word(added, path);
    return word === undefined ? undefined : [word];
  }

  word(added: unknown, path: Path): string | undefined {
    const word = typeof added === 'number' ? String(added) : added;
    if (typeof word !== 'string' || word.trim() === '') return this.#no(path, wordExpected);
    if (word.length > longestWord) return this.#no(path, tooLong);
    if (/[\\^$*+?[\]{}|]/.test(word)) return this.#no(path, noPattern(word));
    return this.#counted(word.trim(), path);
  }

  characters(added: unknown, path: Path): string | undefined {
    const text = Array.isArray(added) ? added.join('') : added;
    if (typeof text !== 'string' || !/^[\p{L}\p{M}\p{N}\s]+$/u.test(text)) return this.#no(path, charactersExpected);
    return this.#counted(text, path);
  }

  noMapping(path: Path): undefined {
    return this.#no(path, mappingExpected);
  }

  #counted<T>(word: T, path: Path): T | undefined {
    this.#words++;
    if (this.#words === mostWords + 1) this.#no(path, tooMany);
    return this.#words > mostWords ? undefined : word;
  }

  #no(path: Path, message: Localized): undefined {
    this.#tell(this.#yaml.spanAt(path), message, 'error');
    return undefined;
  }

  #tell(span: Span, message: Localized, severity: WordMistake['severity']): void {
    this.#mistakes.push({ span, message, severity });
  }
}

/**
 * A vocabulary with what is added to it; the same object when nothing is. Of an entry there already, the added wins.
 */
export function extendedVocabulary(base: Vocabulary, ...additions: readonly WordAdditions[]): Vocabulary {
  return additions
    .filter((added) => Object.keys(added).length > 0)
    .reduce((under, added) => joined(under, added) as Vocabulary, base);
}

function joined(base: unknown, added: unknown): unknown {
  if (Array.isArray(base)) {
    const known = new Set(base.filter((word) => typeof word === 'string'));
    return [...base, ...(added as AddedList).filter((word) => typeof word !== 'string' || !known.has(word))];
  }
  if (typeof base === 'string') return joinedCharacters(base, added as string);
  if (!isMapping(base)) return added;
  const both: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(added as WordAdditions))
    both[key] = key in base ? joined(base[key], value) : value;
  return both;
}

/** A list of words in one string, between blanks, stays one. */
function joinedCharacters(base: string, added: string): string {
  return /\s/.test(base) ? `${base} ${added}` : base + added.replace(/\s/g, '');
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const mappingExpected = say(
  'Lists are expected here, each under its name, as in `zh: { reporting: { verbs: [点题] } }`',
  '此处应为带名称的词表，例如 zh: { reporting: { verbs: [点题] } }',
);
const wordExpected = say(
  'A word is expected here; put it in quotes if it looks like something else',
  '此处应为词语；若易与其他写法混淆，请加引号',
);
const tooLong = say(`A word has at most ${longestWord} characters`, `一个词最多 ${longestWord} 个字符`);
const tooMany = say(
  `More than ${mostWords} words: those from here on are not read`,
  `超过 ${mostWords} 个词，此后的不再读取`,
);
const charactersExpected = say(
  'Characters are expected here, without marks: 东南西北',
  '此处应为单字，不含标点，例如：东南西北',
);
const isNumber = say('The numbers of this list cannot be added to', '此表的数值不能增补');
const isPattern = say(
  'This list is made of patterns with their examples and cannot be added to',
  '此表由带示例的句式构成，不能增补',
);

/** The string of an entry is a word, that of a file a row of characters. */
function isInEntry(path: Path): boolean {
  return path.some((step) => typeof step === 'number');
}

function noPattern(word: string): Localized {
  return say(
    `“${word}”: words are written as they stand in a text, without signs of patterns`,
    `“${word}”：词语应照正文原样书写，不用通配符号`,
  );
}

function entryExpected(keys: readonly string[]): Localized {
  return say(`An entry with ${keys.join(', ')} is expected here`, `此处应为含 ${keys.join('、')} 的条目`);
}

function noSuchList(name: string, known: readonly string[]): Localized {
  const near = known.find((each) => editDistance(each, name) <= 2);
  const [en, zh] = near
    ? [`; did you mean ${near}?`, `，是否应为 ${near}？`]
    : [`; there is ${known.join(', ')}`, `；可用：${known.join('、')}`];
  return say(`There is no list “${name}”${en}`, `没有名为“${name}”的词表${zh}`);
}
