// Rule date-style: dates written against the standard: 7月29至30日, 09月, two-digit years, the date of issue in Chinese
// numerals.

import type { RawFinding } from '../../base/finding';
import { type Localized, say } from '../../base/localized';
import { matches } from '../../base/matches';
import { formatDate, parseDate } from '../../language/shared/dates';
import { fromWords } from '../../language/vocabulary';
import { anyOf, calendarWords, hanYearFigures } from '../../language/words';
import { editOf, offeredFix } from '../../model/passages';
import { sourceSpan } from '../../syntax/prose';
import type { Element } from '../../syntax/tree';
import type { Rule } from '../rule';

interface WrittenDate {
  readonly pattern: RegExp;
  /** The text in the right form; undefined when only the author knows it. */
  readonly mended: (match: RegExpMatchArray) => string | undefined;
  readonly message: (text: string, mended: string | undefined) => Localized;
  readonly clause: string;
}

const forms = fromWords((): readonly WrittenDate[] => [
  {
    // before a mark of range the first unit may be left out where nobody can mistake it (5.1.3): 7月29—30日
    pattern: /(?<!\d)(\d{1,2}\s?月\s?\d{1,2})(\s?[至到]\s?\d{1,2}\s?日)/g,
    mended: ([, first, rest]) => `${first}${/\d\s\D|\D\s\d/.test(first!) ? ' ' : ''}日${rest}`,
    message: (text, mended) =>
      say(`“${text}”: the first day needs its 日 too: ${mended}`, `“${text}”的前一个日期缺“日”，应为“${mended}”`),
    clause: 'GB/T 15835 5.1.3',
  },
  {
    pattern: /(?<![\d/.-])(?:\d{4}\s?年\s?)?(?:0[1-9]\s?月(?:\s?\d{1,2}\s?日)?|\d{1,2}\s?月\s?0[1-9]\s?日)/g,
    mended: ([text]) => text.replace(/(?<!\d)0(?=[1-9])/g, ''),
    message: (text, mended) =>
      say(`“${text}”: months and days are not padded: ${mended}`, `“${text}”：月、日不编虚位，应为“${mended}”`),
    clause: 'GB/T 9704 7.3.5.4',
  },
  {
    pattern: new RegExp(
      `(?<![\\d.~～—–-]|${anyOf(calendarWords().zh.beforeLengths)})` +
        "[’'‘]?(\\d{2})\\s?年\\s?\\d{1,2}\\s?月(?:\\s?\\d{1,2}\\s?日)?",
      'g',
    ),
    mended: () => undefined,
    message: (text) => say(`“${text}”: the year is written in full`, `“${text}”：年份应写全四位`),
    clause: 'GB/T 15835 5.1.4',
  },
]);

export const dateStyle: Rule = {
  id: 'date-style',
  severity: 'info',
  source: 'standard',
  docs: {
    title: say('A date not in standard form', '日期写法不规范'),
    why: say(
      'GB/T 15835 and GB/T 9704: years in full, months and days without a leading zero, 日 at both ends of a ' +
        'range with 至 or 到, the date of issue in Arabic numerals.',
      'GB/T 15835、GB/T 9704：年份写全，月、日不编虚位，用“至”“到”的日期范围前后都写“日”，成文日期用阿拉伯数字。',
    ),
    remedy: say('Rewrite the date.', '按规范改写日期。'),
    examples: [
      {
        before: '⟦7月29至30日⟧，会议在成都举行，⟦2023年08月05日⟧公布名单，⟦23年9月⟧结束。',
        after: '7月29日至30日，会议在成都举行，2023年8月5日公布名单，23年9月结束。',
      },
      {
        before: '创新专报\n\n第3期\n\n⟦二〇二四年五月六日⟧\n\n会议召开了。',
        after: '创新专报\n\n第3期\n\n2024年5月6日\n\n会议召开了。',
      },
      {
        before:
          '7月29日至30日，8月3—5日，9月10～12日，编号2024-09-05，第15年8月完成，历时15年6月，2008年10月10日结束。',
      },
    ],
  },
  *checkPassage(passage) {
    if (passage.language !== 'zh') return;
    if (passage.kind === 'date') yield* dateOfIssue(passage);
    for (const form of forms()) yield* ofForm(passage, form);
  },
};

function* ofForm(element: Element, { pattern, mended, message, clause }: WrittenDate): Iterable<RawFinding> {
  for (const match of matches(element.prose.text, pattern)) {
    const [text] = match;
    const end = match.index + text.length;
    const newText = mended(match);
    const fix =
      newText === undefined
        ? undefined
        : offeredFix(say(`Write ${newText}`, `改为“${newText}”`), editOf(element, match.index, end, newText));
    yield {
      span: sourceSpan(element.prose, match.index, end),
      message: message(text, newText),
      ...(fix && { fix }),
      evidence: { source: 'standard', clause },
    };
  }
}

const wholeDate = fromWords(() => new RegExp(`[\\d${hanYearFigures()}]{4}\\s?年.{1,5}月.{1,5}日`));

/** The date under the masthead in Chinese numerals. */
function* dateOfIssue({ prose, span, valueSpan }: Element): Iterable<RawFinding> {
  const printed = wholeDate().exec(prose.text)?.[0];
  const date = printed === undefined ? undefined : parseDate(printed);
  if (!printed || !date?.style.includes('han')) return;
  const newText = formatDate(date.iso, '{year}年{month}月{day}日');
  const at = valueSpan ?? span;
  yield {
    span: at,
    message: say(
      `The date of issue is in Chinese numerals; the standard form is ${newText}`,
      `成文日期用了汉字数字，规范写法为“${newText}”`,
    ),
    ...(at.end - at.start === printed.length && {
      fix: { title: say(`Write ${newText}`, `改为“${newText}”`), safe: false, edits: [{ span: at, newText }] },
    }),
    evidence: { source: 'standard', clause: 'GB/T 9704 7.3.5.4' },
  };
}
