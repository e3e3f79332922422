// Completion: matched, ranked and limited here, so that nothing depends on the editor's own filter. Nothing but an
// explicit `@` or colon makes it pop up by itself.

import { type CompletionItem, type CompletionList, InsertTextFormat } from 'vscode-languageserver-types';
import type { Position } from '../../../base/text';
import { at } from '../../../model/at';
import type { Context } from '../../../model/context';
import { readingOf } from '../../../model/reading';
import { type Memory, memoryOf } from '../../../past/memory/memory';
import type { Bulletin } from '../../../syntax/tree';
import { lineProposals } from './lines';
import { peopleProposals } from './people';
import { type CompletionPlace, isRunning, languagesAt, placeAt } from './place';
import { byRank, type Proposal, type Subject } from './proposal';
import { type Query, queriesAt } from './query';
import { termProposals } from './terms';
import { verbProposals } from './verbs';

/** Characters an input method never composes with. */
export const triggerCharacters: readonly string[] = ['@', '：', ':'];

/** What an item carries for `resolveCompletion`. */
export interface CompletionData {
  readonly uri: string;
  readonly subject: Subject;
}

const most = 8;
/** After a bare `@`. */
const mostToBrowse = 40;

/**
 * The best completions for what stands before the position. Every item replaces exactly what was typed, on the
 * position's line and up to it,
 * and carries it as its filter text, so that no editor drops or reorders it; the list is incomplete, so that every
 * keystroke asks again.
 * What stands there already comes first, so that Enter changes nothing; alone it is no list.
 * `others`: what other issues have translated.
 */
export function completion(
  bulletin: Bulletin,
  context: Context,
  position: Position,
  uri: string,
  others: readonly Memory[] = [],
): CompletionList {
  const place = placeAt(at(readingOf(bulletin, context), position));
  const { query, proposals } = proposalsAt(place, context, others);
  const end = bulletin.text.positionAt(place.offset);
  const range = { start: { line: end.line, character: end.character - query.typed.length }, end };
  const seen = new Set<string>();
  const ranked = [...proposals]
    .sort(byRank)
    .filter(
      ({ insert, description }) =>
        !seen.has(`${insert}\n${description ?? ''}`) && seen.add(`${insert}\n${description ?? ''}`),
    );
  const further = ranked.filter(({ insert }) => insert !== query.typed);
  const items = (
    further.length > 0 ? [...ranked.filter(({ insert }) => insert === query.typed).slice(0, 1), ...further] : []
  )
    .slice(0, query.mention && query.sought === '' ? mostToBrowse : most)
    .map(
      (proposal, index): CompletionItem => ({
        label: proposal.label,
        kind: proposal.kind,
        ...(proposal.description && {
          labelDetails: { description: proposal.description },
          detail: proposal.description,
        }),
        filterText: query.typed,
        sortText: String(index).padStart(3, '0'),
        insertTextFormat: InsertTextFormat.PlainText,
        textEdit: { range, newText: proposal.insert },
        ...(proposal.subject && { data: { uri, subject: proposal.subject } satisfies CompletionData }),
      }),
    );
  return { isIncomplete: true, items };
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
