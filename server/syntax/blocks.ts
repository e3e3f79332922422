// The second cut of the source: lines to blocks, and what each block is by its form alone.
import type { Span } from '../base/text';
import { languageOf } from '../language/shared/language';
import { countScripts, endsSentence } from '../language/shared/script';
import { lineFormOf, tell } from './forms';
import type { Block, LineSeam, ReadLine, Recognized } from './forms/form';
import { isRowOfCells } from './forms/tableRow';
import type { Line } from './lines';
import { markerAt } from './markers';
import { looksLikeMasthead, looksLikeOrganization } from './names';
import { proseOf, withoutTargets } from './prose';
import type { Language, LineWidths } from './tree';
import { type FollowedLine, runningToStop, wrapAt } from './wrapping';

const hash = /^(#{1,6})[ \t]+(?=\S)/;
/** A line end that Markdown's authors make on purpose. */
const hardBreak = /\\$/;
/** As much of a line as its form shows in, UTF-16 code units. */
const shown = 2400;

/** What blocks are read in: which headers are still open, and how wide the text's lines are. */
export interface Surroundings {
  readonly inHeader: (language: Language) => boolean;
  readonly widths: LineWidths;
}

/** Splits one run of lines (no blank line between) into blocks, each with its form. */
export function blocksOf(content: string, group: readonly Line[], surroundings: Surroundings): readonly Block[] {
  const blocks: Block[] = [];
  let open: OpenBlock | undefined;
  const close = () => {
    if (open) blocks.push(blockOf(content, open.lines, open.first.told));
  };
  const lines = group.map((line) => readLine(content, line, surroundings.inHeader));
  const runs = runningToStop(lines.map(({ text, told }) => ({ text, stands: told?.by.style !== undefined })));
  for (const [at, read] of lines.entries()) {
    const { span } = read.line;
    if (!open || !goesOn(open, read, { ...surroundings, runsToStop: runs[at - 1]! })) {
      close();
      open = { first: read, before: read, lines: [span], language: read.language, isBold: read.turnsBold };
      continue;
    }
    open.lines.push(span);
    open.before = read;
    if (open.language === 'und') open.language = read.language;
    if (read.turnsBold) open.isBold = !open.isBold;
  }
  close();
  return blocks;
}

/** A block that the next line may go on with. */
interface OpenBlock {
  readonly first: ReadLine;
  before: ReadLine;
  readonly lines: Span[];
  language: Language;
  /** A bold run is open at the end of the line before. */
  isBold: boolean;
}

function readLine(content: string, line: Line, inHeader: (language: Language) => boolean): ReadLine {
  const raw = content.slice(line.span.start, Math.min(line.span.end, line.span.start + shown));
  const text = plainText(raw);
  const language = languageOf(text);
  return {
    line,
    text,
    language,
    told: tell(text, { language, inHeader: inHeader(language) }),
    isHashed: hash.test(raw),
    turnsBold: raw.split('**').length % 2 === 0,
  };
}

/** A line without its # and bold marks, link targets and code; a rule of asterisks as it is. */
function plainText(raw: string): string {
  if (/^[*\s]*$/.test(raw)) return raw.trim();
  return withoutTargets(raw.replace(hash, '').replaceAll('**', '')).trim();
}

/**
 * Lines that another follows with no blank line between, without those that stand for themselves: what the width of a
 * text is told by.
 */
export function followedLines(content: string, groups: readonly (readonly Line[])[]): readonly FollowedLine[] {
  return groups.flatMap((group) => {
    if (group.length < 2) return [];
    const texts = group.map(({ span }) => plainText(content.slice(span.start, Math.min(span.end, span.start + shown))));
    const lines = texts.map((text) => ({ text, stands: lineFormOf(text) !== undefined || isRowOfCells(text) }));
    const runs = runningToStop(lines);
    return texts.slice(0, -1).flatMap((text, at) => {
      const next = texts[at + 1]!;
      const stands = lines[at]!.stands || lines[at + 1]!.stands || markerAt(next) !== undefined;
      if (stands || hardBreak.test(text)) return [];
      return [{ language: languageOf(text), text, next, runsToStop: runs[at]! }];
    });
  });
}

/** What a line is read in, besides. */
interface LineSurroundings extends Surroundings {
  /** From the line before on, see `runningToStop`. */
  readonly runsToStop: boolean;
}

/** Whether a line goes on with the block before it. */
function goesOn(open: OpenBlock, line: ReadLine, { inHeader, widths, runsToStop }: LineSurroundings): boolean {
  if (line.told || line.isHashed) return false;
  const { first, before, language, isBold } = open;
  const seam = { first, before, line, count: open.lines.length };
  const { by, match } = first.told ?? {};
  if (by?.style) return by.goesOn?.(match!, seam) ?? false;
  if (isApart(before, line, language)) return false;
  const told = by?.goesOn?.(match!, seam);
  if (told !== undefined) return told;
  if (isBold && line.turnsBold) return true;
  if (isHeaderLine(before, line, inHeader)) return !startsHeaderLine(seam);
  return (
    wrapAt({
      before: before.text,
      after: line.text,
      language: language === 'und' ? line.language : language,
      first: first.text,
      runsToStop,
      widths,
    }) !== undefined
  );
}

/** Whether the author ended the line before, or begins anew or in the other language. */
function isApart(before: ReadLine, { line, language }: ReadLine, blockLanguage: Language): boolean {
  if (line.indented || hardBreak.test(before.text)) return true;
  return language !== 'und' && blockLanguage !== 'und' && language !== blockLanguage;
}

/** Names, titles and fields of a header: a title may be printed over two lines. */
function isHeaderLine(before: ReadLine, line: ReadLine, inHeader: (language: Language) => boolean): boolean {
  return !before.told && inHeader(line.language) && isNameLike(before) && isNameLike(line);
}

function isNameLike({ text, language }: ReadLine): boolean {
  return !endsSentence(text) && text.length <= (language === 'zh' ? 45 : 140) && !/[。；]/.test(text);
}

/** In a header without blank lines a name on its own line is a field: an organization, or what follows a masthead. */
function startsHeaderLine({ before, line: { text, language }, count }: LineSeam): boolean {
  return (
    count === 1 &&
    (looksLikeMasthead(before.text) ||
      looksLikeOrganization(text, language) ||
      looksLikeOrganization(before.text, language))
  );
}

function blockOf(content: string, lines: readonly Span[], told: Recognized | undefined): Block {
  const span = { start: lines[0]!.start, end: lines.at(-1)!.end };
  const hashed = hash.exec(content.slice(span.start, Math.min(span.end, span.start + 12)));
  const hashes = hashed ? hashed[1]!.length : 0;
  const inner = hashed ? [{ start: span.start + hashed[0].length, end: lines[0]!.end }, ...lines.slice(1)] : lines;
  const { prose, emphases } = proseOf(content, inner);
  const language = languageOf(prose.text);
  return {
    lines: inner,
    span,
    prose,
    emphases,
    language,
    hashes,
    ...(told && { told }),
    running: isRunning(prose.text, language),
  };
}

function isRunning(text: string, language: Language): boolean {
  const length = language === 'zh' ? countScripts(text).han : text.length;
  const [long, longest] = language === 'zh' ? [30, 64] : [110, 230];
  return length > longest || (length > long && endsSentence(text));
}
