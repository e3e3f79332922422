// What belongs to the pages a text was printed on and not to the text: page numbers, running headers and footers.

import { languageOf } from '../../language/shared/language';
import { numberFromHan } from '../../language/shared/numerals';
import { countScripts, endsSentence } from '../../language/shared/script';
import { fromWords } from '../../language/vocabulary';
import { hanOrdinals } from '../../language/words';
import { formOf } from '../../syntax/forms';
import { colophonOf } from '../../syntax/forms/colophon';
import type { Removed } from './cleaned';
import type { Line } from './lines';

interface PageNumber {
  readonly number: number;
  /** How it is written, digits aside; only numbers written alike follow each other. */
  readonly style: string;
  /** Can be nothing else than a page number; the others need a sequence. */
  readonly certain: boolean;
}

/** Lines above and below a page end that may be a header or footer. */
const reach = 3;
/** Lines at the top among which the masthead is. */
const top = 12;
/** Lines that a text begins with and that later pages may repeat. */
const masthead = 3;
/** Running lines are short. */
const longest = 120;

/**
 * The lines without page numbers and running lines; where some were, is the end of a page. `mastheads`: those that a
 * running head may print.
 */
export function withoutPageTraces(
  lines: readonly Line[],
  mastheads: readonly string[],
): { readonly lines: readonly Line[]; readonly removed: readonly Removed[] } {
  const numbers = pageNumbers(lines);
  const running = runningLines(lines, numbers, new Set(mastheads.map(nameOf)));
  if (numbers.size === 0 && running.size === 0) return { lines, removed: [] };
  const kept: Line[] = [];
  const removed: Removed[] = [];
  let gap: Line['gap'] | undefined;
  lines.forEach((line, at) => {
    if (numbers.has(at) || running.has(at)) {
      removed.push({ what: numbers.has(at) ? 'page-number' : 'running-line', text: line.text });
      gap = 'page';
    } else {
      kept.push(gap && kept.length > 0 ? { ...line, gap } : line);
      gap = undefined;
    }
  });
  return { lines: kept, removed };
}

const pageNumber = fromWords(() => `\\d{1,4}|[${hanOrdinals()}]{1,3}`);

const forms = fromWords((): readonly { readonly pattern: RegExp; readonly certain: boolean }[] => [
  { pattern: /^[-–—―－─~～·•.\s]*[-–—―－─][\s]*(\d{1,4})\s*[-–—―－─][-–—―－─~～·•.\s]*$/, certain: true },
  {
    pattern: new RegExp(`^第\\s*(${pageNumber()})\\s*[页頁](?:[\\s,，/／|]*共\\s*(?:${pageNumber()})\\s*[页頁])?$`),
    certain: true,
  },
  { pattern: /^共\s*\d{1,4}\s*[页頁][\s,，/／|]*第\s*(\d{1,4})\s*[页頁]$/, certain: true },
  { pattern: /^page\s+(\d{1,4})(?:\s*(?:of|\/)\s*\d{1,4})?$/i, certain: true },
  { pattern: /^(\d{1,3})\s*[/／]\s*\d{1,3}$/, certain: false },
  { pattern: /^[·•|[(（]?\s*(\d{1,4})\s*[·•|\])）]?$/, certain: false },
  { pattern: /^(?:p|pp)\.?\s*(\d{1,4})$/i, certain: false },
]);

function pageNumberOf(text: string): PageNumber | undefined {
  if (text.length > 24) return undefined;
  const bare = text.replaceAll('**', '').trim();
  for (const { pattern, certain } of forms()) {
    const match = pattern.exec(bare);
    const number = match && (/^\d+$/.test(match[1]!) ? Number(match[1]) : numberFromHan(match[1]!));
    if (number !== undefined && number !== null) return { number, certain, style: pattern.source };
  }
  return undefined;
}

/**
 * The lines that are page numbers: written so that they can be nothing else, at a page end, or counting up with text
 * in between.
 */
