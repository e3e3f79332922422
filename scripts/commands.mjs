// Runs other programs: with their output shown, captured, or in the background until stopped. Node's own modules only,
// so that it works before any install.
import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Runs a command with its output shown, and resolves when it exited with 0.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @throws naming the command, when it cannot start or exits with another code
 */
export async function run(command, args, options = {}) {
  const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options });
  await exited(child, [command, ...args].join(' '));
}

/**
 * Runs a command quietly and resolves to what it printed on both streams.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<string>}
 * @throws with what it printed, when it cannot start or exits with another code
 */
export async function capture(command, args, options = {}) {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (part) => (output += part));
  await exited(child, [command, ...args].join(' '), () => output);
  return output;
}

/**
 * The path of a program on PATH, or undefined.
 * @param {string} name
 * @returns {Promise<string | undefined>}
 */
export async function findProgram(name) {
  try {
    const [first] = (await capture(process.platform === 'win32' ? 'where' : 'which', [name])).split(/\r?\n/);
    return first || undefined;
  } catch {
    return undefined;
  }
}

/**
 * Ends a process that was spawned detached, with everything it started, and waits until all of it is gone:
 * VS Code's extension host outlives its server by seconds and would write into folders that are being removed.
 * @param {import('node:child_process').ChildProcess} child
 */
export async function stopGroup(child) {
  const group = -(/** @type {number} */ (child.pid));
  for (const [signal, patience] of /** @type {const} */ ([
    ['SIGTERM', 40],
    ['SIGKILL', 100],
  ])) {
    if (!send(group, signal)) return;
    for (let i = 0; i < patience; i++) {
      await wait(50);
      if (!send(group, 0)) return;
    }
  }
}

/** @param {number} group @param {NodeJS.Signals | 0} signal */
function send(group, signal) {
  try {
    return process.kill(group, signal);
  } catch {
    return false;
  }
}

/** @param {import('node:child_process').ChildProcess} child @param {string} what @param {() => string} [output] */
function exited(child, what, output = () => '') {
  return new Promise((resolve, reject) => {
    child.on('error', (error) => reject(new Error(`${what} did not start: ${error.message}`)));
    child.on('close', (code, signal) =>
      code === 0 ? resolve(undefined) : reject(new Error(`${what} ended with ${signal ?? code}\n${output()}`.trim())),
    );
  });
}
