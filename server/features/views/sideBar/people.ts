// The side bar's view of people: who speaks in the issue, under which names and titles and what is wrong with them; who
// made it; and who else is known.

import { cached } from '../../../base/cached';
import type { Finding } from '../../../base/finding';
import { say } from '../../../base/localized';
import { plain } from '../../../base/plain';
import { overlaps } from '../../../base/text';
import type { Person } from '../../../knowledge/lexicon/lexicon';
import { lexiconIndex } from '../../../knowledge/lexicon/lookup';
import { matchable, queryOf, rankOf } from '../../../knowledge/lexicon/matching';
import type { Context } from '../../../model/context';
import { personOf, speakersIn, titleSpan } from '../../../model/people/identity';
import type { Mention, Speaker } from '../../../model/people/speakers';
import type { ViewNode } from '../../../protocol';
import { check } from '../../../rules/check';
import type { Bulletin } from '../../../syntax/tree';
import { inWords } from '../../feature';
import { explainPerson } from '../../read/explain';
import { bullets } from '../../read/markdown';
import { type Credited, creditedIn } from './credited';
import { described, finished, groupNames, groups, listed, type Row, uniqueIds } from './rows';

/**
 * Speakers in order of their first mention, those whom only the credits name, then those of the lexicon by their
 * Chinese names; with a filter those that it finds, best first.
 */
export function peopleView(bulletin: Bulletin, context: Context, filter = ''): readonly ViewNode[] {
  const speakers = speakersIn(bulletin, context);
  const credited = creditedIn(bulletin, context);
  const here = new Set([
    ...speakers.map((speaker) => personOf(speaker, context.lexicon)),
    ...credited.map(({ known }) => known),
  ]);
  const unique = uniqueIds();
  const findings = check(bulletin, context).filter(({ rule }) => aboutPeople.has(rule));
  const asked = queryOf(filter);
  const isAsked = (names: readonly string[]) =>
    filter === '' ||
    names.some(
      (name) => rankOf(asked, matchable(/\p{Script=Han}/u.test(name) ? { zh: name } : { en: name })) !== undefined,
    );
  const present = speakers.filter(({ spellings }) => isAsked([...spellings.zh, ...spellings.en]));
  const making = credited.filter(({ zh, en }) => isAsked([zh ?? [], en ?? []].flat()));
  const known = (
    filter === ''
      ? byName(context.lexicon.people)
      : lexiconIndex(context.lexicon)
          .peopleMatching(filter)
          .map(({ item }) => item)
  ).filter((person) => !here.has(person));
  const rows = groups(
    [
      [
        'present',
        groupNames.present,
        listed('present', present, (speaker) => speakerRow(speaker, findings, bulletin, context, unique), context),
      ],
      [
        'credits',
        groupNames.credits,
        listed('credits', making, (person) => creditRow(person, findings, bulletin, context, unique), context),
      ],
      [
        filter === '' ? 'known' : 'found',
        groupNames.known,
        listed('known', known, (person) => knownRow(person, context, unique), context),
      ],
    ],
    context,
  );
  return finished(bulletin, rows, []);
}

const aboutPeople: ReadonlySet<string> = new Set([
  'inconsistent-name',
  'romanized-name',
  'title-mismatch',
  'outdated-title',
  'missing-introduction',
  'unknown-speaker',
]);

/** A person's name for `Subject`: the same as long as the lexicon says the same. */
export function personId({ zh = '', en = '', titles }: Person): string {
  return [zh, en, titles[0]?.zh ?? titles[0]?.en ?? ''].join('|');
}

/** A person as the issue has it, known to the lexicon or not. */
export function speakerId({ zh = '', en = '' }: Pick<Speaker, 'zh' | 'en'>): string {
  return `${zh}|${en}`;
}

function speakerRow(
  speaker: Speaker,
  findings: readonly Finding[],
  bulletin: Bulletin,
  context: Context,
  unique: (id: string) => string,
): Row {
  const { zh, en, mentions, title } = speaker;
  const person = personOf(speaker, context.lexicon);
  const [name, other] = bulletin.languages[0] === 'en' ? [en ?? zh, zh] : [zh ?? en, en];
  const count =
    mentions.length === 1 ? '' : inWords(context, say(`${mentions.length} mentions`, `${mentions.length} 处`));
  const own = findings.filter((finding) => mentions.some((mention) => concerns(finding, mention)));
  return {
    node: {
      id: unique(`here-${speakerId(speaker)}`),
      kind: 'person',
      label: name ?? '',
      ...described(
        other !== name && other,
        count,
        (bulletin.languages[0] === 'en' ? (title.en ?? title.zh) : (title.zh ?? title.en)) ?? false,
      ),
      tooltip: speakerTooltip(speaker, [name, other], own, person, context),
      target: bulletin.text.rangeOf(introductionOf(speaker, bulletin).span),
      subject: { type: 'person', id: person ? personId(person) : speakerId(speaker) },
    },
    spans: [],
    own: own.map(({ severity }) => severity),
  };
}

