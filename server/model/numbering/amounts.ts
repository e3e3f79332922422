// What a sentence says of a whole and of its parts: 共12项，其中甲类5项、乙类6项; 12 rooms, comprising 5 large and 7 small.

import { matches } from '../../base/matches';
import type { Span } from '../../base/text';
import type { Facts } from '../../language/shared/facts';
import type { Numeral } from '../../language/shared/running-text';
import { fromWords } from '../../language/vocabulary';
import { anyOf, countingEn, countingZh } from '../../language/words';

/** A number with what it counts; UTF-16 offsets of the text. */
export interface Amount extends Span {
  readonly value: number;
  /** By so much the value may be rounded. */
  readonly slack: number;
  /** The first character of what it counts; `%` for shares; empty where the language has no measure words. */
  readonly unit: string;
}

/** A whole and the parts that are said of it. */
export interface Division {
  /** Undefined for the hundred per cent that shares are of. */
  readonly whole?: Amount;
  readonly parts: readonly Amount[];
  /** Whether the parts are said to be all. */
  readonly isComplete: boolean;
  /** Whether a thing is of one part only, so that the parts together are never more than the whole. */
  readonly isDisjoint: boolean;
}

/** The wholes with parts in a text. */
export function divisionsIn({ text, language, sentences, numerals }: Facts): readonly Division[] {
  if ((text.match(/\d/g)?.length ?? 0) < 2 || !worthwhile[language]().test(text)) return [];
  let next = 0;
  return sentences.flatMap(({ start, end }) => {
    const own: Numeral[] = [];
    for (; next < numerals.length && numerals[next]!.start < end; next++)
      own.push({ ...numerals[next]!, start: numerals[next]!.start - start, end: numerals[next]!.end - start });
    if (end - start > longestSentence) return [];
    const sentence = text.slice(start, end);
    const found = language === 'zh' ? inChinese(sentence, own) : inEnglish(sentence, own);
    return found.map((division) => shifted(division, start));
  });
}

/** What runs on for longer is a table or a list; each number in it would be held against all others. UTF-16 units. */
const longestSentence = 1000;

const worthwhile = {
  zh: fromWords(() => {
    const { partly, wholly, madeOf, totals, shares } = countingZh();
    return new RegExp(`${anyOf([...partly, ...wholly, ...madeOf.closes, ...totals, ...shares])}|[：（]`);
  }),
  en: fromWords(() => new RegExp(`\\b(?:${anyOf([...countingEn().wholly, ...countingEn().rest])})\\b`)),
};

function shifted({ whole, parts, ...rest }: Division, by: number): Division {
  const at = (amount: Amount) => ({ ...amount, start: amount.start + by, end: amount.end + by });
  return { ...(whole && { whole: at(whole) }), parts: parts.map(at), ...rest };
}

/** An amount as it was read; one that is said to be rounded adds up to nothing. */
interface ReadAmount extends Amount {
  readonly isRough: boolean;
}

function amountOf(text: string, numeral: Numeral, unit: string): ReadAmount {
  const { start, end, values, approximate } = numeral;
  const printed = text.slice(start, end);
  const digits = /\d[\d,]*(?:\.\d+)?/.exec(printed)?.[0];
  const value = values[0]!;
  const isRounded = digits !== undefined && (unit === '%' || printed.trim() !== digits || digits.includes('.'));
  const steps = Number((digits ?? '').replace(/[.,]/g, ''));
  return {
    start,
    end,
    value,
    slack: isRounded && steps > 0 ? value / steps / 2 : 0,
    unit,
    isRough: approximate || values.length > 1,
  };
}

/** Numbers in a row, one mark or joining word between each and the next. */
type Row = readonly ReadAmount[];

/** What stands between the numbers of a row, and what begins another row there. */
interface Between {
  readonly separators: RegExp;
  readonly leadsIn: RegExp;
}

