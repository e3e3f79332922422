// People: introduced in the form of the series at their first mention, by name alone afterwards.

import { type Localized, say } from '../../../base/localized';
import { titleAnswer } from '../../../knowledge/directory/lookup';
import type { Lexicon, Person, Title } from '../../../knowledge/lexicon/lexicon';
import { lexiconIndex, type Ranked } from '../../../knowledge/lexicon/lookup';
import { matchable, queryOf, rankOf } from '../../../knowledge/lexicon/matching';
import { romanizations } from '../../../language/zh/names';
import type { Context } from '../../../model/context';
import { namesFor } from '../../../model/directory';
import { mentionsInChinese } from '../../../model/people/chinese';
import { speakersIn } from '../../../model/people/identity';
import { titleIn } from '../../../model/people/mention';
import { lasting } from '../../../syntax/lasting';
import type { Element } from '../../../syntax/tree';
import { inWords } from '../../feature';
import { englishIntroduction, introducesInBold } from '../introduction';
import { type CompletionPlace, isRunning, mentionedBefore, runningTextBefore } from './place';
import type { Proposal } from './proposal';
import type { Query } from './query';
import { isPersonMeant } from './worth';

/**
 * The people that what was typed may mean, in a language; those of the Chinese block being rendered first, then those
 * of this issue, then the latest.
 */
export function peopleProposals(
  place: CompletionPlace,
  context: Context,
  query: Query,
  language: 'zh' | 'en',
): readonly Proposal[] {
  const { lexicon } = context;
  const rendered = language === 'en' ? place.rendered?.prose.text : undefined;
  const { content } = place.bulletin.text;
  const people = [...peopleFor(query, lexicon), ...strangersFor(place, context, query, language)];
  const found = people.flatMap(({ item: person, rank: fit }) => {
    const here = rendered !== undefined && person.zh !== undefined ? rendered.indexOf(person.zh) : -1;
    const isAwaited = query.sought !== '' && titleStandsBefore(place, person, language, query.typed);
    if (!isPersonMeant(query, { fit, isRendered: here >= 0 }, language, isAwaited)) return [];
    return [{ person, here, fit, inIssue: formsOf(person).some((form) => content.includes(form)) }];
  });
  return found.flatMap(({ person, here, fit, inIssue }, position) =>
    formsFor(place, context, person, query, language, found.length === 1, rendered).map(
      ({ insert, description }, variant) => ({
        label: nameIn(person, language),
        insert,
        kind: 'person',
        ...(description && { description }),
        rank: [here < 0 ? 1 : 0, variant > 0 ? 1 : 0, fit, 0, inIssue ? 0 : 1, Math.max(here, 0), position, variant],
        ...(lexicon.people.includes(person) && { subject: { person: lexicon.people.indexOf(person) } }),
      }),
    ),
  );
}

/**
 * What to write for a person at a place, in a language: the introduction in the series' form at the first mention,
 * later the name alone.
 */
export function wordingOf(place: CompletionPlace, context: Context, person: Person, language: 'zh' | 'en'): string {
  return formsFor(
    place,
    context,
    person,
    { typed: '', sought: '', mention: true },
    language,
    false,
    language === 'en' ? place.rendered?.prose.text : undefined,
  )[0]!.insert;
}

/**
 * Everyone when nothing was typed; in running text only names that begin with it, after an `@` also those that hold it.
 */
function peopleFor({ sought, mention }: Query, lexicon: Lexicon): readonly Ranked<Person>[] {
  if (sought === '') return lexicon.people.map((item) => ({ item, rank: 0 }));
  const unasked = sought.length > 2 ? 2 : 1;
  return lexiconIndex(lexicon).peopleMatching(sought, mention ? 3 : unasked);
}

/**
 * People whom only this issue knows: after an `@` all it introduces, in the English of a Chinese block those whom that
 * introduces, by their pinyin.
 */
function strangersFor(
  place: CompletionPlace,
  context: Context,
  { sought, mention }: Query,
  language: 'zh' | 'en',
): readonly Ranked<Person>[] {
  const isStranger = (name: string) => isUnknown(name, context.lexicon);
  const block = language === 'en' ? place.rendered : undefined;
  const here = block ? strangersIn(block, context.lexicon) : [];
  const all = mention
    ? speakersIn(place.bulletin, context).flatMap(({ zh, en, title }): Person[] =>
        ![zh, en].some((name) => name !== undefined && !isStranger(name)) && (title.zh ?? title.en) !== undefined
          ? [{ ...(zh !== undefined && { zh }), ...(en !== undefined && { en }), titles: [{ ...title, seen: [] }] }]
          : [],
      )
    : [];
  const strangers = [...all, ...here.filter(({ zh }) => !all.some((other) => other.zh === zh))];
  const query = queryOf(sought);
  return strangers.flatMap((item) => {
    const rank =
      sought === ''
        ? 0
        : rankOf(
            query,
            matchable({
              ...(item.zh !== undefined && { zh: item.zh }),
              ...(englishName(item) !== undefined && { en: englishName(item)! }),
            }),
          );
    return rank === undefined || rank > (mention ? 3 : 1) ? [] : [{ item, rank }];
  });
}

function isUnknown(name: string, lexicon: Lexicon): boolean {
  const index = lexiconIndex(lexicon);
  return index.personsNamed(name).length === 0 && index.personMisspelt(name).length === 0;
}

/** Whom a Chinese block introduces and the lexicon does not know. */
const strangersIn = lasting(({ prose: { text } }: Element, lexicon: Lexicon): readonly Person[] =>
  mentionsInChinese(text, (name) => !isUnknown(name, lexicon)).flatMap(({ name, title }) =>
    title && isUnknown(name, lexicon) ? [{ zh: name, titles: [{ zh: titleIn(text, title), seen: [] }] }] : [],
  ),
);

