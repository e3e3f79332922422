// Rule untranslated-text: text of one language left standing in the other's place.

import type { RawFinding } from '../../base/finding';
import { type Localized, say } from '../../base/localized';
import { countMatches, matches } from '../../base/matches';
import type { Span } from '../../base/text';
import type { Reading } from '../../model/reading';
import { lasting } from '../../syntax/lasting';
import { sourceSpan } from '../../syntax/prose';
import type { Element, ElementKind } from '../../syntax/tree';
import type { Rule } from '../rule';

export const untranslatedText: Rule = {
  id: 'untranslated-text',
  severity: 'warning',
  source: 'pair',
  docs: {
    title: say("Text of one language left in the other's place", '一种语言的文字留在另一种语言的位置'),
    why: say(
      'A word, clause or paragraph that the translator skipped is printed as it stands. Chinese in brackets or ' +
        'quotation marks beside its English is a gloss, and a name in Latin letters is a name; they are left ' +
        'alone.',
      '漏译的字句、段落会原样印出。括号、引号里与英文并列的中文是注释，拉丁字母的名称是专名，均不在此列。',
    ),
    remedy: say(
      'Translate it, or put it in brackets beside its translation.',
      '译出；确需保留的，加括号置于译文之后。',
    ),
    examples: [
      { before: 'The experts discussed ⟦新质生产力⟧ at length and agreed to meet again.\n' },
      {
        before:
          '报名表\n\n## 参会人员 Attendees\n\n* 周明（东湖大学） Zhou Ming (Donghu University)\n* 茶歇 Coffee break\n',
      },
      {
        before:
          'The growers agreed on terms such as 稻渔共作 (rice-fish farming), which are printed in both languages.\n',
      },
      { before: "一、找准需求\n\n会上，wu'zhi'qiang\n" },
      {
        before:
          'Compiled by: Zhou Ming\n\nThe director (张三) explained the plan "东湖计划" (East Lake Plan) in detail.\n',
      },
      {
        before:
          '与会专家围绕园区开放、企业服务、人才培养等议题展开讨论，认为⟦the park should be open to all companies⟧，各方对此表示赞同。\n',
      },
      {
        before:
          '论坛由 Gary Hack 主持，他引用了 Global Innovation Index 2023 的数据，介绍了园区与 Massachusetts Institute of Technology ' +
          '开展合作的情况，并就人才培养、成果转化等议题回答提问。\n',
      },
      {
        before:
          '园区的口号是：Make room for the small and the new! 企业都会唱。\n\n会议在掌声和歌声之中结束，大家一致认为⟦the park was open to all who ' +
          'came⟧!\n',
      },
      {
        before:
          '园区开放办园。\n\n企业不断增加。\n\n人才不断集聚。\n\n投资不断增长。\n\n⟦The park is open to all companies of the region and ' +
          'will remain so.⟧\n\n服务不断改善。\n\n成果不断涌现。\n',
      },
    ],
  },
  *check(reading) {
    const strays = strayParagraphs(reading);
    for (const element of strays) yield findingOf(element, 0, element.prose.text.length, inWhole(element));
    for (const element of reading.passages) {
      if (exempt.has(element.kind) || strays.includes(element) || reading.ownPairs.has(element)) continue;
      for (const { start, end, message } of inOtherLanguage(element)) yield findingOf(element, start, end, message);
    }
  },
};

/** Addresses and references keep the language they are in. */
const exempt: ReadonlySet<ElementKind> = new Set([
  'contact',
  'footnote',
  'masthead',
  'issuer',
  'classification',
  'distribution',
]);

const running: ReadonlySet<ElementKind> = new Set(['lead', 'point', 'paragraph']);

/** What keeps the language that it was said in, and what is no paragraph. */
const quoted: ReadonlySet<string | undefined> = new Set(['quote', 'table-row', 'caption', 'source']);

/** In an issue of one language so many paragraphs are one in ten. */
const fewestParagraphs = 5;

/**
 * The rare paragraphs in the other language of an issue that is otherwise in one; a title or heading in that language
 * shows that the issue is to have both.
 */
