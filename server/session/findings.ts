// Findings on their way to the editor: asked for where it can ask, else sent after a pause in typing.
import {
  type ClientCapabilities,
  type Connection,
  type Diagnostic,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import type { Text } from '../base/text';
import type { Context } from '../model/context';
import type { Draft } from './drafts';
import { inSlices } from './inSlices';

export interface Findings {
  opened(client: ClientCapabilities): void;
  changed(uri: string): void;
  /** Has a draft checked a little at a time, so that what needs its findings next has them at once; false when it was changed meanwhile. Never rejects. */
  checked(uri: string): Promise<boolean>;
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
  /** The check of an open draft, not begun; null when it is not open. Never rejects. */
  stepsOf(uri: string): Promise<Generator<void, unknown> | null>;
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

export function serveFindings(
  connection: Connection,
  { draftOf, openDrafts, contextOf, stepsOf, diagnosticsOf }: FindingsOptions,
): Findings {
  const reports = new Map<string, Report>();
  const scheduled = new Map<string, ReturnType<typeof setTimeout>>();
  const checking = new Map<string, { readonly text: Text; readonly done: Promise<boolean> }>();
  let reportCount = 0;
  let pushes = false;
  let refreshes = false;

  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }) => {
    const text = draftOf(uri)?.text;
    if (!text) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const context = await contextOf(uri);
    const known = reports.get(uri);
    if (known && known.resultId === previousResultId && known.text === text && known.context === context)
      return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: known.resultId };
    if (!(await checked(uri)) && draftOf(uri))
      throw new ResponseError(LSPErrorCodes.ServerCancelled, 'The text has changed since', { retriggerRequest: true });
    const resultId = String(++reportCount);
    const items = await diagnosticsOf(uri);
    reports.set(uri, { text, context, resultId });
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  });

  function checked(uri: string): Promise<boolean> {
    const text = draftOf(uri)?.text;
    if (!text) return Promise.resolve(false);
    const running = checking.get(uri);
    if (running?.text === text) return running.done;
    const check = async (): Promise<boolean> => {
      const steps = await stepsOf(uri);
      const isCurrent = () => draftOf(uri)?.text === text;
      // what fails here fails again, and is logged, where the findings are asked for
      const found = steps && (await inSlices(steps, isCurrent).catch(() => null));
      if (checking.get(uri)?.text === text) checking.delete(uri);
      return found !== undefined && isCurrent();
    };
    const done = check();
    checking.set(uri, { text, done });
    return done;
  }

  async function push(uri: string): Promise<void> {
    const version = draftOf(uri)?.version;
    // the change that came between has findings sent of its own
    if (!(await checked(uri))) return;
    const diagnostics = await diagnosticsOf(uri);
    if (version !== undefined && draftOf(uri)?.version === version)
      await connection.sendDiagnostics({ uri, version, diagnostics });
  }

  function refresh(): void {
    connection.languages.diagnostics.refresh().catch(() => undefined);
  }

  /** Does something about a document after a pause, once. */
  function later(uri: string, act: () => void, pause: number): void {
    clearTimeout(scheduled.get(uri));
    scheduled.set(
      uri,
      setTimeout(() => {
        scheduled.delete(uri);
        act();
      }, pause),
    );
  }

  return {
    checked,
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
