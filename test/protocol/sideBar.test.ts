// The side bar's requests and the pairs of two columns over a real connection.
import assert from 'node:assert/strict';
import type { IssueView, Pairs, ViewNode, Wording } from '../../server/protocol';
import { type Client, startClient } from './client';

const content =
  '青山观察\n\n第 3 期\n\n一、开门\n\n1. Opening\n\n一是开前门。青山研究院研究员李明说，门开了 12.5 万次。\n\nFirst, open it. Li Ming, Research Fellow of Qingshan Institute, said it was opened 125,000 times.\n\n二是开后门。李明建议再开一道门。\n';
const uri = 'file:///drafts/a.bulletin';

describe('language server: the side bar', () => {
  let client: Client;
  const ask = <T>(method: string, params: object = {}) =>
    client.connection.sendRequest<T>(`bulletin/${method}`, { uri, ...params });
  beforeEach(async () => {
    client = await startClient();
    await client.open(uri, content);
  });
  afterEach(async () => {
    assert.deepEqual(client.log, []);
    await client.stop();
  });

  it('shows the issue as it is now', async () => {
    const before = await ask<IssueView>('issueView');
    assert.equal(before.isBilingual, true);
    const section = (view: IssueView) => view.nodes.find(({ kind }) => kind === 'section')!;
    assert.match(section(before).description!, /^2\/3 · /);
    await client.change(uri, 2, `${content}\nSecond, open the back door. Li Ming proposed another door.\n`);
    const after = await ask<IssueView>('issueView');
    assert.match(section(after).description!, /^3\/3 · /);
    assert.equal(section(after).id, section(before).id);
  });

  it('shows people and terms, filtered', async () => {
    const names = (nodes: readonly ViewNode[]) =>
      nodes.map(({ id, children }) => [id, children!.slice(0, 1).map(({ label }) => label)]);
    assert.deepEqual(names(await ask('peopleView', { filter: 'lim' })).slice(0, 1), [['present', ['李明']]]);
    const terms = await ask<readonly ViewNode[]>('termsView', { filter: 'xzscl' });
    assert.deepEqual(names(terms), [['found', ['新质生产力']]]);
    const { subject } = terms[0]!.children![0]!;
    assert.deepEqual(await ask<Wording>('wording', { subject, position: { line: 10, character: 5 } }), {
      newText: ' new quality productive forces',
    });
    // a new block behind a Chinese one without its English, and a place beyond the end
    assert.deepEqual(await ask<Wording>('wording', { subject, position: { line: 999, character: 5 } }), {
      newText: 'new quality productive forces',
    });
    assert.deepEqual(await ask<Wording>('wording', { subject, position: { line: 8, character: 3 } }), {
      newText: '新质生产力',
    });
    assert.equal(
      await ask('wording', { subject: { type: 'term', id: 'nothing' }, position: { line: 0, character: 0 } }),
      null,
    );
  });

  it('tells which blocks belong together, in one file or two', async () => {
    const { blocks } = await ask<Pairs>('pairs');
    assert.deepEqual(
      blocks.map(({ zh, en }) => [zh?.start.line, en?.start.line]),
      [
        [4, 6],
        [8, 10],
        [12, undefined],
      ],
    );
    const english = 'file:///drafts/a.en.bulletin';
    assert.equal(await ask('pairs', { english }), null);
    await client.open('file:///drafts/a.zh.bulletin', '一、开门\n\n实验室一直锁着，没有钥匙。\n');
    await client.open(english, '1. Opening\n\nLaboratories have always been locked, and there is no key.\n');
    const both = await client.connection.sendRequest<Pairs>('bulletin/pairs', {
      uri: 'file:///drafts/a.zh.bulletin',
      english,
    });
    assert.deepEqual(
      both.blocks.map(({ zh, en }) => [zh?.start.line, en?.start.line]),
      [
        [0, 0],
        [2, 2],
      ],
    );
  });

  it('has nothing of a document that is not open', async () => {
    for (const method of ['issueView', 'peopleView', 'termsView', 'pairs'])
      assert.equal(await ask(method, { uri: 'file:///drafts/none.bulletin' }), null, method);
  });
});