function strayParagraphs(reading: Reading): readonly Element[] {
  // who says things in both languages elsewhere writes for readers of both
  if (reading.ownPairs.size > 0) return [];
  const paragraphs = reading.elements.filter(
    ({ kind, language, style }) => running.has(kind) && language !== 'und' && !quoted.has(style),
  );
  const english = paragraphs.filter(({ language }) => language === 'en');
  const chinese = paragraphs.filter(({ language }) => language === 'zh');
  const [few, many] = english.length < chinese.length ? [english, chinese] : [chinese, english];
  const isRare = few.length > 0 && many.length >= fewestParagraphs && few.length * 10 <= many.length + 5;
  return isRare &&
    !reading.elements.some(
      ({ kind, language }) => !running.has(kind) && !exempt.has(kind) && language === few[0]!.language,
    )
    ? few
    : [];
}

function inWhole({ language }: Element): Localized {
  return language === 'en'
    ? say('A paragraph in English in a Chinese issue', '中文稿件中有一段英文')
    : say('A paragraph in Chinese in an English issue', '英文稿件中有一段中文');
}

/** A stretch of prose. */
interface Untranslated extends Span {
  readonly message: Localized;
}

function inOtherLanguage(element: Element): readonly Untranslated[] {
  if (element.language === 'und') return [];
  return element.language === 'en' ? chineseIn(element) : englishIn(element);
}

/** Chinese words in English, outside brackets and quotation marks. */
const chineseIn = lasting(({ prose: { text } }: Element): readonly Untranslated[] => {
  const chinese = matches(text, /\p{Script=Han}(?:[\p{Script=Han}\d、，·“”《》]*\p{Script=Han})?/gu);
  if (chinese.length === 0 || isBeingComposed(text)) return [];
  return chinese
    .filter(({ 0: found, index }) => !isEnclosed(text, index) && !isGlossed(text, index + found.length))
    .map(({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
      message: say(`“${found}” is left untranslated`, `“${found}”未译成英文`),
    }));
});

/**
 * Pinyin that an input method has yet to turn into characters makes a Chinese block look English; in English there
 * are more words than Chinese characters.
 */
function isBeingComposed(text: string): boolean {
  return countMatches(text, /[A-Za-z][A-Za-z'’]*/g) < countMatches(text, /\p{Script=Han}/gu);
}

const fewestWords = 6;

/** A run of English with small words in it, as sentences and no names have. */
const englishIn = lasting(({ prose: { text } }: Element): readonly Untranslated[] =>
  [...matches(text, /[A-Za-z][A-Za-z'’-]*(?:[,;:]? [A-Za-z][A-Za-z'’-]*){5,}/g)]
    .filter(({ 0: found, index }) => {
      const words = found.split(/[,;:]? /);
      const small = words.filter((word) => /^[a-z]/.test(word));
      const isText = words.length >= fewestWords && small.length * 2 >= words.length;
      return isText && !isEnclosed(text, index) && !isExclaimed(text, index, index + found.length);
    })
    .map(({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
      message: say('English is left standing in the Chinese', '中文里留有未译的英文'),
    })),
);

/** Whether a place is a sentence of its own that is called out, as a motto is: it keeps the words it is known by. */
function isExclaimed(text: string, start: number, end: number): boolean {
  return (
    /[A-Z]/.test(text[start]!) &&
    /(?:^|[。！？：])\s*$/.test(text.slice(Math.max(0, start - 4), start)) &&
    /^[!！]/.test(text.slice(end, end + 1))
  );
}

/** Whether English in brackets follows at once: 稻渔共作 (rice-fish farming). */
function isGlossed(text: string, end: number): boolean {
  return /^ ?[(（][^()（）]*[A-Za-z]{2}/.test(text.slice(end, end + 120));
}

/** Whether a place is inside brackets or quotation marks. */
function isEnclosed(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 200), at);
  for (const [open, close] of ['()', '（）', '“”', '《》', '[]', '【】', '‘’'] as const) {
    if (before.lastIndexOf(open!) > before.lastIndexOf(close!)) return true;
  }
  return (before.match(/"/g)?.length ?? 0) % 2 === 1;
}

function findingOf({ prose }: Element, start: number, end: number, message: Localized): RawFinding {
  return { span: sourceSpan(prose, start, end), message, evidence: { source: 'pair' } };
}
