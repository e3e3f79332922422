// What the lexicon says of who is meant: the names an entry goes by, and which of several namesakes a speaker is.
import type { Lexicon, Person } from '../lexicon/lexicon';
import { lexiconIndex } from '../lexicon/lookup';
import type { LexiconEntry } from '../lexicon/mentions';
import type { Speaker } from '../people/speakers';

export interface Names {
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

/** The person of the lexicon that a speaker is, by name, and by title among namesakes. */
export function knownPerson({ spellings, title }: Pick<Speaker, 'spellings' | 'title'>, lexicon: Lexicon): Person | undefined {
  const index = lexiconIndex(lexicon);
  const named = (names: readonly string[]) => {
    const found = new Set(names.flatMap(index.personsNamed));
    return found.size > 0 ? [...found] : [...new Set(names.flatMap(index.personMisspelt))];
  };
  const chinese = named(spellings.zh);
  if (chinese.length > 0) return chinese.length === 1 ? chinese[0] : byTitle(chinese, title);
  const english = named(spellings.en).filter(({ zh }) => zh === undefined || spellings.zh.length === 0);
  return english.length === 1 ? english[0] : byTitle(english, title);
}

/** The names that an entry of the lexicon goes by. */
export function namesOfEntry(entry: LexiconEntry): Names {
  switch (entry.type) {
    case 'person': {
      const { zh, en, also } = entry.person;
      return sorted([zh, en, ...(also ?? [])]);
    }
    case 'organization': {
      const { zh, en, also, abbreviation } = entry.organization;
      return sorted([zh, en, ...(also ?? []), abbreviation]);
    }
    case 'term': {
      const { zh, also, avoid, abbreviations, renderings } = entry.term;
      return sorted([zh, ...(also ?? []), ...(abbreviations ?? []), ...(avoid ?? []), ...renderings.map(({ en }) => en)]);
    }
  }
}

function byTitle(people: readonly Person[], { zh, en }: Speaker['title']): Person | undefined {
  const fitting = people.filter(({ titles }) => titles.some((known) => isSameTitle(known.zh, zh) || isSameTitle(known.en, en)));
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** One may be the fuller form of the other. */
function isSameTitle(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && (one.includes(other) || other.includes(one));
}

function sorted(names: readonly (string | undefined)[]): Names {
  const all = names.filter((name) => name !== undefined);
  const isChinese = (name: string) => /\p{Script=Han}/u.test(name);
  return { zh: all.filter(isChinese), en: all.filter((name) => !isChinese(name)) };
}
