// Who is who from one issue to another: a person, term or organization under all its names, told from its namesakes.

import type { Person } from '../knowledge/lexicon/lexicon';
import { mentionsOf } from '../knowledge/lexicon/mentions';
import { plainLetters } from '../language/en/words';
import type { Bulletin } from '../syntax/tree';
import type { Context } from './context';
import { type Entity, peopleOf, subjectIn, subjectOf } from './entities';

/**
 * The same person, term or organization in another issue, judged by that issue's own context; undefined when the issue
 * does not name it.
 */
export function entityLike(bulletin: Bulletin, context: Context, entity: Entity): Entity | undefined {
  if (entity.type === 'person')
    return merged(peopleOf(bulletin, context).filter((other) => isSamePerson(entity, other)));
  const { known } = entity;
  if (!known) return undefined;
  for (const element of bulletin.elements) {
    for (const { entries } of mentionsOf(element, context.lexicon)) {
      const same = entries.find((entry) => entry.type === entity.type && keyOf(subjectIn(entry)) === keyOf(known));
      if (same) return subjectOf(bulletin, context, same);
    }
  }
  return undefined;
}

/**
 * Whether two people are one: their Chinese names say so, where there are such; else their English ones, unless the
 * lexicon knows
 * by their titles that they are namesakes (Wu Jun).
 */
export function isSamePerson(one: Pick<Entity, 'names' | 'known'>, other: Pick<Entity, 'names' | 'known'>): boolean {
  if (one.known && other.known) {
    if (one.known === other.known) return true;
    if (one.known.zh !== undefined || other.known.zh !== undefined) return one.known.zh === other.known.zh;
  }
  if (one.names.zh.length > 0 && other.names.zh.length > 0) return share(one.names.zh, other.names.zh);
  return share(one.names.en, other.names.en);
}

/** All that a text may call it by: what is looked for before an issue is parsed. */
export function formsOf({ names, known }: Pick<Entity, 'names' | 'known'>): readonly string[] {
  const misspelt = known && 'misspelt' in known ? (known.misspelt ?? []) : [];
  return [...names.zh, ...full(names.en), ...misspelt];
}

/** A quick look whether a text may name something: false only when it does not, under none of the forms. */
export function mayName(forms: readonly string[]): (content: string) => boolean {
  const wanted = [...new Set(forms.map(soughtIn))].filter((part) => part !== '');
  return (content) => {
    const packed = packedOf(content);
    return wanted.some((part) => packed.includes(part));
  };
}

/** One entity of several: a text may name a person in ways that only another issue joins. */
function merged(people: readonly Entity[]): Entity | undefined {
  const [first, ...others] = people;
  if (!first || others.length === 0) return first;
  const all = (language: 'zh' | 'en') => [...new Set(people.flatMap(({ names }) => names[language]))];
  return {
    ...first,
    names: { zh: all('zh'), en: all('en') },
    mentions: people.flatMap(({ mentions }) => mentions).sort((a, b) => a.span.start - b.span.start),
  };
}

function keyOf({ zh, en }: Partial<Pick<Person, 'zh' | 'en'>>): string | undefined {
  return zh ?? en;
}

function share(some: readonly string[], others: readonly string[]): boolean {
  const keys = new Set(full(some).map(packedOf));
  return full(others).some((name) => keys.has(packedOf(name)));
}

/** Without a surname that stands for the full name. */
function full(names: readonly string[]): readonly string[] {
  const whole = names.filter((name) => /\p{Script=Han}|\p{L}\P{L}+\p{L}/u.test(name));
  return whole.length > 0 ? whole : names;
}

/**
 * Small letters without accents; no spaces, hyphens, apostrophes and bold marks, which may stand in the middle of a
 * name.
 */
function packedOf(text: string): string {
  return plainLetters(text).replace(/[\s*'’‘\-‐‑]+/g, '');
}

/**
 * Of a Chinese form all of it; of an English one its longest word, without an ending that may be another in the text.
 */
function soughtIn(form: string): string {
  if (/\p{Script=Han}/u.test(form)) return packedOf(form);
  const longest = form
    .split(/[^\p{L}\p{N}'’‘\-‐‑]+/u)
    .map(packedOf)
    .reduce((best, word) => (word.length > best.length ? word : best), '');
  return longest.slice(0, Math.max(4, longest.length - 3));
}
