// Findings over whole characters: no place that a rule tells begins or ends between the two halves of a surrogate pair.
import type { Span, Text } from '../text';
import type { Finding, Fix } from './rule';

/** The finding with places widened to whole characters; a fix with an edit that would cut one in two is left out. */
export function overWholeCharacters(finding: Finding, text: Text): Finding {
  const { fix, alternatives, related } = finding;
  const places = [finding.span, ...(related ?? []).map(({ span }) => span), ...[fix, ...(alternatives ?? [])].flatMap((each) => each?.edits.map(({ span }) => span) ?? [])];
  if (!places.some((span) => cuts(span, text))) return finding;
  const { fix: _, ...rest } = finding;
  const isWhole = (each: Fix) => each.edits.every(({ span }) => !cuts(span, text));
  return {
    ...rest,
    span: widened(finding.span, text),
    ...(fix && isWhole(fix) && { fix }),
    ...(alternatives && { alternatives: alternatives.filter(isWhole) }),
    // a place in another file is told with that file's text, or without any
    ...(related && { related: related.map((place) => (place.path === undefined ? { ...place, span: widened(place.span, text) } : place)) }),
  };
}

function cuts({ start, end }: Span, { content }: Text): boolean {
  return isAmid(content, start) || isAmid(content, end);
}

function widened({ start, end }: Span, { content }: Text): Span {
  return { start: isAmid(content, start) ? start - 1 : start, end: isAmid(content, end) ? end + 1 : end };
}

/** Whether an offset lies between the halves of a character beyond U+FFFF. */
function isAmid(content: string, offset: number): boolean {
  return (content.charCodeAt(offset) & 0xfc00) === 0xdc00 && (content.charCodeAt(offset - 1) & 0xfc00) === 0xd800;
}
