// Completions as LSP has them.
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
} from 'vscode-languageserver-types';
import type { Text } from '../../base/text';
import type { Completion } from '../../features/write/completion/completion';
import type { Proposal, Subject } from '../../features/write/completion/proposal';
import { asMarkup } from './hover';

/** What an item carries until its explanation is asked for. */
export interface CompletionData {
  readonly uri: string;
  readonly subject: Subject;
}

/**
 * Every item has an explicit range and what was typed as its filter text, so that no editor drops or reorders it; the
 * list is incomplete, so that every keystroke asks again.
 */
export function asCompletionList({ typed, items }: Completion, text: Text, uri: string): CompletionList {
  const [range, filterText] = [text.rangeOf(typed), text.slice(typed)];
  return {
    isIncomplete: true,
    items: items.map(
      ({ label, kind, description, insert, subject }, index): CompletionItem => ({
        label,
        kind: kinds[kind],
        ...(description && { labelDetails: { description }, detail: description }),
        filterText,
        sortText: String(index).padStart(3, '0'),
        insertTextFormat: InsertTextFormat.PlainText,
        textEdit: { range, newText: insert },
        ...(subject && { data: { uri, subject } satisfies CompletionData }),
      }),
    ),
  };
}

/** The item with its explanation, given in Markdown. */
export function explained(item: CompletionItem, markdown: string): CompletionItem {
  return { ...item, documentation: asMarkup(markdown) };
}

/** LSP's kinds are those of programs: what counts is the picture that an editor shows for each. */
const kinds: Readonly<Record<Proposal['kind'], CompletionItemKind>> = {
  person: CompletionItemKind.Value,
  term: CompletionItemKind.Text,
  verb: CompletionItemKind.Function,
  marker: CompletionItemKind.Struct,
  field: CompletionItemKind.Field,
  value: CompletionItemKind.Value,
  translation: CompletionItemKind.Reference,
};
