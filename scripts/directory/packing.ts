// The tables of corpus/directory as one text: what the program carries, in the order that it reads.
import { packedEnd, packedHead } from '../../server/knowledge/directory/packed';
import { type Row, type TableName, tableNames, tables } from './tables';

/**
 * The bytes of the packed tables: a head, then each table as a line with its name and number of rows and its rows, cells
 * parted by tabs. Source and date of a row are one number: that of a line of the first table.
 */
export function packed(rowsOf: (name: TableName) => readonly Row[]): Uint8Array {
  const origins = new Map<string, number>();
  const originOf = ({ source = '', date = '' }: Row) => {
    const origin = `${source}\t${date}`;
    const known = origins.get(origin);
    if (known !== undefined) return known;
    origins.set(origin, origins.size);
    return origins.size - 1;
  };
  const parts = tableNames.map((name) => {
    const columns = tables[name].filter((column) => column !== 'source' && column !== 'date');
    const lines = rowsOf(name).map((row) => [...columns.map((column) => row[column] ?? ''), originOf(row)].join('\t'));
    return section(name, lines);
  });
  const lines = [packedHead, ...section('origins', [...origins.keys()]), ...parts.flat()];
  return new TextEncoder().encode(lines.join('\n') + packedEnd);
}

function section(name: string, lines: readonly string[]): readonly string[] {
  return [`#${name}\t${lines.length}`, ...lines];
}
