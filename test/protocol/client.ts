// A real language client over stdio, for tests and measurements: starts the bundled server and speaks to it as an editor does.
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import {
  type CodeAction,
  type CompletionItem,
  type CompletionList,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type Hover,
  type InitializeResult,
  type MarkupContent,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { nodeOptions } from '../../client/nodeOptions';
import { type Position, Text } from '../../server/base/text';

/** Where the built servers are: `dist`, or the folder named in BULLETIN_DIST. */
export const builtFolder = path.resolve(process.env.BULLETIN_DIST ?? 'dist');

export interface ClientOptions {
  /** Workspace folders, as URIs. */
  readonly folders?: readonly string[];
  /** The editor's configuration of the section `bulletin`, asked for by the server; undefined: the editor has no such request. */
  readonly configuration?: () => unknown;
  /** Whether the editor asks for findings; otherwise they are sent to it. */
  readonly pull?: boolean;
  readonly initializationOptions?: unknown;
  /** Whether the editor takes links, which say what they come from. */
  readonly links?: boolean;
  /** An editor that asks for a code action's edit when it is chosen, shows what cannot be done, and creates files. */
  readonly resolves?: boolean;
  /** An editor that knows nothing beyond LSP 3.0. */
  readonly old?: boolean;
  /** What else the editor can do: shows work in progress, previews changes. */
  readonly able?: { readonly window?: object; readonly workspaceEdit?: object };
}

export interface Client {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** What the server sent of findings, last per document. */
  readonly published: ReadonlyMap<string, PublishDiagnosticsParams>;
  /** Messages the server logged. */
  readonly log: readonly string[];
  /** The changes that the server asked for. */
  readonly applied: readonly WorkspaceEdit[];
  refreshes: number;
  open(uri: string, content: string, languageId?: string): Promise<void>;
  /** Replaces a range, or all. */
  change(uri: string, version: number, text: string, range?: { start: Position; end: Position }): Promise<void>;
  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport>;
  complete(uri: string, position: Position): Promise<readonly CompletionItem[]>;
  hover(uri: string, position: Position): Promise<string | undefined>;
  actions(
    uri: string,
    range: { start: Position; end: Position },
    only?: string[],
    diagnostics?: Diagnostic[],
  ): Promise<readonly CodeAction[]>;
  /** Waits until a condition holds; fails after a minute. */
  until<T>(what: string, condition: () => T | undefined): Promise<T>;
  /** Of the server, when it has a process of its own. */
  processId?: number | undefined;
  stop(): Promise<void>;
}

export async function startClient(options: ClientOptions = {}): Promise<Client> {
  const server: ChildProcess = spawn(
    process.execPath,
    [...nodeOptions, path.join(builtFolder, 'server.js'), '--stdio'],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout!),
    new StreamMessageWriter(server.stdin!),
  );
  const client = await connect(connection, options, async () => {
    const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    await ended;
  });
  return Object.assign(client, { processId: server.pid });
}

/** Initializes a server at the other end of a connection; `end` ends it. */
export async function connect(
  connection: ProtocolConnection,
  options: ClientOptions,
  end: () => Promise<void>,
): Promise<Client> {
  const heard = listenTo(connection, options);
  const { folders = [], initializationOptions = { locale: 'en' } } = options;
  const initialized: InitializeResult = await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: folders.map((uri) => ({ uri, name: path.basename(uri) })),
    initializationOptions,
    capabilities: capabilitiesOf(options),
  });
  await connection.sendNotification('initialized', {});
  return Object.assign(heard, requestsOf(connection), {
    connection,
    initialized,
    until: waitUntil,
    async stop() {
      await end();
      connection.dispose();
    },
  });
}

/** Answers what a server asks an editor, and keeps what it tells. */
function listenTo(
  connection: ProtocolConnection,
  { configuration }: ClientOptions,
): Pick<Client, 'published' | 'log' | 'applied' | 'refreshes'> {
  const published = new Map<string, PublishDiagnosticsParams>();
  const log: string[] = [];
  const applied: WorkspaceEdit[] = [];
  const heard = { published, log, applied, refreshes: 0 };
  connection.onNotification(
    'textDocument/publishDiagnostics',
    (params: PublishDiagnosticsParams) => void published.set(params.uri, params),
  );
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => void log.push(message));
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
    items.map(() => configuration?.() ?? null),
  );
  connection.onRequest('workspace/applyEdit', ({ edit }: { edit: WorkspaceEdit }) => {
    applied.push(edit);
    return { applied: true };
  });
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => {
    heard.refreshes++;
    return null;
  });
  connection.listen();
  return heard;
}