/** Where somebody is introduced, in the first language if there is such a place; else the first mention. */
function introductionOf({ mentions }: Speaker, { languages }: Bulletin): Speaker['mentions'][number] {
  const introductions = mentions.filter((mention) => mention.title);
  return introductions.find(({ language }) => language === languages[0]) ?? introductions[0] ?? mentions[0]!;
}

function speakerTooltip(
  { title, spellings }: Speaker,
  names: readonly (string | undefined)[],
  findings: readonly Finding[],
  person: Person | undefined,
  context: Context,
): string {
  const shown = (texts: readonly (string | undefined)[]) => texts.flatMap((text) => (text ? [plain(text)] : []));
  const variants = [...spellings.zh, ...spellings.en];
  const parts = [
    `**${shown([...new Set(names)]).join(' · ')}**`,
    shown([title.zh, title.en]).join('\n\n'),
    variants.length > 2 &&
      `*${inWords(context, say('Written', '写作'))}* ${variants.map(plain).join(inWords(context, say(', ', '、')))}`,
    findings.length > 0 && bullets([...new Set(findings.map(({ message }) => plain(inWords(context, message))))]),
    person && `---\n\n${explainPerson(person, context)}`,
  ];
  return parts.filter(Boolean).join('\n\n');
}

function creditRow(
  { zh, en, known, roles, spans }: Credited,
  findings: readonly Finding[],
  bulletin: Bulletin,
  context: Context,
  unique: (id: string) => string,
): Row {
  const [name, other] = bulletin.languages[0] === 'en' ? [en ?? zh, zh] : [zh ?? en, en];
  const [own, others] = (context.locale ?? 'en') === 'zh' ? [roles.zh, roles.en] : [roles.en, roles.zh];
  const wrong = findings.filter(({ span }) => spans.some((place) => overlaps(span, place)));
  const tooltip = [
    `**${[...new Set([name, other])]
      .filter(Boolean)
      .map((each) => plain(each!))
      .join(' · ')}**`,
    [...roles.zh, ...roles.en].map(plain).join(' · '),
    wrong.length > 0 && bullets([...new Set(wrong.map(({ message }) => plain(inWords(context, message))))]),
    known && `---\n\n${explainPerson(known, context)}`,
  ];
  return {
    node: {
      id: unique(`credited-${speakerId({ zh, en })}`),
      kind: 'person',
      label: name ?? '',
      ...described(other !== name && other, (own.length > 0 ? own : others).join(inWords(context, say(', ', '、')))),
      tooltip: tooltip.filter(Boolean).join('\n\n'),
      target: bulletin.text.rangeOf(spans[0]!),
      subject: { type: 'person', id: known ? personId(known) : speakerId({ zh, en }) },
    },
    spans: [],
    own: wrong.map(({ severity }) => severity),
  };
}

function concerns({ span }: Finding, mention: Mention): boolean {
  const title = titleSpan(mention);
  return overlaps(span, mention.span) || (title !== undefined && overlaps(span, title));
}

function knownRow(person: Person, context: Context, unique: (id: string) => string): Row {
  const { zh, en, titles } = person;
  const id = personId(person);
  const locale = context.locale ?? 'en';
  const title = titles[0] && (titles[0][locale] ?? titles[0].zh ?? titles[0].en);
  return {
    node: {
      id: unique(`known-${id}`),
      kind: 'person',
      label: zh ?? en ?? '',
      ...described(zh !== undefined && en, title),
      tooltip: explainPerson(person, context),
      subject: { type: 'person', id },
    },
    spans: [],
  };
}

const byName = cached((people: readonly Person[]): readonly Person[] => {
  const { compare } = new Intl.Collator('zh-Hans-u-co-pinyin');
  return [...people].sort((a, b) => compare(a.zh ?? a.en ?? '', b.zh ?? b.en ?? ''));
});
