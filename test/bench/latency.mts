// Latency of the built server over stdio on the first published text (without it, a sample), in milliseconds: types a character per round and measures each answer.
import { readFileSync } from 'node:fs';
import { Text } from '../../server/text';
import { startClient } from '../protocol/client';
import { publishedTexts } from '../texts';

const rounds = 100;
const content = publishedTexts()?.[0]?.content ?? readFileSync('corpus/samples/decision-reference-419.bulletin.md', 'utf8');
const text = new Text(content);
const uri = 'file:///bench/draft.bulletin';
const client = await startClient();
await client.open(uri, content);
await client.pull(uri);

const times: Record<string, number[]> = { 'keystroke to diagnostics': [], completion: [], hover: [], 'document symbols': [], folding: [] };
const measure = async (what: string, ask: () => Promise<unknown>) => {
  const start = performance.now();
  await ask();
  times[what]!.push(performance.now() - start);
};

const typed = '吴wuzhiqiang自创区';
for (let round = 0, version = 2; round < rounds; round++) {
  const position = text.positionAt(Math.floor(((round * 0.618) % 1) * content.length));
  const at = { start: position, end: position };
  const character = typed[round % typed.length]!;
  const after = { line: position.line, character: position.character + 1 };
  await measure('keystroke to diagnostics', async () => {
    await client.change(uri, version++, character, at);
    await client.pull(uri);
  });
  await measure('completion', () => client.complete(uri, after));
  await measure('hover', () => client.hover(uri, after));
  await measure('document symbols', () => client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } }));
  await measure('folding', () => client.connection.sendRequest('textDocument/foldingRange', { textDocument: { uri } }));
  await client.change(uri, version++, '', { start: position, end: after });
}
await client.stop();

const percentile = (values: readonly number[], share: number) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!.toFixed(2);
for (const [what, values] of Object.entries(times)) console.log(`${what.padEnd(26)} p50 ${percentile(values, 0.5).padStart(8)}   p95 ${percentile(values, 0.95).padStart(8)}   max ${percentile(values, 1).padStart(8)}`);
