// The floors of ARCHITECTURE.md: who may import whom, types included, and which packages where.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The first match counts. */
const floors: readonly (readonly [prefix: string, floor: number])[] = [
  ['server/base/', 1],
  ['server/language/', 1],
  ['server/protocol.ts', 1],
  ['server/syntax/', 2],
  ['server/intake/', 3],
  ['server/knowledge/', 3],
  ['server/spelling/', 3],
  ['server/model/', 4],
  ['server/past/', 4],
  ['server/rules/', 5],
  ['server/features/', 6],
  ['server/report/', 6],
  ['server/office/', 6],
  ['server/', 7],
  ['client/', 8],
];

/** What no floor forbids, and is forbidden all the same. */
const nevers: readonly { readonly why: string; readonly from: RegExp; readonly to: RegExp; readonly but?: RegExp }[] = [
  {
    why: 'features know of the rules only the check and its fixes',
    from: /^server\/features\//,
    to: /^server\/rules\//,
    but: /^server\/rules\/(?:check|fixes)$/,
  },
  {
    why: 'the client knows of the server only the protocol and the base types',
    from: /^client\//,
    to: /^server\//,
    but: /^server\/(?:protocol$|base\/)/,
  },
  {
    why: 'the parser knows no schema and no lexicon',
    from: /^server\/syntax\//,
    to: /^server\/(?!syntax\/|language\/|base\/)/,
  },
];

