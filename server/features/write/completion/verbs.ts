// Reporting verbs behind a speaker: those of the Chinese block first in its English one, then the ones that the series
// uses most; the one just used comes later.
import { matchable, queryOf, rankOf } from '../../../knowledge/lexicon/matching';
import { reportingVerbAt } from '../../../language/shared/reporting';
import { sentences } from '../../../language/shared/sentences';
import { reportingRenderings } from '../../../language/words';
import type { Context } from '../../../model/context';
import { mentionsInChinese } from '../../../model/people/chinese';
import { mentionsInEnglish } from '../../../model/people/english';
import { knownNames } from '../../../model/people/known';
import type { NameInProse } from '../../../model/people/mention';
import type { Memory } from '../../../past/memory/memory';
import { type CompletionPlace, isRunning, runningTextBefore } from './place';
import { byRank, type Proposal } from './proposal';
import type { Query } from './query';

/**
 * The verbs that may follow the speaker whose name and title end where what is typed begins; undefined when none does.
 */
export function verbProposals(
  place: CompletionPlace,
  context: Context,
  memories: readonly Memory[],
): { readonly query: Query; readonly proposals: readonly Proposal[] } | undefined {
  if (!isRunning(place) || place.element?.kind === 'heading') return undefined;
  for (const { typed, language } of beginningsOf(place.before)) {
    const speaker = speakerBefore(context, place.before.slice(0, place.before.length - typed.length), language);
    if (!speaker) continue;
    const proposals = (
      language === 'zh' ? chineseVerbs(place, memories, typed) : englishVerbs(place, context, memories, typed, speaker)
    ).slice(0, most);
    return { query: { typed, sought: typed, mention: false }, proposals };
  }
  return undefined;
}

const most = 6;

interface Beginning {
  readonly typed: string;
  readonly language: 'zh' | 'en';
}

/** What may be the beginning of a verb: letters or characters behind a Chinese name, words behind an English one. */
function beginningsOf(before: string): readonly Beginning[] {
  const letters = /[a-z]{0,14}$/.exec(before)![0];
  const rest = before.slice(0, before.length - letters.length);
  if (/\p{Script=Han}$/u.test(rest)) {
    const characters = letters === '' ? [1, 2].map((length) => rest.slice(-length)) : [];
    return ['', ...characters].map((typed) => ({ typed: typed + letters, language: 'zh' }));
  }
  if (!/[\s,*]$/.test(rest)) return [];
  const words = /(?<=[\s,*])[a-z]+ $/.exec(rest)?.[0] ?? '';
  return [letters, ...(words ? [words + letters] : [])].map((typed) => ({ typed, language: 'en' }));
}

interface SpeakerBefore {
  readonly mention: NameInProse;
  /** How many speakers the block quotes before this one. */
  readonly place: number;
}

/** Who a text ends with the introduction or name of. */
function speakerBefore(context: Context, before: string, language: 'zh' | 'en'): SpeakerBefore | undefined {
  const known = knownNames(context.lexicon);
  const isKnown = (name: string) => known.keyOf(name, language) !== undefined;
  const stripped = before.replace(/\*\*/g, '').trimStart();
  const from = sentences(stripped, language).at(-1)?.start ?? 0;
  const clause = stripped
    .slice(from)
    .replace(language === 'zh' ? /(?:进一步|特别|也|还|则)$/ : /(?:also |further )$/, '');
  if (
    clause.trim() === '' ||
    (language === 'en') !== /\p{Script=Latin}{2}/u.test(clause.replace(/\p{Script=Han}.*$/su, ''))
  )
    return undefined;
  const gap = /[\s,]*$/.exec(clause)![0];
  if (language === 'en' && gap === '') return undefined;
  // a verb makes it sure that somebody speaks: whoever is found in front of it is the speaker
  const named = clause.slice(0, clause.length - gap.length);
  const found =
    language === 'zh'
      ? mentionsInChinese(`${clause}指出，`, isKnown)
      : mentionsInEnglish(
          `${named}${gap.includes(',') ? ',' : ''} pointed out that`,
          boldIn(before, stripped, from),
          isKnown,
        );
  const mention = found.find(
    ({ end, title }) => Math.max(end, title?.end ?? 0) === (language === 'zh' ? clause : named).length,
  );
  if (!mention) return undefined;
  return { mention, place: language === 'en' ? countBefore(stripped.slice(0, from), isKnown) : 0 };
}

/** The bold run that the last sentence of a line begins in, in offsets of that sentence without its asterisks. */
function boldIn(
  before: string,
  stripped: string,
  from: number,
): readonly { readonly start: number; readonly end: number }[] {
  const runs = before.trimStart().split('**');
  const bolds: { start: number; end: number }[] = [];
  let at = 0;
  runs.forEach((run, index) => {
    if (index % 2 === 1 && at + run.length > from)
      bolds.push({ start: Math.max(0, at - from), end: Math.min(stripped.length, at + run.length) - from });
    at += run.length;
  });
  return bolds;
}

