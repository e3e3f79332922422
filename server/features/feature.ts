// What a language feature is: a plain function of a bulletin, what is known besides, and a place. It gives plain data
// of its own, with offsets into the text and words of the field; knows no connection, no LSP and no lines.

import type { Localized } from '../base/localized';
import type { Span } from '../base/text';
import type { At } from '../model/at';
import type { Context } from '../model/context';
import type { Bulletin } from '../syntax/tree';

/** Answers for a place. */
export type AtPlace<R> = (here: At) => R;

/** Answers for a stretch of the document. */
export type InStretch<R> = (bulletin: Bulletin, context: Context, asked: Span) => R;

/** Answers for the whole document. */
export type InDocument<R> = (bulletin: Bulletin, context: Context) => R;

/** A sentence in the user's language. */
export function inWords(context: Context, sentence: Localized): string {
  return sentence[context.locale ?? 'en'];
}
