// Markdown for hovers and completion documentation.

/** Paragraphs one below the other, the empty and absent ones left out. */
export function paragraphs(...parts: readonly (string | false | 0 | undefined)[]): string {
  return parts.filter(Boolean).join('\n\n');
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
