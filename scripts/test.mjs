// `npm test`: everything, from a bare checkout. Installs what is missing, builds and packages, checks the types, then
// runs the unit and protocol tests, the suite inside the real extension host, and the browser-driven UI run. The last
// line adds them up; a stage that could not run counts as one failure.
import { spawn } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { closingLine, readClosingLine } from './closing-line.mjs';
import { run } from './commands.mjs';
import { installDependencies, projectFolder } from './dependencies.mjs';
import { packageExtension } from './package.mjs';
import { setupBrowser, setupHost } from './setup-host.mjs';

process.chdir(projectFolder);
const total = { passed: 0, failed: 0, skipped: 0 };
const started = Date.now();
/** ms; a stage that takes longer has got stuck, and ends without a result */
const patience = 1_080_000;
/** What the unit stage tests, for a test of the editor's builds `dist` again. */
const built = 'out/built';

await installDependencies();

const vsix = await step('package', () => packageExtension());
// The unit stage takes what these leave of the processors; the editor that a browser drives needs them for itself.
const unit = vsix && suiteBehind('unit', 'scripts/test-unit.mjs');
await step('types', async () => {
  for (const project of ['.', 'test/vscode'])
    await run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', project]);
});
await step('lint', () => run('node_modules/.bin/biome', ['ci', '--reporter=summary', '--max-diagnostics=200']));
const editor = await step('editor', async () => {
  await setupBrowser();
  return await setupHost();
});
if (vsix && editor) await suite('host', 'scripts/test-host.mjs');
else fail('host', 'there is no extension or no editor to test');
if (unit) await unit();
else fail('unit', 'there is no extension to test');
if (vsix && editor) await suite('ui', 'scripts/test-ui.mjs', '--vsix', vsix);
else fail('ui', 'there is no extension or no editor to test');
if (process.env.CI && total.skipped)
  fail('skipped', `${total.skipped} tests; here everything they need has to be there`);

console.log(`\n${closingLine(total)}`);
process.exitCode = total.failed || total.passed === 0 ? 1 : 0;

/**
 * A step without tests of its own.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} action
 * @returns {Promise<T | undefined>} its result, or undefined after a failure
 */
async function step(name, action) {
  heading(name);
  try {
    return await action();
  } catch (error) {
    fail(name, error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

/**
 * A stage with tests: its closing line counts.
 * @param {string} name
 * @param {string[]} args
 */
async function suite(name, ...args) {
  heading(name);
  const { ended } = node(args, (part) => process.stdout.write(part));
  count(name, await ended);
}

/**
 * Starts a stage with tests behind all others; it is shown and counted when the returned function is called.
 * @param {string} name
 * @param {string[]} args
 */
function suiteBehind(name, ...args) {
  rmSync(built, { recursive: true, force: true });
  cpSync('dist', built, { recursive: true });
  const { child, ended } = node(args, () => {}, { ...process.env, BULLETIN_DIST: built });
  if (child.pid) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  return async () => {
    heading(name);
    const result = await ended;
    process.stdout.write(result.output);
    count(name, result);
  };
}

/**
 * @param {string} name
 * @param {{ code: number | null, output: string }} result
 */
function count(name, { code, output }) {
  const counts = readClosingLine(output);
  if (!counts) return fail(name, `it ended with ${code} and no result`);
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
  if (counts.failed === 0 && code !== 0) fail(name, `it ended with ${code}`);
}

/**
 * Runs a script.
 * @param {string[]} args
 * @param {(part: string) => void} show what it prints, as it comes
 * @param {NodeJS.ProcessEnv} [env]
 */
function node(args, show, env = process.env) {
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: patience,
    killSignal: 'SIGKILL',
    env,
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (part) => {
    output += part;
    show(part);
  });
  /** @type {Promise<{ code: number | null, output: string }>} */
  const ended = new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: null, output: String(error) }));
    child.on('close', (code) => resolve({ code, output }));
  });
  return { child, ended };
}

/** @param {string} name */
function heading(name) {
  console.log(`\n== ${name} (${Math.round((Date.now() - started) / 1000)} s)`);
}

/** @param {string} name @param {string} reason */
function fail(name, reason) {
  total.failed++;
  console.error(`${name} failed: ${reason}`);
}
