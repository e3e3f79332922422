// Places in texts as LSP points at them.
import {
  type Command,
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  type LocationLink,
} from 'vscode-languageserver-types';
import type { Span, Text } from '../../base/text';
import type { Definition } from '../../features/navigate/navigation';
import type { FilePlace } from '../../features/navigate/references';
import type { LexiconEntry } from '../../knowledge/lexicon/mentions';

/** Where something is told of: in a text, and in the entries of the lexicon, whose files are still to be looked at. */
export interface LinkedDefinition {
  readonly links: readonly LocationLink[];
  readonly entries: readonly LexiconEntry[];
  /** What the entries are about. */
  readonly origin: Origin | undefined;
}

/** A stretch of a text that leads somewhere. */
export interface Origin {
  readonly text: Text;
  readonly span: Span;
}

export function asLinkedDefinition({ ways, entries, origin }: Definition, text: Text, uri: string): LinkedDefinition {
  return {
    links: ways.map(({ target, selection, origin: from }) =>
      asLink(text, uri, target, selection, from && { text, span: from }),
    ),
    entries,
    origin: origin && { text, span: origin },
  };
}

/** A link into a text at `uri`: to a stretch of it, of which a part is selected. */
export function asLink(
  text: Text,
  uri: string,
  target: Span,
  selection: Span,
  origin: Origin | undefined,
): LocationLink {
  return {
    targetUri: uri,
    targetRange: text.rangeOf(target),
    targetSelectionRange: text.rangeOf(selection),
    ...(origin && { originSelectionRange: origin.text.rangeOf(origin.span) }),
  };
}

export function asLocations(places: readonly { readonly span: Span }[], text: Text, uri: string): Location[] {
  return places.map(({ span }) => ({ uri, range: text.rangeOf(span) }));
}

/** The editor's command that goes to a stretch of a text; `command`: its id. */
export function asGoTo(command: string, title: string, uri: string, text: Text, span: Span): Command {
  return { title, command, arguments: [uri, text.rangeOf(span)] };
}

/** What introduces something is where it is written, in LSP's terms. */
export function asHighlights(places: readonly FilePlace[], text: Text): DocumentHighlight[] {
  return places.map(({ span, explains }) => ({
    range: text.rangeOf(span),
    kind: explains ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}
