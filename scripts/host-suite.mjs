// The suite that runs inside VS Code's extension host: bundled for it, and its result reported.
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { bundle } from './bundle.mjs';
import { closingLine } from './closing-line.mjs';
import { testFiles } from './mocha.mjs';

/**
 * Bundles test/vscode/suite.
 * @returns {Promise<{ entry: string, remove: () => Promise<void> }>} `entry`: the module that exports run()
 */
export async function buildSuite() {
  const outdir = `out/host-${process.pid}`;
  const [entry] = await bundle(['test/vscode/suite/index.ts', ...testFiles(['test/vscode/suite'])], outdir);
  return { entry: path.resolve(entry), remove: () => rm(outdir, { recursive: true, force: true }) };
}

/**
 * Lays out the workspace that the suite runs in.
 * @param {string} folder
 */
export function makeWorkspace(folder) {
  cpSync('corpus/samples', path.join(folder, 'samples'), { recursive: true });
}

/**
 * Prints what the suite wrote to its result file, and sets the exit code.
 * @param {string} file named by BULLETIN_TEST_RESULT
 * @param {string} [trouble] why the suite was given up, or what else may explain that it wrote nothing
 */
export function reportSuite(file, trouble = '') {
  if (!existsSync(file)) throw new Error(`the suite wrote no result. ${trouble}`);
  /** @type {import('./closing-line.mjs').Counts & { finished: boolean, log: string }} */
  const { finished, log, ...counts } = JSON.parse(readFileSync(file, 'utf8'));
  console.log(log);
  if (!finished) {
    counts.failed++;
    console.log(`The suite did not finish. ${trouble}`);
  }
  console.log(closingLine(counts, 'host'));
  if (counts.failed || counts.passed === 0) process.exitCode = 1;
}
