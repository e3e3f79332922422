// Bundles test files and runs them with mocha; prints the closing line that `npm test` adds up.

import { readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import Mocha from 'mocha';
import { bundle } from './bundle.mjs';
import { closingLine } from './closing-line.mjs';

/**
 * Runs the *.test.ts files below some folders and sets the exit code.
 * @param {{ stage: string, folders: readonly string[], wanted?: readonly string[], timeout?: number, jobs?: number }} options
 *   `stage`: one word for the closing line; `wanted`: parts of paths, one of which a file must have; `timeout`: ms for
 *   one test; `jobs`: how many files run at a time, each in a process of its own
 * @throws when no file is left, so that a mistyped path does not pass
 */
export async function runTests({ stage, folders, wanted = [], timeout = 120_000, jobs = 1 }) {
  const sources = testFiles(folders).filter(
    (file) => wanted.length === 0 || wanted.some((part) => file.includes(path.normalize(part))),
  );
  if (sources.length === 0)
    throw new Error(
      `no test file in ${folders.join(', ')}${wanted.length ? ` has ${wanted.join(' or ')} in its path` : ''}`,
    );
  const outdir = `out/${stage}-${process.pid}`;
  try {
    const files = await bundle(sources, outdir);
    process.setSourceMapsEnabled(true);
    // for the processes that mocha starts
    process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --enable-source-maps`;
    const reporter = process.env.CI ? 'dot' : 'spec';
    const mocha = new Mocha({ ui: 'bdd', timeout, reporter, parallel: jobs > 1, jobs });
    for (const file of files) mocha.addFile(file);
    const stats = await new Promise((resolve) => {
      const runner = mocha.run(() => resolve(runner.stats));
    });
    console.log(closingLine({ passed: stats.passes, failed: stats.failures, skipped: stats.pending }, stage));
    if (stats.failures || stats.passes === 0) process.exitCode = 1;
  } finally {
    await rm(outdir, { recursive: true, force: true });
  }
}

/**
 * The *.test.ts files below some folders, sorted.
 * @param {readonly string[]} folders
 */
export function testFiles(folders) {
  return folders
    .flatMap((folder) => readdirSync(folder, { recursive: true }).map((file) => path.join(folder, String(file))))
    .filter((file) => file.endsWith('.test.ts'))
    .sort();
}