/** The rows of amounts of one unit each. */
function rowsIn(text: string, amounts: Row, { separators, leadsIn }: Between): readonly Row[] {
  const rows: ReadAmount[][] = [];
  const lastOfUnit = new Map<string, ReadAmount[]>();
  for (const amount of amounts) {
    const row = lastOfUnit.get(amount.unit);
    const between = row && text.slice(row.at(-1)!.end, amount.start);
    if (between && countOf(separators, between) === 1 && !leadsIn.test(between)) {
      row.push(amount);
      continue;
    }
    const opened = [amount];
    lastOfUnit.set(amount.unit, opened);
    rows.push(opened);
  }
  return rows;
}

function countOf(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0;
}

// Chinese

const separatorsZh = /[、，,；;](?:以及|和|及|与)?|以及|和|及|与/g;

/** What the patterns between numbers are made of. */
const zh = fromWords(() => {
  const { partly, wholly, madeOf, totals, rest, disjoint, nested, amountVerbs, changes, each, shares } = countingZh();
  return {
    leadsIn: new RegExp(`${anyOf([...partly, ...wholly])}|：|[，；](?:${anyOf(madeOf.opens)})`),
    partly: new RegExp(`^[^，、；：]{0,12}[，；：]?\\s?(?:${anyOf(partly)})[，：]?[^，、；：]{0,16}$`),
    wholly: new RegExp(`^[^，、；：]{0,12}(?:[，；]?\\s?(?:${anyOf(wholly)})|：)[^，、；：]{0,12}$`),
    madeOf: new RegExp(`^[^，、；：]{0,12}，?\\s?(?:${anyOf(madeOf.opens)})[^，、；：]{0,12}$`),
    madeOfCloses: new RegExp(`^[^，、；：\\d]{0,12}(?:${anyOf(madeOf.closes)})`),
    total: new RegExp(`[，；、]\\s?(?:${anyOf(totals)})\\s?$`),
    rest: new RegExp(`^(?:${anyOf(rest)})`),
    disjoint: new RegExp(`(?:${anyOf(disjoint)})$`),
    nested: new RegExp(anyOf(nested)),
    verbs: new RegExp(`(?:${anyOf(amountVerbs)})+$`),
    changed: new RegExp(`(?:${anyOf(changes)})了?\\s?$`),
    changes: new RegExp(anyOf(changes)),
    each: new RegExp(`[${each}]`),
    shares: new RegExp(anyOf(shares)),
  };
});

const betweenZh = fromWords((): Between => ({ separators: separatorsZh, leadsIn: zh().leadsIn }));

function inChinese(sentence: string, numerals: readonly Numeral[]): readonly Division[] {
  const brackets = [...matches(sentence, /（[^（）]*）/g)];
  const plain = sentence.replace(/（[^（）]*）/g, (inside) => '\0'.repeat(inside.length));
  const amounts = amountsInChinese(
    plain,
    numerals.filter(({ start }) => plain[start] !== '\0'),
  );
  const rows = rowsIn(plain, amounts, betweenZh()).filter((row) => !zh().each.test(around(plain, row)));
  return [
    ...rows.flatMap((row) => [...partsBehind(plain, row, amounts), ...partsBefore(plain, row, amounts)]),
    ...rows.flatMap((row) => sharesOf(plain, row)),
    ...brackets.flatMap(({ 0: inside, index }) => bracketed(plain, amounts, numerals, { inside, at: index })),
  ];
}

function amountsInChinese(text: string, numerals: readonly Numeral[]): Row {
  return numerals.flatMap((numeral) => {
    if ((numeral.kind !== 'plain' && numeral.kind !== 'percent') || numeral.points || numeral.values.length === 0)
      return [];
    const unit = numeral.kind === 'percent' ? '%' : /^\s?(\p{Script=Han})/u.exec(text.slice(numeral.end))?.[1];
    return unit === undefined ? [] : [amountOf(text, numeral, unit)];
  });
}

/** A row with the names of its parts. */
function around(text: string, row: Row): string {
  return text.slice(nameStart(text, row[0]!.start), row.at(-1)!.end);
}

