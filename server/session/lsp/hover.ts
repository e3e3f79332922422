// Explanations as LSP has them: Markdown with the place it is about.
import { type Hover, type MarkupContent, MarkupKind } from 'vscode-languageserver-types';
import type { Text } from '../../base/text';
import type { Hover as Explanation } from '../../features/read/hover';

export function asHover({ span, markdown }: Explanation, text: Text): Hover {
  return { contents: asMarkup(markdown), range: text.rangeOf(span) };
}

export function asMarkup(markdown: string): MarkupContent {
  return { kind: MarkupKind.Markdown, value: markdown };
}
