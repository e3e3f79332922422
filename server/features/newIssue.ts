// A new issue of a series: what number and date it has, and a whole draft with places to fill in.
import { kindAfter } from '../archive/last';
import type { Context } from '../context';
import type { IssueValues, NewIssue } from '../protocol';
import { say } from '../localized';
import { elementNames } from '../schema/names';
import type { ElementRule, Kind } from '../schema/schema';
import { inWords } from './feature';
import { fieldText, type FieldValues, isField, labelText, valuesFor } from './fields';

/** The draft of a kind's next issue, with the values the author settled on, else those that follow from the last issue; undefined for an unknown kind. */
export function newIssue(id: string, settled: IssueValues | undefined, context: Context): NewIssue | undefined {
  const known = context.schema.kinds.find((each) => each.id === id);
  if (!known) return undefined;
  const kind = kindAfter(known, context.archive);
  const suggested = { ...suggestedFor(kind, context.today), ...settled };
  return { snippet: snippetFor(kind, suggested, context), fileName: fileNameFor(kind, suggested), suggested };
}

/** A draft's snippet as plain text, its places holding what they suggest. */
export function withoutPlaces(snippet: string): string {
  return snippet.replace(/\$\{\d+:((?:\\.|[^}\\])*)\}|\$0/g, '$1').replace(/\\([\\$}])/g, '$1').trimEnd() + '\n';
}

const counted = [['issue', 'issue'], ['cumulative-issue', 'cumulative'], ['series', 'series'], ['volume', 'volume']] as const;

function suggestedFor(kind: Kind, today: string | undefined): IssueValues {
  const numbers = counted.flatMap(([element, field]) => {
    const rule = kind.elements.find((each) => each.element === element && each.last);
    if (!rule) return [];
    const { number, year } = valuesFor(rule, kind, { elements: [] }, today)[0]!;
    return number === undefined ? [] : [[field, bearsYear(rule) && year !== undefined ? `${year}-${number}` : String(number)]];
  });
  return { ...Object.fromEntries(numbers), ...(today !== undefined && kind.elements.some(({ element }) => element === 'date') && { date: today }) };
}

/** Whether an issue number is told with its year, `2024-13`; a series line has the forum's year, which is none of the number. */
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
  return `${[name, issue ?? date].filter(Boolean).join('-').replace(/[\\/:*?"<>|\s]+/g, '-')}.bulletin.md`;
}

/** The kind's elements in printed order, a blank line between; what an author writes is a place to tab to, a title printed twice one place. */
function snippetFor(kind: Kind, settled: IssueValues, context: Context): string {
  let places = 0;
  const titles = new Map<ElementRule, number>();
  const place = (rule: ElementRule, hint: string) => {
    const number = titles.get(rule) ?? ++places;
    if (rule.element === 'title') titles.set(rule, number);
    return `\${${number}:${escaped(hint)}}`;
  };
  const blocks = printedOrder(kind).map((rule) => {
    // in the element's own language, so that a draft with places still open is taken for what it is
    const hint = rule.label ?? (rule.language === 'und' ? inWords(context, elementNames[rule.element]) : elementNames[rule.element][rule.language]);
    if (rule.element === 'heading' || rule.element === 'point') return escaped(firstMarker(rule, kind)) + place(rule, hint);
    if (rule.element === 'editors-note' || (rule.element === 'credit' && rule.constant === undefined)) return escaped(rule.language === 'zh' ? inChineseMarks(labelText(rule) ?? '') : (labelText(rule) ?? '')) + place(rule, contentHints[rule.element][rule.language === 'en' ? 'en' : 'zh']);
    const text = isField(rule) ? fieldText(rule, valuesOf(rule, settled)) : undefined;
    return text === undefined ? place(rule, hint) : escaped(rule.language === 'zh' ? inChineseMarks(text) : text);
  });
  return `${blocks.join('\n\n')}\n\$0`;
}

/** A field of a series that printed half-width marks in Chinese, as a new issue should have it: 主任：, （总第 5 期）. */
function inChineseMarks(text: string): string {
  return text.replace(/(?<=[\u3400-\u9fff]) ?: ?/g, '：').replace(/\(([^()]*[\u3400-\u9fff][^()]*)\)/g, '（$1）');
}

/** What goes behind a label. */
const contentHints = { 'editors-note': say('what this issue is about', '本期内容'), credit: say('names', '姓名') } as const;

/** Each element as often as the series has it: series line and title that are printed twice frame the note; of body elements one to begin with. */
function printedOrder(kind: Kind): readonly ElementRule[] {
  const rules = kind.elements.filter(({ element }) => element !== 'list-item' && element !== 'footnote');
  const twice = rules.filter(({ element, count }) => (element === 'series' || element === 'title') && (count?.min ?? 1) > 1);
  const note = rules.findIndex(({ element }) => element === 'editors-note');
  const framed = note < 0 ? rules : [...rules.slice(0, note), ...twice, ...rules.slice(note)];
  return framed.flatMap((rule) => (isField(rule) && !twice.includes(rule) ? Array.from<ElementRule>({ length: rule.count?.min ?? 1 }).fill(rule) : [rule]));
}

/** 一、 or I. by the series' habit. */
function firstMarker({ element, language }: ElementRule, kind: Kind): string {
  const style = kind.habits.find(({ habit, language: own }) => habit === `${element}-style` && own === language)?.value;
  const markers: Readonly<Record<string, string>> = { 'han-comma': '一、', 'han-paren': '（一）', 'arabic-dot': '1. ', 'arabic-comma': '1、', 'roman-dot': 'I. ', 'han-is': '一是', 'di-han': '第一，', sequence: '首先，', 'ordinal-word': 'First, ' };
  return markers[style ?? ''] ?? (element === 'heading' ? (language === 'zh' ? '一、' : '1. ') : language === 'zh' ? '一是' : 'First, ');
}

/** Text in which nothing means a place of a snippet. */
function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
