// Rule note-coverage: the editor's note names an event or a theme otherwise than the rest of the issue.

import type { RawFinding } from '../../base/finding';
import { say } from '../../base/localized';
import { matches } from '../../base/matches';
import { editDistance } from '../../language/shared/distance';
import { fromWords } from '../../language/vocabulary';
import { anyWord, hanOrdinals, nounsZh } from '../../language/words';
import type { Reading } from '../../model/reading';
import { sourceSpan } from '../../syntax/prose';
import type { Element, ElementKind } from '../../syntax/tree';
import type { Rule } from '../rule';

export const noteCoverage: Rule = {
  id: 'note-coverage',
  severity: 'info',
  source: 'text',
  docs: {
    title: say(
      'The editor’s note contradicts the issue: another year or session of the event, another theme',
      '编者按与全文不符：会议年份、届次或主题不一致',
    ),
    why: say(
      'The note is often taken over from the issue before; readers see it first.',
      '编者按常由上一期改写而来，读者又最先看到。',
    ),
    remedy: say('Make the note agree with the series line and the text.', '使编者按与栏目行、正文一致。'),
    examples: [
      {
        before:
          '编者按：⟦2023⟧湖畔创新论坛以“协同发展”为主题召开。本期专报梳理嘉宾观点，供参考。\n\n2024 湖畔创新论坛专报之三\n\n# 打造协同创新高地',
      },
      {
        before:
          "Editor's note: At the ⟦2023⟧ Lakeside Innovation Forum guests discussed cooperation.\n\nSpecial " +
          'Report 3 of the 2024 Lakeside Innovation Forum',
      },
      {
        before:
          '编者按：2024湖畔创新论坛以“⟦区域协同发展⟧”为主题召开。\n\n# 打造协同创新高地\n\n本届论坛的主题是“区域协调发展”，共有多国代表参加。',
      },
      {
        before:
          '编者按：2024湖畔创新论坛以“区域协同发展”为主题召开，2023湖畔创新论坛的成果已经落地。\n\n2024 湖畔创新论坛专报之三\n\n# 打造协同创新高地\n\n分论坛以“数字经济”为主题。',
      },
    ],
  },
  *check(reading) {
    for (const language of ['zh', 'en'] as const) {
      const note = reading.elements.find((element) => element.kind === 'editors-note' && element.language === language);
      if (!note) continue;
      yield* events(note, reading);
      yield* themes(note, reading);
    }
  },
};

/** A year or session and the event it belongs to; offsets of the element's prose. */
interface SessionMention {
  readonly element: Element;
  readonly event: string;
  readonly which: string;
  readonly start: number;
  readonly end: number;
}

/** What names the event of the issue, not one of the past. */
const naming: ReadonlySet<ElementKind> = new Set(['series', 'title', 'masthead']);

const eventForms = fromWords((): readonly RegExp[] => [
  new RegExp(
    `(20\\d\\d|第[${hanOrdinals()}\\d]{1,3}届)\\s?年?([\\u4e00-\\u9fff]{2,12}?${anyWord(nounsZh().events)})`,
    'dg',
  ),
  /(20\d\d) ((?:[A-Z][\w-]+ ){1,5}(?:Forum|Conference|Summit|Expo|Meeting))\b/dg,
]);
/** From the beginning of a word on: within one it would be tried again at each letter. */
const yearLast = /(?<![\w-])((?:[A-Z][\w-]+ ){1,5}(?:Forum|Conference|Summit|Expo|Meeting)) (20\d\d)/dg;

function* events(note: Element, reading: Reading): Iterable<RawFinding> {
  const named = reading.elements
    .filter(({ kind, language }) => naming.has(kind) && language === note.language)
    .flatMap(sessionsIn);
  const inNote = sessionsIn(note);
  for (const one of inNote) {
    const same = named.filter(({ event, which }) => event === one.event && isYear(which) === isYear(one.which));
    // a note that also names this one looks back at another
    if (
      same.length === 0 ||
      same.some(({ which }) => inNote.some((other) => other.event === one.event && other.which === which))
    )
      continue;
    const other = same[0]!;
    yield {
      span: sourceSpan(note.prose, one.start, one.end),
      message: say(
        `The note says ${one.which} ${one.event}, the ${other.element.kind} ${other.which}`,
        `编者按写“${one.which}${one.event}”，此处为“${other.which}”`,
      ),
      related: [{ span: sourceSpan(other.element.prose, other.start, other.end), message: say('Here', '见此') }],
      evidence: { source: 'text' },
    };
  }
}

function isYear(which: string): boolean {
  return which.startsWith('20');
}

function sessionsIn(element: Element): readonly SessionMention[] {
  const { text } = element.prose;
  const read = (form: RegExp, whichGroup: number) =>
    Array.from(matches(text, form), (match): SessionMention => {
      const [start, end] = match.indices![whichGroup]!;
      return { element, which: match[whichGroup]!, event: match[3 - whichGroup]!, start, end };
    });
  return [...eventForms().flatMap((form) => read(form, 1)), ...read(yearLast, 2)];
}

const themeForms =
  /以“([^“”]{4,40})”为(?:大会)?主题|主题(?:为|是|：)“([^“”]{4,40})”|theme (?:of|is|was) ["“]([^"“”]{8,120})["”]/dgi;

/** Two themes that are nearly the same are meant to be the same. */
function* themes(note: Element, reading: Reading): Iterable<RawFinding> {
  const [theme] = themesOf(note);
  if (!theme) return;
  for (const element of reading.elements) {
    if (element === note || element.language !== note.language || element.kind === 'editors-note') continue;
    for (const other of themesOf(element)) {
      const apart = editDistance(bare(theme.text), bare(other.text));
      if (apart === 0 || apart > Math.max(1, bare(theme.text).length / 4)) continue;
      yield {
        span: sourceSpan(note.prose, theme.start, theme.end),
        message: say(
          `The theme is “${theme.text}” here and “${other.text}” in the text`,
          `主题此处为“${theme.text}”，正文为“${other.text}”`,
        ),
        related: [{ span: sourceSpan(element.prose, other.start, other.end), message: say('In the text', '正文') }],
        evidence: { source: 'text' },
      };
      return;
    }
  }
}

function themesOf({
  prose,
}: Element): readonly { readonly text: string; readonly start: number; readonly end: number }[] {
  if (!/主题|theme/i.test(prose.text)) return [];
  return Array.from(matches(prose.text, themeForms), (match) => {
    const group = [1, 2, 3].find((each) => match[each] !== undefined)!;
    const [start, end] = match.indices![group]!;
    return { text: match[group]!, start, end };
  });
}

function bare(text: string): string {
  return text.replace(/[\s，,、]/g, '').toLowerCase();
}
