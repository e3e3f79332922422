// Rule unfinished-place: what is still to be written: a hint, a mark that holds a place, a label with nothing behind
// it.

import { type Localized, say } from '../../base/localized';
import { matches } from '../../base/matches';
import type { Span } from '../../base/text';
import { unitTest } from '../../base/units';
import { type HintPlace, hintInSentence, hintKey, hints, openWords } from '../../knowledge/schema/hints';
import { isToCome, placeholdersIn } from '../../language/shared/placeholders';
import { partOf } from '../../model/kinds';
import { isBody } from '../../model/structure';
import { unfinishedRule } from '../../protocol';
import { lasting } from '../../syntax/lasting';
import { proseOffset, sourceSpan } from '../../syntax/prose';
import type { Element, ElementKind } from '../../syntax/tree';
import type { Rule } from '../rule';

export const unfinishedPlace: Rule = {
  id: unfinishedRule,
  severity: 'error',
  source: 'text',
  docs: {
    title: say('A place that is not filled in yet', '尚未填写的地方'),
    why: say(
      'A new draft holds hints (标题, title, names), a skeleton dots for words still to be found, and every ' +
        'author marks what is to come by XX, 某某, TODO or empty brackets. Left in print they are the mistake that ' +
        'readers see first. While the draft is being written they are shown faintly.',
      '新建的草稿里有提示语（标题、title、姓名），英文骨架里有省略号占位，作者自己也常用 XX、某某、待补、空括号占位。印出来，读者第一眼看到的就是它。写作过程中只作淡色提示。',
    ),
    remedy: say(
      'Write what belongs there, or take the place out. Where the mark is meant, switch the rule off for that ' +
        'paragraph.',
      '填上内容，或删去该处；如确为原意，可在该段停用此规则。',
    ),
    examples: [
      {
        before:
          '河畔观察\n\n第 3 期\n\n2025 年 3 月 9 日\n\n⟦标题⟧\n\n⟦导语⟧\n\n一、⟦小标题⟧\n\n一是⟦要点⟧。⟦说明⟧\n\n⟦段落⟧\n\n编辑：⟦姓名⟧、⟦姓名⟧',
      },
      {
        before:
          "River Bulletin\n\nNo. 3\n\nMarch 9, 2025\n\n**⟦Title⟧**\n\nEditor's Note: ⟦what this issue is " +
          'about⟧\n\n⟦Lead⟧\n\nI. ⟦heading⟧\n\nFirst, ⟦point⟧.\n\nCompiled by: ⟦Name⟧, and ⟦Name⟧',
      },
      {
        before:
          '编者按：本期以“⟦【填主题】⟧”为主题，由⟦某某⟧大学与⟦XX⟧研究院主办，第⟦XX⟧届论坛于 ⟦20XX⟧ 年举行。数据见表（⟦待补充⟧）。⟦TODO⟧：补名单。⟦【】⟧'.replace(
            '⟦20XX⟧',
            '20⟦XX⟧',
          ),
      },
      {
        before:
          '河边的桥\n\nThe Bridge by the River\n\n一是李琳介绍了三座桥，并谈到两岸的集市和渡口。\n\nFirst, ⟦…⟧ Li Lin ⟦…⟧ three ' +
          '⟦…⟧.\n\n二是集市开到了晚上，渡口也多了两班船。\n\nSecond, the market is open at night, and the ferry runs twice more.',
      },
      { before: '河畔观察\n\n桥修好了\n\n桥在九月通车。\n\n⟦编辑：⟧\n\n电话：⟦待定⟧' },
      {
        before:
          '# 说明\n\n怎样写好标题，怎样写导语，本段说的就是这件事：标题要短，要点要清。\n\n活动时间待定，制度有待补充完善。王某某（化名）与张××均未出席，有人说“某某大学的做法好”。\n\nXX ' +
          '世纪的桥，二〇〇八年重修，型号为 XX-3；热线 138XXXX0000。',
      },
      {
        before:
          '# The River in the XX Century\n\n“We … believe that bridges matter,” he said, “and so …” The venue ' +
          'is TBD. See Part XX and https://example.org/xx/XX_____.html.\n\nHer to-do list held boats, bridges, ' +
          'ferries, …',
      },
    ],
  },
  *check(reading) {
    const all = reading.passages;
    const header = headerEnd(all);
    const isBilingual = reading.languages.length === 2;
    for (const [index, passage] of all.entries()) {
      for (const { start, end, place, holds } of placesIn(passage)) {
        if (place !== undefined && !isHint(place, passage.kind, index < header)) continue;
        if (holds === 'words' && !(isBilingual && passage.language === 'en')) continue;
        const message = messageFor(passage.prose.text.slice(start, end), holds);
        yield { span: sourceSpan(passage.prose, start, end), message, evidence: { source: 'text' } };
      }
    }
  },
};

