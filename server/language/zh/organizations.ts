// Names of organizations: the words they end with in Chinese, and the part of a title that names one.

import { matches } from '../../base/matches';
import { fromWords } from '../vocabulary';
import { anyOf, organizationEndingsAnywhereZh, organizationEndingsZh, organizationWordsEn } from '../words';

/** Where the name of an organization may end in a Chinese text. */
export const organizationEnds = fromWords(() => new RegExp(`(?:${anyOf(organizationEndingsAnywhereZh())})`, 'g'));

/** Like `organizationEnds`, and where a name ends before a mark or the end of the text: 协同创新社、. */
export const organizationNameEnds = fromWords(
  () =>
    new RegExp(
      `(?:${anyOf(organizationEndingsAnywhereZh())}|(?:${anyOf(organizationEndingsZh())})(?![\\u4e00-\\u9fff]))`,
      'g',
    ),
);

/** A word that the English name of an organization has. */
export const englishOrganization = fromWords(() => new RegExp(`\\b(?:${anyOf(organizationWordsEn())})\\b`));

/** The organization in a title such as 东湖大学校长: all up to the last word that names one; undefined when nothing does. */
export function organizationInChinese(title: string): string | undefined {
  const ends = [...matches(title, organizationEnds())].map(({ index, 0: end }) => ({
    index,
    0: end,
    to: index + end.length,
  }));
  // the 部 of 科技部部长, 研究部原部长 and 科技厅副厅长 is part of the post
  const isPost = (index: number, to: number) => {
    const before = title.slice(0, index).replace(/(?:原|前|副|常务|第一)+$/, '');
    return title[to] === '长' && (before.length < index || ends.some((other) => other.to === before.length));
  };
  const last = ends.filter(({ index, to }) => to < title.length && !isPost(index, to)).at(-1);
  const name = last && title.slice(0, last.index + last[0].length).replace(/^(?:原|前|时任)/, '');
  return name && name.length > last[0].length + 1 && !/[、，,；;“”]/.test(name) ? name : undefined;
}

/** The organization in a title such as `President of Donghu University`: what follows the post, if anything does. */
export function organizationInEnglish(title: string): string | undefined {
  return /\b(?:of|at|from|in) (?:the )?(\p{Lu}[^;(]*)$/u
    .exec(title.replace(/^.*?\b(?=(?:of|at|from|in) (?:the )?\p{Lu})/u, ''))?.[1]
    ?.replace(/[\s,.]+$/, '');
}
