// What of an office's wording can be in force, whatever kind of file it was written in; and what is wrong with it.
import type { GradedMistake } from '../../base/fileMistake';
import { type Localized, say } from '../../base/localized';
import type { Span } from '../../base/text';
import { englishTokens, isContent } from '../../language/en/words';
import { particlesZh } from '../../language/words';
import { wordingInText } from './find';
import { keyOf, languageOf, type OfficeWording, type WordingRow } from './wording';

/** A text of a file, and where it stands there. */
export interface WrittenText {
  readonly text: string;
  readonly span: Span;
}

/** A row as somebody wrote it. */
export interface WrittenRow {
  readonly never: readonly WrittenText[];
  readonly write: readonly WrittenText[];
  readonly why?: Localized;
  readonly examples: readonly WrittenExample[];
}

export interface WrittenExample {
  /** Has what the row never writes. */
  readonly wrong?: WrittenText;
  /** Has it no more. */
  readonly right?: WrittenText;
}

export interface ReadWording {
  readonly wording: OfficeWording;
  readonly mistakes: readonly GradedMistake[];
  /** Whether the source could be read to its end. */
  readonly isWhole: boolean;
}

/** Longer ones are sentences, or were pasted by mistake; UTF-16 units. */
const longest = 60;

export const mostRows = 10_000;

type Tell = (written: Pick<WrittenText, 'span'>, message: Localized, severity?: GradedMistake['severity']) => void;

/**
 * The wording that rows and known words make. What would be told everywhere, contradicts what stands before it, or does
 * not do what its example says, is told; the first two are left out.
 */
export function examined(
  written: readonly WrittenRow[],
  writtenKnown: readonly WrittenText[],
): Omit<ReadWording, 'isWhole'> {
  const mistakes: GradedMistake[] = [];
  const tell: Tell = ({ span }, message, severity = 'error') => void mistakes.push({ span, message, severity });
  const inForce = written.slice(0, mostRows);
  const excess = written[mostRows];
  if (excess) tell(excess.never[0]!, tooMany);
  const fit = inForce.map((row) => ({
    ...row,
    never: row.never.filter((each) => isFit(each, tell) && !saysNothing(each, tell)),
    write: row.write.filter((each) => isFit(each, tell)),
  }));
  const rows = fit.map(asRow);
  const wording: OfficeWording = {
    rows: rows.filter(({ never }) => never.length > 0),
    known: writtenKnown.filter((each) => isFit(each, tell)).map(({ text }) => text),
  };
  tellContradictions(fit, writtenKnown, tell);
  fit.forEach(({ examples }, at) => {
    for (const example of examples) tellOfExample(example, rows[at]!, wording, tell);
  });
  return { wording, mistakes };
}

/** Whether something can be a row, or a known word. */
export function isWording(text: string): boolean {
  const nobody: Tell = () => undefined;
  const written = { text, span: { start: 0, end: 0 } };
  return isFit(written, nobody) && !saysNothing(written, nobody);
}

function asRow({ never, write, why }: WrittenRow): WordingRow {
  const texts = (all: readonly WrittenText[]) => all.map(({ text }) => text);
  return { never: texts(never), write: texts(write), ...(why && { why }) };
}

function isFit(written: WrittenText, tell: Tell): boolean {
  const { text } = written;
  if (text.length > longest) tell(written, tooLong);
  else if (/[\\^*[\]{}|<>]/.test(text)) tell(written, noPattern(text));
  else if (!/[\p{L}\p{N}]/u.test(text)) tell(written, noWord);
  else return true;
  return false;
}

/** Whether it is in every sentence: a letter, a number, a small word. */
function saysNothing(written: WrittenText, tell: Tell): boolean {
  const { text } = written;
  const tokens = englishTokens(text);
  const isSmall =
    /^[\p{Script=Latin}\p{N}]$/u.test(text) ||
    /^\p{N}+$/u.test(text) ||
    particlesZh().has(text) ||
    (tokens.length === 1 && !isContent(tokens[0]!.stem));
  if (isSmall) tell(written, everywhere(text));
  return isSmall;
}

