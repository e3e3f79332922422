// Code actions over the protocol: titles at once, edits when one is chosen; changes of the files beside the drafts.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeAction, TextDocumentEdit } from 'vscode-languageserver';
import { Text } from '../../server/base/text';
import { type Client, type ClientOptions, edited, startClient } from './client';

const content =
  '一、开门\n\n1. Opening the door\n\n一是开前门,让大家进来。园区要建“门禁清单”。\n\nFirst, open the front door and let everybody in. The zone will make “door lists”.\n\n二是开后门。\n';

describe('code actions', () => {
  let client: Client | undefined;
  let folder = '';
  const at = (name: string) => pathToFileURL(path.join(folder, name)).href;
  const draft = () => at('a.bulletin');

  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'bulletin-actions-'))));
  afterEach(async () => {
    await client?.stop();
    client = undefined;
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(options: ClientOptions = {}): Promise<Client> {
    client = await startClient({
      folders: [at('')],
      resolves: true,
      initializationOptions: { locale: 'en', goTo: 'bulletin.goTo' },
      ...options,
    });
    await client.open(draft(), content);
    return client;
  }

  function write(name: string, text: string): void {
    mkdirSync(path.join(folder, '.bulletin'), { recursive: true });
    writeFileSync(path.join(folder, '.bulletin', name), text);
  }

  async function offered(words: string, title: RegExp, only?: string[]): Promise<CodeAction> {
    const text = new Text(content);
    const start = content.indexOf(words);
    const actions = await client!.actions(draft(), text.rangeOf({ start, end: start + words.length }), only);
    const found = actions.find((action) => title.test(action.title));
    assert.ok(found, actions.map((action) => action.title).join(' | '));
    return found;
  }

  const resolve = (action: CodeAction): Promise<CodeAction> =>
    client!.connection.sendRequest('codeAction/resolve', action);

  it('come without edits, which are made for the chosen one', async () => {
    await open();
    for (const [words, title, expected] of [
      [',', /^Replace|，|full-width/i, '一是开前门，让'],
      [',', /^Disable in this issue/, '<!-- bulletin-disable halfwidth-punctuation -->'],
      ['二是', /skeleton/, 'Second, ….'],
    ] as const) {
      const action = await offered(words, title);
      assert.equal(action.edit, undefined);
      const { edit } = await resolve(action);
      assert.ok(edited(content, edit!.changes![draft()]!).includes(expected), title.source);
    }
  });

  it('that switch a rule off stand behind one, where the editor lets the author choose', async () => {
    await open({ initializationOptions: { locale: 'en', chooseAction: 'bulletin.chooseAction' } });
    const { command } = await offered(',', /^Switch off…/);
    assert.equal(command?.command, 'bulletin.chooseAction');
    const [ways] = command.arguments as [CodeAction[]];
    assert.deepEqual(
      ways.map(({ title }) => title.replace(/:.*/, '')),
      ['Disable here', 'Disable in this issue', 'Switch off for all issues'],
    );
    const { edit } = await resolve(ways[1]!);
    assert.match(edited(content, edit!.changes![draft()]!), /^<!-- bulletin-disable halfwidth-punctuation -->/);
    assert.equal(
      (await client!.actions(draft(), new Text(content).rangeOf({ start: 0, end: content.length }))).filter(
        ({ title }) => /^Disable/.test(title),
      ).length,
      0,
    );
  });

  it('are told apart where two have one title', async () => {
    await open();
    const twice = '前门开,后门也开,窗子不开。\n';
    await client!.change(draft(), 2, twice);
    const alike = (await client!.actions(draft(), new Text(twice).rangeOf({ start: 0, end: twice.length }))).filter(
      ({ title }) => /^Replace , by ，/.test(title),
    );
    assert.equal(alike.length, 2, alike.map(({ title }) => title).join(' | '));
    const made = await Promise.all(alike.map(resolve));
    assert.deepEqual(
      made.map(({ edit }) => edited(twice, edit!.changes![draft()]!)),
      ['前门开，后门也开,窗子不开。\n', '前门开,后门也开，窗子不开。\n'],
    );
  });

  it('come whole to an editor that asks no second time', async () => {
    await open({ resolves: false });
    const action = await offered(',', /^Disable in this issue/);
    assert.equal(action.data, undefined);
    assert.ok(action.edit?.changes?.[draft()]);
  });

  it('create a file of the lexicon and lead to what is missing in it', async () => {
    await open();
    const { edit, command } = await resolve(await offered('开后门', /to terms\.yaml/));
    const [create, change] = edit!.documentChanges!;
    assert.deepEqual(create, { kind: 'create', uri: at('.bulletin/terms.yaml'), options: { ignoreIfExists: true } });
    assert.deepEqual(
      (change as TextDocumentEdit).edits.map((each) => ('newText' in each ? each.newText : '')),
      ['terms:\n  - zh: 开后门\n    renderings:\n      - en: \n'],
    );
    const place = { line: 3, character: 12 };
    assert.deepEqual(
      [command?.command, command?.arguments],
      ['bulletin.goTo', [at('.bulletin/terms.yaml'), { start: place, end: place }]],
    );
  });

  it('add to a file that is there, with the English of the translation', async () => {
    write('terms.yaml', '# ours\nterms:\n  - zh: 门 # a door\n');
    await open();
    const { edit } = await resolve(await offered('门禁清单', /to terms\.yaml/));
    assert.equal(
      edited('# ours\nterms:\n  - zh: 门 # a door\n', edit!.changes![at('.bulletin/terms.yaml')]!),
      '# ours\nterms:\n  - zh: 门 # a door\n  - zh: 门禁清单\n    renderings:\n      - en: door lists\n',
    );
  });

  it('leave a file with mistakes alone, say why and lead there', async () => {
    write('terms.yaml', 'terms:\n  - zh: 门\n  - wrong: here\n');
    await open();
    const action = await offered('门禁清单', /to terms\.yaml/);
    assert.match(action.title, /first mend line 3/);
    assert.equal((await resolve(action)).edit, undefined);
    assert.equal(action.command?.arguments?.[1].start.line, 2);
  });

  it('switch a rule off in the settings of the folder', async () => {
    write('config.yaml', 'rules:\n  length-ratio: hint # too many\n');
    await open();
    const { edit } = await resolve(await offered(',', /^Switch off for all issues/));
    assert.equal(
      edited('rules:\n  length-ratio: hint # too many\n', edit!.changes![at('.bulletin/config.yaml')]!),
      'rules:\n  length-ratio: hint # too many\n  halfwidth-punctuation: off\n',
    );
  });

  describe('about words', () => {
    const wording = () => at('.bulletin/wording.yaml');
    const yaml = 'known: [窗子] # ours\n';

    it('make a known word of what is selected', async () => {
      write('wording.yaml', yaml);
      await open();
      const { edit, command } = await resolve(await offered('门禁清单', /^Never report/));
      assert.equal(edited(yaml, edit!.changes![wording()]!), 'known: [窗子, 门禁清单] # ours\n');
      assert.equal(command, undefined);
    });

    it('ask what to write instead, and write that', async () => {
      write('wording.yaml', yaml);
      await open({
        initializationOptions: { locale: 'en', goTo: 'bulletin.goTo', askWording: 'bulletin.askWording' },
      });
      const { edit, command } = await resolve(await offered('door lists', /^Always an error/));
      assert.equal(edit, undefined);
      assert.deepEqual([command?.command, command?.arguments], ['bulletin.askWording', [draft(), 'door lists']]);
      const left = await client!.connection.sendRequest('bulletin/neverWrite', {
        uri: draft(),
        never: 'door lists',
        write: 'door registers',
      });
      assert.equal(left, null);
      assert.equal(
        edited(yaml, client!.applied[0]!.changes![wording()]!),
        `${yaml}wording:\n  - never: door lists\n    write: door registers\n`,
      );
      const refused = await client!.connection.sendRequest('bulletin/neverWrite', { uri: draft(), never: '窗子' });
      assert.match((refused as { refusal: string }).refusal, /already/);
    });

    it('ask nobody in an editor that cannot, and make the file', async () => {
      await open();
      const { edit } = await resolve(await offered('door lists', /^Always an error/));
      const [, change] = edit!.documentChanges!;
      assert.deepEqual(
        (change as TextDocumentEdit).edits.map((each) => ('newText' in each ? each.newText : '')),
        ['wording:\n  - never: door lists\n'],
      );
    });

    it('are not offered for what wording.yaml has, nor where nothing is selected', async () => {
      write('wording.yaml', 'known: [门禁清单]\nwording: [{ never: door list }]\n');
      await open();
      for (const words of ['门禁清单', 'door list', '']) {
        const start = content.indexOf(words);
        const range = new Text(content).rangeOf({ start, end: start + words.length });
        const titles = (await client!.actions(draft(), range)).map(({ title }) => title);
        assert.deepEqual(
          titles.filter((title) => /^(?:Always an error|Never report)/.test(title)),
          [],
        );
      }
    });
  });

  it('tell an author who looks for one why it cannot be done', async () => {
    await open();
    assert.equal(
      (await offered('一、', /Renumber/, ['refactor'])).disabled?.reason,
      'The numbers of the sections run on already',
    );
    const text = new Text(content);
    assert.ok(!(await client!.actions(draft(), text.rangeOf({ start: 0, end: 0 }))).some(({ disabled }) => disabled));
  });

  it('do nothing for a choice that is out of date', async () => {
    await open();
    const action = await offered(',', /^Disable here/);
    await client!.change(draft(), 2, '一、开门\n');
    assert.equal((await resolve(action)).edit, undefined);
  });
});
