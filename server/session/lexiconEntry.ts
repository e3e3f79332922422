// The entry of an open lexicon file that somebody is asking about.

import type { Text } from '../base/text';
import type { LexiconEntry } from '../knowledge/lexicon/mentions';
import { entryPlaces, placeOf } from '../knowledge/lexicon/places';
import type { Context } from '../model/context';
import type { Entity } from '../model/entities';
import { namesOfEntry } from '../model/people/identity';

/**
 * The person, organization or term whose entry is at an offset of a lexicon file, as the context in force knows it;
 * undefined where there is none.
 */
export function entryInFile(text: Text, offset: number, { lexicon }: Context): Entity | undefined {
  const place = entryPlaces(text.content).find(({ span }) => span.start <= offset && offset <= span.end);
  if (!place) return undefined;
  const known: readonly LexiconEntry[] = [
    ...lexicon.people.map((person) => ({ type: 'person' as const, person, as: 'name' as const })),
    ...lexicon.organizations.map((organization) => ({
      type: 'organization' as const,
      organization,
      as: 'name' as const,
    })),
    ...lexicon.terms.map((term) => ({ type: 'term' as const, term, as: 'name' as const })),
  ];
  const entry = known.find((each) => placeOf(each, [place]));
  if (!entry) return undefined;
  return {
    type: entry.type,
    names: namesOfEntry(entry),
    known: knownOf(entry),
    mentions: [],
  };
}

function knownOf(entry: LexiconEntry): NonNullable<Entity['known']> {
  if (entry.type === 'person') return entry.person;
  return entry.type === 'organization' ? entry.organization : entry.term;
}
