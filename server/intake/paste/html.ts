// The clipboard's HTML, of Word, WPS and the web, as text with the markup a draft has: bold, headings, list numbers,
// footnotes.
import { type Handler, Parser } from 'htmlparser2';
import { hanNumber, romanNumber } from '../../language/shared/numerals';
import { isWide } from '../../language/shared/script';
import { markerAt } from '../../syntax/markers';
import type { Removed } from './cleaned';
import { type Frame, frameOf, outermost, tagOf } from './frames';

const block = new Set(
  (
    'p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd blockquote section article header footer main aside nav figure ' +
    'figcaption address pre table tbody thead tfoot tr caption form fieldset center'
  ).split(' '),
);
/** Real documents have some dozens of elements within each other. */
const deepest = 2_000;
const tooDeep = new Error('too deep');
/** Elements that never have content and hence no end. */
const empty = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/**
 * Plain text of HTML: blocks apart by blank lines, line breaks kept, bold as **so**, headings without a number of
 * their own as # so, footnotes as [^1].
 * What is hidden, deleted or commented is left out and reported. Linear; malformed HTML gives what a browser would
 * show. Undefined for elements within elements beyond any document, for which the parser takes quadratic time.
 */
export function textOfHtml(html: string): { readonly text: string; readonly removed: readonly Removed[] } | undefined {
  const reader = new ElementReader();
  const parser = new Parser(reader, { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true });
  try {
    parser.write(fragmentOf(html));
    parser.end();
  } catch (error) {
    if (error === tooDeep) return undefined;
    throw error;
  }
  return reader.end();
}

/** Takes elements as the parser meets them and writes the text they print. */
class ElementReader implements Partial<Handler> {
  readonly #out = new Writer();
  readonly #removed: Removed[] = [];
  #pictures = 0;
  #hidden = '';
  readonly #tables: MergedCells[] = [];
  readonly #links: { readonly href: string; text: string }[] = [];
  readonly #frames: Frame[] = [outermost];

