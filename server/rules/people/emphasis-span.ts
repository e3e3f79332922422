// Rule emphasis-span: bold that takes in more than a speaker's name and title, stops inside the title, or is never
// closed.
import type { Fix, Problem } from '../../base/finding';
import { type Localized, say } from '../../base/localized';
import { contains, firstFrom, type Span } from '../../base/text';
import type { PlacedMention } from '../../model/people/speakers';
import type { Reading } from '../../model/reading';
import { sourceSpan } from '../../syntax/prose';
import type { Emphasis } from '../../syntax/tree';
import type { Rule } from '../rule';

export const emphasisSpan: Rule = {
  id: 'emphasis-span',
  severity: 'error',
  source: 'text',
  docs: {
    title: say(
      'Bold that takes in more than the speaker’s name and title, stops inside the title, or is not closed',
      '加粗范围超出讲话人姓名和职务、断在职务中间，或星号没有成对',
    ),
    why: say(
      'A bold run that begins with other words, or ends in the middle of a title, is printed so; two asterisks ' +
        'without their other half are printed as asterisks.',
      '加粗多带了别的词或断在职务中间，印出来就是如此；单独的一对星号会照原样印出。',
    ),
    remedy: say(
      'Let the bold begin at the name (in Chinese at the title) and end with the title.',
      '加粗从姓名（中文从职务）开始，到职务（中文到姓名）为止。',
    ),
    examples: [
      {
        before:
          '# Forum\n\n⟦**In the business community, Li Jianhua, President of Lakeside Group**⟧, said that ' +
          'firms should cooperate.',
        after:
          '# Forum\n\nIn the business community, **Li Jianhua, President of Lakeside Group**, said that firms ' +
          'should cooperate.',
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
    ],
  },
  *check(reading) {
    for (const { emphases } of reading.elements) {
      for (const emphasis of emphases) if (!emphasis.closed) yield unclosed(emphasis, reading);
    }
    const runs = reading.elements.flatMap(({ emphases }) => emphases.filter(({ closed }) => closed));
    if (runs.length === 0) return;
    const mentions = reading.speakers
      .flatMap((speaker) => speaker.mentions)
      .sort((a, b) => a.span.start - b.span.start);
    const startOf = (mention: PlacedMention) => mention.span.start;
    for (const emphasis of new Set(runs)) {
      const inside = mentions
        .slice(firstFrom(mentions, emphasis.span.start, startOf), firstFrom(mentions, emphasis.span.end, startOf))
        .filter((mention) => contains(emphasis.span, mention.span));
      // one of several people, or a sentence that is stressed, is no speaker's bold
      if (inside.length === 1) yield* misplaced(emphasis, inside[0]!, reading);
    }
  },
};

function unclosed({ span }: Emphasis, { text }: Reading): Problem {
  const start = text.content.lastIndexOf('**', span.start);
  const marks = { start, end: start + 2 };
  return {
    span: marks,
    message: say('** opens bold that is never closed', '“**”没有配对，加粗不会结束'),
    fix: { title: say('Delete **', '删去“**”'), safe: false, edits: [{ span: marks, newText: '' }] },
    evidence: { source: 'text' },
  };
}

/** Longer than this many words beyond the title, a bold run stresses its sentence. */
const mostWordsBeyond = 5;

function* misplaced({ span }: Emphasis, mention: PlacedMention, { text }: Reading): Iterable<Problem> {
  const { prose } = mention.element;
  const bold = text.slice(span);
  const title = mention.title && sourceSpan(prose, mention.title.start, mention.title.end);
  const person = {
    start: Math.min(mention.span.start, title?.start ?? Infinity),
    end: Math.max(mention.span.end, title?.end ?? 0),
  };
  if (/[.。！？!?]\s*$/.test(bold) && bold.length > person.end - person.start + 20) return;
  const before = text.content.slice(span.start, Math.max(span.start, person.start));
  const beyond = text.content.slice(Math.min(person.end, span.end), span.end);
  // "of Setouchi University" after the name still belongs to the person
  const wordsBeyond = /^[ ,]*(?:of|at|from|in|for|and|with|the|[A-Z])\b/.test(beyond)
    ? 0
    : (beyond.match(/[A-Za-z]+|[\u4e00-\u9fff]{2}/g)?.length ?? 0);
  if (wordsBeyond > mostWordsBeyond) return;
  const bolder = { start: person.start, end: person.end };
  if (isForeign(before)) {
    yield problem(
      span,
      say('Bold begins before the speaker’s name and title', '加粗从讲话人姓名、职务之前就开始'),
      moved(span, { start: bolder.start, end: span.end }),
    );
  } else if (wordsBeyond > 0 && !/^\s*(?:of|at|from)\b/.test(beyond)) {
    yield problem(
      span,
      say('Bold goes on beyond the speaker’s name and title', '加粗超出讲话人的姓名、职务'),
      moved(span, { start: span.start, end: bolder.end }),
    );
  } else if (
    title &&
    span.end < title.end &&
    span.end > title.start &&
    /[A-Za-z\u4e00-\u9fff]/.test(text.content.slice(span.end, title.end))
  ) {
    yield problem(
      span,
      say('Bold stops inside the speaker’s title', '加粗断在讲话人职务中间'),
      moved(span, { start: span.start, end: title.end }),
    );
  } else if (title && span.start > title.start && span.start < title.end) {
    yield problem(
      span,
      say('Bold begins inside the speaker’s title', '加粗从讲话人职务中间开始'),
      moved(span, { start: title.start, end: span.end }),
    );
  }
}

/** Words before the name that are no form of address (Prof., Academician): a clause of its own, or small words. */
function isForeign(before: string): boolean {
  return /[,，。；：;:]\s*$/.test(before) || /\b[a-z]{2,}\b/.test(before);
}

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

function problem(span: Span, message: Localized, fix: Fix): Problem {
  return { span: { start: span.start - 2, end: span.end + 2 }, message, fix, evidence: { source: 'text' } };
}
