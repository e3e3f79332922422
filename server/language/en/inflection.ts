// English words in their forms: plural and third person, past, participles; and in the case of another word.

import { fromWords } from '../vocabulary';
import { inflectionEn } from '../words';

/** A form of a word: as in a dictionary, in -s, past, past participle, in -ing. */
export const forms = ['plain', 's', 'past', 'participle', 'ing'] as const;

export type Form = (typeof forms)[number];

/**
 * The ways to write a form of a word in small letters, the likeliest first; none for a form that would be another word
 * (news of new). What a word is, verb or noun, is not asked: `children` and `childs` are both in -s.
 */
export function waysToWrite(word: string, form: Form): readonly string[] {
  if (form === 'plain') return [word];
  return [...new Set(written(word, form))].filter((each) => each !== word && !apart().has(each));
}

/** A word in a form, as it is usually written. */
export function inflect(word: string, form: Form): string {
  return form === 'plain' ? word : written(word, form)[0]!;
}

function written(word: string, form: Exclude<Form, 'plain'>): readonly string[] {
  const verb = verbs().get(word);
  switch (form) {
    case 's':
      return [...(nouns().get(word) ?? []), pluralOf(word)];
    case 'past':
      return verb ? [verb.past] : withEnding(word, 'ed');
    case 'participle':
      return verb ? [verb.participle] : withEnding(word, 'ed');
    case 'ing':
      return withEnding(word, 'ing');
  }
}

/** The forms of a verb, in small letters. */
export interface VerbForms {
  readonly base: string;
  readonly third: string;
  readonly past: string;
  readonly participle: string;
  readonly ing: string;
}

/** promote: promotes, promoted, promoted, promoting. */
export function verbFormsOf(base: string): VerbForms {
  const [third, past, participle, ing] = (['s', 'past', 'participle', 'ing'] as const).map((form) =>
    inflect(base, form),
  );
  return { base, third: third!, past: past!, participle: participle!, ing: ing! };
}

interface Verb {
  readonly past: string;
  readonly participle: string;
}

const verbs = fromWords(
  (): ReadonlyMap<string, Verb> =>
    new Map(
      inflectionEn().verbs.map((row) => {
        const [plain = '', past = plain, participle = past] = row.split(' ');
        return [plain, { past, participle }];
      }),
    ),
);

const nouns = fromWords(
  (): ReadonlyMap<string, readonly string[]> =>
    new Map(
      inflectionEn().nouns.map((row) => {
        const [singular = '', ...plurals] = row.split(' ');
        return [singular, plurals];
      }),
    ),
);

const doubling = fromWords((): ReadonlySet<string> => new Set(inflectionEn().doubling));
const apart = fromWords((): ReadonlySet<string> => new Set(inflectionEn().apart));

/** Whether a word is known as a verb whose past is no matter of its ending. */
export function isIrregularVerb(word: string): boolean {
  return verbs().has(word);
}

/** A verb in -ed or -ing; an l at its end is doubled in Britain only. */
function withEnding(word: string, ending: 'ed' | 'ing'): readonly string[] {
  if (ending === 'ing' && word.endsWith('ie')) return [`${word.slice(0, -2)}ying`];
  if (ending === 'ed' && /[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}ied`];
  if (/[^eoy]e$/.test(word) || (ending === 'ed' && word.endsWith('e'))) return [word.slice(0, -1) + ending];
  const single = word + ending;
  if (!/[aeiou][bdfgklmnprtv]$/.test(word) || /[aeiou]{2}.$/.test(word)) return [single];
  const doubled = word + word.at(-1) + ending;
  const isShort = !/[aeiouy]+[^aeiouy]+[aeiouy]/.test(word);
  if (isShort || doubling().has(word)) return [doubled];
  return word.endsWith('l') ? [single, doubled] : [single];
}

/** In the plural, or in the third person. */
export function pluralOf(name: string): string {
  if (/[^aeiou]y$/.test(name)) return `${name.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(name) ? `${name}es` : `${name}s`;
}

export function singularOf(name: string): string {
  if (/[^aeiou]ies$/.test(name)) return `${name.slice(0, -3)}y`;
  return /(?:s|x|z|ch|sh)es$/.test(name) ? name.slice(0, -2) : name.replace(/(?<=[^s])s$/, '');
}

/**
 * A name in the case in which a form of another, `old`, was written: of a title, of capitals, of a sentence's
 * beginning.
 */
export function inCaseOf(name: string, form: string, old: string): string {
  const words = name.split(' ');
  if (/^\p{Lu}[^\p{Ll}]*$/u.test(form) && form.length > 1 && old !== old.toUpperCase()) return name.toUpperCase();
  if (isTitle(form) && !isTitle(old)) return words.map((word) => (small.has(word) ? word : capital(word))).join(' ');
  if (/^\p{Lu}/u.test(form) && /^\p{Ll}/u.test(old)) return capital(name);
  if (/^\p{Ll}/u.test(form) && /^\p{Lu}/u.test(old)) return name.slice(0, 1).toLowerCase() + name.slice(1);
  return name;
}

const small: ReadonlySet<string> = new Set('a an and as at by for from in of on or the to with'.split(' '));

/** Whether all words but the small ones begin with a capital, and there are several. */
function isTitle(text: string): boolean {
  const words = text.split(/[\s-]+/).filter((word) => !small.has(word));
  return words.length > 1 && words.every((word) => /^[\p{Lu}\p{N}]/u.test(word));
}

export function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** rapid: rapidly. */
export function adverbOf(adjective: string): string {
  if (adjective.endsWith('ic')) return adjective === 'public' ? 'publicly' : `${adjective}ally`;
  if (adjective.endsWith('ll')) return `${adjective}y`;
  if (/[^aeiou]le$/.test(adjective)) return `${adjective.slice(0, -1)}y`;
  if (/[^aeiou]y$/.test(adjective)) return `${adjective.slice(0, -1)}ily`;
  return `${adjective}ly`;
}
