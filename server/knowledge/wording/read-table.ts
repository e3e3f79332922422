// An office's own wording as a table: CSV, or rows of a spreadsheet as they are pasted, between tabs.
import type { GradedMistake } from '../../base/fileMistake';
import { type Localized, say } from '../../base/localized';
import { largestLexicon } from '../../intake/yaml';
import { examined, type ReadWording, type WrittenRow, type WrittenText } from './examine';
import { noWording } from './wording';

/** The columns, by the names that a first line may give them. */
const columns = {
  never: ['never', '不用'],
  write: ['write', '改用'],
  why: ['why', '理由'],
} as const;

type Column = keyof typeof columns;

const inOrder: readonly Column[] = ['never', 'write', 'why'];

/**
 * Reads a table with what is never written, what is written instead, and why, in this order or that of a first line
 * with names. Several in one cell stand apart by semicolons. Spans are in `source` (UTF-16 offsets). Never throws.
 */
export function readWordingTable(source: string): ReadWording {
  if (source.length > largestLexicon)
    return { wording: noWording, mistakes: [{ span: atStart, message: tooLarge, severity: 'error' }], isWhole: false };
  const { lines, unclosed } = cellsOf(source);
  const filled = lines.filter((line) => line.some(({ text }) => text !== ''));
  const named = namesIn(filled[0]);
  const rows = (named ? filled.slice(1) : filled).map((line) => rowFrom(line, named ?? inOrder));
  const lacking = rows.filter((row): row is LackingRow => 'lacks' in row);
  const { wording, mistakes } = examined(
    rows.filter((row): row is WrittenRow => 'never' in row),
    [],
  );
  return {
    wording,
    mistakes: [
      ...(unclosed ? [{ span: unclosed, message: unclosedQuote, severity: 'error' } as const] : []),
      ...lacking.map(({ lacks }): GradedMistake => ({ span: lacks, message: neverExpected, severity: 'error' })),
      ...mistakes,
    ],
    isWhole: !unclosed,
  };
}

const atStart = { start: 0, end: 0 };

/** A row without what is never written. */
interface LackingRow {
  readonly lacks: WrittenText['span'];
}

function rowFrom(line: readonly WrittenText[], order: readonly (Column | undefined)[]): WrittenRow | LackingRow {
  const cell = (column: Column) => line[order.indexOf(column)];
  const never = partsOf(cell('never'));
  const why = cell('why')?.text ?? '';
  if (never.length === 0) return { lacks: { start: line[0]!.span.start, end: line.at(-1)!.span.end } };
  return { never, write: partsOf(cell('write')), examples: [], ...(why !== '' && { why: say(why, why) }) };
}

/** The column of each cell of a first line that names them. */
function namesIn(line: readonly WrittenText[] | undefined): readonly (Column | undefined)[] | undefined {
  const order = line?.map(({ text }) =>
    inOrder.find((column) => columns[column].some((name) => name === text.toLowerCase())),
  );
  return order?.includes('never') ? order : undefined;
}

function partsOf(cell: WrittenText | undefined): readonly WrittenText[] {
  if (!cell) return [];
  return cell.text
    .split(/[;；]/)
    .flatMap((part) => (part.trim() === '' ? [] : [{ text: part.trim(), span: cell.span }]));
}

interface Cells {
  readonly lines: readonly (readonly WrittenText[])[];
  /** A quotation mark at the beginning of a cell that nothing closes. */
  unclosed?: WrittenText['span'];
}

/** The cells of a table, line by line. With a tab in its first line it is one between tabs, else between commas. */
function cellsOf(source: string): Cells {
  const separator = /^[^\r\n]*\t/.test(source) ? '\t' : ',';
  const lines: WrittenText[][] = [[]];
  const cells: Cells = { lines };
  let at = source.startsWith('\ufeff') ? 1 : 0;
  while (at <= source.length) {
    const cell = source[at] === '"' ? quotedCell(source, at) : plainCell(source, at, separator);
    if (!cell) {
      cells.unclosed = { start: at, end: at + 1 };
      break;
    }
    lines.at(-1)!.push(cell);
    at = cell.span.end;
    while (at < source.length && source[at] !== separator && source[at] !== '\n') at++;
    if (source[at] === '\n') lines.push([]);
    at++;
  }
  return cells;
}

function plainCell(source: string, start: number, separator: string): WrittenText {
  let end = start;
  while (end < source.length && source[end] !== separator && source[end] !== '\n' && source[end] !== '\r') end++;
  return { text: source.slice(start, end).trim(), span: { start, end } };
}

/** A cell between quotation marks, in which one of them is written twice; undefined when it does not end. */
function quotedCell(source: string, start: number): WrittenText | undefined {
  for (let at = source.indexOf('"', start + 1); at >= 0; at = source.indexOf('"', at + 2))
    if (source[at + 1] !== '"')
      return {
        text: source
          .slice(start + 1, at)
          .replaceAll('""', '"')
          .trim(),
        span: { start, end: at + 1 },
      };
  return undefined;
}

const tooLarge: Localized = say('This table is too large and is not read', '表格过大，不予读取');
const unclosedQuote = say(
  'The quotation mark that opens this cell is not closed: from here on nothing is read',
  '此格开头的引号没有闭合，自此以下不予读取',
);
const neverExpected = say('The first cell is what is not to be written', '首格应为不用的写法');
