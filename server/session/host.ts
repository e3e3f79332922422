// What the server needs of the place it runs in: a clock and the files around a draft.
import type { Connection } from 'vscode-languageserver';
import { isUnreadable } from '../base/encoding';
import type { Archive } from '../knowledge/archive/archive';
import type { Context } from '../model/context';
import {
  type DocumentParams,
  type FileContent,
  type FindFilesParams,
  type FoundFile,
  methods,
  type WordFile,
  type WordFileParams,
} from '../protocol';

export interface Host {
  /**
   * The content of a file of a .bulletin folder, or why it cannot be read; undefined when it is not there. Never
   * rejects.
   */
  read(uri: string): Promise<FileContent | undefined>;
  now(): Date;
  /**
   * The files below a folder whose names end in one of some ways; none where the folder cannot be read. Never rejects.
   */
  findFiles(search: FindFilesParams): Promise<readonly FoundFile[]>;
  /**
   * The content of a text that is no larger than a bulletin can be, or why it cannot be read; undefined when it is not
   * there. Never rejects.
   */
  readIssue(uri: string): Promise<FileContent | undefined>;
  /** The bytes of a file of ordinary words; undefined when they cannot be had. Never rejects. */
  readonly readWords: (file: WordFile) => Promise<Uint8Array | undefined>;
  /** The user's home folder, a URI. Absent where there is none: in a browser. */
  readonly home?: string;
  /**
   * The issues in a folder, those of files not changed since `before` taken from it. `told` hears how many files of how
   * many have been looked at.
   * Never rejects. Absent where folders cannot be read: in a browser.
   */
  readArchive?(
    folder: string,
    context: Context,
    before: Archive | undefined,
    told: (done: number, total: number) => void,
  ): Promise<Archive>;
}

/** The local calendar day of a moment, ISO 8601. */
export function isoDay(moment: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** The content of a file that only the editor can reach: in a browser, or on another machine. */
export async function readThroughClient(connection: Connection, uri: string): Promise<FileContent | undefined> {
  try {
    const content: FileContent | null = await connection.sendRequest(methods.readFile, {
      uri,
    } satisfies DocumentParams);
    return content !== null && (isUnreadable(content) || typeof content.content === 'string') ? content : undefined;
  } catch {
    return undefined;
  }
}

/** Files that only the editor can find; none for an editor that cannot. */
export async function findThroughClient(
  connection: Connection,
  search: FindFilesParams,
): Promise<readonly FoundFile[]> {
  try {
    return (await connection.sendRequest<readonly FoundFile[] | null>(methods.findFiles, search)) ?? [];
  } catch {
    return [];
  }
}

/** A file of ordinary words, which in a browser only the editor can reach. */
export async function readWordsThroughClient(connection: Connection, file: WordFile): Promise<Uint8Array | undefined> {
  try {
    const bytes: unknown = await connection.sendRequest(methods.readWords, { file } satisfies WordFileParams);
    return ArrayBuffer.isView(bytes) ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength) : undefined;
  } catch {
    return undefined;
  }
}
