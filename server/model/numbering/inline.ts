// Sequences within one element's prose: 一是…；二是…, （1）…（2）…, First, … Second, …, first …; second ….

import { matches } from '../../base/matches';
import { numberFromHan, numberFromOrdinalWord, numberFromRoman } from '../../language/shared/numerals';
import { fromWords } from '../../language/vocabulary';
import { anyWord, countingEn, countingZh, hanOrdinals } from '../../language/words';
import { lasting } from '../../syntax/lasting';
import { sourceSpan } from '../../syntax/prose';
import type { Element } from '../../syntax/tree';
import type { Numbered, Sequence } from './sequence';

interface InlineForm {
  readonly language: 'zh' | 'en' | 'any';
  /** As of the markers that open blocks of the same kind. */
  readonly style: string;
  /** Its first group that took part is the number; anchored by what stands before a part of a sentence. */
  readonly pattern: RegExp;
  /** How a first marker begins: without one there is no sequence, and the text need not be searched. */
  readonly starts: readonly string[];
  /** What every marker has one of, where that is rare: without it there is none. */
  readonly signs?: readonly string[];
}

const han = fromWords(() => `[${hanOrdinals()}]{1,2}`);
const behindMark = '(?<=^|[：:；;。，,、！？“”]\\s?)';
const ordinal = '(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)';
const lastOne = '(finally|lastly)';

const inlineForms = fromWords((): readonly InlineForm[] => [
  // 一是 and 一要 take turns in one sentence
  {
    language: 'zh',
    style: 'han-is',
    pattern: new RegExp(`${behindMark}(${han()})[是要]|(?<=[；;。]\\s?)(最后)(?=，)`, 'g'),
    starts: ['一是', '一要'],
  },
  {
    language: 'zh',
    style: 'di-han',
    pattern: new RegExp(`(?<=^|[：:；;。，,！？“”]\\s?)第(${han()})(?=[，,是])|(?<=[；;。]\\s?)(最后)(?=，)`, 'g'),
    starts: ['第一'],
    signs: ['第', '最后'],
  },
  {
    language: 'zh',
    style: 'di-han',
    pattern: new RegExp(`(?<=^|[：:；;。“”]\\s?)其(${han()})(?=[，,、是])`, 'g'),
    starts: ['其一'],
    signs: ['其'],
  },
  {
    language: 'any',
    style: 'arabic-paren',
    pattern: /(?<=^|[：:；;。，,、.]\s?|\band |\bor |[和及与])[（(]\s?(\d{1,2})\s?[)）]/g,
    starts: ['（1', '(1', '（ 1', '( 1'],
    signs: ['（', '('],
  },
  {
    language: 'any',
    style: 'arabic-dot',
    pattern: /(?<=[：:；;]\s?|。)(\d{1,2})[.．、](?![\d\s]*\d)/g,
    starts: ['1.', '1．', '1、'],
  },
  {
    language: 'any',
    style: 'circled',
    pattern: /(?<=^|[\p{P}\s])([①-⑳])|([①-⑳])(?=[\p{L}\p{N}“《（])/gu,
    starts: ['①'],
    signs: Array.from('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'),
  },
  {
    language: 'en',
    style: 'ordinal-word',
    pattern: new RegExp(
      `(?<=^|[.;:]["”’)]? |[;,] (?:and|or) |; )(?:${ordinal}(?:ly)?|${lastOne})(?=,)|` +
        `(?<=[:;] (?:and )?)${ordinal}(?= (?!${anyWord(countingEn().ordered)})[a-z])`,
      'gi',
    ),
    starts: ['First', 'first'],
    signs: 'irst econd hird ourth ifth ixth eventh ighth inth enth inally astly'.split(' '),
  },
]);

/** A marker and where it stands in the prose, UTF-16 offsets. */
interface Found extends Numbered {
  readonly at: number;
}

/** The sequences within an element; one that its own marker opens is among them. */
export function inlineSequences(element: Element): readonly Sequence[] {
  const { start } = element.span;
  return sequencesAtOrigin(element).map(({ items, after }) => ({ items: shifted(items, start), after }));
}

/** The markers inside an element that go on counting from its own: the (2) of a block that begins with (1). */
export function itemsBehind(element: Element, own: Numbered): readonly Numbered[] {
  const opened = inlineSequences(element).find(({ items }) => items[0]!.span.start === own.span.start);
  if (opened) return opened.items.slice(1);
  const items: Numbered[] = [];
  for (const item of shifted(foundAtOrigin(element), element.span.start)) {
    const last = items.at(-1) ?? own;
    if (item.style === own.style && item.number === last.number + 1 && item.span.start > own.span.start)
      items.push(item);
  }
  return items;
}

