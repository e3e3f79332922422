// Who is meant: the speakers of a bulletin, which person of the lexicon each is, the names that an entry goes by.
import type { Span } from '../../base/text';
import type { Lexicon, Person } from '../../knowledge/lexicon/lexicon';
import { lexiconIndex } from '../../knowledge/lexicon/lookup';
import type { LexiconEntry } from '../../knowledge/lexicon/mentions';
import { romanizations } from '../../language/zh/names';
import { sourceSpan } from '../../syntax/prose';
import type { Bulletin } from '../../syntax/tree';
import type { Context } from '../context';
import { knownNames } from './known';
import { titleIn } from './mention';
import { boldsOf, type Mention, type Speaker, speakersOf } from './speakers';

export interface Names {
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

/** The speakers, found with the lexicon's help. */
export function speakersIn(bulletin: Bulletin, context: Context): readonly Speaker[] {
  return speakersOf(bulletin, knownNames(context.lexicon));
}

/** The person of the lexicon that a speaker is, by name, and by title among namesakes. */
export function personOf(
  { spellings, title }: Pick<Speaker, 'spellings' | 'title'>,
  lexicon: Lexicon,
): Person | undefined {
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
      return sorted([
        zh,
        ...(also ?? []),
        ...(abbreviations ?? []),
        ...(avoid ?? []),
        ...renderings.map(({ en }) => en),
      ]);
    }
  }
}

function byTitle(people: readonly Person[], { zh, en }: Speaker['title']): Person | undefined {
  const fitting = people.filter(({ titles }) =>
    titles.some((known) => isSameTitle(known.zh, zh) || isSameTitle(known.en, en)),
  );
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

/** Where the title of an introduction stands. */
export function titleSpan(mention: Mention): Span | undefined {
  return mention.title && sourceSpan(mention.element.prose, mention.title.start, mention.title.end);
}

/** The title of an introduction, as printed. */
export function titleText(mention: Mention): string | undefined {
  return mention.title && titleIn(mention.element.prose.text, mention.title);
}

/** The bold run that the mention's name lies in, in offsets of its prose. */
export function boldAt(
  mention: Mention,
): { readonly start: number; readonly end: number; readonly closed: boolean } | undefined {
  return boldsOf(mention.element).find((bold) => bold.start <= mention.start && mention.end <= bold.end);
}

/** The name in pinyin by GB/T 28039, most usual reading first. */
export function pinyinName(zh: string): string | undefined {
  return romanizations()(zh)[0];
}
