// Marks by which writers hold a place that they mean to fill later: XX, 某某, 待补, TODO, empty brackets, blanks.

import { matches } from '../../base/matches';
import type { Span } from '../../base/text';
import { fromWords } from '../vocabulary';
import {
  anyOf,
  compoundSurnames,
  hanOrdinals,
  placeholderWordsEn,
  placeholderWordsZh,
  reportingVerbsZh,
  singleSurnames,
} from '../words';

/** In a field (a credit, a contact, a line of the header) a mark is less likely a word of the text. */
export type Surroundings = 'field' | 'running text';

/** The places that a text holds open, in order, as offsets into it; none in addresses and code. */
export function placeholdersIn(text: string, surroundings: Surroundings): readonly Span[] {
  if (!mayHold.test(text)) return [];
  const kept = text.replace(opaque, (stretch) => ' '.repeat(stretch.length));
  const found = forms().flatMap(({ pattern, isRight }) =>
    Array.from(matches(kept, pattern), (match) => ({ start: match.index, end: match.index + match[0].length })).filter(
      (span) => span.end > span.start && !isRight?.(kept, span, surroundings),
    ),
  );
  return withoutOverlap(found);
}

/** Whether a text is nothing but a word that says that something is to come: 待定, TBD. */
export function isToCome(text: string): boolean {
  return toComeAlone().test(text.trim());
}

interface Placeholder {
  readonly pattern: RegExp;
  /** Whether what was found is a word of the text after all. */
  isRight?(text: string, span: Span, surroundings: Surroundings): boolean;
}

const zh = fromWords(() => placeholderWordsZh());
const en = fromWords(() => placeholderWordsEn());
const toComeAlone = fromWords(() => new RegExp(`^(?:${anyOf([...zh().alone, ...en().alone])})$`, 'i'));

/** That something is to come, and what. */
const toCome = fromWords(() => `(?:${anyOf(zh().toCome)})`);
const toComeOf = fromWords(() => `(?:${anyOf(zh().what)})`);

/** What is called TODO, before it. */
const lists = fromWords(() => new RegExp(`^\\s*(?:${anyOf([...en().lists, ...zh().lists])})`, 'i'));

const numeral = fromWords(() => new RegExp(`[零〇○${hanOrdinals()}百千0-9]`));

const forms = fromWords((): readonly Placeholder[] => [
  // XX大学, 第XX届, 20XX年, Professor XX; not XXL, XX-3, Part XX
  {
    pattern: /(?<![\p{Script=Latin}×╳＊*])(?:[Xx]{2,}|[×╳]{2,}|[Ｘｘ]{2,})(?![\p{Script=Latin}×╳*])/gu,
    isRight: isNumeralOrName,
  },
  // 第X届, X月X日, 202X年
  { pattern: /第[XxＸｘ×╳○](?=[届期号])|[0-9]{3}[XxＸｘ×╳○](?=年)/g },
  { pattern: /(?<![0-9A-Za-z])[XxＸｘ×╳○](?=[月日]|年[0-9XxＸｘ×╳○])/g },
  // 某某大学; not 张某某, and not 某某 as one says it of anybody
  { pattern: /某某某?/g, isRight: isAnybody },
  // 〇〇大学, ○○同志; not 二〇〇八年
  {
    pattern: /[〇○◯]{2,}/g,
    isRight: (text, { start, end }) =>
      numeral().test(text[start - 1] ?? '') || numeral().test(text[end] ?? '') || isSurnameBefore(text, start),
  },
  // （待补充）, 【待核】, and 待补 alone as a sentence; not 有待补充
  { pattern: new RegExp(`(?<=[（(【［〔[])\\s*${toComeOf()}?${toCome()}\\s*(?=[）)】］〕\\]])`, 'g') },
  { pattern: new RegExp(`(?<=^|[。！？；]\\s{0,2})${toComeOf()}?${toCome()}(?=\\s{0,2}(?:$|[。！？；]))`, 'g') },
  // TODO: names; not “a to-do list”, the TODO list
  {
    pattern: /(?<![\p{L}\p{N}_.-])(?:TODO|FIXME)(?![\p{L}\p{N}_.-])/gu,
    isRight: (text, span) => isQuoted(text, span) || lists().test(text.slice(span.end, span.end + 20)),
  },
  // TBD people took part; not “the venue is TBD.”
  {
    pattern: /(?<![\p{L}\p{N}_.-])TBD(?![\p{L}\p{N}_.-])/gu,
    isRight: (text, span, surroundings) =>
      surroundings === 'running text' &&
      (isQuoted(text, span) || !/^\s{0,2}\p{L}/u.test(text.slice(span.end, span.end + 4))),
  },
  // brackets with nothing in them; main() is code
  { pattern: /【[\s\u3000]*】|（[\s\u3000]*）|《[\s\u3000]*》|〔[\s\u3000]*〕/g },
  { pattern: /(?<=[\u4e00-\u9fff]|[\p{L}\p{N},;] )\([\s\u3000]*\)/gu },
  // a blank to write on
  { pattern: /(?<![_\p{L}\p{N}])_{3,}(?![_\p{L}\p{N}])|＿{2,}/gu },
  { pattern: /(?<=[\u3000-\u9fff])_{2,}|(?<!_)_{2,}(?=[\u4e00-\u9fff])/g },
  // what word processors put into empty fields of their templates
  {
    pattern: new RegExp(
      `(?:(?:${anyOf(zh().prompts.click)})${zh().prompts.here}以?(?:${anyOf(zh().prompts.do)})|${anyOf(zh().prompts.please)})` +
        '[\\u4e00-\\u9fff]{0,6}',
      'g',
    ),
    isRight: isQuoted,
  },
  { pattern: new RegExp(`\\b(?:${anyOf(en().prompts)}) [a-z ]{1,20}|\\bLorem ipsum\\b`, 'gi'), isRight: isQuoted },
]);

