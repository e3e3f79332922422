// What the lexicon knows of what is named at a place.

import { type LexiconEntry, mentionsOf } from '../knowledge/lexicon/mentions';
import type { Bulletin } from '../syntax/tree';
import type { Context } from './context';
import type { Cursor } from './element';
import { personOf, speakersIn } from './people/identity';

/** The entries named at a place: the speaker's, else all that the form stands for, each once. */
export function entriesAt(
  bulletin: Bulletin,
  context: Context,
  { offset, element, inProse: at }: Cursor,
): readonly LexiconEntry[] {
  const speaker = speakersIn(bulletin, context).find(({ mentions }) =>
    mentions.some(({ span }) => span.start <= offset && offset <= span.end),
  );
  const person = speaker && personOf(speaker, context.lexicon);
  if (person) return [{ type: 'person', person, as: 'name' }];
  if (!element) return [];
  return mentionsOf(element, context.lexicon).find(({ start, end }) => start <= at && at <= end)?.entries ?? [];
}
