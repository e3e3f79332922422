// Cleaning: text out of a PDF or a word processor, as a draft would have it.

import { lineEndOf, Text } from '../../base/text';
import { layOut } from '../../syntax/lines';
import { plainCharacters } from './characters';
import type { Cleaned, Removed } from './cleaned';
import { withoutCuts } from './cuts';
import { linesOf } from './lines';
import { withoutPageTraces } from './pages';
import { paragraphsOf } from './paragraphs';
import { isSpacedOut, tidySpaces, withoutLetterSpacing } from './spaces';

/** Making one paragraph whole may show where another was cut; a text that is not settled by then is left as it is. */
const mostRounds = 6;

/**
 * The text as a draft would have it: paragraphs whole and one to a line, without page numbers, running headers and
 * footers, invisible
 * characters and stray blanks. `mastheads`: of the draft and the known series, which running heads print. What is
 * clean stays as it is; cleaning twice is cleaning once. Line ends and front matter are kept.
 */
export function clean(source: string, mastheads: readonly string[] = []): Cleaned {
  const lineEnd = lineEndOf(source);
  const { frontMatter } = layOut(new Text(source));
  const head = frontMatter ? source.slice(0, frontMatter.span.end).replace(/\r\n|\r|\n/g, lineEnd) : '';
  const plain = plainCharacters(source.slice(frontMatter?.span.end ?? 0));
  const removed: Removed[] = [];
  let { joined } = plain;
  let spaces = 0;
  let text = plain.text;
  for (let round = 0; round < mostRounds; round++) {
    const before = text;
    const packed = withoutLetterSpacing(text);
    const pages = withoutPageTraces(linesOf(packed.text), mastheads);
    const paragraphs = paragraphsOf(pages.lines);
    const whole = withoutCuts(paragraphs.text);
    const spacedOut = isSpacedOut(whole.text);
    const lines = whole.text.split('\n');
    const tidied = lines.map((line, at) =>
      isRowOfTable(lines, at) ? { text: line.trimEnd(), spaces: 0 } : tidySpaces(line, spacedOut),
    );
    text = tidied.map((line) => line.text).join('\n');
    removed.push(...pages.removed, ...whole.removed);
    joined += paragraphs.joined + whole.joined;
    spaces += packed.spaces + tidied.reduce((sum, line) => sum + line.spaces, 0);
    if (text === before) break;
  }
  const frame = framed(plain.text, text, head !== '');
  return {
    text: head + (lineEnd === '\n' ? frame : frame.replaceAll('\n', lineEnd)),
    removed,
    joined,
    spaces,
    invisible: plain.invisible,
    replaced: plain.replaced,
    unreadable: plain.unreadable,
  };
}

/** Whether a line has cells set apart by tabs, and so has the one above or below: a table keeps its columns. */
function isRowOfTable(lines: readonly string[], at: number): boolean {
  const hasCells = (line: string | undefined) => line !== undefined && /\S[ \u3000]*\t[\s\S]*\S/.test(line);
  return hasCells(lines[at]) && (hasCells(lines[at - 1]) || hasCells(lines[at + 1]));
}

/** The text within the blank lines that stood around it: one before, one line end after. */
function framed(before: string, text: string, hasHead: boolean): string {
  if (text === '') return '';
  const lines = before.split('\n');
  const start = /^.{1,2}/.exec(text.trimStart())?.[0] ?? '';
  const first = lines.findIndex((line) => line.trim().startsWith(start));
  const blank = hasHead && lines.slice(0, Math.max(0, first)).some((line) => line.trim() === '') ? '\n' : '';
  return blank + text + (before.slice(before.trimEnd().length).includes('\n') ? '\n' : '');
}