/** What stands in a place that is still open. */
type Held = 'hint' | 'mark' | 'nothing' | 'words';

/** An open place, in offsets of the prose; a hint with where it is one. */
interface OpenPlace extends Span {
  readonly holds: Held;
  readonly place?: HintPlace;
}

function messageFor(text: string, holds: Held): Localized {
  switch (holds) {
    case 'hint':
      return say(`Not filled in yet: “${text}” is a hint`, `尚未填写：“${text}”是提示语`);
    case 'mark':
      return say(`Not filled in yet: “${text}” holds the place`, `尚未填写：“${text}”只是占位`);
    case 'nothing':
      return say(`Nothing is written behind “${text.trim()}”`, `“${text.trim()}”后面尚未填写`);
    case 'words':
      return say('Words are still to be written here: the dots only hold their place', '此处尚未译出：省略号只是占位');
  }
}

const longestHeaderLine = 40;

/** How many passages come before the running text. */
function headerEnd(all: readonly Element[]): number {
  const first = all.findIndex(
    ({ kind, prose }) => kind === 'heading' || kind === 'point' || prose.text.length > longestHeaderLine,
  );
  return first < 0 ? all.length : first;
}

/** Whether a hint is one in an element of this kind, rather than a word of the text. */
function isHint(place: HintPlace, kind: ElementKind, inHeader: boolean): boolean {
  switch (place) {
    case 'anywhere':
      return true;
    case 'header':
      return inHeader || !isBody(kind);
    case 'title':
      return kind !== 'heading' || inHeader;
    case 'heading':
      return isBody(kind);
    case 'body':
      return kind !== 'heading';
    case 'topic':
      return kind === 'point';
    case 'names':
      return true;
  }
}

const placesIn = lasting((passage: Element): readonly OpenPlace[] => {
  const { text } = passage.prose;
  const content = contentOf(passage);
  const isField = !isBody(passage.kind) && passage.kind !== 'title' && passage.kind !== 'editors-note';
  if (content.end <= content.start) {
    const isEmpty = isLabelled(passage) && passage.label !== undefined;
    return isEmpty ? [{ start: 0, end: text.trimEnd().length, holds: 'nothing' }] : [];
  }
  const whole = withoutMarks(text, content);
  if (isLabelled(passage) && isToCome(text.slice(whole.start, whole.end))) return [{ ...whole, holds: 'mark' }];
  const told: readonly OpenPlace[] = [
    ...hintsIn(passage, content),
    ...found(text, hintInSentence, 'hint'),
    ...dotsIn(passage, content),
  ];
  const marks = placeholdersIn(text, isField ? 'field' : 'running text').map(
    (mark): OpenPlace => ({ ...mark, holds: 'mark' }),
  );
  return withoutOverlap([...told, ...marks]);
});

function found(text: string, pattern: RegExp, holds: Held): readonly OpenPlace[] {
  return Array.from(matches(text, pattern), ({ 0: stretch, index: start }) => ({
    start,
    end: start + stretch.length,
    holds,
  }));
}

/** In order of place; of two that overlap the one that begins first, else the one told first. */
function withoutOverlap(all: readonly OpenPlace[]): readonly OpenPlace[] {
  let end = 0;
  return [...all]
    .sort((a, b) => a.start - b.start)
    .filter((place) => {
      const isFree = place.start >= end;
      if (isFree) end = place.end;
      return isFree;
    });
}

