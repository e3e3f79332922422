// The open drafts: each version of each is an immutable Text, so that whatever is computed from one stays right.

import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { Text } from '../base/text';
import { type Vocabulary, withWords } from '../language/vocabulary';
import { lastParsed, parse } from '../syntax/parse';
import type { Bulletin } from '../syntax/tree';

/** One version of an open document. */
export interface Draft {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: Text;
  /** The latest version before this one that was parsed: what did not change since need not be read again. */
  readonly before?: Bulletin;
}

/** The tree of a draft as it is now, read with these words. */
export function bulletinOf({ text, before }: Draft, words: Vocabulary): Bulletin {
  return withWords(words, () => parse(text, before));
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
    return snapshot(
      TextDocument.update((draft as SyncedDraft).document, changes, version),
      lastParsed(draft.text) ?? draft.before,
    );
  },
};

function snapshot(document: TextDocument, before?: Bulletin): SyncedDraft {
  return {
    uri: document.uri,
    languageId: document.languageId,
    version: document.version,
    text: new Text(document.getText()),
    ...(before && { before }),
    document,
  };
}
