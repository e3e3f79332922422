// The floors of ARCHITECTURE.md: who may import whom, and which packages where.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The first match counts. */
const floors: readonly (readonly [prefix: string, floor: number])[] = [
  ['server/text.ts', 1],
  ['server/localized.ts', 1],
  ['server/cached.ts', 1],
  ['server/language/', 1],
  ['server/syntax/', 2],
  ['server/align/', 3],
  ['server/people/', 3],
  ['server/schema/', 3],
  ['server/lexicon/', 3],
  ['server/archive/', 3],
  ['server/paste/', 3],
  ['server/intake/', 3],
  ['server/memory/', 4],
  ['server/context.ts', 4],
  ['server/builtin.ts', 4],
  ['server/rules/', 5],
  ['server/features/', 6],
  ['server/report/', 6],
  ['server/export/', 6],
  ['server/protocol.ts', 1],
  ['server/', 7],
  ['client/', 8],
];

const packages: readonly (readonly [name: RegExp, where: RegExp])[] = [
  [/^vscode$/, /^client\//],
  [/^vscode-languageclient/, /^client\//],
  [/^vscode-languageserver-types$/, /^server\/(?:features\/|server\.ts|workspace\/)/],
  [/^vscode-languageserver(?:\/|$)/, /^server\/[a-z]+\.ts$|^server\/workspace\//],
  [/^htmlparser2$/, /^server\/paste\/html\.ts$/],
  [/^yaml$/, /^server\/(?:intake\/yaml\.ts|(?:schema|lexicon|workspace)\/)/],
  [/^node:/, /^server\/(?:cli\.ts|node\.ts|cli\/|archive\/disk)/],
];

interface Import {
  readonly file: string;
  readonly from: string;
  readonly typeOnly: boolean;
}

const imports = ['server', 'client'].flatMap(filesIn).filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts')).flatMap(importsOf);

describe('floors', () => {
  it('a file imports its own floor or a lower one', () => {
    const wrong = imports.filter(({ file, from, typeOnly }) => from.startsWith('.') && !typeOnly && !from.endsWith('.yaml') && floorOf(path.posix.join(path.posix.dirname(file), from)) > floorOf(file));
    assert.deepEqual(wrong, []);
  });

  it('packages are imported where they belong', () => {
    const wrong = imports.filter(({ file, from, typeOnly }) => !typeOnly && packages.some(([name, where]) => name.test(from) && !where.test(file)));
    assert.deepEqual(wrong, []);
  });

  it('YAML is read at one place', () => {
    const readers = /\b(?:parse(?:All)?Documents?|Parser|Composer|parse)\b[^;]*from 'yaml'/;
    assert.deepEqual(filesIn('server').filter((file) => file.endsWith('.ts') && readers.test(readFileSync(file, 'utf8'))), ['server/intake/yaml.ts']);
  });

  it('the parser knows no schema and no lexicon', () => {
    assert.deepEqual(imports.filter(({ file, from }) => file.startsWith('server/syntax/') && /schema|lexicon|context|rules/.test(from)), []);
  });

  it('the first line of every file says what it is', () => {
    const files = ['server', 'client', 'test', 'scripts'].flatMap(filesIn).filter((file) => /(?<!\.d)\.m?[jt]s$/.test(file));
    assert.ok(files.length > 300);
    assert.deepEqual(files.filter((file) => !/^(?:#!.*\n)?\/\/ \S/.test(readFileSync(file, 'utf8'))), []);
  });
});

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true }).map((name) => path.posix.join(folder, String(name).replaceAll('\\', '/')));
}

function importsOf(file: string): Import[] {
  return [...readFileSync(file, 'utf8').matchAll(/^(?:import|export)\s+(type\s)?[^;]*?from\s+'([^']+)'|\bimport\('([^']+)'\)/gm)].map((match) => ({ file, from: match[2] ?? match[3]!, typeOnly: match[1] !== undefined }));
}

function floorOf(file: string): number {
  const known = floors.find(([prefix]) => (prefix.endsWith('/') ? file.startsWith(prefix) : file === prefix || `${file}.ts` === prefix));
  return known?.[1] ?? 0;
}
