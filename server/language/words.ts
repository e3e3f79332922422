// The one reader of corpus/words: the vocabulary of both languages as data, ready to be matched.

import { fromWords } from './vocabulary';

const abbreviationsEn = fromWords(({ en }) => en.abbreviations);
const breaksEn = fromWords(({ en }) => en.breaks);
const breaksZh = fromWords(({ zh }) => zh.breaks);
const calendarEn = fromWords(({ en }) => en.calendar);
const calendarZh = fromWords(({ zh }) => zh.calendar);
const clauses = fromWords(({ zh }) => zh.clauses);
const commonEn = fromWords(({ en }) => en.common);
const commonZh = fromWords(({ zh }) => zh.common);
const countingInChinese = fromWords(({ zh }) => zh.counting);
const countingInEnglish = fromWords(({ en }) => en.counting);
const doubledInChinese = fromWords(({ zh }) => zh.doubled);
const doubledInEnglish = fromWords(({ en }) => en.doubled);
const fields = fromWords(({ zh }) => zh.fields);
const foreignNamesZh = fromWords(({ zh }) => zh['foreign-names']);
const formsInEn = fromWords(({ en }) => en.forms);
const formsInZh = fromWords(({ zh }) => zh.forms);
const functionWordsInEn = fromWords(({ en }) => en['function-words']);
const functionWordsInZh = fromWords(({ zh }) => zh['function-words']);
const inflectionInEn = fromWords(({ en }) => en.inflection);
const japaneseZh = fromWords(({ zh }) => zh['japanese-surnames']);
const labelsOfBoth = fromWords(({ labels }) => labels);
const lists = fromWords(({ zh }) => zh.lists);
const lookAlikeLetters = fromWords((words) => words['look-alikes']);
const namesEn = fromWords(({ en }) => en.names);
const namesZh = fromWords(({ zh }) => zh.names);
const nouns = fromWords(({ zh }) => zh.nouns);
const numeralsEn = fromWords(({ en }) => en.numerals);
const numeralsZh = fromWords(({ zh }) => zh.numerals);
const openingsEn = fromWords(({ en }) => en.openings);
const organizationsEn = fromWords(({ en }) => en.organizations);
const organizationsZh = fromWords(({ zh }) => zh.organizations);
const phrasesInChinese = fromWords(({ zh }) => zh.phrases);
const phrasesInEnglish = fromWords(({ en }) => en.phrases);
const placeholdersEn = fromWords(({ en }) => en.placeholders);
const placeholdersZh = fromWords(({ zh }) => zh.placeholders);
const placesOfChina = fromWords(({ places }) => places);
const postsZh = fromWords(({ zh }) => zh.posts);
const pronounsEn = fromWords(({ en }) => en.pronouns);
const pronounsZh = fromWords(({ zh }) => zh.pronouns);
const radicalPairs = fromWords(({ zh }) => zh.radicals);
const ranksZh = fromWords(({ zh }) => zh.ranks);
const reportingEn = fromWords(({ en }) => en.reporting);
const reportingZh = fromWords(({ zh }) => zh.reporting);
const romanizedSurnames = fromWords(({ zh }) => zh['romanized-surnames']);
const setPhrases = fromWords(({ zh }) => zh['set-phrases']);
const surnameWords = fromWords(({ zh }) => zh['surname-words']);
const surnamesZh = fromWords(({ zh }) => zh.surnames);
const telling = fromWords(({ zh }) => zh.telling);
const traditionalZh = fromWords(({ zh }) => zh.traditional);
const unitsEn = fromWords(({ en }) => en.units);
const wordEndsZh = fromWords(({ zh }) => zh['word-ends']);
const wordPartsInEnglish = fromWords(({ en }) => en['word-parts']);

type Words = readonly string[];

/** A word that is another before certain words (委员会), or after certain characters (研究所长, but not 主所长). */
export interface Guarded {
  readonly word: string;
  readonly before?: Words;
  readonly after?: string;
}

