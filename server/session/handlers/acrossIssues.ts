// Handlers of what concerns all issues of the workspace and its archives, not the draft alone.
import { PrepareRenameRequest, ReferencesRequest, RenameRequest, WorkspaceSymbolRequest } from 'vscode-languageserver';
import { renamable } from '../../features/navigate/rename';
import { asPrepareRename } from '../lsp/edits';
import { referencesIn } from '../references';
import { rename } from '../renaming';
import { orNull } from '../session';
import { workspaceSymbols } from '../workspaceSymbols';
import { type Handler, ofPlace, request } from './handler';

export const acrossIssues: readonly Handler[] = [
  request(ReferencesRequest.type, {
    capability: () => ({ referencesProvider: { workDoneProgress: true } }),
    handle: (session, params, { partial, ...asked }) =>
      orNull(session, 'references', () => referencesIn(session, params, asked, partial)),
  }),
  request(WorkspaceSymbolRequest.type, {
    capability: () => ({ workspaceSymbolProvider: { workDoneProgress: true } }),
    handle: (session, { query }, { partial, ...asked }) =>
      orNull(session, 'workspace symbols', () => workspaceSymbols(session, query, asked, partial)),
  }),
  request(RenameRequest.type, {
    capability: ({ textDocument }) => ({
      renameProvider: textDocument?.rename?.prepareSupport ? { prepareProvider: true, workDoneProgress: true } : true,
    }),
    handle: (session, params, asked) => orNull(session, 'rename', () => rename(session, params, asked)),
  }),
  request(PrepareRenameRequest.type, { handle: ofPlace('prepare rename', renamable, asPrepareRename) }),
];
