// Whether an English title names the organizations that a Chinese one does. Wide on purpose: offices word names
// differently, and only another organization counts.
import { cached } from '../../base/cached';
import { matches } from '../../base/matches';
import type { Lexicon } from '../lexicon/lexicon';
import { englishKey } from './directory';
import type { KnownOrganization, Names } from './organizations';
import { placesBefore } from './places';
import { partsOf } from './titles';

/** An organization of the Chinese title that the English one does not have, and what that has in its place. */
export interface OrganizationDifference {
  readonly zh: string;
  readonly en: string;
  /** Another known organization that the English names; absent where its name is not known. */
  readonly printed?: string;
}

/** The first organization that the English title has otherwise; undefined when it may have all of them. */
export function organizationDifference(names: Names, zh: string, en: string): OrganizationDifference | undefined {
  const title = partsOf(names, zh);
  const organizations = [...new Set(title.parts.flatMap(({ organization }) => organization ?? []))];
  const text = ` ${englishKey(en)} `;
  const missing = organizations.find((organization) => !isIn(organization, text));
  if (!missing) return undefined;
  const other = title.isWhole ? otherIn(names, organizations, zh, en) : undefined;
  if (other !== undefined) return { zh: missing.zh, en: missing.forms[0]!, printed: other };
  const [place] = placesBefore(names.directory, missing.zh).places;
  const forms = [...missing.forms, ...(place?.en ? [place.en.stem] : [])];
  const hasWordsOfAny = forms.some((form) => sharesWords(names, form, text));
  // Dean of the School of Economics: the university may go without saying, and nobody knows the school's English
  const hasUnit = title.parts.some(({ unit }) => unit !== undefined);
  if (hasWordsOfAny || hasUnit || !title.isWhole || !namesSomething(names, en)) return undefined;
  return { zh: missing.zh, en: missing.forms[0]! };
}

function isIn({ forms }: KnownOrganization, text: string): boolean {
  // Minister of Commerce
  return forms.some((form) => text.includes(` ${englishKey(form.replace(/^Ministry of /, ''))} `));
}

/** The words of a name that tell it from others. */
function ownWords({ directory }: Names, key: string): readonly string[] {
  return key.split(' ').filter((word) => word.length > 1 && !directory.commonWords().has(word));
}

/** Whether a text has a word that tells an organization from others; true where its name has no such word. */
function sharesWords(names: Names, form: string, text: string): boolean {
  const own = ownWords(names, englishKey(form));
  return own.length === 0 || own.some((word) => text.includes(` ${word} `) || text.includes(` ${word}s `));
}

/** Whether an English title names an organization or place at all: behind of, at, from, or a comma. */
function namesSomething(names: Names, en: string): boolean {
  return /(?:\b(?:of|at|from|in|for)(?: the)?|,) \p{Lu}/u.test(en) && ownWords(names, englishKey(en)).length > 0;
}

const mostWords = 14;

/** A known organization that an English title names and the Chinese one does not; undefined when there is none. */
function otherIn(
  names: Names,
  organizations: readonly KnownOrganization[],
  zh: string,
  en: string,
): string | undefined {
  const words = [...matches(en, /[^\s,;()]+/g)];
  const own = new Set(organizations.flatMap(({ forms }) => forms.map(englishKey)));
  for (let first = 0; first < words.length; first++) {
    if (!/^\p{Lu}/u.test(words[first]![0])) continue;
    for (let last = Math.min(words.length, first + mostWords) - 1; last > first; last--) {
      const printed = en.slice(words[first]!.index, words[last]!.index + words[last]![0].length);
      const found = chineseOf(names, printed);
      if (found.length === 0) continue;
      if (own.has(englishKey(printed)) || isPartOf(printed, own) || found.some((name) => zh.includes(name))) {
        first = last;
        break;
      }
      return printed;
    }
  }
  return undefined;
}

/** Whether a name is a part of one of the right ones, or has one in it: a department's ministry. */
function isPartOf(printed: string, own: ReadonlySet<string>): boolean {
  const key = ` ${englishKey(printed)} `;
  return [...own].some((name) => ` ${name} `.includes(key) || key.includes(` ${name} `));
}

/** What the lexicon and the directory call an organization of an English name in Chinese. */
function chineseOf({ directory, lexicon }: Names, en: string): readonly string[] {
  const house = englishOrganizations(lexicon).get(englishKey(en)) ?? [];
  return [...house, ...directory.organizationsInEnglish(en).map(({ zh }) => zh)];
}

const englishOrganizations = cached((lexicon: Lexicon): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const { zh, en } of lexicon.organizations) {
    if (zh === undefined || en === undefined) continue;
    const same = found.get(englishKey(en));
    if (same) same.push(zh);
    else found.set(englishKey(en), [zh]);
  }
  return found;
});
