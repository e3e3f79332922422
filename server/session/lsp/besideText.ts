// What stands beside or above the text, and links in it, as LSP has them.
import type { CodeLens, DocumentLink, InlayHint } from 'vscode-languageserver-types';
import type { Text } from '../../base/text';
import type { Lens } from '../../features/read/codeLenses';
import type { Hint } from '../../features/read/inlayHints';
import type { Link } from '../../features/read/links';
import { asGoTo } from './locations';

export function asInlayHints(hints: readonly Hint[], text: Text): InlayHint[] {
  return hints.map(({ at, label }) => ({ position: text.positionAt(at), label, paddingLeft: true }));
}

export function asDocumentLinks(links: readonly Link[], text: Text): DocumentLink[] {
  return links.map(({ span, ...link }) => ({ range: text.rangeOf(span), ...link }));
}

/** `goTo`: the editor's command that goes to a place of the document; without it no lens leads anywhere. */
export function asCodeLenses(lenses: readonly Lens[], text: Text, uri: string, goTo: string | undefined): CodeLens[] {
  return lenses
    .filter(({ is }) => is === 'summary' || goTo)
    .map(({ at, title, target }) => ({
      range: text.rangeOf({ start: at, end: at }),
      command: target && goTo ? asGoTo(goTo, title, uri, text, target) : { title, command: '' },
    }));
}
