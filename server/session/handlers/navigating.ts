// Handlers of going from a place to what it names, within a draft and from it.
import { DeclarationRequest, DefinitionRequest, DocumentHighlightRequest } from 'vscode-languageserver';
import { declared, highlights } from '../../features/navigate/navigation';
import { definitionOf, linksTo } from '../definitions';
import { answer, orNull, within } from '../session';
import { type Handler, ofPlace, request } from './handler';

export const navigating: readonly Handler[] = [
  request(DefinitionRequest.type, {
    capability: () => ({ definitionProvider: { workDoneProgress: true } }),
    handle: (session, params, asked) => orNull(session, 'definition', () => definitionOf(session, params, asked)),
  }),
  request(DeclarationRequest.type, {
    capability: () => ({ declarationProvider: true }),
    handle: async (session, { textDocument: { uri }, position }) => {
      const entries = await answer(session, 'declaration', uri, (bulletin, context) => ({
        links: [],
        ...declared(bulletin, context, within(bulletin, position)),
      }));
      return linksTo(session, uri, entries, session.client.textDocument?.declaration?.linkSupport);
    },
  }),
  request(DocumentHighlightRequest.type, {
    capability: () => ({ documentHighlightProvider: true }),
    handle: ofPlace('highlights', highlights),
  }),
];