/** The same never written in two ways, instead of itself, or instead of what is never written itself. */
function tellContradictions(rows: readonly WrittenRow[], known: readonly WrittenText[], tell: Tell): void {
  const firstOf = new Map<string, WrittenRow>();
  for (const row of rows)
    for (const never of row.never) {
      const first = firstOf.get(keyOf(never.text));
      if (!first) firstOf.set(keyOf(never.text), row);
      else if (first.write[0]?.text === row.write[0]?.text) tell(never, twice(never.text), 'warning');
      else tell(never, twoWays(never.text, first.write[0]?.text));
    }
  for (const each of known) if (firstOf.has(keyOf(each.text))) tell(each, knownAndNever(each.text));
  for (const { never, write } of rows)
    for (const each of write) {
      if (never.some(({ text }) => text === each.text)) tell(each, itself(each.text));
      else if (never.every(({ text }) => keyOf(text) !== keyOf(each.text)) && firstOf.has(keyOf(each.text)))
        tell(each, alsoNever(each.text));
    }
}

function tellOfExample({ wrong, right }: WrittenExample, row: WordingRow, wording: OfficeWording, tell: Tell): void {
  const finds = ({ text }: WrittenText) =>
    wordingInText(wording, text, languageOf(text)).some((one) => one.row === row);
  if (wrong && !finds(wrong)) tell(wrong, notFound(row.never[0]!));
  if (right && finds(right)) tell(right, stillFound(row.never[0]!));
}

const tooLong = say(
  `More than ${longest} characters: this is a sentence, no wording`,
  `超过 ${longest} 个字符：这是句子，不是用语`,
);

const tooMany = say(
  `More than ${mostRows} rows: those from here on are not read`,
  `超过 ${mostRows} 行，此后的不再读取`,
);

const noWord = say('There is no word in it, only marks', '其中没有文字，只有符号');

function noPattern(text: string): Localized {
  return say(
    `“${text}”: wordings are written as they stand in a text, without signs of patterns`,
    `“${text}”：用语应照正文原样书写，不用通配符号`,
  );
}

function everywhere(text: string): Localized {
  return say(
    `“${text}” is in every sentence: it would be reported everywhere; write the words around it too`,
    `“${text}”句句都有，将处处报告；请连同前后文字一起写`,
  );
}

function twice(text: string): Localized {
  return say(`“${text}” has a row before already`, `“${text}”前面已有一行`);
}

function twoWays(text: string, before = ''): Localized {
  const [en, zh] = before === '' ? ['nothing', '空'] : [`“${before}”`, `“${before}”`];
  return say(
    `“${text}” has a row before, which writes ${en} instead: keep one of them`,
    `“${text}”前面已有一行，改用的是${zh}；请只留一行`,
  );
}

function knownAndNever(text: string): Localized {
  return say(
    `“${text}” is never to be written by a row of this file, and known here`,
    `“${text}”在本文件中既列为不用，又列为已知`,
  );
}

function itself(text: string): Localized {
  return say(`“${text}” is what this row never writes`, `“${text}”正是本行不用的写法`);
}

function alsoNever(text: string): Localized {
  return say(`“${text}” is itself never to be written, by another row`, `“${text}”本身也列为不用（见另一行）`);
}

function notFound(never: string): Localized {
  return say(
    `“${never}” is not found in this example. In quotation marks and titles, and within a longer word, nothing is reported`,
    `此例中未找到“${never}”。引号、书名号内的，以及属于更长词语的，不报告`,
  );
}

function stillFound(never: string): Localized {
  return say(
    `“${never}” is still found in this example, which ought to be right`,
    `此例应为正确写法，但仍含“${never}”`,
  );
}
