// Hover: who or what is named here, what the series expects of this field, what the other language says.

import { say } from '../../base/localized';
import { plain } from '../../base/plain';
import type { Span } from '../../base/text';
import { isUnverified, type Person, withUnverified } from '../../knowledge/lexicon/lexicon';
import { type EntryMention, type LexiconEntry, mentionsOf } from '../../knowledge/lexicon/mentions';
import { sentences } from '../../language/shared/sentences';
import type { At } from '../../model/at';
import type { Context } from '../../model/context';
import { organizationNamedAt, titleNamedAt } from '../../model/named-at';
import { sourceSpan } from '../../syntax/prose';
import type { Bulletin, Element } from '../../syntax/tree';
import { type AtPlace, inWords } from '../feature';
import { explainNamed, explainOrganization, explainPerson, explainTerm } from './explain';
import { explainField } from './explainField';
import { paragraphs } from './markdown';

/** What is told of a stretch of the text. */
export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

export const hover: AtPlace<Hover | undefined> = (here) => {
  const {
    element,
    mention,
    reading: { bulletin, context },
  } = here;
  if (!element || here.offset > element.span.end) return undefined;
  const title = titleNamedAt(here);
  const known = longest(mention, leadAt(here, element));
  const named = known ?? organizationNamedAt(here) ?? title;
  if (named) {
    const own = known && explainEntries(known.entries, bulletin, context);
    const others = [...('answer' in named ? [named] : []), ...(title && title !== named ? [title] : [])];
    return {
      span: sourceSpan(element.prose, named.start, named.end),
      markdown: [...(own === undefined ? [] : [own]), ...others.map((each) => explainNamed(each, context))].join(
        between,
      ),
    };
  }
  const field = explainField(element, bulletin, context);
  const other = counterpart(here, element);
  if (field === undefined && !other) return undefined;
  const quoted = other && `*${inWords(context, inLanguage[other.language])}*\n\n> ${plain(other.excerpt)}`;
  return {
    span: field === undefined && other ? other.span : element.span,
    markdown: paragraphs(field, quoted),
  };
};

/** What parts the things that are told. */
const between = '\n\n---\n\n';

/** The term at a place whose English nobody has looked up. */
function leadAt({ inProse, reading: { context } }: At, element: Element): EntryMention | undefined {
  return mentionsOf(element, withUnverified(context.lexicon)).find(
    ({ start, end, entries }) =>
      start <= inProse && inProse <= end && entries.some((entry) => entry.type === 'term' && isUnverified(entry.term)),
  );
}

/** The one that says more; of equals the one that is verified. */
function longest(known: EntryMention | undefined, lead: EntryMention | undefined): EntryMention | undefined {
  if (!known || !lead) return known ?? lead;
  return lead.end - lead.start > known.end - known.start ? lead : known;
}

/** What is known of everything a form stands for, each thing once. */
function explainEntries(entries: readonly LexiconEntry[], bulletin: Bulletin, context: Context): string {
  const of = <T>(pick: (entry: LexiconEntry) => T | undefined) =>
    [...new Set(entries.map(pick))].filter((entry) => entry !== undefined);
  const people = meant(
    of((entry) => (entry.type === 'person' ? entry.person : undefined)),
    bulletin,
  );
  return [
    ...people.map((person) => explainPerson(person, context)),
    ...of((entry) => (entry.type === 'term' ? entry.term : undefined)).map((term) => explainTerm(term, context)),
    ...of((entry) => (entry.type === 'organization' ? entry.organization : undefined)).map((organization) =>
      explainOrganization(organization, context),
    ),
  ].join(between);
}

/** Of people who share a name, those whose Chinese name or title the issue bears; all when it tells nothing. */
function meant(people: readonly Person[], { text: { content } }: Bulletin): readonly Person[] {
  if (people.length < 2) return people;
  const told = people.filter(
    (person) =>
      (person.zh !== undefined && content.includes(person.zh)) ||
      person.titles.some((title) => [title.zh, title.en].some((post) => post !== undefined && content.includes(post))),
  );
  return told.length > 0 ? told : people;
}

const inLanguage = { zh: say('In Chinese', '中文'), en: say('In English', '英文') } as const;

interface Counterpart {
  readonly language: 'zh' | 'en';
  readonly excerpt: string;
  /** What was hovered over: a sentence. */
  readonly span: Span;
}

const longestExcerpt = 400;

/**
 * The sentence of the other language at the place of the one hovered over; where the sentences do not match in number,
 * what stands about there.
 */
function counterpart({ inProse, counterpart: other }: At, element: Element): Counterpart | undefined {
  if (!other || element.language === 'und' || other.language === 'und') return undefined;
  const own = sentences(element.prose.text, element.language);
  const theirs = sentences(other.prose.text, other.language);
  const index = Math.max(
    0,
    own.findIndex((sentence) => inProse <= sentence.end),
  );
  const sentence = own[index];
  const same = own.length === theirs.length;
  const from = theirs[Math.floor((index * theirs.length) / Math.max(1, own.length))];
  const excerpt = other.prose.text.slice(from?.start, same ? from?.end : undefined);
  return {
    language: other.language,
    excerpt: [
      from && from.start > 0 && !same ? '… ' : '',
      excerpt.slice(0, longestExcerpt),
      excerpt.length > longestExcerpt ? '…' : '',
    ].join(''),
    span: same && sentence ? sourceSpan(element.prose, sentence.start, sentence.end) : element.span,
  };
}
