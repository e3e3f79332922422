#!/usr/bin/env node
// The command line: bulletin check | tree | profile | derive | learn | rules | lookup | lsp. Exit 0: no errors;
// 1: errors found; 2: could not run.
import { type ParseArgsConfig, parseArgs } from 'node:util';
import manifest from '../package.json';
import { commands } from './cli/commands';
import { Failure, usage } from './cli/failure';
import { tell } from './cli/tell';

async function main(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(`${usage(commands).join('\n')}\n`);
    return name === undefined ? 2 : 0;
  }
  if (name === '--version') {
    process.stdout.write(`${manifest.version}\n`);
    return 0;
  }
  const command = commands[name];
  if (!command) throw new Failure(`no such command: ${name}`, ...usage(commands));
  const options: ParseArgsConfig['options'] = { ...command.options, help: { type: 'boolean', short: 'h' } };
  let parsed;
  try {
    parsed = parseArgs({ args: [...rest], options, allowPositionals: true });
  } catch (error) {
    const [first, ...more] = (error as Error).message.split('\n');
    throw new Failure(`${name}: ${first}`, ...more);
  }
  if (parsed.values.help) {
    process.stdout.write(`bulletin ${name} ${command.usage}\n`);
    return 0;
  }
  return command.run(parsed.values as Record<string, string | boolean | undefined>, parsed.positionals, __dirname);
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const [first, ...more] =
      error instanceof Failure ? error.lines : ((error as Error).stack ?? String(error)).split('\n');
    for (const line of [`bulletin: ${first}`, ...more]) tell(line);
    process.exitCode = 2;
  },
);
