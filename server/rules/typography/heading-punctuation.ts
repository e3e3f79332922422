// Rule heading-punctuation: a full stop, comma or semicolon at the end of a title or heading.
import type { RawFinding } from '../../base/finding';
import { listAt } from '../../base/lists';
import { say } from '../../base/localized';
import { editOf, offeredFix } from '../../model/passages';
import type { Reading } from '../../model/reading';
import { sourceSpan } from '../../syntax/prose';
import type { Element } from '../../syntax/tree';
import type { Rule } from '../rule';

export const headingPunctuation: Rule = {
  id: 'heading-punctuation',
  severity: 'info',
  source: 'standard',
  docs: {
    title: say(
      'A full stop, comma or semicolon at the end of a title or heading, or one heading that ends unlike the others',
      '标题末尾有句号、逗号或分号，或同级标题结尾不一',
    ),
    why: say(
      'A title or heading is no sentence; GB/T 15834-2011, appendix B.4, lets it end without a mark. A ' +
        'question mark stays, and so does the stop of a heading that its text follows on the same line. Offices that ' +
        'end every heading of a level with a stop do so on purpose: there the one without is told.',
      '标题末尾一般不用标点（GB/T 15834-2011 附录B.4）；问号可以保留，与正文同行的标题保留句号。有的单位同级标题一律加句号，是其习惯，此时只指出漏加的一处。',
    ),
    remedy: say('Delete the mark, or end the headings of a level alike.', '删去标题末尾的标点，或使同级标题一致。'),
    examples: [
      {
        before: '一、夯实区域创新基础⟦。⟧\n\n各地持续推进协同创新，成效显著。',
        after: '一、夯实区域创新基础\n\n各地持续推进协同创新，成效显著。',
      },
      {
        before: '# Building new engines⟦;⟧\n\nI. Open up further⟦.⟧\n\nThe park has grown.',
        after: '# Building new engines\n\nI. Open up further\n\nThe park has grown.',
      },
      {
        before:
          '（一）夯实基础。\n\n各地持续推进协同创新。\n\n（二）扩大开⟦放⟧\n\n展会如期举办。\n\n（三）引进人才。\n\n专家陆续到岗。',
        after:
          '（一）夯实基础。\n\n各地持续推进协同创新。\n\n（二）扩大开放。\n\n展会如期举办。\n\n（三）引进人才。\n\n专家陆续到岗。',
      },
      {
        before:
          '一、总体情况\n\n（一）夯实基础。\n\n各地持续推进协同创新。\n\n（二）扩大开放。\n\n展会如期举办。\n\n二、怎么办？\n\n（一）引进人才。\n\n专家陆续到岗。',
      },
      { before: '一、创新中心是怎样建成的？\n\n（一）加强协同。各地持续推进协同创新，成效显著。' },
      {
        before:
          'I. Reform of Lakeside Co., Ltd.\n\nThe park has grown.\n\nII. Innovation in the U.S.\n\nThe park has grown.',
      },
      { before: '具体要求如下：\n\n（一）加强组织领导；\n\n（二）加大资金投入；\n\n（三）完善政策体系。' },
    ],
  },
  *check(reading) {
    const all = reading.passages;
    const titles = all.filter(({ kind }) => kind === 'title').filter((title) => !isSentence(title, reading));
    for (const title of titles) if (endMark(title)) yield superfluous(title);
    const groups = new Map<string, Element[]>();
    for (const [index, element] of all.entries())
      if (headsText(element, all[index - 1], all[index + 1]) && !isSentence(element, reading))
        listAt(groups, levelOf(element, reading)).push(element);
    for (const headings of groups.values()) yield* unlike(headings);
  },
};

/** How many headings with a stop to each one without make it the way of the text. */
const prevailing = 2;

/** Headings of one level that end as the others do not; those of an office that gives all of them a stop are alike. */
function* unlike(headings: readonly Element[]): Iterable<RawFinding> {
  const stopped = headings.filter(endMark);
  const bare = headings.filter((heading) => !endMark(heading));
  const haveStops = stopped.length >= prevailing && stopped.length >= prevailing * bare.length;
  if (!haveStops) for (const heading of stopped) yield superfluous(heading);
  else for (const heading of bare) if (!/[？！?!…：:]$/.test(heading.prose.text)) yield lacking(heading, stopped);
}

function superfluous(element: Element): RawFinding {
  const end = element.prose.text.length;
  const mark = endMark(element);
  const fix = offeredFix(say(`Delete ${mark}`, `删去“${mark}”`), editOf(element, end - 1, end, ''));
  return {
    span: sourceSpan(element.prose, end - 1, end),
    message: say(`A ${element.kind} ends without ${mark}`, `标题末尾不用“${mark}”`),
    ...(fix && { fix }),
    evidence: { source: 'standard', clause: 'GB/T 15834-2011 B.4' },
  };
}

/** `others`: the headings of the same level, which end with a stop. */
function lacking(heading: Element, others: readonly Element[]): RawFinding {
  const end = heading.prose.text.length;
  const mark = endMark(others[0]!);
  const { length } = others;
  const fix = offeredFix(say(`Add ${mark}`, `补上“${mark}”`), editOf(heading, end, end, mark));
  return {
    span: sourceSpan(heading.prose, end - 1, end),
    message: say(
      `${length} headings of this level end with ${mark}, this one without`,
      `同级标题有${length}处以“${mark}”结尾，此处没有`,
    ),
    ...(fix && { fix }),
    related: [{ span: others[0]!.span, message: say('One of the others', '同级标题之一') }],
    evidence: { source: 'text', seen: length, of: length + 1 },
  };
}

/** The full stop, comma or semicolon at the end, empty for none. */
function endMark({ prose: { text } }: Element): string {
  const mark = text.at(-1) ?? '';
  return '。，；,;.．'.includes(mark) && !isAbbreviation(text) ? mark : '';
}

/** Whether what looks like a heading is a paragraph, or its text goes on in the same line. */
function isSentence({ prose, span }: Element, { text }: Reading): boolean {
  return hasSentences(prose.text) || !endsLine(text.content, span.end);
}

/**
 * Numbered lines without text below them are the items of a list, which end like sentences; so are those beside a
 * paragraph numbered like them.
 */
function headsText(heading: Element, before: Element | undefined, next: Element | undefined): boolean {
  if (heading.kind !== 'heading' || next === undefined) return false;
  if ([before, next].some((beside) => beside?.kind === 'point' && beside.style === heading.style)) return false;
  return next.kind !== 'heading' || (next.level ?? 1) > (heading.level ?? 1) || next.language !== heading.language;
}

/** Headings of one level are set alike. */
function levelOf({ language, level, style, span }: Element, { text }: Reading): string {
  return [language, level, style, text.content[span.start] === '#'].join(' ');
}

function isAbbreviation(text: string): boolean {
  return /(?:\b(?:Ltd|Inc|Co|Corp|etc|No|Jr|Sr|St|al)|\b[A-Z]|\.)\.$/.test(text);
}

/** A numbered paragraph looks like a heading but has sentences, or is too long for one. */
function hasSentences(text: string): boolean {
  return (
    text.length > 160 ||
    /[。！？；](?=.)/.test(text) ||
    (/[\u4e00-\u9fff]{40}/.test(text.replace(/[，、“”《》]/g, '')) && text.includes('，')) ||
    /[a-z]{3}[.?!] [A-Z]/.test(text.slice(6))
  );
}

function endsLine(content: string, at: number): boolean {
  return /^(?:\*\*)?[ \t\u3000]*(?:\r|\n|$)/.test(content.slice(at, at + 20)) || at >= content.length;
}
