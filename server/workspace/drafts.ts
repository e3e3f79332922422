// The open drafts: each version of each is an immutable Text, so that whatever is computed from one stays right.
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { Text } from '../text';

/** One version of an open document. */
export interface Draft {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: Text;
}

interface SyncedDraft extends Draft {
  /** The mutable document that takes incremental changes; nothing else looks at it. */
  readonly document: TextDocument;
}

/** What `TextDocuments` needs to keep drafts in step with the editor. */
export const draftConfiguration = {
  create(uri: string, languageId: string, version: number, content: string): Draft {
    return snapshot(TextDocument.create(uri, languageId, version, content));
  },

  update(draft: Draft, changes: TextDocumentContentChangeEvent[], version: number): Draft {
    return snapshot(TextDocument.update((draft as SyncedDraft).document, changes, version));
  },
};

function snapshot(document: TextDocument): SyncedDraft {
  return { uri: document.uri, languageId: document.languageId, version: document.version, text: new Text(document.getText()), document };
}
