// Installs the npm packages when node_modules does not hold what package-lock.json asks for, so that `npm start` and
// `npm test` need no step before them.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './commands.mjs';

export const projectFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Runs `npm ci` unless everything is installed already. */
export async function installDependencies() {
  if (isInstalled()) return;
  console.log('Installing npm packages …');
  await run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: projectFolder, shell: process.platform === 'win32' });
}

/**
 * npm writes node_modules/.package-lock.json last, so it tells what a finished install put there; packages for other
 * systems may be missing.
 */
function isInstalled() {
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf('node_modules/.package-lock.json');
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(
    ([place, { version, optional }]) => place === '' || optional || present[place]?.version === version,
  );
}

/** @param {string} lockFile @returns {Record<string, { version: string, optional?: boolean }> | undefined} */
function packagesOf(lockFile) {
  try {
    return JSON.parse(readFileSync(path.join(projectFolder, lockFile), 'utf8')).packages;
  } catch {
    return undefined;
  }
}
