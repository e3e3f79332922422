// Paragraphs that a page end cut in two, as the parser finds them: made whole.

import { Text } from '../../base/text';
import { parse } from '../../syntax/parse';
import type { Removed } from './cleaned';
import { habitsOf, jointOf } from './joints';
import { isBrokenShort } from './paragraphs';

/**
 * The text without its cuts. Where one line stands below another it is `paragraphsOf` that tells whether the paper
 * broke them. What stands in a cut and is not blank is a page number, or the cut stays.
 */
export function withoutCuts(content: string): {
  readonly text: string;
  readonly joined: number;
  readonly removed: readonly Removed[];
} {
  const cuts = parse(new Text(content)).elements.flatMap(({ span, cuts: own }) =>
    own.map((cut) => ({ ...cut, from: span.start, to: span.end })),
  );
  if (cuts.length === 0) return { text: content, joined: 0, removed: [] };
  const habits = habitsOf(content);
  const removed: Removed[] = [];
  const out: string[] = [];
  let at = 0;
  let joined = 0;
  let counted = 0;
  let isBold = false;
  for (const { start, end, from, to, certainty } of cuts.sort((a, b) => a.start - b.start)) {
    const inside = content.slice(start, end).trim();
    if (
      start < at ||
      (certainty === 'likely' && isAuthors(content, start, end)) ||
      (inside !== '' && !/^[-–—·•\s\d]+$/.test(inside))
    )
      continue;
    // whether the first half ends in bold, counted on from the cut before in the same element
    if (counted < from) isBold = false;
    isBold = isBold !== (content.slice(Math.max(counted, from), start).split('**').length % 2 === 0);
    counted = start;
    const lineStart = Math.max(from, content.lastIndexOf('\n', start - 1) + 1);
    const lineEnd = content.indexOf('\n', end);
    const joint = jointOf(
      content.slice(Math.max(lineStart, start - 80), start),
      content.slice(end, Math.min(to, lineEnd < 0 ? to : lineEnd, end + 80)),
      habits,
      isBold,
    );
    if (inside !== '') removed.push({ what: 'page-number', text: inside });
    out.push(content.slice(at, start - joint.drop), joint.between);
    at = end + joint.skip;
    joined++;
  }
  return { text: out.join('') + content.slice(at), joined, removed };
}

/**
 * Whether a gap that only reads like a cut is its author's: the end of a line above another, of which `paragraphsOf`
 * knows more, or of a short one.
 */
function isAuthors(content: string, start: number, end: number): boolean {
  if (!/\n\s*\n/.test(content.slice(start, end))) return true;
  const line = content.slice(content.lastIndexOf('\n', start - 1) + 1, start);
  return isBrokenShort(line);
}
