// The first draft should not pay for it that the server has just started: look-up tables are built and code is compiled
// while nothing is asked.

import { Text } from '../base/text';
import { withUnverified } from '../knowledge/lexicon/lexicon';
import { lexiconIndex } from '../knowledge/lexicon/lookup';
import { mentionsOf } from '../knowledge/lexicon/mentions';
import type { Context } from '../model/context';
import { check } from '../rules/check';
import { rules } from '../rules/index';
import { parse } from '../syntax/parse';

/** Checks an example of each rule, one by one in the pauses between requests; then looks terms up. */
export function warmUp(context: Context): void {
  const drafts = rules
    .flatMap(({ docs }) => docs.examples.slice(0, 1))
    .map(({ before }) => before.replace(/[⟦⟧]/g, ''));
  const checkFrom = (at: number): void => {
    const draft = drafts[at];
    if (draft === undefined) {
      lookUpTerms(context);
      return;
    }
    check(parse(new Text(draft)), context);
    setTimeout(checkFrom, 0, at + 1);
  };
  setTimeout(checkFrom, 0, 0);
}

/** As hover and completion do, which know the terms that no check asks for, too. */
function lookUpTerms({ lexicon }: Context): void {
  const shown = withUnverified(lexicon);
  lexiconIndex(shown).termsMatching('a', 'en');
  for (const element of parse(new Text('A term.')).elements) mentionsOf(element, shown);
}
