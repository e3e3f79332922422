// The lexicon that the published bulletins taught, part of every build.
import organizations from '../../../corpus/organizations.yaml';
import people from '../../../corpus/people.yaml';
import terms from '../../../corpus/terms.yaml';
import type { Lexicon } from './lexicon';

/** A test reads the three files with `readLexicon`, so their shape is known to be right. */
export const builtinLexicon: Lexicon = {
  ...(people as Pick<Lexicon, 'people'>),
  ...(organizations as Pick<Lexicon, 'organizations'>),
  ...(terms as Pick<Lexicon, 'terms'>),
};
