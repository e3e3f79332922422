// Opens a session over a connection: its stores, each handed what it needs of the others.
import { type Connection, TextDocuments } from 'vscode-languageserver';
import { localeOf, say } from '../base/localized';
import { defaultSettings } from '../base/settings';
import { type Draft, draftConfiguration } from './drafts';
import { settingsOf } from './editorSettings';
import type { Host } from './host';
import { openIssues } from './issues';
import { openWorks } from './longWork';
import { lookAgain } from './lookAgain';
import { asFileDiagnostics } from './lsp/diagnostics';
import { openMemories } from './memories';
import { openOtherSides } from './otherSides';
import { archiveRead, watchArchive } from './pastIssues';
import { draftOf, logFailure, openDrafts, type Session } from './session';
import { openSymbolStore } from './symbolStore';
import { openTokenStore } from './tokens';
import { openWords } from './words';
import { openWorkspace } from './workspace';

export function openSession(connection: Connection, host: Host): Session {
  const works = openWorks(connection);
  const workspace = openWorkspace({
    host,
    locale: () => session.locale,
    settingsOf: (uri) => settingsOf(session, uri),
    onRead: (uri, text, mistakes) =>
      void connection.sendDiagnostics({ uri, diagnostics: asFileDiagnostics(mistakes, text, session.locale) }),
    onArchiveOpened: (folder) => void watchArchive(session, folder),
    onArchiveRead: (archive) => archiveRead(session, archive),
    showReading: (read) => works.inBackground(say('Reading past issues', '正在读取往期')[session.locale], read),
  });
  const issues = openIssues({ host, workspace, openDrafts: () => openDrafts(session) });
  const session: Session = {
    connection,
    host,
    documents: new TextDocuments<Draft>(draftConfiguration),
    client: {},
    options: {},
    locale: localeOf(undefined),
    workspaceFolders: [],
    sentSettings: { settings: defaultSettings },
    asksForStatus: false,
    lookingAgain: undefined,
    works,
    workspace,
    otherSides: openOtherSides({ draftOf: (uri) => draftOf(session, uri), read: (uri) => host.readIssue(uri) }),
    issues,
    memories: openMemories({
      issues,
      openDrafts: () => openDrafts(session),
      now: () => host.now(),
      failed: (error) => logFailure(session, 'past translations', error),
    }),
    symbols: openSymbolStore(),
    tokens: openTokenStore(),
    words: openWords({
      host,
      onRead(words) {
        workspace.setWords(words);
        lookAgain(session);
      },
      onNext: () => lookAgain(session),
    }),
    checks: { running: new Map(), reports: new Map(), carets: new Map(), scheduled: new Map(), reportCount: 0 },
  };
  return session;
}