function countBefore(text: string, isKnown: (name: string) => boolean): number {
  return mentionsInEnglish(text, [], isKnown).filter(({ end, title }) =>
    reportingVerbAt(text, Math.max(end, title?.end ?? 0), 'en'),
  ).length;
}

function chineseVerbs(place: CompletionPlace, memories: readonly Memory[], typed: string): readonly Proposal[] {
  const counts = countsOf(memories, ({ zh }) => zh);
  const verbs = [...new Set([...Object.keys(reportingRenderings()), ...counts.keys()])];
  const last = lastUsed(place, 'zh', verbs, typed);
  const query = queryOf(typed);
  return verbs
    .flatMap((verb, at): Proposal[] => {
      const fit = typed === '' ? 0 : rankOf(query, matchable({ zh: verb }));
      if (fit === undefined || fit > 1 || verb === typed) return [];
      return [proposal(verb, renderingsOf(verb, memories)[0], [verb === last ? 1 : 0, -(counts.get(verb) ?? 0), at])];
    })
    .sort(byRank);
}

function englishVerbs(
  place: CompletionPlace,
  context: Context,
  memories: readonly Memory[],
  typed: string,
  speaker: SpeakerBefore,
): readonly Proposal[] {
  const counts = countsOf(memories, ({ en }) => en);
  const said = chineseVerb(place, context, speaker);
  const chosen = said === undefined ? [] : renderingsOf(said, memories);
  const verbs = [
    ...new Set([
      ...chosen,
      ...[...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)!),
      ...Object.values(reportingRenderings()).flat(),
    ]),
  ];
  const last = lastUsed(place, 'en', verbs, typed);
  return verbs
    .flatMap((verb, at): Proposal[] => {
      if (!verb.startsWith(typed) || verb === typed) return [];
      const isChosen = chosen.includes(verb);
      return [proposal(verb, isChosen ? said : undefined, [isChosen ? 0 : 1, verb === last ? 1 : 0, at])];
    })
    .sort(byRank);
}

function proposal(verb: string, description: string | undefined, rank: readonly number[]): Proposal {
  return {
    label: verb,
    insert: verb,
    kind: 'verb',
    ...(description !== undefined && { description }),
    rank: [-1, ...rank],
  };
}

/** How often each verb was printed. */
function countsOf(
  memories: readonly Memory[],
  verbOf: (use: Memory['verbs'][number]) => string | undefined,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { verbs } of memories) {
    for (const use of verbs) {
      const verb = verbOf(use);
      if (verb !== undefined) counts.set(verb, (counts.get(verb) ?? 0) + use.seen);
    }
  }
  return counts;
}

/** The renderings of a Chinese verb: as issues have it, the most frequent first, then what is usual. */
export function renderingsOf(verb: string, memories: readonly Memory[]): readonly string[] {
  const counts = countsOf(memories, ({ zh, en }) => (zh === verb ? en : undefined));
  return [
    ...new Set([
      ...[...counts].sort(([, a], [, b]) => b - a).map(([en]) => en),
      ...(reportingRenderings()[verb] ?? []),
    ]),
  ];
}

/** The verb by which the Chinese block quotes the same speaker: found by name, else by order. */
function chineseVerb(
  place: CompletionPlace,
  { lexicon }: Context,
  { mention, place: order }: SpeakerBefore,
): string | undefined {
  const text = place.rendered?.prose.text;
  if (text === undefined) return undefined;
  const known = knownNames(lexicon);
  const key = known.keyOf(mention.name, 'en');
  const quoted = mentionsInChinese(text, (name) => known.keyOf(name, 'zh') !== undefined).flatMap(
    ({ name, end, title }) => {
      const verb = reportingVerbAt(text, Math.max(end, title?.end ?? 0), 'zh')?.verb;
      return verb === undefined ? [] : [{ name, verb }];
    },
  );
  return (quoted.find(({ name }) => key !== undefined && known.keyOf(name, 'zh') === key) ?? quoted[order])?.verb;
}

/** The verb of a language that stands last before the place. */
function lastUsed(
  place: CompletionPlace,
  language: 'zh' | 'en',
  verbs: readonly string[],
  typed: string,
): string | undefined {
  const texts = runningTextBefore(place, language, place.offset - typed.length);
  for (const text of texts.slice(-4).reverse()) {
    const places = verbs.map((verb) => ({ verb, at: text.lastIndexOf(verb) })).filter(({ at }) => at >= 0);
    if (places.length > 0) return places.reduce((last, each) => (each.at > last.at ? each : last)).verb;
  }
  return undefined;
}
