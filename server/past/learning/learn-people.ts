// The people of past issues, with their titles over time in both languages.

import type { Person, Seen, Title } from '../../knowledge/lexicon/lexicon';
import { latestOf } from '../../knowledge/lexicon/merge';
import { organizationInChinese, organizationInEnglish } from '../../language/zh/organizations';
import type { Context } from '../../model/context';
import { personOf, speakersIn } from '../../model/people/identity';
import type { Speaker } from '../../model/people/speakers';
import type { PastIssue } from './past-issue';

/** A speaker in one issue, by the names that the lexicon has where it knows them. */
interface Appearance {
  readonly seen: Seen;
  readonly zh?: string;
  readonly en?: string;
  readonly title: Speaker['title'];
}

/**
 * Who is introduced with a title in the issues, in order of first appearance, with every title and the issues it was
 * seen in, the latest first. Who is only named is left out: a name alone teaches nothing that can be relied on. People
 * meet by their Chinese name, else by their English one and, beside somebody with a Chinese name, the title.
 */
export function learnPeople(issues: readonly PastIssue[], context: Context): readonly Person[] {
  const appearances = issues.flatMap(({ issue, date, bulletin }) =>
    speakersIn(bulletin, context).map((speaker): Appearance => {
      const known = personOf(speaker, context.lexicon);
      // the names of an entry: what is printed may be a slip that the lexicon lists
      const { zh = speaker.zh, en = speaker.en } = known ?? {};
      return {
        seen: { issue, ...(date !== undefined && { date }) },
        title: speaker.title,
        ...(zh !== undefined && /\p{Script=Han}/u.test(zh) && { zh }),
        ...(en !== undefined && { en }),
      };
    }),
  );
  const groups: Appearance[][] = [];
  const join = (appearance: Appearance, isSame: (other: Appearance) => boolean) => {
    const group = groups.find((each) => each.some(isSame));
    if (group) group.push(appearance);
    else groups.push([appearance]);
  };
  for (const each of appearances) if (each.zh !== undefined) join(each, ({ zh }) => zh === each.zh);
  for (const each of appearances) if (each.zh === undefined) join(each, (other) => isSamePerson(each, other));
  return groups.map(personFrom).filter(({ titles }) => titles.length > 0);
}

/** Many share an English name: beside a Chinese one the title has to be the same, too. */
function isSamePerson({ en, title }: Appearance, other: Appearance): boolean {
  if (en?.toLowerCase() !== other.en?.toLowerCase()) return false;
  return other.zh === undefined || (title.en !== undefined && title.en.toLowerCase() === other.title.en?.toLowerCase());
}

function personFrom(group: readonly Appearance[]): Person {
  const zh = group.find((each) => each.zh !== undefined)?.zh;
  const en = commonest(group.flatMap((each) => each.en ?? []));
  return {
    ...(zh !== undefined && { zh }),
    ...(en !== undefined && { en }),
    titles: titlesOf(group),
  };
}

/** What comes most often, of equals the first. */
function commonest(names: readonly string[]): string | undefined {
  const count = (name: string) => names.filter((each) => each === name).length;
  return names.reduce<string | undefined>(
    (best, name) => (best === undefined || count(name) > count(best) ? name : best),
    undefined,
  );
}

/** The titles, latest first; of two Englishes for one Chinese title the later one stands beside it. */
function titlesOf(group: readonly Appearance[]): readonly Title[] {
  const titles: Growing[] = [];
  for (const { zh, en, seen } of inFull(group)) {
    const known = knownTitle(titles, zh, en);
    if (!known) {
      titles.push({ ...(zh !== undefined && { zh }), ...(en !== undefined && { en }), seen: [seen] });
      continue;
    }
    known.seen.push(seen);
    if (zh !== undefined) known.zh ??= zh;
    if (en === undefined) continue;
    known.en ??= en;
    if (known.en !== en && !titles.some((title) => title.en === en)) titles.push({ en, seen: [seen] });
  }
  const age = (title: Title) => latestOf(title.seen) ?? '';
  return titles.sort((a, b) => age(b).localeCompare(age(a)));
}

/** A title while its appearances are gathered. */
interface Growing {
  zh?: string;
  en?: string;
  readonly seen: Seen[];
}

interface Printed {
  readonly zh: string | undefined;
  readonly en: string | undefined;
  readonly seen: Seen;
}

/** The titles as printed, newest first, without those that only shorten another. */
function inFull(group: readonly Appearance[]): readonly Printed[] {
  const newestFirst = [...group].sort((a, b) => (b.seen.date ?? '').localeCompare(a.seen.date ?? ''));
  const full = (language: 'zh' | 'en', title: string | undefined) =>
    title !== undefined && group.some((other) => isShortFormOf(title, other.title[language], language))
      ? undefined
      : title;
  return newestFirst
    .map(({ title, seen }) => ({ zh: full('zh', title.zh), en: full('en', title.en), seen }))
    .filter(({ zh, en }) => zh !== undefined || en !== undefined);
}

/** The title that these are another appearance of. */
function knownTitle(titles: readonly Growing[], zh: string | undefined, en: string | undefined): Growing | undefined {
  if (zh === undefined) return titles.find((title) => title.en === en);
  return titles.find((title) => title.zh === zh) ?? titles.find((title) => title.zh === undefined && title.en === en);
}

/** 所长 beside 临港研究所所长: the same post, without its house. */
function isShortFormOf(title: string, other: string | undefined, language: 'zh' | 'en'): boolean {
  if (other === undefined || other.length <= title.length || !other.includes(title)) return false;
  return (language === 'zh' ? organizationInChinese(title) : organizationInEnglish(title)) === undefined;
}
