// The packed tables of the directory: bytes to lines, by table.
import { decode, isUnreadable } from '../../base/encoding';
import { type Localized, say } from '../../base/localized';

/** The first line: what it is, and the version of its layout. */
export const packedHead = 'bulletin directory 1';

/** The last line. */
export const packedEnd = '\n#end';

/** The lines of each table. */
export type PackedTables = ReadonlyMap<string, readonly string[]>;

/** What is wrong with packed bytes: another file, another version, or not all of it. Looks at both ends alone. */
export function mistakeIn(bytes: Uint8Array): Localized | undefined {
  const isOurs = plainText(bytes.subarray(0, packedHead.length + 1)) === `${packedHead}\n`;
  const isWhole = plainText(bytes.subarray(bytes.length - packedEnd.length)) === packedEnd;
  return isOurs && isWhole ? undefined : say('is damaged', '已损坏');
}

/** Bytes that stand for a character each. */
function plainText(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

/** The tables in packed bytes that nothing is wrong with. */
export function tablesIn(bytes: Uint8Array): PackedTables {
  const decoded = decode(bytes);
  const lines = isUnreadable(decoded) ? [] : decoded.content.split('\n');
  const tables = new Map<string, readonly string[]>();
  let at = 1;
  while (at < lines.length - 1) {
    const [, name = '', count = '0'] = /^#([\w-]+)\t(\d+)$/.exec(lines[at]!) ?? [];
    const end = at + 1 + Number(count);
    tables.set(name, lines.slice(at + 1, end));
    at = end;
  }
  return tables;
}
