// Footnotes at the foot of a page: [^1]: …, ¹ ….
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
const pattern = new RegExp(`^(?:\\[\\^([\\w-]{1,12})\\]\\s*[:：]?|(${raised}+)(?=\\s*\\S))\\s*`);
const eachRaised = new RegExp(raised, 'g');

export const footnote: Form<FootnoteMatch> = {
  name: 'footnote',
  begins: new RegExp(`^(?:\\[|${raised})`),
  matches(text) {
    const match = pattern.exec(text);
    return match ? { form: 'footnote', label: (match[1] ?? match[2])!, length: match[0].length } : undefined;
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

/** The number of a footnote's label, raised or not; undefined when it is a word. */
export function footnoteNumber(label: string): number | undefined {
  const digits = label.replace(eachRaised, (mark) => String(raisedInOrder.indexOf(mark)));
  return /^\d+$/.test(digits) ? Number(digits) : undefined;
}