/** Words as alternatives of a pattern, the longer ones first, so that 研究中心 is not read as 中心. */
export function anyOf(words: Iterable<string | Guarded>): string {
  return [...words]
    .map((each): Guarded => (typeof each === 'string' ? { word: each } : each))
    .sort((a, b) => b.word.length - a.word.length)
    .map(
      ({ word, before, after }) =>
        (after === undefined ? '' : `(?<![${after}])`) + escaped(word) + (before ? `(?!${anyOf(before)})` : ''),
    )
    .join('|');
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** A long run of characters is written in rows, which YAML joins by spaces. */
function characters(rows: string): string {
  return rows.replace(/\s/g, '');
}

// Where text can stop

type Rows = readonly { readonly words: Words }[];
interface StopsZh {
  readonly unfinished: Rows;
  readonly finished: Words;
  readonly particles: string;
  readonly openers: Rows;
  readonly connectives: Words;
  readonly beforeConnectives: string;
}

const stopsZh = fromWords(() => breaksZh() as StopsZh);
const stopsEn = fromWords(() => breaksEn() as { readonly unfinished: Words; readonly connectives: Words });

function inRows(rows: Rows): Words {
  return rows.flatMap(({ words }) => words);
}

/** Words that a Chinese sentence cannot end with. */
export const unfinishedZh = fromWords((): ReadonlySet<string> => new Set(inRows(stopsZh().unfinished)));

/** Words that a Chinese sentence may end with though their last character is one of the others. */
export const finishedZh = fromWords((): ReadonlySet<string> => new Set(stopsZh().finished));

/** Words of one character, which what follows is no part of. */
export const particlesZh = fromWords((): ReadonlySet<string> => new Set(stopsZh().particles));

/** What a new Chinese sentence begins with. */
export const openersZh = fromWords((): ReadonlySet<string> => new Set(inRows(stopsZh().openers)));

/** Words that an English sentence cannot end with, in small letters. */
export const unfinishedEn = fromWords((): ReadonlySet<string> => new Set(stopsEn().unfinished));

/**
 * Words that open a sentence when a comma follows, by language; and characters that may stand before the Chinese ones.
 */
export const connectives = fromWords(() => ({
  zh: stopsZh().connectives,
  en: stopsEn().connectives,
  before: stopsZh().beforeConnectives,
}));

const smallWordsEn = fromWords(
  () => functionWordsInEn() as { readonly ofSentences: Words; readonly alsoInNames: Words },
);

/** Small English words that no name has, in small letters. */
export const sentenceWordsEn = fromWords((): Words => smallWordsEn().ofSentences);

/** Small English words that sentences and names have. */
export const connectingWordsEn = fromWords((): Words => smallWordsEn().alsoInNames);

const smallWordsZh = fromWords(() => functionWordsInZh() as Readonly<Record<'characters' | 'beforeFullForms', string>>);

/** Small Chinese words of one character each, as one string. */
export const functionCharactersZh = fromWords((): string => smallWordsZh().characters);

/** Those of them and others that end where the full form of a short one begins, as one string. */
export const beforeFullFormsZh = fromWords((): string => smallWordsZh().beforeFullForms);

/** Abbreviations whose full stop ends no English sentence, in small letters, without their last stop. */
export const abbreviations = fromWords(
  (): ReadonlySet<string> => new Set((abbreviationsEn() as { abbreviations: Words }).abbreviations),
);

/** The commonest words of English official prose, each with its rank from 0 on. */
export const commonWordsEn = fromWords(
  (): ReadonlyMap<string, number> =>
    new Map(
      (commonEn() as { words: string }).words
        .trim()
        .split(/\s+/)
        .map((word, rank) => [word, rank]),
    ),
);

/** What makes English words that no dictionary lists, and how the two varieties spell the same (British, American). */
export const spellingEn = fromWords(
  () =>
    ofSpelling() as {
      readonly prefixes: Words;
      readonly endings: Words;
      readonly seldomMeant: Readonly<Record<string, string>>;
      readonly varieties: readonly (readonly [british: string, american: string])[];
    },
);

/** The commonest Chinese words of two characters. */
export const commonWordsZh = fromWords(
  (): ReadonlySet<string> => new Set(characters((commonZh() as { pairs: string }).pairs).match(/../gu)),
);

/** Chinese words that end in a character which is a function word too, by that character. */
export const wordsByEnd = fromWords(
  (): ReadonlyMap<string, Words> =>
    new Map(Object.entries((wordEndsZh() as { by: Readonly<Record<string, Words>> }).by)),
);

const ofSpelling = fromWords(({ en }) => en.spelling);
const traditional = fromWords(() => traditionalZh() as Readonly<Record<'distinct' | 'merged' | 'shared', string>>);

function characterPairs(pairs: string): readonly (readonly [traditional: string, simplified: string])[] {
  return pairs.split(/\s+/).map((pair) => [pair[0]!, pair[1]!]);
}

/** Traditional characters, each with the simplified one: `distinct` where each is of one script alone. */
export const traditionalPairs = fromWords(() => ({
  distinct: characterPairs(traditional().distinct),
  merged: characterPairs(traditional().merged),
  shared: characterPairs(traditional().shared),
}));

// Who speaks

const speakingZh = fromWords(
  () =>
    reportingZh() as {
      verbs: Words;
      nouns: Words;
      following: Words;
      joining: Words;
      afterThree: string;
      adverbs: Words;
      shortAdverbs: string;
      renderings: Readonly<Record<string, Words>>;
    },
);

/** Verbs by which a Chinese text quotes a speaker. */
export const reportingVerbsZh = fromWords((): ReadonlySet<string> => new Set(speakingZh().verbs));

/** The reporting verbs that are nouns too: 形势分析, 未来展望. */
export const reportingNounsZh = fromWords((): ReadonlySet<string> => new Set(speakingZh().nouns));

/** Adverbs that may stand before a Chinese reporting verb. */
export const reportingAdverbsZh = fromWords((): ReadonlySet<string> => new Set(speakingZh().adverbs));

/** Adverbs of one character that end no given name, as a string of characters. */
export const shortAdverbsZh = fromWords((): string => speakingZh().shortAdverbs);

/** What a sentence goes on with after a name that a title introduced: a reporting verb or another word. */
export const wordsAfterSpeakerZh = fromWords(
  (): ReadonlySet<string> => new Set([...speakingZh().verbs, ...speakingZh().following, ...speakingZh().joining]),
);

/** Characters that may follow such a name of three characters, as a string. */
export const charactersAfterThree = fromWords((): string => speakingZh().afterThree);

/** What each Chinese verb is usually put into, the closest first. */
export const reportingRenderings = fromWords((): Readonly<Record<string, Words>> => speakingZh().renderings);

const speakingEn = fromWords(
  () => reportingEn() as Readonly<Record<'verbs' | 'adverbs' | 'impersonal' | 'acting' | 'holding' | 'passive', Words>>,
);

/** Verbs by which an English text quotes a speaker, in each form, in small letters: "said", "points out". */
export const reportingVerbsEn = fromWords((): ReadonlySet<string> => new Set(speakingEn().verbs));

/** Adverbs that may stand before an English reporting verb. */
export const reportingAdverbsEn = fromWords((): ReadonlySet<string> => new Set(speakingEn().adverbs));

/** Beginnings of English verbs whose subject may be a programme or a paper. */
export const impersonalVerbsEn = fromWords((): Words => speakingEn().impersonal);

/** What else somebody does in English whom a title introduces, as verbs. */
export const actingVerbsEn = fromWords((): Words => speakingEn().acting);

/** What somebody in office does, in English behind `who`: heads, works for. */
export const holdingVerbsEn = fromWords((): Words => speakingEn().holding);

/** What else is done `by` somebody in English: opened by. */
export const passiveVerbsEn = fromWords((): Words => speakingEn().passive);

// Posts

/** Posts of Chinese, as corpus/words/zh/posts.yaml explains them. */
export const chinesePostWords = fromWords(
  () =>
    postsZh() as {
      readonly posts: Words;
      readonly unless: readonly Guarded[];
      readonly chiefs: { readonly of: string; readonly also: Words; readonly unlessBefore: Words };
      readonly officers: { readonly from: string; readonly to: string };
      readonly afterName: { readonly before: Words; readonly never: Words; readonly unlessBefore: Words };
      readonly holding: Words;
      readonly electing: Words;
      readonly ofBylines: Words;
      readonly ofExperts: Words;
      readonly ofGroups: Words;
      readonly ofOne: Words;
      readonly ofAddress: Words;
      readonly sayAll: Words;
      readonly ranks: Words;
    },
);

/** Posts, forms of address and words of no name in English, as corpus/words/en/names.yaml explains them. */
export const englishNameWords = fromWords(
  () =>
    namesEn() as {
      readonly posts: Words;
      readonly shortPosts: Words;
      readonly address: Words;
      readonly behindPosts: Words;
      readonly fields: Words;
      readonly ranksBefore: Words;
      readonly particles: Words;
      readonly notNames: Words;
      readonly groups: Words;
      readonly places: Words;
      readonly placesLikeNames: Words;
      readonly given: Words;
    },
);

// Organizations

const endingsZh = fromWords(
  () =>
    organizationsZh() as {
      words: Words;
      unless: readonly Guarded[];
      areas: Words;
      departments: Words;
      lasts: Words;
      beforePeople: Words;
      traditional: Words;
    },
);

/** Endings that show a Chinese organization wherever they stand in a text. */
export const organizationEndingsAnywhereZh = fromWords((): readonly (string | Guarded)[] => [
  ...endingsZh().words,
  ...endingsZh().unless,
  ...endingsZh().areas,
  ...endingsZh().departments,
]);

const namingZh = fromWords(() => [...endingsZh().words, ...endingsZh().unless.map(({ word }) => word)]);

/**
 * What the Chinese name of an organization may end with where its end is known; simplified and traditional
 * characters.
 */
export const organizationEndingsZh = fromWords(
  (): ReadonlySet<string> =>
    new Set([
      ...namingZh(),
      ...endingsZh().areas,
      ...endingsZh().departments,
      ...endingsZh().lasts,
      ...endingsZh().traditional,
    ]),
);

/** What an organization ends with right before the name of somebody who belongs to it. */
export const organizationEndingsBeforePeopleZh = fromWords(
  (): ReadonlySet<string> => new Set([...namingZh(), ...endingsZh().beforePeople]),
);

const namedEn = fromWords(() => organizationsEn() as { words: Words; parts: Words });

/** Words that the English name of an organization has. */
export const organizationWordsEn = fromWords((): ReadonlySet<string> => new Set(namedEn().words));

/** Words that show a line to be the English name of an organization or of a part of one. */
export const organizationEndingsEn = fromWords(
  (): ReadonlySet<string> => new Set([...namedEn().words, ...namedEn().parts]),
);

// Names

const surnames = fromWords(
  () =>
    surnamesZh() as {
      compound: Words;
      single: string;
      chiefly: string;
      readings: Readonly<Record<string, Words>>;
    },
);

/** Chinese surnames of two characters. */
export const compoundSurnames = fromWords((): ReadonlySet<string> => new Set(surnames().compound));

/** Chinese surnames of one character. */
export const singleSurnames = fromWords((): ReadonlySet<string> => new Set(characters(surnames().single)));

/** Those that running text has mostly as surnames; the others are words first. */
export const chieflySurnames = fromWords((): ReadonlySet<string> => new Set(characters(surnames().chiefly)));

/** Readings of surnames besides the one that dictionaries prefer, without tones. */
export const furtherReadings = fromWords((): Readonly<Record<string, Words>> => surnames().readings);

/**
 * Spellings of surnames in Hong Kong, Taiwan, Macao, Singapore and Malaysia that are not Hanyu Pinyin, in small
 * letters.
 */
export const surnamesAbroad = fromWords(
  (): Readonly<Record<string, Words>> => romanizedSurnames() as Record<string, Words>,
);

/** Words of two characters that begin with a surname, besides the commonest. */
export const wordsFromSurnames = fromWords(
  (): ReadonlySet<string> => new Set(characters((surnameWords() as { pairs: string }).pairs).match(/../gu)),
);

/** Japanese surnames in Chinese characters. */
export const japaneseSurnames = fromWords(
  (): ReadonlySet<string> => new Set((japaneseZh() as { surnames: Words }).surnames),
);

const notNamesZh = fromWords(
  () =>
    namesZh() as {
      words: { bodies: Words; places: Words; common: Words };
      tails: string;
      followers: string;
      prepositions: string;
      rareAsSurnames: string;
      goesOn: string;
      lead: { events: Words; inviting: Words; others: Words };
      beforeForeign: string;
      everyday: string;
    },
);

/** Words that read like a Chinese name and are none; verbs are too (教授宣布). */
export const wordsLikeNames = fromWords(
  (): ReadonlySet<string> =>
    new Set([
      ...speakingZh().verbs,
      ...speakingZh().following,
      ...notNamesZh().words.bodies,
      ...notNamesZh().words.places,
      ...notNamesZh().words.common,
    ]),
);

/**
 * Sets of characters about Chinese names, as strings for the class of a pattern; corpus/words/zh/names.yaml explains
 * them.
 */
export const nameCharacters = fromWords(
  (): Readonly<
    Record<'tails' | 'followers' | 'prepositions' | 'rareAsSurnames' | 'goesOn' | 'beforeForeign', string>
  > => notNamesZh(),
);

/** Characters of everyday texts that given names hardly ever have. */
export const everydayCharactersZh = fromWords((): ReadonlySet<string> => new Set(characters(notNamesZh().everyday)));

/** What may stand between the start of a clause and the title of somebody. */
export const beforeTitles = fromWords(() => notNamesZh().lead);

const sounds = fromWords(() => foreignNamesZh() as { bySound: string; alsoBySound: string });

/** Characters that hardly any Chinese word but a transliterated name is made of. */
export const charactersBySound = fromWords((): ReadonlySet<string> => new Set(characters(sounds().bySound)));

/** Characters that such names have too, and other words more often. */
export const charactersAlsoBySound = fromWords((): ReadonlySet<string> => new Set(characters(sounds().alsoBySound)));

/** Ranks and posts in both languages, as corpus/words/zh/ranks.yaml explains them. */
export const rankWords = fromWords(
  () =>
    ranksZh() as {
      readonly posts: readonly { readonly zh: readonly (string | Guarded)[]; readonly en: Words }[];
      readonly deputy: { readonly zh: Words; readonly en: Words };
      readonly former: { readonly zh: Words; readonly en: Words; readonly posts: Words; readonly postEnds: string };
      readonly notFormer: Words;
    },
);

/** Pronouns of a man and of a woman, as the two files pronouns.yaml explain them. */
export const pronounWords = fromWords(() => ({
  zh: pronounsZh() as { readonly notHe: Words; readonly notShe: Words },
  en: pronounsEn() as { readonly he: Words; readonly she: Words },
}));

// Places held open

/** Words that hold a place open in Chinese, as corpus/words/zh/placeholders.yaml explains them. */
export const placeholderWordsZh = fromWords(
  () =>
    placeholdersZh() as {
      readonly alone: Words;
      readonly toCome: Words;
      readonly what: Words;
      readonly lists: Words;
      readonly prompts: { readonly click: Words; readonly here: string; readonly do: Words; readonly please: Words };
      readonly named: Words;
      readonly notSurnames: string;
      readonly beforeSurnames: string;
      readonly afterRoman: Words;
    },
);

/** Words that hold a place open in English, as corpus/words/en/placeholders.yaml explains them. */
export const placeholderWordsEn = fromWords(
  () =>
    placeholdersEn() as {
      readonly alone: Words;
      readonly lists: Words;
      readonly prompts: Words;
      readonly beforeRoman: Words;
      readonly rulers: Words;
      readonly afterRoman: Words;
    },
);

// Places

/**
 * A province of China: its names, the characters that stand for it, its prefectures as pairs of both languages' names.
 */
export interface Province {
  readonly zh: string;
  readonly en: string;
  readonly short: string;
  readonly prefectures: readonly (readonly string[])[];
  /** Names of its counties that another province's prefecture has, too, in both languages. */
  readonly also: Words;
}

type ProvinceRow = Omit<Province, 'prefectures' | 'also'> & { readonly prefectures?: Words; readonly also?: Words };

export const provinces = fromWords((): readonly Province[] =>
  (placesOfChina() as { readonly provinces: readonly ProvinceRow[] }).provinces.map(
    ({ prefectures = [], also = [], ...row }) => ({
      ...row,
      prefectures: prefectures.map((pair) => pair.split(' ')),
      also,
    }),
  ),
);

/** What stands beside a Chinese place name and what it is part of, as corpus/words/places.yaml explains it. */
export const besidePlacesZh = fromWords(
  () =>
    (
      placesOfChina() as {
        readonly chinese: { readonly notBehind: string; readonly cityGoesOn: string; readonly carriers: Words };
      }
    ).chinese,
);

// Numbers

type Values = Readonly<Record<string, number>>;

type RoundedTwice = readonly { readonly before: Words; readonly behind: Words; readonly notBefore?: string }[];

/** Numerals and what stands beside them in Chinese, as corpus/words/zh/numerals.yaml explains them. */
export const numeralWordsZh = fromWords(
  () =>
    numeralsZh() as {
      readonly fixed: Words;
      readonly measures: Words;
      readonly figures: string;
      readonly growing: Words;
      readonly beforeNoon: Words;
      readonly afterNoon: Words;
      readonly digits: Values;
      readonly formalDigits: Values;
      readonly units: Values;
      readonly formalUnits: Values;
      readonly tens: Values;
      readonly groups: Values;
      readonly kilo: string;
      readonly about: {
        readonly before: Words;
        readonly within: string;
        readonly attached: Words;
        readonly after: Words;
      };
      readonly notAbout: string;
      readonly notTenth: string;
      readonly ranged: Words;
      readonly countedByPower: string;
      readonly countedByPowers: string;
      readonly foreignMoney: Words;
      readonly roundedTwice: RoundedTwice;
      readonly dropped: {
        readonly time: Words;
        readonly measures: Words;
        readonly takenUp: Words;
        readonly several: Words;
      };
    },
);

/** What tells a small count that a translation must have: see `dropped` in the two numerals.yaml. */
export const droppedZh = fromWords(() => numeralWordsZh().dropped);

/** The nine figures, for classes of characters in patterns. 两, which counts but does not number, is none of them. */
export const hanFigures = fromWords(() => numeralWordsZh().figures);

/** The figures of two and more: what counts several things. */
export const hanSeveral = fromWords(() => hanFigures().slice(1));

/** What headings, points, months and days are numbered with. */
export const hanOrdinals = fromWords(() => `${hanFigures()}十`);

/** Ten and its powers, which figures are multiplied by: 十百千万亿. */
export const hanPowers = fromWords(() =>
  Object.keys({ ...numeralWordsZh().units, ...numeralWordsZh().groups }).join(''),
);

/** What numerals are written with where figures could be forged: 壹, 拾. */
export const formalNumerals = fromWords(() =>
  Object.keys({ ...numeralWordsZh().formalDigits, ...numeralWordsZh().formalUnits }).join(''),
);

const usualNumerals = fromWords(() => ({
  ...numeralWordsZh().digits,
  ...numeralWordsZh().units,
  ...numeralWordsZh().tens,
  ...numeralWordsZh().groups,
}));

/** Every character that numerals are written with. */
export const hanNumerals = fromWords(() => `${Object.keys(usualNumerals()).join('')}${formalNumerals()}`);

/** What a cardinal number in words is written with, but for its zero: figures, 两 and powers. */
export const hanCardinals = fromWords(() => `两${hanFigures()}${hanPowers()}`);

/** What a year is written with, figure by figure: 二〇二四, and the signs used for its zero. */
export const hanYearFigures = fromWords(() => `〇零○${hanFigures()}`);

/** Chinese measure words and units: what makes a numeral before them a number. */
export const measureWords = fromWords((): ReadonlySet<string> => new Set(numeralWordsZh().measures));

/** Numerals and what stands beside them in English, as corpus/words/en/numerals.yaml explains them. */
export const numeralWordsEn = fromWords(
  () =>
    numeralsEn() as {
      readonly cardinals: Words;
      readonly ordinals: Words;
      readonly tens: Words;
      readonly scales: Values;
      readonly shortScales: Values;
      readonly counting: Readonly<Record<string, readonly number[]>>;
      readonly multiples: Values;
      readonly fixed: Words;
      readonly about: Words;
      readonly foreignUnits: Words;
      readonly roundedTwice: RoundedTwice;
      readonly dropped: {
        readonly time: Words;
        readonly counted: Words;
        readonly takenUp: Words;
        readonly several: Words;
      };
    },
);

export const droppedEn = fromWords(() => numeralWordsEn().dropped);

/** Words that say a number is rounded, with those that cannot say it again behind it. */
export const roundedTwice = fromWords((): { readonly zh: RoundedTwice; readonly en: RoundedTwice } => ({
  zh: numeralWordsZh().roundedTwice,
  en: numeralWordsEn().roundedTwice,
}));

type Parts = Readonly<Record<'early' | 'mid' | 'late', Words>>;

/** Parts of months and years, and the days of the week from Sunday on, as the two calendar.yaml explain them. */
export const calendarWords = fromWords(
  () =>
    ({ zh: calendarZh(), en: calendarEn() }) as {
      readonly zh: {
        readonly parts: Parts;
        readonly relativeYears: Words;
        readonly notMonth: string;
        readonly notDay: string;
        readonly lunar: Words;
        readonly beforeLengths: Words;
        readonly weekdays: {
          readonly names: readonly (string | Guarded)[];
          readonly days: string;
          readonly sunday: string;
          readonly goesOn: string;
        };
      };
      readonly en: { readonly parts: { readonly before: Parts; readonly of: Parts }; readonly weekdays: Words };
    },
);

/** Letters beside digits: units, currencies, what numbers are counted by. */
export const unitWords = fromWords(
  () =>
    unitsEn() as {
      readonly units: Words;
      readonly before: Words;
      readonly beforeHyphen: Words;
      readonly currencies: Words;
    },
);

// features

const openings = fromWords(() => openingsEn() as { readonly sentence: readonly string[] });

/** Words that an English sentence opens with and that are no part of a name, with their capital. */
export const sentenceOpeningsEn = fromWords((): ReadonlySet<string> => new Set(openings().sentence));

interface LabelledField {
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

/**
 * The field that a label of a credit or contact stands for, whatever its language: by the label without padding, in
 * small letters.
 */
export const labelFields = fromWords(
  (): ReadonlyMap<string, object> =>
    new Map(
      (labelsOfBoth() as { readonly labels: readonly LabelledField[] }).labels.flatMap((field) =>
        [...field.zh, ...field.en].map((label) => [label, field] as const),
      ),
    ),
);

// syntax

/** Labels of captions, those of one thing in both languages together; see `corpus/words/labels.yaml`. */
export const captionLabels = fromWords(
  () => (labelsOfBoth() as { readonly captions: readonly (readonly string[])[] }).captions,
);

/** What stands before and behind a label with its number where the text refers to it. */
export const referenceWords = fromWords(
  () =>
    (
      labelsOfBoth() as {
        readonly references: { readonly before: Words; readonly behind: Words; readonly counted: string };
      }
    ).references,
);

/** See `corpus/words/zh/forms.yaml`. */
interface FormsZh {
  readonly credits: Rows;
  readonly creditsWithoutColon: readonly string[];
  readonly contacts: Rows;
  readonly contactsWithoutColon: readonly string[];
  readonly distributions: readonly string[];
  readonly copies: readonly string[];
  readonly printers: readonly string[];
  readonly printed: readonly string[];
  readonly boards: readonly string[];
  readonly notes: readonly string[];
  readonly notesWithMark: readonly string[];
  readonly contents: readonly string[];
  readonly captions: readonly string[];
  readonly sources: readonly string[];
  readonly issuerLabels: readonly string[];
  readonly issuerSuffixes: readonly string[];
  readonly classifications: readonly string[];
  readonly mastheads: readonly string[];
  readonly noMastheads: readonly string[];
  readonly series: readonly string[];
  readonly seriesInBrackets: readonly string[];
  readonly seriesByIssue: readonly string[];
  readonly besideDates: readonly string[];
  readonly noOrganizations: readonly string[];
  readonly parts: readonly string[];
  readonly sequence: readonly { readonly word: string; readonly number: number }[];
  readonly predicates: { readonly characters: string; readonly words: readonly string[] };
  readonly leadsIn: readonly string[];
}

/** See `corpus/words/en/forms.yaml`. */
interface FormsEn {
  readonly credits: Rows;
  readonly contacts: readonly string[];
  readonly contactsWithoutColon: readonly string[];
  readonly distributions: readonly string[];
  readonly contents: readonly string[];
  readonly captions: readonly string[];
  readonly sources: readonly string[];
  readonly issuerLabels: readonly string[];
  readonly classifications: readonly string[];
  readonly mastheads: readonly string[];
  readonly mastheadsInside: readonly string[];
  readonly seriesAdjectives: readonly string[];
  readonly seriesBefore: readonly string[];
  readonly seriesBehind: readonly string[];
  readonly seriesNumbers: readonly string[];
  readonly noOrganizations: readonly string[];
  readonly parts: readonly string[];
  readonly shortForms: readonly string[];
}

const linesZh = fromWords(() => formsInZh() as FormsZh);
const linesEn = fromWords(() => formsInEn() as FormsEn);

/**
 * What the lines of a Chinese bulletin are told by; labels as `corpus/words/zh/forms.yaml` writes them, (…) and /
 * included.
 */
export const formsZh = fromWords(() => ({
  ...linesZh(),
  credits: inRows(linesZh().credits),
  contacts: inRows(linesZh().contacts),
}));

/**
 * What the lines of an English bulletin are told by; labels as `corpus/words/en/forms.yaml` writes them, (…) included.
 */
export const formsEn = fromWords(() => ({ ...linesEn(), credits: inRows(linesEn().credits) }));

// rules: the vocabulary of the rules, each file as its head comment says

/** Source of a regular expression for any of some words, the longest first. */
export function anyWord(words: Iterable<string>): string {
  return `(?:${[...words].sort((a, b) => b.length - a.length).join('|')})`;
}

export const countingZh = fromWords(
  () =>
    countingInChinese() as {
      readonly announced: readonly string[];
      readonly places: readonly string[];
      readonly joint: readonly string[];
      readonly partial: readonly string[];
      readonly openers: readonly string[];
      readonly closeOpeners: readonly string[];
      readonly notLast: readonly string[];
      readonly actions: readonly string[];
      readonly oneCharacter: readonly { readonly names: string }[];
      readonly jointNames: readonly string[];
      readonly listMeasures: string;
      readonly workMeasures: string;
      readonly partly: readonly string[];
      readonly wholly: readonly string[];
      readonly madeOf: { readonly opens: readonly string[]; readonly closes: readonly string[] };
      readonly totals: readonly string[];
      readonly rest: readonly string[];
      readonly disjoint: readonly string[];
      readonly nested: readonly string[];
      readonly amountVerbs: readonly string[];
      readonly changes: readonly string[];
      readonly each: string;
      readonly shares: readonly string[];
      readonly ratios: readonly string[];
      readonly editions: readonly string[];
      readonly otherTimes: readonly string[];
      readonly firsts: readonly string[];
    },
);

export const countingEn = fromWords(
  () =>
    countingInEnglish() as {
      readonly announced: readonly string[];
      readonly listed: readonly string[];
      readonly ordered: readonly string[];
      readonly wholly: readonly string[];
      readonly rest: readonly string[];
      readonly shares: readonly string[];
      readonly editions: readonly string[];
      readonly otherTimes: readonly string[];
      readonly firsts: readonly string[];
    },
);

/** A frame of a sentence: one of `opens`, and later one of `closes`, or of `without`, which closes it too. */
export interface Frame {
  readonly opens: readonly string[];
  readonly closes: readonly string[];
  readonly without?: readonly string[];
}

export const clausesZh = fromWords(
  () =>
    clauses() as {
      readonly opening: readonly string[];
      readonly doing: readonly string[];
      readonly ownVerbs: string;
      readonly goesOn: readonly string[];
      readonly goesOnBriefly: string;
      readonly leadsOn: string;
      readonly frames: readonly Frame[];
    },
);

export const doubledZh = fromWords(
  () =>
    doubledInChinese() as {
      /** By the function word: the characters that make a right phrase of the second one. */
      readonly single: Readonly<Record<string, string>>;
      /** Likewise, of words that may meet within a clause. */
      readonly opening: Readonly<Record<string, string>>;
      /** By the doubled character: those that cannot stand before it. */
      readonly behind: Readonly<Record<string, string>>;
      readonly twice: readonly string[];
      readonly twiceRightly: readonly string[];
      readonly twiceBefore: string;
    },
);

export const doubledEn = fromWords(
  () =>
    doubledInEnglish() as {
      readonly closedBy: readonly string[];
      readonly prepositions: readonly string[];
      readonly mayDouble: readonly string[];
      readonly beforeOf: readonly string[];
      readonly clashes: readonly string[];
    },
);

export const nounsZh = fromWords(
  () =>
    nouns() as {
      readonly heads: readonly string[];
      readonly eitherOrder: readonly string[];
      readonly explained: readonly string[];
      readonly labels: readonly string[];
      readonly events: readonly string[];
      readonly workEnds: readonly string[];
    },
);

/** Classes of things that are listed side by side. */
export const listsZh = fromWords(
  () =>
    (
      lists() as {
        readonly classes: readonly { readonly words: readonly string[]; readonly compounds?: readonly string[] }[];
      }
    ).classes,
);

/** Labels of fields that mean the same, and those whose values do not depend on the language. */
export const fieldLabels = fromWords(
  () =>
    fields() as {
      readonly synonyms: readonly (readonly string[])[];
      readonly counterparts: Readonly<Record<string, string>>;
    },
);

/** Characters that make another post or organization of a name. */
export const tellingZh = fromWords(() => telling() as { readonly titles: string; readonly organizations: string });

/** A radical as PDFs have it, and its character. */
export const radicals = fromWords(
  (): ReadonlyMap<string, string> =>
    new Map(
      (radicalPairs() as { readonly pairs: string }).pairs.split(' ').map((pair) => [pair[0]!, pair[1]!] as const),
    ),
);

/** Cyrillic and Greek letters by which Latin one they look like. */
export const latinLookAlikes = fromWords(
  (): ReadonlyMap<string, string> =>
    new Map(
      (lookAlikeLetters() as { readonly letters: string }).letters
        .split(' ')
        .map((pair) => [pair[0]!, pair[1]!] as const),
    ),
);

/** Short forms that every reader of a policy bulletin knows. */
export const knownAbbreviations = fromWords((): readonly string[] =>
  (abbreviationsEn() as { readonly known: string }).known.split(' '),
);

/** A phrase, the pattern of its broken forms, and an example of each. */
export interface PhraseRow {
  readonly right: string;
  readonly word: string;
  readonly broken: string;
  readonly wrong: string;
  readonly example: string;
}

export interface VerbPhraseRow {
  readonly right: string;
  readonly verbs: readonly string[];
  readonly adjectives: readonly string[];
  readonly adverb: string;
  readonly noun: string;
  readonly wrong: string;
  readonly example: string;
}

export const phrasesZh = fromWords(
  () =>
    phrasesInChinese() as {
      readonly lists: Readonly<Record<string, readonly string[]>>;
      readonly phrases: readonly PhraseRow[];
    },
);

export const phrasesEn = fromWords(
  () =>
    phrasesInEnglish() as {
      readonly stray: readonly string[];
      readonly verbPhrases: readonly VerbPhraseRow[];
      readonly phrases: readonly PhraseRow[];
    },
);

/** A word that is typed for another though both exist. */
export interface ConfusedWords {
  readonly right: string;
  readonly wrong: string;
  readonly goesOn?: string;
  readonly before?: string;
}

export const setPhrasesZh = fromWords(
  () =>
    setPhrases() as {
      readonly idioms: readonly (readonly string[])[];
      readonly phrases: string;
      readonly confused: readonly ConfusedWords[];
      readonly lookAlike: string;
      readonly traditional: string;
    },
);

/** Parts of English words that a line end leaves alone. */
export const wordParts = fromWords(
  () =>
    wordPartsInEnglish() as {
      readonly fragments: readonly string[];
      readonly words: readonly string[];
      readonly prefixes: readonly string[];
    },
);

/** How English words are inflected where the ending does not tell; a row has the forms of a word, a blank between. */
export const inflectionEn = fromWords(
  () =>
    inflectionInEn() as {
      readonly verbs: readonly string[];
      readonly nouns: readonly string[];
      readonly doubling: readonly string[];
      readonly apart: readonly string[];
    },
);
const ofGrammar = fromWords(({ en }) => en.grammar);
const ofClasses = fromWords(({ en }) => en['word-classes']);

/** What is found, what is written instead, and an example of each; see `corpus/words/en/grammar.yaml`. */
export interface GrammarRow {
  readonly find: string;
  readonly write: string;
  readonly wrong: string;
  readonly right: string;
}

/** Slips of one kind, and what is wrong with them, in both languages. */
export interface GrammarKind {
  readonly en: string;
  readonly zh: string;
  /** Titles and lists may be written so. */
  readonly sentencesOnly?: boolean;
  readonly patterns: readonly GrammarRow[];
}

/** Patterns of slips in English grammar. */
export const grammarEn = fromWords(() => ofGrammar() as { readonly kinds: readonly GrammarKind[] });

/**
 * Classes of English words, each one string of words between blanks; of verbs and adjectives with a noun of their own
 * both: `achieve achievement`.
 */
export const wordClassesEn = fromWords(
  () => ofClasses() as unknown as Readonly<Record<ClassOfWords, string>> & Readonly<Record<'nouns', Words>>,
);

type ClassOfWords =
  | 'things'
  | 'concepts'
  | 'masses'
  | 'noPlurals'
  | 'nounVerbs'
  | 'verbs'
  | 'intransitives'
  | 'irregularVerbs'
  | 'adjectives'
  | 'adverbs'
  | 'notAdverbs'
  | 'comparatives'
  | 'superlatives'
  | 'determiners'
  | 'possessives'
  | 'numbers'
  | 'prepositions'
  | 'be'
  | 'have'
  | 'modals'
  | 'openers'
  | 'conjunctions'
  | 'collectives'
  | 'edges'
  | 'judging'
  | 'manner'
  | 'roles'
  | 'notAdjectives'
  | 'days'
  | 'months'
  | 'places'
  | 'amounts'
  | 'vowelSound'
  | 'consonantSound'
  | 'eitherSound'
  | 'capitals';
