// Workspace symbols: issues, sections, people and terms, found by characters, pinyin, initials or English.
import { cached } from '../../base/cached';
import type { Span } from '../../base/text';
import type { Lexicon, Organization, Term } from '../../knowledge/lexicon/lexicon';
import { type Matchable, matchable, queryOf, rankOf } from '../../knowledge/lexicon/matching';
import { mentionsOf } from '../../knowledge/lexicon/mentions';
import type { Context } from '../../model/context';
import { outline, type Section } from '../../model/outline';
import { knownNames } from '../../model/people/known';
import { speakersOf } from '../../model/people/speakers';
import { sourceSpan } from '../../syntax/prose';
import type { Bulletin, ElementKind } from '../../syntax/tree';

/** What a search finds: something worth going to, under its names. */
export interface NamedThing {
  readonly kind: 'issue' | 'section' | 'person' | 'term' | 'organization';
  readonly name: string;
  /** The issue it is in; absent for an issue. */
  readonly issue?: string;
  /** What it is found by. */
  readonly texts: readonly string[];
}

/** One of them where it stands in its issue. */
export interface SymbolPlace extends NamedThing {
  readonly span: Span;
}

export interface Found<Thing extends NamedThing> {
  readonly thing: Thing;
  /** Its name as an editor shows it for this query. */
  readonly name: string;
  /** The smaller, the better the match. */
  readonly rank: number;
}

/**
 * Finds a query in any number of issues, given what is in each, looking at each name once. An empty query finds
 * everything.
 */
export function symbolFinder(
  query: string,
): <Thing extends NamedThing>(things: readonly Thing[]) => readonly Found<Thing>[] {
  const asked = queryOf(query);
  const ranks = new Map<string, number>();
  const rank = (text: string) => {
    let found = ranks.get(text);
    if (found === undefined) ranks.set(text, (found = rankOf(asked, matchableText(text)) ?? Infinity));
    return found;
  };
  return (things) =>
    things.flatMap((thing) => {
      const best = asked.typed === '' ? 0 : Math.min(...thing.texts.map(rank));
      if (best === Infinity) return [];
      const name = isSpelt(asked.typed, thing.name) ? thing.name : `${thing.name} · ${query.trim()}`;
      return [{ thing, name, rank: best }];
    });
}

/**
 * The best of what was found, best first. Of equal matches each name comes once before any comes again, so that
 * somebody who speaks in
 * every issue does not hide all others.
 */
export function bestOf<F extends Pick<Found<NamedThing>, 'name' | 'rank'>>(
  found: readonly F[],
  most: number,
): readonly F[] {
  const seen = new Map<string, number>();
  return found
    .map((each, order) => {
      const key = `${each.rank} ${each.name}`;
      const turn = seen.get(key) ?? 0;
      seen.set(key, turn + 1);
      return { each, turn, order };
    })
    .sort((a, b) => a.each.rank - b.each.rank || a.turn - b.turn || a.order - b.order)
    .slice(0, most)
    .map(({ each }) => each);
}

/**
 * The places of an issue that a symbol can lead to: the issue itself, its sections, people, terms and organizations.
 */
export function placesOf(bulletin: Bulletin, { lexicon }: Context): readonly SymbolPlace[] {
  return findPlaces(bulletin, lexicon);
}

const findPlaces = cached((bulletin: Bulletin, lexicon: Lexicon): readonly SymbolPlace[] => {
  const own = issueOf(bulletin);
  const inIssue = (place: SymbolPlace): SymbolPlace => ({ ...place, ...(own && { issue: own.name }) });
  return [
    ...(own ? [own] : []),
    ...[...sections(bulletin), ...people(bulletin, lexicon), ...subjects(bulletin, lexicon)].map(inIssue),
  ];
});

/** What an issue is called: by masthead and number, else by its title. */
export function issueName(bulletin: Bulletin): string | undefined {
  return issueOf(bulletin)?.name;
}