  /** The text, and what was left out of it. */
  end(): { readonly text: string; readonly removed: readonly Removed[] } {
    for (let i = 0; i < this.#pictures; i++) this.#removed.push({ what: 'picture', text: '' });
    return { text: this.#out.end(), removed: this.#removed };
  }

  onopentag(name: string, attributes: Record<string, string>): void {
    const outer = this.#frames.at(-1)!;
    const tag = tagOf(name, attributes);
    const isNewPage = tag.style.get('page-break-before') === 'always';
    if (name === 'br') {
      if (!outer.hidden) this.#breakLine(outer, isNewPage);
      return;
    }
    if ((name === 'img' || name === 'v:shape') && !outer.hidden) this.#pictures++;
    if (empty.has(name)) return;
    if (this.#frames.length > deepest) throw tooDeep;
    const frame = frameOf(tag, outer);
    this.#frames.push(frame);
    if (frame.hidden) return;
    if (isNewPage) this.#out.block('\f');
    if (block.has(name)) this.#beginBlock(name, attributes, frame, outer);
    this.#beginPart(name, attributes);
    if (frame.note !== undefined && outer.note === undefined)
      this.#out.text(`[^${frame.note}]${/^_(?:ftn|edn)\d/.test(attributes['name'] ?? '') ? ': ' : ''}`, false, true);
    if (name === 'rt') this.#out.text('（', frame.bold, true);
  }

  onclosetag(name: string): void {
    if (empty.has(name)) return;
    const frame = this.#frames.length > 1 ? this.#frames.pop()! : undefined;
    if (!frame || frame.hidden) {
      if (frame?.withdrawn && !this.#frames.at(-1)!.withdrawn) this.#reportHidden();
      return;
    }
    if (name === 'rt') this.#out.text('）', frame.bold, true);
    if (name === 'table') this.#tables.pop();
    if (name === 'a' && this.#links.length > 0) this.#endLink(this.#links.pop()!);
    if (name === 'td' || name === 'th') this.#endCell();
    else if (block.has(name)) this.#endBlock(name, frame);
  }

  ontext(data: string): void {
    const frame = this.#frames.at(-1)!;
    if (frame.hidden) {
      if (frame.withdrawn) this.#hidden += data;
      return;
    }
    if (frame.note !== undefined) return;
    for (const link of this.#links) link.text += data;
    if (frame.marker) this.#out.text(listMarker(data), false, true);
    else this.#out.text(frame.raised ? superscript(data) : data, frame.bold, frame.pre);
  }

  #breakLine(frame: Frame, isNewPage: boolean): void {
    if (isNewPage) this.#out.block('\f');
    else this.#out.text(frame.inCell ? ' ' : '\n', frame.bold, true);
  }

  #reportHidden(): void {
    if (this.#hidden.trim() === '') return;
    this.#removed.push({ what: 'hidden', text: this.#hidden.replace(/\s+/g, ' ').trim() });
    this.#hidden = '';
  }

  /** A table, its rows and cells, a link. */
  #beginPart(name: string, attributes: Record<string, string>): void {
    if (name === 'table') this.#tables.push(new MergedCells());
    else if (name === 'tr') this.#tables.at(-1)?.beginRow();
    else if (name === 'td' || name === 'th') this.#beginCell(attributes);
    else if (name === 'a' && /^(?:https?|mailto|ftp):/i.test(attributes['href'] ?? ''))
      this.#links.push({ href: attributes['href']!, text: '' });
  }

  #beginBlock(name: string, attributes: Record<string, string>, frame: Frame, outer: Frame): void {
    if (frame.inCell && !/^(?:table|tbody|thead|tfoot|tr)$/.test(name)) {
      this.#out.text(' ', false);
      return;
    }
    if (name !== 'tr') this.#out.block();
    if (frame.heading > 0 && outer.heading === 0) this.#out.heading(frame.heading);
    if (name === 'li') {
      const list = outer.list;
      const number = Number(attributes['value']) || (list?.next ?? 1);
      if (list) list.next = number + 1;
      this.#out.text(list && list.style !== 'bullet' ? markerFor(list.style, number) : '• ', false, true);
    }
  }

  #endBlock(name: string, frame: Frame): void {
    if (name === 'tr') this.#out.row();
    else if (!frame.inCell) this.#out.block();
    else this.#out.text(' ', false);
  }

  /** Cells that one above or before reaches into are there, and empty, so that the columns stay. */
  #beginCell(attributes: Record<string, string>): void {
    const [rows, columns] = [Number(attributes['rowspan']) || 1, Number(attributes['colspan']) || 1];
    const taken = this.#tables.at(-1)?.beginCell(rows, columns) ?? 0;
    for (let i = 0; i < taken; i++) {
      if (this.#out.isAmidRow) this.#out.text(' | ', false, true);
      this.#out.cell();
    }
    if (this.#out.isAmidRow) this.#out.text(' | ', false, true);
  }

  #endCell(): void {
    this.#out.cell();
    const further = this.#tables.at(-1)?.endCell() ?? 0;
    for (let i = 0; i < further; i++) {
      this.#out.text(' | ', false, true);
      this.#out.cell();
    }
  }

  /** A draft has no hidden addresses: one that is not printed is reported. */
  #endLink({ href, text }: { readonly href: string; readonly text: string }): void {
    const bare = (address: string) => address.replace(/^(?:https?:\/\/|mailto:|ftp:\/\/)(?:www\.)?|\/$/gi, '');
    if (text.trim() !== '' && !text.includes(bare(href)))
      this.#removed.push({ what: 'address', text: `${text.replace(/\s+/g, ' ').trim()} ${href}` });
  }
}

/** The cells of a table that reach over several rows or columns. */
class MergedCells {
  /** For each column the rows that a cell above still reaches into. */
  readonly #rows: number[] = [];
  #column = 0;
  #further = 0;

  beginRow(): void {
    this.#column = 0;
  }

