// Completion: matched, ranked and limited here, so that nothing depends on the editor's own filter. Nothing but an explicit `@` or colon makes it pop up by itself.
import { InsertTextFormat, type CompletionItem, type CompletionList } from 'vscode-languageserver-types';
import type { Context } from '../context';
import type { Bulletin } from '../syntax/tree';
import type { Position } from '../text';
import { lineProposals } from './completion/lines';
import { peopleProposals } from './completion/people';
import { isRunning, languagesAt, type Place, placeAt } from './completion/place';
import { byRank, type Proposal, type Subject } from './completion/proposal';
import { type Query, queriesAt } from './completion/query';
import { termProposals } from './completion/terms';

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
 * The best completions for what stands before the position. Every item replaces exactly what was typed, on the position's line and up to it,
 * and carries it as its filter text, so that no editor drops or reorders it; the list is incomplete, so that every keystroke asks again.
 */
export function completion(bulletin: Bulletin, context: Context, position: Position, uri: string): CompletionList {
  const place = placeAt(bulletin, position);
  const { query, proposals } = proposalsAt(place, context);
  const end = bulletin.text.positionAt(place.offset);
  const range = { start: { line: end.line, character: end.character - query.typed.length }, end };
  const seen = new Set<string>();
  const items = [...proposals]
    .sort(byRank)
    .filter(({ insert, description }) => insert !== query.typed && !seen.has(`${insert}\n${description ?? ''}`) && seen.add(`${insert}\n${description ?? ''}`))
    .slice(0, query.mention && query.sought === '' ? mostToBrowse : most)
    .map((proposal, index): CompletionItem => ({
      label: proposal.label,
      kind: proposal.kind,
      ...(proposal.description && { labelDetails: { description: proposal.description }, detail: proposal.description }),
      filterText: query.typed,
      sortText: String(index).padStart(3, '0'),
      insertTextFormat: InsertTextFormat.PlainText,
      textEdit: { range, newText: proposal.insert },
      ...(proposal.subject && { data: { uri, subject: proposal.subject } satisfies CompletionData }),
    }));
  return { isIncomplete: true, items };
}

interface Found {
  readonly query: Query;
  readonly proposals: readonly Proposal[];
}

/** Proposals for the line as a whole and for the first stretch before the cursor that something is found for; together when both replace the same. */
function proposalsAt(place: Place, context: Context): Found {
  const line = lineProposals(place, context);
  const word = wordProposals(place, context);
  if (!line || line.proposals.length === 0) return word;
  return line.query.typed === word.query.typed ? { query: line.query, proposals: [...line.proposals, ...word.proposals] } : line;
}

function wordProposals(place: Place, context: Context): Found {
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

function proposalsFor(place: Place, context: Context, query: Query): readonly Proposal[] {
  return languagesAt(place, query.typed).flatMap((language, order) => {
    const people = peopleProposals(place, context, query, language);
    const terms = isRunning(place) && !(query.mention && query.sought === '') ? termProposals(place, context, query, language) : [];
    return [...people, ...terms].map((proposal) => ({ ...proposal, rank: [order, ...proposal.rank] }));
  });
}
