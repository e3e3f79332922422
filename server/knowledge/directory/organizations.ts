// Which organization a Chinese name means and what it is called in English: by the office, the house's own lexicon, the
// directory, or a pattern of place and organ. What none of them knows is not guessed.

import { simplified } from '../../language/zh/traditional';
import { builtinLexicon } from '../lexicon/builtin';
import type { Lexicon, Organization } from '../lexicon/lexicon';
import { lexiconIndex } from '../lexicon/lookup';
import { type Directory, englishKey, type ListedOrganization, type Pattern, type Place } from './directory';
import { levelOf, type PlaceInEnglish, placeInEnglish, placesBefore } from './places';

/** How something is known, by authority: the one before has the last word. */
export type How = 'office' | 'corpus' | 'listed' | 'pattern';

/** What names are looked up in. */
export interface Names {
  readonly directory: Directory;
  readonly lexicon: Lexicon;
  /** The place of the office, for organs that name none: 省政府, 市科协. */
  readonly ownPlace?: Place;
}

/** An organization with its English. */
export interface KnownOrganization {
  readonly zh: string;
  /** All accepted English, the preferred one first. */
  readonly forms: readonly string[];
  /** By what its posts are called: ministry, university …; `place` for a place whose post is its own. */
  readonly kind: string;
  readonly how: How;
  readonly source: string;
  readonly isForeign: boolean;
  /** The places it is an organ of, the widest first. */
  readonly places: readonly Place[];
}

/** A unit of a known organization, whose own English nobody has said. */
export interface Unit {
  readonly of: KnownOrganization;
  readonly zh: string;
  readonly kind: string;
}

export type Found =
  | { readonly organization: KnownOrganization }
  | { readonly unit: Unit }
  /** Several organizations are called so. */
  | { readonly meant: readonly string[] };

/** What an organization is, by its Chinese name; undefined when that is not known. */
export function findOrganization(names: Names, name: string): Found | undefined {
  const zh = plainName(name);
  return findWhole(names, zh) ?? findUnit(names, zh);
}

