// Tokens in LSP's encoding.
import type { SemanticTokensLegend } from 'vscode-languageserver-types';
import type { Text } from '../../base/text';
import { type Token, type TokenType, tokenTypes } from '../../features/read/semanticTokens';

export const legend: SemanticTokensLegend = { tokenTypes: [...tokenTypes], tokenModifiers: [] };

const numbers = Object.fromEntries(tokenTypes.map((type, number) => [type, number])) as Record<TokenType, number>;

/** Five integers for each token: lines and characters from the one before, length, type, no modifiers. */
export function asTokenData(tokens: readonly Token[], { lineStarts }: Text): number[] {
  const data: number[] = [];
  let line = 0;
  let lastLine = 0;
  let lastStart = 0;
  for (const { start, end, type } of tokens) {
    while (line + 1 < lineStarts.length && lineStarts[line + 1]! <= start) line++;
    const character = start - lineStarts[line]!;
    data.push(line - lastLine, line === lastLine ? character - lastStart : character, end - start, numbers[type], 0);
    lastLine = line;
    lastStart = character;
  }
  return data;
}
