// Findings on their way to the editor: asked for where it can ask, else sent after a pause in typing.
import { type ClientCapabilities, type Connection, type Diagnostic, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import type { Context } from '../context';
import type { Text } from '../text';
import type { Draft } from './drafts';

export interface Findings {
  opened(client: ClientCapabilities): void;
  changed(uri: string): void;
  /** Not the draft itself but what it is judged together with has changed. */
  besideChanged(uri: string): void;
  closed(uri: string): void;
  /** What everything rests on has changed: all drafts are checked anew. */
  checkAgain(): void;
}

export interface FindingsOptions {
  draftOf(uri: string): Draft | undefined;
  openDrafts(): readonly Draft[];
  contextOf(uri: string): Promise<Context>;
  /** Never rejects. */
  diagnosticsOf(uri: string): Promise<Diagnostic[]>;
}

/** What was last reported of a document, and what that rested on. */
interface Report {
  readonly text: Text;
  readonly context: Context;
  readonly resultId: string;
}

/** In milliseconds. */
const pauseInTyping = 120;
const pauseBeside = 400;

export function serveFindings(connection: Connection, { draftOf, openDrafts, contextOf, diagnosticsOf }: FindingsOptions): Findings {
  const reports = new Map<string, Report>();
  const scheduled = new Map<string, ReturnType<typeof setTimeout>>();
  let reportCount = 0;
  let pushes = false;
  let refreshes = false;

  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }) => {
    const text = draftOf(uri)?.text;
    if (!text) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const context = await contextOf(uri);
    const known = reports.get(uri);
    if (known && known.resultId === previousResultId && known.text === text && known.context === context) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: known.resultId };
    const resultId = String(++reportCount);
    const items = await diagnosticsOf(uri);
    reports.set(uri, { text, context, resultId });
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  });

  async function push(uri: string): Promise<void> {
    const version = draftOf(uri)?.version;
    const diagnostics = await diagnosticsOf(uri);
    if (version !== undefined && draftOf(uri)?.version === version) await connection.sendDiagnostics({ uri, version, diagnostics });
  }

  function refresh(): void {
    connection.languages.diagnostics.refresh().catch(() => undefined);
  }

  /** Does something about a document after a pause, once. */
  function later(uri: string, act: () => void, pause: number): void {
    clearTimeout(scheduled.get(uri));
    scheduled.set(uri, setTimeout(() => {
      scheduled.delete(uri);
      act();
    }, pause));
  }

  return {
    opened(client) {
      pushes = !client.textDocument?.diagnostic;
      refreshes = client.workspace?.diagnostics?.refreshSupport ?? false;
    },
    changed(uri) {
      if (pushes) later(uri, () => void push(uri), pauseInTyping);
    },
    besideChanged(uri) {
      if (pushes) later(uri, () => void push(uri), pauseInTyping);
      else if (refreshes) later(uri, refresh, pauseBeside);
    },
    closed(uri) {
      reports.delete(uri);
      clearTimeout(scheduled.get(uri));
      scheduled.delete(uri);
      if (pushes) void connection.sendDiagnostics({ uri, diagnostics: [] });
    },
    checkAgain() {
      if (pushes) for (const { uri } of openDrafts()) void push(uri);
      else if (refreshes) refresh();
    },
  };
}
