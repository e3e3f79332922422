// What an editor shows beside the text or reaches from it, over a real connection.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  CodeLens,
  FoldingRange,
  InlayHint,
  Location,
  LocationLink,
  SemanticTokens,
  SemanticTokensDelta,
  SymbolInformation,
  TextEdit,
} from 'vscode-languageserver/node';
import { type Client, type ClientOptions, edited, startClient } from './client';

const content =
  '青山观察\n\n第 3 期\n\n一、开门\n\n1. Opening\n\n一是开前门。青山研究院研究员李明说，门开了 12.5 万次。\n\nFirst, open it. Li Ming, Research Fellow of Qingshan Institute, said it was opened 125,000 times.\n';
const uri = 'file:///drafts/a.bulletin';

/** Does something in a folder of its own that has people of its own; `at` gives the URI of a name in it. */
async function inFolder(people: string, act: (at: (name: string) => string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bulletin-features-'));
  try {
    mkdirSync(path.join(folder, '.bulletin'));
    writeFileSync(path.join(folder, '.bulletin/people.yaml'), people);
    await act((name) => pathToFileURL(path.join(folder, name)).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('language server: what is shown besides the text', () => {
  const clients: Client[] = [];
  const open = async (options?: ClientOptions) => {
    const client = await startClient(options);
    clients.push(client);
    await client.open(uri, content);
    return client;
  };
  afterEach(async () => {
    for (const client of clients.splice(0)) {
      assert.deepEqual(client.log, []);
      await client.stop();
    }
  });

  it('gives semantic tokens, and after a change only what is different', async () => {
    const client = await open();
    const all: SemanticTokens = await client.connection.sendRequest('textDocument/semanticTokens/full', {
      textDocument: { uri },
    });
    assert.ok(all.data.length > 25 && all.data.length % 5 === 0);
    await client.change(uri, 2, '2.5', { start: { line: 8, character: 23 }, end: { line: 8, character: 27 } });
    const delta: SemanticTokensDelta = await client.connection.sendRequest('textDocument/semanticTokens/full/delta', {
      textDocument: { uri },
      previousResultId: all.resultId,
    });
    assert.equal(delta.edits.length, 1);
    const [{ start, deleteCount, data = [] }] = delta.edits as [SemanticTokensDelta['edits'][number]];
    const now: SemanticTokens = await client.connection.sendRequest('textDocument/semanticTokens/full', {
      textDocument: { uri },
    });
    assert.deepEqual([...all.data.slice(0, start), ...data, ...all.data.slice(start + deleteCount)], now.data);
    assert.ok(data.length < now.data.length / 2);
    const unknown: SemanticTokens = await client.connection.sendRequest('textDocument/semanticTokens/full/delta', {
      textDocument: { uri },
      previousResultId: 'lost',
    });
    assert.deepEqual(unknown.data, now.data);
  });

  it('gives inlay hints and code lenses where the settings ask for them', async () => {
    const shown = { inlayHints: { names: true, numbers: true }, codeLens: true };
    const client = await open({ configuration: () => shown, initializationOptions: { locale: 'en', goTo: 'go' } });
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const hints: InlayHint[] = await client.connection.sendRequest('textDocument/inlayHint', {
      textDocument: { uri },
      range,
    });
    assert.deepEqual(
      hints.map(({ label }) => label),
      ['Li Ming', '李明', '125,000', '12.5 万'],
    );
    const lenses: CodeLens[] = await client.connection.sendRequest('textDocument/codeLens', { textDocument: { uri } });
    assert.match(lenses[0]?.command?.title ?? '', /^李明 · /);
    const quiet = await open();
    assert.deepEqual(
      await quiet.connection.sendRequest('textDocument/inlayHint', { textDocument: { uri }, range }),
      [],
    );
    assert.deepEqual(await quiet.connection.sendRequest('textDocument/codeLens', { textDocument: { uri } }), []);
  });

  it('finds people, sections and issues in all open drafts, by pinyin too', async () => {
    const client = await open();
    await client.open('file:///drafts/b.bulletin', content.replace('李明', '黎敏').replace('第 3 期', '第 4 期'));
    const find = async (query: string) =>
      (await client.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query })).map(
        ({ name, containerName }) => [name, containerName],
      );
    assert.deepEqual(await find('黎敏'), [['黎敏 Li Ming', '青山观察 第 4 期']]);
    assert.deepEqual(await find('kaimen'), [
      ['一、开门 · 1. Opening · kaimen', '青山观察 第 3 期'],
      ['一、开门 · 1. Opening · kaimen', '青山观察 第 4 期'],
    ]);
    assert.equal((await find('青山观察')).length, 2);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    assert.equal((await find('青山观察')).length, 1);
  });

  it('folds the languages apart', async () => {
    const client = await open();
    const folds: FoldingRange[] = await client.connection.sendRequest('textDocument/foldingRange', {
      textDocument: { uri },
    });
    assert.deepEqual(
      folds.filter(({ kind }) => kind === 'english').map(({ startLine, endLine }) => [startLine, endLine]),
      [
        [5, 6],
        [9, 10],
      ],
    );
  });

  it('begins the next point after Enter', async () => {
    const client = await open();
    const typed = `${content}\n二是开后门。\n`;
    await client.change(uri, 2, typed);
    const edits: TextEdit[] = await client.connection.sendRequest('textDocument/onTypeFormatting', {
      textDocument: { uri },
      position: { line: 13, character: 0 },
      ch: '\n',
      options: { tabSize: 2, insertSpaces: true },
    });
    assert.equal(edited(typed, edits), `${typed}\nSecond, `);
  });

  it('adds an unknown speaker to the people of the folder', () =>
    inFolder('# ours\npeople:\n  - zh: 王芳\n', async (at) => {
      const client = await open({ folders: [at('')] });
      const draft = at('a.bulletin');
      await client.open(draft, content);
      const name = { line: 8, character: 14 };
      const action = (await client.actions(draft, { start: name, end: name })).find(({ title }) =>
        title.includes('people.yaml'),
      );
      assert.deepEqual(
        Object.values(action?.edit?.changes ?? {})
          .flat()
          .map(({ newText }) => newText),
        [
          '  - zh: 李明\n    en: Li Ming\n    titles:\n      - zh: 青山研究院研究员\n        en: Research Fellow of Qingshan Institute\n',
        ],
      );
      assert.deepEqual(Object.keys(action?.edit?.changes ?? {}), [at('.bulletin/people.yaml')]);
    }));

  const people = 'people:\n  - zh: 王芳\n  - zh: 李明\n    en: Li Ming\n';

  it('leads to the entry of the folder, else to the built-in lexicon where the editor can show it', () =>
    inFolder(people, async (at) => {
      const draft = at('a.bulletin');
      const named = `${content}\n二是关门。李明认为，要培育新质生产力。\n`;
      const ask = async (options: ClientOptions, request: string, position: { line: number; character: number }) => {
        const client = await startClient({ folders: [at('')], ...options });
        clients.push(client);
        await client.open(draft, named);
        const found: (Location | LocationLink)[] = await client.connection.sendRequest(`textDocument/${request}`, {
          textDocument: { uri: draft },
          position,
        });
        return found.map((link) =>
          'uri' in link
            ? [path.basename(link.uri), link.range.start]
            : [path.basename(link.targetUri), link.targetSelectionRange.start],
        );
      };
      const shows = { initializationOptions: { locale: 'en', lexiconPage: 'bulletin-lexicon:/{file}' } };
      const [later, introduced, term] = [
        { line: 12, character: 6 },
        { line: 8, character: 15 },
        { line: 12, character: 13 },
      ];
      assert.deepEqual(await ask(shows, 'declaration', later), [['people.yaml', { line: 2, character: 8 }]]);
      assert.deepEqual(await ask(shows, 'definition', later), [['a.bulletin', { line: 8, character: 14 }]]);
      assert.deepEqual(await ask(shows, 'definition', introduced), [
        ['a.bulletin', { line: 10, character: 16 }],
        ['people.yaml', { line: 2, character: 8 }],
      ]);
      assert.deepEqual(
        (await ask(shows, 'declaration', term)).map(([file]) => file),
        ['terms.yaml'],
      );
      assert.deepEqual(await ask({}, 'declaration', term), []);
      assert.deepEqual(await ask({ ...shows, links: true }, 'declaration', later), [
        ['people.yaml', { line: 2, character: 8 }],
      ]);
    }));

  it('finds where the entry of a lexicon file is named, from the file itself', () =>
    inFolder(people, async (at) => {
      const client = await startClient({ folders: [at('')] });
      clients.push(client);
      await client.open(at('a.bulletin'), content);
      await client.open(at('.bulletin/people.yaml'), people, 'yaml');
      const ask = async (line: number) => {
        const found: Location[] | null = await client.connection.sendRequest('textDocument/references', {
          textDocument: { uri: at('.bulletin/people.yaml') },
          position: { line, character: 9 },
          context: { includeDeclaration: true },
        });
        return found?.map(({ uri: named, range }) => [path.basename(named), range.start.line]);
      };
      assert.deepEqual(await ask(2), [
        ['a.bulletin', 8],
        ['a.bulletin', 10],
      ]);
      assert.deepEqual(await ask(1), []);
    }));

  it('shows the built-in lexicon', async () => {
    const client = await open();
    const { content: page } = await client.connection.sendRequest<{ content: string }>('bulletin/lexicon', {
      file: 'people.yaml',
      locale: 'zh-cn',
    });
    assert.match(page, /^# 扩展内置词库.*people\.yaml/);
    assert.equal(await client.connection.sendRequest('bulletin/lexicon', { file: '../secrets', locale: 'en' }), null);
  });

  it('offers an old editor none of it', async () => {
    const { initialized } = await open({ old: true });
    const { semanticTokensProvider, inlayHintProvider, codeLensProvider } = initialized.capabilities;
    assert.deepEqual([semanticTokensProvider, inlayHintProvider, codeLensProvider], [undefined, undefined, undefined]);
  });
});
