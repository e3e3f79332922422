// Completion: matched, ranked and limited here, so that nothing depends on the editor's own filter. Nothing but an
// explicit `@` or colon makes it pop up by itself.

import type { Span } from '../../../base/text';
import type { At } from '../../../model/at';
import type { Context } from '../../../model/context';
import { type Memory, memoryOf } from '../../../past/memory/memory';
import { lineProposals } from './lines';
import { peopleProposals } from './people';
import { type CompletionPlace, isRunning, languagesAt, placeAt } from './place';
import { byRank, type Proposal } from './proposal';
import { type Query, queriesAt } from './query';
import { termProposals } from './terms';
import { verbProposals } from './verbs';

/** Characters an input method never composes with. */
export const triggerCharacters: readonly string[] = ['@', '：', ':'];

export interface Completion {
  /** What stands there of it, which every item replaces; on the line of the place and up to it. */
  readonly typed: Span;
  /** The best first. */
  readonly items: readonly Proposal[];
}

const most = 8;
/** After a bare `@`. */
const mostToBrowse = 40;

/**
 * The best completions for what stands before a place; every keystroke is to ask again.
 * What stands there already comes first, so that Enter changes nothing; alone it is no list.
 * `others`: what other issues have translated.
 */
export function completion(here: At, others: readonly Memory[] = []): Completion {
  const { offset } = here;
  const { query, proposals } = proposalsAt(placeAt(here), here.reading.context, others);
  const seen = new Set<string>();
  const ranked = [...proposals]
    .sort(byRank)
    .filter(
      ({ insert, description }) =>
        !seen.has(`${insert}\n${description ?? ''}`) && seen.add(`${insert}\n${description ?? ''}`),
    );
  const further = ranked.filter(({ insert }) => insert !== query.typed);
  const items =
    further.length > 0 ? [...ranked.filter(({ insert }) => insert === query.typed).slice(0, 1), ...further] : [];
  return {
    typed: { start: offset - query.typed.length, end: offset },
    items: items.slice(0, query.mention && query.sought === '' ? mostToBrowse : most),
  };
}

interface Found {
  readonly query: Query;
  readonly proposals: readonly Proposal[];
}

/**
 * Proposals for the line as a whole, for a verb behind a speaker, and for the first stretch before the cursor that
 * something is found for;
 * together when both replace the same. A verb may also come right behind a name that is itself being completed.
 */
function proposalsAt(place: CompletionPlace, context: Context, others: readonly Memory[]): Found {
  const memories = [memoryOf(place.bulletin, context.lexicon), ...others];
  const line = lineProposals(place, context, memories, others);
  const verbs = verbProposals(place, context, memories);
  const word =
    verbs && verbs.query.typed !== '' && verbs.proposals.length > 0
      ? verbs
      : withVerbs(wordProposals(place, context), verbs);
  if (!line || line.proposals.length === 0) return word;
  return line.query.typed === word.query.typed
    ? { query: line.query, proposals: [...line.proposals, ...word.proposals] }
    : line;
}

/** The verbs behind the names, which they follow when chosen. */
function withVerbs({ query, proposals }: Found, verbs: Found | undefined): Found {
  if (verbs?.query.typed !== '') return { query, proposals };
  const behind =
    query.typed === ''
      ? verbs.proposals
      : verbs.proposals.map((proposal, at) => ({
          ...proposal,
          insert: query.typed + proposal.insert,
          rank: [last, at],
        }));
  return { query, proposals: [...proposals, ...behind] };
}

/** A rank behind all others. */
const last = 99;

function wordProposals(place: CompletionPlace, context: Context): Found {
  const queries = queriesAt(place.before);
  for (const query of queries) {
    const proposals = proposalsFor(place, context, query);
    if (proposals.length > 0) return { query, proposals };
  }
  const nothing: Query = { typed: '', sought: '', mention: false };
  // a colon asks for the value of a field; in running text it asks for nothing
  const asks = queries.length === 0 && !(isRunning(place) && /[:：]$/.test(place.before));
  return { query: nothing, proposals: asks ? proposalsFor(place, context, nothing) : [] };
}

function proposalsFor(place: CompletionPlace, context: Context, query: Query): readonly Proposal[] {
  return languagesAt(place, query.typed).flatMap((language, order) => {
    const people = peopleProposals(place, context, query, language);
    const terms =
      isRunning(place) && !(query.mention && query.sought === '') ? termProposals(place, context, query, language) : [];
    // an @ calls for a person
    const apart = query.mention ? 1 : 0;
    return [
      ...people.map((proposal) => ({ ...proposal, rank: [order, 0, ...proposal.rank] })),
      ...terms.map((proposal) => ({ ...proposal, rank: [order, apart, ...proposal.rank] })),
    ];
  });
}
