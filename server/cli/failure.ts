// What stops a command before it could do its work: told on standard error, exit code 2.

/** A reason that the user can act on, in one line; more lines of it where one would not do. */
export class Failure extends Error {
  readonly lines: readonly string[];

  constructor(first: string, ...more: readonly string[]) {
    super(first);
    this.lines = [first, ...more];
  }
}

/** Why something failed, without the path at its beginning where that is known already. */
export function reasonOf(error: unknown, file: string): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.startsWith(`${file}: `) ? message.slice(file.length + 2) : message;
}

/** One command of the command line. */
export interface Command {
  /** Options and operands as the help prints them. */
  readonly usage: string;
  readonly options: Readonly<Record<string, { readonly type: 'string' | 'boolean'; readonly short?: string }>>;
  /**
   * Exit code: 0 or 1, or 2 when a part of the work could not be done and that was told. Throws a Failure for 2.
   * `folder`: of the program, with the data that it brings along.
   */
  run(
    options: Readonly<Record<string, string | boolean | undefined>>,
    operands: readonly string[],
    folder: string,
  ): Promise<number>;
}

/** The lines of the help. */
export function usage(commands: Readonly<Record<string, Command>>): readonly string[] {
  return [
    'usage:',
    ...Object.entries(commands).map(([name, { usage }]) => `  bulletin ${name} ${usage}`),
    '  bulletin --version',
  ];
}
