// Ranks and posts in both languages: which English words a Chinese post may be given as, and what 副, 原 and their English say.

/** A Chinese post and the English words any of which renders it. Wide on purpose: offices differ, and only a plain contradiction counts. */
const posts: readonly (readonly [zh: RegExp, en: RegExp])[] = [
  [/书记(?!员|处)/, /\bSecretar/i],
  [/秘书长/, /\bSecretar|General/i],
  [/(?:党组|党委|常委会)成员|委员(?!会|长)|常委(?!会)/, /\bmember|\bcommission|\bcommittee|\bdelegate/i],
  [/教授/, /\bprofessor|\blecturer|\bfaculty/i],
  [/院士/, /\bacademician|\bfellow|\bmember/i],
  [/研究员/, /\bresearch|\bfellow|\bprofessor|\bscientist|\bscholar/i],
  [/科学家/, /\bscientist|\bresearcher|\bscholar|\bphysicist|\bchemist|\bbiologist/i],
  [/工程师|总工(?!会)/, /\bengineer/i],
  [
    /主任(?!医师|编辑|记者|科员)/,
    /\bdirector|\bhead|\bchair|\bdean|\bchief|\bminister|\bofficer|\bmanager|\bcommissioner|\badministrator|\bleader|\bpresident/i,
  ],
  [/主席/, /\bchair|\bpresident|\bchief|\bhead|\bleader/i],
  [/理事长|董事长|会长/, /\bchair|\bpresident|\bhead|\bdirector|\bchief/i],
  [/总裁|总经理/, /\bpresident|\bCEO\b|\bchief|\bmanager|\bdirector|\bhead/i],
  [/校长/, /\bpresident|\bprincipal|\bchancellor|\brector|\bheadmaster|\bhead\b|\bprovost/i],
  [/院长/, /\bdean|\bpresident|\bdirector|\bhead|\bprovost|\bchair|\bprincipal|\bpremier/i],
  [/(?:^|[^主])所长/, /\bdirector|\bhead|\bpresident|\bchief/i],
  [
    /[司局处厅署]长|(?:^|[^市省])科长/,
    /\bdirector|\bhead|\bchief|\bcommissioner|\bsecretary|\badministrator|\bminister|\bchair|\bgeneral/i,
  ],
  [/部长/, /\bminister|\bdirector|\bhead|\bchief|\bmanager|\bsecretary/i],
  [/省长/, /\bgovernor/i],
  [/市长/, /\bmayor/i],
  [/[县区州镇]长/, /\bmayor|\bhead|\bgovernor|\bmagistrate|\bchief|\bdirector|\bcounty/i],
];

const deputyZh = /副/;
const deputyEn = /\b(?:deputy|vice|associate|assistant|sub|second)\b/i;
const formerZh =
  /(?:^|[、，兼和\s]|[\u4e00-\u9fff])(?:原|前)(?=(?:常务|执行|名誉|党组|党委|首席|设计|[\u4e00-\u9fff]{0,8})?(?:副|主|书记|[\u4e00-\u9fff]{0,6}?(?:长|任|席|裁|员|记|监|士|授|官)))/;
const formerEn = /\b(?:former|formerly|ex|previous|past|retired|emeritus|then|late)\b/i;

/** Words that contain 原 or 前 and say nothing of time. */
const notFormer =
  /原子|原料|原油|原创|原理|原材料|高原|平原|草原|太原|中原|前沿|前瞻|目前|前海|平原|资源|三原|前进|前线|前程|病原|能原|开原|固原|前端|前期/g;

export interface RankDifference {
  /** `deputy`: one is a deputy, the other not. `former`: one is no longer in office. `post`: a post has no counterpart. */
  readonly what: 'deputy' | 'former' | 'post';
  /** The word that tells it, as printed: 副, 原, 书记; or Deputy, former when only the English has it. */
  readonly word: string;
  readonly onlyIn: 'zh' | 'en';
}

/** What a Chinese and an English title of one person contradict each other in; undefined when nothing. */
export function rankDifference(zh: string, en: string): RankDifference | undefined {
  const plain = zh.replace(notFormer, (word) => '　'.repeat(word.length));
  const lost = posts.find(([post, words]) => post.test(zh) && !words.test(en));
  if (lost) return { what: 'post', word: lost[0].exec(zh)![0], onlyIn: 'zh' };
  const [deputies, vices] = [deputyZh.test(zh), deputyEn.test(en)];
  if (deputies !== vices)
    return deputies
      ? { what: 'deputy', word: '副', onlyIn: 'zh' }
      : { what: 'deputy', word: deputyEn.exec(en)![0], onlyIn: 'en' };
  const [past, former] = [formerZh.test(plain), formerEn.test(en)];
  if (past !== former)
    return past
      ? { what: 'former', word: /原|前/.exec(plain.slice(formerZh.exec(plain)!.index))![0], onlyIn: 'zh' }
      : { what: 'former', word: formerEn.exec(en)![0], onlyIn: 'en' };
  return undefined;
}
