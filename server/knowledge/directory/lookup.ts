// What a name, title or term is in the other language, how that is known, and what else may be written: the one look-up
// for features, checks and the command line. Office over house over directory over pattern over nothing.
import { cached } from '../../base/cached';
import { builtinLexicon } from '../lexicon/builtin';
import { isShipped } from '../lexicon/glossary';
import type { Lexicon, Organization, Person, Term } from '../lexicon/lexicon';
import { lexiconIndex } from '../lexicon/lookup';
import { findOrganization, type How, type KnownOrganization, type Names, unique } from './organizations';
import { placesBefore } from './places';
import { englishOf, partsOf, type TitlePart } from './titles';

export type Answer = {
  readonly kind: 'person' | 'organization' | 'title' | 'term' | 'place' | undefined;
  /** What it is in the other language; absent where that is refused. */
  readonly zh?: string;
  readonly en?: string;
  readonly how: How | 'refused';
  /** What may be written as well; of what is refused, what may be meant: never to be inserted unasked. */
  readonly variants: readonly string[];
  /** Where it comes from; empty when from nowhere. */
  readonly source: string;
  /** Of a title one of whose units has no English: all the rest, with `…` in its place. */
  readonly draft?: string;
};

const nothing: Answer = { kind: undefined, how: 'refused', variants: [], source: '' };

/** What a text names, when it is one name, title or term; `kind` is undefined when nothing knows it. */
export function lookUp(names: Names, text: string): Answer {
  const asked = text.trim();
  if (!/\p{Script=Han}/u.test(asked)) return ofEnglish(names, asked);
  return (
    inLexicon(names, asked, 'zh') ??
    organizationAnswer(names, asked) ??
    placeAnswer(names, asked) ??
    titleAnswer(names, asked) ??
    nothing
  );
}

/** The English of a Chinese title; undefined for what has no post. */
export function titleAnswer(names: Names, zh: string): Answer | undefined {
  const known = knownTitle(names, zh);
  if (known) return known;
  const { parts, isWhole } = partsOf(names, zh);
  if (parts.length === 0) return endsWithPost(names, zh) ? { ...nothing, kind: 'title' } : undefined;
  const en = englishOf(parts);
  if (isWhole && parts.every(({ unit }) => !unit))
    return { kind: 'title', en, how: weakest(parts), variants: variantsOf(parts, en), source: sourcesOf(parts) };
  return { ...nothing, kind: 'title', ...(isWhole && { draft: en }) };
}

function endsWithPost({ directory }: Names, zh: string): boolean {
  return directory.postWords().some((post) => zh.endsWith(post));
}

/** A title as it was printed of somebody whom the lexicon knows. */
function knownTitle({ lexicon }: Names, zh: string): Answer | undefined {
  const found = titlesOf(lexicon).get(zh);
  return found && { kind: 'title', en: found.en, variants: [], ...authorityOf(found.person, 'people') };
}

/** The titles that a lexicon has in both languages, by the Chinese. */
const titlesOf = cached(
  ({ people }: Lexicon): ReadonlyMap<string, { readonly en: string; readonly person: Person }> => {
    const all = people.flatMap((person) =>
      person.titles.flatMap(({ zh, en }) =>
        zh === undefined || en === undefined ? [] : [[zh, { en, person }] as const],
      ),
    );
    return new Map(all.reverse());
  },
);

/** The answer for an organization, found in one way or another; undefined when it is none that is known. */
export function organizationAnswer(names: Names, zh: string, find = findOrganization): Answer | undefined {
  const found = find(names, zh);
  if (!found) return undefined;
  if ('organization' in found) return ofOrganization(found.organization);
  if ('meant' in found) return { ...nothing, kind: 'organization', variants: found.meant };
  return { ...nothing, kind: 'organization' };
}

function ofOrganization({ forms: [en = '', ...variants], how, source }: KnownOrganization): Answer {
  return { kind: 'organization', en, how, variants, source };
}