/** A name as it is looked up by: in simplified characters, without blanks and quotation marks, brackets wide. */
function plainName(zh: string): string {
  return simplified(zh)
    .replace(/[\s“”"]/g, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）');
}

/** The same for a name that is no unit of another: what is asked of many stretches of a text. */
export function findWhole(names: Names, zh: string): Found | undefined {
  if (zh.length < 2) return undefined;
  const house = inLexicon(names, zh);
  if (house) return { organization: house };
  const homonym = names.directory.aliases().find((alias) => alias.role === 'homonym' && alias.zh === zh);
  if (homonym) return { meant: homonym.full.split('|') };
  return inDirectory(names, zh) ?? otherwise(names, zh) ?? ofPlace(names, zh);
}

function inLexicon({ lexicon, directory }: Names, zh: string): KnownOrganization | undefined {
  const found = lexiconIndex(lexicon)
    .organizationsNamed(zh)
    .find(({ en }) => en !== undefined);
  return found && fromLexicon(directory, found, zh);
}

function fromLexicon(directory: Directory, entry: Organization, zh: string): KnownOrganization {
  const [listed] = directory.organizations(entry.zh ?? zh);
  const isOurs = builtinLexicon.organizations.includes(entry);
  const others = [...(entry.also ?? []), entry.abbreviation ?? ''].filter((form) => /^[\x20-\x7e\u2019]+$/.test(form));
  return {
    zh: entry.zh ?? zh,
    forms: unique([entry.en!, ...others, ...(listed ? formsOf(listed) : [])]),
    kind: listed?.kind || directory.kindOf(entry.zh ?? zh),
    how: isOurs ? 'corpus' : 'office',
    source: isOurs ? 'corpus/organizations.yaml' : '.bulletin/organizations.yaml',
    isForeign: listed?.isForeign ?? false,
    places: [],
  };
}

function inDirectory({ directory }: Names, zh: string): Found | undefined {
  const found = directory.organizations(zh);
  const own = found.filter((organization) => organization.zh === zh);
  const [first, ...others] = own.length > 0 ? own.slice(0, 1) : found;
  if (!first) return undefined;
  const isSame = others.every(({ en }) => englishKey(en) === englishKey(first.en));
  return isSame ? { organization: asKnown(first) } : { meant: unique(found.map(({ en }) => en)) };
}

function asKnown(listed: ListedOrganization): KnownOrganization {
  const { zh, kind, isForeign, source, date } = listed;
  return { zh, forms: formsOf(listed), kind, how: 'listed', source: `${source}, ${date}`, isForeign, places: [] };
}

function formsOf({ en, alsoEn, abbreviation }: ListedOrganization): readonly string[] {
  return unique([en, ...alsoEn, abbreviation]);
}

/** By the full form of what a name shortens, or without what stands before it: 中科院X所, 美国X大学, 中共X省委. */
function otherwise(names: Names, zh: string): Found | undefined {
  const aliases = names.directory.aliases();
  const begins = aliases.find(({ role, zh: short }) => role === 'start' && zh.startsWith(short));
  const full = begins ? begins.full + zh.slice(begins.zh.length) : zh;
  const ends = aliases.find(
    ({ role, zh: short, full: long }) => role === 'end' && full.endsWith(short) && !full.endsWith(long),
  );
  for (const form of unique([full, ends ? full.slice(0, -ends.zh.length) + ends.full : full])) {
    const found = form === zh ? undefined : (inDirectory(names, form) ?? ofPlace(names, form));
    if (found) return found;
  }
  const before = aliases.find(
    ({ role, zh: word }) =>
      (role === 'country' || role === 'optional') && zh.startsWith(word) && zh.length > word.length + 1,
  );
  if (!before) return undefined;
  const rest = zh.slice(before.zh.length);
  if (before.role === 'optional') return inDirectory(names, rest) ?? ofPlace(names, rest, true);
  const found = inDirectory(names, rest);
  return found && 'organization' in found && found.organization.isForeign ? found : undefined;
}

/** An organ of a place. `isFormal`: what only stands in full names came before: 中共浙江省委员会. */
function ofPlace(names: Names, zh: string, isFormal = false): Found | undefined {
  const { directory, ownPlace } = names;
  const { places, rest, isAmbiguous } = placesBefore(directory, zh);
  if (isAmbiguous) return undefined;
  if (places.length > 0) return organOf(directory, places, rest, isFormal);
  const own =
    ownPlace && directory.placeKinds().find((kind) => zh.startsWith(kind.zh) && ownPlace.zh.endsWith(kind.zh));
  return own && ownPlace ? organOf(directory, [ownPlace], zh.slice(own.zh.length), isFormal) : undefined;
}

function organOf(directory: Directory, places: readonly Place[], rest: string, isFormal: boolean): Found | undefined {
  const english = placeInEnglish(directory, places);
  const place = places.at(-1);
  if (rest === '' || !english || !place) return undefined;
  const pattern = formFor(directory, place, rest, isFormal) ?? fieldFor(directory, place, rest);
  if (!pattern) return undefined;
  const { kind, source, date, forms } = pattern;
  return {
    organization: {
      zh: places.map(({ zh }) => zh).join('') + rest,
      forms: unique(forms.map((form) => filled(form, english))),
      kind: kind.replace(/-formal$/, ''),
      how: 'pattern',
      source: `${source}, ${date}`,
      isForeign: false,
      places,
    },
  };
}

function formFor(directory: Directory, place: Place, rest: string, isFormal: boolean): Pattern | undefined {
  // 武侯区区委: the kind of the place once more
  const again = directory.placeKinds().find(({ zh }) => rest.startsWith(zh) && place.zh.endsWith(zh));
  return directory
    .forms()
    .find(
      ({ zh, of, kind }) =>
        (zh === rest || zh === rest.slice(again?.zh.length ?? 0)) &&
        of.some((level) => levelOf(place).includes(level)) &&
        (isFormal || !/-formal$/.test(kind)),
    );
}

/** A field and a unit: 科技 and 厅, put together. */
function fieldFor(directory: Directory, place: Place, rest: string): Pattern | undefined {
  const field = directory.fields().find(({ zh, of }) => rest.startsWith(zh) && of.includes(rest.slice(zh.length)));
  const unit = field && directory.units().find(({ zh }) => zh === rest.slice(field.zh.length));
  if (!field || !unit) return undefined;
  // departments are a province's, a municipality has none
  if (unit.kind === 'department' && levelOf(place).join() !== 'province') return undefined;
  const forms = field.forms.flatMap((subject) => unit.forms.map((form) => form.replaceAll('{subject}', subject)));
  return { ...unit, forms, source: field.source, date: field.date };
}

function filled(form: string, english: PlaceInEnglish): string {
  const text = form
    .replaceAll('{place}', english.place)
    .replaceAll('{adjective}', english.adjective)
    .replaceAll('{stem}', english.stem);
  return form.includes('{place}') ? text : text + english.in;
}

/** The longest known organization that a name begins with, when what follows is a unit: 科技部 + 规划司. */
function findUnit(names: Names, zh: string): Found | undefined {
  const { directory } = names;
  for (let length = zh.length - 2; length > 1; length--) {
    const found = findWhole(names, zh.slice(0, length));
    if (!found) continue;
    const rest = zh.slice(length);
    if (!('organization' in found)) return directory.kindOf(rest) === '' ? undefined : found;
    const of = found.organization;
    const pattern = directory.forms().find((form) => form.zh === rest && form.of.includes(of.kind));
    if (pattern) return { organization: withinOrganization(of, pattern) };
    const kind = directory.kindOf(`${zh.slice(0, length)}${rest}`);
    return kind === '' || directory.kindOf(rest) === '' ? undefined : { unit: { of, zh: rest, kind } };
  }
  return undefined;
}

function withinOrganization(of: KnownOrganization, { zh, kind, forms, source, date }: Pattern): KnownOrganization {
  return {
    ...of,
    zh: of.zh + zh,
    forms: unique(
      of.forms.flatMap((name) =>
        forms.flatMap((form) => [
          form.replaceAll('{organization}', withArticle(name)).replaceAll('{name}', name),
          form.replaceAll('{organization}', name).replaceAll('{name}', name),
        ]),
      ),
    ),
    kind,
    how: 'pattern',
    source: `${source}, ${date}`,
  };
}

/** Names that stand without an article: of one word, of a place, or proper names with the kind behind them. */
const withoutArticle =
  /^[\w’'&*-]+$|^(?:The|Bank of|Institut|École|Université) |^(?!.* (?:of|for) ).*\b(?:Province|District|County|Municipality|New Area|University|College|Conservatory|Group|Bank|Corporation|Laborator(?:y|ies)|Technologies|Technology|Company|Limited|Ltd\.?|Inc\.?|News Agency)(?:, \w+)?$/;

/** An English name as it stands behind `of` or `at`. */
export function withArticle(en: string): string {
  return withoutArticle.test(en) ? en : `the ${en}`;
}

export function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)].filter((item) => item !== '');
}
