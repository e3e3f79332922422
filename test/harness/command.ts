// A command of the command line, run in this process: what it writes to both streams and its exit code.
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readGlossary } from '../../scripts/glossary-file.mjs';
import { lazy } from '../../server/base/cached';
import type { Command } from '../../server/cli/failure';
import { dataFiles } from '../../server/protocol';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly told: string;
}

/** A folder with the data that the program brings along, as a build makes it. */
const programFolder = lazy(() => {
  const folder = mkdtempSync(path.join(tmpdir(), 'bulletin-program-'));
  for (const part of ['spelling', 'directory'])
    symlinkSync(path.resolve('corpus', part), path.join(folder, part), 'junction');
  writeFileSync(path.join(folder, dataFiles.terms), JSON.stringify(readGlossary()));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
});

export async function ran(
  command: Command,
  options: Parameters<Command['run']>[0],
  operands: readonly string[],
  folder = programFolder(),
): Promise<Ran> {
  let code = -1;
  let out = '';
  const told = await written(process.stderr, async () => {
    out = await written(process.stdout, async () => {
      code = await command.run(options, operands, folder);
    });
  });
  return { code, out, told };
}

/** What is written to a stream meanwhile. */
async function written(stream: NodeJS.WriteStream, act: () => Promise<unknown>): Promise<string> {
  const { write } = stream;
  let all = '';
  stream.write = ((chunk: string, done?: () => void) => {
    all += chunk;
    done?.();
    return true;
  }) as typeof write;
  try {
    await act();
  } finally {
    stream.write = write;
  }
  return all;
}
