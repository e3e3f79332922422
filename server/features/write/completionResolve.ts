// The explanation of a completion, made only for the entry that is looked at.
import type { CompletionItem } from 'vscode-languageserver-types';
import type { Context } from '../../model/context';
import { explainPerson, explainTerm } from '../read/explain';
import { markdown } from '../read/markdown';
import type { CompletionData } from './completion/completion';

/** The item with what is known of the person or term it inserts; as it is when nothing is. */
export function resolveCompletion(item: CompletionItem, { subject }: CompletionData, context: Context): CompletionItem {
  if ('person' in subject) {
    const person = context.lexicon.people[subject.person];
    return person ? { ...item, documentation: markdown(explainPerson(person, context)) } : item;
  }
  const term = context.lexicon.terms.find(({ zh }) => zh === subject.term);
  return term ? { ...item, documentation: markdown(explainTerm(term, context)) } : item;
}
