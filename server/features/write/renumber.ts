// Renumbering the sections: every heading gets the number of its place, in each language by itself.
import type { Edit } from '../../base/finding';
import { renumbered } from '../../model/numbering/sequence';
import { sequencesOf } from '../../model/numbering/sequences';
import type { Bulletin } from '../../syntax/tree';

/** The edits that make the numbers of the headings run on; none when they do. */
export function renumberSections(bulletin: Bulletin): readonly Edit[] {
  const headings = new Set(
    bulletin.elements.flatMap(({ kind, labelSpan }) => (kind === 'heading' && labelSpan ? [labelSpan.start] : [])),
  );
  return sequencesOf(bulletin).flatMap(({ items, after }) =>
    items.flatMap(({ number, span, marker }, index) => {
      const due = after + index + 1;
      const newText = number !== due && headings.has(span.start) ? renumbered(marker, due) : undefined;
      return newText === undefined ? [] : [{ span, newText }];
    }),
  );
}
