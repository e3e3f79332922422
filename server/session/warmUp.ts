// The first draft should not pay for it that the server has just started: look-up tables are built and code is compiled
// while nothing is asked.

import { Text } from '../base/text';
import type { Context } from '../model/context';
import { check } from '../rules/check';
import { rules } from '../rules/index';
import { parse } from '../syntax/parse';

/** Checks the rules' own examples, one by one in the pauses between requests. */
export function warmUp(context: Context): void {
  const drafts = rules.flatMap(({ docs }) => docs.examples.map(({ before }) => before.replace(/[⟦⟧]/g, '')));
  const checkFrom = (at: number): void => {
    const draft = drafts[at];
    if (draft === undefined) return;
    check(parse(new Text(draft)), context);
    setTimeout(checkFrom, 0, at + 1);
  };
  setTimeout(checkFrom, 0, 0);
}
