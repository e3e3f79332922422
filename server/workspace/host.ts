// What the server needs of the place it runs in: a clock and the files around a draft.
import type { Connection } from 'vscode-languageserver';
import type { Archive } from '../archive/archive';
import type { Context } from '../context';
import { methods, type DocumentParams, type FindFilesParams, type FoundFile } from '../protocol';

export interface Host {
  /** The content of a text file, or undefined when it is not there or cannot be read. Never rejects. */
  read(uri: string): Promise<string | undefined>;
  now(): Date;
  /** The files below a folder whose names end in one of some ways; none where the folder cannot be read. Never rejects. */
  findFiles(search: FindFilesParams): Promise<readonly FoundFile[]>;
  /** The content of a text in UTF-8 that is no larger than a bulletin can be; undefined for anything else. Never rejects. */
  readIssue(uri: string): Promise<string | undefined>;
  /**
   * The issues in a folder, those of files not changed since `before` taken from it. `told` hears how many files of how many have been looked at.
   * Never rejects. Absent where folders cannot be read: in a browser.
   */
  readArchive?(folder: string, context: Context, before: Archive | undefined, told: (done: number, total: number) => void): Promise<Archive>;
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

/** Files that only the editor can find; none for an editor that cannot. */
export async function findThroughClient(connection: Connection, search: FindFilesParams): Promise<readonly FoundFile[]> {
  try {
    return (await connection.sendRequest<readonly FoundFile[] | null>(methods.findFiles, search)) ?? [];
  } catch {
    return [];
  }
}
