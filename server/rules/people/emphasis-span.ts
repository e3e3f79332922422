// Rule emphasis-span: bold that takes in more than a speaker's name and title, stops inside the title, or is never
// closed.
import type { Fix, RawFinding } from '../../base/finding';
import { type Localized, say } from '../../base/localized';
import { contains, firstFrom, type Span } from '../../base/text';
import { habitOf } from '../../knowledge/schema/schema';
import { has } from '../../model/kinds';
import { withTitle } from '../../model/people/mention';
import type { Mention } from '../../model/people/speakers';
import type { Reading } from '../../model/reading';
import { sourceSpan } from '../../syntax/prose';
import type { Element, Emphasis } from '../../syntax/tree';
import type { Rule } from '../rule';

export const emphasisSpan: Rule = {
  id: 'emphasis-span',
  severity: 'error',
  source: 'text',
  ofWholeBlock: true,
  docs: {
    title: say(
      'Bold that takes in more than the speaker’s name and title, stops inside the title, or is not closed',
      '加粗范围超出讲话人姓名和职务、断在职务中间，或星号没有成对',
    ),
    why: say(
      'A bold run that begins with other words, or ends in the middle of a title, is printed so; two asterisks ' +
        'without their other half are printed as asterisks. Other words in bold are wrong only where bold is for ' +
        'speakers: by the series’ habit, or because the text marks several of them so and nothing else with them.',
      '加粗多带了别的词或断在职务中间，印出来就是如此；单独的一对星号会照原样印出。只有在加粗用来标示讲话人时（本刊惯例如此，或本文已有多处恰好只加粗讲话人），多带的词才算问题。',
    ),
    remedy: say(
      'Let the bold begin at the name (in Chinese at the title) and end with the title.',
      '加粗从姓名（中文从职务）开始，到职务（中文到姓名）为止。',
    ),
    examples: [
      {
        before:
          '# Forum\n\n⟦**In the business community, Li Jianhua, President of Lakeside Group**⟧, said that firms ' +
          'should cooperate. **Fan Shaoqun, Professor at Jiangzhou University**, agreed. **He Zhixia, Director of ' +
          'Baita Lab,** said that tests come first.',
        after:
          '# Forum\n\nIn the business community, **Li Jianhua, President of Lakeside Group**, said that firms should ' +
          'cooperate. **Fan Shaoqun, Professor at Jiangzhou University**, agreed. **He Zhixia, Director of Baita ' +
          'Lab,** said that tests come first.',
      },
      {
        before: '# Forum\n\n⟦**Li Jianhua, President of the**⟧ Lakeside Group, said that firms should cooperate.',
        after: '# Forum\n\n**Li Jianhua, President of the Lakeside Group**, said that firms should cooperate.',
      },
      { before: 'The mayor ⟦**⟧spoke at the forum.', after: 'The mayor spoke at the forum.' },
      {
        before:
          '# Forum\n\n**Li Jianhua, President of Lakeside Group,** said that firms should cooperate. **Li ' +
          'Jianhua** added that **all firms present should cooperate.**',
      },
      {
        before:
          '# Forum\n\n**In a talk with Li Jianhua, President of Lakeside Group**, firms learnt more.\n\n***\n\n**Key ' +
          'questions raised by Li Jianhua:** who pays, and when?\n\n**Harbor Labs founder Fan Shaoqun** says that ' +
          'open source needs patience, 2 ** 3 being 8.',
      },
      {
        before:
          '# 论坛\n\n**湖滨大学教授樊少群**指出，研究很重要。**白塔集团总裁李建华**表示，要加强合作。\n\n**湖滨大学校长何知夏荣获大奖！**全场鼓掌，' +
          '获奖的还有张**和李**。\n\n**主持人：**青石研究院研究员顾明远',
      },
    ],
  },
  *check(reading) {
    const { content } = reading.text;
    for (const { emphases } of reading.elements)
      for (const emphasis of emphases)
        if (!emphasis.closed && isMarkup(content, emphasis.span.start - 2)) yield unclosed(emphasis);
    const marked = markedSpeakers(reading);
    const isHabit = marksSpeakers(reading, marked);
    for (const run of marked) {
      const finding = brokenTitle(run, reading) ?? (isHabit ? aroundMore(run, reading) : undefined);
      if (finding) yield finding;
    }
  },
};

/** Whether two asterisks are meant for markup, and no rule of three, a power or a name with characters left out. */
function isMarkup(content: string, at: number): boolean {
  const before = content.slice(Math.max(0, at - 2), at);
  const behind = content.slice(at + 2, at + 3);
  if (before.endsWith('*') || behind === '*') return false;
  if (/[\s\d]$/.test(before) && /^[\s\d]/.test(behind)) return false;
  return !/(?<!\p{Script=Han})\p{Script=Han}$/u.test(before) || !/^[\p{Script=Han}、，；]/u.test(behind);
}

function unclosed({ span }: Emphasis): RawFinding {
  const marks = { start: span.start - 2, end: span.start };
  return {
    span: marks,
    message: say('** opens bold that is never closed', '“**”没有配对，加粗不会结束'),
    fix: { title: say('Delete **', '删去“**”'), safe: false, edits: [{ span: marks, newText: '' }] },
    evidence: { source: 'text' },
  };
}

/** A bold run in a sentence that takes in one speaker. */
interface MarkedSpeaker {
  readonly span: Span;
  readonly mention: Mention;
  readonly title: Span | undefined;
  /** Of name and title. */
  readonly person: Span;
}

