// The language server over stdio: what it announces, findings, each kind of request, the .bulletin folder, bad input.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  CompletionItem,
  Diagnostic,
  DocumentSymbol,
  FoldingRange,
  FullDocumentDiagnosticReport,
  TextEdit,
} from 'vscode-languageserver/node';
import { type Client, type ClientOptions, edited, startClient, withCursor } from './client';

/** A draft with a half-width comma and nothing else that a rule of typography would mind. */
const content =
  '青山观察\n\n第 3 期\n\n一、开门\n\n一是开前门。前门一直锁着,应当打开。青山研究院研究员李明说，这样很好。\n\n';
const uri = 'file:///drafts/a.bulletin';
const commaAt = { start: { line: 6, character: 12 }, end: { line: 6, character: 13 } };

function items(report: unknown): readonly Diagnostic[] {
  return (report as FullDocumentDiagnosticReport).items;
}

function rulesOf(diagnostics: readonly Diagnostic[]): readonly unknown[] {
  return diagnostics.map((diagnostic) => diagnostic.code);
}

describe('language server over stdio', () => {
  const clients: Client[] = [];
  const start = async (options?: ClientOptions) => {
    const client = await startClient(options);
    clients.push(client);
    return client;
  };
  afterEach(async () => {
    for (const client of clients.splice(0)) await client.stop();
  });

  it('pops up completion only at an @ or a colon, and says what it can do', async () => {
    const { initialized } = await start();
    assert.deepEqual(initialized.capabilities.completionProvider, {
      triggerCharacters: ['@', '：', ':'],
      resolveProvider: true,
    });
    assert.equal(initialized.capabilities.textDocumentSync !== undefined, true);
    assert.deepEqual(initialized.capabilities.diagnosticProvider, {
      identifier: 'bulletin',
      interFileDependencies: false,
      workspaceDiagnostics: false,
    });
  });

  it('answers who asks for findings, and says when nothing has changed', async () => {
    const client = await start();
    await client.open(uri, content);
    const report = (await client.pull(uri)) as FullDocumentDiagnosticReport;
    const found = report.items.find((item) => item.code === 'halfwidth-punctuation');
    assert.deepEqual(found?.range, commaAt);
    assert.equal(found?.source, 'bulletin');
    assert.equal((found?.data as { rule: string } | undefined)?.rule, 'halfwidth-punctuation');
    assert.deepEqual(await client.pull(uri, report.resultId), { kind: 'unchanged', resultId: report.resultId });
    await client.change(uri, 2, '，', commaAt);
    const mended = (await client.pull(uri, report.resultId)) as FullDocumentDiagnosticReport;
    assert.equal(mended.kind, 'full');
    assert.ok(!rulesOf(mended.items).includes('halfwidth-punctuation'));
    assert.equal(client.published.has(uri), false);
  });

  it('sends findings to who does not ask, and clears them on closing', async () => {
    const client = await start({ pull: false });
    assert.equal(client.initialized.capabilities.diagnosticProvider, undefined);
    await client.open(uri, content);
    const sent = await client.until('findings', () => client.published.get(uri));
    assert.ok(rulesOf(sent.diagnostics).includes('halfwidth-punctuation'));
    await client.change(uri, 2, '，', commaAt);
    await client.until('findings of version 2', () => (client.published.get(uri)?.version === 2 ? true : undefined));
    assert.ok(!rulesOf(client.published.get(uri)!.diagnostics).includes('halfwidth-punctuation'));
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await client.until('clearing', () => (client.published.get(uri)?.diagnostics.length === 0 ? true : undefined));
  });

  it('links findings to the page of their rule where the editor says how', async () => {
    const client = await start({
      initializationOptions: { locale: 'zh-cn', rulePage: 'command:bulletin.showRule?%5B%22{rule}%22%5D' },
    });
    await client.open(uri, content);
    const found = items(await client.pull(uri)).find((item) => item.code === 'halfwidth-punctuation');
    assert.equal(found?.codeDescription?.href, 'command:bulletin.showRule?%5B%22halfwidth-punctuation%22%5D');
    assert.match(String(found.message), /\p{Script=Han}/u);
  });

  it('completes a person and explains the entry', async () => {
    const client = await start();
    const { content: marked, position } = withCursor(`${content}会上，@wzq|`);
    await client.open(uri, marked);
    const [first] = await client.complete(uri, position);
    assert.equal(first?.label, '吴志强');
    assert.equal(edited(marked, [first.textEdit as TextEdit]).endsWith('同济大学原副校长吴志强'), true);
    const resolved: CompletionItem = await client.connection.sendRequest('completionItem/resolve', first);
    assert.match((resolved.documentation as { value: string }).value, /Wu Zhiqiang/);
  });

  it('explains terms and abbreviations on hover', async () => {
    const client = await start();
    const { content: marked, position } = withCursor(`${content}培育新质|生产力。\n\nNIDZs are zones.\n`);
    await client.open(uri, marked);
    assert.match((await client.hover(uri, position)) ?? '', /new quality productive forces/);
    assert.match((await client.hover(uri, { line: position.line + 2, character: 2 })) ?? '', /国家自主创新示范区/);
  });

  it('outlines and folds', async () => {
    const client = await start();
    await client.open(uri, content);
    const symbols: DocumentSymbol[] = await client.connection.sendRequest('textDocument/documentSymbol', {
      textDocument: { uri },
    });
    assert.deepEqual(
      symbols.map((symbol) => symbol.name),
      ['Header', '一、开门'],
    );
    assert.deepEqual(
      symbols[1]?.children?.map((symbol) => [symbol.name, symbol.detail]),
      [['一是开前门', '李明']],
    );
    const folds: FoldingRange[] = await client.connection.sendRequest('textDocument/foldingRange', {
      textDocument: { uri },
    });
    assert.deepEqual(
      folds.map(({ startLine, endLine }) => [startLine, endLine]),
      [
        [0, 2],
        [4, 6],
      ],
    );
  });

  it('offers the fix, which mends the text, all fixes of the rule, and a comment that switches it off', async () => {
    const client = await start();
    const twice = content.replace('说，', '说,');
    await client.open(uri, twice);
    const diagnostics = items(await client.pull(uri)).filter((item) => item.code === 'halfwidth-punctuation');
    assert.equal(diagnostics.length, 2);
    const actions = await client.actions(uri, commaAt, undefined, diagnostics.slice(0, 1));
    const [fix, all, disable] = actions;
    assert.equal(fix?.isPreferred, true);
    assert.deepEqual(fix.diagnostics, diagnostics.slice(0, 1));
    assert.equal(edited(twice, fix.edit!.changes![uri]!), twice.replace('着,', '着，'));
    assert.equal(edited(twice, all!.edit!.changes![uri]!), twice.replace('着,', '着，').replace('说,', '说，'));
    const disabled = edited(twice, disable!.edit!.changes![uri]!);
    await client.change(uri, 2, disabled);
    assert.ok(!rulesOf(items(await client.pull(uri))).includes('halfwidth-punctuation'));
  });

  it('mends what is safe on request', async () => {
    const client = await start();
    await client.open(uri, content);
    const whole = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const [action] = await client.actions(uri, whole, ['source.fixAll']);
    assert.equal(action?.kind, 'source.fixAll.bulletin');
    assert.equal(edited(content, action.edit!.changes![uri]!).includes('锁着，应当'), true);
    assert.deepEqual(
      (await client.actions(uri, whole)).filter((other) => other.kind?.startsWith('source')),
      [],
    );
  });

  it('goes to introductions, renames with a reason when it cannot, formats, links and selects', async () => {
    const client = await start();
    const draft = `${content}李明又说，门要常开。\n\nE-mail: a@b.cn\n`;
    await client.open(uri, draft);
    const later = { line: 8, character: 1 };
    const place = { textDocument: { uri }, position: later };
    const [target] = await client.connection.sendRequest<{ range: { start: { line: number } } }[]>(
      'textDocument/definition',
      place,
    );
    assert.equal(target?.range.start.line, 6);
    assert.equal(
      (
        await client.connection.sendRequest<unknown[]>('textDocument/references', {
          ...place,
          context: { includeDeclaration: true },
        })
      ).length,
      2,
    );
    const renamed = await client.connection.sendRequest<{ changes: Record<string, TextEdit[]> }>(
      'textDocument/rename',
      { ...place, newName: '李鸣' },
    );
    assert.equal(edited(draft, renamed.changes[uri]!), draft.replaceAll('李明', '李鸣'));
    await assert.rejects(client.connection.sendRequest('textDocument/rename', { ...place, newName: '' }), /empty/);
    const edits = await client.connection.sendRequest<TextEdit[]>('textDocument/formatting', {
      textDocument: { uri },
      options: { tabSize: 2, insertSpaces: true },
    });
    assert.ok(edited(draft, edits).includes('锁着，应当'));
    assert.deepEqual(
      (
        await client.connection.sendRequest<{ target: string }[]>('textDocument/documentLink', {
          textDocument: { uri },
        })
      ).map((link) => link.target),
      ['mailto:a@b.cn'],
    );
    assert.equal(
      (
        await client.connection.sendRequest<unknown[]>('textDocument/selectionRange', {
          textDocument: { uri },
          positions: [later],
        })
      ).length,
      1,
    );
  });

  it('follows the configuration at once; null means defaults', async () => {
    let configuration: unknown = null;
    const client = await start({ configuration: () => configuration });
    await client.open(uri, content);
    const severity = async () =>
      items(await client.pull(uri)).find((item) => item.code === 'halfwidth-punctuation')?.severity;
    assert.equal(await severity(), 2);
    configuration = { rules: { 'halfwidth-punctuation': 'error' } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.until('a request to ask again', () => (client.refreshes > 0 ? true : undefined));
    assert.equal(await severity(), 1);
    configuration = { rules: { 'halfwidth-punctuation': 'off' } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', {});
    assert.equal(await severity(), undefined);
  });

  it('takes settings that are sent by an editor that cannot be asked', async () => {
    const client = await start({
      initializationOptions: { locale: 'en', settings: { rules: { 'halfwidth-punctuation': 'off' } } },
    });
    await client.open(uri, content);
    assert.ok(!rulesOf(items(await client.pull(uri))).includes('halfwidth-punctuation'));
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: { bulletin: null } });
    assert.ok(rulesOf(items(await client.pull(uri))).includes('halfwidth-punctuation'));
  });

  it('tells the extension what it asks', async () => {
    const client = await start();
    const told: string[] = [];
    client.connection.onNotification('bulletin/statusChanged', (params: { uri: string }) => void told.push(params.uri));
    await client.open(uri, content);
    const status = await client.connection.sendRequest<{ kind: string | null; findings: { warnings: number } }>(
      'bulletin/status',
      { uri },
    );
    assert.equal(status.kind, null);
    assert.ok(status.findings.warnings > 0);
    await client.pull(uri);
    assert.deepEqual(told, [uri]);
    const report = await client.connection.sendRequest<{
      verdict: string;
      findings: readonly { rule: string; message: string }[];
    }>('bulletin/check', { uri, locale: 'zh-cn' });
    assert.match(
      report.findings.find((finding) => finding.rule === 'halfwidth-punctuation')!.message,
      /\p{Script=Han}/u,
    );
    const page = await client.connection.sendRequest<{ markdown: string }>('bulletin/rule', {
      id: 'halfwidth-punctuation',
      locale: 'en',
    });
    assert.match(page.markdown, /^# halfwidth-punctuation/);
    assert.equal(await client.connection.sendRequest('bulletin/rule', { id: 'no-such-rule', locale: 'en' }), null);
    assert.ok((await client.connection.sendRequest<readonly unknown[]>('bulletin/rules', {})).length > 10);
  });

  describe('with a .bulletin folder', () => {
    let folder: string;
    const at = (name: string) => pathToFileURL(path.join(folder, name)).href;
    const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
    const changed = (client: Client, name: string) =>
      client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: at(name), type: 2 }] });
    const labels = async (client: Client, typed: string) => {
      const { content: marked, position } = withCursor(`${content}会上，@${typed}|`);
      const draft = at(`drafts/inner/${typed}.bulletin`);
      await client.open(draft, marked);
      return (await client.complete(draft, position)).map((item) => item.label);
    };
    beforeEach(() => {
      folder = mkdtempSync(path.join(tmpdir(), 'bulletin-'));
      mkdirSync(path.join(folder, '.bulletin'));
    });
    afterEach(() => rmSync(folder, { recursive: true, force: true }));

    it('knows its people, and keeps to the last good version of a file while a typo is in it', async () => {
      write('.bulletin/people.yaml', 'people:\n  - zh: 欧阳青\n    titles: [青山研究院院长]\n');
      const client = await start({ folders: [at('')] });
      assert.deepEqual(await labels(client, 'oyqing'), ['欧阳青', '欧阳青']);
      write('.bulletin/people.yaml', 'people:\n  - zh: 欧阳青\n    titles: [青山研究院院长\n  - zh: 慕容山\n');
      await changed(client, '.bulletin/people.yaml');
      const told = await client.until('the mistake', () =>
        client.published.get(at('.bulletin/people.yaml'))?.diagnostics.length
          ? client.published.get(at('.bulletin/people.yaml'))
          : undefined,
      );
      assert.ok(told.diagnostics[0]!.range.start.line >= 2);
      await client.until('a request to ask again', () => (client.refreshes > 0 ? true : undefined));
      assert.deepEqual(await labels(client, 'ouyangqing'), ['欧阳青', '欧阳青']);
      write('.bulletin/people.yaml', 'people:\n  - zh: 慕容山\n    titles: [青山研究院院长]\n');
      await changed(client, '.bulletin/people.yaml');
      await client.until('no more mistakes', () =>
        client.published.get(at('.bulletin/people.yaml'))?.diagnostics.length === 0 ? true : undefined,
      );
      assert.deepEqual(await labels(client, 'mrs'), ['慕容山', '慕容山']);
      assert.deepEqual(await labels(client, 'ouyangq'), []);
    });

    it('takes what is being typed into such a file before it is saved', async () => {
      write('.bulletin/terms.yaml', 'terms: []\n');
      const client = await start({ folders: [at('')] });
      await client.open(
        at('.bulletin/terms.yaml'),
        'terms:\n  - zh: 夜间实验室\n    renderings: [night laboratory]\n',
        'yaml',
      );
      assert.deepEqual(await labels(client, 'yjsys'), ['夜间实验室']);
      assert.deepEqual(items(await client.pull(at('.bulletin/terms.yaml'))), []);
      await client.connection.sendNotification('textDocument/didClose', {
        textDocument: { uri: at('.bulletin/terms.yaml') },
      });
      assert.deepEqual(await labels(client, 'yjsysh'), []);
    });

    it('sets severities by config.yaml, and the nearest folder speaks', async () => {
      write('.bulletin/config.yaml', 'rules:\n  halfwidth-punctuation: error\n');
      mkdirSync(path.join(folder, 'drafts/.bulletin'), { recursive: true });
      const client = await start({ folders: [at('')] });
      const draft = at('drafts/a.bulletin');
      await client.open(draft, content);
      const severity = async () =>
        items(await client.pull(draft)).find((item) => item.code === 'halfwidth-punctuation')?.severity;
      assert.equal(await severity(), 1);
      write('drafts/.bulletin/config.yaml', 'rules:\n  halfwidth-punctuation: hint\n');
      await changed(client, 'drafts/.bulletin/config.yaml');
      assert.equal(await severity(), 4);
      write('drafts/.bulletin/config.yaml', 'rules:\n  halfwidth-punctuation: loud\n');
      await changed(client, 'drafts/.bulletin/config.yaml');
      assert.equal(await severity(), 4);
      const told = await client.until('the mistake', () => client.published.get(at('drafts/.bulletin/config.yaml')));
      assert.equal(told.diagnostics[0]?.range.start.line, 1);
    });

    it('reads with the words of words.yaml, the last good ones while there is a mistake in it', async () => {
      const client = await start({ folders: [at('')] });
      const draft = at('draft.bulletin.md');
      await client.open(
        draft,
        '# 园区观察\n\n一、讨论\n\n会上，前山嘎查达高建国介绍了草场，各家各户都愿意把草场联成一片，轮流放牧。\n',
      );
      const tells = async () => items(await client.pull(draft)).some(({ code }) => code === 'unknown-speaker');
      assert.equal(await tells(), false);
      write('.bulletin/words.yaml', 'zh:\n  posts:\n    posts: [嘎查达]\n');
      await changed(client, '.bulletin/words.yaml');
      assert.equal(await tells(), true);
      write('.bulletin/words.yaml', 'zh:\n  posts:\n    posts: ["嘎[查达"]\n');
      await changed(client, '.bulletin/words.yaml');
      const told = await client.until(
        'the mistake',
        () => client.published.get(at('.bulletin/words.yaml'))?.diagnostics[0],
      );
      assert.equal(told.range.start.line, 2);
      assert.equal(await tells(), true);
      rmSync(path.join(folder, '.bulletin/words.yaml'));
      await changed(client, '.bulletin/words.yaml');
      assert.equal(await tells(), false);
    });
  });

  it('keeps to the wording of wording.yaml and wording.csv, the last good one while there is a mistake in it', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'bulletin-wording-'));
    try {
      const at = (name: string) => pathToFileURL(path.join(folder, name)).href;
      mkdirSync(path.join(folder, '.bulletin'));
      const client = await start({ folders: [at('')] });
      const draft = at('draft.bulletin.md');
      await client.open(draft, '# 园区观察\n\n甲方案已印发，乙方案待定稿，各方反响热烈，园区将逐项落实。\n');
      const change = async (name: string, text: string) => {
        writeFileSync(path.join(folder, '.bulletin', name), text);
        const changes = [{ uri: at(`.bulletin/${name}`), type: 2 }];
        await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
        return items(await client.pull(draft)).filter(({ code }) => code === 'office-wording').length;
      };
      assert.equal(await change('wording.yaml', 'wording: [{ never: 甲方案, write: 甲办法 }]\n'), 1);
      assert.equal(await change('wording.csv', '乙方案,乙办法\n'), 2);
      const contradictory = 'wording:\n  - { never: 甲方案, write: 甲办法 }\n  - { never: 甲方案, write: 甲规定 }\n';
      assert.equal(await change('wording.yaml', contradictory), 2);
      const told = await client.until(
        'the mistake',
        () => client.published.get(at('.bulletin/wording.yaml'))?.diagnostics[0],
      );
      assert.deepEqual([told.range.start.line, told.severity], [2, 1]);
      assert.equal(await change('wording.csv', '不用,改用\n"乙方案\n'), 2);
      assert.equal(await change('wording.csv', '不用,改用\n'), 1);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  describe('bad input', () => {
    it('is harmless', async () => {
      const client = await start();
      const drafts = {
        empty: '',
        blank: '\n\n \n',
        line: '一是',
        crlf: content.replaceAll('\n', '\r\n'),
        bom: `\ufeff${content}`,
        front: '---\nkind: [\n---\n\n青山观察\n',
        nul: '\u0000\ud800',
        english: 'First, open it.\n',
      };
      for (const [name, text] of Object.entries(drafts)) {
        const draft = `file:///drafts/${name}.bulletin`;
        await client.open(draft, text);
        const report = (await client.pull(draft)) as FullDocumentDiagnosticReport;
        assert.ok(Array.isArray(report.items), name);
        for (const position of [
          { line: 0, character: 0 },
          { line: 99_999, character: 99_999 },
          { line: 0, character: 99_999 },
        ]) {
          await client.complete(draft, position);
          await client.hover(draft, position);
          await client.actions(draft, { start: position, end: position });
        }
        assert.ok(
          Array.isArray(
            await client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri: draft } }),
          ),
          name,
        );
        assert.ok(
          Array.isArray(
            await client.connection.sendRequest('textDocument/foldingRange', { textDocument: { uri: draft } }),
          ),
          name,
        );
      }
      const front = items(await client.pull('file:///drafts/front.bulletin'));
      assert.ok(
        front.some(
          (item) => item.range.start.line <= 2 && /^The front matter cannot be read/.test(String(item.message)),
        ),
      );
      assert.deepEqual(client.log, []);
    });

    it('in a document that was closed or never opened answers nothing', async () => {
      const client = await start();
      await client.open(uri, content);
      await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
      for (const draft of [uri, 'file:///never.bulletin', 'not a uri']) {
        assert.deepEqual(items(await client.pull(draft)), []);
        assert.deepEqual(await client.complete(draft, { line: 0, character: 0 }), []);
        assert.equal(await client.hover(draft, { line: 0, character: 0 }), undefined);
      }
      assert.deepEqual(client.log, []);
    });

    it('that makes a feature fail is logged, and the server goes on', async () => {
      const client = await start();
      await client.open(uri, content);
      const item = { label: 'x', data: { uri, subject: 5 } };
      assert.deepEqual(await client.connection.sendRequest('completionItem/resolve', item), item);
      assert.match(client.log.join(), /completion item: TypeError[^]*at /);
      assert.ok(items(await client.pull(uri)).length > 0);
    });

    it('of five megabytes is answered', async () => {
      const client = await start();
      const long = content.replace('前门一直锁着', '前门一直锁着，大家都从后门进。'.repeat(60));
      await client.open(uri, long.repeat(Math.ceil(5_000_000 / Buffer.byteLength(long))));
      assert.ok(items(await client.pull(uri)).length > 1000);
      await client.complete(uri, { line: 4, character: 3 });
      assert.deepEqual(client.log, []);
    }).timeout(60_000);
  });
});
