// Semantic tokens as an editor asks for them: all, or what has changed since it asked last.
import type { Connection, Range, SemanticTokens, SemanticTokensDelta, SemanticTokensEdit } from 'vscode-languageserver';

export interface TokensOptions {
  /** The encoded tokens of an open draft; null when it is not open. */
  tokensOf(uri: string): Promise<number[] | null>;
  /** Those of the lines of a range. */
  tokensIn(uri: string, range: Range): Promise<number[] | null>;
}

export interface Tokens {
  closed(uri: string): void;
}

/** Answers requests for semantic tokens, remembering per draft what the editor has. */
export function serveTokens(connection: Connection, { tokensOf, tokensIn }: TokensOptions): Tokens {
  const given = new Map<string, SemanticTokens>();
  let count = 0;

  async function give(uri: string): Promise<SemanticTokens | null> {
    const data = await tokensOf(uri);
    if (!data) return null;
    const tokens = { resultId: String(++count), data };
    given.set(uri, tokens);
    return tokens;
  }

  connection.languages.semanticTokens.on(async ({ textDocument }) => (await give(textDocument.uri)) ?? { data: [] });
  connection.languages.semanticTokens.onRange(async ({ textDocument, range }) => ({
    data: (await tokensIn(textDocument.uri, range)) ?? [],
  }));
  connection.languages.semanticTokens.onDelta(
    async ({ textDocument: { uri }, previousResultId }): Promise<SemanticTokens | SemanticTokensDelta> => {
      const before = given.get(uri);
      const now = await give(uri);
      if (!now) return { data: [] };
      if (before?.resultId !== previousResultId) return now;
      return { resultId: now.resultId!, edits: editsBetween(before.data, now.data) };
    },
  );

  return { closed: (uri) => void given.delete(uri) };
}

/** The one edit, or none, that makes encoded tokens into others: whatever stands between what they begin and end with in common. */
export function editsBetween(from: readonly number[], to: readonly number[]): SemanticTokensEdit[] {
  const most = Math.min(from.length, to.length);
  let start = 0;
  while (start < most && from[start] === to[start]) start++;
  if (start === from.length && start === to.length) return [];
  let same = 0;
  while (same < most - start && from[from.length - 1 - same] === to[to.length - 1 - same]) same++;
  return [{ start, deleteCount: from.length - same - start, data: to.slice(start, to.length - same) }];
}
