// Wrapped lines and cut paragraphs: what tells that a line or page end, and not the author, stopped a text. The one
// notion of it that parser, formatter and cleaning share.

import { endsSentence, isHan, isLatin, isWide } from '../language/shared/script';
import { fromWords } from '../language/vocabulary';
import {
  commonWordsZh,
  finishedZh,
  hanOrdinals,
  openersZh,
  particlesZh,
  unfinishedEn,
  unfinishedZh,
} from '../language/words';
import type { Certainty, Language, LineWidths } from './tree';

/** Narrower lines are titles, fields and lists, broken by their author. In columns. */
const narrowest = 36;
/** Wider ones no paper has: each is a paragraph. In columns. */
const widest = { zh: 150, en: 190 } as const;
/** So many lines of one width are no accident. */
const several = 3;
/** In a text broken to a width so many of its open lines, at least, are full. */
const mostlyFull = 0.7;
/** The right edge of a page is ragged: a line is full when it and the next word take so much of the width. */
const edge = 0.88;

/** A line that another follows without a blank line in between. */
export interface FollowedLine {
  readonly language: Language;
  readonly text: string;
  readonly next: string;
  /** Whether the lines from here on come to a final mark before anything else stands. */
  readonly runsToStop: boolean;
}

/** Which of some lines that stand one below the other come to a final mark, themselves or in a later one. */
export function runningToStop(
  lines: readonly { readonly text: string; readonly stands: boolean }[],
): readonly boolean[] {
  const runs = new Array<boolean>(lines.length);
  for (let at = lines.length - 1; at >= 0; at--) {
    const { text, stands } = lines[at]!;
    runs[at] = endsSentence(text) || (!stands && at + 1 < lines.length && !lines[at + 1]!.stands && runs[at + 1]!);
  }
  return runs;
}

/**
 * The width to which lines were broken: that of the lines that end amid a sentence, where several do, nearly all at the
 * same edge, and the next lines read on: a list of names or dates has lines of one width too. `least`: so many are
 * enough; a short clipboard has few.
 */
export function lineWidthsOf(lines: readonly FollowedLine[], least = several): LineWidths {
  const zh = fullWidth(lines, 'zh', least);
  const en = fullWidth(lines, 'en', least);
  return { ...(zh !== undefined && { zh }), ...(en !== undefined && { en }) };
}

function fullWidth(lines: readonly FollowedLine[], language: 'zh' | 'en', least: number): number | undefined {
  const open = lines.filter(
    (line) =>
      line.language === language && line.runsToStop && !endsSentence(line.text) && columnsOf(line.text) >= narrowest,
  );
  if (open.length < least) return undefined;
  const widths = open.map(({ text }) => columnsOf(text)).sort((a, b) => a - b);
  // rounded, so that a keystroke rarely changes it
  const full = Math.floor(widths[Math.floor((widths.length - 1) * 0.9)]! / 4) * 4;
  if (full > widest[language]) return undefined;
  const filled = open.filter(({ text, next }) => isFull(text, next, full));
  if (filled.length < least || filled.length < open.length * mostlyFull) return undefined;
  return least < several || readOn(filled, language) ? full : undefined;
}

/**
 * A page breaks English between any two words, so that at least so many of the next lines begin with a small letter.
 */
const leastSmall = 0.4;
/**
 * A page breaks Chinese between any two characters, within a word as often as not; lists break where something begins.
 */
const leastWithin = 0.15;
const mostOpening = 0.5;

/**
 * Whether the lines behind full ones go on amid a sentence, as a page breaks them, rather than begin something each.
 */
function readOn(lines: readonly FollowedLine[], language: 'zh' | 'en'): boolean {
  if (language === 'en') return lines.filter(({ next }) => /^\**[a-z]/.test(next)).length >= lines.length * leastSmall;
  const within = lines.filter(({ text, next }) => opensInside.test(next) || splitsWord('', text, next, -1)).length;
  const opening = lines.filter(({ next }) => opensItem(next)).length;
  return within >= Math.max(1, lines.length * leastWithin) && opening <= lines.length * mostOpening;
}

/** Whether a line begins as those of a list, a dialogue or a chronicle do: with a label, a time, a connective. */
export function opensItem(text: string): boolean {
  return /^\**[^，。；：:\s]{1,8}[：:]/.test(text) || opensSentence(text);
}

/** Whether a line's width left no room for the first word of the next. `full` in columns. */
export function isFull(text: string, next: string, full: number): boolean {
  const width = columnsOf(text);
  return width <= full * 1.12 && width + columnsOf(firstWord(next)) >= full * edge && width >= full * 0.6;
}

