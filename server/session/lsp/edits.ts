// Edits of a text as LSP has them.
import type { LinkedEditingRanges } from 'vscode-languageserver';
import type { SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { overWholeLineEnds } from '../../base/edits';
import type { Edit } from '../../base/finding';
import type { Text } from '../../base/text';
import type { Renamable } from '../../features/navigate/rename';
import type { LinkedPlaces } from '../../features/write/linkedEditing';

/** An editor points at no place between the two characters of a line end: such edits are widened. */
export function asTextEdits(edits: readonly Edit[], text: Text): TextEdit[] {
  return edits
    .map((edit) => overWholeLineEnds(edit, text))
    .map(({ span, newText }) => ({ range: text.rangeOf(span), newText }));
}

/** Edits of the one text at `uri`. */
export function asWorkspaceEdit(edits: readonly Edit[], text: Text, uri: string): WorkspaceEdit {
  return { changes: { [uri]: asTextEdits(edits, text) } };
}

/**
 * The same as a snippet in which `Tab` goes from one `place` to the next, through all edits in their order, for an
 * editor that can take one.
 */
export function asSnippetEdit(edits: readonly Edit[], text: Text, uri: string, place: string): WorkspaceEdit {
  let stops = 0;
  const asSnippet = ({ range, newText }: TextEdit): SnippetTextEdit => {
    const value = newText
      .split(place)
      .map((part) => part.replace(/[\\$}]/g, '\\$&'))
      .reduce((before, after) => `${before}\${${++stops}:${place}}${after}`);
    return { range, snippet: { kind: 'snippet', value } };
  };
  return {
    documentChanges: [{ textDocument: { uri, version: null }, edits: asTextEdits(edits, text).map(asSnippet) }],
  };
}

export function asPrepareRename({ span, placeholder }: Renamable, text: Text) {
  return { range: text.rangeOf(span), placeholder };
}

export function asLinkedEditingRanges({ spans, holding }: LinkedPlaces, text: Text): LinkedEditingRanges {
  return { ranges: spans.map((span) => text.rangeOf(span)), wordPattern: holding };
}
