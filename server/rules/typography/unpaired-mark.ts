// Rule unpaired-mark: quotation marks, title marks and brackets that open without closing, close without opening, or
// cross.

import type { Fix, RawFinding } from '../../base/finding';
import { type Localized, say } from '../../base/localized';
import { matches } from '../../base/matches';
import { inside } from '../../language/shared/addresses';
import { facesIn, isChinese } from '../../language/shared/punctuation';
import { fromWords } from '../../language/vocabulary';
import { hanOrdinals } from '../../language/words';
import { editOf, offeredFix, safeFix } from '../../model/passages';
import { lasting } from '../../syntax/lasting';
import { sourceSpan } from '../../syntax/prose';
import type { Element } from '../../syntax/tree';
import type { Rule } from '../rule';

export const unpairedMark: Rule = {
  id: 'unpaired-mark',
  severity: 'error',
  source: 'standard',
  ofWholeBlock: true,
  docs: {
    title: say(
      'A quotation mark, title mark or bracket without its other half, crossed pairs, straight quotes in Chinese',
      '引号、书名号、括号不成对或交叉，中文里用了直引号',
    ),
    why: say(
      'Readers cannot tell where a quotation or title ends. Chinese quotation marks are “ ” and ‘ ’ (GB/T ' +
        '15834-2011, 4.8).',
      '读者看不出引文或书名止于何处。中文引号为“ ”‘ ’（GB/T 15834-2011 第4.8条）。',
    ),
    remedy: say('Supply the missing mark, or delete the one that is left over.', '补上缺的一半，或删去多余的一半。'),
    examples: [
      { before: '发布了⟦《⟧区域创新指数报告，并提出“三步走设想”。' },
      { before: '提出“三步走⟦“⟧设想。', after: '提出“三步走”设想。' },
      { before: '提出三步走⟦”⟧设想。' },
      { before: '提出“区域⟦（⟧中心”）设想。' },
      { before: '提出⟦"⟧三步走⟦"⟧设想。', after: '提出“三步走”设想。' },
      { before: 'The "Lake Declaration" was released as a ⟦"⟧joint statement.' },
      { before: '他说：“他认为‘开放’最重要，（一）《指南》“十四五”都提到了；1）协同，2）开放。”' },
      { before: '新的版本可以玩了 :)\n\n期待大家的反馈 : )\n\n欢迎来信 ;-)' },
      { before: '下列材料齐备：申请表⟦)⟧。' },
      { before: '“第一段引文没有完。\n\n“第二段引文完了。”' },
      { before: 'The forum\'s "Big Science" (2024) plan isn\'t new: 1) parks, 2) the region’s 12" wafers.' },
    ],
  },
  *check(reading) {
    const all = reading.passages.map((element) => ({ element, ...straysOf(element) }));
    const continued = acrossPassages(all);
    for (const { element, unopened, unclosed, crossed } of all) {
      for (const stray of crossed)
        yield findingOf(element, stray, say(`${stray.mark} crosses another pair`, `“${stray.mark}”与另一对标点交叉`));
      for (const [stray, fix] of withTurned(element, unclosed)) {
        if (!continued.has(stray))
          yield findingOf(element, stray, say(`${stray.mark} is not closed`, `“${stray.mark}”没有配对的后一半`), fix);
      }
      for (const [stray, fix] of withTurned(element, unopened)) {
        if (!continued.has(stray))
          yield findingOf(element, stray, say(`${stray.mark} closes nothing`, `“${stray.mark}”没有配对的前一半`), fix);
      }
    }
  },
  *checkPassage(passage) {
    if (passage.language === 'zh' && passage.prose.text.includes('"')) yield* straightQuotes(passage);
  },
};

interface Stray {
  readonly at: number;
  readonly mark: string;
  /** Marks that pair have the same family: ( and （ alike. */
  readonly family: string;
}

/** What is left of a passage's marks when all pairs are taken away. */
interface Strays {
  readonly unopened: readonly Stray[];
  readonly unclosed: readonly Stray[];
  readonly crossed: readonly Stray[];
}

