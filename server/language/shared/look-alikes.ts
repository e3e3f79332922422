// Characters that look like others and are not: radicals, ligatures, full-width letters, letters of another alphabet.

import { matches } from '../../base/matches';
import type { Span } from '../../base/text';
import { hasUnit, unitsOfClass } from '../../base/units';
import { fromWords } from '../vocabulary';
import { hanFigures, latinLookAlikes, radicals } from '../words';

/** Radicals, compatibility characters and ligatures, as PDFs have them. */
const compatible = '\u2e80-\u2fd5\uf900-\ufaff\ufb00-\ufb06';
const fullWidth = '\uff10-\uff19\uff21-\uff3a\uff41-\uff5a';

/** A character that stands for another one, to be found in a text. */
export const lookAlike = new RegExp(`[${compatible}${fullWidth}]`, 'g');

/** The character that a look-alike stands for. */
export function plainCharacter(character: string): string {
  return radicals().get(character) ?? character.normalize('NFKC');
}

/** A stretch of a text with what should stand there. */
export interface Confusable extends Span {
  readonly kind: 'radical' | 'alphabet' | 'zero' | 'width';
  readonly right: string;
}

const radicalRun = new RegExp(`[${compatible}]+`, 'g');
const widthRun = new RegExp(`[${fullWidth}]+`, 'g');
const others = fromWords(() => [...latinLookAlikes().keys()].join(''));
/** Latin letters and their look-alikes together, or look-alikes alone. */
const mixedWord = fromWords(() => new RegExp(`[A-Za-z${others()}]*[${others()}][A-Za-z${others()}]*`, 'g'));
/** A letter that no Latin one looks like: the word is Russian, or Greek. */
const foreign = /[\u0370-\u04ff]/g;
/** 二O二四年, 二0二四: a letter or figure among the figures of a year. */
const zero = '[OoＯ0]';
const zeroInYear = fromWords(
  () => new RegExp(`(?<=[〇${hanFigures()}])${zero}(?=(?:[〇${hanFigures()}]|${zero}){1,2}年|[${hanFigures()}])`, 'g'),
);

/** What one of those has; the letter O and the figure 0 only after a Chinese figure. */
const suspicious = fromWords(() => unitsOfClass(`${compatible}${fullWidth}${others()}`));
const mayHaveZero = fromWords(() => new RegExp(`[〇${hanFigures()}]${zero}`));

/** What in a text looks like something else, in order of its kinds. */
export function confusablesIn(text: string): readonly Confusable[] {
  if (!hasUnit(text, suspicious()) && !mayHaveZero().test(text)) return [];
  const runs = (kind: Confusable['kind'], pattern: RegExp, right: (run: string) => string) =>
    Array.from(matches(text, pattern), ({ 0: run, index }): Confusable => {
      return { kind, start: index, end: index + run.length, right: right(run) };
    });
  const isForeign = (text.match(foreign) ?? []).some((letter) => !latinLookAlikes().has(letter));
  const zeros = runs('zero', zeroInYear(), () => '〇');
  return [
    ...runs('radical', radicalRun, plain),
    ...(isForeign ? [] : runs('alphabet', mixedWord(), latin).filter((word) => isDisguised(text, word))),
    ...zeros,
    ...runs('width', widthRun, plain).filter(({ start }) => !zeros.some((zero) => zero.start === start)),
  ].filter(({ start, end, right }) => text.slice(start, end) !== right);
}

function plain(run: string): string {
  return Array.from(run, plainCharacter).join('');
}

function latin(run: string): string {
  return Array.from(run, (letter) => latinLookAlikes().get(letter) ?? letter).join('');
}

/**
 * Whether a word is Latin with letters of another alphabet in it (МIT), or two and more of those alone (СО₂), in a text
 * that has no other letters of that alphabet; a Greek letter in a formula (TNF-α, ΔT, ΧY) is none.
 */
function isDisguised(text: string, { start, end }: Span): boolean {
  if (/[\u0370-\u04ff]/.test((text[start - 1] ?? '') + (text[end] ?? ''))) return false;
  const word = text.slice(start, end);
  return word.length > 1 && !/^[A-Za-z][^A-Za-z]$|^[^A-Za-z][A-Za-z]$/.test(word);
}