/** The last marker of each style within an element: what blocks behind it may go on from. */
export function lastInline(element: Element): readonly Numbered[] {
  return [...new Map(foundAtOrigin(element).map((item) => [item.style, item])).values()];
}

/**
 * The sequences within an element that have lost their first marker: second and third one after the other, and nothing
 * before them that could be a first. It may stand in an element above.
 */
export function headlessSequences(element: Element): readonly Sequence[] {
  return headlessAtOrigin(element).map((items) => ({ items: shifted(items, element.span.start), after: 0 }));
}

const headlessAtOrigin = lasting((element: Element): readonly (readonly Numbered[])[] => {
  const { language, prose } = element;
  if (language === 'und') return [];
  const forms = formsIn(element).filter(({ style }) => wordStyles.has(style));
  return forms.flatMap((form) => {
    const [second, third, ...others] = itemsOfForm(element, form);
    if (second?.number !== 2 || third?.number !== 3 || second.at === 0) return [];
    if (others.some(({ number }) => number === 1) || mayHoldFirst(prose.text.slice(0, second.at), language)) return [];
    return [[second, third]];
  });
});

/** Markers that are words; a figure in brackets may refer to something. */
const wordStyles: ReadonlySet<string> = new Set(['han-is', 'di-han', 'ordinal-word']);

/** Whether a text has what the first of several parts begins with. */
export function mayHoldFirst(text: string, language: 'zh' | 'en'): boolean {
  return firsts()[language].test(text);
}

const firsts = fromWords(() => ({
  zh: new RegExp(anyWord(countingZh().firsts)),
  en: new RegExp(`\\b${anyWord(countingEn().firsts)}\\b`, 'i'),
}));

function shifted(items: readonly Numbered[], by: number): readonly Numbered[] {
  return items.map((item) => ({ ...item, span: { start: item.span.start + by, end: item.span.end + by } }));
}

const sequencesAtOrigin = lasting((element: Element): readonly Sequence[] =>
  formsIn(element)
    .filter(({ starts }) => starts.some((start) => element.prose.text.includes(start)))
    .flatMap((form) => sequencesOfForm(element, form)),
);

const foundAtOrigin = lasting((element: Element): readonly Found[] =>
  formsIn(element).flatMap((form) => itemsOfForm(element, form)),
);

function formsIn({ language }: Element): readonly InlineForm[] {
  return inlineForms().filter((form) => form.language === language || form.language === 'any');
}

function itemsOfForm({ prose }: Element, { pattern, style, signs }: InlineForm): readonly Found[] {
  if (signs && !signs.some((sign) => prose.text.includes(sign))) return none;
  return Array.from(matches(prose.text, pattern), (match) => ({
    number: inlineNumber(match.slice(1).find((group) => group !== undefined) ?? ''),
    at: match.index,
    span: sourceSpan(prose, match.index, match.index + match[0].length),
    marker: match[0],
    style,
  }));
}

function inlineNumber(text: string): number {
  if (/[①-⑳]/.test(text)) return text.charCodeAt(0) - 0x245f;
  if (text === '最后') return 0;
  return numberFromOrdinalWord(text) ?? numberFromHan(text) ?? numberFromRoman(text) ?? 0;
}

const none: readonly never[] = [];

interface OpenSequence {
  readonly items: Numbered[];
  end: number;
}

/**
 * How far a marker may be ahead of the one before and still count the same: far ahead it is a reference or a quantity.
 */
const farthestAhead = 3;

function sequencesOfForm(element: Element, form: InlineForm): readonly Sequence[] {
  const sequences: OpenSequence[] = [];
  const { text } = element.prose;
  for (const { at, ...item } of itemsOfForm(element, form)) {
    const current = sequences.at(-1);
    const end = at + item.marker.length;
    if (!current || beginsAnew(current, item, text.slice(current.end, at))) {
      if (item.number === 1) sequences.push({ items: [item], end });
    } else if (goesOn(current, item)) {
      current.items.push(item);
      current.end = end;
    }
  }
  return sequences.map(({ items }) => ({ items, after: 0 }));
}

/** A 1 begins a sequence, unless it repeats the 1 before it in the same sentence. */
function beginsAnew({ items }: OpenSequence, { number }: Numbered, between: string): boolean {
  return number === 1 && !(items.at(-1)!.number === 1 && !/[。！？]|\.\s/.test(between));
}

function goesOn({ items }: OpenSequence, { number }: Numbered): boolean {
  const last = items.at(-1)!.number;
  return last > 0 && number <= last + farthestAhead;
}
