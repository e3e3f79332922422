// What an editor with fewer abilities gets instead: plain text for Markdown, a flat list for an outline.
import {
  type ClientCapabilities,
  type CompletionItem,
  type DocumentSymbol,
  type Hover,
  type MarkupContent,
  MarkupKind,
  type SymbolInformation,
} from 'vscode-languageserver';
import { withoutMarkdown } from '../features/read/markdown';

/** The hover as the editor can show it. */
export function hoverFor(hover: Hover | undefined, { textDocument }: ClientCapabilities): Hover | undefined {
  return hover && { ...hover, contents: readable(hover.contents as MarkupContent, textDocument?.hover?.contentFormat) };
}

/** The completion with its explanation as the editor can show it. */
export function completionFor(item: CompletionItem, { textDocument }: ClientCapabilities): CompletionItem {
  const { documentation } = item;
  return typeof documentation === 'object'
    ? { ...item, documentation: readable(documentation, textDocument?.completion?.completionItem?.documentationFormat) }
    : item;
}

/** The outline as a tree, or for an editor that knows none as a list in which each entry names the one around it. */
export function symbolsFor(
  symbols: readonly DocumentSymbol[],
  uri: string,
  { textDocument }: ClientCapabilities,
): DocumentSymbol[] | SymbolInformation[] {
  return textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ? [...symbols] : flat(symbols, uri);
}

/** An editor that names no formats knows plain text. */
function readable(content: MarkupContent, formats: readonly MarkupKind[] = [MarkupKind.PlainText]): MarkupContent {
  return content.kind === MarkupKind.PlainText || formats.includes(MarkupKind.Markdown)
    ? content
    : { kind: MarkupKind.PlainText, value: withoutMarkdown(content.value) };
}

function flat(symbols: readonly DocumentSymbol[], uri: string, containerName?: string): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children = [] }) => [
    { name, kind, location: { uri, range }, ...(containerName !== undefined && { containerName }) },
    ...flat(children, uri, name),
  ]);
}