/** The issue by masthead and number, else by its title. */
function issueOf({ elements }: Bulletin): SymbolPlace | undefined {
  const first = (...kinds: readonly ElementKind[]) =>
    kinds.flatMap((kind) => elements.find((element) => element.kind === kind) ?? [])[0];
  const named = first('masthead', 'series', 'title');
  const titles = elements.filter(({ kind }) => kind === 'masthead' || kind === 'title');
  const number = first('issue', 'cumulative-issue');
  if (!named) return undefined;
  const name = named.kind === 'masthead' && number ? `${named.prose.text} ${number.prose.text}` : named.prose.text;
  return { name, kind: 'issue', span: named.span, texts: [name, ...titles.map(({ prose }) => prose.text)] };
}

function sections(bulletin: Bulletin): readonly SymbolPlace[] {
  const placed = ({ heading, sections: inner }: Section): readonly SymbolPlace[] => {
    const texts = [heading.element, ...(heading.counterpart ? [heading.counterpart] : [])].map(
      ({ prose }) => prose.text,
    );
    return [{ name: texts.join(' · '), kind: 'section', span: heading.element.span, texts }, ...inner.flatMap(placed)];
  };
  return outline(bulletin).sections.flatMap(placed);
}

/** People where they are introduced, else where they are first named. */
function people(bulletin: Bulletin, lexicon: Lexicon): readonly SymbolPlace[] {
  return speakersOf(bulletin, knownNames(lexicon)).map(({ zh, en, spellings, mentions }) => ({
    name: [...new Set([zh, en])].filter((name) => name !== undefined).join(' '),
    kind: 'person',
    span: (mentions.find((mention) => mention.title) ?? mentions[0]!).span,
    texts: [...spellings.zh, ...spellings.en],
  }));
}

/** Terms and organizations of the lexicon where the issue first names them. */
function subjects(bulletin: Bulletin, lexicon: Lexicon): readonly SymbolPlace[] {
  const places = new Map<object, SymbolPlace>();
  for (const element of bulletin.elements) {
    for (const { start, end, entries } of mentionsOf(element, lexicon)) {
      const [entry] = entries;
      if (!entry || entry.type === 'person') continue;
      const subject = entry.type === 'term' ? entry.term : entry.organization;
      if (places.has(subject)) continue;
      const { names, others } =
        entry.type === 'term' ? formsOfTerm(entry.term) : formsOfOrganization(entry.organization);
      const texts = names.filter((name) => name !== undefined);
      places.set(subject, {
        name: texts.join(' · '),
        kind: entry.type,
        span: sourceSpan(element.prose, start, end),
        texts: [...texts, ...others],
      });
    }
  }
  return [...places.values()];
}

/** What a subject is called in the two languages, and what else. */
interface Forms {
  readonly names: readonly (string | undefined)[];
  readonly others: readonly string[];
}

function formsOfTerm({ zh, renderings, also = [], abbreviations = [] }: Term): Forms {
  const preferred = renderings.find(({ standing }) => standing !== 'avoid');
  return { names: [zh, preferred?.en], others: [...also, ...abbreviations] };
}

function formsOfOrganization({ zh, en, also = [], abbreviation }: Organization): Forms {
  return { names: [zh, en], others: [...also, ...(abbreviation ? [abbreviation] : [])] };
}

const matchables = new Map<string, Matchable>();
const mostMatchables = 60_000;

/** A text made ready to be matched; kept, as the same names come in issue after issue. */
function matchableText(text: string): Matchable {
  let prepared = matchables.get(text);
  if (!prepared) {
    if (matchables.size >= mostMatchables) matchables.clear();
    matchables.set(text, (prepared = matchable(/\p{Script=Han}/u.test(text) ? { zh: text } : { en: text })));
  }
  return prepared;
}

/**
 * Whether a name has the letters of a query in their order. An editor drops what has not, although `wzq` means 吴志强:
 * then the query
 * is written behind the name, as a completion's filter text does.
 */
function isSpelt(typed: string, name: string): boolean {
  const letters = name.normalize('NFC').toLowerCase();
  let at = 0;
  for (const letter of typed) {
    at = letters.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
