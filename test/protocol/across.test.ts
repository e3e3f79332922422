// What goes beyond one open draft: other issues of the workspace, the archive, two roots.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  Location,
  SymbolInformation,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { Text } from '../../server/base/text';
import { type Client, type ClientOptions, edited, startClient } from './client';

const head = (number: string, date: string) => `青山观察\n\n${number}\n\n${date}\n\n`;
const first = `${head('2024-1', '2024 年 1 月 8 日')}一、开门\n\n1. Opening\n\n一是开前门。青山研究院研究员李明说，门开了。临海大学教授吴志说，不急。\n\nFirst, open it. **Li Ming, Research Fellow of Qingshan Institute,** said it was opened.\n`;
const second = `${head('2024-2', '2024 年 2 月 8 日')}一、关门\n\n1. Closing\n\n一是关前门。李明说，第 1 期写过开门。参加的还有吴志强、王芳。\n\nFirst, close it. Li Ming said that Issue 1 spoke of opening.\n`;
const english =
  'Qingshan Observation\n\n2024-3\n\n8 March 2024\n\n1. Locks\n\nFirst, change the locks. Li Ming, Research Fellow of Qingshan Institute, said that new locks were needed. Li Mingde agreed.\n';

describe('language server: beyond one draft', () => {
  let folder: string;
  const clients: Client[] = [];
  const at = (name: string) => pathToFileURL(path.join(folder, name)).href;
  const write = (name: string, text: string | Uint8Array) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };
  const start = async (options: ClientOptions = {}) => {
    const client = await startClient({ folders: [at('ws')], ...options });
    clients.push(client);
    return client;
  };
  /** The place of the nth occurrence of a text, one character in. */
  const place = (content: string, text: string, nth = 0) => {
    let offset = -1;
    for (let count = 0; count <= nth; count++) offset = content.indexOf(text, offset + 1);
    return new Text(content).positionAt(offset + 1);
  };
  const name = (uri: string) => decodeURIComponent(uri.slice(at('').length + 1));
  const references = async (
    client: Client,
    uri: string,
    position: object,
    includeDeclaration = true,
    more: object = {},
  ): Promise<readonly Location[] | null> =>
    client.connection.sendRequest('textDocument/references', {
      textDocument: { uri },
      position,
      context: { includeDeclaration },
      ...more,
    });
  const counted = (locations: readonly Location[] | null) => {
    const counts: Record<string, number> = {};
    for (const { uri } of locations ?? []) counts[name(uri)] = (counts[name(uri)] ?? 0) + 1;
    return counts;
  };

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'bulletin-across-'));
    write('ws/a.bulletin.md', first);
    write('ws/b.bulletin', second);
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) {
      assert.deepEqual(client.log, []);
      await client.stop();
    }
    rmSync(folder, { recursive: true, force: true });
  });

  describe('references', () => {
    it('come from closed drafts and the archive, in both languages, the own issue first', async () => {
      write('past/2023.md', first.replace('2024-1', '2023-9'));
      write('past/README.md', '# Past issues\n\n李明说，放在这里。\n');
      write('ws/c.bulletin.txt', english);
      const client = await start({ configuration: () => ({ archive: '../past' }) });
      await client.open(at('ws/b.bulletin'), second);
      const found = await references(client, at('ws/b.bulletin'), place(second, '李明'));
      assert.deepEqual(counted(found), {
        'ws/b.bulletin': 2,
        'ws/a.bulletin.md': 2,
        'ws/c.bulletin.txt': 1,
        'past/2023.md': 2,
      });
      assert.equal(name(found![0]!.uri), 'ws/b.bulletin');
    });

    it('leave out introductions when they are not asked for', async () => {
      const client = await start();
      await client.open(at('ws/b.bulletin'), second);
      assert.deepEqual(counted(await references(client, at('ws/b.bulletin'), place(second, '李明'), false)), {
        'ws/b.bulletin': 2,
      });
    });

    it('take what is unsaved instead of the file, and skip what is no text or has gone', async () => {
      write('ws/huge.bulletin.md', '李明'.repeat(2_000_000));
      write('ws/binary.bulletin.md', new Uint8Array([0xe6, 0x9d, 0x8e, 0, 1, 2]));
      write('ws/node_modules/x/a.bulletin.md', first);
      write('ws/.hidden/a.bulletin.md', first);
      const client = await start();
      await client.open(at('ws/b.bulletin'), second);
      await client.open(at('ws/a.bulletin.md'), first.replaceAll('李明', '黎敏').replaceAll('Li Ming', 'Li Min'));
      assert.deepEqual(counted(await references(client, at('ws/b.bulletin'), place(second, '李明'))), {
        'ws/b.bulletin': 2,
      });
      rmSync(path.join(folder, 'ws/a.bulletin.md'));
      await client.connection.sendNotification('textDocument/didClose', {
        textDocument: { uri: at('ws/a.bulletin.md') },
      });
      assert.deepEqual(counted(await references(client, at('ws/b.bulletin'), place(second, '李明'))), {
        'ws/b.bulletin': 2,
      });
    });

    it('never mix two people of one romanized name, nor one inside a longer name', async () => {
      write('ws/c.bulletin', first.replaceAll('李明', '黎鸣'));
      const client = await start();
      await client.open(at('ws/a.bulletin.md'), first);
      assert.deepEqual(counted(await references(client, at('ws/a.bulletin.md'), place(first, '李明'))), {
        'ws/a.bulletin.md': 2,
        'ws/b.bulletin': 2,
      });
      assert.deepEqual(counted(await references(client, at('ws/a.bulletin.md'), place(first, '吴志'))), {
        'ws/a.bulletin.md': 1,
        'ws/c.bulletin': 1,
      });
    });

    it('join the two files of an issue in two files', async () => {
      write(
        'ws/d.en.bulletin.md',
        english.replace('Li Ming, Research', 'Anna Schmidt, Research').replace(' Li Mingde agreed.', ''),
      );
      const zh = `${head('2024-3', '2024 年 3 月 8 日')}一、换锁\n\n一是换锁。青山研究院研究员安娜·施密特说，要换新锁。\n`;
      write('ws/d.zh.bulletin.md', zh);
      const client = await start();
      await client.open(at('ws/d.zh.bulletin.md'), zh);
      assert.deepEqual(counted(await references(client, at('ws/d.zh.bulletin.md'), place(zh, '安娜'))), {
        'ws/d.zh.bulletin.md': 1,
        'ws/d.en.bulletin.md': 1,
      });
    });

    it('come as they are found where the editor takes them so', async () => {
      const client = await start();
      await client.open(at('ws/b.bulletin'), second);
      const parts: Location[][] = [];
      client.connection.onNotification(
        '$/progress',
        ({ token, value }: { token: string; value: Location[] }) => void (token === 'part' && parts.push(value)),
      );
      assert.deepEqual(
        await references(client, at('ws/b.bulletin'), place(second, '李明'), true, { partialResultToken: 'part' }),
        [],
      );
      assert.deepEqual(
        parts.map((part) => counted(part)),
        [{ 'ws/b.bulletin': 2 }, { 'ws/a.bulletin.md': 2 }],
      );
    });

    it('are nothing, harmlessly, where nothing can be named', async () => {
      write('ws/.bulletin/people.yaml', 'people:\n  - zh: 李明\n');
      const client = await start();
      await client.open(at('ws/b.bulletin'), second);
      await client.open(at('ws/.bulletin/people.yaml'), 'people:\n  - zh: 李明\n', 'yaml');
      for (const [uri, line] of [
        ['ws/b.bulletin', 9999],
        ['ws/closed.bulletin', 0],
        ['ws/.bulletin/people.yaml', 0],
      ] as const) {
        assert.deepEqual(await references(client, at(uri), { line, character: 9 }), null, uri);
      }
    });
  });

  it('judge each root by its own people', async () => {
    const bare = (number: string) => `${head(number, '2024 年 1 月 8 日')}一、开门\n\n到场的有李明德等。\n`;
    write('ws/.bulletin/people.yaml', 'people:\n  - zh: 李明德\n    en: Li Mingde\n');
    write('ws/c.bulletin', bare('2024-7'));
    write('other/c.bulletin', bare('2024-8'));
    const client = await start({ folders: [at('ws'), at('other')] });
    await client.open(at('ws/c.bulletin'), bare('2024-7'));
    assert.deepEqual(counted(await references(client, at('ws/c.bulletin'), place(bare('2024-7'), '李明德'))), {
      'ws/c.bulletin': 1,
    });
    write('other/.bulletin/people.yaml', 'people:\n  - zh: 李明德\n');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: at('other/.bulletin/people.yaml'), type: 1 }],
    });
    assert.deepEqual(counted(await references(client, at('ws/c.bulletin'), place(bare('2024-7'), '李明德'))), {
      'ws/c.bulletin': 1,
      'other/c.bulletin': 1,
    });
  });

  describe('definition', () => {
    const definition = async (client: Client, uri: string, position: object) => {
      const found = await client.connection.sendRequest<Location[] | null>('textDocument/definition', {
        textDocument: { uri },
        position,
      });
      return (found ?? []).map((location) => `${name(location.uri)}:${location.range.start.line}`);
    };

    it('leads from an issue number to that issue, from the own one to the issue before', async () => {
      const client = await start();
      await client.open(at('ws/b.bulletin'), second);
      assert.deepEqual(await definition(client, at('ws/b.bulletin'), place(second, '第 1 期')), ['ws/a.bulletin.md:2']);
      assert.deepEqual(await definition(client, at('ws/b.bulletin'), place(second, 'Issue 1')), ['ws/a.bulletin.md:2']);
      assert.deepEqual(await definition(client, at('ws/b.bulletin'), place(second, '2024-2')), ['ws/a.bulletin.md:2']);
    });

    it('leads from somebody not introduced to the last introduction in an issue before', async () => {
      write('past/1.md', first.replace('2024-1', '2023-9').replace('2024 年 1', '2023 年 9'));
      write('ws/later.bulletin', first.replace('2024-1', '2024-5').replace('2024 年 1', '2024 年 5'));
      const client = await start({ configuration: () => ({ archive: '../past' }) });
      await client.open(at('ws/b.bulletin'), second);
      assert.deepEqual(await definition(client, at('ws/b.bulletin'), place(second, '李明')), [
        'ws/a.bulletin.md:10',
        'ws/a.bulletin.md:12',
      ]);
      rmSync(path.join(folder, 'ws/a.bulletin.md'));
      assert.deepEqual(await definition(client, at('ws/b.bulletin'), place(second, '李明')), [
        'past/1.md:10',
        'past/1.md:12',
      ]);
    });

    it('stays in the issue that introduces somebody', async () => {
      const client = await start();
      await client.open(at('ws/a.bulletin.md'), first);
      assert.deepEqual(await definition(client, at('ws/a.bulletin.md'), place(first, '李明')), ['ws/a.bulletin.md:12']);
    });
  });

  describe('workspace symbols', () => {
    const symbols = async (client: Client, query: string, more: object = {}) =>
      (await client.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query, ...more })).map(
        ({ name: symbol, location }) => `${symbol} @${name(location.uri)}`,
      );

    it('come from closed drafts and the archive, by pinyin too, and follow changes', async () => {
      write('past/1.md', first.replace('2024-1', '2023-9').replace('一、开门', '一、开窗'));
      const client = await start({ configuration: () => ({ archive: '../past' }) });
      assert.deepEqual(await symbols(client, 'kaichuang'), ['一、开窗 · 1. Opening · kaichuang @past/1.md']);
      assert.deepEqual(await symbols(client, '关门'), ['一、关门 · 1. Closing @ws/b.bulletin']);
      assert.deepEqual(
        (await symbols(client, '李明')).map((each) => each.split('@')[1]),
        ['ws/b.bulletin', 'ws/a.bulletin.md', 'past/1.md'],
      );
      await client.open(at('ws/b.bulletin'), second.replace('一、关门', '一、上锁'));
      assert.deepEqual(await symbols(client, '关门'), []);
      assert.deepEqual(await symbols(client, '上锁'), ['一、上锁 · 1. Closing @ws/b.bulletin']);
    });

    it('are not those of an old version or a preview that an editor shows', async () => {
      const client = await start();
      await client.open(at('ws/a.bulletin.md').replace('file:', 'git:'), first);
      assert.deepEqual(await symbols(client, '开门'), ['一、开门 · 1. Opening @ws/a.bulletin.md']);
    });

    it('are at most five hundred, each name once before any comes again', async () => {
      for (let number = 0; number < 60; number++)
        write(
          `past/${number}.md`,
          `${head(`2023-${number + 1}`, '2023 年 1 月 8 日')}${Array.from({ length: 10 }, (_, at) => `${'一二三四五六七八九十'[at]}、第${number}组${at}\n\n青山研究院研究员李明说，好。\n\n`).join('')}`,
        );
      const client = await start({ configuration: () => ({ archive: '../past' }) });
      const all = await symbols(client, '');
      assert.equal(all.length, 500);
      assert.ok(new Set(all.slice(0, 450).map((each) => each.split(' @')[0])).size > 440);
    });

    it('come as they are found where the editor takes them so', async () => {
      const client = await start();
      const parts: SymbolInformation[] = [];
      client.connection.onNotification(
        '$/progress',
        ({ value }: { value: SymbolInformation[] }) => void parts.push(...value),
      );
      assert.deepEqual(await symbols(client, 'liming', { partialResultToken: 'part' }), []);
      assert.equal(parts.length, 2);
    });
  });

  describe('long work', () => {
    const many = () => {
      for (let number = 0; number < 400; number++)
        write(
          `ws/many/${number}.bulletin`,
          `${first.replace('2024-1', `2023-${number + 1}`)}${'\n实验室在夜里也有人值守，设备由三家单位共管。\n'.repeat(200)}`,
        );
    };

    it('is shown when the editor can show it, and ends', async () => {
      many();
      const client = await start({ able: { window: { workDoneProgress: true } } });
      const created: unknown[] = [];
      const told: string[] = [];
      client.connection.onRequest('window/workDoneProgress/create', ({ token }: { token: unknown }) => {
        created.push(token);
        return null;
      });
      client.connection.onNotification(
        '$/progress',
        ({ token, value }: { token: unknown; value: { kind: string } }) =>
          void (created.includes(token) && told.push(value.kind)),
      );
      await client.connection.sendRequest('workspace/symbol', { query: '李明' });
      assert.equal(created.length, 1);
      assert.deepEqual([told[0], told[1], told.at(-1)], ['begin', 'report', 'end']);
      await client.connection.sendRequest('workspace/symbol', { query: '李明' });
      assert.equal(created.length, 1, 'the second time it is quick');
    });

    it('is cancelled between two issues, and others are answered meanwhile', async () => {
      many();
      const client = await start();
      await client.open(at('ws/b.bulletin'), second);
      const { CancellationTokenSource } = await import('vscode-languageserver/node');
      const source = new CancellationTokenSource();
      const asked = client.connection.sendRequest('workspace/symbol', { query: '李明' }, source.token);
      const outline = await client.connection.sendRequest<unknown[]>('textDocument/documentSymbol', {
        textDocument: { uri: at('ws/b.bulletin') },
      });
      assert.ok(outline.length > 0);
      source.cancel();
      await assert.rejects(asked, (error: { code: number }) => error.code === -32800);
    });

    it('is shown under the token that the editor gave', async () => {
      const client = await start();
      await client.open(at('ws/b.bulletin'), second);
      const told: string[] = [];
      client.connection.onNotification(
        '$/progress',
        ({ token, value }: { token: unknown; value: { kind: string } }) =>
          void (token === 'mine' && told.push(value.kind)),
      );
      await references(client, at('ws/b.bulletin'), place(second, '李明'), true, { workDoneToken: 'mine' });
      assert.deepEqual([told[0], told.at(-1)], ['begin', 'end']);
    });
  });
});

