// Lines of header fields: issue numbers, volumes and dates, several of which may share a line with masthead and issuer.
import { monthPattern, parseDate } from '../../language/shared/dates';
import { halfWidth, numberFromHan } from '../../language/shared/numerals';
import { languageOf } from '../../language/shared/script';
import { formsZh } from '../../language/words';
import { countOf, hanNumeral } from '../counts';
import type { Draft } from '../draft';
import { issuerOf, looksLikeMasthead } from '../names';
import { oneOf } from '../patterns';
import { sourceSpan } from '../prose';
import type { ElementKind, Language } from '../tree';
import { isClassification } from './classification';
import type { Block, Form, Maker, Match } from './form';

/** A field found in a line; offsets are into the line's prose. */
export interface Field {
  readonly kind: ElementKind;
  readonly start: number;
  readonly end: number;
  readonly number?: number;
  readonly year?: number;
  readonly value?: string;
}

/** What stands in a line between its fields: a masthead or an issuer, perhaps. */
export interface Rest {
  readonly start: number;
  readonly end: number;
}

export interface FieldsMatch extends Match {
  readonly form: 'fields';
  readonly fields: readonly Field[];
  readonly rests: readonly Rest[];
}

type Found = Omit<Field, 'start' | 'end'> | undefined;

/** How one kind of field is written, and what its groups mean. */
interface FieldForm {
  readonly patterns: readonly RegExp[];
  readonly make: (match: RegExpMatchArray) => Found;
}

const count = `(\\d{1,5}|${hanNumeral}{1,8})`;
const hanYear = '[〇零○一二三四五六七八九]{4}';

