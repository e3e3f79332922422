// A few words of the text around a finding.
import type { Range } from '../../server/text';

export interface Excerpt {
  readonly before: string;
  readonly flagged: string;
  readonly after: string;
}

/** UTF-16 code units kept on either side, and of a long finding at either end. */
const reach = 24;

/** The finding's own words with their surroundings in its line; a finding over several lines shows where it starts and ends. */
export function excerptOf({ start, end }: Range, line: (number: number) => string): Excerpt {
  const first = line(start.line);
  const last = line(end.line);
  const flagged = start.line === end.line ? first.slice(start.character, end.character) : [first.slice(start.character), last.slice(0, end.character)].map((half) => half.trim()).join(' ⏎ ');
  return {
    before: keepEnd(first.slice(0, start.character).trimStart()),
    flagged: flagged.length > 4 * reach ? `${keepStart(flagged)}${keepEnd(flagged)}` : flagged,
    after: keepStart(last.slice(end.character).trimEnd()),
  };
}

function keepStart(text: string): string {
  return text.length > reach ? `${text.slice(0, reach)}…` : text;
}

function keepEnd(text: string): string {
  return text.length > reach ? `…${text.slice(-reach)}` : text;
}
