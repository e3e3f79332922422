// What an editor should never send and some do, for every kind of request: it is answered or refused, nothing is logged, and the server goes on.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ErrorCodes, LSPErrorCodes, type ResponseError } from 'vscode-languageserver/node';
import type { Position, Range } from '../../server/base/text';
import { type Client, type ClientOptions, startClient } from './client';

const uri = 'file:///drafts/a.bulletin';
const content =
  '青山观察\n\nQingshan Review\n\n第 3 期\n\n2024年9月9日\n\nSeptember 9, 2024\n\n一、开门[^1]\n\n1. Opening\n\n一是开前门,随后。青山研究院研究员李明说，门开了 12.5 万次，见《开门记》。\n\nFirst, open it. Li Ming, Research Fellow of Qingshan Institute (QSI), said it was opened 125,000 times.\n\n[^1]: 据青山统计所。\n\n整理：李明\n';

interface Asked {
  readonly method: string;
  readonly params: object;
}

/** Every request the server answers for a document, at a place. */
function requests(
  document: string,
  position: Position,
  range: Range = { start: position, end: position },
): readonly Asked[] {
  const textDocument = { uri: document };
  const at = { textDocument, position };
  const options = { tabSize: 2, insertSpaces: true };
  return [
    { method: 'textDocument/completion', params: at },
    { method: 'textDocument/hover', params: at },
    { method: 'textDocument/definition', params: at },
    { method: 'textDocument/declaration', params: at },
    { method: 'textDocument/references', params: { ...at, context: { includeDeclaration: true } } },
    { method: 'textDocument/documentHighlight', params: at },
    { method: 'textDocument/linkedEditingRange', params: at },
    { method: 'textDocument/prepareRename', params: at },
    { method: 'textDocument/rename', params: { ...at, newName: '王芳' } },
    { method: 'textDocument/onTypeFormatting', params: { ...at, ch: '\n', options } },
    { method: 'textDocument/selectionRange', params: { textDocument, positions: [position, position] } },
    { method: 'textDocument/codeAction', params: { textDocument, range, context: { diagnostics: [] } } },
    { method: 'textDocument/rangeFormatting', params: { textDocument, range, options } },
    { method: 'textDocument/inlayHint', params: { textDocument, range } },
    { method: 'textDocument/semanticTokens/range', params: { textDocument, range } },
    { method: 'textDocument/semanticTokens/full', params: { textDocument } },
    { method: 'textDocument/semanticTokens/full/delta', params: { textDocument, previousResultId: 'none' } },
    { method: 'textDocument/documentSymbol', params: { textDocument } },
    { method: 'textDocument/foldingRange', params: { textDocument } },
    { method: 'textDocument/documentLink', params: { textDocument } },
    { method: 'textDocument/codeLens', params: { textDocument } },
    { method: 'textDocument/formatting', params: { textDocument, options } },
    { method: 'textDocument/diagnostic', params: { textDocument } },
    { method: 'workspace/symbol', params: { query: '李' } },
    { method: 'completionItem/resolve', params: { label: '李明', data: { uri: document } } },
    { method: 'bulletin/status', params: { uri: document } },
    { method: 'bulletin/check', params: { uri: document, locale: 'en' } },
  ];
}

