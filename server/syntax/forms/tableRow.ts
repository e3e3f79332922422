// Rows of tables: Markdown's, and cells with tabs or bars between, as a spreadsheet or a cleaned table has them.
import { lineForm, lineMatch } from './line';

const pattern = /^\|(?=.*\|)/;

/** Cells with tabs between, as a spreadsheet gives them, or with bars, as a cleaned table has them. */
export function isRowOfCells(text: string): boolean {
  return /\S\s*\t\s*\S|\S \| |^\| \S/.test(text);
}

export const tableRow = lineForm({
  name: 'table row',
  begins: /^\|/,
  matches: (text) => (pattern.test(text) ? lineMatch('table-row') : undefined),
});

/** In a header a bar stands between fields. */
export const rowOfCells = lineForm({
  name: 'row of cells',
  where: 'body',
  matches: (text) => (isRowOfCells(text) ? lineMatch('table-row') : undefined),
});
