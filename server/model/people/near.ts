// Names that are near to each other: two spellings of one person, and a slip of the pen.
import { editDistance } from '../../language/shared/distance';
import { soundsAlike, splitChineseName } from '../../language/zh/names';

/**
 * Whether two names can be spellings of one person: a character apart with the same sound; in English a letter in one
 * word.
 */
export function maySpellOneName(a: string, b: string, language: 'zh' | 'en'): boolean {
  if (language === 'zh') return soundsAlike(a, b);
  const [x, y] = [a.toLowerCase().split(' '), b.toLowerCase().split(' ')];
  if (x.length !== y.length) return false;
  const different = x.map((word, i) => [word, y[i]!] as const).filter(([one, other]) => one !== other);
  if (different.length !== 1) return false;
  const [one, other] = different[0]!;
  return Math.max(one.length, other.length) > 3 && editDistance(one, other, 1) === 1;
}

/**
 * Whether a written name can be a slip for the right one. Chinese: of three characters or more, the same surname and
 * one character other, lost or too many, or two that changed places; of two, the same sound. English: the words in
 * another order, other capitals, other spaces; one letter lost, too many or other, or two that changed places; in a
 * longer name two letters.
 */
export function isSlip(written: string, right: string, language: 'zh' | 'en'): boolean {
  if (written === right || Math.abs(written.length - right.length) > 2) return false;
  return language === 'zh' ? isSlipInChinese(written, right) : isSlipInEnglish(written, right);
}

function isSlipInChinese(written: string, right: string): boolean {
  const surname = splitChineseName(right)?.surname;
  if (surname === undefined || !written.startsWith(surname)) return false;
  return right.length < 3
    ? soundsAlike(written, right)
    : sorted(written) === sorted(right) || editDistance(written, right, 1) === 1;
}

/** Names of so many letters may have two of them wrong. */
const longName = 9;

function isSlipInEnglish(written: string, right: string): boolean {
  const [a, b] = [written.toLowerCase(), right.toLowerCase()];
  const [x, y] = [a.split(' '), b.split(' ')];
  if (x.length === 2 && x[0] === y[1] && x[1] === y[0]) return true;
  if (y.length < 2 || a[0] !== b[0]) return false;
  if (a.replaceAll(' ', '') === b.replaceAll(' ', '')) return true;
  const most = b.length >= longName ? 2 : 1;
  return x.length === y.length && (isTransposed(a, b) || editDistance(a, b, most) <= most);
}

function isTransposed(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return a.length === b.length && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

function sorted(text: string): string {
  return [...text].sort().join('');
}