/** Where the name before a number begins. */
function nameStart(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - longestName), at);
  return at - /[^、，,；;：。和及与]*$/.exec(before)![0].length;
}

/** UTF-16 code units. */
const longestName = 24;

/** What each part of a row is called, by the words in front of the numbers, or behind where none stand in front. */
function namesIn(text: string, row: Row): readonly string[] {
  const before = row.map(({ start }) => text.slice(nameStart(text, start), start).replace(zh().verbs, '').trim());
  if (before.slice(1).every((name) => name !== '')) return before;
  return row.map(({ end }) => /^.?([^、，,；;。和及与]*)/.exec(text.slice(end, end + longestName))![1]!);
}

/** Whether a thing can bear only one of the names: each is of another class of one kind. */
function areDisjoint(names: readonly string[]): boolean {
  const ends = new Set(names.map((name) => zh().disjoint.exec(name)?.[0]));
  return ends.size === 1 && !ends.has(undefined) && !names.some((name) => zh().nested.test(name));
}

/** 12项，其中甲类5项、乙类7项; 12项分为甲类5项、乙类7项; 12项由5个甲类、7个乙类组成. */
function partsBehind(text: string, row: Row, amounts: Row): readonly Division[] {
  const first = row[0]!;
  const whole = amounts.findLast(({ end }) => end <= nameStart(text, first.start));
  if (!isWholeOf(whole, row, text) || whole.unit === '%') return [];
  const between = text.slice(whole.end, first.start);
  const behind = text.slice(row.at(-1)!.end);
  const names = namesIn(text, row);
  const isOpen = /^.{0,12}等/.test(behind.split(/[，；。]/)[0]!);
  const isPartly = zh().partly.test(between);
  const isWholly = zh().wholly.test(between) || (zh().madeOf.test(between) && zh().madeOfCloses.test(behind));
  if (!isPartly && !(isWholly && row.length > 1)) return [];
  const isAll = isPartly ? row.length > 1 && zh().rest.test(names.at(-1)!) : /^[^，、；]{0,14}(?:；|$)/.test(behind);
  return [{ whole, parts: row, isComplete: isAll && !isOpen, isDisjoint: areDisjoint(names) }];
}

/** Whether an amount can be the whole of a row: of its unit, as exact as its parts, not of each, and no change. */
function isWholeOf(amount: ReadAmount | undefined, row: Row, text: string): amount is ReadAmount {
  return (
    amount !== undefined &&
    amount.unit === row[0]!.unit &&
    ![amount, ...row].some(({ isRough }) => isRough) &&
    !zh().each.test(text.slice(nameStart(text, amount.start), amount.start)) &&
    !zh().changed.test(text.slice(Math.max(0, amount.start - 6), amount.start))
  );
}

/**
 * 甲类5项、乙类7项，共12项: the last of a row is the whole of those before it. Of many more people who came the parts are
 * the ones of note.
 */
function partsBefore(text: string, row: Row, amounts: Row): readonly Division[] {
  const [whole, parts] = [row.at(-1), row.slice(0, -1)];
  if (parts.length < 2 || !isWholeOf(whole, parts, text) || whole.unit === '%') return [];
  const before = text.slice(parts.at(-1)!.end, whole.start);
  const isFirst = !amounts.some(({ unit, start }) => unit === whole.unit && start < parts[0]!.start);
  if (!isFirst || !zh().total.test(before) || /等/.test(before)) return [];
  const sum = parts.reduce((total, { value }) => total + value, 0);
  return [{ whole, parts, isComplete: sum >= whole.value * leastListed, isDisjoint: true }];
}

/** So much of a whole is listed by who means to list all of it. */
const leastListed = 0.6;

