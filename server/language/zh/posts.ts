// Posts and reporting verbs as patterns: what shows that somebody is introduced or speaks.
import { fromWords } from '../vocabulary';
import {
  actingVerbsEn,
  anyOf,
  charactersAfterThree,
  chinesePostWords,
  connectingWordsEn,
  englishNameWords,
  reportingAdverbsEn,
  reportingAdverbsZh,
  reportingVerbsEn,
  reportingVerbsZh,
  sentenceWordsEn,
  wordsAfterSpeakerZh,
} from '../words';

const posts = fromWords(() => chinesePostWords().posts);
const unless = fromWords(() => chinesePostWords().unless);
const chiefs = fromWords(() => chinesePostWords().chiefs);
const officers = fromWords(() => chinesePostWords().officers);
const afterName = fromWords(() => chinesePostWords().afterName);
const chiefPattern = fromWords(
  () => `(?:[${chiefs().of}]|${anyOf(chiefs().also)})长(?!${anyOf(chiefs().unlessBefore)})`,
);
const officerPattern = fromWords(() => `${officers().from}[\\u4e00-\\u9fff]{1,4}${officers().to}`);
const chinesePostPattern = fromWords(
  () => `(?:${officerPattern()}|${chiefPattern()}|${anyOf([...posts(), ...unless()])})`,
);

/** A post word of Chinese at its end: what a name may follow. Sticky use: set lastIndex. */
export const chinesePost = fromWords(() => new RegExp(chinesePostPattern(), 'g'));

/** A title cut at its last post: what stands before, 副 or nothing, and the post. */
export const chinesePostAtEnd = fromWords(() => new RegExp(`^(.*?)(副?)(${chinesePostPattern()})$`));

/** A post right after a name: 田云辉副厅长, 穆荣平研究员. */
export const chinesePostAfter = fromWords(
  () =>
    new RegExp(
      `^(?:${anyOf(afterName().before)})?副?(?!${anyOf(afterName().never)})${chinesePostPattern()}` +
        `(?!${anyOf(afterName().unlessBefore)})`,
    ),
);

/** Adverbs that may stand before a reporting verb, as alternatives of a pattern. */
export const chineseAdverbs = fromWords(() => anyOf(reportingAdverbsZh()));

/** When somebody spoke, between name and verb: 26日表示. */
const day = '(?:(?:\\d{1,2}月)?\\d{1,2}日(?:上午|下午|晚)?)';

/** A verb by which a speaker is quoted. */
export const chineseReporting = fromWords(
  () => new RegExp(`^${day}?(?:${chineseAdverbs()})?(?:${anyOf(reportingVerbsZh())})`),
);

/** What may follow a name that a title introduced: a verb, a preposition, a mark. */
export const chineseFollower = fromWords(
  () => new RegExp(`^(?:\\s*(?:$|[，。、；：）)(（"”》！？,;:·]|${day}|${anyOf(wordsAfterSpeakerZh())}))`),
);

/** Further characters that may follow a name of three characters; after two they are more often its third. */
export const chineseLooseFollower = fromWords(() => new RegExp(`^[${charactersAfterThree()}]`));

const ownPosts = fromWords(() => anyOf(englishNameWords().posts));
const ownLowerPosts = fromWords(() => anyOf(englishNameWords().posts.map((post) => post.toLowerCase())));
/** Callings that are known by how they end: geologist, physicist, oceanographer, agronomist. */
const callings = '[a-z]{2,}(?:ologist|icist|ographer|onomist)';
const beforePosts = '(?:[Cc]o|[Vv]ice|[Ee]x|[Pp]ro|[Ss]ub|[Uu]nder)-';

/** Posts in the singular as alternatives: with capitals, with small letters, with co- or vice- before them. */
const englishPosts = fromWords(
  () => `(?:(?:${ownPosts()}|[A-Z]${callings}|${beforePosts}(?:${ownPosts()}|${ownLowerPosts()}))(?:-elect)?)`,
);
const lowerPosts = fromWords(() => `(?:(?:${beforePosts})?(?:${ownLowerPosts()}|[a-z]${callings})(?:-elect)?)`);

