// Rows of tables: Markdown's, and cells with tabs or bars between, as a spreadsheet or a cleaned table has them.
import { lineForm } from './line';

const pattern = /^\|(?=.*\|)/;
const cells = /\S\s*\t\s*\S|\S \| |^\| \S/;

/** Cells with tabs between, as a spreadsheet gives them, or with bars, as a cleaned table has them. */
export function isRowOfCells(text: string): boolean {
  return (text.includes('|') || text.includes('\t')) && cells.test(text);
}

export const tableRow = lineForm({
  name: 'table row',
  style: 'table-row',
  begins: /^\|/,
  mark: (text) => (pattern.test(text) ? 0 : undefined),
});

/** In a header a bar stands between fields. */
export const rowOfCells = lineForm({
  name: 'row of cells',
  style: 'table-row',
  where: 'body',
  mark: (text) => (isRowOfCells(text) ? 0 : undefined),
});
