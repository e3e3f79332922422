// Names out of others' files, as text for Markdown.

/** Text in which no character means markup, a codicon or an entity, on one line: names come out of files of others. */
export function plain(text: string): string {
  return text.replace(/\s*[\r\n]\s*/g, ' ').replace(/[\\`*_[\]<>|~]|^#|\$(?=\()|&(?=#?\w+;)/g, '\\$&');
}
