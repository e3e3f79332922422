// What of the past issues could not be read, as a draft is told; and whether an issue that is lacking may stand
// between two others.

import { say } from '../../base/localized';
import { matches } from '../../base/matches';
import type { Unread } from '../../base/unread';
import type { Archive } from './archive';

/** So many files are named; of more it is said how many there are. */
const mostNamed = 3;

/** One sentence for all files of an archive that could not be read; none when all could. */
export function unreadIn({ mistakes }: Archive): readonly Unread[] {
  const folder = mistakes.find(({ path }) => path === '');
  if (folder) return [{ source: 'archive', what: folder.message }];
  if (mistakes.length === 0) return [];
  const named = mistakes.slice(0, mostNamed);
  const more = mistakes.length - named.length;
  const en =
    named.map(({ path, message }) => `${path} (${message.en})`).join(', ') + (more > 0 ? ` and ${more} more` : '');
  const zh = named.map(({ path, message }) => `${path}（${message.zh}）`).join('、') + (more > 0 ? `等` : '');
  const count = mistakes.length === 1 ? 'One past issue' : `${mistakes.length} past issues`;
  return [
    {
      source: 'archive',
      what: say(
        `${count} could not be read: ${en}. Whether the issue number follows the last one is not checked`,
        `往期中有 ${mistakes.length} 个文件无法读取：${zh}。期号是否与上一期连续未作核对`,
      ),
    },
  ];
}

/**
 * Whether a file that could not be read may be an issue of some years, given as first and last; a year that is not
 * known may be any. Only a path
 * that names years, none of them among these, tells that it is not.
 */
export function mayLackIssueOf({ mistakes }: Archive, first: number | undefined, last: number | undefined): boolean {
  return mistakes.some(({ path }) => {
    const years = [...matches(path, /(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(([year]) => Number(year));
    return (
      years.length === 0 ||
      first === undefined ||
      last === undefined ||
      years.some((year) => year >= first && year <= last)
    );
  });
}
