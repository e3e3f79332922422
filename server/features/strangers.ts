// People introduced in the draft who are in no lexicon yet, as entries for one.
import type { Context } from '../context';
import type { Person } from '../lexicon/lexicon';
import { lexiconIndex } from '../lexicon/lookup';
import { speakersIn } from '../rules/speaking';
import type { Bulletin } from '../syntax/tree';
import { type Range } from '../text';

/** Those a range names, with name and title as the draft has them in both languages; nothing is guessed. */
export function strangersAt(bulletin: Bulletin, context: Context, range: Range): readonly Person[] {
  const asked = bulletin.text.spanOf(range);
  const index = lexiconIndex(context.lexicon);
  return speakersIn(bulletin, context)
    .filter(({ mentions, spellings }) => {
      const isAsked = mentions.some(({ span }) => span.start <= asked.end && asked.start <= span.end);
      return isAsked && mentions.some(({ title }) => title) && ![...spellings.zh, ...spellings.en].some((name) => index.personsNamed(name).length > 0 || index.personMisspelt(name).length > 0);
    })
    .map(({ zh, en, title }) => ({ ...(zh !== undefined && { zh }), ...(en !== undefined && { en }), titles: [{ ...title, seen: [] }] }));
}
