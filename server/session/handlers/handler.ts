// What a handler is: a method, what the server says of itself for its sake, and what it does. Handlers stand in tables,
// one for each group.
import {
  type ClientCapabilities,
  ProgressType,
  type ProtocolNotificationType,
  type ProtocolRequestType,
  type RequestHandler,
  type ResultProgressReporter,
  type ServerCapabilities,
  type TextDocumentIdentifier,
  type WorkDoneProgressParams,
} from 'vscode-languageserver';
import type { Position } from '../../base/text';
import type { AtPosition } from '../../features/feature';
import type { Asked } from '../longWork';
import { answer, type Feature, logFailure, type Session, within } from '../session';

/** One row of a table. */
export interface Handler {
  readonly method: string;
  /** What of the server's capabilities an editor is told; undefined for one that could not make use of it. */
  capability(client: ClientCapabilities): ServerCapabilities | undefined;
  register(session: Session): void;
}

/** What comes with a request: it may be cancelled, its progress shown, its results given as they come. */
export interface Call<PartialResult> extends Asked {
  readonly partial: ResultProgressReporter<PartialResult> | undefined;
}

interface Request<Params, Result, PartialResult> {
  /** Absent where another row speaks for this one too, as that for completions does for the explanation of one. */
  capability?(client: ClientCapabilities): ServerCapabilities | undefined;
  handle(session: Session, params: Params, call: Call<PartialResult>): Promise<Result> | Result;
}

/** A request of LSP. */
export function request<Params, Result, PartialResult, Failure, Options>(
  type: ProtocolRequestType<Params, Result, PartialResult, Failure, Options>,
  { capability = () => undefined, handle }: Request<Params, Result, PartialResult>,
): Handler {
  return {
    method: type.method,
    capability,
    register: (session) => {
      const { languages } = session.connection;
      const answering: RequestHandler<Params, Result, Failure> = (params, token) =>
        handle(session, params, {
          token,
          progress: languages.attachWorkDoneProgress(params as WorkDoneProgressParams),
          partial: languages.attachPartialResultProgress(new ProgressType<PartialResult>(), params as object),
        }) as ReturnType<typeof answering>;
      session.connection.onRequest(type, answering);
    },
  };
}

/** A request of `protocol.ts`, which every editor may make that knows it. */
export function ownRequest<Params, Result>(
  method: string,
  handle: (session: Session, params: Params) => Promise<Result> | Result,
): Handler {
  return {
    method,
    capability: () => undefined,
    register: (session) =>
      void session.connection.onRequest(method, async (params: Params): Promise<unknown> => handle(session, params)),
  };
}

/** A notification of LSP. When it cannot be dealt with, that is logged. */
export function notification<Params, Options>(
  type: ProtocolNotificationType<Params, Options>,
  handle: (session: Session, params: Params) => Promise<void>,
  capability: Handler['capability'] = () => undefined,
): Handler {
  return {
    method: type.method,
    capability,
    register: (session) =>
      void session.connection.onNotification(type, (params) =>
        handle(session, params).catch((error: unknown) => logFailure(session, type.method, error)),
      ),
  };
}

/** What the server says of itself. */
export function capabilitiesOf(handlers: readonly Handler[], client: ClientCapabilities): ServerCapabilities {
  return Object.assign({}, ...handlers.map(({ capability }) => capability(client)));
}

interface InDocument {
  readonly textDocument: TextDocumentIdentifier;
}

/** Handles a request about a draft by a feature, named for the log. */
export function ofDraft<Result>(name: string, feature: Feature<Result>) {
  return (session: Session, { textDocument: { uri } }: InDocument): Promise<Result | null> =>
    answer(session, name, uri, feature);
}

/** Handles a request about a place in a draft by a feature, named for the log. */
export function ofPlace<Result>(name: string, feature: AtPosition<Result | undefined>) {
  return (
    session: Session,
    { textDocument: { uri }, position }: InDocument & { readonly position: Position },
  ): Promise<Result | null> =>
    answer(session, name, uri, (bulletin, context) => feature(bulletin, context, within(bulletin, position)));
}
