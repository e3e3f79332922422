// Finds speakers in Chinese: a post before the name, a reporting verb or a post after it.

import { anyOf, organizationEndingsBeforePeopleZh } from '../../language/words';
import { splitChineseName } from '../../language/zh/names';
import {
  chineseFollower,
  chineseLooseFollower,
  chinesePost,
  chinesePostAfter,
  chineseReporting,
  chineseShortAdverbs,
} from '../../language/zh/posts';
import { compoundSurnames, singleSurnames } from '../../language/zh/surnames';
import { simplified } from '../../language/zh/traditional';
import { isJapanese, japaneseStarts } from './japanese';
import type { Mention, Mentioned } from './mention';

/** Words whose first character is also a surname: they stand before verbs and after posts as names do. */
const words = new Set(
  [
    // institutions, groups and papers that "say" something
    '有关 有人 高校 高层 代表 商会 商务部 水利部 司法部 应急部 国资委 纪委 车企 房企 官方 对方 双方 各方 方面 成员 单位 部门 农业 农村 农民 文件 文章 方案 白皮书 纪要 项目 项目组 公司 公众 华为 谷歌 党组 党委 全会 全国 全体 全省 全市 青年',
    // places
    '江苏 江西 江南 安徽 海南 海外 云南 武汉 石家庄 连云港 马来西 温州 常州 金华 宁波 宁夏 成都 郑州 徐州 苏州 杭州 洛阳 许昌 黄山 黄石 黄河 张家口 张江 浦东 浦江 金山 松江 柏林 巴黎 巴西 东京 东莞 东部 东方 东北 甘肃 青海 山西 山东 广东 广西 广州 欧盟 欧洲 越南 印度 伊朗 荷兰 华东 华北 华南 荆州 通州 桂林 濮阳 衡阳 益阳 岳阳 江门 包头 韶关 宿迁 怀化 白银',
    // other common words
    '高质量 高水平 高新区 方法 任务 任何 时代 时任 时间 时期 于是 安全 安排 金融 成果 成功 包括 包含 应当 应用 应对 应邀 关键 关于 关注 关心 解决 解读 国家 国际 和谐 全球 全面 相关 相比 相信 相互 常务 何以 何时 何种 路径 路线 计划 经济 经验 经过 平台 平均 平时 余名 余位 余家 余人 连续 连同 连接 万家 万人 明确 明显 明年 商业 危机 曾经 易于 习惯 向前 向来 权威 权力 权利 强调 强大 强化 展开 展示 展望 充分 充满 查看 能源 能力 能够 终于 普遍 普通 普惠 占比 占全 别人 满足 申请 焦点 谈判 谈到 季度 富裕 祝贺 盛会 终端 通过 文化 利用 巩固 步骤 游客 温度 步入 支持 支撑 路演 井喷 计算 计有 常态 常年 从业 从事 幸福 牛市 古代 慎重 弘扬 容量 童年 边境 向上 却是 冷链 贡献 劳动 申报 扶贫',
  ].flatMap((line) => line.split(' ')),
);
/** Posts that groups have too: what follows them is a name only when it speaks. */
const looseposts = /(?:专家|代表|成员|记者|作家|先生|女士|老师|同志|校友|分析师)$/;
/** No person's name ends so; an institution's or a group's does. */
const tails =
  /[了的着过们这那其与及所被省市区县州部委局厅司处校组社团队界层们者级型级式款件率额值项类种批届次年月日时期间内外上下中后前等]$/;
