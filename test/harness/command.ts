// A command of the command line, run in this process: what it writes to both streams and its exit code.
import type { Command } from '../../server/cli/failure';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly told: string;
}

export async function ran(
  command: Command,
  options: Parameters<Command['run']>[0],
  operands: readonly string[],
  folder = 'corpus',
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
