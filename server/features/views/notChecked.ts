// What of a check did not run, so that no verdict speaks for it.

import type { Finding } from '../../base/finding';
import { unreadableSource } from '../../base/unread';
import type { Context } from '../../model/context';
import type { NotChecked } from '../../protocol';
import { check, internalError } from '../../rules/check';
import type { Bulletin } from '../../syntax/tree';
import { inWords } from '../feature';

/**
 * Everything that the check of a draft should have rested on and did not, in the user's words: sources that could not
 * be
 * read, rules that broke off. Empty when all ran. The context is the draft's own.
 */
export function notChecked(bulletin: Bulletin, context: Context): readonly NotChecked[] {
  const sources = (context.unread ?? []).map(({ what, span }) => ({
    what: inWords(context, what),
    ...(span && { range: bulletin.text.rangeOf(span) }),
  }));
  const broken = check(bulletin, context)
    .filter(({ rule }) => rule === internalError)
    .map(({ message }) => ({ what: inWords(context, message) }));
  return [...sources, ...broken];
}

/** Whether a finding tells of the check, not of the text. */
export function isOfCheck({ rule }: Finding): boolean {
  return rule === unreadableSource || rule === internalError;
}
