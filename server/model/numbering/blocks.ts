// Sequences of headings, points, list items and captions that stand as blocks of their own.

import { cached } from '../../base/cached';
import { listAt } from '../../base/lists';
import type { Text } from '../../base/text';
import type { Bulletin, Element } from '../../syntax/tree';
import { partOf } from '../kinds';
import { passages, passagesIn } from '../passages';
import { itemsBehind, lastInline } from './inline';
import { type Numbered, numbered, type Sequence } from './sequence';

/** The body's blocks in one language, without the list items inside them. */
export function blocksOf(bulletin: Bulletin, language: 'zh' | 'en'): readonly Element[] {
  return blocksIn(bulletin)[language];
}

const blocksIn = cached((bulletin: Bulletin) => {
  const inLanguage = (language: 'zh' | 'en') =>
    passagesIn(language, bulletin).filter((element) => partOf(element) === 'body');
  return { zh: inLanguage('zh'), en: inLanguage('en') };
});

/** Sequences of blocks in both languages. A new section starts its points anew; so does a 1 that a 2 follows. */
export function blockSequences(bulletin: Bulletin): readonly Sequence[] {
  const { mixed, elsewhere } = listsOf(bulletin);
  return [
    ...(['zh', 'en'] as const).flatMap((language) => {
      const blocks = blocksOf(bulletin, language).filter((element) => !elsewhere.has(element));
      return new Counting(bulletin.text, blocks).sequences();
    }),
    ...mixed,
  ];
}

/** Blocks in lines one below the other. */
interface Lists {
  /** Those in which both languages take turns, counted together. */
  readonly mixed: readonly Sequence[];
  /** Their blocks, and those whose printed number says nothing. */
  readonly elsewhere: ReadonlySet<Element>;
}

/**
 * Lists in lines one below the other are told by their numbers, whatever language each line is in: Markdown counts
 * `1. 1. 1.` itself, and where each line goes on from the one before they are one list.
 */
const listsOf = cached((bulletin: Bulletin): Lists => {
  const mixed: Sequence[] = [];
  const elsewhere = new Set<Element>();
  for (const run of runsOfLines(bulletin)) {
    const lists = new Map<string, ListLine[]>();
    for (const line of run) listAt(lists, line.key).push(line);
    for (const list of lists.values()) {
      const items = list.map(({ item }) => item);
      const isCounted = items.length > 1 && items.every(({ number }) => number === 1);
      const isMixed = new Set(list.map(({ element }) => element.language)).size > 1 && goesUp(items);
      if (!isCounted && !isMixed) continue;
      if (isMixed) mixed.push({ items, after: items[0]!.number - 1 });
      for (const { element } of list) elsewhere.add(element);
    }
  }
  return { mixed, elsewhere };
});

/** Whether an element is an item of a list that Markdown counts: `1. 1. 1.` says nothing of its place. */
export function isCountedByMarkdown(bulletin: Bulletin, element: Element): boolean {
  return listsOf(bulletin).elsewhere.has(element) && element.number === 1;
}

function goesUp(items: readonly Numbered[]): boolean {
  return items.every(({ number }, index) => index === 0 || number > items[index - 1]!.number);
}

interface ListLine {
  readonly element: Element;
  readonly item: Numbered;
  readonly key: string;
}

/** The blocks with Arabic numbers, those between which no line is blank together. */
function runsOfLines(bulletin: Bulletin): readonly (readonly ListLine[])[] {
  const { text } = bulletin;
  const runs: ListLine[][] = [];
  let before: Element | undefined;
  for (const element of passages(bulletin)) {
    if (!before || hasBlankLine(text.content.slice(before.span.end, element.span.start))) runs.push([]);
    before = element;
    const item = numbered(text, element);
    if (item && isArabic(element)) runs.at(-1)!.push({ element, item, key: keyOf(text, element) });
  }
  return runs;
}

function hasBlankLine(between: string): boolean {
  return /(?:\r\n?|\n)[^\S\r\n]*[\r\n]/.test(between);
}

/** 1. 1、 1) */
function isArabic({ style, label = '' }: Element): boolean {
  return style === 'arabic-dot' || style === 'arabic-comma' || (style === 'arabic-paren' && /^\d/.test(label));
}

/**
 * Markers with the same key count together: headings of a level, numbers in one form. `1. A few words` may be read as
 * a heading and `2. A long sentence.` beside it as a paragraph; they are one list all the same, unless one is set in
 * deeper or its whole line marked as a heading.
 */
