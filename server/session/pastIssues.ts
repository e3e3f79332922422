// Archives of past issues as the editor has to do with them: it watches their files, and shows why one could not be
// read.
import { DidChangeWatchedFilesNotification, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import type { Archive } from '../knowledge/archive/archive';
import { lookAgain } from './lookAgain';
import { logFailure, type Session } from './session';

/** Has the editor tell when files of an archive change; the folder may be outside of the workspace. Never rejects. */
export async function watchArchive(session: Session, folder: string): Promise<void> {
  const { dynamicRegistration, relativePatternSupport } = session.client.workspace?.didChangeWatchedFiles ?? {};
  if (!dynamicRegistration) return;
  const pattern = '**/*.{bulletin,md,txt}';
  try {
    await session.connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [{ globPattern: relativePatternSupport ? { baseUri: folder, pattern } : pattern }],
    });
  } catch (error) {
    logFailure(session, 'watching the archive', error);
  }
}

/** Tells what of an archive could not be read, the archive itself aloud and single files in the log. */
export function archiveRead(session: Session, { mistakes }: Archive): void {
  const { connection, locale } = session;
  for (const { path, message } of mistakes) {
    if (path === '')
      void connection.sendNotification(ShowMessageNotification.type, {
        type: MessageType.Warning,
        message: message[locale],
      });
    else connection.console.warn(`${path}: ${message[locale]}`);
  }
  lookAgain(session);
}
