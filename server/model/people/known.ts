// The names that a lexicon knows, as the search for speakers wants them.
import { cached } from '../../base/cached';
import type { Lexicon } from '../../knowledge/lexicon/lexicon';
import { lexiconIndex } from '../../knowledge/lexicon/lookup';
import type { KnownNames } from './speakers';

/**
 * The people of a lexicon: accepted and misspelt names of one person have one key, namesakes (Wu Jun) a key of their
 * own. The same object for the same lexicon.
 */
export const knownNames = cached((lexicon: Lexicon): KnownNames => {
  const index = lexiconIndex(lexicon);
  const keys = new Map<string, object | undefined>();
  const find = (name: string) => {
    const named = index.personsNamed(name);
    if (named.length > 0) return named.length === 1 ? named[0] : named;
    return index.personMisspelt(name)[0];
  };
  return {
    keyOf(name) {
      if (!keys.has(name)) {
        if (keys.size >= mostRemembered) keys.clear();
        keys.set(name, find(name));
      }
      return keys.get(name);
    },
  };
});

const mostRemembered = 20_000;
