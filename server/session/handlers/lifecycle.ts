// Handlers of a session's course: how it begins, and what changes meanwhile of settings, folders, files and open
// documents.
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  InitializedNotification,
  type InitializeParams,
  PositionEncodingKind,
  TextDocumentSyncKind,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import { localeOf } from '../../base/localized';
import { folderFile } from '../../office/folders';
import { type InitializationOptions, methods } from '../../protocol';
import type { Draft } from '../drafts';
import { readSettings } from '../editorSettings';
import { caretMoved, draftChanged, draftClosed, otherSideChanged } from '../findings';
import { lookAgain } from '../lookAgain';
import { sidesPattern } from '../otherSides';
import { logFailure, type Session } from '../session';
import { warmUp } from '../warmUp';
import { type Handler, notification, ownNotification } from './handler';

export const lifecycle: readonly Handler[] = [
  notification(InitializedNotification.type, becameReady, ({ general, workspace }) => ({
    ...(general?.positionEncodings && { positionEncoding: PositionEncodingKind.UTF16 }),
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    ...(workspace?.workspaceFolders && {
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    }),
  })),
  notification(DidChangeConfigurationNotification.type, async (session, { settings }) => {
    session.sentSettings = readSettings((settings as { bulletin?: unknown } | null | undefined)?.bulletin);
    session.workspace.forgetSettings();
    lookAgain(session);
  }),
  notification(DidChangeWatchedFilesNotification.type, async (session, { changes }) => {
    const uris = changes.map((change) => change.uri);
    session.workspace.archiveChanged(uris);
    const isOtherSideChanged = session.otherSides.changed(uris);
    const ofFolders = uris.filter((uri) => folderFile(uri));
    if (ofFolders.length > 0) await session.workspace.forget(ofFolders);
    if (ofFolders.length > 0 || isOtherSideChanged) lookAgain(session);
  }),
  ownNotification(methods.caret, caretMoved),
];

/** Takes in what the editor says of itself. */
export function introduced(session: Session, params: InitializeParams): void {
  session.client = params.capabilities;
  session.options = (params.initializationOptions as Partial<InitializationOptions> | null | undefined) ?? {};
  session.locale = localeOf(session.options.locale ?? params.locale);
  session.sentSettings = readSettings(session.options.settings);
  session.workspaceFolders = urisOf(params.workspaceFolders ?? [{ uri: params.rootUri }]);
}

/** Follows what is opened, changed and closed in the editor. */
export function followDocuments(session: Session): void {
  const { documents } = session;
  documents.onDidChangeContent(({ document }) =>
    documentChanged(session, document).catch((error: unknown) => logFailure(session, 'change', error)),
  );
  documents.onDidClose(({ document: { uri } }) =>
    documentClosed(session, uri).catch((error: unknown) => logFailure(session, 'close', error)),
  );
}

async function becameReady(session: Session): Promise<void> {
  const { client, connection, workspace } = session;
  const foldersRead = workspace.setFolders(session.workspaceFolders);
  if (client.workspace?.didChangeConfiguration?.dynamicRegistration)
    await connection.client.register(DidChangeConfigurationNotification.type, { section: 'bulletin' });
  if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration)
    await connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [{ globPattern: '**/.bulletin/*.{yaml,csv}' }, { globPattern: sidesPattern }],
    });
  if (client.workspace?.workspaceFolders)
    connection.workspace.onDidChangeWorkspaceFolders((change) =>
      foldersChanged(session, change).catch((error: unknown) => logFailure(session, 'workspace folders', error)),
    );
  await foldersRead;
  warmUp(await workspace.builtin());
}

async function foldersChanged(session: Session, { added, removed }: WorkspaceFoldersChangeEvent): Promise<void> {
  const gone = new Set(urisOf(removed));
  session.workspaceFolders = [...session.workspaceFolders.filter((folder) => !gone.has(folder)), ...urisOf(added)];
  await session.workspace.setFolders(session.workspaceFolders);
  lookAgain(session);
}

async function documentChanged(session: Session, { uri, text }: Draft): Promise<void> {
  if (folderFile(uri)) {
    await session.workspace.override(uri, text);
    lookAgain(session);
    return;
  }
  draftChanged(session, uri);
  tellOtherSide(session, uri);
}

async function documentClosed(session: Session, uri: string): Promise<void> {
  if (folderFile(uri)) {
    await session.workspace.override(uri, undefined);
    lookAgain(session);
    return;
  }
  draftClosed(session, uri);
  session.tokens.closed(uri);
  session.otherSides.changed([uri]);
  tellOtherSide(session, uri);
}

function tellOtherSide(session: Session, uri: string): void {
  const other = session.otherSides.openOtherSide(uri);
  if (other) otherSideChanged(session, other.uri);
}

/** The folders that have an address; what else a client may send names none. */
function urisOf(folders: unknown): readonly string[] {
  return Array.isArray(folders)
    ? (folders
        .map((folder: { uri?: unknown } | null) => folder?.uri)
        .filter((uri) => typeof uri === 'string' && uri !== '') as string[])
    : [];
}
