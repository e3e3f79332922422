// The forms of lines and blocks, in the order they are tried.
import { fromWords } from '../../language/vocabulary';
import type { Language } from '../tree';
import { bullet } from './bullet';
import { caption } from './caption';
import { classification } from './classification';
import { colophon } from './colophon';
import { contents } from './contents';
import { fields } from './fields';
import { footnote } from './footnote';
import type { Form, LinePlace, Recognized } from './form';
import { issuer } from './issuer';
import type { LineMatch } from './line';
import { marker } from './marker';
import { note } from './note';
import { programme } from './programme';
import { quote } from './quote';
import { residue } from './residue';
import { series } from './series';
import { source } from './source';
import { rowOfCells, tableRow } from './tableRow';

/** The first that matches tells what a line is. */
const list = fromWords(
  () =>
    [
      residue,
      contents(),
      tableRow,
      quote,
      bullet,
      programme,
      source(),
      caption(),
      note(),
      footnote,
      classification(),
      fields,
      series,
      colophon,
      issuer,
      marker,
      rowOfCells,
    ] as const,
);

/** All of them. */
export const forms = fromWords((): readonly Form[] => list());

/** What a line or block may be told by. */
export type FormMatch = NonNullable<ReturnType<ReturnType<typeof list>[number]['matches']>>;

/**
 * The forms that a line in or below a header may have, by its first character: one look-up saves most of the
 * patterns.
 */
class Table {
  readonly #forms: readonly Form[];
  readonly #byFirst = new Map<string, readonly Form[]>();

  constructor(forms: readonly Form[]) {
    this.#forms = forms;
  }

  for(text: string): readonly Form[] {
    const first = text.slice(0, 1);
    let forms = this.#byFirst.get(first);
    if (!forms) {
      forms = this.#forms.filter(({ begins }) => !begins || begins.test(first));
      this.#byFirst.set(first, forms);
    }
    return forms;
  }
}

const styles = fromWords((): ReadonlySet<string | undefined> => new Set(list().flatMap(({ style }) => style ?? [])));
const inHeader = fromWords(() => new Table(list().filter(({ where }) => where !== 'body')));
const inBody = fromWords(() => new Table(list().filter(({ where }) => where !== 'header')));
const alone = fromWords(
  () => new Table(list().filter((form) => form !== rowOfCells && form.style && form.where !== 'header')),
);

/** The form of a line or block, by its text without markup, and what it was told by; undefined for plain text. */
export function tell(text: string, place: LinePlace): Recognized | undefined {
  for (const by of (place.inHeader ? inHeader() : inBody()).for(text)) {
    const match = by.matches(text, place);
    if (match) return { by, match };
  }
  return undefined;
}

/** What a line or block is told to be. `inHeader`: header forms may stand there. */
export function formOf(text: string, language: Language, inHeader: boolean): FormMatch | undefined {
  return tell(text, { language, inHeader })?.match as FormMatch | undefined;
}

/** Whether an element's style says that it is a line of its own, never joined to another. */
export function isLineStyle(style: string | undefined): style is string {
  return styles().has(style);
}

/** Whether a line below a header stands for itself by a mark or label at its start. */
export function lineFormOf(text: string): LineMatch | undefined {
  for (const form of alone().for(text)) {
    const match = form.matches(text, { language: 'und', inHeader: false });
    if (match) return match as LineMatch;
  }
  return undefined;
}
