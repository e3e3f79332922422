// A .bulletin folder whose files cannot be read, each in its own way: it costs that file, is told, and never throws.
import assert from 'node:assert/strict';
import { Text } from '../../../server/base/text';
import { fileNames } from '../../../server/office/folders';
import { draftContext } from '../../../server/office/frontMatter';
import { readLayer } from '../../../server/office/layers';
import type { FileContent } from '../../../server/protocol';
import { check } from '../../../server/rules/check';
import { openWorkspace, type Workspace } from '../../../server/session/workspace';
import { parse } from '../../../server/syntax/parse';

const uri = 'file:///office/a.bulletin';
const utf8 = (content: string): FileContent => ({ content, encoding: 'utf-8' });
const broken: FileContent = { mistake: { en: 'may not be read', zh: '没有读取权限' } };

interface Setting {
  readonly workspace: Workspace;
  readonly files: Map<string, FileContent>;
  /** `file: sentence` of the diagnostics last sent. */
  readonly told: Map<string, readonly string[]>;
}

function office(files: Readonly<Record<string, FileContent>>, archive?: string): Setting {
  const content = new Map(Object.entries(files).map(([name, each]) => [`file:///office/.bulletin/${name}`, each]));
  const told = new Map<string, readonly string[]>();
  const workspace = openWorkspace({
    host: {
      read: async (asked) => content.get(asked),
      readIssue: async () => undefined,
      readData: async (file) =>
        file === 'terms' ? new TextEncoder().encode('{"terms":[],"unverified":[],"definitions":{}}') : undefined,
      findFiles: async () => [],
      now: () => new Date(2026, 10, 30),
    },
    locale: () => 'en',
    settingsOf: async () => ({ settings: { severities: {}, options: {} }, ...(archive !== undefined && { archive }) }),
    onRead: (asked, _, mistakes) =>
      void told.set(
        asked.replace(/^.*\//, ''),
        mistakes.map(({ message }) => message.en),
      ),
    onArchiveOpened: () => undefined,
    onArchiveRead: () => undefined,
    showReading: (read) => read(() => undefined),
  });
  return { workspace, files: content, told };
}

const unreadIn = async ({ workspace }: Setting) =>
  ((await workspace.contextOf(uri)).unread ?? []).map(({ source, what }) => `${source}: ${what.en}`);

describe('what cannot be read', () => {
  it('in a .bulletin folder costs its file, is told there and on the draft', async () => {
    const setting = office({
      'people.yaml': broken,
      'terms.yaml': utf8('terms:\n  - { zh: 夜班, renderings: [night shift] }\n'),
    });
    const [told, ...others] = await unreadIn(setting);
    assert.match(told!, /^lexicon: \.bulletin\/people\.yaml could not be read \(may not be read\)/);
    assert.deepEqual(others, []);
    assert.deepEqual(setting.told.get('people.yaml'), ['people.yaml may not be read']);
    const { lexicon } = await setting.workspace.contextOf(uri);
    assert.ok(lexicon.terms.some(({ zh }) => zh === '夜班'));
    const { text } = parse(new Text('\n夜班简报\n\n第 1 期\n'));
    const findings = check(parse(text), await setting.workspace.contextOf(uri)).filter(
      ({ rule }) => rule === 'unreadable-source',
    );
    assert.deepEqual(
      findings.map(({ span, severity }) => [text.slice(span), severity]),
      [['夜班简报', 'warning']],
    );
  });

  it('later leaves the last good version in force', async () => {
    const setting = office({ 'people.yaml': utf8('people:\n  - zh: 章小满\n') });
    const knows = async () => (await setting.workspace.contextOf(uri)).lexicon.people.some(({ zh }) => zh === '章小满');
    assert.ok(await knows());
    for (const now of [broken, utf8('people: [[[['), utf8('- '.repeat(3000))]) {
      setting.files.set('file:///office/.bulletin/people.yaml', now);
      await setting.workspace.forget(['file:///office/.bulletin/people.yaml']);
      assert.ok(await knows());
      assert.equal((await unreadIn(setting)).length, 1);
      assert.ok(setting.told.get('people.yaml')!.length > 0);
    }
    setting.files.set('file:///office/.bulletin/people.yaml', utf8('people: []\n'));
    await setting.workspace.forget(['file:///office/.bulletin/people.yaml']);
    assert.deepEqual([await knows(), await unreadIn(setting), setting.told.get('people.yaml')], [false, [], []]);
  });

  it('of an old encoding is in force and not written to', async () => {
    const setting = office({
      'people.yaml': { content: 'people:\n  - zh: 章小满\n', encoding: 'gb18030' },
      'terms.yaml': broken,
    });
    assert.ok((await setting.workspace.contextOf(uri)).lexicon.people.some(({ zh }) => zh === '章小满'));
    assert.match(setting.told.get('people.yaml')![0]!, /GB18030 \(GBK\)/);
    assert.equal(await setting.workspace.ownFile(uri, 'people.yaml'), undefined);
    assert.equal(await setting.workspace.ownFile(uri, 'terms.yaml'), undefined);
    assert.deepEqual(await setting.workspace.ownFile(uri, 'organizations.yaml'), {
      uri: 'file:///office/.bulletin/organizations.yaml',
    });
  });

  it('of a setting is told on the draft', async () => {
    assert.match(
      (await unreadIn(office({}, '//a b')))[0]!,
      /^archive: The setting bulletin.archive: “\/\/a b” is no path of a folder\. Nothing is compared/,
    );
    assert.equal(await office({}, '//[').workspace.archiveOf(uri), undefined);
    assert.deepEqual(await unreadIn(office({}, '/srv/past')), []);
  });

  it('in a file of any name: readers never throw', () => {
    for (const name of fileNames) {
      for (const source of [
        '**a**',
        'rules: *x',
        '- '.repeat(4000),
        '['.repeat(50_000),
        '\0',
        '\ufffd'.repeat(10),
        '&a [*a]',
        'kinds: [*k]',
        'people: {a: b}',
        '%YAML 1.1\n---\npeople: !!set {a}\n',
        'people: !!binary aGk=\n',
      ]) {
        assert.doesNotThrow(() => readLayer(name, source), `${name} ${source.slice(0, 20)}`);
      }
    }
  });
});

describe('front matter that cannot be read', () => {
  const inForce = (content: string) => {
    const bulletin = parse(new Text(content));
    const base = {
      schema: { kinds: [] },
      lexicon: { people: [], organizations: [], terms: [] },
      settings: { severities: {}, options: {} },
    };
    const context = draftContext(bulletin, base);
    return {
      bulletin,
      context,
      told: (context.unread ?? []).map(({ span, what }) => [bulletin.text.slice(span!), what.en]),
    };
  };

  it('in one value costs that value, and is told at its place', () => {
    const { context, told } = inForce('---\ntitle: **开放创新**\nkind: event-report\n---\n\n会议指出，要加强研究。\n');
    assert.equal(context.settings.kind, 'event-report');
    assert.deepEqual(
      told.map(([at]) => at),
      ['**开放创新**'],
    );
  });

  it('as a whole is a finding of the draft, at its place, and the checks run', () => {
    const { bulletin, context } = inForce('---\ntitle: "开放\nkind: event-report\n---\n\n会议指出,要加强研究。\n');
    const findings = check(bulletin, context);
    assert.deepEqual(
      findings
        .map(({ rule }) => rule)
        .filter((rule) => /unreadable|halfwidth/.test(rule))
        .sort(),
      ['halfwidth-punctuation', 'unreadable-source'],
    );
    const { line } = bulletin.text.positionAt(findings.find(({ rule }) => rule === 'unreadable-source')!.span.start);
    assert.ok(line >= 1 && line <= 3, String(line));
  });
});
