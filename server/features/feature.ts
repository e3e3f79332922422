// What a language feature is: a plain function of a bulletin, what is known besides, and a place. Knows no connection.

import type { Localized } from '../base/localized';
import type { Position } from '../base/text';
import type { Context } from '../model/context';
import type { Bulletin } from '../syntax/tree';

/** Answers for a place; the position lies within the text. */
export type AtPosition<R> = (bulletin: Bulletin, context: Context, position: Position) => R;

/** Answers for the whole document. */
export type InDocument<R> = (bulletin: Bulletin, context: Context) => R;

/** A sentence in the user's language. */
export function inWords(context: Context, sentence: Localized): string {
  return sentence[context.locale ?? 'en'];
}
