// Rule missing-stop: a paragraph of sentences that ends without its final mark, or a sentence within it.

import type { Evidence, Fix, RawFinding } from '../../base/finding';
import { type Localized, say } from '../../base/localized';
import { matches } from '../../base/matches';
import { countScripts, endsSentence } from '../../language/shared/script';
import { fromWords } from '../../language/vocabulary';
import { anyOf, connectives } from '../../language/words';
import { has } from '../../model/kinds';
import type { Reading } from '../../model/reading';
import { isLineStyle } from '../../syntax/forms';
import { opaque, sourceSpan } from '../../syntax/prose';
import type { Element } from '../../syntax/tree';
import { isUnfinished } from '../../syntax/wrapping';
import type { Rule } from '../rule';

export const missingStop: Rule = {
  id: 'missing-stop',
  severity: 'warning',
  source: 'text',
  ofWholeBlock: true,
  docs: {
    title: say('A paragraph or a sentence without its final mark', '段末或句末缺句号'),
    why: say(
      'A paragraph of sentences ends with a full stop, a question or exclamation mark (GB/T 15834-2011, 4.1). ' +
        'Where it is lacking the end of the sentence may be lacking too. Lists, captions, headings and tables ' +
        'end without. Within a paragraph a stop is missed before words that open a sentence (此外，, Meanwhile,).',
      '成句的段落以句号、问号或叹号收尾（GB/T 15834-2011 第4.1条）；缺了它，也可能是后半句丢了。列项、图表题、标题、表格不在此列。段中只看“此外，”“据悉，”等必在句首的词语之前。',
    ),
    remedy: say('Read the end of the paragraph: add the mark, or what is lacking.', '核对段末：补上句号，或补全句子。'),
    examples: [
      {
        before:
          '一、夜间开放\n\n园区开放了全部车间，并公布了设备目录和价⟦目⟧\n\n2025年，园区新增企业38家。\n\n高校也开放了实验室，学生可以预约。',
        after:
          '一、夜间开放\n\n园区开放了全部车间，并公布了设备目录和价目。\n\n2025年，园区新增企业38家。\n\n高校也开放了实验室，学生可以预约。',
      },
      {
        before:
          '1. Open at night\n\nThe park has opened its workshops, and every company may book the⟦m⟧\n\nThe ' +
          'universities followed in spring.\n\nStudents came from all over the province.',
        after:
          '1. Open at night\n\nThe park has opened its workshops, and every company may book them.\n\nThe ' +
          'universities followed in spring.\n\nStudents came from all over the province.',
      },
      {
        before:
          '一、夜间开放\n\n1. Open at Night\n\n园区设有三类设⟦备⟧\n\nThe park has three kinds of devices.\n\n园区欢迎来信。\n\nThe ' +
          'park welcomes letters.',
        after:
          '一、夜间开放\n\n1. Open at Night\n\n园区设有三类设备。\n\nThe park has three kinds of devices.\n\n园区欢迎来信。\n\nThe ' +
          'park welcomes letters.',
      },
      {
        before:
          '一、夜间开放\n\n会议指出，园区要开放，服务要跟上。\n\n主要安排如下，各单位分头落实\n\n- 车间夜间开放，周末照常\n- 价目公布\n\n图1 园区设备，按类别统计\n\n——摘自园区年报，' +
          '略有删改\n\n园区将继续开放，欢迎来信。',
      },
      {
        before:
          '园区开放了全部车间，效率提高12⟦%⟧此外，新增企业38家，落实“一窗受理⟦”⟧同时，设备也向学生开放。\n\nThe park opened its ' +
          'workshop⟦s⟧ Meanwhile, fees fell.',
        after:
          '园区开放了全部车间，效率提高12%。此外，新增企业38家，落实“一窗受理”。同时，设备也向学生开放。\n\nThe park opened its ' +
          'workshops. Meanwhile, fees fell.',
      },
      {
        before:
          '园区在扩大开放的同时，新增企业38家，也因此，收费下降。他说：“设备都向学生开放。”此外，价目已经公布。与此同时，车间照常开工。除此之外，还有实验室。\n\n湖畔社3月5日电（记者陆青）据悉，' +
          '车间夜里也开放。\n\nThe park said that, meanwhile, fees fell. “Open it.” However, few came.',
      },
      { before: '高远，园区主任\n\n陆青，企业代表\n\n沈若兰，研究员' },
      {
        before:
          'The park has opened its workshops.\n\nStudents came from all over the province.\n\nIdeas for the fair may be ' +
          'sent in through this form until the end of May: Ideas for the Harbor Park Spring Fair\n\nIdeas for the fair ' +
          'may be sent in through this form: the one with the green lin⟦e⟧\n\nThe fair is free.',
        after:
          'The park has opened its workshops.\n\nStudents came from all over the province.\n\nIdeas for the fair may be ' +
          'sent in through this form until the end of May: Ideas for the Harbor Park Spring Fair\n\nIdeas for the fair ' +
          'may be sent in through this form: the one with the green line.\n\nThe fair is free.',
      },
    ],
  },
  *checkPassage(passage) {
    const { kind, language } = passage;
    if (language !== 'und' && has(kind, 'prose')) yield* withinPassage(passage, language);
  },
  *check(reading) {
    const all = reading.passages;
    const habit = { zh: endings(all, 'zh'), en: endings(all, 'en') };
    for (const [index, element] of all.entries()) {
      if (
        element.language === 'und' ||
        !isOpen(element, reading) ||
        leadsList(all[index + 1]) ||
        endsWithTitle(element) ||
        isListItem(all, index, reading)
      )
        continue;
      if (isChopped(element, all[index + 1], reading)) continue;
      const { ended, open } = habit[element.language];
      const byHabit = isOfSentences(element) && ended >= 2 && ended > open;
      const other = byHabit ? undefined : reading.counterpartOf(element);
      if (byHabit)
        yield findingOf(element, { source: 'text', seen: ended, of: ended + open, clause: 'GB/T 15834-2011 4.1' });
      else if (other && isClosedPair(element, other))
        yield findingOf(element, { source: 'pair', clause: 'GB/T 15834-2011 4.1' });
    }
  },
};

