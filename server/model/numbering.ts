// What the numbering rules share: the markers of a bulletin as sequences, and the writing of another number in a
// marker's own form.

import { cached } from '../base/cached';
import { matches } from '../base/matches';
import type { Span, Text } from '../base/text';
import {
  hanNumber,
  numberFromHan,
  numberFromOrdinalWord,
  numberFromRoman,
  romanNumber,
} from '../language/shared/numerals';
import { hanOrdinals } from '../language/words';
import { lasting } from '../syntax/lasting';
import { sourceSpan } from '../syntax/prose';
import type { Bulletin, Element } from '../syntax/tree';
import { partOf } from './kinds';
import { passages, passagesIn } from './passages';

/** One marker of a sequence. */
export interface Numbered {
  /** 0: a last one that bears no number (最后, Finally). */
  readonly number: number;
  readonly span: Span;
  /** As printed: 一、 */
  readonly marker: string;
  /** What it is written with; see `markers.ts`. 首先, 第二 and 其三 are of one style. */
  readonly style: string;
}

/** Markers that count one thing, in text order: the sections, the points of one section, the parts of one sentence. */
export interface Sequence {
  readonly items: readonly Numbered[];
  /** The number it goes on from: 0 for a sequence of its own. */
  readonly after: number;
}

/**
 * All sequences of a bulletin. A new section starts its points anew; so does a 1 that a 2 follows. Cached per bulletin.
 */
export const sequencesOf = cached((bulletin: Bulletin): readonly Sequence[] => [
  ...(['zh', 'en'] as const).flatMap((language) => blockSequences(bulletin, language)),
  ...passages(bulletin).flatMap(inlineSequences),
]);

/** A marker that neither goes on from the one before nor agrees with its own place in the sequence. */
export interface Break {
  readonly item: Numbered;
  readonly index: number;
  readonly before?: Numbered;
  /** The number due there. */
  readonly due: number;
}

/** Where a sequence breaks. */
export function breaksIn({ items, after }: Sequence): readonly Break[] {
  // a single Arabic number may be a quantity or a date at a paragraph's start; it takes two to make a list that begins
  // too late
  if (items.length === 1 && /\d/.test(items[0]!.marker)) return [];
  return items.flatMap((item, index): readonly Break[] => {
    const before = items[index - 1];
    const previous = before?.number ?? after;
    const due = after + index + 1;
    if (item.number === 0 || before?.number === 0 || item.number === previous + 1 || (item.number === due && index > 0))
      return [];
    return [{ item, index, ...(before && { before }), due }];
  });
}

/**
 * A marker with another number in the same form, or undefined when the form has none: 二、 → 三、, Second → Third, II. →
 * III.
 */
export function renumbered(marker: string, number: number): string | undefined {
  if (/首先|其次|再次|最后/.test(marker)) {
    const word = ['首先', '其次', '再次'][number - 1];
    return word && marker.replace(/首先|其次|再次|最后/, word);
  }
  const word = /^[A-Za-z]{4,}/.exec(marker)?.[0];
  if (word && numberFromOrdinalWord(word) !== undefined)
    return (
      ordinals[number - 1] && ordinals[number - 1]! + (word.endsWith('ly') ? 'ly' : '') + marker.slice(word.length)
    );
  const circled = /[①-⑳]/.exec(marker)?.[0];
  if (circled) return number <= 20 ? marker.replace(circled, String.fromCharCode(0x245f + number)) : undefined;
  const numeral = anyNumeral.exec(marker)?.[0];
  if (!numeral) return undefined;
  if (/\d/.test(numeral)) return marker.replace(numeral, String(number));
  return marker.replace(numeral, /[IVX]/.test(numeral) ? romanNumber(number) : hanNumber(number));
}

const anyNumeral = new RegExp(`[${hanOrdinals}]+|\\d+|[IVX]+`);
const ordinals = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth', 'Tenth'];

interface Open {
  readonly style: string;
  items: Numbered[];
  after: number;
  /** Whether running text stood between the last item and here. */
  interrupted: boolean;
}

/** Sequences of headings, points and list items that stand as blocks of their own. */
function blockSequences(bulletin: Bulletin, language: 'zh' | 'en'): readonly Sequence[] {
  const blocks = blocksOf(bulletin, language);
  const done: Sequence[] = [];
  const headings: Open[] = [];
  const points: Open[] = [];
  let lastOfSection = 0;
  blocks.forEach((element, index) => {
    const item = numbered(bulletin.text, element);
    if (element.kind === 'heading') {
      if (points.length > 0) lastOfSection = points[0]!.items.at(-1)?.number ?? 0;
      done.push(...points.splice(0));
      if (item) enter(headings, item, String(element.level ?? 1), followedBy(blocks, index, 2), done, 0);
      else headings.forEach((open) => (open.interrupted = true));
    } else if ((element.kind === 'point' || element.kind === 'list-item') && item) {
      enter(points, item, familyOf(element), followedBy(blocks, index, 2), done, lastOfSection);
    } else {
      points.forEach((open) => (open.interrupted = true));
      lastOfSection = lastInline(element) ?? lastOfSection;
    }
  });
  return [...done, ...headings, ...points];
}

/** The body's blocks in one language, without the list items inside them. */
export function blocksOf(bulletin: Bulletin, language: 'zh' | 'en'): readonly Element[] {
  return blocksIn(bulletin)[language];
}

const blocksIn = cached((bulletin: Bulletin) => {
  const inLanguage = (language: 'zh' | 'en') =>
    passagesIn(language, bulletin).filter((element) => partOf(element) === 'body');
  return { zh: inLanguage('zh'), en: inLanguage('en') };
});

