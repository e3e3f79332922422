// Who speaks in a stretch of text.
import { cached } from '../../base/cached';
import { contains, firstFrom, type Span } from '../../base/text';
import type { Bulletin } from '../../syntax/tree';
import type { Context } from '../context';
import { knownNames } from './known';
import { type Mention, type Speaker, speakersOf } from './speakers';

/**
 * Names of those introduced or quoted in a span, in order of their first mention in the issue, as the first
 * language writes them.
 */
export function speakerNamesIn(bulletin: Bulletin, { lexicon }: Context, span: Span): readonly string[] {
  const speakers = speakersOf(bulletin, knownNames(lexicon));
  const placed = inOrder(speakers);
  const found = new Set<number>();
  for (
    let at = firstFrom(placed, span.start, ({ mention }) => mention.span.start);
    at < placed.length && placed[at]!.mention.span.start < span.end;
    at++
  ) {
    if (contains(span, placed[at]!.mention.span)) found.add(placed[at]!.speaker);
  }
  return [...found]
    .sort((a, b) => a - b)
    .flatMap((at) => {
      const { zh, en } = speakers[at]!;
      return (bulletin.languages[0] === 'en' ? (en ?? zh) : (zh ?? en)) ?? [];
    });
}

interface OfSpeaker {
  readonly mention: Mention;
  /** The index of who is mentioned. */
  readonly speaker: number;
}

/** All mentions in order of place, so that a span's are found without looking at the others. */
const inOrder = cached((speakers: readonly Speaker[]): readonly OfSpeaker[] =>
  speakers
    .flatMap(({ mentions }, speaker) => mentions.map((mention) => ({ mention, speaker })))
    .sort((a, b) => a.mention.span.start - b.mention.span.start),
);