/** Without one of these a text holds no place open. */
const mayHold = new RegExp(
  '[XxＸｘ×╳]{2}|[XxＸｘ×╳○][届期号年月日]|某某|[〇○◯]{2}|待[补核查填确完更译]|暂缺|TODO|FIXME|TBD|' +
    '[【（《〔(][\\s\\u3000]*[】）》〕)]|__|＿＿|此处|here to|Lorem',
  'i',
);

/** Addresses, and code between back quotes. */
const opaque = new RegExp(
  [
    '`[^`\\n]*`',
    '\\b[a-z][a-z+.-]{0,20}:\\/\\/[^\\s\\u3000-\\u303f\\u4e00-\\u9fff\\uff00-\\uffef]+',
    '\\bwww\\.[^\\s\\u4e00-\\u9fff]+',
    '(?<![\\w.+-])[\\w.+-]{1,64}@[\\w-]+(?:\\.[\\w-]+)+',
    '\\]\\([^()\\s]*\\)',
  ].join('|'),
  'gi',
);

/**
 * XX as hidden digits of a number, as part of a model's name, as a Roman numeral, as the hidden given name of
 * somebody.
 */
function isNumeralOrName(text: string, { start, end }: Span, surroundings: Surroundings): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 40), start), text.slice(end, end + 40)];
  if (/[\d*]$/.test(before) && /^[\d*]/.test(after)) return true;
  if (/^[-–]?\d/.test(after) || /\p{L}[-–]$/u.test(before)) return true;
  if (/^XX{1,2}$/.test(text.slice(start, end)) && (romanBefore().test(before) || romanAfter().test(after))) return true;
  // 5xx is a class of codes, 20XX a year left open
  if (/\d$/.test(before)) return !/(?<!\d)(?:19|20)$/.test(before) && !/^\s*[年月日届期号]/.test(after);
  return surroundings === 'running text' && isSurnameBefore(text, start);
}

/** What Roman numerals follow and precede: Part XX, Louis XX, XX century, XX 世纪. */
const romanBefore = fromWords(
  () =>
    new RegExp(
      `(?:\\b(?:${anyOf(en().beforeRoman)}|(?:${anyOf(en().rulers)}) \\p{L}+)\\s*|[IVXLC]+\\s*[-–—,、]\\s*|\\bXY\\/)$`,
      'u',
    ),
);
const romanAfter = fromWords(
  () =>
    new RegExp(
      `^\\s*(?:(?:st|nd|rd|th)?\\s*(?:${anyOf(en().afterRoman)})|${anyOf(zh().afterRoman)}|/XY|[-–—,、]\\s*[IVXLC]+\\b|[.、]\\s)`,
      'i',
    ),
);

function isSurnameBefore(text: string, at: number): boolean {
  const [farther = '', before = ''] = [text[at - 2], text[at - 1]];
  if (compoundSurnames().has(farther + before)) return true;
  if (!singleSurnames().has(before) || zh().notSurnames.includes(before)) return false;
  return !/[\u4e00-\u9fff]/.test(farther) || zh().beforeSurnames.includes(farther);
}

/**
 * 某某 for a hidden name or for anybody at all; a noun or verb behind shows that somebody in particular is meant: 某某指出.
 */
function isAnybody(text: string, span: Span, surroundings: Surroundings): boolean {
  if (surroundings === 'field') return false;
  return (
    isQuoted(text, span) || isSurnameBefore(text, span.start) || !named().test(text.slice(span.end, span.end + 12))
  );
}

const named = fromWords(
  () =>
    new RegExp(
      `^(?:[\\u4e00-\\u9fff]{0,4}(?:${anyOf([...zh().named, ...reportingVerbsZh()])})|\\s*(?:$|[，。、；）)】]))`,
    ),
);

/** How far from a mark the quotation marks around it are looked for, in UTF-16 units. */
const longestQuotation = 200;

function isQuoted(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - longestQuotation), start);
  const after = text.slice(end, end + longestQuotation);
  const isWithin = (open: string, close: string) =>
    before.lastIndexOf(open) > before.lastIndexOf(close) && after.includes(close);
  const isPaired = ['“”', '‘’', '「」', '『』', '《》'].some(([open, close]) => isWithin(open!, close!));
  return isPaired || (before.split('"').length % 2 === 0 && after.includes('"'));
}

function withoutOverlap(spans: readonly Span[]): readonly Span[] {
  let end = -1;
  return [...spans]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((span) => {
      if (span.start < end) return false;
      end = span.end;
      return true;
    });
}
