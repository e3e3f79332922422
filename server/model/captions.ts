// Figures, tables and annexes: their captions, and what they are numbered with.

import { cached } from '../base/cached';
import type { Span } from '../base/text';
import { numberFromHan } from '../language/shared/numerals';
import { fromWords } from '../language/vocabulary';
import { anyWord, captionLabels, formsEn, formsZh, hanOrdinals } from '../language/words';
import { sourceSpan } from '../syntax/prose';
import type { Bulletin } from '../syntax/tree';
import { passages } from './passages';

export interface Caption {
  /** 图 and Figure are of one class. */
  readonly class: string;
  /** The printed word: 图, Figure. */
  readonly label: string;
  /** As counted: 3, or 2-1 for the first of the second chapter. */
  readonly key: string;
  readonly number: number;
  /** Before the last figure: the 2- of 2-1. */
  readonly chapter: string;
  /** Of label and number. */
  readonly span: Span;
  readonly marker: string;
  /** The rest of one that began on a page before: 续, continued. */
  readonly isContinued: boolean;
}

const number = fromWords(() => `(\\d{1,3}(?:[-－—.．]\\d{1,3})*|[${hanOrdinals()}]{1,3})`);
const chinese = fromWords(() => new RegExp(`^续?(${anyWord(formsZh().captions)})\\s?${number()}(?![\\d年月日个])`));
const english = fromWords(() => new RegExp(`^(${anyWord(formsEn().captions)})\\s(\\d{1,3}(?:[-.]\\d{1,3})*)(?!\\w)`));
const attached = /^附件\s?[：:]/;
const listed = /(?:^|[：:；;\s])(\d{1,2})[.．、](?!\d)/g;

/** The class of a label; the label itself where it is of none. */
export function captionClass(label: string): string {
  return captionLabels().find((labels) => labels.includes(label))?.[0] ?? label;
}

/** The key of a printed number: 三 → 3, 2－1 → 2-1. */
export function captionKey(printed: string): string {
  return /^\d/.test(printed) ? printed.replace(/[－—.．]/g, '-') : String(numberFromHan(printed) ?? printed);
}

/** The captions of a bulletin in text order: lines of their own, and lines that an annex begins with. */
export const captionsOf = cached((bulletin: Bulletin): readonly Caption[] =>
  passages(bulletin).flatMap(({ prose, style }): readonly Caption[] => {
    const match = chinese().exec(prose.text) ?? english().exec(prose.text);
    if (!match || (style !== 'caption' && match[0].length < prose.text.length)) return [];
    const [marker, label, printed] = match as unknown as [string, string, string];
    const key = captionKey(printed);
    return [
      {
        class: captionClass(label),
        label,
        key,
        number: Number(key.split('-').at(-1)),
        chapter: key.replace(/\d+$/, ''),
        span: sourceSpan(prose, 0, marker.length),
        marker,
        isContinued: /^续|续[）)]?$|\bcont(?:inued|\.)/i.test(prose.text),
      },
    ];
  }),
);

/** The numbers in a list of annexes: 附件：1.… 2.…, in one line or in lines one below the other. */
export const listedAnnexes = cached((bulletin: Bulletin): ReadonlySet<string> => {
  const keys = new Set<string>();
  let isOpen = false;
  for (const { prose, number, style = '' } of passages(bulletin)) {
    const opens = attached.test(prose.text);
    isOpen = opens || (isOpen && style.startsWith('arabic'));
    if (isOpen && number !== undefined) keys.add(String(number));
    if (opens) for (const [, printed] of prose.text.matchAll(listed)) keys.add(printed!);
    // a single annex bears no number
    if (opens) keys.add('1');
  }
  return keys;
});