/**
 * Adds an item to the sequence it belongs to: that of its style, else the innermost one if it goes on counting, else
 * its own.
 */
function enter(
  stack: Open[],
  item: Numbered,
  style: string,
  startsAnew: boolean,
  done: Sequence[],
  lastOfSection: number,
): void {
  const at = stack.findIndex((open) => open.style === style);
  const innermost = item.number === 1 ? undefined : stack.at(-1);
  const open = at >= 0 ? stack[at]! : innermost;
  if (open) {
    done.push(...stack.splice(stack.indexOf(open) + 1));
    const again =
      item.number === 1 && open.items.length > 0 && (open.interrupted || (open.items.length > 1 && startsAnew));
    if (again) {
      done.push({ items: open.items, after: open.after });
      open.items = [];
      open.after = 0;
    }
    open.items.push(item);
    open.interrupted = false;
  } else {
    stack.push({
      style,
      items: [item],
      after: item.number === lastOfSection + 1 ? lastOfSection : 0,
      interrupted: false,
    });
  }
}

/** Whether the next marker of the same style and level bears this number. */
function followedBy(blocks: readonly Element[], index: number, number: number): boolean {
  const own = blocks[index]!;
  const next = blocks
    .slice(index + 1, index + 40)
    .find((element) => element.kind === own.kind && element.level === own.level && familyOf(element) === familyOf(own));
  return next?.number === number;
}

/** 首先, 第二 and 其三 count together. */
function familyOf({ style = '', kind }: Element): string {
  return style === 'sequence' ? 'di-han' : style || kind;
}

/** The marker of a heading, point or list item. */
export function numbered(text: Text, element: Element): Numbered | undefined {
  const { number, labelSpan } = element;
  if (number === undefined || !labelSpan) return undefined;
  return { number, span: labelSpan, marker: text.slice(labelSpan), style: familyOf(element) };
}

/** Sequences within one element's prose: 一是…；二是…, （1）…（2）…, First, … Second, … */
function inlineSequences(element: Element): readonly Sequence[] {
  const { start } = element.span;
  return sequencesAtOrigin(element).map(({ items, after }) => ({
    items: items.map((item) => ({ ...item, span: { start: item.span.start + start, end: item.span.end + start } })),
    after,
  }));
}

const sequencesAtOrigin = lasting((element: Element): readonly Sequence[] =>
  formsIn(element).flatMap((form) => sequencesOfForm(element, form)),
);

function formsIn({ language, prose: { text } }: Element): readonly InlineForm[] {
  return inlineForms.filter(
    (form) =>
      (form.language === language || form.language === 'any') && form.starts.some((start) => text.includes(start)),
  );
}

interface InlineForm {
  readonly language: 'zh' | 'en' | 'any';
  /** Group 1 is the number; anchored by what stands before a part of a sentence. */
  readonly pattern: RegExp;
  /** How a first marker begins: without one there is no sequence, and the text need not be searched. */
  readonly starts: readonly string[];
}

const inlineForms: readonly InlineForm[] = [
  {
    language: 'zh',
    pattern: new RegExp(`(?<=^|[：:；;。，,、！？]\\s?)([${hanOrdinals}]{1,2})是`, 'g'),
    starts: ['一是'],
  },
  {
    language: 'zh',
    pattern: new RegExp(`(?<=^|[：:；;。，,！？]\\s?)第([${hanOrdinals}]{1,2})(?=[，,是])`, 'g'),
    starts: ['第一'],
  },
  {
    language: 'any',
    pattern: /(?<=^|[：:；;。，,、.]\s?|\band |\bor |[和及与])[（(]\s?(\d{1,2})\s?[)）]/g,
    starts: ['（1', '(1', '（ 1', '( 1'],
  },
  { language: 'any', pattern: /([①-⑳])/g, starts: ['①'] },
  {
    language: 'en',
    pattern: /(?<=^|[.;:]["”’)]? )(First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth)(?:ly)?(?=,)/g,
    starts: ['First'],
  },
];

const lastInline = lasting(
  (element: Element): number | undefined =>
    formsIn(element)
      .flatMap(({ pattern }) => itemsOfForm(element, pattern))
      .at(-1)?.number,
);

function itemsOfForm({ prose }: Element, pattern: RegExp): readonly (Numbered & { readonly at: number })[] {
  return Array.from(matches(prose.text, pattern), (match) => ({
    number: inlineNumber(match[1]!),
    at: match.index,
    span: sourceSpan(prose, match.index, match.index + match[0].length),
    marker: match[0],
    style: pattern.source,
  }));
}

function inlineNumber(text: string): number {
  return /[①-⑳]/.test(text)
    ? text.charCodeAt(0) - 0x245f
    : (numberFromOrdinalWord(text) ?? numberFromHan(text) ?? numberFromRoman(text) ?? 0);
}

function sequencesOfForm(element: Element, { pattern }: InlineForm): readonly Sequence[] {
  const sequences: { items: Numbered[]; after: number; end: number }[] = [];
  const { text } = element.prose;
  for (const { at, ...item } of itemsOfForm(element, pattern)) {
    const current = sequences.at(-1);
    const last = current?.items.at(-1)?.number;
    const end = at + item.marker.length;
    if (item.number === 1 && !(last === 1 && !/[。！？]|\.\s/.test(text.slice(current!.end, at))))
      sequences.push({ items: [item], after: 0, end });
    // far from what comes before, it counts something else: a reference, a quantity in brackets
    else if (current && last !== undefined && item.number >= 1 && item.number <= last + 3) {
      current.items.push(item);
      current.end = end;
    }
  }
  return sequences;
}
