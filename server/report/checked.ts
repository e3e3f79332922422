// What a check of files found: the input of every output format.
import type { Finding } from '../base/finding';
import type { Text } from '../base/text';
import type { NameInBoth } from '../protocol';

/** One file's result. Spans of the findings are offsets into its text. */
export interface Checked {
  readonly path: string;
  readonly text: Text;
  /** Its kind's id; undefined when no known series fits. */
  readonly kind: string | undefined;
  /** What its header says; absent when it could not be read. */
  readonly head?: Head;
  readonly findings: readonly Finding[];
  /** What could not be done for it, and why; such a file is never said to be clean. */
  readonly undone?: Partial<Readonly<Record<Undone, string>>>;
}

/** An issue's series by name, its number as the series writes it, its date in ISO 8601. */
export interface Head {
  readonly series?: NameInBoth;
  readonly issue?: string;
  readonly date?: string;
}

/**
 * It could not be read, so nothing was checked; it was checked without the other file of its issue; its fixes could not
 * be written.
 */
export type Undone = 'unread' | 'otherSideUnread' | 'unmended';

/** In the words of a report. */
export const undoneWords: Readonly<Record<'en' | 'zh', Readonly<Record<Undone, string>>>> = {
  en: { unread: 'not checked', otherSideUnread: 'checked without its other side', unmended: 'not mended' },
  zh: { unread: '未检查', otherSideUnread: '未与另一语言的文件对照', unmended: '未修复' },
};

export interface Summary {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly hints: number;
}

/** How many findings there are of each severity. */
export function summaryOf(files: readonly Checked[]): Summary {
  const count = (severity: Finding['severity']) =>
    files.reduce((sum, { findings }) => sum + findings.filter((finding) => finding.severity === severity).length, 0);
  return { errors: count('error'), warnings: count('warning'), infos: count('info'), hints: count('hint') };
}

/** What could not be done for a file, each with its reason. */
export function undoneIn({ undone = {} }: Checked): readonly (readonly [Undone, string])[] {
  return Object.entries(undone) as [Undone, string][];
}
