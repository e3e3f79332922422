// What an office never writes and what it writes instead, and the words it knows. Types and joining; reading is in
// read.ts and read-table.ts, the search in find.ts.
import type { Localized } from '../../base/localized';

/** What an office never writes, as it would stand in a text, and what it writes instead. */
export interface WordingRow {
  /** English in small letters stands for all forms and cases of the word. */
  readonly never: readonly string[];
  /** Preferred first; none where it depends on the sentence. */
  readonly write: readonly string[];
  readonly why?: Localized;
}

export interface OfficeWording {
  readonly rows: readonly WordingRow[];
  /** Words that no rule about words reports. */
  readonly known: readonly string[];
}

export const noWording: OfficeWording = { rows: [], known: [] };

/**
 * One wording over another: of what both speak of, the upper one says what becomes of it, also that it is known after
 * all, or never to be written.
 */
export function mergedWording(under: OfficeWording | undefined, over: OfficeWording): OfficeWording {
  if (!under) return over;
  const decided = new Set([...over.rows.flatMap(({ never }) => never), ...over.known].map(keyOf));
  const isOpen = (word: string) => !decided.has(keyOf(word));
  const rows = under.rows.flatMap((row) => {
    const never = row.never.filter(isOpen);
    return never.length > 0 ? [{ ...row, never }] : [];
  });
  return { rows: [...rows, ...over.rows], known: [...under.known.filter(isOpen), ...over.known] };
}

/** What tells two wordings apart. */
export function keyOf(wording: string): string {
  return wording.toLowerCase().replace(/\s+/g, ' ');
}

/** Which language's texts a wording is looked for in first: of Chinese characters, Chinese. */
export function languageOf(wording: string): 'zh' | 'en' {
  return /\p{Script=Han}/u.test(wording) ? 'zh' : 'en';
}
