// Workspace symbols: issues, sections, people and terms of the open drafts, found by characters, pinyin, initials or English.
import { SymbolKind, type SymbolInformation } from 'vscode-languageserver-types';
import type { Context } from '../context';
import { matchable, queryOf, rankOf, type Matchable } from '../lexicon/matching';
import { mentionsOf } from '../lexicon/mentions';
import { knownNames } from '../people/known';
import { speakersOf } from '../people/speakers';
import { sourceSpan } from '../syntax/prose';
import type { Bulletin, ElementKind } from '../syntax/tree';
import type { Span } from '../text';
import { outline, type Section } from './outline';

export interface FoundSymbol {
  readonly symbol: SymbolInformation;
  /** The smaller, the better the match. */
  readonly rank: number;
}

/** What a query finds in one draft; an empty query finds everything. */
export function workspaceSymbols(bulletin: Bulletin, context: Context, uri: string, query: string): readonly FoundSymbol[] {
  const asked = queryOf(query);
  return placesOf(bulletin, context).flatMap(({ name, kind, span, issue, forms }) => {
    const rank = asked.typed === '' ? 0 : Math.min(...forms.map((form) => rankOf(asked, form) ?? Infinity));
    if (rank === Infinity) return [];
    return [{ rank, symbol: { name: isSpelt(asked.typed, name) ? name : `${name} · ${query.trim()}`, kind, location: { uri, range: bulletin.text.rangeOf(span) }, ...(issue && { containerName: issue }) } }];
  });
}

/** A place worth going to, under its names. */
interface Place {
  readonly name: string;
  readonly kind: SymbolKind;
  readonly span: Span;
  /** The issue it is in; absent for an issue. */
  readonly issue?: string;
  readonly forms: readonly Matchable[];
}

const cache = new WeakMap<Bulletin, WeakMap<Context['lexicon'], readonly Place[]>>();

function placesOf(bulletin: Bulletin, context: Context): readonly Place[] {
  let byLexicon = cache.get(bulletin);
  if (!byLexicon) cache.set(bulletin, (byLexicon = new WeakMap()));
  let places = byLexicon.get(context.lexicon);
  if (!places) byLexicon.set(context.lexicon, (places = findPlaces(bulletin, context)));
  return places;
}

function findPlaces(bulletin: Bulletin, context: Context): readonly Place[] {
  const own = issueOf(bulletin);
  const inIssue = (place: Place): Place => (own ? { ...place, issue: own.name } : place);
  return [...(own ? [own] : []), ...[...sections(bulletin), ...people(bulletin, context), ...subjects(bulletin, context)].map(inIssue)];
}

/** The issue by masthead and number, else by its title. */
function issueOf({ elements }: Bulletin): Place | undefined {
  const first = (...kinds: readonly ElementKind[]) => kinds.flatMap((kind) => elements.find((element) => element.kind === kind) ?? [])[0];
  const named = first('masthead', 'series', 'title');
  const titles = elements.filter(({ kind }) => kind === 'masthead' || kind === 'title');
  const number = first('issue', 'cumulative-issue');
  if (!named) return undefined;
  const name = named.kind === 'masthead' && number ? `${named.prose.text} ${number.prose.text}` : named.prose.text;
  return { name, kind: SymbolKind.File, span: named.span, forms: [...formsOf(name), ...titles.flatMap(({ prose }) => formsOf(prose.text))] };
}

function sections(bulletin: Bulletin): readonly Place[] {
  const placed = ({ heading, sections: inner }: Section): readonly Place[] => {
    const texts = [heading.element, ...(heading.counterpart ? [heading.counterpart] : [])].map(({ prose }) => prose.text);
    return [{ name: texts.join(' · '), kind: SymbolKind.Module, span: heading.element.span, forms: texts.flatMap(formsOf) }, ...inner.flatMap(placed)];
  };
  return outline(bulletin).sections.flatMap(placed);
}

/** People where they are introduced, else where they are first named. */
function people(bulletin: Bulletin, { lexicon }: Context): readonly Place[] {
  return speakersOf(bulletin, knownNames(lexicon)).map(({ zh, en, spellings, mentions }) => ({
    name: [zh, en].filter((name) => name !== undefined).join(' '),
    kind: SymbolKind.Object,
    span: (mentions.find((mention) => mention.title) ?? mentions[0]!).span,
    forms: [...spellings.zh, ...spellings.en].flatMap(formsOf),
  }));
}

/** Terms and organizations of the lexicon where the issue first names them. */
function subjects(bulletin: Bulletin, { lexicon }: Context): readonly Place[] {
  const places = new Map<object, Place>();
  for (const element of bulletin.elements) {
    for (const { start, end, entries } of mentionsOf(element, lexicon)) {
      const [entry] = entries;
      if (!entry || entry.type === 'person') continue;
      const subject = entry.type === 'term' ? entry.term : entry.organization;
      if (places.has(subject)) continue;
      const names = entry.type === 'term' ? [entry.term.zh, entry.term.renderings.find(({ standing }) => standing !== 'avoid')?.en] : [entry.organization.zh, entry.organization.en];
      const others = entry.type === 'term' ? [...(entry.term.also ?? []), ...(entry.term.abbreviations ?? [])] : [...(entry.organization.also ?? []), ...(entry.organization.abbreviation ? [entry.organization.abbreviation] : [])];
      const texts = names.filter((name) => name !== undefined);
      places.set(subject, { name: texts.join(' · '), kind: entry.type === 'term' ? SymbolKind.Constant : SymbolKind.Namespace, span: sourceSpan(element.prose, start, end), forms: [...texts, ...others].flatMap(formsOf) });
    }
  }
  return [...places.values()];
}

function formsOf(text: string): readonly Matchable[] {
  return [matchable(/\p{Script=Han}/u.test(text) ? { zh: text } : { en: text })];
}

/**
 * Whether a name has the letters of a query in their order. An editor drops what has not, although `wzq` means 吴志强: then the query
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
