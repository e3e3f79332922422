// The explanation of a completion, made only for the entry that is looked at.
import { withUnverified } from '../../../knowledge/lexicon/lexicon';
import type { Context } from '../../../model/context';
import { explainPerson, explainTerm } from '../../read/explain';
import type { Subject } from './proposal';

/** What is known of the person or term that a completion inserts, in Markdown; undefined when nothing is. */
export function explainSubject(subject: Subject, context: Context): string | undefined {
  if ('person' in subject) {
    const person = context.lexicon.people[subject.person];
    return person && explainPerson(person, context);
  }
  const term = withUnverified(context.lexicon).terms.find(({ zh }) => zh === subject.term);
  return term && explainTerm(term, context);
}
