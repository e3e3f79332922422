// Ranks and posts in both languages: what the titles of one person contradict each other in.
import { fromWords } from '../vocabulary';
import { anyOf, rankWords } from '../words';
import { chinesePostAtEnd } from '../zh/posts';

const deputy = fromWords(() => rankWords().deputy);
const former = fromWords(() => rankWords().former);
const notFormer = fromWords(() => rankWords().notFormer);
const posts = fromWords((): readonly (readonly [zh: RegExp, en: RegExp])[] =>
  rankWords().posts.map(({ zh, en }) => [new RegExp(anyOf(zh)), new RegExp(`\\b(?:${anyOf(en)})`, 'i')]),
);
const deputyZh = fromWords(() => new RegExp(anyOf(deputy().zh)));
const deputyEn = fromWords(() => new RegExp(`\\b(?:${anyOf(deputy().en)})\\b`, 'i'));
const han = '[\\u4e00-\\u9fff]';
const formerZh = fromWords(
  () =>
    new RegExp(
      `(?<=^|[、，兼和\\s]|${han})(?:${anyOf(former().zh)})` +
        `(?=${han}{0,8}(?:${anyOf(former().posts)})|${han}{0,14}[${former().postEnds}])`,
    ),
);
const formerEn = fromWords(() => new RegExp(`\\b(?:${anyOf(former().en)})\\b`, 'i'));
/** Words that contain 原 or 前 and say nothing of time. */
const nothingFormer = fromWords(() => new RegExp(anyOf(notFormer()), 'g'));

export interface RankDifference {
  /**
   * `deputy`: one is a deputy, the other not. `former`: one is no longer in office. `post`: a post has no counterpart.
   */
  readonly what: 'deputy' | 'former' | 'post';
  /** The word that tells it, as printed: 副, 原, 书记; or Deputy, former when only the English has it. */
  readonly word: string;
  readonly onlyIn: 'zh' | 'en';
}

/** What a Chinese and an English title of one person contradict each other in; undefined when nothing. */
export function rankDifference(zh: string, en: string): RankDifference | undefined {
  const plain = zh.replace(nothingFormer(), (word) => '　'.repeat(word.length));
  const lost = posts().find(([post, words]) => post.test(zh) && !words.test(en));
  if (lost) return { what: 'post', word: lost[0].exec(zh)![0], onlyIn: 'zh' };
  const [deputies, vices] = [deputyZh().test(zh), deputyEn().test(en)];
  if (deputies !== vices)
    return deputies
      ? { what: 'deputy', word: deputyZh().exec(zh)![0], onlyIn: 'zh' }
      : { what: 'deputy', word: deputyEn().exec(en)![0], onlyIn: 'en' };
  const [past, former] = [formerZh().test(plain), formerEn().test(en)];
  if (past !== former)
    return past
      ? { what: 'former', word: formerZh().exec(plain)![0], onlyIn: 'zh' }
      : { what: 'former', word: formerEn().exec(en)![0], onlyIn: 'en' };
  return undefined;
}

const qualifiers = /(?:常务|执行|第一|名誉)$/;
const anotherTime = /原|前|时任|现任|曾任|former|then|current/i;
const englishRank = fromWords(() => new RegExp(`^(?:the |a |an )?((?:(?:${anyOf(deputy().en)}) )*)(.+)$`, 'i'));

/**
 * Whether a title of one post contradicts an earlier one of the same person and language by a deputy in one of them
 * alone: 江州大学校长 and 副校长, Director of X and Deputy Director of X. The words before the post must not contradict each
 * other, and neither title speak of another time.
 */
export function isOtherRank(before: string, here: string, language: 'zh' | 'en'): boolean {
  if (anotherTime.test(before) || anotherTime.test(here)) return false;
  const [earlier, [now, ...more]] = [ranksOf(before, language), ranksOf(here, language)];
  if (!now || more.length > 0) return false;
  const same = earlier.filter(({ post, of }) => post === now.post && (of.endsWith(now.of) || now.of.endsWith(of)));
  return same.length > 0 && same.every(({ isDeputy }) => isDeputy !== now.isDeputy);
}

interface Rank {
  readonly isDeputy: boolean;
  readonly post: string;
  /** What stands before the post. */
  readonly of: string;
}

/** The posts of a title, each with its rank. */
function ranksOf(title: string, language: 'zh' | 'en'): readonly Rank[] {
  if (language === 'zh')
    return title.split(/[、兼]/).map((part) => {
      const [, before = '', vice = '', post = part] = chinesePostAtEnd().exec(part) ?? [];
      return { isDeputy: vice !== '', post, of: before.replace(qualifiers, '') };
    });
  return title.split(/, | and /).map((part) => {
    const [, vice = '', post = part] = englishRank().exec(part) ?? [];
    return { isDeputy: vice !== '', post: post.toLowerCase(), of: '' };
  });
}
