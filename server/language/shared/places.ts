// Provinces and prefectures of China in running text of either language.

import { matches } from '../../base/matches';
import type { Span } from '../../base/text';
import { fromWords } from '../vocabulary';
import { anyOf, besidePlacesZh, type Province, provinces } from '../words';

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
  const plain = text.replaceAll("'", '’');
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

/** Names that are part of another name: 北京大学, 南京西路, Beijing Road, Nanjing University. */
const zhCarriers = fromWords(() => `(?!${anyOf(besidePlacesZh().carriers)})`);
const zhPlace = fromWords(() => ({
  province: new RegExp(`(?:${zhProvince()})${zhCarriers()}`, 'g'),
  prefecture: new RegExp(`(?:${zhPrefecture()})${zhCarriers()}`, 'g'),
}));
const enPlace = fromWords(() => ({
  province: new RegExp(`\\b(?:${enProvince()})\\b`, 'g'),
  prefecture: new RegExp(`\\b(?:${enPrefecture()})\\b`, 'g'),
}));

/** Where each of the two texts names one province, or one prefecture, that the other does not name. */
export function comparePlaces(zhText: string, enText: string): readonly PlaceDifference[] {
  const english = enText.replaceAll("'", '’');
  return (['province', 'prefecture'] as const).flatMap((level) => {
    const zh = placesIn(zhText, zhPlace()[level]);
    const en = placesIn(english, enPlace()[level]);
    const zhAlone = zh.filter(({ name }) => !englishOf(name).some((each) => english.includes(each)));
    const enAlone = en.filter(({ name }) => !chineseOf(name).some((each) => zhText.includes(each)));
    const [zhOnly, enOnly] = [onlyOne(zhAlone), onlyOne(enAlone)];
    return zhOnly && enOnly ? [{ zh: zhOnly, en: enOnly }] : [];
  });
}

interface Named extends Span {
  readonly name: string;
}

function placesIn(text: string, pattern: RegExp): readonly Named[] {
  return Array.from(matches(text, pattern), ({ 0: name, index }) => ({ name, start: index, end: index + name.length }));
}

/** The first of several places that all have one name. */
function onlyOne(places: readonly Named[]): Named | undefined {
  return new Set(places.map(({ name }) => name)).size === 1 ? places[0] : undefined;
}

const pairs = fromWords((): readonly (readonly string[])[] =>
  provinces().flatMap(({ zh, en, prefectures, short }) => [
    [zh, en],
    ...Array.from(short, (each) => [each, en]),
    ...prefectures,
  ]),
);

/** What a Chinese name is in English, other provinces' places of the name among it. */
function englishOf(name: string): readonly string[] {
  return pairs().flatMap(([zh, en]) => (zh === name ? [en!] : []));
}

/** What an English name may be in Chinese: Suzhou is 苏州 and 宿州, Hebei 冀 too. */
function chineseOf(name: string): readonly string[] {
  return pairs().flatMap(([zh, en]) => (en === name ? [zh!] : []));
}
