// The side bar's view of terms and organizations: those of the issue with the renderings it uses and what is wrong with
// them; and what else is known.

import { cached } from '../../../base/cached';
import type { Finding } from '../../../base/finding';
import { say } from '../../../base/localized';
import { plain } from '../../../base/plain';
import { firstFrom, overlaps, type Span } from '../../../base/text';
import type { Lexicon, Organization, Term } from '../../../knowledge/lexicon/lexicon';
import { lexiconIndex } from '../../../knowledge/lexicon/lookup';
import { matchable, queryOf, rankOf } from '../../../knowledge/lexicon/matching';
import { mentionsOf } from '../../../knowledge/lexicon/mentions';
import type { Context } from '../../../model/context';
import { passages } from '../../../model/passages';
import type { ViewNode } from '../../../protocol';
import { check } from '../../../rules/check';
import { sourceSpan } from '../../../syntax/prose';
import type { Bulletin } from '../../../syntax/tree';
import { inWords } from '../../feature';
import { explainOrganization, explainTerm } from '../../read/explain';
import { bullets } from '../../read/markdown';
import { described, finished, groupNames, groups, listed, type Row, uniqueIds } from './rows';

/**
 * Terms and organizations of the issue in order of their first mention, then those of the lexicon by their Chinese
 * names; with a filter those that it finds, best first.
 */
export function termsView(bulletin: Bulletin, context: Context, filter = ''): readonly ViewNode[] {
  const used = usesIn(bulletin, context);
  const findings = check(bulletin, context).filter(({ rule }) => aboutTerms.has(rule));
  const unique = uniqueIds();
  const asked = queryOf(filter);
  const present = [...used].filter(
    ([subject]) => filter === '' || formsOf(subject).some((form) => rankOf(asked, form) !== undefined),
  );
  const known = (filter === '' ? byName(context.lexicon) : matching(filter, context)).filter(
    (subject) => !used.has(subject),
  );
  const rows = groups(
    [
      [
        'present',
        groupNames.present,
        listed(
          'present',
          present,
          ([subject, uses]) => usedRow(subject, uses, findings, bulletin, context, unique),
          context,
        ),
      ],
      [
        filter === '' ? 'known' : 'found',
        groupNames.known,
        listed('known', known, (subject) => knownRow(subject, context, unique), context),
      ],
    ],
    context,
  );
  return finished(bulletin, rows, []);
}

const aboutTerms: ReadonlySet<string> = new Set([
  'inconsistent-translation',
  'term-translation',
  'discouraged-term',
  'undefined-abbreviation',
  'inconsistent-organization',
]);

type ListedEntry = Term | Organization;

function isTerm(subject: ListedEntry): subject is Term {
  return 'renderings' in subject;
}

/** A term's or organization's name for `Subject`. */
export function subjectId(subject: ListedEntry): string {
  return isTerm(subject) ? subject.zh : `${subject.zh ?? ''}|${subject.en ?? ''}`;
}

interface Uses {
  /** In order of place. */
  readonly spans: Span[];
  /** As the English has it, each wording once, in lower case but for names. */
  readonly renderings: Map<string, string>;
}

function usesIn(bulletin: Bulletin, { lexicon }: Context): ReadonlyMap<ListedEntry, Uses> {
  const used = new Map<ListedEntry, Uses>();
  for (const element of passages(bulletin)) {
    for (const {
      start,
      end,
      entries: [entry],
    } of mentionsOf(element, lexicon)) {
      if (!entry || entry.type === 'person') continue;
      const subject = entry.type === 'term' ? entry.term : entry.organization;
      let uses = used.get(subject);
      if (!uses) used.set(subject, (uses = { spans: [], renderings: new Map() }));
      uses.spans.push(sourceSpan(element.prose, start, end));
      if (element.language !== 'en') continue;
      const text = element.prose.text.slice(start, end);
      if (!uses.renderings.has(text.toLowerCase())) uses.renderings.set(text.toLowerCase(), text);
    }
  }
  return used;
}

function usedRow(
  subject: ListedEntry,
  { spans, renderings }: Uses,
  findings: readonly Finding[],
  bulletin: Bulletin,
  context: Context,
  unique: (id: string) => string,
): Row {
  const own = findings.filter(({ span, related = [] }) =>
    [span, ...related.filter(({ path }) => path === undefined).map((place) => place.span)].some((place) =>
      isAmong(place, spans),
    ),
  );
  const count = spans.length === 1 ? '' : inWords(context, say(`${spans.length} mentions`, `${spans.length} 处`));
  const name = subject.zh ?? (subject as Organization).en ?? '';
  const others = [...renderings.values()].filter((rendering) => rendering !== name);
  return {
    node: {
      ...node(subject, 'here', unique),
      ...described(others.join(' / '), count),
      tooltip: [
        own.length > 0 && bullets([...new Set(own.map(({ message }) => plain(inWords(context, message))))]),
        explained(subject, context),
      ]
        .filter(Boolean)
        .join('\n\n---\n\n'),
      target: bulletin.text.rangeOf(spans[0]!),
    },
    spans: [],
    own: own.map(({ severity }) => severity),
  };
}

/** Whether a place overlaps one of several, which are in order. */
function isAmong(place: Span, spans: readonly Span[]): boolean {
  const next = firstFrom(spans, place.start, ({ start }) => start);
  return [spans[next - 1], spans[next]].some((span) => span !== undefined && overlaps(span, place));
}

function knownRow(subject: ListedEntry, context: Context, unique: (id: string) => string): Row {
  const rendering = isTerm(subject) ? subject.renderings.find(({ standing }) => standing !== 'avoid') : subject;
  // what has no Chinese name is shown by its English one
  const english = subject.zh === undefined ? undefined : rendering?.en;
  return {
    node: { ...node(subject, 'known', unique), ...described(english), tooltip: explained(subject, context) },
    spans: [],
  };
}

function node(subject: ListedEntry, where: string, unique: (id: string) => string) {
  const type = isTerm(subject) ? ('term' as const) : ('organization' as const);
  const id = subjectId(subject);
  return {
    id: unique(`${where}-${type}-${id}`),
    kind: type,
    label: subject.zh ?? (subject as Organization).en ?? '',
    subject: { type, id },
  };
}

function explained(subject: ListedEntry, context: Context): string {
  return isTerm(subject) ? explainTerm(subject, context) : explainOrganization(subject, context);
}

function formsOf(subject: ListedEntry) {
  const names = isTerm(subject)
    ? [subject.zh, ...(subject.also ?? []), ...(subject.abbreviations ?? []), ...subject.renderings.map(({ en }) => en)]
    : [subject.zh, subject.en, subject.abbreviation, ...(subject.also ?? [])];
  return names.flatMap((name) =>
    name === undefined ? [] : [matchable(/\p{Script=Han}/u.test(name) ? { zh: name } : { en: name })],
  );
}

function matching(filter: string, { lexicon }: Context): readonly ListedEntry[] {
  const index = lexiconIndex(lexicon);
  return [...index.termsMatching(filter, 'en'), ...index.organizationsMatching(filter)]
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

const byName = cached(({ terms, organizations }: Lexicon): readonly ListedEntry[] => {
  const { compare } = new Intl.Collator('zh-Hans-u-co-pinyin');
  const named = (subject: ListedEntry) => subject.zh ?? (subject as Organization).en ?? '';
  const isNew = ({ seen = [] }: ListedEntry) => Number(seen.length === 0);
  return [...terms, ...organizations].sort((a, b) => isNew(a) - isNew(b) || compare(named(a), named(b)));
});
