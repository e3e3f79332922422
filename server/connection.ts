// How messages are taken in, whatever the transport: what was cancelled before its turn is not computed, and what no editor should send is made into something that can be answered.
import { LSPErrorCodes, type ConnectionOptions, type RequestMessage } from 'vscode-languageserver';

/** The message queue tells of a cancelled request while it still waits; what is being computed is computed to its end, as it takes no more than a few milliseconds. */
export const connectionOptions: ConnectionOptions = {
  connectionStrategy: {
    cancelUndispatched: (message) => ({ jsonrpc: '2.0', id: (message as RequestMessage).id, error: { code: LSPErrorCodes.RequestCancelled, message: 'Cancelled before it was computed' } }),
  },
  messageStrategy: {
    handleMessage: (message, next) => next('params' in message && isObject(message.params) && !Array.isArray(message.params) ? ({ ...message, params: wellFormed(message as RequestMessage, message.params) } as typeof message) : message),
  },
};

/** Methods that need a text, and the parameter it is in. */
const texts: Readonly<Record<string, string>> = { 'textDocument/rename': 'newName', 'workspace/symbol': 'query' };

/** Parameters with their positions and ranges in whole numbers from 0. A request about a document that lacks the place it is about is taken to mean the beginning. */
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
    ...(contentChanges !== undefined && { contentChanges: listOf(contentChanges, (change) => (isObject(change) && change.range !== undefined ? { ...change, range: rangeOf(change.range) } : change)) }),
  };
}

function listOf<T>(value: unknown, read: (item: unknown) => T): readonly T[] {
  return Array.isArray(value) ? value.map(read) : [];
}

/** A range the wrong way round is turned. */
function rangeOf(value: unknown): object {
  const { start, end } = isObject(value) ? value : {};
  const [first, last] = [positionOf(start), positionOf(end)];
  return first.line > last.line || (first.line === last.line && first.character > last.character) ? { start: last, end: first } : { start: first, end: last };
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