/**
 * A title phrase in English right after a name and a comma: within its first words a post must come, in the plural at
 * once (a union of teachers is nobody's title).
 */
export const englishTitleStart = fromWords(
  () =>
    new RegExp(
      '^(?!(?:and|who|which|but|in|on|at|with|as) )' +
        `(?:(?:(?:[\\w’'&/-]+ |(?:Dr|Prof|St|Dept|U\\.S)\\. ){0,6}?)(?:${englishPosts()})` +
        `|(?:[a-z]+ ){0,2}${englishPosts()}s)\\b`,
      'i',
    ),
);

/** A post, as one word, of one person or several: Minister, Ministers, Sen. */
export const englishPost = fromWords(
  () => new RegExp(`^(?:${englishPosts()}s?|(?:${anyOf(englishNameWords().shortPosts)})s?\\.)$`),
);

/** A form of address before a name that says nothing of a post. */
export const englishAddress = fromWords(() => new RegExp(`^(?:${anyOf(englishNameWords().address)})\\.?$`));

/** Adverbs that may stand before an English reporting verb, as alternatives of a pattern. */
export const englishAdverbs = fromWords(() => anyOf(reportingAdverbsEn()));

/** A verb by which a speaker is quoted in English, at its start. */
export const englishReporting = fromWords(
  () => new RegExp(`^(?:(?:${englishAdverbs()}) ){0,2}(?:${anyOf(reportingVerbsEn())})\\b`),
);

/** A word that may say what kind of post it is: permanent secretary; no small word of a sentence. */
const adjective = fromWords(() => `(?!(?:${anyOf([...sentenceWordsEn(), ...connectingWordsEn()])}) )[a-z][a-z-]+`);

/**
 * What stands right before a name in English and is a post with small letters: chief executive, Harbor Institute
 * director, director of farming.
 */
export const englishPostBefore = fromWords(
  () =>
    new RegExp(
      `(?<![\\w’'-])(?:(?:[A-Z][\\w’'&-]*|(?<=[A-Z]\\S* )of|` +
        `(?:${anyOf(englishNameWords().ranksBefore)})(?= [a-z]+ (?:${lowerPosts()})s? )|` +
        // the ministry’s permanent secretary, its chief innovation officer
        `(?!(?:year|month|week|day)[’'])[a-z]+[’']s(?= )|(?<=(?:[’']s|\\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)) )${adjective()}` +
        `(?= (?:${adjective()} ){0,2}(?:${lowerPosts()})s?,? )|` +
        `(?!(?:${anyOf(reportingVerbsEn())}) )${adjective()}(?= (?:${lowerPosts()})s? )) ){0,7}?` +
        `(?:(?:${anyOf(englishNameWords().ranksBefore)}) ){0,2}(?:${lowerPosts()})s?` +
        "(?: (?:of|for|on) (?:(?!(?:is|are|was|were) )[\\w’'-]+ ){0,4}(?!(?:is|are|was|were) )[\\w’'-]+)?,? $",
    ),
);

/** An office up to what it is of, before capitals: Minister for …, Office of …, director of the Coast and …. */
export const englishOfficeOf = fromWords(
  () =>
    new RegExp(
      `\\b(?:${englishPosts()}|${lowerPosts()})s?(?: \\([A-Z][\\w&-]*\\))? (?:of|for|on|at|to|in) (?:the )?` +
        "(?:(?:[A-Z][\\w’'&/-]*,?|\\([A-Z][\\w&-]*\\)|of|and|for|the|&) )*$",
    ),
);

/** What ends a title behind a name: a verb of speaking or of what else its bearer does. */
export const englishVerbAfterTitle = fromWords(
  () => new RegExp(`,?\\s(?=${englishReporting().source.slice(1)}|(?:${anyOf(actingVerbsEn())})\\b)`),
);

/** An English reporting verb anywhere in a sentence, after a title: `, pointed out`. */
export const englishReportingAfterTitle = fromWords(
  () => new RegExp(`,?\\s(?=${englishReporting().source.slice(1)})`, ''),
);