/** Characters that begin what follows a name more often than they end one. */
const followerStarts = /^[以从就在对则也还与和及等提向为将把用同作做则说称谈讲因率曾]/;
const mark = '[，。、；：）)(（”"》！？,;:·\\s]';
/** One or two short adverbs and what they go on with (不仅, 并没有), before a verb; 均 only of several people. */
const adverbRun = (adverb: string) => new RegExp(`^(?:${adverb}){1,2}(?:有|仅|只|曾)?(?!$|${mark})`);
const adverbs = adverbRun(`[${chineseShortAdverbs}]`);
const adverbsOfSeveral = adverbRun(`[${chineseShortAdverbs}]|均(?![和与及等])`);
/** A preposition without what it is of: it ends a name (王永和表示). */
const lonePreposition = new RegExp(
  `^[以从对与和及向为把用同因](?:$|${mark}|[和与及]|${chineseReporting.source.slice(1)})`,
);
const latinName = /^[A-Z][A-Za-zÀ-ÿ'’-]+(?:[ ·](?:de|van|von|der|la|bin|al|[A-Z][A-Za-zÀ-ÿ'’-]*\.?)){1,3}/;
const transliterated = /^[\u4e00-\u9fff-]{1,10}(?:[·•・‧．][\u4e00-\u9fffA-Z.-]{1,12}){1,3}/;
/** Surnames that are common words first: no name is told by them alone. */
const rareAsSurnames = /^[和于言来过问门归年爱商展初由员线么有能却上对开通应时向经从相关计会同单方过并及是将令]/;
const clauseStart = /[。；，：、！？,;:“”"（(\s]/;
/** What may stand right before a name. */
const beforeName = /[。；，：、！？,;:“”"（(\s由据和与]/g;
/** What a name may begin with, but for a transliterated one. */
const nameStart: ReadonlySet<string> = new Set([
  ...singleSurnames,
  ...Array.from(compoundSurnames, (surname) => surname[0]!),
  ...japaneseStarts,
  ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
]);
const lead =
  /^(?:(?:.{0,14}?(?:会议|论坛|大会|活动|沙龙|研讨会|座谈会|对话|环节|开幕式|仪式|报告会))?(?:由|邀请到?|特邀|特别邀请)|来自|与会的?|参会的?|据|随后|其中|会上|此外|同时|当天|日前|近日|对此|为此|而|并|以及|及|与会嘉宾|嘉宾|(?:论坛|会议)?主持人、|和|与|、)+/;

/** Chinese names known beforehand, so that a bare mention needs no introduction. */
export type Known = (name: string) => boolean;

/** The people a Chinese text introduces by a post, or quotes. Offsets are into the text. `known` tells names that need no proof. */
export function mentionsInChinese(printed: string, known: Known): readonly Mention[] {
  const text = simplified(printed);
  const found = new Map<number, Mention>();
  const ends = new Set<number>();
  const add = (mention: Mention) => {
    const before = found.get(mention.start);
    if (before && (before.title || !mention.title)) return;
    found.set(mention.start, mention);
    ends.add(mention.end);
  };
  for (const match of text.matchAll(chinesePost)) {
    const affiliated = nameBeforePost(text, match.index, match[0], known);
    if (affiliated) add(affiliated);
    let at = match.index + match[0].length;
    while (text[at] === ' ' || text[at] === '\u3000') at++;
    const name = nameAfterPost(text, at, looseposts.test(match[0]), known, ends);
    if (name) add({ ...name, form: 'introduced', title: { start: 0, end: match.index + match[0].length } });
  }
  const isForeign = /[·•・‧．]/.test(text);
  for (const at of [0, ...Array.from(text.matchAll(beforeName), (match) => match.index + 1)]) {
    if (at > 0 && !clauseStart.test(text[at - 1]!) && !opensName(text, at, ends)) continue;
    const name =
      (isForeign || nameStart.has(text[at] ?? '') ? quotedName(text, at, known, ends) : undefined) ??
      (text[at - 1] === '、' && ends.has(at - 1) ? listedName(text, at) : undefined);
    if (!name || found.has(name.start)) continue;
    add(name);
  }
  const mentions = withTitles(
    text,
    [...found.values()].sort((a, b) => a.start - b.start),
  );
  return text === printed
    ? mentions
    : mentions.map((mention) => ({ ...mention, name: printed.slice(mention.start, mention.end) }));
}

/** After 由 or an opening 据, and after 和 or 与 behind another name, a name may start without a mark before it. */
function opensName(text: string, at: number, ends: ReadonlySet<number>): boolean {
  const before = text[at - 1]!;
  return (
    before === '由' ||
    (before === '据' && (at < 2 || clauseStart.test(text[at - 2]!))) ||
    ((before === '和' || before === '与') && ends.has(at - 1))
  );
}

function nameAfterPost(
  text: string,
  at: number,
  mustSpeak: boolean,
  known: Known,
  ends: ReadonlySet<number>,
): Mentioned | undefined {
  const rest = text.slice(at, at + 60);
  const latin = latinName.exec(rest)?.[0] ?? '';
  if (latin) return { name: latin.replace(/[.\s]+$/, ''), start: at, end: at + latin.length };
  const foreign = transliterated.exec(rest)?.[0] ?? '';
  if (foreign) return foreignName(foreign, at);
  const length = nameLength(
    rest,
    (after, length) =>
      chineseReporting.test(after) ||
      (!mustSpeak && chineseFollower.test(after)) ||
      chinesePostAfter.test(after) ||
      (length > 2 && !mustSpeak && chineseLooseFollower.test(after)),
    known,
    () => isAmongOthers(text, at, ends),
  );
  if (!length) return undefined;
  return { name: rest.slice(0, length).replace(/\s/g, ''), start: at, end: at + length };
}

const affiliation = new RegExp(`(?:${anyOf(organizationEndingsBeforePeopleZh)}|的)$`);
const personalPost = /^(?:教授|研究员|院士|博士|主任|院长|所长|工程师|老师|先生|女士)$/;

/** 同济大学蔡三发教授: a name between an institution, or 的, and a post. */
function nameBeforePost(text: string, post: number, word: string, known: Known): Mention | undefined {
  if (!personalPost.test(word) || !/[\u4e00-\u9fff]/.test(text[post - 1] ?? '')) return undefined;
  const after = text.slice(post + word.length, post + word.length + 12);
  if (!chineseFollower.test(after) && !chineseReporting.test(after)) return undefined;
  const prefix = /(?:副|高级|特聘|讲席|荣誉)$/.exec(text.slice(Math.max(0, post - 2), post))?.[0].length ?? 0;
  const end = post - prefix;
  const foreign = /([\u4e00-\u9fff-]{1,6}(?:[·•・‧．][\u4e00-\u9fff-]{1,8}){1,3})$/.exec(
    text.slice(Math.max(0, end - 24), end),
  )?.[1];
  if (foreign) {
    const cut = Math.max(
      ...['的', '学', '院', '所', '司', '国', '家', '者', '主', '士'].map((character) =>
        foreign.slice(0, foreign.search(/[·•・‧．]/)).lastIndexOf(character),
      ),
    );
    const name = foreign.slice(cut + 1);
    return { name, start: end - name.length, end, form: 'introduced', title: { start: end, end: post + word.length } };
  }
  for (const length of [3, 2]) {
    const name = text.slice(end - length, end);
    const parts = splitChineseName(name);
    if (!parts || !affiliation.test(text.slice(Math.max(0, end - length - 3), end - length))) continue;
    if (
      !known(name) &&
      (words.has(name) ||
        words.has(name.slice(0, 2)) ||
        tails.test(name) ||
        rareAsSurnames.test(name) ||
        chinesePostAfter.test(name.slice(1)))
    )
      continue;
    return { name, start: end - length, end, form: 'introduced', title: { start: end, end: post + word.length } };
  }
  return undefined;
}

/** A transliteration runs up to a verb: 约翰·史密斯表示. */
function foreignName(matched: string, at: number): Mentioned | undefined {
  const dot = matched.search(/[·•・‧．]/);
  for (let end = dot + 2; end <= matched.length; end++) {
    if (/^[·•・‧．-]|^[A-Z]/.test(matched.slice(end))) continue;
    if (chineseFollower.test(matched.slice(end)) || chinesePostAfter.test(matched.slice(end)))
      return { name: matched.slice(0, end), start: at, end: at + end };
  }
  return undefined;
}

function quotedName(text: string, at: number, known: Known, ends: ReadonlySet<number>): Mention | undefined {
  const rest = text.slice(at, at + 60);
  const latin = latinName.exec(rest)?.[0];
  if (latin) {
    const after = text.slice(at + latin.length, at + latin.length + 24).trimStart();
    if (chineseReporting.test(after)) return { name: latin, start: at, end: at + latin.length, form: 'quoted' };
    const post = chinesePostAfter.exec(after)?.[0];
    if (!post || !chineseFollower.test(after.slice(post.length))) return undefined;
    const start = text.indexOf(post, at + latin.length);
    return {
      name: latin,
      start: at,
      end: at + latin.length,
      form: 'introduced',
      title: { start, end: start + post.length },
    };
  }
  const foreign = transliterated.exec(rest)?.[0];
  if (foreign) {
    // a post before the transliteration: the name begins after it
    if (foreign.slice(0, foreign.search(/[·•・‧．]/)).search(chinesePost) >= 0) return undefined;
    const name = foreignName(foreign, at);
    return name && chineseReporting.test(text.slice(name.end, name.end + 10).trimStart())
      ? { ...name, form: 'quoted' }
      : undefined;
  }
  const followed = (after: string) =>
    chineseReporting.test(after) ||
    bracketedPost(after) !== undefined ||
    (chinesePostAfter.test(after) &&
      /^[\u4e00-\u9fff]*?(?:$|[，、和与等从以就在对]|指出|认为|表示|强调|提出|介绍|出席|主持|代表|致|作|提|参)/.test(
        after.replace(chinesePostAfter, ''),
      ));
  const length = nameLength(rest, followed, known, () => isAmongOthers(text, at, ends));
  if (!length) return undefined;
  const name = rest.slice(0, length);
  const bracketed = bracketedPost(rest.slice(length));
  if (bracketed !== undefined)
    return {
      name,
      start: at,
      end: at + length,
      form: 'introduced',
      title: { start: at + length + 1, end: at + length + 1 + bracketed.length },
    };
  const post = chinesePostAfter.exec(rest.slice(length));
  return {
    name,
    start: at,
    end: at + length,
    form: post ? 'introduced' : 'quoted',
    ...(post && { title: { start: at + length, end: at + length + post[0].length } }),
  };
}

/** 王小川（某公司创始人）认为: the title in brackets behind a name that speaks. */
function bracketedPost(after: string): string | undefined {
  const [whole, title] = /^[（(]([^（）()。；]{2,36})[）)]/.exec(after) ?? [];
  if (whole === undefined || title === undefined || !chineseReporting.test(after.slice(whole.length))) return undefined;
  return [...title.matchAll(chinesePost)].some((post) => post.index + post[0].length === title.length)
    ? title
    : undefined;
}

/** In a list after a name, three characters before the next mark are a name, whatever their surname. */
function listedName(text: string, at: number): Mention | undefined {
  const match = /^([\u4e00-\u9fff]{3})(?=[、和]|(?:提出|表示|认为|指出|分别|共同|先后|等))/.exec(
    text.slice(at, at + 8),
  );
  return match &&
    !words.has(match[1]!) &&
    !words.has(match[1]!.slice(0, 2)) &&
    !tails.test(match[1]!) &&
    !chinesePostAfter.test(match[1]!.slice(1))
    ? { name: match[1]!, start: at, end: at + 3, form: 'quoted' }
    : undefined;
}

/** Whether somebody is named in the same clause before. */
function isAmongOthers(text: string, at: number, ends: ReadonlySet<number>): boolean {
  for (let i = at; i > Math.max(0, at - 60) && !/[。；！？，]/.test(text[i - 1]!); i--) if (ends.has(i)) return true;
  return false;
}

/** Length of the Chinese name at the start of a text, given a test of what follows it; 0 when there is none. */
function nameLength(
  rest: string,
  followed: (after: string, length: number) => boolean,
  known: Known,
  amongOthers: () => boolean,
): number {
  const spacedOut = /^([\u4e00-\u9fff])[ \u3000]+([\u4e00-\u9fff])(?![\u4e00-\u9fff])/.exec(rest);
  if (spacedOut && splitChineseName(spacedOut[1]! + spacedOut[2]!)) return spacedOut[0].length;
  const several = rest.slice(2, 5).includes('均') && amongOthers();
  const adverbAt = (after: string) => (several ? adverbsOfSeveral : adverbs).exec(after)?.[0].length ?? 0;
  const followedPast = (adverb: number, after: string, length: number) =>
    adverb > 0 && followed(after.slice(adverb), length + adverb);
  const lengths: number[] = [];
  for (const length of [4, 3, 2]) {
    const name = rest.slice(0, length);
    if (name.length < length || !/^[\u4e00-\u9fff]+$/.test(name)) continue;
    const parts = splitChineseName(name);
    if (
      !isJapanese(name) &&
      (!parts || parts.given.length > 2 || parts.given.length < 1 || (length === 4 && parts.surname.length !== 2))
    )
      continue;
    const after = rest.slice(length);
    // 吕薇不同意: the third character is no part of the name
    if (
      parts &&
      parts.given.length > 1 &&
      !known(name) &&
      adverbAt(rest.slice(length - 1)) > 0 &&
      !chinesePostAfter.test(after)
    )
      continue;
    if (!followed(after, length) && !followedPast(adverbAt(after), after, length)) continue;
    if (
      !known(name) &&
      (words.has(name) || words.has(name.slice(0, 2)) || tails.test(name) || (rareAsSurnames.test(name) && length < 3))
    )
      continue;
    // 卢校长 is a surname and a post; in 李明副厅长 the 副 belongs to the post
    if (
      chinesePostAfter.test(name.slice(parts?.surname.length ?? 1)) ||
      (/[副原前总兼]$/.test(name) && chinesePostAfter.test(after))
    )
      continue;
    lengths.push(length);
  }
  if (lengths.length > 1) {
    const certain = lengths.find((length) => known(rest.slice(0, length)));
    if (certain) return certain;
    // 陈光以芯片为例, 吴军认为: the last character of the longer reading begins what follows
    const from = rest.slice(lengths[0]! - 1);
    if (from[0] === '均' && !several) return lengths[0]!;
    // 司马更表示: a surname alone is no name
    if (lonePreposition.test(from) || splitChineseName(rest.slice(0, lengths[0]!))?.given.length === 1)
      return lengths[0]!;
    if (
      (followerStarts.test(from) || chineseReporting.test(from) || chinesePostAfter.test(from)) &&
      lengths.includes(lengths[0]! - 1)
    )
      return lengths[0]! - 1;
  }
  return lengths[0] ?? 0;
}

/** Gives each introduced name its title: back to the clause's start or the person before. */
function withTitles(text: string, mentions: readonly Mention[]): readonly Mention[] {
  return mentions.map((mention, i) => {
    if (!mention.title || mention.title.start > mention.start) return mention;
    const before = mentions[i - 1]?.end ?? 0;
    let start = mention.title.end;
    while (start > before && !/[。；！？，：,;:“”"\n]/.test(text[start - 1]!)) start--;
    if (start === before && before > 0) while (/[、和与及以\s]/.test(text[start] ?? '')) start++;
    const raw = text.slice(start, mention.title.end);
    const skipped = lead.exec(raw)?.[0].length ?? 0;
    start += skipped;
    while (text[start] === ' ') start++;
    return start < mention.title.end
      ? { ...mention, title: { start, end: mention.title.end } }
      : { name: mention.name, start: mention.start, end: mention.end, form: 'quoted' as const };
  });
}
