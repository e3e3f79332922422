// Writing another number, year or date into a field, in the form it already has.

import { fill, templateOf } from '../knowledge/schema/format';
import { formatDate, parseDate } from '../language/shared/dates';
import type { Element } from '../syntax/tree';

/** A header field as printed with the number, year or date of another; undefined when its form cannot take it. */
export function renumberedField(element: Element, printed: string, model: Element): string | undefined {
  if (element.kind === 'date') {
    const found = parseDate(printed);
    return found && typeof model.value === 'string' ? formatDate(model.value, found.style) : undefined;
  }
  const template = templateOf(printed);
  // two numbers in one field: which of them is meant is not known
  if (template.split('{number').length !== 2) return undefined;
  const year = model.year ?? /(?:19|20)\d\d/.exec(model.prose.text)?.[0];
  return fill(template, {
    ...(model.number !== undefined && { number: model.number }),
    ...(year !== undefined && { year: Number(year) }),
  });
}
