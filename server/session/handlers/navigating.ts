// Handlers of going from a place to what it names, within a draft and from it.
import { DeclarationRequest, DefinitionRequest, DocumentHighlightRequest } from 'vscode-languageserver';
import { declaration, highlights } from '../../features/navigate/navigation';
import { definitionOf, linksTo } from '../definitions';
import { asHighlights, asLinkedDefinition } from '../lsp/locations';
import { orNull } from '../session';
import { type Handler, ofPlace, request } from './handler';

const declared = ofPlace('declaration', declaration, (found, text, { uri }) => asLinkedDefinition(found, text, uri));

export const navigating: readonly Handler[] = [
  request(DefinitionRequest.type, {
    capability: () => ({ definitionProvider: { workDoneProgress: true } }),
    handle: (session, params, asked) => orNull(session, 'definition', () => definitionOf(session, params, asked)),
  }),
  request(DeclarationRequest.type, {
    capability: () => ({ declarationProvider: true }),
    handle: async (session, params) => {
      const { linkSupport } = session.client.textDocument?.declaration ?? {};
      return linksTo(session, params.textDocument.uri, await declared(session, params), linkSupport);
    },
  }),
  request(DocumentHighlightRequest.type, {
    capability: () => ({ documentHighlightProvider: true }),
    handle: ofPlace('highlights', highlights, asHighlights),
  }),
];
