// Who or what is named at a place, and everywhere else in the issue, in both languages.

import { cached } from '../base/cached';
import { listAt } from '../base/lists';
import { matches } from '../base/matches';
import { overlaps, type Span } from '../base/text';
import type { Lexicon, Organization, Person, Term } from '../knowledge/lexicon/lexicon';
import { lexiconIndex } from '../knowledge/lexicon/lookup';
import { type LexiconEntry, mentionsOf } from '../knowledge/lexicon/mentions';
import { sourceSpan } from '../syntax/prose';
import type { Bulletin, Element } from '../syntax/tree';
import type { Context } from './context';
import type { Cursor } from './element';
import { has, partOf } from './kinds';
import { passages } from './passages';
import { type Names, namesOfEntry, personOf } from './people/identity';
import { knownNames } from './people/known';
import { isInLongerName, isInLongerWord } from './people/longerName';
import { type Speaker, speakersOf } from './people/speakers';

/** Somebody or something that an issue names. */
export interface Entity {
  readonly type: 'person' | 'term' | 'organization';
  /** In the issue and the lexicon, the main one of each language first. */
  readonly names: Names;
  /** Its entry in the lexicon, when there is one and no namesake's. */
  readonly known?: Person | Organization | Term;
  /** In order of place. */
  readonly mentions: readonly EntityMention[];
}

export interface EntityMention {
  /** In the source. */
  readonly span: Span;
  readonly language: 'zh' | 'en';
  /** A person with a title, a term or organization in full: where a reader learns who or what it is. */
  readonly explains: boolean;
  readonly element: Element;
  /** Where it stands in the element's prose. */
  readonly inProse: Span;
}

/** The person, term or organization named at a place; undefined when nothing known is. */
export function entityAt(
  bulletin: Bulletin,
  context: Context,
  { offset, element, inProse: at }: Cursor,
): Entity | undefined {
  const person = peopleOf(bulletin, context).find(({ mentions }) =>
    mentions.some(({ span }) => span.start <= offset && offset <= span.end),
  );
  if (person) return person;
  if (!element) return undefined;
  const entry = mentionsOf(element, context.lexicon)
    .find(({ start, end }) => start <= at && at <= end)
    ?.entries.find(({ type }) => type !== 'person');
  return entry && subjectOf(bulletin, context, entry);
}

/** A term or organization of the lexicon wherever an issue names it. */
export function subjectOf(bulletin: Bulletin, { lexicon }: Context, entry: LexiconEntry): Entity {
  const subject = subjectIn(entry);
  const mentions = passages(bulletin).flatMap((element) =>
    mentionsOf(element, lexicon).flatMap(({ start, end, entries }) => {
      const same = entries.find((other) => subjectIn(other) === subject);
      return same ? [mention(element, { start, end }, same.as === 'name' || same.as === 'rendering')] : [];
    }),
  );
  return { type: entry.type, names: namesOfEntry(entry), known: subject, mentions: inOrder(mentions) };
}

/** What an entry of a mention stands for. */
export function subjectIn(entry: LexiconEntry): Person | Organization | Term {
  if (entry.type === 'person') return entry.person;
  return entry.type === 'term' ? entry.term : entry.organization;
}

/**
 * The people of an issue: those who are introduced or quoted, with every other place that names them, in the title and
 * the credits too; and those it names only by the way.
 */
export function peopleOf(bulletin: Bulletin, { lexicon }: Pick<Context, 'lexicon'>): readonly Entity[] {
  return findPeople(bulletin, lexicon);
}

interface Gathered {
  readonly speaker?: Speaker;
  readonly known?: Person;
  readonly mentions: EntityMention[];
}

const findPeople = cached((bulletin: Bulletin, lexicon: Lexicon): readonly Entity[] => {
  const gathering = gatheringOf(speakersOf(bulletin, knownNames(lexicon)), lexicon);
  const elements = passages(bulletin);
  for (const element of elements) takeMentioned(gathering, element, lexicon);
  const bySpelling = spellings(gathering.people);
  for (const element of elements.filter(isOutside)) takeSpelt(gathering, element, bySpelling, lexicon);
  return gathering.people
    .filter(({ mentions }) => mentions.length > 0)
    .map(({ speaker, known, mentions }) => ({
      type: 'person',
      names: namesOf(speaker, known),
      ...(known && { known }),
      mentions: inOrder(mentions),
    }));
});

/** People with the places found so far; no place is two people's. */
interface Gathering {
  readonly people: readonly Gathered[];
  /** Whom the issue names without introducing. */
  ofLexicon(known: Person): Gathered;
  take(person: Gathered, element: Element, inProse: Span): void;
}

