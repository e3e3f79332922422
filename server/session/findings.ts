// Findings on their way to the editor: asked for where it can ask, else sent after a pause in typing.
import {
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { shownFindings } from '../features/repair/shownFindings';
import { type DocumentParams, methods } from '../protocol';
import { checked } from './checking';
import { asDiagnostics } from './lsp/diagnostics';
import { answer, contextOf, draftOf, openDrafts, type Session } from './session';

/** In milliseconds. */
const pauseInTyping = 120;
const pauseOfOtherSide = 400;

/** Answers an editor that asks. Rejects with ServerCancelled when the text changes meanwhile. */
export async function reportOf(
  session: Session,
  { textDocument: { uri }, previousResultId }: DocumentDiagnosticParams,
): Promise<DocumentDiagnosticReport> {
  const { reports } = session.checks;
  const text = draftOf(session, uri)?.text;
  if (!text) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
  session.words.begin(uri, text.length);
  const context = await contextOf(session, uri);
  const known = reports.get(uri);
  if (known && known.resultId === previousResultId && known.text === text && known.context === context)
    return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: known.resultId };
  if (!(await checked(session, uri)) && draftOf(session, uri))
    throw new ResponseError(LSPErrorCodes.ServerCancelled, 'The text has changed since', { retriggerRequest: true });
  const resultId = String(++session.checks.reportCount);
  const items = await diagnosticsOf(session, uri);
  reports.set(uri, { text, context, resultId });
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
}

export function draftChanged(session: Session, uri: string): void {
  if (isSentTo(session)) later(session, uri, () => void send(session, uri), pauseInTyping);
}

/** Not the draft itself has changed but the other file of its issue. */
export function otherSideChanged(session: Session, uri: string): void {
  if (isSentTo(session)) later(session, uri, () => void send(session, uri), pauseInTyping);
  else if (refreshes(session)) later(session, uri, () => refresh(session), pauseOfOtherSide);
}

export function draftClosed(session: Session, uri: string): void {
  const { reports, scheduled } = session.checks;
  session.words.closed(uri);
  reports.delete(uri);
  clearTimeout(scheduled.get(uri));
  scheduled.delete(uri);
  if (isSentTo(session)) void session.connection.sendDiagnostics({ uri, diagnostics: [] });
}

/** What everything rests on has changed: all drafts are checked anew. */
export function checkAgain(session: Session): void {
  if (isSentTo(session)) for (const { uri } of openDrafts(session)) void send(session, uri);
  else if (refreshes(session)) refresh(session);
}

async function diagnosticsOf(session: Session, uri: string): Promise<Diagnostic[]> {
  const { locale, options } = session;
  const found = await answer(session, 'diagnostics', uri, (bulletin, context) =>
    asDiagnostics(shownFindings(bulletin, context), bulletin.text, { uri, locale, rulePage: options.rulePage }),
  );
  if (session.asksForStatus)
    void session.connection.sendNotification(methods.statusChanged, { uri } satisfies DocumentParams);
  // after these findings are on their way
  setTimeout(() => session.words.next(uri), 0);
  return found ?? [];
}

async function send(session: Session, uri: string): Promise<void> {
  const draft = draftOf(session, uri);
  const version = draft?.version;
  if (draft) session.words.begin(uri, draft.text.length);
  // the change that came between has findings sent of its own
  if (!(await checked(session, uri))) return;
  const found = await diagnosticsOf(session, uri);
  if (version !== undefined && draftOf(session, uri)?.version === version)
    await session.connection.sendDiagnostics({ uri, version, diagnostics: found });
}

function refresh({ connection }: Session): void {
  connection.languages.diagnostics.refresh().catch(() => undefined);
}

function isSentTo({ client }: Session): boolean {
  return !client.textDocument?.diagnostic;
}

function refreshes({ client }: Session): boolean {
  return client.workspace?.diagnostics?.refreshSupport ?? false;
}

/** Does something about a document after a pause (in milliseconds), once. */
function later({ checks: { scheduled } }: Session, uri: string, act: () => void, pause: number): void {
  clearTimeout(scheduled.get(uri));
  scheduled.set(
    uri,
    setTimeout(() => {
      scheduled.delete(uri);
      act();
    }, pause),
  );
}
