// How messages are taken in, whatever the transport: what was cancelled before its turn is not computed, and what no
// editor should send is made into something that can be answered.
import {
  type Connection,
  type ConnectionOptions,
  ErrorCodes,
  LSPErrorCodes,
  type RequestMessage,
  ResponseError,
} from 'vscode-languageserver';

/** What a request becomes that comes out of turn, and what it is answered with. */
const refusals = {
  'bulletin/tooEarly': new ResponseError<void>(ErrorCodes.ServerNotInitialized, 'Not initialized yet'),
  'bulletin/tooLate': new ResponseError<void>(ErrorCodes.InvalidRequest, 'Shut down already'),
  'bulletin/twice': new ResponseError<void>(ErrorCodes.InvalidRequest, 'Initialized already'),
} as const;

/**
 * Has requests answered with a refusal that come before the first `initialize`, after `shutdown`, or are a second
 * `initialize`.
 */
export function refuseOutOfTurn(connection: Connection): void {
  for (const [method, refusal] of Object.entries(refusals)) connection.onRequest(method, () => refusal);
}

/**
 * Of one connection: they remember how far it is. The message queue tells of a cancelled request while it still waits;
 * what is being computed is computed to its end, as it takes no more than a few milliseconds.
 */
export function connectionOptions(): ConnectionOptions {
  let phase: 'new' | 'ready' | 'over' = 'new';

  /** What a method is dealt with as; undefined: not at all. */
  function inTurn({ method, id }: Partial<RequestMessage>): string | undefined {
    const isRequest = id !== undefined && id !== null;
    if (method === 'exit') return method;
    if (method === 'initialize' && isRequest) {
      if (phase !== 'new') return phase === 'ready' ? 'bulletin/twice' : 'bulletin/tooLate';
      phase = 'ready';
      return method;
    }
    if (phase !== 'ready' && !isRequest) return undefined;
    if (phase !== 'ready') return phase === 'new' ? 'bulletin/tooEarly' : 'bulletin/tooLate';
    if (method === 'shutdown') phase = 'over';
    return method;
  }

  return {
    connectionStrategy: {
      cancelUndispatched: (message) => ({
        jsonrpc: '2.0',
        id: (message as RequestMessage).id,
        error: { code: LSPErrorCodes.RequestCancelled, message: 'Cancelled before it was computed' },
      }),
    },
    messageStrategy: {
      handleMessage(message, next) {
        if (!('method' in message)) return next(message);
        const method = inTurn(message as Partial<RequestMessage>);
        if (method === undefined) return;
        const inOrder = { ...message, method } as RequestMessage;
        next(
          isObject(inOrder.params) && !Array.isArray(inOrder.params)
            ? ({ ...inOrder, params: wellFormed(inOrder, inOrder.params) } as RequestMessage)
            : inOrder,
        );
      },
    },
  };
}

/** Methods that need a text, and the parameter it is in. */
const texts: Readonly<Record<string, string>> = { 'textDocument/rename': 'newName', 'workspace/symbol': 'query' };

/**
 * Parameters with their positions and ranges in whole numbers from 0. A request about a document that lacks the place
 * it is about is taken to mean the beginning.
 */
function wellFormed({ method, id }: RequestMessage, params: Readonly<Record<string, unknown>>): object {
  const { textDocument, position, range, positions, contentChanges } = params;
  const isAboutDocument = id !== undefined && textDocument !== undefined;
  const text = texts[method];
  return {
    ...params,
    ...((isAboutDocument || position !== undefined) && { position: positionOf(position) }),
    ...((isAboutDocument || range !== undefined) && { range: rangeOf(range) }),
    ...((isAboutDocument || positions !== undefined) && { positions: listOf(positions, positionOf) }),
    ...(text !== undefined && typeof params[text] !== 'string' && { [text]: '' }),
    ...(contentChanges !== undefined && {
      contentChanges: listOf(contentChanges, (change) =>
        isObject(change) && change.range !== undefined ? { ...change, range: rangeOf(change.range) } : change,
      ),
    }),
  };
}

function listOf<T>(value: unknown, read: (item: unknown) => T): readonly T[] {
  return Array.isArray(value) ? value.map(read) : [];
}

/** A range the wrong way round is turned. */
function rangeOf(value: unknown): object {
  const { start, end } = isObject(value) ? value : {};
  const [first, last] = [positionOf(start), positionOf(end)];
  return first.line > last.line || (first.line === last.line && first.character > last.character)
    ? { start: last, end: first }
    : { start: first, end: last };
}

function positionOf(value: unknown): { readonly line: number; readonly character: number } {
  const { line, character } = isObject(value) ? value : {};
  return { line: whole(line), character: whole(character) };
}

function whole(value: unknown): number {
  return typeof value === 'number' && value > 0 ? Math.floor(Math.min(value, 2 ** 31 - 1)) : 0;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
