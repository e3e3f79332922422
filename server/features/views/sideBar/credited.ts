// Who made the issue: the people whom its credits name and who do not speak in it.

import { matches } from '../../../base/matches';
import type { Span } from '../../../base/text';
import type { Person } from '../../../knowledge/lexicon/lexicon';
import { lexiconIndex } from '../../../knowledge/lexicon/lookup';
import { packed } from '../../../knowledge/schema/format';
import { isPinyinOf, splitChineseName } from '../../../language/zh/names';
import { englishOrganization } from '../../../language/zh/organizations';
import { alignedPairs } from '../../../model/alignment/align';
import type { Context } from '../../../model/context';
import { personOf, speakersIn } from '../../../model/people/identity';
import { isJapanese } from '../../../model/people/japanese';
import { sourceSpan } from '../../../syntax/prose';
import type { Bulletin, Element } from '../../../syntax/tree';

export interface Credited {
  readonly zh?: string;
  readonly en?: string;
  /** Their entry in the lexicon, when there is one and no namesake's. */
  readonly known?: Person;
  /** 整理, Compiled by: in order, each once. */
  readonly roles: { readonly zh: readonly string[]; readonly en: readonly string[] };
  /** Where they are named, in order of place. */
  readonly spans: readonly Span[];
}

/** The people of the credits in order of place, speakers left out; the two languages of one person together. */
export function creditedIn(bulletin: Bulletin, context: Context): readonly Credited[] {
  const speakers = speakersIn(bulletin, context);
  const speaking = new Set<unknown>(
    speakers.flatMap((speaker) =>
      [...speaker.spellings.zh, ...speaker.spellings.en, personOf(speaker, context.lexicon) ?? []].flat(),
    ),
  );
  const index = lexiconIndex(context.lexicon);
  const named = new Map<string, CreditedName>();
  for (const element of bulletin.elements) {
    if (element.kind !== 'credit' || typeof element.value !== 'object') continue;
    for (const name of element.value) {
      const [known, namesake] = index.personsNamed(name);
      if (speaking.has(name) || (known && !namesake && speaking.has(known)) || !(known || isPersonal(name))) continue;
      const same = named.get(name);
      if (same) same.elements.push(element);
      else named.set(name, { name, elements: [element], ...(known && !namesake && { known }) });
    }
  }
  const all = [...named.values()];
  const chinese = all.filter(({ name }) => isChinese(name));
  const english = new Map(
    joined(
      bulletin,
      chinese,
      all.filter(({ name }) => !isChinese(name)),
    ),
  );
  const taken = new Set(english.values());
  return all
    .filter((each) => !taken.has(each))
    .map((each) => {
      const both = [each, ...(english.has(each) ? [english.get(each)!] : [])];
      const known = both.find((one) => one.known)?.known;
      const [zh, en] = [
        both.find(({ name }) => isChinese(name))?.name ?? known?.zh,
        both.find(({ name }) => !isChinese(name))?.name ?? known?.en,
      ];
      const roles = (language: 'zh' | 'en') => [
        ...new Set(
          both.flatMap(({ elements }) =>
            elements
              .filter((element) => element.language === language)
              .flatMap(({ label }) => (label === undefined ? [] : [packed(label).replace(/[\s:：]+$/, '')])),
          ),
        ),
      ];
      return {
        ...(zh !== undefined && { zh }),
        ...(en !== undefined && { en }),
        ...(known && { known }),
        roles: { zh: roles('zh'), en: roles('en') },
        spans: both.flatMap(({ name, elements }) => elements.map((element) => placeOf(name, element))),
      };
    });
}

interface CreditedName {
  readonly name: string;
  readonly elements: Element[];
  readonly known?: Person;
}

function isChinese(name: string): boolean {
  return /\p{Script=Han}/u.test(name);
}

/** Whether a credit names a person so, and not a body such as 本刊编辑部. */
function isPersonal(name: string): boolean {
  if (isChinese(name))
    return (
      splitChineseName(name) !== undefined ||
      isJapanese(name) ||
      /^[\u4e00-\u9fff]+(?:[·•・‧．][\u4e00-\u9fff]+)+$/.test(name)
    );
  return /^\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){1,3}$/u.test(name) && !englishOrganization().test(name);
}

/**
 * Which English name is whose: one person of the lexicon, pinyin, or the one name left over on each side of a credit.
 */
function joined(
  bulletin: Bulletin,
  chinese: readonly CreditedName[],
  english: readonly CreditedName[],
): readonly (readonly [CreditedName, CreditedName])[] {
  const found = new Map<CreditedName, CreditedName>();
  const isOpen = (en: CreditedName) => ![...found.values()].includes(en);
  for (const zh of chinese) {
    const en = english.find(
      (each) =>
        isOpen(each) &&
        ((zh.known !== undefined && zh.known === each.known) || isPinyinOf(each.name, zh.name) !== false),
    );
    if (en) found.set(zh, en);
  }
  for (const pair of alignedPairs(bulletin)) {
    const [zh, ...others] = chinese.filter((each) => !found.has(each) && each.elements.includes(pair.zh));
    const [en, ...rest] = english.filter((each) => isOpen(each) && each.elements.includes(pair.en));
    if (zh && en && others.length === 0 && rest.length === 0) found.set(zh, en);
  }
  return [...found];
}

/** A name of two characters may be set apart: 王 冰. */
function placeOf(name: string, { prose, span }: Element): Span {
  const at = prose.text.indexOf(name);
  if (at >= 0) return sourceSpan(prose, at, at + name.length);
  const spaced =
    isChinese(name) && name.length === 2
      ? [...matches(prose.text, /(\p{Script=Han})[ \u3000]+(\p{Script=Han})/gu)].find(
          ({ 1: first, 2: last }) => first! + last! === name,
        )
      : undefined;
  return spaced ? sourceSpan(prose, spaced.index, spaced.index + spaced[0].length) : span;
}
