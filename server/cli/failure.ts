// What stops a command before it could do its work: told on standard error, exit code 2.

/** A reason that the user can act on. */
export class Failure extends Error {}

/** One command of the command line. */
export interface Command {
  /** Options and operands as the help prints them. */
  readonly usage: string;
  readonly options: Readonly<Record<string, { readonly type: 'string' | 'boolean'; readonly short?: string }>>;
  /** Exit code: 0 or 1. Throws a Failure for 2. */
  run(options: Readonly<Record<string, string | boolean | undefined>>, operands: readonly string[]): Promise<number>;
}

export function usage(commands: Readonly<Record<string, Command>>): string {
  return ['usage:', ...Object.entries(commands).map(([name, { usage }]) => `  bulletin ${name} ${usage}`), '  bulletin --version', ''].join('\n');
}