/** Whether not even the first word of the next line had room. */
function leavesNoRoom(text: string, next: string, full: number): boolean {
  return columnsOf(text) + columnsOf(firstWord(next)) > full;
}

function firstWord(text: string): string {
  return /^\**(?:[\x21-\x7e\u2018-\u201d\u00c0-\u024f]+|.)/u.exec(text)?.[0] ?? '';
}

/** Columns of a stretch of text, a Chinese character or full-width mark two. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (let i = 0; i < text.length; i++) columns += isWide(text.charCodeAt(i)) ? 2 : 1;
  return columns;
}

/** Two lines one below the other, neither of which begins with a form. Without surrounding space and markup. */
export interface Seam {
  readonly before: string;
  readonly after: string;
  readonly language: Language;
  /** The first line of the block so far. */
  readonly first: string;
  /** Whether the lines from here on come to a final mark. */
  readonly runsToStop: boolean;
  readonly widths: LineWidths;
}

/** Whether a line goes on in the next; undefined where its author ended it, or nothing tells. */
export function wrapAt({ before, after, language, first, runsToStop, widths }: Seam): Certainty | undefined {
  const full = language === 'und' ? undefined : widths[language];
  const filled =
    full !== undefined && runsToStop && isFull(before, after, full) && !/^[^，。；：:\s]{1,8}[：:]/.test(after);
  // by chance a sentence ends with a full line: the paragraph goes on, but it is not ours to say so for good
  if (endsSentence(before))
    return filled &&
      columnsOf(after) <= full * 1.12 &&
      leavesNoRoom(before, after, full) &&
      goesOnAfterStop(after, language)
      ? 'likely'
      : undefined;
  if (filled || startsInside(before, after, language, first)) return 'sure';
  return isUnfinished(before, language) || closesBracket(before, after) ? 'likely' : undefined;
}

