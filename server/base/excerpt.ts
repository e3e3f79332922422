// A few words of the text around a finding.
import type { Range } from './text';

export interface Excerpt {
  readonly before: string;
  readonly flagged: string;
  readonly after: string;
}

/** Columns kept on either side, and of a long finding at either end; a Chinese character takes two. */
const reach = 48;

/**
 * The finding's own words with their surroundings in its line; a finding over several lines shows where it starts and
 * ends.
 */
export function excerptOf({ start, end }: Range, line: (number: number) => string): Excerpt {
  const first = line(start.line);
  const last = line(end.line);
  const flagged =
    start.line === end.line
      ? first.slice(start.character, end.character)
      : [first.slice(start.character), last.slice(0, end.character)].map((half) => half.trim()).join(' ⏎ ');
  return {
    before: tail(first.slice(0, start.character).trimStart()),
    flagged: ends(flagged),
    after: head(last.slice(end.character).trimEnd()),
  };
}

/** The start of a text, cut between words. */
function head(text: string): string {
  const kept = fitting([...text]).join('');
  return kept === text ? text : `${kept.replace(/(?<=\s)[^\s\p{Script=Han}]*$/u, '').trimEnd()}…`;
}

/** The end of a text, cut between words. */
function tail(text: string): string {
  const kept = fitting([...text].reverse())
    .reverse()
    .join('');
  return kept === text ? text : `…${kept.replace(/^[^\s\p{Script=Han}]*(?=\s)/u, '').trimStart()}`;
}

function ends(text: string): string {
  const start = head(text);
  const end = tail(text);
  return start === text || start.length + end.length > text.length ? text : `${start} ${end.slice(1)}`;
}

/** As many characters as fit. */
function fitting(characters: readonly string[]): string[] {
  let columns = 0;
  const end = characters.findIndex((character) => (columns += /[\u2e80-\uffef]/.test(character) ? 2 : 1) > reach);
  return characters.slice(0, end < 0 ? characters.length : end);
}
