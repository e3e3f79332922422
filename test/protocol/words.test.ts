// Ordinary words over LSP: the first findings do not wait for the model, those of words follow when it is read.
import assert from 'node:assert/strict';
import type { FullDocumentDiagnosticReport } from 'vscode-languageserver/node';
import { type Client, startClient } from './client';

const uri = 'file:///drafts/words.bulletin';
const content = '一、部署\n\n会议要求各单位认真管彻有关部署,确保各项工作取得实效。\n';

async function rulesIn(client: Client): Promise<readonly unknown[]> {
  const { items } = (await client.pull(uri)) as FullDocumentDiagnosticReport;
  return items.map(({ code }) => code);
}

describe('ordinary words over LSP', () => {
  it('come after the first findings, where the editor asks', async () => {
    const client = await startClient();
    await client.open(uri, content);
    const first = await rulesIn(client);
    assert.ok(first.includes('halfwidth-punctuation'));
    assert.ok(!first.includes('wrong-character'));
    await client.until('words are read', () => client.refreshes > 0 || undefined);
    assert.ok((await rulesIn(client)).includes('wrong-character'));
    // from then on with every change
    await client.change(uri, 2, content.replace('管彻', '贯撤'));
    assert.ok((await rulesIn(client)).includes('wrong-character'));
    assert.deepEqual(client.log, []);
    await client.stop();
  });

  it('come after the other findings of a long draft too', async () => {
    const client = await startClient();
    await client.open('file:///drafts/short.bulletin', content);
    await client.pull('file:///drafts/short.bulletin');
    await client.until('words are read', () => client.refreshes > 0 || undefined);
    const paragraphs = Array.from({ length: 700 }, (_, at) => `第${at}个园区的企业面向市场开放平台和仪器。\n\n`);
    await client.open(uri, content + paragraphs.join(''));
    const before = client.refreshes;
    assert.ok(!(await rulesIn(client)).includes('wrong-character'));
    await client.until('words are next', () => client.refreshes > before || undefined);
    assert.ok((await rulesIn(client)).includes('wrong-character'));
    await client.stop();
  });

  it('are sent after the first findings, where the editor does not ask', async () => {
    const client = await startClient({ pull: false });
    await client.open(uri, content);
    await client.until('words are told', () =>
      client.published.get(uri)?.diagnostics.some(({ code }) => code === 'wrong-character') ? true : undefined,
    );
    await client.stop();
  });

  it('are in the report from the start', async () => {
    const client = await startClient();
    await client.open(uri, content);
    const report: { groups?: unknown } = await client.connection.sendRequest('bulletin/check', { uri, locale: 'zh' });
    assert.match(JSON.stringify(report), /wrong-character/);
    await client.stop();
  });
});