/** The answer for a place; undefined when it is none. */
export function placeAnswer({ directory }: Names, zh: string): Answer | undefined {
  const { places, rest, isAmbiguous } = placesBefore(directory, zh);
  if (isAmbiguous && rest === zh && directory.places(zh).length > 0) {
    const meant = directory.places(zh).flatMap(({ en }) => (en ? [en.full] : []));
    return { ...nothing, kind: 'place', variants: unique(meant) };
  }
  const place = places.at(-1);
  if (!place || rest !== '' || isAmbiguous) return undefined;
  if (!place.en) return { ...nothing, kind: 'place' };
  const { full, stem } = place.en;
  return { kind: 'place', en: full, how: 'listed', variants: [stem], source: `${place.source}, ${place.date}` };
}

/** The entry of the lexicon that is called exactly so. */
function inLexicon({ lexicon }: Names, name: string, language: 'zh' | 'en'): Answer | undefined {
  const index = lexiconIndex(lexicon);
  const other = language === 'zh' ? 'en' : 'zh';
  const [person, namesake] = index.personsNamed(name);
  if (person) {
    const isOne = namesake === undefined && person[other] !== undefined;
    const all = [person, ...(namesake ? [namesake] : [])].flatMap((each) => each[other] ?? []);
    if (!isOne) return { ...nothing, kind: 'person', variants: all };
    return { kind: 'person', [other]: person[other], variants: person.also ?? [], ...authorityOf(person, 'people') };
  }
  const organization = index.organizationsNamed(name).find((each) => each[other] !== undefined);
  if (organization && language === 'en')
    return {
      ...{ kind: 'organization', zh: organization.zh!, variants: inChinese(organization.also) },
      ...authorityOf(organization, 'organizations'),
    };
  const [term] = organization ? [] : index.termsNamed(name);
  return term && ofTerm(term, language);
}

function ofTerm(term: Term, language: 'zh' | 'en'): Answer {
  const { how, source } = authorityOf(term, 'terms');
  if (language === 'en') return { kind: 'term', zh: term.zh, how, variants: term.also ?? [], source };
  const [best, ...others] = term.renderings.filter(({ standing }) => standing !== 'avoid');
  if (!best) return { ...nothing, kind: 'term' };
  return { kind: 'term', en: best.en, how, variants: others.map(({ en }) => en), source: best.source ?? source };
}

function inChinese(forms: readonly string[] = []): readonly string[] {
  return forms.filter((form) => /\p{Script=Han}/u.test(form));
}

type List = 'people' | 'organizations' | 'terms';

/** Whether an entry is the office's own or the house's. */
function authorityOf(entry: Person | Organization | Term, list: List): { readonly how: How; readonly source: string } {
  const isOurs = (builtinLexicon[list] as readonly object[]).includes(entry) || isShipped(entry);
  return isOurs
    ? { how: 'corpus', source: `corpus/${list}.yaml` }
    : { how: 'office', source: `.bulletin/${list}.yaml` };
}

function ofEnglish(names: Names, en: string): Answer {
  const known = inLexicon(names, en, 'en');
  if (known) return known;
  const found = names.directory.organizationsInEnglish(en);
  const [first] = found;
  if (!first) return nothing;
  const chinese = unique(found.map(({ zh }) => zh));
  if (chinese.length > 1 && first.en !== en) return { ...nothing, kind: 'organization', variants: chinese };
  const { zh, source, date } = first;
  return { kind: 'organization', zh, how: 'listed', variants: chinese.slice(1), source: `${source}, ${date}` };
}

const order: readonly How[] = ['office', 'corpus', 'listed', 'pattern'];

/** A title is known as well as the least known of its organizations. */
function weakest(parts: readonly TitlePart[]): How {
  const ranks = parts.map(({ organization }) => order.indexOf(organization?.how ?? 'listed'));
  // a post is put before its organization by a rule, which no office has said
  return order[Math.max(order.indexOf('listed'), ...ranks)]!;
}

function sourcesOf(parts: readonly TitlePart[]): string {
  return unique(parts.flatMap(({ organization }) => (organization ? [organization.source] : []))).join('; ');
}

const mostVariants = 6;

/** The title with other accepted English of its first post or of its organization. */
function variantsOf([first]: readonly TitlePart[], en: string): readonly string[] {
  const all = [first!.post.forms, first!.organization?.forms ?? []].flatMap(([preferred = '', ...others]) =>
    others.map((other) => en.replace(preferred, other)),
  );
  return unique(all)
    .filter((variant) => variant !== en)
    .slice(0, mostVariants);
}
