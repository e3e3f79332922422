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
import type { Position, Range, Text } from '../../base/text';
import type { AtPlace, InDocument, InStretch } from '../../features/feature';
import type { Asked } from '../longWork';
import { atPosition } from '../lsp/positions';
import { answer, logFailure, type Session } from '../session';

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

/** A notification of `protocol.ts`. */
export function ownNotification<Params>(method: string, handle: (session: Session, params: Params) => void): Handler {
  return {
    method,
    capability: () => undefined,
    register: (session) => void session.connection.onNotification(method, (params: Params) => handle(session, params)),
  };
}

/** What the server says of itself. */
export function capabilitiesOf(handlers: readonly Handler[], client: ClientCapabilities): ServerCapabilities {
  return Object.assign({}, ...handlers.map(({ capability }) => capability(client)));
}

interface AboutDraft {
  readonly textDocument: TextDocumentIdentifier;
}

interface AboutPlace extends AboutDraft {
  readonly position: Position;
}

interface AboutStretch extends AboutDraft {
  readonly range: Range;
}

/** What a feature found in a text, as the editor is told of it. */
type Shape<Found, Result> = (
  found: Found,
  text: Text,
  asked: { readonly session: Session; readonly uri: string },
) => Result;

/** Handles a request about a draft by a feature, named for the log. */
export function ofDraft<Found, Result>(
  name: string,
  feature: InDocument<Found | undefined>,
  shape: Shape<Found, Result>,
) {
  return (session: Session, { textDocument: { uri } }: AboutDraft): Promise<Result | null> =>
    shapedAnswer(session, name, uri, feature, shape);
}

/** Handles a request about a place in a draft by a feature, named for the log. */
export function ofPlace<Found, Result>(name: string, feature: AtPlace<Found | undefined>, shape: Shape<Found, Result>) {
  return (session: Session, { textDocument: { uri }, position }: AboutPlace): Promise<Result | null> =>
    shapedAnswer(session, name, uri, (bulletin, context) => feature(atPosition(bulletin, context, position)), shape);
}

/** Handles a request about a stretch of a draft by a feature, named for the log. */
export function ofStretch<Found, Result>(
  name: string,
  feature: InStretch<Found | undefined>,
  shape: Shape<Found, Result>,
) {
  return (session: Session, { textDocument: { uri }, range }: AboutStretch): Promise<Result | null> =>
    shapedAnswer(
      session,
      name,
      uri,
      (bulletin, context) => feature(bulletin, context, bulletin.text.spanOf(range)),
      shape,
    );
}

function shapedAnswer<Found, Result>(
  session: Session,
  name: string,
  uri: string,
  feature: InDocument<Found | undefined>,
  shape: Shape<Found, Result>,
): Promise<Result | null> {
  return answer(session, name, uri, (bulletin, context) => {
    const found = feature(bulletin, context);
    return found === undefined ? undefined : shape(found, bulletin.text, { session, uri });
  });
}
