// Rule inconsistent-work: one 《work》 cited in two forms.

import type { RawFinding } from '../../base/finding';
import { say } from '../../base/localized';
import { matches } from '../../base/matches';
import { editDistance } from '../../language/shared/distance';
import { fromWords } from '../../language/vocabulary';
import { hanOrdinals, nounsZh } from '../../language/words';
import { soundsAlike } from '../../language/zh/names';
import { sourceSpan } from '../../syntax/prose';
import type { Element } from '../../syntax/tree';
import type { Rule } from '../rule';

export const inconsistentWork: Rule = {
  id: 'inconsistent-work',
  severity: 'warning',
  source: 'text',
  docs: {
    title: say('A work cited in two forms', '同一著作前后书名不一'),
    why: say(
      'A reader who looks for the report finds only one of the two. Works that differ in year, number or ' +
        'edition are different works and are left alone.',
      '读者按书名查找，只能查到其一。年份、序号、版次不同的是不同的著作，不在此列。',
    ),
    remedy: say('Look up the title page and use that form in both places.', '核对原书书名，前后统一。'),
    examples: [
      {
        before:
          '会上介绍了⟦《东湖地区创新人才指数（2022）》⟧的主要结论。\n\n会议发布了《东湖地区创新人才指数报告（2022）》。\n',
      },
      { before: '《东湖创新年度报告》已出版。\n\n⟦《东湖创心年度报告》⟧受到关注，《东湖创新年度报告》另有英文版。\n' },
      {
        before:
          '《东湖创新发展报告（2022）》与《东湖创新发展报告（2023）》《东湖创新发展规划》《南湖创新发展报告（2022）》同时发布。\n',
      },
      { before: '《关于推进东湖建设的意见》第一部分和《关于推进东湖建设的实施意见》相衔接。\n' },
    ],
  },
  *check(reading) {
    const works = new Map<string, WorkMention[]>();
    for (const element of reading.passagesIn('zh')) {
      for (const match of matches(element.prose.text, /《([^《》]{2,80})》/g)) {
        const place = { element, start: match.index, end: match.index + match[0].length };
        const title = match[1]!.replace(/\s+/g, '');
        const places = works.get(title);
        if (places) places.push(place);
        else works.set(title, [place]);
      }
    }
    for (const [a, b] of likePairs([...works.keys()])) {
      const [odd, kept] = oddFirst([a, works.get(a)!], [b, works.get(b)!]);
      for (const place of odd[1]) yield findingOf(place, odd[0], kept[0], kept[1][0]!);
    }
  },
};

interface WorkMention {
  readonly element: Element;
  readonly start: number;
  readonly end: number;
}

const shortest = 6;
const mostApart = 2;

/** Titles that are probably one: compared when they begin or end alike, which the two forms of one title do. */
function* likePairs(titles: readonly string[]): Iterable<readonly [string, string]> {
  const groups = new Map<string, string[]>();
  for (const title of titles.filter(({ length }) => length >= shortest)) {
    const key = title.slice(0, 3);
    groups.set(key, [...(groups.get(key) ?? []), title]);
  }
  for (const group of groups.values()) {
    for (const [at, a] of group.slice(0, 200).entries())
      for (const b of group.slice(at + 1, 200)) if (isOneWork(a, b)) yield [a, b];
  }
}

/**
 * Two forms of one title: a word of up to two characters more or less at the end, or one character put for another of
 * the same sound.
 */
function isOneWork(a: string, b: string): boolean {
  if (figures(a) !== figures(b)) return false;
  const [x, y] = [bare(a), bare(b)];
  if (x === y) return figures(a) !== '' || a.length === b.length;
  // 选编 and 选篇: in the last word of a long title; earlier a character tells two works apart (华东, 华南)
  if (x.length === y.length)
    return soundsAlike(x, y) || (x.length >= 8 && x.slice(0, -2) === y.slice(0, -2) && editDistance(x, y, 1) === 1);
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  if (short.length < shortest || editDistance(short, long, mostApart) > mostApart) return false;
  return long.startsWith(short)
    ? nounsZh().workEnds.includes(long.slice(short.length))
    : long.length - short.length === 1;
}

/** A title without brackets, their content, and marks. */
function bare(title: string): string {
  return title.replace(/[（(][^（）()]*[）)]/g, '').replace(/[^\p{L}\p{N}]/gu, '');
}

const figure = fromWords(() => new RegExp(`[\\d〇零${hanOrdinals()}]+|[（(][^（）()]*[）)]|[上中下][册篇]`, 'g'));

/** The years, numbers and editions in a title. */
function figures(title: string): string {
  return (title.match(figure()) ?? []).join(' ');
}

/** The rarer form, of equals the shorter, is taken for the slip. */
function oddFirst(
  a: readonly [string, readonly WorkMention[]],
  b: readonly [string, readonly WorkMention[]],
): readonly [typeof a, typeof a] {
  return a[1].length < b[1].length || (a[1].length === b[1].length && a[0].length <= b[0].length) ? [a, b] : [b, a];
}

function findingOf(
  { element, start, end }: WorkMention,
  title: string,
  other: string,
  otherPlace: WorkMention,
): RawFinding {
  return {
    span: sourceSpan(element.prose, start, end),
    message: say(
      `《${title}》 is cited as 《${other}》 elsewhere in this issue`,
      `《${title}》在本期别处作《${other}》`,
    ),
    related: [
      {
        span: sourceSpan(otherPlace.element.prose, otherPlace.start, otherPlace.end),
        message: say('the other form', '另一写法'),
      },
    ],
    evidence: { source: 'text', examples: [other] },
  };
}
