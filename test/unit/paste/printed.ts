// Prints a draft as a PDF extraction gives it back: lines broken to the paper's width, pages with running lines and numbers.
import { isWide } from '../../../server/language/shared/script';

export interface Paper {
  /** Columns, a Chinese character two. */
  readonly width: number;
  /** Lines on a page. */
  readonly lines: number;
  readonly header?: string;
  /** The page number's line: `— # —`. */
  readonly footer?: string;
  /** Paragraphs begin with two wide spaces. */
  readonly indent?: boolean;
  /** Blank lines between blocks, as in the draft; otherwise none. */
  readonly blanks?: boolean;
  readonly formFeed?: boolean;
}

/** The lines of a draft on paper. */
export function printed(
  draft: string,
  { width, lines: perPage, header, footer, indent = false, blanks = true, formFeed = false }: Paper,
): string {
  const lines = draft
    .trim()
    .split('\n')
    .filter((line) => blanks || line !== '')
    .flatMap((line) => wrapped(indent && /[。；]$/.test(line) ? `　　${line}` : line, width));
  const pages: string[] = [];
  for (let at = 0, number = 1; at < lines.length; at += perPage, number++) {
    const page = lines.slice(at, at + perPage);
    pages.push(
      [
        ...(header !== undefined && number > 1 ? [header] : []),
        ...page,
        ...(footer === undefined ? [] : [footer.replace('#', String(number))]),
      ].join('\n'),
    );
  }
  return pages.join(formFeed ? '\n\f' : '\n');
}

/** Chinese breaks between any two characters but before a mark, English at spaces. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let columns = 0;
  for (const piece of text.match(/[\x21-\x7e\u2018-\u201d\u00c0-\u024f]+ ?| |[^\x20-\x7e][，。、；：！？）》”]*/gu) ??
    []) {
    const wide = [...piece.trimEnd()].reduce((sum, each) => sum + (isWide(each.charCodeAt(0)) ? 2 : 1), 0);
    if (columns + wide > width && line !== '') {
      lines.push(line.trimEnd());
      line = '';
      columns = 0;
    }
    line += piece;
    columns += wide + (piece.length - piece.trimEnd().length);
  }
  return [...lines, line.trimEnd()];
}