/** What is told by its label. */
function isLabelled(element: Element): boolean {
  return partOf(element) === 'credits' || partOf(element) === 'note';
}

/** What stands behind the label or marker. */
function contentOf({ prose, labelSpan, label }: Element): Span {
  const { text } = prose;
  let start = label !== undefined && text.startsWith(label) ? label.length : 0;
  if (labelSpan) start = proseOffset(prose, labelSpan.end - 1) + 1;
  while (start < text.length && isBehindLabel(text.charCodeAt(start))) start++;
  return { start, end: text.trimEnd().length };
}

const isBehindLabel = unitTest(/[\s，,.、：:]/);

/** Hints as the whole element (编发单位 reads like a label with its value), behind its label, as a sentence or a name. */
function hintsIn({ kind, prose: { text } }: Element, content: Span): readonly OpenPlace[] {
  const whole = { start: 0, end: content.end };
  const parts = kind === 'credit' ? namesIn(text, content) : [whole, content, ...sentencesIn(text, content)];
  const found: OpenPlace[] = [];
  for (const part of parts) {
    const bare = withoutMarks(text, part);
    if (bare.end - bare.start > longestHint) continue;
    const place = hints.get(hintKey(text.slice(bare.start, bare.end)));
    if (place !== undefined && (place !== 'names' || kind === 'credit')) found.push({ ...bare, holds: 'hint', place });
  }
  return found;
}

const longestHint = Math.max(...Array.from(hints.keys(), ({ length }) => length));

function namesIn(text: string, content: Span): readonly Span[] {
  return between(text, content, /[、，,;；/]\s*(?:and\b)?|\band\b/g);
}

/** Cut at every mark that may end a sentence, also before a small letter: hints are written so. */
function sentencesIn(text: string, content: Span): readonly Span[] {
  return between(text, content, /[。！？；.!?](?<=[。！？；]|\p{Ll}{3}.(?=\s))/gu);
}

function between(text: string, { start, end }: Span, marks: RegExp): readonly Span[] {
  const parts: Span[] = [];
  let from = start;
  for (const { 0: mark, index } of matches(text.slice(start, end), marks)) {
    parts.push({ start: from, end: start + index });
    from = start + index + mark.length;
  }
  parts.push({ start: from, end });
  return parts;
}

/** Without white space around and without the mark at its end. */
function withoutMarks(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isBeforeHint(text.charCodeAt(start))) start++;
  while (end > start && isBehindHint(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

const isBeforeHint = unitTest(/[\s*#]/);
const isBehindHint = unitTest(/[\s。．.；;：:，,、！!？?*]/);

/**
 * Dots that stand for words, as a skeleton has them; not the end of an enumeration, nor what a quotation leaves out.
 */
function dotsIn({ language, prose: { text } }: Element, { start: from }: Span): readonly OpenPlace[] {
  if (language !== 'en' || !text.includes(openWords, from)) return [];
  const alone = Array.from(matches(text, /(?<![^\s,])…(?=\s|$|\.(?:\s|$))/g), ({ index }) => index).filter(
    (at) => at >= from && !isInQuotation(text, at),
  );
  const isBetweenWords = (at: number) => /^…\s+(?!and\b|or\b|etc\b)[\p{L}\p{N}“"]/u.test(text.slice(at));
  const isSentence = (at: number) => at === from || /[.!?] $/.test(text.slice(at - 2, at));
  const first = alone.find((at) => isBetweenWords(at) || isSentence(at));
  return alone
    .filter((at) => first !== undefined && at >= first)
    .map((at) => ({ start: at, end: at + openWords.length, holds: 'words' }));
}

/** In UTF-16 units. */
const longestQuotation = 400;

function isInQuotation(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - longestQuotation), at);
  return before.lastIndexOf('“') > before.lastIndexOf('”') || before.split('"').length % 2 === 0;
}
