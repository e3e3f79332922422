// Places in a text compared, without the editor's API.
import type { Position, Range } from '../server/base/text';

/** Whether a position lies in a range, its end included. */
export function holds({ start, end }: Range, position: Position): boolean {
  return !isBefore(position, start) && !isBefore(end, position);
}

export function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
