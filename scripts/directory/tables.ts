// The tables of corpus/directory: their columns, how one is read from and written as tab-separated text.
import { readFileSync } from 'node:fs';
import path from 'node:path';

export const folder = 'corpus/directory';

/** What every row ends with: where it comes from, and when that was so (year or year-month). */
const origin = ['source', 'date'] as const;

/** What names somebody or something in both languages; other forms are parted by `|`. */
const named = ['zh', 'en', 'zh_also', 'en_also', 'abbreviation', 'kind', 'country', ...origin] as const;

/** The tables by name, those of organizations in order of authority. */
export const tables = {
  central: named,
  international: named,
  enterprises: named,
  institutes: named,
  societies: named,
  universities: named,
  organizations: named,
  places: ['code', 'zh', 'stem', 'level', 'parent', 'en', 'en_full', ...origin],
  'place-kinds': ['zh', 'adjective', ...origin],
  forms: ['zh', 'en', 'en_also', 'kind', 'of', ...origin],
  organs: ['zh', 'en', 'en_also', 'units', ...origin],
  units: ['zh', 'en', 'en_also', 'kind', ...origin],
  endings: ['zh', 'kind', ...origin],
  posts: ['zh', 'context', 'en', 'en_also', 'preposition', ...origin],
  heads: ['organization', 'post', 'en', ...origin],
  marks: ['zh', 'role', 'en', ...origin],
  aliases: ['zh', 'role', 'full', ...origin],
  'common-words': ['en', ...origin],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type TableName = keyof typeof tables;

export const tableNames = Object.keys(tables) as TableName[];

/** The tables of organizations: the same columns, the earlier one has the last word. */
export const organizationTables = tableNames.filter((name) => tables[name] === named);

/** Cells by column. */
export type Row = Readonly<Record<string, string>>;

/** The rows of tab-separated text whose first line names the columns. */
export function rowsOf(text: string): readonly Row[] {
  const [head = '', ...lines] = text.replace(/\n$/, '').split('\n');
  const columns = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, at) => [column, (cells[at] ?? '').trim()]));
  });
}

export function readTable(name: TableName): readonly Row[] {
  return rowsOf(readFileSync(fileOf(name), 'utf8'));
}

export function fileOf(name: TableName): string {
  return path.join(folder, `${name}.tsv`);
}

export function textOf(name: TableName, rows: readonly Row[]): string {
  const columns: readonly string[] = tables[name];
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
    .map((cells) => `${cells.join('\t')}\n`)
    .join('');
}
