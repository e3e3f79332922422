// Rule footnote-undefined: a footnote mark without its note, or a note without its mark.
import type { RawFinding } from '../../base/finding';
import { say } from '../../base/localized';
import type { Element } from '../../syntax/tree';
import type { Rule } from '../rule';

export const footnoteUndefined: Rule = {
  id: 'footnote-undefined',
  severity: 'warning',
  source: 'text',
  docs: {
    title: say('A footnote mark without note, or a note without mark', '脚注有号无注，或有注无号'),
    why: say(
      'A mark that leads nowhere is what is left when a page is converted or a paragraph moved.',
      '转换或移动段落时，注文或注号容易丢失一半。',
    ),
    remedy: say('Supply the note, or delete the mark.', '补上注文，或删去注号。'),
    examples: [
      { before: 'Bases in the three cities⟦¹⟧ were built.', after: 'Bases in the three cities were built.' },
      {
        before: '三地⟦[^2]⟧建成了基地[^1]。\n\n[^1]: 据当地统计。',
        after: '三地建成了基地[^1]。\n\n[^1]: 据当地统计。',
      },
      { before: 'The bases[^1] were built over 40 km² of land, or 6,000 hm², for 10¹² yuan.\n\n[^1]: In 2023.' },
    ],
  },
  *check(reading) {
    const notes = reading.elements.filter((element) => element.kind === 'footnote');
    if (notes.length === 0) return;
    const isMark = (note: Element) => note.style === 'mark';
    const defined = new Set(notes.filter((note) => !isMark(note)).map(keyOf));
    const used = new Set(notes.filter(isMark).map(keyOf));
    for (const note of notes) {
      if (isMark(note) && !defined.has(keyOf(note))) yield withoutNote(note);
      else if (!isMark(note) && !used.has(keyOf(note))) yield withoutMark(note);
    }
  },
};

/** Each language counts its notes by itself; ¹ and [^1] are one. */
function keyOf({ number, label }: Element): string {
  return number === undefined ? (label ?? '') : String(number);
}

function withoutNote({ span, label }: Element): RawFinding {
  return {
    span,
    message: say(`Footnote mark ${label} has no note`, `脚注号“${label}”没有对应的注文`),
    fix: { title: say('Delete the mark', '删去注号'), safe: false, edits: [{ span, newText: '' }] },
    evidence: { source: 'text' },
  };
}

function withoutMark({ span, label, labelSpan }: Element): RawFinding {
  return {
    span: labelSpan ?? span,
    message: say(`Note ${label ?? ''} is marked nowhere in the text`, `脚注“${label ?? ''}”在正文中没有注号`),
    evidence: { source: 'text' },
  };
}
