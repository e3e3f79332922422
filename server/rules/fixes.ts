// Applying fixes: the edits that do not disturb each other, all other characters untouched.
import { applyEdits, byPosition } from '../base/edits';
import type { Edit, Fix } from '../base/finding';
import { firstNot, Text } from '../base/text';
import type { Context } from '../model/context';
import { parse } from '../syntax/parse';
import { check } from './check';

/** Mending one place may bring up another; a text that is not clean by then is left as it is. */
const mostRounds = 10;

/** The text after its safe fixes were applied and it was checked again, until nothing is left to mend. */
export function fixAll(text: Text, context: Context): Text {
  let current = text;
  for (let round = 0; round < mostRounds; round++) {
    const fixes = check(parse(current), context).flatMap((finding) => (finding.fix?.safe ? [finding.fix] : []));
    const next = applyFixes(current.content, fixes);
    if (next === current.content) break;
    current = new Text(next);
  }
  return current;
}

/** The text after the fixes; a fix that overlaps an earlier one is left for the next round (see `withoutOverlap`). */
export function applyFixes(text: string, fixes: readonly Fix[]): string {
  return applyEdits(
    text,
    withoutOverlap(fixes).flatMap((fix) => fix.edits),
  );
}

/** The fixes that can be applied together: each whole or not at all, the one that starts first taken first. */
export function withoutOverlap<T extends Pick<Fix, 'edits'>>(fixes: readonly T[]): readonly T[] {
  const taken: Edit[] = [];
  const inOrder = fixes.filter((fix) => fix.edits.length > 0).sort((a, b) => startOf(a) - startOf(b));
  return inOrder.filter((fix) => {
    const edits = [...fix.edits].sort(byPosition);
    const places = edits.map((edit) => placeFor(edit, taken));
    if (places.includes(undefined)) return false;
    edits.forEach((edit, index) => taken.splice(places[index]! + index, 0, edit));
    return true;
  });
}

function startOf(fix: Pick<Fix, 'edits'>): number {
  return Math.min(...fix.edits.map((edit) => edit.span.start));
}

/** Where an edit goes among the ordered ones, or undefined when it overlaps one or inserts at the same offset. */
function placeFor(edit: Edit, taken: readonly Edit[]): number | undefined {
  const place = firstNot(taken, (other) => byPosition(other, edit) < 0);
  const before = taken[place - 1];
  const next = taken[place];
  const clear =
    (!before || before.span.end <= edit.span.start) &&
    (!next || edit.span.end <= next.span.start) &&
    !(next && byPosition(next, edit) === 0);
  return clear ? place : undefined;
}
