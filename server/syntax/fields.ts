// Header fields: issue numbers, volumes, dates, classification and series lines, several of which may share a line.
import { monthPattern, parseDate } from '../language/shared/dates';
import {
  halfWidth,
  numberFromCardinalWord,
  numberFromHan,
  numberFromOrdinalWord,
  numberFromRoman,
} from '../language/shared/numerals';
import type { ElementKind } from './tree';

/** A field found in a line; offsets are into the line's prose. */
export interface Field {
  readonly kind: ElementKind;
  readonly start: number;
  readonly end: number;
  readonly number?: number;
  readonly year?: number;
  readonly value?: string;
  readonly valueStart?: number;
  readonly valueEnd?: number;
  readonly label?: string;
}

/** What stands in a line between its fields: a masthead or an issuer, perhaps. */
export interface Rest {
  readonly start: number;
  readonly end: number;
}

const han = '[〇零○一二三四五六七八九十百千两]';
const count = `(\\d{1,5}|${han}{1,8})`;
const overall = [
  new RegExp(`[（(\\[【]?\\s*(?:总|總|累计|总期)\\s*(?:第|期)?\\s*${count}\\s*[期號号辑][)）\\]】]?`, 'g'),
  /[（(]?\s*(?:Issue|No\.?|Number)\s*(\d{1,5})\s*(?:overall|in total|in all)\s*[)）]?/gi,
  /[（(]?\s*(?:Overall|Cumulative|Total|General|Whole)\s+(?:Issue\s+)?(?:No\.?|Number|Issue)\s*(\d{1,5})\s*[)）]?/gi,
  /[（(]?\s*Total\s+Issues?\s*:?\s*(\d{1,5})\s*[)）]?/gi,
];
const issues = [
  new RegExp(`[（(]\\s*第\\s*${count}\\s*[期號号辑]\\s*[)）]`, 'g'),
  new RegExp(
    `(?:(\\d{4}|[〇零○一二三四五六七八九]{4})\\s*年度?\\s*|[〔\\[［(（]\\s*(\\d{4})\\s*[〕\\]］)）]\\s*(?:年\\s*)?)?(?:增刊|专刊)?第\\s*(?:\\d{4}\\s*[-–—]\\s*)?${count}(?:\\s*[-–—～~、]\\s*\\d{1,4})?\\s*[期號号辑](?:合刊)?(?![)）])`,
    'g',
  ),
  new RegExp(`[〔\\[［(（]\\s*\\d{4}\\s*[〕\\]］)）]\\s*${count}\\s*[期号]`, 'g'),
  /(?<![\d.-])(\d{4})\s?[-–—/]\s?(\d{1,3})(?![\d/.-])/g,
  /(?:(\d{4})\s*,?\s+)?(?:\b(?:Special |Bulletin |Report )?Issue\s*(?:No\.?\s*|Number\s*|#\s*)?|\bBulletin\s+No\.?\s*|\bN[Oo][.:：]?\s*|№\s*|#\s*|\bIssue\s*#\s*|\bNumber\s+)(\d{1,5}|[IVXL]{1,7}\b)(?:\s*[,(（/]?\s*((?:19|20)\d{2})\b[)）]?)?/g,
];
const volumes = [/\bVol(?:ume)?\.?\s*(\d{1,4}|[IVXLC]{1,8}\b)/gi, new RegExp(`第\\s*${count}\\s*卷`, 'g')];
const dates = [
  /[\d〇零○Ｏ一二三四五六七八九](?:\s?[\d〇零○Ｏ一二三四五六七八九]){3}\s*年\s*[\d元一二三四五六七八九十]{1,3}(?:\s?\d)?\s*月(?:\s*[\d一二三四五六七八九十廿卅]{1,4}(?:\s?\d)?\s*[日号])?/g,
  /\b\d{4}\s?([-./])\s?\d{1,2}\s?\1\s?\d{1,2}\b/g,
  new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?:${monthPattern}),?\\s+\\d{4}\\b`, 'gi'),
  new RegExp(`\\b(?:${monthPattern})\\s*(?:\\d{1,2}(?:st|nd|rd|th)?\\s*,?)?\\s*\\d{4}\\b`, 'gi'),
];
const issuerLabel =
  /^(主办单位|主办|主\s*编单位|编辑单位|编发单位|编印单位|编制单位|编写单位|编印|编发|编制|发布单位|发布|承办单位|承办|出版|印发单位|Issued by|Published by|Sponsored by|Hosted by|Produced by|Issuer|Publisher)\s*[:：]?\s*(?=\S)/;
const issuerSuffix = /\s*(?:编印|编发|编制|编辑|主编|主办|印发|编|印|主\s*办)$/;
const separators = /^[\s　|｜/,，;；·•—–-]+|[\s　|｜/,，;；·•—–-]+$/g;
const residue = /[{}｛｝]/g;

const classified =
  /^(?:内部(?:资料|参考|参阅|文件|刊物|材料|交流)|领导参阅|领导参考|绝密|机密|秘密|密级|保密|注意保存|妥善保管|请勿外传|不得外传|不得转载|仅供(?:参考|内部|领导)\S{0,8}|特急|加急|急件|供(?:领导|内部)\S{0,6}|公开|Internal(?: (?:use|document|material|reference|information))?(?: only)?|For internal (?:use|reference)(?: only)?|For reference only|Confidential|Restricted|Secret|Top secret|Not for (?:circulation|distribution))/i;
const mastheadWords =
  /(?:简报|专报|快报|通报|参阅|参考|内参|观察|动态|要情|摘报|通讯|专刊|快讯|要报|情报|周报|月报|季报|日报|导报|信息|决策咨询|智库|视点|瞭望|文摘|会刊|学刊|建议|简讯|專報|簡報|觀察|動態|參閱|Bulletin|Observation|Observer|Briefs?|Briefing|Brief|Digest|Newsletter|Monitor|Review|Insights?|Update|Gazette|Express|Highlights|Dispatch|Watch|Reference)$/i;
const seriesPatterns = [
  new RegExp(
    `^.{0,60}?(?:专报|专刊|简报|报道|专题|系列|观察|综述|快报|参阅|通讯|报告|專報|系列報道|参考|特刊)之\\s*(${han}{1,3}|\\d{1,3})$`,
  ),
  new RegExp(`^.{0,60}?(?:系列|专题|专报)\\S{0,8}?[（(]\\s*(${han}{1,3}|\\d{1,3})\\s*[)）]$`),
  new RegExp(`^.{2,60}?(?:专报|系列专报|系列简报)第\\s*(${han}{1,3}|\\d{1,3})\\s*[期号辑]$`),
  /^(?:Special |Thematic |Serial |Series )?(?:Report|Bulletin|Brief|Briefing|Special|Issue Brief)s?\s+(?:Series\s+)?(?:No\.?\s*)?(\d{1,3}|[IVXL]{1,7}|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)\s+(?:of|on|for|from)\s+\S.{0,100}$/,
  /^\S.{0,100}?(?:Report|Bulletin|Brief|Briefing|Series|Part|Special)s?\s+(?:No\.?\s*)?(\d{1,3}|[IVXL]{1,7})$/,
];

/** Every field has a number. */
const counted = /[\dIVXLC〇零○Ｏ一二三四五六七八九十百千两]/i;

/** What goes with a date and says nothing of its own: a weekday, 印发. */
const dateWords =
  /^[（(]?(?:(?:星期|周|礼拜)[一二三四五六日天]|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|发布|印发|出版|编发|刊发|印发日期[:：]?|出版日期[:：]?|发布日期[:：]?|日期[:：]?|Date[:：]?|期号[:：]?)[)）]?$/;

/** Takes a line of a header apart into its fields, in order, and what is left between them. No field: no result. */
export function fieldsOf(text: string): { fields: readonly Field[]; rests: readonly Rest[] } | undefined {
  if (text.length > 160) return undefined;
  const plain = halfWidth(text);
  if (!counted.test(plain)) return undefined;
  const taken: Field[] = [];
  const free = (start: number, end: number) => taken.every((field) => end <= field.start || field.end <= start);
  const find = (
    patterns: readonly RegExp[],
    make: (match: RegExpMatchArray) => Omit<Field, 'start' | 'end'> | undefined,
  ) => {
    for (const pattern of patterns) {
      for (const match of plain.matchAll(pattern)) {
        const start = match.index! + (match[0].length - match[0].trimStart().length);
        const end = match.index! + match[0].trimEnd().length;
        if (!free(start, end)) continue;
        const field = make(match);
        if (field) taken.push({ ...field, start, end });
      }
    }
  };
  find(dates, ([found]) => {
    const date = parseDate(found);
    return date && { kind: 'date', value: date.iso };
  });
  find(overall, ([, number]) => numbered('cumulative-issue', number));
  find(volumes, ([, number]) => numbered('volume', number));
  find(issues.slice(0, 1), ([, number]) => numbered('issue', number));
  find(issues.slice(1, 2), ([, year, bracketed, number]) => numbered('issue', number, year ?? bracketed));
  find(issues.slice(2, 3), (match) => numbered('issue', match[1], /\d{4}/.exec(match[0])![0]));
  find(issues.slice(3, 4), ([, year, number]) =>
    plausibleYear(Number(year)) ? numbered('issue', number, year) : undefined,
  );
  find(issues.slice(4), ([, year, number, later]) => numbered('issue', number, year ?? later));
  if (taken.length === 0) return undefined;
  taken.sort((a, b) => a.start - b.start);
  const rests: Rest[] = [];
  let from = 0;
  for (const { start, end } of [...taken, { start: text.length, end: text.length }]) {
    const rest = trimmed(text, from, start);
    if (rest && !dateWords.test(text.slice(rest.start, rest.end))) rests.push(rest);
    from = end;
  }
  return { fields: taken, rests };
}

/** The classification line that a text is, letters spaced or not. */
export function classificationOf(text: string): boolean {
  const packed = text.replace(/(?<=[^\x00-\x7f])[\s　]+(?=[^\x00-\x7f])/g, '').replace(/^[（(【[★☆*\s]+/, '');
  return packed.length <= 40 && classified.test(packed);
}

/** The number of a series line (专报之六, Special Report 6 of …, … Bulletin VI); undefined when it is no such line. */
export function seriesNumberOf(text: string): number | undefined {
  if (text.length > 120 || /[。；;!?！？]/.test(text)) return undefined;
  for (const pattern of seriesPatterns) {
    const match = pattern.exec(text.trim());
    if (match) return anyNumber(match[1]!);
  }
  return undefined;
}

/** Whether a line reads like the name of a periodical. */
export function looksLikeMasthead(text: string): boolean {
  const packed = text.replace(/[\s　]+/g, ' ').trim();
  return (
    packed.length <= 60 &&
    !/[。，；：！？,;:!?]/.test(packed) &&
    !/^(关于|论|在)|的/.test(packed) &&
    (mastheadWords.test(packed) ||
      mastheadWords.test(packed.replace(/\s/g, '')) ||
      /\b(?:Bulletin|Newsletter|Gazette|Digest|Briefing) (?:of|on|for)\b/.test(packed))
  );
}

const organizationZh =
  /(?:中心|办公室|办|研究院|研究所|院|所|局|厅|部|委|委员会|处|科|会|学院|大学|学校|公司|集团|编辑部|政府|党委|署|站|社|联盟|领导小组|指挥部|专班|智库|基金|實驗室|实验室|室|組|组|研究會|廳|協會)$/;
const organizationEn =
  /\b(?:Cent(?:er|re)|Office|Institute|Bureau|Department|Commission|Committee|Academy|University|Association|Society|Council|Ministry|Secretariat|School|Foundation|Agency|Authority|Group|Laboratory|Administration|Government|Alliance|Division|Team)\b/;

/** Whether a line reads like an organization's name and nothing else. */
export function looksLikeOrganization(text: string, language: string): boolean {
  const packed = text.replace(/[\s　]+/g, ' ').trim();
  if (/[。；！？!?;]/.test(packed)) return false;
  if (language === 'en')
    return (
      packed.length <= 120 && organizationEn.test(packed) && !looksLikeMasthead(packed) && mostlyCapitalized(packed)
    );
  const bare = packed.replace(issuerSuffix, '').replace(/\s/g, '');
  return (
    bare.length >= 2 &&
    bare.length <= 40 &&
    !/[，：,:]/.test(bare) &&
    organizationZh.test(bare) &&
    !/^(加快|推动|推进|打造|建设|关于|加强|强化|深化|聚焦|以|把|构建|促进|着力|全力|奋力|努力|争创|争当|创建|探索)/.test(
      bare,
    )
  );
}

/** An editing unit: its label or suffix (…编, 主办：…) and the bare name between. */
export function issuerOf(text: string, language: string): { label?: string; start: number; end: number } | undefined {
  const label = issuerLabel.exec(text);
  if (label)
    return {
      label: label[1]!,
      start: label[0].length,
      end: text.replace(/[\s　]*(?:印发|发布|出版)?日期[:：]?[\s　]*$/, '').trimEnd().length,
    };
  const suffix = issuerSuffix.exec(text);
  if (
    suffix &&
    text.length <= 50 &&
    /[\u4e00-\u9fff]/.test(text) &&
    looksLikeOrganization(text.slice(0, suffix.index), 'zh')
  )
    return { start: 0, end: suffix.index };
  if (looksLikeOrganization(text, language)) return { start: 0, end: text.length };
  return undefined;
}

function mostlyCapitalized(text: string): boolean {
  const words = text.match(/[A-Za-z][\w'’-]*/g) ?? [];
  const small = words.filter((word) => /^[a-z]/.test(word) && !/^(of|for|and|the|in|on|at|to|de|la|et)$/.test(word));
  return words.length > 0 && small.length === 0;
}

function numbered(
  kind: ElementKind,
  number: string | undefined,
  year?: string,
): Omit<Field, 'start' | 'end'> | undefined {
  const value = number === undefined ? undefined : anyNumber(number);
  if (value === undefined) return undefined;
  const yearValue = year === undefined ? undefined : /^\d+$/.test(year) ? Number(year) : numberFromHan(year);
  return { kind, number: value, ...(yearValue !== undefined && { year: yearValue }) };
}

function plausibleYear(year: number): boolean {
  return year >= 1900 && year <= 2100;
}

function anyNumber(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  return (
    numberFromHan(text) ??
    numberFromRoman(text) ??
    numberFromCardinalWord(text.toLowerCase()) ??
    numberFromOrdinalWord(text)
  );
}

function trimmed(text: string, start: number, end: number): Rest | undefined {
  const raw = text.slice(start, end).replace(residue, ' ');
  const body = raw.replace(separators, '').replace(/^[（(]\s*[)）]$|^[)）(（]+$/, '');
  if (body.trim() === '') return undefined;
  const at = raw.indexOf(body);
  return { start: start + at, end: start + at + body.length };
}