const families: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['‘', '’'],
  ['《', '》'],
  ['〈', '〉'],
  ['(（', ')）'],
  ['【', '】'],
  ['「', '」'],
  ['『', '』'],
];
const opening = new Map(families.flatMap(([open, close]) => [...open].map((mark) => [mark, close] as const)));
const closing = new Map(families.flatMap(([, close]) => [...close].map((mark) => [mark, close] as const)));
const marks = /[“”‘’《》〈〉（）()【】「」『』"]/g;

/**
 * Marks waiting for their other half: per family, the last one last. One stack for each keeps the search linear in
 * any tangle.
 */
type Waiting = Map<string, Stray[]>;

const straysOf = lasting((element: Element): Strays => {
  const { text } = element.prose;
  const open: Waiting = new Map();
  const leftBehind: Waiting = new Map();
  const unopened: Stray[] = [];
  const crossed: Stray[] = [];
  const isFace = inside(facesIn(text), text.length);
  for (const { 0: mark, index: at } of matches(text, marks)) {
    if (isFace(at)) continue;
    const role = roleOf(element, mark, at, (open.get('"')?.length ?? 0) > 0);
    if (role === undefined) continue;
    const stray = { at, mark, family: role.family };
    if (role.opens) {
      wait(open, stray);
      continue;
    }
    const partner = open.get(stray.family)?.pop();
    if (partner) leaveBehind(open, leftBehind, partner.at);
    else {
      const crossing = leftBehind.get(stray.family)?.pop();
      if (crossing) crossed.push(crossing);
      else if (!isListNumber(text, at)) unopened.push(stray);
    }
  }
  const unclosed = [...open.values(), ...leftBehind.values()].flat().sort((a, b) => a.at - b.at);
  return { unopened, unclosed, crossed };
});

function wait(waiting: Waiting, stray: Stray): void {
  const stack = waiting.get(stray.family);
  if (stack) stack.push(stray);
  else waiting.set(stray.family, [stray]);
}

/** What was opened inside a pair that is now closed can only cross it, or is left over. */
function leaveBehind(open: Waiting, leftBehind: Waiting, from: number): void {
  for (const stack of open.values()) {
    while (stack.length > 0 && stack.at(-1)!.at > from) wait(leftBehind, stack.pop()!);
  }
}

/**
 * Whether a mark opens or closes; undefined for apostrophes, inches, and the straight quotes of Chinese, which have
 * no sides.
 */
function roleOf(
  { language, prose: { text } }: Element,
  mark: string,
  at: number,
  isOpen: boolean,
): { readonly family: string; readonly opens: boolean } | undefined {
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  if (mark === '"') {
    if (language !== 'en') return undefined;
    if (!isOpen && /\d/.test(before)) return undefined;
    const opens = /[\s([—–-]/.test(before) !== /[\s)\],.;:!?—–-]/.test(after) ? /[\s([—–-]/.test(before) : !isOpen;
    return { family: mark, opens };
  }
  if ((mark === '‘' || mark === '’') && (language === 'en' || (/[A-Za-z]/.test(before) && /[\sA-Za-z]/.test(after))))
    return undefined;
  const closes = closing.get(mark);
  return closes !== undefined ? { family: closes, opens: false } : { family: opening.get(mark)!, opens: true };
}

const listNumber = fromWords(() => new RegExp(`(?:^|[^\\w\\u4e00-\\u9fff])(?:\\w{1,2}|[${hanOrdinals()}]{1,3})$`));

/** 1） and a) number a list. */
function isListNumber(text: string, at: number): boolean {
  return listNumber().test(text.slice(Math.max(0, at - 4), at));
}

/** As far as this a quotation or bracket may run on over passages of its language. */
const mostPassages = 8;

/**
 * Marks whose other half stands in a later passage; each passage of a long quotation may open it anew, and only the
 * last one closes it.
 */
function acrossPassages(all: readonly StraysOf[]): ReadonlySet<Stray> {
  const inLanguage = (language: 'zh' | 'en') => all.filter(({ element }) => element.language === language);
  return new Set([...continuedIn(inLanguage('zh')), ...continuedIn(inLanguage('en'))]);
}

interface StraysOf extends Strays {
  readonly element: Element;
}

/** Opened marks of one family that wait for their other half, and the last passage that has one. */
interface Half {
  readonly strays: Stray[];
  readonly passage: number;
}

function continuedIn(own: readonly StraysOf[]): readonly Stray[] {
  const continued: Stray[] = [];
  const open = new Map<string, Half>();
  const halfOf = (family: string, passage: number) => {
    const waiting = open.get(family);
    return waiting && passage - waiting.passage <= mostPassages ? waiting : undefined;
  };
  for (const [passage, { unopened, unclosed }] of own.entries()) {
    for (const stray of unopened) {
      const waiting = halfOf(stray.family, passage);
      if (!waiting) continue;
      continued.push(stray, ...waiting.strays);
      open.delete(stray.family);
    }
    for (const stray of unclosed) {
      const opensAnew = own[passage + 1]?.element.prose.text.startsWith(stray.mark);
      if (opensAnew) continued.push(stray);
      else open.set(stray.family, { strays: [...(halfOf(stray.family, passage)?.strays ?? []), stray], passage });
    }
  }
  return continued;
}

/** Two of the same side in a row, “…“, are one pair with a half turned round: reported once, at the turned half. */
function withTurned(element: Element, strays: readonly Stray[]): readonly (readonly [Stray, Fix | undefined])[] {
  const result: (readonly [Stray, Fix | undefined])[] = [];
  for (let i = 0; i < strays.length; i++) {
    const stray = strays[i]!;
    const second = strays[i + 1];
    const wrongOfTwo = opening.has(stray.mark) ? second : stray;
    const turned = second?.mark === stray.mark ? wrongOfTwo : undefined;
    const other = turned && counterpart(turned.mark);
    const edit = turned && other !== undefined ? editOf(element, turned.at, turned.at + 1, other) : undefined;
    if (turned && edit) {
      result.push([turned, { title: say(`Turn it into ${other}`, `改为“${other}”`), safe: false, edits: [edit] }]);
      i++;
    } else result.push([stray, undefined]);
  }
  return result;
}

function counterpart(mark: string): string | undefined {
  const pair = families.find(([open, close]) => open.includes(mark) || close.includes(mark));
  if (!pair) return undefined;
  const [open, close] = pair;
  return open.includes(mark) ? close[open.indexOf(mark)] : open[close.indexOf(mark)];
}

/** Straight quotes with Chinese next to them, two by two. */
function* straightQuotes(element: Element): Iterable<RawFinding> {
  const { text } = element.prose;
  // with one too many, or others of the kind among them, which two belong together is a guess
  const ofPair = hasSureQuotes(text) ? safeFix : offeredFix;
  const ats = Array.from(matches(text, /"/g), (match) => match.index).filter(
    (at) => !(/\d/.test(text[at - 1] ?? '') && !/\d"[^"]*"/.test(text.slice(at - 1))),
  );
  for (let i = 0; i < ats.length; i += 2) {
    const [open, close] = [ats[i]!, ats[i + 1]];
    const inChinese = [open - 1, open + 1, ...(close === undefined ? [] : [close - 1, close + 1])].some((at) =>
      isChinese(text[at]),
    );
    if (!inChinese) continue;
    const fix =
      close === undefined
        ? undefined
        : ofPair(
            say('Write “ ”', '改为“ ”'),
            editOf(element, open, open + 1, '“'),
            editOf(element, close, close + 1, '”'),
          );
    for (const at of close === undefined ? [open] : [open, close]) {
      yield {
        span: sourceSpan(element.prose, at, at + 1),
        severity: 'warning',
        message: say('Straight quotation mark in Chinese; “ ” is expected', '中文里用了直引号，应为“ ”'),
        ...(fix && { fix }),
        evidence: { source: 'standard', clause: 'GB/T 15834-2011 4.8' },
      };
    }
  }
}

/**
 * Whether the straight quotes of a text are in pairs, none of them an inch, an empty pair, or inside of other
 * quotation marks.
 */
function hasSureQuotes(text: string): boolean {
  return text.split('"').length % 2 === 1 && !/[“”]|""|\d"/.test(text);
}

function findingOf(element: Element, { at, mark }: Stray, message: Localized, fix?: Fix): RawFinding {
  return {
    span: sourceSpan(element.prose, at, at + mark.length),
    message,
    ...(fix && { fix }),
    evidence: { source: 'text' },
  };
}
