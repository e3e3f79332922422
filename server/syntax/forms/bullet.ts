// Items of a list that is not counted: a dash, star or bullet before the text.
import { sourceSpan } from '../prose';
import type { Form } from './form';
import { type LineMatch, lineMatch } from './line';

const marked = /^(?:[-*+–]\s+|-(?=[\u3400-\u9fff])|[•●■◆▪○◦‣➢✓]\s*)(?=\S)(?![-–—*_=\s\d]*$)/;
/** A dot on either side is an ornament of the masthead. */
const dotted = /^·\s*(?=\S)(?!.*·$)/;

export const bullet: Form<LineMatch> = {
  name: 'bullet',
  begins: /^[-*+–•●■◆▪○◦‣➢✓·]/,
  style: 'bullet',
  matches(text) {
    const mark = (marked.exec(text) ?? dotted.exec(text))?.[0];
    return lineMatch('bullet', mark?.length);
  },
  /** Markdown: a line below a list item, as deep as its text, belongs to it. */
  goesOn: (_match, { first, line }) => line.line.indent >= 2 && line.line.indent > first.line.indent,
  make(block, { style, length }, maker) {
    const draft = maker.add('list-item', block);
    draft.style = style;
    draft.label = block.prose.text.slice(0, length).trim();
    draft.labelSpan = sourceSpan(block.prose, 0, draft.label.length);
    maker.startBody(block.language);
    return true;
  },
};
