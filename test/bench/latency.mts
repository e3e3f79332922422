// Latency of the built server over stdio: from a keystroke to the answer of each feature, as if it were the first that the editor asks for. The
// findings are asked for after every keystroke, as an editor does. In milliseconds, on the published issue 002 (without it, a sample), on issues of 35 KB, 350 KB and 3.5 MB with its blocks, and how the cost grows.
// On a busy machine the clock tells more of the machine: a second table has what the server itself computed for each answer.
import { existsSync, readFileSync } from 'node:fs';
import { listAt } from '../../server/base/lists';
import { type Position, Text } from '../../server/base/text';
import { builtinContext } from '../../server/model/builtin';
import { knownNames } from '../../server/model/people/known';
import { speakersOf } from '../../server/model/people/speakers';
import { parse } from '../../server/syntax/parse';
import type { Element } from '../../server/syntax/tree';
import { publishedTexts } from '../harness/texts';
import { type Client, startClient } from '../protocol/client';
import { quantile, residentMemory } from './measures';

interface Issue {
  readonly name: string;
  readonly content: string;
  /** Rounds that nothing is measured in, as an editor has been at work before a keystroke; and those that are measured. */
  readonly warmUp: number;
  readonly rounds: number;
}

const published =
  publishedTexts()?.find(({ id }) => id === '002')?.content ??
  readFileSync('corpus/samples/pujiang-observation-2024-15.bulletin.md', 'utf8');
const issues: readonly Issue[] = [
  { name: '002', content: published, warmUp: 40, rounds: 100 },
  { name: '35 KB', content: lengthened(published, 35_000), warmUp: 40, rounds: 100 },
  { name: '350 KB', content: lengthened(published, 350_000), warmUp: 3, rounds: 15 },
  { name: '3.5 MB', content: lengthened(published, 3_500_000), warmUp: 1, rounds: 3 },
];

interface Asked {
  readonly uri: string;
  /** Right behind the character typed. */
  readonly cursor: Position;
  /** In the name of somebody who speaks in the issue. */
  readonly person: Position;
  readonly screen: { readonly start: Position; readonly end: Position };
  readonly previous: { tokens?: string };
}

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

/** What the main thread of a process has computed so far, in ms; 0 where the system does not tell. */
function computing(process: number): number {
  const file = `/proc/${process}/task/${process}/schedstat`;
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split(' ')[0]) / 1_000_000 : 0;
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

/** Types a character inside a paragraph somewhere in the issue, then takes it back, and so on. */
function typing(start: string): () => {
  readonly range: { start: Position; end: Position };
  readonly text: string;
  readonly asked: Omit<Asked, 'uri' | 'previous'>;
} {
  const bulletin = parse(new Text(start));
  const paragraphs = bulletin.elements.filter(
    ({ kind }) => kind === 'paragraph' || kind === 'point' || kind === 'lead',
  );
  const speaker = speakersOf(bulletin, knownNames(builtinContext().lexicon))
    .find(({ zh }) => zh)
    ?.mentions.find(({ language }) => language === 'zh');
  const typed = '吴创新区和的在wu，';
  let seed = 1;
  const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
  let count = 0;
  let last: number | undefined;
  return () => {
    const text = bulletin.text;
    const back = last !== undefined;
    if (last === undefined) {
      const { span } = paragraphs[Math.floor(random() * paragraphs.length)]!;
      last = span.start + 4 + Math.floor(random() * Math.max(1, span.end - span.start - 5));
    }
    const at = last;
    const start = text.positionAt(at);
    const after = { line: start.line, character: start.character + 1 };
    if (back) last = undefined;
    const cursor = back ? start : after;
    const named = speaker ? speaker.span.start + (!back && at < speaker.span.start ? 1 : 0) : at;
    const person = text.positionAt(Math.min(named, text.length));
    return {
      range: { start, end: back ? after : start },
      text: back ? '' : typed[count++ % typed.length]!,
      asked: {
        cursor,
        person,
        screen: {
          start: { line: Math.max(0, start.line - 20), character: 0 },
          end: { line: start.line + 20, character: 0 },
        },
      },
    };
  };
}

/** The issue with its body's blocks again and again up to a number of bytes, each time with another word in them, so that none stands there twice. */
function lengthened(content: string, bytes: number): string {
  const { elements, text } = parse(new Text(content));
  const isBody = ({ kind }: Element) => kind === 'heading' || kind === 'point' || kind === 'paragraph';
  const [first, last] = [elements.find(isBody)!, elements.findLast(isBody)!];
  const body = text.content.slice(first.span.start, last.span.end);
  const size = Buffer.byteLength(body);
  const copies = Math.max(0, Math.round((bytes - Buffer.byteLength(content)) / size));
  const word = (copy: number) => Array.from(String(copy), (digit) => '甲乙丙丁戊己庚辛壬癸'[Number(digit)]).join('');
  const again = Array.from({ length: copies }, (_, copy) =>
    body
      .split('\n')
      .map((line) => line.replace('，', `${word(copy)}，`).replace(', ', ` ${copy + 11}, `))
      .join('\n'),
  );
  return [text.content.slice(0, last.span.end), ...again, text.content.slice(last.span.end)].join('\n\n');
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
