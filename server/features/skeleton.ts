// The English skeleton of a Chinese block: marker, names with titles, numbers, dates and terms in their order, what is between left to the translator.
import { beadsOf } from '../align/align';
import type { Context } from '../context';
import { findChineseNumerals } from '../language/chinese-numerals';
import { formatDate } from '../language/dates';
import { findDates, type DateMention } from '../language/find-dates';
import type { Numeral } from '../language/running-text';
import { say, type Localized } from '../localized';
import { mentionsOf, type LexiconEntry } from '../lexicon/mentions';
import type { PlacedMention, Speaker } from '../people/speakers';
import { renumbered } from '../rules/numbering';
import type { Edit } from '../rules/rule';
import { personOf, speakersIn, titleText } from '../rules/speaking';
import { kindFor } from '../rules/structure';
import { proseOffset } from '../syntax/prose';
import type { Bulletin, Element } from '../syntax/tree';
import type { Span } from '../text';
import { elementAt, isRunningText } from './element';
import { translatedMarker } from './markerModels';
import { bodyEntries } from './outline';

/** The edit that puts a skeleton below the Chinese block at an offset, or why there is none; undefined where no block is that could have one. */
export function insertSkeleton(bulletin: Bulletin, context: Context, offset: number): { readonly edit: Edit } | { readonly refusal: Localized } | undefined {
  const element = elementAt(bulletin, offset);
  if (!element || element.language !== 'zh' || !isRunningText(element) || !isBilingual(bulletin, context)) return undefined;
  if (hasEnglish(bulletin, element)) return { refusal: say('This block has its English already', '本段已有英文') };
  const text = skeletonOf(bulletin, context, element);
  if (text === undefined) return { refusal: say('No name, number or term of this block is known', '本段没有已知的人名、数字或术语') };
  const lineEnd = bulletin.text.content.includes('\r\n') ? '\r\n' : '\n';
  const { end } = element.span;
  return { edit: { span: { start: end, end }, newText: lineEnd + lineEnd + text } };
}

function isBilingual(bulletin: Bulletin, context: Context): boolean {
  return bulletin.languages.length === 2 || kindFor(bulletin, context)?.languages.length === 2;
}

function hasEnglish(bulletin: Bulletin, element: Element): boolean {
  return beadsOf(bulletin).some(({ zh, en }) => en.length > 0 && zh.includes(element));
}

/** `First, … Wu Zhiqiang, President of Donghu University, … 448,300 … .`; undefined when there would be nothing but dots. */
function skeletonOf(bulletin: Bulletin, context: Context, element: Element): string | undefined {
  const marker = markerFor(bulletin, element) ?? '';
  const parts = withoutOverlap(partsOf(bulletin, context, element)).flatMap(({ english }) => english ?? []);
  if (marker === '' && parts.length === 0) return undefined;
  return `${marker}… ${parts.map((part) => `${part} … `).join('')}`.trimEnd() + (element.kind === 'heading' || element.kind === 'title' ? '' : '.');
}

function markerFor(bulletin: Bulletin, element: Element): string | undefined {
  if (!element.number) return undefined;
  const entries = bodyEntries(bulletin);
  const model = translatedMarker(entries.slice(0, Math.max(0, entries.findIndex((entry) => entry.element === element))), element);
  return model && renumbered(model.marker, element.number);
}

/** A stretch of the block, in offsets of its prose, and its English if that can be told. */
interface Part extends Span {
  readonly english: string | undefined;
}

/** What goes first wins where parts overlap: people with their titles, then organizations and terms, dates, numbers. */
function partsOf(bulletin: Bulletin, context: Context, element: Element): readonly Part[] {
  const { prose, labelSpan } = element;
  const body = labelSpan ? proseOffset(prose, labelSpan.end) : 0;
  return [
    ...speakersIn(bulletin, context).flatMap((speaker) =>
      speaker.mentions.filter((mention) => mention.element === element).map((mention) => ({ ...withTitle(mention), english: englishOf(speaker, mention, context) }))),
    ...mentionsOf(element, context.lexicon).map(({ start, end, entries }) => ({ start, end, english: renderingOf(entries[0]!) })),
    ...findDates(prose.text, 'zh').map((date) => ({ start: date.start, end: date.end, english: englishDate(date) })),
    ...findChineseNumerals(prose.text)
      .filter(({ weight, start }) => weight !== 'weak' && start >= body)
      .map((numeral) => ({ start: numeral.start, end: numeral.end, english: englishNumber(numeral) })),
  ];
}

/** What is left of parts in order of place when each takes its stretch from those behind it in the list. */
function withoutOverlap(parts: readonly Part[]): readonly Part[] {
  const taken = new Set<number>();
  const places = ({ start, end }: Span) => Array.from({ length: end - start }, (_, index) => start + index);
  return parts
    .filter((part) => {
      const own = places(part);
      if (own.some((at) => taken.has(at))) return false;
      for (const at of own) taken.add(at);
      return true;
    })
    .sort((a, b) => a.start - b.start);
}

function withTitle({ start, end, title }: PlacedMention): Span {
  return title ? { start: Math.min(start, title.start), end: Math.max(end, title.end) } : { start, end };
}

/** The name as the issue or the lexicon has it; with the English of the very title it is introduced with, if that is known. */
function englishOf(speaker: Speaker, mention: PlacedMention, context: Context): string | undefined {
  const person = personOf(speaker, context);
  const name = speaker.en ?? person?.en;
  const printed = titleText(mention);
  const title = printed === undefined ? undefined : person?.titles.find(({ zh }) => zh === printed)?.en;
  return name === undefined || title === undefined ? name : `${name}, ${title},`;
}

function renderingOf(entry: LexiconEntry): string | undefined {
  switch (entry.type) {
    case 'person': return undefined;
    case 'organization': return entry.organization.en;
    case 'term': return entry.term.renderings.find(({ standing }) => standing !== 'avoid')?.en;
  }
}

function englishDate({ points: [point, ...others] }: DateMention): string | undefined {
  if (!point || point.month === undefined || others.length > 0) return undefined;
  const { year = 0, month, day } = point;
  const iso = [String(year).padStart(4, '0'), month, ...(day === undefined ? [] : [day])].join('-');
  return formatDate(iso, point.year === undefined ? (day === undefined ? '{month:name}' : '{month:name} {day}') : '{month:name} {day}, {year}');
}

const words = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const scales: readonly (readonly [number, string])[] = [[1e12, 'trillion'], [1e9, 'billion'], [1e6, 'million']];

/** A number as English prose writes it; undefined for what is worded (五分之一, 两倍, 第三). */
function englishNumber({ kind, values: [value], code }: Numeral): string | undefined {
  if (value === undefined) return undefined;
  switch (kind) {
    case 'percent': return `${trimmed(value * 100)}%`;
    case 'year': return String(value);
    case 'code': return code;
    case 'plain': {
      if (Number.isInteger(value) && value >= 0 && value < words.length) return words[value];
      const [scale, word] = scales.find(([least]) => value >= least) ?? [];
      if (scale !== undefined && Number.isInteger(trimmedNumber(value / scale) * 1000)) return `${trimmed(value / scale)} ${word}`;
      return trimmed(value);
    }
    default: return undefined;
  }
}

function trimmedNumber(value: number): number {
  return Number(value.toPrecision(12));
}

function trimmed(value: number): string {
  return trimmedNumber(value).toLocaleString('en-US', { maximumFractionDigits: 6 });
}
