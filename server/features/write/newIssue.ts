// A new issue of a series: what number and date it has, and a whole draft with places to fill in.

import { type Localized, say } from '../../base/localized';
import { Text } from '../../base/text';
import { kindAfter } from '../../knowledge/archive/last';
import { fill } from '../../knowledge/schema/format';
import { elementHints } from '../../knowledge/schema/hints';
import { kindOf } from '../../knowledge/schema/kind-of';
import type { ElementRule, Kind } from '../../knowledge/schema/schema';
import { hasChineseNumerals, standardDateStyle } from '../../language/shared/dates';
import type { Context } from '../../model/context';
import { capitalized } from '../../model/structure';
import type { IssueValues, NewIssue } from '../../protocol';
import { parse } from '../../syntax/parse';
import type { ElementKind } from '../../syntax/tree';
import { inWords } from '../feature';
import { type FieldValues, fieldText, isField, labelText, valuesFor } from './fields';

/**
 * The draft of a kind's next issue, with the values the author settled on, else those that follow from the last issue;
 * undefined for an unknown kind.
 */
export function newIssue(id: string, settled: IssueValues | undefined, context: Context): NewIssue | undefined {
  const known = context.schema.kinds.find((each) => each.id === id);
  if (!known) return undefined;
  const kind = kindAfter(known, context.archive);
  const suggested = { ...suggestedFor(kind, context.today), ...settled };
  const snippet = snippetFor(kind, suggested, context);
  return {
    snippet: isTold(snippet, kind, context) ? snippet : frontMatterFor(kind) + snippet,
    fileName: fileNameFor(kind, suggested),
    suggested,
  };
}

/** A draft's snippet as plain text, its places holding what they suggest. */
export function withoutPlaces(snippet: string): string {
  return (
    snippet
      .replace(/\$\{\d+:((?:\\.|[^}\\])*)\}|\$0/g, '$1')
      .replace(/\\([\\$}])/g, '$1')
      .trimEnd() + '\n'
  );
}

const counted = [
  ['issue', 'issue'],
  ['cumulative-issue', 'cumulative'],
  ['series', 'series'],
  ['volume', 'volume'],
] as const;

function suggestedFor(kind: Kind, today: string | undefined): IssueValues {
  const numbers = counted.flatMap(([element, field]) => {
    const rule = kind.elements.find((each) => each.element === element && each.last);
    if (!rule) return [];
    const { number, year } = valuesFor(rule, kind, { elements: [] }, today)[0]!;
    return number === undefined
      ? []
      : [[field, bearsYear(rule) && year !== undefined ? `${year}-${number}` : String(number)]];
  });
  return {
    ...Object.fromEntries(numbers),
    ...(today !== undefined && kind.elements.some(({ element }) => element === 'date') && { date: today }),
  };
}

/**
 * Whether an issue number is told with its year, `2024-13`; a series line has the forum's year, which is none of the
 * number.
 */
function bearsYear({ element, last }: ElementRule): boolean {
  return element === 'issue' && last?.year !== undefined;
}

function valuesOf(rule: ElementRule, settled: IssueValues): FieldValues {
  if (rule.element === 'date') return settled.date === undefined ? {} : { date: settled.date };
  const field = counted.find(([element]) => element === rule.element)?.[1];
  const [number, year] = (field === undefined ? '' : (settled[field] ?? '')).split(/\D+/).reverse();
  const ofDate = settled.date?.slice(0, 4);
  const inForce = year || ofDate;
  return { ...(number && { number: Number(number) }), ...(inForce && { year: Number(inForce) }) };
}

function fileNameFor(kind: Kind, { issue, date }: IssueValues): string {
  const name = kind.name.zh ?? kind.name.en ?? kind.id;
  return `${[name, issue ?? date]
    .filter(Boolean)
    .join('-')
    .replace(/[\\/:*?"<>|\s]+/g, '-')}.bulletin.md`;
}

/**
 * The kind's elements in printed order, a blank line between; what an author writes is a place to tab to, a title
 * printed twice one place.
 */
function snippetFor(kind: Kind, settled: IssueValues, context: Context): string {
  let places = 0;
  const titles = new Map<ElementRule, number>();
  const place = (rule: ElementRule, hint: string) => {
    const number = titles.get(rule) ?? ++places;
    if (rule.element === 'title') titles.set(rule, number);
    return `\${${number}:${escaped(hint)}}`;
  };
  const printed = wayOfPrinting(kind);
  const blocks = printedOrder(kind).map((rule) => {
    const own = elementHints[rule.element];
    const hint = rule.language === 'und' ? inWords(context, own) : own[rule.language];
    if (rule.element === 'heading' || rule.element === 'point')
      return escaped(firstMarker(rule, kind)) + place(rule, hint);
    const isSettled = isField(rule) && rule.element !== 'editors-note' && !lacksNames(rule);
    const text = isSettled ? settledText(rule, settled) : undefined;
    if (text !== undefined) return escaped(printed(rule, text));
    const label = labelOf(rule);
    // a line in small letters would read as the rest of the one before
    return escaped(printed(rule, label)) + place(rule, label === '' ? capitalized(hint) : hint);
  });
  return `${blocks.join('\n\n')}\n$0`;
}

