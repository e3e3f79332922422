// The parser: text to Bulletin. Total, lossless, and ignorant of any series: it knows forms only.
import type { Text } from '../base/text';
import { type Vocabulary, wordsInForce } from '../language/vocabulary';
import { followedLines } from './blocks';
import { finished } from './draft';
import { layOut } from './lines';
import { draftsOf } from './reader';
import { type Reading, Reuse } from './reuse';
import { settle } from './settle';
import type { Bulletin } from './tree';
import { within } from './within';
import { lineWidthsOf } from './wrapping';

const cache = new WeakMap<Text, WeakMap<Vocabulary, Bulletin>>();
const lastTrees = new WeakMap<Text, Bulletin>();
const readings = new WeakMap<Bulletin, { readonly words: Vocabulary; readonly reading: Reading }>();

/**
 * The tree of a text, read with the words in force; the same object for the same Text and words. Never throws, loses
 * nothing: the pieces printed are the text. `before`: the version that was edited to make this one; the tree is the
 * same
 * with and without it, but what did not change need not be read again.
 */
export function parse(text: Text, before?: Bulletin): Bulletin {
  const words = wordsInForce();
  const known = cache.get(text)?.get(words);
  if (known) return known;
  const earlier = before && readings.get(before);
  const reuse = new Reuse(text.content, earlier?.words === words ? earlier.reading : undefined);
  const bulletin = read(text, reuse);
  let byWords = cache.get(text);
  if (!byWords) cache.set(text, (byWords = new WeakMap()));
  byWords.set(words, bulletin);
  lastTrees.set(text, bulletin);
  readings.set(bulletin, { words, reading: reuse.reading });
  return bulletin;
}

/** The tree last made of a text, with whatever words. */
export function lastParsed(text: Text): Bulletin | undefined {
  return lastTrees.get(text);
}

function read(text: Text, reuse: Reuse): Bulletin {
  const layout = layOut(text);
  const lineWidths = lineWidthsOf(followedLines(text.content, layout.groups));
  const drafts = draftsOf(text.content, layout.groups, lineWidths, reuse);
  const languages = settle(drafts);
  const elements = drafts
    .flatMap((draft) => [finished(draft), ...within(draft)])
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
    .map((element) => reuse.element(element));
  return {
    text,
    pieces: layout.pieces,
    elements,
    ...(layout.frontMatter && { frontMatter: layout.frontMatter }),
    comments: layout.comments,
    lineWidths,
    languages,
  };
}
