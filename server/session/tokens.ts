// Semantic tokens that an editor was given, so that it can be told what has changed since.
import type { SemanticTokens, SemanticTokensDelta, SemanticTokensEdit } from 'vscode-languageserver';

export interface TokenStore {
  /** Encoded tokens of a document as they are sent: with an id by which the editor can ask what changed after. */
  given(uri: string, data: number[]): SemanticTokens;
  /** As `given`: what has changed since the tokens with an id, where these were the last. */
  changed(uri: string, previousResultId: string, data: number[]): SemanticTokens | SemanticTokensDelta;
  closed(uri: string): void;
}

export function openTokenStore(): TokenStore {
  const last = new Map<string, SemanticTokens>();
  let count = 0;

  function given(uri: string, data: number[]): SemanticTokens {
    const tokens = { resultId: String(++count), data };
    last.set(uri, tokens);
    return tokens;
  }

  return {
    given,
    changed(uri, previousResultId, data) {
      const before = last.get(uri);
      const now = given(uri, data);
      if (before?.resultId !== previousResultId) return now;
      return { resultId: now.resultId!, edits: editsBetween(before.data, data) };
    },
    closed: (uri) => void last.delete(uri),
  };
}

/**
 * The one edit, or none, that makes encoded tokens into others: whatever stands between what they begin and end with in
 * common.
 */
export function editsBetween(from: readonly number[], to: readonly number[]): SemanticTokensEdit[] {
  const most = Math.min(from.length, to.length);
  let start = 0;
  while (start < most && from[start] === to[start]) start++;
  if (start === from.length && start === to.length) return [];
  let same = 0;
  while (same < most - start && from[from.length - 1 - same] === to[to.length - 1 - same]) same++;
  return [{ start, deleteCount: from.length - same - start, data: to.slice(start, to.length - same) }];
}
