// The glossary: terms of official texts beyond those that the bulletins taught. It is written in corpus/terms/, packed
// into one file when the program is built, and read from there by the edges.
import { cached } from '../../base/cached';
import { decode, isUnreadable } from '../../base/encoding';
import type { Lexicon, Term } from './lexicon';

/** Its terms; a test reads corpus/terms with `readLexicon`, so their shape is known to be right. */
export interface Glossary extends Required<Pick<Lexicon, 'terms' | 'unverified'>> {
  /** Those of the terms that the program brings along, by their Chinese wording. */
  readonly definitions: Readonly<Record<string, NonNullable<Term['definition']>>>;
}

/** What the bytes of the packed file hold; undefined: they are damaged. Never throws. */
export function glossaryFrom(bytes: Uint8Array): Glossary | undefined {
  const text = decode(bytes);
  if (isUnreadable(text)) return undefined;
  try {
    const data: unknown = JSON.parse(text.content);
    return isGlossary(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

function isGlossary(data: unknown): data is Glossary {
  return (
    typeof data === 'object' &&
    data !== null &&
    ['terms', 'unverified'].every((list) => Array.isArray((data as Readonly<Record<string, unknown>>)[list])) &&
    'definitions' in data
  );
}

/** A lexicon that knows the glossary as well, of which no term is in it; one object for the same two. */
export const withGlossary = cached((lexicon: Lexicon, { terms, unverified, definitions }: Glossary): Lexicon => {
  const all = [...lexicon.terms.map((term) => ({ ...term, ...definedIn(definitions, term) })), ...terms];
  const leads = [...(lexicon.unverified ?? []), ...unverified];
  for (const term of [...all, ...leads]) shipped.add(term);
  return { ...lexicon, terms: all, unverified: leads };
});

const shipped = new WeakSet<object>();

/** Whether an entry came with the glossary; one that an office has changed is another object. */
export function isShipped(entry: object): boolean {
  return shipped.has(entry);
}

function definedIn(definitions: Glossary['definitions'], { zh, definition }: Term): Pick<Term, 'definition'> {
  const known = definition ?? definitions[zh];
  return known ? { definition: known } : {};
}
