// Ranks and posts in both languages: what the titles of one person contradict each other in.
import { anyOf, rankWords } from '../words';

const { deputy, former, notFormer } = rankWords;
const posts: readonly (readonly [zh: RegExp, en: RegExp])[] = rankWords.posts.map(({ zh, en }) => [
  new RegExp(anyOf(zh)),
  new RegExp(`\\b(?:${anyOf(en)})`, 'i'),
]);
const deputyZh = new RegExp(anyOf(deputy.zh));
const deputyEn = new RegExp(`\\b(?:${anyOf(deputy.en)})\\b`, 'i');
const han = '[\\u4e00-\\u9fff]';
const formerZh = new RegExp(
  `(?<=^|[、，兼和\\s]|${han})(?:${anyOf(former.zh)})` +
    `(?=${han}{0,8}(?:${anyOf(former.posts)})|${han}{0,14}[${former.postEnds}])`,
);
const formerEn = new RegExp(`\\b(?:${anyOf(former.en)})\\b`, 'i');
/** Words that contain 原 or 前 and say nothing of time. */
const nothingFormer = new RegExp(anyOf(notFormer), 'g');

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
  const plain = zh.replace(nothingFormer, (word) => '　'.repeat(word.length));
  const lost = posts.find(([post, words]) => post.test(zh) && !words.test(en));
  if (lost) return { what: 'post', word: lost[0].exec(zh)![0], onlyIn: 'zh' };
  const [deputies, vices] = [deputyZh.test(zh), deputyEn.test(en)];
  if (deputies !== vices)
    return deputies
      ? { what: 'deputy', word: deputyZh.exec(zh)![0], onlyIn: 'zh' }
      : { what: 'deputy', word: deputyEn.exec(en)![0], onlyIn: 'en' };
  const [past, former] = [formerZh.test(plain), formerEn.test(en)];
  if (past !== former)
    return past
      ? { what: 'former', word: formerZh.exec(plain)![0], onlyIn: 'zh' }
      : { what: 'former', word: formerEn.exec(en)![0], onlyIn: 'en' };
  return undefined;
}
