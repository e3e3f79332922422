// The language server as a browser starts it: in a worker, reading files through the editor.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createProtocolConnection,
  type DataCallback,
  type Disposable,
  type FullDocumentDiagnosticReport,
  type Location,
  type Message,
} from 'vscode-languageserver/node';
import { type DataFile, type DataParams, dataFiles } from '../../server/protocol';
import { builtFolder, connect, withCursor } from './client';

type Listener = (event: { data: unknown }) => void;

/** What a web worker's script sees of its world: nothing of Node. */
interface WorkerScope {
  onmessage?: Listener;
  postMessage(message: unknown): void;
}

class Reader extends AbstractMessageReader {
  #callback: DataCallback | undefined;

  listen(callback: DataCallback): Disposable {
    this.#callback = callback;
    return { dispose: () => (this.#callback = undefined) };
  }

  receive(message: Message): void {
    this.#callback?.(message);
  }
}

class Writer extends AbstractMessageWriter {
  readonly #send: (message: Message) => void;

  constructor(send: (message: Message) => void) {
    super();
    this.#send = send;
  }

  async write(message: Message): Promise<void> {
    this.#send(message);
  }

  end(): void {}
}

/** Runs the worker's script and connects to it; messages are copied, as between threads. */
function startWorker() {
  const reader = new Reader();
  const scope: WorkerScope & Record<string, unknown> = {
    postMessage: (message) => setImmediate(() => reader.receive(structuredClone(message) as Message)),
    addEventListener: () => undefined,
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    queueMicrotask,
    TextEncoder,
    TextDecoder,
    performance,
    atob,
  };
  scope.self = scope;
  vm.runInNewContext(readFileSync(path.join(builtFolder, 'server-worker.js'), 'utf8'), scope);
  const writer = new Writer((message) => setImmediate(() => scope.onmessage?.({ data: structuredClone(message) })));
  return createProtocolConnection(reader, writer);
}

const text = (content: string) => ({ content, encoding: 'utf-8' as const });

describe('language server in a browser worker', () => {
  it('finds, completes and reads the files around a draft through the editor', async () => {
    const connection = startWorker();
    const asked: string[] = [];
    connection.onRequest('bulletin/readFile', ({ uri }: { uri: string }) => {
      asked.push(uri);
      return uri === 'vscode-vfs://host/office/.bulletin/people.yaml'
        ? text('people:\n  - zh: 欧阳青\n    titles: [青山研究院院长]\n')
        : null;
    });
    const client = await connect(connection, { folders: ['vscode-vfs://host/office'] }, async () => undefined);
    const { content, position } = withCursor('一、开门\n\n一是开前门。前门一直锁着,应当打开。\n\n会上，@oyq|');
    const uri = 'vscode-vfs://host/office/drafts/a.bulletin';
    await client.open(uri, content);
    assert.deepEqual(
      (await client.complete(uri, position)).map((item) => item.labelDetails?.description),
      ['青山研究院院长', 'the name alone'],
    );
    const report = (await client.pull(uri)) as FullDocumentDiagnosticReport;
    assert.ok(report.items.some((item) => item.code === 'halfwidth-punctuation'));
    assert.ok(asked.includes('vscode-vfs://host/office/.bulletin/people.yaml'));
    assert.deepEqual(client.log, []);
    await client.stop();
  });

  it('finds other issues through the editor, and does without them where it cannot', async () => {
    const uri = 'vscode-vfs://host/office/a.bulletin';
    const content = '一、开门\n\n一是开前门。青山研究院研究员李明说，门开了。\n';
    for (const other of ['vscode-vfs://host/office/b.bulletin', undefined]) {
      const connection = startWorker();
      connection.onRequest('bulletin/readFile', ({ uri: asked }: { uri: string }) =>
        asked === other ? text(content) : null,
      );
      if (other)
        connection.onRequest('bulletin/findFiles', ({ folder }: { folder: string }) =>
          folder === 'vscode-vfs://host/office' ? [{ uri: other, version: '1' }] : [],
        );
      const client = await connect(connection, { folders: ['vscode-vfs://host/office'] }, async () => undefined);
      await client.open(uri, content);
      const found: Location[] = await connection.sendRequest('textDocument/references', {
        textDocument: { uri },
        position: { line: 2, character: 15 },
        context: { includeDeclaration: true },
      });
      assert.deepEqual(
        found.map((each) => each.uri),
        other ? [uri, other] : [uri],
      );
      assert.deepEqual(client.log, []);
      await client.stop();
    }
  });

  it('has the words read by the editor, and says so where it cannot', async () => {
    const uri = 'vscode-vfs://host/office/words.bulletin';
    for (const [read, rule] of [
      [(file: DataFile) => readFileSync(path.join(builtFolder, dataFiles[file])), 'wrong-character'],
      [undefined, 'unreadable-source'],
    ] as const) {
      const connection = startWorker();
      connection.onRequest('bulletin/readFile', () => null);
      if (read) connection.onRequest('bulletin/readData', ({ file }: DataParams) => new Uint8Array(read(file)));
      const client = await connect(connection, {}, async () => undefined);
      await client.open(uri, '一、部署\n\n会议要求各单位认真管彻有关部署，确保各项工作取得实效。\n');
      const told = async () =>
        ((await client.pull(uri)) as FullDocumentDiagnosticReport).items.filter(({ code }) => code === rule).length;
      // of the terms, which are read first, that they are not known
      assert.equal(await told(), read ? 0 : 1);
      await client.until('words are read', () => client.refreshes > 0 || undefined);
      // and of each language's words and of the directory that they are not checked
      assert.equal(await told(), read ? 1 : 4);
      assert.deepEqual(client.log, []);
      await client.stop();
    }
  });
});
