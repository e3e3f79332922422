// Whole lines and their beginnings: the next number, header fields, credits and contacts as the series has them.
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Context } from '../../context';
import { nextMarkers } from './markers';
import { languagesAt, type Place } from './place';
import type { Proposal } from './proposal';
import type { Query } from './query';

/** What may stand on the line at whose beginning the author types; undefined when the line already holds a block's text. */
export function lineProposals(place: Place, _context: Context): { readonly query: Query; readonly proposals: readonly Proposal[] } | undefined {
  const typed = place.before.trimStart();
  if (!place.startsBlock || typed.length > 60 || place.after.trim() !== '') return undefined;
  const query: Query = { typed, sought: typed, mention: false };
  const languages = languagesAt(place, typed);
  const markers = nextMarkers(place, languages).map(({ text }, index): Proposal => ({ label: text.trim(), insert: text, kind: CompletionItemKind.Struct, rank: [0, 0, 0, 0, index] }));
  return { query, proposals: markers.filter(({ insert }) => continues(insert, typed)) };
}

/** Whether the line begins with what was typed and goes on; case, width and spaces aside. */
function continues(line: string, typed: string): boolean {
  return bare(line).startsWith(bare(typed)) && bare(line) !== bare(typed);
}

function bare(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}