/** What opens a sentence where the one before has no mark: the place behind that. */
const unparted = fromWords(() => ({
  zh: new RegExp(
    `(?<=[\\p{L}\\p{N}%％”》）][ \\u3000]?)(?<![${connectives().before}])(?:${anyOf(connectives().zh)})，`,
    'gu',
  ),
  en: new RegExp(`(?<=[a-z\\d%)”"] )(?:${anyOf(connectives().en)}), `, 'g'),
}));

function* withinPassage(element: Element, language: 'zh' | 'en'): Iterable<RawFinding> {
  const { text } = element.prose;
  for (const { index } of matches(text, unparted()[language])) {
    const before = text.slice(Math.max(0, index - longestEnd), index).trimEnd();
    if (endsSentence(before) || isDateline(before)) continue;
    yield findingOf(element, { source: 'text', clause: 'GB/T 15834-2011 4.1' }, index);
  }
}

/** Whether a report opens with this: 湖畔社3月5日电（记者陆青）. */
function isDateline(before: string): boolean {
  return before.length < longestDateline && before.endsWith('）');
}

/** UTF-16 code units. */
const longestDateline = 40;

/** Running text without a mark at its end. */
function isOpen({ kind, prose: { text }, span, style }: Element, { text: { content } }: Reading): boolean {
  const isLink = /\]\([^()]*\)?$/.test(content.slice(Math.max(span.start, span.end - longestEnd), span.end + 1));
  return has(kind, 'sentences') && !isLineStyle(style) && !isLink && !endsSentence(text) && !endsOtherwise(text);
}

/**
 * Whether a paragraph closes with the title of a form, a file or a talk, behind a colon: …: Suggestions for the Park.
 */
