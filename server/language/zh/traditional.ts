// Traditional characters of the words by which people are found, mapped to simplified ones, one for one: offsets stay.
import { traditionalPairs } from '../words';

const simplifiedOf: ReadonlyMap<string, string> = new Map(traditionalPairs);

const anyTraditional = new RegExp(`[${[...simplifiedOf.keys()].join('')}]`, 'g');

/** The text with the traditional characters of such words made simplified; of the same length. */
export function simplified(text: string): string {
  return text.replace(anyTraditional, (character) => simplifiedOf.get(character)!);
}
