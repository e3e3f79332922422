// Who speaks in a stretch of text.
import type { Context } from '../context';
import { knownNames } from '../people/known';
import { speakersOf } from '../people/speakers';
import type { Bulletin } from '../syntax/tree';
import { contains, type Span } from '../text';

/** Names of those introduced or quoted in a span, in order of their first mention in the issue, as the first language writes them. */
export function speakersIn(bulletin: Bulletin, { lexicon }: Context, span: Span): readonly string[] {
  return speakersOf(bulletin, knownNames(lexicon))
    .filter((speaker) => speaker.mentions.some((mention) => contains(span, mention.span)))
    .flatMap(({ zh, en }) => (bulletin.languages[0] === 'en' ? (en ?? zh) : (zh ?? en)) ?? []);
}
