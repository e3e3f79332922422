#!/usr/bin/env node
// The command line: bulletin check | tree | profile | derive | rules | lsp. Exit 0: no errors; 1: errors found; 2: could not run.
import { parseArgs, type ParseArgsConfig } from 'node:util';
import manifest from '../package.json';
import { commands } from './cli/commands';
import { Failure, usage } from './cli/failure';

async function main(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(usage(commands));
    return name === undefined ? 2 : 0;
  }
  if (name === '--version') {
    process.stdout.write(`${manifest.version}\n`);
    return 0;
  }
  const command = commands[name];
  if (!command) throw new Failure(`no such command: ${name}\n${usage(commands)}`);
  const options: ParseArgsConfig['options'] = { ...command.options, help: { type: 'boolean', short: 'h' } };
  let parsed;
  try {
    parsed = parseArgs({ args: [...rest], options, allowPositionals: true });
  } catch (error) {
    throw new Failure(`${name}: ${(error as Error).message}`);
  }
  if (parsed.values.help) {
    process.stdout.write(`bulletin ${name} ${command.usage}\n`);
    return 0;
  }
  return command.run(parsed.values as Record<string, string | boolean | undefined>, parsed.positionals);
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`bulletin: ${error instanceof Failure ? error.message : ((error as Error).stack ?? String(error))}\n`);
    process.exitCode = 2;
  },
);