/** In the order in which they take their characters. */
const fieldForms: readonly FieldForm[] = [
  {
    patterns: [
      new RegExp(
        '[\\d〇零○Ｏ一二三四五六七八九](?:\\s?[\\d〇零○Ｏ一二三四五六七八九]){3}\\s*年\\s*' +
          '[\\d元一二三四五六七八九十]{1,3}(?:\\s?\\d)?\\s*月(?:\\s*[\\d一二三四五六七八九十廿卅]{1,4}(?:\\s?\\d)?\\s*[日号])?',
        'g',
      ),
      /\b\d{4}\s?([-./])\s?\d{1,2}\s?\1\s?\d{1,2}\b/g,
      new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?:${monthPattern}),?\\s+\\d{4}\\b`, 'gi'),
      new RegExp(`\\b(?:${monthPattern})\\s*(?:\\d{1,2}(?:st|nd|rd|th)?\\s*,?)?\\s*\\d{4}\\b`, 'gi'),
    ],
    make([found]) {
      const date = parseDate(found);
      return date && { kind: 'date', value: date.iso };
    },
  },
  {
    patterns: [
      new RegExp(`[（(\\[【]?\\s*(?:总|總|累计|总期)\\s*(?:第|期)?\\s*${count}\\s*[期號号辑][)）\\]】]?`, 'g'),
      /[（(]?\s*(?:Issue|No\.?|Number)\s*(\d{1,5})\s*(?:overall|in total|in all)\s*[)）]?/gi,
      /[（(]?\s*(?:Overall|Cumulative|Total|General|Whole)\s+(?:Issue\s+)?(?:No\.?|Number|Issue)\s*(\d{1,5})\s*[)）]?/gi,
      /[（(]?\s*Total\s+Issues?\s*:?\s*(\d{1,5})\s*[)）]?/gi,
    ],
    make: ([, number]) => numbered('cumulative-issue', number),
  },
  {
    patterns: [/\bVol(?:ume)?\.?\s*(\d{1,4}|[IVXLC]{1,8}\b)/gi, new RegExp(`第\\s*${count}\\s*卷`, 'g')],
    make: ([, number]) => numbered('volume', number),
  },
  {
    patterns: [new RegExp(`[（(]\\s*第\\s*${count}\\s*[期號号辑]\\s*[)）]`, 'g')],
    make: ([, number]) => numbered('issue', number),
  },
  {
    patterns: [
      new RegExp(
        `(?:(\\d{4}|${hanYear})\\s*年度?\\s*|[〔\\[［(（]\\s*(\\d{4})\\s*[〕\\]］)）]\\s*(?:年\\s*)?)?` +
          `(?:增刊|专刊)?第\\s*(?:\\d{4}\\s*[-–—]\\s*)?${count}(?:\\s*[-–—～~、]\\s*\\d{1,4})?` +
          '\\s*[期號号辑](?:合刊)?(?![)）])',
        'g',
      ),
    ],
    make: ([, year, bracketed, number]) => numbered('issue', number, year ?? bracketed),
  },
  {
    patterns: [new RegExp(`[〔\\[［(（]\\s*\\d{4}\\s*[〕\\]］)）]\\s*${count}\\s*[期号]`, 'g')],
    make: (match) => numbered('issue', match[1], /\d{4}/.exec(match[0])![0]),
  },
  {
    patterns: [/(?<![\d.-])(\d{4})\s?[-–—/]\s?(\d{1,3})(?![\d/.-])/g],
    make: ([, year, number]) => (isYear(Number(year)) ? numbered('issue', number, year) : undefined),
  },
  {
    patterns: [
      new RegExp(
        '(?:(\\d{4})\\s*,?\\s+)?(?:\\b(?:Special |Bulletin |Report )?Issue\\s*(?:No\\.?\\s*|Number\\s*|#\\s*)?' +
          '|\\bBulletin\\s+No\\.?\\s*|\\bN[Oo][.:：]?\\s*|№\\s*|#\\s*|\\bIssue\\s*#\\s*|\\bNumber\\s+)' +
          '(\\d{1,5}|[IVXL]{1,7}\\b)(?:\\s*[,(（/]?\\s*((?:19|20)\\d{2})\\b[)）]?)?',
        'g',
      ),
    ],
    make: ([, year, number, later]) => numbered('issue', number, year ?? later),
  },
];

/** Every field has a number. */
const counted = /[\dIVXLC〇零○Ｏ一二三四五六七八九十百千两]/i;
const longest = 160;
const separators = /^[\s　|｜/,，;；·•—–-]+|[\s　|｜/,，;；·•—–-]+$/g;
const braces = /[{}｛｝]/g;
/** What goes with a date and says nothing of its own: a weekday, 印发. */
const besideDate = new RegExp(
  '^[（(]?(?:(?:星期|周|礼拜)[一二三四五六日天]|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|' +
    `${oneOf(formsZh.besideDates)}[:：]?|Date[:：]?)[)）]?$`,
);

export const fields: Form<FieldsMatch> = {
  name: 'fields',
  where: 'header',
  matches(text, { language }) {
    const found = fieldsOf(text);
    return found?.rests.every(({ start, end }) => isName(text.slice(start, end), language))
      ? { form: 'fields', ...found }
      : undefined;
  },
  goesOn: () => false,
  make: makeFields,
};

/** Takes a line of a header apart into its fields, in order, and what is left between them. No field: no result. */
export function fieldsOf(text: string): { fields: readonly Field[]; rests: readonly Rest[] } | undefined {
  if (text.length > longest) return undefined;
  const plain = halfWidth(text);
  if (!counted.test(plain)) return undefined;
  const taken: Field[] = [];
  for (const { patterns, make } of fieldForms) {
    for (const pattern of patterns) {
      for (const match of plain.matchAll(pattern)) {
        const start = match.index + (match[0].length - match[0].trimStart().length);
        const end = match.index + match[0].trimEnd().length;
        const isFree = taken.every((field) => end <= field.start || field.end <= start);
        const field = isFree ? make(match) : undefined;
        if (field) taken.push({ ...field, start, end });
      }
    }
  }
  if (taken.length === 0) return undefined;
  taken.sort((a, b) => a.start - b.start);
  return { fields: taken, rests: restsOf(text, taken) };
}

function restsOf(text: string, taken: readonly Field[]): readonly Rest[] {
  const rests: Rest[] = [];
  let from = 0;
  for (const { start, end } of [...taken, { start: text.length, end: text.length }]) {
    const rest = trimmed(text, from, start);
    if (rest && !besideDate.test(text.slice(rest.start, rest.end))) rests.push(rest);
    from = end;
  }
  return rests;
}

function trimmed(text: string, start: number, end: number): Rest | undefined {
  const raw = text.slice(start, end).replace(braces, ' ');
  const body = raw.replace(separators, '').replace(/^[（(]\s*[)）]$|^[)）(（]+$/, '');
  if (body.trim() === '') return undefined;
  const at = raw.indexOf(body);
  return { start: start + at, end: start + at + body.length };
}

function numbered(kind: ElementKind, number: string | undefined, year?: string): Found {
  const value = number === undefined ? undefined : countOf(number);
  if (value === undefined) return undefined;
  const inYear = year === undefined ? undefined : yearOf(year);
  return { kind, number: value, ...(inYear !== undefined && { year: inYear }) };
}

function yearOf(year: string): number | undefined {
  return /^\d+$/.test(year) ? Number(year) : numberFromHan(year);
}

function isYear(year: number): boolean {
  return year >= 1900 && year <= 2100;
}

/** What is left of a line of fields must itself be a name, or the line is a sentence that mentions a date. */
function isName(rest: string, language: Language): boolean {
  if (/[。；！？!?;]/.test(rest)) return false;
  return (
    rest.length <= 1 ||
    isHanName(rest) ||
    (language === 'en' && isEnglishName(rest)) ||
    looksLikeMasthead(rest) ||
    issuerOf(rest, language) !== undefined ||
    isClassification(rest)
  );
}

function isHanName(rest: string): boolean {
  return /^[\u4e00-\u9fff\s·]{2,16}$/.test(rest) && !/[的了在是于由就]/.test(rest);
}

function isEnglishName(rest: string): boolean {
  return rest.length <= 60 && /^[A-Z][\w&'’ .-]*$/.test(rest) && !/\s[a-z]{4,}\s/.test(rest);
}

function makeFields(block: Block, { fields, rests }: FieldsMatch, maker: Maker): true {
  const { text } = block.prose;
  const language = hasEnglishWord(text) || block.language !== 'en' ? block.language : 'und';
  const parts = [
    ...fields.map((field, at) => ({
      start: field.start,
      make: () => {
        // braces around the line belong to its first and last field: they are residue that a check must see
        const start = at === 0 && rests.length === 0 ? 0 : field.start;
        const end = at === fields.length - 1 && rests.length === 0 ? text.length : field.end;
        makeField(block, field, maker.addPart(field.kind, block, start, end), language);
      },
    })),
    ...rests.map((rest) => ({ start: rest.start, make: () => makeRest(block, rest, maker) })),
  ];
  for (const part of parts.sort((a, b) => a.start - b.start)) part.make();
  return true;
}

function makeField(block: Block, field: Field, draft: Draft, lineLanguage: Language): void {
  draft.language = ownLanguageOf(draft.prose.text) ?? lineLanguage;
  if (field.number !== undefined) draft.number = field.number;
  if (field.year !== undefined) draft.year = field.year;
  if (field.value !== undefined) draft.value = field.value;
  draft.valueSpan = sourceSpan(block.prose, field.start, field.end);
}

/** 第5期 / Issue 5: each in its own language; a bare number in that of its line. */
function ownLanguageOf(text: string): Language | undefined {
  if (languageOf(text) === 'zh') return 'zh';
  return hasEnglishWord(text) ? 'en' : undefined;
}

function makeRest(block: Block, rest: Rest, maker: Maker): void {
  const { text } = block.prose;
  const words = text.slice(rest.start, rest.end);
  const named = issuerOf(words, block.language);
  const kind = kindOfRest(words, rest.start === 0, named !== undefined);
  const draft = maker.addPart(kind, block, rest.start, rest.end);
  if (kind !== 'issuer') return;
  if (named?.label !== undefined) draft.label = named.label;
  const [start, end] = named ? [rest.start + named.start, rest.start + named.end] : [rest.start, rest.end];
  draft.value = text.slice(start, end);
  draft.valueSpan = sourceSpan(block.prose, start, end);
}

function kindOfRest(words: string, isFirst: boolean, isIssuer: boolean): 'issuer' | 'classification' | 'masthead' {
  const isMasthead = looksLikeMasthead(words);
  if (isIssuer && !isMasthead) return 'issuer';
  if (isClassification(words)) return 'classification';
  return isMasthead || isFirst ? 'masthead' : 'issuer';
}

/** Whether a field has words of English besides No. and Vol., which every language uses. */
function hasEnglishWord(text: string): boolean {
  return /[A-Za-z]{3,}/.test(text.replace(/\b(?:No|Vol|Volume|Number)\b/gi, ''));
}
