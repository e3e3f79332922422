// Elements inside a paragraph: its numbered items （1）（2） and its footnote marks.
import { matches } from '../base/matches';
import { proseKinds, type UnsettledElement } from './draft';
import { circledMark, footnoteNumber, isCircledMark, raised } from './forms/footnote';
import { partOfProse, sourceSpan } from './prose';
import type { Element } from './tree';

type Inner = Omit<Element, 'origin'>;

const item = /[（(]\s*(\d{1,2})\s*[)）]|([①-⑳])/g;
/** Marks and small words between one item and the next. */
const betweenItems = /[\s；;，,。.]*(?:\s(?:and|or)\s*)?$/;
const noteMark = new RegExp(
  `\\[\\^([\\w-]{1,12})\\]|(${raised}+)|[[［](\\d{1,3}(?:\\s?[,，、–-]\\s?\\d{1,3})*)[\\]］](?![(:])|${circledMark.source}`,
  'gu',
);
const anyNoteMark = new RegExp(`[[［]|${raised}|[①-⑳]`);

/** The elements that lie inside a draft. */
export function within(draft: UnsettledElement): readonly Inner[] {
  if (!proseKinds.has(draft.kind) && draft.kind !== 'title' && draft.kind !== 'heading') return [];
  return [...itemsIn(draft), ...notesIn(draft)];
}

function itemsIn(draft: UnsettledElement): readonly Inner[] {
  const { text } = draft.prose;
  if (draft.kind === 'list-item' || !/[（(①]/.test(text)) return [];
  const found = [...matches(text, item)].filter(({ index }) => !isCircledMark(text, index));
  const numbers = found.map(([, number, circled]) => (number ? Number(number) : circled!.charCodeAt(0) - 0x245f));
  if (found.length < 2 || numbers[0] !== 1 || !numbers.some((number) => number > 1)) return [];
  return found.map((match, i) => {
    const body = text.slice(match.index, found[i + 1]?.index).replace(betweenItems, '');
    return {
      ...inner(draft, 'list-item', match.index, match.index + Math.max(body.length, match[0].length)),
      label: match[0],
      labelSpan: sourceSpan(draft.prose, match.index, match.index + match[0].length),
      number: numbers[i]!,
      style: match[1] !== undefined ? 'arabic-paren' : 'circled',
    };
  });
}

function notesIn(draft: UnsettledElement): readonly Inner[] {
  const { text } = draft.prose;
  if (!anyNoteMark.test(text)) return [];
  // a footnote begins with the mark that is its label
  const from = draft.kind === 'footnote' ? 1 : 0;
  return [...matches(text, noteMark)].flatMap((match) => {
    if (match.index < from || isExponent(text, match.index, match[0])) return [];
    const label = match[1] ?? match[2] ?? match[3] ?? match[0];
    const number = footnoteNumber(label);
    const mark = inner(draft, 'footnote', match.index, match.index + match[0].length);
    return [{ ...mark, label, labelSpan: mark.span, ...(number !== undefined && { number }), style: 'mark' }];
  });
}

function inner({ language, prose }: UnsettledElement, kind: Inner['kind'], start: number, end: number): Inner {
  const span = sourceSpan(prose, start, end);
  return { kind, language, span, prose: partOfProse(prose, start, end), emphases: [], cuts: [] };
}

/** Whether a raised number is part of a quantity and no footnote mark: km², 10¹², s⁻¹, R². */
function isExponent(text: string, at: number, mark: string): boolean {
  if (mark[0] === '[') return false;
  const before = text.slice(Math.max(0, at - 5), at);
  if (/[\u207a\u207b]$|(?<![\d.,])10$/.test(before)) return true;
  if (mark.length > 1) return false;
  return power.test(before) || (/[\u00b2\u00b3\u2074]/.test(mark) && (unit.test(before) || metre.test(before)));
}

/** A number that may be raised to a power; behind a year stands a note. */
const power = /(?<!(?<!\d)(?:19|20)\d)\d$/;
/** A unit of length or time, CO, or the one letter of a quantity. */
const unit = /(?<![A-Za-z])(?:[kcdmhn\u00b5\u03bc]?m|ft|yd|mi|CO|[a-zR\u0391-\u03c9])$/;
/** 平方米 is square already. */
const metre = /(?<!(?:平方|立方)[千公厘毫分]?)[米里]$/;