function gatheringOf(speakers: readonly Speaker[], lexicon: Lexicon): Gathering {
  const people = speakers.map((speaker): Gathered => {
    const known = personOf(speaker, lexicon);
    const mentions = speaker.mentions.map(({ element, start, end, title }) =>
      mention(element, { start, end }, title !== undefined),
    );
    return { speaker, ...(known && { known }), mentions };
  });
  const covered = new Map<Element, Span[]>();
  for (const { mentions } of people)
    for (const { element, inProse } of mentions) listAt(covered, element).push(inProse);
  const byPerson = new Map<Person, Gathered>();
  for (const person of people) if (person.known && !byPerson.has(person.known)) byPerson.set(person.known, person);
  return {
    people,
    ofLexicon(known) {
      const found = byPerson.get(known);
      if (found) return found;
      const person: Gathered = { known, mentions: [] };
      byPerson.set(known, person);
      people.push(person);
      return person;
    },
    take(person, element, inProse) {
      const spans = listAt(covered, element);
      if (spans.some((span) => overlaps(span, inProse))) return;
      spans.push(inProse);
      person.mentions.push(mention(element, inProse, false));
    },
  };
}

/**
 * The people of the lexicon that an element names; a name that two share is nobody's unless the text introduces one of
 * them.
 */
function takeMentioned({ take, ofLexicon }: Gathering, element: Element, lexicon: Lexicon): void {
  for (const { start, end, entries } of mentionsOf(element, lexicon)) {
    const [entry, another] = entries.filter(({ type }) => type === 'person');
    if (entry?.type === 'person' && !another) take(ofLexicon(entry.person), element, { start, end });
  }
}

/** Those whose full name stands in an element where nobody is introduced. */
function takeSpelt(
  { take, ofLexicon }: Gathering,
  element: Element,
  bySpelling: ReadonlyMap<string, Gathered | undefined>,
  lexicon: Lexicon,
): void {
  const isKnown = (name: string) => bySpelling.has(name) || knownNames(lexicon).keyOf(name, 'zh') !== undefined;
  for (const [name, person] of bySpelling)
    for (const inProse of placesOf(name, element, isKnown)) if (person) take(person, element, inProse);
  for (const { index, 0: spaced, 1: first, 2: last } of matches(element.prose.text, spacedOut)) {
    const [known, another] = lexiconIndex(lexicon).personsNamed(`${first}${last}`);
    const person = bySpelling.get(`${first}${last}`) ?? (known && !another ? ofLexicon(known) : undefined);
    if (person) take(person, element, { start: index, end: index + spaced.length });
  }
}

/** Where people are named but neither introduced nor quoted. */
function isOutside(element: Element): boolean {
  return partOf(element) !== 'header' && !has(element, 'introducing');
}

/** A name of two characters as it is often set in credits: 王 冰. */
const spacedOut = /(?<!\p{Script=Han})(\p{Script=Han})[ \u3000]+(\p{Script=Han})(?!\p{Script=Han})/gu;

/** Whose name each full spelling is, the longest first; undefined where it is several people's. */
function spellings(gathered: readonly Gathered[]): ReadonlyMap<string, Gathered | undefined> {
  const all = new Map<string, Gathered | undefined>();
  for (const person of gathered) {
    const { zh, en } = namesOf(person.speaker, person.known);
    for (const name of new Set([...zh.filter(({ length }) => length > 1), ...en.filter((each) => each.includes(' '))]))
      all.set(name, all.has(name) ? undefined : person);
  }
  return new Map([...all].sort(([a], [b]) => b.length - a.length));
}

function placesOf(name: string, { prose: { text } }: Element, isKnown: (name: string) => boolean): readonly Span[] {
  const places: Span[] = [];
  const isChinese = /\p{Script=Han}/u.test(name);
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length)) {
    const end = start + name.length;
    if (isChinese ? !isInLongerName(text, start, end, isKnown) : !isInLongerWord(text, start, end))
      places.push({ start, end });
  }
  return places;
}

function namesOf(speaker: Speaker | undefined, known: Person | undefined): Names {
  const own = known ? namesOfEntry({ type: 'person', person: known, as: 'name' }) : { zh: [], en: [] };
  return {
    zh: [...new Set([...(speaker?.spellings.zh ?? []), ...own.zh])],
    en: [...new Set([...(speaker?.spellings.en ?? []), ...own.en])],
  };
}

function mention(element: Element, inProse: Span, explains: boolean): EntityMention {
  return {
    span: sourceSpan(element.prose, inProse.start, inProse.end),
    language: element.language === 'en' ? 'en' : 'zh',
    explains,
    element,
    inProse,
  };
}

function inOrder(mentions: readonly EntityMention[]): readonly EntityMention[] {
  return [...mentions].sort((a, b) => a.span.start - b.span.start);
}
