// What the lexicon knows of what is named at a place.

import { type LexiconEntry, mentionsOf } from '../knowledge/lexicon/mentions';
import { proseOffset } from '../syntax/prose';
import type { Bulletin } from '../syntax/tree';
import type { Context } from './context';
import { elementAt } from './element';
import { personOf, speakersIn } from './people/identity';

/** The entries named at an offset: the speaker's, else all that the form stands for, each once. */
export function entriesAt(bulletin: Bulletin, context: Context, offset: number): readonly LexiconEntry[] {
  const speaker = speakersIn(bulletin, context).find(({ mentions }) =>
    mentions.some(({ span }) => span.start <= offset && offset <= span.end),
  );
  const person = speaker && personOf(speaker, context.lexicon);
  if (person) return [{ type: 'person', person, as: 'name' }];
  const element = elementAt(bulletin, offset);
  if (!element) return [];
  const at = proseOffset(element.prose, offset);
  return mentionsOf(element, context.lexicon).find(({ start, end }) => start <= at && at <= end)?.entries ?? [];
}