/** 甲类占60%、乙类占30%，其余占10%. */
function sharesOf(text: string, row: Row): readonly Division[] {
  if (row.length < 2 || row[0]!.unit !== '%' || row.some(({ isRough }) => isRough)) return [];
  const said = around(text, row);
  if (!zh().shares.test(said) || zh().changes.test(said) || countingZh().partly.some((word) => said.includes(word)))
    return [];
  const names = namesIn(text, row);
  const isComplete = zh().rest.test(names.at(-1)!);
  return [{ parts: row, isComplete, isDisjoint: areDisjoint(names) }];
}

/** 共12项（甲类5项、乙类7项）. */
function bracketed(
  sentence: string,
  amounts: Row,
  numerals: readonly Numeral[],
  { inside, at }: { readonly inside: string; readonly at: number },
): readonly Division[] {
  const text = inside.slice(1, -1);
  const within = numerals
    .filter(({ start, end }) => start > at && end < at + inside.length)
    .map((numeral) => ({ ...numeral, start: numeral.start - at - 1, end: numeral.end - at - 1 }));
  const own = amountsInChinese(text, within);
  const [row, ...others] = rowsIn(text, own, betweenZh());
  const whole = amounts.findLast(({ end }) => end <= at && at - end <= longestName);
  if (!row || others.length > 0 || row.length < 2 || !isWholeOf(whole, row, sentence)) return [];
  if (nameStart(text, row[0]!.start) > 0 || zh().each.test(text) || /等/.test(text)) return [];
  const isDisjoint = areDisjoint(namesIn(text, row));
  const parts = row.map((part) => ({ ...part, start: part.start + at + 1, end: part.end + at + 1 }));
  return [{ whole, parts, isComplete: isDisjoint, isDisjoint }];
}

// English

const separatorsEn = /[,;] (?:and )?| and /g;

const en = fromWords(() => ({
  leadsIn: new RegExp(`\\b(?:${anyOf(countingEn().wholly)})\\b`),
  wholly: new RegExp(`^(?: [A-Za-z][\\w’'-]*){1,6},? (?:${anyOf(countingEn().wholly)})(?: [a-z]+)? $`),
  rest: new RegExp(`\\b(?:${anyOf(countingEn().rest)})\\b`),
  shares: new RegExp(`\\b(?:${anyOf(countingEn().shares)})\\b`),
}));

function inEnglish(sentence: string, numerals: readonly Numeral[]): readonly Division[] {
  const amounts = numerals.flatMap((numeral) => {
    const isCounted = numeral.kind === 'plain' || numeral.kind === 'percent';
    if (!isCounted || numeral.points || numeral.values.length === 0) return [];
    return [amountOf(sentence, numeral, numeral.kind === 'percent' ? '%' : '')];
  });
  return rowsIn(sentence, amounts, { separators: separatorsEn, leadsIn: en().leadsIn }).flatMap((row) => {
    if (row.length < 2 || row.some(({ isRough }) => isRough)) return [];
    return row[0]!.unit === '%' ? englishShares(sentence, row) : englishParts(sentence, row, amounts);
  });
}

/** 12 rooms, consisting of 5 large and 7 small ones. */
function englishParts(text: string, row: Row, amounts: Row): readonly Division[] {
  const at = amounts.indexOf(row[0]!);
  const whole = amounts[at - 1];
  const isLast = amounts.at(-1) === row.at(-1);
  if (whole?.unit !== '' || whole.isRough || !isLast) return [];
  if (!en().wholly.test(text.slice(whole.end, row[0]!.start))) return [];
  const behind = text.slice(row.at(-1)!.end);
  if (/,|\b(?:and|as well as|etc)\b/.test(behind)) return [];
  return [{ whole, parts: row, isComplete: true, isDisjoint: true }];
}

/** A accounts for 60 percent, B for 30 percent, and the remaining 10 percent goes to C. */
function englishShares(text: string, row: Row): readonly Division[] {
  const [last, before] = [row.at(-1)!, row.at(-2)!];
  if (!en().rest.test(text.slice(before.end, last.start)) || !en().shares.test(text.slice(0, last.end))) return [];
  return [{ parts: row, isComplete: true, isDisjoint: true }];
}
