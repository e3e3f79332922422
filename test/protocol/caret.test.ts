// Where the author writes: what waits for a half-written block is told when the caret has left it.
import assert from 'node:assert/strict';
import type { Diagnostic, FullDocumentDiagnosticReport } from 'vscode-languageserver/node';
import { type CaretParams, methods } from '../../server/protocol';
import { type Client, startClient } from './client';

const uri = 'file:///draft.bulletin';
const content =
  '一、开门\n\n1. Opening the doors\n\n一是东湖的门开到夜里十点。\n\nFirst, the doors at East Lake stay open “until\n\n二是窗子也开着。\n\nSecond, the windows are open, too.\n';

describe('language server and the caret', () => {
  let client: Client;
  const rules = async (): Promise<readonly unknown[]> => {
    const { items } = (await client.pull(uri)) as FullDocumentDiagnosticReport;
    return (items as Diagnostic[]).map(({ code }) => code);
  };
  const caret = (line: number, character: number, isTyping: boolean) =>
    client.connection.sendNotification(methods.caret, {
      uri,
      position: { line, character },
      isTyping,
      isFocused: false,
    } satisfies CaretParams);

  beforeEach(async () => {
    client = await startClient();
    await client.open(uri, content);
  });
  afterEach(() => client.stop());

  it('tells at once where nobody says where he writes', async () =>
    assert.ok((await rules()).includes('unpaired-mark')));

  it('waits while the block is written, and asks to look again when the caret leaves it', async () => {
    await caret(6, 50, true);
    assert.ok(!(await rules()).includes('unpaired-mark'));
    const before = client.refreshes;
    await caret(10, 3, false);
    await client.until('a request to look again', () => (client.refreshes > before ? true : undefined));
    assert.ok((await rules()).includes('unpaired-mark'));
  });
});
