// The one reader of YAML that people write: within limits, with every mistake at its place, whatever the input. Never
// throws.

import {
  type Alias,
  Composer,
  type CST,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  Lexer,
  type Node,
  type Pair,
  Parser,
  parseDocument,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import type { FileMistake } from '../base/fileMistake';
import { type Localized, say } from '../base/localized';
import type { Span } from '../base/text';

export type Path = readonly (string | number)[];

export interface Yaml {
  /**
   * Undefined for an empty source, and for one that no limit lets be read. Of what is no YAML, as much as could be
   * read.
   */
  readonly root: Node | undefined;
  /** In order of finding. */
  readonly mistakes: readonly FileMistake[];
  /** Whether the whole is readable: what a mistake in one value leaves of the rest is. */
  readonly isWhole: boolean;
  /**
   * What a node stands for: itself, or what an alias refers to; undefined for an alias of nothing, which is among the
   * mistakes.
   */
  resolved(node: unknown): Node | undefined;
  /**
   * The plain value: objects, arrays, strings, numbers, booleans, null. What an alias of nothing stands for is left
   * out.
   */
  value(): unknown;
  /** The span of what stands at a path, or of the nearest thing above it. */
  spanAt(path: Path): Span;
  /** The span of the key that a path ends in; an empty one at the beginning where there is none. */
  keySpanAt(path: Path): Span;
}

/** In UTF-16 units. Settings, front matter, schemas are small; a lexicon may have 50,000 terms. */
export const largestSettings = 1024 * 1024;
export const largestLexicon = 12 * 1024 * 1024;

/**
 * Levels of lists and mappings within each other. Nobody writes ten; what recurses over a thousand ends the process.
 */
const deepest = 100;

/** What references may add to the nodes that are written, as read: a hundred lines can stand for a million million. */
const mostReferred = 500_000;

/** Reads a source of at most `largest` UTF-16 units. */
export function readYaml(source: string, largest = largestSettings): Yaml {
  try {
    return readWithin(source, largest);
  } catch (error) {
    // the parser is not ours
    return unreadable({ span: { start: 0, end: 0 }, message: notYaml((error as Error).message) });
  }
}

/**
 * A source that `readYaml` found whole, to be changed in place and written again with its comments. References within
 * it are left to the caller.
 */
export function editableYaml(source: string): Document {
  return parseDocument(source);
}

function readWithin(source: string, largest: number): Yaml {
  if (source.length > largest) return unreadable({ span: { start: 0, end: 0 }, message: tooLarge(largest) });
  const tokens = tokensOf(source);
  if ('deepAt' in tokens)
    return unreadable({ span: spanWithin(tokens.deepAt, tokens.deepAt + 1, source), message: tooDeep });
  const document = composed(tokens, source);
  const survey = surveyOf(document);
  if (survey.excess) return unreadable({ span: spanOf(survey.excess), message: tooManyReferences });
  const errors = document.errors.map((error) => ({ span: spanWithin(...error.pos, source), message: inWords(error) }));
  const root =
    document.contents && !(isScalar(document.contents) && document.contents.value === null)
      ? document.contents
      : undefined;
  return yamlOf(root, survey, [...errors, ...survey.mistakes], errors.length === 0);
}

/** The nodes and spans of a document as `readYaml` hands them out. */
function yamlOf(root: Node | undefined, { targets }: Survey, mistakes: readonly FileMistake[], isWhole: boolean): Yaml {
  const resolved = (node: unknown): Node | undefined => {
    if (isAlias(node)) return targets.get(node);
    return isNode(node) ? node : undefined;
  };
  const keys = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();
  const pairOf = (map: YAMLMap, key: string): Pair | undefined => {
    let known = keys.get(map);
    if (!known) keys.set(map, (known = new Map(map.items.map((pair) => [keyOf(pair.key), pair]))));
    return known.get(key);
  };
  const below = (node: Node | undefined, step: string | number): Node | undefined => {
    if (isMap(node)) return resolved(pairOf(node, String(step))?.value);
    return isCollection(node) ? resolved(node.items[Number(step)]) : undefined;
  };
  return {
    root,
    mistakes,
    isWhole,
    resolved,
    value: () => plain(root, resolved, new Map()),
    spanAt(path) {
      let node = root;
      for (const step of path) {
        const next = below(node, step);
        if (!next) break;
        node = next;
      }
      return spanOf(node);
    },
    keySpanAt(path) {
      let node = root;
      for (const step of path.slice(0, -1)) node = below(node, step);
      return spanOf(isMap(node) ? pairOf(node, String(path.at(-1)))?.key : undefined);
    },
  };
}

function unreadable(mistake: FileMistake): Yaml {
  return { ...yamlOf(undefined, { mistakes: [], targets: new Map() }, [mistake], false) };
}

/**
 * The syntax of a source, or the offset at which it goes deeper than anything that is read. Without recursion, and no
 * further than that.
 */
function tokensOf(source: string): readonly CST.Token[] | { readonly deepAt: number } {
  const tokens: CST.Token[] = [];
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(source)) {
    tokens.push(...parser.next(lexeme));
    if (parser.stack.length > deepest) return { deepAt: parser.offset };
  }
  tokens.push(...parser.end());
  return tokens;
}