describe('language server: rename over the workspace', () => {
  let folder: string;
  let client: Client | undefined;
  const at = (name: string) => pathToFileURL(path.join(folder, name)).href;
  const write = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };
  const previewing = { workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } } };
  const people = '# ours\npeople:\n  - zh: 李明\n    en: Li Ming\n';
  const start = async (able: ClientOptions['able'], archive = 'past') => {
    client = await startClient({ folders: [at('ws')], configuration: () => ({ archive }), ...(able && { able }) });
    await client.open(at('ws/a.bulletin.md'), first);
    return client;
  };
  const rename = (
    newName: string,
    uri = at('ws/a.bulletin.md'),
    position: object = new Text(first).positionAt(first.indexOf('李明') + 1),
  ): Promise<WorkspaceEdit> =>
    client!.connection.sendRequest('textDocument/rename', { textDocument: { uri }, position, newName });
  const files = ({ documentChanges = [] }: WorkspaceEdit) =>
    documentChanges.map((change) => {
      const { textDocument, edits } = change as TextDocumentEdit;
      return [
        decodeURIComponent(textDocument.uri.slice(at('').length + 1)),
        textDocument.version,
        edits.length,
        (edits[0] as { annotationId?: string }).annotationId,
      ];
    });

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'bulletin-rename-'));
    write('ws/a.bulletin.md', first);
    write('ws/b.bulletin', second);
    write('ws/past/2023.md', first.replace('2024-1', '2023-9'));
    write('ws/.bulletin/people.yaml', people);
  });
  afterEach(async () => {
    assert.deepEqual(client?.log, []);
    await client?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('changes the own issue at once, and asks for the others, the past and the entry', async () => {
    await start(previewing);
    await client!.open(at('ws/b.bulletin'), second);
    const edit = await rename('李鸣岐');
    assert.deepEqual(files(edit), [
      ['ws/a.bulletin.md', 1, 2, undefined],
      ['ws/b.bulletin', 1, 2, 'drafts'],
      ['ws/past/2023.md', null, 2, 'past'],
      ['ws/.bulletin/people.yaml', null, 2, 'lexicon'],
    ]);
    assert.deepEqual(
      Object.values(edit.changeAnnotations!).map(({ needsConfirmation }) => needsConfirmation),
      [true, true, true],
    );
    const texts: Record<string, string> = {
      'ws/a.bulletin.md': first,
      'ws/b.bulletin': second,
      'ws/.bulletin/people.yaml': people,
    };
    for (const [file, content] of Object.entries(texts)) {
      const { edits } = (edit.documentChanges as TextDocumentEdit[]).find(
        ({ textDocument }) => textDocument.uri === at(file),
      )!;
      assert.equal(
        edited(content, edits as TextEdit[]),
        content.replaceAll('李明', '李鸣岐').replaceAll('Li Ming', 'Li Mingqi'),
        file,
      );
    }
  });

  it('changes an English name in all issues and in the entry, and says that the Chinese one stays', async () => {
    await start(previewing);
    const told: string[] = [];
    client!.connection.onNotification(
      'window/showMessage',
      ({ message }: { message: string }) => void told.push(message),
    );
    const inEnglish = new Text(first).positionAt(first.indexOf('Li Ming') + 1);
    const edit = await rename('Robert Li', at('ws/a.bulletin.md'), inEnglish);
    assert.deepEqual(files(edit), [
      ['ws/a.bulletin.md', 1, 1, undefined],
      ['ws/b.bulletin', null, 1, 'drafts'],
      ['ws/past/2023.md', null, 1, 'past'],
      ['ws/.bulletin/people.yaml', null, 1, 'lexicon'],
    ]);
    assert.equal(
      edited(people, (edit.documentChanges as TextDocumentEdit[]).at(-1)!.edits as TextEdit[]),
      people.replace('Li Ming', 'Robert Li'),
    );
    assert.deepEqual(
      told.map((message) => message.split('.')[0]),
      ['Only the English name changes, 李明 stays'],
    );
    await rename('LI Ming', at('ws/a.bulletin.md'), inEnglish);
    assert.equal(told.length, 1);
  });

  it('leaves past issues alone outside of the workspace, and where nobody can be asked', async () => {
    write('past/2022.md', first.replace('2024-1', '2022-9'));
    await start(previewing, '../past');
    assert.deepEqual(
      files(await rename('李鸣岐')).map(([file]) => file),
      ['ws/a.bulletin.md', 'ws/b.bulletin', 'ws/.bulletin/people.yaml'],
    );
    await client!.stop();
    await start(undefined);
    assert.deepEqual(
      Object.keys((await rename('李鸣岐')).changes!).map((uri) => uri.slice(at('').length + 1)),
      ['ws/a.bulletin.md', 'ws/b.bulletin', 'ws/.bulletin/people.yaml'],
    );
  });

  it('is refused with a reason', async () => {
    await start(previewing);
    await client!.open(at('ws/.bulletin/people.yaml'), people, 'yaml');
    const refusal = async (...params: Parameters<typeof rename>) => {
      try {
        return `done: ${JSON.stringify(await rename(...params))}`;
      } catch (error) {
        return `${(error as { code: number }).code} ${(error as Error).message}`;
      }
    };
    assert.match(await refusal(''), /^-32803 The new name is empty/);
    assert.match(await refusal('**'), /^-32803 The new name is empty/);
    assert.match(await refusal('李\n明'), /^-32803 A name stands on one line/);
    assert.match(await refusal('吴志'), /^-32803 吴志 is somebody else$/);
    assert.match(
      await refusal('李明', at('ws/a.bulletin.md'), { line: 9999, character: 9 }),
      /^-32803 Nothing known is named here/,
    );
    assert.match(await refusal('李明', at('ws/closed.bulletin')), /^-32803 Names are changed from within a bulletin/);
    assert.match(
      await refusal('李明', at('ws/.bulletin/people.yaml'), { line: 2, character: 9 }),
      /^-32803 Names are changed from within a bulletin/,
    );
    write('ws/c.bulletin', `${head('2024-4', '2024 年 4 月 8 日')}一、换窗\n\n一是换窗。临海大学教授李鸣岐说，换。\n`);
    await new Promise((resolve) => setTimeout(resolve, 1600));
    assert.match(await refusal('李鸣岐'), /^-32803 李鸣岐 is somebody else, in 青山观察 2024-4$/);
    assert.equal(
      await client!.connection.sendRequest('textDocument/prepareRename', {
        textDocument: { uri: at('ws/a.bulletin.md') },
        position: { line: 0, character: 1 },
      }),
      null,
    );
  });

  it('answers for the text it was asked about when somebody types on', async () => {
    await start(previewing);
    const asked = rename('李鸣岐');
    await client!.change(at('ws/a.bulletin.md'), 2, '刊首\n', {
      start: { line: 0, character: 0 },
      end: { line: 0, character: 0 },
    });
    assert.deepEqual(files(await asked)[0], ['ws/a.bulletin.md', 1, 2, undefined]);
  });
});
