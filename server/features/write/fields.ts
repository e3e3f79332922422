// Header fields, credits and contacts as a series writes them, with the values the next issue would have.
import { fill, type Values } from '../../knowledge/schema/format';
import { type ElementRule, type Kind, ruleFor } from '../../knowledge/schema/schema';
import { isBody } from '../../model/structure';
import type { Element } from '../../syntax/tree';

/** What a field would hold: its number and year, or the date. */
export type FieldValues = Pick<Values, 'number' | 'year' | 'date'>;

/** What the draft already says, apart from the element being written: fields of both languages agree. */
export interface Written {
  readonly elements: readonly Element[];
}

/** Whether a series prescribes an element's wording, so that it can be offered ready-made. */
export function isField({ element }: ElementRule): boolean {
  return !isBody(element) && element !== 'title';
}

/**
 * The field as the series prints it: its constant, or its form with values and what is always the same filled in;
 * undefined when neither is known.
 */
export function fieldText(rule: ElementRule, values: FieldValues): string | undefined {
  const { formats, constant } = rule;
  const kept = rule.language === 'en' ? constant?.replaceAll('、', ', ') : constant;
  const format = formats?.[0]?.value;
  if (format === undefined) return kept;
  return fill(format, {
    ...values,
    names: kept ?? '',
    text: kept ?? '',
    ...(kept !== undefined && { phone: kept, email: kept, postcode: kept }),
  });
}

/**
 * The label of a credit, contact or note with what sets it apart from its value: `编辑：`, `Editor's note: `; undefined
 * when the rule has none.
 */
export function labelText({ element, formats }: ElementRule): string | undefined {
  if (element !== 'credit' && element !== 'contact' && element !== 'editors-note') return undefined;
  return formats?.[0]?.value.replace(/\{[a-z:]+\}$/, '');
}

/**
 * The values a field may have in this draft, the likeliest first: those of its counterpart in the draft, else the next
 * after the last issue known.
 * In another year than that of the last issue a number that starts again each year starts at 1; going on from the last
 * one comes second.
 */
export function valuesFor(
  rule: ElementRule,
  kind: Kind,
  { elements }: Written,
  today: string | undefined,
): readonly FieldValues[] {
  const written = elements.find((element) => element.kind === 'date' && typeof element.value === 'string')?.value as
    | string
    | undefined;
  const date = written ?? today;
  const year = date === undefined ? undefined : Number(date.slice(0, 4));
  if (rule.element === 'date') return date === undefined ? [] : [{ date }];
  const dated = year === undefined ? {} : { year };
  const other = elements.find((element) => element.kind === rule.element && element.number !== undefined);
  if (other) return [{ ...dated, number: other.number!, ...(other.year !== undefined && { year: other.year }) }];
  const { last } = rule;
  if (!last) return [dated];
  const lastYear = last.year ?? (last.date === undefined ? undefined : Number(last.date.slice(0, 4)));
  const goesOn = { ...dated, number: last.number + 1 };
  if (!startsAnewEachYear(rule, kind) || year === undefined || lastYear === undefined || year === lastYear)
    return [goesOn];
  return [
    { ...dated, number: 1 },
    { ...goesOn, year: lastYear },
  ];
}

/** A number that bears its year, or that another field counts over all years. */
function startsAnewEachYear({ element, language, last, formats }: ElementRule, { elements }: Kind): boolean {
  if (element === 'series') return formats?.some(({ value }) => value.includes('{year}')) ?? false;
  if (element !== 'issue' || !last) return false;
  const total = elements.find(
    (other) => (other.element === 'cumulative-issue' || other.element === 'volume') && other.language === language,
  )?.last;
  return last.year !== undefined || (total !== undefined && total.number !== last.number);
}

/** The fields of a kind that a draft lacks, in the series' order; those after a given element first. */
export function missingFields(
  kind: Kind,
  elements: readonly Element[],
  previous: Element | undefined,
): readonly ElementRule[] {
  const present = new Set(
    elements.map((element) =>
      ruleFor(kind, element.language === 'und' ? { ...element, language: kind.languages[0]! } : element),
    ),
  );
  const missing = kind.elements.filter((rule) => isField(rule) && !present.has(rule));
  const after = previous ? kind.elements.indexOf(ruleFor(kind, previous)!) : -1;
  return [
    ...missing.filter((rule) => kind.elements.indexOf(rule) > after),
    ...missing.filter((rule) => kind.elements.indexOf(rule) <= after),
  ];
}
