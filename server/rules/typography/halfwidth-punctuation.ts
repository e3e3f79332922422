// Rule halfwidth-punctuation: half-width marks in Chinese, full-width ones in English.

import type { Fix, RawFinding } from '../../base/finding';
import { say } from '../../base/localized';
import { matches } from '../../base/matches';
import { addressesIn, inside } from '../../language/shared/addresses';
import {
  characterBefore,
  characterFrom,
  facesIn,
  fullWidthOf,
  halfWidthOf,
  isBibliographic,
  isChinese,
  isHanCharacter,
  roundBrackets,
} from '../../language/shared/punctuation';
import { fromWords } from '../../language/vocabulary';
import { abbreviations, hanOrdinals } from '../../language/words';
import { isNameDot } from '../../language/zh/foreign-names';
import { editOf, safeFix, withSpaces } from '../../model/passages';
import { sourceSpan } from '../../syntax/prose';
import type { Element } from '../../syntax/tree';
import type { Rule } from '../rule';

export const halfwidthPunctuation: Rule = {
  id: 'halfwidth-punctuation',
  severity: 'warning',
  source: 'standard',
  docs: {
    title: say(
      'A half-width mark in Chinese, or a Chinese mark in English',
      '中文里用了半角标点，或英文里用了中文标点',
    ),
    why: say(
      'Chinese marks fill the square of a character; a half-width comma or bracket leaves the line ragged and ' +
        'shows that a text was pasted together (GB/T 15834-2011, 5.1). English text has no full-width marks.',
      '中文标点占一个字的位置，半角标点会使行文疏密不匀，也是拼贴的痕迹（GB/T 15834-2011 第5.1条）；英文不用全角标点。',
    ),
    remedy: say(
      'Replace the mark by that of the language around it; spaces next to a full-width mark go.',
      '改用与所在语言一致的标点；全角标点旁不留空格。',
    ),
    examples: [
      { before: '人才不断集聚⟦,⟧创新能力稳步提升⟦;⟧成效显著⟦!⟧', after: '人才不断集聚，创新能力稳步提升；成效显著！' },
      { before: '东湖中心⟦:⟧ 打造⟦“⟧开放⟦”⟧高地'.replace(/⟦([“”])⟧/g, '$1'), after: '东湖中心：打造“开放”高地' },
      {
        before: '秘书处 ⟦(⟧SECTI⟦)⟧ 主任发言，介绍了平台⟦(⟧一期）建设。',
        after: '秘书处（SECTI）主任发言，介绍了平台（一期）建设。',
      },
      { before: '园区持续发展⟦.⟧', after: '园区持续发展。' },
      {
        before:
          '园区落实“一张清单”⟦.⟧\n\n建成二期（东区）⟦.⟧\n\n满意率达到98.5%⟦.⟧下一步扩建⟦.⟧\n\n合作方有剑桥大学和MIT⟦.⟧',
        after: '园区落实“一张清单”。\n\n建成二期（东区）。\n\n满意率达到98.5%。下一步扩建。\n\n合作方有剑桥大学和MIT。',
      },
      { before: '附件1.设备目录\n\n合作方为海洋科技 Co., Ltd.\n\n作者为王明 et al.\n\n网页由 Node.js 生成。' },
      { before: '园区增长5%⟦~⟧8%，周一⟦~⟧周五开放。', after: '园区增长5%～8%，周一～周五开放。' },
      {
        before: 'The park has grown⟦，⟧and its output doubled⟦。⟧',
        after: 'The park has grown, and its output doubled.',
      },
      {
        before:
          '共有 1,200 家企业入驻，比例为 3:1，会议 10:30 开始，详见 https://example.org/a?b=1,2;c，电话：(021)55550000。',
      },
      { before: '与 MIT (Massachusetts Institute of Technology) 和 Cambridge, Oxford 合作。' },
      { before: 'The director (张三，院士) spoke at the forum.' },
      {
        before: '太好了⟦!!!!!!!!!!!!⟧真的吗⟦??!!⟧以后再说⟦.....⟧',
        after: '太好了！！！！！！！！！！！！真的吗？？！！以后再说……',
      },
      {
        before:
          '海洋公司总裁比尔.霍尔提出了意见，版本可以玩了 :)，网址为www.example.org⟦,⟧详见example.cn/a,b.html和附件(一).md。',
        after:
          '海洋公司总裁比尔.霍尔提出了意见，版本可以玩了 :)，网址为www.example.org，详见example.cn/a,b.html和附件(一).md。',
      },
      {
        before: '介绍了平台（MIT⟦)⟧建设，* 周明（W3C） Ming Zhou (W3C)，欢迎张俊（华为）和 Bill Zhang (Huawei)。',
        after: '介绍了平台（MIT）建设，* 周明（W3C） Ming Zhou (W3C)，欢迎张俊（华为）和 Bill Zhang (Huawei)。',
      },
      {
        before: 'Bill Zhang⟦（⟧Huawei⟦）⟧ met 1⟦，⟧000 visitors⟦：⟧a record⟦。⟧',
        after: 'Bill Zhang (Huawei) met 1,000 visitors: a record.',
      },
      { before: '- ⟦(⟧上午⟦)⟧ 开放实验室⟦,⟧ 共享设备', after: '- （上午）开放实验室，共享设备' },
      { before: '平台   ⟦(⟧一期⟦)⟧   已经建成⟦:⟧ 共三层', after: '平台   （一期）   已经建成：共三层' },
      {
        before: '参会人员\n\n* 周明（湖畔公司） Zhou Ming⟦（⟧Lakeside⟦）⟧\n* 开源工具 React（Meta）',
        after: '参会人员\n\n* 周明（湖畔公司） Zhou Ming (Lakeside)\n* 开源工具 React（Meta）',
      },
      { before: 'ESI：\n\n以 Web API、WebAssembly JavaScript Interface and Web Platform Tests 为主。' },
    ],
  },
  *checkPassage(passage) {
    if (passage.language === 'zh') yield* inChinese(passage);
    else if (passage.language === 'en') yield* inEnglish(passage);
  },
  *check(reading) {
    // a pair of two widths in such a line has been told with the line, which is Chinese
    for (const halves of reading.ownPairs.values())
      for (const { en } of halves) if (!hasMixedBrackets(en.prose.text)) yield* inEnglish(en);
  },
};