function pageNumbers(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>();
  /** Per style the sequences that are under way. */
  const chains = new Map<string, { at: number; number: number }[]>();
  const close = (chain: readonly { at: number }[]) => {
    if (chain.length >= 3 || (chain.length === 2 && chain.every(({ at }) => interrupts(lines, at))))
      for (const { at } of chain) found.add(at);
  };
  lines.forEach((line, at) => {
    const page = pageNumberOf(line.text);
    if (!page) return;
    if (page.certain || (at > 0 && line.gap === 'page' && at < lines.length - 1) || lines[at + 1]?.gap === 'page') {
      found.add(at);
      return;
    }
    const chain = chains.get(page.style);
    const last = chain?.at(-1);
    // pages without a number are skipped; numbers without text in between are a column of figures
    if (last && page.number > last.number && page.number <= last.number + 2 && at - last.at > reach)
      chain!.push({ at, number: page.number });
    else {
      if (chain) close(chain);
      chains.set(page.style, [{ at, number: page.number }]);
    }
  });
  for (const chain of chains.values()) close(chain);
  // the last page's number has no page end behind it
  const last = pageNumberOf(lines.at(-1)?.text ?? '');
  const before = [...found].sort((a, b) => a - b).at(-1);
  if (last && before !== undefined && pageNumberOf(lines[before]!.text)!.number + 1 === last.number)
    found.add(lines.length - 1);
  return found;
}

/**
 * The lines that are repeated beside page ends, or that are thrown into sentences again and again. Those at the top
 * of the text are its masthead and stay.
 */
function runningLines(
  lines: readonly Line[],
  numbers: ReadonlySet<number>,
  mastheads: ReadonlySet<string>,
): ReadonlySet<number> {
  const head = headOf(lines);
  const headTexts = new Set(lines.slice(0, Math.min(head, masthead)).map(({ text }) => keyOf(text)));
  const beside = besidePageEnds(lines, numbers, head);
  const repeated = new Map<string, number>();
  for (const at of new Set(beside.flat()))
    if (canRun(lines[at]!.text)) repeated.set(keyOf(lines[at]!.text), (repeated.get(keyOf(lines[at]!.text)) ?? 0) + 1);
  const isRepeated = (at: number) => {
    const key = keyOf(lines[at]!.text);
    return (repeated.get(key) ?? 0) > 1 || headTexts.has(key);
  };
  // text stands between a header and the next line that happens to be alike
  const found = new Set(beside.flatMap((run) => upTo(run, (at) => !canRun(lines[at]!.text) || !isRepeated(at))));
  for (const at of thrownIn(lines, numbers, head, headTexts)) found.add(at);
  for (const at of printedOnce(lines, numbers, head, mastheads)) found.add(at);
  return found;
}

/**
 * A running head that a short clipboard has but once: within a sentence, right beside a page number, or what a
 * masthead says and no more
 * than an issue number with it. A heading stands in no sentence.
 */
function printedOnce(
  lines: readonly Line[],
  numbers: ReadonlySet<number>,
  head: number,
  mastheads: ReadonlySet<string>,
): readonly number[] {
  const own = new Set(
    [...mastheads, ...lines.slice(0, Math.min(head, masthead)).map(({ text }) => nameOf(text))].filter(
      (name) => name !== '',
    ),
  );
  const isNumber = (at: number) => numbers.has(at);
  return lines.flatMap(({ text }, at) => {
    if (at < head || isNumber(at) || !canRun(text)) return [];
    const isHead = own.has(nameOf(text)) || isNumber(at - 1) || isNumber(at + 1);
    return isHead && isWithinSentence(lines, at, isNumber) ? [at] : [];
  });
}

/**
 * Whether the text around a line and its page number is one sentence's: it has not ended above, and no form begins
 * below.
 */
