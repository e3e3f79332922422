// Who speaks in a stretch of text.
import type { Bulletin } from '../syntax/tree';
import type { Span } from '../text';

/** Names of the speakers in a span, in order. */
export function speakersIn(_bulletin: Bulletin, _span: Span): readonly string[] {
  return [];
}
