// Sentences and clauses of running text in either language.
import type { Span } from '../../base/text';
import { unitsOfClass, unitTest } from '../../base/units';
import { abbreviations } from '../words';

const closers = unitsOfClass('”’"\'）)】》」』]');
const ends = { zh: unitsOfClass('。！？!?…'), en: unitsOfClass('.!?') };
const isSpace = unitTest(/\s/);
const clauseEnds = unitsOfClass('，；：,;:');
const ellipsis = '…'.charCodeAt(0);

/** The sentences of a text as spans without surrounding space; together they hold all but the space. */
export function sentences(text: string, language: 'zh' | 'en'): readonly Span[] {
  return cut(
    text,
    language === 'zh'
      ? (at) => ends.zh[text.charCodeAt(at)] === 1 && text.charCodeAt(at + 1) !== ellipsis
      : (at) => ends.en[text.charCodeAt(at)] === 1 && endsEnglishSentence(text, at),
  );
}

/** The parts between commas, semicolons, colons and sentence ends; a comma between digits (26,800) does not part. */
export function clauses(text: string, language: 'zh' | 'en'): readonly Span[] {
  return sentences(text, language).flatMap((sentence) =>
    cut(
      text,
      (at) =>
        clauseEnds[text.charCodeAt(at)] === 1 &&
        !(/[,:]/.test(text[at]!) && /\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? '')),
      sentence,
    ),
  );
}

function cut(
  text: string,
  isEnd: (at: number) => boolean,
  within: Span = { start: 0, end: text.length },
): readonly Span[] {
  const spans: Span[] = [];
  let start = within.start;
  for (let at = within.start; at < within.end; at++) {
    if (!isEnd(at)) continue;
    while (at + 1 < within.end && closers[text.charCodeAt(at + 1)] === 1) at++;
    push(spans, text, start, at + 1);
    start = at + 1;
  }
  push(spans, text, start, within.end);
  return spans;
}

function push(spans: Span[], text: string, start: number, end: number): void {
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  if (start < end) spans.push({ start, end });
}

/**
 * A stop ends a sentence when space (after closing quotes) and no small letter follows, and no abbreviation, initial
 * or list number precedes.
 */
function endsEnglishSentence(text: string, at: number): boolean {
  const mark = text[at]!;
  let next = at + 1;
  while (next < text.length && closers[text.charCodeAt(next)] === 1) next++;
  if (next >= text.length) return true;
  if (!/\s/.test(text[next]!)) return false;
  while (next < text.length && /\s/.test(text[next]!)) next++;
  if (/\p{Ll}/u.test(text[next] ?? '')) return false;
  return mark !== '.' || !isWithin(text, at, text.slice(next, next + 2));
}

/**
 * Whether the full stop at an offset belongs to the word before it: an initial, a number of a list, an abbreviation.
 */
function isWithin(text: string, at: number, following: string): boolean {
  const word = /[\p{L}\p{N}.]*$/u.exec(text.slice(Math.max(0, at - 20), at))?.[0] ?? '';
  if (/^(?:\p{Lu}|[IVX]{1,4}|\d{1,2})$/u.test(word) && isLabel(text, at - word.length)) return true;
  if (/^\p{Lu}$/u.test(word) || abbreviations().has(word.toLowerCase())) return true;
  return /^(?:\p{L}\.)+\p{L}$/u.test(word) && !/\p{Lu}\p{Ll}/u.test(following);
}

/** Whether nothing, or a sentence end, stands before: then "1." and "I." are numbers of a list. */
function isLabel(text: string, start: number): boolean {
  return /(?:^|[.!?;:])\s*$/.test(text.slice(Math.max(0, start - 8), start));
}