function composed(tokens: readonly CST.Token[], source: string): Document.Parsed {
  // keys that occur twice are looked for by the survey, in linear time
  const documents = new Composer({ uniqueKeys: false, logLevel: 'silent' }).compose(tokens, true, source.length);
  const first = documents.next().value as Document.Parsed;
  const second = documents.next().value as Document.Parsed | undefined;
  if (second?.contents)
    first.errors.push({
      code: 'MULTIPLE_DOCS',
      pos: second.range.slice(0, 2) as [number, number],
    } as Document.Parsed['errors'][number]);
  return first;
}

/** What a document's references stand for, and what is wrong with them and with its keys. */
interface Survey {
  readonly mistakes: FileMistake[];
  readonly targets: Map<Node, Node>;
  /** Where so much is referred to that it is not read. */
  excess?: Node;
}

function surveyOf(document: Document.Parsed): Survey {
  const survey: Survey = { mistakes: [], targets: new Map() };
  new Surveyor(survey).sizeOf(document.contents);
  return survey;
}

/** Each anchor is looked up once for each alias, in the order of the source, and counted with what it stands for. */
class Surveyor {
  readonly #survey: Survey;
  /** By name; `size` is there once the anchor's node has ended. */
  readonly #anchors = new Map<string, { readonly node: Node; size?: number }>();
  #written = 0;

  constructor(survey: Survey) {
    this.#survey = survey;
  }

  /** How many nodes one stands for, those that it refers to included. */
  sizeOf(node: unknown): number {
    if (!isNode(node)) return 0;
    if (isAlias(node)) return this.#sizeReferred(node);
    this.#written++;
    const anchor: { readonly node: Node; size?: number } = { node };
    if ('anchor' in node && typeof node.anchor === 'string') this.#anchors.set(node.anchor, anchor);
    const size = isCollection(node) ? this.#sizeOfCollection(node) : 1;
    anchor.size = size;
    return size;
  }

  #sizeReferred(alias: Alias): number {
    const anchor = this.#anchors.get(alias.source);
    if (anchor?.size === undefined) {
      const message = anchor ? refersToItself(alias.source) : refersToNothing;
      this.#survey.mistakes.push({ span: spanOf(alias), message });
      return 0;
    }
    this.#survey.targets.set(alias, anchor.node);
    return anchor.size;
  }

  #sizeOfCollection(node: Node & { readonly items: readonly unknown[] }): number {
    const keys = new Set<string>();
    let size = 1;
    for (const item of node.items) {
      if (isPair(item)) this.#lookForTwin(item, keys);
      size += isPair(item) ? this.sizeOf(item.key) + this.sizeOf(item.value) : this.sizeOf(item);
      if (size - this.#written > mostReferred) this.#survey.excess ??= node;
    }
    return size;
  }

  #lookForTwin({ key }: Pair, keys: Set<string>): void {
    const name = keyOf(key);
    if (isNode(key) && keys.has(name)) this.#survey.mistakes.push({ span: spanOf(key), message: twice(name) });
    keys.add(name);
  }
}

function plain(node: unknown, resolved: Yaml['resolved'], known: Map<Node, unknown>): unknown {
  const target = resolved(node);
  if (!target) return node === null ? null : undefined;
  if (known.has(target)) return known.get(target);
  let value: unknown;
  if (isMap(target))
    value = Object.fromEntries(target.items.map((pair) => [keyOf(pair.key), plain(pair.value, resolved, known)]));
  else if (isCollection(target))
    value = target.items.map((item) => plain(isPair(item) ? item.value : item, resolved, known));
  else if (isScalar(target)) value = isPrimitive(target.value) ? target.value : target.source;
  known.set(target, value);
  return value;
}