function keyOf(text: Text, element: Element): string {
  const { kind, level = 1, style, label = '' } = element;
  const markup = /^(?:#+|\*\*)/.exec(text.content.slice(element.span.start, element.span.start + 6))?.[0];
  if (kind === 'heading' && markup && isArabic(element)) return `marked ${markup}`;
  if (style === 'arabic-dot' || style === 'arabic-comma') return `arabic ${indentOf(text, element)}`;
  if (style === 'arabic-paren') return /^\d/.test(label) ? `half bracket ${indentOf(text, element)}` : 'bracket';
  if (kind === 'heading') return `level ${level}`;
  return style === 'sequence' ? 'di-han' : (style ?? kind);
}

/** Set in by more than this, a list is no deeper. */
const deepest = 8;

/** Blanks before the first character of an element's line; full-width ones begin any paragraph. */
function indentOf({ content }: Text, { span }: Element): number {
  let start = span.start;
  while (content[start - 1] === ' ' || content[start - 1] === '\t') start--;
  return /[\r\n]/.test(content[start - 1] ?? '\n') ? Math.min(deepest, span.start - start) : 0;
}

interface Open {
  readonly key: string;
  readonly items: Numbered[];
  readonly after: number;
  /** Something stood between the last item and here behind which a list may begin anew. */
  isInterrupted: boolean;
}

/** A block with its marker, its place among the blocks, and the number of the next that counts with it. */
interface Block {
  readonly index: number;
  readonly element: Element;
  readonly item: Numbered;
  readonly key: string;
  readonly next: number | undefined;
}

/** How many blocks ahead the next of a list is looked for. */
const farthestNext = 40;

/** The blocks of one language, taken in order into sequences. */
class Counting {
  readonly #text: Text;
  readonly #blocks: readonly Element[];
  readonly #keys: readonly string[];
  readonly #done: Sequence[] = [];
  /** Headings and what is numbered like them, the outermost first. */
  readonly #headings: Open[] = [];
  /** Points and items below the last heading. */
  readonly #points: Open[] = [];
  /** The last number of each key. */
  readonly #last = new Map<string, number>();

  constructor(text: Text, blocks: readonly Element[]) {
    this.#text = text;
    this.#blocks = blocks;
    this.#keys = blocks.map((element) => keyOf(text, element));
  }

  sequences(): readonly Sequence[] {
    for (const [index, element] of this.#blocks.entries()) this.#take(index, element);
    this.#close(this.#points, 0);
    this.#close(this.#headings, 0);
    return this.#done.filter(({ items }) => items.length > 0);
  }

  #take(index: number, element: Element): void {
    const item = numbered(this.#text, element);
    const key = this.#keys[index]!;
    const block = item && { index, element, item, key, next: this.#nextOf(index, key) };
    if (element.kind === 'heading' || (block && isArabic(element))) {
      this.#close(this.#points, 0);
      if (block) this.#enter(this.#headings, block);
      else for (const open of this.#headings) open.isInterrupted = true;
    } else if (block && (element.kind === 'point' || element.kind === 'list-item')) {
      this.#enter(this.#points, block);
    } else {
      this.#passBy(element);
    }
  }

  /** Running text: what is counted in it the points behind may go on from. */
  #passBy(element: Element): void {
    for (const open of this.#points) open.isInterrupted = true;
    if (/[：:]$/.test(element.prose.text))
      for (const open of this.#headings) if (open.key.startsWith('arabic')) open.isInterrupted = true;
    for (const { style, number } of lastInline(element)) {
      const key = inlineKeys[style] ?? style;
      for (const stack of [this.#points, this.#headings]) {
        const at = stack.findIndex((open) => open.key === key);
        if (at >= 0) this.#close(stack, at);
      }
      this.#last.set(key, number);
    }
  }

  /** The number of the next block of a key. */
  #nextOf(index: number, key: string): number | undefined {
    const end = Math.min(this.#blocks.length, index + farthestNext);
    for (let at = index + 1; at < end; at++)
      if (this.#keys[at] === key) return numbered(this.#text, this.#blocks[at]!)?.number;
    return undefined;
  }

  /** Adds a block to the sequence of its key, else to the innermost one if it goes on counting, else to its own. */
  #enter(stack: Open[], block: Block): void {
    const { element, item, key } = block;
    const at = stack.findIndex((open) => open.key === key);
    const place = at < 0 && this.#standsFor(stack.at(-1), block) ? stack.length - 1 : at;
    if (place >= 0) this.#close(stack, place + 1);
    if (place >= 0 && beginsAnew(stack[place]!, block)) this.#close(stack, place);
    const open = stack[place];
    const items = [item, ...itemsBehind(element, item)];
    if (open) {
      open.items.push(...items);
      open.isInterrupted = false;
    } else {
      const last = this.#last.get(key) ?? 0;
      stack.push({ key, items, after: item.number === last + 1 ? last : 0, isInterrupted: false });
    }
  }

  /** Whether a block goes on counting what is open in another form: where none in its own form does. */
  #standsFor(open: Open | undefined, { item, index }: Block): boolean {
    if (!open || item.number === 1 || item.number !== open.items.at(-1)!.number + 1) return false;
    return this.#nextOf(index, open.key) !== item.number;
  }

  /** Closes the sequences of a stack from a place on. */
  #close(stack: Open[], from: number): void {
    for (const { key, items, after } of stack.splice(from)) {
      this.#done.push({ items, after });
      this.#last.set(key, items.at(-1)!.number);
    }
  }
}

const inlineKeys: Readonly<Record<string, string>> = { 'arabic-paren': 'bracket', 'arabic-dot': 'arabic 0' };

/**
 * Whether a block begins another list than the open one of its key. A 1 does where a 2 follows or something stood
 * between, but not right behind a 1. So does any number that does not go on, behind a heading or a line that leads to a
 * list.
 */
function beginsAnew({ items, isInterrupted, key }: Open, { item, next }: Block): boolean {
  if (item.number === 1) return isInterrupted || (items.length > 1 && next === 2);
  return isInterrupted && key.startsWith('arabic') && item.number !== items.at(-1)!.number + 1;
}
