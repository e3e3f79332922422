// Rule emphasis-span: bold that takes in more than a speaker's name and title, stops inside the title, or is never
// closed.
import type { Fix, RawFinding } from '../../base/finding';
import { type Localized, say } from '../../base/localized';
import { contains, firstFrom, type Span, type Text } from '../../base/text';
import { withTitle } from '../../model/people/mention';
import type { Mention } from '../../model/people/speakers';
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
    const startOf = (mention: Mention) => mention.span.start;
    for (const emphasis of new Set(runs)) {
      const inside = mentions
        .slice(firstFrom(mentions, emphasis.span.start, startOf), firstFrom(mentions, emphasis.span.end, startOf))
        .filter((mention) => contains(emphasis.span, mention.span));
      // one of several people, or a sentence that is stressed, is no speaker's bold
      if (inside.length === 1) yield* misplaced(emphasis, inside[0]!, reading);
    }
  },
};

function unclosed({ span }: Emphasis, { text }: Reading): RawFinding {
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

function* misplaced({ span }: Emphasis, mention: Mention, { text }: Reading): Iterable<RawFinding> {
  const run = boldRun(span, mention, text);
  if (run.wordsBeyond > mostWordsBeyond || isSentenceOrLabel(text.slice(span), run)) return;
  const misfit = misfits.find(({ applies }) => applies(run, text));
  if (misfit) yield findingOf(span, misfit.message, moved(span, misfit.mended(run)));
}

/** A bold run and the speaker in it; spans of the source. */
interface BoldRun {
  readonly span: Span;
  /** Name and title, with what stands between them. */
  readonly person: Span;
  readonly title: Span | undefined;
  /** What is bold before the person, and how many words behind. */
  readonly before: string;
  readonly beyond: string;
  readonly wordsBeyond: number;
}

function boldRun(span: Span, mention: Mention, { content }: Text): BoldRun {
  const { element, title } = mention;
  const inSource = title && !title.shared ? sourceSpan(element.prose, title.start, title.end) : undefined;
  const together = withTitle(mention);
  const person = sourceSpan(element.prose, together.start, together.end);
  const beyond = content.slice(Math.min(person.end, span.end), span.end);
  return {
    span,
    person,
    title: inSource,
    before: content.slice(span.start, Math.max(span.start, person.start)),
    beyond,
    wordsBeyond: wordsIn(beyond),
  };
}

/** How many words there are; none where they still belong to the person: "of Setouchi University" after the name. */
function wordsIn(beyond: string): number {
  if (/^[ ,]*(?:of|at|from|in|for|and|with|the|[A-Z])\b/.test(beyond)) return 0;
  return beyond.match(/[A-Za-z]+|[\u4e00-\u9fff]{2}/g)?.length ?? 0;
}

/** Whether a bold run is a label, or stresses a sentence in which somebody is named. */
function isSentenceOrLabel(bold: string, { wordsBeyond, person }: BoldRun): boolean {
  if (/[:：]\s*$/.test(bold)) return true;
  return /[.。！？!?]\s*$/.test(bold) && (wordsBeyond > 0 || bold.length > person.end - person.start + 20);
}

/** How bold misses name and title. */
interface Misfit {
  readonly message: Localized;
  readonly applies: (run: BoldRun, text: Text) => boolean;
  /** What should be bold. */
  readonly mended: (run: BoldRun) => Span;
}

/** Of several the first is told. */
const misfits: readonly Misfit[] = [
  {
    message: say('Bold begins before the speaker’s name and title', '加粗从讲话人姓名、职务之前就开始'),
    applies: ({ before }) => isForeign(before),
    mended: ({ span, person }) => ({ start: person.start, end: span.end }),
  },
  {
    message: say('Bold goes on beyond the speaker’s name and title', '加粗超出讲话人的姓名、职务'),
    applies: ({ beyond, wordsBeyond }) => wordsBeyond > 0 && !/^\s*(?:of|at|from)\b/.test(beyond),
    mended: ({ span, person }) => ({ start: span.start, end: person.end }),
  },
  {
    message: say('Bold stops inside the speaker’s title', '加粗断在讲话人职务中间'),
    applies: ({ span, title }, { content }) =>
      title !== undefined &&
      isInside(span.end, title) &&
      /[A-Za-z\u4e00-\u9fff]/.test(content.slice(span.end, title.end)),
    mended: ({ span, title }) => ({ start: span.start, end: title!.end }),
  },
  {
    message: say('Bold begins inside the speaker’s title', '加粗从讲话人职务中间开始'),
    applies: ({ span, title }) => title !== undefined && isInside(span.start, title),
    mended: ({ span, title }) => ({ start: title!.start, end: span.end }),
  },
];

function isInside(offset: number, { start, end }: Span): boolean {
  return start < offset && offset < end;
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

function findingOf(span: Span, message: Localized, fix: Fix): RawFinding {
  return { span: { start: span.start - 2, end: span.end + 2 }, message, fix, evidence: { source: 'text' } };
}