describe('language server: bad input', () => {
  let client: Client;
  /** What is no request at all may be told to whoever wrote the client. */
  let mayLog = false;
  const start = async (options?: ClientOptions) =>
    (client = await startClient({
      links: true,
      configuration: () => ({ inlayHints: { names: true, numbers: true, length: true }, codeLens: true }),
      ...options,
    }));
  afterEach(async () => {
    await client.stop();
    if (!mayLog) assert.deepEqual(client.log, []);
    mayLog = false;
  });

  /** Sends all and answers with what failed, refused requests for a reason excepted. */
  async function failures(asked: readonly Asked[]): Promise<readonly string[]> {
    const results = await Promise.all(
      asked.map(async ({ method, params }) => {
        try {
          await client.connection.sendRequest(method, params);
          return [];
        } catch (error) {
          const { code, message } = error as ResponseError;
          return code === LSPErrorCodes.RequestFailed
            ? []
            : [`${method} ${JSON.stringify(params)}: ${code} ${message}`];
        }
      }),
    );
    return results.flat();
  }

  /** The server still knows the draft. */
  async function stillAnswers(): Promise<void> {
    await client.open('file:///drafts/after.bulletin', content);
    assert.ok(await client.hover('file:///drafts/after.bulletin', { line: 14, character: 3 }));
    const symbols: unknown[] = await client.connection.sendRequest('textDocument/documentSymbol', {
      textDocument: { uri: 'file:///drafts/after.bulletin' },
    });
    assert.ok(symbols.length > 0);
  }

  it('positions beyond the end, negative, fractional or no numbers', async () => {
    await start();
    await client.open(uri, content);
    const odd = [-1, 0, 3.5, 1e9, 2 ** 31, Number.MAX_SAFE_INTEGER, null, '1', undefined] as number[];
    const positions = [
      ...odd.map((line) => ({ line, character: 2 })),
      ...odd.map((character) => ({ line: 14, character })),
    ];
    for (const position of positions) assert.deepEqual(await failures(requests(uri, position)), []);
    await stillAnswers();
  });

  it('ranges the wrong way round or larger than the text', async () => {
    await start();
    await client.open(uri, content);
    const far = { line: 1e6, character: 1e6 };
    const near = { line: 0, character: 0 };
    for (const range of [
      { start: far, end: near },
      { start: near, end: far },
      { start: far, end: far },
      { start: { line: 14, character: 9 }, end: { line: 14, character: 2 } },
    ])
      assert.deepEqual(await failures(requests(uri, near, range)), []);
    await stillAnswers();
  });

  it('every place of a text', async () => {
    await start();
    await client.open(uri, content);
    const lines = content.split('\n');
    for (const [line, text] of lines.entries()) {
      for (let character = 0; character <= text.length; character += 5)
        assert.deepEqual(await failures(requests(uri, { line, character })), []);
    }
  });

  it('documents that were never opened, are closed, or have no address', async () => {
    await start();
    await client.open('file:///drafts/closed.bulletin', content);
    await client.connection.sendNotification('textDocument/didClose', {
      textDocument: { uri: 'file:///drafts/closed.bulletin' },
    });
    for (const unknown of [
      'file:///drafts/closed.bulletin',
      'file:///nowhere.bulletin',
      'untitled:Untitled-1',
      'git:/a.bulletin?x',
      'no address',
      '',
      'file:///%E0%A4%A',
      'vscode-notebook-cell:/x#1',
    ]) {
      assert.deepEqual(await failures(requests(unknown, { line: 1, character: 1 })), []);
    }
    await stillAnswers();
  });

  it('a draft of each of those addresses', async () => {
    await start();
    for (const address of [
      'untitled:Untitled-1',
      'git:/a.bulletin?x',
      'no address',
      '',
      'file:///%E0%A4%A',
      'vscode-notebook-cell:/x#1',
      '\u0000',
      'file://server/share/a.bulletin',
    ]) {
      await client.open(address, content);
      assert.deepEqual(await failures(requests(address, { line: 14, character: 16 })), []);
    }
  });

  it('a deleted file whose draft is still open', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'bulletin-deleted-'));
    const at = (name: string) => pathToFileURL(path.join(folder, name)).href;
    mkdirSync(path.join(folder, '.bulletin'));
    writeFileSync(path.join(folder, '.bulletin/people.yaml'), 'people:\n  - zh: 李明\n');
    writeFileSync(path.join(folder, 'a.bulletin'), content);
    await start({ folders: [at('')] });
    await client.open(at('a.bulletin'), content);
    assert.deepEqual(await failures(requests(at('a.bulletin'), { line: 14, character: 16 })), []);
    rmSync(folder, { recursive: true, force: true });
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [
        { uri: at('a.bulletin'), type: 3 },
        { uri: at('.bulletin/people.yaml'), type: 3 },
      ],
    });
    assert.deepEqual(await failures(requests(at('a.bulletin'), { line: 14, character: 16 })), []);
  });

  it('documents of other languages', async () => {
    await start();
    await client.open('file:///drafts/.bulletin/people.yaml', 'people:\n  - zh: 李明\n    en: Li Ming\n', 'yaml');
    await client.open('file:///drafts/.bulletin/terms.yaml', 'terms: [\n', 'yaml');
    await client.open('file:///drafts/x.yaml', 'a: [1, 2]\n', 'yaml');
    await client.open('file:///drafts/x.txt', content, 'plaintext');
    await client.open('file:///drafts/x.bin', '\u0000\u0001\ufffd'.repeat(1000), 'binary');
    for (const document of ['.bulletin/people.yaml', '.bulletin/terms.yaml', 'x.yaml', 'x.txt', 'x.bin']) {
      for (const position of [
        { line: 0, character: 3 },
        { line: 1, character: 9 },
      ])
        assert.deepEqual(await failures(requests(`file:///drafts/${document}`, position)), []);
    }
    await stillAnswers();
  });

  it('lone surrogates, zeros, mixed line ends and other odd characters', async () => {
    await start();
    const odd = [
      '\ud83d',
      '\udc00x\ud83d\ude00',
      '\0\0',
      'a\r\nb\rc\n\rd\u2028e\u2029',
      '\ufeff\ufeff',
      '\u202e\u200b\u200d',
      '---\n---\n',
      '---\nkind: [\n---\n',
      '**',
      '<!--',
      '<!-- bulletin-disable -->',
      '[^1][^',
      '（'.repeat(5000),
      '一、'.repeat(3000),
      ' '.repeat(50_000),
      '\n'.repeat(20_000),
      '',
    ];
    for (const [index, text] of odd.entries()) {
      const document = `file:///drafts/odd${index}.bulletin`;
      await client.open(document, `${text}${content}${text}`);
      for (const position of [
        { line: 0, character: 1 },
        { line: 14, character: 16 },
      ])
        assert.deepEqual(await failures(requests(document, position)), [], JSON.stringify(text.slice(0, 20)));
      await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: document } });
    }
  }).timeout(120_000);

  it('edits out of order, outside the text, or of a document that is not open', async () => {
    await start();
    await client.open(uri, content);
    const change = (version: unknown, ...contentChanges: object[]) =>
      client.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
    const at = (line: number, character: number) => ({ start: { line, character }, end: { line, character } });
    await change(7, { range: at(99, 99), text: '后' });
    await change(3, { range: at(-5, -5), text: '前' });
    await change(3, { range: { start: { line: 9, character: 0 }, end: { line: 2, character: 0 } }, text: '反' });
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: 'file:///nowhere.bulletin', version: 2 },
      contentChanges: [{ text: 'x' }],
    });
    await client.connection.sendNotification('textDocument/didClose', {
      textDocument: { uri: 'file:///nowhere.bulletin' },
    });
    await client.connection.sendNotification('textDocument/didSave', {
      textDocument: { uri: 'file:///nowhere.bulletin' },
    });
    assert.deepEqual(await failures(requests(uri, { line: 0, character: 1 })), []);
    await client.change(uri, 9, content);
    assert.ok(await client.hover(uri, { line: 14, character: 3 }));
  });

  it('two openings of one document: the last holds', async () => {
    await start();
    await client.open(uri, '一、关门\n\n1. Shutting\n');
    await client.open(uri, content);
    const [first] = await client.connection.sendRequest<{ name: string }[]>('textDocument/documentSymbol', {
      textDocument: { uri },
    });
    assert.equal(first?.name, 'Header');
    assert.deepEqual(await failures(requests(uri, { line: 14, character: 16 })), []);
  });

  it('unknown methods are refused, unknown notifications passed over', async () => {
    await start();
    for (const method of [
      'bulletin/nothing',
      'textDocument/implementation',
      'workspace/executeCommand',
      '$/unknown',
      '',
    ]) {
      await assert.rejects(
        client.connection.sendRequest(method, {}),
        (error: ResponseError) => error.code === ErrorCodes.MethodNotFound,
        method,
      );
    }
    for (const method of ['bulletin/nothing', '$/unknown', 'workspace/didRenameFiles'])
      await client.connection.sendNotification(method, {});
    await stillAnswers();
  });

  it('parameters that are missing or of another shape are refused, not fatal', async () => {
    mayLog = true;
    await start();
    await client.open(uri, content);
    const shapes = [
      undefined,
      null,
      {},
      { textDocument: null },
      { textDocument: {} },
      { textDocument: { uri: 5 } },
      { textDocument: { uri } },
      { textDocument: { uri }, position: null, range: null, positions: null, context: null },
      [],
      [1, 2],
      { query: null },
      { uri: null },
    ];
    for (const { method } of requests(uri, { line: 0, character: 0 })) {
      for (const shape of shapes) {
        await client.connection
          .sendRequest(method, shape as object)
          .catch((error: ResponseError) =>
            assert.ok(
              [ErrorCodes.InvalidParams, ErrorCodes.InternalError, LSPErrorCodes.RequestFailed].includes(
                error.code as never,
              ),
              `${method} ${JSON.stringify(shape)}: ${error.code} ${error.message}`,
            ),
          );
      }
    }
    for (const params of [{ settings: 5 }, { settings: { bulletin: [1] } }, {}])
      await client.connection.sendNotification('workspace/didChangeConfiguration', params);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
    await stillAnswers();
  });

  it('requests cancelled at once, before and after they are answered, and those never made', async () => {
    await start();
    await client.open(uri, content);
    const cancel = (id: unknown) => client.connection.sendNotification('$/cancelRequest', { id });
    await cancel(99_999);
    await cancel('x');
    const onName = { line: 14, character: 17 };
    const asked = requests(uri, onName);
    for (let round = 0; round < 3; round++) {
      const answers = asked.map(({ method, params }) =>
        client.connection.sendRequest(method, params).then(
          () => 'answered',
          (error: ResponseError) => error.code,
        ),
      );
      for (let id = 0; id < 400; id++) await cancel(id);
      for (const outcome of await Promise.all(answers))
        assert.ok(
          outcome === 'answered' ||
            outcome === LSPErrorCodes.RequestCancelled ||
            outcome === LSPErrorCodes.ServerCancelled,
          String(outcome),
        );
    }
    await stillAnswers();
  });

  it('a rename to nothing, to two lines, or to a very long name', async () => {
    await start();
    await client.open(uri, content);
    for (const newName of ['', ' ', '\n', '王\n芳', '\0', '王'.repeat(100_000), null, 5]) {
      const outcome = await client.connection
        .sendRequest('textDocument/rename', { textDocument: { uri }, position: { line: 14, character: 16 }, newName })
        .catch((error: ResponseError) => error.code);
      assert.ok(
        outcome === null || outcome === LSPErrorCodes.RequestFailed || typeof outcome === 'object',
        `${String(newName).slice(0, 10)}: ${String(outcome)}`,
      );
    }
  });

  it('five megabytes inserted at once: typing is answered meanwhile, findings of what is no longer there are not worked out', async () => {
    await start();
    await client.open(uri, content);
    const inserted = content.replace('随后', '随后，大家都从后门进。'.repeat(60)).repeat(2000).slice(0, 1_700_000);
    const at = { line: 14, character: 8 };
    await client.change(uri, 2, inserted, { start: at, end: at });
    const outdated = client.pull(uri).then(
      () => 'answered',
      ({ code, data }: ResponseError) => [code, data],
    );
    await client.complete(uri, at);
    const waits: number[] = [];
    for (let version = 3; version < 9; version++) {
      await client.change(uri, version, '开', { start: at, end: at });
      const asked = performance.now();
      await client.complete(uri, { line: at.line, character: at.character + 1 });
      waits.push(performance.now() - asked);
    }
    assert.deepEqual(await outdated, [LSPErrorCodes.ServerCancelled, { retriggerRequest: true }]);
    const begun = performance.now();
    const report = await client.pull(uri);
    const checking = performance.now() - begun;
    assert.ok('items' in report && report.items.length > 1000);
    assert.ok(Math.max(...waits) < checking, `${waits.map(Math.round).join(' ')}, and ${Math.round(checking)}`);
  }).timeout(120_000);
});
