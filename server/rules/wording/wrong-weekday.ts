// Rule wrong-weekday: a date with a day of the week that the calendar does not give it.
import { say } from '../../base/localized';
import type { Span } from '../../base/text';
import { type Weekday, weekdaysIn } from '../../language/shared/compare-units';
import { parseDate } from '../../language/shared/dates';
import { type CalendarPoint, findDates } from '../../language/shared/find-dates';
import { calendarWords } from '../../language/words';
import type { Reading } from '../../model/reading';
import { sourceSpan } from '../../syntax/prose';
import type { Rule } from '../rule';

export const wrongWeekday: Rule = {
  id: 'wrong-weekday',
  severity: 'error',
  source: 'text',
  docs: {
    title: say('A date with the wrong day of the week', '日期与星期不符'),
    why: say(
      'Readers go by the weekday. One of the two is wrong, and often it is the date. A date without a year is taken ' +
        'to ' +
        'be of the year of the issue; nothing is said where it fits the year before or after.',
      '读者常按星期安排行程。日期与星期不符，必有一误。未写年份的按本期日期的年份推算，与上一年或下一年相符的不提示。',
    ),
    remedy: say('Look into the calendar and the invitation.', '查对日历和会议通知。'),
    examples: [
      {
        before:
          '论坛定于2024年9月7日（⟦星期日⟧）开幕。\n\nThe forum opens on ⟦Sunday⟧, September 7, 2024, and closes on 8 ' +
          'September 2024 (⟦Monday⟧).',
      },
      {
        before:
          '夜间实验室简报\n\n第 5 期\n\n2024年5月6日\n\n实验室在夜里亮起来\n\n开放日为5月11日（⟦周五⟧），下一次在5月18日（周六）和1月5日（周日）。',
      },
      {
        before:
          '论坛定于2024年9月7日（星期六）开幕，9月8日周一见面。\n\nThe forum opens on Saturday, September 7, 2024. On Monday, ' +
          'companies met.',
      },
    ],
  },
  *check(reading) {
    const ofIssue = yearOfIssue(reading);
    for (const passage of reading.passages) {
      const { language, prose } = passage;
      if (language === 'und') continue;
      const weekdays = weekdaysIn(prose.text, language);
      for (const date of weekdays.length > 0 ? findDates(prose.text, language) : []) {
        const weekday = weekdays.find((each) => isBeside(prose.text, date, each));
        const [point, ...more] = date.points;
        if (!weekday || !point || more.length > 0) continue;
        const right = weekdayOf(point, weekday, ofIssue);
        if (right === undefined) continue;
        yield {
          span: sourceSpan(prose, weekday.start, weekday.end),
          message: say(
            `By the calendar ${prose.text.slice(date.start, date.end)} is a ${calendarWords().en.weekdays[right]}`,
            `按日历，${prose.text.slice(date.start, date.end)}是星期${'日一二三四五六'[right]}`,
          ),
          evidence: { source: 'text' },
        };
      }
    }
  },
};

function yearOfIssue({ elements, text }: Reading): number | undefined {
  const date = elements.find(({ kind }) => kind === 'date');
  return date && parseDate(text.slice(date.span))?.year;
}

/** Saturday, September 7; 9月7日（星期六）; September 7 (Saturday) */
function isBeside(text: string, date: Span, weekday: Span): boolean {
  const between = weekday.end <= date.start ? text.slice(weekday.end, date.start) : text.slice(date.end, weekday.start);
  return weekday.end <= date.start ? /^,? (?:the )?$|^，?$/.test(between) : /^\s?[（(]\s?$|^,? ?$/.test(between);
}

/** The weekday of a day where it is another than the one that is written, and in no year likely. */
function weekdayOf(
  { year, month, day }: CalendarPoint,
  written: Weekday,
  ofIssue: number | undefined,
): number | undefined {
  const own = year ?? ofIssue;
  if (own === undefined || month === undefined || day === undefined) return undefined;
  const likely = year === undefined ? [own, own - 1, own + 1] : [own];
  const [right, ...others] = likely.map((each) => new Date(Date.UTC(each, month - 1, day)).getUTCDay());
  return right === written.day || others.includes(written.day) ? undefined : right;
}
