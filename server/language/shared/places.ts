// Provinces and prefectures of China in running text of either language.

import { listAt } from '../../base/lists';
import { matches } from '../../base/matches';
import type { Span } from '../../base/text';
import { unitTest } from '../../base/units';
import { type FoundWord, WordSearch } from '../../base/word-search';
import { fromWords } from '../vocabulary';
import { anyOf, besidePlacesZh, type Province, provinces } from '../words';
import type { Facts } from './facts';

/** A prefecture that is said to lie in a province that it does not lie in; the place of both together. */
export interface Misplaced extends Span {
  readonly prefecture: string;
  /** Where it lies: the names of the provinces that have one of the name. */
  readonly lies: readonly string[];
}

/** A place in both languages where each names another one. */
export interface PlaceDifference {
  readonly zh: Span;
  readonly en: Span;
}

interface Names {
  /** The provinces that have a prefecture of a name. */
  readonly provincesOf: ReadonlyMap<string, readonly Province[]>;
  readonly provinceOf: ReadonlyMap<string, Province>;
}

function namesBy(province: (of: Province) => string, prefecture: (pair: readonly string[]) => string): Names {
  const provincesOf = new Map<string, Province[]>();
  for (const each of provinces())
    for (const pair of each.prefectures) {
      const name = prefecture(pair);
      provincesOf.set(name, [...(provincesOf.get(name) ?? []), each]);
    }
  return { provincesOf, provinceOf: new Map(provinces().map((each) => [province(each), each])) };
}

const zhNames = fromWords(() =>
  namesBy(
    ({ zh }) => zh,
    ([zh]) => zh!,
  ),
);
const enNames = fromWords(() =>
  namesBy(
    ({ en }) => en,
    ([, en]) => en!,
  ),
);

const zhProvince = fromWords(() => anyOf(zhNames().provinceOf.keys()));
const zhPrefecture = fromWords(() => anyOf(zhNames().provincesOf.keys()));
const enProvince = fromWords(() => anyOf(enNames().provinceOf.keys()));
const enPrefecture = fromWords(() => anyOf(enNames().provincesOf.keys()));

/**
 * 浙江省苏州市, 江苏杭州: the province directly before. Without 市 what follows must end the name: 南京西路 is a street, and so
 * is what names a university.
 */
const zhAddress = fromWords(
  () =>
    new RegExp(
      `(?<![${besidePlacesZh().notBehind}])(?<province>${zhProvince()})(?:省|自治区|[维壮回][\\u4e00-\\u9fff]{1,4}自治区)?` +
        `(?<prefecture>${zhPrefecture()})(?:市(?![${besidePlacesZh().cityGoesOn}])|(?=[，。；：、！？）”》]|等地|$))`,
      'g',
    ),
);
/** Suzhou, Zhejiang; Suzhou City in Zhejiang Province; but not amid a list: Hangzhou, Jiangsu, and Shanghai. */
const enAddress = fromWords(
  () =>
    new RegExp(
      `(?<!, |and )\\b(?<prefecture>${enPrefecture()})(?: City)?(?:,| in| of) (?<province>${enProvince()})` +
        '(?:(?= Province\\b)|(?=[.;)]|, (?!and\\b|or\\b|[A-Z])|$))',
      'g',
    ),
);

/** Prefectures under a province that has neither them nor a county of their name. */
export function misplacedIn(text: string, language: 'zh' | 'en'): readonly Misplaced[] {
  const { provincesOf, provinceOf } = language === 'zh' ? zhNames() : enNames();
  const plain = plainApostrophes(text);
  if (placesIn(plain, language).length < 2) return [];
  return Array.from(matches(plain, language === 'zh' ? zhAddress() : enAddress())).flatMap(
    ({ 0: found, index, groups = {} }) => {
      const prefecture = groups.prefecture!;
      const province = provinceOf.get(groups.province!)!;
      const own = provincesOf.get(prefecture)!;
      const isThere = own.includes(province) || province.also.includes(prefecture) || provinceOf.has(prefecture);
      const lies = own.map(({ zh, en }) => (language === 'zh' ? zh : en));
      return isThere ? [] : [{ start: index, end: index + found.length, prefecture, lies }];
    },
  );
}

/** Names that are part of another name: 北京大学, 南京西路. */
const zhCarriers = fromWords(() => new RegExp(`(?:${anyOf(besidePlacesZh().carriers)})`, 'y'));

/** Where each of the two texts names one province, or one prefecture, that the other does not name. */
export function comparePlaces({ text: zhText }: Facts, { text: enText }: Facts): readonly PlaceDifference[] {
  const zh = placesIn(zhText, 'zh');
  const english = plainApostrophes(enText);
  const en = zh.length > 0 ? placesIn(english, 'en') : [];
  if (en.length === 0) return [];
  const zhAlone = zh.filter(
    ({ word }) =>
      !pairs()
        .english(word)
        .some((each) => english.includes(each)),
  );
  const enAlone = en.filter(
    ({ word }) =>
      !pairs()
        .chinese(word)
        .some((each) => zhText.includes(each)),
  );
  return (['provinceOf', 'provincesOf'] as const).flatMap((level) => {
    const only = (places: readonly FoundWord[], names: Names) =>
      onlyOne(places.filter(({ word }) => names[level].has(word)));
    const [zhOnly, enOnly] = [only(zhAlone, zhNames()), only(enAlone, enNames())];
    return zhOnly && enOnly ? [{ zh: zhOnly, en: enOnly }] : [];
  });
}

const places = fromWords(() => {
  const all = ({ provinceOf, provincesOf }: Names) => new WordSearch([...provinceOf.keys(), ...provincesOf.keys()]);
  return { zh: all(zhNames()), en: all(enNames()) };
});

/** Where a text names provinces and prefectures, names within other names left out. */
function placesIn(text: string, language: 'zh' | 'en'): readonly FoundWord[] {
  if (language === 'en')
    return places().en.in(text, (start, end) => !isLetterOrDigit(text, start - 1) && !isLetterOrDigit(text, end));
  return places().zh.in(text, (_, end) => {
    const carriers = zhCarriers();
    carriers.lastIndex = end;
    return !carriers.test(text);
  });
}

const isWordUnit = unitTest(/\w/);

function isLetterOrDigit(text: string, at: number): boolean {
  return isWordUnit(text.charCodeAt(at));
}

function plainApostrophes(text: string): string {
  return text.replaceAll("'", '’');
}

/** The first of several places that all have one name. */
function onlyOne(places: readonly FoundWord[]): Span | undefined {
  return new Set(places.map(({ word }) => word)).size === 1 ? places[0] : undefined;
}

/** What each name is in the other language; several where places share a name (苏州 and 宿州 are Suzhou). */
const pairs = fromWords(() => {
  const [toEnglish, toChinese] = [new Map<string, string[]>(), new Map<string, string[]>()];
  for (const { zh, en, prefectures, short } of provinces()) {
    for (const [chinese, english] of [[zh, en], ...Array.from(short, (each) => [each, en]), ...prefectures]) {
      listAt(toEnglish, chinese!).push(english!);
      listAt(toChinese, english!).push(chinese!);
    }
  }
  return { english: (name: string) => toEnglish.get(name) ?? [], chinese: (name: string) => toChinese.get(name) ?? [] };
});
