// The remedy of a misspelt name: all its places at once.
import type { Fix } from '../../base/finding';
import { say } from '../../base/localized';
import type { Span } from '../../base/text';

/** Replaces all places by the right spelling at once. */
export function respell(places: readonly Span[], right: string): Fix {
  return {
    title: say(
      `Change to ${right}${places.length > 1 ? ` (${places.length} places)` : ''}`,
      `改为${right}${places.length > 1 ? `（${places.length} 处）` : ''}`,
    ),
    safe: false,
    edits: places.map((span) => ({ span, newText: right })),
  };
}