/** What goes on behind a sentence begins like a sentence, but with nothing that new paragraphs like to begin with. */
function goesOnAfterStop(text: string, language: Language): boolean {
  if (columnsOf(text) < 8) return false;
  return language === 'zh' ? !/^[（(【〔《“]/.test(text) && !opensSentence(text) : /^[A-Za-z"“(*\d]/.test(text);
}

/**
 * Whether what follows can begin neither sentence nor line: a small letter behind a line with a capital, a mark that
 * closes, the rest of a hyphenated word.
 */
function startsInside(before: string, after: string, language: Language, first: string): boolean {
  if (/[A-Za-z]-$/.test(before) && /^[a-z]/.test(after)) return true;
  return (
    goesOnInside(before, after, language) && mayGoOn(first, language) && (language === 'zh' || before.length >= 20)
  );
}

/**
 * English: a sentence begins with a capital, so that a list of words in small letters is none; and a word or two are
 * no line of one.
 */
function mayGoOn(start: string, language: Language): boolean {
  return language === 'zh' || (start.length >= 20 && !/^[a-z]/.test(start));
}

/**
 * Whether a text begins with a small letter or a mark that nothing begins with; a bracket or quotation mark closes
 * one that is open.
 */
function goesOnInside(before: string, after: string, language: Language): boolean {
  if (language === 'en' && smallWord.test(after)) return true;
  return (
    (language === 'en' ? /^[,;]/ : /^[，。、；：！？]/).test(after) ||
    (/^[)）》”’】]/.test(after) && closesBracket(before, after))
  );
}

/** A mark that nothing begins with. */
const opensInside = /^[，。、；：！？）》”’】]/;

/** A word in small letters; no address, no name of a program. */
const smallWord = /^[a-z]+(?:[-'’][a-z]+)*(?=[\s,;:)]|[.?!](?:\s|$)|$)/;

/**
 * Whether a text goes on in the next block, at `likely` and `sure` for what the two of them show, `possible` where
 * only other cuts of the text could tell.
 */
export type CutEvidence = Certainty | 'possible' | undefined;

/** Two blocks of one language, a blank line or a page end between. */
export interface Gap {
  readonly before: string;
  readonly after: string;
  readonly language: Language;
  /** Whether a page number or running head stands between. */
  readonly isPageEnd: boolean;
  /** Whether the gap lies within a word. */
  readonly splitsWord: () => boolean;
}

/** Whether a paragraph that does not end goes on in the next block. */
export function cutAt({ before, after, language, isPageEnd, splitsWord: isSplit }: Gap): CutEvidence {
  if (endsSentence(before)) return undefined;
  if (goesOnInside(before, after, language) && mayGoOn(before, language)) return 'sure';
  if (isUnfinished(before, language) || isRest(after, language)) return 'likely';
  if (language === 'zh') {
    if (opensSentence(after)) return undefined;
    if (isPageEnd) return 'sure';
    return isSplit() ? 'likely' : 'possible';
  }
  return /^["“‘]?[A-Za-z0-9]/.test(after) ? 'possible' : undefined;
}

/** Whether a text is too short for a paragraph of its own, and ends like one: the last word or two of a sentence. */
function isRest(text: string, language: Language): boolean {
  return (
    endsSentence(text) &&
    (language === 'zh' ? text.length <= 6 : text.length <= 16 && /^[a-z]/.test(text)) &&
    !/[：:]/.test(text)
  );
}

/** Whether a text breaks off where nothing can end: after a connecting word, a comma or an opening bracket. */
export function isUnfinished(text: string, language: Language): boolean {
  const end = text.slice(-40).replace(/[\s*]+$/, '');
  if (language === 'und' || end === '') return false;
  if (/[,，、&（(《“【]$/.test(end)) return true;
  if (language === 'en') return unfinishedEn().has(/([A-Za-z]+)$/.exec(end)?.[1]?.toLowerCase() ?? '');
  if (finishedZh().has(end.slice(-2))) return false;
  return [1, 2, 3].some((length) => unfinishedZh().has(end.slice(-length)));
}

/** A year, month or day, or the number of a point. */
const startsWithNumber = fromWords(
  () => new RegExp(`^(?:\\d{4}\\s?年|\\d{1,2}\\s?[月日]|[${hanOrdinals()}]+[、是要])`),
);

/** Whether a Chinese text begins as new sentences do: with a time, a connective, a meeting or body that speaks. */
export function opensSentence(text: string): boolean {
  const start = text.replace(/^\**/, '');
  if (startsWithNumber().test(start)) return true;
  return [1, 2, 3, 4, 5].some((length) => openersZh().has(start.slice(0, length)));
}

const brackets = [
  ['“', '”'],
  ['‘', '’'],
  ['《', '》'],
  ['【', '】'],
  ['（', '）'],
  ['(', ')'],
  ['**', '**'],
] as const;

/** Whether a bracket, quotation or bold run that is open at the line's end is closed in the next line. */
function closesBracket(before: string, after: string): boolean {
  return brackets.some(([open, close]) => {
    if (open === close) return before.split(open).length % 2 === 0 && after.includes(close);
    const [opened, closed] = [before.lastIndexOf(open), before.lastIndexOf(close)];
    const [opens, closes] = [after.indexOf(open), after.indexOf(close)];
    return opened > closed && closes >= 0 && (opens < 0 || closes < opens);
  });
}

/**
 * Whether a gap lies within a Chinese word: the characters on its two sides are one that is common, or one that this
 * text has again and again, and the first of them is no end of another word. `at`: offset of the last character
 * before the gap, which is not counted.
 */
export function splitsWord(content: string, before: string, after: string, at: number): boolean {
  const [last, first] = [before.at(-1) ?? '', after[0] ?? ''];
  if (
    !isHan(last.charCodeAt(0)) ||
    !isHan(first.charCodeAt(0)) ||
    particlesZh().has(last) ||
    commonWordsZh().has(before.slice(-2))
  )
    return false;
  return commonWordsZh().has(last + first) || isFrequentPair(content, last, first, at);
}

/** So much text on either side says how a character goes on. UTF-16 code units. */
const lookedThrough = 20_000;

/** Whether one character is followed by another as often as not, in the text around. */
function isFrequentPair(content: string, last: string, first: string, at: number): boolean {
  let together = 0;
  let apart = 0;
  const from = Math.max(0, at - lookedThrough);
  for (
    let found = content.indexOf(last, from);
    found >= 0 && found < at + lookedThrough;
    found = content.indexOf(last, found + 1)
  ) {
    if (found === at) continue;
    if (content[found + 1] === first) together++;
    else if (!/[\s*]/.test(content[found + 1] ?? ' ')) apart++;
  }
  return together >= 2 && together * 3 >= apart;
}

/** Whether a character is Latin, so that a space joins it to another. */
export function isLatinOrMark(character: string): boolean {
  const code = character.charCodeAt(0);
  return isLatin(code) || code < 0x80 || (code >= 0x2010 && code <= 0x2027);
}