/** Bold that holds one of several people, a heading, a label or a whole sentence, is not about the speaker. */
function markedSpeakers({ elements, speakers, text }: Reading): readonly MarkedSpeaker[] {
  const runs = new Map<Emphasis, Element>();
  for (const element of elements)
    if (has(element, 'sentences'))
      for (const emphasis of element.emphases) if (emphasis.closed && !runs.has(emphasis)) runs.set(emphasis, element);
  if (runs.size === 0) return [];
  const mentions = speakers.flatMap((speaker) => speaker.mentions).sort((a, b) => a.span.start - b.span.start);
  const startOf = (mention: Mention) => mention.span.start;
  return [...runs].flatMap(([{ span }, element]) => {
    const [mention, second] = mentions
      .slice(firstFrom(mentions, span.start, startOf), firstFrom(mentions, span.end, startOf))
      .filter((each) => contains(span, each.span));
    if (!mention || second || isSetOff(text.content, span, element)) return [];
    const { title: own } = mention;
    const title = own && !own.shared ? sourceSpan(mention.element.prose, own.start, own.end) : undefined;
    const together = withTitle(mention);
    const person = sourceSpan(mention.element.prose, together.start, together.end);
    return [{ span, mention, title, person }];
  });
}

/** Whether a run is a label before a colon, a sentence that is stressed, or all of its element. */
function isSetOff(content: string, span: Span, element: Element): boolean {
  const bold = content.slice(span.start, span.end);
  const isAll = span.start - 2 <= element.span.start && span.end + 2 >= element.span.end;
  return (
    isAll ||
    /[：:。！？!?]\s*$/.test(bold) ||
    /^\*\*\s?[：:]/.test(content.slice(span.end, span.end + 4)) ||
    (/\.\s*$/.test(bold) && /^[^,]*\s[a-z]+ed\b|\b(?:is|are|was|were|has|have)\b/.test(bold))
  );
}

/** So many runs that cover a speaker and nothing else show that bold means the speaker. */
const enough = 2;

function marksSpeakers({ kind }: Reading, marked: readonly MarkedSpeaker[]): boolean {
  if (kind && (['zh', 'en'] as const).some((language) => habitOf(kind, 'first-mention', language)?.value === 'bold'))
    return true;
  const exact = marked.filter(({ span, person }) => span.start === person.start && span.end - person.end <= 1);
  return exact.length >= enough;
}

/** Longer than this many words beyond the title, a bold run stresses its sentence. */
const mostWordsBeyond = 5;

/** Bold that takes in more than name and title: wrong only where bold is for speakers. */
function aroundMore({ span, person }: MarkedSpeaker, { text }: Reading): RawFinding | undefined {
  const before = text.content.slice(span.start, Math.max(span.start, person.start));
  const beyond = text.content.slice(Math.min(person.end, span.end), span.end);
  // "of Setouchi University" after the name still belongs to the person
  const wordsBeyond = /^[ ,]*(?:of|at|from|in|for|and|with|the|[A-Z])\b/.test(beyond)
    ? 0
    : (beyond.match(/[A-Za-z]+|[\u4e00-\u9fff]{2}/g)?.length ?? 0);
  if (wordsBeyond > mostWordsBeyond) return undefined;
  if (leadsIn.test(before))
    return findingOf(
      span,
      say('Bold begins before the speaker’s name and title', '加粗从讲话人姓名、职务之前就开始'),
      moved(span, { start: person.start, end: span.end }),
    );
  if (wordsBeyond === 0) return undefined;
  return findingOf(
    span,
    say('Bold goes on beyond the speaker’s name and title', '加粗超出讲话人的姓名、职务'),
    moved(span, { start: span.start, end: person.end }),
  );
}

/** Bold from the name on that ends amid the title, or begins amid it. */
function brokenTitle({ span, title }: MarkedSpeaker, { text }: Reading): RawFinding | undefined {
  if (!title) return undefined;
  // behind a comma another part of the title may be left plain
  if (isInside(span.end, title) && /^\**[^,，]*[A-Za-z\u4e00-\u9fff]/.test(text.content.slice(span.end, title.end)))
    return findingOf(
      span,
      say('Bold stops inside the speaker’s title', '加粗断在讲话人职务中间'),
      moved(span, { start: span.start, end: title.end }),
    );
  if (isInside(span.start, title))
    return findingOf(
      span,
      say('Bold begins inside the speaker’s title', '加粗从讲话人职务中间开始'),
      moved(span, { start: title.start, end: span.end }),
    );
  return undefined;
}

function isInside(at: number, { start, end }: Span): boolean {
  return start < at && at < end;
}

/**
 * What leads to a name and is no form of address or post (Prof., founder): a clause of its own, or a word that joins
 * the name to one.
 */
const leadsIn = /[,，。；：;:]\s*$|\b(?:as|in|at|on|to|by|with|from|when|while|after|before|that|said|says)\b/i;

function moved(from: Span, to: Span): Fix {
  const place = (old: Span, at: number) =>
    at === old.start || at === old.end
      ? []
      : [
          { span: old, newText: '' },
          { span: { start: at, end: at }, newText: '**' },
        ];
  const opening = { start: from.start - 2, end: from.start };
  const closing = { start: from.end, end: from.end + 2 };
  return {
    title: say('Let the bold cover name and title', '使加粗恰好覆盖姓名和职务'),
    safe: false,
    edits: [
      ...(to.start === from.start ? [] : place(opening, to.start)),
      ...(to.end === from.end ? [] : place(closing, to.end)),
    ],
  };
}

function findingOf(span: Span, message: Localized, fix: Fix): RawFinding {
  return { span: { start: span.start - 2, end: span.end + 2 }, message, fix, evidence: { source: 'text' } };
}
