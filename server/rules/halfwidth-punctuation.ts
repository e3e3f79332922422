// Rule halfwidth-punctuation: half-width marks in Chinese, full-width ones in English.
import { characterBefore, characterFrom, fullWidthOf, halfWidthOf, isBibliographic, isChinese, isHanCharacter, roundBrackets } from '../language/punctuation';
import { say } from '../localized';
import { sourceSpan } from '../syntax/prose';
import type { Element } from '../syntax/tree';
import { editOf, safeFix, withSpaces } from './passages';
import type { Problem, Rule } from './rule';

export const halfwidthPunctuation: Rule = {
  id: 'halfwidth-punctuation',
  severity: 'warning',
  source: 'standard',
  docs: {
    title: say('A half-width mark in Chinese, or a Chinese mark in English', '中文里用了半角标点，或英文里用了中文标点'),
    why: say(
      'Chinese marks fill the square of a character; a half-width comma or bracket leaves the line ragged and shows that a text was pasted together (GB/T 15834-2011, 5.1). English text has no full-width marks.',
      '中文标点占一个字的位置，半角标点会使行文疏密不匀，也是拼贴的痕迹（GB/T 15834-2011 第5.1条）；英文不用全角标点。',
    ),
    remedy: say('Replace the mark by that of the language around it; spaces next to a full-width mark go.', '改用与所在语言一致的标点；全角标点旁不留空格。'),
    examples: [
      { before: '人才不断集聚⟦,⟧创新能力稳步提升⟦;⟧成效显著⟦!⟧', after: '人才不断集聚，创新能力稳步提升；成效显著！' },
      { before: '东湖中心⟦:⟧ 打造⟦“⟧开放⟦”⟧高地'.replace(/⟦([“”])⟧/g, '$1'), after: '东湖中心：打造“开放”高地' },
      { before: '秘书处 ⟦(⟧SECTI⟦)⟧ 主任发言，介绍了平台⟦(⟧一期）建设。', after: '秘书处（SECTI）主任发言，介绍了平台（一期）建设。' },
      { before: '园区持续发展⟦.⟧' , after: '园区持续发展。' },
      { before: 'The park has grown⟦，⟧and its output doubled⟦。⟧', after: 'The park has grown, and its output doubled.' },
      { before: '共有 1,200 家企业入驻，比例为 3:1，会议 10:30 开始，详见 https://example.org/a?b=1,2;c，电话：(021)55550000。' },
      { before: '与 MIT (Massachusetts Institute of Technology) 和 Cambridge, Oxford 合作。' },
      { before: 'The director (张三，院士) spoke at the forum.' },
    ],
  },
  *checkPassage(passage) {
    if (passage.language === 'zh') yield* inChinese(passage);
    else if (passage.language === 'en') yield* inEnglish(passage);
  },
};

const halfWidth = /[,;:!?]|\.+/g;
const fullWidth = /[，、；：！？（）。]/g;

function* inChinese(element: Element): Iterable<Problem> {
  const { text } = element.prose;
  if (!/[,;:!?().]/.test(text) || isBibliographic(text)) return;
  for (const match of text.matchAll(halfWidth)) {
    const mark = match[0];
    const wrong = mark.startsWith('.') ? isChineseStop(text, match.index, mark) : isInChinese(text, match.index);
    if (wrong) yield problem(element, [match.index], mark);
  }
  yield* brackets(element);
}

/** A mark is Chinese when Chinese stands on either side; between Latin words and figures, and behind the mark of a footnote (`[^1]:`), it is left alone. */
function isInChinese(text: string, at: number): boolean {
  if (at < 40 && /^\[\^[^\]]*\]$/.test(text.slice(0, at))) return false;
  return isChinese(characterBefore(text, at)) || isHanCharacter(characterFrom(text, at + 1));
}

/** A stop after a Chinese character that ends a sentence; 一. and 1. are markers. */
function isChineseStop(text: string, at: number, mark: string): boolean {
  if (mark.length !== 1 && mark.length !== 3 && mark.length !== 6) return false;
  if (!isHanCharacter(text[at - 1]) || /^[^\s\u4e00-\u9fff”」』]/.test(text.slice(at + mark.length))) return false;
  return !/(?:^|[。；：\s])[一二三四五六七八九十]{1,3}$/.test(text.slice(Math.max(0, at - 4), at));
}

function* brackets(element: Element): Iterable<Problem> {
  const { text } = element.prose;
  if (!/[()]/.test(text)) return;
  const paired = new Set<number>();
  for (const { open, close } of roundBrackets(text)) {
    paired.add(open).add(close);
    const half = [open, close].filter((at) => text[at] === '(' || text[at] === ')');
    if (half.length === 0 || !isChineseBracket(text, open, close)) continue;
    // around Latin alone, either width is in print
    const thin = !/[\u4e00-\u9fff]/.test(text.slice(open, Math.min(close, open + longestLookedAt)));
    for (const at of half) yield { ...problem(element, [at, ...half.filter((other) => other !== at)], text[at]!), ...(thin && { severity: 'info' }) };
  }
  for (const match of text.matchAll(/[()]/g)) {
    const marker = match[0] === ')' && /(?:^|[^\w])\w{1,2}$/.test(text.slice(Math.max(0, match.index - 3), match.index));
    if (!paired.has(match.index) && !marker && isInChinese(text, match.index)) yield problem(element, [match.index], match[0]);
  }
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

/** `ats`: the mark found, then the others that are mended with it. */
function problem(element: Element, ats: readonly number[], mark: string): Problem {
  const { prose } = element;
  const at = ats[0]!;
  const edits = ats.map((each) => {
    const own = each === at ? mark : prose.text[each]!;
    const [start, end] = withSpaces(element, each, each + own.length);
    return editOf(element, start, end, chinese(own));
  });
  const title = say(`Replace ${mark} by ${chinese(mark)}`, `改为全角“${chinese(mark)}”`);
  const fix = safeFix(title, ...edits);
  return {
    span: sourceSpan(prose, at, at + mark.length),
    message: say(`Half-width ${mark} in Chinese; ${chinese(mark)} is expected`, `中文里用了半角“${mark}”，应为“${chinese(mark)}”`),
    ...(fix && { fix }),
    evidence: { source: 'standard', clause: 'GB/T 15834-2011 5.1' },
  };
}

function chinese(mark: string): string {
  return mark.length > 3 ? '……' : fullWidthOf[mark]!;
}

function* inEnglish(element: Element): Iterable<Problem> {
  const { text } = element.prose;
  for (const match of text.matchAll(fullWidth)) {
    const at = match.index;
    if (isHanCharacter(characterBefore(text, at)) || isHanCharacter(characterFrom(text, at + 1))) continue;
    const mark = match[0];
    const english = halfWidthOf[mark]!;
    const opening = mark === '（';
    const spaceBefore = opening && /\w/.test(text[at - 1] ?? '') ? ' ' : '';
    const spaceAfter = !opening && /\w/.test(text[at + 1] ?? '') ? ' ' : '';
    const fix = safeFix(say(`Replace ${mark} by ${english}`, `改为半角“${english}”`), editOf(element, at, at + 1, spaceBefore + english + spaceAfter));
    yield {
      span: sourceSpan(element.prose, at, at + 1),
      message: say(`Chinese mark ${mark} in English; ${english} is expected`, `英文里用了中文标点“${mark}”，应为“${english}”`),
      ...(fix && { fix }),
      evidence: { source: 'text' },
    };
  }
}
