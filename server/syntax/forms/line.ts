// Lines that stand for themselves: what is common to list items, table rows, captions, quotations, programme and
// source lines.
import type { Block, Form, Maker, Match } from './form';

/** What a line is that is never joined to another; also the `style` of its element. */
export type LineStyle = 'bullet' | 'table-row' | 'caption' | 'quote' | 'programme' | 'source';

/** A line of its own. `length`: of the mark before the text, white space included. */
export interface LineMatch extends Match {
  readonly form: 'line';
  readonly style: LineStyle;
  readonly length: number;
}

const styles: ReadonlySet<string> = new Set<LineStyle>([
  'bullet',
  'table-row',
  'caption',
  'quote',
  'programme',
  'source',
]);

/** Whether an element's style says that it is a line of its own. */
export function isLineStyle(style: string | undefined): style is LineStyle {
  return style !== undefined && styles.has(style);
}

/** The match of a line whose mark is so many UTF-16 code units long. */
export function lineMatch(style: LineStyle, length = 0): LineMatch {
  return { form: 'line', style, length };
}

/** A form of lines that become paragraphs of their own. */
export function lineForm(form: Omit<Form<LineMatch>, 'standsAlone' | 'make'>): Form<LineMatch> {
  return { ...form, standsAlone: true, make: makeLine };
}

function makeLine(block: Block, { style, length }: LineMatch, maker: Maker): true {
  const draft = maker.addPart('paragraph', block, length, block.prose.text.length);
  draft.style = style;
  maker.startBody(block.language);
  return true;
}
