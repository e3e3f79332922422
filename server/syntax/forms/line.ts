// Lines that stand for themselves: what is common to table rows, captions, quotations, programme and source lines.
import type { Form, Match } from './form';

/** A line of its own. */
export interface LineMatch extends Match {
  readonly form: 'line';
  /** What the line is; also the style of its element. */
  readonly style: string;
  /** Of the mark before the text, white space included. */
  readonly length: number;
}

/** How lines of one style are told. */
interface LineRule {
  readonly name: string;
  readonly style: string;
  readonly where?: 'header' | 'body';
  readonly begins?: RegExp;
  /** The length of the mark before the line's text; undefined where the line is none of these. */
  mark(text: string): number | undefined;
}

/** A form of lines that become paragraphs of their own. */
export function lineForm({ mark, ...rule }: LineRule): Form<LineMatch> {
  return {
    ...rule,
    matches: (text) => lineMatch(rule.style, mark(text)),
    make(block, { style, length }, maker) {
      maker.addPart('paragraph', block, length, block.prose.text.length).style = style;
      maker.startBody(block.language);
      return true;
    },
  };
}

/** The match of a line whose mark is so long. */
export function lineMatch(style: string, length: number | undefined): LineMatch | undefined {
  return length === undefined ? undefined : { form: 'line', style, length };
}
