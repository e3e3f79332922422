// Cleaning a paste over the wire: what the extension asks for, and a clipboard of 5 MB.
import assert from 'node:assert/strict';
import { type Cleaning, methods } from '../../server/protocol';
import { type Client, startClient } from './client';

describe('cleaning over the protocol', function () {
  this.timeout(60_000);
  let client: Client;
  before(async () => void (client = await startClient()));
  after(() => client.stop());
  const clean = (params: object): Promise<Cleaning> =>
    client.connection.sendRequest(methods.clean, { locale: 'zh-cn', ...params });

  it("prefers HTML and tells what was done in the editor's language", async () => {
    const cleaning = await clean({ text: '欧阳静怡表示。', html: '<p><b>欧阳静怡</b>表示。<del>删去</del></p>' });
    assert.deepEqual(cleaning, {
      text: '**欧阳静怡**表示。',
      notes: ['略去已删除、隐藏或批注的文字：“删去”', '保留加粗 1 处'],
      changed: true,
    });
  });

  it('refuses 5 MB of plain text with a reason, at once; 5 MB of markup it takes', async () => {
    const begun = performance.now();
    const cleaning = await clean({ text: 'words '.repeat(900_000) });
    assert.match('refusal' in cleaning ? cleaning.refusal : '', /分批/);
    const refused = performance.now();
    const rich = await clean({
      text: '',
      html: "<p class=MsoNormal style='mso-bidi-font-weight:normal'>平台首先是公共设施。</p>".repeat(70_000),
    });
    assert.ok('text' in rich && rich.text.length > 600_000);
    assert.ok(refused - begun < performance.now() - refused);
  });
});