/** The title first by which the Chinese block introduces the person. */
function asIntroduced(titles: Person['titles'], rendered: string | undefined): Person['titles'] {
  const isHere = ({ zh }: Person['titles'][number]) => zh && rendered?.includes(zh);
  return rendered === undefined ? titles : [...titles.filter(isHere), ...titles.filter((title) => !isHere(title))];
}

interface NameStyle {
  readonly insert: string;
  readonly description?: string;
}

/** What to write for a person here, the likeliest first. */
function formsFor(
  place: CompletionPlace,
  context: Context,
  person: Person,
  query: Query,
  language: 'zh' | 'en',
  alone: boolean,
  rendered: string | undefined,
): readonly NameStyle[] {
  const name = nameIn(person, language);
  const latest = person.titles.find((title) => title[language] !== undefined)?.[language];
  const bare: NameStyle = { insert: name, ...(latest && { description: latest }) };
  if (!mayIntroduce(place)) return [bare];
  const introductions = asIntroduced(person.titles, rendered).flatMap((title) => {
    const post = postIn(place, context, title, language);
    return post === undefined
      ? []
      : [
          {
            insert: introduction(name, post.words, language, introducesInBold(place.bulletin, context), place.after),
            description: post.words + (post.note === undefined ? '' : ` · ${inWords(context, post.note)}`),
          },
        ];
  });
  if (titleStandsBefore(place, person, language, query.typed)) return [bare];
  const nameAlone: NameStyle = { insert: name, description: inWords(context, say('the name alone', '只写姓名')) };
  if (isMentioned(place, context, person, language, query.typed))
    return !alone || introductions.length === 0 ? [bare] : [nameAlone, ...introductions];
  // whoever typed the whole name and presses Enter may want a new line: the first item then changes nothing
  return query.sought === name && !query.mention ? [nameAlone, ...introductions] : [...introductions, nameAlone];
}

/**
 * A title in a language: as it is known, else in English what the directory makes of the Chinese; marked where only a
 * rule says so, with a stop where a unit has no English.
 */
function postIn(
  { bulletin }: CompletionPlace,
  context: Context,
  title: Title,
  language: 'zh' | 'en',
): { readonly words: string; readonly note?: Localized } | undefined {
  const known = title[language];
  if (known !== undefined) return { words: known };
  const names = language === 'en' ? namesFor(bulletin, context) : undefined;
  const answer = names && title.zh !== undefined ? titleAnswer(names, title.zh) : undefined;
  if (answer?.en !== undefined)
    return { words: answer.en, ...(answer.how === 'pattern' && { note: say('by a rule', '按规则拼成') }) };
  return answer?.draft === undefined ? undefined : { words: answer.draft, note: say('fill in …', '请补全…') };
}

/**
 * People are introduced in running text, not in fields and headings. (The first paragraph of an unfinished draft may
 * still look like a title.)
 */
function mayIntroduce(place: CompletionPlace): boolean {
  return isRunning(place) && place.element?.kind !== 'heading';
}

/**
 * 科技部…司司长解敏; **Xie Min, Director-General of …,** with what follows the comma left to the author; where one follows
 * already, it stays behind the bold.
 */
function introduction(name: string, post: string, language: 'zh' | 'en', bold: boolean, after: string): string {
  if (language === 'zh') return /^[\x20-\x7e]/.test(name) ? `${post} ${name}` : post + name;
  if (!/^\s*[,，]/.test(after)) return `${englishIntroduction(name, post, bold)} `;
  const both = `${name}, ${post}`;
  return bold ? `**${both}**` : both;
}

/**
 * Whether the person came before in this language. When two people share the name, one of the person's titles must have
 * come too.
 */
function isMentioned(
  place: CompletionPlace,
  { lexicon }: Context,
  person: Person,
  language: 'zh' | 'en',
  typed: string,
): boolean {
  const forms = formsOf(person).filter((form) => isChinese(form) === (language === 'zh') || !person.zh);
  const name = nameIn(person, language);
  const shared = lexicon.people.some((other) => other !== person && nameIn(other, language) === name);
  if (!shared) return mentionedBefore(place, language, forms, typed);
  const posts = person.titles.flatMap((title) => title[language]?.toLowerCase() ?? []);
  return runningTextBefore(place, language, place.offset - typed.length).some(
    (text) => forms.some((form) => text.includes(form)) && posts.some((post) => text.toLowerCase().includes(post)),
  );
}

/** Whether the author has already written the end of a title (…部长) and only the name is wanting. */
function titleStandsBefore({ before }: CompletionPlace, person: Person, language: 'zh' | 'en', typed: string): boolean {
  if (language !== 'zh') return false;
  const written = before.slice(0, before.length - typed.length);
  return person.titles.some(
    (title) => title.zh !== undefined && title.zh.length > 1 && written.endsWith(title.zh.slice(-2)),
  );
}

function nameIn(person: Person, language: 'zh' | 'en'): string {
  return (language === 'zh' ? (person.zh ?? person.en) : (englishName(person) ?? person.zh)) ?? '';
}

function englishName(person: Person): string | undefined {
  return person.en ?? (person.zh === undefined ? undefined : romanizations()(person.zh)[0]);
}

function formsOf(person: Person): readonly string[] {
  return compact([person.zh, englishName(person), ...(person.also ?? [])]);
}

function isChinese(form: string): boolean {
  return /\p{Script=Han}/u.test(form);
}

function compact(forms: readonly (string | undefined)[]): readonly string[] {
  return forms.filter((form) => form !== undefined);
}
