// The parser: text to Bulletin. Total, lossless, and ignorant of any series: it knows forms only.
import type { Text } from '../base/text';
import { followedLines } from './blocks';
import { finished } from './draft';
import { layOut } from './lines';
import { draftsOf } from './reader';
import { type Reading, Reuse } from './reuse';
import { settle } from './settle';
import type { Bulletin } from './tree';
import { within } from './within';
import { lineWidthsOf } from './wrapping';

const cache = new WeakMap<Text, Bulletin>();
const readings = new WeakMap<Bulletin, Reading>();

/**
 * The tree of a text; the same object for the same Text. Never throws, loses nothing: the pieces printed are the
 * text. `before`: the version that was edited to make this one; the tree is the same with and without it, but what
 * did not change need not be read again.
 */
export function parse(text: Text, before?: Bulletin): Bulletin {
  let bulletin = cache.get(text);
  if (!bulletin) {
    const reuse = new Reuse(text.content, before && readings.get(before));
    bulletin = read(text, reuse);
    cache.set(text, bulletin);
    readings.set(bulletin, reuse.reading);
  }
  return bulletin;
}

/** The tree of a text, if it has been made. */
export function parsed(text: Text): Bulletin | undefined {
  return cache.get(text);
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