function isWithinSentence(lines: readonly Line[], at: number, isNumber: (at: number) => boolean): boolean {
  let above = at - 1;
  let below = at + 1;
  while (isNumber(above)) above--;
  while (isNumber(below)) below++;
  const [before, after] = [lines[above]?.text, lines[below]?.text];
  if (before === undefined || after === undefined || endsSentence(before)) return false;
  const language = languageOf(before);
  if (language === 'und' || formOf(after.slice(0, 2400), languageOf(after), false) !== undefined) return false;
  return language === 'zh'
    ? countScripts(before).han >= 12 && /[，。；、]/.test(before + after)
    : before.length >= 40 && /^[a-z(,;]/.test(after);
}

/** Numbers of issues, dates and marks. */
const besideName = fromWords(
  () =>
    new RegExp(
      `[（(]?总?第?\\s*[\\d〇${hanOrdinals()}]+\\s*[期号卷年月日]?[)）]?|` +
        '[\\s\\d*#·|｜/.\\-—–（）()]+|\\b(?:No|Vol|Issue)\\b\\.?',
      'gi',
    ),
);

/** What a running head prints of a masthead: its words, without numbers, dates and marks. */
function nameOf(text: string): string {
  return text.replace(besideName(), '').toLowerCase();
}

/**
 * The lines next to each page end, those above it and those below, each from it outwards; without page numbers, and
 * nothing of the head.
 */
function besidePageEnds(
  lines: readonly Line[],
  numbers: ReadonlySet<number>,
  head: number,
): readonly (readonly number[])[] {
  const others: number[] = [];
  /** How many of the others stand above each page end. */
  const ends = new Set<number>();
  lines.forEach(({ gap }, at) => {
    if (numbers.has(at) || gap === 'page') ends.add(others.length);
    if (!numbers.has(at)) others.push(at);
  });
  return [...ends]
    .flatMap((end) => [others.slice(Math.max(0, end - reach), end).reverse(), others.slice(end, end + reach)])
    .map((run) => upTo(run, (at) => at < head));
}

/** The items before the first of which something holds. */
function upTo<T>(items: readonly T[], holds: (item: T) => boolean): readonly T[] {
  const end = items.findIndex(holds);
  return end < 0 ? items : items.slice(0, end);
}

/**
 * Where no page number tells of a page end: a short line, several times the same, with the halves of a sentence
 * around it.
 */
function thrownIn(
  lines: readonly Line[],
  numbers: ReadonlySet<number>,
  head: number,
  headTexts: ReadonlySet<string>,
): readonly number[] {
  const places = new Map<string, number[]>();
  for (let at = head; at < lines.length; at++) {
    if (numbers.has(at) || !canRun(lines[at]!.text)) continue;
    const key = keyOf(lines[at]!.text);
    if (places.has(key)) places.get(key)!.push(at);
    else places.set(key, [at]);
  }
  return [...places].flatMap(([key, at]) => {
    if (at.length < 2 && !headTexts.has(key)) return [];
    const cutting = at.filter((each) => interrupts(lines, each));
    // a title of two lines that is printed twice looks like it, but stands apart from what is before it
    return cutting.length >= 2 ||
      (headTexts.has(key) && cutting.every((each) => lines[each]!.gap === lines[each + 1]!.gap))
      ? cutting
      : [];
  });
}

/** Whether the lines around one belong to one sentence. */
function interrupts(lines: readonly Line[], at: number): boolean {
  const before = lines[at - 1]?.text;
  const after = lines[at + 1]?.text;
  if (before === undefined || after === undefined || endsSentence(before)) return false;
  const key = keyOf(lines[at]!.text);
  if (keyOf(before) === key || keyOf(after) === key) return false;
  const language = languageOf(before);
  if (language !== languageOf(after) || language === 'und') return false;
  return language === 'zh'
    ? countScripts(before).han >= 15 &&
        countScripts(after).han >= 4 &&
        /[，。；、]/.test(before + after) &&
        formOf(after.slice(0, 2400), language, false) === undefined
    : before.length >= 40 && /^[a-z(,;]/.test(after);
}

function canRun(text: string): boolean {
  return (
    text.length <= longest && !/[，。；！？]/.test(text) && /[\p{L}\p{N}]/u.test(text) && colophonOf(text) === undefined
  );
}

/** A running line is the same but for its numbers, its spaces and what it is printed in. */
function keyOf(text: string): string {
  return text
    .replace(/[\s*#]+/g, '')
    .replace(/\d+/g, '0')
    .toLowerCase();
}

/** The number of lines before running text begins, within which a repeated line is first printed. */
function headOf(lines: readonly Line[]): number {
  const running = lines.findIndex(
    ({ text }, at) =>
      at >= top ||
      (text.length >= 30 && text.includes('，')) ||
      (text.length >= 24 && endsSentence(text) && /[，。,.]/.test(text)),
  );
  return running < 0 ? lines.length : running;
}
