// English words in another form: plurals, the forms of verbs, adverbs; regular by rule, the others by the vocabulary.

import { fromWords } from '../vocabulary';
import { wordClassesEn } from '../words';

/** The forms of a verb, in small letters. */
export interface VerbForms {
  readonly base: string;
  readonly third: string;
  readonly past: string;
  readonly participle: string;
  readonly ing: string;
}

/** Rows of forms, by the first one. */
function byFirst(rows: readonly string[]): ReadonlyMap<string, readonly string[]> {
  return new Map(rows.map((row) => row.split(' ')).map(([first, ...others]) => [first!, others] as const));
}

const irregularPlurals = fromWords(() => byFirst(wordClassesEn().plurals));
const irregularVerbs = fromWords(() => byFirst(wordClassesEn().irregular));

/** policy: policies. */
export function pluralOf(noun: string): string {
  return irregularPlurals().get(noun)?.[0] ?? withS(noun);
}

/** What the third person of a verb and the plural of a noun have in common. */
function withS(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|[^aeiou]o)$/.test(word) ? `${word}es` : `${word}s`;
}

/** promote: promotes, promoted, promoted, promoting. */
export function verbFormsOf(base: string): VerbForms {
  const [past = withEd(base), participle = past] = irregularVerbs().get(base) ?? [];
  return { base, third: withS(base), past, participle, ing: `${beforeVowel(base)}ing` };
}

function withEd(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return base.endsWith('e') ? `${base}d` : `${beforeVowel(base)}ed`;
}

/** What stays of a verb before an ending that begins with a vowel: promot(e), submit(t). */
function beforeVowel(base: string): string {
  if (doubling().has(base)) return base + base.at(-1);
  return /[^eoy]e$/.test(base) ? base.slice(0, -1) : base;
}

const doubling = fromWords((): ReadonlySet<string> => new Set(wordClassesEn().doubling.split(' ')));

/** rapid: rapidly. */
export function adverbOf(adjective: string): string {
  if (adjective.endsWith('ic')) return adjective === 'public' ? 'publicly' : `${adjective}ally`;
  if (adjective.endsWith('ll')) return `${adjective}y`;
  if (/[^aeiou]le$/.test(adjective)) return `${adjective.slice(0, -1)}y`;
  if (/[^aeiou]y$/.test(adjective)) return `${adjective.slice(0, -1)}ily`;
  return `${adjective}ly`;
}
