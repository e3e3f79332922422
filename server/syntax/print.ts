// Prints a tree back: the pieces tile the source, so printing what was parsed gives the text itself.
import type { Bulletin } from './tree';

/** The source of a bulletin, character for character. */
export function print(bulletin: Bulletin): string {
  return bulletin.pieces.map((piece) => bulletin.text.slice(piece.span)).join('');
}
