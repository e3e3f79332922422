// Handlers of what an editor shows of a draft while somebody reads it.
import {
  CodeLensRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  SelectionRangeRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver';
import { codeLenses } from '../../features/read/codeLenses';
import { foldingRanges } from '../../features/read/folding';
import { hover } from '../../features/read/hover';
import { inlayHints } from '../../features/read/inlayHints';
import { documentLinks } from '../../features/read/links';
import { selectionRange } from '../../features/read/selection';
import { semanticTokens, semanticTokensIn, tokenTypes } from '../../features/read/semanticTokens';
import { documentSymbols } from '../../features/read/symbols';
import { hoverFor, symbolsFor } from '../fallbacks';
import { answer, within } from '../session';
import { type Handler, ofDraft, request } from './handler';

export const reading: readonly Handler[] = [
  request(HoverRequest.type, {
    capability: () => ({ hoverProvider: true }),
    handle: (session, { textDocument: { uri }, position }) =>
      answer(session, 'hover', uri, (bulletin, context) =>
        hoverFor(hover(bulletin, context, within(bulletin, position)), session.client),
      ),
  }),
  request(DocumentSymbolRequest.type, {
    capability: () => ({ documentSymbolProvider: true }),
    handle: (session, { textDocument: { uri } }) =>
      answer(session, 'symbols', uri, (bulletin, context) =>
        symbolsFor(documentSymbols(bulletin, context), uri, session.client),
      ),
  }),
  request(FoldingRangeRequest.type, {
    capability: () => ({ foldingRangeProvider: true }),
    handle: ofDraft('folding', foldingRanges),
  }),
  request(SelectionRangeRequest.type, {
    capability: () => ({ selectionRangeProvider: true }),
    handle: (session, { textDocument: { uri }, positions }) =>
      answer(session, 'selection', uri, (bulletin, context) =>
        positions.map((position) => selectionRange(bulletin, context, within(bulletin, position))),
      ),
  }),
  request(DocumentLinkRequest.type, {
    capability: () => ({ documentLinkProvider: {} }),
    handle: ofDraft('links', documentLinks),
  }),
  request(InlayHintRequest.type, {
    capability: ({ textDocument }) => (textDocument?.inlayHint ? { inlayHintProvider: true } : undefined),
    handle: (session, { textDocument: { uri }, range }) =>
      answer(session, 'inlay hints', uri, (bulletin, context) => inlayHints(bulletin, context, range)),
  }),
  request(CodeLensRequest.type, {
    capability: ({ textDocument }) => (textDocument?.codeLens ? { codeLensProvider: {} } : undefined),
    handle: (session, { textDocument: { uri } }) =>
      answer(session, 'code lenses', uri, (bulletin, context) => {
        const { goTo } = session.options;
        return codeLenses(bulletin, context, { uri, ...(goTo && { goTo }) });
      }),
  }),
  request(SemanticTokensRequest.type, {
    capability: ({ textDocument }) =>
      textDocument?.semanticTokens && {
        semanticTokensProvider: {
          legend: { tokenTypes: [...tokenTypes], tokenModifiers: [] },
          full: { delta: true },
          range: true,
        },
      },
    handle: async (session, { textDocument: { uri } }) => {
      const data = await answer(session, 'semantic tokens', uri, semanticTokens);
      return data ? session.tokens.given(uri, data) : { data: [] };
    },
  }),
  request(SemanticTokensDeltaRequest.type, {
    handle: async (session, { textDocument: { uri }, previousResultId }) => {
      const data = await answer(session, 'semantic tokens', uri, semanticTokens);
      return data ? session.tokens.changed(uri, previousResultId, data) : { data: [] };
    },
  }),
  request(SemanticTokensRangeRequest.type, {
    handle: async (session, { textDocument: { uri }, range }) => ({
      data:
        (await answer(session, 'semantic tokens of a range', uri, (bulletin, context) =>
          semanticTokensIn(bulletin, context, range),
        )) ?? [],
    }),
  }),
];