function endsWithTitle({ language, prose: { text } }: Element): boolean {
  const title = language === 'en' ? /: ([A-Z][^:.!?]{8,120})$/.exec(text.trimEnd().slice(-longestEnd))?.[1] : undefined;
  const long = title?.match(/[A-Za-z][\w’'-]{3,}/g) ?? [];
  return long.length >= 3 && long.filter((word) => /^[A-Z]/.test(word)).length * 3 >= long.length * 2;
}

/** As much of a paragraph's end as an address takes. UTF-16 code units. */
const longestEnd = 300;

/** An address, a picture or code, an emoticon: what ends so may do without. */
function endsOtherwise(text: string): boolean {
  return (
    text.trimEnd().endsWith(opaque) ||
    /(?:https?:\/\/|www\.|@)[\x21-\x7e]+$|[:;] ?-?[)D(P]\s*$|\p{Extended_Pictographic}\ufe0f?\s*$/u.test(
      text.slice(-longestEnd),
    )
  );
}

/** One of several numbered lines of which most end without a mark; a line may have its heading run in. */
function isListItem(all: readonly Element[], index: number, reading: Reading): boolean {
  const { language } = all[index]!;
  const isNumbered = (element: Element | undefined) =>
    element?.number !== undefined && /^(?:arabic|circled)/.test(element.style ?? '') && element.language === language;
  const isRunIn = (at: number) => isNumbered(all[at - 1]) && isOnOneLine(all[at - 1]!, all[at]!, reading);
  const isItem = (at: number) => all[at] !== undefined && (isNumbered(all[at]) || isRunIn(at));
  if (!isItem(index)) return false;
  let [start, end] = [index, index + 1];
  while (isItem(start - 1)) start--;
  while (isItem(end)) end++;
  const items = all.slice(start, end).filter((_, at) => !isRunIn(start + at + 1));
  return items.filter(({ prose }) => endsSentence(prose.text)).length * 2 <= items.length;
}

function isOnOneLine(one: Element, other: Element | undefined, { text: { content } }: Reading): boolean {
  return other !== undefined && !/[\r\n]/.test(content.slice(one.span.end, other.span.start));
}

/**
 * The next line, right below, is no paragraph either: the text is in pieces, and where its sentences end nobody can
 * tell.
 */
function isChopped({ span }: Element, next: Element | undefined, { text: { content } }: Reading): boolean {
  if (next === undefined || /(?:\r\n|\r|\n)[^\S\r\n]*(?:\r|\n)/.test(content.slice(span.end, next.span.start)))
    return false;
  const isPiece = next.kind === 'paragraph' || next.kind === 'heading';
  return isPiece && next.prose.text.length < 16 && !endsSentence(next.prose.text);
}

/** How many paragraphs end with a mark, and how many of sentences without. */
function endings(all: readonly Element[], language: 'zh' | 'en'): { readonly ended: number; readonly open: number } {
  const own = all.filter(
    (element) => element.language === language && has(element, 'sentences') && !isLineStyle(element.style),
  );
  const ended = own.filter(({ prose }) => closes.test(prose.text)).length;
  const open = own.filter((element) => !endsSentence(element.prose.text) && isOfSentences(element)).length;
  return { ended, open };
}

/** The mark that ends a sentence, at the end of a text. */
const closes = /[。！？.!?…][”’"'）)》】*_\s]*$/;

/** Whether a text has clauses, as sentences have and names, titles and labelled values have not. */
function isOfSentences({ language, prose: { text } }: Element): boolean {
  if (language === 'zh')
    return (
      countScripts(text).han >= 15 &&
      /[，。；！？]/.test(text.slice(0, -1)) &&
      !/^[^，。；]{2,8}[：:][^。]*$/.test(text)
    );
  const words = text.match(/[A-Za-z][\w’'-]*/g) ?? [];
  if (words.length < 9 || text.length < 55) return false;
  const long = words.filter((word) => word.length > 3);
  const isTitle = long.filter((word) => /^[A-Z]/.test(word)).length * 5 >= long.length * 2;
  return !isTitle && /^[^a-z]*[A-Z]/.test(text) && !/^[\w ]{2,24}: /.test(text);
}

/** What a list, a table or points follow has its stop at their end. */
function leadsList(next: Element | undefined): boolean {
  return (
    next !== undefined &&
    (next.kind === 'list-item' || next.kind === 'point' || next.number === 1 || isLineStyle(next.style))
  );
}

/** The other language says it with a final mark, and it is no label. */
function isClosedPair(element: Element, other: Element): boolean {
  const { text } = element.prose;
  const isLong = element.language === 'zh' ? countScripts(text).han >= 8 : text.split(' ').length >= 5;
  return isLong && has(other, 'sentences') && closes.test(other.prose.text);
}

/** `end`: behind the sentence that lacks its mark, where that is not the paragraph's last. */
function findingOf(element: Element, evidence: Evidence, end?: number): RawFinding {
  const { prose, language } = element;
  const text = prose.text.slice(0, end).trimEnd();
  const last = text.length - [...text.slice(-2)].at(-1)!.length;
  const span = sourceSpan(prose, last, text.length);
  const stop = language === 'zh' ? '。' : '.';
  const fix: Fix = {
    title: say(`Add ${stop}`, `补上“${stop}”`),
    safe: false,
    edits: [{ span: { start: span.end, end: span.end }, newText: stop }],
  };
  const isCutShort = end === undefined && isUnfinished(text, language);
  return {
    span,
    message: isCutShort ? breaksOff : withoutMark(evidence.source === 'pair', end !== undefined),
    ...(!isCutShort && { fix }),
    // a comma may well go on in the paragraph below
    ...(/[，,]$/.test(text) && { severity: 'info' as const }),
    evidence,
  };
}

const breaksOff = say('The paragraph breaks off amid a sentence', '此段在句中断了，后面可能缺字');

function withoutMark(counterpartHasOne: boolean, isWithin: boolean): Localized {
  if (isWithin)
    return say('A new sentence begins here, and the one before has no final mark', '此处另起一句，前一句缺句号');
  return counterpartHasOne
    ? say('The paragraph has no final mark; its counterpart has one', '段末缺标点，另一种文字的对应段落有句末标点')
    : say('The paragraph has no final mark', '段末缺标点：句子到此结束应加句号');
}