const packages: readonly (readonly [name: RegExp, where: RegExp])[] = [
  [/^vscode$/, /^client\//],
  [/^vscode-languageclient/, /^client\//],
  [/^vscode-languageserver-types$/, /^server\/session\/lsp\//],
  [/^vscode-languageserver(?:\/|$)/, /^server\/(?:[a-z]+\.ts|session\/|cli\/lsp\.ts)$|^server\/session\//],
  [/^htmlparser2$/, /^server\/intake\/paste\/html\.ts$/],
  [/^yaml$/, /^server\/(?:intake\/yaml\.ts|knowledge\/|past\/learning\/|office\/|cli\/)/],
  [/^node:/, /^server\/(?:cli\.ts|node\.ts|cli\/|knowledge\/archive\/disk)/],
];

interface Import {
  readonly file: string;
  readonly from: string;
  /** The file that is imported, without its ending; undefined for a package. */
  readonly to: string | undefined;
}

const files = ['server', 'client'].flatMap(filesIn).filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));
const imports = files.flatMap(importsOf);

describe('floors', () => {
  it('every file stands on one', () => {
    assert.deepEqual(
      files.filter((file) => floorOf(file) === 0),
      [],
    );
    assert.deepEqual(
      floors.map(([prefix]) => prefix).filter((prefix) => !existsSync(prefix)),
      [],
    );
  });

  it('a file imports its own floor or a lower one, types included', () => {
    const wrong = imports.filter(({ file, to }) => to !== undefined && floorOf(to) > floorOf(file));
    assert.deepEqual(wrong.map(shown), []);
  });

  for (const { why, from, to, but } of nevers) {
    it(why, () => {
      const wrong = imports.filter(
        (each) => from.test(each.file) && each.to !== undefined && to.test(each.to) && !but?.test(each.to),
      );
      assert.deepEqual(wrong.map(shown), []);
    });
  }

  it('there is no circle, types included', () => assert.deepEqual(circles(), []));
});

describe('what is kept to one place', () => {
  it('packages are imported where they belong', () => {
    const wrong = imports.filter(({ file, from }) =>
      packages.some(([name, where]) => name.test(from) && !where.test(file)),
    );
    assert.deepEqual(
      wrong.map(({ file, from }) => `${file} → ${from}`),
      [],
    );
  });

  it('nothing below floor 7 waits or reads a clock, but for the two readers of an archive', () => {
    const wrong = files.filter(
      (file) =>
        floorOf(file) < 7 &&
        !file.startsWith('server/knowledge/archive/disk') &&
        /\bawait\b|\basync\b|\bPromise\b|\bsetTimeout\b|\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b/.test(
          withoutComments(readFileSync(file, 'utf8')),
        ),
    );
    assert.deepEqual(wrong, []);
  });

  it('nothing asks the network', () => {
    const wrong = files.filter((file) =>
      /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b|\bsendBeacon\b|\bcreateTelemetryLogger\b|'(?:node:)?(?:https?|http2|net|tls|dgram|dns)'/.test(
        withoutComments(readFileSync(file, 'utf8')),
      ),
    );
    assert.deepEqual(wrong, []);
  });

  it('files are written, and bytes become text, in one place each', () => {
    const holding = (pattern: RegExp) =>
      files.filter((file) => file.startsWith('server/') && pattern.test(withoutComments(readFileSync(file, 'utf8'))));
    assert.deepEqual(holding(/\bwriteFile\b|\bcreateWriteStream\b|\bappendFile\b/), ['server/cli/output.ts']);
    assert.deepEqual(holding(/\bTextDecoder\b/), ['server/base/encoding.ts']);
  });

  it('an editor’s ranges are made of offsets by one adapter, but for the views of our own protocol', () => {
    const elsewhere = files.filter(
      (file) =>
        /^server\/(?:features\/(?!views\/)|session\/(?!lsp\/))/.test(file) &&
        /\.rangeOf\(/.test(withoutComments(readFileSync(file, 'utf8'))),
    );
    assert.deepEqual(elsewhere, []);
  });

  it('YAML is read by one reader', () => {
    const direct = files.filter(
      (file) =>
        file !== 'server/intake/yaml.ts' && /\bparseDocument\b|\byaml\.parse\b/.test(readFileSync(file, 'utf8')),
    );
    assert.deepEqual(direct, []);
  });

  it('the first line of every file says what it is', () => {
    const all = ['server', 'client', 'test', 'scripts']
      .flatMap(filesIn)
      .filter((file) => /(?<!\.d)\.m?[jt]s$/.test(file));
    assert.ok(all.length > 300);
    assert.deepEqual(
      all.filter((file) => !/^(?:#!.*\n)?\/\/ \S/.test(readFileSync(file, 'utf8'))),
      [],
    );
  });
});

/** Roughly: a `//` within a text ends its line as well. */
function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
}

function shown({ file, to }: Import): string {
  return `${file} → ${to}`;
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true }).map((name) =>
    path.posix.join(folder, String(name).replaceAll('\\', '/')),
  );
}

function importsOf(file: string): Import[] {
  const found = readFileSync(file, 'utf8').matchAll(
    /^(?:import|export)\s[^;]*?from\s+'([^']+)'|\bimport\('([^']+)'\)/gm,
  );
  return [...found].map((match) => {
    const from = match[1] ?? match[2]!;
    const isFile = from.startsWith('.') && !/\.(?:yaml|json)$/.test(from);
    return { file, from, to: isFile ? path.posix.join(path.posix.dirname(file), from) : undefined };
  });
}

function floorOf(file: string): number {
  return (
    floors.find(([prefix]) =>
      prefix.endsWith('/') ? file.startsWith(prefix) : file === prefix || `${file}.ts` === prefix,
    )?.[1] ?? 0
  );
}

/** Files that import each other by some way, as one line each (Tarjan 1972). */
function circles(): readonly string[] {
  const to = new Map<string, string[]>(files.map((file) => [file, []]));
  for (const each of imports)
    if (each.to !== undefined && to.has(`${each.to}.ts`)) to.get(each.file)!.push(`${each.to}.ts`);
  const found: string[] = [];
  const order = new Map<string, { readonly at: number; low: number; open: boolean }>();
  const stack: string[] = [];
  const visit = (file: string) => {
    const state = { at: order.size, low: order.size, open: true };
    order.set(file, state);
    stack.push(file);
    for (const next of to.get(file)!) {
      if (!order.has(next)) visit(next);
      const other = order.get(next)!;
      if (other.open) state.low = Math.min(state.low, other.low);
    }
    if (state.low !== state.at) return;
    const circle: string[] = [];
    let last: string;
    do {
      last = stack.pop()!;
      order.get(last)!.open = false;
      circle.push(last);
    } while (last !== file);
    if (circle.length > 1) found.push(circle.sort().join(' '));
  };
  for (const file of files) if (!order.has(file)) visit(file);
  return found;
}