/** A field of a series that printed half-width marks in Chinese, as a new issue should have it: 主任：, （总第 5 期）. */
function inChineseMarks(text: string): string {
  return text.replace(/(?<=[\u3400-\u9fff]) ?: ?/g, '：').replace(/\(([^()]*[\u3400-\u9fff][^()]*)\)/g, '（$1）');
}

function lacksNames({ element, constant }: ElementRule): boolean {
  return element === 'credit' && constant === undefined;
}

/** What an element's content goes behind; empty where nothing. */
function labelOf(rule: ElementRule): string {
  return labelText(rule) ?? usualLabels[rule.element]?.[rule.language === 'en' ? 'en' : 'zh'] ?? '';
}

/** Where a series prescribes none: what is told by its label would be a paragraph like others without one. */
const usualLabels: Readonly<Partial<Record<ElementKind, Localized>>> = {
  'editors-note': say("Editor's note: ", '编者按：'),
  credit: say('Editor: ', '编辑：'),
  contact: say('Contact: ', '联系方式：'),
  distribution: say('Distribution: ', '报送：'),
};

/** How a new issue prints a field: a Chinese label of two characters is padded (整 理：) where all of the series are. */
function wayOfPrinting({ elements }: Kind): (rule: ElementRule, text: string) => string {
  const credits = elements.filter(({ element, language }) => element === 'credit' && language === 'zh');
  const short = credits.flatMap((rule) => paddedPair.exec(labelText(rule) ?? '') ?? []);
  const areAlike = short.length > 1 && short.every((label) => label.length > 2);
  return ({ element, language }, text) => {
    if (language !== 'zh') return text;
    const isKept = element !== 'credit' || areAlike;
    return inChineseMarks(isKept ? text : text.replace(paddedPair, (pair) => pair.replace(/[ \u3000]/g, '')));
  };
}

/** A label of two characters. */
const paddedPair = /^[\u3400-\u9fff][ \u3000]*[\u3400-\u9fff](?=\s*[：:])/;

/** Whether the draft shows by itself of which kind it is. */
function isTold(snippet: string, { id }: Kind, { schema }: Context): boolean {
  return kindOf(parse(new Text(withoutPlaces(snippet))), schema)?.id === id;
}

function frontMatterFor({ id }: Kind): string {
  return `---\nkind: ${escaped(id)}\n---\n\n`;
}

/**
 * Each element as often as the series has it: series line and title that are printed twice frame the note; of body
 * elements one to begin with.
 */
function printedOrder(kind: Kind): readonly ElementRule[] {
  const rules = kind.elements.filter(({ element }) => element !== 'list-item' && element !== 'footnote');
  const twice = rules.filter(
    ({ element, count }) => (element === 'series' || element === 'title') && (count?.min ?? 1) > 1,
  );
  const note = rules.findIndex(({ element }) => element === 'editors-note');
  const framed = note < 0 ? rules : [...rules.slice(0, note), ...twice, ...rules.slice(note)];
  return framed.flatMap((rule) =>
    isField(rule) && !twice.includes(rule)
      ? Array.from<ElementRule>({ length: rule.count?.min ?? 1 }).fill(rule)
      : [rule],
  );
}

/** 一、 or I. by the series' habit. */
function firstMarker({ element, language }: ElementRule, kind: Kind): string {
  const style = kind.habits.find(({ habit, language: own }) => habit === `${element}-style` && own === language)?.value;
  const markers: Readonly<Record<string, string>> = {
    'han-comma': '一、',
    'han-paren': '（一）',
    'arabic-dot': '1. ',
    'arabic-comma': '1、',
    'roman-dot': 'I. ',
    'han-is': '一是',
    'di-han': '第一，',
    sequence: '首先，',
    'ordinal-word': 'First, ',
  };
  const usual = usualMarkers[element === 'heading' ? 'heading' : 'point'];
  return markers[style ?? ''] ?? usual[language === 'zh' ? 'zh' : 'en'];
}

/** Where a series has no habit. */
const usualMarkers = { heading: { zh: '一、', en: '1. ' }, point: { zh: '一是', en: 'First, ' } } as const;

/**
 * A field as the series prints it; its date in standard form where that has Chinese numerals, which the check would ask
 * for.
 */
function settledText(rule: ElementRule, settled: IssueValues): string | undefined {
  const values = valuesOf(rule, settled);
  const isStandard = rule.element === 'date' && hasChineseNumerals(rule.formats?.[0]?.value ?? '');
  return isStandard ? fill(standardDateStyle, values) : fieldText(rule, values);
}

/** Text in which nothing means a place of a snippet. */
function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
