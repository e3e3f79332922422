// The fields an author settles before a new issue, without the editor's API.
import type { IssueValues } from '../server/protocol';
import type { Translate } from './translate';

export type IssueField = keyof IssueValues;

/** The fields a series has, in the order they are asked for. */
export function fieldsOf(suggested: IssueValues): readonly IssueField[] {
  const order: readonly IssueField[] = ['issue', 'cumulative', 'volume', 'series', 'date'];
  return order.filter((field) => suggested[field] !== undefined);
}

export function promptFor(field: IssueField, t: Translate): string {
  switch (field) {
    case 'issue':
      return t('Issue number, next after the last known one');
    case 'cumulative':
      return t('Number counted over all years');
    case 'volume':
      return t('Volume');
    case 'series':
      return t('Number of the special report within its forum');
    case 'date':
      return t('Date of issue, year-month-day');
  }
}

/** Why a value cannot be used; undefined when it can. */
export function objectionTo(field: IssueField, value: string, t: Translate): string | undefined {
  if (field === 'date') return isDay(value) ? undefined : t('Write the date as 2025-03-09.');
  return /^\d+(-\d+)?$/.test(value) ? undefined : t('Write the number in digits, as 15 or 2025-15.');
}

function isDay(value: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined;
  return day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}