  /** Begins a cell; how many columns before it belong to cells above. */
  beginCell(rows: number, columns: number): number {
    let taken = 0;
    while ((this.#rows[this.#column] ?? 0) > 0) {
      this.#rows[this.#column]!--;
      this.#column++;
      taken++;
    }
    this.#further = Math.min(columns, mostColumns) - 1;
    for (let i = 0; i <= this.#further; i++) this.#rows[this.#column++] = Math.min(rows, mostRows) - 1;
    return taken;
  }

  /** Ends the cell; how many columns it reaches over besides its own. */
  endCell(): number {
    return this.#further;
  }
}

/** HTML's own limits for what a cell reaches over. */
const mostColumns = 1000;
const mostRows = 65534;

/** Word marks what was copied; outside of it stand the styles of the whole document. */
function fragmentOf(html: string): string {
  const start = html.indexOf('<!--StartFragment-->');
  const end = html.lastIndexOf('<!--EndFragment-->');
  return start >= 0 && end > start ? html.slice(start, end) : html;
}

function markerFor(style: string, number: number): string {
  if (/^(?:cjk-ideographic|simp-chinese|trad-chinese|japanese-informal)/.test(style)) return `${hanNumber(number)}、`;
  const letter = String.fromCharCode(97 + ((number - 1) % 26));
  switch (style) {
    case 'a':
    case 'lower-alpha':
    case 'lower-latin':
      return `${letter}. `;
    case 'A':
    case 'upper-alpha':
    case 'upper-latin':
      return `${letter.toUpperCase()}. `;
    case 'I':
    case 'upper-roman':
      return `${romanNumber(number)}. `;
    case 'i':
    case 'lower-roman':
      return `${romanNumber(number).toLowerCase()}. `;
    default:
      return `${number}. `;
  }
}

/** Bullets are letters of Symbol and Wingdings. */
function listMarker(data: string): string {
  const marker = data.replace(/[\s\u00a0]+/g, '');
  if (marker === '') return '';
  if (/^[·•oØü§nlvqu\uf000-\uf0ff]$/.test(marker)) return '• ';
  return /[、）]$/.test(marker) ? marker : `${marker} `;
}

/** Raised digits are a footnote's mark or an exponent; whatever else is raised stays as it is. */
function superscript(text: string): string {
  return /^\s*\d{1,3}\s*$/.test(text) ? text.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]!) : text;
}

/** Puts text together: white space as a browser shows it, asterisks close to the words they make bold. */
class Writer {
  readonly #out: string[] = [];
  #line: { text: string; bold: boolean }[] = [];
  #heading = 0;
  #cells = 0;
  #space = false;

  get isAmidRow(): boolean {
    return this.#cells > 0;
  }

  heading(level: number): void {
    this.#heading = level;
  }

  /**
   * Adds text; white space of the source is one space, or nothing where a line of the source broke between Chinese
   * characters.
   */
  text(data: string, bold: boolean, exact = false): void {
    let text = data;
    if (!exact) {
      text = data.replace(/[ \t\r\n]+/g, (space, at: number) =>
        /\n/.test(space) &&
        at > 0 &&
        at + space.length < data.length &&
        isWide(data.charCodeAt(at - 1)) &&
        isWide(data.charCodeAt(at + space.length))
          ? ''
          : ' ',
      );
      if (text.startsWith(' ') && (this.#space || this.#line.length === 0)) text = text.slice(1);
    }
    if (text === '') return;
    this.#space = /\s$/.test(text);
    const last = this.#line.at(-1);
    if (last && (last.bold === bold || text.trim() === '')) last.text += text;
    else this.#line.push({ text, bold });
  }

  cell(): void {
    this.#cells++;
  }

  row(): void {
    this.#cells = 0;
    this.#flush('\n');
  }

  /** Ends the block; something may stand between it and the next. */
  block(between = ''): void {
    this.#cells = 0;
    this.#flush('\n\n');
    if (between !== '') this.#out.push(between);
  }

  end(): string {
    this.#flush('\n');
    return this.#out.join('');
  }

  #flush(after: string): void {
    const heading = this.#heading;
    const isHeading = heading > 0 && this.#line.some(({ text }) => text.trim() !== '');
    // a heading is bold as it is
    const text = this.#line
      .map((run) => (run.bold && !isHeading ? emphasized(run.text) : run.text))
      .join('')
      .replace(/(?<! ) +\| +/g, ' | ')
      .trim();
    this.#line = [];
    this.#space = false;
    if (text === '') {
      if (after === '\n\n' && this.#out.at(-1) === '\n') this.#out.push('\n');
      return;
    }
    this.#heading = 0;
    // a heading with a number of its own is one in a draft as well
    this.#out.push(
      isHeading && !markerAt(text) ? `${'#'.repeat(heading)} ${text.replace(/(?<!\s)\s*\n\s*/g, ' ')}` : text,
      after,
    );
  }
}

/** Bold line by line, white space outside of the asterisks. */
function emphasized(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const bare = line.trim();
      if (bare === '' || !/[\p{L}\p{N}]/u.test(bare)) return line;
      const start = line.indexOf(bare);
      return `${line.slice(0, start)}**${bare}**${line.slice(start + bare.length)}`;
    })
    .join('\n');
}
