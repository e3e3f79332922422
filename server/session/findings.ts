// Findings on their way to the editor: asked for where it can ask, else sent after a pause in typing.
import {
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import type { Writing } from '../features/repair/beingWritten';
import { shownFindings } from '../features/repair/shownFindings';
import type { Context } from '../model/context';
import { type CaretParams, type DocumentParams, methods } from '../protocol';
import type { Bulletin } from '../syntax/tree';
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
  const isKnown = known && known.resultId === previousResultId && known.text === text && known.context === context;
  if (isKnown && known.shown === (await shownOf(session, uri)))
    return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: known.resultId };
  if (!(await checked(session, uri)) && draftOf(session, uri))
    throw new ResponseError(LSPErrorCodes.ServerCancelled, 'The text has changed since', { retriggerRequest: true });
  const resultId = String(++session.checks.reportCount);
  const shown = await shownOf(session, uri);
  const items = await diagnosticsOf(session, uri);
  reports.set(uri, { text, context, resultId, shown });
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

/** The caret has moved: what waited for the author may be told now, and what is being written waits. */
export function caretMoved(session: Session, caret: CaretParams): void {
  const { carets, reports } = session.checks;
  const { uri } = caret;
  carets.set(uri, caret);
  if (!isSentTo(session) && !refreshes(session)) return;
  const lookAgain = async () => {
    const known = reports.get(uri);
    // a change of the text has its findings asked for anyway
    if (!known || known.text !== draftOf(session, uri)?.text || known.shown === (await shownOf(session, uri))) return;
    if (isSentTo(session)) await send(session, uri);
    else refresh(session);
  };
  later(session, `caret ${uri}`, () => void lookAgain(), pauseInTyping);
}

export function draftClosed(session: Session, uri: string): void {
  const { carets, reports, scheduled } = session.checks;
  carets.delete(uri);
  clearTimeout(scheduled.get(`caret ${uri}`));
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
    asDiagnostics(shownIn(session, uri, bulletin, context), bulletin.text, {
      uri,
      locale,
      rulePage: options.rulePage,
    }),
  );
  if (session.asksForStatus)
    void session.connection.sendNotification(methods.statusChanged, { uri } satisfies DocumentParams);
  // after these findings are on their way
  setTimeout(() => session.words.next(uri), 0);
  return found ?? [];
}

/** Which findings are shown, for comparison. */
async function shownOf(session: Session, uri: string): Promise<string> {
  const shown = await answer(session, 'diagnostics', uri, (bulletin, context) =>
    shownIn(session, uri, bulletin, context).map(({ finding }) => `${finding.rule} ${finding.span.start}`),
  );
  return (shown ?? []).join();
}

function shownIn(session: Session, uri: string, bulletin: Bulletin, context: Context) {
  const caret = session.checks.carets.get(uri);
  const writing: Writing | undefined = caret && {
    offset: bulletin.text.offsetAt(caret.position),
    isTyping: caret.isTyping,
    isFocused: caret.isFocused,
  };
  return shownFindings(bulletin, context, writing);
}

async function send(session: Session, uri: string): Promise<void> {
  const draft = draftOf(session, uri);
  const version = draft?.version;
  if (draft) session.words.begin(uri, draft.text.length);
  // the change that came between has findings sent of its own
  if (!(await checked(session, uri))) return;
  const [shown, context] = [await shownOf(session, uri), await contextOf(session, uri)];
  const found = await diagnosticsOf(session, uri);
  if (draft) session.checks.reports.set(uri, { text: draft.text, context, resultId: '', shown });
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
