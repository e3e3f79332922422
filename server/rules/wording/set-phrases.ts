// Set phrases of four characters that got broken: 因地治宜, 合作共嬴, 改革开发. Search for the rule garbled-phrase.

import { twoUnitsAt } from '../../base/text';
import { unitTable } from '../../base/units';
import { fromWords } from '../../language/vocabulary';
import { type ConfusedWords, commonWordsZh, particlesZh, setPhrasesZh } from '../../language/words';
import { soundsAlike } from '../../language/zh/names';

/** A broken set phrase: UTF-16 offsets in the text. */
export interface BrokenPhrase {
  readonly start: number;
  readonly end: number;
  readonly right: string;
}

/** The broken set phrases of a Chinese text, in order and apart from each other; one pass. */
export function brokenSetPhrases(text: string): readonly BrokenPhrase[] {
  const found: BrokenPhrase[] = [];
  let from = 0;
  for (let i = 0; i + 1 < text.length; i++) {
    if (begins()[text.charCodeAt(i)] === 0) continue;
    const candidates = halves().get(twoUnitsAt(text, i));
    const broken = candidates && brokenAround(text, i, candidates);
    if (!broken || broken.start < from) continue;
    found.push(broken);
    from = broken.end;
  }
  return found;
}

/** A phrase of which two characters in a row are seen. */
interface Half {
  readonly phrase: string;
  /** Whether the first half was seen, or the second. */
  readonly first: boolean;
  /** Nothing else is within one character of an idiom; of another phrase there may be. */
  readonly isIdiom: boolean;
}

const phrases = fromWords((): readonly string[] => setPhrasesZh().phrases.split(' '));
const accepted = fromWords((): ReadonlySet<string> => new Set([...setPhrasesZh().idioms.flat(), ...phrases()]));
const halves = fromWords(() =>
  halvesOf([
    ...setPhrasesZh().idioms.map(([phrase]) => ({ phrase: phrase!, isIdiom: true })),
    ...phrases().map((phrase) => ({ phrase, isIdiom: false })),
  ]),
);

/** Whether a UTF-16 unit begins a half: most characters do not, and need no look-up. */
const begins = fromWords(() => unitTable(Array.from(halves().keys(), (key) => key >>> 16)));

const confused = fromWords(
  (): ReadonlyMap<string, ConfusedWords> => new Map(setPhrasesZh().confused.map((row) => [row.right + row.wrong, row])),
);

const lookAlike = fromWords(
  (): ReadonlySet<string> =>
    new Set(
      setPhrasesZh()
        .lookAlike.split(' ')
        .flatMap((two) => [two, `${two[1]}${two[0]}`]),
    ),
);

const traditional = fromWords((): ReadonlySet<string> => new Set(setPhrasesZh().traditional));

/** Words that a half of a phrase may be instead. */
const halfWords = fromWords(
  (): ReadonlySet<string> => new Set([...accepted()].flatMap((phrase) => [phrase.slice(0, 2), phrase.slice(2)])),
);

function halvesOf(all: readonly Omit<Half, 'first'>[]): ReadonlyMap<number, readonly Half[]> {
  const map = new Map<number, Half[]>();
  for (const one of all)
    for (const [at, first] of [[0, true] as const, [2, false] as const]) {
      const key = twoUnitsAt(one.phrase, at);
      map.set(key, [...(map.get(key) ?? []), { ...one, first }]);
    }
  return map;
}

function brokenAround(text: string, at: number, candidates: readonly Half[]): BrokenPhrase | undefined {
  for (const half of candidates) {
    const broken = brokenAt(text, at, half);
    if (broken) return broken;
  }
  return undefined;
}

function brokenAt(text: string, at: number, half: Half): BrokenPhrase | undefined {
  const { phrase, first } = half;
  const start = first ? at : at - 2;
  if (start < 0 || start + 4 > text.length || !mayBeBroken(text, start, half)) return undefined;
  const written = text.slice(start, start + 4);
  if (accepted().has(written)) return undefined;
  const other = first ? written.slice(2) : written.slice(0, 2);
  const expected = first ? phrase.slice(2) : phrase.slice(0, 2);
  if (!/^[\u4e00-\u9fff]{2}$/.test(other)) return undefined;
  if (isSlipInPhrase(text, start, other, expected, half)) return { start, end: start + 4, right: phrase };
  return half.isIdiom && first && hasOneMore(text, at, expected)
    ? { start: at, end: at + 5, right: phrase }
    : undefined;
}

/** Whether the other half has a character as expected, or has both turned round, or follows one character later. */
function mayBeBroken(text: string, start: number, { phrase, first, isIdiom }: Half): boolean {
  const from = first ? 2 : 0;
  const one = text.charCodeAt(start + from);
  const two = text.charCodeAt(start + from + 1);
  const right = phrase.charCodeAt(from);
  const next = phrase.charCodeAt(from + 1);
  return one === right || two === next || (one === next && two === right) || (isIdiom && first && two === right);
}

/** One character too many between the halves: 与时的俱进. 任重而道远 is right too, and so is 悠久久久为功. */
function hasOneMore(text: string, at: number, second: string): boolean {
  return text[at + 2] !== conjunction && text.startsWith(second, at + 3) && !isOverlapped(text, at);
}

const conjunction = '而';

/** Whether two characters are the other half of a phrase with one of them wrong, or with both turned round. */
function isSlipInPhrase(text: string, start: number, other: string, expected: string, half: Half): boolean {
  const turned = other[0] === expected[1] && other[1] === expected[0];
  const oneWrong = (other[0] === expected[0]) !== (other[1] === expected[1]);
  if (!turned && !oneWrong) return false;
  const row = confused().get(expected + other);
  if (row) return !goesOn(row, text, start, half.first);
  // 循序前进 is no slip of 循序渐进
  if (commonWordsZh().has(other)) return false;
  if (isCut(text, start, half) || isOverlapped(text, start)) return false;
  return half.isIdiom || (oneWrong && isNear(other, expected));
}

/** Whether the wrong character is taken for the right one, and makes nothing that is right itself. */
function isNear(other: string, expected: string): boolean {
  const at = other[0] === expected[0] ? 1 : 0;
  if (halfWords().has(other) || particlesZh().has(other[at]!) || traditional().has(other[at]!)) return false;
  return lookAlike().has(`${other[at]}${expected[at]}`) || soundsAlike(other, expected);
}

/**
 * Whether the outer character of the half that is not as expected makes a common word with what is beside it: 合作共|营造.
 */
function isCut(text: string, start: number, { first }: Half): boolean {
  return commonWordsZh().has(first ? text.slice(start + 3, start + 5) : text.slice(start - 1, start + 1));
}

/** What makes another word of the confused one, or another phrase of the whole: 包容开发区, 再开发包容. */
function goesOn({ goesOn = '', before = '' }: ConfusedWords, text: string, start: number, first: boolean): boolean {
  return goesOn.includes(text[start + 4] ?? ' ') || (!first && before.includes(text[start - 1] ?? ' '));
}

/** Whether the four characters cut into a phrase that is right: 责任重大|远见卓识. */
function isOverlapped(text: string, start: number): boolean {
  return [-3, -2, -1, 1, 2, 3].some((by) => start + by >= 0 && accepted().has(text.slice(start + by, start + by + 4)));
}
