// Notes with ①, which elsewhere begins the item of a list: a line that begins with it is a note where the same stands
// amid a sentence before, and so are the lines that go on from it.
import { matches } from '../../base/matches';
import type { UnsettledElement } from '../draft';
import { circledMark } from '../forms/footnote';

const marks = new RegExp(circledMark.source, 'gu');

/** Makes notes of the items that are marked in the text before them. */
export function settleNotes(drafts: readonly UnsettledElement[]): void {
  const marked = new Set<string>();
  for (const [index, draft] of drafts.entries()) {
    const before = drafts[index - 1];
    const goesOn = before?.kind === 'footnote' && before.style === 'note' && before.number === draft.number! - 1;
    if (draft.kind === 'list-item' && draft.style === 'circled' && (marked.has(draft.label!) || goesOn)) {
      draft.kind = 'footnote';
      draft.style = 'note';
    }
    if (/[①-⑳]/.test(draft.prose.text)) for (const [mark] of matches(draft.prose.text, marks)) marked.add(mark);
  }
}
