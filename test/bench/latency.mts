// Latency of the built server over stdio: from a keystroke to the answer of each feature, as if it were the first that the editor asks for. The
// findings are asked for after every keystroke, as an editor does. In milliseconds, on the published issue 002 (without it, a sample), on issues of 35 KB, 350 KB and 3.5 MB with its blocks, and how the cost grows.
// On a busy machine the clock tells more of the machine: a second table has what the server itself computed for each answer.
import { listAt } from '../../server/base/lists';
import { type Client, startClient } from '../protocol/client';
import { computing, quantile, residentMemory } from './measures';
import { type Asked, lengthened, published, typing } from './typist';

interface Issue {
  readonly name: string;
  readonly content: string;
  /** Rounds that nothing is measured in, as an editor has been at work before a keystroke; and those that are measured. */
  readonly warmUp: number;
  readonly rounds: number;
}

const issues: readonly Issue[] = [
  { name: '002', content: published, warmUp: 40, rounds: 100 },
  { name: '35 KB', content: lengthened(published, 35_000), warmUp: 40, rounds: 100 },
  { name: '350 KB', content: lengthened(published, 350_000), warmUp: 3, rounds: 15 },
  { name: '3.5 MB', content: lengthened(published, 3_500_000), warmUp: 1, rounds: 3 },
];

type Feature = (client: Client, asked: Asked) => Promise<unknown>;

const of =
  (method: string, params: (asked: Asked) => object = () => ({})): Feature =>
  (client, asked) =>
    client.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri: asked.uri }, ...params(asked) });
const atCursor = ({ cursor }: Asked) => ({ position: cursor });
const atPerson = ({ person }: Asked) => ({ position: person });
const options = { tabSize: 4, insertSpaces: true };

const features: Readonly<Record<string, Feature>> = {
  diagnostics: (client, { uri }) => client.pull(uri),
  completion: of('completion', atCursor),
  hover: of('hover', atPerson),
  documentSymbol: of('documentSymbol'),
  'semanticTokens full': tokens('full'),
  'semanticTokens delta': tokens('full/delta'),
  'semanticTokens range': of('semanticTokens/range', ({ screen }) => ({ range: screen })),
  foldingRange: of('foldingRange'),
  definition: of('definition', atPerson),
  references: of('references', (asked) => ({ ...atPerson(asked), context: { includeDeclaration: true } })),
  documentHighlight: of('documentHighlight', atPerson),
  rename: of('rename', (asked) => ({ ...atPerson(asked), newName: '林之远' })),
  selectionRange: of('selectionRange', ({ cursor }) => ({ positions: [cursor] })),
  linkedEditingRange: of('linkedEditingRange', atCursor),
  inlayHint: of('inlayHint', ({ screen }) => ({ range: screen })),
  codeLens: of('codeLens'),
  codeAction: of('codeAction', ({ cursor }) => ({
    range: { start: cursor, end: cursor },
    context: { diagnostics: [] },
  })),
  formatting: of('formatting', () => ({ options })),
  rangeFormatting: of('rangeFormatting', ({ screen }) => ({ range: screen, options })),
  onTypeFormatting: of('onTypeFormatting', (asked) => ({ ...atCursor(asked), ch: '\n', options })),
  documentLink: of('documentLink'),
  workspaceSymbol: (client) => client.connection.sendRequest('workspace/symbol', { query: 'wu' }),
};

function tokens(method: 'full' | 'full/delta'): Feature {
  return async (client, { uri, previous }) => {
    const given: { resultId?: string } | null = await client.connection.sendRequest(
      `textDocument/semanticTokens/${method}`,
      { textDocument: { uri }, ...(method === 'full/delta' && { previousResultId: previous.tokens ?? '' }) },
    );
    if (given?.resultId) previous.tokens = given.resultId;
  };
}

interface Measured {
  readonly p50: number;
  readonly p95: number;
}

interface Column {
  readonly issue: Issue;
  readonly measured: ReadonlyMap<string, Measured>;
  /** Computed by the server's main thread, where the system tells. */
  readonly computed: ReadonlyMap<string, Measured>;
  /** Of the server at the end, in MB. */
  readonly resident: number;
}

const columns: Column[] = [];
for (const issue of issues) columns.push(await measure(issue));
report();

async function measure(issue: Issue): Promise<Column> {
  const { name, content, warmUp, rounds } = issue;
  const client = await startClient();
  const uri = `file:///bench/${encodeURIComponent(name)}.bulletin`;
  await client.open(uri, content);
  await client.pull(uri);
  const previous = {};
  const typist = typing(content);
  const times = new Map<string, number[]>();
  const computed = new Map<string, number[]>();
  const able = client.initialized.capabilities as Record<string, unknown>;
  let version = 1;
  for (let round = -warmUp; round < rounds; round++) {
    for (const [feature, ask] of Object.entries(features)) {
      if (!provides(able, feature)) continue;
      const { range, text, asked } = typist();
      const before = computing(client.processId!);
      const start = performance.now();
      await client.change(uri, ++version, text, range);
      await ask(client, { uri, previous, ...asked }).catch(() => undefined);
      const end = performance.now();
      const after = computing(client.processId!);
      if (feature !== 'diagnostics') await client.pull(uri);
      if (round < 0) continue;
      listAt(times, feature).push(end - start);
      listAt(computed, feature).push(after - before);
    }
  }
  const resident = residentMemory(client.processId!);
  await client.stop();
  const summed = (all: ReadonlyMap<string, readonly number[]>) =>
    new Map([...all].map(([feature, each]) => [feature, { p50: quantile(each, 0.5), p95: quantile(each, 0.95) }]));
  return { issue, measured: summed(times), computed: summed(computed), resident };
}

/** Whether the server says that it has a feature. */
function provides(able: Record<string, unknown>, feature: string): boolean {
  const [name, part] = feature.split(' ') as [string, string | undefined];
  const provider =
    able[
      {
        diagnostics: 'diagnosticProvider',
        formatting: 'documentFormattingProvider',
        rangeFormatting: 'documentRangeFormattingProvider',
        onTypeFormatting: 'documentOnTypeFormattingProvider',
        hover: 'hoverProvider',
      }[name] ?? `${name}Provider`
    ];
  return Boolean(provider) && (part !== 'range' || Boolean((provider as { range?: unknown }).range));
}

function report(): void {
  const cell = (measured: Measured | undefined) =>
    (measured ? `${measured.p50.toFixed(1)} / ${measured.p95.toFixed(1)}` : '—').padStart(18);
  for (const [title, of] of [
    ['from a keystroke to the answer', 'measured'],
    ['of this, computed by the server', 'computed'],
  ] as const) {
    console.log(
      `${title}, p50 / p95 in ms, Node ${process.versions.node}\n${''.padEnd(22)}${columns.map(({ issue: { name, content } }) => `${name} (${Math.round(Buffer.byteLength(content) / 1000)} KB)`.padStart(18)).join('')}`,
    );
    for (const feature of Object.keys(features))
      console.log(feature.padEnd(22) + columns.map((column) => cell(column[of].get(feature))).join(''));
  }
  console.log(
    `${'resident memory, MB'.padEnd(22)}${columns.map(({ resident }) => String(Math.round(resident)).padStart(18)).join('')}`,
  );
  const cost = columns.map(
    ({ issue, computed }) => computed.get('diagnostics')!.p50 / (Buffer.byteLength(issue.content) / 1000),
  );
  console.log(
    `${'diagnostics, µs/KB'.padEnd(22)}${cost.map((each) => (each * 1000).toFixed(0).padStart(18)).join('')}`,
  );
}
