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
import { folds } from '../../features/read/folding';
import { hover } from '../../features/read/hover';
import { inlayHints } from '../../features/read/inlayHints';
import { links } from '../../features/read/links';
import { selections } from '../../features/read/selection';
import { semanticTokens } from '../../features/read/semanticTokens';
import { documentSymbols } from '../../features/read/symbols';
import { hoverFor, symbolsFor } from '../fallbacks';
import { asCodeLenses, asDocumentLinks, asInlayHints } from '../lsp/besideText';
import { asFoldingRanges } from '../lsp/folding';
import { asHover } from '../lsp/hover';
import { asSelectionRange, atPosition, wholeLines } from '../lsp/positions';
import { asTokenData, legend } from '../lsp/semanticTokens';
import { asDocumentSymbols } from '../lsp/symbols';
import { answer } from '../session';
import { type Handler, ofDraft, ofPlace, ofStretch, request } from './handler';

const tokenData = ofDraft('semantic tokens', semanticTokens, asTokenData);

const tokenDataOfLines = ofStretch(
  'semantic tokens of a range',
  (bulletin, context, asked) => semanticTokens(bulletin, context, wholeLines(bulletin.text, asked)),
  asTokenData,
);

export const reading: readonly Handler[] = [
  request(HoverRequest.type, {
    capability: () => ({ hoverProvider: true }),
    handle: ofPlace('hover', hover, (found, text, { session }) => hoverFor(asHover(found, text), session.client)),
  }),
  request(DocumentSymbolRequest.type, {
    capability: () => ({ documentSymbolProvider: true }),
    handle: ofDraft('symbols', documentSymbols, (symbols, text, { session, uri }) =>
      symbolsFor(asDocumentSymbols(symbols, text), uri, session.client),
    ),
  }),
  request(FoldingRangeRequest.type, {
    capability: () => ({ foldingRangeProvider: true }),
    handle: ofDraft('folding', folds, asFoldingRanges),
  }),
  request(SelectionRangeRequest.type, {
    capability: () => ({ selectionRangeProvider: true }),
    handle: (session, { textDocument: { uri }, positions }) =>
      answer(session, 'selection', uri, (bulletin, context) =>
        positions.map((position) =>
          asSelectionRange(selections(atPosition(bulletin, context, position)), bulletin.text),
        ),
      ),
  }),
  request(DocumentLinkRequest.type, {
    capability: () => ({ documentLinkProvider: {} }),
    handle: ofDraft('links', links, asDocumentLinks),
  }),
  request(InlayHintRequest.type, {
    capability: ({ textDocument }) => (textDocument?.inlayHint ? { inlayHintProvider: true } : undefined),
    handle: ofStretch('inlay hints', inlayHints, asInlayHints),
  }),
  request(CodeLensRequest.type, {
    capability: ({ textDocument }) => (textDocument?.codeLens ? { codeLensProvider: {} } : undefined),
    handle: ofDraft('code lenses', codeLenses, (lenses, text, { session, uri }) =>
      asCodeLenses(lenses, text, uri, session.options.goTo),
    ),
  }),
  request(SemanticTokensRequest.type, {
    capability: ({ textDocument }) =>
      textDocument?.semanticTokens && {
        semanticTokensProvider: { legend, full: { delta: true }, range: true },
      },
    handle: async (session, params) => {
      const { uri } = params.textDocument;
      const data = await tokenData(session, params);
      return data ? session.tokens.given(uri, data) : { data: [] };
    },
  }),
  request(SemanticTokensDeltaRequest.type, {
    handle: async (session, params) => {
      const { uri } = params.textDocument;
      const data = await tokenData(session, params);
      return data ? session.tokens.changed(uri, params.previousResultId, data) : { data: [] };
    },
  }),
  request(SemanticTokensRangeRequest.type, {
    handle: async (session, params) => ({ data: (await tokenDataOfLines(session, params)) ?? [] }),
  }),
];
