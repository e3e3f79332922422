// Footnotes at the foot of a page or the end of a text: [^1]: …, ¹ …, [1] ….
// (① is told by what stands before it, see `settle/notes.ts`.)
import { sourceSpan } from '../prose';
import type { Form, Match } from './form';

export interface FootnoteMatch extends Match {
  readonly form: 'footnote';
  readonly label: string;
  readonly length: number;
}

/** Raised figures, as a class of a pattern, and in their order. */
export const raised = '[\\u00b9\\u00b2\\u00b3\\u2070\\u2074-\\u2079]';
const raisedInOrder = '\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079';
const pattern = new RegExp(
  `^(?:\\[\\^([\\w-]{1,12})\\]\\s*[:：]?|(${raised}+)(?=\\s*\\S)|[[［](\\d{1,3})[\\]］](?=\\s?[\\p{L}“《\\d]))\\s*`,
  'u',
);
const eachRaised = new RegExp(raised, 'g');

export const footnote: Form<FootnoteMatch> = {
  name: 'footnote',
  begins: new RegExp(`^(?:[[［]|${raised})`),
  matches(text) {
    const match = pattern.exec(text);
    return match
      ? { form: 'footnote', label: (match[1] ?? match[2] ?? match[3])!, length: match[0].length }
      : undefined;
  },
  make(block, { label, length }, maker) {
    const draft = maker.add('footnote', block);
    draft.label = label;
    draft.style = 'note';
    draft.labelSpan = sourceSpan(block.prose, 0, length);
    const number = footnoteNumber(label);
    if (number !== undefined) draft.number = number;
    return true;
  },
};

/**
 * ① behind a word, and before a mark or the end, is the mark of a note; elsewhere it begins the item of a list. A
 * class of a pattern that knows Unicode.
 */
export const circledMark = /(?<=[\p{L}\d”’》）)])[①-⑳](?![\p{L}\d“‘《（(])/u;

/** Whether the character at an offset is such a mark. */
export function isCircledMark(text: string, at: number): boolean {
  return circledMark.test(text.slice(Math.max(0, at - 1), at + 2));
}

/** The number of a footnote's label, raised or circled or not; undefined when it is a word. */
export function footnoteNumber(label: string): number | undefined {
  if (/^[①-⑳]$/.test(label)) return label.charCodeAt(0) - 0x245f;
  const digits = label.replace(eachRaised, (mark) => String(raisedInOrder.indexOf(mark)));
  return /^\d+$/.test(digits) ? Number(digits) : undefined;
}