function capabilitiesOf({
  configuration,
  pull = true,
  old = false,
  links = false,
  resolves = false,
  able = {},
}: ClientOptions): object {
  return {
    ...(able.window && { window: able.window }),
    workspace: {
      ...(able.workspaceEdit && { workspaceEdit: able.workspaceEdit }),
      workspaceFolders: true,
      didChangeConfiguration: { dynamicRegistration: true },
      didChangeWatchedFiles: { dynamicRegistration: true },
      ...(configuration && { configuration: true }),
      ...(resolves && { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } }),
      diagnostics: { refreshSupport: true },
    },
    textDocument: {
      publishDiagnostics: { relatedInformation: true },
      ...(pull && { diagnostic: {} }),
      ...(links && { definition: { linkSupport: true }, declaration: { linkSupport: true } }),
      ...(!old && shown),
      codeAction: {
        codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source'] } },
        ...(resolves && { dataSupport: true, disabledSupport: true, resolveSupport: { properties: ['edit'] } }),
      },
    },
  };
}

/** What an editor tells and asks a server. */
function requestsOf(
  connection: ProtocolConnection,
): Pick<Client, 'open' | 'change' | 'pull' | 'complete' | 'hover' | 'actions'> {
  return {
    open: (uri, text, languageId = 'bulletin') =>
      connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } }),
    change: (uri, version, text, range) =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [range ? { range, text } : { text }],
      }),
    pull: (uri, previousResultId) =>
      connection.sendRequest('textDocument/diagnostic', {
        textDocument: { uri },
        ...(previousResultId !== undefined && { previousResultId }),
      }),
    async complete(uri, position) {
      const list: CompletionList | null = await connection.sendRequest('textDocument/completion', {
        textDocument: { uri },
        position,
      });
      return [...(list?.items ?? [])].sort((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1));
    },
    async hover(uri, position) {
      const hover: Hover | null = await connection.sendRequest('textDocument/hover', {
        textDocument: { uri },
        position,
      });
      return hover ? (hover.contents as MarkupContent).value : undefined;
    },
    async actions(uri, range, only, diagnostics = []) {
      const actions: CodeAction[] | null = await connection.sendRequest('textDocument/codeAction', {
        textDocument: { uri },
        range,
        context: { diagnostics, ...(only && { only }) },
      });
      return actions ?? [];
    },
  };
}

const waitUntil: Client['until'] = async (what, condition) => {
  for (const end = Date.now() + 60_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 10))) {
    const value = condition();
    if (value !== undefined) return value;
  }
  throw new Error(`waited a minute for ${what}`);
};

/** What a new editor can show besides the text. */
const shown = {
  semanticTokens: { requests: { full: { delta: true } }, tokenTypes: [], tokenModifiers: [], formats: ['relative'] },
  inlayHint: {},
  codeLens: {},
  onTypeFormatting: {},
  documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  hover: { contentFormat: ['markdown', 'plaintext'] },
  completion: { completionItem: { documentationFormat: ['markdown', 'plaintext'] } },
  rename: { prepareSupport: true },
};

/** The text after edits that do not overlap. */
export function edited(content: string, edits: readonly TextEdit[]): string {
  const text = new Text(content);
  return [...edits]
    .map((edit) => ({ ...text.spanOf(edit.range), newText: edit.newText }))
    .sort((a, b) => b.start - a.start || b.end - a.end)
    .reduce((result, edit) => result.slice(0, edit.start) + edit.newText + result.slice(edit.end), content);
}

/** A text with `|` where the cursor is, taken apart. */
export function withCursor(marked: string): { readonly content: string; readonly position: Position } {
  const offset = marked.indexOf('|');
  const content = marked.slice(0, offset) + marked.slice(offset + 1);
  return { content, position: new Text(content).positionAt(offset) };
}
