// Markdown for hovers and completion documentation.
import { type MarkupContent, MarkupKind } from 'vscode-languageserver-types';

/** Paragraphs, the empty and absent ones left out. */
export function markdown(...paragraphs: readonly (string | undefined)[]): MarkupContent {
  return {
    kind: MarkupKind.Markdown,
    value: paragraphs.filter((paragraph) => paragraph !== undefined && paragraph !== '').join('\n\n'),
  };
}

export function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** What a reader sees of Markdown as it is made here, as plain text. */
export function withoutMarkdown(text: string): string {
  return text
    .replace(/^-{3,}$/gm, '')
    .replace(/^> ?/gm, '')
    .replace(/^- /gm, '• ')
    .replace(/(?<!\\)(?:\*\*|~~|[*`])/g, '')
    .replace(/(?<!\\)\[([^\]]*)\]\([^)\s]*\)/g, '$1')
    .replace(/\\([\\`*_[\]<>|~#$&])/g, '$1')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