function isPrimitive(value: unknown): boolean {
  return value === null || typeof value !== 'object';
}

function keyOf(key: unknown): string {
  return isScalar(key) ? String(key.value ?? '') : '';
}

function spanOf(node: unknown): Span {
  const [start = 0, end = 0] = (isNode(node) ? node.range : undefined) ?? [];
  return { start, end };
}

function spanWithin(start: number, end: number, source: string): Span {
  const from = Math.min(start, source.length);
  return { start: from, end: Math.max(from, Math.min(end, source.length)) };
}

function tooLarge(largest: number): Localized {
  const megabytes = largest / 1024 / 1024;
  return say(`Over ${megabytes} million characters: this file is not read`, `超过 ${megabytes} 兆字符，不予读取`);
}

const tooDeep = say(
  `More than ${deepest} lists or brackets within each other: this file is not read`,
  `列表或括号嵌套超过 ${deepest} 层，不予读取`,
);

const tooManyReferences = say(
  'The references (* and &) in here stand for too much text: this file is not read; write the entries out',
  '此处的引用（* 与 &）展开后过大，不予读取；请逐条写出',
);

const refersToNothing = say(
  'What begins with * refers to something marked with & before, and there is none of this name; put a text ' +
    'that begins with * in quotes',
  '以 * 开头表示引用前文以 & 标记的内容，而前文没有此名；如为文字，请加引号',
);

function refersToItself(name: string): Localized {
  return say(
    `*${shortened(name)} refers to the entry that it stands in itself`,
    `*${shortened(name)} 引用了自身所在的条目`,
  );
}

function twice(key: string): Localized {
  return say(
    `${shortened(key)} is written twice here; only one of them counts`,
    `${shortened(key)} 在此处写了两次，只有一处有效`,
  );
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

const needsQuotes = say(
  'A text that begins with a mark such as * & ! % @ ` has to be put in quotes',
  '以 * & ! % @ ` 等符号开头的文字须加引号',
);

const makesKey = say(
  'A colon in here makes a key of the text before it; put the whole text in quotes',
  '其中的冒号使前面的文字成为“键”；请给整段文字加引号',
);

const misfits = say(
  'This does not fit here; a text with colons, brackets or quotation marks of its own has to be put in quotes',
  '此处不合写法；文字中若含冒号、括号、引号，请整体加引号',
);

/** The parser's errors as an editor of texts understands them. */
const errorsInWords: Readonly<Partial<Record<YAMLError['code'], Localized>>> = {
  TAB_AS_INDENT: say('A line cannot be indented with tabs here; use spaces', '此处不能用制表符缩进，请改用空格'),
  BAD_INDENT: say(
    'The indent of this line does not fit those around it, or a bracket before it is not closed',
    '本行缩进与上下各行不相合，或前面的括号未闭合',
  ),
  MISSING_CHAR: say(
    'Something is missing here: a closing quotation mark or bracket, a comma, or the colon behind a key',
    '此处缺少符号：引号或括号未闭合，或缺逗号，或键后缺冒号',
  ),
  BLOCK_AS_IMPLICIT_KEY: makesKey,
  MULTILINE_IMPLICIT_KEY: makesKey,
  KEY_OVER_1024_CHARS: makesKey,
  BAD_ALIAS: needsQuotes,
  BAD_SCALAR_START: needsQuotes,
  BAD_DIRECTIVE: needsQuotes,
  TAG_RESOLVE_FAILED: needsQuotes,
  ALIAS_PROPS: needsQuotes,
  BAD_PROP_ORDER: needsQuotes,
  MULTIPLE_ANCHORS: needsQuotes,
  MULTIPLE_TAGS: needsQuotes,
  BAD_DQ_ESCAPE: say(
    'Between double quotes a backslash is special; use single quotes, or write it twice',
    '双引号内的反斜杠有特殊含义；请改用单引号，或写两个反斜杠',
  ),
  MULTIPLE_DOCS: say('A line of --- ends what is read; the rest is overlooked', '“---”一行之后的内容不予读取'),
  UNEXPECTED_TOKEN: misfits,
  BLOCK_IN_FLOW: misfits,
};

function inWords({ code, message }: Pick<YAMLError, 'code' | 'message'>): Localized {
  return errorsInWords[code] ?? notYaml(message);
}

function notYaml(message: string): Localized {
  return say(`This is not YAML: ${message}`, `YAML 格式有误：${message}`);
}