/** A run of marks is one slip: !!!!, ??!!, ..... */
const halfWidth = /[,;:!?]+|\.+/g;
/** Between the two ends of a range, of a number or of what is Chinese. */
const tilde = /(?<=[\d%％℃\u4e00-\u9fff])~(?=[\d\u4e00-\u9fff])/g;
const fullWidth = /[，、；：！？。]+/g;

function* inChinese(element: Element): Iterable<RawFinding> {
  const { text } = element.prose;
  if (!/[,;:!?().~]/.test(text) || isBibliographic(text)) return;
  const pairs = roundBrackets(text);
  const paired = new Set(pairs.flatMap(({ open, close }) => [open, close]));
  const isOpaque = inside([...addressesIn(text), ...facesIn(text)], text.length);
  for (const { 0: marks, index: at } of matches(text, halfWidth)) {
    if (isOpaque(at)) continue;
    if (marks.startsWith('.')) yield* stop(element, at, marks);
    else if (isInChinese(text, at, marks.length)) yield findingOf(element, at, marks);
  }
  for (const { index: at } of matches(text, tilde)) if (!isOpaque(at)) yield findingOf(element, at, '~');
  yield* brackets(element, pairs, isOpaque);
  for (const { 0: bracket, index: at } of matches(text, /[()]/g)) {
    if (paired.has(at) || isOpaque(at) || isListNumber(text, at) || !isInChinese(text, at, 1)) continue;
    // without its other half nobody knows which width the pair should have
    yield told(element, at, bracket);
  }
}

/**
 * Marks are Chinese when Chinese stands on either side; between Latin words and figures, and behind the mark of a
 * footnote (`[^1]:`), they are left alone.
 */
function isInChinese(text: string, at: number, length: number): boolean {
  if (at < 40 && /^\[\^[^\]]*\]$/.test(text.slice(0, at))) return false;
  return isChinese(characterBefore(text, at)) || isHanCharacter(characterFrom(text, at + length));
}

const listNumber = fromWords(() => new RegExp(`(?:^|[。；：\\s])[${hanOrdinals()}]{1,3}$`));

/**
 * A full point or an ellipsis that ends something Chinese. 一. and 1. are markers, the dot of a foreign name is none
 * either.
 */
