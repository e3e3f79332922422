// The server with clients that are not ours: one that can do nothing but the oldest LSP, and one that is left alone.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import {
  createProtocolConnection,
  type Hover,
  type InitializeResult,
  type Location,
  type MarkupContent,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  type SymbolInformation,
} from 'vscode-languageserver/node';
import { builtFolder } from './client';

const uri = 'file:///drafts/a.bulletin';
const content =
  '一、开门\n\n1. Opening\n\n一是开前门。吴志强认为,要培育新质生产力。\n\nFirst, open it. Wu Zhiqiang spoke of new quality productive forces.\n\n二是关门。\n\nSecond, shut it.\n';

interface Plain {
  readonly server: ChildProcess;
  readonly connection: ProtocolConnection;
  readonly published: PublishDiagnosticsParams[];
  /** Resolves with the exit code. */
  readonly ended: Promise<number | null>;
}

function startPlain(): Plain {
  const server = spawn(process.execPath, [path.join(builtFolder, 'cli.js'), 'lsp', '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const published: PublishDiagnosticsParams[] = [];
  connection.onNotification(
    'textDocument/publishDiagnostics',
    (params: PublishDiagnosticsParams) => void published.push(params),
  );
  connection.listen();
  return { server, connection, published, ended: new Promise((resolve) => server.once('exit', resolve)) };
}

const started = { processId: null, rootUri: null, capabilities: {} };

describe('language server: other editors', () => {
  let plain: Plain;
  beforeEach(() => (plain = startPlain()));
  afterEach(() => {
    plain.connection.dispose();
    plain.server.kill();
  });

  async function open(): Promise<InitializeResult> {
    const initialized: InitializeResult = await plain.connection.sendRequest('initialize', started);
    await plain.connection.sendNotification('initialized', {});
    await plain.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'bulletin', version: 1, text: content },
    });
    return initialized;
  }
  const ask = <T>(method: string, params: object = {}): Promise<T> =>
    plain.connection.sendRequest(method, { textDocument: { uri }, ...params });

  it('offers a client that can do nothing special only what it can use', async () => {
    const { capabilities } = await open();
    assert.equal(capabilities.hoverProvider, true);
    assert.equal(capabilities.renameProvider, true);
    for (const absent of [
      'codeActionProvider',
      'semanticTokensProvider',
      'inlayHintProvider',
      'codeLensProvider',
      'diagnosticProvider',
      'positionEncoding',
      'workspace',
    ] as const)
      assert.equal(capabilities[absent], undefined, absent);
  });

  it('tells it in plain text, flat lists and places, and sends it the findings', async () => {
    await open();
    const hover = await ask<Hover>('textDocument/hover', { position: { line: 4, character: 20 } });
    const { kind, value } = hover.contents as MarkupContent;
    assert.equal(kind, 'plaintext');
    assert.match(value, /new quality productive forces/);
    assert.doesNotMatch(value, /[*~\\]/);
    const symbols = await ask<SymbolInformation[]>('textDocument/documentSymbol');
    assert.deepEqual(
      symbols.map(({ name, containerName, location }) => [name, containerName, location.range.start.line]),
      [
        ['一、开门', undefined, 0],
        ['一是开前门', '一、开门', 4],
        ['二是关门', '一、开门', 8],
      ],
    );
    const [place, ...others] = await ask<Location[]>('textDocument/definition', {
      position: { line: 8, character: 0 },
    });
    assert.deepEqual(
      [place, others],
      [{ uri, range: { start: { line: 10, character: 0 }, end: { line: 10, character: 6 } } }, []],
    );
    for (const end = Date.now() + 5000; plain.published.length === 0 && Date.now() < end; )
      await new Promise((resolve) => setTimeout(resolve, 20));
    assert.ok(plain.published.at(-1)?.diagnostics.some(({ code }) => code === 'halfwidth-punctuation'));
  });

  it('speaks of positions in UTF-16 whatever else the client knows', async () => {
    const { capabilities }: InitializeResult = await plain.connection.sendRequest('initialize', {
      ...started,
      capabilities: { general: { positionEncodings: ['utf-8', 'utf-16'] } },
    });
    assert.equal(capabilities.positionEncoding, 'utf-16');
  });

  it('ends when asked to', async () => {
    await open();
    await plain.connection.sendRequest('shutdown');
    await plain.connection.sendNotification('exit');
    assert.equal(await plain.ended, 0);
  });

  it('ends when its input ends', async () => {
    await open();
    plain.server.stdin!.end();
    assert.notEqual(await plain.ended, null);
  });

  it('ends when the editor that started it is gone', async () => {
    const editor = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
    await plain.connection.sendRequest('initialize', { ...started, processId: editor.pid });
    editor.kill();
    assert.notEqual(await plain.ended, null);
  }).timeout(20_000);

  it('outlives messages that are none', async () => {
    await open();
    plain.connection.onError(() => undefined);
    for (const message of [
      'not json!',
      '[]',
      '5',
      '{"jsonrpc":"2.0","method":"$/x","id":1}',
      '{"jsonrpc":"2.0","method":"$/cancelRequest","params":null}',
      '{"jsonrpc":"2.0","id":77,"result":null}',
    ]) {
      plain.server.stdin!.write(`Content-Length: ${message.length}\r\n\r\n${message}`);
    }
    assert.ok((await ask<SymbolInformation[]>('textDocument/documentSymbol')).length > 0);
  });
});
