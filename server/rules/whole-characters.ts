// Findings over whole characters: no place that a rule tells, and no edit, begins or ends between the halves of a
// surrogate pair or of a line end \r\n, where no editor has a place.
import { cached } from '../base/cached';
import { isAmidLineEnd, overWholeLineEnds } from '../base/edits';
import type { Finding, Fix } from '../base/finding';
import type { Span, Text } from '../base/text';

/**
 * The finding with places and edits widened to whole line ends and characters; a fix with an edit that would cut a
 * character in two is left out.
 */
export function overWholeCharacters(finding: Finding, text: Text): Finding {
  if (!hasWiderCharacters(text)) return finding;
  const { fix, alternatives, related } = finding;
  const fixes = [fix, ...(alternatives ?? [])].flatMap((each) => each ?? []);
  const places = [
    finding.span,
    ...(related ?? []).map(({ span }) => span),
    ...fixes.flatMap(({ edits }) => edits.map(({ span }) => span)),
  ];
  if (!places.some((span) => cuts(span, text))) return finding;
  const { fix: _, ...rest } = finding;
  const whole = (each: Fix): Fix[] => {
    const edits = each.edits.map((edit) => overWholeLineEnds(edit, text));
    return edits.some(({ span }) => cuts(span, text)) ? [] : [{ ...each, edits }];
  };
  const mended = fix ? whole(fix)[0] : undefined;
  return {
    ...rest,
    span: widened(finding.span, text),
    ...(mended && { fix: mended }),
    ...(alternatives && { alternatives: alternatives.flatMap(whole) }),
    // a place in another file is told with that file's text, or without any
    ...(related && {
      related: related.map((place) =>
        place.path === undefined ? { ...place, span: widened(place.span, text) } : place,
      ),
    }),
  };
}

/** Whether a text has a surrogate pair or a line end \r\n: most have neither, and nothing in them can be cut. */
const hasWiderCharacters = cached(({ content }: Text) => /[\r\ud800-\udbff]/.test(content));

function cuts({ start, end }: Span, { content }: Text): boolean {
  return isAmid(content, start) || isAmid(content, end);
}

function widened({ start, end }: Span, { content }: Text): Span {
  return { start: isAmid(content, start) ? start - 1 : start, end: isAmid(content, end) ? end + 1 : end };
}

function isAmid(content: string, offset: number): boolean {
  return isAmidPair(content, offset) || isAmidLineEnd(content, offset);
}

/** Whether an offset lies between the halves of a character beyond U+FFFF. */
function isAmidPair(content: string, offset: number): boolean {
  return (content.charCodeAt(offset) & 0xfc00) === 0xdc00 && (content.charCodeAt(offset - 1) & 0xfc00) === 0xd800;
}