function* stop(element: Element, at: number, marks: string): Iterable<RawFinding> {
  const { text } = element.prose;
  const end = at + marks.length;
  if (marks.length === 2 || !endsChinese(text, at, end) || /^[^\s\u4e00-\u9fff”」』]/.test(text.slice(end))) return;
  if (listNumber().test(text.slice(Math.max(0, at - 4), at))) return;
  if (marks.length > 1) yield findingOf(element, at, marks);
  else if (!isNameDot(text, at)) yield findingOf(element, at, marks, !isHanCharacter(text[end]));
}

/**
 * Whether what ends at an offset is Chinese: the nearest character that has a language is, closing marks and percents
 * passed over (“清单”. （一期）. 98%.); at the passage's end a name or number within the Chinese sentence, too (MIT. 2024.),
 * but no abbreviation, which has its own point (Ltd.).
 */
function endsChinese(text: string, at: number, end: number): boolean {
  const before = text.slice(Math.max(0, at - longestName), at);
  if (/(?:[\u4e00-\u9fff]|[\u4e00-\u9fff][\d.]+[%％‰℃])[”’"」』》）)\]】]*$/.test(before)) return true;
  const tail = /[\u4e00-\u9fff][“‘《（(]*([\w\s&+%％‰℃.,-]*)[”’"」』》）)\]】]*$/.exec(before)?.[1];
  if (tail === undefined || characterFrom(text, end) !== '') return false;
  const [last = '', ...others] = tail.trim().split(/\s+/).reverse();
  return (
    others.length < 3 && !/^[A-Za-z]$|[A-Za-z]\.|\.[A-Za-z]/.test(last) && !abbreviations().has(last.toLowerCase())
  );
}

/** So far back from a stop its sentence is looked at. UTF-16 code units. */
const longestName = 48;

/** 1) and a) number a list. */
function isListNumber(text: string, at: number): boolean {
  return text[at] === ')' && /(?:^|[^\w])\w{1,2}$/.test(text.slice(Math.max(0, at - 3), at));
}

/**
 * Pairs whose marks are half-width in Chinese, or of two widths. What stands around and inside decides once for both,
 * so that
 * neither is ever changed without the other being of its width.
 */
function* brackets(element: Element, pairs: readonly Pair[], isOpaque: (at: number) => boolean): Iterable<RawFinding> {
  const { text } = element.prose;
  // with a bracket too many, which one belongs to which is a guess
  const sure = !hasLoneBracket(text, pairs);
  for (const { open, close } of pairs) {
    const half = [open, close].filter((at) => text[at] === '(' || text[at] === ')');
    if (half.length === 0 || isOpaque(open) || isOpaque(close)) continue;
    if (half.length === 2 && !isChineseBracket(text, open, close)) continue;
    // around Latin alone, either width is in print
    const thin =
      half.length === 2 && !/[\u4e00-\u9fff]/.test(text.slice(open, Math.min(close, open + longestLookedAt)));
    const fix = sure || half.length === 2 ? widening(element, half) : undefined;
    for (const at of half)
      yield { ...told(element, at, text[at]!), ...(fix && { fix }), ...(thin && { severity: 'info' }) };
  }
}

type Pair = ReturnType<typeof roundBrackets>[number];

function hasLoneBracket(text: string, pairs: readonly Pair[]): boolean {
  return (text.match(/[()（）]/g)?.length ?? 0) > 2 * pairs.length;
}

/** Brackets in brackets in brackets: each is looked into this far, so that the work stays linear. */
const longestLookedAt = 400;

function isChineseBracket(text: string, open: number, close: number): boolean {
  const inside = text.slice(open + 1, Math.min(close, open + longestLookedAt));
  if (/[\u4e00-\u9fff]/.test(inside)) return true;
  const before = characterBefore(text, open);
  const after = characterFrom(text, close + 1);
  if (/^\d+$/.test(inside) && /\d/.test(after)) return false; // an area code: (021) 5555
  return !/[\w]/.test(before) && (isChinese(before) || isChinese(after));
}

/** A run of marks that is mended as one; `sure`: that each is a mark of the sentence. */
function findingOf(element: Element, at: number, marks: string, sure = true): RawFinding {
  const fix = widening(element, [at], marks.length);
  return { ...told(element, at, marks), ...(fix && { fix: { ...fix, safe: sure } }) };
}

function told({ prose }: Element, at: number, marks: string): RawFinding {
  return {
    span: sourceSpan(prose, at, at + marks.length),
    message: say(
      `Half-width ${marks} in Chinese; ${chinese(marks)} is expected`,
      `中文里用了半角“${marks}”，应为“${chinese(marks)}”`,
    ),
    evidence: { source: 'standard', clause: 'GB/T 15834-2011 5.1' },
  };
}

/** Runs of marks of a length, each with the spaces beside it, in full width. */
function widening(element: Element, ats: readonly number[], length = 1): Fix | undefined {
  const { text } = element.prose;
  const mended = ats.map((at) => chinese(text.slice(at, at + length)));
  const edits = ats.map((at, index) => {
    const [start, end] = withSpaces(element, at, at + length);
    return editOf(element, start, end, mended[index]!);
  });
  return safeFix(
    say(`Replace ${text.slice(ats[0], ats[0]! + length)} by ${mended[0]}`, `改为全角“${mended[0]}”`),
    ...edits,
  );
}

function chinese(marks: string): string {
  return /^\.{2,}$/.test(marks) ? '……' : Array.from(marks, (mark) => fullWidthOf[mark]!).join('');
}

function* inEnglish(element: Element): Iterable<RawFinding> {
  const { text } = element.prose;
  if (!/[，、；：！？（）。]/.test(text)) return;
  for (const { 0: marks, index: at } of isEnglishAlone(text) ? matches(text, fullWidth) : []) {
    if (isHanCharacter(characterBefore(text, at)) || isHanCharacter(characterFrom(text, at + marks.length))) continue;
    yield inHalfWidth(element, [{ at, marks }]);
  }
  for (const { open, close } of roundBrackets(text)) {
    const wide = [open, close].filter((at) => text[at] === '（' || text[at] === '）');
    const beside = [
      characterBefore(text, open),
      characterFrom(text, close + 1),
      ...text.slice(open + 1, Math.min(close, open + longestLookedAt)),
    ];
    if (wide.length === 0 || beside.some(isHanCharacter)) continue;
    const both = wide.map((at) => ({ at, marks: text[at]! }));
    for (const one of both) yield inHalfWidth(element, [one, ...both.filter((other) => other !== one)]);
  }
}

function hasMixedBrackets(text: string): boolean {
  return roundBrackets(text).some(({ open, close }) => (text[open] === '（') !== (text[close] === '）'));
}

/**
 * Whether a line that counts as English is English: not with Chinese of its own outside of brackets, quotation and
 * title marks (its
 * marks are of two languages then), nor a label of capitals alone (ESI：).
 */
function isEnglishAlone(text: string): boolean {
  return (
    /[a-z]{2}/.test(text) &&
    !/[\u4e00-\u9fff]/.test(text.replace(/[(（][^()（）]*[)）]|“[^“”]*”|《[^《》]*》|"[^"]*"/g, ''))
  );
}

/** Full-width marks in English: the first is told, all are mended. */
function inHalfWidth(element: Element, all: readonly { readonly at: number; readonly marks: string }[]): RawFinding {
  const { at, marks } = all[0]!;
  const english = inLatin(marks);
  const edits = all.map((each) =>
    editOf(element, each.at, each.at + each.marks.length, spaced(element.prose.text, each.at, each.marks)),
  );
  const fix = safeFix(say(`Replace ${marks} by ${english}`, `改为半角“${english}”`), ...edits);
  return {
    span: sourceSpan(element.prose, at, at + marks.length),
    message: say(
      `Chinese mark ${marks} in English; ${english} is expected`,
      `英文里用了中文标点“${marks}”，应为“${english}”`,
    ),
    ...(fix && { fix }),
    evidence: { source: 'text' },
  };
}

function inLatin(marks: string): string {
  return Array.from(marks, (mark) => halfWidthOf[mark]!).join('');
}

/**
 * The marks with the space that English has beside them: before an opening bracket, behind the rest, none within a
 * number or time.
 */
function spaced(text: string, at: number, marks: string): string {
  const before = text[at - 1] ?? '';
  const after = text[at + marks.length] ?? '';
  if (marks === '（') return (/\w/.test(before) ? ' ' : '') + inLatin(marks);
  const inNumber = /\d/.test(before) && /\d/.test(after);
  return inLatin(marks) + (/\w/.test(after) && !inNumber ? ' ' : '');
}
