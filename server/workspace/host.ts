// What the server needs of the place it runs in: a clock and the files around a draft.
import type { Connection } from 'vscode-languageserver';
import type { Archive } from '../archive/archive';
import type { Context } from '../context';
import { methods, type DocumentParams } from '../protocol';

export interface Host {
  /** The content of a text file, or undefined when it is not there or cannot be read. Never rejects. */
  read(uri: string): Promise<string | undefined>;
  now(): Date;
  /** The issues in a folder, those of files not changed since `before` taken from it. Never rejects. Absent where folders cannot be read: in a browser. */
  readArchive?(folder: string, context: Context, before?: Archive): Promise<Archive>;
}

/** The local calendar day of a moment, ISO 8601. */
export function isoDay(moment: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** The content of a file that only the editor can reach: in a browser, or on another machine. */
export async function readThroughClient(connection: Connection, uri: string): Promise<string | undefined> {
  try {
    const content: string | null = await connection.sendRequest(methods.readFile, { uri } satisfies DocumentParams);
    return content ?? undefined;
  } catch {
    return undefined;
  }
}
