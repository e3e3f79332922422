// The outline of a draft, and what a search through issues finds, as LSP has them.
import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver-types';
import type { Range, Text } from '../../base/text';
import type { Found, NamedThing, SymbolPlace } from '../../features/navigate/workspaceSymbols';
import type { OutlineSymbol } from '../../features/read/symbols';

export function asDocumentSymbols(symbols: readonly OutlineSymbol[], text: Text): DocumentSymbol[] {
  return symbols.map(({ kind, name, detail, span, selection, children }) => ({
    name,
    kind: outlineKinds[kind],
    range: text.rangeOf(span),
    selectionRange: text.rangeOf(selection),
    ...(detail !== undefined && { detail }),
    ...(children && { children: asDocumentSymbols(children, text) }),
  }));
}

/** A place that is kept without its text. */
export interface KeptPlace extends NamedThing {
  readonly range: Range;
}

export function kept({ span, ...thing }: SymbolPlace, text: Text): KeptPlace {
  return { ...thing, range: text.rangeOf(span) };
}

/** What was found in the issue at `uri`. */
export function asSymbolInformation(
  { thing: { kind, range, issue }, name }: Found<KeptPlace>,
  uri: string,
): SymbolInformation {
  return {
    name,
    kind: foundKinds[kind],
    location: { uri, range },
    ...(issue !== undefined && { containerName: issue }),
  };
}

/** LSP's kinds are those of programs: what counts is the picture that an editor shows for each. */
const outlineKinds: Readonly<Record<OutlineSymbol['kind'], SymbolKind>> = {
  group: SymbolKind.File,
  field: SymbolKind.Field,
  title: SymbolKind.String,
  block: SymbolKind.Key,
  section: SymbolKind.Enum,
  item: SymbolKind.Property,
};

const foundKinds: Readonly<Record<NamedThing['kind'], SymbolKind>> = {
  issue: SymbolKind.File,
  section: SymbolKind.String,
  person: SymbolKind.Interface,
  term: SymbolKind.Constant,
  organization: SymbolKind.Class,
};
