// Dates and numbers as English prose writes them.
import { formatDate } from '../shared/dates';
import type { DateMention } from '../shared/find-dates';
import type { Numeral } from '../shared/running-text';

/** A date as English prose writes it; undefined for ranges and for days alone. */
export function englishDate({ points: [point, ...others] }: DateMention): string | undefined {
  if (!point || point.month === undefined || others.length > 0) return undefined;
  const { year = 0, month, day } = point;
  const iso = [String(year).padStart(4, '0'), month, ...(day === undefined ? [] : [day])].join('-');
  const dayOfMonth = day === undefined ? '{month:name}' : '{month:name} {day}';
  return formatDate(iso, point.year === undefined ? dayOfMonth : '{month:name} {day}, {year}');
}

const words = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const scales: readonly (readonly [number, string])[] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
];

/** A number as English prose writes it; undefined for what is worded (五分之一, 两倍, 第三). */
export function englishNumber({ kind, values: [value], code }: Numeral): string | undefined {
  if (value === undefined) return undefined;
  switch (kind) {
    case 'percent':
      return `${trimmed(value * 100)}%`;
    case 'year':
      return String(value);
    case 'code':
      return code;
    case 'plain': {
      if (Number.isInteger(value) && value >= 0 && value < words.length) return words[value];
      const [scale, word] = scales.find(([least]) => value >= least) ?? [];
      if (scale !== undefined && Number.isInteger(trimmedNumber(value / scale) * 1000))
        return `${trimmed(value / scale)} ${word}`;
      return trimmed(value);
    }
    default:
      return undefined;
  }
}

function trimmedNumber(value: number): number {
  return Number(value.toPrecision(12));
}

function trimmed(value: number): string {
  return trimmedNumber(value).toLocaleString('en-US', { maximumFractionDigits: 6 });
}
